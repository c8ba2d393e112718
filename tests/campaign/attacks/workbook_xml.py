"""Workbooks whose parts are XML of another sort: torn, doubled, endless, with entities, in strange encodings."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED

from tests.campaign.attack import Attack, Case
from tests.campaign.desk import NASTY_NUMBERS, Desk, nasty
from tests.campaign.packed import county, packed, parts_of
from tests.tiny_station import plan_file

_REAL = 100
_TAG = re.compile(rb"<[^<>?!]+>")
_VALUE = re.compile(rb'="[^"<>]*"')
_TEXT = re.compile(rb">[^<>]+<")
_ENCODINGS = ("utf-16", "gbk", "big5", "rId1", "cp1252", "utf-7", "x" * 300, "iso-8859-1", "us-ascii", "ucs-4")
_FORMATS = (
    "[" * 250,
    '"' * 250,
    "0" * 250,
    "[h]" * 80,
    "yyyy" * 60,
    "[$-404]e/m/d",
    "_" * 250,
    "x" * 5000,
    "",
    "@;@;@;@;@",
)

Parts = dict[str, bytes]


def _escaped(text: str) -> bytes:
    plain = "".join(c for c in text if c.isprintable() or c in "\t\n")
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;").encode("utf-8", "replace")


def _somewhere(pattern: re.Pattern[bytes], content: bytes, chance: random.Random) -> tuple[int, int]:
    found = [match.span() for match in pattern.finditer(content)]
    return chance.choice(found) if found else (0, 0)


def _tag_gone(content: bytes, chance: random.Random) -> bytes:
    start, end = _somewhere(_TAG, content, chance)
    return content[:start] + content[end:]


def _tag_doubled(content: bytes, chance: random.Random) -> bytes:
    start, end = _somewhere(_TAG, content, chance)
    return content[:end] + content[start:end] * chance.choice((1, 2, 500)) + content[end:]


def _tag_moved(content: bytes, chance: random.Random) -> bytes:
    start, end = _somewhere(_TAG, content, chance)
    _, other = _somewhere(_TAG, content, chance)
    return content[:other] + content[start:end] + content[other:]


def _value(content: bytes, chance: random.Random) -> bytes:
    start, end = _somewhere(_VALUE, content, chance)
    text = chance.choice(
        (*NASTY_NUMBERS, nasty(chance), "XFD1048576", "A0", "1A", "$A$1", "n", "s", "d", "e", "b", "str")
    )
    return content[:start] + b'="' + _escaped(text) + b'"' + content[end:]


def _text(content: bytes, chance: random.Random) -> bytes:
    start, end = _somewhere(_TEXT, content, chance)
    text = _escaped(chance.choice((nasty(chance), chance.choice(NASTY_NUMBERS))))
    return content[:start] + b">" + text + b"<" + content[end:]


def _declared(content: bytes, chance: random.Random) -> bytes:
    name = chance.choice(_ENCODINGS)
    body = re.sub(rb"^<\?xml[^>]*\?>", b"", content)
    if chance.random() < 0.5:
        try:
            body = body.decode("utf-8").encode(name)
        except (LookupError, UnicodeError):
            return f'<?xml version="1.0" encoding="{name}"?>'.encode() + body
    return f'<?xml version="1.0" encoding="{name}"?>'.encode("utf-16" if name == "utf-16" else "ascii") + body


def _with_entities(content: bytes, chance: random.Random) -> bytes:
    many = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, chance.randrange(2, 12)))
    declared = chance.choice(
        (
            f'<!DOCTYPE x [<!ENTITY a0 "ha">{many}]>',
            '<!DOCTYPE x [<!ENTITY a0 SYSTEM "file:///etc/passwd">]>',
            '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
            f'<!DOCTYPE x [<!ENTITY a0 "{"x" * 100_000}">]>',
            '<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>',
        )
    )
    body = re.sub(rb"^<\?xml[^>]*\?>", b"", content)
    start, end = _somewhere(_TEXT, body, chance)
    return declared.encode() + (body[:start] + b">" + b"&a0;" * 20 + b"<" + body[end:] if end else body)


def _endless(content: bytes, chance: random.Random) -> bytes:
    """Very many, very deep, very long."""
    _, end = _somewhere(_TAG, content, chance)
    more = chance.choice(
        (
            *(b"<a>" * 5000, b"<a/>" * 20_000, b"<a>" * 90 + b"</a>" * 90, b"<!--" + b"x" * 200_000 + b"-->"),
            *(b"<!---->" * 20_000, b"<![CDATA[" + b"<c/>" * 10_000 + b"]]>", b"<a " + b'x="' + b"y" * 300_000 + b'"/>'),
            b"<a " + b" ".join(b'a%d=""' % n for n in range(20_000)) + b"/>",
            *(
                b"&#65;" * 20_000,
                b"<?x " + b"y" * 50_000 + b"?>",
                b"<x:a xmlns:x='u'/>",
                b"\0",
                b"\xff\xfe",
                b"\xef\xbf\xbe",
            ),
            b'<mergeCells><mergeCell ref="A2:A1048576"/></mergeCells>' * 300,
            b'<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row>',
            b"".join(b'<row r="%d"><c r="A%d" s="0"/></row>' % (n, n) for n in range(1000, 9000)),
            b'<c t="str"><v>' + b"x" * 40_000 + b"</v></c>",
        )
    )
    return content[:end] + more + content[end:]


def _format(content: bytes, chance: random.Random) -> bytes:
    """Cells with strange formats, where the part is the one of styles; another value elsewhere."""
    code = _escaped(chance.choice(_FORMATS))
    if b"<cellXfs" not in content:
        return _value(content, chance)
    own = b'<numFmts count="1"><numFmt numFmtId="200" formatCode="' + code + b'"/></numFmts><fonts'
    return content.replace(b"<fonts", own, 1).replace(b'numFmtId="0"', b'numFmtId="200"')


_CHANGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    *(_tag_gone, _tag_doubled, _tag_moved, _value, _value, _value, _text, _text, _text),
    *(_declared, _with_entities, _endless, _endless, _format),
)


def _one_part(parts: Parts, chance: random.Random) -> str:
    names = [name for name in parts if "theme" not in name and "docProps" not in name]
    sheets = [name for name in names if "worksheets" in name]
    name = chance.choice(sheets) if chance.random() < 0.6 else chance.choice(names)
    change = chance.choice(_CHANGES)
    parts[name] = change(parts[name], chance)
    return change.__name__.strip("_")


def _parts_exchanged(parts: Parts, chance: random.Random) -> str:
    """Parts that are not there, stand for another, or come twice."""
    one, other = chance.sample(sorted(parts), 2)
    match chance.randrange(4):
        case 0:
            del parts[one]
        case 1:
            parts[one] = parts[other]
        case 2:
            parts["xl/../" + one] = parts.pop(one)
        case _:
            parts["/" + one.upper()] = parts.pop(one)
    return "parts"


def _tries(desk: Desk, data: bytes, new: bool, lenient: bool, really: bool) -> str:
    book = desk.folder / "book.xlsx"
    book.write_bytes(data)
    more = ["--lenient"] if lenient else []
    return desk.tried(["import", book, desk.folder / "new.patrol" if new else desk.plan, *more], really=really)


def _cases(chance: random.Random, folder: Path) -> Iterator[Case]:
    whole = parts_of(county(folder))
    desk = Desk(folder, plan_file(folder))
    number = 0
    while True:
        number += 1
        parts = dict(whole)
        kind = ""
        for _ in range(chance.choice((1, 1, 2, 4))):
            kind = _parts_exchanged(parts, chance) if chance.random() < 0.05 else _one_part(parts, chance)
        data = packed(parts, chance.choice((ZIP_DEFLATED, ZIP_STORED)))
        flags = (chance.random() < 0.5, chance.random() < 0.3, number % _REAL == 0)
        yield Case(kind, partial(_tries, desk, data, *flags))


ATTACK = Attack("workbook_xml", "parts of another sort are refused in words or read, within bounds", _cases)
