"""The assessment before publication: what of the plan's people the public may see, counted where it is decided."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from patrolplanner.documents.internal.privacy_note import Consent, PrivacyFacts, PublicFieldFacts, privacy_note
from patrolplanner.documents.page import Stamp
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.phone_numbers import SUPERVISION
from patrolplanner.domain.words import word
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.services.papers.print_job import Maker, PrintJob, organisation_of
from patrolplanner.services.public.phone_numbers import number_warnings
from patrolplanner.services.public.publishing import PublicField, has_board, public_people

_OWN_RECORD = translate("privacy note", "the person's record: publication of the name approved")
_STAFF_RULES = translate("privacy note", "disclosure rules of the police: identification of window staff")
_ON_BOARDS = translate("privacy note", "notices, while on duty at a post with a board")

_WORDS: Mapping[PublicField, PublicFieldFacts] = {
    PublicField.ROLE: PublicFieldFacts(translate("privacy note", "role word"), 0, _ON_BOARDS, _STAFF_RULES),
    PublicField.NUMBER: PublicFieldFacts(
        translate("privacy note", "badge or auxiliary number"), 0, _ON_BOARDS, _STAFF_RULES
    ),
    PublicField.NAME: PublicFieldFacts(translate("privacy note", "name"), 0, _ON_BOARDS, _OWN_RECORD),
    PublicField.MOBILE: PublicFieldFacts(
        translate("privacy note", "mobile number"),
        0,
        _ON_BOARDS,
        translate("privacy note", "the person's record: publication of name and mobile approved"),
    ),
    PublicField.TITLE: PublicFieldFacts(
        translate("privacy note", "title of a leader, office telephone"),
        0,
        translate("privacy note", "notices and contact cards, as leader in charge"),
        _OWN_RECORD,
    ),
}


def privacy_facts(job: PrintJob) -> PrivacyFacts:
    """What stands in the assessment of a plan."""
    plan = job.stored.plan
    counts = public_people(plan)
    units = plan.units_by_id
    shown = [PublicFieldFacts(w.name, len(counts[f]), w.where, w.basis) for f, w in _WORDS.items()]
    names, mobiles = set(counts[PublicField.NAME]), set(counts[PublicField.MOBILE])
    numbers = [unit.supervision_phone for unit in units.values()] or [plan.setting("supervision_phone")]
    return PrivacyFacts(
        organisation=organisation_of(job),
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


def _privacy_note(job: PrintJob) -> Iterator[tuple[str, bytes]]:
    calendar_for(job.stored.plan, *job.period)
    if job.posts:
        raise UserError(translate("printing", "This paper shows the whole station; print it without a post."))
    yield "privacy-assessment", privacy_note(privacy_facts(job), Stamp("", job.now, job.who), job.say)


MAKERS: Mapping[str, Maker] = {"privacy-assessment": _privacy_note}
"""By the name of the paper."""
