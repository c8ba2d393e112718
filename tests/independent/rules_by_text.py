"""The rules R00-R37 as their text says, one plain check after the other; severities are the defaults of the text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from asked_duties import DAY, HOUR, Duty, dates_between, demands_on, make_duty, named_units
from day_facts import kind_of
from days_by_text import days_off, forward, in_a_row, least_day, rest, span, two_duties
from plan_book import Book, Demand, Person

PATROLS = ("car_patrol", "foot_patrol", "armed_patrol")
PENALISING_KINDS = ("market", "housing", "other")


@dataclass
class Violation:
    """One breach. `forced`: it stands already with nothing but history and locked rows."""

    rule: str
    severity: str
    people: tuple[str, ...]
    dates: tuple[date, ...]
    text: str
    forced: bool = False

    @property
    def key(self) -> tuple[str, str, tuple[str, ...], tuple[date, ...]]:
        return self.rule, self.severity, self.people, self.dates

    def __str__(self) -> str:
        forced = " [locked or history]" if self.forced else ""
        return f"{self.rule} {self.severity}{forced}: {self.text}"


Gap = tuple[str, str, str, str, int]  # date, post, shift, of, missing


@dataclass
class Report:
    """What the outsider found."""

    violations: list[Violation] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)

    def of(self, rule: str, severity: str | None = None) -> list[Violation]:
        return [v for v in self.violations if v.rule == rule and severity in (None, v.severity)]

    @property
    def hard(self) -> list[Violation]:
        return [v for v in self.violations if v.severity == "hard" and not v.forced]


class Checker:
    """Judges one roster: pairs (person, duty), of which those of the period's dates count as planned."""

    def __init__(self, book: Book, first: date, last: date, pairs: Iterable[tuple[str, Duty]]) -> None:
        self.book, self.first, self.last = book, first, last
        self.duties_of: dict[str, list[Duty]] = defaultdict(list)
        self.people_on: dict[Duty, list[Person]] = defaultdict(list)
        for person, duty in sorted(set(pairs), key=lambda p: (p[1].start, p[1].end, p[1].post, p[0])):
            self.duties_of[person].append(duty)
            self.people_on[duty].append(book.people[person])
        self.demands = {
            (d, *key): demand for d in dates_between(first, last) for key, demand in demands_on(book, d).items()
        }
        self.found: list[Violation] = []

    def report(self) -> Report:
        for person in self.book.people.values():
            duties = self.duties_of.get(person.id, [])
            self._check_single_duties(person, duties)
            self._check_days(person, duties)
            self._check_weeks(person, duties)
            self._check_months(person, duties)
            self._check_leading(person, duties)
        for duty, team in self.people_on.items():
            if self._inside(duty.day):
                self._check_team(duty, team)
                self._check_mode(duty, team)
                self._check_joint_and_armed(duty, team)
                self._check_most(duty, team)
        for day in dates_between(self.first, self.last):
            self._check_woman(day)
            self._check_round_the_clock(day)
            self._check_away(day)
        self._check_wishes()
        return Report(self.found, self.gaps())

    def _inside(self, day: date) -> bool:
        return self.first <= day <= self.last

    def _add(self, rule: str, severity: str, people: Iterable[Person], dates: Iterable[date], text: str) -> None:
        on, said = self.book.rules.get(rule, (None, ""))
        if on is False:
            return
        everybody = tuple(people)
        who = "、".join(f"{p.name} ({p.id})" for p in everybody)
        days = tuple(sorted(set(dates)))
        ids = tuple(p.id for p in everybody)
        self.found.append(Violation(rule, said or severity, ids, days, f"{who}: {text}" if who else text))

    # -- one duty of one person: R00, R02, R10 nights, R13

    def _check_single_duties(self, person: Person, duties: list[Duty]) -> None:
        for duty in duties:
            if not self._inside(duty.day):
                continue
            reason = self.not_eligible(person, duty)
            if reason:
                self._add("R00", "hard", [person], [duty.day], f"{reason}: {duty}")
            for who, start, end in self.book.absences:
                away_from = datetime.combine(start, time())
                away_to = datetime.combine(end, time()) + DAY
                if who == person.id and duty.start < away_to and away_from < duty.end:
                    self._add("R02", "hard", [person], [duty.day], f"away {start} to {end} but on {duty}")
            if "no_night" in person.restrictions and duty.is_night:
                self._add("R10", "hard", [person], [duty.day], f"no nights, but {duty}")
            if duty.length > 12 * HOUR and duty.kind not in ("full", "standby"):
                self._add("R13", "hard", [person], [duty.day], f"longer than 12 h: {duty}")
            if duty.length > 24 * HOUR:
                self._add("R13", "hard", [person], [duty.day], f"longer than 24 h: {duty}")

    def not_eligible(self, person: Person, duty: Duty) -> str:
        """Why the person may not be on the duty by R00; empty if they may."""
        if not person.first <= duty.day <= person.last:
            return "outside the person's dates"
        post = self.book.posts[duty.post]
        named = named_units(self.demands.get(duty.key))
        if person.posts:
            if duty.post not in person.posts:
                return "post not on the person's list"
        elif post.unit and post.unit != person.unit and person.unit not in named:
            return "post of another unit"
        if post.kind == "leader" and not person.leader and duty.post not in person.posts:
            return "a leader's post, and neither a leader nor on the list"
        if person.role == "partner" and post.unit != person.unit and person.unit not in named:
            return "partner where neither the post nor the demand is of their unit"
        return ""

    # -- one person's days: R01, R11, R12, R14 to R16, R32, R35, R37

    def _check_days(self, person: Person, duties: list[Duty]) -> None:
        found = [
            *two_duties(duties, self._inside),
            *rest(duties, self._inside),
            *in_a_row(duties, self._inside),
            *forward(duties, self._inside),
            *span(duties, self._inside),
            *least_day(duties, self._inside, lambda day: self._has_longer(person, day)),
            *days_off(self.book, person, duties, self._inside),
        ]
        for rule, severity, dates, text in found:
            self._add(rule, severity, [person], dates, text)

    def _has_longer(self, person: Person, day: date) -> bool:
        """Whether a duty of four hours is asked for that day which the person may take."""
        for (asked_on, post, shift), demand in self.demands.items():
            if asked_on == day and demand.asks_anybody:
                duty = make_duty(self.book, day, post, shift)
                if duty.effective >= 240 and duty.kind != "standby" and not self.not_eligible(person, duty):
                    return True
        return False

    # -- hours: R10 overtime, R17, R18

    def _check_weeks(self, person: Person, duties: list[Duty]) -> None:
        weeks: dict[date, list[Duty]] = defaultdict(list)
        for d in duties:
            weeks[d.day - d.day.weekday() * DAY].append(d)
        for monday, those in sorted(weeks.items()):
            if not any(self._inside(d.day) for d in those):
                continue
            hours = sum(d.effective for d in those) / 60
            dates = [d.day for d in those]
            if "no_overtime" in person.restrictions and hours > 40:
                self._add("R10", "hard", [person], dates, f"no overtime, but {hours:g} h in the week of {monday}")
            if hours > 60:
                self._add("R17", "hard", [person], dates, f"{hours:g} h in the week of {monday}")
            elif hours > 48:
                self._add("R17", "warn", [person], dates, f"{hours:g} h in the week of {monday}")
        hours = sum(d.effective for d in duties if self._inside(d.day)) / 60
        days = (self.last - self.first).days + 1
        if hours > 40 * days / 7:
            self._add("R17", "soft", [person], [], f"{hours:g} h in {days} days")

    def _check_months(self, person: Person, duties: list[Duty]) -> None:
        months: dict[tuple[int, int], list[Duty]] = defaultdict(list)
        for d in duties:
            months[d.day.year, d.day.month].append(d)
        for (year, month), those in sorted(months.items()):
            if not any(self._inside(d.day) for d in those):
                continue
            first = date(year, month, 1)
            last = (first + 31 * DAY).replace(day=1) - DAY
            kinds = {day: kind_of(self.book, day) for day in dates_between(first, last)}
            standard = 8 * sum(kind in ("workday", "makeup") for kind in kinds.values())
            hours = sum(d.effective for d in those) / 60
            if hours > (standard + 36 if person.role == "auxiliary" else 1.25 * standard):
                self._add("R18", "warn", [person], [first], f"{hours:g} h in the month of {standard} h")
            free = {d.day for d in those if kinds[d.day] in ("rest", "holiday")}
            if len(free) > 6 and person.role in ("officer", "auxiliary"):
                self._add("R18", "warn", [person], free, f"on duty on {len(free)} free days of the month")

    def _check_leading(self, person: Person, duties: list[Duty]) -> None:
        led = sorted({d.day for d in duties if self.book.posts[d.post].kind == "leader"})
        turn = self._may_lead_with(person)
        for one, other in pairwise(led):
            if not (self._inside(one) or self._inside(other)):
                continue
            if other == one + DAY:
                self._add("R19", "warn", [person], [one, other], f"leads on {one} and the day after")
            if (other - one).days < turn - 1:
                self._add("R19", "soft", [person], [other], f"leads again on {other}, of {turn} who may")

    def _may_lead_with(self, person: Person) -> int:
        """How many people may lead, in the period, a post that this one may lead."""
        asked = [make_duty(self.book, *key) for key, demand in self.demands.items() if demand.asks_anybody]
        leading = [d for d in asked if self.book.posts[d.post].kind == "leader"]
        posts = {d.post for d in leading if not self.not_eligible(person, d)}
        return sum(
            any(d.post in posts and not self.not_eligible(p, d) for d in leading) for p in self.book.people.values()
        )

    # -- the team of one duty: R03-R09, R23, R29

    def _check_team(self, duty: Duty, team: list[Person]) -> None:
        post = self.book.posts[duty.post]
        roles = Counter(p.role for p in team)
        if (roles["auxiliary"] or roles["civilian"]) and not roles["officer"] and post.kind != "video":
            self._add("R03", "hard", team, [duty.day], f"no officer on {duty}")
        if post.kind in PATROLS and len(team) < 2:
            self._add("R04", "hard", team, [duty.day], f"a patrol of one: {duty}")
        if post.kind == "car_patrol" and not any(p.holds("驾驶", duty.end.date()) for p in team):
            self._add("R09", "warn", team, [duty.day], f"nobody drives on {duty}")
        fresh = [p for p in team if p.joined is not None and _years_later(p.joined, 1) > duty.day]
        if fresh and len(fresh) == len(team):
            for p in fresh:
                self._add("R23", "soft", [p], [duty.day], f"less than a year's service, without a senior: {duty}")
        if roles["officer"] == 1 and any(p.role == "officer" for p in fresh):
            self._add("R23", "warn", team, [duty.day], f"the only officer has less than a year's service: {duty}")

    def _check_mode(self, duty: Duty, team: list[Person]) -> None:
        post = self.book.posts[duty.post]
        officers = sum(p.role == "officer" for p in team)
        auxiliaries = sum(p.role == "auxiliary" for p in team)
        if post.mode == "investigate" and officers < 2:
            self._add("R05", "hard", team, [duty.day], f"investigation with {officers} officers: {duty}")
        if post.mode == "receive" and officers < 1:
            self._add("R05", "hard", team, [duty.day], f"reception without an officer: {duty}")
        if post.mode == "receive" and len(team) < 2:
            self._add("R05", "hard", team, [duty.day], f"alone at reception: {duty}")
        if post.road in ("highway", "expressway") and _minutes_in_the_dark(duty) >= 30:
            if not (officers >= 3 or (officers >= 2 and auxiliaries >= 2)):
                self._add("R06", "hard", team, [duty.day], f"in the dark with {officers}+{auxiliaries}: {duty}")
        elif post.road in ("arterial", "highway") and not (officers >= 2 or (officers >= 1 and auxiliaries >= 2)):
            self._add("R06", "hard", team, [duty.day], f"road duty with {officers}+{auxiliaries}: {duty}")

    def _check_joint_and_armed(self, duty: Duty, team: list[Person]) -> None:
        post = self.book.posts[duty.post]
        ends_on = duty.end.date()
        if post.mode == "enforce" and self.book.knows_certificate("执法证"):
            for unit in sorted({p.unit for p in team}):
                here = [p for p in team if p.unit == unit]
                certified = sum(p.holds("执法证", ends_on) for p in here)
                if self.book.units.get(unit) in PENALISING_KINDS and certified < 2:
                    self._add("R07", "hard", here, [duty.day], f"{unit} has {certified} certified on {duty}")
        if post.mode == "armed" or post.kind == "armed_patrol":
            for p in team:
                if p.role != "officer" or not p.holds("持枪证", ends_on):
                    self._add("R08", "hard", [p], [duty.day], f"may not bear arms on {duty}")
            licensed = sum(p.role == "officer" and p.holds("持枪证", ends_on) for p in team)
            if licensed < 2:
                self._add("R08", "hard", team, [duty.day], f"{licensed} licensed officers on {duty}")

    def _check_most(self, duty: Duty, team: list[Person]) -> None:
        demand = self.demands.get(duty.key)
        if demand is not None and demand.most is not None and len(team) > demand.most:
            self._add("R29", "hard", team, [duty.day], f"{len(team)} people, at most {demand.most}: {duty}")

    # -- dates: R20, R21, R22

    def _check_woman(self, day: date) -> None:
        on_them: list[Person] = []
        for duty, team in self.people_on.items():
            post = self.book.posts[duty.post]
            if duty.day == day and (post.mode == "receive" or post.kind == "checkpoint"):
                on_them += team
        if on_them and not any(p.sex == "f" for p in on_them):
            self._add("R21", "warn", [], [day], f"no woman at reception or checkpoints on {day}")

    def _check_round_the_clock(self, day: date) -> None:
        midnight = datetime.combine(day, time())
        for post in self.book.posts.values():
            if post.kind != "kiosk" or post.status != "existing":
                continue
            covered: set[int] = set()
            for duty_day in (day - DAY, day):
                for (p, shift), demand in demands_on(self.book, duty_day).items():
                    if p == post.id and demand.least > 0:
                        duty = make_duty(self.book, duty_day, p, shift)
                        start = int((duty.start - midnight).total_seconds() // 60)
                        covered |= set(range(start, start + int(duty.length.total_seconds() // 60)))
            missing = set(range(1440)) - covered
            if missing:
                self._add("R20", "plan", [], [day], f"{post.id} {day}: {len(missing)} minutes of the day uncovered")

    def _check_away(self, day: date) -> None:
        for unit in self.book.units:
            officers = [
                p
                for p in self.book.people.values()
                if p.unit == unit and p.role == "officer" and p.first <= day <= p.last
            ]
            away = [p for p in officers if any(w == p.id and a <= day <= b for w, a, b in self.book.absences)]
            if officers and len(away) > 0.2 * len(officers):
                self._add(
                    "R22", "plan", away, [day], f"{len(away)} of {len(officers)} officers of {unit} away on {day}"
                )

    # -- wishes: R28

    def _check_wishes(self) -> None:
        for person, day, shift, wish, weight in self.book.requests:
            if not self._inside(day):
                continue
            met = any(d.day == day and shift in ("", d.shift) for d in self.duties_of.get(person, []))
            if met != (wish == "want"):
                who = self.book.people[person]
                self._add("R28", "soft", [who], [day], f"{wish} {shift or 'any duty'} on {day}, weight {weight}")

    # -- R30

    def gaps(self) -> list[Gap]:
        """What the roster lacks, duty by duty and kind by kind."""
        found: list[Gap] = []
        for (day, post, shift), demand in sorted(self.demands.items()):
            duty = make_duty(self.book, day, post, shift)
            team = self.people_on.get(duty, [])
            for of, asked, there in self._asked_and_there(demand, duty, team):
                if there < asked:
                    found.append((day.isoformat(), post, shift, of, asked - there))
        return found

    @staticmethod
    def _asked_and_there(demand: Demand, duty: Duty, team: list[Person]) -> Iterator[tuple[str, int, int]]:
        yield "people", demand.least, len(team)
        yield "officers", demand.officers, sum(p.role == "officer" for p in team)
        yield "auxiliaries", demand.auxiliaries, sum(p.role == "auxiliary" for p in team)
        yield "women", demand.women, sum(p.sex == "f" for p in team)
        for label, count in sorted(demand.needs.items()):
            name, _, unit = label.partition("@")
            yield label, count, sum(p.holds(name, duty.end.date()) and unit in ("", p.unit) for p in team)
        for unit, count in sorted(demand.unit_needs.items()):
            yield unit, count, sum(p.unit == unit for p in team)


def _years_later(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return date(day.year + years, 3, 1)


def _minutes_in_the_dark(duty: Duty) -> float:
    """How much of the duty lies between 19:00 and 06:00 of any night."""
    total = timedelta()
    for n in (-1, 0, 1, 2):
        begin = datetime.combine(duty.day + n * DAY, time(19))
        total += max(timedelta(), min(duty.end, begin + 11 * HOUR) - max(duty.start, begin))
    return total.total_seconds() / 60
