"""Tables as CSV in UTF-8; `columns` says which column holds what. Separated by commas, semicolons or tabs."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bot.model import Status
from bot.registry.facts import StatusEntry, facts_from_record
from bot.registry.formats.base import (
    TOLD_EVERY,
    Feed,
    Names,
    Proposed,
    ProposedStatus,
    country_code,
    open_bytes,
    partial_date,
    publisher_of,
    slug,
    status_entry,
    tidy,
)
from bot.registry.formats.columns import FIELDS
from bot.registry.record import Confidence
from nlp.registry import Standing
from nlp.transcriptions import KIND

DATES = ("birth", "arrest", "sentence_date", "status_date", "status_as_of")
TEXT_LIMIT = 4_000
_SEVERAL = re.compile(r"\s*[;|]\s*")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is run as a formula by spreadsheets: export puts an apostrophe before it, reading drops it."""


def is_csv(first: bytes) -> bool:
    """Whether a file's first line may be the head of a table."""
    return not first.startswith((b"{", b"[")) and any(mark in first for mark in (b",", b";", b"\t"))


def read(feed: Feed) -> Iterator[Proposed]:
    """Every row of the table."""
    with open_bytes(feed.path) as raw, io.TextIOWrapper(raw, "utf-8-sig", newline="") as stream:
        position = 1
        try:
            head = stream.readline()
            delimiter = max(",;\t", key=head.count)
            rows = csv.reader(_after(head, stream), delimiter=delimiter, strict=True)
            header = [cell.strip() for cell in next(rows, [])]
            at = _positions(feed, header)
            told = 0
            for cells in rows:
                position, first = rows.line_num, position + 1
                if len(cells) != len(header) and any(cells):
                    feed.wrong(first, "", "", f"has {len(cells)} cells, the head has {len(header)}")
                if rows.line_num - told >= TOLD_EVERY:
                    told = rows.line_num
                    feed.tell(told)
                if any(cells):
                    yield _Row(feed, first, {name: _plain(cells[index]) for name, index in at.items()}).proposed()
        except (csv.Error, UnicodeDecodeError) as error:
            feed.wrong(position + 1, "", "", f"no CSV in UTF-8: {error}")


def _after(head: str, rest: Iterable[str]) -> Iterator[str]:
    yield head
    yield from rest


def _positions(feed: Feed, header: list[str]) -> dict[str, int]:
    columns = dict(feed.columns) or {name: name for name in FIELDS if name in header}
    for name, column in columns.items():
        if column not in header:
            feed.wrong(1, "", name, f"there is no column {column!r}; the file has {', '.join(header)}")
        if header.count(column) > 1:
            feed.wrong(1, "", name, f"the column {column!r} stands twice")
    if "name" not in columns and not {"given", "surname"} <= columns.keys():
        message = f"no column holds it; say --map name=COLUMN,… with one of {', '.join(header) or 'none'}"
        feed.wrong(1, "", "name", message)
    return {name: header.index(column) for name, column in columns.items()}


def _plain(cell: str) -> str:
    cell = cell.strip()
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell


class _Row:
    """One row; `cells` are by field."""

    def __init__(self, feed: Feed, line: int, cells: Mapping[str, str]) -> None:
        self.feed, self.line, self.cells = feed, line, cells
        self.record = cells.get("id", "") or cells.get("name", "") or cells.get("surname", "")

    def get(self, name: str) -> str:
        text = tidy(self.feed, self.cells.get(name, ""), self.line, self.record, name, TEXT_LIMIT)
        return self.feed.values.get(name, {}).get(text.casefold(), text)

    def date(self, name: str) -> str:
        text = self.get(name)
        return partial_date(self.feed, text, self.line, self.record, name) if text else ""

    def country(self, name: str, text: str) -> str:
        code = country_code(text)
        if not code:
            self.feed.wrong(self.line, self.record, name, f"{text!r} is no country: write two letters, like BY")
        return code

    def proposed(self) -> Proposed:
        given = self.get("country")
        country = self.country("country", given) if given else self.feed.country
        if not country:
            message = "is empty: say --country XX for such rows, ZZ where it is not known"
            self.feed.wrong(self.line, self.record, "country", message)
        dates = {name: self.date(name) for name in DATES}
        name = self.get("name") or f"{self.get('given')} {self.get('surname')}".strip()
        key = self.get("id") or slug(f"{name} {country} {dates['birth'][:5]}")
        source = self.feed.cite(key, self.get("source"))
        names = Names(self.feed, self.line, self.record, country, source)
        names.add(name, "canonical", "name")
        if not names.found:
            self.feed.wrong(self.line, self.record, "name", "is empty, or has no letters")
        if self.get("given") and self.get("surname"):
            names.add(f"{self.get('given')} {self.get('surname')}", "variant", "given")
        for kind in ("native", "full"):
            names.add(self.get(kind), kind, kind)
        for alias in _SEVERAL.split(self.get("alias")):
            names.add(alias, "handle" if alias.startswith("@") else "variant", "alias")
        statuses, remarks = self._statuses(key, dates)
        return Proposed(
            line=self.line,
            list=self.feed.name,
            key=key,
            names=tuple(names.found),
            country=country,
            fields=self._fields(source, dates),
            statuses=statuses,
            remarks=remarks,
        )

    def _fields(self, source: str, dates: Mapping[str, str]) -> dict[str, Any]:
        fields: dict[str, Any] = {name: self.get(name) for name in ("region", "occupation")}
        codes = [self.country("nationality", text) for text in _SEVERAL.split(self.get("nationality")) if text]
        fields["nationality"] = sorted(set(codes))
        cited = {"source": source, "evidence": str(Standing.UNSOURCED)}
        for name in ("birth", "arrest"):
            fields[name] = {"date": dates[name], **cited} if dates[name] else None
        term = self.get("sentence_term")
        if dates["sentence_date"] or term:
            sentence = {"date": dates["sentence_date"], "term": term, **cited}
            fields["sentence"] = {part: value for part, value in sentence.items() if value}
        fields["notes"] = [f"{self.get('notes')} ({self.feed.name})"] if self.get("notes") else []
        return {name: value for name, value in fields.items() if value}

    def _statuses(self, key: str, dates: Mapping[str, str]) -> tuple[tuple[ProposedStatus, ...], tuple[str, ...]]:
        status = self.get("status").lower()
        if not status:
            return (), ()
        for name, value, allowed in (
            ("status", status, list(Status)),
            ("confidence", self.get("confidence").lower() or "low", list(Confidence)),
        ):
            if value not in allowed:
                message = f"{value!r} must be one of {', '.join(allowed)}; a TOML mapping translates: [values.{name}]"
                self.feed.wrong(self.line, self.record, name, message)
        if status == Status.UNKNOWN:
            return (), ()
        entry = status_entry(
            self.feed,
            key,
            status,
            event_date=dates["status_date"],
            as_of=dates["status_as_of"],
            source=self._source("status", key) or {"publisher": self.feed.name, "url_note": f"row {key}"},
            confidence=self.get("confidence").lower() or "low",
        )
        if entry is None:
            return (), (f"status {status} without any date was left out: say --list-as-of DATE",)
        return (ProposedStatus(entry, self._source("second", key)),), ()

    def _source(self, which: str, key: str) -> dict[str, str]:
        publisher, url = self.get(f"{which}_publisher"), self.get(f"{which}_url")
        if not (publisher or url):
            return {}
        if not url:
            return {"publisher": publisher, "url_note": f"as {self.feed.name} names it, row {key}"}
        if not re.fullmatch(r"https?://\S+", url):
            self.feed.wrong(self.line, self.record, f"{which}_url", f"{url!r} is no web address")
        return {"publisher": publisher or publisher_of(url), "url": url}


def table(records: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Records as lines of CSV with the columns of FIELDS, the latest status with its date and source; no notes."""
    columns = [name for name in FIELDS if name not in ("given", "surname", "source", "notes")]
    columns = [name for name in columns if not name.startswith("second_")]
    yield _line(columns)
    for record in records:
        row = _cells(record)
        yield _line(
            ["'" + row[name] if row.get(name, "").startswith(_FORMULA) else row.get(name, "") for name in columns]
        )


def _line(cells: list[str]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="").writerow(cells)
    return buffer.getvalue()


def _cells(record: Mapping[str, Any]) -> dict[str, str]:
    names = record["names"]
    kinds = {
        kind: [name["value"] for name in names if name["kind"] == kind] for kind in ("canonical", "native", "full")
    }
    first = {kind: values[0] if values else "" for kind, values in kinds.items()}
    shown = set(first.values())
    sentence = record.get("sentence", {})
    row = {
        "id": record["id"],
        "name": first["canonical"],
        "native": first["native"],
        "full": first["full"],
        "alias": "; ".join(
            n["value"] for n in names if n["value"] not in shown and n["kind"] not in ("short", "channel", KIND)
        ),
        "country": record["country"],
        "nationality": "; ".join(record.get("nationality", [])),
        "region": record.get("region", ""),
        "occupation": record.get("occupation", ""),
        "birth": record.get("birth", {}).get("date", ""),
        "arrest": record.get("arrest", {}).get("date", ""),
        "sentence_date": sentence.get("date", ""),
        "sentence_term": sentence.get("term", ""),
    }
    latest = facts_from_record(record).latest
    return row if latest is None else row | _status_cells(latest)


def _status_cells(latest: StatusEntry) -> dict[str, str]:
    return {
        "status": str(latest.status),
        "status_date": str(latest.event_date),
        "status_as_of": str(latest.as_of),
        "status_publisher": latest.publisher,
        "status_url": latest.url,
        "confidence": str(latest.confidence),
    }
