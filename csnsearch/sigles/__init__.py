"""Sigles: what they stand for, as documents say it themselves and as a curated file knows it.

Names are imported from their modules: what a search needs to know whether a question holds
a sigle is light, what makes a glossary less so, and what finds definitions in texts, with
its patterns, only writing an index needs.
"""
