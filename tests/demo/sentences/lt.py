"""Lithuanian."""

LANG = "lt"

NAMES: dict[str, list[tuple[str, ...]]] = {
    "ales-bialiatski": [
        ("A. Bialiackis", "A. Bialiackio", "A. Bialiackiui", "A. Bialiackį", "A. Bialiackiu", "A. Bialiackyje"),
    ],
    "marfa-rabkova": [
        ("Marfa Rabkova", "Marfos Rabkovos", "Marfai Rabkovai", "Marfą Rabkovą", "Marfa Rabkova", "Marfoje Rabkovoje"),
    ],
    "maria-kalesnikava": [
        (
            "Maryja Kalesnikava",
            "Maryjos Kalesnikavos",
            "Maryjai Kalesnikavai",
            "Maryją Kalesnikavą",
            "Maryja Kalesnikava",
            "Maryjoje Kalesnikavoje",
        ),
    ],
}

TALK: dict[str, tuple[str, ...]] = {
    "held": (
        "Šiandien galvoju apie {acc}.",
        "Parašiau atviruką {dat}.",
        "Nepamirškime {gen}.",
        "Žvakė lange už {acc}.",
        "Laukiame gerų žinių apie {acc}.",
    ),
    "free": (
        "Kaip gera girdėti {acc} laisvėje!",
        "Perskaičiau ilgą {gen} interviu, rekomenduoju.",
        "{n} laisvėje, o daugelis dar ne. Prisiminkime.",
        "Linkiu {dat} ramaus rudens.",
    ),
    "any": (
        "Geras straipsnis apie {acc}.",
        "Bibliotekoje kalbėjome apie {acc}.",
    ),
}

MORE: tuple[str, ...] = ("Ačiū, kad skaitote.", "Tai svarbu.", "Vardai svarbūs.")

CAUSE: tuple[str, ...] = ("Ketvirtadienį rašome laiškus, arbata mūsų.", "Solidarumas prasideda nuo mažų darbų.")

CHATTER: tuple[str, ...] = (
    "Pirmasis sniegas Vilniuje!",
    "Išviriau cepelinų visai laiptinei.",
    "Traukinys vėlavo, užtat perskaičiau knygą.",
    "Katinas miega ant radiatoriaus ir nieko nebijo.",
    "Pavasaris dar toli, bet tulpės jau pasodintos.",
    "Kas rekomenduotų gerą detektyvą?",
    "Miške dar yra grybų, stebuklai.",
    "Rūkas virš Neries kaip paveiksle.",
)

TAIL: tuple[str, ...] = ("Labas rytas!", "Štai taip.", "O kaip pas jus?")
