"""A handover record comes filled in: the crews of both shifts, what is still open, what stays at the post."""

from __future__ import annotations

from dataclasses import replace

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.journal import Equipment, Matter
from patrolplanner.services.changes.handing_over import USUAL, drafted, found, recorded
from patrolplanner.services.open_plan.document import Document
from tests.builders import a_pair, a_plan, a_roster, an_officer, at

DAY, NIGHT = a_pair("001", 3, shift="D").duty, a_pair("002", 3, shift="N").duty


def station() -> Document:
    people = tuple(an_officer(f"00{n}") for n in (1, 2, 3))
    pairs = a_pair("001", 3, shift="D"), a_pair("002", 3, shift="N"), a_pair("003", 4, shift="D")
    return Document(a_plan(people=people), a_roster(*pairs))


def test_both_crews_are_filled_in() -> None:
    draft = drafted(station(), DAY)
    assert (draft.giving, draft.taking, draft.at) == (("001",), ("002",), at(3, "20:00"))
    assert drafted(station(), NIGHT).taking == ("003",)
    assert drafted(station(), a_pair("003", 4).duty).taking == ()
    assert draft.equipment == USUAL


def test_open_matters_and_equipment_go_on() -> None:
    open_, closed = Matter("走失老人", "联系家属中"), Matter("电动车被盗", "办结，已移交")
    kept = (Equipment("对讲机", "A-3", due=2, there=1, state="一部送修"),)
    first = replace(drafted(station(), DAY), matters=(open_, closed), equipment=kept, orders="加强夜间巡查")
    document = recorded(first)(station())
    draft = drafted(document, NIGHT)
    assert (draft.matters, draft.equipment, draft.orders) == ((open_,), kept, "加强夜间巡查")


def test_a_record_of_the_same_duty_is_replaced() -> None:
    document = recorded(drafted(station(), DAY))(station())
    document = recorded(replace(drafted(document, DAY), situation="接警 2 起"))(document)
    assert [h.situation for h in document.journal.handovers] == ["接警 2 起"]


def test_records_are_found_by_what_they_say_and_whom_they_name() -> None:
    document = recorded(replace(drafted(station(), DAY), situation="接警 2 起"))(station())
    document = recorded(replace(drafted(document, NIGHT), matters=(Matter("走失老人"),)))(document)
    assert [h.duty for h in found(document, "老人")] == [NIGHT]
    assert [h.duty for h in found(document, "某002")] == [NIGHT, DAY], "latest first"
    assert list(found(document, "没有的事")) == []


def test_a_post_there_is_not() -> None:
    with pytest.raises(UserError):
        drafted(station(), DAY._replace(post="K9"))
