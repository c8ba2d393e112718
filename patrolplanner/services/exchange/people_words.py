"""The fields of a person in words, as imports show them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Certificate, Person
from patrolplanner.domain.words import word

FIELD_WORDS: Mapping[str, Message] = {
    "name": translate("foreign sheet", "Name"),
    "id": translate("foreign sheet", "Number"),
    "role": translate("foreign sheet", "Role"),
    "unit": translate("foreign sheet", "Unit"),
    "team": translate("foreign sheet", "Team"),
    "sex": translate("foreign sheet", "Sex"),
    "title": translate("foreign sheet", "Position"),
    "leader": translate("foreign sheet", "Leader"),
    "mobile": translate("foreign sheet", "Mobile"),
    "publish_name": translate("foreign sheet", "Publish name"),
    "certificates": translate("foreign sheet", "Qualifications"),
    "joined": translate("foreign sheet", "Joined"),
}


def value_of(person: Person, name: str, units: Mapping[str, str]) -> Message | str:
    """A field of a person as it is shown; units by their names."""
    value: Any = getattr(person, name)
    match name:
        case "role" | "sex":
            return word(value)
        case "unit":
            return units.get(person.unit, person.unit)
        case "leader" | "publish_name":
            return translate("foreign sheet", "yes") if value else ""
        case "certificates":
            return "、".join(_certificate(c) for c in value)
        case "joined":
            return person.joined.isoformat() if person.joined else ""
    return str(value)


def _certificate(certificate: Certificate) -> str:
    return f"{certificate.name}:{certificate.until.isoformat()}" if certificate.until else certificate.name
