"""Who could take a duty, and why not: for every gap the reasons person by person, and the smallest ways out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import numpy as np

from patrolplanner.domain.demands import PEOPLE
from patrolplanner.domain.duties import Duty, DutyKey
from patrolplanner.domain.messages import Message, translate
from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.judging.live import Changed, LiveRoster
from patrolplanner.planning.model.instance import Ints
from patrolplanner.planning.model.rule import About, Finding, Rule
from patrolplanner.planning.model.verdict import Gap

MOST_WAYS_OUT = 3


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A hard rule that a person on a duty would break, and by how many units.

    Its sentence is made when it is asked for: lists of gaps need few of them, and each costs a look at the roster.
    """

    broken: Rule
    amount: int
    of_team: bool
    explain: Callable[[], Message] = field(compare=False, repr=False)

    @property
    def rule(self) -> str:
        return self.broken.id

    @property
    def text(self) -> Message:
        """What would be wrong, in words. Asked for as long as the roster looked at is the same."""
        return self.explain()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person who may stand at the post, what stands against it, and what it would do to the price."""

    person: str
    obstacles: tuple[Obstacle, ...]
    price: int

    @property
    def free(self) -> bool:
        """Whether nothing of the person's own stands against it (the team may still be incomplete)."""
        return all(o.of_team for o in self.obstacles)


@dataclass(frozen=True, slots=True)
class GapReport:
    """A gap with its reason in a sentence, the candidates one by one, and up to three ways to fill it."""

    gap: Gap
    reason: Message
    candidates: tuple[Candidate, ...]
    ways_out: tuple[Message, ...]


class Candidates:
    """Looks for people around one roster. ``case`` knows all pairs that hard rules allow on their own."""

    def __init__(self, case: Case, chosen: Ints) -> None:
        self.case = case
        self.instance = case.instance
        self.chosen = chosen
        self.live = LiveRoster(case, chosen)
        self._bars = [(r, r.mask(self.instance)) for r in case.rulebook.bars]
        self._at_once = case.rulebook.hard_about(About.PLACES)
        taken = np.flatnonzero(chosen > 0)
        self._duties_of = {
            i: case.space.duty[taken[case.space.person[taken] == i]]
            for i in np.unique(case.space.person[taken]).tolist()
        }
        self._known: dict[tuple[int, int], Candidate] = {}
        self.keys = case.space.person * len(self.instance.duties) + case.space.duty

    @classmethod
    def around(cls, case: Case, chosen: Ints, duties: Iterable[DutyKey]) -> Candidates:
        """Candidates for these duties only: a thousand people have two million other pairs."""
        wanted = set(duties)
        asked = case.instance.duties_where(d.key in wanted for d in case.instance.duties)
        pairs = np.flatnonzero((chosen > 0) | asked[case.space.duty])
        return cls(case.narrowed(pairs), chosen[pairs])

    def for_duty(self, key: DutyKey, of: str = PEOPLE) -> list[Candidate]:
        """People of the wanted sort who are not on the duty, those with the least against them first."""
        duty = self.instance.duty_index[key]
        on_it = set(self.case.space.person[(self.case.space.duty == duty) & (self.chosen > 0)].tolist())
        wanted = self.instance.counting(self.instance.sort_called(of))[:, duty].copy()
        for rule, mask in self._bars:
            if rule.about is About.POSTS:  # those to whom the post is closed need no reason
                wanted &= ~mask[:, duty]
        found = [self._candidate(i, duty) for i in np.flatnonzero(wanted).tolist() if i not in on_it]
        return sorted(found, key=lambda c: (len(c.obstacles), sum(o.amount for o in c.obstacles), c.price, c.person))

    def forget(self) -> None:
        """Let go of those looked at, whose sentences hold on to all of this in turn: a circle is freed late."""
        self._known.clear()

    def reports(self, gaps: Iterable[Gap], most: int | None = None) -> list[GapReport]:
        """One report a gap; only the first ``most`` look at people one by one."""
        return [self._report(gap) if most is None or n < most else self._brief(gap) for n, gap in enumerate(gaps)]

    # -- one person ---------------------------------------------------------------------------------

    def _candidate(self, person: int, duty: int) -> Candidate:
        """Asked again for each sort of people that a duty lacks, hence remembered."""
        if (person, duty) not in self._known:
            self._known[person, duty] = self._looked_at(person, duty)
        return self._known[person, duty]

    def _looked_at(self, person: int, duty: int) -> Candidate:
        barred = [rule for rule, mask in self._bars if mask[person, duty]]
        id_ = self.instance.people[person].id
        if barred:
            return Candidate(id_, tuple(self._barred(r, (person, duty)) for r in barred), 0)
        if self._at_once is not None and (other := self._busy(person, duty)) is not None:
            return Candidate(id_, (self._barred(self._at_once, (person, duty), (person, other)),), 0)
        pair = int(np.searchsorted(self.keys, person * len(self.instance.duties) + duty))
        found = self.live.effect_in_sums(pair)
        hard = self.case.limits.hard
        obstacles = tuple(self._broken(pair, c, sum_) for c, sum_ in found if hard[c.limit] and c.after > c.before)
        return Candidate(id_, obstacles, self.live.price_of([c for c, _ in found]))

    def _busy(self, person: int, duty: int) -> int | None:
        """A duty of the person at the same time, if there is one: then nothing else needs to be looked at."""
        instance = self.instance
        mine = self._duties_of.get(person, np.zeros(0, dtype=np.int64))
        meet = mine[
            (instance.duty_start[mine] < instance.duty_end[duty])
            & (instance.duty_end[mine] > instance.duty_start[duty])
        ]
        return int(meet[0]) if len(meet) else None

    def _barred(self, rule: Rule, *pairs: tuple[int, int]) -> Obstacle:
        return Obstacle(rule, 1, False, lambda: rule.explain(Finding.barred(self.instance, *pairs)))

    def _broken(self, pair: int, broken: Changed, activity: int) -> Obstacle:
        """A limit that the pair breaks, which it makes add up to ``activity``."""
        limits = self.case.limits
        limit = broken.limit
        rule = self.case.rule_of(limit)
        of_team = int(limits.blocks[int(limits.block[limit])].person[int(limits.first[limit])]) < 0

        def explain() -> Message:
            chosen = self.live.chosen.copy()
            chosen[pair] = 1
            return rule.explain(self.case.found(limit, chosen, activity, broken.after))

        return Obstacle(rule, broken.after, of_team, explain)

    # -- one gap ------------------------------------------------------------------------------------

    def _report(self, gap: Gap) -> GapReport:
        found = self.for_duty(gap.duty, gap.of)
        duty = self.instance.duties[self.instance.duty_index[gap.duty]]
        ways = tuple(self._ways_out(found, duty))
        return GapReport(gap, self._reason(found), tuple(found), ways)

    def _brief(self, gap: Gap) -> GapReport:
        """Where there are thousands of gaps, the first ones say what is wrong; the rest would take minutes."""
        reason = translate("gaps", "One of very many gaps: people were not looked at one by one.")
        return GapReport(gap, reason, (), ())

    def _reason(self, found: list[Candidate]) -> Message:
        """A summary: how many there are, and what stands against how many of them."""
        if not found:
            return translate("gaps", "Nobody else of this kind may stand at this post.")
        counts: Counter[str] = Counter()
        titles: dict[str, Message] = {}
        for candidate in found:
            own = [o for o in candidate.obstacles if not o.of_team] or list(candidate.obstacles)
            if own:
                counts[own[0].rule] += 1
                titles[own[0].rule] = _short(own[0])
        parts: list[Message] = [
            translate("gaps", "{count} {why}").fill(count=n, why=titles[rule]) for rule, n in counts.most_common()
        ]
        ready = sum(not c.obstacles for c in found)
        if ready:
            parts.append(translate("gaps", "{count} could come").fill(count=ready))
        return translate("gaps", "Of {count} who may stand at this post: {parts}.").fill(
            count=len(found), parts=tuple(parts)
        )

    def _ways_out(self, found: list[Candidate], duty: Duty) -> list[Message]:
        """Whom nothing hinders, then the smallest relaxations: one person, one rule, different rules first."""
        ready = [c for c in found if not c.obstacles]
        single = [c for c in found if len(c.obstacles) == 1 and self._may_give(c, duty)]
        single.sort(key=lambda c: (c.obstacles[0].amount, c.price))
        chosen: list[Candidate] = []
        for again in (False, True):
            for c in single:
                seen = {d.obstacles[0].rule for d in chosen}
                if c not in chosen and (again or c.obstacles[0].rule not in seen):
                    chosen.append(c)
        ready.sort(key=lambda c: c.price)
        return [self._way(c) for c in (*ready, *chosen)[:MOST_WAYS_OUT]]

    def _may_give(self, candidate: Candidate, duty: Duty) -> bool:
        """Whether a station could decide to make an exception of the only obstacle there is."""
        obstacle = candidate.obstacles[0]
        person = self.instance.people[self.instance.person_index[candidate.person]]
        return not obstacle.of_team and obstacle.broken.may_give(self.instance, person, duty)

    def _way(self, candidate: Candidate) -> Message:
        name = self.instance.people[self.instance.person_index[candidate.person]].name
        if not candidate.obstacles:
            return translate("gaps", "{person} is free for it.").fill(person=name)
        obstacle = candidate.obstacles[0]
        text = translate("gaps", "{person} could take it if {rule} ({title}) gave way: {text}")
        return text.fill(person=name, rule=obstacle.rule, title=obstacle.broken.title, text=obstacle.text)


def _short(obstacle: Obstacle) -> Message:
    rule = obstacle.broken
    if rule.obstacle is not None:
        return rule.obstacle
    if obstacle.of_team:
        return translate("gaps", "only together with others ({rule})").fill(rule=rule.title)
    return translate("gaps", "barred by: {rule}").fill(rule=rule.title)
