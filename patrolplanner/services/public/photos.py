"""Pictures of people for notices: files beside the plan, asked for by the names that records give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Person

_LARGEST = 40_000_000
_ELSEWHERE = translate(
    "pictures",
    "The picture of {name} ({id}), {file}: write the name of a file in the folder of the plan, no path.",
)
_MISSING = translate("pictures", "The picture of {name} ({id}), {file}, is not in the folder of the plan.")
_BROKEN = translate(
    "pictures", "The picture of {name} ({id}), {file}, cannot be read; save it as JPEG or PNG of 40 MB at most."
)


def photos_of(people: Iterable[Person], folder: Path | None) -> Mapping[str, bytes]:
    """By number the pictures that can be shown, of those who agreed to be named; none without a folder."""
    found = ((person, _looked_up(person, folder)) for person in people if folder is not None)
    return {person.id: content for person, content in found if isinstance(content, bytes)}


def photo_faults(people: Iterable[Person], folder: Path | None) -> Iterator[tuple[Person, Message]]:
    """Whose picture cannot be shown, and why. The papers are made without it."""
    for person in people:
        if folder is not None and isinstance(why := _looked_up(person, folder), Message):
            yield person, why.fill(name=person.name, id=person.id, file=person.photo)


def _looked_up(person: Person, folder: Path | None) -> bytes | Message | None:
    """The picture, or why there is none; None where none is asked for."""
    name = person.photo.strip()
    if folder is None or not name or not person.publish_name:
        return None
    if Path(name).name != name or "\\" in name or ":" in name:
        return _ELSEWHERE
    try:
        state = (folder / name).stat()
    except (OSError, ValueError):
        return _MISSING
    return _read(folder / name, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=512)
def _read(path: Path, _changed: int, size: int) -> bytes | Message:
    """Kept until the file changes: a month of notices shows the same people again and again."""
    from patrolplanner.documents.public.pictures import portrait  # here: nothing is drawn before it is asked for

    try:
        return portrait(path.read_bytes()) if size <= _LARGEST else _BROKEN
    except (OSError, ValueError):
        return _BROKEN
