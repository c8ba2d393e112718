"""The dates in the text of a State Council notice on holidays, as a clerk pastes it.

The notice says which days are off and which are worked instead. Which of the days off are statutory it does not say:
that is the law's, see ``statutory_days``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from patrolplanner.domain.calendar import DayKind
from patrolplanner.domain.demands import WEEKDAYS
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import dates_between
from patrolplanner.domain.typed_text import half_width, tidy
from patrolplanner.domain.words import word
from patrolplanner.planning.dates.almanac import FIRST_YEAR, LAST_YEAR, statutory_days

_LONGEST = 15
"""Days of one holiday; a longer one is a slip of a month."""

_DAY_SIGNS = "一二三四五六日"
_DATE = re.compile(
    r"(?:(?P<year>\d{4})年)?(?:(?P<month>\d{1,2})月(?P<of_month>\d{1,2})[日号]?|(?<!\d)(?P<day>\d{1,2})[日号])(?P<aside>\([^()]*\))?"
)
_ASIDE_WEEKDAY = re.compile(r"(?:周|星期|礼拜)([一二三四五六日天])")
_TO = re.compile(r"[至到~～—–-]+")
_OFF, _ON = re.compile(r"放假"), re.compile(r"上班|补班")
_COUNT = re.compile(r"(?:放假|共)(\d{1,2})[天日]")
_FESTIVALS = re.compile(r"元旦|春节|清明|劳动节|五一|端午|国庆|中秋|抗战胜利纪念日")
_WHOLE_NAMES = {"清明": "清明节", "五一": "劳动节", "端午": "端午节", "国庆": "国庆节", "中秋": "中秋节"}
_OF_YEAR = re.compile(r"(\d{4})年?[^\d:]{0,12}(?:节假日|放假|节日)")

_NO_SUCH_DATE = translate("holiday notice", "“{text}” is no date of the calendar; it was left out.")
_BACKWARDS = translate("holiday notice", "“{text}” ends before it begins; it was left out.")
_TOO_LONG = translate("holiday notice", "“{text}” would be {count} {count:day|days} off; it was left out.")
_NO_TO = translate("holiday notice", "In “{text}” the word 至 is missing: it was read as {first} to {last}.")
_APART = translate("holiday notice", "In “{text}” two dates stand side by side: they were read as single days.")
_WRONG_COUNT = translate("holiday notice", "“{text}” speaks of {said} {said:day|days}, the dates in it are {count}.")
_WRONG_WEEKDAY = translate("holiday notice", "the text says {said}, but it is a {real}")
_ON_WEEKDAY = translate("holiday notice", "a make-up workday on a weekday")
_STATUTORY = translate("holiday notice", "worked, but by the law it is off: {name}")
_BOTH = translate("holiday notice", "off in one place of the text and worked in another: the first was taken")
_NOT_NAMED = translate("holiday notice", "By the law {days} are days off too, but the text does not have them all.")
_OTHER_YEAR = translate("holiday notice", "Most weekdays of the text do not fit {year}: is it of another year?")


class NoticeDay(NamedTuple):
    """A date that the notice speaks of; ``doubt`` says why it should be looked at."""

    day: date
    kind: DayKind
    name: str
    doubt: Message | None = None


@dataclass(frozen=True, slots=True)
class HolidayNotice:
    """What was recognised: days in order, what does not fit in them, and sentences with dates of no use."""

    year: int
    days: tuple[NoticeDay, ...]
    doubts: tuple[Message, ...] = ()
    unread: tuple[str, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether nothing in it asks for a second look."""
        return bool(self.days) and not (self.doubts or self.unread or any(one.doubt is not None for one in self.days))


class _NoticeDate(NamedTuple):
    """A date as the text has it."""

    day: date
    weekday: int | None


@dataclass(slots=True)
class _NoticeReader:
    """Goes over the clauses of a notice for a year; ``festivals`` are those of the heading above."""

    year: int
    festivals: tuple[str, ...] = ()
    found: dict[date, NoticeDay] = field(default_factory=dict)
    doubts: list[Message] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    right: int = 0
    wrong: int = 0

    def read(self, clause: str) -> None:
        first = _DATE.search(clause)
        self._hear_festivals(clause if first is None else clause[: first.start()], alone=first is None)
        if first is None:
            return
        clause = clause[clause.rfind(":", 0, first.start()) + 1 :]
        off, on = _OFF.search(clause), _ON.search(clause)
        if off is None and on is None:
            if not first["year"] and first["month"]:
                self.unread.append(clause)
            return
        for part, kind in _sentences(clause, off, on):
            told = self._dates(part)
            count = _COUNT.search(part)
            if told and kind is DayKind.REST and count is not None and int(count[1]) != len(told):
                self.doubts.append(_WRONG_COUNT.fill(text=part, said=count[1], count=str(len(told))))
            for one in told:
                self._take(one, kind)

    def _hear_festivals(self, words: str, *, alone: bool) -> None:
        """The festivals that stand before the dates, or in a short line of their own."""
        names = _FESTIVALS.findall(words)
        if names and not (alone and len(words) > _LONGEST):
            self.festivals = tuple(dict.fromkeys(_WHOLE_NAMES.get(name, name) for name in names))

    def _dates(self, part: str) -> list[_NoticeDate]:
        """The dates of a part, ranges filled."""
        told: list[_NoticeDate] = []
        end = None
        for match in _DATE.finditer(part):
            between = "" if end is None else part[end : match.start()]
            joined = bool(told) and (not between or bool(_TO.fullmatch(between)))
            end = match.end()
            day = self._day(match, told[-1].day if told else None, after=joined)
            if day is None:
                self.doubts.append(_NO_SUCH_DATE.fill(text=match[0]))
                continue
            one = _NoticeDate(day, _weekday_in(match["aside"]))
            told += self._until(part, told[-1], one, sure=bool(between)) if joined else [one]
        return told

    def _day(self, match: re.Match[str], before: date | None, *, after: bool) -> date | None:
        """The date of a match; what it does not say is as in the date before it."""
        month = int(match["month"] or (before.month if before is not None else 0))
        number = int(match["of_month"] or match["day"])
        if match["year"]:
            year = int(match["year"])
        elif after and before is not None:
            year = before.year + (month < before.month == 12)
        else:
            year = self.year - (month == 12 and "元旦" in self.festivals)
        try:
            return date(year, month, number)
        except ValueError:
            return None

    def _until(self, part: str, first: _NoticeDate, last: _NoticeDate, *, sure: bool) -> Iterator[_NoticeDate]:
        """The days after the first one of a range. Without 至 the number of days said decides what it is."""
        length = (last.day - first.day).days + 1
        if not sure:
            count = _COUNT.search(part)
            if count is None or int(count[1]) != length:
                self.doubts.append(_APART.fill(text=part))
                yield last
                return
            self.doubts.append(_NO_TO.fill(text=part, first=first.day, last=last.day))
        if length < 1:
            self.doubts.append(_BACKWARDS.fill(text=part))
        elif length > _LONGEST:
            self.doubts.append(_TOO_LONG.fill(text=part, count=str(length)))
        else:
            yield from (_NoticeDate(day, None) for day in dates_between(first.day + timedelta(days=1), last.day)[:-1])
            if length > 1:
                yield last

    def _take(self, told: _NoticeDate, kind: DayKind) -> None:
        day = told.day
        statutory = statutory_days(day.year).get(day) if FIRST_YEAR <= day.year <= LAST_YEAR else None
        festival = self.festivals[0] if self.festivals else ""
        name = f"{festival}调休" if kind is DayKind.MAKEUP else f"{festival}假期"
        doubt = self._doubt(told, kind, statutory)
        if kind is DayKind.REST and statutory is not None:
            kind, name = DayKind.HOLIDAY, statutory
        there = self.found.get(day)
        if there is None:
            self.found[day] = NoticeDay(day, kind, name, doubt)
        elif (there.kind is DayKind.MAKEUP) != (kind is DayKind.MAKEUP):
            self.found[day] = there._replace(doubt=_BOTH)

    def _doubt(self, told: _NoticeDate, kind: DayKind, statutory: str | None) -> Message | None:
        real = told.day.weekday()
        if told.weekday is not None:
            self.right += told.weekday == real
            self.wrong += told.weekday != real
            if told.weekday != real:
                return _WRONG_WEEKDAY.fill(said=_weekday(told.weekday), real=_weekday(real))
        if kind is DayKind.MAKEUP and statutory is not None:
            return _STATUTORY.fill(name=statutory)
        return _ON_WEEKDAY if kind is DayKind.MAKEUP and real < 5 else None


def read_notice(text: str, near: int) -> HolidayNotice:
    """What a pasted text says of days off and make-up workdays.

    The year is the one that the text names, else of ``near`` and its neighbours the one that its weekdays fit best.
    """
    clauses = _clauses(text)
    whole = "".join(clauses)
    named = _OF_YEAR.search(whole)
    if named is not None and FIRST_YEAR <= int(named[1]) <= LAST_YEAR:
        reader = _read(clauses, int(named[1]))
    else:
        tried = [_read(clauses, year) for year in (near, near + 1, near - 1) if FIRST_YEAR <= year <= LAST_YEAR]
        reader = max(tried, key=lambda one: (one.right - one.wrong, -abs(one.year - near)))
    doubts = list(dict.fromkeys(reader.doubts))
    if reader.wrong > reader.right:
        doubts.insert(0, _OTHER_YEAR.fill(year=str(reader.year)))
    if reader.found and (absent := _not_named(reader.year, reader.found)):
        doubts.append(_NOT_NAMED.fill(days=tuple(absent)))
    days = tuple(reader.found[day] for day in sorted(reader.found))
    return HolidayNotice(reader.year, days, tuple(doubts), tuple(reader.unread))


def _read(clauses: Iterable[str], year: int) -> _NoticeReader:
    reader = _NoticeReader(year)
    for clause in clauses:
        reader.read(clause)
    return reader


def _clauses(text: str) -> list[str]:
    """The sentences of a text. A date that is broken over two lines is one date."""
    plain = re.sub(r"[^\S\n]+", "", half_width(tidy(text)))
    plain = re.sub(r"\n+(?![一二三四五六七八九十]+、|\(?\d+[.)])", "", plain)
    return [clause for clause in re.split(r"[。;\n]|(?<=[班天])\.", plain) if clause]


def _sentences(clause: str, off: re.Match[str] | None, on: re.Match[str] | None) -> Iterator[tuple[str, DayKind]]:
    """The clause, or its two halves where one sentence says both what is off and what is worked."""
    if off is None or on is None:
        yield clause, DayKind.MAKEUP if off is None else DayKind.REST
        return
    first, later = (off, on) if off.start() < on.start() else (on, off)
    kinds = (DayKind.REST, DayKind.MAKEUP) if first is off else (DayKind.MAKEUP, DayKind.REST)
    after = _DATE.search(clause, first.end())
    cut = after.start() if after is not None and after.start() < later.start() else later.start()
    yield clause[:cut], kinds[0]
    yield clause[cut:], kinds[1]


def _weekday_in(aside: str | None) -> int | None:
    found = _ASIDE_WEEKDAY.search(aside or "")
    return None if found is None else _DAY_SIGNS.index(found[1].replace("天", "日"))


def _weekday(number: int) -> Message:
    return word(WEEKDAYS[number])


def _not_named(year: int, found: Iterable[date]) -> list[str]:
    """The statutory days that the text says nothing of, by the names of their festivals."""
    told = set(found)
    return list(dict.fromkeys(name for day, name in sorted(statutory_days(year).items()) if day not in told))
