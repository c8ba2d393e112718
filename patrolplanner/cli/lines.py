"""What a command gives back: results on stdout, everything else on stderr, and its exit status."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import Message, translate

DONE, IMPERFECT, WRONG = 0, 1, 2


def out(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))


def out_json(shape: object) -> None:
    out(json.dumps(shape, ensure_ascii=False, indent=1))


def duty_shape(duty: DutyKey) -> dict[str, str]:
    return {"date": duty.day.isoformat(), "post": duty.post, "shift": duty.shift}


def err(text: str) -> None:
    """A line about the result: problems, warnings, progress. Seen at once."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def written(path: Path) -> Message:
    return translate("cli", "written: {file}").fill(file=str(path))
