"""Names by language: read beside the records, found in texts, refused with file and line when they are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.settings import shipped_config
from nlp import load_linker
from nlp.aliases import compile_aliases
from nlp.registry import RecordError, read_people
from nlp.scripts import script_of
from nlp.transcriptions import KIND, transcriptions

RECORD = """people:
  - id: nina-bagdan
    country: BY
    names:
      - {value: Nina Bagdan, lang: en, script: Latn, kind: canonical, source: s, evidence: sourced}
"""
NAMES = "lang: ka\nscript: Geor\nnames:\n  nina-bagdan: [ნინა ბაგდანი]\n"


def _folder(path: Path, names: str, file: str = "ka.yaml") -> Path:
    (path / "belarus.yaml").write_text(RECORD, "utf-8")
    (path / "names").mkdir()
    (path / "names" / file).write_text(names, "utf-8")
    return path


def test_a_transcription_is_a_name_of_the_person_and_is_linked(tmp_path: Path) -> None:
    (record,) = read_people(_folder(tmp_path, NAMES))
    added = record.person.names[-1]
    assert (added.value, added.lang, added.kind, added.evidence) == ("ნინა ბაგდანი", "ka", KIND, "unsourced")
    aliases = {alias.text: alias.origin for alias in compile_aliases(record.person)}
    assert aliases["ნინა ბაგდანი"] == "usual transcription (ka)"
    (mention,) = load_linker([record.person]).link("თავისუფლება ნინა ბაგდანი!")
    assert mention.person == "nina-bagdan"


@pytest.mark.parametrize(
    ("names", "file", "says"),
    [
        (NAMES.replace("nina-bagdan", "nobody"), "ka.yaml", "ka.yaml:4: nobody: names: no record has this id"),
        (NAMES, "hy.yaml", "hy.yaml:1: lang: is 'ka': the file must be ka.yaml"),
        (NAMES.replace("[ნინა ბაგდანი]", "[]"), "ka.yaml", "ka.yaml:4: names.nina-bagdan"),
        (NAMES + "extra: 1\n", "ka.yaml", "ka.yaml:5: extra"),
        (NAMES.replace("[ნინა ბაგდანი]", "[ნინა ბაგდანი, ნინა ბაგდანი]"), "ka.yaml", "stands twice"),
    ],
)
def test_what_is_wrong_is_named_with_file_and_line(tmp_path: Path, names: str, file: str, says: str) -> None:
    with pytest.raises(RecordError) as error:
        read_people(_folder(tmp_path, names, file))
    assert says in str(error.value)


def test_every_person_who_may_be_linked_has_a_name_in_every_language_that_has_a_file() -> None:
    people = shipped_config() / "people"
    linkable = {record.person.id: record.person for record in read_people(people) if record.person.linkable}
    _, documents = transcriptions(people)
    assert len(documents) >= 19
    for document in documents:
        lang, script = document.data["lang"], document.data["script"]
        if script in ("Latn", "Cyrl") or lang == "zh-Hant":  # what is missing there, rules make from other forms
            continue
        for person in linkable.values():
            written = [name for name in person.names if name.lang.split("-")[0] == lang.split("-")[0]]
            assert [name for name in written if name.script in (script, "Hani")], f"{lang}: {person.id}"


def test_a_short_bare_surname_is_no_alias_where_words_run_together() -> None:
    people = {record.person.id: record.person for record in read_people(shipped_config() / "people")}
    bare = [
        alias.text
        for alias in compile_aliases(people["pham-doan-trang"])
        if alias.kind in ("surname", "given") and script_of(alias.text[0]) in ("Thai", "Kana", "Khmr")
    ]
    assert "จาง" not in bare
    assert "チャン" not in bare
    assert all(len(text) >= 4 for text in bare)
