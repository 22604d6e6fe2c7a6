"""A campaign team with a working directory, driven only through the command line, as its people would."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.app import App
from tests.pds.fixture import Account

VIGIL = Path(sys.executable).with_name("vigil")


@dataclass
class Team:
    """`heron` is the admin, `rook` a moderator; `account` is the one that posts."""

    directory: Path
    account: Account
    env: dict[str, str] = field(repr=False)

    def vigil(self, *words: str | int) -> str:
        """Run a command in the directory; its standard output. AssertionError with everything it said if it fails."""
        command = [str(VIGIL), *map(str, words)]
        done = subprocess.run(command, cwd=self.directory, env=self.env, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, f"vigil {words}: {done.stdout}\n{done.stderr}"
        return done.stdout

    def json(self, *words: str | int) -> Any:
        return json.loads(self.vigil(*words, "--json"))

    @contextmanager
    def running(self) -> Iterator[subprocess.Popen[bytes]]:
        """`vigil run`, until the end of the block or until the test kills it."""
        with (self.directory / "run.log").open("ab") as log:
            process = subprocess.Popen([str(VIGIL), "run"], cwd=self.directory, env=self.env, stdout=log, stderr=log)
        try:
            yield process
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()

    def app(self) -> App:
        """The directory as the program opens it, to look into the store."""
        return App.open(self.directory)


def wait_for(what: str, check: Callable[[], bool], seconds: float = 120.0) -> None:
    """Ask until the answer is yes; AssertionError after `seconds`."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if check():
            return
        time.sleep(0.2)
    raise AssertionError(f"waited {seconds} s in vain: {what}")


def found(
    directory: Path, pds: str, account: Account, *, listen: str, host: str, store_url: str, mastodon: str = ""
) -> Team:
    """Make the working directory with `vigil init`, and set it up as its README says.

    `pds` is where the account signs in. With a Mastodon server, summaries of two kinds go there as well.
    """
    secret = {"VIGIL_BLUESKY_PASSWORD": account.password, "VIGIL_MASTODON_TOKEN_FAR": "token", "CI": ""}
    env = {name: value for name, value in os.environ.items() if not name.startswith("VIGIL_")} | secret
    command = [str(VIGIL), "init", str(directory), "--admin", "heron", "--store", store_url]
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    team = Team(directory, account, env)
    config = directory / "config"
    (config / "networks.toml").write_text(
        f"""[bluesky]
listen = "{listen}"
hosts = ["{host}"]
stall_s = 30
post = true
handle = "{account.handle}"
pds = "{pds}"
appview = "{pds}"
"""
        + (f'[[mastodon]]\nname = "far"\nurl = "{mastodon}"\ntags = []\npost = true\n' if mastodon else "")
    )
    campaign = (config / "campaign.toml").read_text().split("[[summaries]]")[0]
    networks = ["bluesky", "mastodon"] if mastodon else ["bluesky"]
    for number, kind in enumerate(("name", "story") if mastodon else ("name",)):
        due = datetime.now(UTC) - timedelta(minutes=20 + number)
        cron = f"{due.minute} {due.hour} * * *"
        campaign += f'[[summaries]]\nkind = "{kind}"\ncron = "{cron}"\nlang = "en"\nnetworks = {networks}\n'
    (config / "campaign.toml").write_text(campaign)
    limits = (config / "limits.toml").read_text()
    limits = limits.replace('quiet_start = "22:00"', 'quiet_start = "00:00"')
    limits = limits.replace('quiet_end = "07:00"', 'quiet_end = "00:00"')
    limits = limits.replace("min_distance_minutes = 90", "min_distance_minutes = 0")
    (config / "limits.toml").write_text(limits)
    approve_template(config / "summaries")
    team.vigil("users", "add", "rook", "--role", "moderator", "--as", "heron")
    return team


def approve_template(folder: Path) -> None:
    """What a native reader does who has read the English template."""
    from bot.poster.wording import Wording

    digest = Wording(folder).language("en").digest
    path = folder / "languages.toml"
    empty = 'name = "English"\napproved_by = ""\napproved = ""'
    text = path.read_text()
    assert empty in text
    path.write_text(text.replace(empty, f'name = "English"\napproved_by = "A. Reader"\napproved = "{digest}"'))


def kill(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGKILL)
    process.wait()
