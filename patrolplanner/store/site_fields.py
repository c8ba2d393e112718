"""The columns of sites, of ways to man a post and of scenarios, said once as all the others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.sites import HOURS, MOST_PEOPLE, ManningOption, OptionTurn, Scenario, Site, SitedPost
from patrolplanner.store import vocabulary as words
from patrolplanner.store.codecs import COUNT, DAY, FLAG, ID, NUMBER, TEXT, choice, number, whole
from patrolplanner.store.list_codecs import references
from patrolplanner.store.site_codecs import CHOSEN, MADE, TURNS
from patrolplanner.store.tables import Field, Records, entries, single

_PEOPLE = whole(0, MOST_PEOPLE)
_NOT_NEGATIVE = number(0)
_SHARE = number(0, 1)


def _usual_kind(said: Mapping[str, Any]) -> PostKind:
    """A post that is manned round the clock is one kind of kiosk, any other the other."""
    hours = {hour for turn in said["turns"] for hour in turn.hours}
    return PostKind.KIOSK if len(hours) == HOURS else PostKind.DAY_KIOSK


MANNINGS = Records(
    "mannings",
    ManningOption,
    "manning",
    chinese="勤务方式",
    english="options",
    fields=(
        Field("id", ID, "编号", needed=True),
        Field("name", TEXT, "名称", otherwise=lambda said: said["id"]),
        Field(
            "turns",
            TURNS,
            "时段",
            "hours",
            needed=True,
            inside=entries(
                "manning_turn",
                OptionTurn,
                Field("first", COUNT, column="first_hour"),
                Field("until", COUNT, column="until_hour"),
                Field("days", choice(words.DAY_TYPES)),
            ),
        ),
        Field("officers", _PEOPLE, "民警"),
        Field("auxiliaries", _PEOPLE, "辅警"),
        Field("vehicle", FLAG, "配车"),
        Field("kind", choice(words.POST_KINDS), "岗位类别", otherwise=_usual_kind),
    ),
)

SITES = Records(
    "sites",
    Site,
    "site",
    chinese="候选点",
    fields=(
        Field("id", ID, "编号", needed=True),
        Field("name", TEXT, "名称", otherwise=lambda said: said["id"]),
        Field("x", NUMBER, "x", needed=True),
        Field("y", NUMBER, "y", needed=True),
        Field("options", references("mannings"), "勤务方式", inside=single("site_option", "manning", TEXT)),
        Field("cost", _NOT_NEGATIVE, "建设费用"),
        Field("state", choice(words.SITE_STATES), "取舍"),
        Field("note", TEXT, "备注"),
    ),
)

SCENARIOS = Records(
    "scenarios",
    Scenario,
    "scenario",
    chinese="方案",
    fields=(
        Field("name", TEXT, "名称", needed=True),
        Field("made", MADE, "时间", needed=True),
        Field("asked.new", COUNT, "新建"),
        Field("asked.minutes", number(0.1, 60), "分钟"),
        Field("asked.keep", choice(words.KEEP_POSTS), "现有岗位"),
        Field("asked.most_officers", _NOT_NEGATIVE, "民警最多"),
        Field("asked.most_auxiliaries", _NOT_NEGATIVE, "辅警最多"),
        Field("asked.most_money", _NOT_NEGATIVE, "费用最多"),
        Field("asked.key_weight", _NOT_NEGATIVE, "重点权重"),
        Field("asked.second", FLAG, "第二警力"),
        Field("asked.rings", FLAG, "综合圈层"),
        Field("asked.call_minutes", number(1, 600), "处警分钟"),
        Field(
            "chosen",
            CHOSEN,
            "布设",
            inside=entries(
                "scenario_post",
                SitedPost,
                Field("place"),
                Field("option"),
                Field("added", NUMBER),
                Field("again", COUNT),
            ),
        ),
        Field("answered.covered", _SHARE, "覆盖"),
        Field("answered.bound", _SHARE, "上限"),
        Field("answered.proven", FLAG, "已证明"),
        Field("answered.one", _SHARE, "一分钟"),
        Field("answered.three", _SHARE, "三分钟"),
        Field("answered.five", _SHARE, "五分钟"),
        Field("answered.officers", _NOT_NEGATIVE, "民警"),
        Field("answered.auxiliaries", _NOT_NEGATIVE, "辅警"),
        Field("answered.money", _NOT_NEGATIVE, "费用"),
        Field("answered.calls", COUNT, "警情数"),
        Field("answered.draws", COUNT, "重抽次数"),
        Field("answered.mean_minutes", _NOT_NEGATIVE, "平均分钟"),
        Field("answered.farthest_minutes", _NOT_NEGATIVE, "最远分钟"),
        Field("answered.left_officers", NUMBER, "民警余缺"),
        Field("answered.left_auxiliaries", NUMBER, "辅警余缺"),
        Field("answered.queue_one", _SHARE, "忙时一分钟"),
        Field("answered.queue_three", _SHARE, "忙时三分钟"),
        Field("answered.queue_five", _SHARE, "忙时五分钟"),
        Field("answered.all_busy", _SHARE, "全忙占比"),
        Field("answered.busiest", _SHARE, "最忙占比"),
        Field("trial.first", DAY, "试排起", "trial_from", column="trial_first"),
        Field("trial.last", DAY, "试排止", "trial_until", column="trial_last"),
        Field("trial.gaps", COUNT, "缺口"),
        Field("trial.least", COUNT, "至少缺口", "least_gaps", column="least_gaps"),
        Field("inputs", TEXT, "资料指纹"),
        Field("note", TEXT, "备注"),
    ),
)
