"""Whether exits and cameras can be where they say, and whether cameras are watched where watching is done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from patrolplanner.domain.cameras import MOST_CAMERAS, Camera
from patrolplanner.domain.exits import MOST_EXITS, Exit
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.street_ground import StreetGround
from patrolplanner.domain.streets import StreetPoint

_NO_DESK = translate("cameras", "{post} is no post of the kind 视频巡查 (video), where cameras are watched.")
_TOO_MANY_EXITS = translate("exits", "there are more than {most} exits; leave out what nobody would close.")
_TOO_MANY_CAMERAS = translate("cameras", "there are more than {most} cameras; leave out those that see no street.")


def misplaced(plan: Plan, records: Sequence[Exit | Camera]) -> Iterator[tuple[Exit | Camera, Message]]:
    """Which of these lie outside the plan."""
    ground = StreetGround.of(plan, [StreetPoint(one.x, one.y) for one in records])
    for one in records:
        if (outside := ground.misplaced_at(StreetPoint(one.x, one.y))) is not None:
            yield one, outside


def no_desk(plan: Plan, camera: Camera) -> Message | None:
    """Whether the post of a camera is none where cameras are watched."""
    post = plan.posts_by_id.get(camera.post)
    return None if post is None or post.kind is PostKind.VIDEO else _NO_DESK.fill(post=post.name)


def watch_problems(plan: Plan) -> Iterable[Message]:
    """What is wrong with the exits and cameras of a plan."""
    if len(plan.exits) > MOST_EXITS:
        yield _TOO_MANY_EXITS.fill(most=MOST_EXITS)
    if len(plan.cameras) > MOST_CAMERAS:
        yield _TOO_MANY_CAMERAS.fill(most=MOST_CAMERAS)
        return
    yield from (wrong for _, wrong in misplaced(plan, [*plan.exits, *plan.cameras]))
    yield from (wrong for camera in plan.cameras if (wrong := no_desk(plan, camera)) is not None)
