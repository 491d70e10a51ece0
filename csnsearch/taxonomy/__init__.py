"""Controlled vocabularies: what facet values are called, and every name they answer to."""

from csnsearch.taxonomy.taxonomy import CSN, Taxonomy
from csnsearch.taxonomy.term import Term
from csnsearch.taxonomy.vocabulary import Vocabulary

__all__ = ["CSN", "Taxonomy", "Term", "Vocabulary"]
