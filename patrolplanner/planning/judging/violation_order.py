"""What was said of a roster, gravest first, and each sentence once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import reduce

from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.verdict import Violation

_SEVERITY_ORDER = {Severity.HARD: 0, Severity.WARN: 1, Severity.SOFT: 2}


class ViolationOrder:
    """Orders the violations of one verdict after the other.

    What was found out of a violation is kept while it stays: after an edit most of them are what they were.
    """

    def __init__(self) -> None:
        self._known: dict[int, _OrderedViolation] = {}
        self._joined: dict[tuple[int, ...], _OrderedViolation] = {}
        """By the identities of those that say the same sentence, which `_known` keeps."""

    def violations(self, said: Iterable[Violation]) -> tuple[Violation, ...]:
        """Limits of one rule that say the same sentence are one violation; its price is theirs together."""
        known: dict[int, _OrderedViolation] = {}
        alike: dict[_OrderedViolation, list[_OrderedViolation]] = {}
        for violation in said:
            placed = self._known.get(id(violation)) or _OrderedViolation(violation)
            known[id(violation)] = placed
            alike.setdefault(placed, []).append(placed)
        joined: dict[tuple[int, ...], _OrderedViolation] = {}
        found: list[_OrderedViolation] = []
        for same in alike.values():
            if len(same) == 1:
                found.append(same[0])
            else:
                those = tuple(id(one.violation) for one in same)
                joined[those] = self._joined.get(those) or _OrderedViolation(
                    reduce(_both, (one.violation for one in same))
                )
                found.append(joined[those])
        self._known, self._joined = known, joined
        return tuple(one.violation for one in sorted(found, key=_gravity))


class _OrderedViolation:
    """A violation with its place in the order; equal to what says the same."""

    __slots__ = ("_hash", "gravity", "violation")

    def __init__(self, violation: Violation) -> None:
        self.violation = violation
        self.gravity = _SEVERITY_ORDER[violation.severity], violation.rule, violation.dates, violation.people
        self._hash = hash((violation.rule, violation.severity, violation.text))

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _OrderedViolation):
            return NotImplemented
        mine, yours = self.violation, other.violation
        return (mine.rule, mine.severity, mine.text) == (yours.rule, yours.severity, yours.text)


def _gravity(placed: _OrderedViolation) -> tuple[int, str, tuple[date, ...], tuple[str, ...]]:
    return placed.gravity


def _both(one: Violation, other: Violation) -> Violation:
    return replace(one, price=one.price + other.price, amount=max(one.amount, other.amount))
