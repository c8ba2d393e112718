"""What every part of the drawing of the monthly matrix has at hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from patrolplanner.documents.internal.matrix.facts import MatrixFacts
from patrolplanner.documents.internal.matrix.layout import ColumnEdges, Measures
from patrolplanner.documents.sheets import Sheet
from patrolplanner.documents.shift_codes import Tint
from patrolplanner.domain.messages import Say

PAD = 1.6
"""Points between the text of a cell and its sides."""


@dataclass(frozen=True, slots=True)
class MatrixCanvas:
    """Canvas and facts, where the columns are, the text size of cells, code and colours of each shift."""

    canvas: Any
    facts: MatrixFacts
    measures: Measures
    columns: ColumnEdges
    say: Say
    size: float
    codes: Mapping[str, tuple[str, Tint]]

    @property
    def sheet(self) -> Sheet:
        return self.measures.sheet
