"""Central Kurdish."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="ckb",
    scripts=("Arab",),
    suffixes="ی ە دا ەوە ان",
    titles="بەڕێز خانم پارێزەر ڕۆژنامەنووس چالاکوان",
    free="ئازادی ئازاد بکەن",
    joins="و",
    prison="زیندان دەستگیر گرتن دادگا سزا ئازاد ئەشکەنجە بەند کوشت",
    rights="مافی_مرۆڤ چالاکوان نۆبڵ ناڕەزای ڕژێم ڕۆژنامەنووس ژن_ژیان_ئازادی",
    office="سەرۆک",
    private="دراوسێ نانەوا سەرتاش چێشتخانە هاوناو ئاهەنگی دەفرۆشێت",
    officials="سەرۆک وەزیر دادوەر یاریزان هونەرمەند",
)
