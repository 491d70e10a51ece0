"""From an article to the page its template generation would have made of it."""

import datetime as dt
import tomllib
from email.utils import format_datetime
from html.entities import codepoint2name
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tools.samples.articles.article import Article
from tools.samples.articles.neighbours import CAPTURES, captured_on, recent, same_topic
from tools.samples.articles.typography import slugify

HERE = Path(__file__).parent
FACETS = {
    "Dossier(s)": "dossiers",
    "Sujet(s)": "sujets",
    "Région(s)": "regions",
    "Source(s)": "sources",
}
TEMPLATES = {
    "2025-elementor": "2025_elementor.html.j2",
    "2025": "2025.html.j2",
    "2024": "2024.html.j2",
    "2022": "2022.html.j2",
    "2006": "2006.html.j2",
    "2003": "2003.html.j2",
    "1999": "1999.html.j2",
    "reprise": "reprise.html.j2",
    "texte": "texte.txt.j2",
}


def load_chrome() -> dict[str, Any]:
    """Read the menus and blocks that stand around articles."""
    return tomllib.loads((HERE / "chrome.toml").read_text(encoding="utf-8"))


def environment() -> Environment:
    """Return the templates, with the filters that turn terms into addresses."""
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=lambda name: name is not None and ".txt" not in name,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    made.filters["slug"] = slugify
    made.filters["rfc822"] = format_datetime
    made.globals.update(chrome=load_chrome(), facets=facets, graph=graph)
    return made


def render_article(
    env: Environment, article: Article, everyone: list[Article], shift: int = 0
) -> str:
    """Return the page of ``article``. ``shift`` moves its blocks, as a second capture would."""
    return env.get_template(TEMPLATES[article.template]).render(
        article=article,
        recents=recent(article, everyone, 8 + shift)[shift:],
        related=same_topic(article, everyone, 6),
        capture=captured_on(article),
        late=captured_on(article) == CAPTURES["2025"][-1],  # the later capture has a newer menu
    )


def facets(article: Article) -> list[tuple[str, str, list[str]]]:
    """Return (label, path of the address, terms) in the order pages print them."""
    terms = (
        article.dossiers,
        sorted(article.topics, key=slugify),
        article.regions,
        article.sources,
    )
    return [
        (label, path, values) for (label, path), values in zip(FACETS.items(), terms, strict=True)
    ]


def graph(article: Article) -> dict[str, Any]:
    """Return the JSON-LD of a page: dates in UTC, and a later date of modification."""
    page = {
        "@type": ["Article", "NewsArticle"],
        "@id": article.url + "#article",
        "headline": article.title,
        "datePublished": article.published_utc.isoformat(),
        "dateModified": _modified(article.published_utc).isoformat(),
        "inLanguage": "en-CA" if article.lang == "en" else "fr-FR",
        "mainEntityOfPage": {"@id": article.url},
    }
    site = {
        "@type": "WebSite",
        "@id": "https://www.csn.qc.ca/#website",
        "name": "CSN",
        "url": "https://www.csn.qc.ca/",
    }
    return {"@context": "https://schema.org", "@graph": [page, site]}


def _modified(moment: dt.datetime) -> dt.datetime:
    return moment + dt.timedelta(days=12, minutes=7)


def with_entities(text: str) -> str:
    """Write every letter outside ASCII as its HTML entity, as pages of 2006 did."""
    return "".join(char if char.isascii() else _entity(char) for char in text)


def _entity(char: str) -> str:
    name = codepoint2name.get(ord(char))
    return f"&{name};" if name else f"&#{ord(char)};"
