"""Third step: whether teams take turns, and how."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHeaderView, QLineEdit, QTableWidget, QTableWidgetItem

from patrolplanner.documents.shift_codes import shift_codes
from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import translate
from patrolplanner.domain.shifts import Rotation, Shift
from patrolplanner.gui.look import ROW, code_colours
from patrolplanner.gui.said import listed_words, plain, said, say_function, weekday
from patrolplanner.gui.set_up.step import SetUpStep, form
from patrolplanner.gui.widgets.date_field import DateField
from patrolplanner.gui.widgets.parts import label, offer
from patrolplanner.planning.judging.rulebook import rest_of
from patrolplanner.planning.rotation.teams import figures, standard_shifts, team_rotations, template
from patrolplanner.services.starting.starting import Draft, default_teams, fitting_templates, split_names

PREVIEW_DAYS = 14
_OFFICE_TEAMS = 1


class RotationStep(SetUpStep):
    """A well-known cycle for so many teams, or none: then people are rostered one by one."""

    title = translate("new plan", "Teams and rotation")
    purpose = translate(
        "new plan", "Teams that follow a fixed cycle are rostered along it. Without one, duties are shared out freely."
    )

    def __init__(self) -> None:
        super().__init__()
        self.choice = QComboBox()
        self.choice.currentIndexChanged.connect(self._chosen)
        self.teams = QLineEdit()
        self.teams.textChanged.connect(self._show_preview)
        begins = translate("new plan", "&First team begins on")
        self.anchor = DateField(plain(said(begins)), date.today())
        self.anchor.changed.connect(self._show_preview)
        self.deal = QCheckBox(said(translate("new plan", "People without a team are spread over the &teams")))
        rows = form(
            (translate("new plan", "&Rotation"), self.choice),
            (translate("new plan", "&Names of the teams"), self.teams),
            (begins, self.anchor),
        )
        self.body.addLayout(rows)
        self.body.addWidget(self.deal)
        self.figures = label(role="quiet", wrap=True)
        self.body.addWidget(self.figures)
        self.preview = QTableWidget()
        self.preview.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.preview.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.preview.setAccessibleName(said(translate("new plan", "The first two weeks")))
        self.preview.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.preview.verticalHeader().setDefaultSectionSize(ROW)
        self.body.addWidget(self.preview)
        self.body.addStretch()

    def show_draft(self, draft: Draft) -> None:
        """The cycles that go with the shifts chosen before."""
        fitting = [(one.name, one.id) for one in fitting_templates(draft.base)]
        offer(self.choice, [(translate("new plan", "No rotation"), ""), *fitting])
        with QSignalBlocker(self.choice):
            self.choice.setCurrentIndex(max(0, self.choice.findData(draft.template)))
        self.anchor.show_day(draft.anchor)
        self.deal.setChecked(draft.deal_out)
        self._chosen()
        if draft.template and draft.teams:
            self.teams.setText(listed_words(draft.teams))
        self.choice.setFocus()

    def answer(self, draft: Draft) -> Draft:
        """Template, teams and anchor. Raises InvalidValue for two teams of one name and a wrong number of teams."""
        chosen = self._template()
        if not chosen:
            return replace(draft, template="", teams=())
        teams = split_names(self.teams.text())
        if len(set(teams)) < len(teams):
            raise InvalidValue(translate("new plan", "Two teams have the same name."))
        if wrong := self.anchor.problem:
            raise InvalidValue(wrong)
        team_rotations(template(chosen), teams, self.anchor.day)
        return replace(draft, template=chosen, teams=teams, anchor=self.anchor.day, deal_out=self.deal.isChecked())

    def _template(self) -> str:
        return str(self.choice.currentData() or "")

    def _chosen(self) -> None:
        chosen = self._template()
        for widget in (self.teams, self.anchor, self.deal):
            widget.setEnabled(bool(chosen))
        if chosen:
            one = template(chosen)
            count = len(one.lines) if one.round_the_clock else _OFFICE_TEAMS
            self.teams.setText(listed_words(default_teams(count, say_function())))
        else:
            self.teams.clear()
        self._show_preview()

    def _show_preview(self) -> None:
        chosen = self._template()
        self.preview.setVisible(bool(chosen))
        if not chosen:
            self.figures.setText("")
            return
        one, teams = template(chosen), split_names(self.teams.text())
        count = len(one.lines) if one.round_the_clock else max(1, len(teams))
        names = [teams[n] if n < len(teams) else "?" for n in range(count)]
        shifts = standard_shifts(say_function())
        rotations = team_rotations(one, names, self.anchor.day)
        self._say_figures(rotations, shifts)
        self._fill(rotations, shifts)

    def _say_figures(self, rotations: list[Rotation], shifts: Mapping[str, Shift]) -> None:
        of = figures(rotations, shifts, rest_of(()).follows)
        text = translate(
            "new plan",
            "{teams} {teams:team|teams}, {days} {days:day|days} a cycle; {hours} {hours:hour|hours} a week on "
            "average, at least {rest} {rest:hour|hours} of rest, at most {nights} {nights:night|nights} in a row.",
        )
        self.figures.setText(
            said(
                text,
                teams=len(rotations),
                days=len(rotations[0].pattern),
                hours=round(of.weekly_hours, 1),
                rest=round(of.least_rest_hours),
                nights=of.most_nights_running,
            )
        )

    def _fill(self, rotations: list[Rotation], shifts: Mapping[str, Shift]) -> None:
        used = {code for r in rotations for code in r.pattern if code}
        codes = shift_codes([s for s in shifts.values() if s.code in used])
        days = [self.anchor.day + timedelta(days=n) for n in range(PREVIEW_DAYS)]
        self.preview.setRowCount(len(rotations))
        self.preview.setColumnCount(len(days))
        self.preview.setHorizontalHeaderLabels([f"{d.day}\n{weekday(d)}" for d in days])
        self.preview.setVerticalHeaderLabels([r.team for r in rotations])
        for row, rotation in enumerate(rotations):
            for column, day in enumerate(days):
                code = rotation.shift_in_cycle(day)
                item = QTableWidgetItem(codes[code] if code else "")
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                if code:
                    colours = code_colours(shifts[code], codes[code])
                    item.setBackground(colours.ground)
                    item.setForeground(colours.text)
                self.preview.setItem(row, column, item)
        height = self.preview.horizontalHeader().sizeHint().height() + ROW * len(rotations) + 4
        self.preview.setFixedHeight(height)
