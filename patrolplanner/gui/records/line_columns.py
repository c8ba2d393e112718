"""Columns of lists that stand in one cell as a workbook has them: hours, and the streets of a beat."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.records.column import Column, EditorKind
from patrolplanner.store.line_codecs import hour_spans_in, said_hour_spans
from patrolplanner.store.stretch_codec import said_stretches, stretches_in


def _line(key: str, title: Message, written: Callable[[Any], str], read: Callable[[str], Any], width: int) -> Column:
    return Column(
        key,
        title,
        EditorKind.TEXT,
        value=lambda record: getattr(record, key),
        put=lambda record, value: replace(record, **{key: value}),
        write=lambda _facts, value: written(value),
        parse=lambda _facts, typed: read(typed),
        sort=lambda _facts, value: written(value),
        width=width,
    )


HOURS = _line("hours", translate("records", "Hours"), said_hour_spans, hour_spans_in, 110)
STRETCHES = _line("stretches", translate("records", "Streets"), said_stretches, stretches_in, 200)
