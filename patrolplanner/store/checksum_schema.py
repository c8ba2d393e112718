"""The table of sums over the rows of every other table, see the module checksums."""

M0006 = """
    CREATE TABLE checksum (
        name TEXT NOT NULL PRIMARY KEY,
        rows INTEGER NOT NULL,
        digest TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
"""
"""Statements of the sixth migration, never edited after a release."""
