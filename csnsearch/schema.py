"""Which text fields and facets there are, and how each is named to readers."""

from collections.abc import Iterator
from dataclasses import dataclass

from csnsearch.document import PATH_SEPARATOR
from csnsearch.messages import Message, message

REGION = "region"
"""The facet that says where a document is about; other names of a place ask for it too."""

PASSAGE_FACET = "passage"
"""Passages alone bear it, documents never: text, table, resolution, recommendation, about."""

SIGLE_FACET = "_sigle"
"""The sigles a document explains, as ``CSN = Confédération des syndicats nationaux``. A facet,
so that their counts stay exact through updates, deletions and rebuilds on every engine."""

INTERNAL = "_"
"""What the name of a facet begins with when readers do not see it."""

MISSING = ""
"""The facet value that stands for "(non précisé)": the document has no value at all."""


@dataclass(frozen=True, slots=True)
class TextField:
    """A searched text. Each has an inflection-folded form and an exact twin."""

    name: str
    weight: float
    exact_weight: float

    @property
    def exact(self) -> str:
        """The name of the twin that holds the words as written, case and accents folded."""
        return f"{self.name}_exact"


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to narrow results. `name` is what is typed; `label` is what is read."""

    name: str
    label: Message
    hierarchical: bool = False
    vocabulary: str = ""
    """The taxonomy that resolves its values, when there is one."""


@dataclass(frozen=True, slots=True)
class Schema:
    """The fields and facets of an index, in the order in which readers see them."""

    fields: tuple[TextField, ...]
    facets: tuple[Facet, ...]

    def facet(self, name: str) -> Facet | None:
        """The facet of that name, or None: an index may hold facets of its own."""
        return next((facet for facet in self.facets if facet.name == name), None)

    def field(self, name: str) -> TextField:
        """The text field of that name. Raises KeyError."""
        for text_field in self.fields:
            if text_field.name == name:
                return text_field
        raise KeyError(name)

    @property
    def index_fields(self) -> tuple[str, ...]:
        """Every field an engine holds: each text field and its exact twin, and the accents."""
        twins = tuple(name for field in self.fields for name in (field.name, field.exact))
        return (*twins, ACCENTS)


TITLE, HEAD, BODY, ABOUT = "title", "head", "body", "about"

ACCENTS = "accents"
"""The words of a record that accents tell from another, accented as they are written. It
never makes a match: it ranks those that bear the accents of the question first."""

SCHEMA = Schema(
    fields=(
        TextField(TITLE, weight=1.0, exact_weight=0.3),
        # Surtitre and chapeau of an article; section label of a passage.
        TextField(HEAD, weight=0.5, exact_weight=0.1),
        TextField(BODY, weight=1.0, exact_weight=0.3),
        # "330 000 membres" stands at the foot of every press release: it must not
        # make each of them an answer, nor may it be lost (domain.md §1.5).
        TextField(ABOUT, weight=0.1, exact_weight=0.02),
    ),
    facets=(
        Facet("type", message("Type de document"), hierarchical=True, vocabulary="types"),
        Facet("dossier", message("Dossier"), vocabulary="dossiers"),
        Facet("sujet", message("Sujet"), vocabulary="sujets"),
        Facet("instance", message("Instance"), hierarchical=True, vocabulary="instances"),
        Facet("congres", message("Congrès"), hierarchical=True, vocabulary="congres"),
        Facet(REGION, message("Région"), hierarchical=True, vocabulary="regions"),
        Facet("source", message("Source"), hierarchical=True, vocabulary="sources"),
        Facet("federation", message("Fédération"), vocabulary="federations"),
        Facet("conseil_central", message("Conseil central"), vocabulary="conseils_centraux"),
        Facet("comite", message("Comité"), vocabulary="comites"),
        Facet("statut", message("Statut")),
        # Of a resolution; of minutes, every outcome among their resolutions.
        Facet("resultat", message("Résultat du vote")),
        Facet("projet_de_loi", message("Projet de loi")),
        Facet("commission", message("Commission")),
        Facet("langue", message("Langue"), vocabulary="langues"),
        Facet("annee", message("Année")),
    ),
)


def ancestors(value: str) -> Iterator[str]:
    """A hierarchical value and each step above it, from the top down.

    >>> list(ancestors("Fédérations > FSSS–CSN"))
    ['Fédérations', 'Fédérations > FSSS–CSN']
    """
    steps = value.split(PATH_SEPARATOR)
    for depth in range(1, len(steps) + 1):
        yield PATH_SEPARATOR.join(steps[:depth])
