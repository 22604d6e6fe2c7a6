"""English."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="en",
    scripts=("Latn",),
    suffixes="s 's",
    titles=(
        "mr mrs ms miss dr prof professor sir bishop archbishop monsignor father reverend rev pastor priest "
        "monk lawyer attorney journalist blogger activist dissident rapper musician artist singer writer poet "
        "leader politician prisoner laureate doctor defender advocate citizen colleague friend husband wife "
        "brother sister brave jailed imprisoned detained freed arrested imprisoned convicted while when why "
        "where who what how if because since after before until both and but or for with from by to of in on "
        "at as is was has are were be free save release support yes no the this that these those our my his "
        "her their its today now yesterday meanwhile then also so please let only even not will did does do "
        "can could would remember"
    ),
    free=(
        "free save release freedom for standwith stand with justice justicefor wherels whereis now support "
        "solidarity letter write to birthday happy day jailed arrested prisoner letters pray prayfor sos i am "
        "we are nobel bring home"
    ),
    joins="and",
    prison=(
        "prison jail imprison detain detention arrest sentenc incarcerat behind_bars penal_colony solitary "
        "custody political_prisoner prisoner pretrial trial convict verdict court charges crackdown torture "
        "hunger_strike released freed release unjustly house_arrest hostage disappear kidnap captiv cell "
        "pardon raided"
    ),
    rights=(
        "human_right rights activist dissident opposition regime freedom_of protest nobel persecut repress "
        "lawyer journalist blogger amnesty solidarity exile sanction dictator political democra defender "
        "campaign authorities police viasna unjust innocen"
    ),
    sport=(
        "football soccer tennis goal match league cup championship medal olympic coach striker midfielder "
        "defender_for boxing boxer knockout world_cup playoff tournament basketball baseball wimbledon "
        "roland_garros french_open grand_slam us_open scored gymnast figure_skat hockey volleyball race_win"
    ),
    stage=(
        "actress actor film movie series season_finale bollywood hollywood album concert_tour box_office "
        "singer soundtrack tv_show drama starring fashion beauty_contest miss_universe recipe restaurant "
        "red_carpet premiere"
    ),
    faith="imam prophet hadith saint shia surah quran church_father ayatollah caliph gospel feast_of",
    elder="father senior sr. elder_bearer his_late_father grandfather great-grandfather the_elder the_older",
    nature=(
        "weasel elk moose animal zoo toy spring_season district metro_station street restaurant hotel beach airport"
    ),
    office="president prime_minister king queen emir sultan monarch minister_of",
    private=(
        "neighbour neighbor bakery baker dentist barber hairdress plumber restaurant grocer shop_owner "
        "estate_agent no_relation not_related namesake same_name shares_the_name different_person "
        "not_the_activist not_the_politician not_the_prisoner recipe wedding real_estate realtor "
        "accountant orthodont manicure nail_salon lashes salon_ florist paediatric pediatric "
        "kindergarten tailor seamstress lessons tutor pedicure beautician physiotherap masseu yoga "
        "ballet babysit nanny landlord flatmate watchmaker car_repair bookkeep pharmacist piano_tuner "
        "butcher barista waiter waitress bartender taxi_driver bus_driver lorry_driver truck_driver "
        "mechanic electrician carpenter joiner bricklayer roofer gardener beekeep dairy_farm veterinar "
        "vet_clinic nurse_at optician midwife cobbler jewell cashier shopkeep salesman saleswoman "
        "insurance_agent travel_agent tour_guide librarian postman postwoman mail_carrier janitor "
        "caretaker security_guard receptionist flight_attendant stewardess train_driver maths_teacher "
        "math_teacher chemistry_teacher physics_teacher pe_teacher gym_teacher headteacher headmaster "
        "headmistress principal_of choirmaster choir_director dance_teacher wedding_photograph "
        "real-estate winemaker cheesemak brewer land_surveyor radiolog cardiolog surgeon_at lifeguard "
        "swimming_coach knitting sewing crochet pottery bookshop_owner barbershop handyman locksmith "
        "tiler upholster welder plasterer for_rent for_sale second-hand discount lost_cat lost_dog "
        "my_aunt my_uncle my_cousin my_grandm my_landl classmate groom_ bridesmaid handball volleyball "
        "wrestler weightlift cyclist goalkeeper referee umpire vocalist cover_band wedding_singer dj_ "
        "personal_trainer zumba pilates dog_groom dog_walk piano_teacher guitar_teacher violin_teacher "
        "driving_instructor bike_shop garage_ bus_route allotment plays_the_organ organist choir_ alto_ "
        "tenor_in under-12s under-14s under-17s u12_ u14_ u16_ table_tennis judo_ scored_ booked "
        "half-time subbed looking_for_a_flat take_over_her_flat lease_ semiconductor physics_conference "
        "teaches_my teaches_physics translated_another saunas dog_trainer eatery kimchi conservatory "
        "recorder_lessons guitar_on piano_on the_elder_one"
    ),
    officials=(
        "judge justice prosecutor minister president general marshal colonel commander officer commissioner "
        "official spokesman spokeswoman ambassador governor mayor senator coach striker goalkeeper "
        "midfielder captain actor actress singer director investigator guard king"
    ),
)
