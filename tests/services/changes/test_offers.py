"""Who was asked to take a duty, and what they said."""

from __future__ import annotations

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.journal import Answer
from patrolplanner.services.changes.offers import answered, answers_to, offered
from patrolplanner.services.open_plan.document import Document
from tests.builders import a_demand, a_pair, a_plan, an_officer, at

NOW = at(10, "09:00")
OPEN = a_pair("001", 20, shift="N").duty


def station() -> Document:
    people = tuple(an_officer(f"00{n}") for n in (1, 2, 3, 4))
    return Document(a_plan(people=people, demands=(a_demand(), a_demand(shift="N"))))


def test_answers_are_those_to_this_duty_with_their_notes() -> None:
    document = station()
    for person, answer in (("001", Answer.REFUSED), ("002", Answer.NO_ANSWER)):
        document = answered(person, OPEN, answer, "家中有事")(offered(person, OPEN, NOW)(document))
    assert answers_to(document, OPEN) == {"001": Answer.REFUSED, "002": Answer.NO_ANSWER}
    assert answers_to(document, OPEN._replace(shift="D")) == {}
    assert [o.note for o in document.journal.offers] == ["家中有事", "家中有事"]


def test_nobody_answers_who_was_not_asked() -> None:
    with pytest.raises(UserError, match="has not been asked"):
        answered("001", OPEN, Answer.REFUSED)(station())
    with pytest.raises(UserError, match="no person"):
        offered("009", OPEN, NOW)(station())
    with pytest.raises(UserError, match="no duty"):
        offered("001", OPEN._replace(post="K9"), NOW)(station())
