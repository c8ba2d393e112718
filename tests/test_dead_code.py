"""Nothing stands in the program that nothing of the program uses; what only tests call is no use."""

from __future__ import annotations

import ast
import re

from vulture import Vulture

from tests.source_tree import PACKAGE, nodes_of, place, python_files

# What somebody else asks for by its name. One that is found used, or is gone, must go from here too.
ASKED_FOR_BY = {
    "Qt, as methods of its widgets": {
        "contextMenuEvent",
        "createHandle",
        "dragEnterEvent",
        "dragMoveEvent",
        "drawBackground",
        "drawForeground",
        "dropEvent",
        "inputMethodEvent",
        "moveCursor",
        "selectionCommand",
    },
    "Qt, as parameters of a translator": {"disambiguation"},
    "Qt, as methods of models and delegates": {
        "createEditor",
        "filterAcceptsRow",
        "setEditorData",
        "setModelData",
        "updateEditorGeometry",
    },
    "the parser of XML, as its listeners and settings": {
        "CharacterDataHandler",
        "EndElementHandler",
        "StartDoctypeDeclHandler",
        "StartElementHandler",
        "buffer_text",
    },
    "openpyxl, as a method and attributes of its writers": {"charts", "images", "write_worksheet"},
    "OR-Tools, as parameters of a solver": {
        "best_bound_callback",
        "catch_sigint_signal",
        "cp_model_probing_level",
        "first_solution_strategy",
        "linearization_level",
        "local_search_metaheuristic",
        "max_presolve_iterations",
        "max_time_in_seconds",
        "num_workers",
        "random_seed",
        "relative_gap_limit",
        "symmetry_level",
    },
    "logging, as attributes of its handlers and records": {"args", "exc_text", "msg", "stack_info"},
    "openpyxl, as properties of sheets and cells": {
        "alignment",
        "border",
        "comment",
        "data_type",
        "fitToHeight",
        "fitToPage",
        "fitToWidth",
        "freeze_panes",
        "paperSize",
        "print_title_rows",
        "quotePrefix",
    },
    "ReportLab, as settings": {"ALL_CANNOT_START", "afterFlowable", "levelStyles", "useA85"},
    "expat, as settings and handlers of a parser": {
        "CharacterDataHandler",
        "EndElementHandler",
        "StartDoctypeDeclHandler",
        "StartElementHandler",
        "buffer_text",
    },
}


def loaded_by_name() -> set[str]:
    """The pages, panels and commands of the lists that say ``module:Name``."""
    texts = {
        node.value
        for path in python_files()
        for node in nodes_of(path)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    return {text.partition(":")[2] for text in texts if re.fullmatch(r"[a-z_.]+:\w+", text)}


def test_nothing_of_the_program_is_without_use() -> None:
    search = Vulture()
    search.scavenge([str(PACKAGE)])
    found = {item.name: f"{place(item.filename)}:{item.first_lineno}" for item in search.get_unused_code()}
    known = set().union(*ASKED_FOR_BY.values())
    used = known | loaded_by_name()
    assert {name: where for name, where in found.items() if name not in used} == {}
    assert sorted(known - set(found)) == []
