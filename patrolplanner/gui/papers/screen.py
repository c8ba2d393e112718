"""Notices for screens, beside the page of papers: one page for a web site, or pictures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from patrolplanner.domain.messages import translate
from patrolplanner.gui.papers.order import PaperOrder
from patrolplanner.gui.papers.save_button import SaveButton
from patrolplanner.services.papers.notice import WAYS, way_of
from patrolplanner.services.papers.notice_forms import PaperForm, make_in_form
from patrolplanner.services.papers.print_job import dates_in_name
from patrolplanner.store.plan_file import StoredPlan


class ScreenSaver(SaveButton):
    """Is there for notices; several pictures keep names of their own."""

    text = translate("papers page", "For web and scree&n…")
    tip = translate(
        "papers page",
        "The same notices for the web site of the county, as one file that needs nothing else, or as pictures for a "
        "screen, 1080 × 1920.",
    )
    title = translate("papers page", "Save the notices")
    kinds = translate("papers page", "Page for a web site (*.html);;Pictures for a screen (*.png)")

    def is_for(self, order: PaperOrder) -> bool:
        return way_of(order.paper) in WAYS

    def name_for(self, order: PaperOrder) -> str:
        return f"{order.paper}_{dates_in_name(order.period)}.html"

    def writing(self, order: PaperOrder, out: Path) -> Callable[[], list[Path]]:
        session = self._context.session
        stored, told = session.stored, (session.clock(), session.who, session.path.parent)
        return lambda: _written(order, stored, told, out)


def _written(order: PaperOrder, stored: StoredPlan, told: tuple[datetime, str, Path], out: Path) -> list[Path]:
    from patrolplanner.services.papers.printing import write_paper

    form = PaperForm.PNG if out.suffix.lower() == ".png" else PaperForm.HTML
    made = make_in_form(order.paper, form, order.job(stored, *told), order.language)
    if len(made) == 1:
        return [write_paper(out.parent, made[0], out.stem + f".{form.value}")]
    return [write_paper(out.parent, each) for each in made]
