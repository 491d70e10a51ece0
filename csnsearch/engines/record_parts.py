"""What every engine reads from a record in the same way."""

from csnsearch.engines.base import Record


def days_of(record: Record) -> tuple[int, int] | None:
    """First and last day of a record as YYYYMMDD; when only one is given, that one day."""
    days = [day for day in (record.date_start, record.date_end) if day is not None]
    return (days[0], days[-1]) if days else None


def terms_of(record: Record, field: str) -> list[str]:
    """The terms of a field, in order."""
    return [term for term in record.fields.get(field, "").split(" ") if term]
