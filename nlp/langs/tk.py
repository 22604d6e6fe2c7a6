"""Turkmen."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="tk",
    scripts=("Latn",),
    suffixes="ň yň iň nyň niň y i ny ni a e na ne da de dan den lar ler",
    titles="jenap aktiwist žurnalist",
    free="azatlyk erkinlik azat boşadyň",
    joins="we bilen",
    prison="türme tussag kazyýet höküm ýyl_ azatlyk gynama",
    rights="adam_hukuk aktiwist oppozisi žurnalist režim protest beluj",
    sport="futbol tennis çempionat oýun_",
    office="prezident",
    elder="kakasy",
    private=(
        "goňşy goňşu dellek çörekçi naharhana adaş toý_ resept satýar gassap aşpez ofisiant sürüji "
        "taksi_ mehanik elektrik agaç_usta bagban arycy daýhan weterinar şepagat optik göbek_ene ädikçi "
        "zergär kassir satyjy ätiýaçlandyr syýahat gid_ kitaphanaçy poçtaçy sakçy garawul stýuardessa "
        "maşinist matematika_mugallym himiýa_mugallym mugallym mekdep_müdir hor_ dirižýor tans toý_surat "
        "radiolog kardiolog hirurg keramika kitap_dükan usta_ çilňir kärende satylýar arzanladyş daýzam "
        "daýym agam_ enem_ klasdaş giýew gandbol woleýbol göreşiji derwezeçi tälimçi dj_ awtoserwis "
        "buhgalter süýji dellekçi santehnik gül_dükan tikinçi repetitor restoran salon_ stomatolog "
        "organ_ hor_topar tenor_ ýaşlar_topar stol_tennis dzýudo kärendeçi öý_kärende fizika pianino "
        "gitara konserwatoriýa hammam gol_ sary_kart roman_terjime terjime_etdi çempion ýaryş söwdagär "
        "kebap bazarda ulanylan çaga_bag abatlaý pişik myhmanhana aýdymçy futbolçy marafon fitnes tansçy "
        "suratçy dükan_ sapak_berýär"
    ),
    officials="prokuror ministr prezident general futbolçy",
)
