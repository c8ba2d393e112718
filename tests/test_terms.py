"""One word for one thing: words that a police clerk would not write stay out of the Chinese texts and the guide."""

import re
from collections.abc import Iterator

import pytest

from tests.source_tree import ROOT
from tests.translations import read_ts

NOT_THESE = {
    "不在编": "未到任或已调离",
    "看法": "说明",
    "女警": "女民警、女辅警；女性工作人员",
    "协同": "联勤",
    "值班领导": "带班领导",
    "代价": "扣分",
    "理论最优": "还可改进的余地",
    "(?<!上)下限": "最低",
    "个勤务": "个班次",
    "上勤": "上班",
    "值勤日": "勤务日期",
    "让出人": "申请人",
    "换手": "调整",
    "补班|欠班": "还班",
    "换班": "调班",
    "换休": "调班",
    "文书": "表格材料",
    "打印件": "表格材料",
    "公示牌": "公示栏",
    "代号": "代码",
    "计时工时": "有效工时",
    "接待岗|接待民警|接待的": "接处警",
    "卡口": "城区出入口",
    "全天班|全天值班|24 ?小时班(?!次)|24h ?值班": "24小时值班",
    "老同志": "满一年的民警带领；老带新",
    "2016年关于规范警务辅助人员": "《国务院办公厅关于规范公安机关警务辅助人员管理工作的意见》",
    "年文本": "年版；某年修订",
    "待国务院公布|未公布|没有公布": "未内置放假通知，请核对录入",
    "软性": "可改进",
    "警告": "提醒",
    "召回": "临时抽调",
}
"""What is not written, and what is written instead."""

EXACTLY = {
    ("role chips", "Partner"): "联勤",
    ("modes", "reception"): "接处警",
    ("modes", "direct traffic"): "指挥疏导",
    ("severities", "soft"): "可改进",
    ("severities", "reminder"): "提醒",
    ("gaps", "drivers"): "驾驶员",
    ("swap slip", "return of a duty owed"): "还班",
    ("handover record", "Taken by"): "接班人",
}
"""Words that stand alone, where a list of wrong ones would not find a new wrong one."""


def texts() -> Iterator[tuple[str, str]]:
    """Where a Chinese text stands, and the text."""
    for text, said in read_ts().items():
        yield f"{text.context}: {text.source}", said
    for page in sorted((ROOT / "resources" / "help" / "zh").glob("*.md")):
        for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), start=1):
            yield f"{page.name}:{number}", line


@pytest.mark.parametrize("wrong", NOT_THESE)
def test_the_word_is_not_written(wrong: str) -> None:
    found = [(place, said) for place, said in texts() if re.search(wrong, said)]
    assert found == [], f"write {NOT_THESE[wrong]}"


def test_the_takers_of_a_swap_and_of_a_handover_are_two_people() -> None:
    swaps = [said for text, said in read_ts().items() if text.context in ("swaps", "swaps page", "swap slip")]
    assert [said for said in swaps if "接班人" in said] == []


@pytest.mark.parametrize("place", EXACTLY)
def test_the_word_is_this_one(place: tuple[str, str]) -> None:
    assert {(t.context, t.source): said for t, said in read_ts().items()}[place] == EXACTLY[place]
