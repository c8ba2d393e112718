"""The core act: cells corrected by mouse and keyboard; what is framed is what is changed."""

from __future__ import annotations

import pytest

from tests.by_hand.conftest import Sitting
from tests.by_hand.running import Home
from tests.by_hand.stations import date_of, plan_file


@pytest.mark.xfail(reason="a press on a filled cell frames it without selecting it")
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
