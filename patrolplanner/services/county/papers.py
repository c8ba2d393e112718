"""The county's papers of a date, made from what was read of the stations. They are internal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import groupby

from patrolplanner.documents.internal.county_lists import (
    CountyHead,
    TableDuty,
    TableStation,
    WatchLine,
    county_table,
    county_watch,
)
from patrolplanner.documents.sheets import A4_TABLE, Stamp
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.people import Role
from patrolplanner.domain.posts import PostKind
from patrolplanner.services.county.board import CountyDuty, day_duties
from patrolplanner.services.county.reading import CountyFiles
from patrolplanner.services.county.station_facts import StationFacts
from patrolplanner.services.county.words import crew_said, person_said
from patrolplanner.services.papers.printing import Printed

_STRENGTH = translate(
    "county papers",
    "{people} {people:person|people}, {officers} {officers:officer|officers}, {missing} {missing:place|places} open",
)
_SPAN = translate("county papers", "{start}–{end}")
_SPAN_ON = translate("county papers", "{start}–{end} next day")
_VERSION = translate("county papers", "as read {moment}")


class CountyPaper(StrEnum):
    """The names under which commands know them, which begin the names of their files."""

    TABLE = "county-table"
    WATCH = "county-watch"


TITLES = {
    CountyPaper.TABLE: translate("county papers", "county duty arrangement of a day, A4"),
    CountyPaper.WATCH: translate("county papers", "county watch and leaders of a day, A4"),
}


@dataclass(frozen=True, slots=True)
class CountyPrint:
    """What is to be printed: of which county by name, for which date, in which language, when and by whom."""

    files: CountyFiles
    day: date
    say: Say
    now: datetime
    who: str = ""
    county: str = ""


def county_paper(paper: CountyPaper, job: CountyPrint) -> Printed:
    say = job.say
    left_out = tuple(unread.file for unread in job.files.unread)
    head = CountyHead(job.county, job.day, left_out)
    stamp = Stamp(say(_VERSION.fill(moment=job.now)), job.now, job.who)
    by_station = [
        (facts, [duty for _, duty in pairs])
        for facts, pairs in groupby(day_duties(job.files, job.day), key=lambda pair: pair[0])
    ]
    there = {facts.key for facts, _ in by_station}
    by_station += [(facts, []) for facts in job.files.stations if facts.key not in there]
    by_station.sort(key=lambda pair: pair[0].name)
    if paper is CountyPaper.TABLE:
        content = county_table(head, [_station(f, d, say) for f, d in by_station], A4_TABLE, stamp, say)
    else:
        content = county_watch(head, [_watch(f, d, say) for f, d in by_station], A4_TABLE, stamp, say)
    return Printed(f"{paper.value}_{job.day:%Y-%m-%d}.pdf", content)


def _station(facts: StationFacts, duties: Iterable[CountyDuty], say: Say) -> TableStation:
    listed = list(duties)
    strength = _STRENGTH.fill(
        people=sum(duty.there for duty in listed),
        officers=sum(person.role is Role.OFFICER for duty in listed for person in duty.people),
        missing=sum(duty.missing for duty in listed),
    )
    return TableStation(facts.name, say(strength), tuple(_duty(duty, say) for duty in listed))


def _duty(duty: CountyDuty, say: Say) -> TableDuty:
    return TableDuty(
        say(_span(duty)), duty.post, "、".join(duty.areas), duty.shift, tuple(crew_said(duty, say)), duty.missing
    )


def _span(duty: CountyDuty) -> Message:
    text = _SPAN if duty.end.date() == duty.start.date() else _SPAN_ON
    return text.fill(start=f"{duty.start:%H:%M}", end=f"{duty.end:%H:%M}")


def _watch(facts: StationFacts, duties: Iterable[CountyDuty], say: Say) -> WatchLine:
    listed = list(duties)
    leaders = {p: None for duty in listed if duty.kind is PostKind.LEADER for p in duty.people}
    at_desk = [duty for duty in listed if duty.kind is PostKind.STATION_DUTY and not duty.standby]
    return WatchLine(
        facts.name,
        tuple((person_said(person, say), person.phone) for person in leaders),
        tuple(dict.fromkeys(name for duty in at_desk for name in crew_said(duty, say))),
        tuple(dict.fromkeys(name for duty in listed if duty.standby for name in crew_said(duty, say))),
        sum(duty.there for duty in listed if not duty.standby),
        sum(duty.missing for duty in listed),
    )
