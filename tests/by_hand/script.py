"""What a random user does, as lines of a script that can be played again in a fresh program.

A step names its target by what can be found again (``path``: kinds and words from the window down), and a place in it
in thousandths, so that a shorter script still means the same things.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from tests.by_hand.clerk import Clerk
from tests.by_hand.hands import LEFT, RIGHT
from tests.by_hand.person import Thing

CLICK, DOUBLE, CONTEXT, DRAG = "click", "double", "context", "drag"
WHEEL, KEY, TYPE, PASTE = "wheel", "key", "type", "paste"


@dataclass(frozen=True)
class Step:
    """One thing done by hand."""

    kind: str
    path: str = ""
    """Where; empty for what the keyboard does wherever it is."""
    at: tuple[int, int] = (500, 500)
    to: tuple[int, int] = (500, 500)
    text: str = ""
    """The key, the text, or the entry of a menu."""
    keys: tuple[str, ...] = field(default=())

    def as_line(self) -> str:
        return json.dumps({k: v for k, v in asdict(self).items() if v}, ensure_ascii=False)


def step_of(line: str) -> Step:
    given: dict[str, Any] = json.loads(line)
    for name in ("at", "to", "keys"):
        if name in given:
            given[name] = tuple(given[name])
    return Step(**given)


def write_script(path: Path, steps: list[Step]) -> None:
    path.write_text("".join(f"{step.as_line()}\n" for step in steps), encoding="utf-8")


def read_script(path: Path) -> list[Step]:
    return [step_of(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def paths_of(things: list[Thing]) -> dict[str, Thing]:
    """Everything on the screen by its path; alike ones are numbered in the order of their places."""
    by_id = {t.id: t for t in things}
    found: dict[str, Thing] = {}
    for thing in sorted(things, key=lambda t: (t.rect[1], t.rect[0])):
        names, at = [], thing
        while at is not None:
            names.append(f"{at.kinds[0]}:{at.name or (at.text if at.takes == 'button' else '')}"[:40])
            at = by_id.get(at.parent)
        path, number = "/".join(reversed(names)), 0
        while f"{path}#{number}" in found:
            number += 1
        found[f"{path}#{number}"] = thing
    return found


def play(clerk: Clerk, step: Step) -> bool:
    """Do a step; False when its target is not to be seen."""
    hands = clerk.hands
    if not step.path:
        _at_the_keyboard(clerk, step)
        return True
    thing = paths_of(clerk.look()).get(step.path)
    if thing is None:
        return False
    place, end = _in(thing, step.at), _in(thing, step.to)
    if step.kind == DRAG:
        hands.drag(place, end, step.keys)
    elif step.kind == WHEEL:
        hands.wheel(*place, down=step.text == "down", keys=step.keys)
    else:
        times, button = (2 if step.kind == DOUBLE else 1), (RIGHT if step.kind == CONTEXT else LEFT)
        hands.click(*place, times=times, button=button, keys=step.keys)
    return True


def _at_the_keyboard(clerk: Clerk, step: Step) -> None:
    if step.kind == TYPE:
        clerk.hands.type(step.text)
    elif step.kind == PASTE:
        clerk.hands.put_on_clipboard(step.text)
        clerk.hands.key("ctrl+v")
    else:
        clerk.hands.key(step.text)


def _in(thing: Thing, at: tuple[int, int]) -> tuple[int, int]:
    x, y, width, height = thing.rect
    return x + width * at[0] // 1000, y + height * at[1] // 1000
