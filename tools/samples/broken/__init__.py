"""Damaged files a reader must refuse with a reason, and two sound ones."""
