"""The one question before a record goes that takes other things along: what goes with it, in words and numbers.

Who or what has duties of the past is offered to be ended instead, which leaves the past as it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.asking import asked
from patrolplanner.services.edits.ending import have_past, with_end
from patrolplanner.services.edits.records import removal, remove_records
from patrolplanner.services.open_plan.document import Edit

_GOES_TOO = translate("records", "{records} has {others}. All of that is deleted with it.")
_HAS_PAST = translate(
    "records",
    "{records} has duties of the past, which accounts and papers need. End it with {day}, and everything up to then "
    "stays. Deleted with it would be {others}.",
)
_ALL_OF_IT = translate("records", "Delete all of it")
_END_PERSON = translate("records", "End with {day}")
_CLOSE_POST = translate("records", "Close the post")
_GONE = translate("records", "Deleted: {records}.")
_GONE_WITH = translate("records", "Deleted: {records}, and with it {others}.")
_ENDED = translate("records", "{records} is ended with {day}; what was before stays.")
_REMOVED = translate("records", "Delete {records}")
_END = translate("records", "End {records}")


class Leaving(NamedTuple):
    """How records go: the edit, the name of the step, and what is said afterwards."""

    edit: Edit
    step: Message
    done: str


def leaving(
    parent: QWidget, context: PlanContext, field: str, positions: Sequence[int], what: Message | str
) -> Leaving | None:
    """What is to be done with these records; None when the user would rather keep them.

    Raises UserError when they cannot be removed at all.
    """
    others = removal(context.document, field, positions)
    if have_past(context.document, field, positions, context.today):
        last = context.today - timedelta(days=1)
        end = _END_PERSON.fill(day=last) if field == "people" else _CLOSE_POST
        answer = asked(parent, said(_HAS_PAST, records=what, others=others, day=last), [end, _ALL_OF_IT])
        if answer == 0:
            done = said(_ENDED, records=what, day=last)
            return Leaving(with_end(field, positions, last), _END.fill(records=what), done)
    else:
        answer = asked(parent, said(_GOES_TOO, records=what, others=others), [_ALL_OF_IT]) if others else 0
    if answer is None:
        return None
    gone = said(_GONE_WITH, records=what, others=others) if others else said(_GONE, records=what)
    return Leaving(remove_records(field, positions), _REMOVED.fill(records=what), gone)
