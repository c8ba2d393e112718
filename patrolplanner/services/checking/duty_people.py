"""Who could take a duty: free people first, then those over a reminder, then those whom a rule keeps away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property

from patrolplanner.domain.demands import PEOPLE
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import Message
from patrolplanner.domain.roster import Pair
from patrolplanner.planning.judging.candidates import Candidate, Candidates
from patrolplanner.planning.judging.live_verdict import LiveVerdict
from patrolplanner.planning.judging.rulebook import about
from patrolplanner.planning.model.rule import About
from patrolplanner.planning.model.verdict import Gap
from patrolplanner.services.checking.checking import Checker

WORDED = 12
"""For so many of the best the reminders are looked up; a longer list is not read."""


class Standing(IntEnum):
    """How a person stands to a duty. CREW: only if others come or go too, as a rule about the crew asks."""

    FREE = 0
    REMINDED = 1
    CREW = 2
    BARRED = 3


@dataclass(frozen=True)
class Ranked:
    """A person, how they stand to a duty, and why."""

    person: str
    standing: Standing
    price: int
    said: tuple[Message, ...] = ()
    candidate: Candidate | None = field(default=None, compare=False, repr=False)

    @property
    def reason(self) -> Message | None:
        """The first of the reasons, which stands in the list: there already."""
        return self.said[0] if self.said else None

    @cached_property
    def reasons(self) -> tuple[Message, ...]:
        """What stands against it; of those whom a rule keeps away all but the first made when asked for."""
        if self.candidate is None:
            return self.said
        return (*self.said, *(o.text for o in self.candidate.obstacles[len(self.said) :]))


def ranking(checker: Checker, duty: DutyKey, of: str = PEOPLE) -> Callable[[], list[Ranked]]:
    """A question for a worker thread: everybody who may stand at the post, best first, as the roster stands now.

    ``of`` narrows it to the sort of people that a gap names.
    """
    case, chosen = checker.snapshot()

    def rank() -> list[Ranked]:
        candidates = Candidates.around(case, chosen, [duty])
        found = candidates.for_duty(duty, of)
        candidates.forget()
        live = LiveVerdict(candidates.case, candidates.chosen)
        ranked, worded = [], 0
        for candidate in found:
            if not candidate.free:
                said = tuple(o.text for o in candidate.obstacles[:1])
                ranked.append(Ranked(candidate.person, Standing.BARRED, candidate.price, said, candidate))
            elif worded < WORDED:
                worded += 1
                ranked.append(_worded(live, candidate, duty))
            else:
                standing = Standing.CREW if candidate.obstacles else Standing.FREE
                ranked.append(Ranked(candidate.person, standing, candidate.price))
        return sorted(ranked, key=lambda r: (r.standing, r.price))

    return rank


def _worded(live: LiveVerdict, candidate: Candidate, duty: DutyKey) -> Ranked:
    effect = live.effect(frozenset({Pair(candidate.person, duty)}))
    texts = tuple(w.text for w in effect.worse if not isinstance(w, Gap) and about(w.rule) is not About.SHARES)
    standing = Standing.CREW if candidate.obstacles else Standing.REMINDED if texts else Standing.FREE
    return Ranked(candidate.person, standing, candidate.price, texts)
