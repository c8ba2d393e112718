"""The command ``county``: the stations of a county beside each other at a moment, and its papers of a date."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import datetime

from patrolplanner.cli.argument_values import a_moment, a_path
from patrolplanner.cli.lines import DONE, IMPERFECT, WRONG, err, out, out_json, written
from patrolplanner.cli.parser import Command, Parser
from patrolplanner.cli.plans import file_words, stoppable, user
from patrolplanner.domain.file_names import safe_in_name
from patrolplanner.domain.messages import Say, translate
from patrolplanner.domain.words import word
from patrolplanner.services.county.board import AgencyNow, AreaNow, CountyNow, StationNow, Strength, county_now
from patrolplanner.services.county.reading import CountyFiles, read_county
from patrolplanner.services.county.words import month_said, person_said, strength_said, summary_said, unread_said
from patrolplanner.translation import interface_language, speaker

_STATION = translate("cli", "{station}: {strength}; led by {leaders}; {months}; notices: {notices}")
_NOTICES = translate("cli", "{stale} stale of {hanging}")
_NO_NOTICES = translate("cli", "none put up")
_PART = translate("cli", "{name}: {strength}")
_AGENCY = translate("cli", "{count} on duty ({officers} {officers:officer|officers})")
_NOBODY = translate("cli", "nobody")


def _arguments(parser: Parser) -> None:
    parser.file("folder", "FOLDER", translate("cli", "the folder with the stations' plan files"))
    at = translate("cli", "the moment, such as 2026-12-05T09:00 (default: now)")
    parser.option("--at", at, metavar="MOMENT", type=a_moment(parser.say))
    to_print = translate("cli", "write the duty arrangement and the list of leaders of that day into a folder")
    parser.option("--print", to_print, metavar="DIR", dest="papers", type=a_path(parser.say))
    parser.option("--name", translate("cli", "name of the county for the papers"), default="", metavar="TEXT")
    parser.json()


def _county(chosen: argparse.Namespace, say: Say) -> int:
    """Status 2 when no file could be read, 1 when any could not or places are open."""
    now = datetime.now()
    at = chosen.at or now
    with stoppable() as stop:
        files = read_county(chosen.folder, at.date(), now, stop)
    for unread in files.unread:
        err(say(unread_said(unread)))
    if not files.stations:
        return WRONG
    found = county_now(files, at)
    if chosen.json:
        out_json(_shape(files, found, say))
    else:
        out(*_lines(files, found, say))
    if chosen.papers is not None:
        _print(chosen, files, at, say)
    return IMPERFECT if files.unread or found.whole.missing else DONE


def _lines(files: CountyFiles, found: CountyNow, say: Say) -> Iterator[str]:
    yield say(summary_said(files, found))
    for station in found.stations:
        facts = station.facts
        told = facts.notices
        notices = _NOTICES.fill(stale=len(told.stale), hanging=told.hanging) if told.hanging else _NO_NOTICES
        leaders = tuple(f"{person_said(p, say)} {p.phone}".rstrip() for p in station.leaders)
        yield say(
            _STATION.fill(
                station=facts.name,
                strength=strength_said(station.strength),
                leaders=leaders or _NOBODY,
                months=tuple(month_said(month, say) for month in facts.months),
                notices=notices,
            )
        )
    for area in found.areas:
        yield say(_PART.fill(name=area.name, strength=strength_said(area.strength)))
    for agency in found.agencies:
        there = _AGENCY.fill(count=agency.strength.on_duty, officers=agency.strength.officers)
        yield say(_PART.fill(name=word(agency.kind), strength=there))


def _print(chosen: argparse.Namespace, files: CountyFiles, at: datetime, say: Say) -> None:
    # what draws is loaded by those who print
    from patrolplanner.services.county.papers import TITLES, CountyPaper, CountyPrint, county_paper
    from patrolplanner.services.papers.printing import write_paper

    words, paper_say = file_words(say), speaker(interface_language())
    job = CountyPrint(files, at.date(), paper_say, datetime.now(), user(), chosen.name)
    write = err if chosen.json else out
    for paper in CountyPaper:
        made = county_paper(paper, job)
        name = "" if words is None else safe_in_name(words(TITLES[paper])) + made.file_name.removeprefix(paper)
        write(say(written(write_paper(chosen.papers, made, name))))


def _shape(files: CountyFiles, found: CountyNow, say: Say) -> dict[str, object]:
    return {
        "at": found.at.isoformat(timespec="minutes"),
        **_strength(found.whole),
        "leaderless": found.leaderless,
        "stations": [_station(station) for station in found.stations],
        "areas": [_area(area) for area in found.areas],
        "agencies": [_agency(agency) for agency in found.agencies],
        "on_duty_now": [
            {
                "station": duty.station,
                "post": duty.post,
                "shift": duty.shift,
                "start": duty.start.isoformat(timespec="minutes"),
                "end": duty.end.isoformat(timespec="minutes"),
                "standby": duty.standby,
                "people": [{"id": person.id, "name": person.name} for person in duty.people],
                "sent": [{"unit": unit, "number": number} for unit, number in duty.sent],
                "missing": duty.missing,
            }
            for duty in found.duties
        ],
        "unread": [
            {"file": unread.file, "reason": str(unread.reason), "twice": unread.twice} for unread in files.unread
        ],
    }


def _strength(found: Strength) -> dict[str, object]:
    return {
        "on_duty": found.on_duty,
        "officers": found.officers,
        "standby": found.standby,
        "posts": found.posts,
        "manned": found.manned,
        "missing": found.missing,
    }


def _station(station: StationNow) -> dict[str, object]:
    facts = station.facts
    return {
        "station": facts.name,
        "file": facts.file,
        **_strength(station.strength),
        "leaders": [{"id": p.id, "name": p.name, "title": p.title, "phone": p.phone} for p in station.leaders],
        "months": {f"{month.first:%Y-%m}": month.state.value for month in facts.months},
        "notices": {
            "hanging": facts.notices.hanging,
            "stale": list(facts.notices.stale),
            "missing": facts.notices.missing,
        },
    }


def _area(area: AreaNow) -> dict[str, object]:
    return {"area": area.name, "stations": list(area.stations), **_strength(area.strength)}


def _agency(agency: AgencyNow) -> dict[str, object]:
    return {"agency": agency.kind.value, "units": agency.units, **_strength(agency.strength)}


COUNTY = Command(_arguments, _county)
