"""The French analyzer."""

from csnsearch.analysis.chain import Chain
from csnsearch.analysis.inflection import french_inflector
from csnsearch.analysis.recipe import CUTTERS

FRENCH = Chain(
    name="fr",
    cutters=CUTTERS,
    # Inflection only: Snowball parts emploi from emplois and joins loi with loyer.
    inflection=french_inflector,
    inflection_reason="Pluriel, féminin et conjugaison reviennent à une même forme; "
    "rien d'autre n'est coupé.",
)
