"""How recommendations are worded, labelled and announced, in French and English briefs."""

import re

from csnsearch.ingest.records.folding import fold_in_place

LEAST_WORDS = 4

_NUMBER = r"(?:no\.?|n°|numero|#)?\s?(?:[a-z]-?)?(?:\d{1,3}(?:\.\d{1,2})?|[ivxl]{1,6})"
_ORDINAL = (
    r"(?:premiere|deuxieme|seconde|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|neuvieme"
    r"|dixieme|onzieme|douzieme|\d{1,2}(?:re|e|eme)) recommandation"
)
# "Recommandation 4", "RECOMMANDATION IV –", "Première recommandation", "R-4", "Recommendation 2".
LABEL = re.compile(
    rf"^[\s*•·\-–]*(?P<label>recomm[ae]ndation\s?{_NUMBER}|{_ORDINAL}|r-?\d{{1,3}})(?![\w%])\s*(?P<mark>[:.)|\t-]?)\s*"
)
NUMBERED = re.compile(
    r"^[\s*]*(?P<label>\d{1,3}\s?[.)°-]|\(\d{1,3}\)|[A-Z]\s?[.)]|[a-z]\)|[ivx]{1,4}[.)])\s*(?=\S|$)"
)
BULLET = re.compile(r"^\s*[•·▪■□●◦➢✓–—*-]\s*")
_LINKS = (
    r"(?:(?:par consequent|en consequence|c'est pourquoi|ainsi|pour ces (?:raisons|motifs)|a cet effet|de plus|aussi|enfin"
    r"|a defaut|subsidiairement|therefore|accordingly|for these reasons|finally),? )?"
)
_VERBS = (
    r"(?:recommandons|recommande|recommandent|demandons|demande|demandent|proposons|preconise|preconisons"
    r"|recommends?|asks?|urges?|calls on)"
)
# "La CSN recommande :", "Pour ces raisons, nous demandons au gouvernement :"
INTRODUCES = re.compile(
    rf"(?:^|[.:;]\s){_LINKS}(?:la |le |l'|les |nous |we |the )?(?:[^.:;]{{0,80}}?\s)?{_VERBS}\b[^.:]{{0,160}}:\s*$"
)
# "La FNEEQ–CSN recommande que…", a recommendation in one sentence.
SENTENCE = re.compile(
    rf"^[\s\"(]*{_LINKS}(?:la |le |l'|nous |the |we )?(?:[\w.' -]{{2,60}}? )?(?:recommandons|recommande|recommends?)\b"
    r"(?: (?:donc|ainsi|egalement|aussi|en outre|therefore|also|that))*(?: (?:au|a la|a l'|aux) [^,:]{2,80}?)?,? ?"
    r"(?:que\b|qu'|d'[a-z]+(?:er|ir|re)\b|de (?:ne pas )?[a-z]+(?:er|ir|oir|re)\b|that\b|to [a-z])"
)
# "Liste des recommandations", "Nos demandes", "6. Ce que nous demandons", "Summary of recommendations"
SECTION = re.compile(
    r"^(?:[\divxlc]{1,6}[. )-]+|annexe \w+ ?[-:]? ?)*(?:(?:liste|sommaire|synthese|resume|rappel|tableau|recapitulation|recapitulatif"
    r"|summary|list)\b.{0,40})?\b(?:(?:nos |les |des |our |the )*(?:\d+ |\w+ )?(?:recommandations|recommendations|demandes|revendications)\b.{0,60}"
    r"|(?:ce que|what) (?:nous|la [a-z-]+|we) (?:recommand|demand|propos|ask|want).{0,60})$"
)
_THAT = re.compile(
    rf"^[\s\"(]*{_LINKS}(?:que\b|qu'|d'[a-z]+(?:er|ir|re|oir)\b|de (?:ne pas )?[a-z]+(?:er|ir|re|oir)\b|that\b|to [a-z]+)"
)
_INFINITIVE = re.compile(r"^[\s\"(]*(?:ne pas )?[a-z]{2,}(?:er|ir|oir|re)\b")


def asks(text: str) -> bool:
    """Whether a text says what should be done: "Que la loi…", "Maintenir…", "D'abolir…"."""
    folded = fold_in_place(bare(text))
    return bool(_THAT.match(folded) or _INFINITIVE.match(folded) or SENTENCE.match(folded))


def says_that(text: str) -> bool:
    """Whether a text is a clause of "la CSN recommande": "Que la loi…", "De retirer…"."""
    return bool(_THAT.match(fold_in_place(bare(text))))


def number_of(text: str) -> str:
    """The number or letter of a list entry, as written: "1)", "A.", or ""."""
    match = NUMBERED.match(text)
    return match["label"].strip() if match else ""


def bare(text: str) -> str:
    """A list entry without its bullet and number."""
    return NUMBERED.sub("", BULLET.sub("", text, count=1), count=1)
