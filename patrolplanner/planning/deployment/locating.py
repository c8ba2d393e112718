"""Where a text says that something happened, without any service: by names, numbers, crossings and sides.

In order: the name of a place, a street with a number, two streets that cross, a side of a place, a street alone, an
area. What is spelt otherwise is found by its letters and its sound, and marked; what two names are equally near to is
doubtful, and asked; what nothing is near to is none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import hypot, sqrt

import numpy as np

from patrolplanner.domain.incidents import Located, PlaceName
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.projection import Projection
from patrolplanner.planning.deployment.address_text import beside, is_prefix, named, numbered, parts_of, together
from patrolplanner.planning.deployment.crossings import Array, Polyline
from patrolplanner.planning.deployment.near_names import NearNames
from patrolplanner.planning.deployment.sounds import sound_of

Spot = tuple[float, float]
"""Metres on paper."""
_ON_STREET = 60.0
"""Metres from its street at which a place with a number still tells where that number is."""
_APART = 150.0
"""Metres: streets whose nearest points are farther apart than this do not cross."""
_GOLDEN = (sqrt(5) - 1) / 2


@dataclass(frozen=True, slots=True)
class PlaceFound:
    """What a text means. ``spot`` is None for a whole street, over which its incidents are spread.

    ``word`` is what was in doubt, and ``choices`` the names it may stand for.
    """

    located: Located
    street: int | None = None
    spot: Spot | None = None
    unsure: bool = False
    word: str = ""
    choices: tuple[str, ...] = ()


NOWHERE = PlaceFound(Located.NONE)
_RANK = {kind: n for n, kind in enumerate(Located)}


@dataclass(frozen=True, slots=True)
class _NameMeaning:
    """What a name stands for: a street, or a place with where it is."""

    kind: Located
    street: int | None = None
    spot: Spot | None = None


@dataclass(frozen=True, slots=True)
class _NameMatch:
    """The meanings that a word may have, and whether it is the name itself."""

    meanings: tuple[_NameMeaning, ...]
    sure: bool
    word: str = ""
    names: tuple[str, ...] = ()


class Locator:
    """Knows the streets, places, posts and areas of a plan by their names. Equal texts are looked at once."""

    def __init__(self, plan: Plan, sound: Callable[[str], str] = sound_of) -> None:
        self._plan = plan
        self._projection = Projection.of(plan)
        self._lines = [Polyline.of([self._projection.paper(*p) for p in s.points]) for s in plan.streets]
        self._numbers = self._known_numbers()
        self._meanings: dict[str, list[_NameMeaning]] = defaultdict(list)
        self._names: dict[str, str] = {}
        for name, meaning in self._all_names():
            key = "".join(parts_of(name))
            if key and meaning not in self._meanings[key]:
                self._meanings[key].append(meaning)
                self._names.setdefault(key, name)
        self._near = NearNames(self._meanings, sound)
        self._longest = max(map(len, self._meanings), default=0)
        self._found: dict[str, PlaceFound] = {}
        self._spread: dict[int, int] = defaultdict(int)

    @property
    def looked_at(self) -> int:
        """How many different texts have been looked at, and names compared with them: the work done so far."""
        return len(self._found) + self._near.compared

    def find(self, text: str) -> PlaceFound:
        if text not in self._found:
            found = [self._part(part) for part in parts_of(text)]
            self._found[text] = min(found, key=_worth, default=NOWHERE)
        return self._found[text]

    def place_of(self, found: PlaceFound) -> tuple[float, float] | None:
        """Where to put the next incident of a text, in the coordinates of the plan."""
        if found.spot is not None:
            return self._projection.place(*found.spot)
        if found.located is not Located.STREET or found.street is None:
            return None
        self._spread[found.street] += 1
        line = self._lines[found.street]
        right, down = line.at(line.length * (self._spread[found.street] * _GOLDEN % 1)).tolist()
        return self._projection.place(right, down)

    # -- what there is ---------------------------------------------------------------------------------

    def _all_names(self) -> Iterator[tuple[str, _NameMeaning]]:
        plan, paper = self._plan, self._projection.paper
        ids = {street.id: n for n, street in enumerate(plan.streets)}
        for place in plan.places:
            meaning = self._meaning_of(place, ids.get(place.street))
            if meaning is not None:
                yield from ((name, meaning) for name in (place.name, *place.others))
        yield from ((street.name, _NameMeaning(Located.STREET, n)) for n, street in enumerate(plan.streets))
        for post in plan.posts:
            if post.x is not None and post.y is not None:
                yield post.name, _NameMeaning(Located.PLACE, spot=paper(post.x, post.y))
        for area in plan.areas:
            if area.x is not None and area.y is not None:
                yield area.name, _NameMeaning(Located.AREA, spot=paper(area.x, area.y))

    def _meaning_of(self, place: PlaceName, street: int | None) -> _NameMeaning | None:
        if place.x is not None and place.y is not None:
            return _NameMeaning(Located.PLACE, spot=self._projection.paper(place.x, place.y))
        if street is None:
            return None
        if place.number is None:
            return _NameMeaning(Located.STREET, street)
        found = self._at_number(street, place.number, unsure=False)
        return None if found.spot is None else _NameMeaning(Located.PLACE, street, found.spot)

    def _known_numbers(self) -> dict[int, list[tuple[int, float]]]:
        """By street, numbers of houses with how far along it they are: of places, and of posts by their address."""
        ids = {street.id: n for n, street in enumerate(self._plan.streets)}
        names = {"".join(parts_of(street.name)): n for n, street in enumerate(self._plan.streets)}
        known = [(ids.get(p.street), p.number, p.x, p.y) for p in self._plan.places if p.number is not None]
        for post in self._plan.posts:
            said = next((n for part in parts_of(post.address) if (n := numbered(part)) is not None), None)
            if said is not None:
                known.append((names.get(said[0]), said[1], post.x, post.y))
        found: dict[int, dict[int, float]] = defaultdict(dict)
        for street, number, x, y in known:
            if street is not None and number is not None and x is not None and y is not None:
                along, away = _nearest_on(self._lines[street], self._projection.paper(x, y))
                if away <= _ON_STREET:
                    found[street].setdefault(number, along)
        return {street: sorted(numbers.items()) for street, numbers in found.items()}

    # -- what a text says ------------------------------------------------------------------------------

    def _part(self, part: str) -> PlaceFound:
        for look in (self._place, self._house, self._crossing, self._side, self._alone):
            if (found := look(part)) is not None:
                return found
        return NOWHERE

    def _place(self, part: str) -> PlaceFound | None:
        """The name of a place itself, or with words that only mean near."""
        for word in named(part):
            places = [m for m in self._meanings.get(word, ()) if m.kind is Located.PLACE]
            if places:
                return self._of(_NameMatch(tuple(places), True, word, (self._names[word],)))
            if word in self._meanings:
                return None
        return None

    def _house(self, part: str) -> PlaceFound | None:
        said = numbered(part)
        match = None if said is None else self._match(said[0], {Located.STREET})
        if said is None or match is None:
            return None
        if len(match.meanings) > 1:
            return self._of(match)
        street = match.meanings[0].street
        return None if street is None else self._at_number(street, said[1], unsure=not match.sure)

    def _crossing(self, part: str) -> PlaceFound | None:
        pairs = [*together(part), *((part[:n], part[n:]) for n in self._ends_of_streets(part))]
        for pair in pairs:
            one, other = map(self._street_in, pair)
            if one is not None and other is not None:
                doubtful = next((side for side in (one, other) if len(side.meanings) > 1), None)
                return self._where_they_meet(one, other) if doubtful is None else self._of(doubtful)
        return None

    def _street_in(self, text: str) -> _NameMatch | None:
        words = named(text)
        found = (match for look in (self._exactly, self._spelt_otherwise) for word in words if (match := look(word)))
        return next((m for match in found if (m := _only(match, {Located.STREET})) is not None), None)

    def _ends_of_streets(self, part: str) -> list[int]:
        """Where a name of a street ends within the part and another begins: 城北路菜市巷口."""
        ends = range(2, len(part) - 1)
        return [n for n in ends if any(m.street is not None for m in self._meanings.get(part[:n], ()))]

    def _where_they_meet(self, one: _NameMatch, other: _NameMatch) -> PlaceFound | None:
        first, second = one.meanings[0].street, other.meanings[0].street
        if first is None or second is None or first == second:
            return None
        spot, away = _meeting(self._lines[first], self._lines[second])
        unsure = not (one.sure and other.sure)
        if away > _APART:
            return PlaceFound(Located.STREET, first, None, True)
        return PlaceFound(Located.CROSSING, first, spot, unsure or away > 2 * _ON_STREET)

    def _side(self, part: str) -> PlaceFound | None:
        said = next((s for word in named(part) if (s := beside(word)) is not None), None)
        match = None if said is None else self._match(said.name, {Located.PLACE, Located.AREA})
        if said is None or match is None:
            return None
        found = self._of(match)
        if found.spot is None:
            return found
        return replace(found, located=Located.LANDMARK, spot=(found.spot[0] + said.right, found.spot[1] + said.down))

    def _alone(self, part: str) -> PlaceFound | None:
        """A name at the end of what is said, else one with which it begins, or that stands in it."""
        for word in named(part):
            if (match := self._exactly(word)) is not None:
                return self._of(match)
        inside = self._inside(part)
        if inside is not None:
            return self._of(inside)
        for word in named(part):
            if (match := self._spelt_otherwise(word)) is not None:
                return self._of(match)
        return None

    # -- names -----------------------------------------------------------------------------------------

    def _match(self, text: str, kinds: set[Located]) -> _NameMatch | None:
        """The name at the end of a text, of one of these kinds."""
        found = self._exactly(text) or self._spelt_otherwise(text)
        return None if found is None else _only(found, kinds)

    def _exactly(self, text: str) -> _NameMatch | None:
        """A name at the end of a text, the longest; not sure where something else stands before it."""
        for length in range(min(len(text), self._longest), 1, -1):
            word = text[-length:]
            if word in self._meanings:
                before = text[:-length]
                return _NameMatch(tuple(self._meanings[word]), is_prefix(before), word, (self._names[word],))
        return None

    def _inside(self, text: str) -> _NameMatch | None:
        """The longest name that stands anywhere in a text, which says more than that: never sure."""
        for length in range(min(len(text), self._longest), 2, -1):
            for start in range(len(text) - length + 1):
                word = text[start : start + length]
                if word in self._meanings:
                    return _NameMatch(tuple(self._meanings[word]), False, word, (self._names[word],))
        return None

    def _spelt_otherwise(self, text: str) -> _NameMatch | None:
        near = self._near.at_the_end(text)
        meanings = tuple(dict.fromkeys(m for name in near for m in self._meanings[name]))
        if not meanings:
            return None
        return _NameMatch(meanings, False, text, tuple(self._names[name] for name in near))

    def _of(self, match: _NameMatch) -> PlaceFound:
        """A place before a street before an area; of several of the best kind none."""
        best = min(match.meanings, key=lambda m: _RANK[m.kind]).kind
        found = [m for m in match.meanings if m.kind is best]
        if len(found) > 1 or (len(match.names) > 1 and len(match.meanings) > 1):
            return PlaceFound(Located.DOUBTFUL, unsure=True, word=match.word, choices=match.names)
        unsure = not match.sure or best in (Located.STREET, Located.AREA)
        return PlaceFound(best, found[0].street, found[0].spot, unsure)

    def _at_number(self, street: int, number: int, *, unsure: bool) -> PlaceFound:
        """Between the numbers that are known, else in the middle."""
        known, line = self._numbers.get(street, []), self._lines[street]
        exact = dict(known).get(number)
        if exact is None and len(known) < 2:
            return PlaceFound(Located.STREET, street, _spot(line.at(line.length / 2)), True)
        along = _between(known, number) if exact is None else exact
        return PlaceFound(Located.NUMBER, street, _spot(line.at(min(max(along, 0.0), line.length))), unsure)


def _only(match: _NameMatch, kinds: set[Located]) -> _NameMatch | None:
    wanted = tuple(m for m in match.meanings if m.kind in kinds)
    return replace(match, meanings=wanted) if wanted else None


def _worth(found: PlaceFound) -> tuple[bool, bool, bool, int]:
    """What a part says is worth more the more it is sure of."""
    return found.located is Located.NONE, found.spot is None, found.unsure, _RANK[found.located]


def _between(known: Sequence[tuple[int, float]], number: int) -> float:
    """How far along a number is by its neighbours, beyond them at their pace."""
    place = min(max(sum(n < number for n, _ in known), 1), len(known) - 1)
    (low, here), (high, there) = known[place - 1], known[place]
    return here + (there - here) * (number - low) / (high - low)


def _spot(place: Array) -> Spot:
    right, down = place.tolist()
    return right, down


def _nearest_on(line: Polyline, spot: Spot) -> tuple[float, float]:
    """How far along a line the point nearest to a spot is, and how far from it."""
    start, step = line.points[:-1], np.diff(line.points, axis=0)
    t = np.clip(((np.array(spot) - start) * step).sum(axis=1) / (step**2).sum(axis=1), 0, 1)
    away = np.hypot(*(start + t[:, None] * step - np.array(spot)).T)
    best = int(np.argmin(away))
    return float(line.along[best] + t[best] * hypot(*step[best])), float(away[best])


def _meeting(one: Polyline, other: Polyline) -> tuple[Spot, float]:
    """Where two lines cross or are nearest, and how far apart they are there."""
    ends = [(tuple(point), *_nearest_on(other, tuple(point))) for point in one.points.tolist()]
    turned = [(tuple(point), *_nearest_on(one, tuple(point))) for point in other.points.tolist()]
    crossed = _crossed(one.points, other.points)
    if crossed is not None:
        return crossed, 0.0
    spot, _, away = min((*ends, *turned), key=lambda found: found[2])
    return spot, away


def _crossed(one: Array, other: Array) -> Spot | None:
    """The first place where two lines cross."""
    a, r = one[:-1, None, :], np.diff(one, axis=0)[:, None, :]
    b, s = other[None, :-1, :], np.diff(other, axis=0)[None, :, :]
    across = r[..., 0] * s[..., 1] - r[..., 1] * s[..., 0]
    gap = b - a
    with np.errstate(divide="ignore", invalid="ignore"):
        t = (gap[..., 0] * s[..., 1] - gap[..., 1] * s[..., 0]) / across
        u = (gap[..., 0] * r[..., 1] - gap[..., 1] * r[..., 0]) / across
    met = np.argwhere((across != 0) & (t >= 0) & (t <= 1) & (u >= 0) & (u <= 1))
    if not len(met):
        return None
    n, m = met[0].tolist()
    return _spot(one[n] + t[n, m] * (one[n + 1] - one[n]))
