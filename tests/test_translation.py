"""What people read: complete Chinese, and values said as each language says them."""

import re
import string
from datetime import date, datetime, time
from pathlib import Path

import pytest

from patrolplanner import translation
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Plan
from patrolplanner.translation import interface_language, paper_language, speaker
from tests.translations import CHINESE, calls, read_tables, read_ts, texts_in_code, write_ts

CHRISTMAS = date(2026, 12, 25)
NEW_YEAR = (date(2027, 1, 1), date(2027, 1, 2))


def names_in(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


PLURAL_BESIDE = re.compile(
    r"\{(\w+)\} (?:(?!(?:and|or|of|on|in|to|as|has|holds|for|from|are|come|lends|changes|the|nothing) )[a-z-]+ )?"
    r"([a-z]{2,}s|people|women)\b"
)
"""A name, and a word that may be a noun of many, at most one word later."""
VERBS = re.compile(
    r"announces|asks|as|begins|belongs|changes|comes|differs|does|ends|exists|gives|goes|has|holds|is|its|lacks|lasts|"
    r"leaves|lends|less|lies|makes|mans|names|needs|owes|passes|posts|runs|says|serves|stands|starts|stays|takes|this|"
    r"was|weighs"
)
"""Words that say of one thing what it does, and others that end like a noun of many."""
NO_NOUNS = frozenset({"reason", "why", "times", "post", "share", "label"})
"""Names of what may stand behind a number and is no noun of many."""
NEVER_ONE = frozenset({"most", "few", "day", "time"})
"""Names of numbers that are never one, and of what is no number."""
BLANK = "Calls {n}, handled {n}"
"""A form to be filled in by hand."""


def saying(value: object) -> Message:
    return Message("test", "<{value}>").fill(value=value)


def test_every_call_of_translate_can_be_read_by_the_extractor() -> None:
    assert [call.place for call in calls() if call.text is None] == []


def test_every_text_in_the_code_is_translated_and_nothing_else_is() -> None:
    in_file = read_ts()
    in_code = texts_in_code()
    assert [text for text in in_code if not in_file.get(text)] == []
    assert sorted(set(in_file) - set(in_code)) == []


def test_translations_keep_the_names_of_their_source() -> None:
    # A Chinese date may leave out a year that is plain from the paper around it.
    wrong = [
        text
        for text, said in read_ts().items()
        if said and not names_in(text.source) - {"year"} <= names_in(said) <= names_in(text.source)
    ]
    assert wrong == []


def test_a_count_beside_a_noun_chooses_between_one_and_many() -> None:
    unchosen = [
        f"{text.context}: {text.source}"
        for text in texts_in_code()
        for name, word in PLURAL_BESIDE.findall(text.source)
        if not VERBS.fullmatch(word) and name not in NEVER_ONE and not text.source.startswith(BLANK)
    ]
    assert unchosen == []


def test_no_noun_of_many_is_put_in_behind_a_count() -> None:
    # "asks for {asked} {what}" says "asks for 1 people": the count has to be said where its noun is chosen.
    counts = {name for text in texts_in_code() for name in re.findall(r"\{(\w+):[^}|]+\|", text.source)}
    behind = [
        f"{text.context}: {text.source}"
        for text in texts_in_code()
        for count, name in re.findall(r"\{(\w+)\} \{(\w+)\}", text.source)
        if count in counts and name not in NO_NOUNS
    ]
    assert behind == []


def test_a_title_ends_in_one_ellipsis_where_its_english_does() -> None:
    # "…" says that a menu or button asks before it does something; Chinese doubles it only where a sentence goes on.
    doubled = [said for text, said in read_ts().items() if "&" in text.source and said.endswith("……")]
    assert doubled == []


def test_of_two_words_the_count_chooses_one() -> None:
    text = Message("test", "{n} {n:place stays|places stay} open at {post}")
    for count, said in ((0, "0 places stay"), (1, "1 place stays"), ("1", "1 place stays"), (21, "21 places stay")):
        message = text.fill(n=count, post="A|B")
        assert str(message) == speaker("en")(message) == f"{said} open at A|B"


def test_every_choice_between_words_is_of_a_name_said_in_the_text() -> None:
    for text in texts_in_code():
        for _, name, chosen, _ in string.Formatter().parse(text.source):
            if chosen and chosen != "0>2":  # or it is a number of two digits
                assert len(chosen.split("|")) == 2, text
                assert f"{{{name}}}" in text.source, text


def test_no_page_takes_a_letter_that_opens_a_menu_of_the_window() -> None:
    # Alt and a letter that both a menu and a button have does nothing on the first press.
    menus = set("FEGPVH")
    clashes = [
        (text.context, said)
        for text, chinese in read_ts().items()
        if text.context.endswith(" page")
        for said in (text.source, chinese)
        if (letter := re.search(r"&([A-Za-z])", said)) and letter[1].upper() in menus
    ]
    assert clashes == []


def test_no_translation_is_just_its_english() -> None:
    # Names and single letters such as the V of a version are the same in both languages.
    same = [said for text, said in read_ts().items() if said == text.source]
    assert [said for said in same if re.search(r"[A-Za-z]{2}", re.sub(r"{\w*}", "", said))] == []


@pytest.mark.parametrize(
    ("value", "chinese", "english"),
    [
        (CHRISTMAS, "12月25日", "25 Dec"),
        (date(2027, 1, 2), "2027年1月2日", "2 Jan 2027"),
        (datetime(2026, 12, 25, 20, 0), "12月25日20:00", "25 Dec 20:00"),
        (datetime(2027, 1, 2, 8, 5), "2027年1月2日08:05", "2 Jan 2027 08:05"),
        (time(8, 0), "08:00", "08:00"),
        (7.5, "7.5", "7.5"),
        (8.0, "8", "8"),
        (100, "100", "100"),
        (True, "是", "yes"),
        (Role.OFFICER, "民警", "officer"),
        (translate("roles", "auxiliary"), "辅警", "auxiliary"),
        (("张三", "李四", 3), "张三、李四、3", "张三, 李四, 3"),
        (
            (CHRISTMAS, date(2027, 1, 1), date(2027, 1, 2)),
            "12月25日、2027年1月1日、1月2日",
            "25 Dec, 1 Jan 2027, 2 Jan",
        ),
        ((Role.OFFICER, (Role.PARTNER,)), "民警、联勤", "officer, partner"),
        ((), "", ""),
    ],
)
def test_values_are_said_in_the_language_of_the_sentence(value: object, chinese: str, english: str) -> None:
    assert speaker("zh_CN", 2026)(saying(value)) == f"<{chinese}>"
    assert speaker("en", 2026)(saying(value)) == f"<{english}>"


def test_dates_have_their_year_unless_told_otherwise() -> None:
    assert speaker("zh_CN")(saying(CHRISTMAS)) == "<2026年12月25日>"


def test_a_whole_sentence_is_said_in_chinese() -> None:
    message = translate("absences", "The absence of {person} ends before it begins.").fill(person="张三")
    assert speaker("zh_CN")(message) == "张三的请假截止日期早于起始日期。"
    assert speaker("en")(message) == str(message) == "The absence of 张三 ends before it begins."


def test_unknown_texts_are_said_in_english() -> None:
    assert speaker("zh_CN")(Message("nowhere", "No such {what}.").fill(what="text")) == "No such text."


@pytest.mark.parametrize(
    ("named", "expected"),
    [("zh_CN", "zh_CN"), ("zh-CN", "zh_CN"), ("zh", "zh_CN"), ("中文", "zh_CN"), ("en", "en"), ("en_GB.UTF-8", "en")],
)
def test_the_environment_chooses_the_language(named: str, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATROLPLANNER_LANG", named)
    assert interface_language() == expected


@pytest.mark.skipif(translation.sys.platform == "win32", reason="Windows asks the desktop, not the environment")
@pytest.mark.parametrize(("system", "expected"), [("zh_CN.UTF-8", "zh_CN"), ("de_DE.UTF-8", "en"), ("C", "en")])
def test_otherwise_the_system_chooses(system: str, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PATROLPLANNER_LANG", "LANGUAGE", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", system)
    assert interface_language() == expected


def test_papers_are_chinese_unless_the_plan_says_otherwise() -> None:
    assert paper_language(Plan()) == "zh_CN"
    assert paper_language(Plan(settings=(("paper_language", "English"),))) == "en"


def test_the_file_survives_reading_and_writing(tmp_path: Path) -> None:
    copy = tmp_path / "zh_CN.ts"
    write_ts(read_ts(), copy)
    assert copy.read_bytes() == CHINESE.read_bytes()


def test_tables_of_translators_are_read_by_context_and_source(tmp_path: Path) -> None:
    table = tmp_path / "table.tsv"
    table.write_text("roles\tofficer\t民警\nroles\tauxiliary\t\n", encoding="utf-8")
    assert read_tables([table]) == {("roles", "officer"): "民警"}
