"""Every sentence is said in both languages, and says the same thing in both."""

import gettext
import re
import string
from pathlib import Path

import pytest

from csnsearch.cli.manual import COMMANDS
from csnsearch.messages import message, plural
from tools.catalogues import CLICK_FRENCH, ENGLISH, read, untranslated
from tools.sentences import labels, of_code, of_template, sentences

HOW = "run `python -m tools.catalogues`, then translate what it names"


def entries(path: Path) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Key, forms of the original, forms of the translation."""
    return [
        (both(entry.id)[0], both(entry.id), both(entry.string)) for entry in read(path) if entry.id
    ]


def both(text: str | tuple[str, ...]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def test_every_sentence_is_in_the_catalogue() -> None:
    wanted = sentences() | set(labels())
    assert wanted - {entry.id for entry in read(ENGLISH)} == set(), HOW


def test_no_sentence_of_the_catalogue_is_unused() -> None:
    wanted = sentences() | set(labels())
    assert {entry.id for entry in read(ENGLISH) if entry.id} - wanted == set(), HOW


@pytest.mark.parametrize("path", [ENGLISH, CLICK_FRENCH], ids=["english", "click"])
def test_every_sentence_is_translated(path: Path) -> None:
    assert untranslated(read(path)) == [], HOW


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize(
    ("key", "originals", "translations"), entries(ENGLISH), ids=lambda v: v[:40] if v else ""
)
def test_placeholders_agree(
    key: str, originals: tuple[str, ...], translations: tuple[str, ...]
) -> None:
    """A translation names the values of its original, all of them and no other."""
    assert len(originals) == len(translations), key
    for original, translation in zip(originals, translations, strict=True):
        assert places(original) == places(translation)


def test_clicks_placeholders_exist() -> None:
    """French may leave out a value (click's kinds of numbers are English), not invent one."""
    for _, originals, translations in entries(CLICK_FRENCH):
        known = set().union(*map(places, originals))
        assert set().union(*map(places, translations)) <= known | {"name", "value"}


def options_in(text: str) -> list[str]:
    return re.findall(r"(?<![\w-])--[a-z][a-z-]*|\bCSNSEARCH_[A-Z]+", text)


def test_commands_and_options_are_the_same_in_both_languages() -> None:
    for key, originals, translations in entries(ENGLISH):
        for original, translation in zip(originals, translations, strict=True):
            assert options_in(original) == options_in(translation), key
            called = re.findall(r"csnsearch (\w+)", translation)
            assert called == re.findall(r"csnsearch (\w+)", original), key
            assert set(called) <= set(COMMANDS) | {"search"}, key


@pytest.mark.parametrize("path", [ENGLISH, CLICK_FRENCH], ids=["english", "click"])
def test_compiled_catalogues_are_up_to_date(path: Path) -> None:
    with path.with_suffix(".mo").open("rb") as stream:
        compiled = gettext.GNUTranslations(stream)
    for key, originals, translations in entries(path):
        if len(originals) == 1:
            assert compiled.gettext(key) == translations[0], HOW
        else:
            said = [compiled.ngettext(*originals, count) for count in (1, 2)]
            assert said == list(translations), HOW


def test_no_french_is_left_in_english() -> None:
    """Examples and quotations aside: they are asked in French documents."""
    french = re.compile(r"\b(?:le|les|des|une|est|dans|avec|pour|sont)\b|« ", re.IGNORECASE)
    left = [
        translation
        for _, _, translations in entries(ENGLISH)
        for translation in translations
        if french.search(re.sub(r"“[^”]*”|csnsearch .*|\{\w+\}", "", translation))
    ]
    assert left == []


def test_a_sentence_is_said_in_english() -> None:
    assert message("Aide").text("en") == "Help"
    counted = [plural("{count} document", "{count} documents", n).text("en") for n in (0, 1, 2)]
    assert counted == ["0 documents", "1 document", "2 documents"]


def test_sentences_are_found_wherever_they_stand() -> None:
    code = (
        'message("un " "deux", n=1)\nplural("a {count}", "b {count}", n)\n'
        'command("nom", "exemple")\noption("--x", help="aide", metavar="N")\nmessage(variable)\n'
    )
    assert set(of_code(code)) == {"un deux", ("a {count}", "b {count}"), "exemple", "aide", "N"}
    template = """{{ t("l'un") }} {{ t('l\\'autre') }} {{ tn("a", "b", n) }} {{ format("non") }}"""
    assert set(of_template(template)) == {"l'un", "l'autre", ("a", "b")}
