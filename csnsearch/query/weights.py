"""How much each kind of evidence weighs when a question is put to an engine.

The figures come from the ablation of the design notes (decision 8): function words
0.1–0.3, exact twin 0.3, neighbouring words within 3 at 0.3, best passage 0.3–0.6.
Field weights are the schema's.
"""

FUNCTION_WORD = 0.1
"""« de », « la », « est » are kept, since été, est and avoir are content here, but
decide next to nothing."""

PROXIMITY = 0.5
PROXIMITY_SLOP = 3
"""« conflit … travail » two words apart says more than the two words anywhere. Measured on
two judged sets (nDCG@10): 0.540 and 0.639 at 0.3, 0.541 and 0.645 at 0.5, 0.530 and 0.637
at 0.8."""

LONG_QUERY = 3
"""Above this many content words a query is a question or a pasted title: the best
match wins. Requiring each word of a pasted reference is how searches end empty."""

BEST_PASSAGE = 0.4
"""What the best passage of a document adds to its score, as a share of its own."""

AS_TYPED = 0.4
"""What holding the accented words of a question with their accents adds to a score,
as a share of its own."""
