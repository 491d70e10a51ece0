"""Sentences for readers: French as written, values filled in, numbers agreed."""

from csnsearch.messages import message, plural


def test_a_message_names_its_values() -> None:
    assert message("{count} pages lues", count=3).text() == "3 pages lues"


def test_zero_and_one_take_the_singular_in_french() -> None:
    texts = [plural("{count} document", "{count} documents", n).text() for n in (0, 1, 2)]
    assert texts == ["0 document", "1 document", "2 documents"]


def test_messages_nest() -> None:
    """An outer sentence is said in the same language as what it quotes."""
    inner = plural("{count} mot", "{count} mots", 2)
    assert message("lu : {what}", what=inner).text("fr") == "lu : 2 mots"


def test_an_unknown_language_reads_as_french() -> None:
    assert message("Bonjour").text("xx") == "Bonjour"


def test_braces_in_values_are_not_templates() -> None:
    """What a reader typed is never taken for a template."""
    assert message("« {word} »", word="{0.__class__}").text() == "« {0.__class__} »"
