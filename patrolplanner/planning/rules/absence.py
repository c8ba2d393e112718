"""R02: nobody is on duty while on leave, at training or in court."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.duties import Duty
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Person
from patrolplanner.domain.shifts import DAY_MINUTES
from patrolplanner.domain.words import word
from patrolplanner.planning.model.instance import Bools, Instance, Ints
from patrolplanner.planning.model.rule import About, Finding, PairRule, RuleGroup

OFFERED = frozenset({AbsenceKind.ANNUAL, AbsenceKind.TIME_OFF})
"""Absences that a list of candidates says may be interrupted."""
CALL_BACK: Mapping[AbsenceKind, int] = {
    AbsenceKind.TIME_OFF: 200_000,
    AbsenceKind.ANNUAL: 240_000,
    AbsenceKind.ERRAND: 300_000,
    AbsenceKind.TRAINING: 320_000,
    AbsenceKind.PERSONAL: 400_000,
}
"""How grave it is to call somebody back; nobody is from other kinds."""


@dataclass(frozen=True, kw_only=True)
class KeptFree(PairRule):
    """A duty and an absence of the person share no moment."""

    id = "R02"
    title = translate("rules", "No duty during an absence")
    group = RuleGroup.PEOPLE
    example = translate("rules", "Zhang is on leave from 3 to 5 December and gets no duty on these days.")
    note = translate("rules", "Approved leave, training, secondment and court appearances come first.")
    about = About.ABSENCES
    exception = 8_000_000  # where nobody is called back: dearer than any gap
    obstacle = translate("gaps", "away")

    def forbidden(self, instance: Instance) -> Bools:
        """Duties that share a moment with an absence."""
        bad = np.zeros((len(instance.people), len(instance.duties)), dtype=bool)
        for absence in instance.plan.absences:
            i = instance.person_index.get(absence.person)
            if i is not None:
                first = absence.start.toordinal() * DAY_MINUTES + absence.start_minute
                last = absence.end.toordinal() * DAY_MINUTES + absence.end_minute
                bad[i] |= (instance.duty_start < last) & (instance.duty_end > first)
        return bad

    def may_give(self, instance: Instance, person: Person, duty: Duty) -> bool:
        """Only leave that the station grants at its own discretion."""
        return all(a.kind in OFFERED for a in instance.absences_during(person.id, duty))

    def bars_for_good(self, instance: Instance, duty: int) -> Bools:
        """[people] whom nobody calls back."""
        met = (instance.absences_during(p.id, instance.duties[duty]) for p in instance.people)
        return self.forbidden(instance)[:, duty] & instance.people_where(
            any(a.kind not in CALL_BACK for a in m) for m in met
        )

    def exceptions(self, instance: Instance, person: Ints, duty: Ints) -> Ints:
        pairs = zip(person.tolist(), duty.tolist(), strict=True)
        met = (instance.absences_during(instance.people[i].id, instance.duties[j]) for i, j in pairs)
        weights = [max((CALL_BACK.get(a.kind, self.exception) for a in m), default=self.exception) for m in met]
        return np.array(weights, dtype=np.int64)

    def explain(self, found: Finding) -> Message:
        person, duty = found.people[0], found.duties[0]
        absence = found.instance.absences_during(person.id, duty)[0]
        return translate("rules", "{person} is away ({kind}, {first} to {last}) and cannot take {duty}.").fill(
            person=person.name,
            kind=word(absence.kind),
            first=absence.start,
            last=absence.end,
            duty=found.called(duty),
        )
