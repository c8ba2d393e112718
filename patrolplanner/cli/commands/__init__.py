"""The commands in the order of the help. Each stands with its arguments in a module that is read when it is wanted."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping

from patrolplanner.cli.parser import Command

COMMANDS: Mapping[str, str] = {
    "demo": "demo:DEMO",
    "import": "imports:IMPORT",
    "import-people": "imports:IMPORT_PEOPLE",
    "import-roster": "imports:IMPORT_ROSTER",
    "export": "export:EXPORT",
    "solve": "solve:SOLVE",
    "bureau": "bureau:BUREAU",
    "check": "check:CHECK",
    "print": "print:PRINT",
    "repair": "repair:REPAIR",
    "swap": "swap:SWAP",
    "publish": "versions:PUBLISH",
    "diff": "versions:DIFF",
    "boards": "notices:BOARDS",
    "ledger": "ledger:LEDGER",
    "why": "why:WHY",
    "rotation": "rotation:ROTATION",
    "bench": "bench:BENCH",
}


def command(name: str) -> Command:
    found = pkgutil.resolve_name(f"{__name__}.{COMMANDS[name]}")
    assert isinstance(found, Command)
    return found
