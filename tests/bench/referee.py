"""Routes of shifts by PyVRP, to lay ours beside: ``python referee.py SHIFTS.json SECONDS`` writes JSON.

It runs in a Python that has pyvrp and needs nothing of the program, which never uses it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from pyvrp import Model
from pyvrp.stop import MaxRuntime


def routed(shift: dict, seconds: float) -> dict[str, int]:
    """Visits made, those of them that had to be, and minutes of driving."""
    model, visits, drive = Model(), shift["visits"], shift["drive"]
    places = [model.add_location(float(n), 0.0) for n in range(len(visits) + 1)]
    base = model.add_depot(places[0])
    model.add_vehicle_type(shift["cars"], start_depot=base, end_depot=base, tw_late=shift["length"])
    for place, visit in zip(places[1:], visits, strict=True):
        window = {"tw_early": visit["early"], "tw_late": visit["late"]}
        model.add_client(place, service_duration=visit["stay"], prize=visit["worth"], required=False, **window)
    for one, row in zip(places, drive, strict=True):
        for other, minutes in zip(places, row, strict=True):
            if one is not other:
                model.add_edge(one, other, minutes, minutes)
    best = model.solve(MaxRuntime(seconds), seed=1, display=False).best
    made = [activity.idx for route in best.routes() for activity in route if activity.is_client()]
    return {
        "made": len(made),
        "must_made": sum(visits[n]["must"] for n in made),
        "driven": best.distance(),
        "feasible": best.is_feasible(),
    }


if __name__ == "__main__":
    asked = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    sys.stdout.write(json.dumps([routed(shift, float(sys.argv[2])) for shift in asked]))
