"""The pages that list articles, and one feed: they must never become documents of their own."""

from collections.abc import Iterator
from typing import Any

from jinja2 import Environment

from tools.samples.articles.article import Article
from tools.samples.articles.rendering import load_chrome
from tools.samples.articles.typography import slugify, typeset

WWW = "www.csn.qc.ca"


def render_listings(env: Environment, articles: list[Article]) -> Iterator[tuple[str, str]]:
    """Yield (path, page) for the four listings and the feed."""
    plans = load_chrome()["listes"]
    listed = sorted(
        (
            article
            for article in articles
            if article.lang == "fr" and article.date and article.dossiers
        ),
        key=lambda article: article.published,
        reverse=True,
    )
    yield _topic_page(env, listed, plans["sujet"])
    yield _dossier_page(env, listed, plans["dossier"])
    yield _source_page(env, listed, plans["source"])
    page = env.get_template("documents_par_sujet.html.j2").render(documents=plans["documents"])
    yield f"{WWW}/documents-par-sujet/langue-de-travail.html", page
    yield _feed(env, listed, plans["feed"])


def feed_articles(articles: list[Article]) -> list[Article]:
    """Return the articles of the feed, newest first."""
    term = load_chrome()["listes"]["feed"]["terme"]
    dated = [article for article in articles if article.date and term in article.topics]
    return sorted(dated, key=lambda article: article.published, reverse=True)


def _topic_page(env: Environment, listed: list[Article], plan: dict[str, Any]) -> tuple[str, str]:
    term, page, size = plan["terme"], plan["page"], plan["par_page"]
    found = [article for article in listed if term in article.topics][size * (page - 1) :][:size]
    made = env.get_template("liste_sujet.html.j2").render(term=term, page=page, articles=found)
    return f"{WWW}/sujets/{slugify(term)}/page/{page}.html", made


def _dossier_page(env: Environment, listed: list[Article], plan: dict[str, Any]) -> tuple[str, str]:
    term, page = plan["terme"], plan["page"]
    found = [article for article in listed if term in article.dossiers]
    intro = load_chrome()["intro_dossiers"][term]
    made = env.get_template("liste_dossier.html.j2").render(
        term=term, page=page, articles=found, intro=intro
    )
    return f"{WWW}/dossier-{slugify(term.replace(' et ', ' '))}/{page}.html", made


def _source_page(env: Environment, listed: list[Article], plan: dict[str, Any]) -> tuple[str, str]:
    term, page, size = typeset(plan["terme"]), plan["page"], plan["par_page"]
    # The page number is the site's; the sample holds fewer articles than two full pages before it.
    found = [article for article in listed if term in article.sources][-size:]
    made = env.get_template("liste_source.html.j2").render(term=term, page=page, articles=found)
    return f"{WWW}/sources/{slugify(term)}/page/{page}.html", made


def _feed(env: Environment, listed: list[Article], plan: dict[str, Any]) -> tuple[str, str]:
    term = plan["terme"]
    made = env.get_template("feed.xml.j2").render(term=term, articles=feed_articles(listed))
    return f"{WWW}/sujets/{slugify(term)}/feed.xml", made.lstrip()
