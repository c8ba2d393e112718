"""Workbooks whose archive or parts are legal and odd, or bombs: entries twice, of 64 bits, with false sums, paths that
lead away, links; strings, cells, merged ranges without end; other files, connections, comments, drawings besides."""

from __future__ import annotations

import random
import re
import struct
import warnings
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from openpyxl.utils import get_column_letter

from tests.campaign.attack import Attack, Case
from tests.campaign.desk import NASTY_NUMBERS, Desk
from tests.campaign.packed import county, packed, parts_of
from tests.tiny_station import plan_file

Parts = dict[str, bytes]
_REAL = 25
_LINK = 0o120777 << 16
_DESCRIPTOR, _STREAMED = b"PK\x07\x08", 8
_NAMES = (
    *("/etc/passwd", "../../../tmp/x", "C:\\x.txt", "\\\\server\\share\\x", "xl/../../x", "con", "x" * 60_000, "", "."),
    *("xl\\worksheets\\sheet1.xml", "XL/Workbook.xml", "xl/workbook.xml/", "[trash]/0000.dat", "\u202exml.1teehs"),
)
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _sheets(parts: Parts) -> list[str]:
    return sorted(name for name in parts if name.startswith("xl/worksheets/sheet"))


def _in_data(parts: Parts, chance: random.Random, more: bytes) -> None:
    """More rows at the end of a sheet."""
    name = chance.choice(_sheets(parts))
    parts[name] = parts[name].replace(b"</sheetData>", more + b"</sheetData>", 1)


def _behind_data(parts: Parts, chance: random.Random, more: bytes) -> None:
    name = chance.choice(_sheets(parts))
    parts[name] = parts[name].replace(b"</sheetData>", b"</sheetData>" + more, 1)


# -- the archive -------------------------------------------------------------------------------------------


def _twice(parts: Parts, chance: random.Random) -> bytes:
    """A part under its name again: the same, empty, or another's content, before or behind it."""
    name = chance.choice(sorted(parts))
    other = chance.choice((parts[name], b"", parts[chance.choice(sorted(parts))], b"<x/>"))
    order = [*parts.items()]
    order.insert(chance.randrange(len(order) + 1), (name, other))
    file = BytesIO()
    with warnings.catch_warnings(), ZipFile(file, "w", ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        for one, content in order:
            archive.writestr(one, content)
    return file.getvalue()


def _sixty_four(parts: Parts, chance: random.Random) -> bytes:
    """Entries as for files beyond four gigabytes."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            with archive.open(name, "w", force_zip64=chance.random() < 0.7) as entry:
                entry.write(content)
    data = bytearray(file.getvalue())
    if chance.random() < 0.3:  # sizes that only the entry of 64 bits tells, and it tells lies
        at = data.rfind(b"PK\x01\x02")
        data[at + 20 : at + 28] = b"\xff" * 8
    return bytes(data)


class _Unseekable(BytesIO):
    """What is written to a pipe: sizes stand behind each entry."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_: int) -> int:
        raise OSError

    def tell(self) -> int:
        raise OSError


def _streamed(parts: Parts, chance: random.Random) -> bytes:
    file = _Unseekable()
    with ZipFile(file, "w", chance.choice((ZIP_DEFLATED, ZIP_STORED))) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    data = bytearray(file.getvalue())
    if chance.random() < 0.5 and (at := data.find(_DESCRIPTOR)) > 0:
        data[at + 4 : at + 4 + _STREAMED] = chance.randbytes(_STREAMED)
    return bytes(data)


def _false_sum(parts: Parts, chance: random.Random) -> bytes:
    data = bytearray(packed(parts))
    for sign, place in ((b"PK\x03\x04", 14), (b"PK\x01\x02", 16)):
        places = [found.start() for found in re.finditer(re.escape(sign), bytes(data))]
        for at in chance.sample(places, min(len(places), chance.choice((1, 3, 99)))):
            data[at + place : at + place + 4] = struct.pack("<I", chance.getrandbits(32))
    return bytes(data)


def _leading_away(parts: Parts, chance: random.Random) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
        for name in chance.sample(_NAMES, 3):
            archive.writestr(ZipInfo(name), b"was here")
        link = ZipInfo(chance.choice(("xl/media/link", "link", "xl/worksheets/sheet99.xml")))
        link.external_attr, link.create_system = _LINK, 3
        archive.writestr(link, chance.choice(("/etc/passwd", "../../..", "/dev/zero")))
    return file.getvalue()


def _linked_part(parts: Parts, chance: random.Random) -> bytes:
    """A part that is a link to a file of the system."""
    chosen = chance.choice(sorted(parts))
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = ZipInfo(name)
            if name == chosen:
                entry.external_attr, entry.create_system = _LINK, 3
            archive.writestr(entry, "/dev/zero" if name == chosen else content)
    return file.getvalue()


def _around(parts: Parts, chance: random.Random) -> bytes:
    """Something before the archive, behind it, or another archive with it."""
    data = packed(parts)
    return chance.choice((b"MZ" * 4000 + data, data + b"\0" * 70_000, data + data, packed({"x": b"y"}) + data))


def _bomb(parts: Parts, chance: random.Random) -> bytes:
    """Packed to nearly nothing; the last one unpacks to itself again and again in the lists."""
    size = chance.choice((30, 200, 600)) << 20
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = bytes(1 << 20)
    raw = b"".join(packer.compress(block) for _ in range(size >> 20)) + packer.flush()
    name = chance.choice(
        (*_sheets(parts), "xl/sharedStrings.xml", "xl/styles.xml", "xl/media/a.png", "xl/workbook.xml")
    )
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for part, content in parts.items():
            if part != name:
                archive.writestr(part, content)
    return _with_raw(file.getvalue(), name.encode(), raw, size)


def _with_raw(data: bytes, name: bytes, raw: bytes, size: int) -> bytes:
    """The archive with one more entry that is packed already; its sum is any, as nobody reads so far."""
    at = data.rfind(b"PK\x05\x06")
    count, length, begin = struct.unpack_from("<HII", data, at + 10)
    local = struct.pack("<4s5H3I2H", b"PK\x03\x04", 20, 0, 8, 0, 0, 0, len(raw), size, len(name), 0) + name + raw
    central = struct.pack(
        "<4s6H3I5H2I", b"PK\x01\x02", 20, 20, 0, 8, 0, 0, 0, len(raw), size, len(name), 0, 0, 0, 0, 0, begin
    )
    listed = data[begin : begin + length] + central + name
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, count + 1, count + 1, len(listed), begin + len(local), 0)
    return data[:begin] + local + listed + end


# -- the parts ---------------------------------------------------------------------------------------------


def _strings(parts: Parts, chance: random.Random) -> bytes:
    """Shared strings: long ones used often, very many, in pieces, missing, or more than are counted."""
    way = chance.randrange(5)
    one = b"<si><t>" + b"x" * chance.choice((30_000, 300_000)) + b"</t></si>"
    many = (
        one * 40,
        b"<si><t>y</t></si>" * 400_000,
        b"<si>" + b"<r><t>z</t></r>" * 200_000 + b"</si>",
        b"<si><t>a</t><phoneticPr/><rPh><t>b</t></rPh></si>" * 5000,
        b"",
    )[way]
    parts["xl/sharedStrings.xml"] = (
        f'<sst xmlns="{_MAIN}" count="4294967295" uniqueCount="-1">'.encode() + many + b"</sst>"
    )
    rows = b"".join(
        b'<row r="%d"><c r="A%d" t="s"><v>%d</v></c></row>' % (n, n, chance.choice((0, 1, n, -1, 1 << 40)))
        for n in range(50, chance.choice((60, 20_000)))
    )
    _in_data(parts, chance, rows)
    return packed(parts)


def _merged(parts: Parts, chance: random.Random) -> bytes:
    ranges = chance.choice(
        (
            ["A1:XFD1048576"],
            [f"A{n}:XFD{n}" for n in range(2, 3000)],
            ["A2:A1048576"] * 3000,
            ["B2:A1", "A0:A9", "ZZZZ1:A1", "A1", "", "A1:", ":", "A2:A3,B2:B3"],
        )
    )
    cells = "".join(f'<mergeCell ref="{one}"/>' for one in ranges)
    _behind_data(parts, chance, f'<mergeCells count="{len(ranges)}">{cells}</mergeCells>'.encode())
    return packed(parts)


def _wide(parts: Parts, chance: random.Random) -> bytes:
    """Sixteen thousand columns, in one row or in many; beyond the last; or said only."""
    letters = [get_column_letter(n) for n in range(1, 16_385)]
    rows = chance.choice((1, 3, 30))
    made = b"".join(
        b'<row r="%d">' % (1 + n)
        + b"".join(b'<c r="%s%d" t="str"><v>x</v></c>' % (one.encode(), 1 + n) for one in letters)
        + b"</row>"
        for n in range(60, 60 + rows)
    )
    _in_data(parts, chance, made)
    name = chance.choice(_sheets(parts))
    parts[name] = re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:XFD1048576"', parts[name])
    return packed(parts)


def _numbers(parts: Parts, chance: random.Random) -> bytes:
    """Dates out of every calendar, nan and infinity, in every cell that holds a number or a text."""
    values = (*NASTY_NUMBERS, "-INF", "INF", "-NaN", "1E+400", "2958466", "-1", "60.999999999", "1e-400", "0b1")
    name = chance.choice(_sheets(parts))
    style = chance.choice((b"", b' s="1"', b' s="99999"', b' t="d"', b' t="n"', b' t="b"', b' t="e"'))

    def other(found: re.Match[bytes]) -> bytes:
        if chance.random() < 0.6:
            return found[0]
        return b"<c " + found[1] + style + b"><v>" + chance.choice(values).encode() + b"</v></c>"

    parts[name] = re.sub(rb'<c (r="[A-Z]+(?:[2-9]|\d\d)")[^>]*>.*?</c>', other, parts[name])
    return packed(parts)


def _besides(parts: Parts, chance: random.Random) -> bytes:
    """Parts that lead out of the workbook or are for others: they are never looked at."""
    named = {
        "xl/externalLinks/externalLink1.xml": (
            f'<externalLink xmlns="{_MAIN}"><externalBook xmlns:r="{_RELATION}" r:id="rId1"/></externalLink>'
        ),
        "xl/externalLinks/_rels/externalLink1.xml.rels": (
            f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" Type="x" '
            'Target="file://///127.0.0.1/share/x.xlsx" TargetMode="External"/></Relationships>'
        ),
        "xl/connections.xml": (
            f'<connections xmlns="{_MAIN}"><connection id="1" name="x" type="5" refreshedVersion="1" '
            'refreshOnLoad="1"><dbPr connection="Provider=SQLOLEDB;Data Source=127.0.0.1" command="DROP"/>'
            "</connection></connections>"
        ),
        "xl/drawings/vmlDrawing1.vml": "<xml><v:shape><![CDATA[" + "x" * 100_000 + "]]></v:shape>",
        "xl/comments1.xml": f'<comments xmlns="{_MAIN}"><commentList><comment ref="XFE0"/></commentList>',
        "xl/vbaProject.bin": "\0" * 9000,
        "customXml/item1.xml": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        "docProps/core.xml": '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>',
        "xl/pivotCache/pivotCacheDefinition1.xml": "<pivotCacheDefinition refreshOnLoad='1'/>",
    }
    for name in chance.sample(sorted(named), chance.randint(2, len(named))):
        parts[name] = named[name].encode()
    sheet = chance.choice(_sheets(parts))
    parts[sheet] = parts[sheet].replace(b"</worksheet>", b'<legacyDrawing r:id="rId99"/></worksheet>')
    rels = sheet.replace("worksheets/", "worksheets/_rels/") + ".rels"
    parts[rels] = (
        f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId99" Type="vmlDrawing" '
        'Target="http://127.0.0.1:9/x.vml" TargetMode="External"/></Relationships>'
    ).encode()
    return packed(parts)


def _relations(parts: Parts, chance: random.Random) -> bytes:
    """Sheets that are each other, the workbook itself, a part outside, or nothing."""
    name = "xl/_rels/workbook.xml.rels"
    targets = (
        "/xl/workbook.xml",
        "worksheets/sheet1.xml",
        "../../../etc/passwd",
        "file:///etc/passwd",
        "",
        "styles.xml",
    )

    def other(found: re.Match[bytes]) -> bytes:
        return found[0] if chance.random() < 0.7 else b'Target="' + chance.choice(targets).encode() + b'"'

    parts[name] = re.sub(rb'Target="[^"]*"', other, parts[name])
    return packed(parts)


_WAYS: tuple[Callable[[Parts, random.Random], bytes], ...] = (
    *(_twice, _sixty_four, _streamed, _false_sum, _leading_away, _linked_part, _around, _bomb),
    *(_strings, _merged, _wide, _numbers, _numbers, _besides, _relations, _relations),
)


def _tries(
    desk: Desk, way: Callable[[Parts, random.Random], bytes], parts: Parts, chance: random.Random, really: bool
) -> str:
    book = desk.folder / "book.xlsx"
    book.write_bytes(way(dict(parts), chance))
    command = chance.choice((["import", book, desk.folder / "new.patrol"], ["import", book, desk.plan]))
    if chance.random() < 0.15:
        command = [chance.choice(("import-people", "import-roster")), book, desk.plan]
    return desk.tried(command, really=really)


def _cases(chance: random.Random, folder: Path) -> Iterator[Case]:
    whole = parts_of(county(folder))
    desk = Desk(folder, plan_file(folder))
    number = 0
    while True:
        number += 1
        own = random.Random(chance.random())
        way = own.choice(_WAYS)
        yield Case(way.__name__.strip("_"), partial(_tries, desk, way, whole, own, number % _REAL == 0))


ATTACK = Attack(
    "odd_archives", "odd archives and bombs are read or refused in words, within bounds", _cases, slice=20, night=2_000
)
