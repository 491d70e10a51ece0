"""The recipe of cutting: every rule, in the order in which they are tried."""

from csnsearch.analysis.bills import BILLS, FEDERAL_BILLS
from csnsearch.analysis.elision import APOSTROPHES_INSIDE, ELISIONS
from csnsearch.analysis.inclusive import INCLUSIVE, INCLUSIVE_CAPITALS, OPTIONAL_PLURALS
from csnsearch.analysis.joints import CUT_WORDS, LOST_SPACES
from csnsearch.analysis.names import NAMES
from csnsearch.analysis.numbers import CLAUSES, MEASURES
from csnsearch.analysis.ordinals import FIRST, ORDINAL_WORDS, ORDINALS, ROMAN_ORDINALS
from csnsearch.analysis.references import DATES, REFERENCES
from csnsearch.analysis.sigles import AFFILIATIONS, NUMBER_SIGNS, SIGLES
from csnsearch.analysis.times import TIMES

CUTTERS = (
    BILLS,  # before sigles, which would take « P.L. », and numbers, which would take « 89 »
    FEDERAL_BILLS,  # before compounds, which would part C from 18
    DATES,  # before references: « 2011-05-15 » numbers no resolution
    REFERENCES,  # before ordinals and compounds, which would part « 26-CS-04 »
    ORDINALS,  # before numbers: « 67e » is no 67
    ROMAN_ORDINALS,
    ORDINAL_WORDS,  # before compounds, which would part soixante from septième
    FIRST,
    TIMES,  # before numbers: « 9 h 10 » is neither 9 nor 10
    MEASURES,
    CLAUSES,  # after measures: « 99.9 % » is no article
    NUMBER_SIGNS,
    NAMES,
    ELISIONS,  # before what they hide: « l'employé·e », « l'A.P.T.S. »
    APOSTROPHES_INSIDE,  # after elisions, whose apostrophe is not inside a word
    SIGLES,  # before inclusive forms: « S.E. » has no feminine
    AFFILIATIONS,  # before compounds, for which CSN is a word like FSSS
    CUT_WORDS,  # before inclusive forms: « déléga- tion » has no feminine
    INCLUSIVE,
    OPTIONAL_PLURALS,
    LOST_SPACES,
    INCLUSIVE_CAPITALS,  # last: what remains is cut at every other sign
)
"""Compounds need no rule: what joins words and is none of these parts them."""

RECIPE_VERSION = 2
"""Raised with any change of code that changes a term: indexes made before are outdated."""
