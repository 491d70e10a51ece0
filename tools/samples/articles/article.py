"""An article as data, and the folder of files it is read from."""

import datetime as dt
import tomllib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from tools.samples.articles.markup import Block, parse, split_closing
from tools.samples.articles.typography import slugify, typeset

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
TORONTO = ZoneInfo("America/Toronto")
SITE = "https://www.csn.qc.ca"


@dataclass(frozen=True, slots=True)
class Article:
    """One article, spelled as its own page spells it."""

    slug: str
    template: str
    title: str
    post_id: int
    body: str
    date: dt.date | None = None
    time: str = "10:00"
    date_display: str = ""
    genre: str = ""
    kicker: str = ""
    lead: str = ""
    lang: str = "fr"
    dossiers: list[str] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    regions: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    contact: str = ""
    meta: list[str] = field(default_factory=list)
    spacing: str = "mixte"
    apostrophe: str = "courbe"
    encoding: str = "utf-8"
    declared: str = "utf-8"
    also_saved_as_shortlink: bool = False
    exercises: str = ""

    @property
    def blocks(self) -> list[Block]:
        """The text, without its closing section."""
        return split_closing(parse(self.body))[0]

    @property
    def closing(self) -> list[Block]:
        """The « À propos » section, often empty."""
        return split_closing(parse(self.body))[1]

    @property
    def url(self) -> str:
        """The address the site gives as canonical."""
        return f"{SITE}/{'en/' if self.lang == 'en' else ''}actualites/{self.slug}/"

    @property
    def shortlink(self) -> str:
        """The address by number."""
        return f"{SITE}/?p={self.post_id}"

    @property
    def published(self) -> dt.datetime:
        """The moment of publication, in Québec."""
        assert self.date is not None, f"{self.slug} has no date"
        return dt.datetime.combine(self.date, dt.time.fromisoformat(self.time), TORONTO)

    @property
    def published_utc(self) -> dt.datetime:
        """The moment of publication, as feeds and meta tags write it."""
        return self.published.astimezone(dt.UTC)

    @property
    def visible_date(self) -> str:
        """The date a reader sees; WordPress writes 1 mai, not 1er mai."""
        return self.date_display or (french_date(self.date) if self.date else "")

    @property
    def opening(self) -> str:
        """The lead or, without one, the first thirty words."""
        return self.lead or " ".join(self.blocks[0].plain().split(" ")[:30]) + "…"


def french_date(day: dt.date) -> str:
    """Write 2012-12-30 as 30 décembre 2012."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def load_articles(folder: Path) -> list[Article]:
    """Read every article file of ``folder``, in the order of their names."""
    return [read_article(path) for path in sorted(folder.glob("*.md"))]


def read_article(path: Path) -> Article:
    """Read one file: a TOML header between two ``+++`` lines, then the text."""
    _, header, body = path.read_text(encoding="utf-8").split("+++\n", 2)
    fields: dict[str, Any] = {"slug": slugify(path.stem), **tomllib.loads(header)}
    return _spelled(Article(body=body.strip(), **fields))


def _spelled(article: Article) -> Article:
    """Give every printed field the spaces and apostrophes of the article's page."""

    def spell(text: str) -> str:
        return typeset(text, article.spacing, article.apostrophe)

    def each(texts: list[str]) -> list[str]:
        return [typeset(text, apostrophe=article.apostrophe) for text in texts]

    return replace(
        article,
        body=spell(article.body),
        title=spell(article.title),
        lead=spell(article.lead),
        kicker=spell(article.kicker),
        topics=each(article.topics),
        regions=each(article.regions),
        sources=each(article.sources),
    )
