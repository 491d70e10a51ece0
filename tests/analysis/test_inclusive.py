"""Every spelling of inclusive writing is the masculine plural, and nothing else is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csnsearch.analysis import FRENCH
from csnsearch.analysis.characters import HYPHENS, POINTS
from csnsearch.analysis.data_files import columns
from csnsearch.analysis.folding import fold
from csnsearch.analysis.inclusive import FEMININE


@pytest.mark.parametrize(
    "spelling",
    [
        "employé-es", "employé‑es", "employé-e-s", "employé·e·s", "employé·es", "employé‧e‧s",
        "employé•e•s", "employé∙e∙s", "employé⋅e⋅s", "employé.e.s", "employé.es", "employé(e)s",
        "employé(es)", "employé(s)", "employé[e]s", "employé/e/s", "employé/es", "employé*e*s",
        "employéEs", "employéES", "EMPLOYÉ-ES", "EMPLOYÉ·E·S", "employés-es", "employe-es",
        "employé\u2013es", "em\u00adployé·e·s", "employé᛫e᛫s", "employé・es", "employé･es",
        "employé⸱e⸱s", "employé\u0387es", "employé_e_s", "employé(e)(s)", "employé(s)·e·s",
        "employé(-e)s", "employé(.e)s", "employé-E-s", "employé(E)s", "employé-ES", "employé-Es",
        "employéE(s)", "employéE-s", "EMPLOYÉ(e)s", "employé/ée/s", "employés-ées",
        "employé·e·x·s", "employé·e·s·x", "employé·x·s", "employées-és", "employées/és",
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
        ("né-e", "ne"),
        ("vu·e", "vu"),
        ("élu/e", "elu"),
        ("tou·te", "tout"),
        ("tou·s·tes", "tous"),
        ("toutEs", "tous"),
        ("ce·tte", "ce"),
        ("nul·le", "nul"),
        ("quel-le-s", "quels"),
        ("pareil·le", "pareil"),
        ("gentil·le", "gentil"),
        ("acteur·ice·s", "acteurs"),
        ("ambassadeur·drice", "ambassadeur"),
        ("demandeur/eresse", "demandeur"),
        ("professeur·eure·s", "professeurs"),
        ("chanteur/teuse", "chanteur"),
        ("maire·sse", "maire"),
        ("chef·ffe", "chef"),
        ("bref·ève", "bref"),
        ("juif·ve", "juif"),
        ("long·ue", "long"),
        ("public·que", "public"),
        ("blanc·che", "blanc"),
        ("doux·ce", "doux"),
        ("gros·se", "gros"),
        ("malin·igne", "malin"),
        ("ambigu·ë", "ambigu"),
        ("discret-ète", "discret"),
        ("favori·te", "favori"),
        ("copain·ine·s", "copains"),
        ("citoyen/enne", "citoyen"),
        ("étudiants/antes", "etudiants"),
        ("québécois/oises", "quebecois"),
        ("premier-re", "premier"),
        ("final·e·s", "finals"),
        ("régional·ale·s", "regionaux"),
        ("directeur(-trice)", "directeur"),
        ("travailleurSEs", "travailleurs"),
        ("citoyenNEs", "citoyens"),
        ("directeurTRICE", "directeur"),
        ("unE", "un"),
        # In capitals.
        ("ADJOINT-E", "adjoint"),
        ("DIRECTEUR/TRICE", "directeur"),
        ("CHARGÉ(E)S", "charges"),
        ("ÉLU-E", "elu"),
        # Accents not typed.
        ("salarie-e-s", "salaries"),
        ("syndique-es", "syndiques"),
        # Inside compounds, and after an elided article.
        ("sous-traitant·e·s", "sous traitants"),
        ("vice-président-e", "vice president"),
        ("quelques-un·es", "quelques uns"),
        ("d'un·e", "un"),
        ("employé·e·s-cadres", "employes cadres"),
        # What only has a plural.
        ("responsable·s", "responsables"),
        ("enjeu(x)", "enjeux"),
        ("local(aux)", "locaux"),
        ("travail·aux", "travaux"),
        ("avis(s)", "avis"),
        ("concerne(nt)", "concernent"),
        ("le(s)", "les"),
    ],
)
def test_each_ending_finds_its_masculine(spelling: str, exact: str) -> None:
    assert FRENCH.twin(spelling).exact == exact


@pytest.mark.parametrize(
    ("spelling", "exact"),
    [
        ("travailleuses-eurs", "travailleurs"),
        ("travailleuse·eur·s", "travailleurs"),
        ("TRAVAILLEUSES-EURS", "travailleurs"),
        ("directrices-teurs", "directeurs"),
        ("directrice/eur", "directeur"),
        ("infirmières-iers", "infirmiers"),
        ("conseillère/er", "conseiller"),
        ("citoyennes-ens", "citoyens"),
        ("professionnelles-els", "professionnels"),
        ("régionales-aux", "regionaux"),
        ("enseignantes/ants", "enseignants"),
        ("heureuse·x", "heureux"),
    ],
)
def test_the_feminine_may_come_first(spelling: str, exact: str) -> None:
    assert FRENCH.twin(spelling).exact == exact


@pytest.mark.parametrize(
    "spelling", ["charge-e-s", "charge-es", "CHARGE(E)S", "chargées-és", "chargé·e·s", "chargeEs"]
)
def test_what_takes_an_e_is_an_e_with_an_accent(spelling: str) -> None:
    """« chargé-es de cours » are no charges, even when the accent was not typed."""
    assert FRENCH.twin(spelling) == FRENCH.twin("chargés")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("travailleuses et travailleurs", "travailleurs et travailleuses"),
        ("travailleuses et travailleurs", "travailleur-euse-s"),
        ("enseignantes et enseignants", "enseignant·e·s"),
        ("professionnelles et professionnels", "professionnel-les"),
        ("directrices ou directeurs", "directeur·rice·s"),
        ("tous", "toutes et tous"),
    ],
)
def test_a_doublet_is_found_by_its_words_in_any_order(one: str, other: str) -> None:
    words, others = (set(FRENCH.twin(text).inflected.split()) for text in (one, other))
    assert words - {"et", "ou"} == others - {"et", "ou"}


@pytest.mark.parametrize(
    "neologism", ["toustes tous", "celleux ceux", "professionnèles professionnels"]
)
def test_neologisms_are_found_with_their_masculine(neologism: str) -> None:
    """The exact twin keeps the word, for those who study its uses."""
    new, masculine = neologism.split()
    assert FRENCH.twin(new).inflected == FRENCH.twin(masculine).inflected
    assert FRENCH.twin(new).exact == fold(new)


def test_every_listed_ending_can_be_recognised() -> None:
    """An ending of the list that the pattern lacks would never be looked up."""
    pattern = re.compile(fold(FEMININE.replace("ë", "e")))
    endings = [ending for ending, _ in columns("inclusive.txt")]
    assert [e for e in endings if not (pattern.fullmatch(e) and pattern.fullmatch(e + "s"))] == []


REGULAR = (
    ("employé", "employés", "e"),
    ("élu", "élus", "e"),
    ("adjoint", "adjoints", "e"),
    ("enseignant", "enseignants", "e"),
    ("avocat", "avocats", "e"),
    ("professeur", "professeurs", "e"),
    ("régional", "régionaux", "e"),
    ("travailleur", "travailleurs", "euse"),
    ("travailleur", "travailleurs", "se"),
    ("directeur", "directeurs", "trice"),
    ("directeur", "directeurs", "rice"),
    ("conseiller", "conseillers", "ère"),
    ("ouvrier", "ouvriers", "ière"),
    ("professionnel", "professionnels", "le"),
    ("citoyen", "citoyens", "ne"),
    ("sportif", "sportifs", "ve"),
    ("cadet", "cadets", "te"),
    ("chef", "chefs", "fe"),
    ("heureux", "heureux", "se"),
)
_HYPHENS = "".join(chr(point) for point in (0x2D, *range(0x2010, 0x2016), 0x2212))
_POINTS = "".join(char for char in POINTS if char.isprintable())


def test_the_separators_below_are_those_of_the_analysis() -> None:
    assert all(re.match(f"[{HYPHENS}]", char) for char in _HYPHENS)
    assert len(_POINTS) == len(POINTS)


def spellings(singular: str, plural: str, ending: str) -> list[tuple[str, str]]:
    """Each inclusive spelling of a word, with the masculine that says the same."""
    written = []
    for sign in f"./*{_HYPHENS}{_POINTS}":
        written += [
            (f"{singular}{sign}{ending}", singular),
            (f"{singular}{sign}{ending}s", plural),
            (f"{singular}{sign}{ending}{sign}s", plural),
            (f"{plural}{sign}{ending}s", plural),
        ]
    for opening, closing in ("()", "[]", ("(-", ")")):
        written += [
            (f"{singular}{opening}{ending}{closing}", singular),
            (f"{singular}{opening}{ending}s{closing}", plural),
            (f"{singular}{opening}{ending}{closing}s", plural),
            (f"{plural}{opening}{ending}s{closing}", plural),
        ]
    return written


@given(st.sampled_from(REGULAR), st.data())
def test_any_separator_gives_what_the_masculine_gives(
    word: tuple[str, str, str], data: st.DataObject
) -> None:
    spelling, masculine = data.draw(st.sampled_from(spellings(*word)))
    assert FRENCH.twin(spelling) == FRENCH.twin(masculine)
    assert FRENCH.twin(spelling.upper()) == FRENCH.twin(masculine.upper())
