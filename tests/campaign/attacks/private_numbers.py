"""Private numbers of a plan, disguised and typed where the public sees them: none may come back out."""

from __future__ import annotations

import random
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from functools import cache
from html import unescape
from pathlib import Path

import pypdfium2
from icalendar import Calendar

from patrolplanner.documents.public.card import PublicCard
from patrolplanner.domain.people import Person
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.roster import Roster
from patrolplanner.services.exchange.exporting import export_calendars
from patrolplanner.services.papers.batch import BatchOrder, print_batch
from patrolplanner.services.papers.notice_forms import PaperForm, make_in_form
from patrolplanner.services.papers.notice_register import shown_on
from patrolplanner.services.papers.print_job import PrintJob
from patrolplanner.services.public.publishing import PublicFacts, contact_facts, crew_cards, public_cards, week_cards
from patrolplanner.store.plan_file import StoredPlan
from tests.campaign.attack import Attack, Case
from tests.documents.pdf_reading import read
from tests.documents.station import DAY, DECEMBER, KIOSK, NIGHT, UNITS, a_calendar, a_station, december, on, somebody

NOON = datetime(2026, 12, 14, 12, 0)
_REAL_PAPERS_EVERY = 100

# -- disguises ---------------------------------------------------------------------------------------------

_ROWS = (
    "０１２３４５６７８９",
    "⓪①②③④⑤⑥⑦⑧⑨",
    "⓿❶❷❸❹❺❻❼❽❾",
    "⁰¹²³⁴⁵⁶⁷⁸⁹",
    "₀₁₂₃₄₅₆₇₈₉",
    "٠١٢٣٤٥٦٧٨٩",
    "۰۱۲۳۴۵۶۷۸۹",
    "०१२३४५६७८९",
    "๐๑๒๓๔๕๖๗๘๙",
    "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗",
    "𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿",
    "〇一二三四五六七八九",
    "零幺二三四五六七八九",
    "零壹贰叁肆伍陆柒捌玖",
    "零壹貳參肆伍陸柒捌玖",
    "零㈠㈡㈢㈣㈤㈥㈦㈧㈨",
    "〇㊀㊁㊂㊃㊄㊅㊆㊇㊈",
    "0⒈⒉⒊⒋⒌⒍⒎⒏⒐",
    "0⑴⑵⑶⑷⑸⑹⑺⑻⑼",
    "〇〡〢〣〤〥〦〧〨〩",
    "0ⅠⅡⅢⅣⅤⅥⅦⅧⅨ",
    "Ol23456789",
    "oI2345678g",
)
_WORDS = (
    ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    ("ling", "yi", "er", "san", "si", "wu", "liu", "qi", "ba", "jiu"),
    ("LING", "YAO", "ER", "SAN", "SI", "WU", "LIU", "QI", "BA", "JIU"),
    tuple(f"{n}\ufe0f\u20e3" for n in range(10)),
    ("洞", "幺", "两", "三", "四", "五", "六", "拐", "八", "勾"),
)
_SPOKEN = (*"、，-—~～*•+:：;/|。…→#_ ", "  ")
_BETWEEN_WORDS = ("转", "接", "再拨", "杠", "号", "空格")
_FRAMES = (
    "{}",
    "人民路1号 电话{}",
    "城北菜市（{}）",
    "{}号岗亭旁",
    "建设路五十三号，有事打{}，谢谢",
    "Tel: {}",
    "请联系王师傅{}（微信同号）",
    "东门【{}】",
    "08:00-20:00 找{}",
    "人民路138号{}",
)


@cache
def _parting() -> tuple[str, ...]:
    """Every character that is no letter and no digit."""
    kinds = ("P", "S", "Z", "M", "C")
    every = (chr(code) for code in range(sys.maxunicode + 1))
    return tuple(c for c in every if unicodedata.category(c)[0] in kinds and unicodedata.category(c) != "Cs")


def _disguised(number: str, chance: random.Random) -> str:
    words = chance.random() < 0.2
    if words:
        row = chance.choice(_WORDS)
        shown = [row[int(digit)] for digit in number]
        between = chance.choice((" ", *_SPOKEN)) if row[0].isascii() else ""
        return between.join(shown)
    row = chance.choice((*_ROWS, "0123456789"))
    mixed = chance.random() < 0.25
    shown = [(chance.choice(_ROWS[:-2]) if mixed else row)[int(digit)] for digit in number]
    alike = row in _ROWS[-2:]
    parts = _groups(number, chance)
    marks = _marks(len(number) == 6 or alike, chance)
    return "".join(digit + (marks() if place in parts else "") for place, digit in enumerate(shown))


def _groups(number: str, chance: random.Random) -> set[int]:
    """Behind which digits something stands: as people part a number, between all, anywhere, nowhere."""
    last = len(number) - 1
    return chance.choice(
        (
            {2, 6} - {last},
            set(range(last)),
            {place for place in range(last) if chance.random() < 0.4},
            set(),
        )
    )


def _marks(only_signs: bool, chance: random.Random) -> Callable[[], str]:
    """What stands there: the same sign throughout, or another one each time, or a word."""
    one = chance.choice((chance.choice(_SPOKEN), chance.choice(_parting())))
    way = chance.random()
    if way < 0.4:
        return lambda: one
    if way < 0.6 and not only_signs:
        word = chance.choice(_BETWEEN_WORDS)
        return lambda: word
    return lambda: "".join(chance.choice(_parting()) for _ in range(chance.randint(1, 4)))


# -- a plan that gives it away -----------------------------------------------------------------------------


def _a_number(chance: random.Random) -> tuple[str, str]:
    """A private number as its owner's record has it, and the digits that nobody may read."""
    kind = chance.random()
    if kind < 0.7:
        mobile = f"1{chance.randint(3, 9)}{chance.randint(0, 999_999_999):09}"
        return mobile, mobile
    if kind < 0.85:
        line = f"{chance.randint(2, 8)}{chance.randint(0, 999_999):06}"
        return f"0877-{line}", line
    short = f"6{chance.randint(10_000, 99_999)}"
    return f"13800000001/{short}", short


def _station(text: str, mobile: str, place: str) -> Plan:
    post, unit = replace(KIOSK, kind=PostKind.KIOSK), UNITS[0]
    owner = somebody("9", "王五", mobile=mobile)
    shown = somebody("7", "李四", publish_name=True, leader=True, title="所长")
    settings = (("organisation", "云岭县公安局城关派出所"),)
    match place:
        case "address" | "services":
            post = replace(post, **{place: text})
        case "post":
            post = replace(post, name=text)
        case "post number":
            post = replace(post, id=text)
        case "unit":
            unit = replace(unit, name=text)
        case "person":
            shown = replace(shown, name=text)
        case "title":
            shown = replace(shown, title=text)
        case "telephone":
            post = replace(post, phone=text)
        case "public telephone":
            shown = replace(shown, public_phone=text)
        case "organisation":
            settings = (("organisation", text),)
    return a_station([owner, shown], posts=(post,), units=(unit, UNITS[1]), settings=settings)


_PLACES = (
    "address",
    "address",
    "address",
    "post",
    "post",
    "services",
    "unit",
    "unit",
    "post number",
    "person",
    "title",
    "telephone",
    "public telephone",
    "organisation",
)


def _cases(chance: random.Random, folder: Path) -> Iterator[Case]:
    number = 0
    while True:
        record, hidden = _a_number(chance)
        text = chance.choice(_FRAMES).format(_disguised(hidden, chance))
        place = chance.choice(_PLACES)
        if len(hidden) < 11 and place == "telephone":
            place = "address"  # a line that a post gives as its own is the post's
        plan = _station(text, record, place)
        number += 1
        real = number % _REAL_PAPERS_EVERY == 1
        yield Case(place, _trial(plan, hidden, text, folder / str(number) if real else None))


def _trial(plan: Plan, hidden: str, text: str, folder: Path | None) -> Callable[[], str]:
    def tries() -> str:
        shown = [(fact, words) for card in _cards(plan) for fact, words in _texts(card)]
        if folder is not None:
            shown += _out_of_files(plan, folder)
        for where, words in shown:
            assert not _reads(words, hidden), f"{hidden} typed as {text!r} stands in {where}: {words!r}"
        return "papers made and read" if folder is not None else "nothing shown"

    return tries


def _cards(plan: Plan) -> list[PublicCard]:
    roster = _roster(plan.people, plan.posts[0].id)
    week = Period(december(14), december(20))
    return [
        *public_cards(PublicFacts(plan, a_calendar(), roster), [], NOON),
        *week_cards(PublicFacts(plan, a_calendar(), roster), [], week, NOON),
        *crew_cards(PublicFacts(plan, a_calendar(), roster), [], DECEMBER, NOON),
        *contact_facts(PublicFacts(plan, a_calendar()), [], NOON),
    ]


def _roster(people: tuple[Person, ...], post: str) -> Roster:
    return Roster.of([on(person.id, 14, shift, post) for person in people for shift in (DAY, NIGHT)])


def _texts(card: PublicCard) -> Iterator[tuple[str, str]]:
    yield from shown_on(card)
    yield "post", card.post


def _out_of_files(plan: Plan, folder: Path) -> Iterator[tuple[str, str]]:
    """Every paper for the public and every calendar, really written and read back."""
    stored = StoredPlan(plan, _roster(plan.people, plan.posts[0].id), None, 0, None)
    papers = ("notice", "notice-a3", "notice-board", "notice-week", "notice-crew", "contact-card")
    order = BatchOrder(stored, Period(december(14), december(15)), papers=papers, who="某人")
    report = print_batch(order, folder, str, NOON, _Never(), lambda _far: None)
    assert report.written, report.empty
    for _, path in report.written:
        yield "a file's name", path.name.replace("2026-12-14", "").replace("2026-12-15", "")
        content = path.read_bytes()
        for key, words in pypdfium2.PdfDocument(content).get_metadata_dict().items():
            if "Date" not in key:
                yield f"{path.name} {key}", words
        for page in read(content):
            yield from ((path.name, line) for line in page.text.splitlines())
    job = PrintJob(stored, order.period, (), str, NOON)
    for paper in papers[:-1]:
        for page in make_in_form(paper, PaperForm.HTML, job, "zh_CN"):
            yield "a page's name", page.file_name.replace("2026-12-14", "").replace("2026-12-15", "")
            words = re.sub(r"<style>.*?</style>", "", page.content.decode(), flags=re.DOTALL)
            yield from (("a page", unescape(line)) for line in words.splitlines())
    for each in ("person", "post"):
        for path in export_calendars(stored, folder / each, each, str, NOON):
            yield "a calendar's name", path.name
            calendar = Calendar.from_ical(path.read_bytes())
            yield path.name, str(calendar.get("x-wr-calname"))
            for event in calendar.walk("VEVENT"):
                words = (str(event.get(key, "")) for key in ("summary", "location", "description"))
                yield from ((path.name, one) for one in words)
                yield path.name, str(event["uid"]).partition("-")[2]


class _Never:
    def is_set(self) -> bool:
        return False


# -- reading, by other means than the program's ------------------------------------------------------------

_CHINESE = {
    **{c: n for n, c in enumerate("〇一二三四五六七八九")},
    **{c: n for n, c in enumerate("零壹贰叁肆伍陆柒捌玖")},
    **{c: n for n, c in enumerate("洞幺貳參肆伍陸拐捌勾")},
    "两": 2,
}
_SAID = {word: str(n) for row in (*_WORDS[:2], ("oh", "yao")) for n, word in enumerate(row)}
_SAID["yao"] = "1"
_SAID_ONES = re.compile("|".join(sorted(_SAID, key=len, reverse=True)))


def _reads(text: str, number: str) -> bool:
    """Whether somebody who wants to can read the number in the text."""
    lower = text.lower()
    return any(
        number in _figures(one)
        for one in (
            text,
            _SAID_ONES.sub(lambda found: _SAID[found[0]], lower),
            lower.translate(str.maketrans("oilg", "0119")),
        )
    )


def _figures(text: str) -> str:
    found = []
    for char in text:
        if char in _CHINESE:
            found.append(str(_CHINESE[char]))
        elif (value := unicodedata.numeric(char, None)) is not None and value == int(value):
            found.append(str(int(value)))
        else:
            found += [c for c in unicodedata.normalize("NFKD", char) if c.isdigit()]
    return "".join(found)


ATTACK = Attack(
    "private_numbers",
    "No private telephone number reaches a public paper, its name or a calendar, however it is typed.",
    _cases,
    slice=80,
)
