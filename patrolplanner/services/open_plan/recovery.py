"""What is said of a damaged plan that was taken into a new file."""

from __future__ import annotations

from pathlib import Path

from patrolplanner.domain.messages import Message, translate
from patrolplanner.paths import PLAN_ENDING
from patrolplanner.store.backups import made_at
from patrolplanner.store.recovering import Recovery

_WHOLE = translate("recovery", "{file} holds all {rows} {rows:row|rows}; nothing was lost.")
_ALONE = translate(
    "recovery",
    "{file} holds {rows} {rows:row|rows}; {n} {n:thing|things} could not be taken as they were, and "
    "there was no backup copy.",
)
_WITH_COPY = translate(
    "recovery",
    "{file} holds {rows} {rows:row|rows}; {n} {n:thing|things} could not be taken as they were, with the "
    "help of the copy of {at}.",
)

_LONGEST_STEM = 220  # bytes; names of files may have 255


def proposed_name(path: Path) -> Path:
    """A free name beside the damaged plan; of a very long name the beginning, since the system takes no longer ones."""
    stem = path.stem.encode()[:_LONGEST_STEM].decode(errors="ignore")
    names = (path.parent / f"{stem}.recovered{'' if n == 1 else n}{PLAN_ENDING}" for n in range(1, 1000))
    return next((name for name in names if not name.exists()), path.parent / f"{stem}.recovered{PLAN_ENDING}")


def summary(found: Recovery, target: Path) -> Message:
    """One sentence."""
    if not found.losses:
        return _WHOLE.fill(file=target.name, rows=found.rows)
    text = _ALONE if found.copy is None else _WITH_COPY.fill(at=made_at(found.copy))
    return text.fill(file=target.name, rows=found.rows, n=len(found.losses))
