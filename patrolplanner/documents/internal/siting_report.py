"""执勤岗亭布设规划论证: why posts should stand where they are proposed, from the material to the phases of building.

For the leaders who sign it; internal, since it says where police are and are not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from patrolplanner.documents.internal.paper_titles import WEEKDAYS, full_date
from patrolplanner.documents.internal.report_flow import (
    NewPage,
    ReportPart,
    ReportTable,
    ReportText,
    chapter,
    note,
    report,
    section,
    title,
)
from patrolplanner.documents.internal.siting_report_choice import choice_chapters
from patrolplanner.documents.internal.siting_report_facts import IncidentFacts, SitingReportFacts, StateFacts
from patrolplanner.documents.internal.siting_report_parts import drawing
from patrolplanner.documents.lettering import is_wide, plain
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.domain.incidents import ENOUGH_LOCATED, FEW_INCIDENTS
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.visibility_words import CAVEATS, STRAIGHT, definition_said, percent
from patrolplanner.domain.words import word

_MAP_HEIGHT = 195.0
_TITLE = translate("siting report", "Report on where duty kiosks should stand")
_OF = translate("siting report", "{unit}: report on where duty kiosks should stand")
_UNFINISHED = translate(
    "siting report",
    "No scenario is kept in the plan yet, so that chapters 5 to 8 are missing: let sites be found, keep the answer as "
    "a scenario, and print this report again.",
)
_CAVEAT_HEAD = translate("siting report", "Read this first: there are no streets")
_CAVEATS = (
    STRAIGHT,
    translate(
        "siting report",
        "Of the calls that a straight line says are reached in 3 minutes about a third are not, and a seventh of those "
        "it leaves out are. Nothing in this report decides about a place of a kiosk before the streets are drawn.",
    ),
)


def siting_report(facts: SitingReportFacts, sheet: Sheet, stamp: Stamp, say: Say) -> bytes:
    head = _OF.fill(unit=plain(facts.organisation)) if facts.organisation else _TITLE
    blocks: list[ReportPart] = [*_caveat_page(facts, say), title(say(head)), *_date_line(facts, say)]
    blocks += [*_material(facts, say), *_incidents(facts.incidents, say), *_state(facts, say)]
    blocks += choice_chapters(facts, say)
    return report(sheet, blocks, (say(head), plain(facts.organisation)), stamp, say)


def _caveat_page(facts: SitingReportFacts, say: Say) -> Iterator[ReportPart]:
    """Without streets the report never goes out without this page."""
    if facts.town.is_straight:
        yield title(say(_CAVEAT_HEAD))
        yield from (ReportText(say(text)) for text in _CAVEATS)
        yield NewPage()


def _date_line(facts: SitingReportFacts, say: Say) -> Iterator[ReportPart]:
    yield ReportText(say(full_date(facts.day)), indent=False, centred=True)
    if facts.choice is None:
        yield ReportText(say(_UNFINISHED))


# -- 1 the material ----------------------------------------------------------------------------------------


def _material(facts: SitingReportFacts, say: Say) -> Iterator[ReportPart]:
    yield chapter(say(translate("siting report", "1. Basis and scope")))
    text = translate(
        "siting report",
        "This report proposes where police kiosks should be built and in which hours they are manned. It is counted "
        "from the facts of the station listed in table 1 alone: streets and key places as drawn by the station, calls "
        "of the public, the roster, and the people in service. Checks, fines and arrests are no part of it, since they "
        "are many where police are.",
    )
    yield ReportText(say(text))
    yield ReportTable(
        say(translate("siting report", "Table 1  The material")),
        (say(translate("siting report", "What")), say(translate("siting report", "How much"))),
        tuple((say(what), said) for what, said in _material_rows(facts, say)),
        (0.42, 0.58),
        frozenset({0, 1}),
    )
    yield note(
        say(
            translate(
                "siting report",
                "Streets were drawn by hand over a plan: lengths and times on the way are good to about a tenth.",
            )
        )
    )


def _material_rows(facts: SitingReportFacts, say: Say) -> Iterator[tuple[Message, str]]:
    town, state, calls = facts.town, facts.state, facts.incidents
    streets = translate(
        "siting report",
        "{streets}, {segments} {segments:segment|segments}, {km} km; {apart} {apart:segment hangs|segments hang} apart",
    )
    yield (
        translate("siting report", "Streets"),
        say(streets.fill(streets=town.streets, segments=town.segments, km=f"{town.kilometres:.1f}", apart=town.apart)),
    )
    yield translate("siting report", "Key areas on the map"), str(town.areas)
    posts = translate("siting report", "{posts} in use, {planned} planned")
    yield translate("siting report", "Posts on the map"), say(posts.fill(posts=town.posts, planned=town.planned))
    yield translate("siting report", "Candidate sites"), str(town.sites)
    text = translate("siting report", "{count}, {located} located")
    yield translate("siting report", "Incidents"), say(text.fill(count=calls.count, located=percent(calls.located)))
    if calls.dates is not None:
        span = translate("siting report", "{first} to {last}")
        first, last = map(full_date, calls.dates)
        yield translate("siting report", "Time of the incidents"), say(span.fill(first=first, last=last))
    for name, count, left_out in calls.sources:
        source = translate("siting report", "{name}: {count} taken, {left} not taken")
        yield (
            translate("siting report", "Source of incidents"),
            say(source.fill(name=plain(name), count=count, left=left_out)),
        )
    first, last = map(full_date, state.period)
    span = translate("siting report", "{first} to {last}")
    yield translate("siting report", "Roster of the present state"), say(span.fill(first=first, last=last))


# -- 2 incidents -------------------------------------------------------------------------------------------


def _incidents(facts: IncidentFacts, say: Say) -> Iterator[ReportPart]:
    yield chapter(say(translate("siting report", "2. Incidents")))
    yield ReportText(_running(facts.said, say))
    if not facts.count:
        return
    if facts.picture is not None:
        yield section(say(translate("siting report", "2.1 Where")))
        yield drawing(
            facts.picture, translate("siting report", "Map 1  Incidents by segment, all hours"), say, _MAP_HEIGHT
        )
        if facts.located < ENOUGH_LOCATED:
            text = translate("siting report", "The map shows only the {percent} of incidents that are located.")
            yield note(say(text.fill(percent=percent(facts.located))))
    yield ReportTable(
        say(translate("siting report", "Table 2  Streets with most incidents")),
        tuple(say(text) for text in _HOT_HEADS),
        tuple(
            (
                plain(line.name),
                str(line.count),
                percent(line.count / max(1, facts.count)),
                f"{line.a_kilometre:.0f}",
                "" if line.hour is None else f"{line.hour:02d}–{(line.hour + 1) % 24:02d}",
            )
            for line in facts.hot
        ),
        (0.3, 0.15, 0.2, 0.17, 0.18),
    )
    yield section(say(translate("siting report", "2.2 When")))
    yield _by_hour(facts, say)
    yield from _by_kind(facts, say)


def _by_kind(facts: IncidentFacts, say: Say) -> Iterator[ReportPart]:
    yield section(say(translate("siting report", "2.3 Of which kind")))
    whole = sum(count * weight for _, count, weight in facts.kinds) or 1.0
    yield ReportTable(
        say(translate("siting report", "Table 4  Incidents by kind, and what they weigh")),
        tuple(say(text) for text in _KIND_HEADS),
        tuple(
            (
                say(word(kind)),
                str(count),
                percent(count / max(1, facts.count)),
                f"{weight:g}",
                percent(count * weight / whole),
            )
            for kind, count, weight in facts.kinds
        ),
        (0.28, 0.16, 0.18, 0.18, 0.2),
    )
    yield note(
        say(
            translate(
                "siting report",
                "The weight says how much police in the street matter to a call; the numbers are the station's own, no "
                "standard. Older calls count less: half after a year. Fewer than {few} located calls would count "
                "nothing, and key areas alone.",
            ).fill(few=FEW_INCIDENTS)
        )
    )


def _running(texts: Iterable[Message], say: Say) -> str:
    """Sentences one after the other; Chinese has no blanks between them."""
    said = [say(text) for text in texts]
    return ("" if said and is_wide(said[0]) else " ").join(said)


_HOT_HEADS = (
    translate("siting report", "Street"),
    translate("siting report", "Incidents"),
    translate("siting report", "Share"),
    translate("siting report", "A kilometre"),
    translate("siting report", "Most at (h)"),
)
_KIND_HEADS = (
    translate("siting report", "Kind"),
    translate("siting report", "Incidents"),
    translate("siting report", "Share"),
    translate("siting report", "Weight of one"),
    translate("siting report", "Share by weight"),
)


def _by_hour(facts: IncidentFacts, say: Say) -> ReportTable:
    """Two hours a row, so that a day is to be seen at a glance."""
    rows = []
    for first in range(0, 24, 2):
        pair = [a + b for a, b in zip(facts.table[first], facts.table[first + 1], strict=True)]
        rows.append((f"{first:02d}–{first + 2:02d}", *map(str, pair), str(sum(pair))))
    sums = [sum(row[day] for row in facts.table) for day in range(7)]
    rows.append((say(translate("siting report", "Sum")), *map(str, sums), str(sum(sums))))
    heads = (
        say(translate("siting report", "Hours")),
        *map(say, WEEKDAYS),
        say(translate("siting report", "Sum")),
    )
    text = translate("siting report", "Table 3  Incidents by hour and weekday ({timeless} without a time are left out)")
    return ReportTable(
        say(text.fill(timeless=facts.timeless)),
        heads,
        tuple(rows),
        (0.16, *[0.105] * 8),
        strong=frozenset({len(rows) - 1}),
    )


# -- 3 the present state -----------------------------------------------------------------------------------


def _state(facts: SitingReportFacts, say: Say) -> Iterator[ReportPart]:
    state = facts.state
    yield chapter(say(translate("siting report", "3. The present state")))
    worst = min(range(24), key=lambda hour: state.rings[hour][1])
    best = max(range(24), key=lambda hour: state.rings[hour][1])
    text = translate(
        "siting report",
        "By who was rostered, {mean} of the streets are reached within 3 minutes on the average of all "
        "hours, least at {worst} h ({least}), most at {best} h ({most}). Of the people in the street {seen} "
        "see police within {minutes} {minutes:minute|minutes} (planned visibility). A post without people "
        "covers nothing.",
    )
    yield ReportText(
        say(
            text.fill(
                mean=percent(sum(row[1] for row in state.rings) / 24),
                worst=f"{worst:02d}",
                least=percent(state.rings[worst][1]),
                best=f"{best:02d}",
                most=percent(state.rings[best][1]),
                seen=percent(state.whole),
                minutes=f"{state.settings.minutes:g}",
            )
        )
    )
    yield _hours_table(state, say)
    if state.picture is not None:
        caption = translate("siting report", "Map 2  People in the street who see police, all day")
        yield drawing(state.picture, caption, say, _MAP_HEIGHT)
    yield from _lowest_and_kiosks(state, say)
    yield note(say(definition_said(state.settings, state.carded)))
    yield from (note(say(text)) for text in CAVEATS)


def _lowest_and_kiosks(state: StateFacts, say: Say) -> Iterator[ReportPart]:
    if state.lowest:
        yield ReportTable(
            say(translate("siting report", "Table 6  Key streets in which police are seen least")),
            tuple(
                say(text)
                for text in (
                    translate("siting report", "Street"),
                    translate("siting report", "Planned visibility"),
                    translate("siting report", "Target"),
                )
            ),
            tuple((plain(line.name), percent(line.index), percent(line.target)) for line in state.lowest),
            (0.44, 0.28, 0.28),
        )
    if state.kiosks:
        yield ReportTable(
            say(translate("siting report", "Table 7  What each existing kiosk is worth")),
            tuple(say(text) for text in _KIOSK_HEADS),
            tuple(
                (
                    plain(one.name),
                    percent(one.added),
                    percent(sum(one.hours[20:]) + sum(one.hours[:8])),
                    "、".join(map(plain, one.streets)),
                    f"{one.people[0]:.1f} + {one.people[1]:.1f}",
                )
                for one in state.kiosks
            ),
            (0.22, 0.16, 0.18, 0.26, 0.18),
            frozenset({0, 3}),
        )


_KIOSK_HEADS = (
    translate("siting report", "Kiosk"),
    translate("siting report", "Calls reached because of it alone"),
    translate("siting report", "of these 20–8 h"),
    translate("siting report", "Most in"),
    translate("siting report", "Officers + auxiliaries a year"),
)


def _hours_table(state: StateFacts, say: Say) -> ReportTable:
    rows = []
    for first in range(0, 24, 2):
        pair = [(a + b) / 2 for a, b in zip(state.rings[first], state.rings[first + 1], strict=True)]
        seen = (state.seen[first] + state.seen[first + 1]) / 2
        rows.append((f"{first:02d}–{first + 2:02d}", *map(percent, pair), percent(seen)))
    return ReportTable(
        say(translate("siting report", "Table 5  Streets reached, and visibility, by hour")),
        tuple(
            say(text)
            for text in (
                translate("siting report", "Hours"),
                translate("siting report", "In 1 minute"),
                translate("siting report", "In 3 minutes"),
                translate("siting report", "In 5 minutes"),
                translate("siting report", "Planned visibility"),
            )
        ),
        tuple(rows),
        (0.2, 0.2, 0.2, 0.2, 0.2),
    )
