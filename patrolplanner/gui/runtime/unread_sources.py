"""Spares reading the source of every module that is imported while Qt is loaded.

PySide looks for its own name in it, to know where its optional spellings (snake case, true properties) may be wished
for; nobody here uses them. The texts would stay in memory, 15 MB of them, and reading them makes each import slower. In
the packed program there is no source to read, so that it is always as it is made here.
"""

from __future__ import annotations

import sys

import PySide6.QtCore


def leave_unread() -> None:
    """No module imported from now on is looked through."""
    assert PySide6.QtCore
    support = sys.modules.get("shibokensupport.feature")
    if hasattr(support, "_mod_uses_pyside"):
        setattr(support, "_mod_uses_pyside", lambda _module: False)  # noqa: B010  it has no stubs
