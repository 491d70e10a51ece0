"""An invented archive in which words are misspelled, rare, dated and filtered."""

from csnsearch.document import Passage
from tests.search.small_archive import document

HELP = (
    document(
        "buanderie",
        "Grève générale à la buanderie du Fleuve",
        "Le syndicat de la buanderie a voté la grève générale. Les grévistes demandent un "
        "salaire minimum de 20 $ et la négociation d'une convention collective.",
        "Ginette Brassardeau, présidente du syndicat, rappelle le droit de grève.",
        date="2012-03-04",
        facets={"type": ["Article"], "dossier": ["Secteur privé"], "annee": ["2012"]},
    ),
    document(
        "hotel",
        "Hôtellerie : la convention collective est signée",
        "Dans l'hôtellerie, la négociation de la convention collective a pris dix mois. "
        "L'assurance-emploi n'a pas suffi. Le congé parental est bonifié.",
        date="2014-09-01",
        facets={"type": ["Article"], "dossier": ["Secteur privé"], "annee": ["2014"]},
    ),
    document(
        "teletravail",
        "Mémoire sur le télétravail",
        Passage(text="Le télétravail n'est pas un congé. Le droit à la déconnexion suit.", page=2),
        Passage(text="La grève n'y est pas plus simple ; le droit de grève demeure.", page=5),
        kind="Mémoire",
        date="2021-05-10",
        facets={"type": ["Mémoire"], "dossier": ["Travail et emploi"], "annee": ["2021"]},
    ),
    document(
        "cpe",
        "Les CPE en négociation",
        "La Commission des normes, de l'équité, de la santé et de la sécurité du travail "
        "(CNESST) a été saisie. Les éducatrices sont en négociation depuis mars.",
        date="2021-10-12",
        facets={"type": ["Article"], "dossier": ["Éducation"], "annee": ["2021"]},
    ),
    document(
        "sans-date",
        "Histoire orale de la filature",
        "Nul ne sait quand la grève a commencé. La modification du contrat suivit.",
        facets={"type": ["Archive"], "dossier": ["Langue et culture"]},
    ),
)
