"""Why a wished rotation cannot be, as far as counting says, and the smallest changes that might make one possible."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from patrolplanner.domain.demands import WEEKDAYS
from patrolplanner.domain.messages import Message, translate
from patrolplanner.planning.rotation.wish import WEEK, RotationWish, Span, WishedShift


@dataclass(frozen=True)
class Relaxation:
    """One change of a wish, in words. ``sort`` groups those that give up the same kind of thing."""

    sort: str
    text: Message
    wish: RotationWish


def why_none(wish: RotationWish) -> Message | None:
    """What simple counting says against a wish; None when it says nothing."""
    for day, name in enumerate(WEEKDAYS):
        if wish.off_on(day) < 0:
            text = translate(
                "rotation", "{day}: {wanted} are wanted, but there {rows:is|are} only {rows} {rows:row|rows}."
            )
            return text.fill(day=name, wanted=wish.rows - wish.off_on(day), rows=wish.rows)
    off = sum(wish.off_on(day) for day in range(WEEK))
    work = wish.rows * WEEK - off
    if not (work and off):
        return None
    work_runs, off_runs = _runs_of(work, wish.work), _runs_of(off, wish.off)
    if work_runs.least > min(work_runs.most, off_runs.most) or off_runs.least > min(off_runs.most, work_runs.most):
        text = translate(
            "rotation",
            "{work} {work:day of work makes|days of work make} {work_least} to {work_most} runs, {off} {off:day "
            "off makes|days off make} {off_least} to {off_most}; a rotation needs as many of one as of the other.",
        )
        return text.fill(
            work=work, work_least=work_runs.least, work_most=work_runs.most,
            off=off, off_least=off_runs.least, off_most=off_runs.most,
        )  # fmt: skip
    return None


def _runs_of(days: int, span: Span) -> Span:
    """How many runs so many days can make."""
    return Span(-(-days // span.most), days // span.least)


def relaxations(wish: RotationWish) -> Iterator[Relaxation]:
    """Changes of one limit, one succession, one row or one day's demand, the cheapest sorts first."""
    yield from _spans(wish)
    for shift in wish.shifts:
        yield from _shift_runs(wish, shift)
    yield from _successions(wish)
    more = translate("rotation", "one row more, {rows} in all").fill(rows=wish.rows + 1)
    yield Relaxation("rows", more, replace(wish, rows=wish.rows + 1))
    for by in (-1, 1):
        for shift in wish.shifts:
            yield from _demands(wish, shift, by)


def _spans(wish: RotationWish) -> Iterator[Relaxation]:
    work, off = wish.work, wish.off
    longer = translate("rotation", "runs of work of up to {days} {days:day|days}").fill(days=work.most + 1)
    yield Relaxation("work", longer, replace(wish, work=Span(work.least, work.most + 1)))
    if work.least > 1:
        shorter = translate("rotation", "runs of work of as few as {days} {days:day|days}").fill(days=work.least - 1)
        yield Relaxation("work", shorter, replace(wish, work=Span(work.least - 1, work.most)))
    if off.least > 1:
        fewer = translate("rotation", "as few as {days} {days:day|days} off in a row").fill(days=off.least - 1)
        yield Relaxation("off", fewer, replace(wish, off=Span(off.least - 1, off.most)))
    more = translate("rotation", "up to {days} {days:day|days} off in a row").fill(days=off.most + 1)
    yield Relaxation("off", more, replace(wish, off=Span(off.least, off.most + 1)))


def _shift_runs(wish: RotationWish, shift: WishedShift) -> Iterator[Relaxation]:
    run = shift.run
    if run.least > 1:
        text = translate("rotation", "runs of {shift} of as few as {days} {days:day|days}")
        text = text.fill(shift=shift.code, days=run.least - 1)
        yield Relaxation("run", text, _with(wish, replace(shift, run=Span(run.least - 1, run.most))))
    if run.most < wish.work.most:
        text = translate("rotation", "runs of {shift} of up to {days} {days:day|days}")
        text = text.fill(shift=shift.code, days=run.most + 1)
        yield Relaxation("run", text, _with(wish, replace(shift, run=Span(run.least, run.most + 1))))


def _successions(wish: RotationWish) -> Iterator[Relaxation]:
    for first, then in sorted(wish.around):
        text = translate("rotation", "{then} after {first} and a single day off").fill(first=first, then=then)
        yield Relaxation("succession", text, replace(wish, around=wish.around - {(first, then)}))
    for first, then in sorted(wish.pairs):
        text = translate("rotation", "{then} on the day after {first}").fill(first=first, then=then)
        yield Relaxation("succession", text, replace(wish, pairs=wish.pairs - {(first, then)}))


def _demands(wish: RotationWish, shift: WishedShift, by: int) -> Iterator[Relaxation]:
    for day, name in enumerate(WEEKDAYS):
        wanted = shift.demand[day] + by
        if wanted < 0 or wish.off_on(day) < by:
            continue
        text = translate("rotation", "{day}: {wanted} on {shift} instead of {was}")
        text = text.fill(day=name, wanted=wanted, shift=shift.code, was=shift.demand[day])
        demand = (*shift.demand[:day], wanted, *shift.demand[day + 1 :])
        yield Relaxation("demand", text, _with(wish, replace(shift, demand=demand)))


def _with(wish: RotationWish, changed: WishedShift) -> RotationWish:
    return replace(wish, shifts=tuple(changed if s.code == changed.code else s for s in wish.shifts))
