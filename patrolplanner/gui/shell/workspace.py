"""An open plan in the window: navigation at the left, search and undo at the top, the page in the middle."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QButtonGroup, QFrame, QScrollArea, QStackedWidget, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui import places
from patrolplanner.gui.icons import icon
from patrolplanner.gui.look import STEP, current, look
from patrolplanner.gui.page import Page
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import said
from patrolplanner.gui.shell.clerk import ClerkQuestion, is_known
from patrolplanner.gui.shell.navigation import ENTRIES, PageCommand, PageEntry, load_all
from patrolplanner.gui.shell.top_bar import TopBar
from patrolplanner.gui.widgets.asking import Unsaved, asked_text
from patrolplanner.gui.widgets.nav_button import NavButton
from patrolplanner.gui.widgets.parts import column, downwards, icon_button, label, row, see_through
from patrolplanner.services.open_plan.document import Change

NAVIGATION_WIDTH = 168


class Workspace(QWidget):
    """The pages of one desk. A page is made when it is first shown."""

    page_shown = Signal(object)

    def __init__(self, context: PlanContext, commands: Callable[[], Sequence[PageCommand]] = tuple) -> None:
        super().__init__()
        self.context = context
        self._pages: dict[str, Page] = {}
        self._buttons: dict[str, NavButton] = {}
        self._list = QScrollArea()  # in a low window there is not room for all pages
        self._loaded = False
        self._stack = QStackedWidget()
        self.notice = _Banner()
        self.question = ClerkQuestion()
        if is_known():
            self.question.hide()
        self.top = TopBar(context, commands)
        right = column(self.question, self.notice, (self._stack, 1), spacing=0)
        column(self.top, (row(self._navigation(), (right, 1), spacing=0), 1), of=self, spacing=0)
        context.wanted.connect(self.show_place)
        context.ask_reason = self._ask_reason
        context.refused.connect(self._refused)
        context.changed.connect(self._changed)
        context.judged.connect(self._judged)
        current.changed.connect(self._draw_icons)
        self._judged()

    @property
    def page_name(self) -> str:
        return next(name for name, page in self._pages.items() if page is self.page)

    @property
    def page(self) -> Page:
        widget = self._stack.currentWidget()
        assert isinstance(widget, Page)
        return widget

    def show_page(self, name: str) -> Page:
        entry = next((e for e in ENTRIES if e.name == name), ENTRIES[0])
        name = entry.name
        page = self._made(entry)
        self._stack.setCurrentWidget(page)
        moves = any(made.hasFocus() for made in self._buttons.values())
        self._buttons[name].setChecked(True)
        self._list.ensureWidgetVisible(self._buttons[name])
        if moves:
            self._buttons[name].setFocus()
        page.entered()
        self.page_shown.emit(page)
        return page

    def _made(self, entry: PageEntry) -> Page:
        if entry.name not in self._pages:
            page = self._pages[entry.name] = entry.make(self.context)
            self._stack.addWidget(page)
            page.commands_changed.connect(self._commands_changed)
        return self._pages[entry.name]

    def commands(self) -> list[PageCommand]:
        """What can be done on the pages made so far and on that of the roster, which is asked for from anywhere."""
        self._made(next(e for e in ENTRIES if e.name == places.ROSTER))
        return [PageCommand(name, action) for name, page in self._pages.items() for action in page.commands()]

    def _commands_changed(self) -> None:
        if self.sender() is self._stack.currentWidget():
            self.page_shown.emit(self.page)

    def take_focus(self) -> None:
        """The keyboard begins at the navigation, not at the first button of the status line."""
        self._buttons[self.page_name].setFocus()

    def unsaved(self) -> Unsaved | None:
        """What would be lost on a page if the plan were closed; the page comes to the front."""
        for name, page in self._pages.items():
            if (found := page.unsaved()) is not None:
                self.show_page(name)
                return found
        return None

    def close_down(self) -> None:
        """The plan is about to be given back: pages end what they have under way."""
        self.top.search.close_down()
        for page in self._pages.values():
            page.closing()

    def show_place(self, place: Place) -> None:
        """Bring a page to the front and a place on it into view."""
        self.show_page(place.page).show_place(place)

    def _navigation(self) -> QWidget:
        frame = QFrame()
        frame.setProperty("role", "side")
        frame.setAccessibleName(said(translate("window", "Pages")))
        group = QButtonGroup(self)
        for entry in ENTRIES:
            made = NavButton(said(entry.title))
            made.clicked.connect(lambda _checked=False, name=entry.name: self.show_page(name))
            made.toggled.connect(self._draw_icons)
            group.addButton(made)
            self._buttons[entry.name] = made
        downwards(self._list)
        margins = (STEP * 2, STEP * 3, STEP * 2, STEP * 2)
        column(*self._buttons.values(), 0, of=see_through(self._list), margins=margins, spacing=2)
        column((self._list, 1), of=frame)
        widest = max(made.needed_width() for made in self._buttons.values())
        frame.setFixedWidth(max(NAVIGATION_WIDTH, widest + STEP * 4))
        self._draw_icons()
        return frame

    def _draw_icons(self) -> None:
        for entry in ENTRIES:
            made = self._buttons[entry.name]
            made.setIcon(icon(entry.icon or entry.name, look().accent if made.isChecked() else ""))

    def _judged(self) -> None:
        """The navigation counts the places still open in the roster; nothing while they are being found."""
        verdict = self.context.verdict
        if verdict is not None:
            self._load_pages()
        open_places = verdict.open_places if verdict is not None and self.context.roster else 0
        self._buttons[places.ROSTER].show_count(open_places, said(translate("window", "gaps")))

    def _load_pages(self) -> None:
        """Once nobody waits for the plan any more."""
        if not self._loaded:
            self._loaded = True
            jobs.start(self, load_all, lambda _nothing: None)

    def _ask_reason(self, why: Message) -> str:
        """The reason, empty when none is given. It is asked over whatever dialog is open."""
        parent = QApplication.activeModalWidget() or self
        typed = asked_text(parent, said(translate("reason", "Reason for the change")), said(why))
        return (typed or "").strip()

    def _refused(self, why: Message) -> None:
        self.notice.show_text(said(why))

    def _changed(self, _change: Change) -> None:
        self.notice.hide()


class _Banner(QFrame):
    """A sentence at the top of the page: why something was not done. It goes with the next thing that is."""

    def __init__(self) -> None:
        super().__init__()
        self._text = label(wrap=True)
        close = icon_button("close", translate("window", "Close this message"), self.hide)
        row((self._text, 1), close, of=self, margins=(STEP * 4, STEP * 2, STEP * 2, STEP * 2), spacing=-1)
        self.hide()

    def show_text(self, text: str) -> None:
        colours = look()
        self.setStyleSheet(f"QFrame {{ background: {colours.danger_soft}; }} QLabel {{ color: {colours.danger}; }}")
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()

    @property
    def text(self) -> str:
        """What is said now, empty when nothing is."""
        return "" if self.isHidden() else self._text.text()
