"""Recommendations of briefs."""

import pytest

from csnsearch.document import PassageKind
from csnsearch.ingest.passages import cut
from csnsearch.ingest.raw import Block, BlockKind
from csnsearch.ingest.records.brief import brief_stretches


def heading(text: str, level: int = 1) -> Block:
    return Block(text, BlockKind.HEADING, level)


def item(text: str) -> Block:
    return Block(text, BlockKind.ITEM)


def found(*blocks: Block) -> list[tuple[str, str]]:
    """Label and text of each recommendation."""
    return [
        (stretch.attributes.get("number", ""), "\n".join(block.text for block in stretch.blocks))
        for stretch in brief_stretches(blocks)
        if stretch.kind is PassageKind.RECOMMENDATION
    ]


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Recommandation 1", "Recommandation 1"),
        ("Recommandation no 4 :", "Recommandation no 4"),
        ("RECOMMANDATION # 12", "RECOMMANDATION # 12"),
        ("Recommandation IV –", "Recommandation IV"),
        ("Deuxième recommandation", "Deuxième recommandation"),
        ("Recommendation 2", "Recommendation 2"),
        ("R-3", "R-3"),
    ],
)
def test_a_labelled_recommendation_has_its_label(label: str, expected: str) -> None:
    text = Block("Que le projet de loi soit retiré dans son entier.")
    [(number, wording)] = found(heading(label, 3), text)
    assert number == expected
    assert wording.endswith(text.text)


def test_label_and_text_may_share_a_line() -> None:
    [(number, _)] = found(Block("Recommandation 2 : Que l'article 5 soit modifié sans délai."))
    assert number == "Recommandation 2"


def test_a_list_under_la_csn_recommande() -> None:
    numbers = [
        number
        for number, _ in found(
            Block("Pour ces motifs, la CSN recommande :"),
            item("Que la loi s'applique à toutes les entreprises."),
            item("De retirer l'article 7 du projet de loi."),
            Block("Nous remercions la Commission de son attention soutenue."),
        )
    ]
    assert numbers == ["", ""]


def test_a_section_lasts_through_its_themes() -> None:
    texts = [
        text
        for _, text in found(
            heading("Liste des recommandations"),
            heading("Prévention", 2),
            item("1. Que les comités soient obligatoires partout."),
            heading("Réparation", 2),
            item("2. Que le délai soit porté à 90 jours."),
            heading("Annexe – Sigles"),
            item("Comité de santé et de sécurité (CSS) paritaire"),
        )
    ]
    assert texts == [
        "1. Que les comités soient obligatoires partout.",
        "2. Que le délai soit porté à 90 jours.",
    ]


def test_one_sentence_recommends() -> None:
    [(_, text)] = found(
        Block("La FSSS–CSN recommande donc au gouvernement que le titre réservé soit maintenu.")
    )
    assert "titre réservé" in text


def test_rows_of_a_table_recommend() -> None:
    table = Block(
        "No\tRecommandation\tPage\nR-1\tMaintenir un conseil élu dans chaque territoire\t4\n"
        "R-2\tInterdire le recours aux agences privées\t5",
        BlockKind.TABLE,
    )
    assert [number for number, _ in found(table)] == ["R-1", "R-2"]
    text = "\n".join(passage.text for passage in cut(brief_stretches([table])))
    assert sorted(text.split()) == sorted(table.text.split())


def test_a_summary_does_not_double_them() -> None:
    """The summary shortens: the recommendation in full is kept."""
    full = "Que la vérification comptable ne soit exigée que des associations de 500 membres."
    [(number, text)] = found(
        heading("Recommandation 3", 3),
        Block(full),
        heading("Rappel des recommandations"),
        item("Recommandation 3 – Moduler la vérification comptable selon la taille."),
    )
    assert number == "Recommandation 3"
    assert full in text


def test_a_summary_in_a_table_does_not_double_them() -> None:
    wording = "Que le salaire minimum soit porté à 20 $ l'heure dès le 1er mai."
    table = Block(f"No\tRecommandation\n1\t{wording}", BlockKind.TABLE)
    assert len(found(Block("La CSN recommande :"), item(wording), table)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "La recommandation 4 du rapport Ouellet-Dion n'a jamais été suivie.",
        "Le comité a demandé des documents : ils n'ont jamais été fournis.",
        "Que faire devant un tel projet de loi ?",
        "Nous avons recommandé la prudence en 2019.",
    ],
)
def test_a_mention_is_no_recommendation(text: str) -> None:
    assert found(Block(text)) == []


def test_the_foreword_describes_its_author_apart() -> None:
    stretches = brief_stretches(
        [
            heading("Avant-propos"),
            Block("La CSN est une organisation syndicale composée de 1 600 syndicats."),
            Block("Le présent mémoire porte sur la langue de travail."),
        ]
    )
    kinds = {stretch.kind: stretch.blocks[-1].text for stretch in stretches}
    assert kinds[PassageKind.ABOUT].startswith("La CSN est une organisation")
    assert kinds[PassageKind.TEXT].startswith("Le présent mémoire")
