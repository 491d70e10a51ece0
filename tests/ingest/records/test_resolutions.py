"""Resolutions in the layouts that minutes use."""

import pytest

from csnsearch.document import PassageKind
from csnsearch.ingest.passages import cut
from csnsearch.ingest.raw import Block, BlockKind
from csnsearch.ingest.records.minutes import resolution_stretches

ONE = {"mover": "Gisèle Maltais", "seconder": "Marcel Bourque", "outcome": "adopté"}


def blocks(text: str) -> list[Block]:
    """One block a line; ``#`` begins a heading and ``-`` an item; a blank line turns the page."""
    found: list[Block] = []
    page = 1
    for line in text.strip().split("\n"):
        stripped = line.strip()
        if not stripped:
            page += 1
        elif stripped.startswith("#"):
            found.append(Block(stripped.lstrip("# "), BlockKind.HEADING, 2, page))
        elif stripped.startswith("- "):
            found.append(Block(stripped[2:], BlockKind.ITEM, 0, page))
        else:
            found.append(Block(stripped, page=page))
    return found


def attributes(text: str) -> list[dict[str, str]]:
    stretches = resolution_stretches(blocks(text))
    return [dict(s.attributes) for s in stretches if s.kind is PassageKind.RESOLUTION]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("""
            Il est proposé par Gisèle Maltais, appuyé par Marcel Bourque :
            Que l'ordre du jour soit adopté.
            ADOPTÉ À L'UNANIMITÉ
        """, id="classique"),
        pytest.param("""
            Il est proposé par :
            Appuyé par :
            Gisèle Maltais
            Marcel Bourque
            D'adopter l'ordre du jour.
            ADOPTÉ
        """, id="deux colonnes lues l'une après l'autre"),
        pytest.param("""
            Il est proposé par : Gisèle Maltais
            Appuyé par : Marcel Bourque
            D'adopter l'ordre du jour.
            ADOPTÉ
        """, id="étiquettes et noms"),
        pytest.param("""
            PROPOSITION 1
            Que nous adoptions l'ordre du jour.
            proposée par : Gisèle Maltais
            appuyée par : Marcel Bourque
            ADOPTÉE À L'UNANIMITÉ
        """, id="cégep"),
        pytest.param("""
            Que nous adoptions l'ordre du jour.
            Proposé par Gisèle Maltais
            Appuyé par Marcel Bourque
            Adopté à l'unanimité
        """, id="texte d'abord, sans étiquette"),
        pytest.param("""
            Gisèle Maltais propose, avec l'appui de Marcel Bourque, que l'on adopte l'ordre du jour.
            Motion adoptée.
        """, id="nom d'abord"),
        pytest.param("""
            Il est proposé par Gisèle Maltais, secondé par Marcel Bourque, que l'on paie. ADOPTÉ
        """, id="à la machine, tout d'un bloc"),
        pytest.param("""
            Puis il est proposé par Gisèle Maltais, appuyé par Marcel Bourque, de lever. Adopté.
        """, id="au milieu du récit"),
        pytest.param("""
            Attendu que les loyers augmentent;
            Attendu que les salaires stagnent;
            Il est proposé par Gisèle Maltais, appuyé par Marcel Bourque, et résolu :
            Que la CSN appuie la campagne.
            Adopté
        """, id="attendus d'abord"),
        pytest.param("""
            [26-CS-04]
            Sur proposition de Gisèle Maltais, dûment appuyée par Marcel Bourque, il est résolu :
            QUE le procès-verbal soit adopté.
            ADOPTÉ
        """, id="codée"),
        pytest.param("""
            1.2.1. Proposition privilégiée
            Que l'assemblée se termine à 17 h.
            Proposée par Gisèle Maltais, appuyée par Marcel Bourque
            Pour: 40 / Contre: 1 / Abstention: 13
            Adoptée à majorité
        """, id="décimale"),
        pytest.param("""
            Motion 1: Gisèle Maltais moves, seconded by Marcel Bourque, that the agenda be adopted.
            Carried
        """, id="anglaise"),
        pytest.param("""
            Il est proposé par Gisèle Maltais, appuyé par Marcel Bourque, de mandater le comité :
            - rencontrer la direction;
            - préparer un plan d'action.
            Une discussion s'ensuit. Le vote est demandé.
            ADOPTÉ
        """, id="liste et discussion avant le vote"),
        pytest.param("""
            II est propose par Gisèle Maltais, appuye par Marcel Bourque :
            Que l'ordre du jour soit adopte.
            ADOPTE A L'UNANIMITE
        """, id="numérisée"),
    ],
)  # fmt: skip
def test_every_layout_gives_mover_seconder_and_outcome(text: str) -> None:
    [found] = attributes(text)
    assert {name: found.get(name) for name in ONE} == ONE


def test_a_resolution_without_mover_says_what_was_resolved() -> None:
    [found] = attributes("""
        Considérant que la grève dure depuis onze semaines;
        Il est résolu à l'unanimité que l'assemblée verse 1 000 $ au fonds.
        Adopté
    """)
    assert found["outcome"] == "adopté"
    assert "mover" not in found


def test_two_in_a_row_are_two() -> None:
    found = attributes("""
        # 3. Finances
        Il est proposé par Gisèle Maltais, appuyé par Marcel Bourque :
        Que le rapport soit reçu.
        ADOPTÉ
        Il est proposé par Line Dubé, appuyé par Éva Côté :
        Que le budget soit adopté.
        REJETÉ
    """)
    assert [one["outcome"] for one in found] == ["adopté", "rejeté"]
    assert [one["mover"] for one in found] == ["Gisèle Maltais", "Line Dubé"]


def test_amendments_are_kinds_and_the_main_proposition_gets_its_late_result() -> None:
    main, amendment = attributes("""
        Proposition 4
        Il est proposé par Gisèle Maltais, appuyé par Marcel Bourque :
        Que la cotisation soit de 1,5 %.
        Amendement
        Il est proposé par Line Dubé, appuyé par Éva Côté :
        Que l'on remplace 1,5 % par 1,4 %.
        BATTU À LA MAJORITÉ
        La proposition principale est adoptée à la majorité.
    """)
    assert main["number"] == "Proposition 4"
    assert main["outcome"] == "adopté"
    assert amendment["proposition"] == "amendement"
    assert amendment["outcome"] == "rejeté"


@pytest.mark.parametrize(
    ("label", "number", "kind"),
    [
        ("Résolution 4", "Résolution 4", "proposition principale"),
        ("[26-CS-04]", "26-CS-04", "proposition principale"),
        ("CC-2306-02 (67e Congrès, proposition no 53)",
         "CC-2306-02 (67e Congrès, proposition no 53)", "proposition principale"),
        ("1.2.1. Proposition dilatoire", "1.2.1.", "proposition dilatoire"),
        ("Sous-amendement à la proposition no 3", "Sous-amendement à la proposition no 3",
         "sous-amendement"),
        ("Question préalable", "Question préalable", "question préalable"),
        ("4.1", "4.1", "proposition principale"),
    ],
)  # fmt: skip
def test_a_label_gives_number_and_kind(label: str, number: str, kind: str) -> None:
    [found] = attributes(f"""
        {label}
        Il est proposé par Gisèle Maltais, appuyé par Marcel Bourque :
        Que l'assemblée se prononce.
        ADOPTÉ
    """)
    assert (found["number"], found["proposition"]) == (number, kind)


def test_a_previous_question_has_a_mover_only() -> None:
    [found] = attributes("""
        La question préalable est proposée par Denis Quenneville :
        Que la question préalable soit posée.
        ADOPTÉE AUX DEUX TIERS
    """)
    assert found["mover"] == "Denis Quenneville"
    assert found["proposition"] == "question préalable"


@pytest.mark.parametrize(
    "opening",
    [
        "En amendement, il est proposé par Line Dubé, appuyé par Éva Côté :",
        "Proposition dilatoire : il est proposé par Line Dubé, appuyé par Éva Côté :",
        "Proposition de renvoi en comité : il est proposé par Line Dubé, appuyé par Éva Côté :",
    ],
)
def test_the_kind_may_open_the_sentence(opening: str) -> None:
    [found] = attributes(f"""
        {opening}
        Que l'on étudie la question en comité.
        REJETÉ
    """)
    assert found["mover"] == "Line Dubé"
    assert found["proposition"] != "proposition principale"


def test_counts_and_the_raw_wording_are_kept() -> None:
    """Unanimité or majorité is what people ask for."""
    [found] = attributes("""
        Il est proposé par Gisèle Maltais, appuyé par Marcel Bourque :
        Que l'on vote la grève.
        Pour : 126 / Contre : 31 / Abstentions : 6
        ADOPTÉE À LA MAJORITÉ
    """)
    assert found["outcome_text"] == "ADOPTÉE À LA MAJORITÉ"
    assert (found["for"], found["against"], found["abstentions"]) == ("126", "31", "6")


@pytest.mark.parametrize(
    "text",
    [
        "La CSN propose une réforme. Elle a été adoptée l'an dernier.",
        "Le texte proposé par le ministre inquiète les membres.\nAdopté en 1964, le Code protège.",
        "# 2. Adoption de l'ordre du jour\nLa présidence lit l'ordre du jour.",
        "Que faire ? se demande la salle.\nLa réponse viendra.",
        "De nouveaux membres prennent la parole.\nLe comité les remercie.",
        "Les syndicats ont été consultés sur le projet de loi.\nLe comité poursuit ses travaux.",
        "Recommandation : relire le guide avant l'assemblée.\nLe guide est sur le site.",
        "# 4. Consultation des membres\nLe sondage a eu lieu en mai.\n# 5. Divers\nAdopté en 1964.",
        "2018-2019 Budget de l'année\nLa trésorière le présente.",
        "La motion a passé bien des heures en débat.\nOn en reparlera.",
    ],
)
def test_narrative_is_no_resolution(text: str) -> None:
    assert attributes(text) == []


def test_the_text_around_stays_and_nothing_is_twice() -> None:
    text = """
        # 3. Finances
        La trésorière présente le rapport.
        Il est proposé par Gisèle Maltais, appuyé par Marcel Bourque :
        Que le rapport soit reçu.
        ADOPTÉ
        On applaudit.
    """
    source = blocks(text)
    passages = cut(resolution_stretches(source))
    assert [passage.kind for passage in passages] == ["text", "resolution", "text"]
    written = [word for block in source for word in block.text.split()]
    assert [word for passage in passages for word in passage.text.split()] == written
    assert {passage.label for passage in passages} == {"3. Finances"}


def test_the_page_is_where_the_text_begins_when_the_label_is_left_behind() -> None:
    stretches = resolution_stretches(
        blocks("""
        ADOPTÉE
        # Proposition no 15

        Il est proposé par Gisèle Maltais, appuyé par Marcel Bourque :
        Que la politique soit revue.
        Adopté
    """)
    )
    [passage] = [p for p in cut(stretches) if p.kind is PassageKind.RESOLUTION]
    assert passage.page == 2
    assert passage.attributes["number"] == "Proposition no 15"


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        pytest.param("""
            # 2023-05-112 APPUI AUX TRAVAILLEUSES
            ATTENDU QUE la municipalité manque de places;
            IL EST PROPOSÉ PAR le conseiller Marcel Bourque, APPUYÉ PAR la conseillère Line Dubé
            ET RÉSOLU QUE le conseil demande une entente.
            Pour : 4 Contre : 1
            ADOPTÉE À LA MAJORITÉ
        """, {"number": "2023-05-112", "mover": "Marcel Bourque", "seconder": "Line Dubé",
              "outcome": "adopté", "for": "4", "against": "1"}, id="conseil municipal"),
        pytest.param("""
            Résolution no 2023-113
            Il est proposé par Monsieur Marcel Bourque, conseiller, et résolu unanimement
            d'autoriser l'achat d'une déneigeuse.
            # 4. Questions
        """, {"number": "Résolution no 2023-113", "mover": "Marcel Bourque",
              "outcome": "adopté", "outcome_text": "résolu unanimement"}, id="résolu unanimement"),
        pytest.param("""
            Sur proposition de Mme Line Dubé, appuyée par M. Marcel Bourque,
            il est résolu d'adopter la politique.
            Résolution CA-19-398-02
            Adopté à la majorité (12 pour, 2 contre, 3 abstentions)
        """, {"number": "Résolution CA-19-398-02", "mover": "Line Dubé", "outcome": "adopté",
              "for": "12", "against": "2", "abstentions": "3"}, id="numéro après le texte"),
        pytest.param("""
            # 2.1 Que l'association soit en grève.
            Proposée par Line Dubé
            Appuyée par Marcel Bourque
            Adoptée à l'unanimité
        """, {"number": "2.1", "mover": "Line Dubé", "outcome": "adopté"}, id="point décimal"),
        pytest.param("""
            Proposition : Que Line Dubé agisse à titre de présidente.
            Proposée par Jonas Miville
            Appuyée par Line Dubé
            La proposition est adoptée à l'unanimité.
        """, {"mover": "Jonas Miville", "seconder": "Line Dubé", "outcome": "adopté"},
            id="proposition et son texte"),
        pytest.param("""
            Résolution : Les élus décident de recourir à un expert habilité.
            La résolution est adoptée par 8 voix pour, 0 voix contre et 2 abstentions.
        """, {"outcome": "adopté", "for": "8", "against": "0", "abstentions": "2"},
            id="résolution sans proposeur"),
        pytest.param("""
            Line Dubé propose que l'article 12 soit modifié. Marcel Bourque appuie.
            Le vote est pris à main levée : 18 pour, 20 contre, 3 abstentions.
            La proposition est rejetée.
        """, {"mover": "Line Dubé", "seconder": "Marcel Bourque", "outcome": "rejeté",
              "for": "18", "against": "20", "abstentions": "3"}, id="vote à main levée"),
        pytest.param("""
            Propose par : Marcel Bourque
            Seconde par : Line Dube
            Qu'un vote de greve soit tenu.
            Resultat du scrutin : Oui 387
            Non 41
            ADOPTE A 90.4%
        """, {"outcome": "adopté", "for": "387", "against": "41"}, id="oui et non"),
        pytest.param("""
            Levée de l'assemblée à 20 h 40, proposée par Line Dubé, appuyée par Marcel Bourque.
            Adoptée.
        """, {"mover": "Line Dubé", "seconder": "Marcel Bourque", "outcome": "adopté"},
            id="à la fin de la phrase"),
        pytest.param("""
            Motion: To accept the treasurer's report.
            Moved: R. Achebe
            Seconded: T. Lindqvist
            Carried
        """, {"mover": "R. Achebe", "seconder": "T. Lindqvist", "outcome": "adopté"},
            id="étiquettes anglaises"),
        pytest.param("""
            A motion was made by Terry Cole and seconded by Mary Hale to purchase new jackets.
            The motion failed 12-19.
        """, {"mover": "Terry Cole", "seconder": "Mary Hale", "outcome": "rejeté"},
            id="a motion was made"),
        pytest.param("""
            It was moved by Brother Cole and seconded by Sister Hale to strike a committee.
            Motion defeated.
        """, {"mover": "Cole", "seconder": "Hale", "outcome": "rejeté"}, id="it was moved"),
        pytest.param("""
            M/S/C Cole/Hale that the minutes of May 8 be adopted as circulated.
        """, {"mover": "Cole", "seconder": "Hale", "outcome": "adopté"}, id="abrégé"),
        pytest.param("""
            # 2. Consultation sur le projet de réorganisation
            Le CSE est consulté sur le projet de réorganisation.
            Vote : 2 pour, 7 contre, 1 abstention.
            Le CSE émet un avis défavorable.
        """, {"outcome": "avis défavorable", "for": "2", "against": "7", "abstentions": "1"},
            id="comité social et économique"),
    ],
)  # fmt: skip
def test_other_traditions(text: str, stated: dict[str, str]) -> None:
    """Councils, colleges, co-ops, works councils and English locals write theirs otherwise."""
    [found] = attributes(text)
    assert {name: found.get(name) for name in stated} == stated


def test_the_main_proposition_gets_its_late_counts() -> None:
    main, amendment = attributes("""
        # 2.1 Que l'association soit en grève, avec un vote chaque semaine.
        Proposée par Line Dubé
        Appuyée par Marcel Bourque
        # 2.1.1 Amendement : remplacer « chaque semaine » par « aux deux semaines ».
        Proposé par Éva Côté
        Appuyé par Marcel Bourque
        Pour : 211
        Contre : 340
        Amendement rejeté à majorité
        Retour sur la principale
        Pour : 412
        Contre : 296
        Abstentions : 17
        Adoptée à majorité
    """)
    assert (main["outcome"], main["for"], main["abstentions"]) == ("adopté", "412", "17")
    assert (amendment["proposition"], amendment["outcome"]) == ("amendement", "rejeté")
    assert amendment["for"] == "211"


def test_each_cell_of_a_table_is_read_by_itself() -> None:
    """Many executives keep their minutes in a table: point, decision, who follows it up."""
    table = (
        "1. Ordre du jour\tProposé par Line Dubé, appuyé par Éva Côté, que l'ordre du jour soit "
        "adopté. Adopté à l'unanimité.\n"
        "2. Libérations\tLine Dubé propose d’accorder dix jours, avec l’appui d'Éva Côté. "
        "Rejeté : 1 pour, 2 contre.\tÉva Côté"
    )
    found = [
        dict(s.attributes)
        for s in resolution_stretches([Block(table, BlockKind.TABLE)])
        if s.kind is PassageKind.RESOLUTION
    ]
    assert [one["mover"] for one in found] == ["Line Dubé", "Line Dubé"]
    assert [one["seconder"] for one in found] == ["Éva Côté", "Éva Côté"]
    assert [one["outcome"] for one in found] == ["adopté", "rejeté"]
