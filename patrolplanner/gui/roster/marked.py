"""The texts and codes that both roster tables show beside shift codes: roles, kinds of leave, what a mark means."""

from __future__ import annotations

from collections.abc import Container, Mapping

from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.leave_codes import LEAVE_CODES
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Role
from patrolplanner.domain.words import word
from patrolplanner.gui.said import chinese, said

ROLE_CHIPS: Mapping[Role, Message] = {
    Role.OFFICER: translate("role chips", "Officer"),
    Role.AUXILIARY: translate("role chips", "Auxiliary"),
    Role.CIVILIAN: translate("role chips", "Civilian"),
    Role.PARTNER: translate("role chips", "Partner"),
}

LEAVE_LETTERS: Mapping[AbsenceKind, str] = {
    AbsenceKind.ANNUAL: "N",
    AbsenceKind.SICK: "B",
    AbsenceKind.MARRIAGE: "H",
    AbsenceKind.TIME_OFF: "X",
    AbsenceKind.SECONDMENT: "J",
    AbsenceKind.COURT: "T",
    AbsenceKind.ERRAND: "C",
}
"""A letter of the Chinese word, for the kinds that a station books most where two have the same."""


def leave_words(taken: Container[str]) -> dict[str, AbsenceKind]:
    """Everything that can be typed for leave, in capitals: the code that cells show, the word, a letter.

    What is ``taken`` means something else already.
    """
    words: dict[str, AbsenceKind] = {}
    for texts in (LEAVE_CODES, {kind: word(kind) for kind in LEAVE_CODES}):
        words |= {said(text).upper(): kind for kind, text in texts.items()}
    if chinese():
        words |= {letter: kind for kind, letter in LEAVE_LETTERS.items()}
    return {text: kind for text, kind in words.items() if text not in taken}
