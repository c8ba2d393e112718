"""Cover for a duty: who was asked to take it, and what they answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.journal import Answer, Offer
from patrolplanner.domain.messages import translate
from patrolplanner.domain.names import duty_said, person_name
from patrolplanner.domain.words import word
from patrolplanner.services.changes.swapping import check_people, duty_of
from patrolplanner.services.open_plan.document import Document, Edit


def offered(person: str, duty: DutyKey, at: datetime) -> Edit:
    """Write down that somebody was asked. Raises UserError for a person or duty the plan does not know."""

    def edit(document: Document) -> Document:
        check_people(document.plan, [person])
        duty_of(document.plan, duty)
        entries = (*document.journal.offers, Offer(person, duty, at))
        return replace(document, journal=replace(document.journal, offers=entries))

    return edit


def answered(person: str, duty: DutyKey, answer: Answer, note: str = "") -> Edit:
    """Write down what somebody answered to the last offer of a duty. Raises UserError when they were not asked."""

    def edit(document: Document) -> Document:
        offers = list(document.journal.offers)
        for n in reversed(range(len(offers))):
            if (offers[n].person, offers[n].duty) == (person, duty):
                offers[n] = replace(offers[n], answer=answer, note=note)
                return replace(document, journal=replace(document.journal, offers=tuple(offers)))
        text = translate("cover", "{person} has not been asked to take {duty}.")
        raise UserError(text.fill(person=person_name(document.plan, person), duty=duty_said(document.plan, duty)))

    return edit


def asked_and_answered(person: str, duty: DutyKey, answer: Answer, at: datetime) -> Edit:
    """Write down an answer, and that somebody was asked if that is not yet. Raises UserError as `offered` does."""

    def edit(document: Document) -> Document:
        asked = any((o.person, o.duty) == (person, duty) for o in document.journal.offers)
        if not asked or answer is Answer.OFFERED:
            document = offered(person, duty, at)(document)
        return document if answer is Answer.OFFERED else answered(person, duty, answer)(document)

    return edit


def answers_to(document: Document, duty: DutyKey) -> dict[str, Answer]:
    """What each person answered who was asked to take a duty, the latest answer of each."""
    return {o.person: o.answer for o in document.journal.offers if o.duty == duty}


ANSWERS = {answer: word(answer) for answer in Answer}
