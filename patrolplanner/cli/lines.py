"""Lines of output: results on stdout, everything else on stderr."""

from __future__ import annotations

import sys


def out(text: str) -> None:
    """A line of the result."""
    sys.stdout.write(text + "\n")


def err(text: str) -> None:
    """A line about the result: problems, warnings, progress. Seen at once."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()
