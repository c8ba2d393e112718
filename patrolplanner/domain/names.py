"""How sentences name the things of a plan: by the words people use, by numbers where these are gone."""

from __future__ import annotations

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Plan


def duty_said(plan: Plan, duty: DutyKey) -> Message:
    """A duty as sentences name it; numbers and codes where the plan no longer has the post or shift."""
    post = next((p.name for p in plan.posts if p.id == duty.post), duty.post)
    shift = next((s.name for s in plan.shifts if s.code == duty.shift), duty.shift)
    return translate("rules", "{day} {post} {shift}").fill(day=duty.day, post=post, shift=shift)
