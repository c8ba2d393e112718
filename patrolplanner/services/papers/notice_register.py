"""The register of public notices: what hangs at which post, and what has to be issued again after a change.

A notice is noted with what it shows. To see whether it still holds it is made again from the plan as it stands now,
for the moment and dates it was made for: time passing alone puts no notice out of date before it expires.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from patrolplanner.documents.public.card import PublicCard, PublicPerson
from patrolplanner.domain.errors import PlannerError, UserError
from patrolplanner.domain.journal import NoticeIssue
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Period
from patrolplanner.services.open_plan.document import Document, Edit
from patrolplanner.services.papers.notice import DAILY, PAPERS, WAYS, card_now, way_of
from patrolplanner.services.papers.print_job import PrintJob
from patrolplanner.services.public.publishing import has_board, posted
from patrolplanner.store.plan_file import StoredPlan

Facts = tuple[tuple[str, str], ...]
_PERSON, _ROLE = "person", "role"


class NoticeState(StrEnum):
    """Where a notice stands; all but the last ask somebody to go there."""

    REMOVE = "remove"
    OUT_OF_DATE = "out_of_date"
    EXPIRED = "expired"
    MISSING = "missing"
    GOOD = "good"


STATES = {
    NoticeState.REMOVE: translate("boards", "to be taken down"),
    NoticeState.OUT_OF_DATE: translate("boards", "to be issued again"),
    NoticeState.EXPIRED: translate("boards", "expired"),
    NoticeState.MISSING: translate("boards", "none put up"),
    NoticeState.GOOD: translate("boards", "in force"),
}


@dataclass(frozen=True, slots=True)
class Notice:
    """A post with the notice that hangs there (None for none), its state, and why."""

    post: str
    name: str
    issue: NoticeIssue | None
    state: NoticeState
    reasons: tuple[Message, ...] = ()


def notices(stored: StoredPlan, now: datetime) -> list[Notice]:
    """Every notice that hangs and every post that should have one, those that need somebody first."""
    posts = stored.plan.posts_by_id
    hanging = latest(stored.journal.issues)
    found = [_judged(stored, issue, now) for issue in hanging]
    covered = {issue.post for issue in hanging}
    none = translate("boards", "No notice is noted as put up here.")
    found += [
        Notice(post.id, post.name, None, NoticeState.MISSING, (none,))
        for post in stored.plan.posts
        if has_board(post) and post.id not in covered
    ]
    order, states = tuple(posts), tuple(NoticeState)
    return sorted(found, key=lambda b: (states.index(b.state), order.index(b.post) if b.post in posts else -1))


def latest(issues: Iterable[NoticeIssue]) -> list[NoticeIssue]:
    """The notices that hang: of each post and each way of showing people the last one, unless it was taken down."""
    found = {(issue.post, way_of(issue.paper)): issue for issue in issues}
    return [issue for issue in found.values() if issue.removed is None]


def _judged(stored: StoredPlan, issue: NoticeIssue, now: datetime) -> Notice:
    post = stored.plan.posts_by_id.get(issue.post)
    if post is None or not has_board(post):
        removed = translate("boards", "The post has no public board any more.")
        return Notice(issue.post, post.name if post else issue.post, issue, NoticeState.REMOVE, (removed,))
    if issue.expires is not None and issue.expires <= now:
        over = translate("boards", "It held until {moment}.").fill(moment=issue.expires)
        return Notice(post.id, post.name, issue, NoticeState.EXPIRED, (over,))
    try:
        card = _card(stored, issue)
    except PlannerError as error:
        return Notice(post.id, post.name, issue, NoticeState.OUT_OF_DATE, (error.message,))
    reasons = tuple(_differences(issue.shown, shown_on(card)))
    return Notice(post.id, post.name, issue, NoticeState.OUT_OF_DATE if reasons else NoticeState.GOOD, reasons)


def _card(stored: StoredPlan, issue: NoticeIssue) -> PublicCard:
    """The notice as it would be made today for what the hanging one was made for."""
    return _cards(stored, issue.paper, (issue.post,), Period(issue.first, issue.last), issue.at)[issue.post]


def _cards(
    stored: StoredPlan, paper: str, posts: Sequence[str], period: Period, now: datetime
) -> dict[str, PublicCard]:
    """One card a post, by its number: the first where the dates ask for several."""
    known = tuple(notice.name for notice in PAPERS)
    if paper not in known:
        text = translate("boards", "{paper} is no public notice; there are {known}.")
        raise UserError(text.fill(paper=paper, known=known))
    job, way = PrintJob(stored, period, tuple(dict.fromkeys(posts)), str, now), way_of(paper)
    cards = card_now(job) if way == DAILY else WAYS[way](job)[1]
    return dict(zip((post.id for post in posted(stored.plan, posts)), cards, strict=False))


# -- noting ------------------------------------------------------------------------------------------------


def issues_of(
    stored: StoredPlan, paper: str, posts: Sequence[str], period: Period, now: datetime, who: str
) -> list[NoticeIssue]:
    """What is noted when these notices, as they are made now, are put up; of all posts with a board for no posts.

    Raises UserError for a paper that is no notice, and for a post that has no board.
    """
    found = []
    for post, card in _cards(stored, paper, posts, period, now).items():
        first, last = card.span or (period.first, period.last)
        found.append(
            NoticeIssue(
                post,
                paper,
                card.version,
                now,
                now,
                first,
                last,
                _expiry(card.valid_until),
                who,
                shown_on(card),
            )
        )
    return found


def _expiry(until: datetime | date | None) -> datetime | None:
    """A date holds until its end."""
    if until is None or isinstance(until, datetime):
        return until
    return datetime.combine(until + timedelta(days=1), time())


def put_up(issues: Sequence[NoticeIssue]) -> Edit:
    """Note that notices were put up."""

    def edit(document: Document) -> Document:
        kept = (*document.journal.issues, *issues)
        return replace(document, journal=replace(document.journal, issues=kept))

    return edit


def taken_down(posts: Sequence[str], now: datetime) -> Edit:
    """Note that whatever hung at these posts was taken down. Raises UserError where nothing hangs."""

    def edit(document: Document) -> Document:
        hanging = latest(document.journal.issues)
        for post in posts:
            if all(issue.post != post for issue in hanging):
                raise UserError(translate("boards", "No notice is noted at {post}.").fill(post=post))
        issues = tuple(
            replace(issue, removed=now) if issue in hanging and issue.post in posts else issue
            for issue in document.journal.issues
        )
        return replace(document, journal=replace(document.journal, issues=issues))

    return edit


# -- what a notice shows -----------------------------------------------------------------------------------


def shown_on(card: PublicCard) -> Facts:
    """Everything that a notice tells, as facts of a kind; a change of any of them puts it out of date."""
    leader = card.leader
    facts = [
        ("name", card.name),
        ("address", card.address),
        ("unit", card.unit),
        ("bureau", card.bureau),
        ("phone", card.phone),
        ("supervision", card.supervision_phone),
        ("leader", f"{leader.title} {_person(leader.person)} {leader.phone}".strip() if leader else ""),
    ]
    facts += [("service", text) for text in card.services]
    for duty in (*card.current, *card.following):
        when = f"{duty.start:%Y-%m-%d %H:%M}"
        facts.append(("shift", f"{when} – {duty.end:%Y-%m-%d %H:%M}"))
        facts += [(_PERSON, f"{when} {_person(person)}") for person in duty.people]
        facts += [(_PERSON, f"{when} {force.unit} {force.number}") for force in duty.forces]
    facts += [
        (_PERSON, f"{day.day} {watch.part} {_person(watch.person)}")
        for day in card.days
        for watch in day.watches
        if watch.person
    ]
    facts += [(_PERSON, _person(person)) for person in card.crew]
    everybody = [*card.people, *([leader.person] if leader else [])]
    return (*facts, *dict.fromkeys((_ROLE, f"{person.number} {person.role.source}") for person in everybody))


def _person(person: PublicPerson) -> str:
    """Number and what else is shown of somebody; the role word is a fact of its own."""
    parts = (person.number, person.name, person.title, person.phone, person.mobile, person.unit)
    return " ".join(part for part in parts if part)


_ONE_EACH = {
    "name": translate("boards", "The post is called {new} now, {old} on the notice."),
    "address": translate("boards", "The address is {new} now, {old} on the notice."),
    "unit": translate("boards", "The unit is {new} now, {old} on the notice."),
    "bureau": translate("boards", "The bureau is called {new} now, {old} on the notice."),
    "phone": translate("boards", "The telephone is {new} now, {old} on the notice."),
    "supervision": translate("boards", "The supervision telephone is {new} now, {old} on the notice."),
    "leader": translate("boards", "The leader in charge is {new} now, {old} on the notice."),
}
_NOBODY = translate("boards", "none")


def _differences(old: Facts, new: Facts) -> Iterator[Message]:
    """What the notice says otherwise than one made now would."""
    before, after = dict(old), dict(new)
    for kind, message in _ONE_EACH.items():
        if before.get(kind, "") != after.get(kind, ""):
            yield message.fill(old=before.get(kind) or _NOBODY, new=after.get(kind) or _NOBODY)
    if _of(old, "shift") != _of(new, "shift"):
        yield translate("boards", "The times of the shifts have changed.")
    if _of(old, "service") != _of(new, "service"):
        yield translate("boards", "What can be done there has changed.")
    people_before, people_after = _of(old, _PERSON), _of(new, _PERSON)
    removed = tuple(text for text in people_before if text not in people_after)
    added = tuple(text for text in people_after if text not in people_before)
    roles = dict(text.split(" ", 1) for text in _of(old, _ROLE) if " " in text)
    other = dict(text.split(" ", 1) for text in _of(new, _ROLE) if " " in text)
    if changed := tuple(number for number, role in roles.items() if other.get(number, role) != role):
        yield translate("boards", "The role word beside these numbers is wrong: {people}").fill(people=changed)
    if removed:
        yield translate("boards", "On the notice, but no longer right: {people}").fill(people=removed)
    if added:
        yield translate("boards", "Missing on the notice: {people}").fill(people=added)


def _of(facts: Facts, kind: str) -> list[str]:
    return [text for name, text in facts if name == kind]
