"""The roster by person: who has which duties on each date, with role, team, totals and balance."""

from __future__ import annotations

from datetime import date, time

from patrolplanner.domain.journal import AccountKind
from patrolplanner.domain.leave_codes import LEAVE_CODES
from patrolplanner.domain.messages import translate
from patrolplanner.domain.names import sent_said
from patrolplanner.domain.people import Person
from patrolplanner.domain.typed_text import clock
from patrolplanner.domain.words import word
from patrolplanner.gui.roster.filtering import Filter
from patrolplanner.gui.roster.marked import ROLE_CHIPS
from patrolplanner.gui.roster.model import BRACKETED, CELL, RosterLine, RosterModel
from patrolplanner.gui.said import day_said, listed_words, said
from patrolplanner.services.changes.accounting import signed_amount
from patrolplanner.services.checking.cell_edits import Cell, cell_text
from patrolplanner.services.checking.roster_view import RosterView, groups_of

_HEADING = translate("roster page", "{name}  {count} {count:person|people}")
_LOCKED = translate("roster page", "locked")
_CHANGED = translate("roster page", "changed since publication")
_DUTY = translate("roster page", "{shift} at {post}, {start} to {end}")
_OVERNIGHT = translate("roster page", "{shift} at {post}, {start} to {end} of the next day")
_WISH = translate("roster page", "Wish: {wish} {what}")
_ANY = translate("roster page", "any duty")
_FREE = translate("roster page", "no duty")
_PATTERN = translate("roster page", "by the pattern: {shift}")


def cell_code(view: RosterView, cell: Cell) -> str:
    """What can be typed to have what the cell has: codes of its duties, else of its leave."""
    kind = view.away.get(cell)
    leave = said(LEAVE_CODES[kind]) if kind is not None else ""
    return cell_text(view, cell) or " ".join((leave, *hours_of(view, cell)[:1]))


def hours_of(view: RosterView, cell: Cell) -> list[str]:
    """From when until when somebody is away who is not so all day."""
    return [f"{clock(begins)}–{clock(ends)}" for begins, ends in view.away_hours.get(cell, ())]


class PeopleModel(RosterModel):
    """A line a person, grouped by unit and team."""

    frozen = translate("roster page", "Name"), translate("roster page", "Role"), translate("roster page", "Team")
    totals = (
        (translate("roster totals", "D"), translate("roster totals", "Duties in the period")),
        (translate("roster totals", "N"), translate("roster totals", "Nights, 24-hour duties too")),
        (translate("roster totals", "W"), translate("roster totals", "Weekend duties")),
        (translate("roster totals", "H"), translate("roster totals", "Effective hours")),
        (
            translate("roster totals", "±"),
            translate("roster totals", "Nights above or below the fair share when the period ends, as in the ledger"),
        ),
    )
    widest = ("999", "999", "999", "999", "+99.9")

    def __init__(self, wanted: Filter) -> None:
        super().__init__()
        self.wanted = wanted

    def _lines(self, view: RosterView) -> list[RosterLine]:
        people = [p for p in view.plan.people if self.wanted.takes(p, view)]
        lines = []
        for group in groups_of(people, view.plan):
            unit = view.units[group.unit].name if group.unit in view.units else group.unit
            name = f"{unit} · {group.team}" if group.team else unit
            key = (group.unit, group.team)
            lines.append(RosterLine(key, heading=said(_HEADING, name=name, count=len(group.people))))
            if key not in self.folded:
                lines += [RosterLine(key, person=p.id) for p in group.people]
        return lines

    def person(self, line: RosterLine) -> Person:
        assert self.view is not None
        return self.view.people[line.person]

    def cell_text(self, line: RosterLine, day: date) -> str:
        assert self.view is not None
        return cell_code(self.view, (line.person, day))

    def cell_words(self, line: RosterLine, day: date) -> str:
        """Duties, leave, wishes, and what is wrong."""
        view = self.view
        assert view is not None
        parts = [said(CELL, line=self.person(line).name, day=day_said(day))]
        for row in view.cell(line.person, day):
            duty = view.duty(row.pair.duty)
            next_day = duty.end.date() > duty.start.date() and duty.end.time() > time()
            text = said(
                _OVERNIGHT if next_day else _DUTY,
                post=view.posts[duty.key.post].name if duty.key.post in view.posts else duty.key.post,
                shift=view.shifts[duty.key.shift].name,
                start=f"{duty.start:%H:%M}",
                end=f"{duty.end:%H:%M}" if next_day or duty.end.time() > time() else "24:00",
            )
            parts.append(said(BRACKETED, text=text, more=_LOCKED) if row.locked else text)
            parts += [said(sent_said(view.plan, sent)) for sent in duty.promised]
        if kind := view.away.get((line.person, day)):
            parts.append(" ".join((said(word(kind)), *hours_of(view, (line.person, day)))))
        elif len(parts) == 1:
            parts.append(said(_FREE))
            if code := view.pattern(line.person, day):
                parts.append(said(_PATTERN, shift=view.shifts[code].name))
        for wish in view.wishes.get((line.person, day), ()):
            what = view.shifts[wish.shift].name if wish.shift and wish.shift in view.shifts else said(_ANY)
            parts.append(said(_WISH, wish=word(wish.wish), what=what))
        if view.has_changed(line.person, day):
            parts.append(said(_CHANGED))
        parts += [said(v.text) for v in self.marks.on_cell(line.person, day)]
        return "\n".join(parts)

    def title(self, line: RosterLine) -> str:
        return listed_words(text for text in self.left(line) if text)

    def left(self, line: RosterLine) -> list[str]:
        person = self.person(line)
        return [person.name, said(ROLE_CHIPS[person.role]), person.team]

    def right(self, line: RosterLine) -> list[str]:
        assert self.view is not None
        tally = self.view.tally(line.person)
        numbers = [tally.duties, tally.nights, tally.weekends, round(tally.minutes / 60)]
        return [*map(str, numbers), signed_amount(AccountKind.NIGHTS, self.view.balance(line.person)) or "0"]
