"""The views of the county page: their heads, and a moment of the county as lines of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.words import word
from patrolplanner.gui.said import listed_words, said, say_function
from patrolplanner.gui.widgets.heads import Head
from patrolplanner.gui.widgets.listing import ListLine
from patrolplanner.services.county.board import CountyDuty, CountyNow, StationNow, Strength
from patrolplanner.services.county.reading import CountyFiles
from patrolplanner.services.county.station_facts import MonthStage
from patrolplanner.services.county.words import MONTH_WORDS, crew_said, person_said

_STATION = Head(translate("county page", "Station"), translate("column notes", "The station by its name in its plan."))
_ON_DUTY = Head(
    translate("county page", "On duty"), translate("column notes", "People on duty at the moment, standby apart.")
)
_OFFICERS = Head(translate("county page", "Officers"), translate("column notes", "How many of them are officers."))
_STANDBY = Head(
    translate("county page", "Standby"), translate("column notes", "People at the unit who can be called out.")
)
_POSTS = Head(
    translate("county page", "Street posts"),
    translate("column notes", "Posts in the street with somebody there, of those that should have."),
)
_OPEN = Head(
    translate("county page", "Open"), translate("column notes", "People missing from duties under way, each once.")
)
_NOBODY = translate("county page", "nobody")
_SPAN = translate("county page", "{start}–{end}")
_COUNTS = translate("county page", "{stale} of {hanging}")
_NONE_HANGS = translate("county page", "none put up")


@dataclass(frozen=True, slots=True)
class CountyView:
    """One table of the page: its title, heads, which columns are numbers, which is the widest, and its lines.

    ``file`` gives the plan file of what a line is about; None where lines are about no one station.
    """

    title: Message
    heads: tuple[Head, ...]
    numbers: tuple[int, ...]
    widest: int
    lines: Callable[[CountyFiles, CountyNow], Sequence[ListLine[str]]]
    file: Callable[[CountyFiles, str], str] | None = None


def _of_station(files: CountyFiles, name: str) -> str:
    return next((station.file for station in files.stations if station.name == name), "")


def _of_duty(files: CountyFiles, about: str) -> str:
    return _of_station(files, about.partition("\t")[0])


def _of_file(_: CountyFiles, file: str) -> str:
    return file


def _strength(found: Strength) -> tuple[str, ...]:
    posts = f"{found.manned}/{found.posts}" if found.posts else ""
    return str(found.on_duty), str(found.officers), str(found.standby), posts, str(found.missing or "")


def _tone(found: Strength) -> str:
    return "danger" if found.missing else ""


def _stations(_: CountyFiles, now: CountyNow) -> list[ListLine[str]]:
    return [
        ListLine(
            (station.facts.name, *_strength(station.strength), _leaders(station), station.facts.file),
            station.facts.name,
            _tone(station.strength) or ("warn" if station.has_leader_post and not station.leaders else ""),
        )
        for station in now.stations
    ]


def _leaders(station: StationNow) -> str:
    led = [f"{person_said(p, say_function())} {p.phone}".rstrip() for p in station.leaders]
    return listed_words(led) if led else said(_NOBODY)


def _areas(_: CountyFiles, now: CountyNow) -> list[ListLine[str]]:
    return [
        ListLine((area.name, *_strength(area.strength), listed_words(area.stations)), area.name, _tone(area.strength))
        for area in now.areas
    ]


def _agencies(_: CountyFiles, now: CountyNow) -> list[ListLine[str]]:
    return [
        ListLine(
            (
                said(word(agency.kind)),
                str(agency.units),
                str(agency.strength.on_duty),
                str(agency.strength.officers),
                str(agency.strength.standby),
            ),
            agency.kind.value,
        )
        for agency in now.agencies
    ]


def _duties(_: CountyFiles, now: CountyNow) -> list[ListLine[str]]:
    return [_duty(duty) for duty in now.duties]


def _duty(duty: CountyDuty) -> ListLine[str]:
    span = said(_SPAN, start=f"{duty.start:%H:%M}", end=f"{duty.end:%H:%M}")
    people = listed_words(crew_said(duty, say_function()))
    missing = str(duty.missing or "")
    cells = (duty.station, duty.post, listed_words(duty.areas), duty.shift, span, people, missing)
    return ListLine(cells, f"{duty.station}\t{duty.post}\t{span}", "danger" if duty.missing else "")


def _telling(_: CountyFiles, now: CountyNow) -> list[ListLine[str]]:
    lines = []
    for station in now.stations:
        facts = station.facts
        months = tuple(said(MONTH_WORDS[month.state]) for month in facts.months)
        told = facts.notices
        stale = said(_COUNTS, stale=len(told.stale), hanging=told.hanging) if told.hanging else said(_NONE_HANGS)
        cells = (facts.name, *months, stale, listed_words(facts.notices.stale), str(facts.notices.missing or ""))
        behind = facts.notices.stale or facts.months[0].state is not MonthStage.PUBLISHED
        lines.append(ListLine(cells, facts.name, "warn" if behind else "good"))
    return lines


def _unread(files: CountyFiles, _: CountyNow) -> list[ListLine[str]]:
    return [
        ListLine((unread.file, said(unread.reason)), unread.file, "warn" if unread.twice else "danger")
        for unread in files.unread
    ]


_FORCES = (_ON_DUTY, _OFFICERS, _STANDBY, _POSTS, _OPEN)

VIEWS = (
    CountyView(
        translate("county page", "Stations"),
        (
            _STATION,
            *_FORCES,
            Head(
                translate("county page", "Duty leader, number"),
                translate("column notes", "Who leads at the moment and how to reach them; for the county's own eyes."),
            ),
            Head(translate("county page", "File"), translate("column notes", "The plan file that this was read from.")),
        ),
        (1, 2, 3, 4, 5),
        6,
        _stations,
        _of_station,
    ),
    CountyView(
        translate("county page", "Key areas"),
        (
            Head(
                translate("county page", "Key area"),
                translate("column notes", "By its name: stations that call it alike look after it together."),
            ),
            *_FORCES,
            Head(
                translate("county page", "Stations there"),
                translate("column notes", "Whose posts look after it at the moment."),
            ),
        ),
        (1, 2, 3, 4, 5),
        6,
        _areas,
    ),
    CountyView(
        translate("county page", "Agencies"),
        (
            Head(
                translate("county page", "Agency"), translate("column notes", "By the sort of unit people belong to.")
            ),
            Head(
                translate("county page", "Units"),
                translate("column notes", "How many units of the sort have somebody on duty."),
            ),
            _ON_DUTY,
            _OFFICERS,
            _STANDBY,
        ),
        (1, 2, 3, 4),
        0,
        _agencies,
    ),
    CountyView(
        translate("county page", "On duty"),
        (
            _STATION,
            Head(translate("county page", "Post"), translate("column notes", "Where duty is done.")),
            Head(translate("county page", "Key areas"), translate("column notes", "What the post looks after.")),
            Head(translate("county page", "Shift"), translate("column notes", "The shift by its name.")),
            Head(translate("county page", "Time"), translate("column notes", "From when until when.")),
            Head(
                translate("county page", "People"),
                translate("column notes", "Everybody who is there, then whom units sent by number."),
            ),
            _OPEN,
        ),
        (6,),
        5,
        _duties,
        _of_duty,
    ),
    CountyView(
        translate("county page", "Published, notices"),
        (
            _STATION,
            Head(translate("county page", "This month"), translate("column notes", "How far the month shown is.")),
            Head(translate("county page", "Next month"), translate("column notes", "How far the month after it is.")),
            Head(translate("county page", "After next"), translate("column notes", "How far the month after that is.")),
            Head(
                translate("county page", "Stale notices"),
                translate("column notes", "How many notices that hang are no longer right, of all that hang."),
            ),
            Head(translate("county page", "At which posts"), translate("column notes", "Where to go with new ones.")),
            Head(
                translate("county page", "Without notice"),
                translate("column notes", "Posts with a public board at which no notice is noted."),
            ),
        ),
        (6,),
        5,
        _telling,
        _of_station,
    ),
    CountyView(
        translate("county page", "Files left out"),
        (
            Head(translate("county page", "File"), translate("column notes", "A plan file in the folder.")),
            Head(
                translate("county page", "Why"),
                translate("column notes", "What keeps it from being counted, and what would be right."),
            ),
        ),
        (),
        1,
        _unread,
        _of_file,
    ),
)
