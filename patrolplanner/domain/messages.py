"""Texts for people, kept apart from their language until the edge of the program says them.

``translate("context", "English source with {names}")`` marks a text for the extractor of Qt Linguist
and gives a `Message`. Keyword arguments would hide the call from that extractor, hence ``.fill(...)``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from string import Formatter


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence in the making: its English source and the values for its ``{names}``.

    A value may be text, a number, a date, a datetime, another `Message`, or a tuple of these (said as a list).
    ``{n:place|places}`` is the one word where ``n`` is one, else the other: "{n} {n:place stays|places stay} open".
    """

    context: str
    source: str
    values: tuple[tuple[str, object], ...] = ()

    def fill(self, **values: object) -> Message:
        """The same sentence with these values for its names."""
        return replace(self, values=self.values + tuple(values.items()))

    def shortened(self, most: int) -> Message:
        """The same sentence with no text and no list in it longer than that, however long what was typed is."""
        return replace(self, values=tuple((name, _shortened(value, most)) for name, value in self.values))

    def __str__(self) -> str:
        return filled(self.source, dict(self.values))


class _WithPlurals(Formatter):
    """``str.format``, and a choice between two words by a count."""

    def format_field(self, value: object, format_spec: str) -> str:
        one, choice, many = format_spec.partition("|")
        if not choice:
            return str(super().format_field(value, format_spec))
        return one if str(value) == "1" else many


_with_plurals = _WithPlurals()


def filled(text: str, values: Mapping[str, object]) -> str:
    """The text with these values for its ``{names}``, and of each ``{name:one|many}`` what English says of so many."""
    # ten times as slow as what the language has itself
    return _with_plurals.vformat(text, (), values) if "|" in text else text.format(**values)


def clipped(text: str, most: int) -> str:
    """The text, cut where it is longer than that."""
    return text if len(text) <= most else text[: most - 1] + "…"


def _shortened(value: object, most: int) -> object:
    match value:
        case Message():
            return value.shortened(most)
        case Enum():
            return value
        case str():
            return clipped(value, most)
        case tuple():
            kept = tuple(_shortened(one, most) for one in value[:most])
            return kept if len(value) <= most else (*kept, "…")
        case _:
            return value


Say = Callable[[Message], str]
"""A text in the language of whoever reads it."""


def translate(context: str, source: str) -> Message:
    """Mark an English text as translatable; the context says where it is used."""
    return Message(context, source)
