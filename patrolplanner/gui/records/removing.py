"""The one question before a record goes that takes other things along: what goes with it, in words and numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.asking import asked
from patrolplanner.services.edits.records import removal
from patrolplanner.services.open_plan.document import Document

_GOES_TOO = translate("records", "{records} has {others}. All of that is deleted with it.")
_ALL_OF_IT = translate("records", "Delete all of it")


def others_given_up(
    parent: QWidget, document: Document, field: str, positions: Sequence[int], what: Message | str
) -> tuple[Message, ...] | None:
    """What goes along with these records, empty for nothing; None when the user would rather keep it.

    Raises UserError when they cannot be removed at all.
    """
    others = removal(document, field, positions)
    if others and asked(parent, said(_GOES_TOO, records=what, others=others), [_ALL_OF_IT]) is None:
        return None
    return others
