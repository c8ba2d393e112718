"""What of a paper's dates has happened when it is printed: nothing that lies ahead may be called worked."""

from __future__ import annotations

from datetime import date, timedelta

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Period


def so_far(period: Period, today: date) -> Message:
    """Up to which date a count is of what was worked, seen from the morning of ``today``."""
    yesterday = today - timedelta(days=1)
    if yesterday < period.first:
        return translate("attendance", "As planned: none of these dates has passed.")
    if yesterday < period.last:
        text = translate(
            "attendance", "Up to {day} as worked, who came instead and who did not come included; then as planned."
        )
        return text.fill(day=yesterday)
    return translate("attendance", "As worked, who came instead and who did not come included.")
