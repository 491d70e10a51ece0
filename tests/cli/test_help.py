"""The help: in the reader's language, with examples, without waiting."""

import re
import subprocess
import sys

import click
import pytest

from csnsearch.cli.main import cli
from csnsearch.cli.manual import COMMANDS
from tests.cli.calling import Run


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_says_what_it_does_and_how(run: Run, command: str) -> None:
    outcome = run(command, "--help")
    assert outcome.code == 0
    assert COMMANDS[command].purpose.text()[:30] in outcome.out
    assert "Usage :" in outcome.out
    assert "Exemple" in outcome.out
    assert f"  csnsearch {command}" in outcome.out


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_says_it_in_english(run: Run, command: str) -> None:
    """Not a word of French but in the examples, which are asked in French documents."""
    english, _, examples = run("--lang", "en", command, "--help").out.partition("Example")
    assert examples
    assert COMMANDS[command].purpose.text("en")[:30] in english
    words = set(re.findall(r"[^\W\d]+", english.lower()))
    assert words.isdisjoint({"le", "la", "les", "des", "du", "une", "est", "ou", "dossier"})


def test_the_list_of_commands_is_whole(run: Run) -> None:
    french, english = run("--help").out, run("--help", "--lang", "en").out
    for name, entry in COMMANDS.items():
        assert f"\n  {name} " in french
        assert entry.purpose.text()[:20] in french
        assert entry.purpose.text("en")[:20] in english
    assert "Codes de sortie" in french
    assert "Exit codes" in english


def test_lang_may_come_before_or_after_the_command(run: Run) -> None:
    assert run("--lang", "en", "status", "--help") == run("status", "--lang", "en", "--help")


def test_the_variable_sets_the_language(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CSNSEARCH_LANG", "en")
    assert "Search the index" in run("search", "--help").out
    assert "Cherche dans l'index" in run("--lang", "fr", "search", "--help").out


def test_examples_are_never_cut(run: Run) -> None:
    """A long example stays on its line, so that it can be copied."""
    assert '--facet "dossier=Secteur public" --facet dossier=Éducation\n' in (
        run("search", "--help").out
    )


def test_every_option_is_explained() -> None:
    context = click.Context(cli)
    silent = [
        f"{name} {option.opts[0]}"
        for name in COMMANDS
        if (command := cli.get_command(context, name))
        for option in command.params
        if isinstance(option, click.Option) and not option.help
    ]
    assert silent == []


def test_the_list_of_commands_imports_none_of_them() -> None:
    code = (
        "import sys; sys.argv = ['csnsearch', '--help']\n"
        "from csnsearch.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = ('tantivy', 'lxml', 'csnsearch.search', 'csnsearch.ingest', 'csnsearch.web')\n"
        "print([name for name in heavy if name in sys.modules], file=sys.stderr)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stderr.strip() == "[]"
