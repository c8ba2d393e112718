"""What the workbooks of a campaign (专项行动) say of themselves: keys of their settings, and the sorts of files."""

from __future__ import annotations

from enum import StrEnum

NAME, KIND, STATION, SENDER, LEND = "campaign", "campaign_file", "campaign_station", "campaign_sender", "campaign_lend"
"""Keys: the campaign's name; what sort of file it is, for which station, from whom; who lends how many to whom."""


class Letter(StrEnum):
    """What goes between county and stations: a share of a campaign, lent people, and what these have worked."""

    SHARE = "share"
    LOAN = "loan"
    RETURN = "return"
