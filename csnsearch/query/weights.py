"""How much each kind of evidence weighs when a question is put to an engine.

Each figure is the middle of a flat stretch, found on two judged sets and checked on
collections it was not chosen on: documents without titles, and long ones. Weights fitted
by cross-validation were no better on the questions left out. Field weights are the schema's.
"""

FUNCTION_WORD = 0.5
"""« de », « la », « est » are in every text, so their idf is next to nothing there. A title
is short: « combien », « qui », « comment » in it tell one question from another."""

PROXIMITY = 0.5
PROXIMITY_SLOP = 3
"""« conflit … travail » two words apart says more than the two words anywhere."""

PROXIMITY_APART = 0.3
"""The same of two content words with a third between them in the question: « congé payé
annuel » is also « congé annuel »."""

LONG_QUERY = 2
"""Up to so many content words, the documents that hold them all come first, whatever their
score. Above it the best match comes first: of three words, one is often said otherwise."""

FEW_WORDS = 6
"""Up to so many content words, the documents that hold them all are counted apart. Above it,
or in a sentence, nobody expects each word to be there."""

BEST_PASSAGE = 1.0
"""What the best passage of a document, under the document's title, adds to its score, as a
share of its own. Pages of 300 words are indifferent to it; in a document of 2,000 words and
more, the passage that answers is drowned without it."""

ACCENTS = 0.1
"""What holding a word with the accents it was typed with adds, beside the word itself."""

RIVAL = 0.15
"""What a word is worth that differs from the one typed by its accents only: « marché » for
« marche ». It may be meant, where accents were lost; it must rank far below."""

RIVAL_FREQUENCY = 10
"""A word typed without accents means its rival when documents have that so many times more
often: « syndiques » is syndiqués in haste."""

RECENCY = 0.02
RECENCY_HALVES_IN = 5
"""What the newest document gains, as a share of its own score, and the years after which half
of that is left. It decides between equals and no more: who wants the newest sorts by date."""
