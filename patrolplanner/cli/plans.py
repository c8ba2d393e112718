"""What commands share: the plan file they are given, the period they are meant for, and the end by Ctrl-C."""

from __future__ import annotations

import argparse
import contextlib
import os
import signal
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from patrolplanner import paths
from patrolplanner.cli.lines import err
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Say, translate
from patrolplanner.domain.plan import Period
from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.checking.judging import default_period
from patrolplanner.services.open_plan.session import Session, read_plan
from patrolplanner.services.solving.auto_fill import FillRequest, Keep
from patrolplanner.store.plan_file import StoredPlan
from patrolplanner.translation import CHINESE, interface_language, speaker

_LONGEST_NAME = 60


def user() -> str:
    """Who is at work, for log and papers: the name that was given in the window, else the login."""
    with contextlib.suppress(OSError, UnicodeDecodeError), paths.clerk_file().open(encoding="utf-8") as kept:
        if given := " ".join(kept.read(_LONGEST_NAME).split()):
            return given
    name = os.environ.get("USERNAME") or os.environ.get("USER") or "clerk"
    return name.encode("utf-8", "replace").decode()


def stored_plan(path: Path) -> StoredPlan:
    """What is in a plan file."""
    return read_plan(path)


def open_session(path: Path) -> contextlib.closing[Session]:
    """The plan, open within the block."""
    return contextlib.closing(Session.open(path, user()))


def in_session(
    work: Callable[[argparse.Namespace, Session, Say], int],
) -> Callable[[argparse.Namespace, Say], int]:
    """Work on a plan that is open while it is done."""

    def run(chosen: argparse.Namespace, say: Say) -> int:
        with open_session(chosen.plan) as session:
            return work(chosen, session, say)

    return run


def until_stopped(
    work: Callable[[argparse.Namespace, StopFlag, Say], int],
) -> Callable[[argparse.Namespace, Say], int]:
    """Work that Ctrl-C does not break off: it is asked to stop, and reports what it has."""

    def run(chosen: argparse.Namespace, say: Say) -> int:
        with stoppable() as stop:
            return work(chosen, stop, say)

    return run


def note(path: Path, action: str, what: str, reason: str, say: Say) -> None:
    """Write into the plan's log what personal data went out. A file that cannot be written is no reason to fail."""
    try:
        with open_session(path) as session:
            session.note(action, what, reason)
    except UserError as error:
        err(say(error.message))


def named_period(chosen: argparse.Namespace) -> Period:
    """The dates named; raises UserError when one is missing."""
    if chosen.first is None or chosen.last is None:
        raise UserError(translate("cli", "Name both dates: --from and --to."))
    return Period(chosen.first, chosen.last)


def judged_period(chosen: argparse.Namespace, stored: StoredPlan) -> Period:
    """The dates named, else those rostered last."""
    if chosen.first is not None or chosen.last is not None:
        return named_period(chosen)
    period = default_period(stored.roster, stored.last_period)
    if period is None:
        raise UserError(translate("cli", "The plan has no roster yet; name the dates with --from and --to."))
    return period


def say_about(period: Period) -> Say:
    """Sentences about a period need not repeat its year."""
    return speaker(interface_language(), period.first.year)


def file_words(say: Say) -> Say | None:
    """What calls the files of papers: a Chinese interface their titles, any other the names that commands know."""
    return say if interface_language() == CHINESE else None


def request_for(stored: StoredPlan, period: Period, keep: Keep) -> FillRequest:
    """The stored plan as it is rostered or judged."""
    return FillRequest(stored.plan, stored.roster, period, keep, stored.published, datetime.now(), stored.journal)


@contextlib.contextmanager
def stoppable() -> Iterator[StopFlag]:
    """Within the block Ctrl-C asks to stop and keep the best."""
    stop = StopFlag()
    before = signal.signal(signal.SIGINT, lambda *_: stop.set())
    try:
        with _console_heard(stop):
            yield stop
    finally:
        signal.signal(signal.SIGINT, before)


if sys.platform == "win32":
    import ctypes

    _Heard = ctypes.WINFUNCTYPE(ctypes.c_int, ctypes.c_uint)
    _CTRL_C_OR_BREAK = (0, 1)

    @contextlib.contextmanager
    def _console_heard(stop: StopFlag) -> Iterator[None]:
        """The console tells us on a thread of its own.

        Python would hear of it on the main thread only, which may be waiting for a search that goes on meanwhile.
        """

        def heard(event: int) -> int:
            if event in _CTRL_C_OR_BREAK:
                stop.set()
            return int(event in _CTRL_C_OR_BREAK)

        handler = _Heard(heard)
        tell = ctypes.windll.kernel32.SetConsoleCtrlHandler
        tell(handler, True)
        try:
            yield
        finally:
            tell(handler, False)

else:

    def _console_heard(stop: StopFlag) -> contextlib.nullcontext[None]:
        """A signal wakes the main thread whatever it waits for."""
        return contextlib.nullcontext()
