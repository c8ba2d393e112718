"""What a workbook's cell says, whatever Excel, WPS or LibreOffice has made of what was typed."""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from patrolplanner.domain.errors import LONGEST_SAID, PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.shifts import DAY_MINUTES

_YES = {"是", "yes", "y", "true", "1"}

_NO = {"否", "no", "n", "false", "0"}

YES_NO_WORDS = ("是/yes", "否/no")

CellValue = None | str | bool | int | float | datetime | date | time | timedelta


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's value and the number format it is shown in; ``faulty`` when it shows an error such as #N/A.

    ``from_1904`` says how its workbook counts dates, which matters for a date that lost its format.
    """

    value: CellValue = None
    number_format: str = "General"
    faulty: bool = False
    from_1904: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether a reader of the sheet sees nothing."""
        return self.value is None or (isinstance(self.value, str) and not tidy(self.value))


class BadCell(PlannerError):
    """A cell that cannot mean what its column asks for."""

    longest = LONGEST_SAID


_FULL_WIDTH = {full: chr(full - 0xFEE0) for full in range(0xFF01, 0xFF5F)} | {0x3000: " ", 0x2236: ":"}
_FULL_WIDTH_IN_IDS = {full: half for full, half in _FULL_WIDTH.items() if chr(full).isalnum()}
INVISIBLE = {0x200B: None, 0x2060: None, 0xFEFF: None}

_SEPARATORS = re.compile(r"[;；、,，\n]")
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::00)?")
_DATES = (
    re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]0?0:00(?::00)?)?"),
    re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})(?: 0?0:00(?::00)?)?"),
    re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日?"),
)
_LARGEST = 1e12
_LARGEST_SHOWN = 1e300
_TOO_LARGE = translate("workbook", "the number is far too large; correct it.")
_FIRST_YEAR, _LAST_YEAR = 1900, 2199
# A date that lost its format is a number of days. Only numbers that mean 1950 to 2099 are taken for one.
_SERIAL_ZERO = date(1899, 12, 30)
_SERIALS = range(18264, 73051)
_LATER_ZERO = 1462
"""Days from there to the first day of workbooks that count from 1904."""

_FORMAT_TOKEN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\[\]]*\]|.', re.DOTALL)
_DECIMALS = re.compile(r"[#,0]*0\.(0+)(?:_.)?")
_OPENING, _CLOSING = "(（[【", ")）]】"


def half_width(text: str) -> str:
    """The text with full-width letters, digits and signs made plain."""
    return text.translate(_FULL_WIDTH)


def tidy(text: str) -> str:
    """The text without surrounding blanks, invisible characters and carriage returns."""
    return text.translate(INVISIBLE).replace("\r\n", "\n").replace("\r", "\n").strip()


def without_brackets(text: str) -> str:
    """The text with blanks for what stands in brackets; one that is never closed stays as it is."""
    kept: list[str] = []
    opened: list[int] = []
    for sign in text:
        if sign in _OPENING:
            opened.append(len(kept))
        elif sign in _CLOSING and opened:
            del kept[opened.pop() :]
            sign = " "
        kept.append(sign)
    return "".join(kept)


def parted_at_last(text: str, signs: str) -> tuple[str, str] | None:
    """What stands before and behind the last of these signs, without blanks around it; None where there is none."""
    at = max(text.rfind(sign) for sign in signs)
    return None if at < 0 else (text[:at].rstrip(), text[at + 1 :].lstrip())


def text_of(cell: Cell) -> str:
    """The cell as it is read; a formula-like text is text."""
    value = cell.value
    _refuse_faulty(cell)
    if isinstance(value, str):
        return tidy(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        _refuse_endless(value)
        return shown(value, cell.number_format)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, timedelta):
        return clock(round(value.total_seconds() / 60))
    return value.isoformat() if isinstance(value, date) else value.isoformat("minutes")


def id_of(cell: Cell) -> str:
    """The cell as the number or code of something; full-width digits and letters are made plain."""
    _refuse_clockwork(cell)
    return text_of(cell).translate(_FULL_WIDTH_IN_IDS)


def items_of(cell: Cell) -> list[str]:
    """The entries of a list cell. ``101,102``, which Excel takes for one number with a thousands comma, is two."""
    _refuse_clockwork(cell)
    if isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
        _refuse_endless(cell.value)
        text = shown(cell.value, cell.number_format, grouped=True)
    else:
        text = text_of(cell)
    return [part for part in (tidy(part) for part in _SEPARATORS.split(text)) if part]


def number_of(cell: Cell) -> float:
    """The cell as a number, also when it was stored as text."""
    if isinstance(cell.value, datetime | date | time | timedelta):
        raise BadCell(
            translate("workbook", 'Excel shows a date or time here, not a number; format the cell as "General".')
        )
    if isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
        number: float = cell.value
    else:
        text = half_width(text_of(cell))
        if not _NUMBER.fullmatch(text):
            raise BadCell(translate("workbook", '"{text}" is not a number; write digits only.').fill(text=text))
        number = float(text)
    if not abs(number) <= _LARGEST:
        raise BadCell(_TOO_LARGE)
    return number


def whole_of(cell: Cell) -> int:
    number = number_of(cell)
    if not float(number).is_integer():
        raise BadCell(translate("workbook", "{number} is not a whole number.").fill(number=f"{number:g}"))
    return int(number)


def day_of(cell: Cell) -> date:
    value = cell.value
    found: date | None = None
    if isinstance(value, datetime):
        if value.time() != time():
            raise BadCell(translate("workbook", "a time of day stands beside the date; write the date alone."))
        found = value.date()
    elif isinstance(value, date):
        found = value
    elif isinstance(value, int | float) and (serial := _serial(value, cell)) in _SERIALS:
        found = _SERIAL_ZERO + timedelta(days=int(serial))
    if found is None:
        return _day_in(text_of(cell))
    if not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        raise _not_a_date(found.isoformat())
    return found


def _serial(value: float, cell: Cell) -> float:
    """A number of days as most workbooks count them."""
    return value + _LATER_ZERO if cell.from_1904 else value


def moment_of(cell: Cell) -> tuple[date, int | None]:
    """The cell as a date, and the minutes after midnight of a time behind it; None where there is none.

    Excel shows midnight with every date that was typed alone, so 00:00 is no time.
    """
    value = cell.value
    if isinstance(value, datetime):
        minutes = round((value - datetime.combine(value.date(), time())).total_seconds() / 60)
        day = day_of(Cell(datetime.combine(value.date(), time())))
        return (day + timedelta(days=1), None) if minutes == DAY_MINUTES else (day, minutes or None)
    if isinstance(value, float) and math.isfinite(value) and not value.is_integer():
        serial = int(_serial(value, cell))
        if serial in _SERIALS:
            return _SERIAL_ZERO + timedelta(days=serial), round(value % 1 * DAY_MINUTES) or None
    text = half_width(text_of(cell))
    day_text, _, clock_text = text.replace("T", " ").partition(" ") if "日" not in text else _behind(text, "日")
    if not clock_text.strip():
        return day_of(cell), None
    return _day_in(day_text), minutes_of(Cell(clock_text.strip())) or None


def _behind(text: str, sign: str) -> tuple[str, str, str]:
    before, found, rest = text.partition(sign)
    return before + found, found, rest


def _day_in(text: str) -> date:
    for form in _DATES:
        if match := form.fullmatch(half_width(text)):
            try:
                found = date(*(int(part) for part in match.groups()))
            except ValueError:
                raise BadCell(
                    translate("workbook", 'the date "{text}" does not exist in the calendar.').fill(text=text)
                ) from None
            if _FIRST_YEAR <= found.year <= _LAST_YEAR:
                return found
    raise _not_a_date(text)


def _not_a_date(text: str) -> BadCell:
    return BadCell(
        translate("workbook", '"{text}" is not a date; write it as 2026-12-01, 2026/12/1 or 2026年12月1日.').fill(
            text=text
        )
    )


def minutes_of(cell: Cell) -> int:
    """The cell as a clock time, in minutes after midnight, 0 to 1440."""
    value = cell.value
    minutes: float | None = None
    if isinstance(value, datetime):
        minutes = _minutes_of_early_moment(value)
    elif isinstance(value, time):
        minutes = value.hour * 60 + value.minute + value.second / 60
    elif isinstance(value, timedelta):
        minutes = value.total_seconds() / 60
    elif isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1:
        minutes = value * DAY_MINUTES
    elif isinstance(value, str) and (match := _CLOCK.fullmatch(half_width(tidy(value)))):
        minutes = int(match[1]) * 60 + int(match[2]) if int(match[2]) < 60 else None
    if minutes is None or not 0 <= minutes <= DAY_MINUTES or abs(minutes - round(minutes)) > 0.02:
        raise BadCell(
            translate("workbook", '"{text}" is not a time of day; write it as 08:00, up to 24:00.').fill(
                text=text_of(cell)
            )
        )
    return round(minutes)


def _minutes_of_early_moment(value: datetime) -> float | None:
    """Excel's 24:00 arrives as the midnight of its first days, for want of a time that late."""
    if value.year > 1904:
        return None
    minutes = value.hour * 60 + value.minute + value.second / 60
    return minutes or DAY_MINUTES


def flag_of(cell: Cell) -> bool:
    """The cell as yes or no."""
    if isinstance(cell.value, bool):
        return cell.value
    text = text_of(cell)
    found = yes_or_no(text)
    if found is None:
        raise BadCell(not_allowed(text, YES_NO_WORDS))
    return found


def not_allowed(text: str, allowed: tuple[str, ...]) -> Message:
    """The sentence about a word that the column does not know."""
    return translate("workbook", '"{text}" is not known here; write one of: {allowed}.').fill(
        text=text, allowed=allowed
    )


def clock(minutes: int) -> str:
    """Minutes after midnight as ``08:00``; midnight at the end of the day as ``24:00``."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _refuse_faulty(cell: Cell) -> None:
    if cell.faulty:
        raise BadCell(
            translate("workbook", "the cell shows the error {error}; correct its formula or type the value.").fill(
                error=str(cell.value)
            )
        )


def _refuse_endless(value: float) -> None:
    """More digits than a program keeps, or no number at all."""
    if not abs(value) <= _LARGEST_SHOWN:
        raise BadCell(_TOO_LARGE)


def _refuse_clockwork(cell: Cell) -> None:
    """``1-2`` typed into an ordinary cell becomes a date, ``1:2`` a time; what was typed cannot be told any more."""
    if isinstance(cell.value, datetime | date | time | timedelta):
        raise BadCell(
            translate(
                "workbook", 'Excel has turned this into a date or time; format the cell as "Text" and type it again.'
            )
        )


def shown(value: float, number_format: str, *, grouped: bool = False) -> str:
    """A number as its format shows it: 7 in the format ``000`` is ``007``. Thousands commas only when ``grouped``."""
    if not float(value).is_integer():
        return format(value, ".15g")
    digits = str(abs(int(value)))
    sign = "-" if value < 0 else ""
    tokens = _tokens_of(number_format.partition(";")[0])
    if tokens is None:
        return sign + digits
    if grouped and "," in tokens:
        return sign + f"{int(digits):,}"
    return (sign + _filled([token for token in tokens if token != ","], digits)).strip()


def with_zeros(cell: Cell) -> str:
    """The cell as it is read, with the zeros that its format shows: 2018.1 in the format ``0.00`` is 2018.10."""
    digits = text_of(cell)
    found = _DECIMALS.fullmatch(cell.number_format.partition(";")[0]) if isinstance(cell.value, float) else None
    whole, point, behind = digits.partition(".")
    return f"{whole}.{behind.ljust(len(found[1]), '0')}" if found and point and behind.isdigit() else digits


def _tokens_of(number_format: str) -> list[str] | None:
    """Digit places and fixed characters, None for a format that shows numbers in another way (decimals, percent)."""
    tokens: list[str] = []
    for token in _FORMAT_TOKEN.findall(number_format):
        if token[0] in "_*[":
            continue
        if token[0] == '"':
            tokens.extend(f"\\{c}" for c in token[1:-1])
        else:
            tokens.append(token)
    places = [t for t in tokens if t in ("0", "#", "?")]
    strange = any(t in ".%@/" or (t.isalpha() and t.isascii()) for t in tokens)
    return None if strange or not places else tokens


def _filled(tokens: list[str], digits: str) -> str:
    """The digits put into the places from the right; those left over stand before the first place."""
    left = list(digits)
    shown_backwards: list[str] = []
    first = next(n for n, token in enumerate(tokens) if token in ("0", "#", "?"))
    for n in range(len(tokens) - 1, -1, -1):
        token = tokens[n]
        if token not in ("0", "#", "?"):
            shown_backwards.append(token[-1])
        elif left:
            shown_backwards.append(left.pop())
        elif token == "0":
            shown_backwards.append("0")
        if n == first:
            shown_backwards.extend(reversed(left))
    return "".join(reversed(shown_backwards))


def display_width(text: str) -> int:
    """Columns that the text takes on a screen or in a table; a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def folded(text: str) -> str:
    """The text as words are compared: without case, width, spaces and underscores."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(c for c in plain if not c.isspace() and c != "_")


def is_chinese(language: str) -> bool:
    """Whether a language code such as ``zh_CN`` means Chinese."""
    return language.lower().startswith("zh")


def yes_or_no(text: str) -> bool | None:
    """What the word means, None for one that is neither."""
    word = folded(text)
    return True if word in _YES else False if word in _NO else None


def say_yes_no(flag: bool | None, language: str) -> str:
    """是 or 否, yes or no; empty for not given."""
    if flag is None:
        return ""
    if is_chinese(language):
        return "是" if flag else "否"
    return "yes" if flag else "no"
