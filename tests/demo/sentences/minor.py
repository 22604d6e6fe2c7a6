"""Languages with a few sentences each, in the same shape as the other modules, keyed by language."""

NAMES: dict[str, dict[str, list[tuple[str, ...]]]] = {
    "ug": {"gulshan-abbas": [("گۈلشەن ئابباس",)], "ekpar-asat": [("ئەكپەر ئەسەت",)]},
    "bo": {"go-sherab-gyatso": [("སྒོ་ཤེས་རབ་རྒྱ་མཚོ",)]},
    "hi": {"ekpar-asat": [("एकपार असत",), ("एकपर असत",)], "ales-bialiatski": [("एलेस बियलियात्सकी",)]},
    "el": {"ales-bialiatski": [("Άλες Μπιαλιάτσκι",)]},
    "pt": {
        "valiantsin-stefanovich": [("Valiantsin Stefanóvitch",)],
        "maria-kalesnikava": [("Maria Kalesnikava",)],
        "narges-mohammadi": [("Narges Mohammadi",)],
    },
    "it": {"ales-bialiatski": [("Ales Baliatski",), ("Ales Bialiatski",)], "narges-mohammadi": [("Narges Mohammadi",)]},
    "ckb": {"mahsa-jina-amini": [("ژینا ئەمینی",)]},
    "bn": {"gulshan-abbas": [("গুলশান আব্বাস",)]},
    "km": {"kem-sokha": [("កឹម សុខា",)]},
    "ja": {},
}

TALK: dict[str, dict[str, tuple[str, ...]]] = {
    "ug": {
        "held": ("{n}نى ئۇنتۇمايلى.", "بۈگۈن {n}نى ئەسلىدىم.", "{n}غا سالام.", "{n} ئۈچۈن بىر شام ياندۇردۇم."),
    },
    "bo": {"held": ("{n} ལགས་དྲན་གྱི་འདུག", "{n} མ་བརྗེད་རོགས།", "{n} ལགས་ལ་བཀྲ་ཤིས་བདེ་ལེགས།")},
    "hi": {
        "held": ("आज {n} की याद आई।", "{n} को न भूलें।"),
        "free": ("{n} को आज़ाद देखकर खुशी हुई।",),
    },
    "el": {"free": ("Τι χαρά να ακούς ελεύθερο τον {n}.", "Διάβασα μια ωραία συνέντευξη για τον {n}.")},
    "pt": {
        "held": ("Hoje penso em {n}.", "Uma vela na janela por {n}."),
        "free": ("Que alegria ouvir {n} em liberdade.",),
    },
    "it": {
        "held": ("Oggi penso a {n}.", "Una candela alla finestra per {n}."),
        "free": ("Che gioia sentire {n} in libertà.", "Ho letto una lunga intervista con {n}."),
    },
    "ckb": {"dead": ("لە یادی {n}.", "ژن، ژیان، ئازادی. لە یادی {n}.")},
    "bn": {"held": ("আজ {n} এর কথা মনে পড়ছে।", "{n} কে ভুলবেন না।")},
    "km": {"held": ("សូមជូនពរលោក {n} មានសុខភាពល្អ។",)},
    "ja": {},
}

CHATTER: dict[str, tuple[str, ...]] = {
    "ug": ("بۈگۈن ھاۋا سوغۇق.", "ئانام لەڭمەن ئەتتى.", "تۇنجى قار ياغدى."),
    "bo": ("དེ་རིང་གངས་བབས་སོང་།", "ཇ་ཞིམ་པོ་འདུག", "ཕྱི་ལ་གྲང་མོ་འདུག"),
    "hi": ("आज सुबह चाय और अख़बार।", "पहली ठंड आ गई है।", "ट्रेन फिर देर से आई।", "बिल्ली खिड़की पर सो रही है।"),
    "el": ("Σήμερα έβρεξε στην Αθήνα.", "Η γάτα κοιμάται στο πληκτρολόγιο.", "Καλημέρα με καφέ και βιβλίο."),
    "pt": (
        "Chuva fina e pão de queijo.",
        "O gato dormiu dentro da mala.",
        "O comboio atrasou e acabei o livro.",
        "Alguém recomenda uma boa série curta?",
        "A feira estava cheia de caquis.",
        "Empate, mas que jogo!",
        "A lua de ontem parecia de papel.",
        "Aprendi a fazer pastéis, quase todos redondos.",
    ),
    "it": (
        "Primo freddo e prima polenta.",
        "Il gatto ha vinto contro il divano.",
        "Treno in ritardo, romanzo finito.",
        "Qualcuno mi consiglia un buon giallo?",
        "Nebbia in pianura, sole in montagna.",
        "Il coro cerca un tenore paziente.",
    ),
    "ckb": ("ئەمڕۆ باران دەبارێت.", "چای گەرم و کتێبێکی خۆش."),
    "bn": ("আজ সকালে বৃষ্টি হলো।", "চা আর বই, আর কিছু চাই না।"),
    "km": ("ថ្ងៃនេះមេឃភ្លៀង។", "កាហ្វេពេលព្រឹកឆ្ងាញ់ណាស់។"),
    "ja": (
        "今日は朝から雨。傘を忘れた。",
        "猫が段ボールから出てこない。",
        "銀杏並木がきれいだった。",
        "カレーを三日分つくった。",
        "電車で寝過ごして海まで来てしまった。",
        "新しい毛糸を買った。冬の準備。",
        "図書館で借りた本がおもしろい。",
        "月がきれいですね。",
        "たい焼きの列に並んでいる。",
        "やっと自転車を直した。",
    ),
}

TAIL: dict[str, tuple[str, ...]] = {
    "ug": ("ياخشىمۇسىز.",),
    "bo": ("བཀྲ་ཤིས་བདེ་ལེགས།",),
    "hi": ("शुभ प्रभात।", "आप कैसे हैं?"),
    "el": ("Καλημέρα!", "Εσείς;"),
    "pt": ("Bom dia!", "E por aí?", "Depois ponho a foto."),
    "it": ("Buongiorno!", "E voi?", "Poi metto la foto."),
    "ckb": ("بەیانیت باش.",),
    "bn": ("শুভ সকাল।",),
    "km": ("អរុណសួស្តី។",),
    "ja": ("おはようございます。", "みなさんはどうですか。", "写真はまた今度。"),
}
