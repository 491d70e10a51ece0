"""Writes the briefs, publications, studies and archives of `sample_docs/` from text files."""
