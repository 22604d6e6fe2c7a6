"""Azerbaijani."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="az",
    scripts=("Latn",),
    suffixes="ın in un ün nın nin nun nün ı i u ü nı ni nu nü a ə ya yə na nə da də dan dən la lə lar lər ların lərin",
    titles="cənab xanım bəy vəkil hüquqşünas jurnalist fəal müxalif lider",
    free="azadlıq azad buraxın",
    joins="və ilə",
    prison="həbs məhbus türmə saxlanıl məhkəmə məhkum cəza azadlığa azad_edil işgəncə aclıq",
    rights="insan_haqları hüquq müdafiə müxalif rejim fəal nobel etiraz jurnalist vəkil siyasi azadlıq demokrat",
    sport="futbol tennis oyun_ qol_ liqa çempion medal olimpi məşqçi",
    stage="aktrisa aktyor film_ serial konsert müğənni yazıçı",
    elder="atası",
    office="prezident baş_nazir",
    private=(
        "qonşu bərbər çörəkçi diş_həkimi santexnik restoran adaş toy_ resept satır manikür gözəllik_salonu "
        "pediatr dərzi dərs_ müəllimi pedikür gözəllik masaj yoqa dayə saatsaz əczaçı"
    ),
    officials="hakim prokuror nazir prezident general polkovnik komandir məşqçi aktyor aktrisa futbolçu müğənni",
)
