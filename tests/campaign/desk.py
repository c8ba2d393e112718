"""A desk at which commands are tried: a plan, a folder, and what must be as it was after a refusal."""

from __future__ import annotations

import contextlib
import io
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from patrolplanner.cli import run
from tests.campaign.attack import MOST_MIB, SLOWEST_SECONDS

DONE, IMPERFECT, WRONG = 0, 1, 2
_LONGEST_LINE = 3000
_LONGEST_RUN = 300
"""Seconds until a command counts as hanging."""
_LIMITS = (
    "import resource; "
    f"resource.setrlimit(resource.RLIMIT_CPU, ({SLOWEST_SECONDS:.0f}, {SLOWEST_SECONDS:.0f})); "
    f"resource.setrlimit(resource.RLIMIT_AS, ({MOST_MIB} * 2**20, {MOST_MIB} * 2**20)); "
    if sys.platform != "win32"
    else ""
)
"""What the system holds a command to; Windows has no such limits for a process itself."""
_PROGRAM = "import sys; from patrolplanner.__main__ import main; sys.exit(main())"
_ENVIRONMENT = {"PATROLPLANNER_LANG": "en", "USER": "clerk", "USERNAME": "clerk"}


class Desk:
    """A folder with one plan in it, which is put back after each trial."""

    def __init__(self, folder: Path, plan: Path) -> None:
        self.folder = folder / "desk"
        self.folder.mkdir()
        self.home = folder / "home"
        self.home.mkdir()
        self.plan = self.folder / "plan.patrol"
        shutil.copyfile(plan, self.plan)
        self._whole = self.plan.read_bytes()

    def tried(self, arguments: Sequence[object], *, really: bool = False) -> str:
        """Run a command and give its outcome; AssertionError for whatever a refusal must not do.

        ``really`` runs it as the user would, in a process of its own, with limits on its time and memory.
        """
        texts = [str(argument) for argument in arguments]
        try:
            status, said = self._really(texts) if really else self._here(texts)
            self._look(status, said)
        finally:
            self.tidied()
        return "done" if status in (DONE, IMPERFECT) else "refused"

    def tidied(self) -> None:
        """The desk as it was."""
        for file in self.folder.iterdir():
            if file != self.plan:
                shutil.rmtree(file) if file.is_dir() and not file.is_symlink() else file.unlink()
        if self.plan.read_bytes() != self._whole:
            self.plan.write_bytes(self._whole)

    def _look(self, status: int, said: str) -> None:
        assert status in (DONE, IMPERFECT, WRONG), f"exit {status}: {said[-300:]}{self._log()}"
        assert "Traceback" not in said, said[-300:]
        assert "Exception ignored" not in said, said[-300:]
        longest = max(map(len, said.splitlines()), default=0)
        assert longest < _LONGEST_LINE, f"a line of {longest} characters"
        left = [file.name for file in self.folder.iterdir() if _is_leftover(file)]
        assert not left, f"left behind: {left}"
        if status == WRONG:
            assert said.strip(), "refused without a word"
            assert self.plan.read_bytes() == self._whole, "refused, and the plan is another"

    def _here(self, arguments: list[str]) -> tuple[int, str]:
        heard = io.StringIO()
        begun = os.times()
        with (
            surroundings(self._environment()),
            contextlib.chdir(self.folder),
            contextlib.redirect_stdout(heard),
            contextlib.redirect_stderr(heard),
        ):
            try:
                status = run(arguments)
            except SystemExit as end:
                status = end.code if isinstance(end.code, int) else DONE
        used = os.times()
        seconds = used.user + used.system - begun.user - begun.system
        assert seconds < SLOWEST_SECONDS, f"{seconds:.1f} s of the processor"
        return status, heard.getvalue()

    def _really(self, arguments: list[str]) -> tuple[int, str]:
        """The real command, ended by the system when it takes more than the campaign allows."""
        program = [sys.executable, "-c", f"{_LIMITS}{_PROGRAM}", *arguments]
        environment = {**os.environ, **self._environment(), "PYTHONPATH": str(Path.cwd())}
        done = subprocess.run(
            program, env=environment, cwd=self.folder, capture_output=True, check=False, timeout=_LONGEST_RUN
        )
        return done.returncode, (done.stdout + done.stderr).decode("utf-8", "replace")

    def _environment(self) -> dict[str, str]:
        return {**_ENVIRONMENT, "PATROLPLANNER_HOME": str(self.home)}

    def _log(self) -> str:
        log = self.home / "patrolplanner.log"
        return "\n" + "\n".join(log.read_text(encoding="utf-8").splitlines()[-6:]) if log.exists() else ""


def _is_leftover(file: Path) -> bool:
    return file.name.startswith(".") or file.name.endswith((".unfinished", "-journal"))


@contextlib.contextmanager
def surroundings(values: dict[str, str]) -> Iterator[None]:
    before = dict(os.environ)
    os.environ.update(values)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


NASTY_TEXTS = (
    *("", " ", "=1+1", "=cmd|'/c calc'!A1", "+1", "-1", "@SUM(A1)", "'", "\t", "\ufeff", "\u200b\u200d", "\u202e王伟"),
    *(
        "<b>x</b>",
        "&amp;",
        "]]>",
        "{0}",
        "{name}",
        "%s%n",
        "%",
        "\\",
        "/",
        "../../x",
        "C:\\CON",
        "NUL",
        ";",
        ";;;",
        ",,",
    ),
    *("'; DROP TABLE person; --", '"', "a\nb", "_x000D_", "_x0041_", "x005F_", "\u2028", "é" * 3, "e\u0301" * 50, "🚓"),
    *("𠮷野", "\ufffd", "(" * 300, ")" * 300, "（" * 300, "[" * 300, ":" * 300, "：" * 300, "-" * 300, "1-" * 300),
    *(
        "a" + " " * 3000 + "b",
        "1" * 400,
        "9" * 5000,
        "0" * 5000,
        "1e999",
        "-1e999",
        "nan",
        "inf",
        "-inf",
        "1e-999",
        "²",
        "٣",
    ),
    *("#N/A", "#REF!", "true", "是", "否", "24:00", "25:00", "08:00-08:00", "2026-02-30", "0000-00-00", "9999-12-31"),
    *(
        "1900-01-00",
        "2026-12-01",
        "2026/12/1",
        "12月3日",
        "20261203",
        "46000",
        "x" * 32_000,
        "王" * 9000,
        "D;N;Z",
        "持枪证:",
    ),
    *(":2027-05-01", "持枪证:2027-05-01:x", "@", "a@b@c:2", "A=1;B", "=", "a=b=c", "民警", "SJ:1", "SJ:-1", "SJ:1e9"),
)
"""Texts that have broken a program somewhere."""

NASTY_NUMBERS = (
    *("0", "-0", "1", "-1", "1.5", "1e308", "1e309", "-1e309", "NaN", "inf", "1e-320", "2958465", "2958466", "-1e5"),
    *("60", "0.5", "0.99999999999", "1e15", "9007199254740993", "9" * 17, "9" * 310, "9" * 5000, "0x10", "1_000", "١"),
    *("", " 1 ", "1,000", "1e", "--1", "18264", "73051", "1048577", "4294967296", "1e12", "1000000000001"),
)
"""What may stand where a number does."""


def nasty(chance: random.Random) -> str:
    """A nasty text, or several in one."""
    text = chance.choice(NASTY_TEXTS)
    return text if chance.random() < 0.8 else text + chance.choice(NASTY_TEXTS)
