"""A second start talks to the open window instead of touching its file (F16)."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from runstrength_desktop.domain.errors import PlanError

Request = dict[str, str]
Answer = dict[str, str]

_WAIT_MS = 3000
_LONGEST_LINE = 65_536


def server_name(database: Path) -> str:
    """One name per plan file and user."""
    key = f"{database.resolve()}|{Path.home()}"
    return "runstrength-" + hashlib.sha256(key.encode()).hexdigest()[:20]


def ask_window(database: Path, request: Request) -> Answer | None:
    """The open window's answer, or None if no window answers."""
    socket = QLocalSocket()
    socket.connectToServer(server_name(database))
    if not socket.waitForConnected(_WAIT_MS):
        return None
    socket.write(json.dumps(request).encode() + b"\n")
    received = b""
    while not received.endswith(b"\n") and socket.waitForReadyRead(_WAIT_MS):
        received += bytes(socket.readAll().data())
    return _decoded(received)


class HandoverServer(QObject):
    """Listens while the window is open; every request is answered with one line."""

    def __init__(
        self, database: Path, answer: Callable[[Request], Answer], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._answer = answer
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        QLocalServer.removeServer(server_name(database))
        self._server.listen(server_name(database))

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _greet(self) -> None:
        socket = self._server.nextPendingConnection()
        if socket is not None:
            socket.readyRead.connect(lambda: self._reply(socket))
            socket.disconnected.connect(socket.deleteLater)

    def _reply(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine() and socket.bytesAvailable() < _LONGEST_LINE:
            return
        request = _decoded(bytes(socket.readLine(_LONGEST_LINE).data()))
        socket.write(json.dumps(self._checked(request)).encode() + b"\n")
        socket.flush()

    def _checked(self, request: Request | None) -> Answer:
        if request is None:
            return {"error": "That request could not be read."}
        try:
            return self._answer(request)
        except PlanError as error:
            return {"error": str(error)}


def _decoded(line: bytes) -> dict[str, str] | None:
    try:
        values = json.loads(line)
    except ValueError:
        return None
    if not isinstance(values, dict):
        return None
    return {str(key): str(value) for key, value in values.items()}
