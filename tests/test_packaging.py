"""Installed from a clone, editable, and from a wheel, Vigil works alike, config and demo data included."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
NOT_OURS = shutil.ignore_patterns(".git", ".venv", ".*_cache", ".cache", "__pycache__", "node_modules", "*.db", "tests")


def run(*command: str | Path, cwd: Path, text: str = "") -> subprocess.CompletedProcess[str]:
    known = {name: value for name, value in os.environ.items() if not name.startswith(("VIGIL_", "PYTHON"))}
    done = subprocess.run(command, cwd=cwd, env=known, input=text, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}"
    return done


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what is committed or about to be: the files that git knows, or all of them outside a repository."""
    target = tmp_path_factory.mktemp("clone") / "vigil"
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode:
        return Path(shutil.copytree(ROOT, target, ignore=NOT_OURS))
    for name in listed.stdout.split("\0"):
        if name and not name.startswith("tests/") and (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, target / name)
    return target


@pytest.fixture(scope="module")
def wheel(clone: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(*PIP, "wheel", "-q", "--no-build-isolation", "--no-deps", "-w", folder, clone, cwd=folder)
    (built,) = folder.glob("vigil_bot-*.whl")
    return built


PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input")


def environment(folder: Path) -> Path:
    """A fresh virtual environment that has this one's dependencies behind its own packages, but not its Vigil."""
    run(sys.executable, "-m", "venv", "--without-pip", folder, cwd=folder.parent)
    packages = next(folder.glob("lib/python*/site-packages"))
    # A path line alone, without the other environment's .pth files, does not bring its editable install along.
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return folder / "bin" / "python"


def install(python: Path, *what: str | Path) -> None:
    run(
        *PIP,
        "--python",
        python,
        "install",
        "-q",
        "--no-deps",
        "--no-build-isolation",
        "--ignore-installed",
        *what,
        cwd=ROOT,
    )


@pytest.fixture(scope="module", params=["wheel", "editable", "folder"])
def vigil(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The `vigil` command of each kind of installation, and the folder that its code must come from."""
    folder = tmp_path_factory.mktemp(request.param)
    python = environment(folder / "venv")
    if request.param == "wheel":
        install(python, request.getfixturevalue("wheel"))
        return python.parent / "vigil", folder
    source = Path(shutil.copytree(request.getfixturevalue("clone"), folder / "source"))
    install(python, *(["-e", source] if request.param == "editable" else [source]))
    return python.parent / "vigil", folder


def test_it_works_outside_the_repository(vigil: tuple[Path, Path], tmp_path: Path):
    command, folder = vigil
    code = (
        "import bot, nlp; from bot.settings import shipped_config; print(bot.__file__, nlp.__file__, shipped_config())"
    )
    for place in run(command.parent / "python", "-c", code, cwd=tmp_path).stdout.split():
        assert Path(place).is_relative_to(folder), place
    assert "doctor" in run(command, "--help", cwd=tmp_path).stdout
    run(command, "people", "validate", cwd=tmp_path)
    linked = run(command, "link", "--text", cwd=tmp_path, text="Freedom for Ihar Losik!").stdout
    (mention,) = json.loads(linked)["mentions"]
    assert (mention["start"], mention["end"], mention["person"]) == (12, 22, "ihar-losik")
    home = tmp_path / "home"
    run(command, "init", home, "--admin", "heron", cwd=tmp_path)
    assert (home / "config" / "people" / "belarus.yaml").is_file()


def test_the_wheel_holds_what_is_needed_and_nothing_else(wheel: Path, clone: Path):
    names = set(zipfile.ZipFile(wheel).namelist())
    shipped = {
        f"bot/_config/{path.relative_to(clone / 'config')}" for path in (clone / "config").rglob("*") if path.is_file()
    }
    code = {
        str(path.relative_to(clone)) for part in ("bot", "nlp") for path in (clone / part).rglob("*") if path.is_file()
    }
    ours = {name for name in names if ".dist-info/" not in name}
    assert ours == shipped | code
    assert any(name.startswith("bot/_config/demo/") for name in names)
    assert any(name.endswith("/licenses/LICENSE") for name in names)
