"""Markdown: the words without their marks, and the facts of the front matter."""

from pathlib import Path

import pytest

from csnsearch.errors import UnreadableDocument
from csnsearch.ingest.raw import Block, BlockKind, RawDocument
from csnsearch.ingest.readers.markdown import markdown_document, read_markdown
from tests.ingest.sources import written

H, I, T = BlockKind.HEADING, BlockKind.ITEM, BlockKind.TABLE  # noqa: E741

CASES = [
    ("## Titre ##\n\nUn **mot** et *un autre*,\nsur deux lignes.",
     [Block("Titre", H, 2), Block("Un mot et un autre, sur deux lignes.")]),
    ("- un\n- deux\n  suite\n\n1. premier\n2) second",
     [Block("un", I), Block("deux suite", I), Block("1. premier", I), Block("2. second", I)]),
    ("| A | B |\n|---|--:|\n| 1 | **2** |", [Block("A\tB\n1\t2", T)]),
    ("> Citation\n> suite", [Block("Citation suite")]),
    ('Voir [le mémoire](https://x.org/m.pdf "PDF") et ![le logo](l.png).',
     [Block("Voir le mémoire et le logo.")]),
    ("Sous-titre\n----\n\ntexte", [Block("Sous-titre", H, 2), Block("texte")]),
    ("un\n\n---\n\ndeux", [Block("un"), Block("deux")]),
    (r"5 \* 4 et snake_case_mot, 2*3*4", [Block("5 * 4 et snake_case_mot, 2*3*4")]),
    ("```\ndu code\n```", [Block("du code")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "blocks"), CASES)
def test_blocks(text: str, blocks: list[Block]) -> None:
    assert list(markdown_document(text).blocks) == blocks


def test_the_first_title_is_the_documents() -> None:
    raw = markdown_document("# Plateforme\n\nTexte.")
    assert raw.title == "Plateforme"
    assert raw.blocks == (Block("Texte."),)


@pytest.mark.parametrize(
    "front",
    [
        '---\ntitle: "Une entente"\ndate: 2025-03-18\nsujets: [Grève, "Lock-out"]\ncouleur: bleu\n---\n',  # noqa: E501  as pages write it
        "---\ntitle: Une entente\ndate: 2025-03-18\nsujets:\n- Grève\n- Lock-out\n---\n",
        '+++\ntitle = "Une entente"\ndate = 2025-03-18\nsujets = ["Grève", "Lock-out"]\n+++\n',
    ],
)
def test_front_matter(front: str) -> None:
    raw = markdown_document(front + "Texte.")
    assert raw.title == "Une entente"
    assert dict(raw.metadata) == {"date": ("2025-03-18",), "sujet": ("Grève", "Lock-out")}
    assert raw.blocks == (Block("Texte."),)


def test_broken_front_matter_costs_no_text() -> None:
    assert markdown_document("---\ntitle: jamais fermé\n\nTexte.").text.endswith("Texte.")


def test_a_file(tmp_path: Path) -> None:
    (raw,) = read_markdown(written(tmp_path, "# Titre\n\nTexte."))
    assert isinstance(raw, RawDocument)
    assert raw.title == "Titre"
    with pytest.raises(UnreadableDocument):
        list(read_markdown(written(tmp_path, b"")))
