"""The notice as a page for a web site and as a picture: the same facts as on paper, and nothing from elsewhere."""

from __future__ import annotations

import re
from base64 import b64decode
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image

from patrolplanner.documents.public.card import PublicCard, PublicDay, PublicDuty, PublicForce, PublicWatch, Showing
from patrolplanner.documents.public.notice import notice_pictures
from patrolplanner.documents.public.notice_page import notice_page
from patrolplanner.documents.public.pictures import portrait
from patrolplanner.domain.messages import translate
from patrolplanner.translation import speaker
from tests.documents.test_notice import CARD, at, auxiliary, officer

VOID = {"meta", "img", "br"}


class Page(HTMLParser):
    """What a browser would see: texts, and every attribute of every element. Fails for elements that do not nest."""

    def __init__(self, content: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(content.decode())
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.texts.append(data)

    @property
    def text(self) -> str:
        return " ".join(self.texts)


def page_of(*cards: PublicCard, language: str = "zh-CN") -> Page:
    return Page(notice_page(cards, language, speaker(language.replace("-", "_"))))


def test_it_says_what_the_paper_says() -> None:
    person = officer(title="社区民警", phone="0877-6100333", mobile="138 0000 1234", photo=a_picture())
    duty = PublicDuty(at(14, 8), at(14, 20), (person, auxiliary("F9", "")), (PublicForce("武警中队", 3),))
    page = page_of(replace(CARD, showing=Showing.DAY, current=(duty,), services=("失物招领",), traffic=True))
    for text in (
        *("云岭县公安局", "城北菜市执勤岗亭", "岗亭编号 P01", "城关镇北门路12号", "云岭县公安局巡防大队"),
        *("12月14日 08:00–20:00", "民警", "王建国", "社区民警", "警号 000012", "0877-6100333", "编号 F9"),
        *("武警中队", "失物招领", "110", "122", "12389", "12345", "0877-6100999", "大队长", "肖垚"),
        *("有效期自 2026年12月14日 08:00", "至 2026年12月15日 08:00", "2026年12月14日", "二十四小时有人值守"),
    ):
        assert text in page.text, text


def test_a_week_and_a_crew_are_told_without_an_hour() -> None:
    watch = PublicWatch(translate("notice", "night"), officer())
    days = (PublicDay(date(2026, 12, 14), (watch,)), PublicDay(date(2026, 12, 15), (), closed=True))
    span = (date(2026, 12, 14), date(2026, 12, 20))
    plain = replace(CARD, current=(), following=(), valid_from=None, valid_until=span[1], span=span)
    week = page_of(replace(plain, showing=Showing.WEEK, days=days))
    crew = page_of(replace(plain, showing=Showing.CREW, crew=(officer(), auxiliary())))
    assert all(text in week.text for text in ("12月14日 周一", "夜间", "王建国", "本日不设岗"))
    assert all(text in crew.text for text in ("王建国", "刘敏", "2026年12月14日至12月20日"))
    assert not re.search(r"\d:\d", week.text + crew.text)


def test_nothing_of_it_comes_from_elsewhere_and_nothing_runs() -> None:
    page = page_of(replace(CARD, current=(PublicDuty(at(14, 8), at(14, 20), (officer(photo=a_picture()),)),)))
    assert {tag for tag, _ in page.elements}.isdisjoint({"script", "link", "iframe", "form", "object", "base"})
    for tag, found in page.elements:
        for name, value in found.items():
            assert not name.startswith("on"), name
            if name in ("src", "href"):
                assert value is not None
                assert value.startswith("data:image/jpeg;base64," if tag == "img" else "tel:"), value
    assert "url(" not in notice_page([CARD], "zh-CN", str).decode()
    assert "http://" not in notice_page([CARD], "zh-CN", str).decode()


def test_it_is_chinese_and_made_for_a_telephone() -> None:
    page = page_of(CARD)
    assert ("html", {"lang": "zh-CN"}) in page.elements
    viewport = next(found for tag, found in page.elements if found.get("name") == "viewport")
    assert viewport["content"] == "width=device-width, initial-scale=1"
    style = notice_page([CARD], "zh-CN", str).decode().split("<style>")[1].split("</style>")[0]
    assert "overflow-wrap:anywhere" in style
    assert all(float(width) <= 360 for width in re.findall(r"[^-]width:(\d+)px", style))
    assert page_of(CARD, language="en").elements[0] == ("html", {"lang": "en"})


def test_hostile_texts_are_texts() -> None:
    evil = "<img src=x onerror=alert(1)>\"'&amp;\u202e"
    card = replace(
        CARD, name=evil, address=evil, unit=evil, bureau=evil, issuer=evil, services=(evil,), version=evil,
        current=(PublicDuty(at(14, 8), at(14, 20), (officer(evil, evil, title=evil),), (PublicForce(evil, 2),)),),
    )  # fmt: skip
    page = page_of(card)
    assert not [found for tag, found in page.elements if tag == "img" or "onerror" in found]
    assert page.text.count("<img src=x onerror=alert(1)>\"'&amp;") >= 8
    assert "\u202e" not in page.text


def a_picture(size: tuple[int, int] = (90, 60), kind: str = "PNG", **more: object) -> bytes:
    made = BytesIO()
    Image.new("RGB", size, (40, 120, 90)).save(made, kind, **more)
    return portrait(made.getvalue())


def test_pictures_are_of_one_shape_and_tell_neither_place_nor_time() -> None:
    exif = Image.Exif()
    exif[0x0132] = "2026:12:01 08:00:00"
    exif[0x010E] = "SECRET"
    made = BytesIO()
    Image.new("RGB", (800, 300), (10, 20, 30)).save(made, "JPEG", exif=exif)
    assert b"SECRET" in made.getvalue()
    kept = portrait(made.getvalue())
    assert b"SECRET" not in kept
    with Image.open(BytesIO(kept)) as picture:
        assert picture.size == (500, 700)
        assert not picture.getexif()


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n broken", b"<svg/>", b"%PDF-1.4"])
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match="no picture"):
        portrait(content)


def test_the_picture_in_the_page_is_the_person_s() -> None:
    content = a_picture()
    page = page_of(replace(CARD, current=(PublicDuty(at(14, 8), at(14, 20), (officer(photo=content),)),)))
    (source,) = [found["src"] for tag, found in page.elements if tag == "img"]
    assert source is not None
    assert b64decode(source.removeprefix("data:image/jpeg;base64,")) == content


def test_for_a_screen_it_is_a_picture_of_its_size_whose_code_can_be_scanned() -> None:
    duty = PublicDuty(at(14, 8), at(14, 20), (officer(photo=a_picture()), auxiliary(name="古丽娜尔·阿卜杜热合曼" * 3)))
    (content,) = notice_pictures(replace(CARD, current=(duty,)), speaker("zh_CN"))
    with Image.open(BytesIO(content)) as picture:
        assert (picture.size, picture.format, picture.info) == ((1080, 1920), "PNG", {})
        assert [code.text for code in zxingcpp.read_barcodes(picture.convert("L"))] == ["tel:0877-6100110"]
        blue, green = (18, 63, 134), (40, 120, 90)
        colours = [colour for count, colour in picture.getcolors(1 << 22) or () if count > 500]
        assert blue in colours
        assert any(sum(abs(a - b) for a, b in zip(colour, green, strict=True)) < 12 for colour in colours)


def test_what_has_no_room_on_a_screen_is_on_a_second_picture() -> None:
    people = tuple(auxiliary(f"F{n:06}", f"刘某{n}", phone="0877-6100110") for n in range(90))
    card = replace(CARD, current=(PublicDuty(at(14, 8), at(14, 20), people),))
    assert len(notice_pictures(card, str)) > 1
