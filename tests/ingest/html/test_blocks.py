"""Elements become headings, paragraphs, items and tables, and no text is left out."""

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from csnsearch.ingest.html.blocks import blocks_of
from csnsearch.ingest.html.page import read_page
from csnsearch.ingest.raw import Block, BlockKind

H, P, I, T = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.TABLE  # noqa: E741


def blocks(markup: str) -> list[Block]:
    return list(blocks_of(BeautifulSoup(f"<body>{markup}</body>", "lxml")))


CASES = [
    ("<h2>Titre</h2><p>Un <b>mot</b> et\n  un autre.</p>", [Block("Titre", H, 2), Block("Un mot et un autre.")]),  # noqa: E501  as pages write it
    ("texte nu<p>dedans</p>après", [Block("texte nu"), Block("dedans"), Block("après")]),
    ("<ul><li>un<ul><li>sous</li></ul></li><li><p>deux</p></li></ul>",
     [Block("un", I), Block("sous", I), Block("deux", I)]),
    ("<ol><li>un</li><li>deux</li></ol>", [Block("1. un", I), Block("2. deux", I)]),
    ("<ol start=7><li><p>sept</p><p>suite</p></li></ol>", [Block("7. sept", I), Block("suite", I)]),
    ("<p>ligne<br>ligne</p>", [Block("ligne\nligne")]),
    ("<p>un<br><br>deux<br>\n<br>trois</p>", [Block("un"), Block("deux"), Block("trois")]),
    ("<p><strong>Intertitre en gras</strong></p>", [Block("Intertitre en gras", H, 4)]),
    ("<p><strong>Une phrase en gras.</strong></p>", [Block("Une phrase en gras.")]),
    ("<p><b>Prochaine rencontre</b><br>Lundi, à 9 h.</p>",
     [Block("Prochaine rencontre", H, 4), Block("Lundi, à 9 h.")]),
    ("<p>• premier</p>", [Block("premier", I)]),
    ("<p>le 67<sup>e</sup> jour<sup><a href='#n1'>[1]</a></sup></p>", [Block("le 67e jour [1]")]),
    ("<blockquote><p>citation</p></blockquote>", [Block("citation")]),
    ("<figure><img alt='photo'><figcaption>Légende</figcaption></figure>", [Block("Légende")]),
    ("<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2&nbsp;%</td></tr></table>",
     [Block("A\tB\n1\t2 %", T)]),
    ("<table><tr><td><h2>Mise en page</h2><p>Texte.</p></td></tr></table>",
     [Block("Mise en page", H, 2), Block("Texte.")]),
    ("<p>330&nbsp;000 membres</p>", [Block("330\xa0000 membres")]),
    ("<pre>un\n\ndeux</pre>", [Block("un"), Block("deux")]),
    ("<p>  </p><div><br></div>", []),
    ("<!-- commentaire --><p>vu</p>", [Block("vu")]),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "expected"), CASES)
def test_blocks(markup: str, expected: list[Block]) -> None:
    assert blocks(markup) == expected


TAGS = st.sampled_from(["p", "div", "b", "li", "ul", "h3", "span", "td", "tr", "table", "a", "em"])
PIECES = st.recursive(
    st.from_regex(r"[a-z]{1,5}", fullmatch=True),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{' '.join(parts)}</{tag}>", TAGS, st.lists(inner, max_size=4)
    ),
    max_leaves=15,
)


@given(PIECES)
def test_no_word_is_lost_and_order_is_kept(markup: str) -> None:
    soup = BeautifulSoup(f"<body>{markup}</body>", "lxml")
    seen = "".join("".join(soup.stripped_strings).split())
    assert "".join("".join(block.text for block in blocks_of(soup)).split()) == seen


def test_the_title_of_an_accordion_is_a_heading() -> None:
    """It is a button to the browser, and the title of what it unfolds to the reader."""
    raw = read_page(
        "<body><main><h1>Titre</h1><p>Une phrase assez longue pour être du texte.</p>"
        "<h3><button aria-controls=a>Quelles sanctions ?</button></h3>"
        "<div id=a><p>La pénalité atteint dix pour cent des cotisations.</p></div>"
        "<button>Imprimer</button></main></body>"
    )
    assert "Quelles sanctions ?" in raw.text
    assert "Imprimer" not in raw.text
