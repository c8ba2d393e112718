"""Columns of a table made from the declarations of the plan file and the workbook: the same sort, words and limits."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, fields, replace
from functools import partial
from typing import Any

from patrolplanner.gui.records import columns as make
from patrolplanner.gui.records.column import Column
from patrolplanner.gui.widgets.heads import ColumnNote
from patrolplanner.store.codecs import Codec, Sort
from patrolplanner.store.tables import Records

Maker = Callable[..., Column]


def made_from(records: Records[Any]) -> Maker:
    """Makes columns by attribute and title; what it is told besides goes before what is declared."""
    usual = {field.name: field.default for field in fields(records.kind)}

    def column(key: str, *rest: Any, **more: Any) -> Column:
        field = records.field(key)
        return _MAKERS[field.codec.sort](field.codec, field.needed, usual[key])(key, *rest, **more)

    return column


def with_headings(
    records: Records[Any], columns: Sequence[Column], explanations: Mapping[str, ColumnNote]
) -> tuple[Column, ...]:
    """The columns with their explanations, and with a workbook's names, so that copied headings find theirs."""
    names = {field.name: (field.chinese, field.key) for field in records.fields}
    return tuple(
        replace(column, headings=names.get(column.key, ()), explained=explanations[column.key]) for column in columns
    )


def _reference(codec: Codec, _needed: bool, usual: Any) -> Maker:
    """Who has a usual value may have none."""
    if usual is MISSING:
        return partial(make.reference, field=codec.to)
    return partial(make.reference, field=codec.to, empty=usual)


_MAKERS: Mapping[Sort, Callable[[Any, bool, Any], Maker]] = {
    Sort.TEXT: lambda codec, needed, usual: partial(make.text, needed=needed),
    Sort.CODE: lambda codec, needed, usual: make.number_or_code,
    Sort.WHOLE: lambda codec, needed, usual: partial(
        make.whole, least=codec.least, most=codec.most, empty=usual is None
    ),
    Sort.NUMBER: lambda codec, needed, usual: partial(
        make.number, least=codec.least, most=codec.most, empty=usual is None
    ),
    Sort.HOURS: lambda codec, needed, usual: make.hours,
    Sort.CLOCK: lambda codec, needed, usual: make.time_of_day,
    Sort.DAY: lambda codec, needed, usual: partial(make.day, needed=needed),
    Sort.FLAG: lambda codec, needed, usual: make.yes_no_or_not_said if usual is None else make.flag,
    Sort.CHOICE: lambda codec, needed, usual: partial(make.choice, words=codec.words, empty=usual is None),
    Sort.CHOICES: lambda codec, needed, usual: partial(make.choices, words=codec.words),
    Sort.REFERENCE: _reference,
    Sort.REFERENCES: lambda codec, needed, usual: partial(make.references, field=codec.to),
}
