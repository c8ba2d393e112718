"""Texts with numbers that are no telephones, or public ones: they come out as they were typed."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import cycle
from pathlib import Path

from icalendar import Calendar

from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.services.exchange.exporting import export_calendar
from patrolplanner.services.public.publishing import PublicFacts, contact_facts, public_cards
from patrolplanner.store.plan_file import StoredPlan
from tests.campaign.attack import Attack, Case
from tests.campaign.attacks.private_numbers import NOON
from tests.documents.station import DAY, KIOSK, UNITS, a_calendar, a_station, on, somebody

_OWNERS = 60
_ICS_EVERY = 20

HONEST = (
    "人民路138号",
    "人民路668号123室",
    "建设路五十三号",
    "五一路与八一路交叉口",
    "三八商场北门",
    "一二一大街61号",
    "七星街9号二楼",
    "城北路1380号",
    "环城东路66-8-123号",
    "滨河路199弄18号301室",
    "文化路6号院3幢2单元1104室",
    "国道G213线K138+600",
    "省道S302线K61+234处",
    "昆磨高速K380+000至K381+500",
    "213国道与S218交叉口",
    "第三小学（二年级至六年级）西门",
    "十字路口东南角",
    "四方街10号",
    "六合巷7-1号",
    "九龙池公园1号门",
    "幺店子村口",
    "两江汇合处",
    "零公里处",
    "东经102.5423 北纬24.3517",
    "102.542317,24.351782",
    "坐标 138000, 6123",
    "2026-12-01起启用",
    "2026年12月1日至2027年1月31日",
    "二〇二六年十二月一日启用",
    "12月24日、25日、31日加岗",
    "08:00-20:00",
    "08:00—20:00，20:00—08:00",
    "早7:30-9:00，晚17:30-19:00",
    "上午8时至下午6时",
    "8小时×3班",
    "24小时岗亭",
    "全天00:00-24:00",
    "报警110",
    "110、122、119、120",
    "交警122 急救120 火警119",
    "举报12389",
    "政务服务12345",
    "消费维权12315",
    "供电95598",
    "移动10086 联通10010 电信10000",
    "客服400-810-1234",
    "免费热线800-820-8888",
    "值班电话0877-6100110",
    "派出所 (0877) 6100120",
    "监督电话 0877-6100999",
    "大队0877-6100110转801",
    "报警110 岗亭0877-6100110",
    "+86 877 6100120",
    "云F·12345",
    "云F8B513警",
    "警车云O0123警",
    "云F·D12345 巡逻车",
    "证号530402199001011234（样例）",
    "居民身份证53****1234",
    "统一社会信用代码11530402015148888X",
    "邮编653100",
    "邮政编码 650000",
    "编号0001380",
    "岗亭编号YL-2026-0138",
    "工号P01、P02、P03",
    "房号1-2-301",
    "门牌38000号",
    "共138户612人",
    "一千三百八十户",
    "摊位A101-A138",
    "1380平方米",
    "面积2,600㎡",
    "预算12,345.67元",
    "￥1,380,000.00",
    "罚款200元以上2000元以下",
    "一万三千八百元",
    "3.8万元",
    "85%",
    "1:1.38",
    "±0.00",
    "第1、2、3、4、5、6小组",
    "一、二、三、四、五、六号摊位",
    "1号线2号口",
    "K1路、K3路、6路、12路公交站",
    "1路2路3路6路8路公交车终点站",
    "①号岗 ②号岗 ③号岗",
    "Ⅲ级响应",
    "A座③单元",
    "B1层、B2层",
    "No. 18, Renmin Road",
    "Building 8, Block 3, Room 1104",
    "Two officers, three auxiliaries, one car",
    "Open 08:00 to 20:00, seven days a week",
    "Phone 110 or 0877-6100110",
    "Oslo Boulevard 12 to 18",
    "Liu Yi Lu 61",
    "San Jiao Di Square",
    "1989年建，2019年修",
    "2026120108002000",
    "T+1",
    "50米/200米/500米",
)


def _plan(chance: random.Random, text: str) -> Plan:
    """A station whose people keep mobiles, lines and short numbers to themselves, none of which is in the text."""
    figures = "".join(c for c in text if c.isdigit())
    people = []
    for number in range(_OWNERS):
        mobile = f"1{chance.randint(3, 9)}{chance.randint(0, 999_999_999):09}"
        line, short = f"{chance.randint(2, 8)}{chance.randint(0, 999_999):06}", f"6{chance.randint(10_000, 99_999)}"
        kept = [one for one in (mobile, f"0877-{line}", short) if one.split("-")[-1] not in figures]
        people.append(somebody(f"{number:03}", mobile="/".join(chance.sample(kept, min(2, len(kept))))))
    units = (replace(UNITS[0], name=text), UNITS[1])
    return a_station(people, posts=(replace(KIOSK, address=text, name=text),), units=units)


def _cases(chance: random.Random, folder: Path) -> Iterator[Case]:
    for number, text in enumerate(cycle(HONEST)):
        plan = _plan(chance, text)
        yield Case("text", _trial(plan, text, folder / f"{number}.ics" if number % _ICS_EVERY == 0 else None))


def _trial(plan: Plan, text: str, calendar: Path | None) -> Callable[[], str]:
    def tries() -> str:
        for card in (
            *public_cards(PublicFacts(plan, a_calendar(), Roster()), [], NOON),
            *contact_facts(PublicFacts(plan, a_calendar()), [], NOON),
        ):
            assert (card.name, card.address, card.unit) == (text, text, text)
        if calendar is None:
            return "unharmed"
        stored = StoredPlan(plan, Roster.of([on("000", 14, DAY)]), None, 0, None)
        export_calendar(stored, calendar, str, NOON, posts=["P01"])
        (event,) = Calendar.from_ical(calendar.read_bytes()).walk("VEVENT")
        assert str(event["location"]) == text
        return "unharmed in a calendar, too"

    return tries


ATTACK = Attack(
    "honest_numbers",
    "House numbers, dates, hours, hotlines, plates, amounts and the station's own lines come out as they were typed.",
    _cases,
    slice=len(HONEST),
    night=len(HONEST),
)
