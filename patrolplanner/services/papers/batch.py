"""All papers of a period for all posts in one folder, numbered, with a list of contents: ready for a USB stick."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from patrolplanner.domain.errors import PlannerError, UserError
from patrolplanner.domain.file_names import safe_in_name
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.plan import Period
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.papers.catalogue import PAPERS, paper_named
from patrolplanner.services.papers.narrowing import Only
from patrolplanner.services.papers.paper import Scope, at_boards
from patrolplanner.services.papers.print_job import PrintJob, dates_in_name
from patrolplanner.services.papers.printing import Printed, write_paper
from patrolplanner.services.public.private_numbers import private_numbers
from patrolplanner.services.public.publishing import has_board
from patrolplanner.store.plan_file import StoredPlan


@dataclass(frozen=True, slots=True)
class BatchOrder:
    """What is to be made: of which plan, for which dates, posts (none: all) and papers (none: all that are usual).

    ``who`` prints it; ``folder`` is where the plan lies; ``only`` narrows each paper, ``posts`` among it.
    """

    stored: StoredPlan
    period: Period
    posts: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    who: str = ""
    folder: Path | None = None
    only: Only = field(default_factory=Only)

    @property
    def narrowed(self) -> Only:
        return replace(self.only, posts=self.posts)


@dataclass(frozen=True, slots=True)
class BatchStep:
    """A file to be: its place in the work, what it is, and of which post (empty for the whole station)."""

    number: int
    paper: str
    post: str = ""
    post_name: str = ""


@dataclass(frozen=True, slots=True)
class Far:
    """How far the work is: the step that is begun, counted from 1, of how many."""

    step: BatchStep
    total: int


@dataclass(slots=True)
class BatchReport:
    """What came of it: files with their steps, what had nothing to print, what could not be written, and which of the
    dates are not on a paper."""

    written: list[tuple[BatchStep, Path]] = field(default_factory=list)
    empty: list[tuple[BatchStep, Message]] = field(default_factory=list)
    failed: list[tuple[BatchStep, Message]] = field(default_factory=list)
    left_out: list[Message] = field(default_factory=list)
    contents: Path | None = None
    stopped: bool = False


Heard = Callable[[Far], None]
_Told = tuple[Say, datetime]
"""In which language, and when."""
_Ready = Mapping[str, Mapping[str, bytes]]
"""By paper and post."""


def steps_of(order: BatchOrder) -> list[BatchStep]:
    """All files that may come of it, in their order.

    Raises UserError for a post or paper there is not.
    """
    papers = [paper_named(name) for name in order.papers] or [p for p in PAPERS.values() if p.apart is None]
    job = PrintJob(order.stored, order.period, (), str, datetime.min).narrowed(order.narrowed).by_numbers()
    posts = job.chosen_posts()
    steps: list[BatchStep] = []
    for paper in papers:
        if paper.scope in (Scope.EACH_POST, Scope.NOTICE):
            wanted = [post for post in posts if paper.scope is Scope.EACH_POST or has_board(post)]
            steps += [BatchStep(len(steps) + 1 + n, paper.name, post.id, post.name) for n, post in enumerate(wanted)]
        else:
            steps.append(BatchStep(len(steps) + 1, paper.name))
    return steps


def print_batch(order: BatchOrder, folder: Path, say: Say, now: datetime, stop: StopFlag, heard: Heard) -> BatchReport:
    """Make everything that can be made and list it. A stop keeps what is there, whole, with its list.

    Raises UserError where the folder cannot be written or the dates are beyond the calendar.
    """
    calendar_for(order.stored.plan, *order.period)
    steps = steps_of(order)
    report = BatchReport()
    ready = _of_all_posts(steps, order, (say, now))
    for step in steps:
        if stop.is_set():
            report.stopped = True
            break
        heard(Far(step, len(steps)))
        _make(step, order, folder, (say, now), ready, report)
    for name in dict.fromkeys(step.paper for step in steps):
        report.left_out += PAPERS[name].missing(_job(order, order.posts, (say, now)))
    if report.failed and not report.written:
        raise UserError(report.failed[0][1])
    name = say(translate("batch", "contents"))
    listed = "\r\n".join(_listed(report, order, say, now)) + "\r\n"
    report.contents = write_paper(folder, Printed(f"000_{name}.txt", listed.encode("utf-8-sig")))
    return report


def _make(step: BatchStep, order: BatchOrder, folder: Path, told: _Told, ready: _Ready, report: BatchReport) -> None:
    """One file, or a note why there is none."""
    try:
        made = _made(step, order, told, ready)
    except PlannerError as error:
        report.empty.append((step, error.message))
        return
    for content in made:
        try:
            path = write_paper(folder, Printed(_name(len(report.written) + 1, step, order, told[0]), content))
        except UserError as error:
            report.failed.append((step, error.message))
        else:
            report.written.append((step, path))


def _made(step: BatchStep, order: BatchOrder, told: _Told, ready: _Ready) -> list[bytes]:
    if step.paper in ready:
        if step.post in ready[step.paper]:
            return [ready[step.paper][step.post]]
        raise UserError(translate("batch", "The post has no public board, or nobody serves there on these dates."))
    job = _job(order, (step.post,) if step.post else (), told)
    return [content for _, content in PAPERS[step.paper].files(job)]


def _job(order: BatchOrder, posts: tuple[str, ...], told: _Told) -> PrintJob:
    say, now = told
    only = replace(order.only, posts=posts or order.posts)
    job = PrintJob(order.stored, order.period, posts, say, now, order.who, folder=order.folder)
    return job.narrowed(only).by_numbers()


def _of_all_posts(steps: Sequence[BatchStep], order: BatchOrder, told: _Told) -> _Ready:
    ready: dict[str, Mapping[str, bytes]] = {}
    for name in dict.fromkeys(step.paper for step in steps):
        paper = PAPERS[name]
        if paper.of_all_posts is not None:
            posts = tuple(dict.fromkeys(step.post for step in steps if step.paper == name))
            made = paper.of_all_posts(job := at_boards(_job(order, posts, told)).then(), paper.sheet)
            known = dict(zip(job.posts, posts, strict=True))
            ready[name] = {known.get(post, post): content for post, content in made.items()}
    return ready


def _name(number: int, step: BatchStep, order: BatchOrder, say: Say) -> str:
    """Number, paper, post and dates, in letters that every file system takes."""
    parts = [f"{number:03}", safe_in_name(say(PAPERS[step.paper].title)).rstrip("_")]
    if step.post:
        public = PAPERS[step.paper].scope is Scope.NOTICE
        shown = private_numbers(order.stored.plan).without if public else str
        parts.append(safe_in_name(shown(step.post) + shown(step.post_name)))
    parts += [dates_in_name(order.period), order.only.in_name]
    return "_".join(part for part in parts if part) + ".pdf"


def _listed(report: BatchReport, order: BatchOrder, say: Say, now: datetime) -> Iterator[str]:
    organisation = order.stored.plan.setting("organisation")
    heading = translate("batch", "Papers from {first} to {last}, made {moment}")
    said = say(heading.fill(first=order.period.first, last=order.period.last, moment=now.replace(second=0)))
    yield f"{organisation}　{said}".strip()
    yield say(translate("batch", "These papers hold names of people: keep them safe, lock the stick away."))
    if report.stopped:
        yield say(translate("batch", "The work was stopped; papers are missing."))
    yield ""
    for step, path in report.written:
        yield "\t".join((path.name, say(PAPERS[step.paper].title), _post(step)))
    yield from _without(report.empty, say(translate("batch", "Nothing to print:")), say)
    yield from _without(report.failed, say(translate("batch", "Could not be written:")), say)
    if report.left_out:
        yield ""
        yield say(translate("batch", "Not on the papers:"))
        yield from map(say, report.left_out)
    if not order.papers:
        yield from _apart(order.period, say)


def _apart(period: Period, say: Say) -> Iterator[str]:
    """Every paper that does not belong to everything of a period: what it is, why, and how to get it."""
    yield ""
    yield say(translate("batch", "Not among these, and how to get it:"))
    get = translate("batch", "page of papers, or: patrolplanner print PLAN {paper} --from {first} --to {last}")
    for paper in PAPERS.values():
        if paper.apart is not None:
            first, last = (day.isoformat() for day in period)
            how = say(get.fill(paper=paper.name, first=first, last=last))
            yield "\t".join((say(paper.title), say(paper.apart), how))


def _without(steps: Sequence[tuple[BatchStep, Message]], heading: str, say: Say) -> Iterator[str]:
    if steps:
        yield ""
        yield heading
    for step, reason in steps:
        yield "\t".join((say(PAPERS[step.paper].title), _post(step), say(reason)))


def _post(step: BatchStep) -> str:
    return f"{step.post} {step.post_name}".strip()
