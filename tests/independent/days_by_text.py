"""What the rules R01, R11, R12, R14 to R16, R32, R35 and R37 say of one person's days, read from their text.

Each check gives rule, severity, dates and words, for duties in the order of their starts; only what has a date that is
``inside`` is asked for. The terms (night of a date, span, clock start, standby counts as rest) are below.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from asked_duties import DAY, HOUR, Duty
from plan_book import Book, Person

Found = tuple[str, str, list[date], str]
Inside = Callable[[date], bool]
NO_TIME = timedelta()


# -- terms


def of_duty(duties: list[Duty]) -> list[Duty]:
    """Standby counts as rest."""
    return [d for d in duties if d.kind != "standby"]


def minutes_in_the_night(duties: list[Duty], night: date) -> int:
    """How long the duties take up of 22:00 to 06:00, no minute counted twice."""
    first = datetime.combine(night, time(22))
    minutes: set[int] = set()
    for d in of_duty(duties):
        begin = max(NO_TIME, d.start - first)
        end = min(8 * HOUR, d.end - first)
        minutes |= set(range(int(begin.total_seconds() // 60), max(0, int(end.total_seconds() // 60))))
    return len(minutes)


def works_the_night(duties: list[Duty], night: date) -> bool:
    """Whether it is three hours or more."""
    return minutes_in_the_night(duties, night) >= 180


def nights_of(duties: list[Duty]) -> set[date]:
    """All nights that somebody with these duties works."""
    touched = {d.day + n * DAY for d in duties for n in (-1, 0, 1)}
    return {night for night in touched if works_the_night(duties, night)}


def span_of(duties: list[Duty]) -> timedelta:
    """From the first start to the last end."""
    return max(d.end for d in duties) - min(d.start for d in duties) if duties else NO_TIME


def clock_start(duties: list[Duty]) -> timedelta:
    """When the first of a date's duties begins by the clock; before 04:00 is after midnight of the eve."""
    start = min(d.start for d in duties)
    clock = timedelta(hours=start.hour, minutes=start.minute)
    return clock + DAY if clock < 4 * HOUR else clock


def by_date(duties: list[Duty]) -> dict[date, list[Duty]]:
    found: dict[date, list[Duty]] = {}
    for d in duties:
        found.setdefault(d.day, []).append(d)
    return dict(sorted(found.items()))


def consecutive(duties: list[Duty]) -> Iterator[tuple[Duty, Duty]]:
    """Pairs of duties one after the other with no third duty in between; overlapping ones are the matter of R01."""
    for i, one in enumerate(duties):
        after = [d for d in duties[i + 1 :] if d.start >= one.end]
        for other in after:
            if not any(d.end <= other.start for d in after if d is not other):
                yield one, other


def runs(days: set[date]) -> list[list[date]]:
    """The maximal runs of consecutive dates."""
    found: list[list[date]] = []
    for day in sorted(days):
        if found and found[-1][-1] + DAY == day:
            found[-1].append(day)
        else:
            found.append([day])
    return found


# -- rules


def two_duties(duties: list[Duty], inside: Inside) -> Iterator[Found]:
    """R01, R12."""
    for i, one in enumerate(duties):
        for other in duties[i + 1 :]:
            if not (inside(one.day) or inside(other.day)):
                continue
            dates = [one.day, other.day]
            standby = "standby" in (one.kind, other.kind)
            if other.start < one.end:
                yield "R01", "hard", dates, f"{one} overlaps {other}"
            elif one.post != other.post and other.start - one.end < timedelta(minutes=15) and not standby:
                yield "R01", "hard", dates, f"less than 15 min from {one} to {other}"
            if not standby:
                for earlier, later in ((one, other), (other, one)):
                    if earlier.end <= later.start < earlier.end + 24 * HOUR and asks_for_a_day(earlier, later):
                        yield "R12", "hard", dates, f"after {earlier} too early {later}"


def asks_for_a_day(earlier: Duty, later: Duty) -> bool:
    """R12: after 20 h or more no other duty, after an overnight duty only another one."""
    return earlier.length >= 20 * HOUR or (earlier.is_overnight and not later.is_overnight)


def rest(duties: list[Duty], inside: Inside) -> Iterator[Found]:
    """R11."""
    counted = of_duty(duties)
    dates = by_date(counted)
    for one, other in consecutive(counted):
        if not (inside(one.day) or inside(other.day)):
            continue
        if one.day == other.day and span_of(dates[one.day]) <= 12 * HOUR:
            continue
        between = other.start - one.end
        if between < 11 * HOUR:
            severity = "hard" if between < 8 * HOUR else "soft"
            yield "R11", severity, [one.day, other.day], f"only {between} of rest from {one} to {other}"


def in_a_row(duties: list[Duty], inside: Inside) -> Iterator[Found]:
    """R14, R15."""
    dates = by_date(duties)
    for run in runs(nights_of(duties)):
        those = {d.day for d in of_duty(duties) if any(minutes_in_the_night([d], n) for n in run)}
        if len(run) > 2 and any(map(inside, those)):
            yield "R14", "hard" if len(run) > 3 else "soft", run, f"{len(run)} nights running"
    for run in runs(set(dates)):
        if len(run) > 5 and any(map(inside, run)):
            yield "R15", "hard" if len(run) > 6 else "soft", run, f"{len(run)} days running"


def forward(duties: list[Duty], inside: Inside) -> Iterator[Found]:
    """R16."""
    dates = by_date(duties)
    for one, other in pairwise(dates):
        before, after = dates[one], dates[other]
        apart = min(d.start for d in after) - min(d.start for d in before)
        backward = clock_start(before) - clock_start(after) >= 2 * HOUR
        if apart <= 48 * HOUR and backward and (inside(one) or inside(other)):
            yield "R16", "soft", [other], f"backward from {one} to {other}"


def span(duties: list[Duty], inside: Inside) -> Iterator[Found]:
    """R32."""
    for day, those in by_date(duties).items():
        if not inside(day):
            continue
        long = span_of([d for d in those if d.kind not in ("standby", "full")])
        if long > 12 * HOUR:
            yield "R32", "hard" if long > 14 * HOUR else "warn", [day], f"{long} from first to last on {day}"
        if len(nights_of(those)) > 1:
            yield "R32", "hard", [day], f"more than one night by the duties of {day}"


def least_day(duties: list[Duty], inside: Inside, longer: Callable[[date], bool]) -> Iterator[Found]:
    """R35; ``longer`` says whether some duty of the date that the person may take has four hours."""
    for day, those in by_date(of_duty(duties)).items():
        minutes = sum(d.effective for d in those)
        if inside(day) and minutes < 240 and longer(day):
            yield "R35", "soft", [day], f"only {minutes} minutes on {day}"


def days_off(book: Book, person: Person, duties: list[Duty], inside: Inside) -> Iterator[Found]:
    """R37."""
    worked = set(by_date(duties))
    for day in sorted(worked):
        off, after = day + DAY, day + 2 * DAY
        if off in worked or after not in worked or not (inside(day) or inside(after)):
            continue
        in_rotation = any(team == person.team and first <= off <= last for team, _, _, first, last in book.rotations)
        away = any(who == person.id and first <= off <= last for who, first, last in book.absences)
        if not in_rotation and not away:
            yield "R37", "soft", [off], f"a single day off on {off}"
    for first in sorted({d.replace(day=1) for d in worked}):
        last = (first + 31 * DAY).replace(day=1) - DAY
        saturdays = [first + n * DAY for n in range((last - first).days) if (first + n * DAY).weekday() == 5]
        if not any(inside(s) or inside(s + DAY) for s in saturdays):
            continue
        if all({s, s + DAY} & worked for s in saturdays):
            yield "R37", "soft", [first], f"no free weekend in the month of {first}"
