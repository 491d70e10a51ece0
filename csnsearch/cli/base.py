"""Commands, options and groups whose help follows the reader's language."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any, cast

import click
from click.shell_completion import CompletionItem

from csnsearch.cli.language import language_of, say
from csnsearch.cli.manual import Entry
from csnsearch.messages import message


def _translated(text: str) -> str:
    return say(message(text)) if text else text


class TranslatedOption(click.Option):
    """An option whose help is a French message, shown in the reader's language."""

    def make_metavar(self, ctx: click.Context) -> str:
        """What stands for its value."""
        if not self.metavar:
            return super().make_metavar(ctx)
        return message(self.metavar).text(language_of(ctx))  # it may not be running yet

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option's line in the help."""
        written, self.help = self.help, _translated(self.help or "")
        try:
            return super().get_help_record(ctx)
        finally:
            self.help = written


class TranslatedArgument(click.Argument):
    """An argument whose name in the help is a French message."""

    def make_metavar(self, ctx: click.Context) -> str:
        """What stands for its value."""
        if not self.metavar:
            return super().make_metavar(ctx)
        return message(self.metavar).text(language_of(ctx))  # it may not be running yet


class TranslatedCommand(click.Command):
    """A command whose help is a French message, shown in the reader's language."""

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The command's description in its help."""
        written, self.help = self.help, _translated(self.help or "")
        try:
            super().format_help_text(ctx, formatter)
        finally:
            self.help = written

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  click's signature
        """What follows the options: sentences, then examples as they are typed."""
        if not self.epilog:
            return
        formatter.write_paragraph()
        for line in _translated(self.epilog).splitlines():
            if line.startswith(" "):  # an example cut in two could not be copied
                formatter.write(f"{line}\n")
            else:
                formatter.write_text(line)


class LazyGroup(TranslatedCommand, click.Group):
    """Commands imported when called; the manual knows enough to list them."""

    def __init__(self, *args: Any, manual: Mapping[str, Entry], **kwargs: Any) -> None:  # noqa: ANN401  click's own
        super().__init__(*args, **kwargs)
        self._manual = manual

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """Every command, in the order of the manual."""
        return list(self._manual)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, loaded now."""
        entry = self._manual.get(cmd_name)
        if entry is None:
            return None
        module, _, attribute = entry.target.partition(":")
        return cast("click.Command", getattr(import_module(module), attribute))

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """What follows the program's name in its usage."""
        return ["[OPTIONS]", say(message("COMMANDE [ARGUMENTS]…"))]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list of commands in the help."""
        with formatter.section(say(message("Commandes"))):
            formatter.write_dl([(name, _purpose(entry)) for name, entry in self._manual.items()])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Commands and options that begin as typed."""
        commands = [
            CompletionItem(name, help=_purpose(entry))
            for name, entry in self._manual.items()
            if name.startswith(incomplete)
        ]
        return [*commands, *click.Command.shell_complete(self, ctx, incomplete)]


def _purpose(entry: Entry) -> str:
    return say(entry.purpose).rstrip(".")
