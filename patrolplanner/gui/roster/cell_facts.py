"""What is known of a cell: a duty with its crew, or a person without one; what is missing, wrong, to be reminded of."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import person_name, sent_said
from patrolplanner.domain.people import Role
from patrolplanner.domain.roster import Assignment, Pair
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.domain.words import word
from patrolplanner.gui.look import STEP, look, sized
from patrolplanner.gui.roster.marked import ROLE_CHIPS
from patrolplanner.gui.roster.model import for_button
from patrolplanner.gui.roster.people_model import hours_of
from patrolplanner.gui.said import day_said, said
from patrolplanner.gui.widgets.parts import button, clear_out, label, row, rule
from patrolplanner.planning.judging.rulebook import about
from patrolplanner.planning.model.rule import About
from patrolplanner.planning.model.verdict import Violation
from patrolplanner.services.checking.problems import ProblemKind, RosterProblem
from patrolplanner.services.checking.roster_marks import Marks
from patrolplanner.services.checking.roster_view import RosterView

MOST_LINES = 5

_TITLE = translate("roster panel", "{post} · {shift}")
_SAME_DAY = translate("roster panel", "{day} {start}-{end}")
_NEXT_DAY = translate("roster panel", "{day} {start} - next day {end}")
_PHONE = translate("roster panel", "Phone of the post: {phone}")
_NOBODY = translate("roster panel", "Nobody is on this duty yet.")
_CREW = translate("roster panel", "nights {nights}, {hours} h")
_HINT = translate("roster panel", "Choose a cell: its duty, its crew and who could come are shown here.")
_FREE_DAY = translate("roster panel", "No duty on this day. Type the code of a shift, such as {code}, to put one here.")
_PATTERN = translate("roster panel", "The pattern of this person asks for {shift} on this day.")
_AWAY = translate("roster panel", "Away: {kind}")
_GRAVE = translate("roster panel", "{text}")
_TOLD = {
    ProblemKind.GAP: (_GRAVE, "danger"),
    ProblemKind.HARD: (_GRAVE, "danger"),
    ProblemKind.REMINDER: (translate("roster panel", "Reminder: {text}"), "warn"),
    ProblemKind.IMPROVABLE: (translate("roster panel", "Could be better: {text}"), "quiet"),
}


class CellFacts(QVBoxLayout):
    """Lines that are made anew for another cell. ``told`` is what the last change made worse."""

    duty_chosen = Signal(object)
    """`DutyKey`: another duty of the same person on the day."""
    person_wanted = Signal(str, object)
    """Show the cell of a person on a date."""
    reason_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(STEP)

    def show_hint(self) -> None:
        clear_out(self)
        self.addWidget(label(said(_HINT), "quiet", wrap=True))

    def show_duty(
        self, view: RosterView, marks: Marks, key: DutyKey, person: str, told: Sequence[RosterProblem]
    ) -> None:
        """A duty; ``person`` is whose cell it is, empty in the table by post."""
        clear_out(self)
        duty, post, shift = view.duty(key), view.posts[key.post], view.shifts[key.shift]
        self.addWidget(label(said(_TITLE, post=post.name, shift=shift.name), "heading", wrap=True))
        overnight = duty.end.date() > duty.start.date() and duty.end.time() > duty.start.time().min
        times = _NEXT_DAY if overnight else _SAME_DAY
        end = "24:00" if not overnight and duty.end.hour == 0 else f"{duty.end:%H:%M}"
        text = said(times, day=day_said(key.day), start=f"{duty.start:%H:%M}", end=end)
        self.addWidget(label(text, "quiet", wrap=True))
        self.addWidget(label(said(word(post.kind)), "quiet"))
        if post.phone:
            self.addWidget(label(said(_PHONE, phone=post.phone), "quiet", wrap=True))
        if len(rows := view.cell(person, key.day)) > 1:
            self.addLayout(self._duties(view, rows, key))
        self.addWidget(rule())
        self._tell(told)
        self._show_crew(view, key)
        if key in marks.short:
            self.addWidget(_framed(said(marks.short[key].text)))
        self._warn([*marks.on_duty(key), *(marks.on_cell(person, key.day) if person else ())])

    def show_person(self, view: RosterView, marks: Marks, id_: str, day: date, told: Sequence[RosterProblem]) -> None:
        """A person without a duty on a date; nothing when there is no such person."""
        clear_out(self)
        person = view.people.get(id_)
        if person is None:
            return
        self.addLayout(row(label(person.name, "heading"), _role_chip(person.role), 1, spacing=STEP * 2))
        unit = view.units[person.unit].name if person.unit in view.units else person.unit
        self.addWidget(label(" · ".join(t for t in (unit, person.team, person.title) if t), "quiet", wrap=True))
        self.addWidget(label(day_said(day), "quiet"))
        self.addWidget(rule())
        self._tell(told)
        if kind := view.away.get((person.id, day)):
            hours = " ".join(hours_of(view, (person.id, day)))
            self.addWidget(label(f"{said(_AWAY, kind=word(kind))} {hours}".strip(), wrap=True))
        else:
            code = next(iter(view.codes.values()), "")
            self.addWidget(label(said(_FREE_DAY, code=code), "quiet", wrap=True))
            if pattern := view.pattern(person.id, day):
                self.addWidget(label(said(_PATTERN, shift=view.shifts[pattern].name), wrap=True))
        month = sorted(marks.on_person(person.id), key=lambda v: about(v.rule) is About.SHARES)
        self._warn([*marks.on_cell(person.id, day), *month], told={w.text for w in told})

    def _duties(self, view: RosterView, rows: Sequence[Assignment], chosen: DutyKey) -> QHBoxLayout:
        across = row(spacing=STEP)
        for assignment in rows:
            made = QPushButton(for_button(view.shifts[assignment.pair.duty.shift].name))
            made.setCheckable(True)
            made.setChecked(assignment.pair.duty == chosen)
            made.clicked.connect(lambda _checked=False, duty=assignment.pair.duty: self.duty_chosen.emit(duty))
            across.addWidget(made)
        across.addStretch()
        return across

    def _show_crew(self, view: RosterView, key: DutyKey) -> None:
        crew = view.crew(key)
        for assignment in crew[:12]:
            self.addLayout(self._member(view, assignment.pair))
        sent = view.duty(key).promised
        for contingent in sent:
            self.addWidget(label(said(sent_said(view.plan, contingent)), wrap=True))
        if not crew and not sent:
            self.addWidget(label(said(_NOBODY), "quiet"))

    def _member(self, view: RosterView, pair: Pair) -> QHBoxLayout:
        person, tally = view.people.get(pair.person), view.tally(pair.person)
        name = QPushButton(for_button(person_name(view.plan, pair.person)))
        name.setProperty("role", "flat")
        name.clicked.connect(lambda: self.person_wanted.emit(pair.person, pair.duty.day))
        facts = label(said(_CREW, nights=tally.nights, hours=round(tally.minutes / 60)), "quiet")
        return row(_role_chip(person.role) if person else label(), name, 1, facts, spacing=STEP)

    def _tell(self, told: Sequence[RosterProblem]) -> None:
        if not told:
            return
        for worse in told[:MOST_LINES]:
            text, tone = _TOLD[worse.kind]
            self.addWidget(label(said(text, text=worse.text), tone, wrap=True))
        note = button(translate("roster panel", "Note the reason…"), self.reason_wanted.emit, role="flat")
        self.addWidget(note, 0, Qt.AlignmentFlag.AlignLeft)

    def _warn(self, found: Sequence[Violation], told: Collection[Message] = ()) -> None:
        """The first of what is wrong, without what has been told above."""
        tones = {Severity.HARD: "danger", Severity.WARN: "warn", Severity.SOFT: "quiet"}
        lines = {said(v.text): tones[v.severity] for v in found[:MOST_LINES] if v.text not in told}
        for text, tone in lines.items():
            self.addWidget(label(text, tone, wrap=True))


def _role_chip(role: Role) -> QLabel:
    """A role as a small chip: filled for officers, outlined for the others."""
    colours = look()
    made = label(said(ROLE_CHIPS[role]))
    filled = role is Role.OFFICER
    ground, ink = (colours.accent, colours.on_accent) if filled else ("transparent", colours.quiet)
    edge = colours.accent if filled else colours.line
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    made.setStyleSheet(
        f"background: {ground}; color: {ink}; border: 1px solid {edge}; border-radius: 3px; padding: 0 4px;"
        f"font-size: {sized(11)}px;"
    )
    return made


def _framed(text: str) -> QLabel:
    """What is missing, in a dashed red frame."""
    colours = look()
    made = label(text, wrap=True)
    made.setStyleSheet(
        f"color: {colours.danger}; border: 1px dashed {colours.danger}; border-radius: 4px; padding: 4px 6px;"
    )
    return made
