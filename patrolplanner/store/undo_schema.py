"""The table of steps that can be taken back.

``change`` is what differs in rows, see the module row_changes; ``undone`` tells that the step is not in force.
"""

M0005 = """
    CREATE TABLE undo_step (
        number INTEGER NOT NULL PRIMARY KEY,
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        label TEXT NOT NULL,
        reason TEXT NOT NULL,
        undone INTEGER NOT NULL CHECK (undone IN (0, 1)),
        change BLOB NOT NULL
    ) STRICT;
"""
"""Statements of the fifth migration, never edited after a release."""
