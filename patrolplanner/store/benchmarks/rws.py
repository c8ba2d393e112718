"""Rotating workforce scheduling: instance files of the public set, and solutions as its checkers read them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from patrolplanner.domain.errors import InvalidValue, UserError
from patrolplanner.domain.messages import translate
from patrolplanner.planning.rotation.wish import OFF, WEEK, Rota, RotationWish, Span, WishedShift
from patrolplanner.store.benchmarks.text_lines import TextLine, lines_and_comments_of, shown
from patrolplanner.store.exchange.replacing import replacing

MOST_ROWS, MOST_SHIFTS, MOST_DAYS, MOST_LENGTH = 2000, 20, 99, 2880

_DAYS = "Length of the schedule"
_ROWS = "Number of Employees"
_COUNT = "Number of Shifts"
_DEMAND = "Temporal Requirements Matrix"
_SHIFTS = "ShiftName"
_OFF = "Minimum and maximum length of days-off blocks"
_WORK = "Minimum and maximum length of work blocks"
_BARRED_COUNTS = "Number of not allowed shift sequences"
_BARRED = "Not allowed shift sequences"
_HEADINGS = (_DAYS, _ROWS, _COUNT, _DEMAND, _SHIFTS, _OFF, _WORK, _BARRED_COUNTS, _BARRED)
# only for the sentence about a missing heading; every other one must be there
_MAY_BE_MISSING = (_BARRED,)


@dataclass(frozen=True)
class _FilePart:
    """A heading line and the lines of data after it."""

    heading: TextLine
    data: list[TextLine]


def read_instance(path: Path) -> RotationWish:
    """The wish of an instance file. Raises UserError, with the line, for whatever does not fit."""
    parts = _parts(path)
    days = _single(parts[_DAYS])
    if days.whole(days.text, 1, MOST_DAYS) != WEEK:
        raise days.wrong(translate("benchmarks", "the schedule must be 7 days long; other lengths are not known here."))
    rows = _single(parts[_ROWS])
    shifts = _shifts(parts)
    pairs, around = _barred(parts, {s.code for s in shifts})
    try:
        return RotationWish(
            rows.whole(rows.text, 1, MOST_ROWS),
            shifts,
            _span(_single(parts[_WORK])),
            _span(_single(parts[_OFF])),
            frozenset(pairs),
            frozenset(around),
        )
    except InvalidValue as error:
        raise UserError(translate("benchmarks", "{file}: {what}").fill(file=path.name, what=error.message)) from error


def write_solution(rota: Rota, path: Path) -> None:
    """One line a row of the rota, names and ``-`` separated by blanks. Raises UserError when it cannot be written."""
    with replacing(path) as unfinished:
        unfinished.write_text("".join(" ".join(row) + "\n" for row in rota), encoding="utf-8")


def _parts(path: Path) -> dict[str, _FilePart]:
    found: dict[str, _FilePart] = {}
    current: list[TextLine] | None = None
    strange: TextLine | None = None
    for line in lines_and_comments_of(path):
        if line.text.startswith("#"):
            name = next((h for h in _HEADINGS if _plain(line.text).startswith(_plain(h))), None)
            if name in found:
                raise line.wrong(translate("benchmarks", "the heading «{name}» comes twice.").fill(name=name))
            strange, current = (line if name is None else None), []
            if name is not None:
                found[name] = _FilePart(line, current)
        elif current is None:
            raise line.wrong(translate("benchmarks", "data before the first heading; headings begin with #."))
        elif strange is not None:
            text = translate("benchmarks", "data under a heading that is not known; known are {names}.")
            raise line.wrong(text.fill(names=_HEADINGS))
        else:
            current.append(line)
    for name in _HEADINGS:
        if name not in found and name not in _MAY_BE_MISSING:
            text = translate("benchmarks", "{file}: the heading «# {name}» is missing.")
            raise UserError(text.fill(file=path.name, name=name))
    return found


def _plain(text: str) -> str:
    return text.strip("# ").casefold()


def _single(part: _FilePart) -> TextLine:
    if len(part.data) != 1:
        line = part.data[1] if part.data else part.heading
        text = translate("benchmarks", "one line of data belongs under this heading, not {count}.")
        raise line.wrong(text.fill(count=len(part.data)))
    return part.data[0]


def _span(line: TextLine) -> Span:
    least, most = line.fields(("minimum", "maximum"), None)
    return _span_of(line, least, most)


def _span_of(line: TextLine, least: str, most: str) -> Span:
    span = Span(line.whole(least, 1, MOST_DAYS), line.whole(most, 1, MOST_DAYS))
    if span.most < span.least:
        text = translate("benchmarks", "the maximum {most} is less than the minimum {least}.")
        raise line.wrong(text.fill(most=span.most, least=span.least))
    return span


def _shifts(parts: dict[str, _FilePart]) -> tuple[WishedShift, ...]:
    announced = _single(parts[_COUNT])
    count = announced.whole(announced.text, 1, MOST_SHIFTS)
    for name in (_DEMAND, _SHIFTS):
        if len(parts[name].data) != count:
            text = translate(
                "benchmarks",
                "{found} {found:line|lines} of data {found:follows|follow}, but the number of shifts is {count}.",
            )
            raise parts[name].heading.wrong(text.fill(found=len(parts[name].data), count=count))
    found: dict[str, WishedShift] = {}
    for line, demand in zip(parts[_SHIFTS].data, parts[_DEMAND].data, strict=True):
        shift = _shift(line, demand)
        if shift.code in found or shift.code == OFF:
            text = translate("benchmarks", "{name} cannot name a shift: names differ and are not «-».")
            raise line.wrong(text.fill(name=shown(shift.code)))
        found[shift.code] = shift
    return tuple(found.values())


def _shift(line: TextLine, demand_line: TextLine) -> WishedShift:
    fields = line.text.split()
    if len(fields) == 6:
        # the heading names a second name that most files leave out
        del fields[3]
    if len(fields) != 5:
        line.fields(("name", "start", "length", "minimum", "maximum"), None)
    code, start, length, least, most = fields
    demand = demand_line.fields(("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), None)
    return WishedShift(
        code,
        tuple(demand_line.whole(d, 0, MOST_ROWS) for d in demand),
        _span_of(line, least, most),
        line.whole(start, 0, MOST_LENGTH),
        line.whole(length, 0, MOST_LENGTH),
    )


def _barred(parts: dict[str, _FilePart], names: set[str]) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """Forbidden pairs, and what is forbidden around one day off."""
    counted = _single(parts[_BARRED_COUNTS])
    twos, threes = (counted.whole(n) for n in counted.fields(("length 2", "length 3"), None))
    lines = parts[_BARRED].data if _BARRED in parts else []
    pairs: set[tuple[str, str]] = set()
    around: set[tuple[str, str]] = set()
    seen = [0, 0]
    for line in lines:
        fields = line.text.split()
        if len(fields) not in (2, 3) or (len(fields) == 3 and fields[1] != OFF):
            text = translate("benchmarks", "a sequence is «A B», or «A - B» around one day off; this one is {text}.")
            raise line.wrong(text.fill(text=shown(line.text)))
        unknown = translate("benchmarks", "{name} is no shift of this file.")
        first, last = (line.known(name, names, unknown) for name in (fields[0], fields[-1]))
        seen[len(fields) - 2] += 1
        (pairs if len(fields) == 2 else around).add((first, last))
    if seen != [twos, threes]:
        text = translate(
            "benchmarks",
            "{twos} {twos:sequence|sequences} of length 2 and {threes} of length 3 follow, not as said here.",
        )
        raise counted.wrong(text.fill(twos=seen[0], threes=seen[1]))
    return pairs, around
