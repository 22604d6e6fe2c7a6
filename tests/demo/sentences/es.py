"""Spanish."""

LANG = "es"

NAMES: dict[str, list[tuple[str, ...]]] = {
    "maykel-castillo": [("Maykel Osorbo",), ("Maykel Castillo Pérez",), ("Maykel Castillo",), ("Maikel Osorbo",)],
    "jose-daniel-ferrer": [("José Daniel Ferrer",), ("José Daniel Ferrer García",)],
    "rolando-alvarez": [
        ("monseñor Rolando Álvarez",),
        ("Rolando Álvarez",),
        ("Mons. Rolando Álvarez",),
        ("Rolando José Álvarez Lagos",),
    ],
    "juan-sebastian-chamorro": [("Juan Sebastián Chamorro",)],
    "violeta-granera": [("Violeta Granera",)],
    "emirlendris-benitez": [("Emirlendris Benítez",), ("Emirlendris Carolina Benítez Rosales",)],
    "maria-kalesnikava": [("María Kolésnikova",), ("Maria Kalesnikava",)],
    "ales-bialiatski": [("Ales Bialiatski",), ("Ales Belyatsky",)],
    "narges-mohammadi": [("Narges Mohammadi",)],
    "alaa-abdel-fattah": [("Alaa Abdel Fattah",)],
    "pham-doan-trang": [("Pham Doan Trang",)],
    "gulshan-abbas": [("Gulshan Abbas",)],
    "mahsa-jina-amini": [("Mahsa Amini",)],
}

TALK: dict[str, tuple[str, ...]] = {
    "held": (
        "Hoy pienso en {n}.",
        "Una vela en la ventana por {n}.",
        "No nos olvidemos de {n}.",
        "Le escribí una carta a {n}. Ojalá llegue.",
        "Ojalá pronto una buena noticia sobre {n}.",
        "En clase hablamos de {n} y nadie miró el reloj.",
        "Repito un nombre para que no se pierda: {n}.",
        "Un abrazo a la familia de {n}.",
        "Esta noche cantamos por {n} en la plaza.",
    ),
    "free": (
        "Qué alegría escuchar a {n} en libertad.",
        "La charla con {n} llenó la sala.",
        "{n} está libre y muchos otros no. Seguimos.",
        "Leí una entrevista larga con {n}, la recomiendo.",
        "Un saludo a {n}, que el otoño le sea leve.",
    ),
    "dead": (
        "Recordamos a {n}.",
        "Un minuto de silencio por {n}.",
    ),
    "any": (
        "Buen reportaje sobre {n}, vale la pena.",
        "En la radio hablaron de {n} durante media hora.",
        "Mi hija hizo un dibujo de {n} para la escuela.",
    ),
}

MORE: tuple[str, ...] = (
    "Pásalo si puedes.",
    "Los nombres importan.",
    "Gracias por leer.",
    "Eso es todo.",
    "Seguimos.",
    "Con cariño.",
)

CAUSE: tuple[str, ...] = (
    "El jueves escribimos cartas, hay café y hay sellos.",
    "Solidaridad es hacer lo pequeño muchas veces.",
    "Buscamos quien traduzca dos páginas al francés.",
)

CHATTER: tuple[str, ...] = (
    "El castillo de la colina estaba cerrado, pero la vista valió el paseo.",
    "Hoy tocan lentejas, como todos los lunes de mi vida.",
    "El autobús pasó lleno dos veces y a la tercera vino vacío.",
    "Mi abuela dice que este frío no es frío.",
    "Alguien me recomienda una serie corta, por favor.",
    "Aprendí a hacer arepas y ahora no hago otra cosa.",
    "El gato se ha dormido dentro de la guitarra.",
    "Empate a dos y la afición tan contenta.",
    "Por fin llovió en el pueblo, bailamos en la calle.",
    "La biblioteca del barrio cumple treinta años.",
    "Otra vez se me quemó el sofrito por leer poesía.",
    "Las jacarandas no entienden de calendarios.",
    "Fui al mercado por tomates y volví con una planta.",
    "La luna de anoche parecía de papel.",
    "Se busca tenor para el coro, imprescindible buen humor.",
    "El perro aprendió a abrir la nevera. Ayuda.",
)

TAIL: tuple[str, ...] = (
    "Buenos días.",
    "Así es la vida.",
    "¿Y ustedes?",
    "Luego subo la foto.",
    "Sin arrepentimientos.",
    "Feliz semana.",
)
