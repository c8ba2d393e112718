"""What public notices show besides: pictures of people, and what can be done at a post."""

from __future__ import annotations

M0011 = """
    ALTER TABLE person ADD COLUMN photo TEXT NOT NULL DEFAULT '';
    ALTER TABLE post ADD COLUMN services TEXT NOT NULL DEFAULT '';
"""
"""Statements of the eleventh migration, never edited after a release."""
