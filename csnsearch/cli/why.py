"""``csnsearch why``: why a document answers a question, or why not."""

from collections.abc import Iterator
from pathlib import Path

import click

from csnsearch.cli.language import current_language, say
from csnsearch.cli.options import (
    argument,
    chosen_facets,
    command,
    facet_option,
    index_option,
    json_option,
    print_json,
)
from csnsearch.errors import QueryError
from csnsearch.messages import Message, message, plural
from csnsearch.search.inquiry_json import verdict_json
from csnsearch.search.result import Hit
from csnsearch.search.searcher import Searcher
from csnsearch.search.why_not import Verdict
from csnsearch.settings import QUERY_LIMITS


@command(
    "why",
    "L'identifiant est celui que donne « csnsearch search ».\n"
    "Exemples :\n"
    "  csnsearch why IDENTIFIANT droit de grève\n"
    "  csnsearch why IDENTIFIANT grève --facet dossier=Éducation",
)
@argument("document_id", metavar="ID")
@argument("query", nargs=-1, metavar="REQUÊTE")
@index_option
@facet_option
@json_option
def why(
    document_id: str, query: tuple[str, ...], index_path: Path, facets: tuple[str, ...],
    as_json: bool,  # noqa: FBT001  click's own
) -> None:  # fmt: skip
    text = " ".join(query).strip()
    filters = chosen_facets(facets)
    if not text and not filters:
        raise QueryError(
            message(
                "La requête est vide : donnez la requête dont vous attendez ce document, "
                "ou une facette."
            )
        )
    verdict = Searcher.open(index_path).why_not(text, document_id, filters=filters)
    if as_json:
        print_json(verdict_json(verdict, current_language()))
        return
    for line in _lines(verdict):
        click.echo(line)


def _lines(verdict: Verdict) -> Iterator[str]:
    yield click.style(f"{verdict.title} ({verdict.document})", bold=True)
    yield say(_sentence(verdict))
    for obstacle in verdict.obstacles:
        yield click.style(f"  – {say(obstacle.label)}", fg="yellow")
    hit, first = verdict.hit, verdict.first
    if hit is not None:
        yield ""
        yield click.style(say(message("Son score :")), bold=True)
        yield from _score(hit)
    if first is not None and (hit is None or first.id != hit.id):
        yield ""
        title = message(
            "Celui du premier résultat, {title} ({id}) :", title=first.title, id=first.id
        )
        yield click.style(say(title), bold=True)
        yield from _score(first)


def _sentence(verdict: Verdict) -> Message:
    read = verdict.understood
    if verdict.rank is None:
        if verdict.answers:
            return message(
                "Il répond à « {read} », mais après le {limit}e résultat, le dernier qu'on "
                "puisse lire.",
                read=read,
                limit=QUERY_LIMITS.results,
            )
        return message("Il ne répond pas à « {read} » :", read=read)
    if not verdict.answers:
        return message(
            "Il n'a qu'une partie de « {read} » ; il est quand même au rang {rank}.",
            read=read,
            rank=verdict.rank,
        )
    return plural(
        "Il répond à « {read} » : rang {rank}, le seul document qui ait tous les mots.",
        "Il répond à « {read} » : rang {rank} ; {count} documents ont tous les mots.",
        verdict.total,
        read=read,
        rank=verdict.rank,
    )


def _score(hit: Hit) -> Iterator[str]:
    for part in hit.explanation:
        yield f"  {part.value:8.3f}  {say(part.label)}"
    yield f"  {hit.score:8.3f}  {say(message('score'))}"
    if hit.missing:
        yield click.style("            " + say(message("sans : {words}",
                          words=", ".join(hit.missing))), dim=True)  # fmt: skip
