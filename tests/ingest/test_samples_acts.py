"""Resolutions and recommendations of the samples: how many are found, and how truly.

On these files every one is found, with its page, people and outcome. They are ours;
minutes that nobody here wrote will do worse, so the floor is what must not be lost.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from csnsearch.document import Document, Passage, PassageKind
from tests.ingest.conftest import acts, same, table
from tests.ingest.test_samples import UNREAD_SCAN

LEAST_RECALL = 0.995
LEAST_PRECISION = 0.995


class Match(NamedTuple):
    """A row of the table and the passage that answers it, if one does."""

    row: dict[str, str]
    passage: Passage | None


def matched(
    document: Document, rows: list[dict[str, str]], kind: PassageKind, column: str
) -> list[Match]:
    """Each row with the first passage not yet taken that holds its words, best by number."""
    left = acts(document, kind)
    matches = []
    for row in rows:
        holding = [p for p in left if same(row[column]) in same(p.text)]
        numbered = [
            p for p in holding if same(p.attributes.get("number", "")) == same(row["label"])
        ]
        passage = next(iter(numbered or holding), None)
        if passage:
            left.remove(passage)
        matches.append(Match(row, passage))
    return matches


def grouped(rows: list[dict[str, str]]) -> Iterator[tuple[str, list[dict[str, str]]]]:
    for path in dict.fromkeys(row["path"] for row in rows):
        if path != UNREAD_SCAN:
            yield path, [row for row in rows if row["path"] == path]


def all_matches(
    samples: Mapping[str, Document], name: str, kind: PassageKind, column: str
) -> tuple[list[Match], int]:
    matches: list[Match] = []
    given = 0
    for path, rows in grouped(table(name)):
        matches.extend(matched(samples[path], rows, kind, column))
        given += len(acts(samples[path], kind))
    return matches, given


def test_resolutions_are_found_and_little_else(samples: Mapping[str, Document]) -> None:
    matches, given = all_matches(
        samples, "minutes/expected_resolutions.tsv", PassageKind.RESOLUTION, "first_words"
    )
    found = sum(match.passage is not None for match in matches)
    assert found / len(matches) >= LEAST_RECALL
    assert found / given >= LEAST_PRECISION


def test_resolutions_say_who_moved_and_what_became_of_them(
    samples: Mapping[str, Document],
) -> None:
    matches, _ = all_matches(
        samples, "minutes/expected_resolutions.tsv", PassageKind.RESOLUTION, "first_words"
    )
    wrong = []
    for row, passage in matches:
        if passage is None:
            continue
        stated = passage.attributes
        pairs = [
            (str(passage.page or ""), row["page"]),
            (stated.get("number", ""), row["label"]),
            (stated.get("mover", ""), row["mover"]),
            (stated.get("seconder", ""), row["seconder"]),
            (stated.get("outcome", ""), row["outcome"]),
        ]
        wrong.extend(pair for pair in pairs if same(pair[0]) != same(pair[1]))
    assert len(wrong) <= 0.005 * 5 * len(matches), wrong


def test_recommendations_are_found_and_little_else(samples: Mapping[str, Document]) -> None:
    matches, given = all_matches(
        samples, "papers/expected_recommendations.tsv", PassageKind.RECOMMENDATION, "words"
    )
    found = sum(match.passage is not None for match in matches)
    assert found / len(matches) >= LEAST_RECALL
    assert found / given >= LEAST_PRECISION


def test_recommendations_bear_their_number_and_page(samples: Mapping[str, Document]) -> None:
    matches, _ = all_matches(
        samples, "papers/expected_recommendations.tsv", PassageKind.RECOMMENDATION, "words"
    )
    for row, passage in matches:
        if passage is None:
            continue
        assert same(passage.attributes.get("number", "")) == same(row["label"]), row
        if row["page"]:
            assert str(passage.page) == row["page"], row


def test_papers_without_recommendations_have_none(samples: Mapping[str, Document]) -> None:
    for row in table("papers/expected.tsv"):
        if row["recommendations"] == "0":
            assert not acts(samples[row["path"]], PassageKind.RECOMMENDATION), row["path"]


def test_only_minutes_have_resolutions(samples: Mapping[str, Document]) -> None:
    """An article that tells of a vote is no set of minutes."""
    for document in samples.values():
        if document.kind != "Procès-verbal":
            assert not acts(document, PassageKind.RESOLUTION), document.source
