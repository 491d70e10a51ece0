"""The door of the command line: language, errors, exit codes."""

import sys
from typing import NoReturn

import click

from csnsearch.cli.base import LazyGroup, TranslatedOption
from csnsearch.cli.language import chosen_language, speak_to_click
from csnsearch.errors import CsnSearchError
from csnsearch.messages import LANGUAGES, message

COMMANDS = {
    "index": "csnsearch.cli.index:index",
    "search": "csnsearch.cli.search:search",
    "show": "csnsearch.cli.show:show",
    "facets": "csnsearch.cli.facets:facets",
    "suggest": "csnsearch.cli.suggest:suggest",
    "similar": "csnsearch.cli.similar:similar",
    "analyze": "csnsearch.cli.analyze:analyze",
    "status": "csnsearch.cli.status:status",
    "check": "csnsearch.cli.check:check",
    "rollback": "csnsearch.cli.rollback:rollback",
    "eval": "csnsearch.cli.evaluate:evaluate_command",
    "serve": "csnsearch.cli.serve:serve",
}


class Door(LazyGroup):
    """Turns foreseen errors into one sentence and an exit code."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command named. Errors of csnsearch end here."""
        try:
            return super().invoke(ctx)
        except CsnSearchError as error:
            language = str(ctx.obj)
            click.secho(
                message("Erreur : {what}", what=error.message).text(language), fg="red", err=True
            )
            ctx.exit(error.exit_code)


@click.command(
    cls=Door,
    commands_at=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Recherche plein texte dans les documents syndicaux en français.",
    epilog="Codes de sortie : 0 réussi, 1 panne, 2 erreur d'utilisation, "
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
    try:
        cli.main(obj=language, standalone_mode=True)
    except BrokenPipeError:  # the reader of the pipe has what it wanted (| head)
        sys.stderr.close()
    sys.exit(0)
