"""A plan that is damaged: the sentence why it is not opened, and the two ways out of it as buttons."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import said
from patrolplanner.gui.shell import file_commands
from patrolplanner.gui.shell.window_face import WindowFace
from patrolplanner.gui.widgets import file_dialogs
from patrolplanner.gui.widgets.asking import CANCEL, asked
from patrolplanner.paths import PLAN_ENDING
from patrolplanner.store.damage import DamagedPlan
from patrolplanner.store.recovering import Recovery, recover

_RECOVER = translate("recovery", "&Recover…")
_OPEN_COPY = translate("recovery", "Open the &backup copy…")
_AS = translate("recovery", "Keep the recovered plan as")
_COPY_AS = translate("copies", "Keep the copy as")
_PLANS = translate("files", "Plans (*.patrol)")
_READING = translate("recovery", "Reading what can be read of {plan} …")


def offer_ways_out(window: WindowFace, damaged: DamagedPlan) -> None:
    """Ask what is to be done; the damaged file stays as it is in any case."""
    answers = [_RECOVER] if damaged.copy is None else [_OPEN_COPY, _RECOVER]
    chosen = asked(window, said(damaged.message), answers, CANCEL)
    if chosen is None:
        return
    if answers[chosen] is _RECOVER:
        _recover(window, damaged.path)
    else:
        assert damaged.copy is not None
        _open_copy(window, damaged.path, damaged.copy)


def _recover(window: WindowFace, path: Path) -> None:
    from patrolplanner.services.open_plan.recovery import proposed_name

    target = file_dialogs.ask_save(window, _AS, proposed_name(path), _PLANS, replacing=False)
    if target is None:
        return
    who, now = window.who, datetime.now()

    def done(found: Recovery) -> None:
        window.wait_over()
        _show(window, found, target)

    window.wait_for(said(_READING.fill(plan=path.stem)))
    jobs.start(window, lambda: recover(path, target, who, now), done, lambda message: _refused(window, message))


def _show(window: WindowFace, found: Recovery, target: Path) -> None:
    from patrolplanner.gui.dialogs.recovered import RecoveredDialog

    dialog = RecoveredDialog(window, found, target)
    dialog.accepted.connect(lambda: window.open_path(target))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _open_copy(window: WindowFace, path: Path, copy: Path) -> None:
    from patrolplanner.services.open_plan.copies import copy_as_plan
    from patrolplanner.store.backups import made_at

    proposed = path.with_name(f"{path.stem} {made_at(copy):%Y-%m-%d}{PLAN_ENDING}")
    target = file_dialogs.ask_save(window, _COPY_AS, proposed, _PLANS, replacing=False)
    if target is None:
        return
    try:
        copy_as_plan(copy, target)
    except PlannerError as error:
        file_commands.tell(window, said(error.message))
        return
    window.open_path(target)


def _refused(window: WindowFace, message: Message) -> None:
    window.wait_over()
    file_commands.tell(window, said(message))
