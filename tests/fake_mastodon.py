"""A Mastodon server with real state, driven only through the real Mastodon.py and the project's own stream client.

It behaves as Mastodon 4.5 does where the tests depend on it: an idempotency key holds for an hour for one account,
media go 202 -> 206 -> 200, a rate limit resets at an ISO 8601 time, ids are snowflakes, content is HTML, own statuses
page by `max_id` with Link headers. Entities: https://docs.joinmastodon.org/entities/, checked by
tests/mastodon_entities.py. This file holds the account that posts; tests/fake_timelines.py what is read, in which
its statuses appear too; tests/fake_streams.py the streams.
"""

from __future__ import annotations

import html
import itertools
import json
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.parser import BytesParser
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from tests.fake_timelines import Reply, Timelines

IDEMPOTENCY = timedelta(hours=1)
LINK = re.compile(r"(https?://)(\S{1,30})(\S*)")
TAG = re.compile(r"#(\w+)")


@dataclass
class Status:
    """A status as the server keeps it; `params` are what the client sent."""

    id: int
    params: dict[str, Any]
    created_at: datetime
    edited_at: datetime | None = None

    @property
    def text(self) -> str:
        return str(self.params.get("status", ""))


@dataclass
class Media:
    id: int
    data: bytes
    description: str
    polls_left: int


@dataclass
class Fault:
    """What happens to the next request whose path ends in `path`: lost before, lost after, 403, 429, 500, 524, garbage.

    What is answered with 500 or 524 was done all the same; the latter is what a proxy says of a server that is slow.
    """

    path: str
    kind: str


@dataclass
class FakeMastodon:
    """The state of one server with one account. Change `now` to let time pass; `calls` lists what was asked.

    `strike_at` names faults by the number of the request, counted from the last time `calls` was cleared.
    """

    url: str = ""
    bot: bool = True
    token: str = "token"
    max_characters: int = 500
    media_polls: int = 1
    max_media: int = 4
    media_limits: dict[str, Any] = field(
        default_factory=lambda: {
            "description_limit": 1500,
            "supported_mime_types": ["image/jpeg", "image/png"],
            "image_size_limit": 16_777_216,
            "image_matrix_limit": 33_177_600,
        }
    )
    """As the server says them; older and other servers lack some. What is named is enforced."""

    now: datetime = datetime(2026, 11, 16, 9, tzinfo=UTC)
    statuses: list[Status] = field(default_factory=list)
    media: dict[int, Media] = field(default_factory=dict)
    keys: dict[str, tuple[datetime, Status]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    strike_at: dict[int, str] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)
    timelines: Timelines = field(default_factory=Timelines)
    idempotent: bool = True
    """False: the key is ignored, as on GoToSocial."""

    api: int = 2
    """1: only `/api/v1/instance`, as before 4.0 and on other makes; 0: neither."""

    version: str = "4.5.0"
    moved_to: str = ""
    """Another address, to which every request is redirected."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    _serial: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def snowflake(self) -> int:
        """Milliseconds since 1970 in the upper bits, so that ids order as times do."""
        return int(self.now.timestamp() * 1000) << 16 | next(self._serial)

    def fault(self, path: str) -> str | None:
        """The fault of the request that was noted last, which is then spent."""
        if (number := len(self.calls) - 1) in self.strike_at:
            return self.strike_at.pop(number)
        for fault in self.faults:
            if path.endswith(fault.path):
                self.faults.remove(fault)
                return fault.kind
        return None

    def answer(self, method: str, path: str, query: dict[str, str], form: dict[str, Any], key: str) -> Answer:
        """What the server says; every change of state happens here."""
        if method == "GET" and path == "/api/v2/instance" and self.api >= 2:
            return Answer(200, self.instance())
        if method == "GET" and path == "/api/v1/instance" and self.api >= 1:
            return Answer(200, self.instance_v1())
        if method == "GET" and path == "/api/v1/accounts/verify_credentials":
            return Answer(200, self.account())
        if method == "GET" and path == "/api/v1/accounts/1/statuses":
            return self.own_statuses(query)
        if method == "POST" and path == "/api/v2/media":
            return self.upload(form)
        if method == "GET" and (media := re.fullmatch(r"/api/v1/media/(\d+)", path)):
            return self.media_state(int(media[1]))
        if method == "POST" and path == "/api/v1/statuses":
            return self.post(form, key)
        if one := re.fullmatch(r"/api/v1/statuses/(\d+)", path):
            return self.one_status(method, int(one[1]), form)
        return Answer(404, {"error": "Record not found"})

    def instance(self) -> dict[str, Any]:
        statuses = {
            "max_characters": self.max_characters,
            "characters_reserved_per_url": 23,
            "max_media_attachments": self.max_media,
        }
        configuration: dict[str, Any] = {
            "urls": {"streaming": "ws" + self.url.removeprefix("http")},
            "statuses": statuses,
            "media_attachments": self.media_limits,
        }
        if self.timelines.access is not None:
            configuration["timelines_access"] = self.timelines.access
        return {
            "domain": self.timelines.domain,
            "title": "Fake",
            "version": self.version,
            "source_url": "https://github.com/mastodon/mastodon",
            "description": "",
            "languages": ["en"],
            "api_versions": {"mastodon": 7},
            "configuration": configuration,
        }

    def instance_v1(self) -> dict[str, Any]:
        return {
            "uri": self.timelines.domain,
            "title": "Fake",
            "version": self.version,
            "urls": {"streaming_api": "ws" + self.url.removeprefix("http")},
        }

    def account(self) -> dict[str, Any]:
        made = (self.now - timedelta(days=400)).isoformat().replace("+00:00", "Z")
        return {
            "id": "1",
            "username": "vigil",
            "acct": "vigil",
            "url": f"{self.url}/@vigil",
            "uri": f"{self.url}/users/vigil",
            "display_name": "Vigil",
            "note": "",
            "avatar": f"{self.url}/a.png",
            "header": f"{self.url}/h.png",
            "locked": False,
            "fields": [],
            "emojis": [],
            "bot": self.bot,
            "created_at": made,
            "followers_count": 0,
            "following_count": 0,
            "statuses_count": len(self.statuses),
        }

    def own_statuses(self, query: dict[str, str]) -> Answer:
        newest_first = sorted(self.statuses, key=lambda status: -status.id)
        below = int(query.get("max_id", 1 << 63))
        page = [status for status in newest_first if status.id < below][: min(int(query.get("limit", 20)), 40)]
        links = {}
        if page:
            links["Link"] = f'<{self.url}/api/v1/accounts/1/statuses?max_id={page[-1].id}>; rel="next"'
        return Answer(200, [self.entity(status) for status in page], links)

    def upload(self, form: dict[str, Any]) -> Answer:
        limits, data, most = self.media_limits, form["file"], 10**9
        width, height = int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
        if len(form.get("description", "")) > limits.get("description_limit", 1500):
            return Answer(422, {"error": "Validation failed: Description is too long"})
        if "image/png" not in limits.get("supported_mime_types", ["image/png"]):
            return Answer(422, {"error": "Validation failed: File content type is invalid"})
        if len(data) > limits.get("image_size_limit", most) or width * height > limits.get("image_matrix_limit", most):
            return Answer(422, {"error": "Validation failed: File is too large"})
        made = Media(self.snowflake(), form["file"], form.get("description", ""), self.media_polls)
        self.media[made.id] = made
        return Answer(202, self.attachment(made))

    def media_state(self, media: int) -> Answer:
        found = self.media.get(media)
        if found is None:
            return Answer(404, {"error": "Record not found"})
        if found.polls_left > 0:
            found.polls_left -= 1
            return Answer(206, self.attachment(found))
        found.polls_left = -1
        return Answer(200, self.attachment(found))

    def attachment(self, media: Media) -> dict[str, Any]:
        ready = media.polls_left < 0
        return {
            "id": str(media.id),
            "type": "image",
            "url": f"{self.url}/media/{media.id}.png" if ready else None,
            "preview_url": None,
            "description": media.description,
        }

    def post(self, form: dict[str, Any], key: str) -> Answer:
        if self.idempotent and key in self.keys and self.now - self.keys[key][0] < IDEMPOTENCY:
            return Answer(200, self.entity(self.keys[key][1]))
        if refused := self.too_long(form):
            return refused
        if "in_reply_to_id" in form and int(form["in_reply_to_id"]) not in {status.id for status in self.statuses}:
            return Answer(404, {"error": "The post you are trying to reply to does not appear to exist."})
        if len(form.get("media_ids", [])) > self.max_media:
            return Answer(422, {"error": "Cannot attach more files than allowed"})
        for media in form.get("media_ids", []):
            if self.media[int(media)].polls_left >= 0:
                return Answer(422, {"error": "Cannot attach files that have not finished processing. Try again!"})
        status = Status(self.snowflake(), form, self.now)
        self.statuses.append(status)
        if key:
            self.keys[key] = (self.now, status)
        self.timelines.arrive(self.entity(status))
        return Answer(200, self.entity(status))

    def too_long(self, form: dict[str, Any]) -> Answer | None:
        length = len(LINK.sub("x" * 23, form.get("status", "")))
        if length <= self.max_characters:
            return None
        return Answer(422, {"error": f"Validation failed: Text character limit of {self.max_characters} exceeded"})

    def one_status(self, method: str, number: int, form: dict[str, Any]) -> Answer:
        """Read, edit or delete one status; an edit keeps what it does not name, but for media and warning."""
        status = next((status for status in self.statuses if status.id == number), None)
        if status is None:
            return Answer(404, {"error": "Record not found"})
        if method == "PUT":
            if refused := self.too_long(form):
                return refused
            status.params = {**status.params, "media_ids": [], "spoiler_text": "", **form}
            status.edited_at = self.now
            self.timelines.edit(str(number), **self.entity(status))
        if method == "DELETE":
            self.statuses.remove(status)
            self.timelines.delete(str(number))
        return Answer(200, self.entity(status))

    def entity(self, status: Status) -> dict[str, Any]:
        media = [self.attachment(self.media[int(m)]) for m in status.params.get("media_ids", [])]
        return {
            "id": str(status.id),
            "uri": f"{self.url}/users/vigil/statuses/{status.id}",
            "url": f"{self.url}/@vigil/{status.id}",
            "created_at": _stamp(status.created_at),
            "edited_at": _stamp(status.edited_at) if status.edited_at else None,
            "account": self.account(),
            "content": to_html(status.text),
            "visibility": status.params.get("visibility", "public"),
            "language": status.params.get("language"),
            "sensitive": False,
            "spoiler_text": status.params.get("spoiler_text", ""),
            "in_reply_to_id": status.params.get("in_reply_to_id"),
            "media_attachments": media,
            "mentions": [],
            "tags": [{"name": tag, "url": f"{self.url}/tags/{tag}"} for tag in TAG.findall(status.text)],
            "emojis": [],
            "in_reply_to_account_id": "1" if status.params.get("in_reply_to_id") else None,
            "reblog": None,
            "poll": None,
            "card": None,
            "reblogs_count": 0,
            "favourites_count": 0,
            "replies_count": 0,
        }


def _stamp(moment: datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")


@dataclass
class Answer:
    status: int
    body: Any
    headers: dict[str, str] = field(default_factory=dict)


def to_html(text: str) -> str:
    """A status's text as Mastodon renders it: paragraphs, links in three spans, hashtags as links."""
    escaped = html.escape(text, quote=False)
    linked = LINK.sub(
        r'<a href="\g<0>" rel="nofollow noopener"><span class="invisible">\1</span><span class="ellipsis">\2</span>'
        r'<span class="invisible">\3</span></a>',
        escaped,
    )
    tagged = TAG.sub(
        r'<a href="https://fake.test/tags/\1" class="mention hashtag" rel="tag">#<span>\1</span></a>', linked
    )
    return "".join(f"<p>{part.replace(chr(10), '<br />')}</p>" for part in tagged.split("\n\n"))


@contextmanager
def serve() -> Iterator[FakeMastodon]:
    """A running server on the loopback interface."""
    fake = FakeMastodon()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(fake))
    server.daemon_threads = True
    fake.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield fake
    finally:
        fake.timelines.streams.ended = True
        server.shutdown()
        thread.join()
        server.server_close()


def _handler(fake: FakeMastodon) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1  # head and body in one packet, else each answer takes 40 ms

        def log_message(self, *args: object) -> None:
            """Quiet."""

        def do_GET(self) -> None:
            self.handle_one()

        def do_POST(self) -> None:
            self.handle_one()

        def do_PUT(self) -> None:
            self.handle_one()

        def do_DELETE(self) -> None:
            self.handle_one()

        def handle_one(self) -> None:
            parts = urlsplit(self.path)
            path = unquote(parts.path).rstrip("/")
            query = parse_qs(parts.query)
            if fake.moved_to:
                self.reply((301, {"Location": fake.moved_to + self.path}, b""))
                return
            if fake.timelines.streams.serve(self, path, query, fake.token):
                return
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            with fake.lock:
                headers = dict(self.headers)
                own = any(path == f"/api/v1/statuses/{status.id}" for status in fake.statuses)
                asked = (self.command, path, query, headers, fake.url, fake.token)
                read = None if own else fake.timelines.answer(*asked)
            if read is not None:
                time.sleep(fake.timelines.delay_s)
                self.reply(read)
                return
            with fake.lock:
                fake.calls.append(f"{self.command} {path}")
                kind = fake.fault(path)
                if kind == "lost before":
                    self.close_connection = True
                    return
                answer = self.fault_answer(kind) or self.checked(path, query, body)
                if kind in ("500", "524"):
                    answer = Answer(int(kind), {"error": "Something went wrong on our end"})
            if kind == "lost after":
                self.close_connection = True
                return
            data = b"<html>" if kind == "garbage" else json.dumps(answer.body).encode()
            self.reply((answer.status, answer.headers, data))

        def reply(self, reply: Reply) -> None:
            status, headers, data = reply
            self.send_response(status)
            for name, value in {"Content-Type": "application/json", **headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def fault_answer(self, kind: str | None) -> Answer | None:
            if kind == "403":
                return Answer(403, {"error": "Your login is currently disabled"})
            if kind != "429":
                return None
            reset = (datetime.now(UTC) + timedelta(seconds=90)).isoformat().replace("+00:00", "Z")
            headers = {"X-RateLimit-Limit": "300", "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": reset}
            return Answer(429, {"error": "Too many requests"}, headers)

        def checked(self, path: str, query: dict[str, list[str]], body: bytes) -> Answer:
            if not path.endswith("/instance") and self.headers.get("Authorization") != f"Bearer {fake.token}":
                return Answer(401, {"error": "The access token is invalid"})
            plain = {name: values[-1] for name, values in query.items()}
            form = _form(self.headers.get("Content-Type", ""), body)
            return fake.answer(self.command, path, plain, form, self.headers.get("Idempotency-Key", ""))

    return Handler


def _form(kind: str, body: bytes) -> dict[str, Any]:
    """The fields of a form, url-encoded or multipart; `name[]` is a list, a file its bytes."""
    if kind.startswith("multipart/form-data"):
        message = BytesParser(policy=HTTP).parsebytes(f"Content-Type: {kind}\r\n\r\n".encode() + body)
        fields: dict[str, Any] = {}
        for part in message.iter_parts():
            name = str(part.get_param("name", header="content-disposition"))
            raw = part.get_payload(decode=True)
            assert isinstance(raw, bytes)
            fields[name] = raw if part.get_filename() else raw.decode()
        return fields
    given = parse_qs(body.decode(), keep_blank_values=True)
    return {n.removesuffix("[]"): values if n.endswith("[]") else values[-1] for n, values in given.items()}
