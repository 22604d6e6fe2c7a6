"""Uyghur."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="ug",
    scripts=("Arab",),
    suffixes="نىڭ نى غا قا گە كە دا دە تا تە دىن تىن نىڭمۇ مۇ",
    titles="ئەپەندى خانىم دوختۇر پائالىيەتچى",
    free="ئەركىنلىك قويۇپ بېرىلسۇن",
    joins="ۋە بىلەن",
    prison="تۈرمە لاگېر تۇتقۇن قاماق سوت كېسىل قويۇپ_بېر ئازاد",
    rights="كىشىلىك_ھوقۇق ئۇيغۇر خىتاي پائالىيەتچى",
    office="رەئىس",
    private="قوشنى ناۋاي ساتىراش ئاشخانا ئىسىمداش توي_ ساتىدۇ",
    officials="رەئىس مىنىستىر توپچى ناخشىچى",
)
