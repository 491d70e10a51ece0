"""The documentation says all there is, and what it shows works as shown."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest

from csnsearch import Searcher
from csnsearch.cli.main import cli
from csnsearch.cli.manual import COMMANDS
from csnsearch.evaluation import Baseline, JudgedSet, evaluate
from csnsearch.query.fields import DATE_FIELD, FACET_ALIASES, TEXT_FIELDS
from csnsearch.query.parser import parse
from csnsearch.schema import SCHEMA
from csnsearch.search.as_json import result_json

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = sorted([ROOT / "README.md", *DOCS.glob("*.md")])


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def section(text: str, title: str) -> str:
    """The part of a page under a heading, up to the next heading of its level."""
    found = re.search(rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    return found[1] if found else ""


def blocks(text: str) -> Iterator[tuple[str, str]]:
    """The fenced blocks of a page: language and content."""
    for found in re.finditer(r"^```(\w*)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        yield found[1], found[2]


def options() -> Iterator[tuple[str, str]]:
    context = click.Context(cli)
    for name in COMMANDS:
        command = cli.get_command(context, name)
        assert command is not None
        for parameter in [*command.params, *cli.params]:
            if isinstance(parameter, click.Option):
                yield from ((name, spelling) for spelling in parameter.opts)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_its_section(command: str) -> None:
    text = section(page("cli.md"), command)
    assert len(text.split()) >= 10
    assert f"csnsearch {command}" in text


@pytest.mark.parametrize(("command", "option"), sorted(set(options())))
def test_each_option_is_explained(command: str, option: str) -> None:
    text = section(page("cli.md"), command) + section(page("cli.md"), "Ce qui vaut partout")
    assert f"`{option}" in text


@pytest.mark.parametrize("code", [0, 1, 2, 3, 130, 141])
def test_each_exit_code_is_explained(code: int) -> None:
    assert f"\n| {code} |" in page("cli.md")


@pytest.mark.parametrize("name", [*TEXT_FIELDS, DATE_FIELD])
def test_each_field_is_explained(name: str) -> None:
    assert f"`{name}:`" in section(page("query.md"), "Champs")


@pytest.mark.parametrize(("alias", "facet"), FACET_ALIASES.items())
def test_each_alias_of_a_facet_is_given(alias: str, facet: str) -> None:
    listed = section(page("query.md"), "Champs")
    assert re.search(rf"`{alias}`[^;,(]*(et `\w+` )?\({facet}\)", listed)


@pytest.mark.parametrize("facet", [facet.name for facet in SCHEMA.facets])
def test_each_facet_is_explained(facet: str) -> None:
    row = re.search(rf"^\| `{facet}` \| (.+) \| (.+) \|$", page("facets.md"), re.MULTILINE)
    assert row
    assert row[1]
    assert row[2]


def example_queries() -> list[str]:
    rows = re.findall(r"^\| `([^`]+)` \|", section(page("query.md"), "Exemples"), re.MULTILINE)
    return [row for row in rows if row]


@pytest.mark.parametrize("query", example_queries())
def test_each_example_of_a_query_is_read_as_written(query: str) -> None:
    """The strict reading refuses what the lenient one would put right."""
    assert parse(query).nodes


def keys(data: object, inside: str = "") -> Iterator[str]:
    """The names the format gives to its parts; those of facets and attributes are data."""
    if isinstance(data, list):
        for item in data:
            yield from keys(item, inside)
    if isinstance(data, dict):
        for name, value in data.items():
            if inside not in {"facets", "attributes"}:
                yield name
            yield from keys(value, name)


@pytest.fixture(scope="module")
def answer(sample_index: Path) -> dict[str, Any]:
    searcher = Searcher.open(sample_index)
    return result_json(searcher.search("droit de grève", limit=3, explain=True))


def test_each_key_of_the_json_is_explained(answer: dict[str, Any]) -> None:
    text = page("json.md")
    assert [name for name in sorted(set(keys(answer))) if f"`{name}`" not in text] == []


def test_the_example_of_json_has_every_key(answer: dict[str, Any]) -> None:
    """But `explanation` and its parts, which are there on demand only."""
    shown = next(json.loads(content) for kind, content in blocks(page("json.md")) if kind == "json")
    assert set(keys(answer)) - set(keys(shown)) <= {"explanation"}
    assert set(keys(shown)) <= set(keys(answer))


def commands() -> list[str]:
    """Every line of a fenced block that calls the program, once."""
    lines = (
        line.strip().removeprefix("$ ")
        for path in PAGES
        for _, content in blocks(path.read_text(encoding="utf-8"))
        for line in content.splitlines()
    )
    return list(dict.fromkeys(line for line in lines if line.startswith("csnsearch ")))


@pytest.fixture(scope="module")
def workplace(sample_index: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder like that of a reader who follows the pages: samples, index, a judged set."""
    folder = tmp_path_factory.mktemp("lecteur")
    (folder / "sample_docs").symlink_to(ROOT / "sample_docs")
    shutil.copytree(sample_index, folder / "index")
    judged = folder / "mon-jeu"
    judged.mkdir()
    (judged / "corpus.jsonl").write_text('{"_id": "a", "text": "grève"}', encoding="utf-8")
    (judged / "queries.jsonl").write_text('{"_id": "1", "text": "grève"}', encoding="utf-8")
    for name in ("qrels.tsv", "qrels_main.tsv"):
        (judged / name).write_text("1\ta\t1\n", encoding="utf-8")
    Baseline.of(evaluate(JudgedSet.read(judged))).write(folder / "avant.json")
    return folder


def arguments(line: str, known_id: str) -> list[str]:
    """The words of an example, without what a shell would do with them."""
    words = shlex.split(line.replace("IDENTIFIANT", known_id), comments=True)[1:]
    ends = [words.index(sign) for sign in ("|", ">", "&&", "&") if sign in words]
    return words[: min(ends, default=len(words))]


SETTLED = {0, 3}
"""Done, perhaps with a file that cannot be read: sample_docs has one."""


@pytest.mark.parametrize("line", commands())
def test_each_shell_example_runs(
    line: str, workplace: Path, sample_index: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(workplace)
    monkeypatch.delenv("CSNSEARCH_INDEX", raising=False)
    known = Searcher.open(sample_index).search("corne de brume").hits[0].id
    words = arguments(line, known)
    if words[0] == "serve":  # it would not end; its options must be right all the same
        words.append("--help")
    code = cli.main(words, "csnsearch", standalone_mode=False)
    out, err = capsys.readouterr()
    if words[0] == "rollback":
        assert code in {0, 2}  # there may be nothing to go back to
    else:
        assert (code or 0) in SETTLED, err
        assert out.strip()


def python_examples() -> list[str]:
    return [
        content
        for path in PAGES
        for kind, content in blocks(path.read_text(encoding="utf-8"))
        if kind == "python"
    ]


@pytest.mark.parametrize("example", python_examples())
def test_each_python_example_runs(example: str, tmp_path: Path) -> None:
    """As a file of its own, in a folder that holds the samples."""
    (tmp_path / "sample_docs").symlink_to(ROOT / "sample_docs")
    (tmp_path / "exemple.py").write_text(example, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "exemple.py"], cwd=tmp_path, capture_output=True, encoding="utf-8",
        check=False, env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert run.stdout.strip()


def links() -> list[tuple[Path, str]]:
    return [
        (path, target)
        for path in PAGES
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize(("path", "target"), links())
def test_links_between_pages_lead_somewhere(path: Path, target: str) -> None:
    assert (path.parent / target).exists()
