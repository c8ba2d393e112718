"""R33: people stay where they stand: no change of post from one working day to the next, home posts, few posts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Person, Role
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import PostStatus
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import NONE, PostDays, Space
from patrolplanner.planning.model.eligibility import leads_at
from patrolplanner.planning.model.instance import Instance, Ints
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import DAYS, Finding, Rule, RuleGroup, parameter, price_parameter

CHANGE, AWAY, MANY = "change", "away", "many"


@dataclass(frozen=True, kw_only=True)
class Stay(Rule):
    """Two dates worked one after the other, at most ``days`` apart, have a post in common; somebody who has home posts
    is at one of them; and nobody stands at more than ``posts`` posts in the period.

    The first is asked of people who may take more than one post. A change costs ``price``, a duty away from home
    ``away_price``, each post too many ``many_price``.
    """

    id = "R33"
    title = translate("rules", "People keep their post")
    group = RuleGroup.POSTS
    example = translate(
        "rules",
        "Zhang stood at the market kiosk on Monday and Tuesday; on Thursday he is there again. In a month he "
        "is at {posts} {posts:post|posts} at most.",
    )
    note = translate(
        "rules",
        "A fixed post, fixed people, fixed duties: shopkeepers and parents know the face. No law asks for it.",
    )
    tells_posts_apart = True
    keeps_posts = True
    usual_units = 2
    severity: Severity = Severity.SOFT
    price: int = 40
    away_price: int = price_parameter(15, translate("rule parameters", "Price of a duty away from the home posts"))
    many_price: int = price_parameter(80, translate("rule parameters", "Price of each post too many"))
    posts: int = parameter(3, translate("rule parameters", "Posts in the period at most"))
    days: int = parameter(7, translate("rule parameters", "Working days are compared up to"), unit=DAYS)

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """Changes day by day, duties away from home, posts of the period."""
        if not space.size:
            return
        yield from self._changes(space)
        yield self._away(space)
        yield self._many(space)

    def _changes(self, space: Space) -> Iterator[LimitBlock]:
        """Works on the first date + on the last - between - posts in common <= 1, where the posts in common are those
        of the first date and those of the last, less the different posts of both."""
        instance = space.instance
        first, last = (instance.period_days[[0, -1]] - instance.days[0]).tolist()
        day = instance.duty_day[space.duty] - instance.days[0]
        near = (day >= first - self.days) & (day <= last + self.days)
        movable = instance.kept("movable", lambda: _movable(instance))
        at = PostDays(space, movable[space.person] & near)
        if not len(at.person):
            return
        shape = len(instance.people), len(instance.days)
        row, when = np.nonzero(at.works != NONE)
        posts = space.counters.grid(shape, at.person[row] * shape[1] + when, at.works[row, when], sums=True)
        for gap in range(1, min(self.days, shape[1] - 1) + 1):
            # one of the two dates is in the period: others are nobody's matter now
            starts = np.arange(max(0, first - gap), min(last, shape[1] - 1 - gap) + 1)
            starts = starts[(starts >= first) | (starts + gap <= last)]
            yield self._changes_after(space, at, posts, gap, starts)

    def _changes_after(self, space: Space, at: PostDays, posts: Ints, gap: int, starts: Ints) -> LimitBlock:
        """The limits of dates that are so many days apart."""
        who, start = np.nonzero((posts[:, starts] != NONE) & (posts[:, starts + gap] != NONE))
        start = starts[start]
        rows = np.arange(len(who))
        terms = Terms().add(rows, space.works[who, start]).add(rows, space.works[who, start + gap])
        for n in range(1, gap):
            terms.add(rows, space.works[who, start + n], -1)
        terms.add(rows, posts[who, start], -1).add(rows, posts[who, start + gap], -1)
        number = np.full(posts.shape, NONE, dtype=np.int64)
        number[who, start] = rows
        place, when = np.nonzero((at.works[:, starts] != NONE) | (at.works[:, starts + gap] != NONE))
        when = starts[when]
        limit = number[at.person[place], when]
        place, when, limit = place[limit != NONE], when[limit != NONE], limit[limit != NONE]
        terms.add(limit, _either(space, at.works[place, when], at.works[place, when + gap]))
        day = space.instance.days[0] + start + gap
        return self.block(terms, len(who), high=1, person=who, day=day, mark=gap, aspect=CHANGE)

    def _away(self, space: Space) -> LimitBlock:
        """One limit a pair: nobody with home posts is elsewhere."""
        instance = space.instance
        home = np.ones((len(instance.people), len(instance.posts)), dtype=bool)
        for i, person in enumerate(instance.people):
            if person.home:
                home[i] = [p.id in person.home for p in instance.posts]
        away = np.flatnonzero(space.live & ~home[space.person, instance.duty_post[space.duty]])
        day = instance.duty_day[space.duty[away]]
        terms = Terms().add(np.arange(len(away)), away)
        return self.block(
            terms,
            len(away),
            high=0,
            price=self.away_price,
            person=space.person[away],
            day=day,
            duty=space.duty[away],
            aspect=AWAY,
        )

    def _many(self, space: Space) -> LimitBlock:
        """One limit a person: the different posts of the period."""
        instance = space.instance
        live = np.flatnonzero(space.live)
        size = len(instance.posts)
        place = space.person[live] * size + instance.duty_post[space.duty[live]]
        been = space.counters.grid((len(instance.people), size), place, live)
        person, post = np.nonzero(been != NONE)
        people, row = np.unique(person, return_inverse=True)
        terms = Terms().add(row.reshape(-1), been[person, post])
        return self.block(
            terms,
            len(people),
            high=self.posts,
            price=self.many_price,
            person=people,
            day=instance.period_days[0],
            aspect=MANY,
        )

    def explain(self, found: Finding) -> Message:
        if found.aspect == AWAY:
            text = translate("rules", "{person} is away from the home posts: {duty}.")
            return text.fill(person=found.person.name, duty=found.called(found.duty))
        if found.aspect == MANY:
            text = translate(
                "rules", "{person} is at {posts} {posts:post|posts} in the period (better not more than {most})."
            )
            return text.fill(person=found.person.name, posts=found.activity, most=found.high)
        assert found.day is not None
        names = {p.id: p.name for p in found.instance.posts}
        before = {names[d.key.post]: None for d in found.duties if d.key.day < found.day}
        now = {names[d.key.post]: None for d in found.duties if d.key.day == found.day}
        text = translate(
            "rules", "{person}: at {posts} on {day}, the working day before at {before}; better at the same post."
        )
        return text.fill(person=found.person.name, posts=tuple(now), day=found.day, before=tuple(before))


def _either(space: Space, first: Ints, second: Ints) -> Ints:
    """[places] columns: one of the two; where there is but one of them, that one."""
    both = np.flatnonzero((first != NONE) & (second != NONE))
    out = np.maximum(first, second)
    group = np.arange(len(both))
    pairs = np.concatenate([first[both], second[both]])
    out[both] = space.counters.anys(np.concatenate([group, group]), pairs, len(both))
    return out


def _movable(instance: Instance) -> np.ndarray:
    """[people] who may take more than one post."""
    named: dict[str, set[str]] = {}
    for demand in instance.plan.demands:
        for unit in demand.team.named_units:
            named.setdefault(unit, set()).add(demand.post)
    return instance.people_where(_open_posts(instance.plan, p, named.get(p.unit, set())) > 1 for p in instance.people)


def _open_posts(plan: Plan, person: Person, invited: set[str]) -> int:
    """How many of the posts in use somebody may take; ``invited`` are those whose demands name the person's unit."""
    used = [p for p in plan.posts if p.status is PostStatus.EXISTING]
    if person.posts:
        used = [p for p in used if p.id in person.posts]
    else:
        used = [p for p in used if p.unit in ("", person.unit) or p.id in invited]
        used = [p for p in used if leads_at(person, p)]
    if person.role is Role.PARTNER:
        used = [p for p in used if p.unit == person.unit or p.id in invited]
    return len(used)
