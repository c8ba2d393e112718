"""The texts and codes that both roster tables show beside shift codes: roles, kinds of leave, what a mark means."""

from __future__ import annotations

from collections.abc import Mapping

from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Role

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
