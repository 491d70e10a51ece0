"""A term of a controlled vocabulary."""

from dataclasses import dataclass

from csnsearch.messages import DEFAULT_LANGUAGE


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One value, and every name it answers to.

    `value` is what documents bear: for a vocabulary with levels, the whole path joined by
    `PATH_SEPARATOR`. `label` is its own name, the last step of the path. `aliases` hold
    other names, former names included. `since` and `until` are ISO dates, "" when unknown.
    `evidence` tells how we know of it: site, page, inferred or general.
    """

    value: str
    label: str
    label_en: str = ""
    parent: str = ""
    sigle: str = ""
    slug: str = ""
    aliases: tuple[str, ...] = ()
    evidence: str = ""
    since: str = ""
    until: str = ""

    def label_in(self, language: str = DEFAULT_LANGUAGE) -> str:
        """The label in "en" when there is one, in French otherwise."""
        return (self.label_en if language == "en" else "") or self.label

    @property
    def names(self) -> tuple[str, ...]:
        """Everything a reader or a page may call it."""
        named = (self.value, self.label, self.label_en, self.sigle, self.slug, *self.aliases)
        return tuple(name for name in named if name)
