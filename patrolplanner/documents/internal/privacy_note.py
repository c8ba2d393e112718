"""The assessment before personal data is made public (个人信息保护影响评估), filled in as far as the plan knows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from patrolplanner.documents.internal.form_grid import (
    Box,
    FormPaper,
    FormRow,
    form_paper,
    heading,
    label,
    named,
    table,
    to_fill,
)
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.domain.messages import Message, Say, translate


@dataclass(frozen=True, slots=True)
class PublicFieldFacts:
    """A sort of data that the public may see: of how many people, where, and what allows it."""

    name: Message
    count: int
    where: Message
    basis: Message


@dataclass(frozen=True, slots=True)
class Consent:
    """Somebody of whom more is shown than role and number, and what."""

    name: str
    number: str
    role: str
    shows_name: bool
    shows_mobile: bool


@dataclass(frozen=True, slots=True)
class PrivacyFacts:
    """What the plan holds and shows: numbers of people and boards, public fields, who has to agree, warnings.

    ``retention`` is the station's own word on how long data is kept, empty when it has none.
    """

    organisation: str
    people: int
    boards: tuple[str, ...]
    fields: tuple[PublicFieldFacts, ...]
    consents: tuple[Consent, ...]
    warnings: tuple[str, ...]
    retention: str
    supervision: str


_HELD = translate(
    "privacy note",
    "Held for rostering, never public: sex, mobile, team, certificates, restrictions of duty, absences and wishes, "
    "hours and accounts, swaps and handovers.",
)
_NOT_HELD = translate(
    "privacy note", "Not collected: identity numbers, home addresses, photographs, fingerprints, position tracks."
)
_BASES = (
    translate(
        "privacy note",
        "Handling: necessary for the management of staff and for statutory duties (Personal Information Protection "
        "Law, art. 13, 34); staff are told of it (art. 35).",
    ),
    translate(
        "privacy note",
        "Publication: only with separate consent or where the law demands it (art. 25); assessed beforehand and "
        "recorded (art. 55, 56); the record is kept for three years at least.",
    ),
)
_MEASURES = (
    (
        translate("privacy note", "Names or mobiles shown without consent"),
        translate("privacy note", "Both are hidden unless the person's record allows them; one place decides for all."),
    ),
    (
        translate("privacy note", "Private mobiles typed as a post's number"),
        translate("privacy note", "Every public paper is searched for private mobiles; they are taken out."),
    ),
    (
        translate("privacy note", "Future duties known to strangers"),
        translate("privacy note", "Notices show this shift and the next; weekly and crew notices show no hours."),
    ),
    (
        translate("privacy note", "An auxiliary taken for an officer"),
        translate("privacy note", "The role word stands beside every name."),
    ),
    (
        translate("privacy note", "Notices that are out of date"),
        translate("privacy note", "Each has an expiry; a register lists what is to be issued again."),
    ),
    (
        translate("privacy note", "Papers and files that go astray"),
        translate("privacy note", "Internal papers are marked; what is printed and exported is logged; no network."),
    ),
)


def privacy_note(facts: PrivacyFacts, sheet: Sheet, stamp: Stamp, say: Say) -> bytes:
    """The assessment, with the list of those who have to agree."""
    title = say(translate("privacy note", "Assessment before personal data is made public"))
    forms = [FormPaper(title, tuple(_assessment(facts, say)), left=facts.organisation)]
    if facts.consents:
        consents = say(translate("privacy note", "Consent to publication, by person"))
        forms.append(
            FormPaper(
                consents, tuple(_consents(facts.consents, say)), left=facts.organisation, repeated=(_consent_head(say),)
            )
        )
    return form_paper(sheet, forms, facts.organisation, stamp, say)


def _assessment(facts: PrivacyFacts, say: Say) -> list[FormRow]:
    boards = translate("privacy note", "{count}: {boards}").fill(count=len(facts.boards), boards=facts.boards)
    people = translate("privacy note", "{count} {count:person|people}").fill(count=facts.people)
    retention = facts.retention or say(translate("privacy note", "roster and accounts ____ years, notices ____ months"))
    return [
        heading(say(translate("privacy note", "1. What is handled"))),
        _named(translate("privacy note", "Whose data"), say(people), say),
        _named(translate("privacy note", "Public boards"), say(boards) if facts.boards else "0", say),
        _named(translate("privacy note", "Held inside"), f"{say(_HELD)}\n{say(_NOT_HELD)}", say),
        heading(say(translate("privacy note", "2. What the public sees"))),
        *_fields(facts.fields, say),
        heading(say(translate("privacy note", "3. Basis"))),
        FormRow((Box("\n".join(say(basis) for basis in _BASES)),)),
        heading(say(translate("privacy note", "4. How long it is kept"))),
        FormRow((Box(retention),), least=26.0),
        heading(say(translate("privacy note", "5. Risks and measures"))),
        *_measures(say),
        heading(say(translate("privacy note", "6. Found in the plan when this was printed"))),
        FormRow(
            (Box("\n".join(facts.warnings) or say(translate("privacy note", "nothing to put right"))),), least=26.0
        ),
        heading(say(translate("privacy note", "7. Conclusion"))),
        _named(
            translate("privacy note", "Decided"),
            say(translate("privacy note", "□ may be published □ after putting right □ may not be published")),
            say,
        ),
        _named(translate("privacy note", "Complaints to"), facts.supervision, say),
        _signed(say),
    ]


def _named(name: Message, text: str, say: Say) -> FormRow:
    return named(say, 0.16, (name, Box(text, 0.84)))


def _fields(fields: Sequence[PublicFieldFacts], say: Say) -> list[FormRow]:
    titles = (
        (translate("privacy note", "Data"), 0.2),
        (translate("privacy note", "People"), 0.1),
        (translate("privacy note", "Where"), 0.34),
        (translate("privacy note", "Allowed by"), 0.36),
    )
    lines = ((say(field.name), str(field.count), say(field.where), say(field.basis)) for field in fields)
    return table(titles, lines, say, least=17.0)


def _measures(say: Say) -> list[FormRow]:
    titles = ((translate("privacy note", "Risk"), 0.32), (translate("privacy note", "Measure"), 0.68))
    return table(titles, ((say(risk), say(measure)) for risk, measure in _MEASURES), say, least=17.0)


def _signed(say: Say) -> FormRow:
    signed = (
        translate("privacy note", "Assessed by"),
        translate("privacy note", "Checked by"),
        translate("privacy note", "Approved by"),
    )
    return to_fill(say, 0.12, 0.21, *signed, least=34.0)


_CONSENT_SHARES = (0.07, 0.2, 0.13, 0.1, 0.1, 0.1, 0.14, 0.16)


def _consent_head(say: Say) -> FormRow:
    titles = (
        translate("privacy note", "No."),
        translate("privacy note", "Name"),
        translate("privacy note", "Number"),
        translate("privacy note", "Role"),
        translate("privacy note", "Name shown"),
        translate("privacy note", "Mobile shown"),
        translate("privacy note", "Date"),
        translate("privacy note", "Signature"),
    )
    boxes = (label(say(title), share) for title, share in zip(titles, _CONSENT_SHARES, strict=True))
    return FormRow(tuple(boxes), least=19.0)


def _consents(consents: Sequence[Consent], say: Say) -> list[FormRow]:
    yes = say(translate("privacy note", "yes"))
    rows = []
    for number, one in enumerate(consents, start=1):
        texts = (
            str(number),
            one.name,
            one.number,
            one.role,
            yes if one.shows_name else "",
            yes if one.shows_mobile else "",
            "",
            "",
        )
        boxes = (Box(text, share, size=9.0) for text, share in zip(texts, _CONSENT_SHARES, strict=True))
        rows.append(FormRow(tuple(boxes), least=19.0))
    return rows
