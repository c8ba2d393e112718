"""What a clerk writes about a rotation on the command line, such as ``早:08:00-16:00:2-4`` or ``夜 - 早``."""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.shifts import DAY_MINUTES
from patrolplanner.planning.rotation.wish import OFF, WEEK, Span
from patrolplanner.services.starting.rotation_request import RotationRequest, ShiftRequest

MOST_DAYS = 99
WORK, DAYS_OFF, REST_HOURS = Span(1, 6), Span(1, 4), 11.0

_SHIFT = re.compile(
    r"(?P<code>[^:=\s]+)"
    r"(?::(?P<from_h>\d{1,2}):(?P<from_m>\d\d)-(?P<to_h>\d{1,2}):(?P<to_m>\d\d))?"
    r"(?::(?P<run>\d{1,2}(?:-\d{1,2})?))?"
)
_RUN = re.compile(r"(\d{1,2})(?:-(\d{1,2}))?")
_SEPARATORS = re.compile(r"[,;、\s]+")
# what a Chinese keyboard gives for digits, colon, comma, equals sign and dash; names keep their other characters
_PLAIN = str.maketrans("０１２３４５６７８９：，；＝＞－–—~～\u3000", "0123456789:,;=>----- ")
_SHIFT_FORM = translate("rotation", "NAME, NAME:2-4 or NAME:08:00-16:00:2-4")
_RUN_FORM = translate("rotation", "LEAST-MOST in days, such as 2-6, from 1 to 99")
_DEMAND_FORM = translate("rotation", "NAME=2, or NAME= and seven numbers, Monday to Sunday")
_FORBID_FORM = translate("rotation", "“A B”, or “A - B” for around a single day off")
_OPTIONS = ("rows", "shift", "demand", "work", "off", "forbid", "rest")


def options_given(chosen: argparse.Namespace) -> list[str]:
    """The options of a wish that were written, with their dashes."""
    return [f"--{name}" for name in _OPTIONS if getattr(chosen, name) not in (None, [])]


def request_of(chosen: argparse.Namespace, rows: int | None) -> RotationRequest:
    """The wish that the options describe. Raises UserError for what cannot be understood."""
    if rows is None:
        raise UserError(translate("rotation", "Say with --rows how many teams or people take turns."))
    if not chosen.shift:
        raise UserError(translate("rotation", "Name the shifts with --shift, one each."))
    work = _span("--work", chosen.work) if chosen.work else WORK
    off = _span("--off", chosen.off) if chosen.off else DAYS_OFF
    demands = dict(_demand(text) for text in chosen.demand)
    shifts = tuple(_shift(text, demands) for text in chosen.shift)
    for code in demands.keys() - {s.code for s in shifts}:
        text = translate("rotation", "--demand {code}: that shift is not named with --shift.")
        raise UserError(text.fill(code=code))
    pairs: set[tuple[str, str]] = set()
    around: set[tuple[str, str]] = set()
    for text in chosen.forbid:
        first, then, lone = _forbidden(text)
        (around if lone else pairs).add((first, then))
    rest = REST_HOURS if chosen.rest is None else chosen.rest
    return RotationRequest(rows, shifts, work, off, frozenset(pairs), frozenset(around), rest)


def _plain(text: str) -> str:
    return text.translate(_PLAIN).strip()


def _unreadable(option: str, text: str, form: Message) -> UserError:
    said = translate("rotation", "{option} “{text}” is not understood; write {form}.")
    return UserError(said.fill(option=option, text=text, form=form))


def _span(option: str, text: str) -> Span:
    found = _RUN.fullmatch(_plain(text))
    least, most = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
    if not 1 <= least <= most <= MOST_DAYS:
        raise _unreadable(option, text, _RUN_FORM)
    return Span(least, most)


def _shift(text: str, demands: Mapping[str, tuple[int, ...]]) -> ShiftRequest:
    found = _SHIFT.fullmatch(_plain(text))
    if found is None or found["code"] == OFF:
        raise _unreadable("--shift", text, _SHIFT_FORM)
    run = _span("--shift", found["run"]) if found["run"] else None
    demand = demands.get(found["code"], (1,) * WEEK)
    if found["from_h"] is None:
        return ShiftRequest(found["code"], demand, run)
    start, end = (int(found[f"{side}_h"]) * 60 + int(found[f"{side}_m"]) for side in ("from", "to"))
    if max(int(found["from_m"]), int(found["to_m"])) >= 60 or start >= DAY_MINUTES or end > DAY_MINUTES:
        raise _unreadable("--shift", text, _SHIFT_FORM)
    return ShiftRequest(found["code"], demand, run, start, (end - start) % DAY_MINUTES or DAY_MINUTES)


def _demand(text: str) -> tuple[str, tuple[int, ...]]:
    code, sign, counts = _plain(text).partition("=")
    numbers = [n for n in _SEPARATORS.split(counts.strip()) if n]
    fits = all(n.isdecimal() and len(n) <= 4 for n in numbers) and len(numbers) in (1, WEEK)
    if not (code.strip() and sign and fits):
        raise _unreadable("--demand", text, _DEMAND_FORM)
    each = tuple(int(n) for n in numbers)
    return code.strip(), each if len(each) == WEEK else each * WEEK


def _forbidden(text: str) -> tuple[str, str, bool]:
    """Two shifts, and whether a single day off stands between them."""
    parts = [p for p in re.split(r"[\s,>、]+", _plain(text)) if p]
    if len(parts) == 3 and parts[1] == OFF:
        return parts[0], parts[2], True
    if len(parts) != 2 or OFF in parts:
        raise _unreadable("--forbid", text, _FORBID_FORM)
    return parts[0], parts[1], False
