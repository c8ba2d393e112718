"""The roster by post: who stands there on each shift of each post and each date, and what is missing."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import translate
from patrolplanner.domain.names import sent_said
from patrolplanner.domain.roster import Assignment
from patrolplanner.gui.roster.filtering import Filter
from patrolplanner.gui.roster.model import CELL, RosterLine, RosterModel, name_and_role
from patrolplanner.gui.said import day_said, listed_words, said
from patrolplanner.services.checking.crew_cells import CellPiece, count_pieces, crew_text, pieces_of, shortened
from patrolplanner.services.checking.roster_view import RosterView

_NOT_ASKED = translate("roster page", "nobody is asked for")
_CREW = translate("roster page", "{count} of {need} {need:person|people}")
_HEADING = translate("roster page", "{name}  {count} {count:post|posts}")
_OTHER = translate("roster page", "Other posts")
_LOCKED = translate("roster page", "{person}, locked")
_CHANGED = translate("roster page", "changed since publication")


class PostsModel(RosterModel):
    """A line for each shift of a post, grouped by the unit of the post."""

    frozen = translate("roster page", "Post"), translate("roster page", "Shift")
    totals = (
        (translate("roster totals", "D"), translate("roster totals", "Duties in the period")),
        (translate("roster totals", "Gap"), translate("roster totals", "People missing")),
    )
    widest = ("99", "99")

    def __init__(self, wanted: Filter) -> None:
        super().__init__()
        self.wanted = wanted

    def _lines(self, view: RosterView) -> list[RosterLine]:
        shifts: dict[str, set[str]] = defaultdict(set)
        for key in (*view.asked, *view.manned()):
            shifts[key.post].add(key.shift)
        by_unit: dict[str, list[RosterLine]] = defaultdict(list)
        for post in view.plan.posts:
            if not self.wanted.takes_post(post):
                continue
            for code in sorted(shifts[post.id], key=lambda c: (view.shifts[c].start, c)):
                by_unit[post.unit].append(RosterLine((post.unit, ""), post=post.id, shift=code))
        lines = []
        for unit in sorted(by_unit, key=lambda u: list(view.units).index(u) if u in view.units else len(view.units)):
            under = by_unit[unit]
            name = view.units[unit].name if unit in view.units else said(_OTHER)
            heading = said(_HEADING, name=name, count=len({x.post for x in under}))
            lines.append(RosterLine((unit, ""), heading=heading))
            if (unit, "") not in self.folded:
                lines += under
        return lines

    def pieces(self, duty: DutyKey) -> list[CellPiece]:
        """Names, and what is missing; nothing where nobody is asked for."""
        assert self.view is not None
        return pieces_of(self.view, self.marks.short.get(duty), duty)

    def shown_pieces(self, duty: DutyKey, room: int) -> list[CellPiece]:
        """The same as far as there is room."""
        return shortened(self.pieces(duty), room)

    def most_pieces(self, line: RosterLine) -> int:
        """How many there are in the fullest cell of a line."""
        view = self.view
        assert view is not None
        duties = (DutyKey(day, line.post, line.shift) for day in view.days)
        return max((count_pieces(view, self.marks.short.get(duty), duty) for duty in duties), default=0)

    def cell_text(self, line: RosterLine, day: date) -> str:
        """The names of the crew; nothing of what is missing, so that the text can be pasted back."""
        assert self.view is not None
        return crew_text(self.view, DutyKey(day, line.post, line.shift))

    def cell_words(self, line: RosterLine, day: date) -> str:
        """The crew by name with roles, and what is missing or wrong."""
        view = self.view
        assert view is not None
        key = DutyKey(day, line.post, line.shift)
        parts = [said(CELL, line=self.title(line), day=day_said(day))]
        crew = view.crew(key)
        if key in view.asked:
            parts.append(said(_CREW, count=len(crew), need=view.need(key)))
        elif not crew:
            parts.append(said(_NOT_ASKED))
        parts += [self._member(view, row) for row in crew]
        parts += [said(sent_said(view.plan, sent)) for sent in view.duty(key).promised]
        parts += [said(self.marks.short[key].text)] if key in self.marks.short else []
        parts += [said(v.text) for v in self.marks.on_duty(key)]
        if view.crew_changed(key):
            parts.append(said(_CHANGED))
        return "\n".join(parts)

    @staticmethod
    def _member(view: RosterView, row: Assignment) -> str:
        there = view.people.get(row.pair.person)
        name = " ".join(part for part in (name_and_role(view, row.pair.person), there.team if there else "") if part)
        return said(_LOCKED, person=name) if row.locked else name

    def title(self, line: RosterLine) -> str:
        return listed_words(self.left(line))

    def left(self, line: RosterLine) -> list[str]:
        assert self.view is not None
        return [self.view.posts[line.post].name, self.view.shifts[line.shift].name]

    def right(self, line: RosterLine) -> list[str]:
        view = self.view
        assert view is not None
        keys = [DutyKey(d, line.post, line.shift) for d in view.days if d in view.period]
        missing = sum(self.marks.short[k].places for k in keys if k in self.marks.short)
        return [str(sum(k in view.asked for k in keys)), str(missing)]


def words_of(piece: CellPiece) -> str:
    """What a piece of a cell says."""
    return piece.text if isinstance(piece.text, str) else said(piece.text)
