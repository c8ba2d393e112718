"""Notices as one page for a web site: everything is in the file, nothing of it comes from elsewhere or runs.

It is made of the same cards as the paper; every text is escaped, and pictures are in the page.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from patrolplanner.documents.lettering import plain
from patrolplanner.documents.public.card import PublicCard, PublicDay, PublicDuty, PublicPerson, Showing
from patrolplanner.documents.public.notice import until_said, valid_from_said
from patrolplanner.documents.public.notice_people import dates_said, span
from patrolplanner.documents.public.notice_texts import (
    ACCIDENTS_LABEL,
    HEADINGS,
    PROMISE,
    SERVICE_LINE_LABEL,
    SERVICES,
    SUPERVISION_LABEL,
    WEEKDAYS,
    duties_heading,
    duty_lines,
    number_of_post,
    numbers_of,
    open_day,
    promise_lines,
    sentence_of,
    title_of,
)
from patrolplanner.documents.public.qr_code import telephone_link
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.phone_numbers import ACCIDENTS, EMERGENCY, SERVICE_LINE, SUPERVISION

_STYLE = """
:root{color-scheme:light}*{box-sizing:border-box}
body{margin:0;background:#f0f3fa;color:#1c2733;font:18px/1.5 "Noto Sans SC","Microsoft YaHei","PingFang SC",sans-serif}
main{max-width:46rem;margin:0 auto;padding:0 0 1rem}
article{background:#fff;margin:0 0 1.5rem;overflow-wrap:anywhere}
header{background:#123f86;color:#fff;padding:1rem}header p{margin:0;color:#d5dff2}
header .bureau{color:#fff;font-weight:700}h1{margin:.2rem 0;font-size:1.9rem;line-height:1.25}
section,footer{padding:.6rem 1rem}h2{margin:.4rem 0;font-size:1.2rem;border-left:.3rem solid #123f86;padding-left:.5rem}
h3{margin:.8rem 0 .2rem;font-size:1.15rem}ul{margin:.3rem 0;padding-left:1.3rem}
.people{list-style:none;margin:0;padding:0}.people li{display:flex;gap:.7rem;align-items:center;padding:.4rem 0;
border-top:1px solid #dde2e7;flex-wrap:wrap}
.people img{width:75px;height:105px;border-radius:4px}.role{border:1px solid #55626e;border-radius:3px;padding:0 .35rem}
.role.officer{background:#123f86;border-color:#123f86;color:#fff}.name{font-size:1.4rem;font-weight:700}
.more{color:#55626e}.lines{margin:0;display:grid;grid-template-columns:auto 1fr;gap:.2rem 1rem;align-items:baseline}
.lines dd{margin:0;font-size:1.35rem;font-weight:700}.urgent{color:#b3261e}a{color:inherit}
footer{border-top:2px solid #123f86;display:flex;flex-wrap:wrap;gap:.5rem 2rem;justify-content:space-between}
footer p{margin:0}.until{font-weight:700;font-size:1.2rem}
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"


def notice_page(cards: Sequence[PublicCard], language: str, say: Say) -> bytes:
    """All these notices as one page in UTF-8; ``language`` is the tag of what it is written in."""
    title = say(translate("notice", "Police notice"))
    names = tuple(dict.fromkeys(card.name for card in cards))
    if len(names) == 1:
        title = f"{names[0]}　{title}"
    parts = (
        "<!DOCTYPE html>",
        f'<html lang="{escape(language)}">',
        '<head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        f"<title>{_text(title)}</title>",
        f"<style>{_STYLE}</style></head>",
        "<body><main>",
        *(line for card in cards for line in _article(card, say)),
        "</main></body></html>",
    )
    return ("\n".join(parts) + "\n").encode()


def _text(text: str) -> str:
    """What may be shown of a text, as a text: no markup, no signs that nobody sees."""
    return escape(plain(text))


def _article(card: PublicCard, say: Say) -> Iterator[str]:
    about = (say(number_of_post(card)), card.address, card.unit if card.unit != card.bureau else "")
    yield "<article><header>"
    what = say(translate("notice", "Police notice"))
    yield f'<p class="bureau">{_text(card.bureau or card.unit)}　{_text(what)}</p>'
    yield f"<h1>{_text(card.name)}</h1>"
    yield f"<p>{_text('　'.join(part for part in about if part))}</p></header>"
    yield f"<section><h2>{_text(say(HEADINGS[card.showing]))}</h2>"
    yield from _people(card, say)
    yield "</section>"
    yield from _numbers(card, say)
    duties = (say(line) for line in duty_lines(card.kind, card.always))
    for heading, lines in (
        (SERVICES, card.services),
        (duties_heading(card), duties),
        (PROMISE, (say(line) for line in promise_lines(card.always))),
    ):
        yield from _listed(say(heading), lines)
    yield from _foot(card, say)
    yield "</article>"


def _people(card: PublicCard, say: Say) -> Iterator[str]:
    match card.showing:
        case Showing.WEEK:
            for day in card.days:
                yield from _day(day, say)
        case Showing.CREW:
            yield f"<h3>{_text(dates_said(card, say))}</h3>"
            yield from _list_of(card.crew, say) if card.crew else _told(sentence_of(card), say)
        case _:
            if not card.current:
                yield from _told(sentence_of(card), say)
            for duty in (*card.current, *card.following):
                yield from _duty(duty, card, say)


def _duty(duty: PublicDuty, card: PublicCard, say: Say) -> Iterator[str]:
    tag = ""
    if card.showing is Showing.NOW:
        tag = say(translate("notice", "Next") if duty in card.following else translate("notice", "Now")) + "　"
    yield f"<h3>{_text(tag + span(duty, say))}</h3>"
    if not duty.people and not duty.forces:
        yield from _told(sentence_of(card), say)
    yield from _list_of(duty.people, say)
    for force in duty.forces:
        role = say(translate("notice", "Joint force"))
        text = say(
            translate("notice", "{unit} {number} {number:person|people}").fill(unit=force.unit, number=force.number)
        )
        yield f'<p><span class="role">{_text(role)}</span> {_text(text)}</p>'


def _day(day: PublicDay, say: Say) -> Iterator[str]:
    weekday = say(WEEKDAYS[day.day.weekday()])
    date = translate("notice", "{month:0>2}-{day:0>2} {weekday}")
    text = say(date.fill(month=str(day.day.month), day=str(day.day.day), weekday=weekday))
    yield f"<h3>{_text(text)}</h3>"
    if not day.watches:
        yield from _told(open_day(day), say)
        return
    yield '<ul class="people">'
    for watch in day.watches:
        part = f"<span>{_text(say(watch.part))}</span>"
        if watch.person is None:
            yield f'<li>{part}<span class="more">{_text(say(open_day(day)))}</span></li>'
        else:
            yield f"<li>{part}{_person(watch.person, say)}</li>"
    yield "</ul>"


def _list_of(people: Iterable[PublicPerson], say: Say) -> Iterator[str]:
    shown = [f"<li>{_person(person, say)}</li>" for person in people]
    if shown:
        yield "\n".join(('<ul class="people">', *shown, "</ul>"))


def _person(person: PublicPerson, say: Say) -> str:
    """The role word beside every name, as on paper."""
    kind = "role officer" if person.officer else "role"
    parts = [f'<span class="{kind}">{_text(say(person.role))}</span>']
    if person.photo:
        parts.insert(0, f'<img alt="" src="data:image/jpeg;base64,{b64encode(person.photo).decode()}">')
    if person.name:
        parts.append(f'<span class="name">{_text(person.name)}</span>')
    if title := title_of(person, say):
        parts.append(f"<span>{_text(title)}</span>")
    parts += [f'<span class="more">{_text(number)}</span>' for number in numbers_of(person, say)]
    return "".join(parts)


def _told(sentence: Message, say: Say) -> Iterator[str]:
    yield f"<p>{_text(say(sentence))}</p>"


def _numbers(card: PublicCard, say: Say) -> Iterator[str]:
    lines = [(translate("notice", "Emergency"), EMERGENCY, True)]
    if card.traffic:
        lines.append((ACCIDENTS_LABEL, ACCIDENTS, True))
    if card.phone:
        lines.append((translate("notice", "Telephone of this post"), card.phone, False))
    lines.append((translate("notice", "Complaints about police"), SUPERVISION, False))
    if card.supervision_phone:
        lines.append((SUPERVISION_LABEL, card.supervision_phone, False))
    lines.append((SERVICE_LINE_LABEL, SERVICE_LINE, False))
    yield '<section><dl class="lines">'
    for label, number, urgent in lines:
        kind = ' class="urgent"' if urgent else ""
        link = escape(telephone_link(number))
        yield f'<dt>{_text(say(label))}</dt><dd{kind}><a href="{link}">{_text(number)}</a></dd>'
    if card.leader is not None:
        leader, person = card.leader, card.leader.person
        about = (leader.title, person.name, say(person.role), person.number_said(say), leader.phone)
        shown = "　".join(_text(part) for part in about if part)
        yield f"<dt>{_text(say(translate('notice', 'Leader in charge')))}</dt><dd>{shown}</dd>"
    yield "</dl></section>"


def _listed(heading: str, lines: Iterable[str]) -> Iterator[str]:
    shown = "".join(f"<li>{_text(line)}</li>" for line in lines)
    if shown:
        yield f"<section><h2>{_text(heading)}</h2><ul>{shown}</ul></section>"


def _foot(card: PublicCard, say: Say) -> Iterator[str]:
    until = say(translate("notice", "until {moment}").fill(moment=until_said(card, say)))
    issued = say(translate("notice", "Issued {day}").fill(day=card.updated.date()))
    yield f'<footer><p>{_text(valid_from_said(card, say))}<br><span class="until">{_text(until)}</span></p>'
    stamp = [card.issuer, issued]
    if card.version:
        stamp.append(say(translate("notice", "Version {version}").fill(version=card.version)))
    yield f"<p>{'<br>'.join(_text(part) for part in stamp if part)}</p></footer>"
