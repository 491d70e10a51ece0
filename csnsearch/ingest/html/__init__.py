"""How a saved web page is taken apart: tree, furniture, related pages, body, facts, blocks."""
