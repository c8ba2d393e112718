"""Hypothesis strategies for whole plans with their rosters: consistent, as the program itself would keep them."""

from datetime import date

from hypothesis import strategies as st

from patrolplanner.domain.absences import Absence, AbsenceKind, Request, Wish
from patrolplanner.domain.calendar import CalendarRow, DayKind
from patrolplanner.domain.demands import CertificateNeed, DayType, Demand, Team, UnitNeed
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.ledger import OpeningBalance
from patrolplanner.domain.people import Certificate, Person, Restriction, Role, Sex, Unit, UnitKind
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Area, AreaKind, Mode, Post, PostKind, PostStatus, Road
from patrolplanner.domain.roster import Assignment, Pair, Roster, Source
from patrolplanner.domain.rule_settings import RuleSetting, Severity
from patrolplanner.domain.shifts import Rotation, Shift, ShiftKind
from patrolplanner.planning.judging.rulebook import REGISTRY, parameters

_LETTERS = "abzAZ019王李㛃犇𠮷 _-+=@'\"#%&/\\()<>.。！"
_ID_LETTERS = "abAB019王犇-+=@_. "
_WORD_LETTERS = "abz09王持枪证_."


def _stripped(letters: str, least: int, most: int) -> st.SearchStrategy[str]:
    return st.text(letters, min_size=least, max_size=most).map(str.strip).filter(lambda t: len(t) >= least)


texts = _stripped(_LETTERS, 0, 8)
names = _stripped(_LETTERS, 1, 8)
ids = _stripped(_ID_LETTERS, 1, 5).filter(lambda t: t != "-")
words = _stripped(_WORD_LETTERS, 1, 5)
dates = st.dates(date(1990, 1, 1), date(2099, 12, 31))
spots = st.none() | st.floats(-1e9, 1e9)


def _few(strategy: st.SearchStrategy, most: int = 3) -> st.SearchStrategy:
    return st.lists(strategy, max_size=most).map(tuple)


def _from(values: list, most: int = 2) -> st.SearchStrategy:
    return st.lists(st.sampled_from(values), max_size=most, unique=True).map(tuple) if values else st.just(())


@st.composite
def _span(draw: st.DrawFn) -> tuple[date | None, date | None]:
    first, last = draw(st.none() | dates), draw(st.none() | dates)
    return (last, first) if first and last and last < first else (first, last)


def _units(keys: list[str]) -> st.SearchStrategy:
    return st.tuples(*(st.builds(Unit, st.just(k), names, st.sampled_from(UnitKind), texts, texts) for k in keys))


def _areas(keys: list[str]) -> st.SearchStrategy:
    return st.tuples(
        *(
            st.builds(Area, st.just(k), names, st.sampled_from(AreaKind), spots, spots, st.floats(0, 1e6), texts)
            for k in keys
        )
    )


@st.composite
def _shift(draw: st.DrawFn, code: str) -> Shift:
    start, end = draw(st.integers(0, 1439)), draw(st.integers(0, 1440))
    return Shift(
        code, draw(names), start, end, draw(st.sampled_from(ShiftKind)), draw(st.integers(0, 2000)), draw(texts)
    )


@st.composite
def _post(draw: st.DrawFn, key: str, units: list[str], areas: list[str]) -> Post:
    return Post(
        id=key,
        name=draw(names),
        kind=draw(st.sampled_from(PostKind)),
        mode=draw(st.sampled_from(Mode)),
        unit=draw(st.sampled_from(["", *units])),
        areas=draw(_from(areas)),
        address=draw(texts),
        x=draw(spots),
        y=draw(spots),
        phone=draw(texts),
        road=draw(st.none() | st.sampled_from(Road)),
        public_board=draw(st.booleans()),
        status=draw(st.sampled_from(PostStatus)),
    )


@st.composite
def _person(draw: st.DrawFn, key: str, units: list[str], posts: list[str]) -> Person:
    start, end = draw(_span())
    return Person(
        id=key,
        name=draw(names),
        role=draw(st.sampled_from(Role)),
        unit=draw(st.sampled_from(units)),
        team=draw(st.sampled_from(["", "A", "=B"])),
        sex=draw(st.sampled_from(Sex)),
        title=draw(texts),
        leader=draw(st.booleans()),
        mobile=draw(texts),
        public_phone=draw(texts),
        publish_name=draw(st.booleans()),
        publish_mobile=draw(st.booleans()),
        certificates=draw(_few(st.builds(Certificate, words, st.none() | dates))),
        restrictions=draw(st.frozensets(st.sampled_from(Restriction))),
        start=start,
        end=end,
        joined=draw(st.none() | dates),
        posts=draw(_from(posts)),
        order=draw(st.none() | st.integers(-5, 10**6)),
    )


@st.composite
def _demand(draw: st.DrawFn, units: list[str], posts: list[str], shifts: list[str]) -> Demand:
    start, end = draw(_span())
    least = draw(st.integers(0, 9))
    target = draw(st.integers(least, 12))
    team = Team(
        least=least,
        target=target,
        most=draw(st.none() | st.integers(target, 20)),
        officers=draw(st.integers(0, 5)),
        auxiliaries=draw(st.integers(0, 5)),
        women=draw(st.integers(0, 5)),
        needs=draw(_few(st.builds(CertificateNeed, words, st.integers(0, 5), st.sampled_from(["", *units])))),
        unit_needs=draw(_few(st.builds(UnitNeed, st.sampled_from(units), st.integers(0, 5)))),
    )
    days = draw(st.frozensets(st.sampled_from(DayType), min_size=1))
    return Demand(draw(st.sampled_from(posts)), draw(st.sampled_from(shifts)), team, days, start, end)


@st.composite
def _rotation(draw: st.DrawFn, team: str, shifts: list[str]) -> Rotation:
    start, end = draw(_span())
    pattern = draw(st.lists(st.sampled_from([None, *shifts]), min_size=1, max_size=5).map(tuple))
    return Rotation(team, pattern, draw(dates), start, end)


@st.composite
def _absence(draw: st.DrawFn, people: list[str]) -> Absence:
    first, last = sorted([draw(dates), draw(dates)])
    return Absence(draw(st.sampled_from(people)), first, last, draw(st.sampled_from(AbsenceKind)))


def _request(people: list[str], shifts: list[str]) -> st.SearchStrategy[Request]:
    return st.builds(
        Request,
        st.sampled_from(people),
        dates,
        st.sampled_from(Wish),
        st.none() | st.sampled_from(shifts),
        st.integers(1, 10),
    )


_maybe = st.none() | st.booleans()
_calendar = st.lists(
    st.builds(CalendarRow, dates, st.none() | st.sampled_from(DayKind), texts, _maybe, _maybe, st.booleans()),
    max_size=3,
    unique_by=lambda row: row.day,
).map(tuple)


def _like(default: str) -> st.SearchStrategy[str]:
    """Values of the sort of a rule's parameter: numbers for a number."""
    return st.integers(0, 9).map(str) if default[:1].isdigit() else words


@st.composite
def _rule(draw: st.DrawFn) -> RuleSetting:
    kind = draw(st.sampled_from(REGISTRY))
    given = draw(_from(sorted(parameters(kind).items())))
    return RuleSetting(
        rule=kind.id,
        on=draw(_maybe),
        severity=draw(st.none() | st.sampled_from(Severity)),
        price=draw(st.none() | st.integers(0, 10**12)),
        parameters=tuple((name, draw(_like(default))) for name, default in given),
    )


_rules = st.lists(_rule(), max_size=3, unique_by=lambda setting: setting.rule).map(tuple)
_settings = st.lists(
    st.tuples(st.sampled_from(["organisation", "coordinates", "market_cycle", "自定", "=x"]), texts),
    max_size=4,
    unique_by=lambda pair: pair[0],
).map(tuple)


@st.composite
def _ledger(draw: st.DrawFn, people: list[str]) -> tuple[OpeningBalance, ...]:
    counts = st.integers(0, 999)
    balance = st.builds(OpeningBalance, st.sampled_from(people), dates, counts, counts, counts, st.integers(0, 10**6))
    return tuple(draw(st.lists(balance, max_size=3, unique_by=lambda b: (b.person, b.as_of))))


@st.composite
def plans(draw: st.DrawFn) -> tuple[Plan, Roster]:
    """A plan of a few of everything, and a roster of it."""

    def keys() -> list[str]:
        return draw(st.lists(ids, min_size=1, max_size=3, unique_by=str.casefold))

    unit_ids, area_ids, codes, post_ids, people_ids = keys(), keys(), keys(), keys(), keys()
    people = tuple(draw(_person(k, unit_ids, post_ids)) for k in people_ids)
    teams = sorted({p.team for p in people if p.team})
    plan = Plan(
        units=draw(_units(unit_ids)),
        people=people,
        areas=draw(_areas(area_ids)),
        posts=tuple(draw(_post(k, unit_ids, area_ids)) for k in post_ids),
        shifts=tuple(draw(_shift(k)) for k in codes),
        demands=draw(_few(_demand(unit_ids, post_ids, codes))),
        rotations=tuple(draw(_rotation(team, codes)) for team in teams),
        absences=draw(_few(_absence(people_ids))),
        requests=draw(_few(_request(people_ids, codes))),
        calendar=draw(_calendar),
        rules=draw(_rules),
        ledger=draw(_ledger(people_ids)),
        settings=draw(_settings),
    )
    key = st.builds(DutyKey, dates, st.sampled_from(post_ids), st.sampled_from(codes))
    assignment = st.builds(
        Assignment, st.builds(Pair, st.sampled_from(people_ids), key), st.booleans(), st.sampled_from(Source)
    )
    return plan, Roster.of(draw(st.lists(assignment, max_size=6)))
