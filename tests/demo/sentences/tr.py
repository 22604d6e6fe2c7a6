"""Turkish. Case endings stand after an apostrophe and are written out: (nominative, gen, dat, acc, ins, loc)."""

LANG = "tr"

NAMES: dict[str, list[tuple[str, ...]]] = {
    "gulshan-abbas": [
        (
            "Gülşen Abbas",
            "Gülşen Abbas'ın",
            "Gülşen Abbas'a",
            "Gülşen Abbas'ı",
            "Gülşen Abbas'la",
            "Gülşen Abbas'ta",
        ),
        (
            "Gulshan Abbas",
            "Gulshan Abbas'ın",
            "Gulshan Abbas'a",
            "Gulshan Abbas'ı",
            "Gulshan Abbas'la",
            "Gulshan Abbas'ta",
        ),
    ],
    "ekpar-asat": [
        ("Ekpar Asat", "Ekpar Asat'ın", "Ekpar Asat'a", "Ekpar Asat'ı", "Ekpar Asat'la", "Ekpar Asat'ta"),
    ],
    "narges-mohammadi": [
        (
            "Narges Mohammadi",
            "Narges Mohammadi'nin",
            "Narges Mohammadi'ye",
            "Narges Mohammadi'yi",
            "Narges Mohammadi'yle",
            "Narges Mohammadi'de",
        ),
    ],
}

TALK: dict[str, tuple[str, ...]] = {
    "held": (
        "Bugün aklımda {n} var.",
        "{dat} bir kartpostal yazdım, umarım ulaşır.",
        "{acc} unutmayalım.",
        "{gen} ailesine sabır diliyorum.",
        "Derste {acc} konuştuk, herkes sessizce dinledi.",
        "Pencerede bir mum, {n} için.",
        "Bir gün {ins} çay içmek isterim.",
    ),
    "any": (
        "{n} hakkında güzel bir yazı okudum.",
        "Bu akşam kütüphanede {n} anlatıldı.",
    ),
}

MORE: tuple[str, ...] = ("Okuduğunuz için teşekkürler.", "İsimler önemlidir.", "Paylaşmak yeter.")

CAUSE: tuple[str, ...] = ("Perşembe akşamı mektup yazıyoruz, çay bizden.",)

CHATTER: tuple[str, ...] = (
    "Vapur gecikti, simit sıcaktı, şikâyet yok.",
    "Kedim bugün üçüncü kez kitaplığı devirdi.",
    "İlk kar düştü, çocuklar uçuyor.",
    "Mercimek çorbası her derde deva.",
    "Boğazda sis, martılar bile kayboldu.",
    "İyi bir polisiye önerisi olan var mı?",
    "Bugün gökyüzü çok güzel, bulutlar pamuk gibi.",
    "Takım yine berabere kaldı, çay soğudu.",
    "Pazardan nar aldım, mutfak kırmızı oldu.",
    "Komşunun kızı keman öğreniyor, biz sabır.",
)

TAIL: tuple[str, ...] = ("Günaydın!", "Hayat işte.", "Sizde durumlar nasıl?", "Foto sonra.")
