"""What a paper is: one entry beside the function that makes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from patrolplanner.documents.sheets import Sheet
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.services.papers.narrowing import BY_ALL, By, refuse
from patrolplanner.services.papers.print_job import PrintJob
from patrolplanner.services.public.publishing import has_board

Maker = Callable[[PrintJob, Sheet], Iterator[tuple[str, bytes]]]
"""Makes the files of a paper: the end of the name, by which they are told apart, and PDF.

Raises UserError where there is nothing to print. Loads what draws the paper, and with it ReportLab, when it is called.
"""


OTHER_SIZE = translate("printing", "another size or order of a paper that is there")
EMPTY_FORM = translate("printing", "an empty form")
MANY_PAGES = translate(
    "printing", "many pages: print it when it is needed, of the dates, posts or people it is needed for"
)


class Scope(Enum):
    """What one file of a paper is about."""

    STATION = auto()
    """The whole station, or what it is narrowed to."""
    EACH_POST = auto()
    """The same; where everything is printed each post has a file."""
    NOTICE = auto()
    """Posts with a public board on one date; where everything is printed each of them has a file."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper by its name on the command line, which begins the names of its files.

    ``apart`` says why it does not belong to everything that is printed of a period; None where it does.
    ``of_all_posts`` makes the files of all posts of a batch together, by post, where that saves work. ``left_out`` says
    which of the dates asked for are not on it, and why. ``by``: in which ways it can be narrowed.
    """

    name: str
    title: Message
    sheet: Sheet
    make: Maker
    scope: Scope = Scope.STATION
    apart: Message | None = None
    of_all_posts: Callable[[PrintJob, Sheet], Mapping[str, bytes]] | None = None
    left_out: Callable[[PrintJob], Sequence[Message]] | None = None
    note: Message | None = None
    """What to know before it is chosen, such as from how far it is read."""
    by: frozenset[By] = BY_ALL
    daily: bool = False
    """Printed for one date and no more."""

    def missing(self, job: PrintJob) -> Sequence[Message]:
        """What of the job is not on the paper, and why."""
        return () if self.left_out is None else self.left_out(job.by_numbers().then())

    def files(self, job: PrintJob) -> Iterator[tuple[str, bytes]]:
        """Stem of the name and PDF of each file.

        Raises UserError where there is nothing to print, and where the paper cannot be narrowed as it is asked.
        """
        asked = job.only
        refuse(asked, self.by)
        job = job.by_numbers()
        if self.scope is Scope.NOTICE:
            job = at_boards(job)
            asked = replace(asked, posts=(), units=())  # its makers name the posts, as far as they may
        for end, content in self.make(job.then(), self.sheet):
            yield "_".join(part for part in (self.name, end, asked.in_name) if part), content


def empty_form(name: str, title: Message, sheet: Sheet, make: Maker) -> Paper:
    """A form without any facts: it belongs to no batch and cannot be narrowed."""
    return Paper(name, title, sheet, make, apart=EMPTY_FORM, by=frozenset())


def at_boards(job: PrintJob) -> PrintJob:
    """The job for the posts with a board of the units that are named. Raises UserError where these have none."""
    if not job.units:
        return job
    posts = tuple(post.id for post in job.chosen_posts() if has_board(post))
    if not posts:
        raise UserError(_NO_BOARD)
    return replace(job, posts=posts, units=())


_NO_BOARD = translate("printing", "No post of the units named has a public board.")
