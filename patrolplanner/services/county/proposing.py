"""From a campaign's workbook and the folder of the stations' plans to a file for each station, with what it costs them.

Nothing is written unless all of it can be: a plan that cannot be read, two plans of one station, or a campaign that
asks for more than there is are refused in one sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.campaigns import NAME
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Say, translate
from patrolplanner.domain.people import Person, Role, Unit
from patrolplanner.domain.plan import Plan
from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.county.campaign import Campaign, read_campaign
from patrolplanner.services.county.letters import KIND_WORDS, CampaignLetter, letter_file, share_letters, write_letter
from patrolplanner.services.county.looking import OnRead, Unread, look_at_all
from patrolplanner.services.county.reading import each_once
from patrolplanner.services.county.sharing import CampaignShares, Loan, share_out
from patrolplanner.services.county.spare_stations import StationSpare, open_at_least, station_spare
from patrolplanner.services.county.station_facts import station_key, station_name
from patrolplanner.services.county.taking import LetterTaker, take
from patrolplanner.services.open_plan.document import Document
from patrolplanner.store.exchange.workbook_out import write_workbook
from patrolplanner.store.plan_file import StoredPlan

_UNREAD = translate(
    "campaign", "{file}: {reason} Nothing is shared out before that is right, or the file is out of the folder."
)
_EXISTS = translate("campaign", "{file} exists already; choose another name.")
_NO_BOOK = translate("campaign", "{file} is no name of a workbook; let it end in .xlsx.")
_STOPPED = translate("campaign", "It was stopped; nothing is shared out.")
_BORROWED = "借调"
_TO_FILL_IN = ("units", "areas", "posts", "shifts", "demands", "calendar")
"""Sheets of a campaign; what else a plan has is a station's own business."""


@dataclass(frozen=True, slots=True)
class StationShare:
    """What a station gives on its fullest date, and how many places it leaves open at least before and after."""

    station: str
    people: int
    open_before: int
    open_after: int


@dataclass(frozen=True)
class CampaignProposal:
    """Who gives what, and the files that say it to the stations."""

    sharing: CampaignShares
    letters: tuple[CampaignLetter, ...]
    stations: tuple[StationShare, ...]

    @property
    def campaign(self) -> Campaign:
        return self.sharing.campaign


def propose(book: Path, folder: Path, stop: StopFlag | None = None, on_read: OnRead | None = None) -> CampaignProposal:
    """Raises UserError, in one sentence, where it cannot be shared out."""
    campaign, stop = read_campaign(book), stop or StopFlag()
    made, lost = look_at_all(folder, partial(_spare, campaign=campaign), stop, on_read)
    if stop.is_set():
        raise UserError(_STOPPED)
    stations, twice = each_once(made)
    _refuse((*lost, *twice))
    sharing = share_out(campaign, stations)
    letters = tuple(share_letters(sharing))
    after = _after(folder, sharing, letters, stop)
    rows = tuple(
        StationShare(s.name, sharing.people_of(s.name), s.open_before, after.get(s.key, s.open_before))
        for s in sharing.stations
    )
    return CampaignProposal(sharing, letters, rows)


def _spare(stored: StoredPlan, file: str, written: float, *, campaign: Campaign) -> StationSpare:
    return station_spare(_as_before(stored, campaign), file, written, campaign.dates)


def _as_before(stored: StoredPlan, campaign: Campaign) -> StoredPlan:
    """A station without what an earlier share of the campaign has brought it: that must not count twice."""
    plan, lent = stored.plan, [row.days for row in campaign.rows if campaign.run_by(row)]
    dates = {(one[0], other[-1]) for one in lent for other in lent}  # a loan may be for several rows
    posts = {(post.id, post.name) for post in campaign.plan.posts}
    own = {post.id for post in plan.posts if (post.id, post.name) in posts}
    return replace(
        stored,
        plan=replace(
            plan,
            people=tuple(p for p in plan.people if (p.start, p.end) not in dates),
            demands=tuple(d for d in plan.demands if d.post not in own),
            absences=tuple(
                a for a in plan.absences if a.kind is not AbsenceKind.SECONDMENT or (a.start, a.end) not in dates
            ),
        ),
    )


def _refuse(unread: Iterable[Unread]) -> None:
    for each in unread:
        raise UserError(_UNREAD.fill(file=each.file, reason=each.reason))


def _after(
    folder: Path, sharing: CampaignShares, letters: tuple[CampaignLetter, ...], stop: StopFlag
) -> Mapping[str, int]:
    """By station, how many places are open at least once it has taken its file, and whom it borrows has come."""
    by_key = {s.key: s for s in sharing.stations}
    wanted = {key: letter for letter in letters for key, s in by_key.items() if s.name == letter.station}
    borrowed = {key: tuple(x for x in sharing.loans if x.to == s.name) for key, s in by_key.items()}
    make = partial(_open_after, campaign=sharing.campaign, letters=wanted, borrowed=borrowed)
    made, _ = look_at_all(folder, make, stop)
    return dict(made)


def _open_after(
    stored: StoredPlan,
    file: str,
    _: float,
    *,
    campaign: Campaign,
    letters: Mapping[str, CampaignLetter],
    borrowed: Mapping[str, tuple[Loan, ...]],
) -> tuple[str, int]:
    key, plan = station_key(stored.plan, file), _as_before(stored, campaign).plan
    letter = letters.get(key)
    if letter is not None:
        taker = LetterTaker("", datetime.min, "en", str, file)
        plan = take(Document(plan, stored.roster), letter, taker, file).document.plan
    return key, open_at_least(_with_borrowed(plan, borrowed.get(key, ())), campaign.dates)


def _with_borrowed(plan: Plan, loans: tuple[Loan, ...]) -> Plan:
    """Whoever is lent counts as there, before anybody has a name."""
    people = tuple(
        Person(f"{_BORROWED}{m}-{n}", "", Role.OFFICER if n < loan.officers else Role.AUXILIARY, "", start=loan.first)
        for m, loan in enumerate(loans)
        for n in range(loan.people)
    )
    return replace(plan, people=(*plan.people, *people)) if people else plan


def write_letters(letters: tuple[CampaignLetter, ...], folder: Path, language: str, say: Say) -> list[Path]:
    """Every file into the folder, which is made when missing; those of an earlier time are replaced."""
    folder.mkdir(parents=True, exist_ok=True)
    found = []
    for letter in letters:
        path = folder / letter_file(letter, say(KIND_WORDS[letter.kind]))
        write_letter(letter, path, language)
        found.append(path)
    return found


def begin_campaign(book: Path, folder: Path, name: str, language: str) -> int:
    """An empty workbook of a campaign in which all stations of a folder are the units; gives how many there are.

    Raises UserError where the file is there already, or no program for workbooks would open one of that name.
    """
    if book.suffix.lower() != ".xlsx":
        raise UserError(_NO_BOOK.fill(file=book.name))
    if book.exists():
        raise UserError(_EXISTS.fill(file=book.name))
    made, lost = look_at_all(folder, _named)
    stations, twice = each_once(made)
    _refuse((*lost, *twice))
    units = tuple(Unit(s.name, s.name) for s in stations)
    plan = Plan(units=units, settings=((NAME, name or book.stem),))
    write_workbook(book, plan, Document().roster, language, _TO_FILL_IN)
    return len(units)


@dataclass(frozen=True, slots=True)
class _ListedStation:
    """A station by its name."""

    file: str
    name: str
    key: str
    written: float


def _named(stored: StoredPlan, file: str, written: float) -> _ListedStation:
    return _ListedStation(file, station_name(stored.plan, file), station_key(stored.plan, file), written)
