"""Plural and feminine come back to one term; derived and unrelated words do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csnsearch.analysis.folding import fold
from csnsearch.analysis.inflection import french_inflector

inflect = french_inflector()


def together(words: str) -> set[str]:
    return {inflect(word.lower().replace("œ", "oe")) for word in words.split()}


@pytest.mark.parametrize(
    "family",
    [
        "commission commissions", "emploi emplois", "loi lois", "élu élus élue élues",
        "négo négos", "conseiller conseillers conseillère conseillères", "crédit crédits",
        "travailleur travailleuse travailleurs travailleuses", "travail travaux", "bail baux",
        "œil yeux", "enjeu enjeux", "milieu milieux", "lieu lieux", "jeu jeux",
        "directeur directrice directrices", "auteur autrice auteure", "chercheur chercheure",
        "professeur professeure professeures", "général généraux générale générales",
        "journal journaux", "bureau bureaux", "niveau niveaux", "employé employés employée",
        "syndiqué syndiquées", "délégué déléguées", "président présidente présidentes",
        "enseignant enseignantes", "avocat avocate", "syndical syndicaux syndicale syndicales",
        "régional régionaux", "municipal municipaux municipales", "verbal verbaux",
        "français française françaises", "québécois québécoise", "public publique publiques",
        "collectif collective collectives", "actif active", "heureux heureuse heureuses",
        "professionnel professionnelle professionnelles professionnèles",
        "citoyen citoyenne citoyennes", "européen européenne", "ancien ancienne",
        "ouvrier ouvrière", "premier première", "étranger étrangère", "infirmier infirmières",
        "nouveau nouvelle nouveaux nouvelles nouvel", "tout toute tous toutes", "un une",
        "seul seule seuls", "civil civile", "commun commune", "chef cheffe", "an ans",
        "adopté adoptée adoptées", "battu battue", "soumis soumise", "écrit écrite",
        "précaire précaires", "média médias", "convention conventions", "congrès Congrès",
        "gratuit gratuite gratuites", "doyen doyenne", "parent parente parentes",
        "féminin féminine", "voisin voisine", "grand grande grands", "complet complète",
    ],
)  # fmt: skip
def test_forms_of_one_word_share_a_term(family: str) -> None:
    assert len(together(family)) == 1


@pytest.mark.parametrize(
    "family",
    [
        "ubérisé ubérisée ubérisent ubériser ubérisait ubériseront ubériseraient",
        "foodifier foodifié foodifiées foodifient foodifiera",
        "blockchainisés blockchainiser blockchainiserait",
    ],
)
def test_verbs_that_nobody_listed_are_joined_too(family: str) -> None:
    """New verbs are made with -iser and -ifier."""
    assert len(together(family)) == 1


@pytest.mark.parametrize("name", ["Sanchez", "Laurent-Tissot", "Gervaiseau", "Desrosiers"])
def test_names_keep_their_ends(name: str) -> None:
    folded = fold(name.partition("-")[0])
    assert inflect(folded) in {folded, folded.removesuffix("s")}


@pytest.mark.parametrize(
    "strangers",
    [
        "congrès congressiste", "fédération fédéral", "amende amendement",
        "collectif collection collecte collectivité", "relation relativité relatif",
        "part parti partie partage", "loi loyer loisir loyal", "commission commis",
        "emploi employé", "organisme organe", "règle règlement", "médecin médecine médicament",
        "manifestation manifeste manifestement", "poste poster", "port porte", "fonds fonder",
        "français franc", "président présidence", "maladie malade", "retrait retraite",
        "mobile mobilisation", "privé privation privatisation", "national nationalité",
        "municipal municipalité", "général génération généreux", "congé congédiement",
        "grève greffe grever", "arbitrage arbitraire", "union réunion", "mine minime ministre",
        "agent agence", "Amazon amazone", "conseil conseille", "droit droite", "cours cour",
        "mois moi", "fois foi", "mais mai", "fonds fond", "taux tas", "prix pris",
        "moyen moyenne", "entrée entre", "armée arme", "année âne", "île il", "peu peur",
        "vente vent", "capital capitale", "réglementer règlement", "réglementé règlement",
    ],
)  # fmt: skip
def test_different_words_stay_apart(strangers: str) -> None:
    assert len(together(strangers)) == len(strangers.split())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("marche", "marché"), ("élève", "élevé"), ("grève", "grevé"), ("cote", "côté"),
        ("côte", "côté"), ("tâche", "tache"), ("présente", "présenté"), ("retraite", "retraité"),
        ("syndique", "syndiqué"), ("règle", "réglé"), ("mur", "mûr"), ("demande", "demandé"),
    ],
)  # fmt: skip
def test_words_that_accents_tell_apart_know_each_other(one: str, other: str) -> None:
    """Half of the questions are typed without accents, and capitals lose theirs."""
    assert inflect(one) != inflect(other)
    assert inflect(other) in inflect.others(one)
    assert inflect(one) in inflect.others(other)


@pytest.mark.parametrize("word", ["grève", "négociation", "délégués", "congrès", "présentées"])
def test_a_word_without_its_accents_may_still_mean_itself(word: str) -> None:
    assert inflect(word) in (inflect(fold(word)), *inflect.others(fold(word)))


@pytest.mark.parametrize("code", ["67e", "pl89", "29%", "5-3.02", "9h10", "330000"])
def test_codes_are_left_alone(code: str) -> None:
    assert inflect(code) == code


@given(st.text(alphabet="aeiouxslnrtvhqgu", min_size=1, max_size=14))
def test_a_term_is_its_own_term(form: str) -> None:
    """Whatever the form, inflection ends, gives a term, and has nothing more to say."""
    term = inflect(form)
    assert term
    assert inflect(term) == term
