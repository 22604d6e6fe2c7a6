"""Figures for Prometheus: what sources gave, by rule, on loopback only."""

import socket
from urllib.request import urlopen

import pytest

from bot.errors import ConfigError
from bot.listeners.base import Health
from bot.metrics import Metrics
from bot.model import Batch, Gap, Network
from bot.stages.collect import Collected
from tests.stages.test_collect import NOW


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def test_what_is_counted_can_be_scraped() -> None:
    metrics = Metrics()
    gap = Gap("b", NOW, NOW, "x")
    batch = Batch(source="b", network=Network.BLUESKY, events=(), cursor="1", received=100, gaps=(gap,))
    metrics.took(batch, Collected(added=3, edited=1, removed=2, dropped={"no-match": 90, "muted-author": 4}))
    for state in ("connecting", "live", "waiting", "connecting", "connecting", "live"):
        metrics.watch(Health(source="b", state=state, lag_s=1.5))  # type: ignore[arg-type]
    port = free_port()
    server = metrics.serve(port)
    with urlopen(f"http://127.0.0.1:{port}/metrics", timeout=10) as answer:
        lines = answer.read().decode().splitlines()
    with pytest.raises(ConfigError, match="choose another"):
        Metrics().serve(port)
    server.shutdown()
    server.server_close()
    assert {
        'vigil_events_total{source="b"} 100.0',
        'vigil_kept_total{source="b"} 4.0',
        'vigil_removed_total{source="b"} 2.0',
        'vigil_gaps_total{source="b"} 1.0',
        'vigil_dropped_total{rule="no-match",source="b"} 90.0',
        'vigil_dropped_total{rule="muted-author",source="b"} 4.0',
        'vigil_reconnects_total{source="b"} 1.0',
        'vigil_lag_seconds{source="b"} 1.5',
        'vigil_live{source="b"} 1.0',
    } <= set(lines)
