"""The command ``overtime``: what everybody is due for overtime and night duty in a month."""

from __future__ import annotations

import argparse

from patrolplanner.cli.argument_values import a_path
from patrolplanner.cli.lines import DONE, out, out_json, written
from patrolplanner.cli.parser import Command, Parser
from patrolplanner.cli.plans import judged_period, note, stored_plan
from patrolplanner.domain.allowances import amount_said
from patrolplanner.domain.messages import Say, translate
from patrolplanner.planning.indicators.allowances import AllowanceFacts, allowance_periods
from patrolplanner.services.exchange.allowance_book import HEADINGS, allowance_facts, rows_of, write_allowances


def _arguments(parser: Parser) -> None:
    parser.plan()
    parser.dates()
    what = translate("cli", "write it too, as .xlsx (a sheet a month) or .csv")
    parser.option("--out", what, metavar="OUT", type=a_path(parser.say))
    parser.json()


def _overtime(chosen: argparse.Namespace, say: Say) -> int:
    """Months begin on the day that the settings say; other dates are taken as they are."""
    stored = stored_plan(chosen.plan)
    periods = allowance_periods(stored.plan, judged_period(chosen, stored))
    sheets = [allowance_facts(stored, period) for period in periods]
    if chosen.out is not None:
        write_allowances(sheets, chosen.out, say)
        note(chosen.plan, "export", chosen.out.name, "", say)
    if chosen.json:
        out_json({"periods": [_shape(facts) for facts in sheets]})
        return DONE
    for facts in sheets:
        first, last = facts.period
        out(f"{first.isoformat()} – {last.isoformat()}")
        out("\t".join(say(text) for text in HEADINGS[:-1]))
        for row in rows_of(facts, say):
            out("\t".join(map(str, row)))
    if chosen.out is not None:
        out(say(written(chosen.out)))
    return DONE


def _shape(facts: AllowanceFacts) -> dict[str, object]:
    return {
        "period": [day.isoformat() for day in facts.period],
        "people": [
            {
                "person": line.person.id,
                "counts": {kind.value: count for kind, count in line.counts.items()},
                "hours": {kind.value: minutes / 60 for kind, minutes in line.minutes.items()},
                "days_in_lieu": int(line.days) if line.days % 1 == 0 else float(line.days),
                "yuan": amount_said(line.yuan),
            }
            for line in facts.lines
        ],
    }


OVERTIME = Command(_arguments, _overtime)
