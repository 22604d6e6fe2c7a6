"""Catalan."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="ca",
    scripts=("Latn",),
    titles="senyor senyora sr sra bisbe advocat advocada periodista activista opositora",
    free="llibertat per allibereu",
    joins="i",
    prison="presó pres_ empreson detingu condemn judici tribunal allibera tortur",
    rights="drets_humans oposici règim activist dissident nobel protest periodist bielorús",
    sport="futbol tennis partit_ lliga",
    stage="actriu actor pel·lícula",
    elder="pare",
    office="president rei_",
    private="veí_ veïn forner dentista perruquer lampista restaurant homònim casament recepta",
)
