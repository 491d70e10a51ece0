"""Tables of data, told from tables that only lay a page out, as pages did until 2005."""

from bs4 import Tag

from csnsearch.ingest.repair import repair_line

_LONG_CELL = 400  # characters: a cell that long is a column of the page
_WIDE_SHARE = 0.6


def is_data_table(table: Tag) -> bool:
    """Whether rows and columns mean something: at least two columns of short cells."""
    if table.get("role") == "presentation" or table.find(["table", "h1", "article", "main"]):
        return False
    rows = table.find_all("tr")
    if table.find(["th", "caption", "thead"]):
        return bool(rows)
    columns = max((len(row.find_all("td")) for row in rows), default=0)
    if columns < 2 or not rows:  # noqa: PLR2004  one column is no table
        return False
    if table.find(["h2", "h3", "h4", "ul", "ol"]):
        return False
    cells = [len(cell.get_text()) for cell in table.find_all("td")]
    return max(cells) <= _LONG_CELL and max(cells) <= max(120, sum(cells) * _WIDE_SHARE)


def table_text(table: Tag) -> str:
    """One line per row, cells joined by a tab; a cell over several columns stands once."""
    rows = []
    for row in table.find_all("tr"):
        cells = [repair_line(cell.get_text(" ")) for cell in row.find_all(["td", "th"])]
        if any(cells):
            rows.append("\t".join(cells))
    return "\n".join(rows)
