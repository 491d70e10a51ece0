"""Every spelling of inclusive writing is the masculine plural, and nothing else is."""

import pytest

from csnsearch.analysis import FRENCH


@pytest.mark.parametrize(
    "spelling",
    [
        "employé-es", "employé‑es", "employé-e-s", "employé·e·s", "employé·es", "employé‧e‧s",
        "employé•e•s", "employé∙e∙s", "employé⋅e⋅s", "employé.e.s", "employé.es", "employé(e)s",
        "employé(es)", "employé(s)", "employé[e]s", "employé/e/s", "employé/es", "employé*e*s",
        "employéEs", "employéES", "EMPLOYÉ-ES", "EMPLOYÉ·E·S", "employés-es", "employe-es",
        "employé\u2013es", "em\u00adployé·e·s",
    ],
)  # fmt: skip
def test_every_separator_gives_employes(spelling: str) -> None:
    assert FRENCH.twin(spelling) == ("employe", "employes")


@pytest.mark.parametrize(
    ("spelling", "exact"),
    [
        ("délégué-e", "delegue"),
        ("élu-e-s", "elus"),
        ("élu.e.s", "elus"),
        ("professionnel-les", "professionnels"),
        ("instructeurs-trices", "instructeurs"),
        ("travailleurs(euses)", "travailleurs"),
        ("travailleurs/euses", "travailleurs"),
        ("travailleur.se.s", "travailleurs"),
        ("travailleur*euses", "travailleurs"),
        ("tou.te.s", "tous"),
        ("tou·tes", "tous"),
        ("professeur.e.s", "professeurs"),
        ("directeur∙trice", "directeur"),
        ("préposéEs", "preposes"),
        ("syndiquéE", "syndique"),
        ("invités-es", "invites"),
        ("conseiller-ère-s", "conseillers"),
        ("ouvrier·ière·s", "ouvriers"),
        ("citoyen-ne-s", "citoyens"),
        ("sportif·ive·s", "sportifs"),
        ("heureux·ses", "heureux"),
        ("chef·fe", "chef"),
        ("nouveau·elle", "nouveau"),
        ("régional·e·s", "regionaux"),
        ("municipaux-ales", "municipaux"),
        ("maître·esse·s", "maitres"),
        ("convention(s)", "conventions"),
        ("un·e", "un"),
    ],
)
def test_each_ending_finds_its_masculine(spelling: str, exact: str) -> None:
    assert FRENCH.twin(spelling).exact == exact


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("peut-être", "peut etre"),
        ("dit-elle", "dit elle"),
        ("est-ce", "est ce"),
        ("donne-le", "donne le"),
        ("faites-les", "faites les"),
        ("et/ou", "et ou"),
        ("il/elle", "il elle"),
        ("celles-ci", "celles ci"),
        ("annexe-E", "annexe e"),
        ("p. ex.", "p ex"),
        ("la fin.Le comité", "la fin le comite"),
        ("des employé. Es-tu là?", "des employe es tu la"),
        ("SuivRE", "suivre"),
        ("info.es@exemple.ca", "info es exemple ca"),
        ("https://exemple.ca/employe-es/", "https exemple ca employe es"),
        ("www.employe-es.org", "www employe es org"),
        ("procès-verbal", "proces verbal"),
    ],
)
def test_what_looks_inclusive_and_is_not(text: str, exact: str) -> None:
    assert FRENCH.twin(text).exact == exact
