"""What a setting must be to be read later, whether it comes from the page of settings or from a workbook."""

from __future__ import annotations

from patrolplanner.domain.allowances import check_allowance
from patrolplanner.domain.incident_weights import check_weight_setting
from patrolplanner.domain.notice_issuing import check_issuing
from patrolplanner.domain.relief_settings import check_relief_setting
from patrolplanner.domain.standby import ARRIVAL, arrival_of
from patrolplanner.domain.street_settings import check_street_setting


def check_setting(key: str, text: str) -> None:
    """Raises InvalidValue where a setting of that key cannot be read as what it should be; other keys are let pass."""
    check_allowance(key, text)
    check_issuing(key, text)
    check_street_setting(key, text)
    check_relief_setting(key, text)
    check_weight_setting(key, text)
    if key == ARRIVAL:
        arrival_of(text)
