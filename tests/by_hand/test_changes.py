"""What happens to a roster: somebody falls ill, two people swap."""

from __future__ import annotations

from tests.by_hand.clerk import Clerk
from tests.by_hand.conftest import Sitting
from tests.by_hand.running import Home
from tests.by_hand.stations import date_of, plan_file
from tests.by_hand.waiting import wait_until
from tests.by_hand.ways import write_date


def name_person(clerk: Clerk, field: str, who: str) -> None:
    """Type a name into a field that proposes people, and take it."""
    thing = clerk.find(field, takes="choice", on=True)
    x, y, width, height = thing.rect
    clerk.click_at(x + width // 3, y + height // 2)
    clerk.key("ctrl+a")
    clerk.type(who)
    clerk.key("enter")


def test_a_sick_call_is_mended_and_taken_back(sitting: Sitting, home: Home) -> None:
    with sitting(plan_file(home.documents)) as clerk:
        clerk.open_page("调班", "changes")
        before = clerk.plan()["roster"]
        name_person(clerk, "人员", "赵刚")
        write_date(clerk, 0, date_of(2))
        write_date(clerk, 1, date_of(2))
        clerk.click("查找办法")
        clerk.click("采用")
        wait_until(lambda: clerk.plan()["absences"], "the leave in the plan")
        after = clerk.plan()["roster"]
        assert ["220101", str(date_of(2)), "K2", "D", ""] not in after
        assert [str(date_of(2)), "K2", "D", ""] in [row[1:] for row in after]
        clerk.key("ctrl+z")
        assert clerk.plan()["roster"] == before
        assert clerk.plan()["absences"] == []


def test_a_swap_slip_is_approved(sitting: Sitting, home: Home) -> None:
    with sitting(plan_file(home.documents)) as clerk:
        clerk.open_page("调班", "changes")
        clerk.tab("调班单")
        name_person(clerk, "申请人", "赵刚")
        name_person(clerk, "替班人", "周磊")
        clerk.write("事由", "家中有事", kind="QLineEdit")
        clerk.click("提出并批准")
        wait_until(lambda: clerk.plan()["swaps"], "the slip")
        changed = {tuple(row[:2]) for row in clerk.plan()["roster"]} ^ {
            ("220101", str(date_of(0))),
            ("220101", str(date_of(2))),
            ("220102", str(date_of(1))),
            ("220103", str(date_of(3))),
        }
        assert {who for who, _ in changed} == {"220101", "220105"}
