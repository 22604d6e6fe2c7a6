"""Pictures that say what a post is about, whatever its language: a candle, a football, a pair of scissors.

Written by hand, from the names of Unicode's emoji charts. Those that posts of every kind carry (hearts, faces, hands,
flags, pens, books, flowers) say nothing and are left out.
"""

from __future__ import annotations

EMOJI: dict[str, str] = {
    "prison": "⛓🔗⚖🔒🔐🗝",
    "cause": "🕯✊📮✉📬💌📨🪧🕊",
    "sport": "⚽🏀🏈⚾🥎🎾🏐🏉🥏🎳🏏🏑🏒🥍🏓🏸🥊🥋🥅⛳⛸🎣🤿🎽🎿🛷🥌🎯🏆🏅🥇🥈🥉🏊🏄🚣🏋🚴🚵🤸🤼🤽🤾🏇⛷🏂🏟♟",
    "stage": "🎬🎥🎞📽🎭🎪🎤🎸🥁🎺🎷🎹🪗🪘🎧🎟🎫🍿🩰💃🕺",
    "private": (
        "🦷💇💈💅💄✂🧵🧶🪡👗👔👠🍕🍔🍟🌭🍿🍰🧁🎂🍩🍪🥐🥖🥨🥯🥞🧇🍳🍲🍜🍝🍣🍷🍺🍻🥂☕🧀🥩🍎🍓🥕🍅🌽🥬"
        "🐶🐕🐩🐈🐱🐴🐎🐄🐖🐑🐐🐓🐔🐝🐟🐠🐢🐹🐰🦜🔧🔨🪛🪚🪜🧰🚿🛁🚽🛋🛏🪴🏡🏠🔑🚗🚕🚙🚌🚚🛵🚲🛻🚜"
        "👶🍼👰🤵💍🤰🎓🏫🎒🧮🔭🧪🧬💻🎮🕹🏖⛱🏕✈🛫🧳💊💉🩺🧘🛒🏷💸💰💶💵📈💼"
    ),
}
"""Topics of a Language, with the pictures that speak of them."""
