"""The closing « À propos » is found; a chapter about something is not one."""

from csnsearch.ingest.closings import about_start
from csnsearch.ingest.raw import Block, BlockKind


def heading(text: str) -> Block:
    return Block(text, BlockKind.HEADING, 2)


BODY = (Block("La grève continue."), heading("La suite"), Block("On verra demain."))


def test_the_last_section_is_the_closing() -> None:
    blocks = (*BODY, heading("À propos"), Block("Fondée en 1921, la CSN…"))
    assert about_start(blocks) == len(BODY)


def test_two_bodies_may_present_themselves() -> None:
    blocks = (
        *BODY, heading("À propos de la FC–CSN"), Block("Elle compte…"),
        heading("À propos de la CSN"), Block("Fondée…"),
    )  # fmt: skip
    assert about_start(blocks) == len(BODY)


def test_a_chapter_about_a_bill_is_no_closing() -> None:
    blocks = (Block("Début."), heading("À propos du projet de loi 89"), Block("…"), *BODY)
    assert about_start(blocks) is None


def test_a_long_section_is_a_chapter() -> None:
    blocks = (*BODY, heading("À propos de la grève"), Block("Un long texte. " * 300))
    assert about_start(blocks) is None


def test_no_blocks() -> None:
    assert about_start(()) is None
