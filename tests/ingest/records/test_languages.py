"""A page in two languages: each passage in its own, and both on the document."""

from csnsearch.document import Passage, PassageKind
from csnsearch.ingest.passages import Stretch, cut
from csnsearch.ingest.raw import Block, BlockKind
from csnsearch.ingest.records.languages import languages, parted, with_languages

FRENCH = "Les employés de la ville ont voté la grève, et le comité les appuie dans leur lutte. "
ENGLISH = "The workers of the city have voted for a strike, and the committee is with them. "


def passages(*blocks: Block, language: str = "fr") -> tuple[Passage, ...]:
    return with_languages(cut(parted([Stretch(blocks)])), language)


def test_two_columns_are_two_passages() -> None:
    found = passages(Block(FRENCH), Block(ENGLISH), Block(FRENCH))
    assert [passage.language for passage in found] == ["", "en", ""]
    assert [passage.text.strip() for passage in found] == [
        p.strip() for p in (FRENCH, ENGLISH, FRENCH)
    ]


def test_a_heading_goes_with_what_it_announces() -> None:
    heading = Block("Strike vote", BlockKind.HEADING, level=2)
    found = passages(Block(FRENCH), heading, Block(ENGLISH))
    assert found[1].text.startswith("Strike vote")
    assert found[1].label == "Strike vote"


def test_a_short_block_follows_its_neighbours() -> None:
    found = passages(Block(FRENCH), Block("Front of the line"), Block(FRENCH))
    assert len(found) == 1


def test_a_french_passage_of_an_english_document_says_so() -> None:
    assert [p.language for p in passages(Block(ENGLISH), Block(FRENCH), language="en")] == [
        "",
        "fr",
    ]


def test_a_resolution_is_never_parted() -> None:
    stretch = Stretch((Block(FRENCH), Block(ENGLISH)), PassageKind.RESOLUTION)
    assert list(parted([stretch])) == [stretch]


def test_a_document_is_of_each_language_it_speaks_at_length() -> None:
    short = (Passage(text=FRENCH), Passage(text=ENGLISH, language="en"))
    long = (Passage(text=FRENCH), Passage(text=ENGLISH * 4, language="en"))
    assert languages(short, "fr") == ["fr"]
    assert languages(long, "fr") == ["fr", "en"]
    assert languages((), "") == []


def test_every_word_stays_in_order() -> None:
    blocks = [Block(text) for text in (FRENCH, ENGLISH, "Fin.", ENGLISH, FRENCH)]
    words = " ".join(passage.text for passage in passages(*blocks)).split()
    assert words == " ".join(block.text for block in blocks).split()
