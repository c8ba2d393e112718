"""Lines of an instance file with their numbers, and the one sentence that says what is wrong with one of them."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from pathlib import Path

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.store.faults import reading

MOST = 1_000_000
LARGEST_FILE = 64 * 2**20


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line that says something: its file, its number from 1, and its text without blanks around it."""

    path: Path
    number: int
    text: str

    def wrong(self, what: Message) -> UserError:
        text = translate("benchmarks", "{file}, line {line}: {what}")
        return UserError(text.fill(file=self.path.name, line=self.number, what=what))

    def fields(self, names: Sequence[str], separator: str | None = ",", more: bool = False) -> list[str]:
        """The fields of the line, at least as many as are named; with ``more`` the last may come several times.

        Without a ``separator`` blanks part them.
        """
        found = [field.strip() for field in self.text.split(separator)]
        if len(found) < len(names) or (len(found) > len(names) and not more):
            text = translate("benchmarks", "the line has {found} {found:field|fields} instead of {count}: {names}.")
            raise self.wrong(text.fill(found=len(found), count=len(names), names=tuple(names)))
        return found

    def whole(self, text: str, least: int = 0, most: int = MOST) -> int:
        """A whole number within these ends."""
        digits = text[1:] if text.startswith("-") else text
        if not (digits.isascii() and digits.isdigit() and len(digits) <= 12) or not least <= int(text) <= most:
            said = translate("benchmarks", "{text} is not a whole number from {least} to {most}.")
            raise self.wrong(said.fill(text=shown(text), least=least, most=most))
        return int(text)

    def known(self, text: str, names: Container[str], unknown: Message) -> str:
        """A name that was announced before; ``unknown`` has a place for the ``{name}``."""
        if text not in names:
            raise self.wrong(unknown.fill(name=shown(text)))
        return text

    def new_id(self, text: str, taken: Container[str], reserved: Container[str]) -> str:
        """A name that is announced here for the first time, and that rules can be written with."""
        if not text or set(text) & set("|>*<&") or text == "-" or text in reserved:
            said = translate("benchmarks", "{id} cannot be an id here; use letters and digits.")
            raise self.wrong(said.fill(id=shown(text)))
        if text in taken:
            raise self.wrong(translate("benchmarks", "the id {id} stands twice.").fill(id=shown(text)))
        return text


def shown(text: str) -> str:
    """A piece of the file as a sentence can carry it."""
    plain = "".join(c if c.isprintable() else "?" for c in text)
    return f"«{plain[:40]}…»" if len(plain) > 40 else f"«{plain}»"


def lines_of(path: Path) -> list[TextLine]:
    """The lines of a text file that are neither empty nor comments. Raises UserError for what is no text."""
    return [line for line in lines_and_comments_of(path) if not line.text.startswith("#")]


def lines_and_comments_of(path: Path) -> list[TextLine]:
    """The lines of a text file that are not empty. Raises UserError for what is no text."""
    with reading(path):
        size = path.stat().st_size
        data = path.read_bytes() if size <= LARGEST_FILE else b"\0"
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        said = translate("benchmarks", "{file} is not a text file in UTF-8; name an instance of the set.")
        raise UserError(said.fill(file=path.name))
    numbered = enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), start=1)
    stripped = [TextLine(path, n, line.strip()) for n, line in numbered]
    return [line for line in stripped if line.text]
