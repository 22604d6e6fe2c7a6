import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.errors import KeyGone, KeyringError
from bot.vault import Vault


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return Vault.create(tmp_path / "keyring.json")


def test_what_is_sealed_comes_back_and_shows_nothing(vault: Vault) -> None:
    sealed = vault.seal("2026-W46", "Ігар Лосік".encode(), b"row")
    assert vault.unseal("2026-W46", sealed, b"row").decode() == "Ігар Лосік"
    assert "Лосік".encode() not in sealed
    assert vault.seal("2026-W46", b"same", b"row") != vault.seal("2026-W46", b"same", b"row")


def test_a_sealed_row_can_not_be_moved_to_another_row_or_changed(vault: Vault) -> None:
    sealed = vault.seal("2026-W46", b"text", b"row")
    with pytest.raises(KeyringError):
        vault.unseal("2026-W46", sealed, b"another row")
    with pytest.raises(KeyringError):
        vault.unseal("2026-W46", sealed[:-1] + bytes([sealed[-1] ^ 1]), b"row")


def test_pseudonyms_last_a_week_and_lookups_last(vault: Vault) -> None:
    assert vault.pseudonym("2026-W46", "author", "x") == vault.pseudonym("2026-W46", "author", "x")
    assert vault.pseudonym("2026-W46", "author", "x") != vault.pseudonym("2026-W47", "author", "x")
    again = Vault.open(vault.path)
    assert again.lookup("post", "a") == vault.lookup("post", "a")
    assert again.lookup("post", "a") != again.lookup("author", "a")
    assert again.pseudonym("2026-W46", "author", "x") == vault.pseudonym("2026-W46", "author", "x")


def test_a_destroyed_key_is_gone_from_the_file_and_for_good(vault: Vault) -> None:
    sealed = vault.seal("2026-W46", b"text", b"row")
    vault.destroy("2026-W46")
    for open_vault in (vault, Vault.open(vault.path)):
        with pytest.raises(KeyGone):
            open_vault.unseal("2026-W46", sealed, b"row")
    assert "2026-W46" not in vault.path.read_text()


def test_two_processes_never_make_two_keys_for_one_week(vault: Vault) -> None:
    other = Vault.open(vault.path)
    ours = vault.seal("2026-W47", b"ours", b"row")
    theirs = other.seal("2026-W47", b"theirs", b"row")
    assert Vault.open(vault.path).unseal("2026-W47", ours, b"row") == b"ours"
    assert Vault.open(vault.path).unseal("2026-W47", theirs, b"row") == b"theirs"


def test_processes_that_start_at_once_agree_on_every_key(vault: Vault) -> None:
    program = (
        "import sys; from pathlib import Path; from bot.vault import Vault\n"
        "v = Vault.open(Path(sys.argv[1]))\n"
        "print(''.join(v.pseudonym(f'2026-W{w:02d}', 'a').hex() for w in range(1, 30)))"
    )
    with ThreadPoolExecutor(4) as pool:
        runs = [
            pool.submit(subprocess.check_output, [sys.executable, "-c", program, str(vault.path)]) for _ in range(4)
        ]
        assert len({run.result() for run in runs}) == 1


def test_the_file_is_private_and_refused_when_others_can_read_it(vault: Vault) -> None:
    assert vault.path.stat().st_mode & 0o777 == 0o600
    vault.path.chmod(0o640)
    with pytest.raises(KeyringError, match="chmod 600"):
        Vault.open(vault.path)


def test_an_existing_keyring_is_never_overwritten(vault: Vault) -> None:
    before = vault.path.read_bytes()
    with pytest.raises(KeyringError, match="never overwritten"):
        Vault.create(vault.path)
    assert vault.path.read_bytes() == before


def test_a_passphrase_wraps_every_key(tmp_path: Path) -> None:
    path = tmp_path / "keyring.json"
    vault = Vault.create(path, "four plain words here")
    sealed = vault.seal("2026-W46", b"text", b"row")
    assert set(json.loads(path.read_text())) == {"format", "wrapped", "salt"}
    with pytest.raises(KeyringError, match="VIGIL_KEYRING_PASSPHRASE"):
        Vault.open(path)
    with pytest.raises(KeyringError, match="does not open"):
        Vault.open(path, "another")
    assert Vault.open(path, "four plain words here").unseal("2026-W46", sealed, b"row") == b"text"


def test_a_missing_keyring_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(KeyringError, match="vigil init"):
        Vault.open(tmp_path / "none.json")
