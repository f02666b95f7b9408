"""What click says by itself – «Uso:», «L’opzione … non esiste» – in Italian, on any machine.

click asks `gettext` for each of its sentences and brings no translation along: a program that speaks another language
gives its own (https://github.com/pallets/click/issues/2320). `gettext` looks the language up in the environment each
time it is asked, LANGUAGE first, also under the locale C; hence the variable is set, for as long as a command runs.
"""

from __future__ import annotations

import contextlib
import gettext
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

_CATALOGUES = Path(__file__).parent / "locale"
_DOMAIN = "click"
_LANGUAGE = "LANGUAGE"
_VALUES = {"text": "TESTO", "integer": "NUMERO", "integer range": "NUMERO"}
"""What stands for the value of an option, by the name that click gives to its type."""


class ItalianGroup(click.Group):
    """The commands, and whatever click says of how they are used, in Italian."""

    def main(self, *args: Any, **settings: Any) -> Any:
        """Run a command; see `click.Command.main`."""
        with _italian():
            return super().main(*args, **settings)

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Add one command, with Italian words for what is to be put in: those click does not look up."""
        cmd.options_metavar = "[OPZIONI]"
        for option in cmd.params:
            if isinstance(option, click.Option) and not option.metavar:
                option.metavar = _VALUES.get(option.type.name)
        super().add_command(cmd, name)


@contextlib.contextmanager
def _italian() -> Iterator[None]:
    """Put the machine's language aside until the command has ended: tests run commands in their own process."""
    language, domain = os.environ.pop(_LANGUAGE, None), gettext.textdomain()
    gettext.bindtextdomain(_DOMAIN, _CATALOGUES)
    gettext.textdomain(_DOMAIN)
    os.environ[_LANGUAGE] = "it"
    try:
        yield
    finally:
        gettext.textdomain(domain)
        os.environ.pop(_LANGUAGE)
        if language is not None:
            os.environ[_LANGUAGE] = language
