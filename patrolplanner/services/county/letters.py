"""What goes between county and stations, as workbooks that anybody can read: who it is for, and what it brings.

A share carries posts, shifts and demands of a campaign, and how many people are to be lent where; a loan carries the
people; a return carries the duties they have worked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from patrolplanner.domain.campaigns import KIND, LEND, MADE, NAME, SENDER, SENDER_UNIT, STATION, Letter, taken_of
from patrolplanner.domain.demands import Demand, Team
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.file_names import safe_in_name
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Person, Unit
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.typed_text import folded
from patrolplanner.services.county.campaign import Campaign
from patrolplanner.services.county.sharing import CampaignShares, Loan, LoanDates, Share
from patrolplanner.services.county.station_facts import station_key, station_name
from patrolplanner.store.exchange.workbook_in import Imported, read_workbook
from patrolplanner.store.exchange.workbook_out import write_workbook

_LEND = re.compile(r"(.+)｜(\d{1,3})｜(\d{1,3})｜(\d{4}-\d\d-\d\d)｜(\d{4}-\d\d-\d\d)")
_NO_LETTER = translate(
    "campaign", "{file} is no file of a campaign: such files are made with campaign share, lend and give-back."
)
_WRONG = translate("campaign", "{file}: {problem} {count} {count:problem|problems} in all; nothing was read.")
_BAD_LOAN = translate("campaign", "{file}: “{text}” does not say how many people are lent where and when.")
_TWO_LOANS = translate("campaign", "{file} lends to {to} twice; ask for the file anew.")
_TO_ITSELF = translate("campaign", "{file} lends people of {to} to {to} itself; ask for the file anew.")
_INCOMPLETE = translate(
    "campaign", "{file} does not say any more which campaign it is of, for whom, or from whom; ask for the file anew."
)
_STAYS_FOR_EVER = translate("campaign", "{file}: {person} ({id}) has no dates; say in 起始 (from) and 截止 (until).")
_OTHER_STATION = translate("campaign", "{file} is for {station}, and this plan is of {own}; open the right plan.")


@dataclass(frozen=True)
class CampaignLetter:
    """A file of a campaign as it was read. ``roster`` has what was worked, in a return.

    ``unit`` is the number by which the campaign's workbook knows the sender of a return, ``made`` when that was made.
    """

    kind: Letter
    campaign: str
    station: str
    sender: str
    plan: Plan
    roster: Roster
    loans: tuple[Loan, ...]
    unit: str = ""
    made: datetime | None = None


@dataclass(frozen=True, slots=True)
class LetterTaker:
    """Who takes a file into which plan, and when; ``chosen`` are those to be lent for each dates, by number, where
    somebody has chosen."""

    who: str
    now: datetime
    language: str
    say: Callable[[Message], str]
    plan_file: str
    chosen: Mapping[LoanDates, tuple[str, ...]] = field(default_factory=dict)


KIND_WORDS = {
    Letter.SHARE: translate("campaign", "share in the campaign"),
    Letter.LOAN: translate("campaign", "lent people"),
    Letter.RETURN: translate("campaign", "duties worked"),
}


def letter_file(letter: CampaignLetter, kind: str) -> str:
    """The name of its file: the campaign, what it is, and who it is for."""
    parts = letter.campaign, kind, letter.station, *((letter.sender,) if letter.kind is not Letter.SHARE else ())
    return "_".join(map(safe_in_name, parts)) + ".xlsx"


def write_letter(letter: CampaignLetter, path: Path, language: str) -> None:
    """As a workbook in the language, whole or not at all."""
    lends = "\n".join(_loan_text(loan) for loan in letter.loans)
    values = {
        NAME: letter.campaign,
        KIND: letter.kind.value,
        STATION: letter.station,
        SENDER: letter.sender,
        SENDER_UNIT: letter.unit,
        MADE: "" if letter.made is None else letter.made.isoformat(timespec="seconds"),
        LEND: lends,
    }
    plan = replace(letter.plan, settings=tuple((key, value) for key, value in values.items() if value))
    write_workbook(path, plan, letter.roster, language, only=())


def _loan_text(loan: Loan) -> str:
    return "｜".join((loan.to, str(loan.people), str(loan.officers), loan.first.isoformat(), loan.last.isoformat()))


def read_letter(path: Path) -> CampaignLetter:
    """Raises UserError, in one sentence, for what is no such file or has anything wrong in it."""
    imported = read_workbook(path, lenient=True)
    plan = imported.plan
    if plan.setting(KIND) not in tuple(Letter):
        raise UserError(_NO_LETTER.fill(file=path.name))
    _refuse_problems(path, imported)
    name, station, sender = (plan.setting(key).strip() for key in (NAME, STATION, SENDER))
    loans = tuple(_loan(path, station, line) for line in plan.setting(LEND).splitlines() if line.strip())
    kind = Letter(plan.setting(KIND))
    facts, unit = replace(plan, settings=()), plan.setting(SENDER_UNIT).strip()
    letter = CampaignLetter(kind, name, station, sender, facts, imported.roster, loans, unit, _made(plan))
    _refuse_spoilt(path, letter)
    return letter


def _made(plan: Plan) -> datetime | None:
    """When the file was made; older programs do not say."""
    try:
        return datetime.fromisoformat(plan.setting(MADE).strip())
    except ValueError:
        return None


def _refuse_problems(path: Path, imported: Imported) -> None:
    for problem in imported.problems:
        raise UserError(_WRONG.fill(file=path.name, problem=problem.message, count=len(imported.problems)))


def _refuse_spoilt(path: Path, letter: CampaignLetter) -> None:
    """What somebody may have changed by hand in a file that was made whole."""
    if not letter.campaign or not letter.station or not (letter.sender or letter.kind is Letter.SHARE):
        raise UserError(_INCOMPLETE.fill(file=path.name))
    borrowers = [folded(loan.to) for loan in letter.loans]
    for loan in letter.loans:
        if folded(loan.to) == folded(letter.station):
            raise UserError(_TO_ITSELF.fill(file=path.name, to=loan.to))
        if borrowers.count(folded(loan.to)) > 1:
            raise UserError(_TWO_LOANS.fill(file=path.name, to=loan.to))
    for person in letter.plan.people if letter.kind is Letter.LOAN else ():
        if person.start is None or person.end is None:
            raise UserError(_STAYS_FOR_EVER.fill(file=path.name, person=person.name, id=person.id))


def _loan(path: Path, home: str, line: str) -> Loan:
    found = _LEND.fullmatch(line.strip())
    try:
        if found is not None:
            to, people, officers, first, last = found.groups()
            loan = Loan(home, to, int(people), int(officers), date.fromisoformat(first), date.fromisoformat(last))
            if loan.first <= loan.last and loan.people > 0 and loan.officers <= loan.people:
                return loan
    except ValueError:
        pass  # a date there is not
    raise UserError(_BAD_LOAN.fill(file=path.name, text=line.strip()))


def refuse_other_station(letter: CampaignLetter, plan: Plan, file: str, plan_file: str) -> None:
    """Raises UserError unless the file is for the station of the plan, which may be called otherwise by now."""
    if folded(letter.station) != station_key(plan, plan_file) and not _of_our_people(letter, plan, plan_file):
        own = station_name(plan, plan_file)
        raise UserError(_OTHER_STATION.fill(file=file, station=letter.station, own=own))


def _of_our_people(letter: CampaignLetter, plan: Plan, plan_file: str) -> bool:
    """Whether somebody else tells of duties that people of this station worked, who are known by number and name."""
    if letter.kind is not Letter.RETURN or folded(letter.sender) == station_key(plan, plan_file):
        return False
    guests = {id_ for people in taken_of(plan, letter.campaign).guests.values() for id_ in people}
    known = {(number, p.name) for p in plan.people if p.id not in guests for number in (p.id, p.inner)}
    told = {(p.id, p.name) for p in letter.plan.people}
    return bool(told) and told <= known


# -- shares ------------------------------------------------------------------------------------------------


def share_letters(sharing: CampaignShares) -> Iterator[CampaignLetter]:
    """One for each station that gives anybody or runs a post, or holds something of an earlier share."""
    campaign = sharing.campaign
    for station in (*sharing.stations, *sharing.past):
        demands = tuple(_demands(sharing, station.name))
        loans = tuple(loan for loan in sharing.loans if loan.home == station.name)
        if demands or loans or station.holds:
            facts = _facts(campaign, demands)
            yield CampaignLetter(Letter.SHARE, campaign.name, station.name, _sender(campaign), facts, Roster(), loans)


def _sender(campaign: Campaign) -> str:
    return campaign.plan.setting("organisation").strip()


def _demands(sharing: CampaignShares, station: str) -> Iterator[Demand]:
    """What the station rosters itself: its share at posts of nobody, the whole team at posts that it runs."""
    rows = sharing.campaign.rows
    given = {share.row: share for share in sharing.shares if share.station == station}
    for row in rows:
        runs = sharing.campaign.run_by(row)
        if runs and folded(runs) == folded(station):
            yield replace(row.demand, team=replace(row.demand.team, unit_needs=()))
        elif not runs and row.number in given:
            yield replace(row.demand, team=_part(row.demand.team, given[row.number]))


def _part(team: Team, share: Share) -> Team:
    """A station's part of a team; what is asked for besides numbers is asked of the team as a whole."""
    most = None if team.most is None else max(share.people, team.most - team.least + share.people)
    return Team(least=share.people, target=share.people, most=most, officers=share.officers)


def _facts(campaign: Campaign, demands: Iterable[Demand]) -> Plan:
    """The posts, shifts and areas that demands name; a post is nobody's, so that everybody may come."""
    listed = tuple(demands)
    posts, codes = {d.post for d in listed}, {d.shift for d in listed}
    kept = tuple(replace(post, unit="") for post in campaign.plan.posts if post.id in posts)
    areas = {area for post in kept for area in post.areas}
    return Plan(
        areas=tuple(area for area in campaign.plan.areas if area.id in areas),
        posts=kept,
        shifts=tuple(shift for shift in campaign.plan.shifts if shift.code in codes),
        demands=listed,
    )


def lent_person(person: Person, home: Unit, loan: Loan) -> Person:
    """Somebody as the station that borrows has to know them: certificates, protections, a number to call."""
    return replace(
        person,
        unit=home.id,
        team="",
        leader=False,
        public_phone="",
        publish_name=False,
        publish_mobile=False,
        start=loan.first,
        end=loan.last,
        posts=(),
        home=(),
        order=None,
        fair_group="",
        origin="",
        photo="",
    )
