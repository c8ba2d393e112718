"""The commands ``scheduler`` and ``worker``: what runs on the machines of a cluster."""

from __future__ import annotations

import argparse

from patrolplanner.cli.argument_values import mebibytes
from patrolplanner.cli.lines import DONE, err
from patrolplanner.cli.parser import Command, Parser
from patrolplanner.cli.plans import until_stopped
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.cluster.place import ClusterPlace
from patrolplanner.services.cluster.serving import serve_scheduler, serve_worker


def _place(parser: Parser, what: Message) -> None:
    parser.file("address", "ADDRESS", what, type=str)
    parser.cipher()


def _place_of(chosen: argparse.Namespace) -> ClusterPlace:
    return ClusterPlace.of(chosen.address, chosen.tls, insecure=chosen.insecure)


def _scheduler_arguments(parser: Parser) -> None:
    _place(parser, translate("cli", "where it is to be, such as tcp://127.0.0.1:8786 or tls://0.0.0.0:8786"))


def _scheduler(chosen: argparse.Namespace, stop: StopFlag, say: Say) -> int:
    serve_scheduler(_place_of(chosen), stop, lambda text: err(say(text)))
    return DONE


def _worker_arguments(parser: Parser) -> None:
    _place(parser, translate("cli", "where the scheduler is, such as tls://10.0.0.5:8786"))
    parser.number("--threads", translate("cli", "plans rostered at the same time (default: 1)"), 1, 64, default=1)
    parser.option(
        "--memory",
        translate("cli", "memory for all of them, such as 2GB (default: no limit)"),
        type=mebibytes(parser.say),
        metavar="SIZE",
    )
    parser.option("--name", translate("cli", "what it is called in messages"), default="", metavar="NAME")


def _worker(chosen: argparse.Namespace, stop: StopFlag, say: Say) -> int:
    place = _place_of(chosen)
    serve_worker(place, chosen.threads, chosen.memory, chosen.name, stop, lambda text: err(say(text)))
    return DONE


SCHEDULER = Command(_scheduler_arguments, until_stopped(_scheduler))
WORKER = Command(_worker_arguments, until_stopped(_worker))
