"""Polish."""

LANG = "pl"

NAMES: dict[str, list[tuple[str, ...]]] = {
    "ales-bialiatski": [
        (
            "Aleś Bialacki",
            "Alesia Bialackiego",
            "Alesiowi Bialackiemu",
            "Alesia Bialackiego",
            "Alesiem Bialackim",
            "Alesiu Bialackim",
        ),
        (
            "Aleś Bielacki",
            "Alesia Bielackiego",
            "Alesiowi Bielackiemu",
            "Alesia Bielackiego",
            "Alesiem Bielackim",
            "Alesiu Bielackim",
        ),
    ],
    "valiantsin-stefanovich": [
        (
            "Walancin Stefanowicz",
            "Walancina Stefanowicza",
            "Walancinowi Stefanowiczowi",
            "Walancina Stefanowicza",
            "Walancinem Stefanowiczem",
            "Walancinie Stefanowiczu",
        ),
    ],
    "marfa-rabkova": [
        ("Marfa Rabkowa", "Marfy Rabkowej", "Marfie Rabkowej", "Marfę Rabkową", "Marfą Rabkową", "Marfie Rabkowej"),
    ],
    "uladzimir-labkovich": [
        (
            "Uładź Łabkowicz",
            "Uładzia Łabkowicza",
            "Uładziowi Łabkowiczowi",
            "Uładzia Łabkowicza",
            "Uładziem Łabkowiczem",
            "Uładziu Łabkowiczu",
        ),
    ],
    "ihar-losik": [
        ("Ihar Łosik", "Ihara Łosika", "Iharowi Łosikowi", "Ihara Łosika", "Iharem Łosikiem", "Iharze Łosiku"),
    ],
    "maria-kalesnikava": [
        (
            "Maryja Kalesnikawa",
            "Maryi Kalesnikawej",
            "Maryi Kalesnikawej",
            "Maryję Kalesnikawą",
            "Maryją Kalesnikawą",
            "Maryi Kalesnikawej",
        ),
    ],
}

TALK: dict[str, tuple[str, ...]] = {
    "held": (
        "Myślę dziś o {loc}.",
        "Napisałam kartkę do {gen}. Może dojdzie.",
        "Nie zapominajmy o {loc}.",
        "Świeczka w oknie za {acc}.",
        "Czekamy na dobre wieści o {loc}.",
        "W czwartek piszemy listy do {gen}, przyjdźcie.",
    ),
    "free": (
        "Jak dobrze słyszeć {acc} na wolności!",
        "Spotkanie z {ins} było piękne, sala pełna po brzegi.",
        "Przeczytałam długą rozmowę z {ins}. Polecam.",
        "{n} na wolności, a wielu wciąż czeka. Pamiętajmy.",
        "Życzę {dat} spokojnej jesieni.",
    ),
    "any": (
        "Dobry artykuł o {loc}, warto przeczytać.",
        "Uczniowie przygotowali gazetkę o {loc}.",
        "W bibliotece wieczór o {loc}, wstęp wolny.",
    ),
}

MORE: tuple[str, ...] = (
    "Dziękuję, że czytacie.",
    "To ważne.",
    "Imię ma znaczenie.",
    "Do zobaczenia na wieczorze listów.",
)

CAUSE: tuple[str, ...] = (
    "Piszemy listy do więźniów sumienia. Herbata jest, znaczki są.",
    "Solidarność to drobne rzeczy, tydzień po tygodniu.",
    "Szukamy kogoś, kto przetłumaczy dwie strony z białoruskiego.",
)

CHATTER: tuple[str, ...] = (
    "Pierwszy przymrozek, skrobanie szyb czas zacząć.",
    "Pociąg spóźniony o godzinę, za to poznałam cały przedział.",
    "Upiekłam szarlotkę, połowa już zniknęła.",
    "Łosie przeszły dziś przez naszą wieś, spokojnie jak sołtys.",
    "Kot wygrał z choinką, chociaż choinki jeszcze nie ma.",
    "Wiosna za pasem? Kalendarz twierdzi, że nie.",
    "Kto poleci dobry kryminał na długie wieczory?",
    "Grzyby suszą się na kaloryferze, pachnie cały dom.",
    "Naprawiłem rower, no i oczywiście leje.",
    "W Tatrach śnieg, na nizinach błoto.",
    "Uczę się grać na ukulele, sąsiedzi są dzielni.",
    "Pierogi ruskie czy z kapustą? Pytam poważnie.",
    "Nasza drużyna zremisowała, świętujemy jak mistrzostwo.",
    "Biblioteka przedłużyła godziny otwarcia, hura.",
)

TAIL: tuple[str, ...] = ("Dzień dobry!", "Takie życie.", "A co u was?", "Zdjęcie będzie potem.", "Miłego dnia.")
