"""The middle of a notice: who is on duty, in charge of each shift, or serves at all, as large as there is room for.

All names of a list are of one size, however long each is, and none is smaller than the sheet allows: what has no room
then goes to a further page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from patrolplanner.documents.fonts import BOLD
from patrolplanner.documents.lettering import FittedText, fit, measure
from patrolplanner.documents.public.card import PublicCard, PublicDay, PublicDuty, PublicForce, PublicPerson, Showing
from patrolplanner.documents.public.notice_texts import WEEKDAYS, numbers_of, open_day, sentence_of, title_of
from patrolplanner.domain.messages import Say, translate

_GAP = 8.0
TIMES = 20.2
_SENTENCE = 15.0
_LARGEST = 24.0
"""Points of a name where there is room; times and the smaller words beside it can still be read from as far as it."""
_BESIDE = 0.84
_BELOW = 0.74
_EASY = 19.0
_STEP = 1.0
# Parts of a row's width for a date, for a part of the day and for numbers, points after the role and between columns.
_DAY, _PART, NUMBERS = 0.26, 0.13, 0.42
AFTER_ROLE = 7.0
_BETWEEN = 12.0
_PHOTO_HEIGHT, _PHOTO_SHAPE = 2.9, 25 / 35
_USUAL_NAME = 8
# Columns, and whether numbers are below the names, in the order in which they are tried.
_WAYS = ((1, False), (1, True), (2, True))


@dataclass(frozen=True, slots=True)
class NoticeLook:
    """How large people are shown: points of a name, in so many columns of this width, numbers beside or below it."""

    size: float
    columns: int
    stacked: bool
    width: float
    photos: bool = False

    @property
    def small(self) -> float:
        """Points of all that is not a name."""
        return self.size * (_BELOW if self.stacked else _BESIDE)

    @property
    def column(self) -> float:
        return self.width / self.columns - (_BETWEEN if self.columns > 1 else 0.0)

    @property
    def photo(self) -> tuple[float, float]:
        """Width and height of a picture, none where nobody has one."""
        height = self.size * _PHOTO_HEIGHT if self.photos else 0.0
        return height * _PHOTO_SHAPE, height


@dataclass(frozen=True, slots=True)
class Entry:
    """One person in a row: the fitted name (None when it is not published) and the lines beside or below it.

    ``lead`` stands before it on a notice of days, each with its width; the first of them not where it is the same
    ``again``, unless a page begins. A shift that nobody is named for has no role and says so in its name.
    """

    role: str
    officer: bool
    name: FittedText | None
    title: FittedText | None = None
    numbers: tuple[FittedText, ...] = ()
    lead: tuple[tuple[FittedText, float], ...] = ()
    again: bool = False
    photo: bytes = b""

    def height(self, look: NoticeLook) -> float:
        numbers = sum(number.height for number in self.numbers)
        named = sum(fitted.height for fitted in (self.name, self.title) if fitted)
        words = named + numbers if look.stacked else max(numbers, named)
        leads = (fitted.height for fitted, _ in self.lead)
        return max(words, look.small * 1.5, look.photo[1] if self.photo else 0.0, *leads, 0.0) + look.size * 0.22

    @property
    def broken(self) -> bool:
        """Whether a text is in two lines that people expect in one; a very long name is."""
        short = [*self.numbers, *(fitted for fitted, _ in self.lead)]
        if self.name is not None and sum(map(len, self.name.lines)) <= _USUAL_NAME:
            short.append(self.name)
        return any(len(fitted.lines) > 1 for fitted in short)


@dataclass(frozen=True, slots=True)
class Block:
    """One shift as it will be drawn: its tag and times, and either people in rows or a sentence."""

    look: NoticeLook
    tag: str
    current: bool
    when: str
    sentence: str
    rows: tuple[tuple[Entry, ...], ...] = ()

    def row_height(self, row: Sequence[Entry]) -> float:
        return max(entry.height(self.look) for entry in row)

    @property
    def height(self) -> float:
        return self.head + (sum(map(self.row_height, self.rows)) or self.told.height + 8) + _GAP

    @property
    def told(self) -> FittedText:
        return fit(self.sentence, self.look.width, _SENTENCE, least=_SENTENCE)

    @property
    def head(self) -> float:
        """Points of the line with tag and times; a block may have none."""
        return TIMES * 1.6 if self.tag or self.when else 0.0


@dataclass(frozen=True, slots=True)
class Blocks:
    """Shifts of a card, laid out alike."""

    blocks: tuple[Block, ...]
    look: NoticeLook

    @property
    def height(self) -> float:
        return sum(block.height for block in self.blocks)

    @property
    def easy(self) -> bool:
        """Whether everybody can be read from some steps away."""
        return self.look.columns == 1 and self.look.size >= _EASY

    @property
    def broken(self) -> bool:
        return any(entry.broken for block in self.blocks for row in block.rows for entry in row)


def lay_out_people(card: PublicCard, say: Say, width: float, room: float, least: float) -> Blocks:
    """The largest names that fit into the height ``room``, or those of the least size if none do."""
    photos = any(person.photo for person in card.people)
    smallest = []
    for columns, stacked in _WAYS:
        if columns > 1 and card.showing is Showing.WEEK:
            continue
        size = _LARGEST
        while True:
            look = NoticeLook(size, columns, stacked, width, photos)
            trial = Blocks(tuple(_blocks(card, say, look)), look)
            if trial.height <= room and not trial.broken:
                return trial
            if size <= least:
                break
            size = max(size - _STEP, least)
        smallest.append(trial)
    return min(smallest, key=lambda blocks: (blocks.broken, blocks.height))


def pages_of(blocks: Blocks, room: float) -> list[Blocks]:
    """The blocks on as many pages as they need, a shift that is parted with its times on both."""
    pages: list[list[Block]] = [[]]
    left = room
    for block in blocks.blocks:
        rest = block
        while (taken := _fitting(rest, left)) < len(rest.rows) or not _fits(rest, left):
            if taken:
                pages[-1].append(replace(rest, rows=rest.rows[:taken]))
                rest = replace(rest, rows=rest.rows[taken:])
            elif not pages[-1]:
                break
            pages.append([])
            left = room
        pages[-1].append(rest)
        left -= rest.height
    return [Blocks(tuple(page), blocks.look) for page in pages]


def _fits(block: Block, room: float) -> bool:
    return block.height - _GAP <= room


def _fitting(block: Block, room: float) -> int:
    """How many rows of a block there is room for."""
    left, count = room - block.head, 0
    for row in block.rows:
        left -= block.row_height(row)
        if left < 0:
            break
        count += 1
    return count


def _blocks(card: PublicCard, say: Say, look: NoticeLook) -> Iterator[Block]:
    sentence = say(sentence_of(card))
    match card.showing:
        case Showing.NOW | Showing.DAY:
            yield from _shift_blocks(card, say, look, sentence)
        case Showing.WEEK:
            entries = [entry for day in card.days for entry in _day_entries(day, say, look)]
            yield Block(look, "", False, "", sentence, _in_columns(entries, look))
        case Showing.CREW:
            entries = [_entry(person, say, look, look.column) for person in card.crew]
            yield Block(look, "", False, dates_said(card, say), sentence, _in_columns(entries, look))


def dates_said(card: PublicCard, say: Say) -> str:
    """The dates that a notice without hours is about."""
    if card.span is None:
        return ""
    first, last = card.span
    message = translate("notice", "{year}-{month:0>2}-{day:0>2} to {last_month:0>2}-{last_day:0>2}")
    if first.year != last.year:
        message = translate("notice", "{year}-{month:0>2}-{day:0>2} to {last_year}-{last_month:0>2}-{last_day:0>2}")
    parts = {"year": first.year, "month": first.month, "day": first.day}
    ends = {"last_year": last.year, "last_month": last.month, "last_day": last.day}
    return say(message.fill(**{name: str(number) for name, number in (parts | ends).items()}))


def _shift_blocks(card: PublicCard, say: Say, look: NoticeLook, sentence: str) -> Iterator[Block]:
    now, following = say(translate("notice", "Now")), say(translate("notice", "Next"))
    if card.showing is Showing.DAY:
        now = ""
    for duty in card.current:
        yield Block(look, now, True, span(duty, say), sentence, _rows(duty, say, look))
    if not card.current:
        yield Block(look, now, True, "", sentence)
    for duty in card.following:
        yield Block(look, following, False, span(duty, say), sentence, _rows(duty, say, look))


def _rows(duty: PublicDuty, say: Say, look: NoticeLook) -> tuple[tuple[Entry, ...], ...]:
    entries = [_entry(person, say, look, look.column) for person in duty.people]
    return _in_columns([*entries, *(_force_entry(force, say, look) for force in duty.forces)], look)


def _force_entry(force: PublicForce, say: Say, look: NoticeLook) -> Entry:
    """A unit and how many of it are there, as large as a name."""
    role = say(translate("notice", "Joint force"))
    text = say(translate("notice", "{unit} {number} {number:person|people}").fill(unit=force.unit, number=force.number))
    room = look.column - role_width(role, look.small) - 2 * AFTER_ROLE - look.photo[0]
    return Entry(role, False, fit(text, room, look.size, BOLD, least=look.size))


def _in_columns(entries: Sequence[Entry], look: NoticeLook) -> tuple[tuple[Entry, ...], ...]:
    return tuple(tuple(entries[n : n + look.columns]) for n in range(0, len(entries), look.columns))


def _entry(person: PublicPerson, say: Say, look: NoticeLook, width: float) -> Entry:
    """Numbers stand beside the name, or below it where columns are narrow."""
    small, role = look.small, say(person.role)
    left = width - look.photo[0]
    named = left - role_width(role, small) - 2 * AFTER_ROLE
    beside = named if look.stacked else left * NUMBERS
    if not look.stacked:
        named -= beside
    titled, told = title_of(person, say), numbers_of(person, say)
    if look.stacked and titled and told and measure(f"{titled}　{told[0]}", small) <= beside:
        titled, told = "", [f"{titled}　{told[0]}", *told[1:]]
    numbers = tuple(fit(text, beside, small, least=small) for text in told)
    name = fit(person.name, named, look.size, BOLD, least=look.size) if person.name else None
    title = fit(titled, named, small, least=small) if titled else None
    return Entry(role, person.officer, name, title, numbers, photo=person.photo)


def _day_entries(day: PublicDay, say: Say, look: NoticeLook) -> Iterator[Entry]:
    """A date with its weekday, and by part of the day who is in charge; where nobody is named yet, what to look at."""
    first, second = look.column * _DAY, look.column * _PART
    weekday = say(WEEKDAYS[day.day.weekday()])
    date = translate("notice", "{month:0>2}-{day:0>2} {weekday}")
    text = say(date.fill(month=str(day.day.month), day=str(day.day.day), weekday=weekday))
    shown = fit(text, first - AFTER_ROLE, look.small, BOLD, least=look.small)
    room = look.column - first - second
    open_ = open_day(day)
    if not day.watches:
        yield Entry("", False, fit(say(open_), room + second, look.small, least=look.small), lead=((shown, first),))
    for place, watch in enumerate(day.watches):
        part = fit(say(watch.part), second - AFTER_ROLE, look.small, least=look.small)
        lead = ((shown, first), (part, second))
        if watch.person is None:
            yield Entry("", False, fit(say(open_), room, look.small, least=look.small), lead=lead, again=place > 0)
        else:
            yield replace(_entry(watch.person, say, look, room), lead=lead, again=place > 0)


def role_width(role: str, size: float) -> float:
    return measure(role, size, BOLD) + 9


def span(duty: PublicDuty, say: Say) -> str:
    """Date and times of a shift; the next day is named where the shift ends on it."""
    start, end = duty.start, duty.end
    if end == datetime.combine(start.date() + timedelta(days=1), datetime.min.time()):
        message, last = translate("notice", "{month:0>2}-{day:0>2} {start} – {end}"), "24:00"
    elif end.date() == start.date():
        message, last = translate("notice", "{month:0>2}-{day:0>2} {start} – {end}"), f"{end:%H:%M}"
    else:
        message, last = translate("notice", "{month:0>2}-{day:0>2} {start} – next day {end}"), f"{end:%H:%M}"
    return say(message.fill(month=str(start.month), day=str(start.day), start=f"{start:%H:%M}", end=last))
