"""What the county screen, its papers and its command say alike."""

from __future__ import annotations

from collections.abc import Iterator

from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.services.county.board import CountyDuty, CountyNow, Strength
from patrolplanner.services.county.looking import Unread
from patrolplanner.services.county.reading import CountyFiles
from patrolplanner.services.county.station_facts import CountyPerson, MonthStage, MonthTold

MONTH_WORDS = {
    MonthStage.EMPTY: translate("county", "no roster"),
    MonthStage.PARTLY: translate("county", "rostered in part"),
    MonthStage.ROSTERED: translate("county", "rostered, not published"),
    MonthStage.CHANGED: translate("county", "changed since published"),
    MonthStage.PUBLISHED: translate("county", "published"),
}
_MONTH = translate("county", "{year}-{month} {state}")
_UNREAD = translate("county", "{file}: {reason}")
_STRENGTH = translate(
    "county",
    "{on_duty} on duty ({officers} {officers:officer|officers}), {standby} on standby, {manned} of "
    "{posts} street {posts:post|posts} manned, {missing} {missing:place|places} open",
)
_CALLED = translate("county", "{title} {name}")
_SENT = translate("county", "{unit} {count} {count:person|people}")
_SUMMARY = translate(
    "county",
    "{moment}: {stations} {stations:station|stations}, {strength}; {leaderless} without a leader, "
    "{unread} {unread:file does not|files do not} count.",
)


def month_said(month: MonthTold, say: Say) -> str:
    return say(_MONTH.fill(year=str(month.first.year), month=f"{month.first.month:02}", state=MONTH_WORDS[month.state]))


def unread_said(unread: Unread) -> Message:
    return _UNREAD.fill(file=unread.file, reason=unread.reason)


def strength_said(found: Strength) -> Message:
    return _STRENGTH.fill(
        on_duty=found.on_duty,
        officers=found.officers,
        standby=found.standby,
        manned=found.manned,
        posts=found.posts,
        missing=found.missing,
    )


def summary_said(files: CountyFiles, now: CountyNow) -> Message:
    return _SUMMARY.fill(
        moment=now.at,
        stations=len(now.stations),
        strength=strength_said(now.whole),
        leaderless=now.leaderless,
        unread=len(files.unread),
    )


def person_said(person: CountyPerson, say: Say) -> str:
    """A name, with the title before it where there is one."""
    return say(_CALLED.fill(title=person.title, name=person.name)) if person.title else person.name


def crew_said(duty: CountyDuty, say: Say) -> Iterator[str]:
    """Everybody on a duty by name, then who comes by number."""
    yield from (person.name for person in duty.people)
    yield from (say(_SENT.fill(unit=unit, count=count)) for unit, count in duty.sent)
