"""The papers by name and title, for those who list them without making any: making loads ReportLab."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from patrolplanner.domain.messages import Message, translate


@dataclass(frozen=True, slots=True)
class PaperName:
    """A paper: its title, and whether it is made for one date and chosen posts, or for the station's whole period."""

    title: Message
    by_post: bool = False


PAPER_NAMES: Mapping[str, PaperName] = MappingProxyType(
    {
        "month-list": PaperName(translate("printing", "duty and standby list of the month, A4")),
        "month-list-a3": PaperName(translate("printing", "duty and standby list of the month, A3")),
        "duty-matrix": PaperName(translate("printing", "monthly duty roster, A3")),
        "duty-matrix-a4": PaperName(translate("printing", "monthly duty roster, two halves on A4")),
        "day-posts": PaperName(translate("printing", "posts of the day, A4")),
        "day-posts-by-post": PaperName(translate("printing", "posts of the day, post by post, A4")),
        "day-posts-a3": PaperName(translate("printing", "posts of the day, A3")),
        "duty-statistics": PaperName(translate("printing", "duty statistics, A3")),
        "ledger-wall": PaperName(translate("printing", "ledger for the wall, A3")),
        "joint-schedule": PaperName(translate("printing", "joint enforcement schedule, A4")),
        "call-list": PaperName(translate("printing", "call list for a change, A4")),
        "version-difference": PaperName(translate("printing", "difference of two versions, A4")),
        "notice": PaperName(translate("printing", "public notices of the posts, A4"), by_post=True),
        "notice-a3": PaperName(translate("printing", "public notices of the posts, A3"), by_post=True),
        "notice-board": PaperName(
            translate("printing", "public notices of the posts, board 600 × 900 mm"), by_post=True
        ),
        "notice-week": PaperName(translate("printing", "officers in charge of the week, A4"), by_post=True),
        "notice-week-a3": PaperName(translate("printing", "officers in charge of the week, A3"), by_post=True),
        "notice-week-board": PaperName(
            translate("printing", "officers in charge of the week, board 600 × 900 mm"), by_post=True
        ),
        "notice-crew": PaperName(translate("printing", "who serves at the post, A4"), by_post=True),
        "notice-crew-a3": PaperName(translate("printing", "who serves at the post, A3"), by_post=True),
        "notice-crew-board": PaperName(
            translate("printing", "who serves at the post, board 600 × 900 mm"), by_post=True
        ),
        "contact-card": PaperName(translate("printing", "contact cards for the public, 90 × 54 mm"), by_post=True),
        "pocket-cards": PaperName(translate("printing", "pocket cards, 90 × 54 mm")),
        "swap-slips": PaperName(translate("printing", "slips for changes of duty, two A5 on A4")),
        "swap-slip-blank": PaperName(translate("printing", "empty slips for changes of duty, two A5 on A4")),
        "handover": PaperName(translate("printing", "records of changes of shift, A4")),
        "patrol-log": PaperName(translate("printing", "patrol logs, A4")),
        "privacy-assessment": PaperName(translate("printing", "assessment before personal data is made public, A4")),
    }
)
"""All papers by their name on the command line, in the order in which they are listed."""
