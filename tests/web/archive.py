"""Invented documents, one for each thing a page or an answer must bear."""

from csnsearch.document import Document, Passage, PassageKind
from csnsearch.period import Period

HOSTILE = '<script>alert("x")</script><img src=x onerror=alert(1)>'


def _paragraphs(*texts: str) -> tuple[Passage, ...]:
    return tuple(Passage(text=text) for text in texts)


MINUTES = Document(
    id="a1b2c3",
    key="pv.pdf",
    title="Conseil confédéral – procès-verbal de la réunion de juin",
    kind="Procès-verbal",
    source="pv/2011-06_conseil.pdf",
    media_type="application/pdf",
    language="fr",
    date=Period(Period.day(2011, 6, 1).start, Period.day(2011, 6, 3).end),
    facets={
        "type": ("Procès-verbal",),
        "instance": ("Confédération > Conseil confédéral",),
        "annee": ("2011",),
    },
    attributes={"place": "Rimouski"},
    passages=(
        Passage(text="Ouverture de la séance par Odile Grandmaison.", page=1, page_label="1212"),
        Passage(
            text="Que le conseil appuie le droit de grève des travailleuses de la buanderie.",
            kind=PassageKind.RESOLUTION,
            label="6.2 Négociation du secteur public",
            page=2,
            page_label="1213",
            attributes={
                "number": "4",
                "mover": "Odile Grandmaison",
                "seconder": "Fabrice Lanctôt-Roy",
                "outcome": "adoptée à l'unanimité",
            },
        ),
        Passage(
            text="Poste\tMontant\nGrève\t1 200 $\nLoyer\t300 $",
            kind=PassageKind.TABLE,
            label="7. Budget",
            page=2,
        ),
    ),
)

BRIEF = Document(
    id="d4e5f6",
    key="memoire.pdf",
    title="Mémoire sur le projet de loi no 89",
    kind="Mémoire",
    source="memoires/memoire.pdf",
    url="https://archives.example/memoire.pdf",
    media_type="application/pdf",
    language="fr",
    date=Period.day(2025, 3, 18),
    facets={"type": ("Mémoire",), "annee": ("2025",), "dossier": ("Droit du travail", "Santé")},
    passages=(
        Passage(text="Le droit de grève est protégé par la Charte.", page=1),
        Passage(
            text="Retirer le projet de loi.",
            kind=PassageKind.RECOMMENDATION,
            page=12,
            attributes={"number": "1"},
        ),
    ),
)

ENGLISH = Document(
    id="english",
    key="brief",
    title="Brief on the right to strike",
    kind="Mémoire",
    language="en",
    url="javascript:alert(1)",
    date=Period.month(2024, 5),
    facets={"type": ("Mémoire",), "annee": ("2024",), "langue": ("en",)},
    passages=(Passage(text="Workers on strike must not be replaced.", language="en"),),
)

HOSTILE_ONE = Document(
    id='odd:/id?x=1&y="<b>',
    key="odd",
    title=HOSTILE,
    kind="{kind}",
    surtitre=HOSTILE,
    chapeau=HOSTILE,
    language="fr",
    facets={"dossier": (HOSTILE,), "cote": ('">{x}',)},
    attributes={"author": HOSTILE, "{odd}": "x"},
    passages=_paragraphs(f"Un texte qui veut nuire : {HOSTILE} grève & <mark>loyer</mark>."),
)

ARTICLES = tuple(
    Document(
        id=f"article-{number:02d}",
        key=f"article-{number}",
        title=f"Le journal du quai, numéro {number}",
        kind="Article",
        source=f"articles/{number}.html",
        url=f"https://archives.example/articles/{number}",
        media_type="text/html",
        language="fr",
        date=Period.day(2000 + number, 1, 1),
        facets={
            "type": ("Article",),
            "annee": (str(2000 + number),),
            "dossier": ("Éducation" if number % 2 else "Santé",),
        },
        passages=_paragraphs(f"Les débardeurs lisent le journal numéro {number}."),
    )
    for number in range(1, 26)
)

LONG = Document(
    id="long",
    key="long",
    title="Registre des délibérations",
    kind="Procès-verbal",
    language="fr",
    facets={"type": ("Procès-verbal",)},
    passages=tuple(
        Passage(text=f"Délibération {number} sur le pavillon.", page=number + 1)
        for number in range(450)
    ),
)

DOCUMENTS = (MINUTES, BRIEF, ENGLISH, HOSTILE_ONE, *ARTICLES, LONG)
