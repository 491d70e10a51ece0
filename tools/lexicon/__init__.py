"""Makes the lexicon of French inflections that the package ships."""
