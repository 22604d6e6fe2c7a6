"""Where names begin and end in running text."""

from __future__ import annotations

import pytest

from nlp.linker import Linker
from nlp.normal import Normal


def found(
    linker: Linker, text: str, kinds: tuple[str, ...] = ("full", "swap", "surname", "tag", "handle", "short")
) -> set[str]:
    return {
        text[hit.start : hit.end]
        for hit in linker.matcher.hits(Normal(text))
        if any(alias.kind in kinds for alias in hit.aliases)
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("(Ales Bialiatski)", "Ales Bialiatski"),
        ("Ales Bialiatski’s wife", "Ales Bialiatski"),
        ("l'Ales Bialiatski", "Ales Bialiatski"),
        ("Ales Bialiatskille", "Ales Bialiatskille"),
        ("Ales\nBialiatski", "Ales Bialiatski".replace(" ", "\n")),
        ("والبعلاء عبد الفتاح", ""),
        ("لعلاء عبد الفتاح", "علاء عبد الفتاح"),
        ("律师丁家喜被捕", "丁家喜"),
        ("김국기는", "김국기"),
        ("김국기한국", ""),
        ("Ales. Bialiatski", ""),
        ("Ales\n\nBialiatski", ""),
        ("نگاه علی‌محمدی", ""),
        ("نرگس محمدی‌ها", "نرگس محمدی"),
        ("Kalesnikava-Smith", ""),
        ("cal osikus", ""),
    ],
)
def test_bounds(linker: Linker, text: str, name: str) -> None:
    assert found(linker, text, ("full", "swap", "tag")) == ({name} if name else set())


@pytest.mark.parametrize(
    "tag",
    [
        "#FreeBialiatski",
        "#freebialiatski",
        "#AlesBialiatski2024",
        "#FreeAlesBialiatskiNow",
        "#علاء_عبد_الفتاح",
        "#Bialiatski",
    ],
)
def test_hashtags_that_name_somebody(linker: Linker, tag: str) -> None:
    assert tag in found(linker, f"today {tag} again")


@pytest.mark.parametrize(
    "text",
    [
        "#MohammadiAshtiani",
        "#Abbasid",
        "#FreeViasna",
        "#WithoutJustCause",
        "@alesbialiatski",
        "https://a.by/ales-bialiatski",
    ],
)
def test_tags_handles_and_addresses_that_do_not(linker: Linker, text: str) -> None:
    assert not found(linker, text)


def test_a_registered_handle_is_the_person(linker: Linker) -> None:
    assert found(linker, "thanks @vkaramurza!") == {"@vkaramurza"}
    assert not found(linker, "thanks vkaramurza!", ("handle",))


def test_overlapping_names_are_all_seen(linker: Linker) -> None:
    assert {"Daria Losik", "Losik"} <= found(linker, "Daria Losik")


def test_vietnamese_marks_must_be_the_persons(linker: Linker) -> None:
    assert found(linker, "Đoan Trang")
    assert found(linker, "Doan Trang")
    assert not found(linker, "Đoàn Trang", ("full", "short"))
