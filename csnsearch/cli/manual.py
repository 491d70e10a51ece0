"""The list of commands: where each one is, and what it is for.

It imports none of them, so that the list of commands is shown at once.
"""

from dataclasses import dataclass

from csnsearch.messages import Message, message


@dataclass(frozen=True, slots=True)
class Entry:
    """A command: "module:attribute" to import when it is called, and its purpose."""

    target: str
    purpose: Message


COMMANDS: dict[str, Entry] = {
    "index": Entry(
        "csnsearch.cli.index:index",
        message("Indexe des dossiers ou des fichiers : HTML, PDF, DOCX, ODT, texte, Markdown, "
                ".jsonl."),
    ),
    "search": Entry(
        "csnsearch.cli.search:search",
        message("Cherche dans l'index et donne les meilleurs documents."),
    ),
    "show": Entry(
        "csnsearch.cli.show:show",
        message("Montre un document entier : ses métadonnées, puis son texte avec les pages."),
    ),
    "facets": Entry(
        "csnsearch.cli.facets:facets",
        message("Compte les documents par facette : tous, ou ceux d'une requête."),
    ),
    "suggest": Entry(
        "csnsearch.cli.suggest:suggest",
        message("Complète un début : mots, titres et valeurs de facettes de l'index."),
    ),
    "sigles": Entry(
        "csnsearch.cli.sigles:sigles",
        message("Dit ce que veulent dire les sigles, et dans combien de documents c'est écrit."),
    ),
    "similar": Entry(
        "csnsearch.cli.similar:similar",
        message("Donne les documents qui ressemblent à un document."),
    ),
    "why": Entry(
        "csnsearch.cli.why:why",
        message("Dit pourquoi un document répond à une requête, et à quel rang, ou pourquoi pas."),
    ),
    "concordance": Entry(
        "csnsearch.cli.concordance:concordance",
        message("Montre chaque emploi d'un mot, avec ce qui est avant et après."),
    ),
    "trend": Entry(
        "csnsearch.cli.trend:trend",
        message("Compte les documents qui ont un mot, année par année."),
    ),
    "analyze": Entry(
        "csnsearch.cli.analyze:analyze",
        message("Montre chaque étape de l'analyse d'un texte : ce qui entre, ce qui sort, "
                "pourquoi."),
    ),
    "status": Entry(
        "csnsearch.cli.status:status",
        message("Dit ce que contient l'index, et ce qui n'a pas pu y entrer."),
    ),
    "check": Entry(
        "csnsearch.cli.check:check",
        message("Vérifie l'index : chaque document avec ses passages (code de sortie 1 s'il est "
                "abîmé)."),
    ),
    "rollback": Entry(
        "csnsearch.cli.rollback:rollback",
        message("Revient à la génération précédente de l'index, d'avant le dernier --rebuild."),
    ),
    "eval": Entry(
        "csnsearch.cli.evaluate:evaluate_command",
        message("Mesure le classement sur un jeu jugé (BEIR : corpus.jsonl, queries.jsonl, "
                "qrels.tsv)."),
    ),
    "serve": Entry(
        "csnsearch.cli.serve:serve",
        message("Sert la page de recherche et l'API sur cette machine (http://127.0.0.1:8000)."),
    ),
}  # fmt: skip
"""In the order of the manual."""
