"""The door of the command line: language, errors, exit codes."""

import os
import sys
from typing import NoReturn

import click

from csnsearch.cli.base import LazyGroup, TranslatedOption
from csnsearch.cli.failures import Explanation, explain
from csnsearch.cli.language import chosen_language, say, speak_to_click
from csnsearch.cli.manual import COMMANDS
from csnsearch.messages import LANGUAGES, message

READER_LEFT = 141
"""128 + SIGPIPE: the reader of the pipe has what it wanted (``| head``)."""


class Door(LazyGroup):
    """Turns errors into one sentence and an exit code."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command named. What goes wrong ends here."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except BrokenPipeError:
            _drop_output()
            ctx.exit(READER_LEFT)
        except BaseException as error:
            explanation = explain(error)
            if explanation is None:
                raise
            _tell(explanation)
            ctx.exit(explanation.exit_code)


def _tell(explanation: Explanation) -> None:
    sentence = message("Erreur : {what}", what=explanation.sentence)
    click.secho(say(sentence), fg="red", err=True)


def _drop_output() -> None:
    """Let nothing more be said to a reader who left, not even when Python closes its files."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.command(
    cls=Door,
    manual=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Recherche plein texte dans les documents syndicaux en français.",
    epilog="Exemples :\n"
    "  csnsearch index sample_docs\n"
    '  csnsearch search "employés municipaux"\n'
    "  csnsearch search --help\n"
    "Codes de sortie : 0 réussi, 1 panne, 2 erreur d'utilisation, "
    "3 fait, mais des fichiers ont échoué.",
)
@click.option(
    "--lang",
    cls=TranslatedOption,
    type=click.Choice(LANGUAGES),
    help="Langue des messages et de l'aide (fr par défaut ; ou CSNSEARCH_LANG).",
)
@click.version_option(package_name="csnsearch", prog_name="csnsearch")
@click.pass_context
def cli(ctx: click.Context, lang: str | None) -> None:
    ctx.obj = lang or ctx.obj


def main() -> NoReturn:
    """Run the command line and exit. Tells click the language before anything is parsed."""
    language = chosen_language(sys.argv[1:])
    speak_to_click(language)
    cli.main(obj=language, prog_name="csnsearch")
    sys.exit(0)
