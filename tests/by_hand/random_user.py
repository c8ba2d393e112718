"""A user without a plan: clicks, drags, keys, menus and dialogs chosen by a seed, on the real program.

    python -m tests.by_hand.random_user --seconds 3600 --seed 7
    python -m tests.by_hand.random_user --replay script.jsonl

What goes wrong is made as short as it can be and printed, with the command that plays it again.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.by_hand.clerk import Clerk
from tests.by_hand.leaving import leave
from tests.by_hand.person import Thing
from tests.by_hand.reduction import reduce
from tests.by_hand.running import Fault, Home, Running
from tests.by_hand.screen import Screen, lacking, screen
from tests.by_hand.script import (
    CLICK,
    CONTEXT,
    DOUBLE,
    DRAG,
    KEY,
    PASTE,
    TYPE,
    WHEEL,
    Step,
    paths_of,
    play,
    read_script,
    write_script,
)
from tests.by_hand.stations import plan_file
from tests.by_hand.waiting import NeverHappened

BURST = 12
"""Steps between two looks at everything that must hold."""
MOST_STEPS = 1500
"""After so many the program is left and begun anew, so that what fails can be played again."""
TRIES = 40
_KEYS = (
    *("up", "down", "left", "right", "home", "end", "pgup", "pgdown", "ctrl+right", "ctrl+down", "ctrl+enter"),
    *("up", "down", "left", "right", "shift+up", "shift+down", "shift+left", "shift+right", "tab", "shift+tab"),
    *("enter", "esc", "space", "del", "backspace", "f2", "f4", "f1", "f9", "plus"),
    *("ctrl+a", "ctrl+c", "ctrl+v", "ctrl+x", "ctrl+z", "ctrl+z", "ctrl+y", "ctrl+shift+z", "ctrl+d", "ctrl+l"),
    *("ctrl+1", "ctrl+2", "ctrl+4", "ctrl+5", "ctrl+7", "ctrl+8", "ctrl+9", "ctrl+9", "ctrl+9", "ctrl+9"),
    *("ctrl+shift+1", "ctrl+shift+2", "ctrl+f", "alt+1", "alt+2", "alt+3", "alt+pgdown", "alt+pgup"),
    *("ctrl+shift+s", "ctrl+shift+d", "ctrl+shift+n", "ctrl+shift+x"),
)
_TEXTS = ("D", "N", "d", "n", "白", "夜", "休", "赵刚", "zg", "001", "2026-12-24", "12/3", "-1", "7", "甲", "'", "0")
_PASTED = ("白\t夜\n\t白\n", "赵一鸣\t230001\t民警\n", "2026-99-99", "D", "一\t二\t三\n四\t五\t六\n")
_KINDS = ((CLICK, 46), (KEY, 26), (TYPE, 8), (DRAG, 7), (CONTEXT, 5), (DOUBLE, 4), (WHEEL, 3), (PASTE, 1))
_HELD: tuple[tuple[str, ...], ...] = ((),) * 12 + (("ctrl",),) * 2 + (("shift",),) * 2
_BACK_TO_THE_ROSTER = 0.5
_WORTH = {"view": 12, "menu": 8, "button": 2, "text": 2, "choice": 2, "tabs": 2, "head": 1}
_LEADS_OUT = ("QFileDialog", "QPrintDialog", "QPageSetupDialog")
"""Dialogs that could touch what is not the program's: they are left by Esc at once."""


@dataclass
class Played:
    """What was done in one run of the program, and what went wrong in it."""

    steps: list[Step] = field(default_factory=list)
    fault: str = ""

    @property
    def sort(self) -> str:
        """What kind of fault it is: the last line that names it, without numbers."""
        lines = [line for line in self.fault.splitlines() if line.strip()]
        named = [line for line in lines if "Error" in line or "Msg" in line or "Warning" in line]
        line = (named or lines or [""])[-1 if named else 0]
        return "".join(c for c in line if not c.isdigit())[:160]


class RandomUser:
    """The same seed chooses the same things from what is on the screen."""

    def __init__(self, screen: Screen, folder: Path, seed: int) -> None:
        self.chance = random.Random(seed)
        self._screen, self._folder = screen, folder
        self.done = 0
        """Steps done in all runs."""
        self._runs = 0

    # -- runs -----------------------------------------------------------------------------------------

    def run(self, ends: float) -> Played:
        """Use the program until the clock says so, it fails, or enough has been done."""
        played = Played()
        clerk, back_again = self._begin(), False
        try:
            while time.monotonic() < ends and len(played.steps) < MOST_STEPS:
                back = self.chance.random() < _BACK_TO_THE_ROSTER
                for n in range(BURST):
                    played.steps.append(Step(KEY, text="ctrl+9") if back and n == 0 else self._choose(clerk))
                    self.done += 1
                    self._do(clerk, played.steps[-1])
                    if clerk.running.process.poll() is not None:
                        break
                self._look_over(clerk)
                if clerk.running.process.poll() is not None:
                    clerk, back_again = self._come_back(clerk), True
            leave(clerk, undo=not back_again)
        except (Fault, NeverHappened) as fault:
            played.fault = str(fault)
        finally:
            if clerk.running.process.poll() is None:
                clerk.running.kill()
        return played

    def replay(self, steps: Sequence[Step]) -> Played:
        """The same steps in a fresh program, each followed by a look at everything."""
        played = Played(list(steps))
        clerk, back_again = self._begin(), False
        try:
            for step in steps:
                self._do(clerk, step)
                if clerk.running.process.poll() is not None:
                    clerk, back_again = self._come_back(clerk), True
            self._look_over(clerk)
            leave(clerk, undo=not back_again)
        except (Fault, NeverHappened) as fault:
            played.fault = str(fault)
        finally:
            if clerk.running.process.poll() is None:
                clerk.running.kill()
        return played

    def shortened(self, played: Played) -> list[Step]:
        """The shortest script found that goes wrong in the same way."""
        return reduce(played.steps, lambda steps: self.replay(steps).sort == played.sort, TRIES)

    def _begin(self) -> Clerk:
        self._runs += 1
        folder = self._folder / f"run{self._runs}"
        shutil.rmtree(folder, ignore_errors=True)
        home = Home(folder)
        return self._sit_down(home, plan_file(home.documents))

    def _sit_down(self, home: Home, plan: Path) -> Clerk:
        clerk = Clerk(Running(self._screen, home, plan))
        clerk.front()
        clerk.settled()
        if clerk.plan()["page"] != "roster":
            clerk.open_roster()
        return clerk

    def _come_back(self, clerk: Clerk) -> Clerk:
        """The window was closed: what was there is there again."""
        clerk.running.ended()
        home = clerk.running.home
        return self._sit_down(home, home.documents / "城关所.patrol")

    # -- steps ----------------------------------------------------------------------------------------

    def _choose(self, clerk: Clerk) -> Step:
        front = next((w for w in clerk.windows() if w["active"]), None)
        if front is None or front["kind"] in _LEADS_OUT:
            return Step(KEY, text="esc")
        (kind,) = self.chance.choices([k for k, _ in _KINDS], [w for _, w in _KINDS])
        if kind == KEY:
            return Step(KEY, text=self.chance.choice(_KEYS))
        if kind == TYPE:
            return Step(TYPE, text=self.chance.choice(_TEXTS))
        if kind == PASTE:
            return Step(PASTE, text=self.chance.choice(_PASTED))
        targets = [(path, t) for path, t in paths_of(clerk.look()).items() if self._worth(t, front["id"])]
        if not targets:
            return Step(KEY, text="esc")
        ((path, _),) = self.chance.choices(targets, [self._worth(t, front["id"]) for _, t in targets])
        at, to = ((self.chance.randint(20, 980), self.chance.randint(20, 980)) for _ in range(2))
        way = self.chance.choice(("up", "down")) if kind == WHEEL else ""
        return Step(kind, path, at, to, way, self.chance.choice(_HELD))

    def _worth(self, thing: Thing, front: int) -> int:
        """How often something is chosen; what is behind a dialog cannot be."""
        if thing.window != front or not thing.on or thing.kinds[0] == "QMenuBar":
            return 1 if thing.kinds[0] == "QMenuBar" and thing.window == front else 0
        size = thing.rect[2] * thing.rect[3]
        return _WORTH.get(thing.takes, 0) * (2 if size > 60_000 else 1)

    def _do(self, clerk: Clerk, step: Step) -> None:
        """Play a step and look whether something is wrong at once; what is under way is not waited for."""
        play(clerk, step)
        try:
            clerk.running.settle(quiet=False, patience=5.0)
        except NeverHappened:
            if clerk.running.process.poll() is None:
                clerk.running.missed()  # a press on the window's frame or on nothing goes to the window manager
                clerk.running.check()
        except Fault:
            if clerk.running.process.poll() != 0:
                raise

    def _look_over(self, clerk: Clerk) -> None:
        """What must hold whatever was done."""
        if clerk.running.process.poll() is not None:
            return
        clerk.running.check()
        clerk.made_since()
        if problems := clerk.running.ask("consistent"):
            raise Fault("\n".join(problems))


def _say(*lines: object, sep: str = " ") -> None:
    sys.stdout.write(sep.join(map(str, lines)) + "\n")
    sys.stdout.flush()


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--seconds", type=float, default=600.0)
    asked.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1_000_000))
    asked.add_argument("--replay", type=Path, help="a script to be played again")
    asked.add_argument("--keep", type=Path, default=Path("random_user.jsonl"), help="where the short script goes")
    given = asked.parse_args()
    if why := lacking():
        _say(why)
        return 2
    with tempfile.TemporaryDirectory() as folder, screen(Path(folder) / "screen") as shown:
        user = RandomUser(shown, Path(folder), given.seed)
        if given.replay:
            fault = user.replay(read_script(given.replay)).fault
            _say(fault or "nothing goes wrong")
            return 1 if fault else 0
        return use(user, given.seconds, given.seed, given.keep)


def use(user: RandomUser, seconds: float, seed: int, keep: Path) -> int:
    """Run after run until the time is up; the first fault ends it, made short."""
    _say(f"seed {seed}")
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        played = user.run(ends)
        if played.fault:
            _say(f"after {len(played.steps)} steps: {played.fault}\nmaking it shorter …")
            write_script(keep, played.steps)
            short = user.shortened(played)
            write_script(keep, short)
            _say(f"{len(short)} steps do it:", *(step.as_line() for step in short), sep="\n")
            _say(f"python -m tests.by_hand.random_user --replay {keep}")
            return 1
    _say(f"{user.done} steps, nothing went wrong")
    return 0


if __name__ == "__main__":
    sys.exit(main())
