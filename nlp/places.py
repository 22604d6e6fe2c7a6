"""Which strings speak of a country: its names in the linker's languages, its capital, its people, its rulers.

The names come from Unicode CLDR through Babel and lie in `places.json`; `python -m nlp.places` writes that file anew.
What CLDR does not hold (cities, demonyms, rulers) stands here, for the countries where people are held.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from nlp.scripts import script_of
from nlp.text import fold

_FILE = Path(__file__).with_name("places.json")

# Capitals, prisons, demonyms and rulers, as stems; what a text about someone's imprisonment there is likely to name.
_MORE: dict[str, str] = {
    "AZ": "azerbaija azeri baku bakı баку азербайдж aliyev алиев əliyev أذربيجان علييف",
    "BY": "belarus bielarus bielorus białoru bělorus bielorus weißrus belorus беларус белорус білорус бялорус minsk "
    "mińsk мінск минск lukashenk lukašenk łukaszenk lukaschenk лукашенк лукашэнк viasna вясн_ spring96 homiel "
    "gomel гомель гомел hrodna grodno гродн бєларус тихановск ціханоўск tsikhanousk tikhanovsk 白俄罗斯 "
    "白俄羅斯 卢卡申科 ベラルーシ 벨라루스 בלארוס بلاروس بيلاروس",
    "CN": "china chinese chines chin_ beijing peking xinjiang uyghur uighur uigur ouïghour ujgur уйгур китай пекин "
    "синьцзян tibet tibetan tybet тибет lhasa sichuan kirti urumqi 中国 中國 北京 新疆 西藏 维吾尔 維吾爾 "
    "中共 习近平 習近平 ウイグル チベット 위구르 ئۇيغۇر خىتاي الصين الإيغور الايغور چین ایغور བོད རྒྱ་ནག ccp "
    "xi_jinping shandong",
    "CU": "cuba cuban cubain kuba куб_ кубе кубин havana habana гаван díaz-canel unpacu san_isidro كوبا 古巴",
    "EG": "egypt égypt egip egipt ägypt egypti egito egitto египе єгип kahira cairo caire kairo каир sisi_ مصر "
    "المصري المصرية القاهرة السيسي 埃及 エジプト 이집트 מצרים adalah",
    "IR": "iran iranian irani tehran teheran téhéran тегеран иран evin эвин ایران تهران اوین إيران ايران طهران "
    "khamenei 伊朗 德黑兰 イラン 이란 איראן kurdistan saqqez سقز",
    "KH": "cambodi cambodge kambodsch kambodż камбодж phnom_penh пномпень hun_sen hun_manet cnrp កម្ពុជា ភ្នំពេញ "
    "柬埔寨 カンボジア 캄보디아",
    "KP": "north_korea nordkorea corea_del corée_du korei_północ северн_коре северной_коре північної_коре pyongyang "
    "pjöngjang пхеньян 북한 평양 조선민주주의 朝鲜 北韩 北朝鮮 dprk kuzey_kore",
    "NI": "nicaragu nikaragu никараг нікараг managua манагуа matagalpa ortega_ murillo ортег 尼加拉瓜 ニカラグア "
    "니카라과",
    "RU": "russia russian russe russland rosja rosj rusko росси росій російськ kremlin kreml кремл moscow moskau "
    "moskw москв moscou moskva putin путин путін 俄罗斯 ロシア 러시아 روسيا روسیه omsk омск",
    "SY": "syria syrian syrie syrien syryj сири сирій سوريا السوري السورية دمشق الأسد damascus damas damaskus "
    "дамаск assad асад 叙利亚 敘利亞 シリア 시리아",
    "TJ": "tajik tadjik tadżyk tadschik tadžik таджик тоҷик dushanbe душанбе rahmon рахмон 塔吉克 タジク",
    "TM": "turkmen turkmén туркмен ashgabat aşgabat ашхабад ашгабат 土库曼 トルクメ baloch",
    "VE": "venezuel венесуэл венесуел caracas maduro_ мадуро 委内瑞拉 ベネズエラ 베네수엘라",
    "VN": "vietnam viet_nam việt_nam vietnamese wietnam вьетнам вʼєтнам hanoi hà_nội ханой saigon sài_gòn 越南 "
    "ベトナム 베트남",
}
_SPACED = frozenset({"Latn", "Cyrl", "Grek", "Armn", "Geor"})


@cache
def _names() -> dict[str, list[str]]:
    names: dict[str, list[str]] = json.loads(_FILE.read_text(encoding="utf-8"))
    return names


@cache
def place_stems(country: str) -> tuple[str, ...]:
    """Folded stems that speak of `country` (ISO 3166-1 alpha-2). A trailing "_" asks for the whole word."""
    stems: set[str] = set()
    for name in _names().get(country, ()):
        folded = fold(name)
        if len(name.split()) == 1 and script_of(name[0]) in _SPACED and len(folded) > 6:
            folded = folded[:-2]
        stems.add(folded + ("_" if len(folded) < 5 and script_of(name[0]) in _SPACED else ""))
    for word in _MORE.get(country, "").split():
        stems.add(fold(word.rstrip("_")) + ("_" if word.endswith("_") else ""))
    return tuple(sorted(stem for stem in stems if len(stem) > 1))


def _collect(languages: Iterable[str]) -> dict[str, list[str]]:
    from babel import Locale, UnknownLocaleError

    found: dict[str, set[str]] = {}
    for code in languages:
        try:
            territories = Locale.parse(code).territories
        except (UnknownLocaleError, ValueError):
            continue
        for country, name in territories.items():
            if len(country) == 2 and country.isalpha():
                found.setdefault(country, set()).add(name)
    return {country: sorted(names) for country, names in sorted(found.items())}


if __name__ == "__main__":
    from nlp.langs import LANGS

    codes = [language.code for language in LANGS] + ["zh_Hant"]
    _FILE.write_text(json.dumps(_collect(codes), ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
