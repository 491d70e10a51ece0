"""The language of the command line: French unless ``--lang en`` or ``CSNSEARCH_LANG``."""

import gettext
import os
from collections.abc import Sequence
from pathlib import Path

import click

from csnsearch.messages import DEFAULT_LANGUAGE, LANGUAGES, Message, message

LANGUAGE_VARIABLE = "CSNSEARCH_LANG"
_CLICK_DOMAIN = "click"
_LOCALE = Path(__file__).parents[1] / "locale"


def chosen_language(arguments: Sequence[str]) -> str:
    """The language asked for, looked up before options are parsed: help needs it too."""
    asked = os.environ.get(LANGUAGE_VARIABLE, DEFAULT_LANGUAGE)
    for argument, following in zip(arguments, [*arguments, ""][1:], strict=True):
        if argument == "--lang":
            asked = following
        elif argument.startswith("--lang="):
            asked = argument.partition("=")[2]
    return asked if asked in LANGUAGES else DEFAULT_LANGUAGE


def current_language() -> str:
    """The language of the command being run."""
    context = click.get_current_context(silent=True)
    return language_of(context) if context else DEFAULT_LANGUAGE


def language_of(context: click.Context) -> str:
    """The language of a command that is perhaps not being run yet."""
    return str(context.find_root().obj or DEFAULT_LANGUAGE)


def say(sentence: Message) -> str:
    """A message in the language of the command being run."""
    return sentence.text(current_language())


def about(name: str, sentence: Message | str) -> Message:
    """A sentence about a file, after its name, with the language's own colon."""
    return message("{name} : {sentence}", name=name, sentence=sentence)


def say_value(value: str) -> str:
    """A value of the data (a kind of document), translated when the catalogue knows it."""
    return say(Message(value.replace("{", "{{").replace("}", "}}")))


def speak_to_click(language: str) -> None:
    """Let click's own words ("Usage", "No such option") follow the language."""
    os.environ["LANGUAGE"] = language  # gettext reads it when looking for a catalogue
    gettext.bindtextdomain(_CLICK_DOMAIN, str(_LOCALE))
    gettext.textdomain(_CLICK_DOMAIN)
