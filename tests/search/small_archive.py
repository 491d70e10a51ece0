"""A few invented documents, indexed the real way, that several tests search."""

from collections.abc import Mapping, Sequence

from csnsearch.document import Document, Passage, PassageKind
from csnsearch.engines.base import Engine
from csnsearch.indexer import index_documents
from csnsearch.period import Period
from csnsearch.search import Searcher


def document(
    document_id: str,
    title: str,
    *texts: str | Passage,
    kind: str = "Article",
    date: str = "",
    language: str = "fr",
    facets: Mapping[str, Sequence[str]] | None = None,
    chapeau: str = "",
) -> Document:
    passages = tuple(t if isinstance(t, Passage) else Passage(text=t) for t in texts)
    return Document(
        id=document_id,
        key=document_id,
        title=title,
        kind=kind,
        language=language,
        chapeau=chapeau,
        date=Period.parse(date) if date else None,
        passages=passages,
        facets={name: tuple(values) for name, values in (facets or {}).items()},
    )


ARCHIVE = (
    document(
        "ville",
        "Les employé‑es municipaux de Rivière-aux-Aulnes en grève",
        "Les employé‑es municipaux ont voté la grève générale à 94 %.",
        "La ville offre 2 % ; le syndicat demande le rattrapage des salaires.",
        date="2012-03-04",
        facets={"type": ["Article > Communiqué"], "dossier": ["Secteur public"]},
    ),
    document(
        "pl89",
        "Mémoire sur le projet de loi no 89",
        Passage(text="Le droit de grève est un droit constitutionnel.", page=3, label="Contexte"),
        Passage(
            text="Que le projet de loi no 89 soit retiré.",
            page=7,
            kind=PassageKind.RECOMMENDATION,
            attributes={"number": "1"},
        ),
        kind="Mémoire",
        date="2025-03-18",
        facets={"type": ["Mémoire"], "dossier": ["Travail et emploi", "Secteur public"]},
    ),
    document(
        "pv",
        "Procès-verbal de l'assemblée générale",
        Passage(text="L'assemblée est ouverte à 9 h 10.", page=1, page_label="1213"),
        Passage(
            text="Que le syndicat appuie la grève des préposéEs et s'oppose au PL-89.",
            page=2,
            page_label="1214",
            kind=PassageKind.RESOLUTION,
            attributes={"mover": "Ginette Brassard", "outcome": "adopté", "number": "4"},
        ),
        kind="Procès-verbal",
        date="2025-04-02",
        facets={"type": ["Procès-verbal"], "instance": ["Syndicat > Assemblée générale"]},
    ),
    document(
        "ete",
        "Congés d'été",
        "Les congés d'été sont choisis par ancienneté. Aucun congédiement n'est prévu.",
        Passage(text="La fédération compte 330 000 membres.", kind=PassageKind.ABOUT),
        facets={"type": ["Article > Communiqué"]},
    ),
    document(
        "bargaining",
        "Collective bargaining in the ports",
        "The dockers voted for a strike during collective bargaining.",
        language="en",
        date="2015-01-20",
        facets={"langue": ["Anglais"]},
    ),
)


def searcher_on(engine: Engine, documents: Sequence[Document] = ARCHIVE) -> Searcher:
    index_documents(documents, engine)
    return Searcher(engine)
