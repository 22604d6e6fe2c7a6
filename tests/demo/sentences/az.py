"""Azerbaijani."""

LANG = "az"

NAMES: dict[str, list[tuple[str, ...]]] = {
    "elchin-mammad": [
        (
            "Elçin Məmməd",
            "Elçin Məmmədin",
            "Elçin Məmmədə",
            "Elçin Məmmədi",
            "Elçin Məmmədlə",
            "Elçin Məmməddə",
        ),
    ],
}

TALK: dict[str, tuple[str, ...]] = {
    "quiet": (
        "{n} azadlıqdadır, sevinirəm.",
        "{dat} uzun ömür və sakit günlər arzulayıram.",
        "{acc} unutmadıq, indi isə sevinirik.",
        "{ins} bağlı hər yaxşı xəbər günümü gözəlləşdirir.",
    ),
    "any": ("{n} haqqında yaxşı bir məqalə oxudum.", "{gen} kitab rəfi haqqında yazını oxuyun."),
}

MORE: tuple[str, ...] = ("Oxuduğunuz üçün sağ olun.", "Adlar önəmlidir.")

CAUSE: tuple[str, ...] = ("Cümə axşamı məktub yazırıq, çay bizdən.",)

CHATTER: tuple[str, ...] = (
    "Bakıda külək yenə papağımı apardı.",
    "Bu il nar çox şirindir.",
    "Pişiyim pəncərədə dənizə baxır.",
    "Nənəmin plovu ən gözəlidir.",
    "Qatar gecikdi, kitabı bitirdim.",
    "Dağlara ilk qar düşüb.",
)

TAIL: tuple[str, ...] = ("Sabahınız xeyir!", "Həyat belədir.", "Bəs sizdə necədir?")
