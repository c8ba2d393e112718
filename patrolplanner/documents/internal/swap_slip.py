"""The slip for a change of duty (调班替班申请审批表): A5, two on a sheet of A4, filled in or empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from patrolplanner.documents.internal.form_grid import LEAST_ROW, Box, FormRow, named, to_fill
from patrolplanner.documents.internal.slip_pages import SlipPage, slip_pages, slip_row, ticked
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.domain.messages import Message, Say, translate

_NOTHING = "\u3000"
_KINDS = (
    translate("swap slip", "exchange"),
    translate("swap slip", "substitution"),
    translate("swap slip", "substitution, owed"),
    translate("swap slip", "return of a duty owed"),
)
RETURN = 3
"""The place of a slip that pays a debt."""


@dataclass(frozen=True, slots=True)
class SlipPerson:
    """Somebody on a slip."""

    name: str
    number: str
    team: str = ""


@dataclass(frozen=True, slots=True)
class SlipFacts:
    """A slip as the journal has it; all empty for a form to be filled in by hand.

    ``given`` are the duties that the applicant gives away, ``taken`` what comes back, ``more`` those of further
    people. ``kind`` is the place of the kind in its row, None for none. ``checks`` are what the system found.
    """

    number: str = ""
    kind: int | None = None
    asked: datetime | None = None
    asked_by: str = ""
    applicant: SlipPerson | None = None
    other: SlipPerson | None = None
    given: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    reason: str = ""
    checks: tuple[tuple[str, str], ...] = ()
    state: str = ""
    decision: str = ""


def swap_slips(slips: Sequence[SlipFacts], organisation: str, sheet: Sheet, stamp: Stamp, say: Say) -> bytes:
    """The slips in their order, two a sheet."""
    title, rule = say(translate("swap slip", "Request for a change of duty")), say(_RULE)
    made = [SlipPage(title, tuple(_rows(slip, say)), rule, slip.number) for slip in slips]
    return slip_pages(made, organisation, sheet, stamp, say)


_RULE = translate("swap slip", "Ask 48 hours before; in an emergency by word of mouth, with the slip within 24 hours.")


def _rows(slip: SlipFacts, say: Say) -> list[FormRow]:
    """The rows of a slip, with room for a signature where somebody signs."""
    kinds = ticked([say(kind) for kind in _KINDS], slip.kind)
    asked = say(translate("swap slip", "{moment}").fill(moment=slip.asked)) if slip.asked else ""
    by_hand = translate("swap slip", "Time")
    signed = (translate("swap slip", "Signature of the applicant"), translate("swap slip", "Signature of the other"))

    def row(name: Message, text: str, least: float = LEAST_ROW) -> FormRow:
        return slip_row(say, name, text, least)

    return [
        row(translate("swap slip", "Applicant"), _person(slip.applicant, say)),
        row(translate("swap slip", "Sort"), kinds),
        row(translate("swap slip", "Duty given away"), "\n".join(slip.given), 28.0),
        row(translate("swap slip", "Other person"), _person(slip.other, say)),
        row(translate("swap slip", "Duty taken instead"), "\n".join(slip.taken), 28.0),
        *([row(translate("swap slip", "Further changes"), "\n".join(slip.more))] if slip.more else ()),
        row(translate("swap slip", "Reason"), slip.reason, 34.0),
        _checks(slip, say),
        to_fill(say, 0.2, 0.3, *signed, least=30.0),
        named(say, 0.2, (by_hand, Box(asked, 0.3)), (by_hand, Box("", 0.3)), least=20.0),
        row(translate("swap slip", "Head of the team"), "", 32.0),
        row(translate("swap slip", "Leader's decision"), slip.decision, 36.0),
        row(translate("swap slip", "Filed by the office"), _NOTHING + slip.state, 26.0),
    ]


def _person(person: SlipPerson | None, say: Say) -> str:
    """Name, number and team in one box, or their names with room behind them."""
    parts = (
        (translate("swap slip", "Name"), person.name if person else ""),
        (translate("swap slip", "Number"), person.number if person else ""),
        (translate("swap slip", "Team"), person.team if person else ""),
    )
    room = "" if person else "＿" * 5
    return "　".join(f"{say(name)} {value or room}" for name, value in parts)


def _checks(slip: SlipFacts, say: Say) -> FormRow:
    """What the system found, or what is to be looked at by hand."""
    looked_at = slip.checks or tuple((say(text), "") for text in CHECKED)
    text = "\n".join(f"{name}　{found or '＿' * 8}" for name, found in looked_at)
    return named(say, 0.2, (translate("swap slip", "Checked by the system"), Box(text, 0.8, size=8.5)))


CHECKED = (
    translate("swap slip", "qualified"),
    translate("swap slip", "hours of rest"),
    translate("swap slip", "nights running"),
    translate("swap slip", "hours of the month"),
    translate("swap slip", "gap at the post"),
)
"""What is looked at before a change, in the order of the form."""
