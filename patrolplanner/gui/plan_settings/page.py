"""The page of settings: the station's name and telephones, papers, coordinates, market days and school holidays."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from patrolplanner.domain.allowances import ACCOUNTS_BY, CLOCK, CUT, RATES, usual_said
from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.incidents import Datum
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.notice_issuing import NOTICE_ISSUE, NoticeIssuing
from patrolplanner.domain.phone_numbers import can_be_called
from patrolplanner.domain.projection import Projection
from patrolplanner.domain.standby import ARRIVAL
from patrolplanner.domain.street_settings import BOTH_WAYS, DATUM, EVEN, MINUTES, PEAK, ROUNDS, SIGHT, StreetSettings
from patrolplanner.domain.words import word
from patrolplanner.gui.look import STEP
from patrolplanner.gui.page import Page
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.plan_settings.datum_dialog import DATUMS, DatumDialog
from patrolplanner.gui.plan_settings.holidays import HolidaysField
from patrolplanner.gui.plan_settings.market_builder import MarketBuilder
from patrolplanner.gui.plan_settings.siting_fields import CARDS
from patrolplanner.gui.said import LANGUAGES, day_said, listed_words, plain, said
from patrolplanner.gui.widgets.heads import questioned
from patrolplanner.gui.widgets.line import LineField
from patrolplanner.gui.widgets.parts import (
    button,
    captioned,
    column,
    combo,
    grid,
    label,
    restyle,
    see_through,
    set_role,
)
from patrolplanner.services.edits.records import refusal_of
from patrolplanner.services.edits.settings import cycle_of, holidays_text, next_market_days, with_read_setting
from patrolplanner.services.open_plan.document import Change
from patrolplanner.translation import ENGLISH

_SET = translate("settings page", "Setting: {name}")
_NEXT = translate("settings page", "Next market days: {days}.")
_NO_MARKET = translate("settings page", "No market is held.")
_ODD_PHONE = translate(
    "settings page", "This does not look like a telephone number (3 to 15 digits); it is kept as it is."
)
_PHONES = ("duty_phone", "supervision_phone", "complaints_phone")
_SAVED_AT_ONCE = translate("settings page", "Every change is saved at once and can be undone.")
_EXPLAINED = {
    "supervision_phone": translate(
        "settings page",
        "Where the public can complain. It stands on notices of units without a number of their own.",
    ),
    DATUM: translate(
        "settings page",
        "Places of Chinese maps lie some 350 m beside those of satellites. Incidents that are taken in are turned into "
        "the plan's own reference; a plan in metres needs none.",
    ),
    "coordinates": translate(
        "settings page", "How places are written in posts and areas. It changes the map only, never the roster."
    ),
    NOTICE_ISSUE: translate(
        "settings page",
        "How often the notice at a post changes. One a day names everybody of that day; one a shift never tells more "
        "than who is there and who comes next.",
    ),
    "market_cycle": translate(
        "settings page", "Says which dates are market days; demands that hold on market days follow it."
    ),
    "school_holidays": translate(
        "settings page", "Says which dates are school days; demands that hold on school days follow it."
    ),
}
_WIDEST = 760
_TITLE_WIDTH = 190


class _SettingsCard(QFrame):
    """A white card: a heading, fields with their titles, and a note."""

    def __init__(self, title: Message) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(STEP * 4, STEP * 4, STEP * 4, STEP * 4)
        self.rows.setSpacing(STEP * 2)
        self.rows.addWidget(label(said(title), "heading"))
        self.grid = grid(STEP * 3, STEP * 2, 1)
        self.grid.setColumnMinimumWidth(0, _TITLE_WIDTH)
        self.rows.addLayout(self.grid)

    def with_note(self, note: Message) -> QFrame:
        self.rows.addWidget(label(said(note), "quiet", wrap=True))
        return self


class SettingsPage(Page):
    """Cards of fields; each is written when it is left."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        self.head.addWidget(label(said(_SAVED_AT_ONCE), "quiet"))
        self.head.addStretch(1)
        self.fields: dict[str, QLineEdit | QComboBox] = {}
        self.reasons: dict[str, QLabel] = {}
        self._titles: dict[str, Message] = {}
        self.market = MarketBuilder()
        self.next_markets = label(role="quiet", wrap=True)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        plain = self._station(), self._papers(), self._market(), self._school(), self._streets()
        cards = *plain, *self._siting(), self._allowances()
        for card in cards:
            card.setMaximumWidth(_WIDEST)
        column(*cards, 1, of=see_through(area), spacing=STEP * 3, margins=(0, 0, STEP * 2, 0))
        self.body.addWidget(area)
        context.changed.connect(self._heard)
        self.market.edited.connect(self._put_market)
        self.refresh()

    # -- laying out -----------------------------------------------------------------------------------

    def _station(self) -> QFrame:
        card = _SettingsCard(translate("settings page", "Station"))
        self._line(card, "organisation", translate("settings page", "&Name on papers"))
        self._line(card, "duty_phone", translate("settings page", "&Duty phone"))
        self._line(card, "supervision_phone", translate("settings page", "&Supervision phone"))
        self._line(card, "complaints_phone", translate("settings page", "&Complaints phone"))
        note = translate(
            "settings page", "The supervision phone stands on the public notice of units that have none of their own."
        )
        return card.with_note(note)

    def _papers(self) -> QFrame:
        card = _SettingsCard(translate("settings page", "Papers and map"))
        languages = (translate("settings page", "Chinese (usual)"), ""), (LANGUAGES[ENGLISH], ENGLISH)
        self._choice(card, "paper_language", translate("settings page", "&Language of papers"), languages)
        kinds = (
            (translate("settings page", "metres on a plan (usual)"), ""),
            (translate("settings page", "longitude and latitude"), "lonlat"),
        )
        self._choice(card, "coordinates", translate("settings page", "C&oordinates"), kinds)
        self._choice(card, DATUM, translate("settings page", "Reference of longitudes"), DATUMS)
        self.find_datum = button(translate("settings page", "Find it by a &known place…"), self._ask_datum)
        card.grid.addWidget(self.find_datum, card.grid.rowCount(), 1, Qt.AlignmentFlag.AlignLeft)
        issues = (
            (translate("settings page", "one a day, with all its crews (usual)"), ""),
            (translate("settings page", "one for every shift"), NoticeIssuing.SHIFT.value),
        )
        self._choice(card, NOTICE_ISSUE, translate("settings page", "P&ublic notices"), issues)
        arrival = self._line(card, ARRIVAL, translate("settings page", "Stand&by is there within"))
        arrival.setPlaceholderText(said(translate("settings page", "minutes, such as 15; empty: papers do not say")))
        note = translate(
            "settings page", "The language of the window is in the menu View; papers have a language of their own."
        )
        return card.with_note(note)

    def _market(self) -> QFrame:
        card = _SettingsCard(translate("settings page", "Market days"))
        self._add(card, "market_cycle", translate("settings page", "&Market held"), self.market, self.market.kind)
        card.rows.addWidget(self.next_markets)
        note = translate("settings page", "Single dates can be changed on the page Calendar.")
        return card.with_note(note)

    def _school(self) -> QFrame:
        card = _SettingsCard(translate("settings page", "School holidays"))
        field = HolidaysField(self.context.today)
        field.editingFinished.connect(lambda: self._put_holidays(field.text()))
        field.chosen.connect(lambda: self._put_holidays(field.text()))
        self.fields["school_holidays"] = field
        self._add(card, "school_holidays", translate("settings page", "Holida&ys"), field, field)
        note = translate(
            "settings page",
            "Empty: 10 July to 31 August, and two weeks either side of the lunar new year. Write dates as you like, "
            '1月18日至2月21日 or 2027/1/18-2027/2/21, several parted by ";", or open the list; "none" for no holidays.',
        )
        return card.with_note(note)

    def _streets(self) -> QFrame:
        """What coverage and visibility are counted with; in an empty field stands what holds without it."""
        card = _SettingsCard(translate("settings page", "Streets: coverage and visibility"))
        usual = StreetSettings()
        for key, title, number in (
            (MINUTES, translate("settings page", "People look out for, minutes"), usual.minutes),
            (SIGHT, translate("settings page", "Police are seen from, metres"), usual.sight),
            (PEAK, translate("settings page", "Speed on main roads at peak hours, share"), usual.peak),
        ):
            self._line(card, key, title).setPlaceholderText(f"{number:g}")
        rounds = (
            (translate("settings page", "at drawn minutes (usual)"), ""),
            (translate("settings page", "by a fixed timetable"), EVEN),
        )
        self._choice(card, ROUNDS, translate("settings page", "Patrols go round"), rounds)
        ways = (
            (translate("settings page", "keep to one-way streets (usual)"), ""),
            (translate("settings page", "may go against them"), "yes"),
        )
        self._choice(card, BOTH_WAYS, translate("settings page", "On the way to a call cars"), ways)
        note = translate(
            "settings page",
            "The station's own numbers, no standard: 100 m is a post by day, 150 m one with lights at night.",
        )
        return card.with_note(note)

    def _siting(self) -> Iterator[QFrame]:
        """What siting counts with; in an empty field stands what holds without it."""
        for title, lines, note in CARDS:
            card = _SettingsCard(title)
            for key, name, usual in lines():
                self._line(card, key, name).setPlaceholderText(f"{usual:g}")
            yield card.with_note(note)

    def _ask_datum(self) -> None:
        DatumDialog(self.context.plan, self, lambda datum: self.put(DATUM, datum.value)).open()

    def _allowances(self) -> QFrame:
        """A line for each role and kind; in an empty one stands what holds without it."""
        card = _SettingsCard(translate("settings page", "Overtime and allowances"))
        cuts = (
            (translate("settings page", "1st to last of the month (usual)"), ""),
            (translate("settings page", "26th to 25th"), "26"),
            (translate("settings page", "21st to 20th"), "21"),
            (translate("settings page", "16th to 15th"), "16"),
        )
        self._choice(card, CUT, translate("settings page", "Counted f&rom"), cuts)
        ways = (
            (translate("settings page", "by duty date (usual)"), ""),
            (translate("settings page", "by the clock, in hours"), CLOCK),
        )
        self._choice(card, ACCOUNTS_BY, translate("settings page", "Papers count n&ights and overtime"), ways)
        for key, (role, kind) in RATES.items():
            title = translate("settings page", "{role}: {kind}").fill(role=word(role), kind=word(kind))
            self._line(card, key, title).setPlaceholderText(said(usual_said(role, kind)))
        note = translate(
            "settings page",
            "What is paid or given in lieu for one date or duty, as your bureau has laid it down: 50元, 补休1天 or "
            "both parted by “;”, with the source in brackets behind it, such as 50元（局发〔2026〕3号）. “无” is "
            "nothing. The sheet is among the papers: overtime and duty allowances, there as a table, too.",
        )
        return card.with_note(note)

    def _line(self, card: _SettingsCard, key: str, title: Message) -> QLineEdit:
        field = LineField()
        field.editingFinished.connect(self._putting(key, field.text))
        self.fields[key] = field
        self._add(card, key, title, field, field)
        return field

    def _choice(
        self, card: _SettingsCard, key: str, title: Message, choices: Sequence[tuple[Message | str, str]]
    ) -> None:
        field = combo(choices)
        field.activated.connect(self._putting(key, field.currentData))
        self.fields[key] = field
        self._add(card, key, title, field, field)

    def _add(self, card: _SettingsCard, key: str, title: Message, field: QWidget, buddy: QWidget) -> None:
        row = card.grid.rowCount()
        buddy.setAccessibleName(plain(said(title)))
        reason = label(role="danger", wrap=True)
        reason.hide()
        high = Qt.AlignmentFlag.AlignVCenter if field is buddy else Qt.AlignmentFlag.AlignTop
        caption = captioned(title, buddy)
        text = _EXPLAINED.get(key)
        card.grid.addWidget(caption if text is None else questioned(caption, text), row, 0, high)
        card.grid.addWidget(field, row, 1)
        card.grid.addWidget(reason, row + 1, 1)
        self.reasons[key] = reason
        self._titles[key] = title

    # -- showing and changing -------------------------------------------------------------------------

    def refresh(self) -> None:
        for key, field in self.fields.items():
            value = self.context.plan.setting(key)
            self._say(key, "")
            if isinstance(field, QComboBox):
                place = max(0, field.findData(_PLAIN.get((key, value), value)))
                field.setCurrentIndex(place)
            elif field.text() != value:
                field.setText(value)
            if key in _PHONES and value and not can_be_called(value):
                self._say(key, said(_ODD_PHONE), "warn")
        for widget in (self.fields[DATUM], self.find_datum):
            widget.setEnabled(Projection.of(self.context.plan).lonlat)
        self._show_market()

    def _show_market(self) -> None:
        try:
            self.market.show_cycle(cycle_of(self.context.plan), self.context.today)
            days = next_market_days(self.context.plan, self.context.today, 6)
            text = said(_NEXT, days=listed_words(day_said(d) for d in days)) if days else said(_NO_MARKET)
            self._say("market_cycle", "")
        except PlannerError as error:
            text = ""
            self._say("market_cycle", said(error.message))
        self.next_markets.setText(text)

    def put(self, key: str, value: str) -> None:
        """Write a setting, or say under its field why not."""
        if value == self.context.plan.setting(key):
            self.refresh()
            return
        edit = with_read_setting(key, value)
        refusal = refusal_of(edit, self.context.document)
        if refusal is not None:
            self._say(key, said(refusal))
            return
        self.context.apply(edit, _SET.fill(name=plain(said(self._titles[key]))))

    def _putting(self, key: str, value: Callable[[], object]) -> Callable[..., None]:
        def put(*_: object) -> None:
            self.put(key, str(value() or "").strip())

        return put

    def _put_holidays(self, typed: str) -> None:
        """Write the school holidays as they are stored, from dates however they were typed."""
        try:
            self.put("school_holidays", holidays_text(typed, self.context.today))
        except PlannerError as error:
            self._say("school_holidays", said(error.message))

    def _put_market(self) -> None:
        self.put("market_cycle", self.market.written())

    def _say(self, key: str, text: str, role: str = "danger") -> None:
        reason = self.reasons[key]
        set_role(reason, role)
        reason.setText(text)
        reason.setVisible(bool(text))
        field = self.fields.get(key)
        if field is not None:
            restyle(field, "bad", bool(text) and role == "danger")

    def show_place(self, place: Place) -> None:
        field = self.fields.get(place.record)
        if field is not None:
            field.setFocus()
        elif place.record == "market_cycle":
            self.market.kind.setFocus()

    def _heard(self, change: Change) -> None:
        if change.kinds & {"settings", "calendar"}:
            self.refresh()


_PLAIN = {
    ("paper_language", "zh_CN"): "",
    ("paper_language", "zh"): "",
    ("coordinates", "metres"): "",
    (DATUM, Datum.WGS84.value): "",
    (NOTICE_ISSUE, "day"): "",
}
