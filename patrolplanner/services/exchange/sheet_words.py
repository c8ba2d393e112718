"""What the words of duty sheets mean: the duty of the plan that 24, 备勤 or 北门岗亭 白班 stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from patrolplanner.documents.shift_codes import shift_codes
from patrolplanner.domain.leave_codes import CHINESE_LEAVE_CODES, LEAVE_CODES, PART_SIGN
from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Post, PostKind
from patrolplanner.domain.shifts import Shift, ShiftKind
from patrolplanner.domain.typed_text import folded
from patrolplanner.services.exchange.shift_words import ShiftWords
from patrolplanner.store.exchange.duty_sheets import place_code


@dataclass(frozen=True, slots=True)
class Meaning:
    """The duty that a word of a sheet stands for; without a post and a shift it is a day off."""

    post: str = ""
    shift: str = ""

    @property
    def off(self) -> bool:
        return not self.post


_OFF = {
    folded(word) for word in ("休", "休息", "轮休", "补休", "公休", "off", "-", "—", "/", "×", "x", "○", "0", "调休")
}
_LEAVE = (*CHINESE_LEAVE_CODES, *(code.source for code in LEAVE_CODES.values()))
_AWAY = {
    folded(word)
    for word in ("年休", "年假", "病假", "事假", "假", "公出", "培训", "出差", "婚假", "产假", *_LEAVE)
    for word in (word, f"{word}{PART_SIGN}")
}
_ON_WATCH = re.compile(r"值班|主班|副班|正班|值守|^值$|^班$")
_ROLE_WORDS = (
    (("民警", "警官"), Role.OFFICER),
    (("辅警", "协警"), Role.AUXILIARY),
    (("文职", "文员"), Role.CIVILIAN),
    (("联勤", "联防", "民兵"), Role.PARTNER),
)
_SPAN = re.compile(
    r"(\d{1,2})[:：.]?(\d{2})?时?\s*(?:-|—|–|~|～|至|到)\s*(?:次日|第二天|次)?\s*(\d{1,2})[:：.]?(\d{2})?时?"
)
_DAY_LENGTH = re.compile(r"(?<!\d)24(?:小时|时|h)?(?!\d)|全天", re.IGNORECASE)
_DESKS = (PostKind.STATION_DUTY, PostKind.KIOSK, PostKind.STANDBY_POINT)


def guessed(code: str, plan: Plan) -> Meaning | None:
    """The duty that a word seems to mean, None where it is not to be seen; the user has the last word."""
    word, shift = folded(code), ShiftWords(plan).shift(code)
    if word in _OFF or (shift is None and word in _AWAY):
        return Meaning()
    if (duty := _named(code, plan)) is not None:
        return duty
    if "带班" in code or "领导" in code:
        return _at_post(plan, [p for p in plan.posts if p.kind is PostKind.LEADER], _by_hours(code, plan))
    shifts = [shift] if shift is not None else _by_name(code, plan) or _by_hours(code, plan)
    if not shifts and ("备勤" in code or "备班" in code):
        shifts = [s for s in plan.shifts if s.kind is ShiftKind.STANDBY]
    if not shifts and _ON_WATCH.search(code):
        shifts = [s for s in plan.shifts if s.kind is ShiftKind.FULL]
    if named := sorted((p for p in plan.posts if p.name and folded(p.name) in word), key=lambda p: -len(p.name)):
        return _at_post(plan, named, shifts)
    if not shifts:
        return None
    posts = sorted(plan.posts, key=lambda p: _nearness(p, code, plan))
    return _at_post(plan, posts, shifts)


def _named(code: str, plan: Plan) -> Meaning | None:
    """The duty of a post and a shift that are called by their names or numbers, and by none that two have."""
    word = folded(code)
    found = {
        Meaning(post.id, shift.code)
        for post in plan.posts
        if any(word.startswith(folded(text)) for text in (post.name, post.id))
        for shift in plan.shifts
        if word in {folded(place_code(both)) for both in product((post.name, post.id), (shift.name, shift.code))}
    }
    return found.pop() if len(found) == 1 else None


def _by_name(code: str, plan: Plan) -> list[Shift]:
    """Shifts whose code, name or sign that papers give them is a part of the words: 北门 早班."""
    parts = {folded(part) for part in (code, *re.split(r"[\s/()（）]+", code)) if part}
    signs = shift_codes(plan.shifts)
    exact = [s for s in plan.shifts if parts & {folded(s.code), folded(s.name)}]
    return exact or [s for s in plan.shifts if parts & {folded(signs[s.code]), folded(s.name).removesuffix("班")}]


def roles_of(code: str) -> frozenset[Role]:
    """Whom a heading means: 值班民警 officers only, 值班人员 everybody."""
    named = {role for words, role in _ROLE_WORDS if any(word in code for word in words)}
    return frozenset(named or Role)


def _by_hours(code: str, plan: Plan) -> list[Shift]:
    """Shifts by the hours in a word: 08:30-次日08:30, 20时至8时, 24小时."""
    for found in _SPAN.finditer(code):
        start, end = int(found[1]) * 60 + int(found[2] or 0), int(found[3]) * 60 + int(found[4] or 0)
        fitting = [s for s in plan.shifts if s.start == start and s.end % 1440 == end % 1440]
        if fitting:
            return fitting
        if start == end:
            return [s for s in plan.shifts if s.kind is ShiftKind.FULL]
    if _DAY_LENGTH.search(code):
        return [s for s in plan.shifts if s.kind is ShiftKind.FULL]
    return []


def _nearness(post: Post, code: str, plan: Plan) -> tuple[bool, int]:
    """Posts of the department named, then those where a duty list's people usually are."""
    unit = plan.units_by_id.get(post.unit)
    named = unit is not None and unit.name != "" and folded(unit.name) in folded(code)
    rank = _DESKS.index(post.kind) if post.kind in _DESKS else len(_DESKS)
    return not named, rank


def _at_post(plan: Plan, posts: Sequence[Post], shifts: Sequence[Shift]) -> Meaning | None:
    """The first of the posts that is manned on one of the shifts; any shift of it where none is given."""
    codes = [s.code for s in shifts]
    for post in posts:
        for demand in plan.demands:
            if demand.post == post.id and (demand.shift in codes or not codes):
                return Meaning(post.id, demand.shift)
    return None
