"""The assessment before publication: what of the plan's people the public may see, counted where it is decided."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from patrolplanner.documents.sheets import A4_PORTRAIT, Sheet, Stamp
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.phone_numbers import SUPERVISION
from patrolplanner.domain.words import word
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.services.papers.paper import Paper
from patrolplanner.services.papers.print_job import PrintJob
from patrolplanner.services.public.phone_numbers import number_warnings
from patrolplanner.services.public.publishing import PublicField, has_board, public_people

if TYPE_CHECKING:
    from patrolplanner.documents.internal.privacy_note import PrivacyFacts

_OWN_RECORD = translate("privacy note", "the person's record: publication of the name approved")
_STAFF_RULES = translate("privacy note", "disclosure rules of the police: identification of window staff")
_ON_BOARDS = translate("privacy note", "notices, while on duty at a post with a board")

_WORDS: Mapping[PublicField, tuple[Message, Message, Message]] = {
    PublicField.ROLE: (translate("privacy note", "role word"), _ON_BOARDS, _STAFF_RULES),
    PublicField.NUMBER: (translate("privacy note", "badge or auxiliary number"), _ON_BOARDS, _STAFF_RULES),
    PublicField.NAME: (translate("privacy note", "name"), _ON_BOARDS, _OWN_RECORD),
    PublicField.MOBILE: (
        translate("privacy note", "mobile number"),
        _ON_BOARDS,
        translate("privacy note", "the person's record: publication of name and mobile approved"),
    ),
    PublicField.TITLE: (
        translate("privacy note", "title"),
        translate("privacy note", "notices; of leaders in charge contact cards, too"),
        _OWN_RECORD,
    ),
    PublicField.PHONE: (translate("privacy note", "office telephone"), _ON_BOARDS, _OWN_RECORD),
    PublicField.PHOTO: (translate("privacy note", "picture"), _ON_BOARDS, _OWN_RECORD),
}
"""What the public may see: its name, where it stands, and on what ground."""


def privacy_facts(job: PrintJob) -> PrivacyFacts:
    from patrolplanner.documents.internal.privacy_note import Consent, PrivacyFacts, PublicFieldFacts

    plan = job.plan
    counts = public_people(plan)
    units = plan.units_by_id
    shown = [PublicFieldFacts(name, len(counts[f]), where, ground) for f, (name, where, ground) in _WORDS.items()]
    names, mobiles = set(counts[PublicField.NAME]), set(counts[PublicField.MOBILE])
    numbers = [unit.supervision_phone for unit in units.values()] or [plan.setting("supervision_phone")]
    return PrivacyFacts(
        organisation=job.organisation,
        people=len(plan.people),
        boards=tuple(f"{post.name}（{post.id}）" for post in plan.posts if has_board(post)),
        fields=tuple(shown),
        consents=tuple(
            Consent(p.name, p.id, job.say(word(p.role)), p.id in names, p.id in mobiles)
            for p in plan.people
            if p.id in names or p.id in mobiles
        ),
        warnings=tuple(job.say(text) for text in number_warnings(plan)),
        retention=plan.setting("retention"),
        supervision="　".join(dict.fromkeys((SUPERVISION, *(number for number in numbers if number)))),
    )


def _privacy_note(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.privacy_note import privacy_note

    calendar_for(job.plan, *job.period)
    yield "", privacy_note(privacy_facts(job), sheet, Stamp("", job.now, job.who), job.say)


PAPERS = (
    Paper(
        "privacy-assessment",
        translate("printing", "assessment before personal data is made public, A4"),
        A4_PORTRAIT,
        _privacy_note,
        by=frozenset(),
    ),
)
