"""Words that accents alone tell apart, and what each is worth to a question.

« marche » typed so means marche, and marché ranks far below; « syndiques » means syndiqués
when that is what documents say; a text in capitals may have lost the accents of either.
"""

from csnsearch.query.vocabulary import Vocabulary
from csnsearch.query.weights import RIVAL, RIVAL_FREQUENCY
from csnsearch.query.wording import Wording


def rivals(word: Wording, vocabulary: Vocabulary | None) -> dict[str, float]:
    """The terms of the word's rivals, each with its share of what the word itself is worth.

    Without a vocabulary every rival has the small share.
    """
    if vocabulary is None or not word.rivals:
        return dict.fromkeys(word.rivals, RIVAL)
    own = word.inflected[0]
    known = vocabulary.frequency(own)
    return {
        rival: _share(word, known, vocabulary.frequency(rival))
        * min(1.0, vocabulary.rarity(own) / vocabulary.rarity(rival))
        for rival in word.rivals
        if vocabulary.holds(rival)
    }


def _share(word: Wording, known: int, rival: int) -> float:
    return 1.0 if word.bare and rival > RIVAL_FREQUENCY * known else RIVAL
