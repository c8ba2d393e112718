"""The register of notices: what hangs, what is out of date and why, and that time alone changes nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.journal import Journal
from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Period
from patrolplanner.domain.posts import PostStatus
from patrolplanner.domain.roster import Roster
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.papers.notice_register import Notice, NoticeState, issues_of, notices, put_up, taken_down
from patrolplanner.store.plan_file import StoredPlan
from tests.documents.station import KIOSK, NIGHT, a_station, december, on, somebody

NOON = datetime(2026, 12, 14, 12, 0)
TODAY = Period(december(14), december(14))
PEOPLE = (
    somebody("1", "王建国", publish_name=True, leader=True, title="大队长"),
    somebody("2", "李志强", publish_name=True),
    somebody("F3", "刘敏", Role.AUXILIARY, mobile="13800000003"),
)
ROSTER = Roster.of([on("2", 14), on("F3", 14, NIGHT), on("2", 17)])


def stored(**facts: object) -> StoredPlan:
    return StoredPlan(replace(a_station(PEOPLE), **facts), ROSTER, None, 0, None)


def with_notice(paper: str = "notice", period: Period = TODAY, at: datetime = NOON) -> StoredPlan:
    """The plan with the notices of a paper put up."""
    plan = stored()
    issues = issues_of(plan, paper, (), period, at, "clerk")
    return replace(plan, journal=put_up(issues)(Document(plan.plan, plan.roster)).journal)


def only(plan: StoredPlan, now: datetime = NOON) -> Notice:
    (notice,) = notices(plan, now)
    return notice


def reasons(notice: Notice) -> list[str]:
    return [str(reason) for reason in notice.reasons]


def test_a_post_without_a_notice_is_missing_one() -> None:
    notice = only(stored())
    assert (notice.post, notice.state, notice.issue) == ("P01", NoticeState.MISSING, None)
    assert notices(stored(posts=(replace(KIOSK, public_board=False),)), NOON) == []


@pytest.mark.parametrize("paper", ["notice", "notice-a3", "notice-board", "notice-week", "notice-crew-board"])
def test_what_was_put_up_is_good_as_long_as_nothing_changes(paper: str) -> None:
    plan = with_notice(paper)
    assert only(plan).state is NoticeState.GOOD
    (issue,) = plan.journal.issues
    assert (issue.post, issue.paper, issue.who, issue.printed) == ("P01", paper, "clerk", NOON)
    assert issue.expires is not None
    assert only(plan, datetime(2026, 12, 15, 7, 59)).state is NoticeState.GOOD


def test_a_notice_expires_with_its_last_shift_or_the_end_of_its_last_day() -> None:
    for paper, over in (
        ("notice", datetime(2026, 12, 15, 8, 0)),
        ("notice-week", datetime(2026, 12, 21)),
        ("notice-crew", datetime(2027, 1, 1)),
    ):
        notice = only(with_notice(paper), over)
        assert notice.state is NoticeState.EXPIRED, paper
        assert str(over) in reasons(notice)[0]


def test_a_swap_puts_the_notice_of_its_shift_out_of_date_and_no_other() -> None:
    swapped = Roster.of([on("1", 14), on("F3", 14, NIGHT), on("2", 17)])
    notice = only(replace(with_notice(), roster=swapped))
    assert notice.state is NoticeState.OUT_OF_DATE
    assert reasons(notice) == [
        "On the notice, but no longer right: ('2026-12-14 08:00 2 李志强',)",
        "Missing on the notice: ('2026-12-14 08:00 1 王建国 大队长',)",
    ]
    later = Roster.of([on("2", 14), on("F3", 14, NIGHT), on("1", 17)])
    assert only(replace(with_notice(), roster=later)).state is NoticeState.GOOD
    assert only(replace(with_notice("notice-week"), roster=later)).state is NoticeState.OUT_OF_DATE
    (missing,) = reasons(only(replace(with_notice("notice-crew"), roster=later)))
    assert missing == "Missing on the notice: ('1 王建国 大队长',)"


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"posts": (replace(KIOSK, phone="0877-6100333"),)}, "telephone is 0877-6100333 now, 0877-6100110 on the"),
        ({"posts": (replace(KIOSK, name="新岗亭"),)}, "called 新岗亭 now, 城北菜市岗亭 on the"),
        ({"posts": (replace(KIOSK, address="北门路1号"),)}, "address is 北门路1号 now, none on the"),
        ({"people": (replace(PEOPLE[0], leader=False), *PEOPLE[1:])}, "leader in charge is none now"),
        ({"people": (PEOPLE[0], replace(PEOPLE[1], publish_name=False), PEOPLE[2])}, "no longer right: ('2026-12-14"),
        ({"people": (PEOPLE[0], replace(PEOPLE[1], role=Role.AUXILIARY), PEOPLE[2])}, "role word beside these numbers"),
        ({"people": (PEOPLE[0], PEOPLE[2])}, "no longer right: ('2026-12-14 08:00 2 李志强',)"),
    ],
)
def test_each_change_that_the_public_would_see_is_named(facts: dict[str, object], said: str) -> None:
    before = with_notice()
    notice = only(replace(before, plan=replace(before.plan, **facts)))
    assert notice.state is NoticeState.OUT_OF_DATE
    assert any(said in reason for reason in reasons(notice)), reasons(notice)


def test_a_change_that_the_public_does_not_see_is_none() -> None:
    before = with_notice()
    people = (PEOPLE[0], PEOPLE[1], replace(PEOPLE[2], mobile="13900000009", name="刘某", team="丙"))
    assert only(replace(before, plan=replace(before.plan, people=people))).state is NoticeState.GOOD


def test_a_closed_post_s_notice_is_to_be_taken_down_and_is_gone_then() -> None:
    before = with_notice()
    closed = replace(before, plan=replace(before.plan, posts=(replace(KIOSK, status=PostStatus.CLOSED),)))
    assert only(closed).state is NoticeState.REMOVE
    edit = taken_down(["P01"], NOON)
    after = edit(Document(closed.plan, closed.roster, None, closed.journal))
    assert notices(replace(closed, journal=after.journal), NOON) == []
    assert after.journal.issues[0].removed == NOON
    with pytest.raises(UserError, match="P01"):
        edit(after)


def test_a_new_notice_replaces_the_old_one_of_the_same_way_whatever_its_size() -> None:
    old = with_notice()
    new = issues_of(old, "notice-board", ["P01"], TODAY, NOON, "clerk")
    crew = issues_of(old, "notice-crew", [], TODAY, NOON, "clerk")
    plan = replace(old, journal=Journal(issues=(*old.journal.issues, *new, *crew)))
    assert [notice.issue and notice.issue.paper for notice in notices(plan, NOON)] == ["notice-board", "notice-crew"]


def test_only_notices_and_posts_with_a_board_can_be_put_up() -> None:
    with pytest.raises(UserError, match="duty-matrix is no public notice"):
        issues_of(stored(), "duty-matrix", (), TODAY, NOON, "clerk")
    with pytest.raises(UserError, match="P99"):
        issues_of(stored(), "notice", ["P99"], TODAY, NOON, "clerk")


def test_the_register_holds_no_private_number() -> None:
    assert "13800000003" not in repr(with_notice("notice-crew").journal)
