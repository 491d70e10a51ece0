"""Which other articles a page names: the « recent » and « same topic » blocks around a text."""

from datetime import date

from tools.samples.articles.article import Article

# The days the pages of a template were saved: two for 2025, so that its pages are not all alike.
CAPTURES = {
    "2022": (date(2023, 3, 15),),
    "2024": (date(2024, 4, 15),),
    "2025": (date(2025, 6, 30), date(2025, 12, 15)),
}


def captured_on(article: Article) -> date:
    """Return the day the page was saved, never before its article was published."""
    days = CAPTURES.get(article.template.removesuffix("-elementor"), CAPTURES["2025"])
    possible = [day for day in days if article.date is None or article.date <= day] or [days[-1]]
    return possible[article.post_id % len(possible)]


def recent(article: Article, everyone: list[Article], count: int) -> list[Article]:
    """Return the ``count`` newest articles of the site on the day of capture."""
    return _newest(_candidates(article, everyone, captured_on(article)))[:count]


def same_topic(article: Article, everyone: list[Article], count: int) -> list[Article]:
    """Return ``count`` articles, those that share most topics first."""
    candidates = _newest(_candidates(article, everyone, captured_on(article)))
    shared = {other.slug: len(set(other.topics) & set(article.topics)) for other in candidates}
    return sorted(candidates, key=lambda other: -shared[other.slug])[:count]


def _candidates(article: Article, everyone: list[Article], until: date) -> list[Article]:
    return [
        other
        for other in everyone
        if other.slug != article.slug
        and other.lang == "fr"
        and other.dossiers
        and other.date is not None
        and other.date <= until
    ]


def _newest(articles: list[Article]) -> list[Article]:
    return sorted(articles, key=lambda article: (article.published, article.post_id), reverse=True)
