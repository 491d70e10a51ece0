"""Commands, options and groups whose help follows the reader's language."""

from importlib import import_module
from typing import Any, cast

import click

from csnsearch.cli.language import say
from csnsearch.messages import message


def _translated(text: str | None) -> str | None:
    return say(message(text)) if text else text


class TranslatedOption(click.Option):
    """An option whose help is a French message, shown in the reader's language."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option's line in the help."""
        written, self.help = self.help, _translated(self.help)
        try:
            return super().get_help_record(ctx)
        finally:
            self.help = written


class TranslatedCommand(click.Command):
    """A command whose help is a French message, shown in the reader's language."""

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The command's description in its help."""
        written, self.help = self.help, _translated(self.help)
        try:
            super().format_help_text(ctx, formatter)
        finally:
            self.help = written

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  click's signature
        """What follows the options: examples, as they are typed."""
        if epilog := _translated(self.epilog):
            formatter.write_paragraph()
            for line in epilog.splitlines():
                formatter.write_text(line) if line else formatter.write_paragraph()

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002  click's signature
        """The command's line in the list of commands."""
        return (_translated(self.help) or "").partition("\n")[0].rstrip(".")


class LazyGroup(TranslatedCommand, click.Group):
    """Commands by name → "module:attribute", imported when called."""

    def __init__(self, *args: Any, commands_at: dict[str, str], **kwargs: Any) -> None:  # noqa: ANN401  click's own
        super().__init__(*args, **kwargs)
        self._commands_at = commands_at

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """Every command, in the order of the manual."""
        return list(self._commands_at)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, loaded now."""
        if cmd_name not in self._commands_at:
            return None
        module, _, attribute = self._commands_at[cmd_name].partition(":")
        return cast("click.Command", getattr(import_module(module), attribute))
