"""Figures of the running service for Prometheus, on the loopback interface only: no post, no address, no name.

https://prometheus.io/docs/instrumenting/exposition_formats/
"""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Iterator
from wsgiref.simple_server import WSGIServer

from prometheus_client import CollectorRegistry, start_http_server
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric

from bot.errors import ConfigError
from bot.listeners.base import Health
from bot.model import Batch
from bot.stages.collect import Collected

LOOPBACK = "127.0.0.1"


class Metrics:
    """Counts what sources gave since the service began. `watch` is called for every word a source says of itself."""

    def __init__(self) -> None:
        self.events: Tally[str] = Tally()
        self.kept: Tally[str] = Tally()
        self.removed: Tally[str] = Tally()
        self.dropped: Tally[tuple[str, str]] = Tally()
        self.gaps: Tally[str] = Tally()
        self.connects: Tally[str] = Tally()
        self.health: dict[str, Health] = {}

    def watch(self, health: Health) -> None:
        before = self.health.get(health.source)
        if health.state == "connecting" and (before is None or before.state != "connecting"):
            self.connects[health.source] += 1
        self.health[health.source] = health

    def took(self, batch: Batch, done: Collected) -> None:
        """A batch was committed."""
        self.events[batch.source] += batch.received
        self.kept[batch.source] += done.added + done.edited
        self.removed[batch.source] += done.removed
        self.gaps[batch.source] += len(batch.gaps)
        for rule, count in done.dropped.items():
            self.dropped[batch.source, rule] += count

    def collect(self) -> Iterator[Metric]:
        """What Prometheus asks for."""
        for name, told, values in (
            ("vigil_events", "Events received.", self.events),
            ("vigil_kept", "Posts kept, new versions among them.", self.kept),
            ("vigil_removed", "Posts removed because they were deleted or their authors left.", self.removed),
            ("vigil_gaps", "Stretches that could not be heard.", self.gaps),
        ):
            counter = CounterMetricFamily(name, told, labels=["source"])
            for source, count in sorted(values.items()):
                counter.add_metric([source], count)
            yield counter
        dropped = CounterMetricFamily("vigil_dropped", "Events not kept, by the rule.", labels=["source", "rule"])
        for (source, rule), count in sorted(self.dropped.items()):
            dropped.add_metric([source, rule], count)
        yield dropped
        again = CounterMetricFamily("vigil_reconnects", "Connections after the first.", labels=["source"])
        lag = GaugeMetricFamily("vigil_lag_seconds", "How far behind the network a source is.", labels=["source"])
        live = GaugeMetricFamily("vigil_live", "1 while a source is heard as it comes.", labels=["source"])
        for source, health in sorted(self.health.items()):
            again.add_metric([source], max(0, self.connects[source] - 1))
            live.add_metric([source], float(health.state == "live"))
            if health.lag_s is not None:
                lag.add_metric([source], health.lag_s)
        yield from (again, lag, live)

    def serve(self, port: int) -> WSGIServer:
        """Answer on 127.0.0.1 until the server is shut down; ConfigError when the port is taken."""
        registry = CollectorRegistry()
        registry.register(self)
        try:
            server, _ = start_http_server(port, addr=LOOPBACK, registry=registry)
        except OSError as error:
            raise ConfigError(f"metrics can't be served on port {port}: {error.strerror}; choose another") from None
        return server
