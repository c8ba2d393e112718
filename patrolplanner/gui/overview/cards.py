"""The cards of the overview: each says one thing and leads to where it can be seen to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import person_name, post_name, shift_name
from patrolplanner.domain.plan import Period
from patrolplanner.domain.visibility_words import ACTUAL_FORMULA, percent
from patrolplanner.gui import places
from patrolplanner.gui.look import STEP
from patrolplanner.gui.overview.charts import FairnessChart, HourChart, SeenChart
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import as_tip, day_said, said
from patrolplanner.gui.widgets.duty_words import period_words
from patrolplanner.gui.widgets.notes import Note, going, note_line
from patrolplanner.gui.widgets.parts import button, column, grid, label
from patrolplanner.services.views.overview import DayFigures, MonthState, Overview
from patrolplanner.services.views.whereabouts import DutyCrew

MOST_LINES = 6
MOST_POSTS = 40
_OPEN = translate("overview", "Open")
_AND_MORE = translate("overview", "and {count} more")
_UNTIL = translate("overview", "until {time}")
_FROM = translate("overview", "from {time}")
_FROM_DAY = translate("overview", "from {day} {time}")
_PEOPLE = translate("overview", "{people}")
_NOBODY = translate("overview", "nobody")
_LEADER = translate("overview", "Duty leader: {people}")
_NO_LEADER = translate("overview", "No duty leader is rostered.")
_GAPS = translate("overview", "{count} {count:person|people} missing on {duties} {duties:duty|duties}")
_NO_GAPS = translate("overview", "No gaps; {count} {count:duty is|duties are} manned.")
_NO_DUTIES = translate("overview", "Nothing is rostered or asked for.")
_EXPIRES = translate("overview", "{person}: {certificate} ends on {day}, in {days} {days:day|days}")
_EXPIRED = translate("overview", "{person}: {certificate} ended on {day}")
_UNPUBLISHED = translate("overview", "The roster has not been published yet.")
_UNTOLD = translate(
    "overview", "From today on {come} {come:duty comes|duties come} and {gone} {gone:goes|go} that are not published."
)
_ALL_TOLD = translate("overview", "What is rostered from today on is what has been published.")
_BOARD = translate("overview", "{post}: the notice names another crew for {day} {shift}.")
_BOARDS_RIGHT = translate("overview", "All notices that hang are right.")
_STATES = {
    MonthState.EMPTY: translate("overview", "not rostered yet"),
    MonthState.PARTLY: translate("overview", "rostered in part, {rows} {rows:row|rows}"),
    MonthState.ROSTERED: translate("overview", "rostered, {rows} {rows:row|rows}"),
}
_TOLD = translate("overview", "{state}, published")
_SEEN_WHOLE = translate(
    "overview", "{period}: of the people in the streets {percent} see police within {minutes} {minutes:minute|minutes}."
)
_SEEN_LOW = translate("overview", "{street}: {percent}, should be {target}")
_UNCHECKED = translate("overview", "The holiday notice for {years} is not built in: please enter and check it.")


class OverviewCard(QFrame):
    """A panel with a title and the way to the page behind it."""

    def __init__(self, context: PlanContext, title: str, place: Place | None = None, link: Message = _OPEN) -> None:
        super().__init__()
        self.context = context
        self.setProperty("role", "panel")
        self.setAccessibleName(title)
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(STEP * 4, STEP * 3, STEP * 4, STEP * 3)
        self.lines.setSpacing(STEP * 2)
        head = QHBoxLayout()
        head.addWidget(label(title, "heading", wrap=True), 1)
        if place is not None:
            opens = button(link, going(context, place), role="flat")
            opens.setAccessibleDescription(title)
            head.addWidget(opens, 0, Qt.AlignmentFlag.AlignTop)
        self.lines.addLayout(head)

    def say(self, text: Message, tone: str = "", place: Place | None = None) -> None:
        self.lines.addLayout(note_line(self.context, Note(text, tone, place)))

    def say_some(self, notes: Iterable[Note], most: int = MOST_LINES) -> None:
        """Lines, those beyond the most as a number."""
        every = list(notes)
        for note in every[:most]:
            self.lines.addLayout(note_line(self.context, note))
        if len(every) > most:
            self.lines.addWidget(label(said(_AND_MORE, count=len(every) - most), "quiet"))


def day_card(context: PlanContext, day: DayFigures, title: Message) -> OverviewCard:
    """A date: who leads, what is missing."""
    card = OverviewCard(context, said(title, day=day_said(day.day)), Place(places.ROSTER, day=day.day))
    people = tuple(person_name(context.plan, p) for crew in day.leaders for p in crew.people)
    if people:
        card.say(_LEADER.fill(people=people))
    elif day.leaders:
        card.say(_NO_LEADER, "danger", Place(places.ROSTER, duty=day.leaders[0].duty))
    if day.short:
        count = sum(s.places for s in day.short)
        card.say(_GAPS.fill(count=count, duties=len(day.short)), "danger")
        card.say_some(Note(s.text, "", Place(places.ROSTER, day=day.day, duty=s.duty)) for s in day.short)
    elif day.duties:
        card.say(_NO_GAPS.fill(count=day.duties), "good")
    else:
        card.say(_NO_DUTIES, "quiet")
    return card


def where_card(context: PlanContext, found: Overview) -> OverviewCard:
    """The posts with their crews now and next."""
    title = said(translate("overview", "Who is where at {time}"), time=f"{found.moment:%H:%M}")
    card = OverviewCard(context, title, Place(places.MAP, day=found.moment.date()), translate("overview", "On the map"))
    card.setProperty("wide", True)
    table = grid(STEP * 3, STEP, 1, 2)
    heads = translate("overview", "Post"), translate("overview", "Now"), translate("overview", "Next")
    for at, head in enumerate(heads):
        table.addWidget(label(said(head), "quiet"), 0, at)
    for row, post in enumerate(found.posts[:MOST_POSTS], start=1):
        shown = post.now or post.following
        link = _post_link(post_name(context.plan, post.post))
        if shown is not None:
            link.clicked.connect(going(context, Place(places.ROSTER, day=shown.duty.day, duty=shown.duty)))
        table.addWidget(link, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        table.addWidget(_crew(context, post.now, found, now=True), row, 1, Qt.AlignmentFlag.AlignTop)
        table.addWidget(_crew(context, post.following, found, now=False), row, 2, Qt.AlignmentFlag.AlignTop)
    card.lines.addLayout(table)
    if len(found.posts) > MOST_POSTS:
        card.lines.addWidget(label(said(_AND_MORE, count=len(found.posts) - MOST_POSTS), "quiet"))
    return card


def _post_link(name: str) -> QPushButton:
    """A post's name that can be pressed; an ampersand in it is one."""
    made = QPushButton(name.replace("&", "&&"))
    made.setProperty("role", "flat")
    made.setStyleSheet("text-align: left; padding: 0;")
    return made


def _crew(context: PlanContext, crew: DutyCrew | None, found: Overview, *, now: bool) -> QWidget:
    """Names over the time: until when, or from when."""
    if crew is None:
        return label("–", "quiet")
    people = _PEOPLE.fill(people=tuple(person_name(context.plan, p) for p in crew.people)) if crew.people else _NOBODY
    if now:
        time = said(_UNTIL, time=f"{crew.end:%H:%M}")
    elif crew.start.date() == found.moment.date():
        time = said(_FROM, time=f"{crew.start:%H:%M}")
    else:
        time = said(_FROM_DAY, day=crew.start.date(), time=f"{crew.start:%H:%M}")
    names = label(said(people), "danger" if len(crew.people) < crew.least else "", wrap=True)
    box = QWidget()
    column(names, label(time, "quiet"), of=box, spacing=0, margins=(0, 0, 0, STEP))
    return box


def street_card(context: PlanContext, found: Overview) -> OverviewCard:
    """Manned posts by hour, today beside the mean of the period."""
    title = said(translate("overview", "Street posts manned by hour"))
    card = OverviewCard(context, title, Place(places.ROSTER, day=found.moment.date(), section="day"))
    chart = HourChart()
    chart.show_hours(found.days[0].manned, found.average, found.moment.hour)
    card.lines.addWidget(chart)
    return card


def seen_card(context: PlanContext, found: Overview) -> OverviewCard:
    """How many people in the street see police: by hour, and where least."""
    card = OverviewCard(
        context,
        said(translate("overview", "Police seen in the street")),
        Place(places.MAP, day=found.moment.date(), section="visibility"),
        translate("overview", "On the map"),
    )
    if found.seen is None:
        return card
    seen = found.seen
    chart = SeenChart()
    chart.show_hours(seen.today, seen.average, found.moment.hour)
    card.lines.addWidget(chart)
    minutes, period = f"{seen.minutes:g}", period_words(context.period)
    line = label(said(_SEEN_WHOLE, percent=percent(seen.whole), period=period, minutes=minutes), wrap=True)
    line.setToolTip(as_tip(said(seen.formula)))
    card.lines.addWidget(line)
    if seen.actual is not None:
        entered = label(said(seen.actual), wrap=True)
        entered.setToolTip(as_tip(said(ACTUAL_FORMULA)))
        card.lines.addWidget(entered)
    card.say_some(
        Note(
            _SEEN_LOW.fill(street=one.name, percent=percent(one.index), target=percent(one.target)),
            "warn",
            Place(places.MAP, record=one.id, section="visibility"),
        )
        for one in seen.lowest
    )
    return card


def fairness_card(context: PlanContext, found: Overview) -> OverviewCard:
    """How evenly nights and hours lie, by role."""
    title = said(translate("overview", "Evenness, {period}"), period=period_words(context.period))
    card = OverviewCard(context, title, Place(places.ROSTER))
    if found.groups:
        chart = FairnessChart()
        chart.show_groups(found.groups)
        card.lines.addWidget(chart)
        words = translate("overview", "From the least to the most of one person; the line is the mean. Leaders apart.")
        card.lines.addWidget(label(said(words), "quiet", wrap=True))
    else:
        card.say(translate("overview", "Nothing is rostered in this period."), "quiet")
    return card


def certificate_card(context: PlanContext, found: Overview) -> OverviewCard:
    card = OverviewCard(context, said(translate("overview", "Certificates")), Place(places.PEOPLE))
    if not found.expiring:
        card.say(translate("overview", "None ends within 30 days."), "good")
    card.say_some(
        Note(
            (_EXPIRED if e.days < 0 else _EXPIRES).fill(
                person=person_name(context.plan, e.person), certificate=e.certificate, day=e.until, days=e.days
            ),
            "danger" if e.days < 0 else "warn",
            Place(places.PEOPLE, record=e.person, person=e.person),
        )
        for e in found.expiring
    )
    return card


def told_card(context: PlanContext, found: Overview) -> OverviewCard:
    """What people and the public have been told, and what not yet."""
    card = OverviewCard(
        context, said(translate("overview", "Publication and notices")), Place(places.CHANGES, section="publish")
    )
    if not found.ever_published:
        card.say(_UNPUBLISHED, "warn")
        return card
    untold = found.untold
    if untold:
        card.say(_UNTOLD.fill(come=len(untold.added), gone=len(untold.removed)), "warn")
    else:
        card.say(_ALL_TOLD, "good")
    if not found.boards:
        card.say(_BOARDS_RIGHT, "good")
    card.say_some(
        Note(
            _BOARD.fill(post=post_name(context.plan, d.post), day=d.day, shift=shift_name(context.plan, d.shift)),
            "danger",
            Place(places.PAPERS, section="notice", record=d.post, day=found.moment.date()),
            translate("overview", "Print"),
        )
        for d in found.boards
    )
    return card


def _showing(context: PlanContext, period: Period) -> Callable[[], None]:
    """What a link to a month does: the roster page of that month."""

    def show() -> None:
        context.show(period)
        context.go(Place(places.ROSTER))

    return show


def months_card(context: PlanContext, found: Overview) -> OverviewCard:
    """This month and the three after it, and years whose holidays nobody checked."""
    card = OverviewCard(context, said(translate("overview", "Months ahead")))
    table = grid(-1, 0, 1)
    for row, month in enumerate(found.months):
        state = _STATES[month.state].fill(rows=month.rows)
        near = month.period.first <= found.moment.date() + timedelta(days=20)
        tone = {MonthState.ROSTERED: "good", MonthState.PARTLY: "warn"}.get(month.state, "danger" if near else "quiet")
        table.addWidget(label(said(period_words(month.period))), row, 0)
        table.addWidget(label(said(_TOLD, state=state) if month.published else said(state), tone), row, 1)
        link = button(_OPEN, _showing(context, month.period), role="flat")
        link.setAccessibleDescription(said(period_words(month.period)))
        table.addWidget(link, row, 2)
    card.lines.addLayout(table)
    if found.unchecked:
        text = _UNCHECKED.fill(years=tuple(str(y) for y in found.unchecked))
        card.say(text, "warn", Place(places.CALENDAR, day=date(found.unchecked[0], 1, 1)))
    if found.clashing is not None:
        card.say(found.clashing, "warn", Place(places.SHIFTS))
    return card
