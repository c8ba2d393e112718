"""The plan file's log in words: one line an action, with what it changed in numbers and whom it was about."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from patrolplanner.domain.messages import Message, translate
from patrolplanner.store.plan_file import AuditEntry

MOST_NAMES = 3

_ACTIONS: Mapping[str, Message] = {
    "edit": translate("log", "change"),
    "undo": translate("log", "undo"),
    "redo": translate("log", "redo"),
    "import": translate("log", "import"),
    "create": translate("log", "new plan"),
    "solve": translate("log", "automatic roster"),
    "rotation": translate("log", "rotation"),
    "repair": translate("log", "replacement"),
    "patrol": translate("log", "route cards drawn"),
    "swap": translate("log", "swap"),
    "restore": translate("log", "restored from a copy"),
    "recover": translate("log", "recovered from a damaged file"),
    "attendance": translate("log", "attendance"),
    "handover": translate("log", "handover"),
    "correct": translate("log", "correction of an account"),
    "publish": translate("log", "publication"),
    "print": translate("log", "papers printed"),
    "export": translate("log", "data exported"),
    "issue": translate("log", "public notices"),
}
_KINDS: Mapping[str, Message] = {
    "units": translate("log", "units"),
    "people": translate("log", "people"),
    "areas": translate("log", "areas"),
    "streets": translate("log", "streets"),
    "places": translate("log", "names of places"),
    "incident_batches": translate("log", "batches of incidents"),
    "incidents": translate("log", "incidents"),
    "mannings": translate("log", "ways to man a post"),
    "sites": translate("log", "candidate sites"),
    "scenarios": translate("log", "siting scenarios"),
    "posts": translate("log", "posts"),
    "shifts": translate("log", "shifts"),
    "demands": translate("log", "demands"),
    "contingents": translate("log", "people by number"),
    "rotations": translate("log", "rotations"),
    "absences": translate("log", "absences"),
    "ties": translate("log", "pairs"),
    "requests": translate("log", "wishes"),
    "calendar": translate("log", "calendar"),
    "rules": translate("log", "rules"),
    "ledger": translate("log", "opening balances"),
    "vehicles": translate("log", "vehicles"),
    "spots": translate("log", "spots of patrols"),
    "beats": translate("log", "beats"),
    "route_cards": translate("log", "route cards"),
    "visits": translate("log", "visits of patrols"),
    "exits": translate("log", "exits"),
    "cameras": translate("log", "cameras"),
    "settings": translate("log", "settings"),
    "former_people": translate("log", "earlier facts of people"),
    "former_shifts": translate("log", "earlier hours of shifts"),
    "roster": translate("log", "roster rows"),
    "issues": translate("log", "notices"),
}
_GOING_OUT = frozenset({"print", "export"})
_COUNTS = translate("log", "{what} ({counts})")
_NAMED = translate("log", "{what} ({counts}): {names}")
_COME, _GONE, _CHANGED = translate("log", "+{n}"), translate("log", "−{n}"), translate("log", "{n} changed")
_ORDER = translate("log", "in another order")
_VERSION = translate("log", "{version} for {first} to {last}")


@dataclass(frozen=True, slots=True)
class LogLine:
    """An action: when, by whom, what sort, what it changed, and the reason given."""

    at: datetime
    who: str
    action: Message | str
    what: tuple[Message, ...]
    reason: str


def in_words(entries: Iterable[AuditEntry], people: Mapping[str, str]) -> list[LogLine]:
    """The log, the latest action first. ``people`` are names by number; reading thousands of rows takes a moment."""
    lines = []
    for (at, who, action), group in groupby(entries, key=lambda e: (e.at, e.who, e.action)):
        parts = list(group)
        what = tuple(_part(entry, people) for entry in parts)
        reason = next((e.reason for e in parts if e.reason), "")
        lines.append(LogLine(at, who, _ACTIONS.get(action, action), what, reason))
    return lines[::-1]


def _part(entry: AuditEntry, people: Mapping[str, str]) -> Message:
    before, after = _records(entry.before), _records(entry.after)
    if entry.action == "publish" and len(after) == 2:
        first, last = after
        return _VERSION.fill(version=entry.what, first=str(first), last=str(last))
    what = _KINDS.get(entry.what) or translate("log", "{kind}").fill(kind=entry.what)
    if entry.action in _GOING_OUT and not entry.before:
        return what
    if not before and not after:
        return _COUNTS.fill(what=what, counts=_ORDER)
    changed = 0 if entry.what == "roster" else min(len(before), len(after))
    counts = [
        text.fill(n=n)
        for text, n in ((_CHANGED, changed), (_COME, len(after) - changed), (_GONE, len(before) - changed))
        if n
    ]
    names = _names((*after, *before), people)
    if not names or len(names) > MOST_NAMES:
        return _COUNTS.fill(what=what, counts=tuple(counts))
    return _NAMED.fill(what=what, counts=tuple(counts), names=names)


def _records(text: str) -> list[object]:
    try:
        found = json.loads(text) if text else []
    except ValueError:
        return []
    return found if isinstance(found, list) else [found]


def _names(records: Iterable[object], people: Mapping[str, str]) -> tuple[str, ...]:
    """Whom or what the records are about, each once; more than are of use are not gathered."""
    found: dict[str, None] = {}
    for record in records:
        if len(found) > MOST_NAMES:
            break
        if isinstance(record, dict):
            who = [str(record[key]) for key in ("person", "first", "second") if record.get(key)]
            named: list[object] = [people.get(person, person) for person in who]
            named = named or [record.get("name") or record.get("post")]
            found.update({str(name): None for name in named if name})
        elif isinstance(record, list) and record:
            found[str(record[0])] = None
    return tuple(found)
