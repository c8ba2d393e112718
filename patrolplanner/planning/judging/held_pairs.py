"""Which pairs a live check holds: all rows of the roster, and whatever is allowed on the dates around one of them."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np

from patrolplanner.domain.plan import Period
from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.instance import Bools, Instance, Ints


def case_around(  # noqa: PLR0913 - each mask and number is named where it is given
    instance: Instance,
    rulebook: Rulebook,
    rows: tuple[Ints, Ints],
    focus: date,
    *,
    allowed: Bools,
    whole: int,
    most: int,
    beside: Bools | None = None,
) -> tuple[Case, Period]:
    """A case of the roster's pairs and of all pairs that no hard rule forbids on some dates, and those dates.

    ``rows`` are the roster's pairs as indices of people and duties, ``allowed`` [people, duties] is what the rulebook
    allows of what is wanted. The dates are the instance's period where it has at most ``whole`` pairs; else as many
    around ``focus`` as hold at most ``most`` pairs, at least one. ``beside`` are more pairs, on whatever date of it.
    """
    allowed = allowed & instance.in_period[None, :]
    window = _window(instance, allowed, focus, whole, most)
    near = (instance.duty_day >= window.first.toordinal()) & (instance.duty_day <= window.last.toordinal())
    wanted = allowed & near[None, :]
    if beside is not None:
        wanted |= beside & instance.in_period[None, :]
    wanted[rows] = True
    return Case(Space.over(instance, wanted), rulebook), window


def _window(instance: Instance, allowed: Bools, focus: date, whole: int, most: int) -> Period:
    first, last = instance.period
    each = np.bincount(
        instance.duty_day[instance.in_period] - first.toordinal(),
        weights=allowed[:, instance.in_period].sum(axis=0),
        minlength=instance.period.days,
    )
    if each.sum() <= whole:
        return instance.period
    middle = (min(max(focus, first), last) - first).days
    left = right = middle
    while True:
        # later dates first: people edit a month from its beginning to its end
        wider = [(min(left, n), max(right, n)) for n in (right + 1, left - 1) if 0 <= n < instance.period.days]
        wider = [span for span in wider if each[span[0] : span[1] + 1].sum() <= most]
        if not wider:
            return Period(first + timedelta(days=left), first + timedelta(days=right))
        left, right = wider[0] if right - middle <= middle - left else wider[-1]
