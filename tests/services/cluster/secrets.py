"""A station in which every text that may stand in a plan file is a secret of its own."""

from __future__ import annotations

from datetime import date

from patrolplanner.domain.absences import Wish, WishKind
from patrolplanner.domain.calendar import CalendarRow
from patrolplanner.domain.contingents import Contingent
from patrolplanner.domain.demands import CertificateNeed, Demand, Team, UnitNeed
from patrolplanner.domain.ledger import OpeningBalance
from patrolplanner.domain.people import Certificate, FormerPerson, Person, Role, Unit
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Area, Mode, Post, PostKind
from patrolplanner.domain.rule_settings import RuleSetting
from patrolplanner.domain.shifts import FormerShift, Rotation, Shift, ShiftKind
from patrolplanner.domain.streets import Street, StreetPoint
from patrolplanner.domain.ties import Tie, TieKind

_made: list[str] = []


def _secret(what: str) -> str:
    """A text that stands nowhere else."""
    text = f"秘{what}{len(_made)}密"
    if text not in _made:
        _made.append(text)
    return text


def _plan() -> Plan:
    s = _secret
    unit, badge, other = s("单位"), s("警号"), s("辅警号")
    team, group, post, shift, certificate = s("班组"), s("公平组"), s("岗位"), s("班次"), s("证书")
    area = s("片区")

    def person(id_: str, role: Role) -> Person:
        return Person(
            id_,
            s("姓名"),
            role,
            unit,
            team,
            title=s("职务"),
            mobile=s("手机"),
            public_phone=s("公开电话"),
            certificates=(Certificate(certificate),),
            posts=(post,),
            home=(post,),
            fair_group=group,
            origin=s("原号"),
            photo=s("照片"),
        )

    team_asked = Team(1, 1, needs=(CertificateNeed(certificate, 1, unit),), unit_needs=(UnitNeed(unit, 1),))
    day = date(2026, 12, 2)
    return Plan(
        units=(Unit(unit, s("单位名"), duty_phone=s("值班电话"), supervision_phone=s("监督电话")),),
        people=(person(badge, Role.OFFICER), person(other, Role.AUXILIARY)),
        areas=(Area(area, s("片区名"), note=s("备注")),),
        posts=(
            Post(
                post,
                s("岗位名"),
                PostKind.KIOSK,
                Mode.GUARD,
                unit,
                (area,),
                s("地址"),
                phone=s("岗位电话"),
                origin=s("原岗位"),
                services=s("服务"),
            ),
        ),
        shifts=(Shift(shift, s("班次名"), 480, 1200, ShiftKind.DAY, 720, s("颜色"), s("原班次")),),
        demands=(Demand(post, shift, team_asked, crew=s("同组")),),
        rotations=(Rotation(team, (shift, None), date(2026, 12, 1)),),
        requests=(Wish(badge, day, WishKind.WANT, shift),),
        calendar=(CalendarRow(day, name=s("节日")),),
        rules=(
            RuleSetting("S05", on=True, parameters=(("who", f"{team}|{badge}"), ("shift", shift), ("most", "9"))),
            RuleSetting("S15", on=True, parameters=(("certificate", certificate),)),
            RuleSetting("S09", on=True, parameters=(("post", post),)),
            RuleSetting("S11", on=True, parameters=(("pattern", f"{shift}>-"),)),
        ),
        ledger=(OpeningBalance(badge, date(2026, 11, 20)),),
        settings=(("station", s("本单位")), ("notice_phone", s("公示电话"))),
        ties=(Tie(badge, other, TieKind.APART),),
        contingents=(Contingent(post, shift, unit, 1, s("带队"), s("联系方式"), s("批文")),),
        former_people=(
            FormerPerson(badge, date(2026, 11, 1), s("旧警号"), s("旧名"), Role.OFFICER, unit, team, s("旧职务")),
        ),
        former_shifts=(FormerShift(shift, date(2026, 11, 1), s("旧班名"), 0, 60, ShiftKind.DAY, 60),),
        streets=(Street(s("路号"), s("路名"), points=(StreetPoint(0, 0), StreetPoint(1, 1)), note=s("路注")),),
    )


_PLAN = _plan()
SECRETS = tuple(_made)


def a_plan_of_secrets() -> Plan:
    return _PLAN
