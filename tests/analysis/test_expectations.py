"""What a documentalist expects a question to find, and not to find: what analysis owes."""

import pytest

from csnsearch.analysis import FRENCH


def asked(text: str) -> set[str]:
    return {term for part in FRENCH.query_segments(text) for term in part.inflected}


def held(text: str) -> set[str]:
    return set(FRENCH.twin(text).inflected.split())


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("employés", "les employé\u2011es"),
        ("employées municipales", "employé-es municipaux"),
        ("employé·e·s", "employés"),
        ("employé·e·s", "employées"),
        ("employé·e·s", "employé(e)s"),
        ("employé·e·s", "employé.e.s"),
        ("délégués", "délégué-es"),
        ("délégués", "délégué(e)s"),
        ("délégués", "déléguées et délégués"),
        ("travailleuses et travailleurs", "travailleurs et travailleuses"),
        ("travailleur", "travailleurs(euses)"),
        ("travailleur", "travailleur·euse·s"),
        ("travailleur", "travailleuses"),
        ("chargés de cours", "chargées et chargés de cours"),
        ("chargés de cours", "chargé-es de cours"),
        ("professeurs", "professeur-es"),
        ("professeurs", "professeures et professeurs"),
        ("préposés", "préposéEs"),
        ("instructrices", "instructeurs-trices"),
        ("professionnels", "professionnel-les"),
        ("professionnels", "professionnèles"),
        ("tous", "toutes et tous"),
        ("tous", "tou.te.s"),
        ("tous", "toustes"),
        ("CSN", "C.S.N."),
        ("CSN", "FSSS–CSN"),
        ("CSN", "(CSN)"),
        ("FSSS-CSN", "FSSS–CSN"),
        ("FSSS-CSN", "FSSS\u2011CSN"),
        ("FSSS-CSN", "FSSS - CSN"),
        ("UCCO-SACC-CSN", "UCCO\u2011SACC–CSN"),
        ("UCCO-SACC-CSN", "UCCO-SACCCSN"),
        ("UCCO-SACC-CSN", "UCCOSACCCSN"),
        ("SST", "S.S.T."),
        ("PL 89", "PL-89"),
        ("PL 89", "P.L. 89"),
        ("PL 89", "projet de loi no 89"),
        ("PL 89", "projet de loi n° 89"),
        ("67e congrès", "67ᵉ Congrès"),
        ("67e congrès", "67e CONGRÈS"),
        ("67e congrès", "67 e Congrès"),
        ("proces verbal", "procès-verbal"),
        ("proces verbal", "Procès verbaux"),
        ("greve", "grève"),
        ("greve", "GRÈVE"),
        ("greve", "grèves"),
        ("lockout", "lock-out"),
        ("lockout", "lock‑out"),
        ("oeuvre", "œuvre"),
        ("oeuvre", "main-d’œuvre"),
        ("l'ASTM", "ASTM"),
        ("ASTM", "l’ASTM"),
        ("330000 membres", "330\u202f000 membres"),
        ("29%", "29\u00a0%"),
        ("Sept-Iles", "Sept‐Îles"),
        ("Saguenay-Lac-Saint-Jean", "Saguenay–Lac-Saint-Jean"),
        ("Saguenay-Lac-Saint-Jean", "Saguenay – Lac-Saint-Jean"),
        ("Saguenay-Lac-Saint-Jean", "Saguenay Lac-Saint-Jean"),
        ("modification", "modiﬁcation"),
        ("modification", "modi\u00adfication"),
        ("commission", "commissions scolaires"),
        ("emploi", "emplois"),
        ("emploi", "assurance-emploi"),
        ("conventions collectives", "convention collective"),
        ("médias régionaux", "média régional"),
        ("briseur de grève", "briseurs de grève"),
        ("adopté à l'unanimité", "ADOPTÉE À L’UNANIMITÉ"),
        ("Commission de l'économie et du travail", "à la Commission de l’économie et du travail"),
        ("loi C-18", "projet de loi C‑18"),
        ("loi C-18", "C18"),
        ("negociation", "négociations"),
        ("1er mai", "1ᵉʳ mai"),
        ("Pierre Vadeboncœur", "Prix Pierre-Vadeboncoeur"),
    ],
)
def test_the_document_holds_all_that_was_asked(question: str, document: str) -> None:
    assert asked(question) <= held(document)


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("amendement", "amende amendes"),
        ("loi", "loyer loisir loyal"),
        ("commissions", "commis"),
        ("collective", "collection collecte collectivité"),
        ("relations", "relativité salariale"),
        ("parti", "partie part partage"),
        ("poste", "poster"),
        ("retraite", "retrait"),
        ("médecins", "médecine médicaments"),
        ("organisme", "organe"),
        ("manifestation", "manifeste manifestement"),
        ("général", "génération généreux"),
        ("congé", "congédiement"),
        ("mobilisation", "congé mobile"),
        ("privatisation", "privation"),
        ("grève", "grever greffe"),
        ("arbitrage", "arbitraire"),
        ("règlement", "règle"),
        ("français", "francs"),
        ("président", "présidence"),
        ("PL 14", "Loi 14 PL 140 14 % 14 mai"),
        ("CSN", "CSD CSQ CSC"),
        ("FIM", "film"),
        ("SST", "STT"),
        ("droit", "droite"),
        ("union", "réunion"),
        ("Mine", "minime ministre"),
        ("agents", "agences"),
        ("Amazon", "amazone"),
    ],
)
def test_the_document_holds_nothing_of_what_was_asked(question: str, document: str) -> None:
    assert not asked(question) & held(document)
