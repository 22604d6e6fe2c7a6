# ruff: noqa: E501 - lists of names
"""Made-up registries of any size: names as often as people bear them, by culture, in native script and in Latin.

Nobody in it is real. Given names and surnames are drawn with weights that fall as 1 / (rank + 3), which is close to how
unevenly names are shared. Most people outside East Asia bear a rare surname, made of syllables and an ending of their
culture: of 100,000 people 44 % share their full name in Latin letters with somebody.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Sequence
from dataclasses import dataclass

from nlp.types import Name, Person


@dataclass(frozen=True, slots=True)
class Culture:
    """Names of one culture: (native, Latin) pairs, most frequent first."""

    country: str
    lang: str
    script: str
    share: float
    given: str
    surnames: str
    """Whole surnames, or stems when there are endings."""
    endings: str = ""
    family_first: bool = False
    glued: bool = False

    def pairs(self, words: str) -> list[tuple[str, str]]:
        return [(native, latin or native) for native, _, latin in (word.partition("/") for word in words.split())]


_CYRILLIC_STEMS = (
    "Іван/Ivan Каваль/Kaval Новік/Novik Казл/Kazl Марозаў/Maroz Жук/Zhuk Савіч/Savich Лук/Luk Пятр/Piatr Сідар/Sidar "
    "Багдан/Bahdan Раман/Raman Гаўрыл/Haur Данил/Danil Кавал/Kavalch Мікул/Mikul Сцяпан/Stsiapan Клім/Klim Гарба/Harba "
    "Вара/Vara Баран/Baran Кот/Kot Шаўц/Shauts Бондар/Bondar Ткач/Tkach Мельн/Meln Зай/Zai Воўк/Vouk Арл/Arl Саков/Sakov"
)
_SLAVIC_MIDDLES = "/ ан/an ар/ar ал/al ін/in ош/osh ум/um ыл/yl"
CULTURES = (
    Culture(
        "BY",
        "be",
        "Cyrl",
        0.12,
        "Аляксандр/Aliaksandr Сяргей/Siarhei Мікалай/Mikalai Андрэй/Andrei Уладзімір/Uladzimir Дзмітрый/Dzmitry "
        "Ігар/Ihar Віктар/Viktar Павел/Pavel Юрый/Yury Алена/Alena Наталля/Natallia Вольга/Volha Ірына/Iryna "
        "Таццяна/Tatsiana Святлана/Sviatlana Марыя/Maryia Кацярына/Katsiaryna Дар'я/Darya Максім/Maksim Яўген/Yauhen",
        _CYRILLIC_STEMS,
        "оўскі/ouski ёнак/ionak евіч/evich овіч/ovich ук/uk энка/enka ік/ik",
    ),
    Culture(
        "RU",
        "ru",
        "Cyrl",
        0.16,
        "Александр/Aleksandr Сергей/Sergei Дмитрий/Dmitrii Андрей/Andrei Алексей/Aleksei Максим/Maksim Иван/Ivan "
        "Михаил/Mikhail Евгений/Evgenii Владимир/Vladimir Николай/Nikolai Илья/Ilia Олег/Oleg Роман/Roman "
        "Елена/Elena Ольга/Olga Наталья/Natalia Анна/Anna Екатерина/Ekaterina Мария/Maria Юлия/Iulia Светлана/Svetlana",
        "Иван/Ivan Смирн/Smirn Кузнец/Kuznets Поп/Pop Васил/Vasil Петр/Petr Сокол/Sokol Михайл/Mikhail Нов/Nov "
        "Фёдор/Fedor Мороз/Moroz Волк/Volk Алексе/Alekse Лебед/Lebed Семён/Semen Егор/Egor Павл/Pavl Козл/Kozl "
        "Степан/Stepan Никола/Nikola Орл/Orl Андре/Andre Макар/Makar Никит/Nikit Захар/Zakhar Зайц/Zaits Соловь/Solov "
        "Борис/Boris Яковл/Iakovl Григорь/Grigor Роман/Roman Воробь/Vorob Серге/Serge Кузьм/Kuzm Фрол/Frol Гус/Gus",
        "ов/ov ев/ev ин/in ский/skii енко/enko кин/kin",
    ),
    Culture(
        "IR",
        "fa",
        "Arab",
        0.14,
        "محمد/Mohammad علی/Ali حسین/Hossein رضا/Reza مهدی/Mehdi امیر/Amir احمد/Ahmad سعید/Saeed مجید/Majid حمید/Hamid "
        "فاطمه/Fatemeh زهرا/Zahra مریم/Maryam نرگس/Narges سارا/Sara لیلا/Leila نسرین/Nasrin آتنا/Atena سپیده/Sepideh",
        "محمد/Mohammad حسین/Hossein احمد/Ahmad رضا/Reza کریم/Karim جعفر/Jafar رحیم/Rahim قاسم/Ghasem صادق/Sadegh "
        "موسو/Mousav هاشم/Hashem ابراهیم/Ebrahim اکبر/Akbar اصغر/Asghar نجف/Najaf شریف/Sharif یوسف/Yousef طاهر/Taher",
        "ی/i زاده/zadeh پور/pour نژاد/nejad یان/ian فر/far نیا/nia",
    ),
    Culture(
        "EG",
        "ar",
        "Arab",
        0.14,
        "محمد/Mohamed أحمد/Ahmed محمود/Mahmoud مصطفى/Mostafa علي/Ali حسن/Hassan إبراهيم/Ibrahim خالد/Khaled عمر/Omar "
        "يوسف/Youssef علاء/Alaa طارق/Tarek سارة/Sara منى/Mona هدى/Hoda فاطمة/Fatma نادية/Nadia ليلى/Laila سناء/Sanaa",
        "حسن/Hassan علي/Ali إبراهيم/Ibrahim السيد/El-Sayed محمود/Mahmoud عثمان/Osman سليمان/Soliman المصري/El-Masry "
        "منصور/Mansour فؤاد/Fouad صالح/Saleh رمضان/Ramadan شاكر/Shaker النجار/El-Naggar الشافعي/El-Shafei "
        "بدوي/Badawy حافظ/Hafez الحداد/El-Haddad زيدان/Zidan كامل/Kamel رشدي/Roshdy غانم/Ghanem عزيز/Aziz عبدالله/Abdallah",
    ),
    Culture(
        "CN",
        "zh",
        "Hans",
        0.16,
        "伟/Wei 芳/Fang 娜/Na 秀英/Xiuying 敏/Min 静/Jing 丽/Li 强/Qiang 磊/Lei 军/Jun 洋/Yang 勇/Yong 艳/Yan 杰/Jie "
        "建国/Jianguo 志强/Zhiqiang 晓明/Xiaoming 家喜/Jiaxi 海燕/Haiyan 文华/Wenhua 玉兰/Yulan 国强/Guoqiang "
        "小红/Xiaohong 永健/Yongjian 思远/Siyuan 子涵/Zihan 雨桐/Yutong 浩然/Haoran 志永/Zhiyong 晓波/Xiaobo",
        "王/Wang 李/Li 张/Zhang 刘/Liu 陈/Chen 杨/Yang 黄/Huang 赵/Zhao 吴/Wu 周/Zhou 徐/Xu 孙/Sun 马/Ma 朱/Zhu 胡/Hu "
        "郭/Guo 何/He 高/Gao 林/Lin 罗/Luo 郑/Zheng 梁/Liang 谢/Xie 宋/Song 唐/Tang 许/Xu 邓/Deng 冯/Feng 韩/Han 曹/Cao "
        "曾/Zeng 彭/Peng 萧/Xiao 蔡/Cai 潘/Pan 田/Tian 董/Dong 袁/Yuan 于/Yu 余/Yu 叶/Ye 蒋/Jiang 杜/Du 苏/Su 魏/Wei",
        family_first=True,
        glued=True,
    ),
    Culture(
        "VN",
        "vi",
        "Latn",
        0.06,
        "Văn_Hùng Thị_Hương Minh_Tuấn Quang_Hải Thu_Trang Đức_Thắng Thanh_Hà Ngọc_Anh Hữu_Phước Bá_Phương Kim_Thanh "
        "Công_Định Thị_Nga Xuân_Diện Đình_Lượng Hoàng_Nam Bích_Ngọc Trọng_Nghĩa",
        "Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trương Lâm Mai Huỳnh Cao",
        family_first=True,
    ),
    Culture(
        "TR",
        "tr",
        "Latn",
        0.07,
        "Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim Murat Osman Selahattin Fatma Ayşe Emine Hatice Zeynep Elif Figen",
        "Yılmaz Kaya Demir Şahin Çelik Yıldız Aydın Öz Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek",
        " oğlu er türk taş kan soy gil",
    ),
    Culture(
        "VE",
        "es",
        "Latn",
        0.15,
        "José Luis Carlos Juan María Ana Jesús Miguel Pedro Rafael Carmen Rosa Javier Daniel Ricardo Gabriela Andrea "
        "Leopoldo Rocío Yon Luisa Félix Maykel Lorenzo Félix_Antonio Luis_Manuel Rosa_Elena José_Daniel Ana_María",
        "García González Rodríguez Hernández López Martínez Pérez Sánchez Ramírez Torres Díaz Flores Rivas Otero Ferrer "
        "Navarro Castillo Alcántara Rojas Mendoza Silva Morales Guerrero Blanco Molina Peña Acosta Salazar Osorbo Campos",
    ),
)
_SYLLABLES = {
    "Latn": "ba be bi bo da de di do ga gue ko la le li lo ma me mi mo na ne ni no ra re ri ro sa se ta te ti to va ve za",
    "Cyrl": "ба/ba бе/be бо/bo да/da де/de ду/du ка/ka ко/ko ла/la ле/le лю/liu ма/ma ми/mi мо/mo на/na не/ne пе/pe "
    "по/po ра/ra ре/re ру/ru са/sa со/so та/ta те/te ту/tu ха/kha че/che ша/sha щу/shchu гри/gri кра/kra бро/bro",
    "Arab": "با/ba بو/bo دا/da دي/di را/ra رو/ro سا/sa سي/si شا/sha شي/shi طا/ta عا/a فا/fa قا/qa كا/ka لا/la ما/ma مو/mo نا/na نو/no "
    "ها/ha وا/wa زا/za جا/ja جم/jam بر/bar در/dar سل/sal خل/khal حم/ham",
}
_RARE = 0.6
"""Share of people whose surname is a rare one, where surnames are many."""


def made_up(size: int, seed: int = 2026) -> list[Person]:
    """`size` people, the same for the same seed."""
    rng = random.Random(seed)
    supplies = [_Supply(culture, size, rng) for culture in CULTURES]
    chosen = rng.choices(supplies, [culture.share for culture in CULTURES], k=size)
    return [supply.person(f"made-up-{number:06d}", rng) for number, supply in enumerate(chosen)]


class _Supply:
    def __init__(self, culture: Culture, size: int, rng: random.Random) -> None:
        self.culture = culture
        self.givens = culture.pairs(culture.given)
        if culture.glued:
            short = [(native, latin) for native, latin in self.givens if len(native) == 1]
            self.givens += [(a + b, c + d.lower()) for (a, c), (b, d) in itertools.product(short, short) if a != b]
        elif culture.script == "Latn":
            self.givens += [
                (f"{a}_{b}", f"{a}_{b}") for (a, _), (b, _) in itertools.product(self.givens[:20], repeat=2) if a != b
            ]
        stems = culture.pairs(culture.surnames)
        if culture.endings:
            endings = culture.pairs(culture.endings) + ([("", "")] if culture.script == "Latn" else [])
            middles = culture.pairs(_SLAVIC_MIDDLES) if culture.script == "Cyrl" else [("", "")]
            stems = [(a + m + e, b + n + f) for (m, n), (e, f), (a, b) in itertools.product(middles, endings, stems)]
        self.rare: list[tuple[str, str]] = []
        if culture.script in _SYLLABLES and not culture.family_first:
            syllables = culture.pairs(_SYLLABLES[culture.script])
            endings = culture.pairs(culture.endings) or [("", "")]
            for _ in range(size // 10):
                parts = [*rng.choices(syllables, k=rng.randint(2, 3)), rng.choice(endings)]
                self.rare.append(("".join(a for a, _ in parts).capitalize(), "".join(b for _, b in parts).capitalize()))
        self.surnames = stems
        self.given_weights = list(itertools.accumulate(_falling(self.givens)))
        self.surname_weights = list(itertools.accumulate(_falling(stems)))

    def person(self, key: str, rng: random.Random) -> Person:
        (given,) = rng.choices(self.givens, cum_weights=self.given_weights)
        (surname,) = rng.choices(self.surnames, cum_weights=self.surname_weights)
        if self.rare and rng.random() < _RARE:
            surname = rng.choice(self.rare)
        culture = self.culture
        first, last = (surname, given) if culture.family_first else (given, surname)
        native = f"{first[0]}{'' if culture.glued else ' '}{last[0]}".replace("_", " ")
        latin = f"{first[1]} {last[1]}".replace("_", " ")
        names = [Name(latin, "en", "Latn", "canonical")]
        if native != latin:
            names.append(Name(native, culture.lang, culture.script, "full"))
        return Person(key, tuple(names), culture.country)


def _falling(names: Sequence[object]) -> list[float]:
    return [1 / (rank + 3) for rank in range(len(names))]
