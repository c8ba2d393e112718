"""Makes shift scheduling instances of any size in the text format of the Curtois set.

``python -m tests.bench.curtois_like FILE --people 45 --days 42 --kinds 6 --seed 1`` from the top of the repository.
What is drawn, and from which spans, follows the public instances: hours in a band of one to two and a half shifts,
runs of work and rest by contract, half of the weekends, leave in runs, wishes for one to five days of a shift, about
as many people wanted as there are. Everybody can keep hours, runs and weekends beside leave: a row that does is made
first.
"""

from __future__ import annotations

import argparse
import random
from dataclasses import dataclass
from pathlib import Path

from ortools.sat.python import cp_model

FAMILIES = {2: "EL", 3: "EDL", 4: "EDLN"}
MINUTES = 480
LONG = 480, 600, 600, 720  # minutes of a night
LIMITED = 0.0, 0.3, 0.6  # of the shifts by day are limited in number
SHARES, NIGHTS = (0.5, 0.5, 0.3), (0.12, 0.12, 0.18)  # of the period, at most, that such a shift and nights may be
WEEK = 7
PROOF = 0.3  # deterministic seconds in which a person must be shown to have a row
BAND = 480, 960, 960, 1080, 1200  # minutes between the least and the most
SKILLED = 0.7  # of the people have a skill
ASKED = 0.86, 1.0  # people asked for, as a part of what contracts give
ON_RUNS, OFF_RUNS = 0.42, 0.18  # runs of wishes a person and week
SECTIONS = "HORIZON", "SHIFTS", "STAFF", "DAYS_OFF", "SHIFT_ON_REQUESTS", "SHIFT_OFF_REQUESTS", "COVER"


@dataclass(frozen=True)
class Contract:
    """What is asked of some people: minutes a week at most, runs of work and rest, weekends a fortnight."""

    share: float
    week: int
    longest: int
    shortest: int
    rest: int
    weekends: float = 1.0


CONTRACTS = (
    Contract(0.55, 2160, 5, 2, 2),
    Contract(0.2, 2160, 6, 2, 3),
    Contract(0.12, 1080, 5, 1, 2, 0.8),
    Contract(0.08, 1290, 5, 1, 2, 1.3),
    Contract(0.05, 2040, 4, 2, 2),
)


@dataclass(frozen=True)
class Member:
    """A person of an instance."""

    name: str
    contract: Contract
    most: dict[str, int]
    high: int
    low: int
    weekends: int
    leave: list[int]


def shift_kinds(count: int) -> list[list[str]]:
    """Shifts family by family; none may follow one of a later family."""
    if count in FAMILIES:
        return [[kind] for kind in FAMILIES[count]]
    if count == 5:
        return [["E"], ["d1", "d2"], ["L"], ["N"]]
    names = "adpn" if count >= 8 else "adp"
    sizes = [count // len(names) + (n < count % len(names)) for n in range(len(names))]
    return [[f"{name}{n + 1}" for n in range(size)] for name, size in zip(names, sizes, strict=True)]


def name_of(number: int) -> str:
    """A to Z, AA, AB and so on."""
    return (name_of(number // 26 - 1) if number >= 26 else "") + chr(ord("A") + number % 26)


def instance(people: int, days: int, kinds: int, seed: int) -> str:
    """An instance as text."""
    rng = random.Random(f"{people} {days} {kinds} {seed}")
    families = shift_kinds(kinds)
    kinds_of = [(n, kind) for n, family in enumerate(families) for kind in family]
    night = rng.choice(LONG) if len(families) == 4 else MINUTES
    minutes = {kind: night if n == 3 else MINUTES for n, kind in kinds_of}
    often = rng.choice(LIMITED)
    # how much of the period somebody may have a shift
    share = {
        kind: rng.choice(NIGHTS if n == 3 else SHARES) if n == 3 or rng.random() < often else 1 for n, kind in kinds_of
    }
    staff = [_member(rng, name_of(n), days, share) for n in range(people)]
    rows = {
        "HORIZON": [str(days)],
        "SHIFTS": [
            f"{kind},{minutes[kind]},{'|'.join(k for earlier in families[:n] for k in earlier)}"
            for n, family in enumerate(families)
            for kind in family
        ],
        "STAFF": [_staff_row(m) for m in staff],
        "DAYS_OFF": [f"{m.name},{','.join(map(str, m.leave))}" for m in staff if m.leave],
        "SHIFT_ON_REQUESTS": [w for m in staff for w in _wishes(rng, m, days, ON_RUNS)],
        "SHIFT_OFF_REQUESTS": [w for m in staff for w in _wishes(rng, m, days, OFF_RUNS)],
        "COVER": _cover(rng, staff, days, families, minutes),
    }
    return "\n\n".join("\n".join([f"SECTION_{name}", *rows[name]]) for name in SECTIONS) + "\n"


def _staff_row(m: Member) -> str:
    c = m.contract
    most = "|".join(f"{kind}={number}" for kind, number in m.most.items())
    return f"{m.name},{most},{m.high},{m.low},{c.longest},{c.shortest},{c.rest},{m.weekends}"


def _member(rng: random.Random, name: str, days: int, share: dict[str, float]) -> Member:
    """A person who can keep what is asked: drawn again until some row shows it."""
    while True:
        contract = rng.choices(CONTRACTS, [c.share for c in CONTRACTS])[0]
        most = {}
        for kind, part in share.items():
            number = max(1, round(days * part * rng.choice((1, 1, 0.5) if part < 1 else (1,))))
            most[kind] = number if rng.random() < SKILLED else 0
        weeks = days // WEEK
        high = contract.week * weeks // 60 * 60
        low = max(0, high - rng.choice(BAND))
        weekends = max(1, round(contract.weekends * weeks / 2))
        member = Member(name, contract, most, high, low, weekends, _leave(rng, days))
        if sum(most.values()) >= days and _possible(member, days):
            return member


def _leave(rng: random.Random, days: int) -> list[int]:
    """About a tenth of the days, in runs."""
    left, out = max(1, round(0.1 * days)) if days > 14 else 1, set[int]()
    while left > 0:
        length = min(left, rng.randint(2, 10) if left > 4 else rng.randint(1, 4))
        begin = rng.randrange(days - length + 1)
        if out.isdisjoint(range(begin - 1, begin + length + 1)):
            out.update(range(begin, begin + length))
            left -= length
    return sorted(out)


def _possible(m: Member, days: int) -> bool:
    """Whether some row of equal shifts keeps hours, runs and weekends beside the leave."""
    model, c = cp_model.CpModel(), m.contract
    at = [model.new_bool_var("") for _ in range(days)]
    model.add_linear_constraint(sum(at), -(-m.low // MINUTES), m.high // MINUTES)
    for d in range(days - c.longest):
        model.add(sum(at[d : d + c.longest + 1]) <= c.longest)
    for least, wanted in ((c.shortest, True), (c.rest, False)):
        for length in range(1, least):
            for d in range(1, days - length):
                run = at[d - 1 : d + length + 1]
                inner = [x.negated() if wanted else x for x in run[1:-1]]
                outer = [x if wanted else x.negated() for x in (run[0], run[-1])]
                model.add_bool_or([*inner, *outer])
    weekends = []
    for saturday in range(5, days, WEEK):
        weekend = model.new_bool_var("")
        for d in (saturday, saturday + 1):
            model.add_implication(at[d], weekend)
        weekends.append(weekend)
    model.add(sum(weekends) <= m.weekends)
    for d in m.leave:
        model.add(at[d] == 0)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_deterministic_time = PROOF
    return solver.solve(model) in (cp_model.OPTIMAL, cp_model.FEASIBLE)


def _wishes(rng: random.Random, m: Member, days: int, a_week: float) -> list[str]:
    """Runs of wishes outside the leave, each for one of the person's shifts at one weight."""
    out, taken = [], set(m.leave)
    able = [kind for kind, number in m.most.items() if number]
    expected = a_week * days / WEEK
    for _ in range(int(expected) + (rng.random() < expected % 1)):
        length, kind, weight = rng.randint(1, 5), rng.choice(able), rng.randint(1, 3)
        begin = rng.randrange(days - length + 1)
        run = range(begin, begin + length)
        if taken.isdisjoint(run):
            taken.update(run)
            out += [(d, kind, weight) for d in run]
    return [f"{m.name},{d},{kind},{weight}" for d, kind, weight in sorted(out)]


def _cover(
    rng: random.Random, staff: list[Member], days: int, families: list[list[str]], minutes: dict[str, int]
) -> list[str]:
    """So many people a day and shift as all have hours for, about; a shift's number moves by one or so."""
    weights = {}
    even = 1 / (SKILLED * len(minutes))  # of a person's days, if nobody's shifts were limited
    for family in families:
        heavy = rng.uniform(0.6, 1.2)
        for kind in family:
            weights[kind] = heavy * rng.uniform(0.9, 1.1) * sum(min(m.most[kind] / days, even) for m in staff)
    hours = sum((m.high + m.low) / 2 for m in staff) * rng.uniform(*ASKED) / days
    unit = hours / sum(weights[kind] * minutes[kind] for kind in weights)
    out = []
    for d in range(days):
        for kind, weight in weights.items():
            wanted = max(0 if unit * weight < 1 else 1, round(rng.gauss(unit * weight, 0.9)))
            out.append(f"{d},{kind},{wanted},100,1")
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    for name, standard in (("people", 45), ("days", 42), ("kinds", 6), ("seed", 1)):
        parser.add_argument(f"--{name}", type=int, default=standard)
    chosen = parser.parse_args()
    text = instance(chosen.people, chosen.days, chosen.kinds, chosen.seed)
    chosen.file.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
