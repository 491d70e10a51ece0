"""A search result drawn on a terminal: plain text, colours only where they show."""

from collections.abc import Iterable, Iterator

import click

from csnsearch.cli.language import say, say_value
from csnsearch.cli.wrap import indented, marked
from csnsearch.document import PATH_SEPARATOR
from csnsearch.messages import Message, message, plural
from csnsearch.period import Period, Precision
from csnsearch.schema import MISSING, SCHEMA
from csnsearch.search.facets import MISSING_LABEL
from csnsearch.search.result import FacetCount, Hit, PassageHit, SearchResult

_FACET_VALUES = 6


def render_result(result: SearchResult, *, offset: int = 0) -> None:
    """Print a whole result: how it was understood, hits, facets, what to do next."""
    for line in result_lines(result, offset=offset):
        click.echo(line)


def result_lines(result: SearchResult, *, offset: int = 0) -> Iterator[str]:
    """The lines of a result, with styles that click removes where they cannot show."""
    yield _summary(result)
    yield from notice_lines(result.notices)
    yield from _advice(result)
    told_partial = False
    for number, hit in enumerate(result.hits, start=offset + 1):
        if hit.missing and result.total and not result.mixed and not told_partial:
            told_partial = True
            yield ""
            yield click.style(say(_partial_heading(result)), italic=True)
        yield ""
        yield from _hit(number, hit)
    if not result.hits and result.total:
        yield say(message("Aucun résultat à partir du {number}e.", number=offset + 1))
    yield from _facets(result)


def notice_lines(notices: Iterable[Message]) -> Iterator[str]:
    """What is said of how a question was read, a line each."""
    for notice in notices:
        yield click.style(say(message("Note : {notice}", notice=notice)), fg="yellow")


def _advice(result: SearchResult) -> Iterator[str]:
    """Other questions that find something, with how much."""
    for found in result.corrections:
        yield say(
            plural(
                "Vouliez-vous dire : {words} ? ({count} résultat)",
                "Vouliez-vous dire : {words} ? ({count} résultats)",
                found.count,
                words=found.query,
            )
        )
    for way in result.relaxations:
        yield say(
            plural(
                "Ou bien, {label} ({count} résultat) : {words}",
                "Ou bien, {label} ({count} résultats) : {words}",
                way.count,
                label=way.label,
                words=way.query,
            )
        )


def _summary(result: SearchResult) -> str:
    found = plural("{count} document", "{count} documents", result.total)
    if not result.total and result.partial_total:
        found = plural(
            "Aucun document n'a tous ces mots ; {count} en a une partie",
            "Aucun document n'a tous ces mots ; {count} en ont une partie",
            result.partial_total,
        )
    line = message(
        "{found} — compris comme : {understood} ({took} ms)",
        found=found,
        understood=result.understood,
        took=f"{result.took_ms:.0f}",
    )
    return click.style(say(line), bold=True)


def _partial_heading(result: SearchResult) -> Message:
    return plural(
        "Puis {count} document qui a une partie des mots :",
        "Puis {count} documents qui ont une partie des mots :",
        result.partial_total,
    )


def _hit(number: int, hit: Hit) -> Iterator[str]:
    title = marked(hit.title or hit.id, hit.title_highlights, bold=True)
    yield f"{number:>3}. {title}"
    facts = [say_value(hit.kind) if hit.kind else "", period_text(hit.date), hit.id]
    yield "     " + click.style(" · ".join(fact for fact in facts if fact), fg="cyan")
    if hit.missing:
        words = ", ".join(hit.missing)
        yield "     " + click.style(say(message("sans : {words}", words=words)), dim=True)
    for passage in hit.passages:
        yield from _passage(passage)
    if not hit.passages and hit.snippet.text:
        yield from indented(marked(hit.snippet.text, hit.snippet.highlights), 5)
    yield "     " + click.style(_place(hit), dim=True)
    for part in hit.explanation:
        if part.value < _LEAST_SHOWN:
            continue
        yield f"       {part.value:8.3f}  {say(part.label)}"
    if hit.explanation:
        yield f"       {hit.score:8.3f}  {say(message('score'))}"


_LEAST_SHOWN = 0.0005
"""A part of a score that would read as nothing."""


def _place(hit: Hit) -> str:
    place = hit.url or hit.source
    page = hit.passages[0].page if hit.passages else None
    return f"{place}#page={page}" if page and place.lower().endswith(".pdf") else place


def _passage(passage: PassageHit) -> Iterator[str]:
    parts = (page_text(passage), _what(passage), _section(passage.label))
    where = " — ".join(part for part in parts if part)
    if where:
        yield "     " + click.style(where, fg="green")
    yield from indented(marked(passage.snippet.text, passage.snippet.highlights), 7)


_SECTION_STEPS = 2


def _section(label: str) -> str:
    """The last steps of a section's path: the outer ones repeat the document's title."""
    return PATH_SEPARATOR.join(label.split(PATH_SEPARATOR)[-_SECTION_STEPS:])


def page_text(passage: PassageHit) -> str:
    """As « p. 87 », with the number printed on the page when it is another one."""
    if passage.page is None:
        return ""
    if passage.page_label and passage.page_label != str(passage.page):
        return say(
            message("p. {page} (numérotée {label})", page=passage.page, label=passage.page_label)
        )
    return say(message("p. {page}", page=passage.page))


_KINDS = {
    "resolution": message("Résolution"),
    "recommendation": message("Recommandation"),
    "table": message("Tableau"),
    "about": message("À propos"),
}


def _what(passage: PassageHit) -> str:
    name = say(_KINDS[passage.kind]) if passage.kind in _KINDS else ""
    number = passage.attributes.get("number", "")
    outcome = passage.attributes.get("outcome", "")
    return " ".join(
        part for part in (name, number, f"({say_value(outcome)})" if outcome else "") if part
    )


def period_text(period: Period | None) -> str:
    """A date as it is written in the list: ISO, as precise as it is known."""
    if period is None:
        return ""
    if period.precision is Precision.DAY and period.start != period.end:
        return say(message("{start} au {end}", start=period.start, end=period.end))
    return period.iso


def _facets(result: SearchResult) -> Iterator[str]:
    shown = {name: counts for name, counts in result.facets.items() if _worth(counts)}
    if not shown:
        return
    yield ""
    for name, counts in shown.items():
        facet = SCHEMA.facet(name)
        label = say(facet.label) if facet else name
        values = [count for count in counts if count.count or count.selected]
        line = " · ".join(_value(count) for count in values[:_FACET_VALUES])
        more = "…" if len(values) > _FACET_VALUES else ""
        yield click.style(f"{label} ({name}) : ", bold=True) + line + more


def _worth(counts: tuple[FacetCount, ...]) -> bool:
    """A facet that only says "(non précisé)" tells nothing."""
    return any(count.value != MISSING and (count.count or count.selected) for count in counts)


def _value(count: FacetCount) -> str:
    label = say(MISSING_LABEL) if count.value == MISSING else count.value
    text = f"{label} {count.count}"
    return click.style(f"[x] {text}", bold=True) if count.selected else text
