"""Fields of an instance in JSON, each with the one sentence that says what would be right."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.store.benchmarks.text_lines import LARGEST_FILE
from patrolplanner.store.faults import reading

LARGEST = 1e9


@dataclass(frozen=True)
class JsonFields:
    """The fields of one object of a file; ``name`` says which object."""

    path: Path
    fields: dict[str, object]
    name: str = ""

    def wrong(self, key: str, wanted: Message) -> UserError:
        text = translate("benchmarks", "{file}: {key} must be {wanted}.")
        return UserError(text.fill(file=self.path.name, key=f"{self.name}{key}", wanted=wanted))

    def number(self, key: str, default: float | None = None, least: float = 0, most: float = LARGEST) -> float:
        """A number between these ends; without a default it must be there."""
        found = self.fields.get(key, default)
        if not _is_number(found) or not least <= float(str(found)) <= most:
            wanted = translate("benchmarks", "a number from {least} to {most}")
            raise self.wrong(key, wanted.fill(least=f"{least:g}", most=f"{most:g}"))
        return float(str(found))

    def whole(self, key: str, default: int | None = None, least: int = 0, most: int = 1_000_000) -> int:
        found = self.fields.get(key, default)
        if not isinstance(found, int) or isinstance(found, bool) or not least <= found <= most:
            wanted = translate("benchmarks", "a whole number from {least} to {most}")
            raise self.wrong(key, wanted.fill(least=least, most=most))
        return found

    def maybe(self, key: str) -> float | None:
        """A number, or None where it is null or not there."""
        return None if self.fields.get(key) is None else self.number(key)

    def text(self, key: str, default: str | None = None) -> str:
        found = self.fields.get(key, default)
        if not isinstance(found, str) or not found.strip():
            raise self.wrong(key, translate("benchmarks", "a text"))
        return found

    def rows(self, key: str, width: int | None = None, least: float = 0) -> list[list[float]]:
        """A list of lists of numbers, each as long as ``width`` or as the first; null is no way, as far as can be."""
        found = self.fields.get(key, [])
        lists: list[list[float | None]] = found if isinstance(found, list) else [[]]
        length = width if width is not None else len(lists[0]) if lists and isinstance(lists[0], list) else 0
        if not isinstance(found, list):
            raise self.wrong(key, translate("benchmarks", "a list of lists of numbers"))
        for n, row in enumerate(lists):
            fine = isinstance(row, list) and len(row) == length and all(_fits(cell, least) for cell in row)
            if not fine:
                wanted = translate(
                    "benchmarks", "a list of {width} {width:number|numbers} from {least} on, or null for no way"
                )
                raise self.wrong(f"{key}[{n}]", wanted.fill(width=length, least=f"{least:g}"))
        return [[math.inf if cell is None else float(cell) for cell in row] for row in lists]

    def vector(self, key: str, length: int) -> list[float]:
        """A list of so many numbers."""
        found = self.fields.get(key)
        if not isinstance(found, list) or len(found) != length or not all(_is_number(n) and n >= 0 for n in found):
            raise self.wrong(
                key, translate("benchmarks", "a list of {width} {width:number|numbers} from 0 on").fill(width=length)
            )
        return [float(n) for n in found]

    def objects(self, key: str) -> list[JsonFields]:
        found = self.fields.get(key, [])
        if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
            raise self.wrong(key, translate("benchmarks", "a list of objects in braces"))
        return [JsonFields(self.path, one, f"{self.name}{key}[{n}].") for n, one in enumerate(found)]

    def numbered(self, key: str, known: int) -> dict[int, int]:
        """An object from places to whole numbers below ``known``; names of fields are texts in JSON."""
        found = self.fields.get(key, {})
        if not isinstance(found, dict) or not all(
            isinstance(place, str) and place.isdecimal() and isinstance(n, int) and 0 <= n < known
            for place, n in found.items()
        ):
            wanted = translate("benchmarks", "an object from numbers to numbers below {known}")
            raise self.wrong(key, wanted.fill(known=known))
        return {int(place): n for place, n in found.items()}


def read_json(path: Path, known: Sequence[str]) -> JsonFields:
    """The object of a file, with no field beside the known ones. Raises UserError for what is none."""
    with reading(path):
        size = path.stat().st_size
        data = path.read_bytes() if size <= LARGEST_FILE else b""
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        text = translate("benchmarks", "{file} is not one object in JSON; name an instance of the set.")
        raise UserError(text.fill(file=path.name))
    if strange := sorted(set(found) - set(known)):
        text = translate("benchmarks", "{file}: {name} is not known; known are {known}.")
        raise UserError(text.fill(file=path.name, name=strange[0], known=tuple(known)))
    return JsonFields(path, found)


def _is_number(found: object) -> bool:
    return isinstance(found, int | float) and not isinstance(found, bool) and math.isfinite(found)


def _fits(cell: object, least: float) -> bool:
    return cell is None or (_is_number(cell) and least <= float(str(cell)) <= LARGEST)
