"""What a rule is: its demand stated once as limits, its severity and price, its words, and what others ask of it.

How to add one: ``docs/adding.md``.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, field, fields
from datetime import date
from enum import Enum, auto
from typing import Any, ClassVar, NamedTuple, TypeVar

import numpy as np

from patrolplanner.domain.duties import Duty
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import duty_said
from patrolplanner.domain.people import Person
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.instance import Bools, Instance, Ints, alike
from patrolplanner.planning.model.limits import HIGHEST, LOWEST, NOBODY, LimitBlock, Terms
from patrolplanner.planning.model.verdict import Violation

T = TypeVar("T")

# Tiers: one unit of a tier should not be bought by a handful of units of a lower one.
GAP_PRICE = 1_000_000
WARN_PRICE = 2_000

SHARED_WORDS: Mapping[str, Message] = {
    "certificate": translate("rule parameters", "Certificate"),
    "least": translate("rule parameters", "At least"),
    "most": translate("rule parameters", "At most"),
    "shift": translate("rule parameters", "Shift (empty: any)"),
    "weekend": translate("rule parameters", "Days of the weekend"),
    "who": translate("rule parameters", 'Whom (units, teams, roles or numbers, parted by "|"; empty: all)'),
}
"""Words of numbers that several rules have under the same name; those are plain fields."""
SHARED_CHOICES: Mapping[str, Mapping[str, Message]] = {
    "weekend": {
        "sat|sun": translate("rule parameters", "Saturday and Sunday"),
        "fri|sat|sun": translate("rule parameters", "Friday to Sunday"),
    },
}
HOURS = translate("rule units", "h")
MINUTES = translate("rule units", "min")
DAYS = translate("rule units", "days")
NIGHTS = translate("rule units", "nights")
MONTHS = translate("rule units", "months")
PEOPLE_UNIT = translate("rule units", "people")
PERCENT = translate("rule units", "%")
TIMES = translate("rule units", "times")

_SAID = "said"  # key of a field's words among its metadata
_LENDER = "lender"  # key of the rule and number that a borrowed field follows


class Said(NamedTuple):
    """What a number of a rule is called, and what may be written for it; no choices: anything of its type.

    ``unit`` is what it counts, said behind it. A ``price`` weighs the rule against others, and is for experts.
    """

    words: Message
    choices: Mapping[str, Message]
    unit: Message | None = None
    price: bool = False


def parameter(
    default: T, words: Message, choices: Mapping[str, Message] | None = None, *, unit: Message | None = None
) -> T:
    """A field of a rule: its usual value, what it is called, and what may be written for it where not anything goes."""
    made: T = field(default=default, metadata={_SAID: Said(words, choices or {}, unit)})
    return made


def price_parameter(default: int, words: Message) -> int:
    """A field of a rule that is a price, or a factor of one."""
    made: int = field(default=default, metadata={_SAID: Said(words, {}, price=True)})
    return made


def borrowed(default: T, rule: str, name: str) -> T:
    """A field of a rule that is the number of another rule: a term that several rules have in common is set once."""
    made: T = field(default=default, metadata={_LENDER: (rule, name)})
    return made


def lender_of(number: Field[Any]) -> tuple[str, str] | None:
    """Rule and number that a borrowed field follows; None for a rule's own."""
    found: tuple[str, str] | None = number.metadata.get(_LENDER)
    return found


def numbers_of(kind: type[Statement]) -> tuple[Field[Any], ...]:
    """The fields of a rule that a plan may set, severity and price aside."""
    own = (f for f in fields(kind) if f.name not in ("severity", "price") and lender_of(f) is None)
    return tuple(f for f in own if f.default is not MISSING)


def said_of(number: Field[Any]) -> Said:
    """What a field of a rule is called. Raises KeyError for one that nobody has named."""
    name = number.name
    return number.metadata.get(_SAID) or Said(SHARED_WORDS[name], SHARED_CHOICES.get(name, {}))


class About(Enum):
    """What a rule is about, where others must know: its findings are sorted by it, and some decisions lift it."""

    ORDER = auto()
    POSTS = auto()
    """Who may stand where: those it bars are no candidates, and may be admitted."""
    PLACES = auto()
    """One place at a time: whoever is busy need not be looked at further."""
    ABSENCES = auto()
    """People away; some may be called back."""
    DEMAND = auto()
    """People missing from duties: gaps."""
    SHARES = auto()
    """Shares of a group's load, which move a little with every duty of the group."""
    WISHES = auto()
    CHANGES = auto()
    """Differences from what was published: no news to whoever makes one."""


class RuleGroup(Enum):
    """Where somebody who looks for a rule would look for it."""

    PEOPLE = auto()
    POSTS = auto()
    REST = auto()
    FAIRNESS = auto()
    LAW = auto()
    MORE = auto()
    """Off unless a plan asks for it."""


@dataclass(frozen=True)
class Finding:
    """A limit that a roster misses, with everything its sentence may need.

    ``amount`` counts started units outside; ``pairs`` are (person, duty) indices that the limit adds up
    and the roster has. ``of_person``, ``day`` and ``of_duty`` are what the limit is about, None where nothing.
    """

    instance: Instance
    aspect: str
    gap: str
    of_person: Person | None
    day: date | None
    of_duty: Duty | None
    mark: int
    amount: int
    activity: int
    low: int
    high: int
    pairs: tuple[tuple[int, int], ...]

    @staticmethod
    def barred(instance: Instance, *pairs: tuple[int, int]) -> Finding:
        """That somebody may not be on a duty: on the first of these pairs, where there are the others."""
        person, duty = instance.people[pairs[0][0]], instance.duties[pairs[0][1]]
        return Finding(instance, "", "", person, duty.key.day, duty, NOBODY, 1, 1, 0, 0, pairs)

    @property
    def person(self) -> Person:
        """Whom the limit is about; only for limits that are about a person."""
        assert self.of_person is not None
        return self.of_person

    @property
    def duty(self) -> Duty:
        """Which duty the limit is about; only for limits that are about a duty."""
        assert self.of_duty is not None
        return self.of_duty

    @property
    def duties(self) -> tuple[Duty, ...]:
        """The different duties among the pairs, in time order."""
        return tuple(self.instance.duties[i] for i in sorted({d for _, d in self.pairs}))

    @property
    def people(self) -> tuple[Person, ...]:
        """The different people among the pairs, in the plan's order."""
        return tuple(self.instance.people[i] for i in sorted({p for p, _ in self.pairs}))

    def called(self, duty: Duty) -> Message:
        """How sentences of rules name a duty."""
        return duty_said(self.instance.plan, duty.key)


@dataclass(frozen=True, kw_only=True)
class Statement(ABC):
    """A demand on rosters, stated once as limits.

    ``severity`` is that of the strict level; softer levels of the same statement keep theirs. ``price`` is per unit
    of a soft level; a strict level made soft by the user costs the same.
    """

    exception: ClassVar[int | None] = None
    """How grave it is to give way, per person or unit, where people are missing; sums are compared. None: never."""

    severity: Severity = Severity.HARD
    price: int = WARN_PRICE

    @abstractmethod
    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """The demand over all pairs of the space."""

    def block(  # noqa: PLR0913 - each number of a limit is named where a rule states it
        self,
        terms: Terms,
        count: int,
        *,
        severity: Severity | None = None,
        low: int | Ints = LOWEST,
        high: int | Ints = HIGHEST,
        price: int | Ints | None = None,
        unit: int | Ints = 1,
        person: int | Ints = NOBODY,
        day: int | Ints = NOBODY,
        duty: int | Ints = NOBODY,
        mark: int | Ints = NOBODY,
        aspect: str = "",
        gap: str = "",
        guide: bool = False,
        always: bool = False,
    ) -> LimitBlock:
        """A block of ``count`` limits from its terms; scalars count for every limit, and a HARD block has no price.

        Severity and price are those of the statement where no others are given.
        """
        severity = self.severity if severity is None else severity
        price = 0 if severity is Severity.HARD else self.price if price is None else price
        numbers = {"low": low, "high": high, "price": price, "unit": unit}
        about = {"person": person, "day": day, "duty": duty, "mark": mark}
        # one number for each limit; the same for all of them takes the room of one
        arrays = {k: _each(v, count) for k, v in (numbers | about).items()}
        return LimitBlock(
            severity, *terms.joined(), count, **arrays, aspect=aspect, gap=gap, guide=guide, always=always
        )

    def exceptions(self, instance: Instance, person: Ints, duty: Ints) -> int | Ints:
        """What one weighs for each of these people on these duties; only asked where there is an exception at all."""
        assert self.exception is not None
        return self.exception


class Penalty(Statement):
    """What a search is told beside the rules. No judge counts it and nobody hears of it."""


@dataclass(frozen=True, kw_only=True)
class Rule(Statement):
    """Something a roster must or should respect. Fields of subclasses are its editable numbers."""

    id: ClassVar[str]
    title: ClassVar[Message]
    group: ClassVar[RuleGroup]
    example: ClassVar[Message]
    """A case in plain words; it may name the rule's numbers."""
    note: ClassVar[Message]
    by_law: ClassVar[bool] = False
    """Whether the note names a law or regulation that asks for it."""
    never_hard: ClassVar[bool] = False
    """Whether it is weighed in any case, because an empty roster would break it."""
    softer_level: ClassVar[bool] = False
    """Whether a strict demand has a softer one beside it, which keeps its price when the strict one is hard."""
    usual_units: ClassVar[int] = 1
    """How many units of its price a usual case makes, so that rules can be told by how much they matter."""
    on: ClassVar[bool] = True
    several: ClassVar[bool] = False
    about: ClassVar[About] = About.ORDER
    tells_posts_apart: ClassVar[bool] = False
    """Whether a roster could break it more once alike posts, their teams added up, are taken for one."""
    keeps_posts: ClassVar[bool] = False
    """Whether it wants people to stay where they are: then alike posts are dealt out that way."""
    absolute: ClassVar[bool] = False
    """Whether no station may make an exception: nobody is at two places; what the law asks for people's safety."""
    obstacle: ClassVar[Message | None] = None
    """How people whom it keeps from a duty are counted, behind a number: "3 away"."""
    says_units_alone: ClassVar[bool] = False
    """Whether its sentence says of the limit's person on which side and by how many units it is missed, and no sum;
    and the duties it adds up with a positive weight are that person's own."""

    @abstractmethod
    def explain(self, found: Finding) -> Message:
        """One sentence for a limit missed: who, when, by how much, and what would be right."""

    def may_give(self, instance: Instance, person: Person, duty: Duty) -> bool:
        """Whether a station could decide to put the person on the duty all the same."""
        return not self.absolute

    def officer_led(self, instance: Instance) -> Bools:
        """[duties] on which it lets nobody be without an officer."""
        return np.zeros(len(instance.duties), dtype=bool)

    def findings(self, instance: Instance) -> Iterator[Violation]:
        """Violations of the plan itself, whatever the roster; most rules have none."""
        yield from ()


@dataclass(frozen=True, kw_only=True)
class PlanCheck(Rule):
    """A check of the plan, not of the roster: it has findings and no limits."""

    severity: Severity = Severity.WARN
    price: int = 0

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        yield from ()

    def explain(self, found: Finding) -> Message:
        """Never asked: the rule has no limits."""
        raise AssertionError(found)


@dataclass(frozen=True, kw_only=True)
class Shape(Rule):
    """A shape of the rostering literature: in force where a plan asks for it, and as often as it asks."""

    group = RuleGroup.MORE
    on = False
    several = True
    exception = 150_000  # the station has switched it on itself
    note = translate("rules", "A shape of the rostering literature; off unless a plan asks for it.")


@dataclass(frozen=True, kw_only=True)
class PairRule(Rule):
    """A rule that forbids single pairs: some people on some duties. Its limits follow from the mask."""

    @abstractmethod
    def forbidden(self, instance: Instance) -> Bools:
        """[people, duties] mask of pairs that break the rule."""

    def mask(self, instance: Instance) -> Bools:
        """What it forbids, made once for an instance; in no room where that is nothing."""

        def made() -> Bools:
            mask = self.forbidden(instance)
            return mask if mask.any() else np.broadcast_to(np.False_, mask.shape)

        return instance.kept((self, "forbidden"), made)

    def bars_for_good(self, instance: Instance, duty: int) -> Bools:
        """[people] whom it keeps from the duty, and no call back or admission would help."""
        return self.forbidden(instance)[:, duty]

    def certificate_for(self, instance: Instance, duty: int) -> str:
        """The certificate that lets people on the duty whom it keeps off now; empty: none would."""
        return ""

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """One limit a forbidden pair: it must be 0."""
        if not space.size:
            return
        bad = np.flatnonzero(self.mask(space.instance)[space.person, space.duty])
        terms = Terms().add(np.arange(len(bad)), bad)
        yield self.block(
            terms,
            len(bad),
            high=0,
            person=space.person[bad],
            day=space.instance.duty_day[space.duty[bad]],
            duty=space.duty[bad],
        )


def _each(number: int | Ints, count: int) -> Ints:
    """[limits] the number of each: one for all of them takes the room of one."""
    whole: Ints = np.asarray(number, dtype=np.int64)
    if whole.ndim == 0:
        return alike(int(whole), count)
    return whole if whole.shape == (count,) else np.broadcast_to(whole, (count,))


def if_manned(rule: Rule, space: Space, terms: Terms, duties: Ints, aspect: str = "") -> LimitBlock:
    """A block "this sum over each duty is at most 0": what must hold of a team once somebody is there."""
    return rule.block(terms, len(duties), high=0, duty=duties, day=space.instance.duty_day[duties], aspect=aspect)


def hours(minutes: float) -> str:
    """Hours as people write them: 8, 3.5; to the minute, so that 7.98 h is not taken for the 8 h asked."""
    return f"{round(minutes / 60, 2):g}"


def at_most_warn(severity: Severity) -> Severity:
    """The severity of a demand that an empty roster may miss: such a demand is priced, whatever the user says."""
    return Severity.WARN if severity is Severity.HARD else severity
