"""German."""

LANG = "de"

NAMES: dict[str, list[tuple[str, ...]]] = {
    "ales-bialiatski": [("Ales Bialiatski",), ("Ales Beljazki",), ("Ales Bjaljatzki",)],
    "marfa-rabkova": [("Marfa Rjabkova",), ("Marfa Rabkova",)],
    "maria-kalesnikava": [("Maria Kolesnikowa",), ("Maryja Kalesnikava",), ("Maria Kalesnikawa",)],
    "ihar-losik": [("Ihar Losik",)],
    "andrei-chapiuk": [("Andrei Chapyuk",)],
    "vitold-ashurak": [("Vitold Ashurok",)],
    "gulshan-abbas": [("Gulshan Abbas",)],
    "ekpar-asat": [("Ekpar Asat",)],
    "narges-mohammadi": [("Narges Mohammadi",), ("Nargess Mohammadi",)],
    "alaa-abdel-fattah": [("Alaa Abdel Fattah",), ("Alaa Abd El-Fattah",)],
    "vladimir-kara-murza": [("Wladimir Kara-Mursa",), ("Vladimir Kara-Murza",)],
    "pham-doan-trang": [("Pham Doan Trang",), ("Phạm Đoan Trang",)],
    "rania-al-abbasi": [("Rania al-Abbasi",)],
    "mahsa-jina-amini": [("Jina Mahsa Amini",), ("Mahsa Amini",)],
    "go-sherab-gyatso": [("Go Sherab Gyatso",)],
    "kim-kuk-gi": [("Kim Kuk-gi",)],
    "ding-jiaxi": [("Ding Jiaxi",)],
    "valiantsin-stefanovich": [("Valiantsin Stefanovich",)],
}

TALK: dict[str, tuple[str, ...]] = {
    "held": (
        "Heute denke ich an {n}.",
        "Eine Postkarte an {n} ist unterwegs, hoffentlich kommt sie an.",
        "Wir vergessen {n} nicht.",
        "Unsere Klasse hat Briefe an {n} geschrieben, mit Zeichnungen.",
        "Eine Kerze im Fenster für {n}.",
        "Bei der Mahnwache auf dem Marktplatz wurde der Name {n} vorgelesen.",
        "Unser Chor hat gestern für {n} gesungen.",
        "Ich wünsche mir so sehr eine gute Nachricht über {n}.",
        "Der Briefmarathon beginnt bald, wir schreiben zuerst an {n}.",
    ),
    "free": (
        "Wie schön, {n} in Freiheit zu hören!",
        "Der Abend mit {n} war ausverkauft, zu Recht.",
        "{n} ist frei, viele andere nicht. Beides stimmt.",
        "Langes Interview mit {n} gelesen, sehr zu empfehlen.",
        "Jeder Brief hat geholfen. {n} ist frei, also weiter für die anderen.",
    ),
    "quiet": (
        "Ich freue mich so für {n}.",
        "{n} ist frei. Möge es still sein und gutes Brot geben.",
    ),
    "dead": (
        "Wir erinnern an {n}.",
        "Eine Schweigeminute für {n}.",
        "Weiße Blumen für {n}.",
    ),
    "missing": ("Wo ist {n}? Eine Familie wartet noch immer.",),
    "any": (
        "Guter Beitrag im Radio über {n}, leider viel zu spät am Abend.",
        "In der Stadtbücherei liegt jetzt ein Heft über {n} aus.",
        "Meine Tochter hat ein Referat über {n} gehalten. Ich bin stolz.",
    ),
}

MORE: tuple[str, ...] = (
    "Bitte weitersagen.",
    "Namen zählen.",
    "Danke fürs Lesen.",
    "Mehr braucht es heute nicht.",
    "Nächste Woche wieder.",
    "Der Tee ist fertig.",
)

CAUSE: tuple[str, ...] = (
    "Donnerstag ist Briefabend, Stifte sind da, Kekse auch.",
    "Solidarität ist meistens langweilige Arbeit, und sie wirkt.",
    "Wer kann zwei Seiten aus dem Russischen übersetzen?",
    "Bitte prüft das Datum, bevor ihr Meldungen über Freilassungen teilt.",
)

CHATTER: tuple[str, ...] = (
    "Der Zug hatte heute keine Verspätung. Ich bin misstrauisch.",
    "Erster Glühwein der Saison, viel zu früh, sehr gut.",
    "Der Igel im Garten hat ein Haus aus Laub bekommen.",
    "Kürbissuppe, Tag vier.",
    "Wer hat an der Uhr gedreht? Um fünf ist es dunkel.",
    "Neues Buch angefangen, altes noch nicht fertig, wie immer.",
    "Die Katze sitzt auf der Heizung und regiert von dort.",
    "Endlich das Fahrrad winterfest gemacht.",
    "Im Museum war es still, und das war das Beste daran.",
    "Mein Sauerteig heißt jetzt Herbert.",
    "Der Verein hat verloren, die Bratwurst war gut.",
    "Nebel über dem See, als hätte ihn jemand gemalt.",
    "Linux auf dem alten Rechner läuft, ich bin wieder zwölf.",
    "Strickmuster gesucht für jemanden mit wenig Geduld.",
    "Der Kirchenchor sucht Bässe. Immer sucht er Bässe.",
    "Kastanien gesammelt, Zweck unbekannt.",
    "Erster Frost, letzte Rose.",
    "Auf dem Wochenmarkt gibt es wieder Grünkohl.",
)

TAIL: tuple[str, ...] = (
    "Guten Morgen zusammen.",
    "So ist das.",
    "Und bei euch?",
    "Foto folgt.",
    "Ich bereue nichts.",
    "Schönen Abend.",
    "Tipps willkommen.",
)
