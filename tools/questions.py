"""Writes ``docs/questions.md``: ``python -m tools.questions``.

Questions as people type them, each with how it was understood and its first hit on
``sample_docs/``, which is indexed into a temporary folder. Questions told from today
(« l'an dernier ») are left out, since their answer changes by itself.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from csnsearch import Searcher, UpdateOptions, update_index
from csnsearch.search import Hit, SearchResult

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "questions.md"

QUESTIONS: dict[str, tuple[str, ...]] = {
    "Sur un téléphone": (
        "greve",
        "negociation secteur public",
        "salaire minimum",
        "employes municipaux",
        "conge de maternite",
        "titre: grève",
        "PL89",
        "harcelement",
        "assurance chomage",
    ),
    "Fautes et autres graphies": (
        "syndicalisasion",
        "sous traitance",
        "lockout",
        "equité salarial",
        "oeuvre main d'oeuvre",
        "modication du régime",
        "dosier:éducation grève",
        "Sept Iles",
        "gréve",
    ),
    "Écriture inclusive": (
        "employé·e·s municipaux",
        "préposé(e)s",
        "travailleuses et travailleurs",
        "chargées et chargés de cours",
        "délégué-es",
    ),
    "Expressions, proximité, débuts de mots": (
        '"droit de grève"',
        "« conseil confédéral »",
        '“santé et sécurité"',
        '"CSN"',
        '"droit grève"~5',
        "grève PRÈS salaire",
        '"droit de grève" PRÈS/10 loi',
        "syndic*",
        "négo* -salaire",
    ),
    "Opérateurs": (
        "logement OU loyer",
        "grève ET (salaire OU retraite)",
        "grève SAUF lock-out",
        "grève -hôtel",
        "+grève salaire retraite",
        "strike AND wages",
        "(grève",
        "grève ET",
    ),
    "Champs et facettes": (
        "titre:grève",
        "chapeau:grève",
        'type:Mémoire "droit de grève"',
        "type:(Mémoire OU Procès-verbal) grève",
        "dossier:(Éducation OU Environnement)",
        "instance:congrès",
        "region:Mauricie",
        "pl:89",
        "statut:projet",
        "-type:Article logement",
        "couleur:rouge",
    ),
    "Dates": (
        "congrès 2023",
        "8 mars 2004",
        "mai 2023",
        "date:2011..2015",
        "date:>2024",
        "date:<=mai 1972",
        "annee:1980..1989",
        "grève depuis 2020",
        "assemblée avant le 1er mai 1980",
        "grève années 1970",
        "printemps 2012",
        "hôpital entre mai et juin 1972",
        "congrès du 8 au 12 mai 2023",
        "strike in the 1980s",
        "après la grève",
    ),
    "Sigles et synonymes": (
        "SST",
        "CSST",
        "FSSS-CSN",
        "C.S.N.",
        "FNC",
        "briseurs de grève",
        "scab",
    ),
    "Projets de loi, numéros, références": (
        "PL-89",
        "projet de loi n° 59, art. 12",
        "C-18",
        "67e congrès",
        "330000 membres",
        "29 %",
        "[26-CS-04]",
        "p. 12",
    ),
    "Titres, adresses et questions collés": (
        "Droit de grève : la CSN demande le retrait complet du projet de loi no 89",
        "https://www.csn.qc.ca/actualites/pl-89-commission-parlementaire/",
        "quels sont les effets du projet de loi sur le droit de grève des préposées ?",
        "comment contester un congédiement",
        "Conditions de vie des ouvrières du textile au Québec entre 1900 et 1945",
        "qui a proposé la résolution sur la corne de brume",
    ),
    "En anglais": (
        "laval warehouse workers",
        "correctional officers rally",
        "collective bargaining",
    ),
    "Rien à chercher": (
        "?!",
        "motquinexistepas",
    ),
}  # fmt: skip

_HEAD = """\
# Des questions comme on les tape

Chaque requête est donnée avec ce qui en a été compris, le nombre de résultats (et, après le +, de ceux qui n'ont qu'une partie des mots) et le premier d'entre eux dans `sample_docs/`. La page est faite par `python -m tools.questions` ; un test vérifie qu'elle est à jour. Le langage est décrit dans [query.md](query.md).
"""  # noqa: E501  a paragraph of Markdown is one line


def page(searcher: Searcher) -> str:
    """The whole page, with the answers of this index."""
    return "\n".join([_HEAD, *_sections(searcher)])


def _sections(searcher: Searcher) -> Iterator[str]:
    for title, questions in QUESTIONS.items():
        yield f"## {title}\n"
        yield "| Requête | Comprise comme | Résultats | Le premier |"
        yield "|---|---|---|---|"
        for question in questions:
            yield _row(searcher.search(question, limit=1))
        yield ""


def _row(result: SearchResult) -> str:
    count = f"{result.total} + {result.partial_total}" if result.partial_total else result.total
    first = _named(result.hits[0]) if result.hits else "—"
    cells = (f"`{result.query}`", result.understood.text(), str(count), first)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _named(hit: Hit) -> str:
    date = f" ({hit.date.iso})" if hit.date else ""
    return f"{hit.title}{date}"


def main() -> int:
    """Write the page; the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        index = Path(folder) / "index"
        update_index(index, [ROOT / "sample_docs"], UpdateOptions())
        searcher = Searcher.open(index)
        PAGE.write_text(page(searcher), encoding="utf-8")
        searcher.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
