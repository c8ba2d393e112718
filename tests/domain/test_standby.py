"""Within what time who stands by has to be there, as people write it."""

import pytest

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.setting_checks import check_setting
from patrolplanner.domain.standby import arrival_of


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("", 0), ("15", 15), ("15分钟", 15), ("１５ 分", 15), ("30 minutes", 30), ("1小时", 60), ("2 hours", 120)],
)
def test_a_time_is_minutes_or_hours(text: str, minutes: int) -> None:
    assert arrival_of(text) == minutes


@pytest.mark.parametrize("text", ["soon", "0", "-5", "1500", "99小时", "15分钟内"])
def test_what_is_no_time_is_refused_where_it_is_entered(text: str) -> None:
    with pytest.raises(InvalidValue, match="no time to be there in"):
        check_setting("standby_arrival", text)
