"""The texts and codes that both roster tables show beside shift codes: roles, kinds of leave, what a mark means."""

from __future__ import annotations

from collections.abc import Container, Mapping

from patrolplanner.domain.absences import AbsenceKind
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

LEAVE_CODES: Mapping[AbsenceKind, Message] = {
    AbsenceKind.ANNUAL: translate("leave codes", "AL"),
    AbsenceKind.SICK: translate("leave codes", "SL"),
    AbsenceKind.PERSONAL: translate("leave codes", "PL"),
    AbsenceKind.MARRIAGE: translate("leave codes", "ML"),
    AbsenceKind.MATERNITY: translate("leave codes", "MT"),
    AbsenceKind.BEREAVEMENT: translate("leave codes", "BL"),
    AbsenceKind.TIME_OFF: translate("leave codes", "TO"),
    AbsenceKind.TRAINING: translate("leave codes", "TR"),
    AbsenceKind.SECONDMENT: translate("leave codes", "SE"),
    AbsenceKind.COURT: translate("leave codes", "CT"),
    AbsenceKind.ERRAND: translate("leave codes", "ER"),
}

PART_SIGN = "½"
"""Behind the code of leave that is not of the whole day, as on paper."""
LEAVE_LETTERS: Mapping[AbsenceKind, str] = {
    AbsenceKind.ANNUAL: "N",
    AbsenceKind.SICK: "B",
    AbsenceKind.MARRIAGE: "H",
    AbsenceKind.TIME_OFF: "X",
    AbsenceKind.SECONDMENT: "J",
    AbsenceKind.COURT: "T",
    AbsenceKind.ERRAND: "C",
}
"""The first letter of the Chinese code, for the kinds that a station books most where two have the same."""


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
