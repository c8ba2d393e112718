"""R03: auxiliaries and civilians never without an officer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Role
from patrolplanner.domain.posts import Mode, PostKind
from patrolplanner.planning.model.counters import Space, rows_for
from patrolplanner.planning.model.instance import Bools, Instance
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import Finding, Rule, RuleGroup, if_manned, parameter


@dataclass(frozen=True, kw_only=True)
class AuxiliaryLed(Rule):
    """A duty with an auxiliary or civilian on it has an officer too, but for video posts and what is ``exempt``.

    ``exempt`` names kinds of posts and modes, joined by ``|``.
    """

    id = "R03"
    title = translate("rules", "Auxiliaries led by an officer")
    group = RuleGroup.LAW
    example = translate("rules", "A kiosk is not left to two auxiliaries; an officer is there to lead them.")
    by_law = True
    note = translate(
        "rules",
        "State Council Office opinion of 2016, art. 4, and the provincial by-laws on police auxiliaries: "
        "they work under command of an officer and never enforce alone (as of 2025). Where the bureau lets them direct "
        "traffic or guard a school gate by themselves, name these kinds of duty as exempt.",
    )
    exempt: str = parameter(
        "",
        translate(
            "rule parameters",
            'Allowed without an officer: modes and kinds of posts, parted by "|" (guide: directing traffic; school: '
            "school gate; peak, market ...)",
        ),
    )

    def officer_led(self, instance: Instance) -> Bools:
        exempt = self._exempt()
        return instance.duties_at(
            lambda post: post.kind is not PostKind.VIDEO and post.kind not in exempt and post.mode not in exempt
        )

    def _exempt(self) -> frozenset[str]:
        """The kinds and modes named. Raises InvalidValue for what is neither."""
        named = frozenset(n.strip() for n in self.exempt.split("|") if n.strip())
        known = {*map(str, PostKind), *map(str, Mode)}
        for name in sorted(named - known):
            raise InvalidValue(
                translate("rules", "exempt={name}: there is no kind of post and no mode of this name.").fill(name=name)
            )
        return named

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """(someone led is there) - officers <= 0."""
        instance = space.instance
        duties, row = rows_for(self.officer_led(instance) & instance.in_period)
        led = space.any_on(instance.role_mask(Role.AUXILIARY, Role.CIVILIAN)[space.person])
        terms = Terms().add(row[duties], led[duties])
        terms.add(*space.on(row, instance.role_mask(Role.OFFICER)[space.person]), -1)
        yield if_manned(self, space, terms, duties)

    def explain(self, found: Finding) -> Message:
        return translate("rules", "{duty}: {people} without an officer; at least 1 officer must lead.").fill(
            duty=found.called(found.duty), people=tuple(p.name for p in found.people)
        )
