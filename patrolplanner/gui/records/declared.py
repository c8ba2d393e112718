"""Columns of a table made from the declarations of the plan file and the workbook: the same sort, words and limits."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, fields, replace
from functools import partial
from typing import Any

from patrolplanner.gui.records import columns as make
from patrolplanner.gui.records.column import Column
from patrolplanner.store import codecs
from patrolplanner.store.codecs import Codec
from patrolplanner.store.list_codecs import Choices, ReferenceList
from patrolplanner.store.tables import Field, Records

Maker = Callable[..., Column]


def made_from(records: Records[Any]) -> Maker:
    """Makes columns by attribute and title; what it is told besides goes before what is declared."""
    usual = {field.name: field.default for field in fields(records.kind)}

    def column(key: str, *rest: Any, **more: Any) -> Column:
        field = records.field(key)
        return _MAKERS[type(field.codec)](field, usual[key])(key, *rest, **more)

    return column


def with_headings(records: Records[Any], columns: Sequence[Column]) -> tuple[Column, ...]:
    """The columns with a workbook's names for them, so that rows copied with their headings find their place."""
    names = {field.name: (field.chinese, field.key) for field in records.fields}
    return tuple(replace(column, headings=names.get(column.key, ())) for column in columns)


def _text(field: Field, _usual: object) -> Maker:
    return partial(make.text, needed=field.needed)


def _day(field: Field, _usual: object) -> Maker:
    return partial(make.day, needed=field.needed)


def _flag(_field: Field, usual: object) -> Maker:
    return make.yes_no_or_not_said if usual is None else make.flag


def _choice(field: Field, usual: object) -> Maker:
    return partial(make.choice, words=_codec(field).words, empty=usual is None)


def _reference(field: Field, usual: object) -> Maker:
    options: dict[str, Any] = {} if usual is MISSING else {"empty": usual}
    return partial(make.reference, field=_codec(field).to, **options)


def _whole(field: Field, usual: object) -> Maker:
    return partial(make.whole, least=_codec(field).least, most=_codec(field).most, empty=usual is None)


def _number(field: Field, usual: object) -> Maker:
    return partial(make.number, least=_codec(field).least, empty=usual is None)


def _codec(field: Field) -> Any:
    return field.codec


_MAKERS: Mapping[type[Codec], Callable[[Field, object], Maker]] = {
    Codec: _text,
    codecs.Id: lambda field, usual: make.number_or_code,
    codecs.Reference: _reference,
    codecs.Number: _number,
    codecs.Whole: _whole,
    codecs.Weight: _whole,
    codecs.Hours: lambda field, usual: make.hours,
    codecs.Clock: lambda field, usual: make.time_of_day,
    codecs.Beginning: lambda field, usual: make.time_of_day,
    codecs.Flag: _flag,
    codecs.Day: _day,
    codecs.Choice: _choice,
    Choices: lambda field, usual: partial(make.choices, words=_codec(field).words),
    ReferenceList: lambda field, usual: partial(make.references, field=_codec(field).to),
}
