"""Plain text: paragraphs by blank lines or line lengths, pages, and pages saved as text."""

from pathlib import Path

import pytest

from csnsearch.errors import UnreadableDocument
from csnsearch.ingest.raw import Block, BlockKind, RawDocument
from csnsearch.ingest.readers.text import read_plain, read_text
from tests.ingest.sources import written

LETTER = """\
Rapport annuel du comité
Le comité de santé et de sécurité s'est réuni à sept reprises au cours de la
der-
nière année, et il a examiné trente-deux rapports d'accident. Les membres ont
recommandé que les deux ponts roulants soient retirés du service sans attendre.
Fin du premier paragraphe.
Le second paragraphe commence ici et se poursuit sur plusieurs lignes, comme le
font les lettres tapées à la machine que l'on conserve dans les boîtes du local
du syndicat depuis l'année de sa fondation.
"""

SAVED = """\
SE SYNDIQUER
CONTACT
• La CSN
• Dossiers
• Éducation
• Secteur public
Solidarité
• 3 février 2014

Deux écoles, un puits

• Un jumelage entre Rouyn et Kaolack qui dure depuis vingt ans, malgré tout.

Le puits donne maintenant 4 000 litres par jour. Il a été creusé en 2006plus tôt que prévu.

Un comité au travail

Le comité de jumelage se réunit chaque mois au local du syndicat.

• Dossier(s)
• International, Éducation
• Sujet(s)
• Afrique, Aide humanitaire
• Région(s)
• Source(s)
• Pour information
• CSN - Information
Partager cette page sur Facebook LinkedIn
Articles récents
Une grève à l'hôtel
Une grève à l'hôtel
Toutes les actualités
"""


def read(text: str) -> RawDocument:
    return read_plain(text)


def texts(raw: RawDocument) -> list[str]:
    return [block.text for block in raw.blocks]


def test_a_text_cut_at_a_width_is_joined_by_paragraphs() -> None:
    raw = read(LETTER)
    assert raw.title == "Rapport annuel du comité"
    assert len(raw.blocks) == 2
    assert "de la dernière année" in raw.text
    assert raw.blocks[0].text.endswith("Fin du premier paragraphe.")


def test_lines_that_their_author_ended_stay_apart() -> None:
    assert texts(read("1. Ouverture\n2. Ordre du jour\n3. Levée")) == [
        "2. Ordre du jour",
        "3. Levée",
    ]


def test_blocks_of_a_typed_notice() -> None:
    raw = read(
        "AVIS AUX MEMBRES\n\nOn se voit mardi.\n\n• le cahier\n• le vote\n  secret\n\n"
        "Salaires\n--------\n3,05 $      3,85 $\n10 jours    15 jours\n"
    )
    assert raw.title == "AVIS AUX MEMBRES"
    assert raw.blocks == (
        Block("On se voit mardi."),
        Block("le cahier", BlockKind.ITEM),
        Block("le vote secret", BlockKind.ITEM),
        Block("Salaires", BlockKind.HEADING, 2),
        Block("3,05 $\t3,85 $\n10 jours\t15 jours", BlockKind.TABLE),
    )


def test_form_feeds_begin_pages_and_page_marks_become_labels() -> None:
    raw = read("Page un, son texte.\n- 1212 -\fSuite du texte.\n- 1213 -\fFin.\n- 1214 -\f")
    assert raw.page_count == 3
    assert raw.page_labels == ("1212", "1213", "1214")
    assert [(block.page, block.text) for block in raw.blocks] == [
        (1, "Page un, son texte."), (2, "Suite du texte."), (3, "Fin."),
    ]  # fmt: skip


def test_a_page_saved_as_text_gives_the_fields_of_its_page() -> None:
    raw = read(SAVED)
    assert raw.title == "Deux écoles, un puits"
    assert dict(raw.metadata) == {
        "dossier": ("International", "Éducation"),
        "sujet": ("Afrique", "Aide humanitaire"),
        "information": ("CSN - Information",),
        "date": ("3 février 2014",),
        "surtitre": ("Solidarité",),
        "chapeau": ("Un jumelage entre Rouyn et Kaolack qui dure depuis vingt ans, malgré tout.",),
    }
    assert texts(raw) == [
        "Le puits donne maintenant 4 000 litres par jour. Il a été creusé en 2006 plus tôt que prévu.",  # noqa: E501  as pages write it
        "Un comité au travail",
        "Le comité de jumelage se réunit chaque mois au local du syndicat.",
    ]


def test_related_titles_before_a_saved_body_are_left_out() -> None:
    related = "Du même SUJET\nUn autre titre\nUn autre titre\nUn résumé.\nUn tiers titre\nUn tiers titre\nUn résumé.\n"  # noqa: E501  as pages write it
    raw = read(SAVED.replace("Le puits donne", f"{related}Le puits donne"))
    assert raw.blocks[0].text.startswith("Le puits donne")


def test_a_text_with_one_label_is_no_saved_page() -> None:
    raw = read("3 mai 2011\n\nTitre du texte\n\nSource\n\nLe fleuve est large.")
    assert "Source" in texts(raw)


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "mac_roman", "utf-16"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = "L’été a été long à Québec : « œuvre » achevée, dit-on, où ça ?"
    (raw,) = read_text(written(tmp_path, text.encode(encoding)))
    assert isinstance(raw, RawDocument)
    assert raw.text == text


@pytest.mark.parametrize("content", [b"", b" \n\t\n", b"\xef\xbb\xbf"])
def test_a_file_without_text_is_empty(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        list(read_text(written(tmp_path, content)))
    assert caught.value.code == "empty"
