"""Keeps resources/i18n/zh_CN.ts in step with the texts in the code.

``python -m tests.translations`` adds new texts as unfinished and drops those no longer in the code.
``python -m tests.translations TABLE.tsv ...`` also takes translations from tables whose lines are
context, English source and Chinese, parted by tabs.
"""

from __future__ import annotations

import ast
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from tests.source_tree import ROOT, nodes_of, place, python_files

CHINESE = ROOT / "resources" / "i18n" / "zh_CN.ts"


class Text(NamedTuple):
    """A translatable text: where it is used, and its English."""

    context: str
    source: str


class Call(NamedTuple):
    """A call of ``translate`` in the code; ``text`` is None when the extractor could not read it."""

    place: str
    text: Text | None


def calls() -> Iterator[Call]:
    """Every call ``translate("context", "source")`` in the program."""
    for path in python_files():
        for node in nodes_of(path):
            if isinstance(node, ast.Call) and _calls_translate(node):
                yield Call(f"{place(path)}:{node.lineno}", _text_of(node))


def _calls_translate(node: ast.Call) -> bool:
    return isinstance(node.func, ast.Name) and node.func.id == "translate"


def _text_of(node: ast.Call) -> Text | None:
    strings = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
    if node.keywords or len(strings) != 2 or len(node.args) != 2:
        return None
    return Text(*strings)


@cache
def texts_in_code() -> tuple[Text, ...]:
    """Every translatable text once, by context and source."""
    return tuple(sorted({call.text for call in calls() if call.text is not None}))


def read_ts(path: Path = CHINESE) -> dict[Text, str]:
    """The texts of a Qt Linguist file with their translations; an unfinished one is empty."""
    if not path.is_file():
        return {}
    found: dict[Text, str] = {}
    for context in ElementTree.parse(path).iter("context"):
        for message in context.iter("message"):
            text = Text(context.findtext("name", ""), message.findtext("source", ""))
            translation = message.find("translation")
            unfinished = translation is None or translation.get("type") is not None
            found[text] = "" if unfinished else message.findtext("translation", "")
    return found


def write_ts(translations: Mapping[Text, str], path: Path = CHINESE) -> None:
    """Write a Qt Linguist file, ordered by context and source so that two versions compare well."""
    by_context: dict[str, list[Text]] = defaultdict(list)
    for text in sorted(translations):
        by_context[text.context].append(text)
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>", '<TS version="2.1" language="zh_CN">']
    for context, texts in by_context.items():
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for text in texts:
            said = translations[text]
            mark = "" if said else ' type="unfinished"'
            lines += ["    <message>", f"        <source>{escape(text.source)}</source>"]
            lines += [f"        <translation{mark}>{escape(said)}</translation>", "    </message>"]
        lines.append("</context>")
    path.write_text("\n".join([*lines, "</TS>", ""]), encoding="utf-8", newline="\n")


def read_tables(paths: list[Path]) -> dict[Text, str]:
    """Translations from tables of three columns; the last table wins."""
    found: dict[Text, str] = {}
    for path in paths:
        for line in path.read_text(encoding="utf-8-sig").splitlines():
            context, source, said = ([*line.split("\t"), "", ""])[:3]
            if said:
                found[Text(context, source.replace("\\n", "\n"))] = said.replace("\\n", "\n")
    return found


def update(tables: list[Path]) -> dict[Text, str]:
    """Bring the Chinese file up to date and return it; what a person wrote there is kept."""
    offered = read_tables(tables)
    known = read_ts()
    fresh = {text: known.get(text) or offered.get(text, "") for text in texts_in_code()}
    write_ts(fresh)
    return fresh


if __name__ == "__main__":
    missing = [text for text, said in update([Path(name) for name in sys.argv[1:]]).items() if not said]
    for text in missing:
        print(f"{text.context}\t{text.source}")
    print(f"{len(missing)} texts wait for a translation", file=sys.stderr)
