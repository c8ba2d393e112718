"""All papers by name. Nothing that draws is loaded here: each paper loads it when it is made."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.services.papers import (
    card,
    change,
    handover,
    notice,
    patrol,
    pay,
    privacy,
    routes,
    siting_report,
    station,
    swap,
    visibility,
    watch,
)
from patrolplanner.services.papers.paper import Paper

GROUPS: tuple[tuple[Message, tuple[Paper, ...]], ...] = (
    (translate("printing", "Duty tables and statistics"), (*station.PAPERS, *visibility.PAPERS, *siting_report.PAPERS)),
    (translate("printing", "Patrols"), (*routes.PAPERS, *watch.PAPERS)),
    (translate("printing", "Pay and people"), pay.PAPERS),
    (translate("printing", "Changes"), change.PAPERS),
    (translate("printing", "Public notices"), notice.PAPERS),
    (translate("printing", "Cards"), card.PAPERS),
    (translate("printing", "Slips"), (*swap.PAPERS, *pay.SLIPS)),
    (translate("printing", "Records and forms"), (*handover.PAPERS, *patrol.PAPERS, *privacy.PAPERS)),
)

PAPERS: Mapping[str, Paper] = MappingProxyType({paper.name: paper for _, papers in GROUPS for paper in papers})
"""In the order in which they are listed and numbered."""


def paper_named(name: str) -> Paper:
    """Raises UserError for a paper there is not."""
    if name not in PAPERS:
        message = translate("printing", "There is no paper {name}. Papers: {papers}.")
        raise UserError(message.fill(name=name, papers=tuple(PAPERS)))
    return PAPERS[name]
