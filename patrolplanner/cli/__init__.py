"""The command line: every service without a window. Exit status 0 done, 1 gaps or hard violations, 2 wrong input."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable
from pathlib import Path

from patrolplanner import paths
from patrolplanner.cli.commands import COMMANDS, command
from patrolplanner.cli.lines import DONE, WRONG, err, flush
from patrolplanner.cli.parser import Command, parser_for
from patrolplanner.domain.errors import PlannerError, ReasonWanted, UserError
from patrolplanner.domain.messages import Say, translate
from patrolplanner.translation import interface_language, speaker

FAULT, INTERRUPTED = 3, 130
_NO_TEXT = translate("cli", "{text} holds characters that are none; rename the file, or type the text anew")


Wall = Callable[[Path, str, int], int]
"""Shows a plan on the wall, in colours, on a screen; gives the exit status."""


def _no_wall(*_: object) -> int:
    raise UserError(translate("cli", "There is no screen here."))


def run(arguments: list[str], wall: Wall = _no_wall) -> int:
    """Run one command; the value is the exit status. ``wall`` is what the window does for the command ``board``."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # closed by whoever started us: the exit status says it all
            setattr(sys, name, io.StringIO())
        elif hasattr(stream, "reconfigure"):
            # a Chinese Windows console is GBK, which lacks rare name characters
            stream.reconfigure(errors="backslashreplace")
    say = speaker(interface_language())
    named = next((text for text in arguments if text in COMMANDS), None)
    called = {named: command(named)} if named else {}
    parser = parser_for(say, {name: summary for name, (_, summary) in COMMANDS.items()}, called)
    if not arguments:
        err(say(translate("cli", "Name a command; these work without the window.")))
        parser.print_help(sys.stderr)
        return WRONG
    for text in arguments:
        if not _is_text(text):
            parser.error(say(_NO_TEXT.fill(text=text.encode("utf-8", "replace").decode().replace("\0", "?"))))
    chosen = parser.parse_args(arguments, argparse.Namespace(wall=wall))
    try:
        return _in_words(called[chosen.command], chosen, say)
    except BrokenPipeError:
        sys.stderr.close()
        return DONE
    except Exception as fault:  # the outermost edge: a fault of ours becomes a log entry, not a traceback
        from patrolplanner.services.fault_log import log_fault

        mistake = translate("cli", "The program has made a mistake; details are in {file}.")
        if not log_fault(fault, chosen.command):
            mistake = translate("cli", "The program has made a mistake, and {file} cannot be written.")
        err(say(mistake.fill(file=str(paths.user_data() / "patrolplanner.log"))))
        return FAULT


def _in_words(called: Command, chosen: argparse.Namespace, say: Say) -> int:
    """Run it, and say what kept it from being done."""
    try:
        status = called.run(chosen, say)
        flush()
        return status
    except ReasonWanted as wanted:
        err(say(translate("cli", "{problem} Say it with --reason.").fill(problem=wanted.message)))
    except PlannerError as error:
        err(say(error.message))
    except MemoryError:
        err(say(translate("cli", "There is not enough memory for this; close other programs and try again.")))
    except KeyboardInterrupt:
        err(say(translate("cli", "Stopped before anything was written.")))
        return INTERRUPTED
    return WRONG


def _is_text(argument: str) -> bool:
    """Whether it can stand in a plan's log and in messages: a name of bytes that are no characters cannot."""
    return "\0" not in argument and not any("\ud800" <= sign <= "\udfff" for sign in argument)
