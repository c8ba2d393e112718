"""The command line: every service without a window. Exit status 0 done, 1 gaps or hard violations, 2 wrong input."""

from __future__ import annotations

import logging
import sys

from patrolplanner import __version__, paths
from patrolplanner.cli.commands import COMMANDS, command
from patrolplanner.cli.lines import DONE, WRONG, err
from patrolplanner.cli.parser import parser_for
from patrolplanner.domain.errors import PlannerError, ReasonWanted
from patrolplanner.domain.messages import translate
from patrolplanner.translation import interface_language, speaker

FAULT, INTERRUPTED = 3, 130


def run(arguments: list[str]) -> int:
    """Run one command; the value is the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
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
    chosen = parser.parse_args(arguments)
    try:
        return called[chosen.command].run(chosen, say)
    except ReasonWanted as wanted:
        err(say(translate("cli", "{problem} Say it with --reason.").fill(problem=wanted.message)))
        return WRONG
    except PlannerError as error:
        err(say(error.message))
        return WRONG
    except KeyboardInterrupt:
        err(say(translate("cli", "Stopped before anything was written.")))
        return INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        return DONE
    except Exception:  # the outermost edge: a fault of ours becomes a log entry, not a traceback
        _log_fault()
        log = str(paths.user_data() / "patrolplanner.log")
        err(say(translate("cli", "The program has made a mistake; details are in {file}.").fill(file=log)))
        return FAULT


def _log_fault() -> None:
    """A log of our own: whatever else is set up for logging must not keep the fault from being written down."""
    handler = logging.FileHandler(paths.user_data() / "patrolplanner.log", encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    logger = logging.getLogger(__name__)
    logger.addHandler(handler)
    logger.exception("patrolplanner %s, %s", __version__, sys.argv[1:2])
    logger.removeHandler(handler)
    handler.close()
