"""Latvian.

Paradigms: foreign men's names take -s or -is and bend; women's names in -a bend.
"""

from __future__ import annotations

from nlp.langs.base import Language, Rule

LANGUAGE = Language(
    code="lv",
    scripts=("Latn",),
    given=(
        Rule("a", "f", "as ai u u ā a"),
        Rule("", "m", "a am u u ā -"),
    ),
    surname=(
        Rule("cki", "m", "cka ckim cki cki ckī cki"),
        Rule("ski", "m", "ska skim ski ski skī ski"),
        Rule("a", "", "as ai u u ā a"),
        Rule("", "m", "a am u u ā -"),
    ),
    endings="s is us a u am ai i ā ē e es ei š ša šam šu ja jam ju o os iem",
    titles=(
        "kungs kundze bīskaps mācītājs advokāts advokāte žurnālists žurnāliste aktīvists aktīviste disidents jurists"
    ),
    free="brīvību atbrīvojiet brīvība par",
    joins="un",
    prison=(
        "cietum ieslodz arestē apcietin notiesā tiesa tiesas aiztur atbrīvo spriedum spīdzin evin_ kamerā_ "
        "kameras_ vieninie izolator karcer mājas_areš nopratin pratinā apsūdz apelāc pārsūdz kratīšan čeka_ "
        "čekist vdk_ slepenpolic drošības_dienest darba_nometn piespiedu_darb pāraudzinā kolonij apžēlo amnestij "
        "deportē izraidīts apmainīt_ieslodz nolaup ķīlniek aiz_restēm soda_mēr mūža_ieslodz brīvībā_ bada_streik "
        "pārmeklē sists_ piekaut iztiesā tiesnesei"
    ),
    rights=(
        "cilvēktiesīb opozīcij režīm aktīvist disident nobela protest represij žurnālist demokrāt baltkriev "
        "sieviešu_ties vārda_brīv preses_brīv reliģijas_brīv pulcēšanās_brīv tiesisk_valst pilsonisk_sabiedr "
        "nvo_ arodbiedr blogeri blogere reportier citādi_domājoš kremļa_kritiķ politieslodz politiskais_ieslodz "
        "politiskie_ieslodz sirdsapziņas_ieslodz tiesību_aizst sankcij brīvības_cīn aizstāv opozicionār advokāt "
        "aktīvism nobeliste"
    ),
    cause=(
        "solidaritāt svecīt svece_ sveci_ sveces_ sveču pastkart atklātnīt vēstule_viņ vēstules_ieslodz "
        "rakstiet_viņam rakstiet_viņai petīcij paraksti_ parakstu_vāk parakstīj parakstiet plakāt transparent "
        "sienas_gleznoj grafiti uzlīm portret mītiņ piket demonstrācij gājiens_ gājienā pie_vēstniec vēstniecīb "
        "izstāde_ izstādi lasījum lasām_priekšā prēmij balva_ balvu_ laureāt apbalvo goda_pilson pagodin atzinīb "
        "veltīts_ veltīta_ veltīju veltām diaspor trimd izraidī izsūtī diktat autokrāt autoritār propagand "
        "drosme drosmi drosmīg vīrišķīb sirdsapziņ patiesīb klusēt klusēšan apklusin neaizmirs aizmirstie "
        "aizmirstīb atceram_ atceramies piemiņ varone varoni varoņ simbol pretošan pretoj kur_ir_ badoj gadadien "
        "saeim parlament rezolūcij ano_ apvienoto_nāc amnesty pen_klub latvijas_pen referent_cilv revolūcij "
        "viltot_vēl vēlēšanu_viltoš cenzūr minoritāt mazākumtaut uigur tibet sieviete_dzīve_brīvība "
        "sievietes_dzīve_brīvība jin_jiyan_azadi dzimten tēvzem brīvība_ brīvības_ brīvību_ taisnīgum taisnīb "
        "netaisn patvaļ vajāt vajāšan apspied kampaņ dzīvības_zīm bezvēsts edso_ eiropas_padom lukašenk kreml "
        "putin ajatol patria_y_vida miermīlīg nevardarb"
    ),
    sport=(
        "futbol tenis čempionāt medaļ olimpi hokej turnīr vārti virslīg čempionu_līg eirolīg khl_ nhl_ soda_sit "
        "brīvsit stūra_sit vārtu_guv pussarg aizsarg uzbrucēj pusfināl ceturtdaļfināl fināls_ finālā_ papildlaik "
        "izlase_ izlases_ metien bumbas_pārtv pārgāja_uz_klub līgumu_pagar basketbol florbol riteņbrauc "
        "velobrauc formula_1 bokser boksa vieglatlēt šķēpmet biatlon skeleton bobslej kamaniņ pasaules_kaus "
        "sudraba_med zelta_med bronzas_med šaha_ šahist lielmeistar eiropas_čempion pasaules_čempion vimbldon"
    ),
    stage=(
        "aktris aktier film seriāl koncert album pirmizrād teātr izrāde_ mūzikl opera_ operas_ sezona_ netflix "
        "videoklip klips_ singls_ dziesma_hit hits_ turnej režisor kinoteātr loma_ galvenajā_lomā galveno_lomu "
        "eirovīzij supernova realitātes_šov ziepju_oper stand-up skeču skaņu_celiņ scenārij dziedātāj "
        "grupas_solist"
    ),
    faith="svētais imām",
    elder="tēvs vecākais tēva vecākā",
    nature="pavasar zebiekst",
    office="prezident premjer karal",
    private=(
        "maiznie frizier santehniķ restorān vārdabrāl kāzas recepte_ tirgo manikīr skaistumkopšan florist "
        "pediatr šuvēj stundas skolotāj pedikīr kosmetoloģ masāž joga balets aukle pulksteņmeist farmaceit "
        "miesnieks miesniec pavār viesmīl barista autobusa_vadītāj taksist šofer mehāniķ elektriķ galdniek "
        "mūrniek jumiķ dārzniek biškop zemniek veterinār medmās medicīnas_mās optiķ vecmāt kurpniek juvelier "
        "kasier pārdevēj apdrošinā ceļojumu gids_ bibliotekār pastniek sētniek dežurant apsarg administrator "
        "stjuart mašīnist matemātik ķīmijas sporta_skolotāj skolas_direktor kora_diriģent diriģent dejotāj "
        "klavieru_skolotāj kāzu_fotogrāf vīndar alusdar alus_dar siera mērniek radiolog kardiolog ķirurg glābēj "
        "braukšanas_instruktor adītāj adīšan keramiķ grāmatnīc meistar atslēdzniek flīzētāj metinātāj izīrē "
        "pārdod atlaid mana_tante mans_onkulis brālēn māsīc vecmām klasesbiedr līgavain handbol volejbol cīkston "
        "svarcēl vārtsarg tiesnesis_futbol trener dj_ autoserviss grāmatved nekustam maiznīc konditor friziere "
        "floriste ērģeles ērģelniek mūsu_korī korī_ tenors_ galda_tenis džudo īrniek dzīvokl fizik pusvadītāj "
        "klavieres_ ģitār konservatorij pirtis_ suņu_trener vārtus_ dzelteno krāsotāj apmetēj skursteņslauķ "
        "krāšņu parket lamināt logu_montāž saules_panel siltumsūkn vannas_istabas_remont virtuves_mēbel "
        "veļas_mašīn veļas_mazgāt žāvētāj putekļsūc ledusskap trauku_mazgājam urbjmašīn būvmateriāl depo_ "
        "zāles_pļāv zāliena_pļāv ikea_ apdares_darb caurule_ cauruļ pārplīsus_caurul tortes_ torti_ torte_ "
        "kūkas_ kūka_ kliņģer pīrādziņ pīrāgi_ pīrāgu bulciņ virtuļ maizīt rupjmaiz skābmaiz grilēšan grilē_ "
        "šašlik burger kebab picērij pica_ picu_ kotlet rasols_ kartupeļu_salāt banket ēdināšan foodtruck "
        "saldējum zivju_veikal centrāltirg pusdienu_piedāv dienas_pusdien rimi_ maxima_ lidl_ mego_ akciju_cen "
        "atlaižu_kod dāvanu_kart klienta_kart kafijas_grauzd vīna_degust cepšan_konkurs cepumi_ cepumus pankūk "
        "ievārījum receptes_ recepti_ ss.lv ss.com lietots_ lietota_ maz_lietot lēti_ cena_pēc_vien jāizņem "
        "krāmu_tirdz andel dīvān skapis_ skapi_ matrac bērnu_rati ratiņi velosipēdu_veikal velo_remont "
        "elektrovelosip skrejriteni īres_līgum divistab vienistab kopmītn istabas_biedr daudzdzīvokļ "
        "namu_pārvald pārvākšan jaunās_mājas_svin rindu_māj vasarnīc mazdārziņ siltumnīc tomātu_stād tomāti gurķ "
        "kabač ķirbi kompost dārzeņ kartupeļu_lauk hipotekār izlaidum absolvent pamatskol sākumskol arodskol "
        "bērnudārz audzinātāj_bērn vecāku_sapulc klases_audzin mājturīb angļu_valodas_skol bioloģijas_skol "
        "salidojum ekskursij mājasdarb privātskolotāj praktikant māceklis_ pulciņ pagarinātās_grup skolas_ēdnīc "
        "olimpiād_matem bakalaura maģistra_darb disertācij promocijas_darb doktorant docent līdzautor recenzēt "
        "preprint katedras_ pirmkursniek fukši_ studentu_pārstāv pārdošanas_vadīt tirdzniecības_vadīt "
        "personāla_vadīt personāla_atlas personāla_daļ hr_ jaunuzņēmum startup projektu_vadīt produkta_vadīt "
        "scrum ceturkšņa_rezult apgrozījum jaunā_kolēģ jaunais_kolēģ jauns_darbs jaunu_darbu darba_intervij "
        "tīklošan vebinār linkedin veikala_vadīt komandas_vadīt nodaļas_vadīt klientu_apkalp sia_ noliktav "
        "loģistik finanšu_vadīt pašnodarbināt boulings boulinga ķegļ bridža_klub skriešanas_klub skrējiens "
        "pusmaraton sporta_zāl sporta_klub trenažier crossfit zumba pilates klinšu_kāp makšķer līdak karpu_ "
        "golfa_ burāšan orientēšanās biljard šautriņ peldēšanas_nodarb peldbasein baseinā veterānu_līg "
        "amatieru_līg skauti_ skautu medniek medīb brīvprātīgo_ugunsdz badminton novus_ dzelzceļa_model "
        "pastmarku_kolekc monētu_kolekc numizmāt galda_spēl lomu_spēl cosplay lego_ tamborē izšuv lupatu_seg "
        "šujmašīn akvārij kemper kempings sēņošan sēņot ogošan kucēn labrador taksis_ aitu_suns pazudis_suns "
        "pazudis_kaķ pazudusi_kaķ noklīd kaķēn kāmis_ kāmīt jūrascūc trusis_ truši papagail zelta_zivt vistu_kūt "
        "vistas_ jāšanas zirgu_stal stallī_ ponijs poniji kalējs_zirg suņu_viesnīc dzīvnieku_patvers suņu_friz "
        "kristīb krustmāt krusttēv iesvētīb saderināš vecpuišu vecmeitu līgavas_māsa līgavas_kleit līgava_ "
        "bērnu_ballīt piepūšam jāņos_ jāņu_sv ziemassvētku_ballīt loterij pilsētas_svētk pagalma_svētk gadatirg "
        "tirdziņ zaļumball zobu_higiēn breket zobu_protēz fizioterap logopēd ergoterap osteopāt ginekolog "
        "ādas_ārst acu_ārst dzirdes_aparāt pansionāt ģimenes_ārst ātrās_palīdz rehabilitāc matu_griez "
        "matu_krāsoš bārddz barber skropst uzacu_ uzacis gēla_nag gēlnag tetovē pīrsing vizāžist spa_ smaržas_ "
        "solārij trolejbusa_vadīt tramvaja_vadīt kontrolieris_tram evakuator tehniskā_apskat tehnisko_apskat "
        "ziemas_riep riepu_ eļļas_maiņ auto_salon lietotu_auto pārvadāt kurjer pakomāt wolt_ bolt_ pilots_ "
        "lidmašīnas_pilot prāmis_ prāmja līdzbrauc sniega_tīrī sinoptiķ laika_ziņ laika_prognoz izloz_ izlozē "
        "konkurss_laim viktorīn prāta_spēl mis_latvija talantu_šov cepšanas_konk atkritumu_ sētas_darb vid_ "
        "ieņēmumu_dien nodarbinātības_valsts būvatļauj ministrant draudzes_kor draudzes_ziņ svētdienas_skol "
        "zvaniķ mūzikas_skol vijoļspēl vijoles_stund bungu_stund dziedāšanas_stund blokflaut pūtēju_orķ "
        "kāzu_muzik akordeon koklētāj dziesmu_svētk vecvecmām vecvectēv vecvecāk dzimtas_kok ģenealoģ ciltskok "
        "baznīcas_grāmat metriku_grāmat sēru_vēst senči_ senču_ twitch_ striimo strīmo geimer minecraft fortnite "
        "valorant discord playstation xbox_ speedrun tinder aklais_rand randiņ mans_bijušais svaine_ svainis_ "
        "sievasmāt vīramāt onkulis_ tante_ ome_ opis_ vectēvs_man gids_rīg kruīz viesu_nam slēpošanas_instr "
        "niršanas sērfošan airbnb viss_iekļauts atradu_maku atrasts_telef maciņ atslēgu_saišķ mājaslapu_izstr "
        "optiskais_intern"
    ),
    scene="kaimiņ zobārst kaimiņien pagasta_svētk frizētav kapela_",
    mine=(
        "mans_ mana_ manu_ manam_ manai_ mūsu_ tavs_ tava_ jūsu_ viņa_ viņas_ viņu_ kāds_ kāda_ kādu_ kādam_ "
        "viens_ vārdā_ uzvārdā_ jaunais_ jaunā_ mūsējais_"
    ),
    about="par",
    officials=(
        "tiesnes prokuror ministr prezident ģenerāl pulkved komandier pārstāv vēstniek mērs treneris aktier "
        "aktris dziedātāj"
    ),
)
