"""`vigil init`: make a working directory."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    app.command("init")(init)


def init(
    directory: Annotated[Path, typer.Argument(help="A directory that does not exist yet, or is empty.", metavar="DIR")],
    admin: Annotated[
        str,
        typer.Option(help="The first user: adds the others. A short pseudonym, not a real name.", metavar="NAME"),
    ],
    store: Annotated[
        str | None,
        typer.Option(help="Where posts are kept instead of a SQLite file: postgresql+psycopg://user@host/name."),
    ] = None,
) -> None:
    """Make a working directory: configuration with comments, a keyring, an empty store, a first admin.

    With VIGIL_KEYRING_PASSPHRASE set, the keyring is locked with it, and needs it at every start.

    Example: `vigil init /srv/vigil --admin heron`
    """
    from bot.app import CONFIG, KEYRING
    from bot.settings import Secrets
    from bot.workdir import create

    secrets = Secrets.from_env()
    made = create(directory, admin, store_url=store, secrets=secrets)
    where, locked = made.directory, " (locked with your passphrase)" if secrets.keyring_passphrase else ""
    print(f"{where} is ready.\n")
    print(f"  {CONFIG + '/':<14} settings with comments; people, templates and the data beside them")
    print(f"  {KEYRING:<14} the keyring{locked}: back it up apart from the store. Without it the store says nothing")
    print(
        f"  {'store':<14} {made.settings.store.url}: {made.people} people, {made.tags} watched hashtags, no posts yet"
    )
    print(f"  {'admin':<14} {admin}: say `--as {admin}`, or set VIGIL_USER\n")
    print("Next:")
    print(f"  cd {where}")
    print("  vigil doctor        checks everything")
    print(f"  edit {CONFIG}/campaign.toml and {CONFIG}/networks.toml")
    print("  vigil run           listens; without credentials it shows previews instead of posting")
