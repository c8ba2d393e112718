"""R08: armed duty by officers with a valid firearms licence, and how many of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Role
from patrolplanner.domain.posts import Mode, PostKind
from patrolplanner.planning.model.counters import Space, rows_for
from patrolplanner.planning.model.instance import Bools, Instance
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import PEOPLE_UNIT, Finding, PairRule, RuleGroup, if_manned, parameter

CERTIFICATE = "持枪证"
FEW, OTHERS = "few", "others"


@dataclass(frozen=True, kw_only=True)
class Armed(PairRule):
    """Armed duty is held by ``officers`` officers with a licence that is valid to the day it ends, and by no officer
    without one. Unarmed auxiliaries and partners may be with them as far as ``others`` says, civilians never.
    """

    id = "R08"
    title = translate("rules", "Armed duty by licensed officers")
    group = RuleGroup.LAW
    example = translate(
        "rules",
        "An armed patrol has {officers} licensed {officers:officer|officers}. Zhang's firearms licence ends "
        "on 5 December; from the 6th he is on no armed patrol.",
    )
    by_law = True
    note = translate(
        "rules",
        "Firearms Control Law, art. 24 to 26, on who may carry a firearm; auxiliaries may not keep or carry one "
        "(provincial by-laws, as of 2025). How many go together, and whether unarmed others are with them, is for the "
        "bureau to order.",
    )
    absolute = True
    obstacle = translate("gaps", "without a valid firearms licence")
    certificate: str = CERTIFICATE
    officers: int = parameter(2, translate("rule parameters", "Licensed officers at least"), unit=PEOPLE_UNIT)
    others: int = parameter(
        0, translate("rule parameters", "Unarmed auxiliaries and partners at most"), unit=PEOPLE_UNIT
    )

    def forbidden(self, instance: Instance) -> Bools:
        """Officers without a licence and civilians on armed duties; all who are no officers where none may be there."""
        barred = [Role.CIVILIAN, *([] if self.others else [Role.AUXILIARY, Role.PARTNER])]
        unfit = instance.role_mask(Role.OFFICER)[:, None] & ~instance.holders(self.certificate)
        return _armed(instance)[None, :] & (unfit | instance.role_mask(*barred)[:, None])

    def certificate_for(self, instance: Instance, duty: int) -> str:
        """The licence, where it keeps anybody off."""
        return self.certificate if self.forbidden(instance)[:, duty].any() else ""

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """Besides who is barred: officers asked * (manned) - licensed officers <= 0; the others at most so many."""
        yield from super().limits(space)
        instance = space.instance
        duties, row = rows_for(_armed(instance) & instance.in_period)
        if not len(duties):
            return
        officer = instance.role_mask(Role.OFFICER)[space.person]
        licensed = instance.holders(self.certificate)[space.person, space.duty] & officer
        terms = Terms().add(row[duties], space.manned[duties], self.officers).add(*space.on(row, licensed), -1)
        yield if_manned(self, space, terms, duties, aspect=FEW)
        if self.others:
            others = Terms().add(*space.on(row, instance.role_mask(Role.AUXILIARY, Role.PARTNER)[space.person]))
            day = instance.duty_day[duties]
            yield self.block(others, len(duties), high=self.others, duty=duties, day=day, aspect=OTHERS)

    def explain(self, found: Finding) -> Message:
        if found.aspect == FEW:
            fit = sum(p.role is Role.OFFICER and p.holds(self.certificate, found.duty.end.date()) for p in found.people)
            text = translate(
                "rules",
                "{duty}: {officers} licensed {officers:officer|officers} on armed duty; at least {least} go together.",
            )
            return text.fill(duty=found.called(found.duty), officers=fit, least=self.officers)
        if found.aspect == OTHERS:
            text = translate(
                "rules", "{duty}: {count} {count:auxiliary|auxiliaries} and partners on armed duty (at most {most})."
            )
            return text.fill(duty=found.called(found.duty), count=found.activity, most=found.high)
        return self._barred(found)

    def _barred(self, found: Finding) -> Message:
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


def _armed(instance: Instance) -> Bools:
    """[duties] of armed posts."""
    return instance.duties_at(lambda post: post.mode is Mode.ARMED or post.kind is PostKind.ARMED_PATROL)
