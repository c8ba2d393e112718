"""The sorts of files that the open plan can be written into, and the writing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Period
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import chinese, said, say_function
from patrolplanner.gui.shell import file_commands
from patrolplanner.gui.shell.window_face import WindowFace
from patrolplanner.gui.widgets import file_dialogs

if TYPE_CHECKING:
    from patrolplanner.store.plan_file import StoredPlan


@dataclass(frozen=True, slots=True)
class ExportKind:
    """A sort of file that the open plan can be written into."""

    name: str
    title: Message
    word: Message
    """What stands in the file's name."""
    kind: Message
    ending: str
    of_period: bool = False


EXPORTS = (
    ExportKind(
        "roster-book",
        translate("files", "&Roster of the period shown, to read in Excel…"),
        translate("files", "roster"),
        translate("files", "Roster as a workbook (*.xlsx)"),
        ".xlsx",
        of_period=True,
    ),
    ExportKind(
        "workbook",
        translate("files", "&Everything as a workbook that can be imported…"),
        translate("files", "everything"),
        translate("files", "Workbook with everything (*.xlsx)"),
        ".xlsx",
    ),
    ExportKind(
        "table",
        translate("files", "Whole roster as a &table…"),
        translate("files", "roster"),
        translate("files", "Roster as a table (*.csv)"),
        ".csv",
    ),
    ExportKind(
        "calendar",
        translate("files", "&Calendar of all duties…"),
        translate("files", "calendar"),
        translate("files", "Calendar of all duties (*.ics)"),
        ".ics",
    ),
    ExportKind(
        "programs",
        translate("files", "Everything for other &programs…"),
        translate("files", "everything"),
        translate("files", "Everything for programs (*.json)"),
        ".json",
    ),
)


def export_from(window: WindowFace, kind: ExportKind) -> None:
    """Write the open plan or its roster into a file; it is called by the plan, what is in it, and of when that is."""
    from patrolplanner.services.papers.print_job import dates_in_name

    if window.session is None or window.workspace is None:
        return
    period, today = window.workspace.context.period, window.session.clock().date()
    of_when = dates_in_name(period if kind.of_period else Period(today, today))
    name = f"{window.session.path.stem}_{said(kind.word)}_{of_when}{kind.ending}"
    out = file_dialogs.ask_save(window, translate("files", "Export"), file_dialogs.usual_folder() / name, kind.kind)
    if out is None:
        return
    if out.suffix.lower() != kind.ending:
        out = out.with_name(out.name + kind.ending)
    work = _export(window.session.stored, period, out, kind)
    done = said(translate("files", "Exported to {file}"), file=str(out))
    refused = partial(file_commands.refused, window)

    def over(lost: list[Message]) -> None:
        window.status.say_saved(done, out)
        if lost:
            file_commands.tell(window, "\n".join((done, "", *map(said, lost))))

    jobs.start(window, work, over, refused)


def _export(stored: StoredPlan, period: Period, out: Path, kind: ExportKind) -> Callable[[], list[Message]]:
    """What writes the file, for a worker thread; it gives what the file does not keep."""
    from patrolplanner.services.exchange.exporting import export_calendar, export_plan, first_of
    from patrolplanner.services.exchange.roster_book import write_roster_book

    say, now, language = say_function(), datetime.now(), "zh_CN" if chinese() else "en"

    def write() -> list[Message]:
        if kind.ending == ".ics":
            export_calendar(stored, out, say, now)
        elif kind.of_period:
            write_roster_book(stored, period, out, say)
        else:
            return first_of(export_plan(stored, out, language))
        return []

    return write
