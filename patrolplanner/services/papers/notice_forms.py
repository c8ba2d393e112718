"""Notices for screens: the same cards as one page for a web site, or as pictures."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from patrolplanner.documents.public.card import PublicCard
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.file_names import safe_in_name
from patrolplanner.domain.messages import translate
from patrolplanner.services.papers.notice import WAYS, made_cards, way_of
from patrolplanner.services.papers.print_job import PrintJob

if TYPE_CHECKING:
    from patrolplanner.services.papers.printing import Printed


class PaperForm(StrEnum):
    """As what a paper is made."""

    PDF = "pdf"
    HTML = "html"
    PNG = "png"


_ONLY_NOTICES = translate(
    "printing", "{paper} is made as PDF only; as a page or picture there are the public notices: {notices}."
)


def as_pdf_only(name: str, form: PaperForm) -> None:
    """Raises UserError for a paper that is made as PDF only and was asked for otherwise."""
    if form is not PaperForm.PDF and way_of(name) not in WAYS:
        raise UserError(_ONLY_NOTICES.fill(paper=name, notices=tuple(WAYS)))


def make_in_form(name: str, form: PaperForm, job: PrintJob, language: str) -> list[Printed]:
    """A paper in memory; a notice also as a page or as pictures, whatever size was named.

    Raises UserError for what is made as PDF only, and where there is nothing to print.
    """
    from patrolplanner.services.papers.printing import Printed, make_paper  # here, as it loads ReportLab

    if form is PaperForm.PDF:
        return make_paper(name, job)
    as_pdf_only(name, form)
    from patrolplanner.documents.public.notice import notice_pictures
    from patrolplanner.documents.public.notice_page import notice_page

    end, cards = made_cards(WAYS[way_of(name)], job.then())
    if form is PaperForm.HTML:
        return [Printed(f"{name}_{end}.html", notice_page(cards, language.replace("_", "-"), job.say))]
    return [
        Printed(f"{name}_{_which(card)}{f'_{n}' if n > 1 else ''}.png", picture)
        for card in cards
        for n, picture in enumerate(notice_pictures(card, job.say), start=1)
    ]


def _which(card: PublicCard) -> str:
    """Post and date of a card, for the name of its file."""
    first = card.span[0] if card.span else (card.valid_from or card.updated).date()
    return "_".join(part for part in (safe_in_name(card.post), f"{first:%Y-%m-%d}") if part)
