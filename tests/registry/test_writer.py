"""Records and data back into files: reading gives the same, and a person can read them."""

from __future__ import annotations

from pathlib import Path

from bot.registry import load_registry
from bot.registry.datasets import DATASETS
from bot.registry.writer import HEADER, folder_files
from bot.settings import shipped_config


def test_what_is_written_reads_as_the_same(tmp_path: Path) -> None:
    before = load_registry(shipped_config())
    files = folder_files(
        [record.raw for record in before.people], {shape.name: before.dataset(shape.name) for shape in DATASETS}
    )
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    after = load_registry(tmp_path)
    assert {record.person.id: record.raw for record in after.people} == {
        record.person.id: record.raw for record in before.people
    }
    assert after.facts == before.facts
    assert all(after.dataset(shape.name) == before.dataset(shape.name) for shape in DATASETS)
    shipped = {path.name for path in (shipped_config() / "people").glob("*.yaml")}
    assert {path.name for path in (tmp_path / "people").glob("*.yaml")} == shipped


def test_one_name_stands_on_one_line_in_its_own_script() -> None:
    before = load_registry(shipped_config())
    (record,) = (record.raw for record in before.people if record.person.id == "ding-jiaxi")
    text = folder_files([record], {})["people/china.yaml"]
    assert text.startswith(HEADER)
    lines = [line for line in text.splitlines() if "value: 丁家喜" in line]
    assert len(lines) == 1
    assert lines[0].endswith("}")
    assert text.index("  - id: ding-jiaxi") < text.index("    names:") < text.index("    status_history:")
