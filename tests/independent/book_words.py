"""The Chinese and English words of a plan workbook, by the text of the exchange contract."""

from __future__ import annotations

SHEETS = {
    "单位": "units", "人员": "people", "区域": "areas", "岗位": "posts", "班次": "shifts", "勤务需求": "demands",
    "轮班": "rotations", "请假": "absences", "意愿": "requests", "日历": "calendar", "规则": "rules", "排班": "roster",
    "期初": "ledger", "设置": "settings",
}  # fmt: skip
HEADINGS = {
    "units": "编号=id 名称=name 类别=kind 值班电话=duty_phone 监督电话=supervision_phone",
    "people": "编号=id 姓名=name 身份=role 单位=unit 警组=team 性别=sex 职务=title 领导=leader 手机=mobile "
    "公开电话=public_phone 公开姓名=publish_name 公开手机=publish_mobile 资质=qualifications "
    "限制=restrictions 起始=from 截止=until 参加工作=joined 可上岗位=posts 排序=order",
    "areas": "编号=id 名称=name 类别=kind 权重=weight 备注=note",
    "posts": "编号=id 名称=name 类别=kind 单位=unit 区域=areas 地址=address 电话=phone 模式=mode 道路=road "
    "公示=public_board 状态=status",
    "shifts": "代码=code 名称=name 开始=start 结束=end 类别=kind 有效工时=effective_hours 颜色=colour",
    "demands": "岗位=post 班次=shift 日类型=days 起始=from 截止=until 最少人数=min 目标人数=target 最多人数=max "
    "民警=officers 辅警=auxiliaries 女警=women 资质要求=needs 单位人数=unit_needs",
    "rotations": "警组=team 周期=pattern 基准日=anchor 起始=from 截止=until",
    "absences": "人员=person 起始=from 截止=until 类别=kind",
    "requests": "人员=person 日期=date 班次=shift 意愿=wish 权重=weight",
    "calendar": "日期=date 类别=kind 名称=name 赶场=market 上学=school 已确认=confirmed",
    "rules": "规则=rule 启用=on 等级=severity 代价=price 参数=parameters",
    "roster": "日期=date 岗位=post 班次=shift 人员=person 锁定=locked 来源=source",
    "ledger": "人员=person 截至=as_of 夜班=nights 周末=weekends 节假日=holidays 工时=hours",
    "settings": "键=key 值=value",
}
VALUES = {
    "unit_kind": "公安=police 交警=traffic 市场监管=market 住建=housing 民兵=militia 驻军=garrison 其他=other",
    "role": "民警=officer 辅警=auxiliary 文职=civilian 联勤=partner",
    "sex": "男=m 女=f",
    "post_kind": "24小时岗亭=kiosk 白天岗亭=day_kiosk 屯警点=standby_point 车巡=car_patrol 步巡=foot_patrol "
    "武装巡逻=armed_patrol 护学岗=school 市场=market 广场=square 高峰岗=peak 车站=station "
    "卡点=checkpoint 视频巡查=video 值班=station_duty 带班领导=leader 走访=visit 专项=operation",
    "mode": "值守=guard 指挥=guide 接待=receive 办案=investigate 联合执法=enforce 武装=armed",
    "road": "城区=urban 干道=arterial 公路=highway 快速路=expressway",
    "status": "现有=existing 规划=planned 停用=closed",
    "shift_kind": "白=day 夜=night 全天=full 备勤=standby 其他=other",
    "days": "每日=all 工作日=workday 休息日=rest 法定节假日=holiday 赶场日=market 上学日=school 周一=mon "
    "周二=tue 周三=wed 周四=thu 周五=fri 周六=sat 周日=sun",
    "day_kind": "工作日=workday 休息日=rest 法定节假日=holiday 调休上班=makeup",
    "restriction": "不上夜班=no_night 不加班=no_overtime",
    "wish": "要=want 不要=avoid",
    "severity": "硬=hard 警告=warn 软=soft",
    "setting": "单位名称=organisation 坐标=coordinates 赶场周期=market_cycle 监督电话=supervision_phone",
}


class BookError(ValueError):
    """The workbook cannot be read; the text says where."""


def pairs_of(text: str) -> dict[str, str]:
    return dict(entry.split("=") for entry in text.split())


def word(kind: str, value: str) -> str:
    """The English token of a Chinese or English cell value."""
    table = pairs_of(VALUES[kind])
    if value in table:
        return table[value]
    if value.lower() in table.values():
        return value.lower()
    raise BookError(f"{kind}: unknown value {value!r}")
