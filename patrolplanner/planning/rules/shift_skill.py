"""S15: a certificate that everybody on a shift should hold."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import NONE
from patrolplanner.planning.model.instance import Bools, Instance
from patrolplanner.planning.model.rule import Finding, PairRule, Shape
from patrolplanner.planning.model.selection import selected


@dataclass(frozen=True, kw_only=True)
class ShiftSkill(PairRule, Shape):
    """Nobody is on ``shift`` (empty: any) without ``certificate``; each duty without it costs the price.

    Several certificates joined by ``|`` are needed together.
    """

    id = "S15"
    title = translate("rules", "Certificate for a shift")
    example = translate("rules", "Nights set to driving: only people who may drive have nights.")
    severity: Severity = Severity.SOFT
    price: int = 50
    who: str = ""
    shift: str = ""
    certificate: str = ""

    def forbidden(self, instance: Instance) -> Bools:
        """People of the row who lack the certificate, on duties of the shift."""
        of_shift = instance.duty_shift == instance.shift_index.get(self.shift, NONE)
        duties = of_shift if self.shift else np.ones_like(of_shift)
        held = np.ones((len(instance.people), len(instance.duties)), dtype=bool)
        for name in self.certificate.split("|"):
            held &= instance.holders(name.strip())
        bad: Bools = ~held & duties[None, :]
        others = np.ones(len(instance.people), dtype=bool)
        others[selected(instance, self.who)] = False
        bad[others] = False
        return bad

    def explain(self, found: Finding) -> Message:
        return translate("rules", "{person} lacks {certificate} for {duty}.").fill(
            person=found.people[0].name, certificate=self.certificate, duty=found.called(found.duties[0])
        )
