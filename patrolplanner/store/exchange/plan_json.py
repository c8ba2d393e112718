"""Writes everything as JSON, for other programs."""

from __future__ import annotations

import json
from pathlib import Path

from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.store.as_json import Json, as_json
from patrolplanner.store.exchange.replacing import replacing

FORMAT_VERSION = 1


def write_json(path: Path, plan: Plan, roster: Roster) -> None:
    """Write plan and roster under English names; dates are ISO text, clock times minutes after midnight."""
    facts = as_json(plan)
    content: Json = {
        "format": "patrolplanner",
        "format_version": FORMAT_VERSION,
        "plan": facts | {"settings": dict(plan.settings)} if isinstance(facts, dict) else facts,
        "roster": [as_json(assignment) for assignment in roster],
    }
    with replacing(path) as unfinished:
        unfinished.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
