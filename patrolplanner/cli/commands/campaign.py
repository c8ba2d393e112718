"""The command ``campaign``: a campaign of the county is shared out, taken in by stations, and its hours given back."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from patrolplanner.cli.argument_values import a_path, seconds
from patrolplanner.cli.lines import DONE, err, out, out_json, written
from patrolplanner.cli.parser import Command, Parser
from patrolplanner.cli.plans import note, open_session, stoppable, stored_plan, user
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.planning.stop import Effort
from patrolplanner.services.county.campaign import read_campaign
from patrolplanner.services.county.giving import loan_letters, return_letters, still_to_come
from patrolplanner.services.county.lending import chosen_for
from patrolplanner.services.county.letters import CampaignLetter, LetterTaker, read_letter
from patrolplanner.services.county.proposing import (
    CampaignProposal,
    ProposingWay,
    begin_campaign,
    propose,
    usual_effort,
    write_letters,
)
from patrolplanner.services.county.proving import GapBound
from patrolplanner.services.county.taking import TakenIn, take
from patrolplanner.services.exchange.import_preview import WHAT_WORDS
from patrolplanner.translation import interface_language

_SHARE = translate(
    "cli",
    "{station}: {people} {people:person|people} at once; open places before: {before}, with the campaign: {after}",
)
_BOUND, _BETWEEN = translate("cli", "{count}"), translate("cli", "{least} to {most} (not proven in the time)")
_UNPROVEN = translate("cli", "not proven in the time")
_COSTS = translate(
    "cli",
    "{stations} {stations:station has|stations have} to leave {count} more {count:place|places} open for "
    "certain; ask for fewer.",
)
_PROVEN = translate("cli", "{done} of {count} {count:station|stations} done")
_STOPPED = translate("cli", "Stopped; the shares proposed so far are kept, with what is proven of them.")
_LOAN = translate(
    "cli",
    "{home} lends {to} {people} {people:person|people} ({officers} {officers:officer|officers}) from {first} to {last}",
)
_BEGUN = translate(
    "cli", "{book}: {count} {count:station|stations}; fill in posts, shifts and demands, then share it out."
)
_STEP = translate("campaign", "campaign file {file}")


def _arguments(parser: Parser) -> None:
    what = translate(
        "cli",
        "plan: begin the workbook BOOK of a campaign for the stations in the folder PLACE; share: share BOOK out to "
        "the plans in the folder PLACE; take: take the file BOOK into the plan PLACE; lend: write for those who borrow "
        "whom the plan PLACE lends by its share BOOK; give-back: write for the home stations what lent people have "
        "worked in the plan PLACE in the campaign BOOK",
    )
    parser.file("action", "ACTION", what, type=str, choices=tuple(_ACTIONS))
    parser.file("book", "BOOK.xlsx", translate("cli", "the workbook of the campaign, or a file made from it"))
    parser.file("place", "PLACE", translate("cli", "the folder with the stations' plan files, or one plan file"))
    parser.option("--name", translate("cli", "name of the campaign (plan)"), default="", metavar="TEXT")
    parser.several("--person", translate("cli", "whom to lend, by number (take; default: who has least to do)"), "ID")
    out_folder = translate("cli", "folder for the files (default: where BOOK is)")
    proving = translate("cli", "seconds in all for proving open places (share; default: 60, or one a plan)")
    parser.option("--seconds", proving, type=seconds(parser.say), metavar="S")
    parser.option("--out", out_folder, type=a_path(parser.say), metavar="DIR")
    parser.flag("--dry-run", translate("cli", "say what would be done, and write nothing"))
    parser.json()
    parser.reason()


def _campaign(chosen: argparse.Namespace, say: Say) -> int:
    return _ACTIONS[chosen.action](chosen, say)


def _plan(chosen: argparse.Namespace, say: Say) -> int:
    count = begin_campaign(chosen.book, chosen.place, chosen.name, interface_language())
    out(say(_BEGUN.fill(book=str(chosen.book), count=count)))
    return DONE


def _share(chosen: argparse.Namespace, say: Say) -> int:
    told: list[int] = []

    def tell(way: ProposingWay) -> None:
        """Eleven lines at most for a proposal, so that one sees it going on."""
        tenths = 10 * way.done // way.count
        if way.proposal is not None and tenths not in told[-1:]:
            told.append(tenths)
            err(say(_PROVEN.fill(done=way.done, count=way.count)))

    with stoppable() as stop:
        effort = usual_effort(chosen.place) if chosen.seconds is None else Effort(chosen.seconds)
        found = propose(chosen.book, chosen.place, effort, stop, tell)
        if stop.is_set():
            err(say(_STOPPED))
    if chosen.json:
        out_json(_shape(found))
    else:
        _tell_shares(found, say)
    return _written(chosen, found.letters, say)


def _tell_shares(found: CampaignProposal, say: Say) -> None:
    for row in found.stations:
        values = {"station": row.station, "people": row.people}
        out(say(_SHARE.fill(before=_bound(row.before), after=_bound(row.after), **values)))
    for loan in found.sharing.loans:
        values = {"home": loan.home, "to": loan.to, "people": loan.people, "officers": loan.officers}
        out(say(_LOAN.fill(first=loan.first, last=loan.last, **values)))
    if found.costs:
        stations = sum(row.costs > 0 for row in found.stations)
        out(say(_COSTS.fill(stations=stations, count=found.costs)))


def _bound(found: GapBound) -> Message:
    if found.found is None:
        return _UNPROVEN
    if found.proven:
        return _BOUND.fill(count=found.least)
    return _BETWEEN.fill(least=found.least, most=found.found)


def _take(chosen: argparse.Namespace, say: Say) -> int:
    letter = read_letter(chosen.book)
    lend = chosen_for(letter, chosen.person, chosen.book.name)
    with open_session(chosen.place) as session:
        taker = LetterTaker(user(), datetime.now(), interface_language(), say, chosen.place.name, lend)
        taken = take(session.document, letter, taker, chosen.book.name)
        if not chosen.dry_run:
            step = _STEP.fill(file=chosen.book.name)
            session.apply(lambda _: taken.document, step, action="import", reason=chosen.reason)
    _tell(chosen, taken, say)
    return DONE


def _tell(chosen: argparse.Namespace, taken: TakenIn, say: Say) -> None:
    if chosen.json:
        shape = [{"sheet": d.sheet, "what": d.what.value, "row": d.name, "detail": d.detail} for d in taken.differences]
        out_json({"written": not chosen.dry_run, "told": [say(text) for text in taken.told], "differences": shape})
        return
    for text in taken.told:
        out(say(text))
    for each in taken.differences:
        out("  ".join(filter(None, (each.sheet, say(WHAT_WORDS[each.what]), each.name, each.detail))))
    if not taken.differences:
        out(say(translate("cli", "The plan has all of it already.")))
    if chosen.dry_run:
        out(say(translate("cli", "Nothing was written.")))


def _lend(chosen: argparse.Namespace, say: Say) -> int:
    share = read_letter(chosen.book)
    letters = loan_letters(stored_plan(chosen.place).plan, share, chosen.book.name, chosen.place.name)
    return _sent(chosen, letters, say)


def _give_back(chosen: argparse.Namespace, say: Say) -> int:
    campaign, now = read_campaign(chosen.book), datetime.now()
    letters = return_letters(stored_plan(chosen.place), campaign, chosen.place.name, now)
    if (so_far := still_to_come(campaign, now.date())) is not None:
        err(say(so_far))
    return _sent(chosen, letters, say)


def _sent(chosen: argparse.Namespace, letters: list[CampaignLetter], say: Say) -> int:
    """Personal data goes out, which the plan's log says."""
    _written(chosen, tuple(letters), say)
    if not chosen.dry_run:
        for letter in letters:
            note(chosen.place, "export", f"{letter.campaign} → {letter.station}", chosen.reason, say)
    return DONE


def _written(chosen: argparse.Namespace, letters: tuple[CampaignLetter, ...], say: Say) -> int:
    if chosen.dry_run:
        err(say(translate("cli", "Nothing was written.")))
        return DONE
    folder: Path = chosen.out or chosen.book.parent
    for path in write_letters(letters, folder, interface_language(), say):
        (err if chosen.json else out)(say(written(path)))
    return DONE


def _shape(found: CampaignProposal) -> dict[str, object]:
    return {
        "campaign": found.campaign.name,
        "stations": [
            {
                "station": s.station,
                "people": s.people,
                "open_before": s.before.least,
                "open_after": s.after.least,
                "found_before": s.before.found,
                "found_after": s.after.found,
                "proven": s.before.proven and s.after.proven,
            }
            for s in found.stations
        ],
        "shares": [
            {"station": s.station, "demand": s.row + 1, "people": s.people, "officers": s.officers}
            for s in found.sharing.shares
        ],
        "loans": [
            {
                "home": loan.home,
                "to": loan.to,
                "people": loan.people,
                "officers": loan.officers,
                "first": loan.first.isoformat(),
                "last": loan.last.isoformat(),
            }
            for loan in found.sharing.loans
        ],
    }


_ACTIONS: Mapping[str, Callable[[argparse.Namespace, Say], int]] = {
    "plan": _plan,
    "share": _share,
    "take": _take,
    "lend": _lend,
    "give-back": _give_back,
}

CAMPAIGN = Command(_arguments, _campaign)
