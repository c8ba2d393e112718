"""The names of kinds, roles and other fixed choices, as people read them.

They are words of a sentence, not the codes of a workbook: those are a contract of their own.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from patrolplanner.domain.absences import AbsenceKind, WishKind
from patrolplanner.domain.allowances import ExtraKind
from patrolplanner.domain.calendar import DayKind
from patrolplanner.domain.cameras import CameraKind, CameraState
from patrolplanner.domain.campaigns import Letter
from patrolplanner.domain.demands import DayType
from patrolplanner.domain.incidents import Datum, IncidentKind, Located
from patrolplanner.domain.journal import AccountKind, Answer, MarkKind, Presence, SwapKind, SwapState
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.patrols import SpotKind, SpotWay, VehicleKind, VehicleState, VisitState
from patrolplanner.domain.people import RestrictionKind, Role, Sex, UnitKind
from patrolplanner.domain.posts import AreaKind, Mode, PostKind, PostStatus, Road
from patrolplanner.domain.roster import Source
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.domain.shifts import ShiftKind
from patrolplanner.domain.sites import KeepPosts, SiteState
from patrolplanner.domain.streets import StreetKind
from patrolplanner.domain.ties import TieKind

# By type first: members of different enumerations that share a code, such as "market", are equal as text.
_WORDS: Mapping[type[StrEnum], Mapping[str, Message]] = {
    Role: {
        Role.OFFICER: translate("roles", "officer"),
        Role.AUXILIARY: translate("roles", "auxiliary"),
        Role.CIVILIAN: translate("roles", "civilian"),
        Role.PARTNER: translate("roles", "partner"),
    },
    Sex: {
        Sex.MALE: translate("sexes", "male"),
        Sex.FEMALE: translate("sexes", "female"),
    },
    RestrictionKind: {
        RestrictionKind.NO_NIGHT: translate("restrictions", "no night duty"),
        RestrictionKind.NO_OVERTIME: translate("restrictions", "no overtime"),
    },
    UnitKind: {
        UnitKind.POLICE: translate("unit kinds", "police"),
        UnitKind.TRAFFIC: translate("unit kinds", "traffic police"),
        UnitKind.MARKET: translate("unit kinds", "market supervision"),
        UnitKind.HOUSING: translate("unit kinds", "housing and construction"),
        UnitKind.MILITIA: translate("unit kinds", "militia"),
        UnitKind.GARRISON: translate("unit kinds", "garrison"),
        UnitKind.OTHER: translate("unit kinds", "other"),
    },
    AreaKind: {
        AreaKind.MARKET: translate("area kinds", "market"),
        AreaKind.SQUARE: translate("area kinds", "square"),
        AreaKind.STREET: translate("area kinds", "street"),
        AreaKind.STATION: translate("area kinds", "bus or railway station"),
        AreaKind.SCHOOL: translate("area kinds", "school"),
        AreaKind.CHECKPOINT: translate("area kinds", "town entrance"),
        AreaKind.OTHER: translate("area kinds", "other"),
    },
    CameraKind: {
        CameraKind.FIXED: translate("cameras", "fixed camera"),
        CameraKind.DOME: translate("cameras", "dome camera"),
        CameraKind.GATE: translate("cameras", "road gate"),
    },
    CameraState: {
        CameraState.READY: translate("cameras", "works"),
        CameraState.BROKEN: translate("cameras", "broken"),
    },
    VehicleKind: {
        VehicleKind.CAR: translate("vehicles", "car"),
        VehicleKind.MOTORCYCLE: translate("vehicles", "motorcycle"),
        VehicleKind.ELECTRIC: translate("vehicles", "electric scooter"),
    },
    VehicleState: {
        VehicleState.READY: translate("vehicles", "ready"),
        VehicleState.REPAIR: translate("vehicles", "in repair"),
    },
    SpotKind: {
        SpotKind.POINT: translate("patrols", "point"),
        SpotKind.LINE: translate("patrols", "line"),
        SpotKind.AREA: translate("patrols", "area"),
    },
    SpotWay: {
        SpotWay.ANY: translate("patrols", "either"),
        SpotWay.CAR: translate("patrols", "by car"),
        SpotWay.FOOT: translate("patrols", "on foot"),
    },
    VisitState: {
        VisitState.PLANNED: translate("patrols", "planned"),
        VisitState.MADE: translate("patrols", "made"),
        VisitState.MISSED: translate("patrols", "missed"),
        VisitState.SKIPPED: translate("patrols", "skipped"),
    },
    StreetKind: {
        StreetKind.ARTERIAL: translate("street kinds", "main road"),
        StreetKind.STREET: translate("street kinds", "street"),
        StreetKind.LANE: translate("street kinds", "lane"),
        StreetKind.PEDESTRIAN: translate("street kinds", "pedestrian street"),
    },
    SiteState: {
        SiteState.OPEN: translate("site states", "may be chosen"),
        SiteState.REQUIRED: translate("site states", "must be chosen"),
        SiteState.STRUCK: translate("site states", "struck out"),
    },
    Letter: {
        Letter.SHARE: translate("campaign files", "a station's share"),
        Letter.LOAN: translate("campaign files", "people lent"),
        Letter.RETURN: translate("campaign files", "duties worked"),
    },
    KeepPosts: {
        KeepPosts.AS_IS: translate("kept posts", "stay as they are"),
        KeepPosts.STAY: translate("kept posts", "may have other hours"),
        KeepPosts.FREE: translate("kept posts", "may be moved or closed"),
    },
    IncidentKind: {
        IncidentKind.ROBBERY: translate("incident kinds", "robbery"),
        IncidentKind.ASSAULT: translate("incident kinds", "assault"),
        IncidentKind.THEFT: translate("incident kinds", "theft"),
        IncidentKind.FRAUD: translate("incident kinds", "fraud"),
        IncidentKind.DISPUTE: translate("incident kinds", "dispute"),
        IncidentKind.TRAFFIC: translate("incident kinds", "traffic"),
        IncidentKind.HELP: translate("incident kinds", "help"),
        IncidentKind.OTHER: translate("incident kinds", "other"),
    },
    Located: {
        Located.GIVEN: translate("located", "by coordinates"),
        Located.PLACE: translate("located", "by a place's name"),
        Located.NUMBER: translate("located", "by a house number"),
        Located.CROSSING: translate("located", "by a crossing"),
        Located.LANDMARK: translate("located", "beside a place"),
        Located.STREET: translate("located", "somewhere in its street"),
        Located.AREA: translate("located", "somewhere in an area"),
        Located.DOUBTFUL: translate("located", "doubtful"),
        Located.NONE: translate("located", "not located"),
    },
    Datum: {
        Datum.WGS84: translate("datums", "WGS-84 (GPS, CGCS2000)"),
        Datum.GCJ02: translate("datums", "GCJ-02 (Chinese maps)"),
        Datum.BD09: translate("datums", "BD-09 (Baidu)"),
    },
    PostKind: {
        PostKind.KIOSK: translate("post kinds", "24-hour kiosk"),
        PostKind.DAY_KIOSK: translate("post kinds", "day kiosk"),
        PostKind.STANDBY_POINT: translate("post kinds", "standing point"),
        PostKind.CAR_PATROL: translate("post kinds", "car patrol"),
        PostKind.FOOT_PATROL: translate("post kinds", "foot patrol"),
        PostKind.ARMED_PATROL: translate("post kinds", "armed patrol"),
        PostKind.SCHOOL: translate("post kinds", "school post"),
        PostKind.MARKET: translate("post kinds", "market"),
        PostKind.SQUARE: translate("post kinds", "square"),
        PostKind.PEAK: translate("post kinds", "peak-hour post"),
        PostKind.STATION: translate("post kinds", "bus or railway station"),
        PostKind.CHECKPOINT: translate("post kinds", "checkpoint"),
        PostKind.VIDEO: translate("post kinds", "video patrol"),
        PostKind.STATION_DUTY: translate("post kinds", "station duty"),
        PostKind.LEADER: translate("post kinds", "duty leader"),
        PostKind.VISIT: translate("post kinds", "visits"),
        PostKind.OPERATION: translate("post kinds", "special operation"),
    },
    Mode: {
        Mode.GUARD: translate("modes", "guard"),
        Mode.GUIDE: translate("modes", "direct traffic"),
        Mode.RECEIVE: translate("modes", "reception"),
        Mode.INVESTIGATE: translate("modes", "case handling"),
        Mode.ENFORCE: translate("modes", "joint enforcement"),
        Mode.ARMED: translate("modes", "armed"),
    },
    Road: {
        Road.URBAN: translate("roads", "town street"),
        Road.ARTERIAL: translate("roads", "arterial road"),
        Road.HIGHWAY: translate("roads", "highway"),
        Road.EXPRESSWAY: translate("roads", "expressway"),
    },
    PostStatus: {
        PostStatus.EXISTING: translate("post status", "existing"),
        PostStatus.PLANNED: translate("post status", "planned"),
        PostStatus.CLOSED: translate("post status", "closed"),
    },
    ShiftKind: {
        ShiftKind.DAY: translate("shift kinds", "day"),
        ShiftKind.NIGHT: translate("shift kinds", "night"),
        ShiftKind.FULL: translate("shift kinds", "24 hours"),
        ShiftKind.STANDBY: translate("shift kinds", "standby"),
        ShiftKind.OTHER: translate("shift kinds", "other"),
    },
    DayKind: {
        DayKind.WORKDAY: translate("day kinds", "workday"),
        DayKind.REST: translate("day kinds", "rest day"),
        DayKind.HOLIDAY: translate("day kinds", "statutory holiday"),
        DayKind.MAKEUP: translate("day kinds", "make-up workday"),
    },
    DayType: {
        DayType.ALL: translate("day types", "every day"),
        DayType.WORKDAY: translate("day types", "workdays"),
        DayType.REST: translate("day types", "rest days"),
        DayType.HOLIDAY: translate("day types", "statutory holidays"),
        DayType.MARKET: translate("day types", "market days"),
        DayType.SCHOOL: translate("day types", "school days"),
        DayType.MON: translate("day types", "Monday"),
        DayType.TUE: translate("day types", "Tuesday"),
        DayType.WED: translate("day types", "Wednesday"),
        DayType.THU: translate("day types", "Thursday"),
        DayType.FRI: translate("day types", "Friday"),
        DayType.SAT: translate("day types", "Saturday"),
        DayType.SUN: translate("day types", "Sunday"),
    },
    AbsenceKind: {
        AbsenceKind.ANNUAL: translate("absence kinds", "annual leave"),
        AbsenceKind.SICK: translate("absence kinds", "sick leave"),
        AbsenceKind.PERSONAL: translate("absence kinds", "personal leave"),
        AbsenceKind.MARRIAGE: translate("absence kinds", "marriage leave"),
        AbsenceKind.MATERNITY: translate("absence kinds", "maternity leave"),
        AbsenceKind.BEREAVEMENT: translate("absence kinds", "bereavement leave"),
        AbsenceKind.TIME_OFF: translate("absence kinds", "time off in lieu"),
        AbsenceKind.TRAINING: translate("absence kinds", "training"),
        AbsenceKind.SECONDMENT: translate("absence kinds", "secondment"),
        AbsenceKind.COURT: translate("absence kinds", "court"),
        AbsenceKind.ERRAND: translate("absence kinds", "official errand"),
    },
    WishKind: {
        WishKind.WANT: translate("wishes", "want"),
        WishKind.AVOID: translate("wishes", "avoid"),
    },
    ExtraKind: {
        ExtraKind.HOLIDAY: translate("allowances", "Statutory days"),
        ExtraKind.REST: translate("allowances", "Rest days"),
        ExtraKind.NIGHT: translate("allowances", "Night duties"),
        ExtraKind.WATCH: translate("allowances", "24 h watches"),
    },
    TieKind: {
        TieKind.MENTOR: translate("ties", "mentor and newcomer"),
        TieKind.COUPLE: translate("ties", "couple"),
        TieKind.APART: translate("ties", "not together"),
    },
    Source: {
        Source.AUTO: translate("sources", "automatic"),
        Source.MANUAL: translate("sources", "by hand"),
        Source.ROTATION: translate("sources", "rotation"),
        Source.IMPORT: translate("sources", "import"),
        Source.SWAP: translate("sources", "swap"),
        Source.RECALL: translate("sources", "recall"),
    },
    SwapKind: {
        SwapKind.EXCHANGE: translate("swaps", "exchange"),
        SwapKind.SUBSTITUTE: translate("swaps", "substitution"),
        SwapKind.DEBT: translate("swaps", "to be returned"),
    },
    SwapState: {
        SwapState.PROPOSED: translate("swaps", "waits for approval"),
        SwapState.APPROVED: translate("swaps", "approved"),
        SwapState.REFUSED: translate("swaps", "refused"),
        SwapState.WITHDRAWN: translate("swaps", "withdrawn"),
        SwapState.RETURNED: translate("swaps", "returned"),
    },
    Answer: {
        Answer.OFFERED: translate("cover", "asked"),
        Answer.ACCEPTED: translate("cover", "accepted"),
        Answer.REFUSED: translate("cover", "refused"),
        Answer.NO_ANSWER: translate("cover", "no answer"),
    },
    Presence: {
        Presence.CAME: translate("attendance", "came"),
        Presence.LATE: translate("attendance", "came late"),
        Presence.REPLACED: translate("attendance", "replaced"),
        Presence.ABSENT: translate("attendance", "did not come"),
    },
    AccountKind: {
        AccountKind.NIGHTS: translate("ledger", "nights"),
        AccountKind.WEEKENDS: translate("ledger", "weekend duties"),
        AccountKind.HOLIDAYS: translate("ledger", "statutory-day duties"),
        AccountKind.FULL: translate("ledger", "24 h duties"),
        AccountKind.NEW_YEAR: translate("ledger", "New Year's Eve"),
        AccountKind.NATIONAL: translate("ledger", "National Day"),
        AccountKind.MINUTES: translate("ledger", "hours"),
        AccountKind.REST_OVERTIME: translate("ledger", "rest days worked"),
        AccountKind.HOLIDAY_OVERTIME: translate("ledger", "statutory days worked"),
        AccountKind.TIME_OFF_EARNED: translate("ledger", "days off earned"),
        AccountKind.TIME_OFF_TAKEN: translate("ledger", "days off taken"),
        AccountKind.NIGHT_MINUTES: translate("ledger", "night hours"),
        AccountKind.HOLIDAY_MINUTES: translate("ledger", "statutory-day hours"),
        AccountKind.REST_MINUTES: translate("ledger", "rest-day overtime hours"),
    },
    MarkKind: {
        MarkKind.DRAFT: translate("roster life", "draft"),
        MarkKind.REVIEW: translate("roster life", "under review"),
        MarkKind.ARCHIVED: translate("roster life", "archived"),
    },
    Severity: {
        Severity.HARD: translate("severities", "hard"),
        Severity.WARN: translate("severities", "reminder"),
        Severity.SOFT: translate("severities", "soft"),
    },
}

WEEKDAY_NAMES = (
    translate("weekdays", "Mon"),
    translate("weekdays", "Tue"),
    translate("weekdays", "Wed"),
    translate("weekdays", "Thu"),
    translate("weekdays", "Fri"),
    translate("weekdays", "Sat"),
    translate("weekdays", "Sun"),
)
"""Short names for heads of columns, Monday first."""


def word(member: StrEnum) -> Message:
    """The name of a member of one of the domain's enumerations."""
    return _WORDS[type(member)][member]


TAKEN_FOR_MEN = translate(
    "sexes",
    "{count} {count:person has|people have} no sex given: they count as men, so that none of them stands "
    "where a woman is asked for.",
)
"""What is said of a list that leaves the sex open."""
