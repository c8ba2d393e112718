"""Loads sqlite-utils only when a plan file is opened, and without the pandas it would drag in.

sqlite-utils imports pandas when it finds one, only to guess column types, which we never ask of it. OR-Tools
installs pandas, so every command that opens a plan would pay half a second for nothing.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import MetaPathFinder
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations


class _PandasIsAbsent(MetaPathFinder):
    """Answers the search for pandas with "not installed"."""

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None) -> None:
        if fullname == "pandas":
            raise ModuleNotFoundError(fullname)


@contextmanager
def _pandas_left_out() -> Iterator[None]:
    if "pandas" in sys.modules or "sqlite_utils" in sys.modules:
        yield
        return
    blocker = _PandasIsAbsent()
    sys.meta_path.insert(0, blocker)
    try:
        yield
    finally:
        sys.meta_path.remove(blocker)


def database_of(connection: sqlite3.Connection) -> Database:
    """The connection in sqlite-utils' clothes; no plug-ins, so that nothing foreign touches a plan."""
    with _pandas_left_out():
        from sqlite_utils import Database
    return Database(connection, execute_plugins=False)


def migration_set(name: str) -> Migrations:
    with _pandas_left_out():
        from sqlite_utils import Migrations
    return Migrations(name)
