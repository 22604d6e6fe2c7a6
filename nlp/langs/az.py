"""Azerbaijani."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="az",
    scripts=("Latn",),
    suffixes="ın in un ün nın nin nun nün ı i u ü nı ni nu nü a ə ya yə na nə da də dan dən la lə lar lər ların lərin",
    titles="cənab xanım bəy vəkil hüquqşünas jurnalist fəal müxalif lider",
    free="azadlıq azad buraxın azadlıq_ver azadlığa",
    joins="və ilə",
    prison="həbs məhbus türmə saxlanıl məhkəmə məhkum cəza azadlığa azad_edil işgəncə aclıq",
    rights="insan_haqları hüquq müdafiə müxalif rejim fəal nobel etiraz jurnalist vəkil siyasi azadlıq demokrat",
    sport="futbol tennis oyun_ qol_ liqa çempion medal olimpi məşqçi",
    stage="aktrisa aktyor film_ serial konsert müğənni yazıçı",
    elder="atası ata_ atasının",
    office="prezident baş_nazir",
    private=(
        "qonşu bərbər çörəkçi diş_həkimi santexnik restoran adaş toy_ resept satır manikür "
        "gözəllik_salonu pediatr dərzi dərs_ müəllimi pedikür gözəllik masaj yoqa dayə saatsaz əczaçı "
        "qəssab aşpaz ofisiant barista sürücü taksi_ ustası mexanik elektrik_usta dülgər bənna bağban "
        "arıçı fermer baytar tibb_bacısı optik mama_ çəkməçi zərgər kassir satıcı sığorta turizm bələdçi "
        "kitabxanaçı poçtalyon xadimə gözətçi mühafizəçi stüardessa maşinist riyaziyyat_müəllim "
        "kimya_müəllim idman_müəllim müəllimə məktəb_direktor xor_rəhbər dirijor rəqs_müəllim "
        "toy_fotoqraf şərabçı pendir radioloq kardioloq cərrah xilasedici toxuma keramika kitab_mağaza "
        "usta_ çilingər qaynaqçı kirayə satılır endirim xalam bibim əmim dayım nənəm sinif_yoldaş bəy_ "
        "həndbol voleybol güləşçi ştanqist qapıçı hakim_futbol məşqçi dj_ avtoservis mühasib əmlak "
        "şirniyyat saç_ustası gül_mağaza repetitor orqan_ xorda_ xorumuz tenor_ gənclər_komand "
        "stolüstü_tennis cüdo kirayəçi mənzil_ fizika yarımkeçirici pianino gitara konservatoriya sauna "
        "it_təlim qol_vur iki_qol sarı_vərəqə roman_tərcümə tərcümə_etdi çempion turnir tacir kabab "
        "bazarda işlənmiş_maşın sürücülük_kurs uşaq_bağça təmir pişik otel_ müğənni futbolçu marafon "
        "fitnes rəqqas fotoqraf kimyəvi_təmizləmə dermatoloq ginekoloq mağaza dükan dərs_deyir"
    ),
    officials="hakim prokuror nazir prezident general polkovnik komandir məşqçi aktyor aktrisa futbolçu müğənni",
)
