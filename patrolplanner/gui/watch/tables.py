"""The lists of the panel: exits with who closes them, cameras with who watches them and who responds."""

from __future__ import annotations

from math import isfinite

from patrolplanner.domain.messages import translate
from patrolplanner.domain.names import exit_name, post_name
from patrolplanner.domain.plan import Plan
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.heads import Head
from patrolplanner.gui.widgets.listing import Listing, ListingModel, ListLine
from patrolplanner.planning.deployment.town_cameras import CameraNow, CamerasNow
from patrolplanner.planning.deployment.town_closing import ClosingNow, ExitClosing
from patrolplanner.services.views.cameras import responder_said, state_said
from patrolplanner.services.views.closing import exit_said, reason_said

_OPEN = translate("watch", "open")


def exit_listing() -> Listing[ExitClosing]:
    heads = (
        Head(translate("watch", "Exit"), translate("column notes", "The exit that is to be closed.")),
        Head(
            translate("watch", "Post"), translate("column notes", "Whose people on duty go there, or why nobody does.")
        ),
        Head(translate("watch", "min"), translate("column notes", "Minutes until they are there.")),
        Head(translate("watch", "Spare"), translate("column notes", "Who is next, and goes to no other exit.")),
    )
    model: ListingModel[ExitClosing] = ListingModel(heads, numbers=(2,))
    return Listing(model, translate("watch", "Exits and who closes them"), widest=1)


def exit_lines(plan: Plan, now: ClosingNow) -> list[ListLine[ExitClosing]]:
    """Those that stay open first."""
    ordered = sorted(now.exits, key=lambda one: one.reason is None)
    return [_exit_line(plan, one) for one in ordered]


def _exit_line(plan: Plan, one: ExitClosing) -> ListLine[ExitClosing]:
    tip, name = said(exit_said(plan, one)), said(exit_name(plan, one.exit))
    if (reason := reason_said(plan, one)) is not None:
        return ListLine((name, said(reason), said(_OPEN), ""), one, "danger", tip)
    spare = f"{post_name(plan, one.spare)} {one.spare_minutes:.1f}" if one.spare else ""
    return ListLine((name, post_name(plan, one.post), f"{one.minutes:.1f}", spare), one, "", tip)


def camera_listing() -> Listing[CameraNow]:
    heads = (
        Head(translate("watch", "Camera"), translate("column notes", "The cameras in the order of the plan.")),
        Head(translate("watch", "State"), translate("column notes", "Whether somebody watches it at this hour.")),
        Head(
            translate("watch", "Who responds"),
            translate("column notes", "The post on duty that is soonest there; 3 minutes at most are asked for."),
        ),
    )
    model: ListingModel[CameraNow] = ListingModel(heads)
    return Listing(model, translate("watch", "Cameras, who watches them and who responds"), widest=2)


def camera_lines(plan: Plan, now: CamerasNow) -> list[ListLine[CameraNow]]:
    return [
        ListLine(
            (one.camera.name, said(state_said(one)), said(responder_said(plan, one))),
            one,
            "quiet" if not one.works else "" if one.is_answered and isfinite(one.minutes) else "warn",
            said(translate("watch", "watched at {post}").fill(post=post_name(plan, one.camera.post)))
            if one.camera.post
            else "",
        )
        for one in now.cameras
    ]
