"""The registry: people, what is known of them, and the data beside them.

`dates`: partial dates; `record`: the schema of a record; `facts`: what `bot` derives from it; `datasets`: the data
beside; `load`: reading a folder; `check`: do the parts fit; `writer`: records back into YAML.
"""

from bot.registry.dates import PartialDate
from bot.registry.facts import Conflict, DatedFact, PersonFacts, StatusEntry, facts_from_record, latest_status
from bot.registry.load import BrokenRegistry, Registry, load_registry, people_schema
from bot.registry.record import About, Confidence

__all__ = [
    "About",
    "BrokenRegistry",
    "Confidence",
    "Conflict",
    "DatedFact",
    "PartialDate",
    "PersonFacts",
    "Registry",
    "StatusEntry",
    "facts_from_record",
    "latest_status",
    "load_registry",
    "people_schema",
]
