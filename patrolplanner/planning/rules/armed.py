"""R08: armed duty only for officers with a valid firearms licence."""

from __future__ import annotations

from dataclasses import dataclass

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Role
from patrolplanner.domain.posts import Mode, PostKind
from patrolplanner.planning.model.instance import Bools, Instance
from patrolplanner.planning.model.rule import Finding, PairRule, RuleGroup

CERTIFICATE = "持枪证"


@dataclass(frozen=True, kw_only=True)
class Armed(PairRule):
    """Armed posts take officers with a licence that is valid to the day the duty ends, and nobody else."""

    id = "R08"
    title = translate("rules", "Armed duty by licensed officers")
    group = RuleGroup.LAW
    example = translate("rules", "Zhang's firearms licence ends on 5 December; from the 6th he is on no armed patrol.")
    by_law = True
    note = translate(
        "rules",
        "Firearms Control Law, art. 24 to 26; auxiliaries may not keep or carry firearms "
        "(provincial by-laws, as of 2025).",
    )
    absolute = True
    obstacle = translate("gaps", "without a valid firearms licence")
    certificate: str = CERTIFICATE

    def forbidden(self, instance: Instance) -> Bools:
        """Everybody but licensed officers, on armed duties."""
        armed = instance.duties_at(lambda post: post.mode is Mode.ARMED or post.kind is PostKind.ARMED_PATROL)
        fit = instance.holders(self.certificate) & instance.role_mask(Role.OFFICER)[:, None]
        return armed[None, :] & ~fit

    def certificate_for(self, instance: Instance, duty: int) -> str:
        """The licence, where it keeps anybody off."""
        return self.certificate if self.forbidden(instance)[:, duty].any() else ""

    def explain(self, found: Finding) -> Message:
        person, duty = found.people[0], found.duties[0]
        if person.role is not Role.OFFICER:
            text = translate("rules", "{person} is not an officer and cannot take armed duty {duty}.")
        else:
            ends = [c.until for c in person.certificates if c.name == self.certificate and c.until]
            if ends:
                text = translate(
                    "rules", "{person} cannot take armed duty {duty}: {certificate} expired on {until}."
                ).fill(until=max(ends))
            else:
                text = translate("rules", "{person} cannot take armed duty {duty}: no {certificate}.")
        return text.fill(person=person.name, duty=found.called(duty), certificate=self.certificate)
