"""The commands ``network``, ``cover`` and ``visibility``: streets, what is reached in time, how much police is seen."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable

from patrolplanner.cli.argument_values import a_moment, a_path
from patrolplanner.cli.lines import DONE, IMPERFECT, err, out, out_json
from patrolplanner.cli.parser import Command, Parser
from patrolplanner.cli.plans import judged_period, open_session, stored_plan
from patrolplanner.domain.messages import Say, translate
from patrolplanner.domain.projection import Projection
from patrolplanner.planning.deployment.street_posts import Extra, street_network
from patrolplanner.planning.deployment.town_reach import TownReach
from patrolplanner.planning.deployment.town_watch import TownWatch
from patrolplanner.services.exchange.street_import import read_streets, with_streets
from patrolplanner.services.views.street_checks import streets_said
from patrolplanner.services.views.street_shapes import (
    check_extra,
    check_places,
    cover_lines,
    cover_shape,
    network_shape,
    visibility_lines,
    visibility_shape,
)

_NOT_ROSTERED = translate("cli", "Nobody is rostered from {first} to {last}; roster the period first.")
_ALSO = re.compile(r"([^:]+)(?::(\d{1,2})-(\d{1,2}))?")


def _network_arguments(parser: Parser) -> None:
    parser.plan()
    what = translate("cli", "take streets in first: .osm, .geojson or .xlsx; equal numbers are replaced")
    parser.option("--read", what, metavar="FILE", type=a_path(parser.say))
    parser.flag("--check", translate("cli", "end with status 1 when streets hang apart"))
    parser.json()


def _network(chosen: argparse.Namespace, say: Say) -> int:
    """What streets make; exit status 1 when they hang apart and that was asked."""
    if chosen.read is not None:
        with open_session(chosen.plan) as session:
            read = read_streets(chosen.read, session.document.plan)
            step = translate("streets", "streets from {file}").fill(file=chosen.read.name)
            session.apply(with_streets(read), step, action="import")
            for text in read.said:
                err(say(text))
    plan = stored_plan(chosen.plan).plan
    said = streets_said(plan)
    if chosen.json:
        out_json(network_shape(street_network(plan.streets, Projection.of(plan))))
    else:
        out(*map(say, (said.whole, *(text for text, _ in said.apart), *said.joined)))
    return IMPERFECT if chosen.check and said.apart else DONE


def _cover_arguments(parser: Parser) -> None:
    parser.plan()
    what = translate("cli", "the moment, such as 2026-12-05T03:00")
    parser.option("--at", what, metavar="TIME", type=a_moment(parser.say), required=True)
    parser.json()


def _cover(chosen: argparse.Namespace, say: Say) -> int:
    stored = stored_plan(chosen.plan)
    reach = TownReach(stored.plan)
    check_places(reach)
    now = reach.at(stored.roster, stored.journal, chosen.at)
    if chosen.json:
        out_json(cover_shape(reach, now))
    else:
        out(*cover_lines(stored.plan, reach, now, say))
    return DONE


def _visibility_arguments(parser: Parser) -> None:
    parser.plan()
    parser.dates()
    what = translate("cli", "take this post as manned besides, in some hours or all: GT03 or GT03:8-20")
    parser.option("--also", what, metavar="POST[:8-20]", action="append", default=[], type=_also(parser.say))
    parser.json()


def _also(say: Say) -> Callable[[str], Extra]:
    def read(text: str) -> Extra:
        found = _ALSO.fullmatch(text)
        first, until = (0, 24) if found is None or found[2] is None else (int(found[2]), int(found[3]))
        if found is None or not 0 <= first < until <= 24:
            wrong = translate("cli", "{text} is no post with hours; write such as GT03 or GT03:8-20")
            raise argparse.ArgumentTypeError(say(wrong.fill(text=text)))
        return Extra(found[1], first, until)

    return read


def _visibility(chosen: argparse.Namespace, say: Say) -> int:
    stored = stored_plan(chosen.plan)
    period = judged_period(chosen, stored)
    watch = TownWatch(stored.plan)
    check_places(watch)
    check_extra(watch, chosen.also)
    if not len(stored.roster.between(*period)):
        err(say(_NOT_ROSTERED.fill(first=period.first, last=period.last)))
    index = watch.index(stored.roster, period, chosen.also)
    actual = watch.actual(stored.roster, stored.journal, period)
    if chosen.json:
        out_json(visibility_shape(watch, index, period, actual))
    else:
        out(*visibility_lines(watch, index, period, say, actual))
    return DONE


NETWORK = Command(_network_arguments, _network)
COVER = Command(_cover_arguments, _cover)
VISIBILITY = Command(_visibility_arguments, _visibility)
