"""Running heads leave the text; nothing else does."""

import string

from hypothesis import given
from hypothesis import strategies as st

from csnsearch.ingest.running_heads import EdgeLine, running_heads


def page(number: int, *, head: str = "", foot: str = "", lines: int = 30) -> list[EdgeLine]:
    """A page of body text, each line unlike any other, with a head and a foot."""
    letters = string.ascii_lowercase
    body = [
        f"texte {letters[number]}{letters[row % 26]}{letters[row // 26]} du rapport"
        for row in range(lines)
    ]
    texts = [head, *body, foot]
    return [EdgeLine((text,), 40.0 + 20 * row) for row, text in enumerate(texts) if text]


def removed(pages: list[list[EdgeLine]]) -> list[list[str]]:
    found = running_heads(pages)
    return [
        [each[line].text for line in sorted(lines)]
        for each, lines in zip(pages, found.lines, strict=True)
    ]


def test_head_and_foot_of_every_page() -> None:
    pages = [page(n, head="Conseil confédéral", foot=f"- {1213 + n} -") for n in range(5)]
    assert removed(pages) == [["Conseil confédéral", f"- {1213 + n} -"] for n in range(5)]
    found = running_heads(pages)
    assert found.labels == ("1213", "1214", "1215", "1216", "1217")
    assert found.texts == ("Conseil confédéral",)


def test_heads_that_alternate_from_left_to_right() -> None:
    pages = [page(n, head="Mémoire de la CSN" if n % 2 else "Projet de loi 89") for n in range(8)]
    assert all(removed(pages))


def test_heads_of_chapters_beside_the_page_number() -> None:
    """« Chapitre 2   14 » is on too few pages to repeat, but its number counts."""
    pages = [page(n, lines=20) for n in range(9)]
    for number, each in enumerate(pages):
        each.insert(
            0, EdgeLine((f"Chapitre {string.ascii_uppercase[number // 2]}", str(10 + number)), 20.0)
        )
    assert [len(lines) for lines in removed(pages)] == [1] * 9
    assert running_heads(pages).labels[0] == "10"


def test_a_cover_without_a_number_takes_its_place() -> None:
    pages = [page(0), *(page(n, foot=f"Page {n + 1} sur 4") for n in range(1, 4))]
    assert running_heads(pages).labels == ("1", "2", "3", "4")


def test_a_text_repeated_in_the_body_stays() -> None:
    pages = [page(n) for n in range(6)]
    for each in pages:
        each.insert(15, EdgeLine(("ADOPTÉ À L’UNANIMITÉ",), each[14].y + 1))
    assert removed(pages) == [[]] * 6


def test_a_text_repeated_at_other_heights_stays() -> None:
    pages = [page(n) for n in range(6)]
    for number, each in enumerate(pages):
        each.append(EdgeLine(("ADOPTÉ À L’UNANIMITÉ",), 650.0 + 15 * number))
    assert removed(pages) == [[]] * 6


def test_a_bare_number_at_the_foot_is_a_sum_unless_it_counts_pages() -> None:
    pages = [page(n, foot=foot) for n, foot in enumerate(("4512", "318", "97"))]
    assert removed(pages) == [[]] * 3


def test_two_pages_keep_the_first_head() -> None:
    pages = [page(n, head="Procès-verbal", foot=f"Page {n + 1} de 2") for n in range(2)]
    assert removed(pages) == [["Page 1 de 2"], ["Procès-verbal", "Page 2 de 2"]]


def test_one_page_keeps_all_but_its_mark() -> None:
    assert removed([page(0, head="Procès-verbal", foot="- 1 -")]) == [["- 1 -"]]
    assert removed([page(0, foot="412")]) == [[]]


def test_short_pages_that_repeat_keep_what_they_are_for() -> None:
    pages = [[EdgeLine((text,), 20.0 * row) for row, text in enumerate("abcd")] for _ in range(4)]
    assert all(len(lines) <= 2 for lines in removed(pages))


@given(st.lists(st.lists(st.text(max_size=12), max_size=12), max_size=8))
def test_whatever_the_pages_each_has_its_answer(texts: list[list[str]]) -> None:
    pages = [[EdgeLine((t,), 10.0 * row) for row, t in enumerate(lines)] for lines in texts]
    found = running_heads(pages)
    assert len(found.lines) == len(pages)
    assert len(found.labels) in (0, len(pages))
    assert all(
        0 <= line < len(each)
        for each, lines in zip(pages, found.lines, strict=True)
        for line in lines
    )


def test_lines_alike_but_for_a_number_of_their_own_stay() -> None:
    """« Fiche no 63 », « Fiche no 70 »: one card a page, none of them a running head."""
    numbers = (63, 70, 12, 77, 81)
    pages = [page(n, head=f"Fiche no {numbers[n]}", foot=f"Page {n + 9}") for n in range(5)]
    assert removed(pages) == [[f"Page {n + 9}"] for n in range(5)]


def test_a_number_that_stays_for_some_pages_runs() -> None:
    """« Chapitre 1 » on four pages, then « Chapitre 2 »."""
    pages = [page(n, head=f"Chapitre {1 + n // 4} du rapport") for n in range(8)]
    assert all(removed(pages))
