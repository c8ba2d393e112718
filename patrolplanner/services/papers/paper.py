"""What a paper is: one entry beside the function that makes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from patrolplanner.documents.sheets import Sheet
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.services.papers.print_job import PrintJob

Maker = Callable[[PrintJob, Sheet], Iterator[tuple[str, bytes]]]
"""Makes the files of a paper: the end of the name, by which they are told apart, and PDF.

Raises UserError where there is nothing to print. Loads what draws the paper, and with it ReportLab, when it is called.
"""


class Scope(Enum):
    """What one file of a paper is about."""

    STATION = auto()
    """The whole station; posts cannot be named."""
    POSTS = auto()
    """The whole station, or the posts that are named."""
    EACH_POST = auto()
    """The same; where everything is printed each post has a file."""
    NOTICE = auto()
    """Posts with a public board on one date; where everything is printed each of them has a file."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper by its name on the command line, which begins the names of its files.

    ``in_batch``: it belongs to everything that is printed of a period. ``of_all_posts`` makes the files of all posts
    of a batch together, by post, where that saves work. ``left_out`` says which of the dates asked for are not
    on it, and why.
    """

    name: str
    title: Message
    sheet: Sheet
    make: Maker
    scope: Scope = Scope.STATION
    in_batch: bool = True
    of_all_posts: Callable[[PrintJob, Sheet], Mapping[str, bytes]] | None = None
    left_out: Callable[[PrintJob], Sequence[Message]] | None = None
    note: Message | None = None
    """What to know before it is chosen, such as from how far it is read."""

    def missing(self, job: PrintJob) -> Sequence[Message]:
        """What of the job is not on the paper, and why."""
        return () if self.left_out is None else self.left_out(job.then())

    def files(self, job: PrintJob) -> Iterator[tuple[str, bytes]]:
        """Stem of the name and PDF of each file. Raises UserError where there is nothing to print."""
        if job.posts and self.scope is Scope.STATION:
            raise UserError(translate("printing", "This paper shows the whole station; print it without a post."))
        for end, content in self.make(job.then(), self.sheet):
            yield f"{self.name}_{end}" if end else self.name, content
