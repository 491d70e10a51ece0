"""Sample minutes: their content as data, and the writers that print them."""
