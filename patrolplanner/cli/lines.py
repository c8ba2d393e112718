"""What a command gives back: results on stdout, everything else on stderr, and its exit status."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, Say, translate

DONE, IMPERFECT, WRONG = 0, 1, 2


def out(*lines: str) -> None:
    """Results. Raises UserError where they cannot be written, such as into a file on a full disk."""
    with _writing():
        sys.stdout.write("".join(f"{line}\n" for line in lines))


def flush() -> None:
    """Let go of what was written; see `out`."""
    with _writing():
        sys.stdout.flush()


@contextmanager
def _writing() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())  # or what is left unwritten would fail again when the process ends
        os.close(nowhere)
        raise UserError(translate("cli", "The results could not be written; free some space on the drive.")) from error


def out_json(shape: object) -> None:
    """A result for other programs: UTF-8 as the standard of JSON has it, whatever the console speaks."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        with _writing():
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    out(json.dumps(shape, ensure_ascii=False, indent=1))


def duty_shape(duty: DutyKey) -> dict[str, str]:
    return {"date": duty.day.isoformat(), "post": duty.post, "shift": duty.shift}


def err(text: str) -> None:
    """A line about the result: problems, warnings, progress. Seen at once."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def nothing_written(problems: int, say: Say) -> int:
    """The end of an import that was refused."""
    err(say(translate("cli", "{count} {count:problem|problems}; nothing was written.").fill(count=problems)))
    return WRONG


def written(path: Path) -> Message:
    return translate("cli", "written: {file}").fill(file=str(path))
