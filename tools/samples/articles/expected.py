"""What ingestion should find in each generated file, written from the same data as the files."""

import csv
from collections.abc import Iterable
from pathlib import Path

from tools.samples.articles.article import Article
from tools.samples.articles.markup import words
from tools.samples.articles.rendering import facets

COLUMNS = (
    "path", "title", "date", "language", "dossiers", "sujets", "regions", "sources",
    "first_words", "last_words", "kicker", "lead", "a_propos", "contact",
    "slug", "post_id", "genre", "template", "exercises",
)  # fmt: skip
FEED_COLUMNS = (
    "post_id",
    "title",
    "date",
    "pub_date_utc",
    "first_words",
    "last_words",
    "article_path",
)


def article_row(path: str, article: Article) -> tuple[str, ...]:
    """Return the line of one saved page."""
    found = words(article.blocks)
    terms = [";".join(values) for _, _, values in facets(article)]
    return (
        path, article.title, _iso(article), article.lang, *terms,
        " ".join(found[:6]), " ".join(found[-6:]), article.kicker, article.lead,
        _first_words(words(article.closing)), article.contact, _slug(article), _visible_id(article),
        article.genre, article.template, article.exercises,
    )  # fmt: skip


def feed_row(article: Article, path: str) -> tuple[str, ...]:
    """Return the line of one item of the feed; ``path`` is empty when no page of it was saved."""
    found = words(article.blocks)
    return (
        str(article.post_id), article.title, _iso(article), article.published_utc.isoformat(),
        " ".join(found[:6]), " ".join(found[-6:]), path,
    )  # fmt: skip


def write_table(path: Path, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    """Write a TSV whose cells hold ordinary spaces only; several values are parted by ``;``."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(
            file, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None
        )
        writer.writerow(columns)
        writer.writerows([" ".join(cell.split()) for cell in row] for row in rows)


def _iso(article: Article) -> str:
    return article.date.isoformat() if article.date else ""


def _slug(article: Article) -> str:
    """The slug, when the page itself says it."""
    return article.slug if "canonical" in article.meta else ""


def _visible_id(article: Article) -> str:
    """The number, when the page itself says it."""
    shown = "shortlink" in article.meta or article.template == "2025-elementor"
    return str(article.post_id) if shown else ""


def _first_words(found: list[str]) -> str:
    return " ".join(found[:6])
