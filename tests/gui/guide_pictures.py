"""The pictures of the guide, made by the program itself from the sample county, always at the same size and time.

``python -m tests.gui.guide_pictures`` makes all of them anew in both languages, without a screen where there is none;
``--only roster solve`` some, ``--language en`` in one, ``--check`` makes none and lists those that show something else
than the program does now.
What a picture shows is kept in it as a fingerprint of the widgets: their words, columns and tabs, not their pixels.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, PngImagePlugin

from patrolplanner.documents.guide.text import GuidePicture, GuideSection
from patrolplanner.services.guide.sections import guide, picture

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from patrolplanner.gui.changes.swap_form import SwapForm
    from patrolplanner.gui.places import Place
    from patrolplanner.gui.shell.main_window import MainWindow

    Keep = Callable[..., None]

COMMAND = "python -m tests.gui.guide_pictures"
LANGUAGES = ("zh_CN", "en")
NOW = datetime(2026, 11, 29, 10, 0)
SIZE = (1240, 740)
COLOURS = 96
FINGERPRINT = "shows"
_BEGIN_MS = 600
"""What is looked for a moment after something was chosen has begun by then."""
_WHO = {"zh_CN": "内勤", "en": "clerk"}


def wanted_pictures() -> tuple[str, ...]:
    """Every picture that the guide shows, each once, in the order of reading."""
    return tuple(dict.fromkeys(name for section in guide("en").sections for name in pictures_of(section)))


def pictures_of(section: GuideSection) -> list[str]:
    return [block.name for block in section.blocks if isinstance(block, GuidePicture)]


def kept_fingerprint(path: Path) -> str:
    """What the picture says it shows; empty for none."""
    if not path.is_file():
        return ""
    with Image.open(path) as image:
        return str(image.info.get(FINGERPRINT, ""))


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", nargs="*", default=wanted_pictures())
    parser.add_argument("--language", choices=LANGUAGES, nargs="*", default=LANGUAGES)
    parser.add_argument("--check", action="store_true")
    chosen = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    stale: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PATROLPLANNER_HOME"] = folder
        for language in chosen.language:
            stale += _Studio(language, Path(folder), set(chosen.only), check=chosen.check).take_all()
    sys.stdout.writelines(f"{line}\n" for line in stale)
    return 1 if stale else 0


class _Studio:
    """Takes the pictures of one language."""

    def __init__(self, language: str, folder: Path, only: set[str], *, check: bool) -> None:
        self.language, self.folder, self.only, self.check = language, folder, only, check
        self.stale: list[str] = []

    def take_all(self) -> list[str]:
        """Make or check every picture; those that do not show what they should."""
        from patrolplanner.gui.runtime import jobs
        from patrolplanner.gui.runtime.process import delete_what_waits
        from patrolplanner.services.open_plan.session import Session
        from patrolplanner.services.starting.starting import make_sample

        window = _window(self.language)
        plan = self.folder / ("示例县.patrol" if self.language == "zh_CN" else "Sample county.patrol")
        make_sample(plan, _WHO[self.language], NOW)
        window.take(Session.open(plan, _WHO[self.language], lambda: NOW))
        for scene in (_wizard, _pages, _views_of_roster, _tabs, _dialogs, _wall, _search):
            scene(window, self.keep)
        session = window.release()  # what was typed for a picture would be asked about before the window closes
        assert session is not None
        session.close()
        window.close()
        jobs.finish_all()
        delete_what_waits()
        return self.stale

    def keep(self, name: str, widget: QWidget, before: Callable[[], object] | None = None) -> None:
        """Keep what the widget shows now as the picture of this name, or look whether it is kept already.

        ``before`` is done for the picture alone: what comes of it hangs on the machine, such as a search.
        """
        from tests.gui.screenshots import settle

        if name not in self.only:
            return
        settle()
        path = picture(self.language, name)
        shown = fingerprint(widget)
        if self.check:
            if kept_fingerprint(path) != shown:
                self.stale.append(f"{self.language} {name}")
            return
        if before is not None:
            before()
            settle()
        path.parent.mkdir(parents=True, exist_ok=True)
        _save(widget, path, shown)


def _window(language: str) -> MainWindow:
    """The only window, in a language, light, in the font that is shipped and at the size of the pictures."""
    from PySide6.QtWidgets import QApplication

    from patrolplanner.gui import look, remembered, said
    from patrolplanner.gui.app import Program
    from patrolplanner.gui.shell.clerk import remember_clerk
    from patrolplanner.translation import speaker

    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setCursorFlashTime(0)
    look._FAMILIES = look._FAMILIES[-1:]  # other machines have other fonts, and texts of other widths
    remembered.store().clear()
    remembered.remember("language", language)
    remembered.remember("theme", "light")
    remember_clerk(_WHO[language])  # else each page asks for a name, beside the login of this machine
    window = Program(app).new_window()
    said._Voice.say = staticmethod(speaker(language, NOW.year))
    window.showNormal()
    window.resize(*SIZE)
    return window


def _wizard(window: MainWindow, keep: Keep) -> None:
    from patrolplanner.gui.set_up.dialog import SetUpDialog
    from patrolplanner.services.exchange.pasted_people import rows_of_text
    from tests.gui.screenshots import PEOPLE, settle

    dialog = SetUpDialog(window, "", Path.cwd(), NOW.date())
    dialog.resize(900, 600)
    dialog.open()
    for number, step in enumerate(dialog.steps):
        settle()
        match type(step).__name__:
            case "StationStep":
                step.name.setText("云岭县公安局城关派出所")
                step.duty_phone.setText("0877-6100110")
                step.supervision.setText("0877-6100119")
            case "RotationStep":
                step.choice.setCurrentIndex(2)
                step.anchor.show_day(date(2026, 12, 1))
            case "PeopleStep":
                step.add_rows(rows_of_text(PEOPLE))
        keep(f"wizard-{type(step).__name__.removesuffix('Step').lower()}", dialog)
        if number < len(dialog.steps) - 1:
            dialog.next.click()
    dialog.done(0)


def _pages(window: MainWindow, keep: Keep) -> None:
    from patrolplanner.gui.places import Place
    from patrolplanner.gui.shell.navigation import ENTRIES

    for entry in ENTRIES:
        place = Place(entry.name)
        if entry.name == "roster":
            place = Place("roster", person="007011", day=date(2026, 12, 8))
        window.workspace.show_place(place)
        if entry.name == "roster":
            _wait_a_moment()
        keep(entry.name, window)
    window.workspace.show_place(Place("shifts", section="rotations"))
    keep("rotations", window)


def _views_of_roster(window: MainWindow, keep: Keep) -> None:
    from patrolplanner.gui.roster.top import BY_HOUR, BY_PERSON, BY_POST

    page = window.workspace.show_page("roster")
    for name, view in (("roster-posts", BY_POST), ("roster-day", BY_HOUR)):
        page.show_view(view)
        _wait_a_moment()
        keep(name, window)
    page.show_view(BY_PERSON)


def _tabs(window: MainWindow, keep: Keep) -> None:
    """The tabs of the page of changes, after something has happened that they can show."""
    from patrolplanner.gui.changes.page import TABS
    from patrolplanner.gui.places import Place

    for tab in TABS:
        window.workspace.show_place(Place("changes", section=tab.name))
        section = window.workspace.page.section
        before = None
        match tab.name:
            case "repair":
                section.form.choose_person("007011", date(2026, 12, 8))
                before = section.form.ask.click
            case "swaps":
                _swap(window, section.form)
            case "handovers":
                section.show_place(_handed_over(window))
        keep(f"changes-{tab.name}", window, before)


def _swap(window: MainWindow, form: SwapForm) -> None:
    """Write the first slip that nothing stands against, and fill in the next one."""
    from itertools import permutations

    written = 0
    plan = window.workspace.context.plan
    for giver, taker in permutations((p.id for p in plan.people if p.role is plan.people[0].role), 2):
        form.choose(giver)
        form.taker.choose(taker)
        form.judge()
        if form.propose_button.isEnabled():
            if written:
                return
            form.propose_button.click()
            written += 1


def _handed_over(window: MainWindow) -> Place:
    from patrolplanner.gui.places import Place

    duty = min(p.duty for p in window.workspace.context.roster.pairs if p.duty.day == NOW.date())
    return Place("changes", duty=duty)


def _dialogs(window: MainWindow, keep: Keep) -> None:
    from patrolplanner.gui.dialogs.copies import CopiesDialog
    from patrolplanner.gui.importing.workbook import ImportDialog
    from patrolplanner.gui.solving.dialog import SolveDialog
    from tests.gui.screenshots import settle

    context = window.workspace.context
    solve = SolveDialog(context, window)
    solve.resize(880, 640)
    solve.show()
    _wait_a_moment()
    keep("solve", solve)
    solve.done(0)
    taken = ImportDialog(window, context, _changed_book(context.session.path.parent))
    taken.show()
    settle()
    taken.keep.setChecked(True)
    keep("import", taken)
    taken.done(0)
    copies = CopiesDialog(window, context, window.open_path)
    copies.show()
    keep("copies", copies, copies._make)
    copies.done(0)


def _wall(window: MainWindow, keep: Keep) -> None:
    """The screen of the duty room, on a morning that is rostered."""
    from patrolplanner.gui.wall_screen.screen import WallScreen

    wall = WallScreen(window.session.path, "day", lambda: datetime(2026, 12, 8, 9, 30))
    wall.resize(*SIZE)
    wall.show()
    _wait_a_moment()
    keep("wall", wall)
    wall.close()


def _wait_a_moment() -> None:
    """Let what has to be looked for be found, and the page come to rest with it."""
    from PySide6.QtTest import QTest

    from tests.gui.screenshots import settle

    for _ in range(2):
        settle()
        QTest.qWait(_BEGIN_MS)


def _changed_book(folder: Path) -> Path:
    """The sample's workbook after somebody has worked at it: new telephone numbers, and somebody added."""
    from openpyxl import load_workbook

    from patrolplanner.paths import resources

    book = load_workbook(resources() / "sample" / "sample_county.xlsx")
    people = book["人员"]
    for row in range(5, 9):
        people.cell(row, 9).value = f"139-0000-{row:04}"
    last = [cell.value for cell in people[20]]
    people.append(["007099", "柳如风", *last[2:]])
    path = folder / "book.xlsx"
    book.save(path)
    return path


def _search(window: MainWindow, keep: Keep) -> None:
    window.workspace.show_page("overview")
    box = window.workspace.top.search
    box.open()
    box.setText("w")
    box.textEdited.emit("w")
    keep("search", window)
    box.finds.hide()


# -- what a picture shows -----------------------------------------------------------------------------------


def fingerprint(widget: QWidget) -> str:
    """The same as long as the widgets that are seen say the same; numbers, dates and rows of tables do not count."""
    words = "\n".join(re.sub(r"\d+", "#", line) for line in _words(widget))
    return hashlib.sha256(words.encode()).hexdigest()[:16]


def _words(widget: QWidget) -> Iterator[str]:
    """What is seen, widget by widget in their order."""
    from PySide6.QtWidgets import QWidget

    if not widget.isVisible():
        return
    texts = [text for text in _own_words(widget) if text]
    if texts:
        yield f"{type(widget).__name__}: {' | '.join(texts)}"
    for child in widget.children():
        if isinstance(child, QWidget):
            yield from _words(child)


def _own_words(widget: QWidget) -> Iterator[str]:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QAbstractButton, QHeaderView, QLabel, QLineEdit, QTabBar

    yield widget.accessibleName()
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield widget.placeholderText()
        case QTabBar():
            yield from (widget.tabText(n) for n in range(widget.count()))
        case QHeaderView() if widget.orientation() is Qt.Orientation.Horizontal and widget.model() is not None:
            shown = (n for n in range(widget.count()) if not widget.isSectionHidden(n))
            yield from (str(widget.model().headerData(n, widget.orientation())) for n in shown)


def _save(widget: QWidget, path: Path, shown: str) -> None:
    """A small PNG: few colours, no alpha, with its fingerprint."""
    from PySide6.QtCore import QBuffer, QIODevice

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")
    image = Image.open(BytesIO(bytes(buffer.data().data()))).convert("RGB")
    facts = PngImagePlugin.PngInfo()
    facts.add_text(FINGERPRINT, shown)
    small = image.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    small.save(path, "PNG", optimize=True, pnginfo=facts)


if __name__ == "__main__":
    status = main()
    sys.stdout.flush()
    os._exit(status)  # what PySide deletes at the end of a process is nobody's business here
