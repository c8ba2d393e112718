"""All papers by name. Nothing that draws is loaded here: each paper loads it when it is made."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.services.papers import card, change, handover, notice, patrol, privacy, station, swap
from patrolplanner.services.papers.paper import Paper

_FAMILIES = (station, change, notice, card, swap, handover, patrol, privacy)

PAPERS: Mapping[str, Paper] = MappingProxyType({paper.name: paper for family in _FAMILIES for paper in family.PAPERS})
"""In the order in which they are listed and numbered."""


def paper_named(name: str) -> Paper:
    """Raises UserError for a paper there is not."""
    if name not in PAPERS:
        message = translate("printing", "There is no paper {name}. Papers: {papers}.")
        raise UserError(message.fill(name=name, papers=tuple(PAPERS)))
    return PAPERS[name]
