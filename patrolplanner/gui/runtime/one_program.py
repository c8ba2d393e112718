"""One running program for each user: a second start hands over what it was given, and ends.

The first listens on a local socket that only this user reaches, named after the user's folder, so that a portable copy
is a program of its own. A first one that does not answer within ten seconds hangs: then the second goes on by itself.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from patrolplanner import paths
from patrolplanner.gui.runtime.windows_desktop import let_others_come_forward

PATIENCE_MS = 10_000
"""A first program that is opening a large plan, on a slow computer, answers when it has done so."""
_HEARD = b"heard\n"
_LONGEST = 1 << 20


def handed_over(given: Sequence[str]) -> bool:
    """Whether a program of this user is running, and has been told what to show."""
    socket = QLocalSocket()
    socket.connectToServer(name_of_server())
    if not socket.waitForConnected(PATIENCE_MS):
        return False
    let_others_come_forward()
    socket.write(json.dumps(list(given)).encode() + b"\n")
    socket.waitForBytesWritten(PATIENCE_MS)
    heard = socket.waitForReadyRead(PATIENCE_MS) and bytes(socket.readAll().data()).startswith(_HEARD)
    socket.abort()
    return heard


def name_of_server() -> str:
    """The same for everything that shares the user's folder."""
    return "patrolplanner-" + hashlib.sha256(str(paths.whole(paths.user_data())).encode()).hexdigest()[:24]


class Doorkeeper(QObject):
    """Hears of further starts: ``asked`` has the paths that they were given, none for a start without any."""

    asked = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._let_in)

    def listen(self) -> bool:
        """Whether further starts are heard of; what a killed program left of its socket is removed."""
        if self._server.listen(name_of_server()):
            return True
        QLocalServer.removeServer(name_of_server())
        return self._server.listen(name_of_server())

    def leave(self) -> None:
        """Hear of no more of them: a start from now on is a program of its own."""
        self._server.close()

    def _let_in(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._hear)
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._hear_one(socket)

    def _hear(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._hear_one(socket)

    def _hear_one(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _LONGEST:
                socket.abort()
            return
        line = bytes(socket.readLine(_LONGEST).data())
        socket.write(_HEARD)
        socket.flush()
        try:
            given = json.loads(line)
        except ValueError:
            return
        if isinstance(given, list) and all(isinstance(each, str) for each in given):
            self.asked.emit([Path(each) for each in given])
