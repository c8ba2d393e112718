"""The choices over the columns of somebody's list: which field of ours stands in each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker

from patrolplanner.gui.widgets.choice_box import ChoiceBox


def keep_in_one_column(boxes: Sequence[ChoiceBox[str]], at: int) -> None:
    """A field stands in one column: the one chosen in the box ``at`` is taken from any other."""
    value = boxes[at].value
    for other, box in enumerate(boxes):
        if other != at and value and box.value == value:
            with QSignalBlocker(box):
                box.choose("")
