"""The page of the calendar: a year on one sheet, and what the plan says of its days."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from patrolplanner.domain.calendar import CalendarRow, DayKind
from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.words import word
from patrolplanner.gui.calendar.columns import CALENDAR_ROWS
from patrolplanner.gui.calendar.year_view import LETTERS, YearView
from patrolplanner.gui.look import STEP
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.records.table import RecordTable
from patrolplanner.gui.records.tabs import TablesPage, scrolled
from patrolplanner.gui.said import as_tip, day_said, said
from patrolplanner.gui.widgets.line import LineField
from patrolplanner.gui.widgets.parts import button, card, column, combo, divided, form, icon_button, label, row
from patrolplanner.planning.dates.almanac import (
    FIRST_YEAR,
    LAST_YEAR,
    calendar_for,
    checked_years,
    known_years,
    national_day,
)
from patrolplanner.services.edits.calendar import as_built_in, with_checked_year, with_days
from patrolplanner.services.open_plan.document import Change

_SET = translate("calendar page", "Calendar of {day}")
_SET_MANY = translate("calendar page", "Calendar of {count} {count:day|days}")
_SEVERAL = translate("calendar page", "{first} to {last}, {count} {count:day|days}")
_BUILT_IN = translate("calendar page", "Built in: {kind}")
_BUILT_IN_NAMED = translate("calendar page", "Built in: {kind}, {name}")
_AS_BUILT_IN = translate("calendar page", "as built in")
_YES, _NO = translate("calendar page", "yes"), translate("calendar page", "no")
_MIXED = translate("calendar page", "(different)")
_UNKNOWN_YEAR = translate(
    "calendar page",
    "The State Council's notice for {year} is not built in: days off in lieu and make-up workdays are missing until "
    "they are entered here or its text is pasted.",
)
_LAST_WEEK = translate(
    "calendar page", "25 to 31 December belong to the notice for {year}, which is not built in and not checked."
)
_CHECKED = translate("calendar page", "Holidays of this year are chec&ked")
_CHECKED_STEP = translate("calendar page", "Holidays of {year} checked")
_UNCHECKED_STEP = translate("calendar page", "Holidays of {year} no longer checked")
_KNOWN = translate("calendar page", "The State Council's notice for this year is built in.")
_CHECKED_TIP = translate(
    "calendar page",
    "Tick it when the dates of the year were held against the State Council's notice; papers and the overview then no "
    "longer ask for it.",
)
_LEGEND = (
    (DayKind.HOLIDAY, "danger", translate("calendar page", "statutory holiday")),
    (DayKind.REST, "quiet", translate("calendar page", "day off in lieu")),
    (DayKind.MAKEUP, "warn", translate("calendar page", "make-up workday")),
    ("▁", "warn", translate("calendar page", "market day")),
    ("▪", "good", translate("calendar page", "school day")),
    ("▼", "danger", translate("calendar page", "bad weather")),
    ("◥", "accent", translate("calendar page", "changed here")),
    ("┄", "warn", translate("calendar page", "not confirmed")),
)
"""The sign of each mark or the kind whose letter it is, its colour, and what it says."""
_KEYS = translate(
    "calendar page",
    "Keys: 1 workday, 2 rest day, 3 statutory holiday, 4 make-up workday, M market day, S school day, W bad weather, "
    "Del as built in. "
    "Shift and arrows choose several days.",
)
_FLAGS = {"m": "market", "s": "school", "w": "weather"}
_KINDS = (DayKind.WORKDAY, DayKind.REST, DayKind.HOLIDAY, DayKind.MAKEUP)


class CalendarPage(TablesPage):
    """The year, a panel about the chosen days, and the table of all changed dates."""

    parts = MappingProxyType(
        {"year": translate("calendar page", "Year"), "calendar": translate("calendar page", "Changed days")}
    )

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        self._values: dict[str, tuple[QComboBox, list[Any]]] = {}
        """What stands for a property of days: the choices, and the value of each."""
        self.view = YearView()
        self.view.today = context.today
        self.view.choose(context.period.first)
        self.year = label(role="heading")
        self.notice = label(role="warn", wrap=True)
        split = divided(self._year_panel(), self._day_panel(), (900, 300))
        self.add_tab("year", split)
        self.add_table_later("calendar", lambda: RecordTable(context, CALENDAR_ROWS, "calendar", self))
        self.view.chosen.connect(self._chosen)
        self.view.opened.connect(self.kind.setFocus)
        self.view.key_typed.connect(self.typed)
        context.changed.connect(self._heard)
        self.refresh()

    # -- laying out -----------------------------------------------------------------------------------

    def _year_panel(self) -> QWidget:
        earlier = icon_button("left", translate("calendar page", "Year before"), lambda: self.turn(-1))
        later = icon_button("right", translate("calendar page", "Year after"), lambda: self.turn(1))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setWidget(self.view)
        self.view.setAutoFillBackground(False)
        self.checked = QCheckBox(said(_CHECKED))
        self.checked.setToolTip(as_tip(said(_CHECKED_TIP)))
        self.checked.clicked.connect(self._put_checked)
        self.known = label(said(_KNOWN), "quiet", wrap=True)
        self.paste = button(translate("calendar page", "Paste a n&otice…"), self.paste_notice)
        top = row(earlier, self.year, later, self.checked, (self.known, 1), self.paste, spacing=STEP)
        return card(top, self.notice, (self._area, 1), _legend())

    def _day_panel(self) -> QWidget:
        self.title = label(role="heading", wrap=True)
        self.built_in = label(role="quiet", wrap=True)
        self.kind = self._choice("kind", ((_AS_BUILT_IN, None), *((word(kind), kind) for kind in _KINDS)))
        self.name = LineField()
        self.market = self._choice("market", ((_AS_BUILT_IN, None), (_YES, True), (_NO, False)))
        self.school = self._choice("school", ((_AS_BUILT_IN, None), (_YES, True), (_NO, False)))
        self.weather = self._choice("weather", ((_YES, True), (_NO, False)))
        self.name.editingFinished.connect(self._put_name)
        fields = QWidget()
        rows = form(
            (translate("calendar page", "&Kind"), self.kind),
            (translate("calendar page", "&Name"), self.name),
            (translate("calendar page", "&Market day"), self.market),
            (translate("calendar page", "&School day"), self.school),
            (translate("calendar page", "&Bad weather"), self.weather),
            owner=fields,
        )
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.reset = button(translate("calendar page", "As built in"), self.forget)
        made = scrolled([self.title, self.built_in, fields, self.reset, label(said(_KEYS), "quiet", wrap=True)])
        made.setMinimumWidth(fields.minimumSizeHint().width() + STEP * 10)  # beside the year, with the bar that scrolls
        return made

    def _choice(self, field: str, entries: Sequence[tuple[Message, DayKind | bool | None]]) -> QComboBox:
        """What the chosen days may be in one respect; nothing is chosen where they differ."""
        made = combo((text, n) for n, (text, _) in enumerate(entries))
        made.setPlaceholderText(said(_MIXED))
        values = [value for _, value in entries]
        made.activated.connect(lambda place: self.put(lambda r: _with(r, field, values[place])))
        self._values[field] = made, values
        return made

    # -- showing --------------------------------------------------------------------------------------

    def refresh(self) -> None:
        plan = self.context.plan
        year = self.view.year
        own = {r.day: r for r in plan.calendar}
        try:
            facts = calendar_for(plan, date(year, 1, 1), date(year, 12, 31))
            checked = checked_years(plan)
            text = self._notice_text(year, checked)
        except PlannerError as error:
            facts, text, checked = {}, said(error.message), frozenset()
        known = year in known_years()
        self.checked.setChecked(year in checked)
        self.checked.setVisible(not known)
        self.known.setVisible(known)
        self.view.show_year(facts, own)
        self.year.setText(str(year))
        self.notice.setText(text)
        self.notice.setVisible(bool(text))
        self._show_days([own.get(day, CalendarRow(day)) for day in self.view.days])

    @staticmethod
    def _notice_text(year: int, checked: frozenset[int]) -> str:
        settled = checked.union(known_years())
        if year not in settled:
            return said(_UNKNOWN_YEAR, year=str(year))
        return "" if year + 1 in settled else said(_LAST_WEEK, year=str(year + 1))

    def _chosen(self) -> None:
        self.refresh()
        place = self.view.place_of(self.view.present).center()
        self._area.ensureVisible(place.x(), place.y(), 40, 60)

    def _show_days(self, rows: list[CalendarRow]) -> None:
        days = self.view.days
        if len(days) == 1:
            self.title.setText(day_said(days[0]))
            known = national_day(days[0])
            text = _BUILT_IN_NAMED if known.name else _BUILT_IN
            self.built_in.setText(said(text, kind=word(known.kind), name=known.name))
        else:
            self.title.setText(said(_SEVERAL, first=day_said(days[0]), last=day_said(days[-1]), count=len(days)))
            self.built_in.clear()
        for field, (choice, values) in self._values.items():
            there = {getattr(r, field) for r in rows}
            choice.setCurrentIndex(values.index(there.pop()) if len(there) == 1 else -1)
        names = {r.name for r in rows}
        self.name.setText(names.pop() if len(names) == 1 else "")
        self.reset.setEnabled(any(r != CalendarRow(r.day) for r in rows))

    # -- changing -------------------------------------------------------------------------------------

    def put(self, change: Callable[[CalendarRow], CalendarRow]) -> None:
        """Change the chosen days, as one step."""
        self.context.apply(with_days(self.view.days, change), self._label())

    def forget(self) -> None:
        """The built-in calendar speaks for the chosen days again."""
        self.context.apply(as_built_in(self.view.days), self._label())

    def _put_checked(self, checked: bool) -> None:
        year = self.view.year
        step = _CHECKED_STEP if checked else _UNCHECKED_STEP
        self.context.apply(with_checked_year(year, checked), step.fill(year=str(year)))
        self.refresh()

    def paste_notice(self) -> None:
        """Take the dates of a State Council notice from its text."""
        from patrolplanner.gui.calendar.notice_dialog import NoticeDialog  # here: the page opens without it

        dialog = NoticeDialog(self, self.context, self.view.year)
        if dialog.exec() and dialog.notice.days:
            self.view.choose(dialog.notice.days[0].day)

    def turn(self, step: int) -> None:
        year = self.view.year + step
        if FIRST_YEAR <= year <= LAST_YEAR:
            present = self.view.present
            self.view.choose(date(year, present.month, min(present.day, 28)))

    def typed(self, key: str) -> None:
        if key == "del":
            self.forget()
        elif key in "1234":
            self.put(lambda r: replace(r, kind=_KINDS[int(key) - 1]))
        elif key in _FLAGS:
            field = _FLAGS[key]
            day = self.view.present
            try:
                now = getattr(calendar_for(self.context.plan, day, day)[day], field)
            except PlannerError:
                return
            self.put(lambda r: _with(r, field, not now))

    def _put_name(self) -> None:
        text = self.name.text().strip()
        own = {r.day: r.name for r in self.context.plan.calendar}
        names = {own.get(day, "") for day in self.view.days}
        if names != {text} and (len(names) == 1 or text):
            self.put(lambda r: replace(r, name=text))

    def _label(self) -> Message:
        days = self.view.days
        return _SET.fill(day=days[0]) if len(days) == 1 else _SET_MANY.fill(count=len(days))

    def show_place(self, place: Place) -> None:
        super().show_place(place)
        if place.day is not None:
            self.view.choose(place.day)

    def entered(self) -> None:
        """The arrows move over the year at once."""
        super().entered()
        if self.section == "year":
            self.view.setFocus()
            QTimer.singleShot(0, self, self._chosen)

    def _heard(self, change: Change) -> None:
        if change.kinds & {"calendar", "settings"}:
            self.refresh()


def _with(day: CalendarRow, field: str, value: Any) -> CalendarRow:
    changed: CalendarRow = replace(day, **{field: value})
    return changed


def _legend() -> QVBoxLayout:
    """The marks one by one, each with its sign in its colour: kinds of days above, what is drawn on them below."""
    lines: list[list[QLayout]] = [[], []]
    for sign, tone, words in _LEGEND:
        letter = said(LETTERS[sign]) if isinstance(sign, DayKind) else sign
        mark = label(letter)
        mark.setProperty("tone", tone)
        lines[not isinstance(sign, DayKind)].append(row(mark, label(said(words), "quiet", wrap=True), spacing=STEP))
    return column(*(row(*line, 1, spacing=STEP * 2) for line in lines), spacing=STEP)
