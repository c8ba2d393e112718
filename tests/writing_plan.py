"""Another process that has a plan open and writes into it, as the window of a clerk does."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

_WRITING = """
import sys
from datetime import date
from pathlib import Path
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import translate
from patrolplanner.domain.roster import Pair
from patrolplanner.services.edits.roster import with_pairs
from patrolplanner.services.open_plan.session import Session

def put(day, person, away):
    key = DutyKey(date(2026, 12, int(day)), "K1", "D")
    session.apply(with_pairs([Pair(person, key)], [Pair(away, key)]), translate("test", "an edit"))

session = Session.open(Path(sys.argv[1]), "clerk")
print("open", flush=True)
for line in sys.stdin:
    word, *rest = line.split()
    if word == "put":
        put(*rest)
    if word == "swing":
        for n in range(int(rest[0])):
            for day in range(1, 31):
                put(day, *(("001", "002") if n % 2 else ("002", "001")))
    print("done", flush=True)
session.close()
"""


class Writer:
    """The process; every order is done when the call comes back, but for those that are only begun."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        assert process.stdin is not None
        assert process.stdout is not None
        self._orders, self._answers = process.stdin, process.stdout

    def begin(self, order: str) -> None:
        self._orders.write(f"{order}\n")
        self._orders.flush()

    def wait(self, answer: str = "done") -> None:
        assert self._answers.readline().strip() == answer

    def put(self, day: int, person: str, instead_of: str) -> None:
        """Somebody takes the duty of a day over."""
        self.begin(f"put {day} {person} {instead_of}")
        self.wait()


@contextmanager
def writing(path: Path) -> Iterator[Writer]:
    """A process that has the plan open for the time of the block."""
    program = [sys.executable, "-c", _WRITING, str(path)]
    with subprocess.Popen(program, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        writer = Writer(process)
        writer.wait("open")
        try:
            yield writer
        finally:
            process.stdin and process.stdin.close()
            process.wait()
