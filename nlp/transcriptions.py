"""Names as other languages write them: `people/names/<lang>.yaml`, one file a language, for its reader to check.

A transcription is how newspapers of a language usually write somebody else's name. It finds mentions and is never
printed: nobody has looked each one up, so their evidence is "unsourced". A form that a source has goes into the record.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from nlp.documents import Document, Problem, RecordError, parse_yaml, problems_of

FOLDER = "names"
"""The folder beside the records."""
KIND = "transcription"
"""The kind of these names in a record."""


class TranscriptionFile(BaseModel):
    """One file: `lang` is a BCP 47 tag, `script` an ISO 15924 code, `names` the forms of each person by id."""

    model_config = ConfigDict(extra="forbid")
    lang: str
    script: str
    names: dict[str, Annotated[list[str], Field(min_length=1)]]


def transcriptions(folder: Path) -> tuple[dict[str, list[dict[str, str]]], list[Document]]:
    """What the files under `folder` give each person: entries of `names` in the form of a record.

    RecordError collects the problems of all files. A folder without the sub-folder gives nothing.
    """
    found: dict[str, list[dict[str, str]]] = {}
    documents: list[Document] = []
    problems: list[Problem] = []
    for path in sorted((folder / FOLDER).glob("*.yaml")):
        try:
            document = parse_yaml(path)
            read = TranscriptionFile.model_validate(document.data)
        except RecordError as error:
            problems.extend(error.problems)
            continue
        except ValidationError as error:
            problems.extend(problems_of(error, document, (), "", {}))
            continue
        if path.stem != read.lang:
            problems.append(Problem(path.name, "", "lang", f"is {read.lang!r}: the file must be {read.lang}.yaml", 1))
        documents.append(document)
        for person, values in read.names.items():
            found.setdefault(person, []).extend(
                {"value": value, "lang": read.lang, "script": read.script, "kind": KIND, "evidence": "unsourced"}
                for value in values
            )
    if problems:
        raise RecordError(problems)
    return found, documents


def strangers(people: Mapping[str, Any], documents: list[Document]) -> list[Problem]:
    """The ids in these files that no record has."""
    return [
        Problem(document.path.name, person, "names", "no record has this id", document.line(("names", person)))
        for document in documents
        for person in document.data["names"]
        if person not in people
    ]
