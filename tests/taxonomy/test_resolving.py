"""What pages and people write finds the value it means; what is unknown is left to them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csnsearch.taxonomy import CSN

FC = "Fédération du commerce (FC–CSN)"
FNCC = "Fédération nationale des communications et de la culture (FNCC–CSN)"
FSSS = "Fédération de la santé et des services sociaux (FSSS–CSN)"


@pytest.mark.parametrize(
    ("vocabulary", "text", "value"),
    [
        ("federations", "FSSS", FSSS),
        ("federations", "FSSS-CSN", FSSS),
        ("federations", "FSSS–CSN", FSSS),
        ("federations", "fsss‑csn", FSSS),
        ("federations", "FÉDÉRATION DE LA SANTÉ ET DES SERVICES SOCIAUX", FSSS),
        ("federations", "federation-du-commerce-fc-csn", FC),
        ("federations", "federation-du-commerce", FC),
        ("federations", "FAS", FSSS),  # its former name
        ("federations", "FNC", FNCC),
        ("federations", "csn-construction", "Fédération de la CSN–Construction"),
        ("federations", "federation-de-lindustrie-manufacturiere",
         "Fédération de l’industrie manufacturière (FIM–CSN)"),
        ("sources", "federation-du-commerce-fc-csn", f"Fédérations > {FC}"),
        ("sources", "FSSS–CSN", f"Fédérations > {FSSS}"),
        ("sources", "CSN", "Confédération des syndicats nationaux (CSN)"),
        ("sources", "confederation-des-syndicats-nationaux-csn",
         "Confédération des syndicats nationaux (CSN)"),
        ("sources", "UCCO-SACC–CSN",
         "Syndicats > Syndicat des agents correctionnels du Canada (UCCO‑SACC–CSN)"),
        ("sources", "Conseil central de Lanaudière–CSN",
         "Conseils centraux > Conseil central de Lanaudière"),
        ("conseils_centraux", "CCQCA–CSN", "Conseil central de Québec–Chaudière-Appalaches"),
        ("conseils_centraux", "conseil central Côte-Nord", "Conseil central Côte-Nord"),
        ("conseils_centraux", "Conseil central du Saguenay – Lac-Saint-Jean",
         "Conseil central du Saguenay–Lac-Saint-Jean"),
        ("regions", "Mauricie", "Cœur du Québec"),
        ("regions", "coeur-du-quebec", "Cœur du Québec"),
        ("regions", "Centre du Québec", "Cœur du Québec"),
        ("regions", "saguenay lac saint jean", "Saguenay–Lac-Saint-Jean"),
        ("regions", "Saguenay – Lac-Saint-Jean", "Saguenay–Lac-Saint-Jean"),
        ("regions", "ensemble-du-quebec", "Ensemble du Québec"),
        ("regions", "Laval", "Montréal métropolitain"),
        ("regions", "Capitale-Nationale", "Québec–Chaudière-Appalaches"),
        ("dossiers", "secteur-prive", "Secteur privé"),
        ("dossiers", "dossier-industrie-developement-regional",
         "Industrie et développement régional"),
        ("dossiers", "Santé et sécurité au travail", "Santé et sécurité au travail"),
        ("types", "communiqué", "Article > Communiqué"),
        ("types", "Procès verbaux", "Procès-verbal"),
        ("types", "PV", "Procès-verbal"),
        ("types", "Press release", "Article > Communiqué"),
        ("types", "Article > Communiqué", "Article > Communiqué"),
        ("instances", "conseil confederal", "Confédération > Conseil confédéral"),
        ("instances", "AGA", "Assemblée générale > Assemblée générale annuelle"),
        ("congres", "CSN > 67e (2023)", "CSN > 67e (2023)"),
        ("congres", "CSN > 67e", "CSN > 67e (2023)"),
        ("congres", "67e congrès de la CSN", "CSN > 67e (2023)"),
        ("comites", "Comité LGBT+", "Comité confédéral LGBT+"),
        ("langues", "fr-CA", "Français"),
        ("langues", "en", "Anglais"),
        ("sujets", "main-doeuvre", "Main-d’œuvre"),
        ("sujets", "charge-es-de-cours", "Chargé-es de cours"),
    ],
)  # fmt: skip
def test_a_name_finds_its_value(vocabulary: str, text: str, value: str) -> None:
    assert CSN.resolve(vocabulary, text) == value


@pytest.mark.parametrize(
    ("vocabulary", "text"),
    [
        ("sujets", "Numéro 16"),  # an open list: the caller keeps what it does not know
        ("federations", "FTQ"),
        ("federations", "CSN"),  # the confederation is no fédération
        ("congres", "67e congrès"),  # of whom?
        ("congres", "Conseil central de Lanaudière > 67e (2025)"),
        ("regions", ""),
        ("regions", "–"),
    ],
)
def test_what_is_not_known_is_not_guessed(vocabulary: str, text: str) -> None:
    assert CSN.resolve(vocabulary, text) is None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Afrique, Aide humanitaire", ["Afrique", "Aide humanitaire"]),
        ("Forêt, Gaz, pétrole et mines, Grève", ["Forêt", "Gaz, pétrole et mines", "Grève"]),
        ("Numéro 16, greve", ["Numéro 16", "Grève"]),
        ("Gaz, Forêt", ["Gaz", "Forêt"]),
        (" , ", []),
        ("", []),
    ],
)
def test_a_list_is_split_between_terms_not_inside_one(text: str, values: list[str]) -> None:
    assert CSN.split("sujets", text) == values


@given(st.lists(st.sampled_from([term.value for term in CSN.vocabulary("sujets")]), max_size=6))
def test_a_list_of_terms_comes_back_whole(values: list[str]) -> None:
    assert CSN.split("sujets", ", ".join(values)) == values


@given(st.text(max_size=40))
def test_nothing_of_a_list_is_dropped(text: str) -> None:
    """Each part is kept as written, or is the name of a term."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    assert len(CSN.split("dossiers", text)) == len(parts)


@given(st.text(max_size=30))
def test_a_value_is_its_own_name(text: str) -> None:
    value = CSN.resolve("sources", text)
    assert value is None or CSN.resolve("sources", value) == value
