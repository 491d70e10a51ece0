"""Pages of other organisations: the mechanisms are not fitted to one site's templates.

Each page of ``pages/`` is written in the manner of a kind of site: a city on ASP.NET
(one form around all), a WordPress blog, a Drupal site, a newspaper, a page laid out by
tables in 2003, nameless divs, a page builder, related articles before the body, a brief
under tiles, a document saved by Word, a page of three services, SPIP, Joomla, a wiki, a
newsletter in nested tables, an English newspaper, minutes in HTML, a bulletin of 1997.
"""

from dataclasses import dataclass

import pytest

from csnsearch.ingest.decoding import decode
from csnsearch.ingest.html.page import read_page
from csnsearch.ingest.raw import RawDocument
from tests.ingest.sources import PAGES


@dataclass(frozen=True)
class Expected:
    page: str
    title: str
    first: str
    last: str
    date: str = ""
    kicker: str = ""
    lead: str = ""
    author: str = ""
    absent: tuple[str, ...] = ()
    present: tuple[str, ...] = ()


EXPECTED = [
    Expected(
        "ville-aspnet", "Entente de principe avec les cols bleus",
        "La Ville de Sainte-Azure et", "à la séance du mois suivant.",
        date="Publié le 9 avril 2019", kicker="Ressources humaines",
        absent=("Avis publics", "Loisirs", "Imprimer", "Hôtel de ville", "Accueil"),
        present=("2019\t2,25 %", "Un régime de retraite à prestations déterminées maintenu."),
    ),
    Expected(
        "blogue-wordpress", "Retour sur notre assemblée générale",
        "Merci à toutes et à tous", "Contact : Mylène, poste 2214.",
        date="17 octobre 2018", author="Mylène Tardif-Okoye",
        absent=("Articles similaires", "Bravo au comité", "propulsé", "depuis 1974", "Facebook"),
        present=("Formation", "61 contre 58"),
    ),
    Expected(
        "federation-drupal", "La relativité salariale, dix ans plus tard",
        "Dans les 212 librairies", "est prévue cet automne.",
        date="3 mai 2016",
        lead="Promise en 2006, la relativité tarde dans une librairie sur quatre, "
        "montre notre relevé.",
        absent=("Rimouski", "Version imprimable", "4 200 membres", "Mots-clés"),
        present=("On nous répond que le livre va mal.", "À propos du relevé"),
    ),
    Expected(
        "journal-quotidien", "Grève au port : « On ne lâchera pas »",
        "Des débardeurs devant la guérite", "« épuisé toutes les options ».",
        date="Publié le 27 avril 2021 à 5h00", kicker="Relations de travail",
        lead="Les débardeurs ont débrayé hier à 7 h. L’employeur demande une loi spéciale.",
        author="Théophile Garneau-Diallo",
        absent=("Vingt ans de conflits", "précédents", "boîte de courriel", "témoins", "Habitants"),
        present=("trente ans de métier",),
    ),
    Expected(
        "tableaux-2003", "Le Lingot, vol. 3", "Mot du président", "Réjean Fortier-Beaulac",
        absent=("Accueil", "Photos", "Nous écrire"),
        present=("Le rapport complet est au local", "Nuit\t19 h"),
    ),
    Expected(
        "divs-sans-nom", "Une première convention au Jardin botanique de l’Est",
        "Les 38 horticultrices", "datait de 2012.", date="4 juillet 2015",
        absent=("zoo", "Serres", "droits réservés", "Joindre"),
        present=("un outil neuf tous les deux ans",),
    ),
    Expected(
        "constructeur-de-page", "Cahier des propositions",
        "Les propositions qui suivent", "avant le congrès [1].",
        absent=("Instances", "fondé en 1922"),
        present=("3. Que la cotisation passe", "Proposée par : Syndicat des chauffeurs\n", "67e jour"),  # noqa: E501  as pages write it
    ),
    Expected(
        "meme-sujet-avant", "Les ambulanciers de l’Anse votent la grève",
        "Réunis en assemblée hier soir", "Les services essentiels seront maintenus.",
        date="3 mars 2022", kicker="Préhospitalier",
        absent=("7/14", "9 000 kilomètres", "Du même"),
        present=("horaires de faction",),
    ),
    Expected(
        "breve-et-vignettes", "Entente à la laiterie",
        "Les 27 membres ont accepté", "reprend lundi.", date="11 août 2020",
        absent=("Fromagerie", "chapiteau", "Beurre"),
    ),
    Expected(
        "word-export", "PROCÈS-VERBAL",
        "Assemblée générale du Syndicat de l’imprimerie Vauquelin", "ADOPTÉ.",
        date="Tenue le 14 juin 2007, à 19 h 30, à la salle paroissiale.",
        present=("appuyé par Omer Lacasse", "1. Ouverture", "Tenue le 14"),
    ),
    Expected(
        "lexique-de-cartes", "Nos trois services",
        "La caisse d’entraide", "Une heure avec une comptable.",
        present=("Une épicerie livrée chaque vendredi.", "Le prêt de grève"),
    ),
    Expected(
        "union-spip", "Retraites : dix raisons d'être dans la rue",
        "La pénibilité oubliée", "institut de statistique, 2020.",
        date="mardi 21 février 2023 , par Édith Maréchal", kicker="Mobilisation",
        lead="Le 7 mars, on débraye\nLe gouvernement veut nous faire travailler deux ans de plus. "
        "Nous avons de bonnes raisons de refuser.",
        author="Édith Maréchal",
        absent=("Plan du site", "8 mars", "Secteurs"),
        present=("Parce que l'argent existe", "Des cars partiront"),
    ),
    Expected(
        "syndicat-joomla", "Assemblée générale du 5 mars",
        "L'assemblée aura lieu", "Un goûter sera servi.",
        date="Publication : 18 février 2013", author="Fabienne Ouellet-Roc",
        absent=("Vacances", "Connexion", "Suivant", "812"), present=("2. Budget",),
    ),
    Expected(
        "encyclopedie", "Grève de la Filature", "Date\t1976", "mai 1976, p. 3.",
        absent=("Sommaire", "modifier", "Accueil"), present=("printemps de 1976 [1].", "Contexte"),
    ),
    Expected(
        "infolettre", "Info-négo no 4", "La table sectorielle", "Se désabonner",
        date="Le 12 octobre 2022",
        absent=("navigateur",), present=("Vigile à 17 h devant l'hôpital.", "Jeudi"),
    ),
    Expected(
        "journal-anglais", "Nurses reject offer", "The union said", "not to be named.",
        date="By Prudence Okafor | June 3, 2019 | 2 min read", author="Prudence Okafor",
        lead="Ninety-two per cent voted no.",
        absent=("Ferry", "Good for them", "Advertisement", "Tags"),
    ),
    Expected(
        "proces-verbal", "Procès-verbal de l'assemblée du 3 mai 2015",
        "Présences : Luce Adam", "Annexe 2",
        present=("Proposé par :\tLuce Adam", "ADOPTÉ À L'UNANIMITÉ", "Annexe 1"),
    ),
    Expected(
        "sauts-de-ligne-1997", "Bulletin du local 104, mars 1997",
        "Chers membres,", "L'exécutif", absent=("février",),
        present=("ou presque.\nLe comité", "casiers promis en 1995"),
    ),
]  # fmt: skip


def read(name: str) -> RawDocument:
    path = PAGES / f"{name}.html"
    return read_page(decode(path.read_bytes()), path.name)


def shown(text: str) -> str:
    return text.replace("\xa0", " ")


@pytest.fixture(params=EXPECTED, ids=lambda expected: expected.page)
def expected(request: pytest.FixtureRequest) -> Expected:
    assert isinstance(request.param, Expected)
    return request.param


def test_the_body_is_whole_and_alone(expected: Expected) -> None:
    raw = read(expected.page)
    text = shown(raw.text)
    assert not raw.listing
    assert text.startswith(expected.first)
    assert text.endswith(expected.last)
    assert [words for words in expected.present if words not in text] == []
    assert [words for words in expected.absent if words in text] == []


def test_the_opening_is_understood(expected: Expected) -> None:
    raw = read(expected.page)
    assert shown(raw.title) == expected.title
    assert shown(raw.first("date")) == expected.date
    assert shown(raw.first("surtitre")) == expected.kicker
    assert shown(raw.first("chapeau")) == expected.lead
    assert raw.first("author") == expected.author


def test_labelled_facts_of_another_site() -> None:
    """Labels without known addresses: Drupal's taxonomy links say nothing by themselves."""
    raw = read("federation-drupal")
    assert raw.metadata["sujet"] == ("Relativité salariale", "Librairies")
    assert raw.metadata["region"] == ("Ensemble du Québec",)


def test_identity_stated_by_wordpress() -> None:
    raw = read("blogue-wordpress")
    assert raw.first("post_id") == "431"
    assert (
        raw.first("canonical")
        == "https://spcb.example/2018/10/retour-sur-notre-assemblee-generale/"
    )
    assert raw.metadata["sujet"] == ("Nouvelles", "Assemblée", "Négociation")


@pytest.mark.parametrize("page", ["liste-blogue", "liste-documents"])
def test_pages_that_list_others_are_listings(page: str) -> None:
    assert read(page).listing
