"""Hypothesis strategies for whole plans with their rosters: consistent, as the program itself would keep them."""

import math
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from patrolplanner.domain.absences import Absence, Wish
from patrolplanner.domain.calendar import CalendarRow
from patrolplanner.domain.cameras import Camera
from patrolplanner.domain.contingents import Contingent
from patrolplanner.domain.demands import CertificateNeed, DayType, Demand, Team, UnitNeed, crews_apart
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.exits import Exit
from patrolplanner.domain.incidents import Incident, IncidentBatch, PlaceName
from patrolplanner.domain.leave_codes import code_clash
from patrolplanner.domain.ledger import OpeningBalance
from patrolplanner.domain.patrols import (
    Beat,
    BeatStretch,
    HourSpan,
    PatrolSpot,
    PatrolVisit,
    RouteCard,
    Vehicle,
    VisitState,
)
from patrolplanner.domain.people import Certificate, Person, Restriction, RestrictionKind, Unit
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Area, Post, PostKind
from patrolplanner.domain.roster import Assignment, Pair, Roster, Source
from patrolplanner.domain.rule_settings import RuleSetting
from patrolplanner.domain.shifts import DAY_MINUTES, DayTypeShift, Rotation, Shift
from patrolplanner.domain.sites import (
    AS_NOW,
    ManningOption,
    OptionTurn,
    Scenario,
    ScenarioAnswer,
    ScenarioTrial,
    ScenarioWish,
    Site,
    SitedPost,
)
from patrolplanner.domain.streets import Footfall, Street, StreetPoint
from patrolplanner.domain.ties import Tie
from patrolplanner.planning.judging.rulebook import REGISTRY, parameters
from patrolplanner.planning.model.rule import Rule, said_of

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


def _few(strategy: st.SearchStrategy, most: int = 3) -> st.SearchStrategy:
    return st.lists(strategy, max_size=most).map(tuple)


def _from(values: list, most: int = 2) -> st.SearchStrategy:
    return st.lists(st.sampled_from(values), max_size=most, unique=True).map(tuple) if values else st.just(())


_PLAIN = {
    str: texts,
    bool: st.booleans(),
    int: st.integers(0, 999),
    float: st.floats(-1e9, 1e9),
    date: dates,
    NoneType: st.none(),
}


def any_value(hint: Any) -> st.SearchStrategy:
    """Any value of a type as the domain's fields are declared with it."""
    origin, parts = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return st.one_of(map(any_value, parts))
    if origin is tuple:
        return _few(any_value(parts[0]))
    if origin is frozenset:
        return st.frozensets(any_value(parts[0]))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    return any_record(hint) if is_dataclass(hint) else _PLAIN[hint]


@st.composite
def any_record(draw: st.DrawFn, kind: type, **given: st.SearchStrategy) -> Any:
    """A record with something in every field that it has, now and in times to come."""
    hints = get_type_hints(kind)
    values = {f.name: draw(given[f.name] if f.name in given else any_value(hints[f.name])) for f in fields(kind)}
    start, end = values.get("start"), values.get("end")
    if isinstance(start, date) and isinstance(end, date):
        values["start"], values["end"] = sorted([start, end])
    return kind(**values)


def _team(units: list[str]) -> st.SearchStrategy[Team]:
    def with_least(least: int, more: int, most: int | None) -> st.SearchStrategy[Team]:
        return any_record(
            Team,
            least=st.just(least),
            target=st.just(least + more),
            most=st.just(None if most is None else least + more + most),
            needs=_few(any_record(CertificateNeed, name=words, unit=st.sampled_from(["", *units]))),
            unit_needs=_few(any_record(UnitNeed, unit=st.sampled_from(units))),
        )

    few = st.integers(0, 9)
    return st.tuples(few, few, st.none() | few).flatmap(lambda counts: with_least(*counts))


_prices = st.none() | st.integers(0, 10**12)
_calendar = st.lists(any_record(CalendarRow), max_size=3, unique_by=lambda row: row.day).map(tuple)


def _value(kind: type[Rule], name: str, default: str) -> st.SearchStrategy[str]:
    """Values of the sort of a rule's parameter: one of its choices, numbers for a number."""
    choices = said_of(next(f for f in fields(kind) if f.name == name)).choices
    if choices and name != "weekend":
        return st.sampled_from(sorted(choices))
    return st.integers(0, 9).map(str) if default[:1].isdigit() else words


@st.composite
def _rule(draw: st.DrawFn) -> RuleSetting:
    kind = draw(st.sampled_from(REGISTRY))
    given = draw(_from(sorted(parameters(kind).items())))
    names = tuple((name, draw(_value(kind, name, default))) for name, default in given)
    return draw(any_record(RuleSetting, rule=st.just(kind.id), price=_prices, parameters=st.just(names)))


_rules = st.lists(_rule(), max_size=3, unique_by=lambda setting: setting.rule).map(tuple)
_settings = st.lists(
    st.tuples(st.sampled_from(["organisation", "coordinates", "market_cycle", "自定", "=x"]), texts),
    max_size=4,
    unique_by=lambda pair: pair[0],
).map(tuple)


def _ledger(people: list[str]) -> st.SearchStrategy[tuple[OpeningBalance, ...]]:
    balance = any_record(OpeningBalance, person=st.sampled_from(people))
    return st.lists(balance, max_size=3, unique_by=lambda b: (b.person, b.as_of)).map(tuple)


_restriction = st.builds(
    lambda kind, ends: Restriction(kind, *ends),
    st.sampled_from(RestrictionKind),
    st.tuples(st.none() | dates, st.none() | dates).map(lambda ends: ends if None in ends else tuple(sorted(ends))),
)
"""As many of one kind as there are dates on which it holds."""


@st.composite
def _absence(draw: st.DrawFn, person: st.SearchStrategy[str]) -> Absence:
    """By whole dates, or from some hour of the first on, or until some hour of the last."""
    begins, ends = draw(st.sampled_from([0, 1, 840, 1439])), draw(st.sampled_from([1, 720, 1439, DAY_MINUTES]))
    found: Absence = draw(any_record(Absence, person=person, start_minute=st.just(0), end_minute=st.just(DAY_MINUTES)))
    return (
        found if found.start == found.end and ends <= begins else replace(found, start_minute=begins, end_minute=ends)
    )


@st.composite
def _place(draw: st.DrawFn, streets: list[str], spot: st.SearchStrategy) -> PlaceName:
    at = draw(spot if streets else spot.filter(bool))
    street = draw(st.sampled_from([*streets, ""] if at else streets))
    x, y = at or (None, None)
    others = draw(st.lists(words, max_size=2, unique=True).map(tuple))
    return PlaceName(draw(names), others, x, y, street, draw(st.none() | st.integers(1, 999)))


@st.composite
def _incident(draw: st.DrawFn, batches: list[str], spot: st.SearchStrategy) -> Incident:
    x, y = draw(spot) or (None, None)
    day = draw(st.none() | dates)
    minute = None if day is None else draw(st.none() | st.integers(0, 1439))
    weight = st.none() | st.floats(0, 1000)
    where = {"x": st.just(x), "y": st.just(y), "day": st.just(day), "minute": st.just(minute)}
    return draw(any_record(Incident, batch=st.sampled_from(batches), weight=weight, **where))


def _footfall(hours: list[int]) -> st.SearchStrategy[tuple[Footfall, ...]]:
    """Spans that do not overlap, from some hours."""
    ordered = sorted(hours)
    people = st.lists(st.floats(0, 1e4), min_size=len(ordered) // 2, max_size=len(ordered) // 2)
    return people.map(lambda p: tuple(map(Footfall, ordered[0::2], ordered[1::2], p)))


def _with_possible_crews(demands: tuple[Demand, ...]) -> tuple[Demand, ...]:
    apart = crews_apart(demands)
    return tuple(replace(d, crew="") if n in apart else d for n, d in enumerate(demands))


def _ties(people: list[str]) -> st.SearchStrategy[tuple[Tie, ...]]:
    if len(people) < 2:
        return st.just(())
    two = st.lists(st.sampled_from(people), min_size=2, max_size=2, unique=True)
    return _few(
        two.flatmap(lambda p: any_record(Tie, first=st.just(p[0]), second=st.just(p[1]), share=st.integers(0, 100)))
    )


_TURNS = (
    (OptionTurn(8, 20), OptionTurn(20, 8)),
    (OptionTurn(0, 24),),
    (OptionTurn(8, 20, DayType.WORKDAY), OptionTurn(18, 2, DayType.REST), OptionTurn(6, 12, DayType.MARKET)),
)


def _scenarios(places: list[str], options: list[str]) -> st.SearchStrategy[tuple[Scenario, ...]]:
    share, amount = st.floats(0, 1), st.floats(0, 1e6)
    mosts = dict.fromkeys(("most_officers", "most_auxiliaries", "most_money", "key_weight"), st.none() | amount)
    asked = any_record(ScenarioWish, minutes=st.floats(0.5, 60), call_minutes=st.none() | st.floats(1, 600), **mosts)
    shares = dict.fromkeys(("covered", "bound", "one", "three", "five"), share)
    counted = {
        **dict.fromkeys(("mean_minutes", "farthest_minutes"), st.none() | amount),
        **dict.fromkeys(("left_officers", "left_auxiliaries"), st.none() | st.floats(-1e6, 1e6)),
        **dict.fromkeys(("queue_one", "queue_three", "queue_five", "all_busy", "busiest"), st.none() | share),
    }
    answered = any_record(ScenarioAnswer, officers=amount, auxiliaries=amount, money=amount, **shares, **counted)
    chosen = any_record(
        SitedPost, place=st.sampled_from(places), option=st.sampled_from([AS_NOW, *options]), added=share
    )
    moments = st.datetimes(datetime(2000, 1, 1), datetime(2099, 1, 1)).map(lambda m: m.replace(microsecond=0))
    scenario = any_record(
        Scenario,
        name=names,
        made=moments,
        asked=asked,
        answered=answered,
        chosen=_few(chosen),
        trial=any_record(ScenarioTrial, least=st.none() | st.integers(0, 99)),
    )
    return st.lists(scenario, max_size=2, unique_by=lambda s: s.name).map(tuple)


_clocks = st.integers(0, 1440)


def _hour_spans(hours: list[int]) -> tuple[HourSpan, ...]:
    ordered = sorted(hours)
    return tuple(map(HourSpan, ordered[0::2], ordered[1::2]))


def _visit(spot: st.SearchStrategy[str], **of: st.SearchStrategy) -> st.SearchStrategy[PatrolVisit]:
    made = any_record(
        PatrolVisit, spot=spot, state=st.just(VisitState.MADE), planned=st.none() | _clocks,
        arrived=st.none() | _clocks, **of,
    )  # fmt: skip
    return made | any_record(PatrolVisit, spot=spot, planned=_clocks, arrived=st.none(), **of)


@st.composite
def _patrols(draw: st.DrawFn, streets: list, areas: list, posts: list, codes: list, people: list, units: list) -> dict:
    """Vehicles, spots, beats, cards and visits that name what there is."""
    keys = st.lists(ids, min_size=1, max_size=3, unique_by=str.casefold)
    of = {"post": st.sampled_from(posts), "shift": st.sampled_from(codes)}
    spot_ids, vehicle_ids = draw(keys), draw(keys)
    metres = st.floats(-5_000, 5_000)
    spots = [
        draw(
            any_record(
                PatrolSpot,
                id=st.just(id_),
                name=names,
                x=metres,
                y=metres,
                street=st.sampled_from(["", *streets]),
                area=st.sampled_from(["", *areas]),
                weight=st.floats(0, 1e6),
                hours=st.lists(st.integers(0, 24), max_size=6, unique=True).map(_hour_spans),
                most_gap=st.none() | st.integers(120, 1440),
                minutes=st.integers(3, 60),
            )
        )
        for id_ in spot_ids
    ]
    vehicle = {"name": names, "unit": st.sampled_from(["", *units]), "posts": _from(posts)}
    at = st.just(()) | st.tuples(metres, metres)
    stretch = st.builds(lambda street, place: BeatStretch(street, *place), st.sampled_from(streets), at)
    stretches = st.lists(stretch, max_size=3, unique=True).map(tuple)
    beat = {"name": names, "posts": _from(posts), "spots": _from(spot_ids), "stretches": stretches}
    card = any_record(
        RouteCard, vehicle=st.sampled_from(["", *vehicle_ids]), crew=_from(people), **of
    )  # fmt: skip
    visits = st.lists(
        _visit(st.sampled_from(spot_ids), **of),
        max_size=4,
        unique_by=lambda v: (v.card_key, v.spot, v.planned, v.arrived),
    )
    return {
        "spots": tuple(spots),
        "vehicles": tuple(draw(any_record(Vehicle, id=st.just(id_), **vehicle)) for id_ in vehicle_ids),
        "beats": tuple(draw(any_record(Beat, id=st.just(id_), **beat)) for id_ in draw(keys)),
        "route_cards": tuple(draw(st.lists(card, max_size=3, unique_by=lambda c: (c.shift_key, c.post)))),
        "visits": tuple(draw(visits)),
    }


@st.composite
def _camera(draw: st.DrawFn, streets: list[str], desks: list[str]) -> Camera:
    """A camera that looks along a street, into a sector, or all round."""
    street = draw(st.sampled_from(["", *streets]))
    bearing = None if street else draw(st.none() | st.floats(0, 360))
    angle = 360.0 if bearing is None else draw(st.floats(1, 360))
    metres = st.floats(-5_000, 5_000)
    where = {"x": metres, "y": metres, "street": st.just(street), "bearing": st.just(bearing), "angle": st.just(angle)}
    hours = st.lists(st.integers(0, 24), max_size=6, unique=True).map(_hour_spans)
    post = st.sampled_from(["", *desks])
    return draw(any_record(Camera, id=ids, name=names, sight=st.floats(5, 500), hours=hours, post=post, **where))


@st.composite
def plans(draw: st.DrawFn) -> tuple[Plan, Roster]:
    """A plan of a few of everything, and a roster of it."""

    def keys(kind: st.SearchStrategy[str] = ids) -> list[str]:
        return draw(st.lists(kind, min_size=1, max_size=3, unique_by=str.casefold))

    def each(keys: list[str], kind: type, key: str = "id", **given: st.SearchStrategy) -> tuple:
        return tuple(draw(any_record(kind, **{key: st.just(k)}, name=names, **given)) for k in keys)

    shift_codes = ids.filter(lambda code: code_clash(code) is None)
    unit_ids, area_ids, codes, post_ids, people_ids = keys(), keys(), keys(shift_codes), keys(), keys()
    people = each(
        people_ids,
        Person,
        unit=st.sampled_from(unit_ids),
        team=st.sampled_from(["", "A", "=B"]),
        certificates=_few(any_record(Certificate, name=words)),
        restrictions=st.frozensets(_restriction, max_size=3),
        posts=_from(post_ids),
        home=_from(post_ids),
        order=st.none() | st.integers(-5, 10**6),
    )
    teams = sorted({p.team for p in people if p.team})
    one_person, one_post, one_shift = map(st.sampled_from, (people_ids, post_ids, codes))
    days = st.frozensets(st.sampled_from(DayType), min_size=1)
    demand = any_record(
        Demand,
        post=one_post,
        shift=one_shift,
        team=_team(unit_ids),
        days=days,
        crew=st.sampled_from(["", "校门", "=1"]),
    )
    owners = [o for o in (*teams, *people_ids) if (o in teams) != (o in people_ids)]
    by_day = st.builds(DayTypeShift, st.sampled_from(DayType), st.none() | one_shift)

    def pattern_of(owner: str) -> Rotation:
        cycle = draw(st.lists(st.none() | one_shift, max_size=5).map(tuple))
        more = draw(st.lists(by_day, min_size=0 if cycle else 1, max_size=3).map(tuple))
        return draw(any_record(Rotation, team=st.just(owner), pattern=st.just(cycle), by_day=st.just(more)))

    sent = any_record(
        Contingent,
        post=one_post,
        shift=one_shift,
        unit=st.sampled_from(unit_ids),
        number=st.integers(1, 999),
        days=days,
    )
    street_ids, metres = keys(), st.floats(-5_000, 5_000)
    place = {"x": st.none() | metres, "y": st.none() | metres}
    points = st.lists(st.builds(StreetPoint, metres, metres), min_size=2, max_size=5, unique=True)
    streets = each(
        street_ids,
        Street,
        points=points.map(tuple).filter(lambda p: math.dist(p[0], p[1]) > 3),
        kmh=st.none() | st.floats(1, 120),
        footfall=st.lists(st.integers(0, 24), max_size=6, unique=True).flatmap(_footfall),
        over=st.just(tuple(street_ids[1:])),
    )
    streets = tuple(replace(s, over=()) if s.id in s.over else s for s in streets)
    batch_ids = keys()
    spot = st.none() | st.tuples(metres, metres)
    manning_ids, spots = keys(), draw(st.lists(st.integers(-500, 500), min_size=3, max_size=3, unique=True))
    mannings = each(
        manning_ids,
        ManningOption,
        turns=st.sampled_from(_TURNS),
        officers=st.integers(0, 99),
        auxiliaries=st.integers(1, 99),
    )
    site_ids = [id_ for id_ in keys() if id_ not in post_ids]
    sites = each(
        site_ids,
        Site,
        x=st.floats(-1, 1),
        y=st.floats(-1, 1),
        options=_from(manning_ids),
        cost=st.floats(0, 1e6),
    )
    sites = tuple(replace(s, x=s.x + 10 * spot) for s, spot in zip(sites, spots, strict=False))
    patrols = draw(_patrols(street_ids, area_ids, post_ids, codes, people_ids, unit_ids))
    posts = each(
        post_ids,
        Post,
        unit=st.sampled_from(["", *unit_ids]),
        areas=_from(area_ids),
        importance=st.integers(1, 5),
        **place,
    )
    desks = [post.id for post in posts if post.kind is PostKind.VIDEO]
    plan = Plan(
        **patrols,
        streets=streets,
        places=draw(_few(_place(street_ids, spot))),
        incident_batches=each(batch_ids, IncidentBatch),
        incidents=draw(_few(_incident(["", *batch_ids], spot))),
        mannings=mannings,
        sites=sites,
        scenarios=draw(_scenarios([*post_ids, *site_ids], manning_ids)),
        units=each(unit_ids, Unit),
        people=people,
        areas=each(area_ids, Area, weight=st.floats(0, 1e6), **place),
        posts=posts,
        exits=each(keys(), Exit, x=metres, y=metres),
        cameras=draw(st.lists(_camera(street_ids, desks), max_size=3, unique_by=lambda c: c.id.casefold()).map(tuple)),
        shifts=each(codes, Shift, "code", start=st.integers(0, 1439), end=st.integers(0, 1440)),
        demands=_with_possible_crews(draw(_few(demand))),
        rotations=tuple(map(pattern_of, owners)),
        absences=draw(_few(_absence(one_person))),
        requests=draw(
            _few(any_record(Wish, person=one_person, shift=st.none() | one_shift, weight=st.integers(1, 10)))
        ),
        calendar=draw(_calendar),
        rules=draw(_rules),
        ledger=draw(_ledger(people_ids)),
        settings=draw(_settings),
        ties=draw(_ties(people_ids)),
        contingents=draw(_few(sent)),
    )
    key = st.builds(DutyKey, dates, st.sampled_from(post_ids), st.sampled_from(codes))
    assignment = st.builds(
        Assignment, st.builds(Pair, st.sampled_from(people_ids), key), st.booleans(), st.sampled_from(Source)
    )
    return plan, Roster.of(draw(st.lists(assignment, max_size=6)))
