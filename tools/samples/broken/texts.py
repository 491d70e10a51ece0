"""Damaged and sound text files: HTML, JSON lines, plain text."""

from __future__ import annotations

import json

NESTED_TAGS = 20_000

SOUND_ARTICLE = """<!DOCTYPE html>
<html lang="fr-CA">
<head><meta charset="utf-8"><title>La tuilerie du Coteau rouvre ses fours – CSN</title></head>
<body>
<article>
<p class="surtitre">Secteur privé</p>
<h1>La tuilerie du Coteau rouvre ses fours</h1>
<time datetime="2018-03-06">6 mars 2018</time>
<p>Après onze semaines de lock-out, les 37 travailleuses et travailleurs de la tuilerie du Coteau
ont accepté, dans une proportion de 92 %, une convention collective de quatre ans.</p>
<p>« On nous avait dit que l’argile pouvait attendre. Nous aussi », résume Clara Dumouchel,
présidente du syndicat. L’entente prévoit 2,10 $ l’heure de plus et un régime de retraite.</p>
</article>
</body>
</html>
"""

SOUND_TEXT = """Compte rendu de la visite de la tuilerie du Coteau
Le 14 mars 2018

Les fours ont été rallumés à 6 h 40. Le comité de santé et de sécurité a demandé un détecteur de
monoxyde de carbone à chaque poste de cuisson. La direction répondra avant le 1er avril.
"""

NOTICES = (
    {
        "id": "notice-1",
        "title": "Guide de la personne déléguée",
        "text": "Le rôle, les droits et les outils de la personne déléguée.",
        "date": "2009-05-01",
    },
    {
        "id": "notice-2",
        "title": "Recueil des chansons de piquetage",
        "text": "Quarante chansons recueillies auprès de syndicats de la métallurgie.",
        "date": "1987",
    },
    {
        "id": "notice-3",
        "title": "Manuel du comité de relativité salariale",
        "text": "La méthode par points, expliquée à partir de douze cas.",
        "date": "1996-11",
    },
)


def nested_html() -> bytes:
    """A page with twenty thousand tags inside one another around a single sentence."""
    opening, closing = "<div>" * NESTED_TAGS, "</div>" * NESTED_TAGS
    head = '<!DOCTYPE html><html lang="fr"><head><title>Poupées russes</title></head><body>'
    return f"{head}{opening}<p>Au fond, une phrase.</p>{closing}</body></html>\n".encode()


def notices_with_one_bad_line() -> bytes:
    """Three good lines, and one that breaks off after the first of them."""
    good = [json.dumps(notice, ensure_ascii=False) for notice in NOTICES]
    bad = '{"id": "notice-brisée", "title": "Une ligne interrompue, "text":'
    return "\n".join([good[0], bad, *good[1:], ""]).encode()


def unknown_extension() -> bytes:
    """Readable text under an extension nobody knows."""
    return "Carnet de notes d’un logiciel disparu.\n".encode()


def text_as_docx() -> bytes:
    """Plain text that calls itself a Word document."""
    return "Ceci n’est pas un document Word, malgré son nom.\n".encode()
