"""Which kind of document a text is."""

import pytest

from csnsearch.ingest.records.auction import recognise
from tests.ingest.records.conftest import make_reading


@pytest.mark.parametrize(
    ("lines", "name", "label"),
    [
        (["Procès-verbal", "Conseil confédéral"], "x.pdf", "Procès-verbal"),
        (["Il est proposé par A. Roy", "appuyé par B. Roy", "Adopté à l'unanimité"], "x.pdf",
         "Procès-verbal"),
        (["Mémoire présenté à la Commission des institutions", "projet de loi no 21"], "x.pdf",
         "Mémoire"),
        (["Brief presented to the Standing Committee on Finance"], "brief.pdf", "Mémoire"),
        (["Avis de la CSN sur le télétravail"], "avis.docx", "Avis"),
        (["# États financiers", "au 31 décembre 2020"], "x.pdf", "États financiers"),
        (["# Convention collective", "intervenue entre"], "x.pdf", "Convention collective"),
        (["# Statuts et règlements"], "x.pdf", "Statuts et règlements"),
        (["Info-Négo", "Volume 3, numéro 7"], "info-nego.odt", "Bulletin"),
        (["Guide du délégué"], "guide.pdf", "Guide"),
        (["Rapport annuel 2019"], "rapport.pdf", "Rapport"),
        (["Une page sans rien de particulier."], "x.pdf", "Document"),
    ],
)  # fmt: skip
def test_a_document_is_known_by_what_it_says(lines: list[str], name: str, label: str) -> None:
    assert recognise(make_reading(*lines, name=name)).label == label


def test_an_article_about_a_brief_is_an_article() -> None:
    page = make_reading(
        "La CSN dépose son mémoire à la Commission de l'économie et du travail.",
        title="Mémoire sur le PL 89 : la CSN en commission",
        media_type="text/html",
        dossier="Travail et emploi",
    )
    assert recognise(page).builder == "article"


def test_minutes_published_as_a_page_are_minutes() -> None:
    page = make_reading(
        "Il est proposé par Line Dubé, appuyé par Éva Côté :",
        "Que l'ordre du jour soit adopté.",
        "Adopté à l'unanimité",
        title="Procès-verbal de l'assemblée générale",
        media_type="text/html",
    )
    assert recognise(page).builder == "minutes"
