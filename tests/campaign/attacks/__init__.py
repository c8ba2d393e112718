"""Every attack by its name."""

from __future__ import annotations

import importlib
import pkgutil

from tests.campaign.attack import Attack


def attacks() -> dict[str, Attack]:
    modules = [importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__)]
    return {module.ATTACK.name: module.ATTACK for module in modules}
