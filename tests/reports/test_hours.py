"""Minutes heard, heard late, and not heard, by source."""

from datetime import UTC, datetime, timedelta

from bot.model import Batch, Gap, Network
from bot.reports.base import Window
from bot.reports.hours import collect
from bot.stages.collect import Rules
from bot.stages.collect import collect as take
from bot.store.session import Store
from bot.vault import Vault

TEN = datetime(2026, 11, 12, 10, tzinfo=UTC)
RULES = Rules(watched=frozenset(), normalise_tag=str.casefold)
NAME = "bluesky:jetstream-v2"


def test_every_minute_is_heard_late_or_not_and_gaps_have_reasons(store: Store, vault: Vault) -> None:
    def hear(start_min: float, end_min: float, at_min: float, *gaps: Gap) -> None:
        start, end = TEN + timedelta(minutes=start_min), TEN + timedelta(minutes=end_min)
        batch = Batch(
            source=NAME, network=Network.BLUESKY, events=(), cursor="1", heard=(start, end), received=10, gaps=gaps
        )
        take(store, vault, batch, now=TEN + timedelta(minutes=at_min), rules=RULES)

    hear(0, 10, 10.1)
    hear(10, 20, 40, Gap(NAME, TEN + timedelta(minutes=20), TEN + timedelta(minutes=40), "the server was away"))
    hear(40, 50, 50.5)
    hear(0, 12, 55)  # Rewound: what was heard in time stays so.
    with store.read() as conn:
        found = collect(conn, Window(TEN, TEN + timedelta(hours=2)), now=TEN + timedelta(minutes=55))
    (source,) = found.sources
    assert (source.minutes, source.heard_min, source.late_min) == (55, 30, 20)
    marks = source.hours[0].marks
    assert marks[5:10] == ("heard",) * 5
    assert marks[10:20] == ("late",) * 10
    assert marks[20:40] == ("deaf",) * 20
    assert marks[40:50].count("deaf") == 0
    assert source.hours[0].received == 40
    assert source.lag_s == 300
    assert "the server was away" in {gap.reason for gap in found.gaps}
    assert len(source.hours) == 1, "what is still to come is not missing"
