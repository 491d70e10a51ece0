"""Documents cut in passages that respect their structure."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from csnsearch.document import Passage, PassageKind
from csnsearch.ingest.passages import LIMIT, Stretch, count_words, cut
from csnsearch.ingest.raw import Block, BlockKind


def heading(text: str, level: int = 1, page: int | None = None) -> Block:
    return Block(text, BlockKind.HEADING, level, page)


def paragraph(text: str, page: int | None = None) -> Block:
    return Block(text, page=page)


def words(count: int, word: str = "mot") -> str:
    return " ".join(f"{word}{n}" for n in range(count))


def passages(*blocks: Block, limit: int = LIMIT, labels: Sequence[str] = ()) -> list[Passage]:
    return list(cut([Stretch(blocks)], limit=limit, page_labels=labels))


def test_a_short_text_is_one_passage() -> None:
    [passage] = passages(paragraph("La grève est votée."), paragraph("Elle commence lundi."))
    assert passage.text == "La grève est votée.\n\nElle commence lundi."


def test_a_heading_begins_a_passage_and_names_it() -> None:
    found = passages(
        heading("6. Négociation"),
        paragraph("On négocie."),
        heading("6.2 Secteur public", 2),
        paragraph("Front commun."),
        heading("7. Varia"),
        paragraph("Rien."),
    )
    assert [passage.label for passage in found] == [
        "6. Négociation",
        "6. Négociation > 6.2 Secteur public",
        "7. Varia",
    ]
    assert found[1].text.startswith("6.2 Secteur public\n\nFront commun.")


def test_a_heading_without_text_joins_what_follows() -> None:
    [passage] = passages(heading("Chapitre 1"), heading("1.1 But", 2), paragraph("Le but."))
    assert passage.text == "Chapitre 1\n\n1.1 But\n\nLe but."


def test_a_passage_lies_on_one_page() -> None:
    found = passages(paragraph("Début de la phrase", 4), paragraph("et sa fin.", 5))
    assert [(passage.page, passage.text) for passage in found] == [
        (4, "Début de la phrase"),
        (5, "et sa fin."),
    ]


def test_the_printed_number_is_kept_when_it_differs() -> None:
    found = passages(paragraph("a", 1), paragraph("b", 2), labels=("1213", "2"))
    assert [passage.page_label for passage in found] == ["1213", ""]


def test_a_long_section_is_cut_evenly_between_paragraphs() -> None:
    """No passage is a leftover of a few words."""
    found = passages(*(paragraph(words(100)) for _ in range(4)), limit=300)
    assert [count_words(passage.text) for passage in found] == [200, 200]


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    text = "La présidente parle. " * 60
    found = passages(paragraph(text.strip()), limit=50)
    assert all(passage.text.endswith("parle.") for passage in found)
    assert all(count_words(passage.text) <= 50 for passage in found)


def test_a_table_is_whole_when_it_fits() -> None:
    table = Block("An\tMembres\n2010\t300 000\n2020\t330 000", BlockKind.TABLE)
    found = passages(paragraph("Voici."), table)
    assert [passage.kind for passage in found] == [PassageKind.TEXT, PassageKind.TABLE]
    assert found[1].text == table.text


def test_a_long_table_is_cut_by_rows_with_its_header_repeated() -> None:
    rows = [f"{year}\t{words(8)}" for year in range(1950, 1980)]
    table = Block("\n".join(["An\tMembres", *rows]), BlockKind.TABLE)
    found = passages(table, limit=60)
    assert len(found) > 1
    for passage in found:
        assert passage.text.startswith("An\tMembres\n")
        assert count_words(passage.text) <= 60
    kept = [line for passage in found for line in passage.text.split("\n")[1:]]
    assert kept == rows


def test_a_resolution_is_one_passage_across_pages() -> None:
    blocks = (paragraph("Il est proposé :", 3), paragraph("Que la CSN…", 4))
    [passage] = cut([Stretch(blocks, PassageKind.RESOLUTION, {"mover": "Gisèle Maltais"})])
    assert passage.kind is PassageKind.RESOLUTION
    assert passage.page == 3
    assert passage.attributes == {"mover": "Gisèle Maltais"}


def test_a_long_resolution_goes_on_in_numbered_parts() -> None:
    stretch = Stretch((paragraph(words(250)),), PassageKind.RESOLUTION, {"outcome": "adopté"})
    found = cut([stretch], limit=100)
    assert [passage.attributes.get("part", "") for passage in found] == ["", "2", "3"]
    assert all(passage.attributes["outcome"] == "adopté" for passage in found)


def test_a_heading_alone_goes_with_the_resolution_under_it() -> None:
    found = cut(
        [
            Stretch((paragraph("Avant."), heading("9. Levée"))),
            Stretch((paragraph("Que l'on lève."),), PassageKind.RESOLUTION),
        ]
    )
    assert [passage.text for passage in found] == ["Avant.", "9. Levée\n\nQue l'on lève."]
    assert found[1].label == "9. Levée"


BLOCKS = st.lists(
    st.builds(
        Block,
        text=st.text(alphabet="abcde. \nM?", min_size=1, max_size=150),
        kind=st.sampled_from([BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM]),
        level=st.integers(0, 3),
        page=st.none() | st.integers(1, 4),
    ),
    max_size=15,
)
KINDS = st.sampled_from([PassageKind.TEXT, PassageKind.RESOLUTION, PassageKind.ABOUT])


@settings(max_examples=150)
@given(st.lists(st.tuples(BLOCKS, KINDS), max_size=4), st.integers(3, 30))
def test_no_word_is_lost_nor_moved_and_none_is_too_many(
    parts: list[tuple[list[Block], PassageKind]], limit: int
) -> None:
    found = cut([Stretch(tuple(blocks), kind) for blocks, kind in parts], limit=limit)
    given_words = [word for blocks, _ in parts for block in blocks for word in block.text.split()]
    assert [word for passage in found for word in passage.text.split()] == given_words
    assert all(0 < count_words(passage.text) <= limit for passage in found)


def test_a_heading_of_another_page_stays_on_its_page() -> None:
    """The cover does not go with the foreword two pages on."""
    found = cut(
        [
            Stretch((heading("Mémoire", page=1), heading("Avant-propos", page=3))),
            Stretch((paragraph("La CSN regroupe…", 3),), PassageKind.ABOUT),
        ]
    )
    assert [(passage.page, passage.text) for passage in found] == [
        (1, "Mémoire"),
        (3, "Avant-propos\n\nLa CSN regroupe…"),
    ]


def test_a_heading_alone_goes_with_its_table() -> None:
    [passage] = passages(heading("Bilan"), Block("Actif\t12\nPassif\t7", BlockKind.TABLE))
    assert passage.kind is PassageKind.TABLE
    assert passage.text == "Bilan\n\nActif\t12\nPassif\t7"


def test_an_about_section_has_its_own_label() -> None:
    about = Stretch((heading("À propos", 2), paragraph("Fondée en 1921.")), PassageKind.ABOUT)
    found = cut([Stretch((heading("Suites", 2), paragraph("À suivre."))), about])
    assert [passage.label for passage in found] == ["Suites", "À propos"]
