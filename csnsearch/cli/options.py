"""Options that several commands share."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Protocol, TypeVar

import click

from csnsearch.cli.base import TranslatedArgument, TranslatedCommand, TranslatedOption
from csnsearch.cli.manual import COMMANDS
from csnsearch.errors import SettingsError
from csnsearch.messages import LANGUAGES, message
from csnsearch.settings import INDEX_VARIABLE

Function = TypeVar("Function", bound=Callable[..., Any])


class Decorator(Protocol):
    """Adds an option to a command's function."""

    def __call__(self, function: Function, /) -> Function: ...


def command(name: str, epilog: str) -> Callable[[Callable[..., Any]], click.Command]:
    """A command of the manual. Its purpose and its `epilog` (notes, then examples) are
    French messages; ``--lang`` works after its name too.
    """
    purpose = COMMANDS[name].purpose.template

    def decorate(function: Callable[..., Any]) -> click.Command:
        spoken = option(
            "--lang",
            type=click.Choice(LANGUAGES),
            expose_value=False,
            callback=_set_language,
            is_eager=True,
            help="Langue des messages (fr, en).",
        )(function)
        return click.command(name, cls=TranslatedCommand, help=purpose, epilog=epilog)(spoken)

    return decorate


def option(*names: str, **attributes: Any) -> Decorator:  # noqa: ANN401  click's own
    """An option whose help is a French message."""
    return click.option(*names, cls=TranslatedOption, **attributes)


def argument(*names: str, **attributes: Any) -> Decorator:  # noqa: ANN401  click's own
    """An argument whose name in the help is a French message."""
    return click.argument(*names, cls=TranslatedArgument, **attributes)


def _set_language(ctx: click.Context, _: click.Parameter, value: str | None) -> None:
    if value:
        ctx.find_root().obj = value


index_option = option(
    "--index",
    "index_path",
    type=click.Path(path_type=Path, file_okay=False),
    envvar=INDEX_VARIABLE,
    default=Path("index"),
    show_default=True,
    metavar="DOSSIER",
    help="Dossier de l'index (ou la variable CSNSEARCH_INDEX).",
)

json_option = option("--json", "as_json", is_flag=True, help="Donne le résultat en JSON.")

facet_option = option(
    "--facet",
    "facets",
    multiple=True,
    metavar="NOM=VALEUR",
    help="Garde les documents qui ont cette valeur ; répétée, l'une ou l'autre.",
)


def chosen_facets(pairs: Iterable[str]) -> dict[str, list[str]]:
    """``dossier=Éducation`` pairs as a filter. Raises SettingsError for another shape."""
    filters: dict[str, list[str]] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals:
            raise SettingsError(
                message("« --facet {pair} » : écrivez --facet nom=valeur.", pair=pair)
            )
        filters.setdefault(name.strip(), []).append(value.strip())
    return filters


def print_json(data: object) -> None:
    """Data as JSON on the standard output, readable as it is."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))
