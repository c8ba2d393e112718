"""From a campaign's workbook and the folder of the stations' plans to a file for each station, with what it costs them.

Who gives how many is first counted by heads and hours, then held against what is proven of each station's roster: one
that would have to leave more places open gives fewer where others can give more. Nothing is written unless all of it
can be: a plan that cannot be read, two plans of one station, or a campaign that asks for more than there is are refused
in one sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from patrolplanner.domain.campaigns import NAME
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Say, translate
from patrolplanner.domain.people import Unit
from patrolplanner.domain.plan import Plan
from patrolplanner.planning.stop import Effort, Meter, StopFlag
from patrolplanner.services.county.campaign import Campaign, read_campaign
from patrolplanner.services.county.letters import KIND_WORDS, CampaignLetter, letter_file, share_letters, write_letter
from patrolplanner.services.county.looking import Unread, look_at_all, plan_files
from patrolplanner.services.county.proving import GapBound, GapQuestion, prove_gaps
from patrolplanner.services.county.reading import each_once
from patrolplanner.services.county.sharing import CampaignShares, share_out
from patrolplanner.services.county.spare_stations import StationSpare, station_spare
from patrolplanner.services.county.station_facts import station_key, station_name
from patrolplanner.services.open_plan.document import Document
from patrolplanner.store.exchange.workbook_out import write_workbook
from patrolplanner.store.plan_file import StoredPlan

_UNREAD = translate(
    "campaign", "{file}: {reason} Nothing is shared out before that is right, or the file is out of the folder."
)
_EXISTS = translate("campaign", "{file} exists already; choose another name.")
_NO_BOOK = translate("campaign", "{file} is no name of a workbook; let it end in .xlsx.")
_STOPPED = translate("campaign", "It was stopped; nothing is shared out.")
_TO_FILL_IN = ("units", "areas", "posts", "shifts", "demands", "calendar")
"""Sheets of a campaign; what else a plan has is a station's own business."""


USUAL_SECONDS = 60
_FIRST_SHARE = 0.6
"""Of the time, for what the first proposal costs; the rest is for better ones."""
_ROUNDS = 4
_UNKNOWN = GapBound()


@dataclass(frozen=True, slots=True)
class StationShare:
    """What a station gives on its fullest date, and the places its roster of these dates must leave open before that
    and with it."""

    station: str
    people: int
    before: GapBound
    after: GapBound

    @property
    def costs(self) -> int:
        """How many places more are open for certain."""
        if self.after.least is None or self.before.found is None:
            return 0
        return max(0, self.after.least - self.before.found)


@dataclass(frozen=True)
class CampaignProposal:
    """Who gives what, and the files that say it to the stations."""

    sharing: CampaignShares
    letters: tuple[CampaignLetter, ...]
    stations: tuple[StationShare, ...]

    @property
    def campaign(self) -> Campaign:
        return self.sharing.campaign

    @property
    def costs(self) -> int:
        return sum(each.costs for each in self.stations)

    @property
    def unproven(self) -> int:
        """Of how many stations it is not known to the last place."""
        return sum(not (each.before.proven and each.after.proven) for each in self.stations)


@dataclass(frozen=True, slots=True)
class ProposingWay:
    """How far it is: plans read, or stations of which no more will be proven, with the proposal that it is about."""

    done: int
    count: int
    proposal: CampaignProposal | None = None


OnProposing = Callable[[ProposingWay], None]


def usual_effort(folder: Path) -> Effort:
    """A minute for all that is to be proven, where there are more plans a second for each. Raises UserError where there
    is none."""
    return Effort(float(max(USUAL_SECONDS, len(plan_files(folder)))))


def propose(
    book: Path,
    folder: Path,
    effort: Effort,
    stop: StopFlag | None = None,
    tell: OnProposing = lambda _way: None,
) -> CampaignProposal:
    """The proposal that costs least of those there was time for; a stop while it is proven keeps it as it is.

    Raises UserError, in one sentence, where it cannot be shared out.
    """
    campaign, stop = read_campaign(book), stop or StopFlag()

    def read(done: int, count: int) -> None:
        tell(ProposingWay(done, count))

    made, lost = look_at_all(folder, partial(station_spare, campaign=campaign), stop, read)
    if stop.is_set():
        raise UserError(_STOPPED)
    stations, twice = each_once(made)
    _refuse((*lost, *twice))
    return _Proposing(campaign, stations, folder, effort, stop, tell).best()


class _Proposing:
    """One proposal after the other, each with what is proven of it."""

    def __init__(
        self,
        campaign: Campaign,
        stations: tuple[StationSpare, ...],
        folder: Path,
        effort: Effort,
        stop: StopFlag,
        tell: OnProposing,
    ) -> None:
        self._campaign, self._stations, self._folder = campaign, stations, folder
        self._stop, self._tell, self._meter = stop, tell, Meter(effort)
        self._before: dict[str, GapBound] = {}

    def best(self) -> CampaignProposal:
        best = self._proven(share_out(self._campaign, self._stations), _FIRST_SHARE)
        latest, most, days = best, dict[str, int](), self._campaign.dates.days
        for _ in range(_ROUNDS):
            dear = [each for each in latest.stations if each.costs]
            if not dear or self._stop.is_set() or self._meter.left <= 0:
                break
            # places are counted on all dates, people on one
            most |= {each.station: max(0, each.people - -(-each.costs // days)) for each in dear}
            try:
                sharing = share_out(self._campaign, self._stations, most)
            except UserError:  # nobody else can give what these would give less
                break
            if sharing.shares == latest.sharing.shares:
                break
            latest = self._proven(sharing, 1 / 2)
            # what there was no time to prove is not taken for free
            if latest.costs < best.costs and latest.unproven <= best.unproven:
                best = latest
        return best

    def _proven(self, sharing: CampaignShares, share: float) -> CampaignProposal:
        """A proposal with what can be proven of it in a share of the time that is left."""
        letters = tuple(share_letters(sharing))
        rows = {s.key: StationShare(s.name, sharing.people_of(s.name), _UNKNOWN, _UNKNOWN) for s in sharing.stations}

        def proposal() -> CampaignProposal:
            return CampaignProposal(sharing, letters, tuple(rows.values()))

        self._tell(ProposingWay(0, len(rows), proposal()))
        effort = self._meter.effort.of(max(0.0, self._meter.left) * share)
        if self._meter.effort.work is not None:
            self._meter.spend(effort.budget)
        answers = prove_gaps(self._folder, self._campaign, self._questions(sharing, letters), effort, self._stop)
        done = 0
        for answer in answers:
            if answer.last:
                self._before[answer.key] = answer.before
                done += 1
            rows[answer.key] = replace(rows[answer.key], before=answer.before, after=answer.after)
            self._tell(ProposingWay(done, len(rows), proposal()))
        return proposal()

    def _questions(self, sharing: CampaignShares, letters: tuple[CampaignLetter, ...]) -> list[GapQuestion]:
        """Those first that give or borrow anybody."""
        to = {letter.station: letter for letter in letters}
        found = []
        for s in sharing.stations:
            borrowed = tuple(loan for loan in sharing.loans if loan.to == s.name)
            letter = to.get(s.name)
            asked = letter is not None and (letter.loans or letter.plan.demands)
            question = GapQuestion(s.key, s.file, letter if asked else None, borrowed, self._before.get(s.key))
            found.append(question)
        return sorted(found, key=lambda question: question.letter is None)


def _refuse(unread: Iterable[Unread]) -> None:
    for each in unread:
        raise UserError(_UNREAD.fill(file=each.file, reason=each.reason))


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
