"""The core act: cells corrected by mouse and keyboard; what is framed is what is changed."""

from __future__ import annotations

from tests.by_hand.conftest import Sitting
from tests.by_hand.running import Home
from tests.by_hand.stations import date_of, plan_file
from tests.by_hand.waiting import wait_until


def test_a_click_on_a_filled_cell_frames_it_and_del_empties_it_alone(sitting: Sitting, home: Home) -> None:
    with sitting(plan_file(home.documents)) as clerk:
        clerk.open_roster()
        clerk.click_cell("赵刚", date_of(1))
        clerk.key("right")
        clerk.click_cell("孙丽", date_of(1))
        assert clerk.framed() == {("220102", str(date_of(1)))}
        clerk.key("del")
        assert clerk.duties("孙丽", date_of(1)) == []
        assert clerk.duties("赵刚", date_of(2)) == ["K2/D"]


def test_a_code_typed_goes_to_the_framed_cell(sitting: Sitting, home: Home) -> None:
    with sitting(plan_file(home.documents)) as clerk:
        clerk.open_roster()
        clerk.click_cell("李梅", date_of(4))
        clerk.type_shift("白")
        assert len(clerk.duties("李梅", date_of(4))) == 1


def test_a_code_typed_over_a_filled_cell_that_was_clicked_goes_there(sitting: Sitting, home: Home) -> None:
    with sitting(plan_file(home.documents)) as clerk:
        clerk.open_roster()
        clerk.click_cell("李梅", date_of(1))
        clerk.click_cell("孙丽", date_of(1))
        clerk.type_shift("夜")
        assert clerk.duties("孙丽", date_of(1)) == ["K1/N"]
        assert clerk.duties("李梅", date_of(1)) == []


def test_arrows_lead_from_a_cell_and_del_empties_where_they_end(sitting: Sitting, home: Home) -> None:
    with sitting(plan_file(home.documents)) as clerk:
        clerk.open_roster()
        clerk.click_cell("赵刚", date_of(1))
        clerk.key("left", "right", "right", "down", "up")
        assert clerk.framed() == {("220101", str(date_of(2)))}
        clerk.key("del")
        assert clerk.duties("赵刚", date_of(2)) == []
        assert clerk.duties("赵刚", date_of(0)) == ["K1/D"]


def test_two_filled_cells_clicked_with_ctrl_are_swapped(sitting: Sitting, home: Home) -> None:
    with sitting(plan_file(home.documents)) as clerk:
        clerk.open_roster()
        clerk.click_cell("赵刚", date_of(0))
        clerk.click_cell("孙丽", date_of(1), keys=["ctrl"])
        assert clerk.framed() == {("220101", str(date_of(0))), ("220102", str(date_of(1)))}
        clerk.type("s")
        wait_until(lambda: clerk.duties("孙丽", date_of(1)) == ["K1/D"], "the swap")
        assert clerk.duties("赵刚", date_of(0)) == ["K3/D"]


def test_a_duty_is_dragged_to_somebody_else(sitting: Sitting, home: Home) -> None:
    with sitting(plan_file(home.documents)) as clerk:
        clerk.open_roster()
        clerk.drag_cell(("赵刚", date_of(0)), ("周磊", date_of(0)))
        assert clerk.duties("周磊", date_of(0)) == ["K1/D"]
        assert clerk.duties("赵刚", date_of(0)) == []


def test_a_range_selected_with_shift_is_emptied_as_one_step(sitting: Sitting, home: Home) -> None:
    with sitting(plan_file(home.documents)) as clerk:
        clerk.open_roster()
        before = clerk.plan()["roster"]
        clerk.click_cell("赵刚", date_of(1))
        clerk.click_cell("李梅", date_of(3), keys=["shift"])
        assert len(clerk.framed()) == 9
        clerk.key("del")
        assert [row[:2] for row in clerk.plan()["roster"]] == [["220101", str(date_of(0))]]
        clerk.key("ctrl+z")
        assert clerk.plan()["roster"] == before
        clerk.key("ctrl+y")
        assert len(clerk.plan()["roster"]) == 1


def test_a_range_of_keys_is_filled_by_one_code(sitting: Sitting, home: Home) -> None:
    with sitting(plan_file(home.documents)) as clerk:
        clerk.open_roster()
        clerk.click_cell("周磊", date_of(1))
        clerk.key("shift+right", "shift+right")
        clerk.type_shift("白")
        assert [len(clerk.duties("周磊", date_of(n))) for n in range(5)] == [0, 1, 1, 1, 0]


def test_cells_are_copied_to_another_row(sitting: Sitting, home: Home) -> None:
    with sitting(plan_file(home.documents)) as clerk:
        clerk.open_roster()
        clerk.click_cell("周磊", date_of(2))
        clerk.key("left", "ctrl+c")
        clerk.click_cell("赵刚", date_of(1))
        clerk.key("left", "shift+right", "ctrl+c")
        assert clerk.hands.clipboard().startswith(clerk.says("赵刚", date_of(0)))
        clerk.key("ctrl+x")
        assert clerk.duties("赵刚", date_of(0)) == []
        clerk.click_cell("吴倩", date_of(0))
        clerk.key("ctrl+v")
        assert clerk.duties("吴倩", date_of(0)) == ["K1/D"]


def test_the_menu_of_a_cell_acts_on_that_cell(sitting: Sitting, home: Home) -> None:
    with sitting(plan_file(home.documents)) as clerk:
        clerk.open_roster()
        clerk.click_cell("陈静", date_of(5))
        clerk.menu_of_cell("孙丽", date_of(1), "清除")
        assert clerk.duties("孙丽", date_of(1)) == []
        assert len(clerk.plan()["roster"]) == 3
