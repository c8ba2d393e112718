"""Addresses of clusters, certificates, and a program without its further part."""

from __future__ import annotations

import contextlib
import socket
import ssl
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from patrolplanner.cli import run
from patrolplanner.domain.errors import UserError
from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.cluster.cluster_scheduler import ClusterScheduler
from patrolplanner.services.cluster.place import CA, CERTIFICATE, KEY, ClusterPlace, knock, told_of_failing, why_not
from patrolplanner.services.solving.auto_fill import Filled
from tests.builders import december
from tests.efforts import effort_of
from tests.services.cluster.machines import PATIENT, Machines, a_task
from tests.tiny_station import BEST, QUICK, plan_file, who

Captured = pytest.CaptureFixture[str]


class Authority:
    """Makes certificates."""

    def __init__(self, name: str) -> None:
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        self._own = self._signed(self._name, self._key, ca=True)

    def _signed(self, name: x509.Name, key: ec.EllipticCurvePrivateKey, *, ca: bool = False) -> x509.Certificate:
        now = datetime.now(UTC)
        return (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(self._name)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - timedelta(days=1))
            .not_valid_after(now + timedelta(days=30))
            .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
            .sign(self._key, hashes.SHA256())
        )

    def folder(self, place: Path) -> Path:
        """A folder of certificates for one machine."""
        place.mkdir()
        key = ec.generate_private_key(ec.SECP256R1())
        certificate = self._signed(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, place.name)]), key)
        pem = serialization.Encoding.PEM
        (place / CA).write_bytes(self._own.public_bytes(pem))
        (place / CERTIFICATE).write_bytes(certificate.public_bytes(pem))
        plain = serialization.NoEncryption()
        (place / KEY).write_bytes(key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain))
        return place


@pytest.mark.parametrize("address", ["", "10.0.0.5:8786", "tcp://127.0.0.1", "http://127.0.0.1:1", "tcp://127.0.0.1:x"])
def test_what_is_no_address_is_said(address: str) -> None:
    with pytest.raises(UserError, match=r"is no place of a cluster; write tcp://HOST:PORT or tls://HOST:PORT\.$"):
        ClusterPlace.of(address)


def test_in_the_open_only_this_machine_is_talked_to() -> None:
    assert ClusterPlace.of("tcp://127.0.0.1:8786").address == "tcp://127.0.0.1:8786"
    assert ClusterPlace.of("tcp://[::1]:8786").address == "tcp://[::1]:8786"
    for host in ("10.0.0.5", "0.0.0.0"):
        with pytest.raises(UserError, match=f"Without encryption only this machine itself is accepted, not {host}"):
            ClusterPlace.of(f"tcp://{host}:8786")
    assert ClusterPlace.of("tcp://10.0.0.5:8786", insecure=True).host == "10.0.0.5"


def test_certificates_that_are_not_there_or_none(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="needs the folder with"):
        ClusterPlace.of("tls://10.0.0.5:8786")
    good = Authority("bureau").folder(tmp_path / "good")
    with pytest.raises(UserError, match="is talked to in the open and needs no certificates"):
        ClusterPlace.of("tcp://127.0.0.1:8786", good)
    (good / KEY).rename(good / "other.pem")
    with pytest.raises(UserError, match=r"key\.pem is missing"):
        ClusterPlace.of("tls://10.0.0.5:8786", good)
    (good / KEY).write_text("no key")
    with pytest.raises(UserError, match="cannot be used: "):
        ClusterPlace.of("tls://10.0.0.5:8786", good)


def test_a_cluster_in_cipher_works_for_its_own_people_alone(tmp_path: Path, capsys: Captured) -> None:
    bureau = Authority("bureau")
    ours, workers = bureau.folder(tmp_path / "ours"), bureau.folder(tmp_path / "worker")
    strange = Authority("bureau").folder(tmp_path / "strange")
    machines = Machines(tmp_path, "tls", "--tls", str(ours))
    try:
        machines.scheduler()
        machines.worker("inside", "--tls", str(workers))
        with ClusterScheduler(ClusterPlace.of(machines.address, ours), patience=PATIENT) as scheduler:
            scheduler.submit(0, a_task(plan_file(tmp_path), effort_of(5), december(1, 3)))
            ((_, answer),) = scheduler.results(StopFlag())
        assert isinstance(answer, Filled)
        plan = tmp_path / "station.patrol"
        before = plan.read_bytes()
        assert run(["bureau", str(plan), *QUICK, "--cluster", machines.address, "--tls", str(strange)]) == 2
        assert "has a certificate of another authority than ca.pem" in capsys.readouterr().err
        with pytest.raises(OSError, match="CERTIFICATE_VERIFY_FAILED"):
            knock(ClusterPlace.of(machines.address, strange))  # a worker hears it at once, too
        open_address = machines.address.replace("tls", "tcp")
        assert run(["bureau", str(plan), *QUICK, "--cluster", open_address]) == 2
        assert plan.read_bytes() == before
        capsys.readouterr()
        assert run(["bureau", str(plan), *QUICK, "--cluster", machines.address, "--tls", str(ours)]) == 0
        assert who(plan) == BEST
        said = capsys.readouterr()
        assert f"{plan}: begun on inside" in said.err.splitlines()
        assert said.out.startswith(f"{plan}: every duty has its people.")
    finally:
        machines.close()


class Door:
    """Somebody at a port who says something at once, in cipher or in the open, to whomever comes."""

    def __init__(self, cipher: ssl.SSLContext | None = None) -> None:
        self._door, self._cipher = socket.create_server(("127.0.0.1", 0)), cipher
        self.port = int(self._door.getsockname()[1])
        threading.Thread(target=self._answer, daemon=True).start()

    def _answer(self) -> None:
        with contextlib.suppress(OSError):
            line, _ = self._door.accept()
            if self._cipher is not None:
                line = self._cipher.wrap_socket(line, server_side=True)
            line.sendall(b"hello from the scheduler, which speaks first")

    def close(self) -> None:
        self._door.close()


def refused_at(door: Door, folder: Path) -> str:
    place = ClusterPlace.of(f"tls://127.0.0.1:{door.port}", folder)
    with pytest.raises(UserError) as told, told_of_failing(place):
        knock(place)
    door.close()
    return str(told.value).replace(place.address, "it")


def test_who_is_not_answered_in_cipher_hears_why(tmp_path: Path) -> None:
    ours = Authority("bureau").folder(tmp_path / "ours")
    assert refused_at(Door(), ours) == "The cluster at it is talked to in the open; write tcp://, without certificates."
    strange = Authority("other").folder(tmp_path / "strange")
    (strange / "ca.pem").write_bytes((ours / "ca.pem").read_bytes())  # it trusts us, and we are strangers to it
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH, cafile=str(ours / "ca.pem"))
    context.verify_mode = ssl.CERT_REQUIRED
    context.load_cert_chain(ours / "cert.pem", ours / "key.pem")
    said = "The cluster at it does not accept cert.pem: it is of another authority."
    assert refused_at(Door(context), strange) == said
    place = ClusterPlace.of("tcp://127.0.0.1:8786")
    assert str(why_not(place, TimeoutError())).endswith("can be reached, and was not begun with tls://.")


def test_without_the_further_part_it_is_named(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    plan = plan_file(tmp_path)
    assert run(["bureau", str(plan), *QUICK, "--cluster", "tcp://127.0.0.1:1"]) == 2
    wanted = "Rostering over a cluster needs a further part: pip install 'patrolplanner[cluster]'."
    assert capsys.readouterr().err.strip() == wanted
    assert run(["scheduler", "tcp://127.0.0.1:1"]) == 2
    assert capsys.readouterr().err.strip() == wanted
    assert run(["bureau", str(plan), *QUICK]) == 0


def test_nobody_loads_the_library_who_does_not_ask_for_it(tmp_path: Path) -> None:
    import subprocess

    code = (
        "import sys; from patrolplanner.cli import run; status = run(sys.argv[1:]);"
        "assert status == 0; assert not {'distributed', 'dask', 'tornado'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code, "bureau", str(plan_file(tmp_path)), *QUICK], check=True)


def test_commands_refuse_what_makes_no_sense(capsys: Captured) -> None:
    assert run(["worker", "tcp://10.0.0.5:8786"]) == 2
    assert "Without encryption only this machine itself is accepted" in capsys.readouterr().err
    assert run(["worker", "tcp://127.0.0.1:8786", "--threads", "4", "--memory", "1GB"]) == 2
    said = capsys.readouterr().err
    assert said.strip() == "1024 MB for 4 plans at a time is too little: each takes 450 MB; name fewer threads."
    with pytest.raises(SystemExit):
        run(["worker", "tcp://127.0.0.1:8786", "--memory", "much"])
    assert "much is not an amount of memory such as 2GB or 900MB" in capsys.readouterr().err


@pytest.mark.parametrize("option", [("--insecure",), ("--tls", "certificates")])
def test_how_a_cluster_is_talked_to_means_nothing_without_one(
    option: tuple[str, ...], tmp_path: Path, capsys: Captured
) -> None:
    plan = plan_file(tmp_path)
    assert run(["bureau", str(plan), *QUICK, *option]) == 2
    assert "name it with --cluster" in capsys.readouterr().err
    assert not who(plan)
