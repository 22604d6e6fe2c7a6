"""French."""

LANG = "fr"

NAMES: dict[str, list[tuple[str, ...]]] = {
    "narges-mohammadi": [("Narges Mohammadi",)],
    "alaa-abdel-fattah": [("Alaa Abdel Fattah",), ("Alaa Abdel-Fattah",)],
    "gulshan-abbas": [("Gulshan Abbas",)],
    "ekpar-asat": [("Ekpar Asat",)],
    "kem-sokha": [("Kem Sokha",)],
    "pham-doan-trang": [("Pham Doan Trang",), ("Phạm Đoan Trang",)],
    "ales-bialiatski": [("Ales Bialiatski",)],
    "maria-kalesnikava": [("Maria Kolesnikova",), ("Maria Kalesnikava",)],
    "vladimir-kara-murza": [("Vladimir Kara-Murza",)],
    "rania-al-abbasi": [("Rania al-Abbasi",)],
    "mahsa-jina-amini": [("Mahsa Jina Amini",), ("Mahsa Amini",)],
    "kim-kuk-gi": [("Kim Kuk-gi",)],
}

TALK: dict[str, tuple[str, ...]] = {
    "held": (
        "Je pense aujourd’hui à {n}.",
        "Une bougie à la fenêtre pour {n}.",
        "J’ai écrit une carte pour {n}. Elle finira bien par arriver.",
        "N’oublions pas {n}.",
        "Hier soir, notre chorale a chanté pour {n}.",
        "Une pensée pour la famille de {n}.",
        "Au lycée, on a parlé de {n} pendant toute l’heure.",
        "Vivement de bonnes nouvelles pour {n}.",
    ),
    "missing": ("Où est {n} ? Une famille attend toujours.",),
    "free": (
        "Quel bonheur d’entendre {n} en liberté.",
        "La rencontre avec {n} affichait complet.",
        "Lu un long entretien avec {n}, à savourer.",
        "Chaque lettre a compté pour {n}, alors on continue.",
    ),
    "dead": ("Nous nous souvenons de {n}.", "Une minute de silence pour {n}."),
    "any": (
        "Très bel article sur {n} ce matin.",
        "À la médiathèque, une petite exposition sur {n}.",
        "Un documentaire évoque {n}, prenez une heure.",
    ),
}

MORE: tuple[str, ...] = (
    "Merci de faire passer.",
    "Les noms comptent.",
    "Merci de lire.",
    "À la semaine prochaine.",
    "C’est tout, c’est beaucoup.",
)

CAUSE: tuple[str, ...] = (
    "Jeudi soir on écrit des lettres, il y a du thé et des timbres.",
    "La solidarité, c’est du travail discret, semaine après semaine.",
)

CHATTER: tuple[str, ...] = (
    "Le boulanger a repris la galette, en novembre, c’est osé.",
    "Train supprimé, roman terminé, tout va bien.",
    "Le chat a adopté le carton, pas le coussin.",
    "Première gelée sur les toits ce matin.",
    "Quelqu’un connaît un bon podcast sur les phares ?",
    "J’ai raté mes crêpes avec beaucoup de sincérité.",
    "Le marché sentait le thym et la pluie.",
    "Match nul, mais quelle ambiance.",
    "La bibliothèque cherche des bénévoles le mercredi.",
    "J’ai appris à réparer un vélo, le vélo apprend la patience.",
    "Un héron sur le canal, très digne.",
    "Soupe à l’oignon et vieux films.",
    "Le brouillard a mangé la colline.",
    "Les voisins répètent du Ravel, on ouvre la fenêtre.",
)

TAIL: tuple[str, ...] = ("Bonjour à tous.", "C’est comme ça.", "Et chez vous ?", "Photo plus tard.", "Bonne soirée.")
