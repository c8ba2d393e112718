"""The words of the plan workbook in both languages for the choices a cell may hold.

They are a contract with people's files: words may be added, never changed or taken away. Each is found whatever its
case, width, spaces and underscores.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Generic, TypeVar

from patrolplanner.domain.absences import AbsenceKind, WishKind
from patrolplanner.domain.calendar import DayKind
from patrolplanner.domain.cameras import CameraKind, CameraState
from patrolplanner.domain.demands import DayType
from patrolplanner.domain.incident_weights import WEIGHT_WORDS
from patrolplanner.domain.incidents import Datum, IncidentKind, Located
from patrolplanner.domain.patrols import SpotKind, SpotWay, VehicleKind, VehicleState, VisitState
from patrolplanner.domain.people import RestrictionKind, Role, Sex, UnitKind
from patrolplanner.domain.posts import AreaKind, Mode, PostKind, PostStatus, Road
from patrolplanner.domain.relief_settings import RELIEF_WORDS
from patrolplanner.domain.roster import Source
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.domain.shifts import ShiftKind
from patrolplanner.domain.sites import KeepPosts, SiteState
from patrolplanner.domain.streets import StreetKind
from patrolplanner.domain.ties import TieKind
from patrolplanner.domain.typed_text import folded, is_chinese

E = TypeVar("E", bound=StrEnum)


SETTING_WORDS: Mapping[str, str] = {
    "单位名称": "organisation",
    "坐标": "coordinates",
    "赶场周期": "market_cycle",
    "监督电话": "supervision_phone",
    "值班电话": "duty_phone",
    "投诉电话": "complaints_phone",
    "文书语言": "paper_language",
    "学校假期": "school_holidays",
    "放假安排已核对": "holidays_checked",
    "补助起算日": "allowance_cut",
    "统计口径": "accounts_by",
    "公示方式": "notice_issue",
    "备勤到岗时限": "standby_arrival",
    "本单位月度材料": "monthly_papers",
    "见警时限": "visibility_minutes",
    "见警距离": "visibility_sight",
    "巡逻时刻": "visibility_rounds",
    "主干道高峰系数": "main_road_peak",
    "出警可逆行": "response_both_ways",
    "坐标系": "datum",
    **RELIEF_WORDS,
    **WEIGHT_WORDS,
    "专项行动": "campaign",
    "专项文件": "campaign_file",
    "专项收件单位": "campaign_station",
    "专项发件单位": "campaign_sender",
    "专项发件单位编号": "campaign_sender_unit",
    "专项文件时间": "campaign_made",
    "专项借调": "campaign_lend",
    "专项接收记录": "campaigns_taken",
    "补助_民警_法定节假日": "allowance_officer_holiday",
    "补助_民警_休息日": "allowance_officer_rest",
    "补助_民警_夜班": "allowance_officer_night",
    "补助_民警_24小时值班": "allowance_officer_watch",
    "补助_辅警_法定节假日": "allowance_auxiliary_holiday",
    "补助_辅警_休息日": "allowance_auxiliary_rest",
    "补助_辅警_夜班": "allowance_auxiliary_night",
    "补助_辅警_24小时值班": "allowance_auxiliary_watch",
    "补助_文职_法定节假日": "allowance_civilian_holiday",
    "补助_文职_休息日": "allowance_civilian_rest",
    "补助_文职_夜班": "allowance_civilian_night",
    "补助_文职_24小时值班": "allowance_civilian_watch",
    "补助_联勤_法定节假日": "allowance_partner_holiday",
    "补助_联勤_休息日": "allowance_partner_rest",
    "补助_联勤_夜班": "allowance_partner_night",
    "补助_联勤_24小时值班": "allowance_partner_watch",
}
"""Settings are stored under the English key; one that is not listed keeps the key it has."""

_SETTING_SYNONYMS = {
    "表格材料语言": "paper_language",
    "语言": "paper_language",
    "language": "paper_language",
    "organization": "organisation",
}


def setting_key(text: str) -> str:
    """The key under which a setting is stored."""
    known = {folded(word): key for chinese, key in SETTING_WORDS.items() for word in (chinese, key)}
    known.update({folded(word): key for word, key in _SETTING_SYNONYMS.items()})
    return known.get(folded(text), text)


def setting_word(key: str, language: str) -> str:
    """The key of a setting as an export writes it."""
    if not is_chinese(language):
        return key
    return next((chinese for chinese, english in SETTING_WORDS.items() if english == key), key)


class Words(Generic[E]):
    """The words for the members of an enumeration; the English ones are the members' codes."""

    def __init__(self, kind: type[E], chinese: Mapping[E, str], synonyms: Mapping[str, E] | None = None) -> None:
        self.kind = kind
        self._chinese = dict(chinese)
        self._found = {folded(word): member for word, member in (synonyms or {}).items()}
        self._found.update({folded(member.value): member for member in kind})
        self._found.update({folded(word): member for member, word in chinese.items()})

    def find(self, text: str) -> E | None:
        """The member that the word means, None for a word that is not known."""
        return self._found.get(folded(text))

    def say(self, member: E, language: str) -> str:
        """The word of a member in the language of an export."""
        return self._chinese[member] if is_chinese(language) else member.value

    @property
    def allowed(self) -> tuple[str, ...]:
        """All words as an error lists them, ``民警/officer``."""
        return tuple(f"{self._chinese[member]}/{member.value}" for member in self.kind)


def _words(kind: type[E], pairs: str, synonyms: str = "") -> Words[E]:
    """Pairs are written ``中文=code``; synonyms too."""
    chinese = {kind(code): word for word, code in (pair.split("=") for pair in pairs.split())}
    return Words(kind, chinese, {word: kind(code) for word, code in (pair.split("=") for pair in synonyms.split())})


UNIT_KINDS = _words(
    UnitKind, "公安=police 交警=traffic 市场监管=market 住建=housing 民兵=militia 驻军=garrison 其他=other"
)
ROLES = _words(Role, "民警=officer 辅警=auxiliary 文职=civilian 联勤=partner")
SEXES = _words(Sex, "男=m 女=f", "male=m female=f")
RESTRICTIONS = _words(RestrictionKind, "不上夜班=no_night 不加班=no_overtime")
AREA_KINDS = _words(
    AreaKind,
    "市场=market 广场=square 街道=street 车站=station 学校=school 卡口=checkpoint 其他=other",
    "城区出入口=checkpoint",
)
POST_KINDS = _words(
    PostKind,
    "24小时岗亭=kiosk 白天岗亭=day_kiosk 屯警点=standby_point 车巡=car_patrol 步巡=foot_patrol "
    "武装巡逻=armed_patrol 护学岗=school 市场=market 广场=square 高峰岗=peak 车站=station 卡点=checkpoint "
    "视频巡查=video 值班=station_duty 带班领导=leader 走访=visit 专项=operation",
)
MODES = _words(
    Mode,
    "值守=guard 指挥=guide 接待=receive 办案=investigate 联合执法=enforce 武装=armed",
    "指挥疏导=guide 接处警=receive",
)
ROADS = _words(Road, "城区=urban 干道=arterial 公路=highway 快速路=expressway")
STATUSES = _words(PostStatus, "现有=existing 规划=planned 停用=closed")
STREET_KINDS = _words(
    StreetKind,
    "主干道=arterial 街道=street 巷=lane 步行街=pedestrian",
    "干道=arterial 主干路=arterial 次干道=street 支路=street 街=street 小巷=lane 巷道=lane",
)
INCIDENT_KINDS = _words(
    IncidentKind,
    "两抢=robbery 伤害=assault 盗窃=theft 诈骗=fraud 纠纷=dispute 交通=traffic 求助=help 其他=other",
    "抢劫=robbery 抢夺=robbery 两抢类=robbery 殴打=assault 打架=assault 打架斗殴=assault 故意伤害=assault 伤人=assault "
    "人身伤害=assault 寻衅滋事=assault 盗窃类=theft 扒窃=theft 入室盗窃=theft 盗窃电动车=theft 偷盗=theft "
    "电信诈骗=fraud 诈骗类=fraud 电诈=fraud 民事纠纷=dispute 家庭纠纷=dispute 邻里纠纷=dispute "
    "经济纠纷=dispute 噪音扰民=dispute "
    "纠纷类=dispute 交通事故=traffic 交通类=traffic 交通警情=traffic 违停=traffic 群众求助=help 求助类=help "
    "走失=help 寻人=help 咨询=help",
)
LOCATED = _words(
    Located,
    "坐标=given 地名=place 门牌=number 路口=crossing 地标旁=landmark 街道=street 区域=area 存疑=doubtful 未定位=none",
)
DATUMS = _words(Datum, "WGS-84=wgs84 GCJ-02=gcj02 BD-09=bd09", "CGCS2000=wgs84 火星坐标=gcj02 百度坐标=bd09")
SITE_STATES = _words(SiteState, "可选=open 必选=required 划去=struck", "不选=struck 禁选=struck forbidden=struck")
KEEP_POSTS = Words(
    KeepPosts,
    {KeepPosts.AS_IS: "保持不变", KeepPosts.STAY: "可调整", KeepPosts.FREE: "可撤并"},
    {"保持": KeepPosts.AS_IS, "保留": KeepPosts.AS_IS, "可移动": KeepPosts.FREE},
)
CAMERA_KINDS = _words(CameraKind, "枪机=fixed 球机=dome 抓拍=gate", "固定=fixed 枪式=fixed 球型=dome 卡口=gate")
CAMERA_STATES = _words(CameraState, "正常=ready 故障=broken", "完好=ready 可用=ready 损坏=broken")
VEHICLE_KINDS = _words(VehicleKind, "汽车=car 摩托车=motorcycle 电动车=electric", "摩托=motorcycle")
VEHICLE_STATES = _words(VehicleState, "可用=ready 维修=repair")
SPOT_KINDS = _words(SpotKind, "点=point 线=line 区=area", "必巡点=point 必巡线=line 必巡区=area")
SPOT_WAYS = _words(SpotWay, "不限=any 车=car 步=foot", "车巡=car 步巡=foot")
VISIT_STATES = _words(VisitState, "计划=planned 到=made 缺=missed 跳过=skipped", "已到=made 未到=missed")
SHIFT_KINDS = _words(
    ShiftKind, "白=day 夜=night 全天=full 备勤=standby 其他=other", "白班=day 夜班=night 24小时值班=full 全天班=full"
)
DAY_TYPES = _words(
    DayType,
    "每日=all 工作日=workday 休息日=rest 法定节假日=holiday 赶场日=market 上学日=school "
    "周一=mon 周二=tue 周三=wed 周四=thu 周五=fri 周六=sat 周日=sun",
    "星期一=mon 星期二=tue 星期三=wed 星期四=thu 星期五=fri 星期六=sat 星期日=sun 星期天=sun 周天=sun "
    "monday=mon tuesday=tue wednesday=wed thursday=thu friday=fri saturday=sat sunday=sun",
)
ABSENCE_KINDS = _words(
    AbsenceKind,
    "年休=annual 病=sick 事=personal 婚=marriage 产=maternity 丧=bereavement 补休=time_off 培训=training "
    "借调=secondment 出庭=court 公出=errand",
    "年休假=annual 年假=annual 病假=sick 事假=personal 婚假=marriage 产假=maternity 丧假=bereavement 出差=errand",
)
TIE_KINDS = _words(TieKind, "师徒=mentor 夫妻=couple 回避=apart")
WISHES = _words(WishKind, "要=want 不要=avoid")
DAY_KINDS = _words(DayKind, "工作日=workday 休息日=rest 法定节假日=holiday 调休上班=makeup")
SEVERITIES = _words(Severity, "硬=hard 警告=warn 软=soft", "硬性=hard 提醒=warn 可改进=soft 软性=soft")
SOURCES = _words(
    Source,
    "自动=auto 手工=manual 轮班=rotation 导入=import 调班=swap 临时抽调=recall",
    "手动=manual 人工=manual 换班=swap 召回=recall 历史=import history=import",
)
