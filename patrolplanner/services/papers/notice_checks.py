"""What to look at before notices are published: who is not named, which post has no telephone, which pictures fail."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.services.public.phone_numbers import Fault, number_faults, public_texts
from patrolplanner.services.public.photos import photo_faults
from patrolplanner.services.public.publishing import has_board, posted

_LEAST_NAME = 2

_UNNAMED = translate(
    "notice checks",
    "{name} ({id}), at {posts}: only role and number are shown; tick 公开姓名 once this person has agreed.",
)
_ALL_UNNAMED = translate(
    "notice checks",
    "{count} {count:person who serves at a post|people who serve at posts} with a board {count:is|are} "
    "not named on notices; tick 公开姓名 for those who have agreed: {people}",
)
_NAMED = translate(
    "notice checks", "{what}: it names {name} ({id}), who has not agreed to be named; take the name out."
)


@dataclass(frozen=True, slots=True)
class NoticeChecks:
    """What was found. ``unnamed`` are told one by one, or together in one sentence."""

    unnamed: tuple[Fault, ...]
    together: Message | None
    others: tuple[Fault, ...]

    @property
    def all(self) -> tuple[Fault, ...]:
        return *self.others, *self.unnamed

    @property
    def sentences(self) -> list[Message]:
        """For where no record can be gone to."""
        return [*(fault.text for fault in self.others), *([self.together] if self.together else [])]


def notice_checks(
    plan: Plan, roster: Roster, period: Period, posts: Sequence[str] = (), folder: Path | None = None
) -> NoticeChecks:
    """What to look at for the notices of these dates and posts (all with a board when none is named)."""
    shown = {post.id: post.name for post in posted(plan, posts)}
    served: dict[str, dict[str, str]] = {}
    for pair in roster.between(*period).pairs:
        if pair.duty.post in shown and pair.person in plan.people_by_id:
            served.setdefault(pair.person, {})[pair.duty.post] = shown[pair.duty.post]
    serving = [person for person in plan.people if person.id in served]
    silent = [person for person in serving if not person.publish_name]
    unnamed = tuple(
        Fault(
            _UNNAMED.fill(name=person.name, id=person.id, posts=tuple(sorted(served[person.id].values()))),
            "people",
            person.id,
        )
        for person in silent
    )
    people = tuple(f"{person.name} ({person.id})" for person in silent)
    together = _ALL_UNNAMED.fill(count=len(silent), people=people) if silent else None
    others = [*number_faults(plan), *_named_in_texts(plan)]
    others += [Fault(text, "people", person.id) for person, text in photo_faults(serving, folder)]
    if not any(has_board(post) for post in plan.posts):
        others = []
    return NoticeChecks(unnamed, together, tuple(others))


def _named_in_texts(plan: Plan) -> Iterator[Fault]:
    """Names of people in texts that everybody sees."""
    silent = [person for person in plan.people if not person.publish_name and len(person.name) >= _LEAST_NAME]
    for what, text, records, record in public_texts(plan):
        if records == "people":
            continue
        for person in silent:
            if person.name in text:
                yield Fault(_NAMED.fill(what=what, name=person.name, id=person.id), records, record)
