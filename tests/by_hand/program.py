"""The program as its user starts it, with an inspection port for who watches: ``python -m tests.by_hand.program``.

The port is open here alone, never in the program that is delivered. Warnings of Qt go to the error output.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QMetaObject, Qt, QtMsgType, qInstallMessageHandler

from patrolplanner.__main__ import main
from tests.by_hand.port import Port

PORT = "PATROLPLANNER_TEST_PORT"
"""The environment says where the port's socket is to be."""


def _warned(kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
    if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
        sys.stderr.write(f"{kind.name}: {text}\n")
        sys.stderr.flush()


def run() -> int:
    qInstallMessageHandler(_warned)
    port = Port(Path(os.environ[PORT]))
    # it opens when the program has begun to listen to its user
    QMetaObject.invokeMethod(port, "open", Qt.ConnectionType.QueuedConnection)
    return main()


if __name__ == "__main__":
    sys.exit(run())
