"""Lithuanian.

Paradigms: foreign names take -as or -is and bend; women's names in -a bend, others do not.
"""

from __future__ import annotations

from nlp.langs.base import Language, Rule

LANGUAGE = Language(
    code="lt",
    scripts=("Latn",),
    given=(
        Rule("as", "m", "o ui ą u e ai"),
        Rule("is", "m", "io iui į iu yje i"),
        Rule("ys", "m", "io iui į iu yje y"),
        Rule("us", "m", "aus ui ų umi uje au"),
        Rule("a", "f", "os ai ą a oje a"),
        Rule("ė", "f", "ės ei ę e ėje e"),
        Rule("", "m", "o/io ui/iui ą/į u/iu e/yje ai/i"),
    ),
    surname=(
        Rule("is", "m", "io iui į iu yje i"),
        Rule("as", "m", "o ui ą u e ai"),
        Rule("ius", "m", "iaus iui ių iumi iuje iau"),
        Rule("a", "f", "os ai ą a oje a"),
        Rule("", "m", "o/io ui/iui ą/į u/iu e/yje ai/i"),
    ),
    endings="is as us o io ui iui ą į u iu e yje aus os ai oje ę ės ei ius",
    titles=(
        "ponas ponia vyskupas pastorius advokatas advokatė žurnalistas žurnalistė aktyvistas aktyvistė "
        "disidentas laureatas laureato teisininkas opozicionierė politikas"
    ),
    free="laisvę išlaisvinkite laisvė laisvės už",
    joins="ir bei",
    prison=(
        "kalėj kalin suimt suėm areštu nuteist teism nuosprend įkalin sulaik paleist kankin laisvės_atėm evin_ "
        "kameroj kamera_ kameros_ vienut izoliator karcer namų_areš apklaus tardym tardė kaltinam kaltinim byla_ "
        "bylos_ apeliac skund_teism pasimatym_kalin areštin kgb_ saugumiet slaptoji_polic darbo_stovykl "
        "priverstin_darb perauklėjimo kolonij malon_prašym malonės amnestij išsiųst deportuo apsikeitim_kalin "
        "iškeist pagrob nelaisv už_grotų bausmė laisvėje_ laisvę_atgav badavim mušam"
    ),
    rights=(
        "žmogaus_teis opozicij režim aktyvist disident nobel protest represij žurnalist demokrat baltarus "
        "moterų_teis žodžio_laisv spaudos_laisv religijos_laisv susirinkimų_laisv teisinė_valst pilietin_visuom "
        "pilietinė_visuom nvo_ profsąjung tinklarašt reporter kitaminč kremliaus_krit politinis_kalin "
        "politinė_kalin politiniai_kalin sąžinės_kalin teisių_gyn sankcij laisvės_kov gynėj opozicion advokat "
        "aktyvizm"
    ),
    cause=(
        "solidarum žvakė_ žvakel žvakių žvakes atvirut atviruk laišką_jam laiškai_kalin rašykite_jam "
        "rašykite_jai peticij parašą_ parašų pasiraš plakat transparant freska grafit lipduk portret mitingas_ "
        "mitinge piket demonstracij eitynes žygis_už prie_ambasad ambasad paroda_ parodoje skaitymai_ "
        "skaitymuose skaitome_laišk premij apdovanoj laureat garbės_pilie pagerb įvertinim dedikuo dedikav "
        "išeivij diaspor tremt ištrem egzil diktat autokrat autoritar propagand drąsa drąsos drąsi_ drąsus_ "
        "narsi sąžin tiesa_ tiesos_ tyla_ tylė_ nutild nutylėt nepamirš neužmirš užmirštie prisimin atminim "
        "didvyr herojus herojė simbol pasipriešin priešinas priešinti kur_yra_ badau metinės metinių seim "
        "parlament rezoliucij jungtinių_taut jt_ amnesty lietuvos_pen pen_centr pranešėj_žmog revoliucij "
        "suklastot rinkimų_klast cenzūr mažum uigūr tibet moteris_gyvenimas_laisvė moterys_gyvenimas_laisvė "
        "jin_jiyan_azadi tėvynė gimtin laisvės_ laisvė_ teisingum neteisyb savival persekio engiam priespaud "
        "kampanij gyvybės_ženkl dingo_be_žin dingus_be europos_taryb lukašenk kreml putin ajatol patria_y_vida "
        "taikiai_ taikus_ nesmurtin"
    ),
    sport=(
        "futbol teniso rungtyn čempionat medal olimpin krepšin įvart turnyr lyga_ lygos_ lygoje eurolyg lkl_ "
        "žalgir_ rytas_įveik baudin baudos_met kampin_ varžyb varžov gynėjas_komand puolėj saugas_ pusiaufinal "
        "ketvirtfinal finalas_ finale_ pratęsim rinktin dvitašk tritašk taškų_pelnė metim_ atkovot perėjo_į_klub "
        "kontraktą_pratęs ledo_ritul dviračių_lenkt formulė_1 formulės_1 bokso boksinink lengvoji_atlet "
        "disko_met biatlon slidinink pasaulio_taur sidabro_med aukso_med bronzos_med šachmat didmeistr "
        "europos_čempion pasaulio_čempion wimbledon vimbldon"
    ),
    stage=(
        "aktorė aktorius film serial koncert album premjera_ teatr spektakl miuzikl opera_ operos_ sezonas_ "
        "netflix vaizdo_klip klipas_ singl daina_ dainos_klip hitas_ turas_ gastrol režisier kino_teatr "
        "aktorių_atran vaidmuo vaidmenį pagrindinį_vaidm eurovizij realybės_šou telenovel stand-up humoro_laid "
        "garso_takel scenarij orkestro_solist baleto_trup"
    ),
    faith="šventas imam pranaš",
    elder="tėvas vyresnysis tėvo vyresniojo",
    nature="pavasar gyvūn žebenkšt",
    office="prezident premjer karal",
    private=(
        "kepėj odontolog kirpėj santechnik restoran bendravard vestuv receptas_ bites manikiūr grožio_salon "
        "gėlinink pediatr siuvėj mokytoja_ pedikiūr kosmetik masaž joga baletas auklė laikrodinink vaistinink "
        "mėsinink virėj padavėj barista autobuso_vairuotoj vairuotoj mechanik elektrik stali dailidė mūrinink "
        "stogdeng sodinink bitinink ūkinink veterinar slaugytoj optik akušer batsiuv juvelyr kasinink pardavėj "
        "draud kelionių_agent gid_ bibliotekinink paštinink kiemsarg valytoj apsaugin administrator stiuardes "
        "mašinist chemijos kūno_kultūros mokytoj mokyklos_direktor chorved choro dirigent šokių pianino "
        "vestuvių_fotograf vyndar aludar sūrinink matinink radiolog kardiolog chirurg gelbėtoj vairavimo mezgim "
        "keramik meistr šaltkalv plytel suvirintoj nuomoja parduoda nuolaid mano_teta mano_dėd pusbrol pussser "
        "močiut klasiok jaunik rankin tinklin imtynin sunkumų_kilnot vartinink teisėj_futbol treneri dj_ "
        "autoservis buhalter nekilnojam florist vargonais vargonink mūsų_chore chore_ tenoras_ stalo_tenis "
        "dziudo nuominink butą_ puslaidinink pianinu_ gitar konservatorij pirtis_ šunų_dresuot įvarčius įvarčių "
        "geltoną_kortelę dažytoj tinkuotoj kaminkrėt krosn parket laminat langų_montav saulės_elektrin "
        "šilumos_siurbl vonios_remont virtuvės_bald skalbimo_mašin skalbykl džiovykl dulkių_siurbl indaplov "
        "gręžtuv statybinių_prekių vejapjov žoliapjov ikea_ senukai_ senukuose apdailinink vamzd trūkęs_vamzd "
        "nuotek konditer tortas_ tortą tortai tortų šakot kibinai kibinų cepelin šaltibaršč koldūn spurg "
        "raug_duon naminė_duona kepsni šašlyk mėsain kebab picerij pica_ picų vaišių_stal maitinimo_paslaug "
        "foodtruck ledain žuvies_parduot turgus_ turgel turguje dienos_pietūs dienos_pietų maxima_ maximoje "
        "rimi_ lidl_ iki_parduot norfa dovanų_kupon lojalumo_kortel kavos_skrudin vyno_degust alaus_daryk bravor "
        "kepimo_ keksiuk blynų blynai blynus receptai receptą uogien skelbiu.lt vinted naudot mažai_naudot "
        "nebrangiai kaina_sutartin atsiimti_ sendaikč išpardavim sofa_ spinta_ čiužin vežimėl dviračių_parduot "
        "dviračių_remont elektrinis_dvirat paspirtuk nuomos_sutart dviejų_kambar vieno_kambar bendrabu kambariok "
        "bendrij_pirmin daugiabuč kraustym įkurtuv kotedž sodyb kolektyviniai_sod šiltnam pomidor agurk cukinij "
        "moliūg kompost daržov bulviakas paskola_būst ipotek abiturient išleistuv šimtadien progimnazij "
        "pradin_mokykl gimnazistų profesin_mokykl darželis_ darželio_ darželį darželinuk tėvų_susirink "
        "technologijų_mokytoj anglų_kalbos_mokyt biologijos_mokyt muzikos_mokyt klasės_vadov klasės_susitik "
        "ekskursij namų_darb korepetitor praktikant pameistr būrelio_vad prailginta_grup mokyklos_valgykl "
        "bakalauro magistro_darb disertacij doktorant docent bendraautor recenzuot preprint katedros_ katedroje "
        "pirmakurs fuksų studentų_atstov pardavimų_vadov pardavimų_vadyb vadybinink personalo_vadov "
        "personalo_skyr atrank_specialist hr_ startuol startup projektų_vadov produkto_vadov scrum "
        "ketvirčio_rezult apyvart nauja_kolegė naujas_kolega naujas_darbas naują_darb darbo_pokalb tinklaveik "
        "webinar linkedin parduotuvės_vadov komandos_vadov skyriaus_vadov klientų_aptarnav uab_ mb_ sandėlinink "
        "logistik finansų_vadov individuali_veikl boulin kėgl bridžo_klub bėgimo_klub bėgikų sporto_klub "
        "sporto_sal treniruokl crossfit zumba pilates laipiojimo žvejybos_klub žvejų_klub lydek karpį karpių "
        "golfo_ buriavim orientavimosi biliard smigin plaukimo_pamok baseinas_ baseine veteranų_lyg mėgėjų_lyg "
        "skautų medžiotoj medžiokl savanoris_gaisrin badminton modeliav_klub pašto_ženklų_kolekc numizmat "
        "stalo_žaidim vaidmenų_žaidim cosplay lego_ nėrim nerti_vąšel siuvinėj skiautin siuvimo_mašin akvarium "
        "kemper kempin grybav grybaut uogaut šuniuk šunyčiuk labrador taksas_ aviganis_ aviganį pabėgo_šuo "
        "dingo_šuo dingo_kat kačiuk žiurkėn jūrų_kiaul triuš papūg auksin_žuv vištid vištų jojimo arklid ponis_ "
        "poniai kaustytoj šunų_viešbut gyvūnų_priegl šunų_kirpyk vedžioj_šun krikštyn krikšto_mot krikšto_tėv "
        "pirmoji_komunij pirmosios_komunij sutvirtinimo_sakr sužadėtuv bernvakar mergvakar pamerg pabroli "
        "nuotakos_suknel nuotaka_ kūdikio_švent vaikų_gimtad batut joninės joninių užgavėn kalėdinis_vakar "
        "loterij miestelio_švent kermoš atlaidų_mug kiemo_švent burnos_higien breket_ kabės_dant dantų_protez "
        "kineziterap logoped ergoterap osteopat ginekolog odos_gydyt akių_gydyt klausos_aparat slaugos_nam "
        "senelių_nam šeimos_gydyt greitosios_med reabilitacij kirpykl plaukų_daž sruogel barber blakstien antaki "
        "geliniai_nag tatuiruo tatu_ auskarų_vėrim vizažist spa_ kvepal soliarium troleibuso_vairuot "
        "kontrolier_autob evakuatori techninė_apžiūr techninės_apžiūr žiemines_padang padangų tepalų_keit "
        "automobilių_turg automobilių_salon vežėj kurjer siuntinuk wolt_ bolt_ pilot_ lėktuvo_pilot keltinink "
        "kelto_kapit pavežėj sniego_valym sinoptik orų_prognoz orų_vedėj žaidimas_laim dalinamės_priz "
        "burtų_keliu protmūš viktorin mis_lietuva talentų_šou kepimo_konkurs šiukšliavež atliekų_aikštel "
        "šiukšlių_surink mokesčių_inspekc vmi_ užimtumo_tarnyb statybos_leid zakristijon patarnautoj "
        "parapijos_chor parapijos_švent sekmadieninė_mokykl muzikos_mokykl smuiko_pamok būgnų dainavimo_pamok "
        "dūdų_orkestr pučiamųjų kapela akordeon kanklių proprosen prosenel promočiut genealog giminės_med "
        "metrikų metrikos bažnytin_knyg mirties_metrik pakasyn protėvi twitch_ striminu strymin geimer minecraft "
        "fortnite valorant discord playstation xbox_ speedrun tinder aklas_pasimat buvęs_vaikin mano_buvęs svain "
        "uošv anyta_ anytos pusseserė bobut senel_ krikštatėv teta_ dėdė_ kelionių_vadov kruiz kaimo_turizm "
        "slidinėj nardymo banglenč airbnb viskas_įskaičiuota radinių pinigin raktų_ryšul rastas_telefon "
        "it_pagalb svetainių_kūr šviesolaid"
    ),
    scene="kaimyn pamok taksist matematik knygyn kepykl fizik šaldytuv bandel pusmaraton",
    mine=(
        "mano_ mūsų_ tavo_ jūsų_ jo_ jos_ jų_ toks_ tokia_ tokį_ tokiai_ kažkoks_ kažkokia_ vienas_ viena_ "
        "vardu_ naujas_ nauja_ naujasis_ naujoji_ mūsiškis_ mūsiškė_"
    ),
    about="apie už dėl",
    officials=(
        "teisėj prokuror ministr prezident generol pulkinink vadas atstov ambasador meras treneris aktor dainin"
    ),
)
