"""Who can take a duty, in an order a clerk can defend, and what they said when asked."""

from __future__ import annotations

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.journal import Answer
from patrolplanner.services.changes.accounting import accounts_of
from patrolplanner.services.changes.offers import Cover, Standing, answered, cover_list, offered
from patrolplanner.services.checking.checking import Basis, Checker
from patrolplanner.services.open_plan.document import Document
from tests.builders import a_demand, a_pair, a_plan, a_roster, an_absence, an_officer, at, day, december

NOW = at(10, "09:00")
PERIOD = december(1, 31)
OPEN = a_pair("001", 20, shift="N").duty


def listed(document: Document) -> list[Cover]:
    checker = Checker(Basis(document, PERIOD, None, NOW))
    return cover_list(checker, checker.candidates_for(OPEN)(), accounts_of(document, day(31)), OPEN)


def station(*pairs: object, **facts: object) -> Document:
    people = tuple(an_officer(f"00{n}") for n in (1, 2, 3, 4))
    demands = (a_demand(), a_demand(shift="N"))
    return Document(a_plan(people=people, demands=demands, **facts), a_roster(*pairs))  # type: ignore[arg-type]


def test_within_all_limits_first_then_over_one_then_excluded() -> None:
    document = station(
        *(a_pair("002", n, shift="N") for n in (18, 19)),  # a third night running is above the target
        absences=(an_absence("003", 20),),
    )
    found = {c.person: c for c in listed(document)}
    assert [found[p].standing for p in ("001", "002", "003")] == [Standing.WITHIN, Standing.OVER, Standing.EXCLUDED]
    assert [c.standing for c in listed(document)] == sorted(c.standing for c in found.values())
    assert any("nights in a row" in str(text) for text in found["002"].against)
    assert found["003"].against


def test_who_has_done_fewer_nights_comes_first() -> None:
    document = station(a_pair("001", 2, shift="N"), a_pair("001", 5, shift="N"), a_pair("004", 8, shift="N"))
    order = [c.person for c in listed(document)]
    assert order.index("002") < order.index("004") < order.index("001")


def test_rest_and_the_last_duty_are_said() -> None:
    found = {c.person: c for c in listed(station(a_pair("001", 18), a_pair("001", 22)))}
    assert (found["001"].rest, found["001"].last) == (24.0, day(18))
    assert (found["002"].rest, found["002"].last) == (None, None)


def test_refusals_count_and_put_somebody_last_for_this_duty() -> None:
    document = station()
    for person, answer in (("001", Answer.REFUSED), ("002", Answer.NO_ANSWER)):
        document = answered(person, OPEN, answer, "家中有事")(offered(person, OPEN, NOW)(document))
    found = {c.person: c for c in listed(document)}
    assert (found["001"].refusals, found["001"].answer) == (1, Answer.REFUSED)
    assert (found["002"].refusals, found["002"].answer) == (0, Answer.NO_ANSWER)
    assert [c.person for c in listed(document)][-1] == "001"
    assert [o.note for o in document.journal.offers] == ["家中有事", "家中有事"]


def test_an_old_refusal_is_forgotten() -> None:
    before = OPEN._replace(day=day(1).replace(month=6))
    document = answered("001", before, Answer.REFUSED)(offered("001", before, NOW)(station()))
    assert next(c for c in listed(document) if c.person == "001").refusals == 0


def test_nobody_answers_who_was_not_asked() -> None:
    with pytest.raises(UserError, match="has not been asked"):
        answered("001", OPEN, Answer.REFUSED)(station())
    with pytest.raises(UserError, match="no person"):
        offered("009", OPEN, NOW)(station())
    with pytest.raises(UserError, match="no duty"):
        offered("001", OPEN._replace(post="K9"), NOW)(station())
