"""How each body writes a resolution: the same data, many habits of the pen."""

from __future__ import annotations

from collections.abc import Callable

from .model import Columns, Line, Resolution, Vote

Piece = Line | Columns
Form = Callable[[Resolution], list[Piece]]

KIND_NAMES = {
    "principale": "Proposition",
    "amendement": "Amendement",
    "sous-amendement": "Sous-amendement",
    "préalable": "Question préalable",
    "privilégiée": "Proposition privilégiée",
    "dilatoire": "Proposition dilatoire",
    "renvoi": "Proposition de renvoi en comité",
    "appel": "Appel de la décision de la présidence",
}


def grouped(number: int) -> str:
    """Write a count with a no-break space between thousands: 1 204."""
    return f"{number:,}".replace(",", "\u00a0")


def counts(vote: Vote) -> str:
    """Write the three counts on one line."""
    pour, contre, abstentions = (grouped(part) for part in vote)
    return f"Pour : {pour} / Contre : {contre} / Abstentions : {abstentions}"


def lower_first(text: str) -> str:
    """Continue a sentence with the text of a resolution."""
    return text[:1].lower() + text[1:]


def _closing(resolution: Resolution, style: str = "droite") -> list[Piece]:
    """The outcome, and the counts when the vote was counted."""
    lines: list[Piece] = []
    if resolution.vote:
        lines.append(Line(counts(resolution.vote), "retrait"))
    lines.append(Line(f"**{resolution.outcome}**", style))
    return lines


def _whereas(resolution: Resolution) -> list[Piece]:
    return [Line(reason, "retrait") for reason in resolution.whereas]


def _opening(resolution: Resolution, seconded: str = "appuyé par") -> str:
    prefix = {
        "amendement": "En amendement, il est proposé par",
        "sous-amendement": "En sous-amendement, il est proposé par",
        "préalable": "La question préalable est proposée par",
        "dilatoire": "Proposition dilatoire : il est proposé par",
        "renvoi": "Proposition de renvoi en comité : il est proposé par",
    }.get(resolution.kind, "Il est proposé par")
    if not resolution.seconder:
        return f"{prefix} {resolution.mover}"
    return f"{prefix} {resolution.mover}, {seconded} {resolution.seconder}"


def classic(resolution: Resolution) -> list[Piece]:
    """Mover and seconder in the sentence, the outcome alone at the right."""
    pieces: list[Piece] = []
    if resolution.label:
        pieces.append(Line(f"**{resolution.label}**"))
    pieces.append(Line(_opening(resolution) + ("," if resolution.whereas else "\u00a0:")))
    return [*pieces, *_whereas(resolution), Line(resolution.text, "retrait"), *_closing(resolution)]


def labelled(resolution: Resolution) -> list[Piece]:
    """Both labels stand in the left column, both names in the right one."""
    labels = Columns(
        ("Il est proposé par :", "Appuyé par :"), (resolution.mover, resolution.seconder)
    )
    return [labels, *_whereas(resolution), Line(resolution.text, "retrait"), *_closing(resolution)]


def college(resolution: Resolution) -> list[Piece]:
    """PROPOSITION n, the text, then who moved and who seconded it."""
    people: list[Piece] = [Line(f"proposée par : {resolution.mover}", "retrait")]
    if resolution.seconder:
        people.append(Line(f"appuyée par : {resolution.seconder}", "retrait"))
    title = Line(f"**{resolution.label}**")
    return [title, *_whereas(resolution), Line(resolution.text), *people, *_closing(resolution)]


def decimal(resolution: Resolution) -> list[Piece]:
    """Numbered like the agenda, counts as three bare labels, outcome in lower case."""
    name = KIND_NAMES[resolution.kind]
    people = f"Proposée par {resolution.mover}"
    if resolution.seconder:
        people += f", appuyée par {resolution.seconder}"
    pieces: list[Piece] = [
        Line(f"**{resolution.label} {name}**"),
        *_whereas(resolution),
        Line(resolution.text, "retrait"),
        Line(people, "retrait"),
    ]
    if resolution.vote:
        pour, contre, abstention = resolution.vote
        counted = f"Pour: {pour} / Contre: {contre} / Abstention: {abstention}"
        pieces.append(Line(counted, "retrait"))
    return [*pieces, Line(f"**{resolution.outcome}**", "retrait")]


def coded(resolution: Resolution) -> list[Piece]:
    """A code in brackets, then the resolution as one long sentence."""
    opening = f"Sur proposition de {resolution.mover}, dûment appuyée par {resolution.seconder}, "
    opening += "attendu ce qui suit :" if resolution.whereas else "il est résolu :"
    pieces: list[Piece] = [
        Line(f"**[{resolution.label}]**"),
        Line(opening, "retrait"),
        *_whereas(resolution),
    ]
    return [*pieces, Line(resolution.text, "retrait"), *_closing(resolution)]


def typed(resolution: Resolution) -> list[Piece]:
    """The typewriter's form: one paragraph, the outcome in capitals at the margin."""
    opening = _opening(resolution, "secondé par")
    reasons = " ".join(f"{reason}" for reason in resolution.whereas)
    middle = f" {reasons} " if reasons else ", "
    text = f"{opening}{middle}{resolution.text}"
    return [Line(text), *_closing(resolution)]


def motion(resolution: Resolution) -> list[Piece]:
    """The English form, on one line, as bilingual unions write it."""
    text = lower_first(resolution.text)
    sentence = f"**{resolution.label}:** {resolution.mover} moves, seconded by "
    sentence += f"{resolution.seconder}, {text}"
    lines: list[Piece] = [Line(sentence)]
    if resolution.vote:
        favour, against, abstained = resolution.vote
        lines.append(
            Line(f"In favour: {favour} / Opposed: {against} / Abstained: {abstained}", "retrait")
        )
    return [*lines, Line(f"**{resolution.outcome}**", "droite")]


def listed(resolution: Resolution) -> list[Piece]:
    """A labelled resolution whose mover and seconder each have their line."""
    lines: list[Piece] = [Line(f"**{resolution.label}**"), *_whereas(resolution)]
    lines.append(Line(resolution.text, "retrait"))
    lines.append(Line(f"Proposé par {resolution.mover}"))
    if resolution.seconder:
        lines.append(Line(f"Appuyé par {resolution.seconder}"))
    return [*lines, *_closing(resolution)]


FORMS: dict[str, Form] = {
    "classique": classic,
    "etiquettes": labelled,
    "cegep": college,
    "decimale": decimal,
    "codee": coded,
    "machine": typed,
    "motion": motion,
    "liste": listed,
}
