"""A small archive in index terms, made up for the engines' tests."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from csnsearch.engines.base import Engine, Level, Record, TopDocs
from csnsearch.query.index_query import IndexQuery


class Filed(NamedTuple):
    """A document and its passages, ready for a writer."""

    document: Record
    passages: tuple[Record, ...]


def filed(
    key: str,
    body: str = "",
    *,
    passages: Sequence[str] = (),
    facets: Mapping[str, tuple[str, ...]] | None = None,
    dates: tuple[int | None, int | None] = (None, None),
    **fields: str,
) -> Filed:
    """A document of that id; `passages` are the bodies of its passages."""
    start, end = dates
    common: dict[str, Any] = {
        "parent": key,
        "facets": facets or {},
        "date_start": start,
        "date_end": end,
    }
    document = Record(id=key, fields={"body": body, **fields}, stored=f"<{key}>".encode(), **common)
    pieces = (
        Record(id=f"{key}/{n}", fields={"body": text}, stored=f"<{key}/{n}>".encode(), **common)
        for n, text in enumerate(passages, start=1)
    )
    return Filed(document, tuple(pieces))


ARCHIVE = (
    filed(
        "congres",
        "le congres adopte le rapport du comite de negociation",
        title="proces verbal du congres",
        passages=("le congres adopte", "le rapport du comite de negociation"),
        facets={"type": ("Instances", "Instances > Congrès"), "region": ("Montérégie",)},
        dates=(20110515, 20110520),
    ),
    filed(
        "memoire",
        "la negociation du secteur public demande un rapport sur la sante",
        title="memoire sur la sante",
        passages=("la negociation du secteur public", "un rapport sur la sante"),
        facets={"type": ("Publications", "Publications > Mémoires"), "annee": ("2012",)},
        dates=(20120101, 20121231),
    ),
    filed(
        "communique",
        "negociation negociation negociation greve",
        title="greve generale",
        passages=("negociation negociation", "negociation greve"),
        facets={"type": ("Publications", "Publications > Communiqués"), "region": ("Estrie",)},
        dates=(20120220, 20120220),
    ),
    filed(
        "conseil",
        "comite du conseil rapport de negociation et de greve adopte",
        title="proces verbal du conseil",
        passages=("comite du conseil", "rapport de negociation et de greve adopte"),
        facets={"type": ("Instances", "Instances > Conseil"), "region": ("Estrie", "Montérégie")},
        dates=(20100301, 20100301),
    ),
    filed("brouillon", "note sans titre ni date", passages=("note sans titre ni date",)),
    filed("vide"),
)


def file_in(engine: Engine, archive: Iterable[Filed]) -> None:
    """Write, commit and refresh."""
    with engine.writer() as writer:
        for document, passages in archive:
            writer.replace(document, passages)
    engine.refresh()


def found(engine: Engine, query: IndexQuery, level: Level = Level.DOCUMENTS) -> set[str]:
    """The ids of all matches; their number is checked against the total."""
    answer = engine.search(level, query, limit=1_000)
    assert answer.total == len(answer.docs)
    return set(ids(answer))


def ids(answer: TopDocs) -> list[str]:
    """The ids of the hits, in their order."""
    return [record.id for record in answer.docs]
