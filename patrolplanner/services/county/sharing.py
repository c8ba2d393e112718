"""The share of each station in a campaign, proposed by what each can spare: nobody gives what the county has decided
otherwise, nobody gives more than it can spare, and who can spare more gives more.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from patrolplanner.domain.demands import OFFICERS, AskedSort
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.names import post_name
from patrolplanner.domain.people import Person, Role
from patrolplanner.domain.typed_text import folded
from patrolplanner.services.county.campaign import Campaign, CampaignRow, stations_named
from patrolplanner.services.county.spare_stations import StationSpare

_SORT = AskedSort(OFFICERS)
NO_LIMITS: Mapping[str, int] = MappingProxyType({})
_UNKNOWN = translate(
    "campaign", "{unit} takes part in the campaign, but no plan file in the folder is of a station of that name."
)
_TOO_MUCH = translate(
    "campaign",
    "The campaign asks for {asked} {asked:person|people} at {post} ({shift}), and the stations can spare "
    "{spare} more; ask for fewer, or say in the column of units (单位人数) which station gives how many.",
)
_MORE_THAN_HAS = translate(
    "campaign",
    "The campaign asks {unit} for {count} {count:person|people} at once, and it has {heads} who may be "
    "sent; ask for fewer.",
)
_NO_STATION = translate("campaign", "No station takes part: the folder has no plan file that can be read.")


@dataclass(frozen=True, slots=True)
class Share:
    """What a station gives to a row of the campaign on each of its dates, officers among them."""

    station: str
    row: int
    people: int
    officers: int


LoanDates = tuple[date, date]
"""The first and the last date of a loan."""


@dataclass(frozen=True, slots=True)
class Loan:
    """So many people go from one station to another for some dates, so many officers among them at least."""

    home: str
    to: str
    people: int
    officers: int
    first: date
    last: date

    @property
    def dates(self) -> LoanDates:
        return self.first, self.last


@dataclass(frozen=True)
class CampaignShares:
    """Who gives what; ``loans`` follow from shares in posts that another station runs.

    ``past`` take part no more and hold something of an earlier share still.
    """

    campaign: Campaign
    stations: tuple[StationSpare, ...]
    shares: tuple[Share, ...]
    loans: tuple[Loan, ...]
    past: tuple[StationSpare, ...] = ()

    def people_of(self, station: str) -> int:
        """How many people a station gives on its fullest date, at its own posts and elsewhere."""
        return _most(self.campaign.rows, [s for s in self.shares if s.station == station])[0]


def share_out(
    campaign: Campaign, stations: Sequence[StationSpare], most: Mapping[str, int] = NO_LIMITS
) -> CampaignShares:
    """``most`` says how many a station gives at once where that is known to be enough.

    Raises UserError, in one sentence, where the campaign asks for more than there is, or for an unknown station.
    """
    taking_part = _taking_part(campaign, stations)
    left = {station.name: _Left(campaign, station, most.get(station.name)) for station in taking_part}
    shares: list[Share] = []
    for row in campaign.rows:
        given = _decided(campaign, row, left)
        missing = max(row.demand.team.places, row.demand.team.least) - sum(given.values())
        given.update(_proposed(campaign, row, left, missing, given))
        officers = _officers(row, given, left)
        shares += [Share(name, row.number, count, officers[name]) for name, count in given.items() if count]
    past = tuple(station for station in stations if station.holds and station not in taking_part)
    return CampaignShares(campaign, taking_part, tuple(shares), tuple(_loans(campaign, shares)), past)


def _taking_part(campaign: Campaign, stations: Sequence[StationSpare]) -> tuple[StationSpare, ...]:
    """Those that the campaign's units name, else all."""
    if not stations:
        raise UserError(_NO_STATION)
    known = {station.key: station for station in stations}
    named = list(stations_named(campaign))
    for name in named:
        if folded(name) not in known:
            raise UserError(_UNKNOWN.fill(unit=name))
    return tuple(known[folded(name)] for name in named) or tuple(stations)


class _Left:
    """What a station has left to spare while the rows of a campaign are dealt out."""

    def __init__(self, campaign: Campaign, station: StationSpare, most: int | None) -> None:
        first = campaign.dates.first.toordinal()
        days = range(campaign.dates.days)
        people = station.spare.people if most is None else [min(most, count) for count in station.spare.people]
        self._people = {date.fromordinal(first + n): people[n] for n in days}
        self._officers = {date.fromordinal(first + n): station.spare.officers[n] for n in days}
        self._minutes, self.heads = station.spare.minutes, station.spare.heads

    def room(self, row: CampaignRow) -> int:
        """How many more could go on every date of the row, led by an officer of their own."""
        if not self.officers(row):
            return 0
        minutes = row.shift.effective_minutes * len(row.days)
        by_hours = self._minutes // minutes if minutes else self.heads
        return max(0, min(by_hours, *(self._people[day] for day in row.bound if day in self._people)))

    def officers(self, row: CampaignRow) -> int:
        return max(0, min(self._officers[day] for day in row.days))

    def take(self, row: CampaignRow, people: int) -> None:
        for day in row.bound:
            if day in self._people:
                self._people[day] -= people
        self._minutes -= people * row.shift.effective_minutes * len(row.days)

    def take_officers(self, row: CampaignRow, officers: int) -> None:
        for day in row.days:
            self._officers[day] -= officers


def _decided(campaign: Campaign, row: CampaignRow, left: Mapping[str, _Left]) -> dict[str, int]:
    """What the campaign itself says, which may be more than a station can spare well."""
    names = {folded(name): name for name in left}
    given: dict[str, int] = {}
    for need in row.demand.team.unit_needs:
        unit = campaign.plan.units_by_id.get(need.unit)
        name = names.get(folded(unit.name if unit else need.unit))
        if name is None:
            raise UserError(_UNKNOWN.fill(unit=unit.name if unit else need.unit))
        if need.count > left[name].heads:
            raise UserError(_MORE_THAN_HAS.fill(unit=name, count=need.count, heads=left[name].heads))
        given[name] = need.count
        left[name].take(row, need.count)
    return given


def _proposed(
    campaign: Campaign, row: CampaignRow, left: Mapping[str, _Left], missing: int, given: Mapping[str, int]
) -> dict[str, int]:
    """One place after the other to the station that can spare most for each that it gives; a decided one gives that."""
    room = {name: each.room(row) for name, each in left.items() if name not in given}
    if missing > sum(room.values()):
        post, asked = post_name(campaign.plan, row.demand.post), missing + sum(given.values())
        raise UserError(_TOO_MUCH.fill(asked=asked, post=post, shift=row.shift.name, spare=sum(room.values())))
    found: Counter[str] = Counter()
    for _ in range(missing):
        open_to = [name for name in room if room[name] > found[name]]
        found[max(open_to, key=lambda name: (room[name] / (found[name] + 1), -found[name], name))] += 1
    for name, count in found.items():
        left[name].take(row, count)
    return dict(found)


def _officers(row: CampaignRow, given: Mapping[str, int], left: Mapping[str, _Left]) -> dict[str, int]:
    """An officer with everybody who comes at all, the others in turn from who has most of them left."""
    found = {name: min(1, count) for name, count in given.items()}
    wanted = min(row.demand.team.asks(_SORT), sum(given.values()))
    while sum(found.values()) < wanted:
        open_to = [name for name, count in given.items() if found[name] < count]
        if not open_to:
            break
        found[max(open_to, key=lambda name: (left[name].officers(row) - found[name], name))] += 1
    for name, count in found.items():
        left[name].take_officers(row, count)
    return found


def _loans(campaign: Campaign, shares: Sequence[Share]) -> list[Loan]:
    """From each station to each that runs a post it gives to: as many as go on the fullest date."""
    rows = campaign.rows
    between: dict[tuple[str, str], list[Share]] = defaultdict(list)
    for share in shares:
        runs = campaign.run_by(rows[share.row])
        if runs and folded(runs) != folded(share.station):
            between[share.station, runs].append(share)
    found = []
    for (home, to), listed in sorted(between.items()):
        days = [day for share in listed for day in rows[share.row].days]
        people, officers = _most(rows, listed)
        found.append(Loan(home, to, people, officers, min(days), max(days)))
    return found


def _most(rows: Sequence[CampaignRow], shares: Sequence[Share]) -> tuple[int, int]:
    """People and officers on the date on which most of each go."""
    people: Counter[date] = Counter()
    officers: Counter[date] = Counter()
    for share in shares:
        for day in rows[share.row].days:
            people[day] += share.people
            officers[day] += share.officers
    return max(people.values(), default=0), max(officers.values(), default=0)


def at_once(loans: Iterable[Loan]) -> list[Loan]:
    """Loans of the same dates as one: who goes is away, wherever to."""
    by_dates: dict[LoanDates, list[Loan]] = defaultdict(list)
    for loan in loans:
        by_dates[loan.dates].append(loan)
    return [
        replace(
            listed[0],
            to="、".join(loan.to for loan in listed),
            people=sum(loan.people for loan in listed),
            officers=sum(loan.officers for loan in listed),
        )
        for listed in by_dates.values()
    ]


def dealt(people: Sequence[Person], loans: Sequence[Loan]) -> list[tuple[Loan, tuple[Person, ...]]]:
    """Who goes where, of those who go on the same dates: to each its officers first, then whoever is left."""
    officers = [p for p in people if p.role is Role.OFFICER]
    leading = {id(loan): [officers.pop(0) for _ in range(min(loan.officers, len(officers)))] for loan in loans}
    led = {p.id for listed in leading.values() for p in listed}
    others = [p for p in people if p.id not in led]
    found = []
    for loan in loans:
        rest = [others.pop(0) for _ in range(min(loan.people - len(leading[id(loan)]), len(others)))]
        found.append((loan, (*leading[id(loan)], *rest)))
    return found
