"""The commands of the roster page with their keys, and the menu of a cell."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from patrolplanner.domain.journal import MarkKind
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import person_name
from patrolplanner.gui.page import Page
from patrolplanner.gui.places import CHANGES, POSTS, Place
from patrolplanner.gui.publishing.state_bar import StateBar
from patrolplanner.gui.roster.editing import Editing
from patrolplanner.gui.roster.hand import GridHand
from patrolplanner.gui.roster.leave_menus import leave_menu, wish_menu
from patrolplanner.gui.roster.model import for_button
from patrolplanner.gui.roster.near import ReasonField
from patrolplanner.gui.roster.panel import CellPanel
from patrolplanner.gui.roster.people_grid import PeopleGrid
from patrolplanner.gui.roster.posts_grid import PostsGrid
from patrolplanner.gui.roster.shown_roster import ShownRoster
from patrolplanner.gui.roster.stack import RosterStack
from patrolplanner.gui.roster.top import BY_HOUR, BY_PERSON, BY_POST, FilterBar, MonthStepper
from patrolplanner.gui.roster.work_area import WorkArea
from patrolplanner.gui.said import said


class RosterFace(Page):
    """What the commands may ask of the page that has them."""

    shown: ShownRoster
    months: MonthStepper
    filters: FilterBar
    stack: RosterStack
    people_grid: PeopleGrid
    posts_grid: PostsGrid
    panel: CellPanel
    work: WorkArea
    editing: Editing
    state: StateBar

    @property
    @abstractmethod
    def hand(self) -> GridHand:
        """The hand that changes the table in front."""

    @abstractmethod
    def show_view(self, view: int) -> None:
        """By person, by post, or by hour of the day that is current."""

    @abstractmethod
    def solve(self) -> None:
        """Begin automatic rostering."""


class RosterActions:
    """Made once for the page; ``all`` is what the window's menu shows."""

    def __init__(self, page: RosterFace) -> None:
        self.page = page
        self.all: list[QAction] = []
        key = QKeySequence.StandardKey
        self.who = self._add(translate("roster menu", "&Who could come"), page.panel.focus_who_soon, "Ctrl+Return")
        self.why = self._add(translate("roster menu", "Why &not …"), self._why_not, "Ctrl+Shift+N")
        self._add_cell_commands()
        self.slip = self._add(translate("roster menu", "Swap sl&ip…"), self._slip, "Ctrl+Shift+D")
        self.table = self._add(
            translate("roster menu", "Copy the table to &Excel"), page.stack.copy_table, "Ctrl+Shift+C"
        )
        self.picture = self._add(
            translate("roster menu", "Copy as a pict&ure"), page.stack.copy_picture, "Ctrl+Shift+I"
        )
        self.print = self._add(translate("roster menu", "Print this &view…"), page.work.print_view, "Ctrl+Shift+V")
        self.by_person = self._add(translate("roster menu", "By p&erson"), lambda: page.show_view(BY_PERSON), "Alt+1")
        self.by_post = self._add(translate("roster menu", "By p&ost"), lambda: page.show_view(BY_POST), "Alt+2")
        self.by_hour = self._add(translate("roster menu", "&Day by hour"), lambda: page.show_view(BY_HOUR), "Alt+3")
        fold, unfold = translate("roster menu", "&Fold this group"), translate("roster menu", "&Unfold all groups")
        self.fold = self._add(fold, self._fold, "Alt+Left")
        self.unfold = self._add(unfold, self._unfold, "Alt+Right")
        self.back = self._add(translate("roster menu", "Month &before"), lambda: page.months.step(-1), "Alt+PgUp")
        self.next = self._add(translate("roster menu", "Ne&xt month"), lambda: page.months.step(1), "Alt+PgDown")
        self.larger = self._add(translate("roster menu", "La&rger"), lambda: self._zoom(1), key.ZoomIn)
        self.larger.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        self.smaller = self._add(translate("roster menu", "S&maller"), lambda: self._zoom(-1), key.ZoomOut)
        self.usual = self._add(translate("roster menu", "&Usual size"), lambda: self._zoom(0), "Ctrl+0")
        side, listed = page.work.side.toggle, page.work.toggle_list
        self.side = self._add(translate("roster menu", "Panel of the cell: fold or unfold"), side, "F7")
        self.problems = self._add(translate("roster menu", "Problems: fold or unfold"), listed, "F8")
        self.legend = self._add(translate("roster menu", "Le&gend"), page.work.show_legend, "Ctrl+Shift+L")
        self.find = self._add(translate("roster menu", "&Filter"), page.filters.text.setFocus, "Ctrl+Shift+F")
        self.auto = self._add(translate("roster menu", "Roster &automatically…"), page.solve, "F9")
        former = translate("roster menu", "Copy a former patter&n…")
        self.pattern = self._add(former, self._copy_pattern, "Ctrl+Shift+M")
        self.habits = self._add(translate("roster menu", "As last mont&h…"), self._habits, "Ctrl+Shift+H")
        review = translate("roster menu", "Send to re&view")
        self.review = self._add(review, lambda: page.state.mark(MarkKind.REVIEW), "Ctrl+Shift+R")
        self.publish = self._add(translate("roster menu", "Pu&blish…"), page.state.publish, "Ctrl+Shift+P")
        self.papers = self._add(translate("roster menu", "Prin&t table and notices…"), page.state.print_out, key.Print)
        self.person = QAction(said(translate("roster menu", "Show the person")), page)
        self.post = QAction(said(translate("roster menu", "Show the post")), page)
        self.person.triggered.connect(lambda: self._go(post=False))
        self.post.triggered.connect(lambda: self._go(post=True))
        for first in (self.lock, self.by_person, self.back, self.auto):
            first.setProperty("begins_group", True)

    def _add_cell_commands(self) -> None:
        """What changes cells: for the table that has the keyboard, by its hand."""
        page, key, by_hand = self.page, QKeySequence.StandardKey, self._by_hand
        self.lock = self._add(
            translate("roster menu", "&Lock or unlock"), by_hand(lambda hand: hand.toggle_lock()), "Ctrl+L"
        )
        cells = page.stack.grids
        self.clear = self._add(translate("roster menu", "Clea&r"), by_hand(lambda hand: hand.clear()), "Del", cells)
        self.cut = self._add(translate("roster menu", "Cu&t"), by_hand(lambda hand: hand.cut()), key.Cut, cells)
        self.copy = self._add(translate("roster menu", "&Copy"), by_hand(lambda hand: hand.copy()), key.Copy, cells)
        self.paste = self._add(translate("roster menu", "&Paste"), by_hand(lambda hand: hand.paste()), key.Paste, cells)
        fill_down, fill_right = translate("roster menu", "Fill d&own"), translate("roster menu", "Fill to the ri&ght")
        self.fill_down = self._add(fill_down, by_hand(lambda hand: hand.fill_down()), "Ctrl+D", cells)
        self.fill_right = self._add(fill_right, by_hand(lambda hand: hand.fill_right()), "Ctrl+R", cells)
        self.swap = self._add(
            translate("roster menu", "&Swap two cells"), by_hand(lambda hand: hand.swap()), "Ctrl+Shift+X"
        )
        grid = page.people_grid
        self.beside = self._add(
            translate("roster menu", "&Add a second duty (then type its code)"), grid.begin_beside, "+", [grid]
        )
        names = translate("roster menu", "Names as te&xt…")
        self.names = self._add(names, page.posts_grid.edit_wanted.emit, "F2", [page.posts_grid])

    def menu(self) -> QMenu:
        page = self.page
        menu = QMenu(page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        on_person, duty = page.stack.currentIndex() == BY_PERSON, page.panel.duty
        for action in (self.who, self.why, self.slip):
            action.setEnabled(duty is not None)
        menu.aboutToHide.connect(self._enable)
        menu.addActions([self.who, self.why])
        if duty is not None and duty in page.shown.marks.short:
            ways = QAction(said(translate("roster menu", "Ways to fill this gap…")), menu)
            ways.triggered.connect(page.panel.ways.search)
            menu.addAction(ways)
        menu.addSeparator()
        if on_person:
            menu.addMenu(leave_menu(page.editing, menu))
            menu.addMenu(wish_menu(page.editing, menu))
        if page.stack.currentIndex() != BY_HOUR:
            menu.addActions([self.lock, self.swap, self.beside if on_person else self.names])
            menu.addSeparator()
            menu.addActions([self.cut, self.copy, self.paste, self.clear, self.fill_down, self.fill_right])
            menu.addSeparator()
        if on_person:
            menu.addActions([self.slip, self.person])
        elif duty is not None and page.shown.view is not None:
            self._take_off(menu)
        if duty is not None:
            menu.addAction(self.post)
        menu.addAction(self.by_hour)
        return menu

    def note_reason(self) -> None:
        """Ask for the reason of the last change, to be written into the plan's log."""
        page = self.page
        ReasonField(
            page.panel,
            said(translate("roster page", "Why was this done in spite of the reminder?")),
            said(translate("roster page", "Reason, then Enter")),
            page.panel.rect().adjusted(0, 0, 0, -page.panel.height() // 2),
            page.hand.again_with,
        )

    def _enable(self) -> None:
        """The menu is gone: the keys work on whatever cell is current next."""
        for action in (self.who, self.why, self.slip):
            action.setEnabled(True)

    def _take_off(self, menu: QMenu) -> None:
        page, duty = self.page, self.page.panel.duty
        assert duty is not None
        assert page.shown.view is not None
        text = translate("roster menu", "Take {person} off")
        for row in page.shown.view.crew(duty):
            action = QAction(said(text, person=for_button(person_name(page.shown.view.plan, row.pair.person))), menu)
            action.triggered.connect(partial(page.hand.take_off, row.pair))
            menu.addAction(action)
        menu.addSeparator()

    def _add(
        self,
        text: Message,
        pressed: Callable[[], object],
        shortcut: QKeySequence.StandardKey | str,
        only_in: Sequence[QWidget] = (),
    ) -> QAction:
        """A command of the page, or of some of its widgets alone."""
        action = QAction(said(text), self.page)
        action.triggered.connect(lambda _checked=False: pressed())
        action.setShortcut(QKeySequence(shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut if only_in else Qt.ShortcutContext.WindowShortcut)
        for widget in only_in or (self.page,):
            widget.addAction(action)
        self.all.append(action)
        return action

    def _by_hand(self, deed: Callable[[GridHand], object]) -> Callable[[], object]:
        """What is done by the hand of whichever table is in front by then."""
        return lambda: deed(self.page.hand)

    def _zoom(self, steps: int) -> None:
        self.page.stack.grid.zoom(steps)

    def _fold(self) -> None:
        self.page.stack.grid.fold_group()

    def _unfold(self) -> None:
        self.page.stack.grid.unfold_groups()

    def _why_not(self) -> None:
        if self.page.panel.duty is not None:
            self.page.panel.why_not.focus()

    def _slip(self) -> None:
        panel = self.page.panel
        if panel.person and panel.duty is not None:
            self.page.context.go(Place(CHANGES, section="swaps", person=panel.person, day=panel.day, duty=panel.duty))

    def _copy_pattern(self) -> None:
        from patrolplanner.gui.roster.copying import open_copy_pattern

        open_copy_pattern(self.page.context, self.page)

    def _habits(self) -> None:
        from patrolplanner.gui.solving.habits import open_habits

        open_habits(self.page.context, self.page)

    def _go(self, *, post: bool) -> None:
        for place in self.page.panel.places():
            if (place.page == POSTS) == post:
                self.page.context.go(place)
                return
