"""Where a cluster is, how it is talked to, and what is said where that cannot be: the library is loaded here alone."""

from __future__ import annotations

import ipaddress
import logging
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from patrolplanner import __version__
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate

if TYPE_CHECKING:
    from distributed import Security

CA, CERTIFICATE, KEY = "ca.pem", "cert.pem", "key.pem"
"""Files of a folder of certificates: whom to trust, who we are, and the key to that."""
CONNECT_SECONDS = 15.0
KNOCK_SECONDS = 5.0

VERSION = f"patrolplanner {__version__}"
"""What a worker shows of itself, as a resource: how much it has of it is how many searches it does at a time."""

_NO_EXTRA = translate("cluster", "Rostering over a cluster needs a further part: pip install 'patrolplanner[cluster]'.")
_ODD = translate("cluster", "{address} is no place of a cluster; write tcp://HOST:PORT or tls://HOST:PORT.")
_OPEN = translate(
    "cluster",
    "Without encryption only this machine itself is accepted, not {host}; use tls:// with certificates, or say "
    "--insecure where the network is nobody else's.",
)
_NO_FOLDER = translate("cluster", "tls:// needs the folder with ca.pem, cert.pem and key.pem: --tls FOLDER.")
_NOT_IN_CIPHER = translate(
    "cluster", "{address} is talked to in the open and needs no certificates; with certificates write tls://."
)
_NO_FILE = translate("cluster", "{file} is missing; the folder of certificates has ca.pem, cert.pem and key.pem.")
_BAD_FILE = translate("cluster", "The certificates in {folder} cannot be used: {reason}")


@dataclass(frozen=True, slots=True)
class ClusterPlace:
    """An address of a cluster, with the folder of certificates where it is talked to in cipher."""

    scheme: str
    host: str
    port: int
    certificates: Path | None = None

    @staticmethod
    def of(address: str, certificates: Path | None = None, *, insecure: bool = False) -> ClusterPlace:
        """Raises UserError for what is no address, and for one that would be talked to in the open."""
        try:
            parts = urlsplit(address)
            host, port = parts.hostname or "", parts.port
        except ValueError:
            raise UserError(_ODD.fill(address=address)) from None
        whole = f"{parts.scheme}://{parts.netloc}" == address.rstrip("/")
        if parts.scheme not in ("tcp", "tls") or not host or port is None or not whole or "@" in parts.netloc:
            raise UserError(_ODD.fill(address=address))
        if parts.scheme == "tls":
            _check_certificates(certificates)
            return ClusterPlace("tls", host, port, certificates)
        if certificates is not None:
            raise UserError(_NOT_IN_CIPHER.fill(address=address))
        if not insecure and not _of_this_machine(host):
            raise UserError(_OPEN.fill(host=host))
        return ClusterPlace("tcp", host, port)

    @property
    def address(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}"

    def security(self) -> Security | None:
        """The certificates as the library wants them, the same for all three who talk."""
        if self.certificates is None:
            return None
        ours = {"cert": str(self.certificates / CERTIFICATE), "key": str(self.certificates / KEY)}
        own = {f"tls_{who}_{what}": file for who in ("client", "worker", "scheduler") for what, file in ours.items()}
        made: Security = library().Security(tls_ca_file=str(self.certificates / CA), require_encryption=True, **own)
        return made


def _of_this_machine(host: str) -> bool:
    try:
        found = {str(one[4][0]) for one in socket.getaddrinfo(host, None)}
    except OSError:
        return False
    return all(ipaddress.ip_address(one.partition("%")[0]).is_loopback for one in found)


def _check_certificates(folder: Path | None) -> None:
    """Raises UserError where they are not there, or not what they should be."""
    if folder is None:
        raise UserError(_NO_FOLDER)
    for name in (CA, CERTIFICATE, KEY):
        if not (folder / name).is_file():
            raise UserError(_NO_FILE.fill(file=str(folder / name)))
    try:
        _cipher(folder)
    except (OSError, ValueError) as error:  # ssl.SSLError is an OSError
        reason = getattr(error, "reason", None) or str(error)
        raise UserError(_BAD_FILE.fill(folder=str(folder), reason=reason)) from None


def _cipher(folder: Path) -> ssl.SSLContext:
    context = ssl.create_default_context(cafile=str(folder / CA))
    # a key with a password would be asked for at the terminal
    context.load_cert_chain(folder / CERTIFICATE, folder / KEY, password="")
    return context


def library() -> ModuleType:
    """The library of the cluster, silent. Raises UserError where it is not installed."""
    try:
        import dask
        import distributed
    except ImportError:
        raise UserError(_NO_EXTRA) from None
    for name in ("distributed", "distributed.client", "distributed.gc", "tornado", "tornado.application"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    dask.config.set(SETTINGS)
    return distributed


SETTINGS: dict[str, Any] = {
    # a task of a worker that died comes back to us, who know what it had found
    "distributed.scheduler.allowed-failures": 0,
    "distributed.scheduler.work-stealing": False,
    # pages for browsers would be in the open
    "distributed.scheduler.http.routes": [],
    "distributed.worker.http.routes": [],
    "distributed.worker.profile.enabled": False,
    "distributed.comm.timeouts.connect": f"{CONNECT_SECONDS:g}s",
    "distributed.admin.low-level-log-length": 200,
    # each search is a process of its own with a limit of its own
    "distributed.worker.memory.pause": False,
    "distributed.worker.memory.terminate": False,
    "distributed.worker.memory.spill": False,
    "distributed.worker.memory.target": False,
}
HTTP_HERE = "127.0.0.1:0"
"""Where the library's own pages are, as it cannot be without: nobody else sees them."""


def knock(place: ClusterPlace) -> None:
    """Raises OSError at once where nobody is there whom we trust and who trusts us; the library would try again."""
    with socket.create_connection((place.host, place.port), KNOCK_SECONDS) as line:
        if place.certificates is not None:
            context = _cipher(place.certificates)
            context.check_hostname = False  # certificates of the cluster name machines as they like
            with context.wrap_socket(line) as talked, suppress(TimeoutError):
                talked.recv(1)  # only now it is heard that a certificate is not accepted


@contextmanager
def told_of_failing(place: ClusterPlace) -> Iterator[None]:
    """What the library says of a place where nobody answers as one of us, in one sentence."""
    try:
        yield
    except (OSError, TimeoutError, ValueError, RuntimeError) as error:
        raise UserError(why_not(place, error)) from None


def causes_of(error: BaseException) -> list[BaseException]:
    """An error, and what it came from, the first cause last."""
    causes = [error]
    while (cause := causes[-1].__cause__ or causes[-1].__context__) is not None and cause not in causes:
        causes.append(cause)
    return causes


def why_not(place: ClusterPlace, error: BaseException) -> Any:
    """The sentence for it, with its cause."""
    told = " ".join(map(str, causes_of(error)))
    if "wrong version number" in told.lower() or "record layer failure" in told.lower():
        text = translate(
            "cluster", "The cluster at {address} is talked to in the open; write tcp://, without certificates."
        )
        return text.fill(address=place.address)
    if "alert" in told.lower() and place.certificates is not None:
        text = translate("cluster", "The cluster at {address} does not accept {file}: it is of another authority.")
        return text.fill(address=place.address, file=CERTIFICATE)
    if "CERTIFICATE_VERIFY_FAILED" in told or "certificate verify failed" in told or "UNKNOWN_CA" in told.upper():
        text = translate("cluster", "The cluster at {address} has a certificate of another authority than {file}.")
        return text.fill(address=place.address, file=CA)
    text = translate("cluster", "No cluster answers at {address}; see that its scheduler runs and can be reached.")
    if place.certificates is None and not isinstance(error, ConnectionRefusedError):
        text = translate(
            "cluster",
            "No cluster answers at {address}; see that its scheduler runs and can be reached, and was not begun with "
            "tls://.",
        )
    return text.fill(address=place.address)
