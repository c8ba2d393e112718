"""R07: a unit that enforces jointly brings two certified people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import unit_name
from patrolplanner.domain.people import UnitKind
from patrolplanner.domain.posts import Mode
from patrolplanner.planning.model.counters import Space, rows_for
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import PEOPLE_UNIT, Finding, Rule, RuleGroup, if_manned, parameter

PENALISING = frozenset({UnitKind.MARKET, UnitKind.HOUSING, UnitKind.OTHER})
CERTIFICATE = "执法证"


@dataclass(frozen=True, kw_only=True)
class JointEnforcement(Rule):
    """At posts of mode enforce, a market, housing or other unit comes with ``holders`` certified people or none.

    A plan in which nobody holds the certificate and no demand asks for it does not keep such records.
    """

    id = "R07"
    title = translate("rules", "Joint enforcement by certified people")
    group = RuleGroup.LAW
    example = translate(
        "rules", "Where market supervision joins in, {holders} of its people there hold the certificate."
    )
    by_law = True
    note = translate(
        "rules", "Administrative Penalty Law, art. 42: at least two people with enforcement qualification (as of 2021)."
    )
    holders: int = parameter(2, translate("rule parameters", "Certified people of each authority"), unit=PEOPLE_UNIT)
    certificate: str = CERTIFICATE

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """holders * (someone of the unit is there) - certified people of the unit there <= 0."""
        instance = space.instance
        known = any(c.name == self.certificate for p in instance.people for c in p.certificates) or any(
            need.name == self.certificate for d in instance.plan.demands for need in d.team.needs
        )
        joint = instance.duties_at(lambda post: post.mode is Mode.ENFORCE)
        duties, row = rows_for(joint & instance.in_period)
        if not known or not len(duties):
            return
        certified = instance.holders(self.certificate)[space.person, space.duty]
        for unit in instance.plan.units:
            if unit.kind not in PENALISING:
                continue
            theirs = instance.unit_mask(unit.id)[space.person]
            terms = Terms().add(row[duties], space.any_on(theirs & (row[space.duty] >= 0))[duties], self.holders)
            terms.add(*space.on(row, theirs & certified), -1)
            yield if_manned(self, space, terms, duties, aspect=unit.id)

    def explain(self, found: Finding) -> Message:
        return translate(
            "rules",
            "{duty}: {unit} is there with {count} {count:holder|holders} of {certificate}; at least {holders} "
            "are required.",
        ).fill(
            duty=found.called(found.duty),
            unit=unit_name(found.instance.plan, found.aspect),
            count=self.holders - found.activity,
            certificate=self.certificate,
            holders=self.holders,
        )
