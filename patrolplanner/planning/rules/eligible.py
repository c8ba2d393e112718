"""R00: who may stand at which post at all."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Person, Role
from patrolplanner.planning.model.instance import Bools, Instance
from patrolplanner.planning.model.rule import About, Finding, PairRule, RuleGroup


@dataclass(frozen=True, kw_only=True)
class Eligible(PairRule):
    """A person serves within their dates, at posts of their list, or else of their unit or a duty that names it."""

    id = "R00"
    title = translate("rules", "Eligible for the post")
    group = RuleGroup.POSTS
    example = translate("rules", "Only Li and Wang are on the kiosk's list of people, so Zhang is never put there.")
    note = translate(
        "rules", "The station's own posting orders. Partner staff serve only where their unit is named in the demand."
    )
    about = About.POSTS
    exception = 180_000

    def forbidden(self, instance: Instance) -> Bools:
        """Outside the person's dates, or at a post that is not theirs."""
        bad = np.zeros((len(instance.people), len(instance.duties)), dtype=bool)
        by_post, units = self._post_units(instance)
        for i, person in enumerate(instance.people):
            first = person.start.toordinal() if person.start else 0
            last = person.end.toordinal() if person.end else 10**7
            bad[i] = (instance.duty_day < first) | (instance.duty_day > last)
            strange = (by_post != person.unit) & ~units.get(person.unit, np.zeros(len(instance.duties), dtype=bool))
            if person.posts:
                listed = np.array([p.id in person.posts for p in instance.posts], dtype=bool)
                bad[i] |= ~listed[instance.duty_post]
            else:
                bad[i] |= strange & (by_post != "")
            if person.role is Role.PARTNER:
                bad[i] |= strange
        return bad

    def bars_for_good(self, instance: Instance, duty: int) -> Bools:
        """[people] Partner staff, and those who do not serve on the date; others may be admitted to the post."""
        day = instance.duties[duty].key.day
        never = instance.people_where(p.role is Role.PARTNER or not p.serves_on(day) for p in instance.people)
        return self.forbidden(instance)[:, duty] & never

    def _post_units(self, instance: Instance) -> tuple[np.ndarray, dict[str, Bools]]:
        """[duties] unit of the post, and for each unit the duties whose demand names it."""
        by_post = np.array([instance.posts[i].unit for i in instance.duty_post], dtype=object)
        named: dict[str, Bools] = {}
        for j, duty in enumerate(instance.duties):
            for unit in duty.team.named_units:
                named.setdefault(unit, np.zeros(len(instance.duties), dtype=bool))[j] = True
        return by_post, named

    def explain(self, found: Finding) -> Message:
        person, duty = found.people[0], found.duties[0]
        if not person.serves_on(duty.key.day):
            return translate("rules", "{person} does not serve here on the date of {duty}.").fill(
                person=person.name, duty=found.called(duty)
            )
        return self._post_reason(found, person).fill(person=person.name, duty=found.called(duty))

    def _post_reason(self, found: Finding, person: Person) -> Message:
        if person.posts and found.duties[0].key.post not in person.posts:
            return translate("rules", "{person} may not take {duty}: the post is not on the person's list of posts.")
        return translate(
            "rules",
            "{person} may not take {duty}: the post belongs to another unit and the demand does not name theirs.",
        )
