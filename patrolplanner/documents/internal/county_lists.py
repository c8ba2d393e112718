"""Two papers of the county for a date: the table of all stations' duties, and who is on watch and who leads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm

from patrolplanner.documents.internal.paper_titles import full_date
from patrolplanner.documents.internal.ruled_paper import PaperSection, ruled_paper
from patrolplanner.documents.internal.ruled_table import CellWords, RuledColumn, RuledLine, RuledTable, TableStyle
from patrolplanner.documents.lettering import plain
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.domain.messages import Message, Say, translate

_TABLE_COLUMNS = (
    (translate("county papers", "Time"), 32.0, 0.5),
    (translate("county papers", "Post"), 46.0, 0.0),
    (translate("county papers", "Key areas"), 40.0, 0.0),
    (translate("county papers", "Shift"), 25.0, 0.0),
    (translate("county papers", "On duty"), 84.0, 0.0),
    (translate("county papers", "Missing"), 20.0, 0.5),
)
_WATCH_COLUMNS = (
    (translate("county papers", "No."), 10.0, 0.5),
    (translate("county papers", "Station"), 40.0, 0.0),
    (translate("county papers", "Duty leader"), 40.0, 0.0),
    (translate("county papers", "Number to call"), 32.0, 0.0),
    (translate("county papers", "On watch"), 55.0, 0.0),
    (translate("county papers", "Standby"), 42.0, 0.0),
    (translate("county papers", "On duty, open"), 28.0, 0.5),
)
_TABLE_TITLE = translate("county papers", "{county} duty arrangement, {day}")
_WATCH_TITLE = translate("county papers", "{county} watch and leaders, {day}")
_INTERNAL = translate("county papers", "Internal: with names and numbers; not to be put up or handed out.")
_LEFT_OUT = translate("county papers", "Not in this paper: {files}.")
_LACKS = translate("county papers", "{count} missing")
_NONE = translate("county papers", "none")
_NOTHING = translate("county papers", "No duties on this date.")
_STYLE = TableStyle(size=9.5, heading=10.5, row=19.0, head=22.0, least=7.5, lowest=16.0)


@dataclass(frozen=True, slots=True)
class TableDuty:
    """A duty in the words of the paper."""

    span: str
    post: str
    areas: str
    shift: str
    people: tuple[str, ...]
    missing: int


@dataclass(frozen=True, slots=True)
class TableStation:
    """A station with its duties of the date, and how strong it is in a line."""

    name: str
    strength: str
    duties: tuple[TableDuty, ...]


@dataclass(frozen=True, slots=True)
class WatchLine:
    """A station's leaders with the numbers to call, its watch and its standby by name."""

    station: str
    leaders: tuple[tuple[str, str], ...]
    watch: tuple[str, ...]
    standby: tuple[str, ...]
    on_duty: int
    missing: int


@dataclass(frozen=True, slots=True)
class CountyHead:
    """What both papers say besides: the county, the date, and the files that are not in it."""

    county: str
    day: date
    left_out: tuple[str, ...] = ()

    def title(self, text: Message, say: Say) -> str:
        return say(text.fill(county=plain(self.county), day=full_date(self.day))).strip()

    def notes(self, say: Say) -> tuple[str, ...]:
        lost = (say(_LEFT_OUT.fill(files=tuple(map(plain, self.left_out)))),) if self.left_out else ()
        return (say(_INTERNAL), *lost)


def county_table(head: CountyHead, stations: Sequence[TableStation], sheet: Sheet, stamp: Stamp, say: Say) -> bytes:
    """All duties of the date, station by station."""
    lines = []
    for station in stations:
        lines.append(RuledLine(band=f"{plain(station.name)}　{station.strength}"))
        lines += [_duty_line(duty) for duty in station.duties] or [_said_line(say(_NOTHING), len(_TABLE_COLUMNS))]
    return _paper(head, head.title(_TABLE_TITLE, say), _columns(_TABLE_COLUMNS, say), lines, sheet, stamp, say)


def county_watch(head: CountyHead, lines: Sequence[WatchLine], sheet: Sheet, stamp: Stamp, say: Say) -> bytes:
    """A line a station: who leads and under which number, who is on watch, who stands by."""
    rows = [_watch_line(number, line, say) for number, line in enumerate(lines, start=1)]
    return _paper(head, head.title(_WATCH_TITLE, say), _columns(_WATCH_COLUMNS, say), rows, sheet, stamp, say)


def _paper(
    head: CountyHead,
    title: str,
    columns: tuple[RuledColumn, ...],
    lines: Sequence[RuledLine],
    sheet: Sheet,
    stamp: Stamp,
    say: Say,
) -> bytes:
    section = PaperSection(title=title, table=RuledTable(columns, tuple(lines), _STYLE), notes=head.notes(say))
    return ruled_paper(sheet, [section], plain(head.county), stamp, say)


def _columns(wanted: Sequence[tuple[Message, float, float]], say: Say) -> tuple[RuledColumn, ...]:
    return tuple(RuledColumn(say(title), width * mm, align) for title, width, align in wanted)


def _said_line(text: str, columns: int) -> RuledLine:
    empty: tuple[tuple[CellWords, ...], ...] = ((),) * columns
    return RuledLine((*empty[:4], (CellWords(text, quiet=True),), *empty[5:]))


def _duty_line(duty: TableDuty) -> RuledLine:
    return RuledLine(
        (
            (CellWords(duty.span),),
            (CellWords(plain(duty.post), bold=True),),
            (CellWords(plain(duty.areas), quiet=True),),
            (CellWords(plain(duty.shift)),),
            (CellWords("　".join(map(plain, duty.people))),),
            (CellWords(str(duty.missing), inverse=True),) if duty.missing else (),
        )
    )


def _watch_line(number: int, line: WatchLine, say: Say) -> RuledLine:
    leaders = tuple(CellWords(plain(name), bold=True) for name, _ in line.leaders)
    missing = say(_LACKS.fill(count=line.missing))
    return RuledLine(
        (
            (CellWords(str(number)),),
            (CellWords(plain(line.station)),),
            leaders or (CellWords(say(_NONE), inverse=True),),
            tuple(CellWords(plain(phone)) for _, phone in line.leaders),
            (CellWords("　".join(map(plain, line.watch))),),
            (CellWords("　".join(map(plain, line.standby))),),
            (CellWords(str(line.on_duty)), *((CellWords(missing, inverse=True),) if line.missing else ())),
        )
    )
