"""R00: who may stand at which post at all."""

from __future__ import annotations

from dataclasses import dataclass

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Person, Role
from patrolplanner.planning.model.eligibility import leads_at, may_take
from patrolplanner.planning.model.instance import Bools, Instance
from patrolplanner.planning.model.rule import About, Finding, PairRule, RuleGroup


@dataclass(frozen=True, kw_only=True)
class Eligible(PairRule):
    """A person serves within their dates, at posts of their list, or else of their unit or a duty that names it.

    A leader's post is for leaders, and for those who have it in their list.
    """

    id = "R00"
    title = translate("rules", "Eligible for the post")
    group = RuleGroup.POSTS
    example = translate("rules", "Only Li and Wang are on the kiosk's list of people, so Zhang is never put there.")
    note = translate(
        "rules",
        "The station's own posting orders. Partner staff serve only where their unit is named in the demand; leaders' "
        "watch is for leaders.",
    )
    about = About.POSTS
    exception = 180_000

    def forbidden(self, instance: Instance) -> Bools:
        """Outside the person's dates, or at a post that is not theirs."""
        return ~may_take(instance)

    def bars_for_good(self, instance: Instance, duty: int) -> Bools:
        """[people] Partner staff, and those who do not serve on the date; others may be admitted to the post."""
        day = instance.duties[duty].key.day
        never = instance.people_where(p.role is Role.PARTNER or not p.serves_on(day) for p in instance.people)
        return self.forbidden(instance)[:, duty] & never

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
        post = found.instance.posts[found.instance.post_index[found.duties[0].key.post]]
        if not leads_at(person, post):
            return translate(
                "rules",
                "{person} may not take {duty}: it is for duty leaders; mark the person as a leader, or put the post on "
                "their list.",
            )
        return translate(
            "rules",
            "{person} may not take {duty}: the post belongs to another unit and the demand does not name theirs.",
        )
