"""Printed pages → text in reading order: pieces of lines with their places become blocks.

A reader of a paged format gives `Fragment`s; the steps after it know nothing of the format:
rows → columns → lines → running heads → tables, contents → headings, paragraphs → blocks.
"""
