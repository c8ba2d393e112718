"""The commands in the order of the help. Each stands with its arguments in a module that is read when it is called."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping

from patrolplanner.cli.parser import Command
from patrolplanner.domain.messages import Message, translate

COMMANDS: Mapping[str, tuple[str, Message]] = {
    "demo": ("demo:DEMO", translate("cli", "roster the sample county and print its papers")),
    "import": ("imports:IMPORT", translate("cli", "make or update a plan file from a workbook")),
    "import-people": (
        "foreign_imports:IMPORT_PEOPLE",
        translate("cli", "take people from any workbook: which column says what is guessed, or named"),
    ),
    "import-roster": (
        "foreign_imports:IMPORT_ROSTER",
        translate("cli", "take duties from a duty sheet of another kind: by date, or people against dates"),
    ),
    "export": ("export:EXPORT", translate("cli", "write a plan as workbook, CSV or JSON")),
    "solve": ("solve:SOLVE", translate("cli", "roster a period")),
    "bureau": ("bureau:BUREAU", translate("cli", "roster a period of many plans at once")),
    "county": (
        "county:COUNTY",
        translate("cli", "show a county's stations at a moment: who is on duty, what is open"),
    ),
    "campaign": (
        "campaign:CAMPAIGN",
        translate("cli", "share a campaign out to the stations of a county, take files of it in, give hours back"),
    ),
    "scheduler": ("cluster:SCHEDULER", translate("cli", "be the scheduler of a cluster of machines, for bureau")),
    "worker": ("cluster:WORKER", translate("cli", "work for a cluster of machines: roster plans for bureau")),
    "check": ("check:CHECK", translate("cli", "judge the stored roster")),
    "print": ("print:PRINT", translate("cli", "print papers as PDF")),
    "repair": ("repair:REPAIR", translate("cli", "mend the roster after a sick call, with whom to call")),
    "swap": ("swap:SWAP", translate("cli", "swap duties by numbered slips, and find ways to a day off")),
    "publish": ("versions:PUBLISH", translate("cli", "keep the roster of a period for good as the next version")),
    "diff": ("versions:DIFF", translate("cli", "lay two versions side by side")),
    "recover": ("recover:RECOVER", translate("cli", "take what can be read of a damaged plan file into a new one")),
    "boards": ("notices:BOARDS", translate("cli", "list the public notices to issue again, and note what was put up")),
    "board": (
        "board:BOARD",
        translate("cli", "show on the wall of the duty room who is on duty, as the plan changes"),
    ),
    "ledger": ("ledger:LEDGER", translate("cli", "show everybody's account, the facts behind it, and correct it")),
    "overtime": (
        "overtime:OVERTIME",
        translate("cli", "count overtime, nights and watches of a month, with days in lieu and amounts"),
    ),
    "why": ("why:WHY", translate("cli", "say of each gap why it is open and what would fill it")),
    "network": ("streets:NETWORK", translate("cli", "say how the streets hang together, and take streets in")),
    "cover": ("streets:COVER", translate("cli", "say what is reached in 1, 3 and 5 minutes at a moment")),
    "visibility": (
        "streets:VISIBILITY",
        translate("cli", "say how many people in the street see police, by street and hour"),
    ),
    "patrol": ("patrol:PATROL", translate("cli", "draw the route cards of patrols, and say what they come to")),
    "beats": ("beats:BEATS", translate("cli", "divide the streets into beats of equal load, each in one piece")),
    "closure": ("closure:CLOSURE", translate("cli", "say which post on duty closes which exit in how many minutes")),
    "locate": (
        "locate:LOCATE",
        translate("cli", "take incidents from a list, and locate them by the texts of their places"),
    ),
    "siting": ("siting:SITING", translate("cli", "find where new posts should stand, and whether they can be manned")),
    "rotation": ("rotation:ROTATION", translate("cli", "design a cyclic rotation for teams or people")),
    "selftest": ("selftest:SELFTEST", translate("cli", "try whether this installation works, part by part")),
    "bench": ("bench:BENCH", translate("cli", "run the engine on a public test instance")),
}
"""Of each command where it stands and what it is for."""


def command(name: str) -> Command:
    found = pkgutil.resolve_name(f"{__name__}.{COMMANDS[name][0]}")
    assert isinstance(found, Command)
    return found
