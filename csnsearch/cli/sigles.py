"""``csnsearch sigles``: what sigles stand for, and where documents say so."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from csnsearch.cli.language import say
from csnsearch.cli.options import argument, command, index_option, json_option, option, print_json
from csnsearch.messages import Message, message, plural
from csnsearch.search.as_json import Json
from csnsearch.search.searcher import Searcher
from csnsearch.sigles.glossary import Meaning
from csnsearch.sigles.pairs import same_sigle

_LIMIT = 1_000


@command(
    "sigles",
    "Un sigle s'écrit avec ou sans points, en majuscules ou non ; des mots cherchent dans les "
    "noms.\n"
    "Exemples :\n  csnsearch sigles\n  csnsearch sigles CSN PV\n"
    '  csnsearch sigles "santé et sécurité"',
)
@argument("asked", nargs=-1, metavar="[SIGLE]…")
@index_option
@option("--limit", type=click.IntRange(1, _LIMIT), default=50, show_default=True, metavar="N",
        help="Nombre de sens.")  # fmt: skip
@json_option
def sigles(asked: tuple[str, ...], index_path: Path, limit: int, as_json: bool) -> None:  # noqa: FBT001
    searcher = Searcher.open(index_path)
    found = {text: _meant(searcher, text, limit) for text in asked or ("",)}
    if as_json:
        print_json([meaning_json(meaning) for meaning in _each_once(found.values())])
        return
    for text, meanings in found.items():
        if not meanings:
            click.echo(say(_unknown(text)))
    for meaning in _each_once(found.values()):
        for line in _lines(meaning):
            click.echo(line)
    left = len(searcher.glossary().entries) - limit
    if not asked and left > 0:
        click.echo(say(plural("… et {count} autre : ajoutez --limit.",
                              "… et {count} autres : ajoutez --limit.", left)))  # fmt: skip


def _meant(searcher: Searcher, text: str, limit: int) -> tuple[Meaning, ...]:
    """What a sigle stands for. Others that only begin so are shown when it is none."""
    found = searcher.sigles(text, limit=limit)
    return tuple(meaning for meaning in found if same_sigle(meaning.sigle, text)) or found


def _unknown(text: str) -> Message:
    return message(
        "« {text} » : aucun document de cet index n'explique ce sigle, et le fichier de "
        "référence ne le connaît pas.",
        text=text,
    )


def _each_once(found: Iterable[tuple[Meaning, ...]]) -> Iterator[Meaning]:
    yield from dict.fromkeys(meaning for meanings in found for meaning in meanings)


def _lines(meaning: Meaning) -> Iterator[str]:
    yield f"{click.style(meaning.sigle, bold=True)}  {meaning.expansion}"
    facts = "  ·  ".join(say(fact) for fact in _facts(meaning))
    yield click.style(f"      {facts}", fg="cyan")
    if meaning.scope:
        yield f"      {meaning.scope}"
    if meaning.example_document:
        example = message(
            "par exemple : {title} ({id})",
            title=meaning.example_title or meaning.example_document,
            id=meaning.example_document,
        )
        yield click.style(f"      {say(example)}", dim=True)


def _facts(meaning: Meaning) -> Iterator[Message]:
    if meaning.documents:
        yield plural("{count} document", "{count} documents", meaning.documents)
    if meaning.first and meaning.last:
        first, last = meaning.first[:4], meaning.last[:4]
        alone = message("{year}", year=first)
        yield alone if first == last else message("{start} à {end}", start=first, end=last)
    if meaning.curated:
        yield message("fichier de référence")
    if years := _years(meaning):
        yield years
    if meaning.ambiguous:
        yield message("sens multiples")


def _years(meaning: Meaning) -> Message | None:
    """The years in which it bore the sigle, as the curated file knows them."""
    since, until = meaning.since, meaning.until
    if since and until:
        return message("en usage de {start} à {end}", start=since, end=until)
    if since:
        return message("en usage depuis {start}", start=since)
    return message("en usage jusqu'en {end}", end=until) if until else None


def meaning_json(meaning: Meaning) -> Json:
    """A meaning as data. Dates are ISO; `since` and `until` are years."""
    return {
        "sigle": meaning.sigle,
        "expansion": meaning.expansion,
        "documents": meaning.documents,
        "first": meaning.first,
        "last": meaning.last,
        "curated": meaning.curated,
        "ambiguous": meaning.ambiguous,
        "since": meaning.since,
        "until": meaning.until,
        "scope": meaning.scope,
        "spellings": list(meaning.spellings),
        "example": {"id": meaning.example_document, "title": meaning.example_title}
        if meaning.example_document
        else None,
    }
