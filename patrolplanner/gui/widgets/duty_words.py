"""How people, duties and periods of a plan are named in lists."""

from __future__ import annotations

from datetime import timedelta

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.gui.said import said

_DUTY = translate("duty words", "{post} {shift}")
_DATED = translate("duty words", "{day} {post} {shift}")
_SPAN = translate("duty words", "{first} to {last}")
_MONTH = translate("dates", "{year}-{month}")


class Names:
    """The names in a plan, looked up once."""

    def __init__(self, plan: Plan) -> None:
        self._people = {p.id: p.name for p in plan.people}
        self._posts = {p.id: p.name for p in plan.posts}
        self._shifts = {s.code: s.name for s in plan.shifts}
        self.order = tuple(self._people)

    def person(self, id_: str) -> str:
        """A person's name, the number where there is no such person any more."""
        return self._people.get(id_, id_)

    def post(self, id_: str) -> str:
        """A post's name."""
        return self._posts.get(id_, id_)

    def duty(self, key: DutyKey, *, dated: bool = True) -> str:
        """A duty with its date, or without where the date stands beside it."""
        post, shift = self.post(key.post), self._shifts.get(key.shift, key.shift)
        return said(_DATED, day=key.day, post=post, shift=shift) if dated else said(_DUTY, post=post, shift=shift)


def period_words(period: Period) -> Message:
    """A whole month by its name, other dates by their ends, one date alone by itself."""
    first, last = period
    if first.day == 1 and last.month == first.month and (last + timedelta(days=1)).day == 1 and period.days < 32:
        return _MONTH.fill(year=str(first.year), month=f"{first.month:02}")
    if first == last:
        return translate("duty words", "{day}").fill(day=first)
    return _SPAN.fill(first=first, last=last)
