"""Papers by name, made in memory or printed into files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from patrolplanner.documents.fonts import BOLD, REGULAR
from patrolplanner.documents.lettering import borrowed_characters, missing_characters
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.file_names import safe_in_name
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.people import Person
from patrolplanner.services.papers.catalogue import paper_named
from patrolplanner.services.papers.print_job import PrintJob
from patrolplanner.store.exchange.replacing import replacing
from patrolplanner.store.faults import as_sentences

FONTS = (REGULAR, BOLD)
"""What every paper can be set in; the fonts are part of its file. Forms take those of the house style where found."""


def print_paper(name: str, job: PrintJob, out_dir: Path, say: Say | None = None) -> list[Path]:
    """Print a paper into PDF files of a folder, which is made when missing; gives the files.

    They are called by the paper's title as ``say`` has it, or by the name that commands know.

    Raises `UserError` for an unknown paper or post and for a folder or file that cannot be written; then no file is
    half written.
    """
    return [write_titled(out_dir, name, made, say) for made in make_paper(name, job)]


@dataclass(frozen=True, slots=True)
class Printed:
    """A paper in memory: the name its file would have, and the PDF. It holds names of people."""

    file_name: str
    content: bytes


def make_paper(name: str, job: PrintJob) -> list[Printed]:
    """Make a paper without writing it anywhere. Raises `UserError` for an unknown paper or post."""
    return [Printed(f"{stem}.pdf", content) for stem, content in paper_named(name).files(job)]


def titled(paper: str, printed: Printed, say: Say) -> str:
    """The name of a paper's file with its title for the name that commands know."""
    return safe_in_name(say(paper_named(paper).title)).rstrip("_") + printed.file_name.removeprefix(paper)


def write_paper(folder: Path, printed: Printed, name: str = "") -> Path:
    """Put a paper into a folder, whole or not at all, under its own name or another one.

    Raises `UserError` when it cannot be written.
    """
    if folder.exists() and not folder.is_dir():
        message = translate("printing", "{folder} is a file; name a folder to print into.")
        raise UserError(message.fill(folder=str(folder)))
    with as_sentences(folder):
        folder.mkdir(parents=True, exist_ok=True)
    goal = folder / (name or printed.file_name)
    try:
        with replacing(goal) as unfinished:
            unfinished.write_bytes(printed.content)
    except UserError as error:
        if not isinstance(error.__cause__, PermissionError):
            raise
        message = translate("printing", "{file} cannot be written. Close it if it is open, or choose another folder.")
        raise UserError(message.fill(file=str(goal))) from error
    return goal


def write_titled(folder: Path, paper: str, printed: Printed, say: Say | None) -> Path:
    """Put a paper into a folder under its title as ``say`` has it, or under the name that commands know."""
    return write_paper(folder, printed, titled(paper, printed, say) if say else "")


def unprintable_names(people: Iterable[Person]) -> list[Message]:
    """A warning for everybody whose name has characters that the papers show in another font, or only as a box."""
    boxed = translate("printing", "{name} ({id}): the font of the papers lacks {characters}; a box is printed instead.")
    other = translate(
        "printing", "{name} ({id}): the font of the papers lacks {characters}; they are set in the font {fonts}."
    )
    found = []
    for person in people:
        if lacking := missing_characters(person.name):
            found.append(boxed.fill(name=person.name, id=person.id, characters=lacking))
        if borrowed := borrowed_characters(person.name):
            fonts = tuple(dict.fromkeys(borrowed.values()))
            found.append(other.fill(name=person.name, id=person.id, characters=tuple(borrowed), fonts=fonts))
    return found
