"""Chooses the field for a column, the same in tables and forms."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from patrolplanner.gui.records.column import Column, Kind
from patrolplanner.gui.records.editors import ChoiceField, ColourField, DateField, FlagField, ManyField, TextField
from patrolplanner.gui.records.facts import Facts
from patrolplanner.gui.records.pair_field import PairField

Field = TextField | ChoiceField | FlagField


def field_for(column: Column, facts: Facts, parent: QWidget | None) -> Field:
    """The field for a column's values."""
    match column.kind:
        case Kind.CHOICE:
            return ChoiceField(parent, column.choices(facts), free=False)
        case Kind.REFERENCE | Kind.SUGGESTION:
            return ChoiceField(parent, column.choices(facts), free=True)
        case Kind.FLAG:
            return FlagField(parent, column, facts)
        case Kind.DATE:
            return DateField(parent, column)
        case Kind.MANY:
            return ManyField(parent, column, column.choices(facts))
        case Kind.DATED | Kind.COUNTED:
            return PairField(parent, column, column.choices(facts))
        case Kind.COLOUR:
            return ColourField(parent, column)
    return TextField(parent, column)
