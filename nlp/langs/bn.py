"""Bengali."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="bn",
    scripts=("Beng",),
    suffixes="র ের কে এর তে",
    titles="জনাব ডা আইনজীবী সাংবাদিক কর্মী ও এবং",
    free="মুক্তি মুক্ত",
    joins="ও এবং",
    prison="কারাগার কারাবন্দি কারাদণ্ড গ্রেপ্তার গ্রেফতার আটক আদালত বিচার মুক্তি নির্যাতন বন্দি সাজা",
    rights="মানবাধিকার বিরোধী কর্মী নোবেল প্রতিবাদ সাংবাদিক গণতন্ত্র উইঘুর",
    sport="ফুটবল ক্রিকেট ম্যাচ",
    stage="অভিনেত্রী চলচ্চিত্র নাটক",
    elder="বাবা",
    nature="গুলশান_থানা",
    office="রাষ্ট্রপতি প্রধানমন্ত্রী",
    private="প্রতিবেশী দোকানদার নাপিত একই_নাম বিয়ে রেস্তোরাঁ",
)
