"""The guide's sections as the pages of a browser: HTML in the colours of the theme."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape

from patrolplanner.documents.guide.text import (
    Block,
    GuidePicture,
    GuideSection,
    GuideTable,
    ItemList,
    Line,
    Subheading,
    TextBlock,
)
from patrolplanner.gui.look import look

_SIZES = {1: "21px", 2: "16px", 3: "14px"}


PictureWidth = Callable[[str], int]


def page_of(sections: Iterable[GuideSection], width: PictureWidth) -> str:
    """A chapter as HTML; its pictures are asked for by name and width, ``width`` says how wide each is."""
    colours = look()
    body = "".join(_section(section, width) for section in sections)
    return f'<html><body style="color: {colours.ink}; line-height: 150%;">{body}</body></html>'


def _section(section: GuideSection, width: PictureWidth) -> str:
    blocks = "".join(_block(block, width) for block in section.blocks)
    return f'<a name="{section.id}"></a>{_heading(section.title, section.level)}{blocks}'


def _heading(text: str, level: int) -> str:
    above = 4 if level == 1 else 20
    style = f"font-size: {_SIZES[level]}; font-weight: 600; margin-top: {above}px; margin-bottom: 6px;"
    return f'<h{level} style="{style}">{escape(text)}</h{level}>'


def _block(block: Block, width: PictureWidth) -> str:
    colours = look()
    match block:
        case Subheading(text):
            return _heading(text, 3)
        case TextBlock(line, note):
            if not note:
                return f'<p style="margin-top: 0; margin-bottom: 9px;">{_line(line)}</p>'
            cell = f'<td style="padding: 7px 10px;">{_line(line)}</td>'
            return f'<table width="100%" bgcolor="{colours.accent_soft}" cellspacing="0"><tr>{cell}</tr></table><p></p>'
        case ItemList(items, numbered):
            tag = "ol" if numbered else "ul"
            lines = "".join(f'<li style="margin-bottom: 4px;">{_line(item)}</li>' for item in items)
            return f'<{tag} style="margin-top: 0; margin-bottom: 9px;">{lines}</{tag}>'
        case GuidePicture(name, shows):
            caption = f'<p style="color: {colours.quiet}; margin-top: 2px; margin-bottom: 12px;">{escape(shows)}</p>'
            across = width(name)
            return f'<p style="margin-bottom: 0;"><img src="picture:{name}/{across}" width="{across}"></p>{caption}'
        case GuideTable(head, rows):
            return _table(head, rows)


def _table(head: Iterable[Line], rows: Iterable[Iterable[Line]]) -> str:
    colours = look()
    cell = f'style="padding: 5px 8px; border: 1px solid {colours.line};" align="left"'
    top = "".join(f'<th {cell} bgcolor="{colours.raised}">{_line(words)}</th>' for words in head)
    below = "".join("<tr>" + "".join(f"<td {cell}>{_line(words)}</td>" for words in row) + "</tr>" for row in rows)
    whole = f'style="border-collapse: collapse; border: 1px solid {colours.line};" cellspacing="0"'
    return f"<table {whole}><tr>{top}</tr>{below}</table><p></p>"


def _line(line: Line) -> str:
    accent = look().accent
    pieces = []
    for words in line:
        text = escape(words.text)
        if words.strong:
            text = f"<b>{text}</b>"
        if words.link:
            text = f'<a href="guide:{words.link}" style="color: {accent}; text-decoration: none;">{text}</a>'
        pieces.append(text)
    return "".join(pieces)
