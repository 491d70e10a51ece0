"""The page in a real browser.

A package, unlike the other folders: the browser is closed after the last test in it, and
the tests of other folders may run event loops of their own again.
"""
