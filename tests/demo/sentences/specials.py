"""Posts written as a whole: pairs, surnames, hashtags as names, handles, names in alt texts and warnings, stale claims.

Each entry: language, text, hashtags put after it, {person: how the text names them}, what is special about it.
Ways of naming: curated (a name as the registry has it), inflected (its case form), variant (a spelling that the
registry lacks), surname (alone, with support in the text), hashtag, handle.
"""

from __future__ import annotations

from typing import NamedTuple


class Special(NamedTuple):
    lang: str
    text: str
    tags: tuple[str, ...]
    names: dict[str, str]
    note: str
    alt: str = ""
    warning: str = ""


SPECIALS: tuple[Special, ...] = (
    Special(
        "en",
        "Ihar and Darya Losik, both out, not on the same day. Two dates to celebrate.",
        ("FreeBelarus",),
        {"ihar-losik": "surname", "daria-losik": "curated"},
        "pair",
    ),
    Special(
        "be",
        "Ігар і Дар’я Лосікі сталі для нас прыкладам вернасці.",
        ("FreeBelarus",),
        {"ihar-losik": "surname", "daria-losik": "inflected"},
        "pair",
    ),
    Special(
        "en",
        "Ales Bialiatski and Maria Kalesnikava walked out on the same day in December. We had cake at the office.",
        ("FreeBelarus",),
        {"ales-bialiatski": "curated", "maria-kalesnikava": "curated"},
        "pair",
    ),
    Special(
        "en",
        "Ales Bialiatski and Uladzimir Labkovich are free. Marfa Rabkova has been waiting since 2020. Write to her.",
        ("FreeViasna",),
        {"ales-bialiatski": "curated", "uladzimir-labkovich": "curated", "marfa-rabkova": "curated"},
        "several",
    ),
    Special(
        "pl",
        "Aleś Bialacki i Maryja Kalesnikawa na jednym zdjęciu. Powiększyłam i oprawiłam.",
        ("FreeBelarus",),
        {"ales-bialiatski": "curated", "maria-kalesnikava": "curated"},
        "pair",
    ),
    Special(
        "ru",
        "Алесь Беляцкий на свободе и первым делом говорит о Марфе Рабковой и Валентине Стефановиче.",
        ("FreeViasna",),
        {"ales-bialiatski": "curated", "marfa-rabkova": "inflected", "valiantsin-stefanovich": "inflected"},
        "several",
    ),
    Special(
        "zh",
        "古丽仙·阿巴斯和艾克拜尔·艾塞提，两个名字，两个家庭。",
        ("WithoutJustCause",),
        {"gulshan-abbas": "curated", "ekpar-asat": "curated"},
        "pair",
    ),
    Special(
        "en",
        "Two families from one city, one petition: Gulshan Abbas and Ekpar Asat.",
        ("WithoutJustCause",),
        {"gulshan-abbas": "curated", "ekpar-asat": "curated"},
        "pair",
    ),
    Special(
        "es",
        "Juan Sebastián Chamorro y Violeta Granera, libres desde febrero de 2023. Que no se nos olvide lo que costó.",
        ("JailedForWhat",),
        {"juan-sebastian-chamorro": "curated", "violeta-granera": "curated"},
        "pair",
    ),
    Special(
        "es",
        "Maykel Osorbo dentro, José Daniel Ferrer lejos de casa. La isla entera en dos nombres.",
        ("JailedForWhat",),
        {"maykel-castillo": "curated", "jose-daniel-ferrer": "curated"},
        "pair",
    ),
    Special(
        "en",
        "Rabkova was twenty-five when they came for her. I was twenty-five last year.",
        ("FreeViasna",),
        {"marfa-rabkova": "surname"},
        "surname",
    ),
    Special(
        "en",
        "We read Bialiatski's letters in the seminar, and the room went very still.",
        ("FreeViasna",),
        {"ales-bialiatski": "surname"},
        "surname",
    ),
    Special(
        "de",
        "Bjaljatzki spricht leise, und genau deshalb hören alle zu.",
        ("FreeViasna",),
        {"ales-bialiatski": "surname"},
        "surname",
    ),
    Special(
        "ru",
        "Лабковича встречали с цветами, рассказывала соседка.",
        ("FreeViasna",),
        {"uladzimir-labkovich": "surname"},
        "surname",
    ),
    Special(
        "be",
        "Рабковай сёння пішам усёй групай.",
        ("FreeViasna",),
        {"marfa-rabkova": "surname"},
        "surname",
    ),
    Special("en", "Uphill for #FreeNarges, eleven of us and one dog.", (), {"narges-mohammadi": "hashtag"}, "hashtag"),
    Special(
        "en", "Reading circle tonight, all welcome.", ("FreePhamDoanTrang",), {"pham-doan-trang": "hashtag"}, "hashtag"
    ),
    Special("es", "Esta canción va por él.", ("FreeMaykelOsorbo",), {"maykel-castillo": "hashtag"}, "hashtag"),
    Special("fa", "امروز هم به یادش هستیم.", ("مهسا_امینی",), {"mahsa-jina-amini": "hashtag"}, "hashtag"),
    Special("en", "A scarf, a name, a promise.", ("MahsaAmini",), {"mahsa-jina-amini": "hashtag"}, "hashtag"),
    Special(
        "en", "Her brother of ideas, his sister of blood.", ("EkparAsat",), {"ekpar-asat": "hashtag"}, "hashtag joined"
    ),
    Special(
        "en", "One poster, one tram stop, one name.", ("GulshanAbbas",), {"gulshan-abbas": "hashtag"}, "hashtag joined"
    ),
    Special(
        "be", "Проста хэштэг і просты клопат.", ("АлесьБяляцкі",), {"ales-bialiatski": "hashtag"}, "hashtag joined"
    ),
    Special("de", "Ein Name auf jedem Plakat.", ("PhamDoanTrang",), {"pham-doan-trang": "hashtag"}, "hashtag joined"),
    Special(
        "en",
        "Old habit: I still look for new essays by @vkaramurza every Friday.",
        (),
        {"vladimir-kara-murza": "handle"},
        "handle",
    ),
    Special(
        "en",
        "Our window display this month.",
        ("WithoutJustCause",),
        {"gulshan-abbas": "curated"},
        "alt text",
        alt="Pencil portrait of Gulshan Abbas between two pots of geraniums",
    ),
    Special(
        "en",
        "What the second graders painted.",
        ("FreeViasna",),
        {"marfa-rabkova": "curated"},
        "alt text",
        alt="A child's painting of Marfa Rabkova with a yellow sun and very long arms",
    ),
    Special(
        "vi",
        "Ảnh chụp ở thư viện sáng nay.",
        ("FreePhamDoanTrang",),
        {"pham-doan-trang": "curated"},
        "alt text",
        alt="Bìa sách của Phạm Đoan Trang trên kệ gỗ",
    ),
    Special(
        "ru",
        "Новая открытка в нашей коллекции.",
        ("FreeViasna",),
        {"ales-bialiatski": "inflected"},
        "alt text",
        alt="Открытка с портретом Алеся Беляцкого и васильками",
    ),
    Special(
        "en",
        "Long post about a letter that came back unopened, and why I will send it again.",
        ("WithoutJustCause",),
        {"rania-al-abbasi": "curated"},
        "content warning",
        warning="Missing persons: Rania Al-Abbasi",
    ),
    Special(
        "de",
        "Der Film ist ruhig und trotzdem schwer auszuhalten. Nehmt jemanden mit.",
        ("WithoutJustCause",),
        {"narges-mohammadi": "curated"},
        "content warning",
        warning="Haft, Iran: Narges Mohammadi",
    ),
    Special(
        "en",
        "Free Ihar Losik now! How can the world be silent?",
        ("FreeBelarus",),
        {"ihar-losik": "curated"},
        "stale: freed on 2025-09-11",
    ),
    Special(
        "es",
        "¡Libertad para José Daniel Ferrer ya!",
        ("LibertadparaFerrer",),
        {"jose-daniel-ferrer": "curated"},
        "stale: in exile since 2025-10-13",
    ),
    Special(
        "pl",
        "Podobno Walancin Stefanowicz też już na wolności? Ktoś wie coś pewnego?",
        ("FreeViasna",),
        {"valiantsin-stefanovich": "curated"},
        "stale: repeats a false report of 2025-12-13, as a question",
    ),
    Special(
        "en",
        "Free Alaa Abd El-Fattah! Sign before Sunday, the old petition is still open.",
        ("FreeAlaa",),
        {"alaa-abdel-fattah": "curated"},
        "stale: free since autumn 2025",
    ),
    Special(
        "fr",
        "Vladimir Kara-Mourza à la radio ce matin, lucide et drôle.",
        (),
        {"vladimir-kara-murza": "variant"},
        "variant",
    ),
    Special(
        "en",
        "Vladimir Kara Murza, without the hyphen, as my old keyboard writes it. Glad he is free.",
        (),
        {"vladimir-kara-murza": "variant"},
        "variant",
    ),
    Special(
        "en",
        "My spelling is hopeless but my heart is in it: thinking of Pham Doan Trangg and her guitar.",
        ("WithoutJustCause",),
        {"pham-doan-trang": "variant"},
        "misspelt",
    ),
    Special(
        "en",
        "GULSHAN ABBAS. In capitals, because whispering has not worked.",
        (),
        {"gulshan-abbas": "variant"},
        "capitals",
    ),
    Special(
        "en",
        "Ｅｋｐａｒ Ａｓａｔ, in full width, from a keyboard that does not know better.",
        ("WithoutJustCause",),
        {"ekpar-asat": "variant"},
        "full-width letters",
    ),
    Special(
        "ar",
        "سلام إلى رانيـــا العباسي وعائلتها.",
        ("WithoutJustCause",),
        {"rania-al-abbasi": "variant"},
        "tatweel inside the name",
    ),
    Special(
        "fa",
        "امروز از نرگس\u200c محمدي گفتیم، آرام و طولانی.",
        (),
        {"narges-mohammadi": "variant"},
        "Arabic yeh and a zero-width non-joiner",
    ),
    Special(
        "ru",
        "Mария Колесникова: имя, которое хочется говорить вслух.",
        ("FreeBelarus",),
        {"maria-kalesnikava": "variant"},
        "a Latin letter among Cyrillic ones",
    ),
    Special(
        "en",
        "Narges  Mohammadi\u00a0— with two spaces, because I cried on the keyboard.",
        (),
        {"narges-mohammadi": "variant"},
        "odd spaces",
    ),
    Special(
        "vi",
        "Nhớ chị Pha\u0323m \u0110oan Trang và tiếng đàn của chị.",
        ("FreePhamDoanTrang",),
        {"pham-doan-trang": "variant"},
        "decomposed letters",
    ),
)
