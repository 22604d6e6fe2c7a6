"""Posts that seem to name somebody of the registry, and don't: namesakes, relatives, common words, addresses."""

from __future__ import annotations

from typing import NamedTuple


class Trap(NamedTuple):
    lang: str
    text: str
    lure: str
    tags: tuple[str, ...] = ()
    card: tuple[str, str] | None = None


TRAPS: tuple[Trap, ...] = (
    Trap("en", "David Ferrer never gave up on a ball. Watching his old matches on clay.", "jose-daniel-ferrer"),
    Trap("es", "David Ferrer entrenando a juveniles en Jávea, qué lujo de tarde.", "jose-daniel-ferrer"),
    Trap("en", "Albert Ferrer was the most underrated full back of his time.", "jose-daniel-ferrer"),
    Trap("es", "Brindamos con un Ferrer bien frío, la boda fue preciosa.", "jose-daniel-ferrer"),
    Trap("en", "President Abdel Fattah el-Sisi opened a new metro line today.", "alaa-abdel-fattah"),
    Trap("ar", "افتتح الرئيس عبد الفتاح السيسي محطة جديدة للقطار.", "alaa-abdel-fattah"),
    Trap("en", "Abdel Fattah al-Burhan met the delegation in Port Sudan.", "alaa-abdel-fattah"),
    Trap("ar", "أخي علاء سجل هدفين اليوم، الحي كله يحتفل.", "alaa-abdel-fattah"),
    Trap("en", "Queen Rania visited a school in Amman and read a story aloud.", "rania-al-abbasi"),
    Trap("ar", "الملكة رانيا تزور مدرسة في عمان.", "rania-al-abbasi"),
    Trap("ar", "معرض عن العصر العباسي في المتحف، خط جميل وفخار أجمل.", "rania-al-abbasi"),
    Trap("en", "Former prime minister Shahid Khaqan Abbasi gave a long interview on energy.", "rania-al-abbasi"),
    Trap("en", "Gulshan Grover is the best villain of nineties cinema, fight me.", "gulshan-abbas"),
    Trap("en", "Traffic from Gulshan to Banani took an hour again.", "gulshan-abbas"),
    Trap("bn", "গুলশানে আজ খুব যানজট।", "gulshan-abbas"),
    Trap("en", "Mahmoud Abbas received the foreign ministers in Ramallah.", "gulshan-abbas"),
    Trap("en", "Rushan Abbas speaks tomorrow at the town hall, doors at six.", "gulshan-abbas"),
    Trap("en", "Listening to Ghulam Abbas' ghazals while it rains.", "gulshan-abbas"),
    Trap("en", "An ASAT test leaves debris for decades. Space law class was grim today.", "ekpar-asat"),
    Trap("en", "Rayhan Asat's lecture is on Thursday, bring questions.", "ekpar-asat"),
    Trap("tr", "Esat amca bugün de balığa çıktı.", "ekpar-asat"),
    Trap("ru", "Видели в лесу маленького лосика, он нас совсем не боялся.", "ihar-losik"),
    Trap("ru", "Лосик из фетра готов, осталось пришить нос.", "ihar-losik"),
    Trap("pl", "Mały łosik zgubił mamę, leśniczy pomógł. Happy end.", "ihar-losik"),
    Trap("en", "Ihar Karnei is home, I still smile about that summer.", "ihar-losik"),
    Trap("be", "Вясна прыйдзе, нават калі пасля лістапада.", "ales-bialiatski"),
    Trap("ru", "Магазин «Весна» снова закрыт на учёт.", "ales-bialiatski"),
    Trap("pl", "Zespół Viasna gra w sobotę w domu kultury, folk i dużo skrzypiec.", "ales-bialiatski"),
    Trap("en", "Viasna means spring, says my language app. Day 12.", "ales-bialiatski"),
    Trap("en", "The Nobel lecture of the Center for Civil Liberties is worth reading again.", "ales-bialiatski"),
    Trap("en", "Vladimir Kara-Murza Sr. was the voice of my parents' evening news.", "vladimir-kara-murza"),
    Trap("ru", "Сергей Кара-Мурза, «Манипуляция сознанием»: нашёл в букинисте.", "vladimir-kara-murza"),
    Trap("en", "Evgenia Kara-Murza spoke so well on the panel yesterday.", "vladimir-kara-murza"),
    Trap("ko", "국기를 바르게 다는 법을 아이에게 알려 주었다.", "kim-kuk-gi"),
    Trap("en", "State media showed Kim Jong-un inspecting a fish farm.", "kim-kuk-gi"),
    Trap("en", "Kim from work makes the best kimchi.", "kim-kuk-gi"),
    Trap("en", "Ding! That was the oven. Dinner in five.", "ding-jiaxi"),
    Trap("zh", "许志永的文集终于借到了。", "ding-jiaxi"),
    Trap("en", "The 14th Dalai Lama, Tenzin Gyatso, sent a message to the conference.", "go-sherab-gyatso"),
    Trap("en", "Off we go, Sherab! (Sherab is our dog.)", "go-sherab-gyatso"),
    Trap("en", "The nargis is the first flower in my window box.", "narges-mohammadi"),
    Trap("en", "Nargis in Mother India, on a big screen at last.", "narges-mohammadi"),
    Trap("fa", "گل نرگس بوی زمستان می‌دهد.", "narges-mohammadi"),
    Trap("fa", "آقای محمدی نان سنگک امروز عالی بود.", "narges-mohammadi"),
    Trap("ar", "ذكرى ميلاد الإمام محمد الباقر عليه السلام.", "mohamed-el-baqer"),
    Trap("en", "Free Baker Street walking tour on Sunday, bring an umbrella.", "mohamed-el-baqer"),
    Trap("es", "Violeta Barrios de Chamorro fue la primera presidenta electa de la región.", "violeta-granera"),
    Trap("en", "Chamorro dancers from Guam at the folk festival, wonderful drums.", "juan-sebastian-chamorro"),
    Trap("es", "Pedro Castillo vuelve a los titulares peruanos.", "maykel-castillo"),
    Trap("es", "Subimos al castillo de Peñafiel con los niños.", "maykel-castillo"),
    Trap("es", "Rafa Benítez explicando tácticas con saleros, qué clase.", "emirlendris-benitez"),
    Trap("es", "Golazo de Julián Álvarez, de esos que se cuentan.", "rolando-alvarez"),
    Trap("az", "Yazıçı Elçin Əfəndiyevin hekayələrini yenidən oxuyuram.", "elchin-mammad"),
    Trap("en", "Ilgar Mammadov published a new essay on local elections.", "elchin-mammad"),
    Trap("pt", "O guitarrista Stefanović tocou até à meia-noite.", "valiantsin-stefanovich"),
    Trap("de", "Stefanovic hat wieder in der Nachspielzeit getroffen.", "valiantsin-stefanovich"),
    Trap("ru", "Святая Марфа на старой иконе, какие краски!", "marfa-rabkova"),
    Trap("ru", "Ласица перебежала дорогу, белая уже, к зиме.", "tatsiana-lasitsa"),
    Trap("en", "Tatsiana Khomich answered every question, kind and tired.", "maria-kalesnikava"),
    Trap("ru", "Колесникова из десятого «Б» взяла первое место по прыжкам.", "maria-kalesnikava"),
    Trap("en", "María Corina Machado's speech, with subtitles, in full.", "maria-kalesnikava"),
    Trap("vi", "Em bé nhà bên tên Trang, cười suốt ngày.", "pham-doan-trang"),
    Trap("vi", "Cuối tuần này cả nhà đi Nha Trang.", "pham-doan-trang"),
    Trap("vi", "Bà ngoại dạy tôi ăn nói đoan trang.", "pham-doan-trang"),
    Trap("en", "Kem Ley's radio talks are still my favourite way to learn Khmer.", "kem-sokha"),
    Trap(
        "en",
        "Documentary about the 1993 bombing: Abdul Rahman Yasin is still on the wanted list.",
        "abdul-rahman-yasin",
    ),
    Trap("en", "Idi Amin biographies are heavy in every sense.", "mahsa-jina-amini"),
    Trap("en", "Mansur, my barber, has opinions about penalty kicks.", "mansur-mingelov"),
    Trap("en", "Her six children all play the violin. Pray for my neighbour's walls.", "rania-al-abbasi-children"),
    Trap(
        "en",
        "Old link, new tears: https://archive.example/2013/free-alaa-abdel-fattah",
        "alaa-abdel-fattah",
    ),
    Trap(
        "en",
        "Worth your time this weekend.",
        "ekpar-asat",
        card=("Ten years on: Ekpar Asat", "https://longread.example/ten-years"),
    ),
    Trap(
        "en",
        "My marathon photos, if anybody wants proof.",
        "valiantsin-stefanovich",
        tags=("FreeBelarus",),
    ),
)
