"""Write the article samples: ``python -m tools.samples.articles.build_articles``."""

from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment

from tools.samples.articles.article import Article, load_articles
from tools.samples.articles.expected import (
    COLUMNS,
    FEED_COLUMNS,
    article_row,
    feed_row,
    write_table,
)
from tools.samples.articles.listings import feed_articles, render_listings
from tools.samples.articles.rendering import environment, render_article, with_entities
from tools.samples.articles.typography import page_bytes

HERE = Path(__file__).parent
SAMPLES = HERE.parents[2] / "sample_docs"
FEED_ONLY = "fil"


def saved_path(article: Article) -> str:
    """Return where an archive that keeps a site's addresses would put the page."""
    match article.template:
        case "texte":
            return f"www.csn.qc.ca/p={article.post_id}.txt"
        case "1999" | "2003" | "2006":
            year = article.published.year
            return f"archives.csn.info/web/communiques/{year}/{article.slug}.html"
        case "reprise":
            return f"www.tribune-du-fjord.example/2016/05/{article.slug}.html"
        case _:
            folder = "en/actualites" if article.lang == "en" else "actualites"
            return f"www.csn.qc.ca/{folder}/{article.slug}.html"


def render_pages(env: Environment, articles: list[Article]) -> Iterator[tuple[str, Article, bytes]]:
    """Yield (path, article, bytes) of every saved page, an article saved twice included."""
    for article in articles:
        if article.template == FEED_ONLY:
            continue
        yield saved_path(article), article, _bytes(article, render_article(env, article, articles))
        if article.also_saved_as_shortlink:
            again = render_article(env, article, articles, shift=1)
            yield f"www.csn.qc.ca/p={article.post_id}.html", article, _bytes(article, again)


def _bytes(article: Article, page: str) -> bytes:
    text = with_entities(page) if article.template == "2006" else page
    return page_bytes(text.lstrip("\n"), article.encoding)


def write(root: Path, path: str, content: bytes) -> None:
    """Write one file under ``root``, with the folders it needs."""
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


def build(root: Path = SAMPLES, tables: Path = HERE) -> tuple[int, int]:
    """Write every page, listing and table; return how many pages and listings there are."""
    env = environment()
    articles = load_articles(HERE / "data")
    pages = sorted(render_pages(env, articles), key=lambda page: page[0])
    listings = list(render_listings(env, articles))
    for path, _, content in pages:
        write(root / "articles", path, content)
    for path, text in listings:
        write(root / "listes", path, text.encode())
    _write_tables(tables, articles, pages)
    return len(pages), len(listings)


def _write_tables(
    folder: Path, articles: list[Article], pages: list[tuple[str, Article, bytes]]
) -> None:
    rows = [article_row(f"sample_docs/articles/{path}", article) for path, article, _ in pages]
    write_table(folder / "expected.tsv", COLUMNS, rows)
    paths = {article.slug: f"sample_docs/articles/{path}" for path, article, _ in pages}
    items = [feed_row(article, paths.get(article.slug, "")) for article in feed_articles(articles)]
    write_table(folder / "expected_feed.tsv", FEED_COLUMNS, items)


if __name__ == "__main__":
    pages, listings = build()
    print(f"{pages} pages, {listings} listings")
