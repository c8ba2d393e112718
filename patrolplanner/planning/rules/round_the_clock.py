"""R20: the demands of a 24-hour kiosk cover the whole day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from patrolplanner.domain.duties import Duty
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Period
from patrolplanner.domain.posts import Post, PostKind, PostStatus
from patrolplanner.domain.shifts import DAY_MINUTES
from patrolplanner.domain.typed_text import clock
from patrolplanner.planning.dates.duty_making import duties_of
from patrolplanner.planning.model.instance import Instance, minute_of
from patrolplanner.planning.model.rule import PlanCheck, RuleGroup, hours
from patrolplanner.planning.model.verdict import Violation


@dataclass(frozen=True, kw_only=True)
class RoundTheClock(PlanCheck):
    """Every minute of the period has a demand at each 24-hour kiosk."""

    id = "R20"
    title = translate("rules", "Kiosks round the clock")
    group = RuleGroup.POSTS
    example = translate(
        "rules",
        "A kiosk's day shift ends at 20:00, its night shift begins at 22:00: the two hours between are reported.",
    )
    note = translate("rules", "A 24-hour kiosk that nobody is asked to man is closed to the public.")

    def findings(self, instance: Instance) -> Iterator[Violation]:
        """One violation a kiosk and date, with the minutes that no demand covers."""
        # the first morning may belong to a duty of the day before
        eve = Period(instance.period.first - timedelta(days=1), instance.period.last)
        asked = [d for d in duties_of(instance.plan, instance.calendar, eve) if d.wants_people]
        for post in instance.posts:
            if post.kind is PostKind.KIOSK and post.status is PostStatus.EXISTING:
                yield from self._post(instance, post, [d for d in asked if d.key.post == post.id])

    def _post(self, instance: Instance, post: Post, duties: list[Duty]) -> Iterator[Violation]:
        first = instance.period.first.toordinal()
        covered = bytearray((instance.period.days + 1) * DAY_MINUTES)
        for d in duties:
            start = minute_of(d.start) - first * DAY_MINUTES
            for minute in range(max(0, start), min(len(covered), start + d.length)):
                covered[minute] = 1
        for n in range(instance.period.days):
            day = covered[n * DAY_MINUTES : (n + 1) * DAY_MINUTES]
            missing = DAY_MINUTES - sum(day)
            if missing:
                yield self._violation(post, date.fromordinal(first + n), missing, day.index(0))

    def _violation(self, post: Post, day: date, missing: int, at: int) -> Violation:
        text = translate("rules", "{post}: on {day} no demand covers {hours} h, first at {time}.").fill(
            post=post.name, day=day, hours=hours(missing), time=clock(at)
        )
        return Violation(self.id, self.severity, 0, (), (day,), (), missing, text)
