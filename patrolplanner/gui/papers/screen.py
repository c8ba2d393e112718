"""Notices for screens, beside the page of papers: one page for a web site, or pictures."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.gui.papers.order import OrderForm, PaperOrder
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import as_tip, said
from patrolplanner.gui.widgets import file_dialogs
from patrolplanner.gui.widgets.date_field import dates_stand
from patrolplanner.gui.widgets.parts import button
from patrolplanner.services.papers.notice import WAYS, way_of
from patrolplanner.services.papers.notice_forms import PaperForm, make_in_form
from patrolplanner.services.papers.print_job import dates_in_name
from patrolplanner.store.plan_file import StoredPlan

_KINDS = translate("papers page", "Page for a web site (*.html);;Pictures for a screen (*.png)")
_TIP = translate(
    "papers page",
    "The same notices for the web site of the county, as one file that needs nothing else, or as pictures for a "
    "screen, 1080 × 1920.",
)


class ScreenSaver(QObject):
    """A button that is there as long as a notice is chosen."""

    saved = Signal(object)
    """List of `Path`: what was written."""
    refused = Signal(object)
    """`Message`: why it was not."""

    def __init__(self, context: PlanContext, form: OrderForm, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._form, self._page = context, form, page
        self.press = button(translate("papers page", "For web and scree&n…"), self.save)
        self.press.setToolTip(as_tip(said(_TIP)))
        self.press.hide()

    def show_for(self, order: PaperOrder | None) -> None:
        self.press.setVisible(order is not None and way_of(order.paper) in WAYS)

    def save(self) -> None:
        """Ask where to, and write it off the window's thread; several pictures keep names of their own."""
        order = self._form.order
        if order is None or not dates_stand(self._form):
            return
        session = self._context.session
        name = f"{order.paper}_{dates_in_name(order.period)}.html"
        title = translate("papers page", "Save the notices")
        out = file_dialogs.ask_save(self._page, title, file_dialogs.usual_folder() / name, _KINDS)
        if out is not None:
            stored, now, who, where = session.stored, session.clock(), session.who, session.path.parent

            def work() -> list[Path]:
                return _written(order, stored, (now, who, where), out)

            jobs.start(self, work, self.saved.emit, self.refused.emit)


def _written(order: PaperOrder, stored: StoredPlan, told: tuple[datetime, str, Path], out: Path) -> list[Path]:
    from patrolplanner.services.papers.printing import write_paper

    form = PaperForm.PNG if out.suffix.lower() == ".png" else PaperForm.HTML
    made = make_in_form(order.paper, form, order.job(stored, *told), order.language)
    if len(made) == 1:
        return [write_paper(out.parent, made[0], out.stem + f".{form.value}")]
    return [write_paper(out.parent, each) for each in made]
