"""Who types an accent means it; who types none finds everything."""

import pytest

from csnsearch.engines.memory import MemoryEngine
from tests.search.small_archive import document, searcher_on

# The twin stands twice in each, so that it would lead if accents did not count.
TWINS = [
    ("grève", "La grève dure.", "Un bien grevé, non grevé."),
    ("marché", "Le marché ferme.", "La marche est longue, la marche est belle."),
    ("côte", "La côte est loin.", "Un côté et un autre côté."),
    ("tâche", "Une tâche simple.", "Une tache, une tache."),
    ("travaillé", "Elle a travaillé fort.", "On travaille ici, on travaille là."),
]


@pytest.mark.parametrize(("word", "meant", "twin"), TWINS)
def test_the_word_with_its_accents_comes_first(word: str, meant: str, twin: str) -> None:
    searcher = searcher_on(
        MemoryEngine(), [document("a-twin", "Note", twin), document("b-meant", "Note", meant)]
    )
    result = searcher.search(word, explain=True)
    assert [hit.id for hit in result.hits] == ["b-meant", "a-twin"]
    for hit in result.hits:
        assert sum(part.value for part in hit.explanation) == pytest.approx(hit.score, rel=1e-3)


@pytest.mark.parametrize(("word", "meant", "twin"), TWINS)
def test_without_accents_both_are_found(word: str, meant: str, twin: str) -> None:
    plain = word.translate(str.maketrans("éèêâô", "eeeao"))
    searcher = searcher_on(
        MemoryEngine(), [document("a-twin", "Note", twin), document("b-meant", "Note", meant)]
    )
    assert searcher.search(plain).total == 2
