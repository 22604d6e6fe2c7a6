"""The store's schema history, oldest first. A new table or column is a new file in `versions/` and an entry here."""

HISTORY: tuple[str, ...] = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008")
SCHEMA = HISTORY[-1]
"""The revision that this version of Vigil reads and writes."""
