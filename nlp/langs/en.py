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
        "hunger_strike released freed release unjustly house_arrest hostage disappear kidnap captiv cell_ cells_ "
        "pardon raided swapped_for locked_up inmate parcel_for visiting_rights visit_denied denied_visits "
        "isolation_cell punishment_cell incommunicado enforced_disappear remand_ charged_with indict "
        "appeal_hearing appeal_rejected acquit parole bail_ amnestied deported kgb_ secret_police interrogat "
        "re-arrest labour_camp labor_camp forced_labour forced_labor gulag correctional life_sentence set_free "
        "ill-treat mistreat medical_care_denied bone_tubercul"
    ),
    rights=(
        "human_right rights activist dissident opposition regime freedom_of protest nobel persecut repress "
        "lawyer journalist blogger amnesty solidarity exile sanction dictator political democra defender "
        "campaign authorities police viasna unjust innocen rapporteur_on whistleblow reformist pro-democracy "
        "civic_space trade_union human-rights rule_of_law un_expert independent_media independent_journal rsf_ "
        "cpj_ pen_ hrw_ fidh_ omct_ article_19 front_line_defend libereco free_all free_them critic_of_the "
        "kremlin_critic government_critic minority_right ethnic_minor stateless citizenship_revoked"
    ),
    cause=(
        "vigil candle postcard petition sign_the signature placard banner_ mural sticker portrait_of poster_of "
        "poster_with rally_ rallied demonstrat marched_ march_for embassy consulate picket sit-in stand_with "
        "standing_with stands_with in_support_of speak_out spoke_out speak_up raise_our_voice read_aloud "
        "read_out readings_from dedicate laureate honorary_citizen honorary_doctor shortlisted_for sakharov "
        "vaclav_havel havel_prize magnitsky diaspora emigr tyran autocra totalitarian junta_ propagand courag "
        "conscience bravery fearless unbroken silenced silencing never_forget not_forgotten don't_forget "
        "do_not_forget remember_her remember_him say_her_name say_his_name hero_ heroes heroine symbol_of resist "
        "resilien where_is_ where_are_they whereabouts no_news_of day_100 hunger_ ambassador parliament mep_ "
        "meps_ congressional resolution_ united_nations un_human special_rapporteur rapporteur ohchr "
        "frontline_defend pen_international pen_america reporters_without memorial_prize spring96 belsat "
        "voices_of voice_for revolution uprising stolen_election rigged free_belarus long_live_belarus "
        "white-red-white uyghur xinjiang east_turkistan tibet_ tibetan dalai_lama woman_life_freedom "
        "women_life_freedom zan_zendegi jin_jiyan patria_y_vida homeland free_speech of_conscience free_press "
        "press_freedom censor write_to_ writing_to_ wrote_to_ letters_to_ letter_writing vocal_critic injustice "
        "impunity never_again minute_of_silence moment_of_silence in_memory_of martyr thinking_of_ "
        "adopt_a_prisoner godparent civil_society ngo_"
    ),
    sport=(
        "football soccer tennis goal match league cup championship medal olympic coach striker midfielder "
        "defender_for boxing boxer knockout world_cup playoff tournament basketball baseball wimbledon "
        "roland_garros french_open grand_slam us_open scored gymnast figure_skat hockey volleyball race_win "
        "kick-off penalty_ equaliser equalizer hat-trick own_goal clean_sheet centre-back left-back right-back "
        "transfer_window signs_for loan_deal free_agent premier_league la_liga bundesliga serie_a "
        "champions_league europa_league ufc_ mma_ heavyweight middleweight bantamweight grandmaster_ fide_ "
        "blitz_ grand_prix pole_position formula_1 marathon_ sprint_ relay_ 100m_ 200m_ 400m_ javelin high_jump "
        "long_jump heptathlon biathl triathl set_point tie-break quarter-final semi-final relegat fixture_ "
        "home_win"
    ),
    stage=(
        "actress actor film movie series season_finale bollywood hollywood album concert_tour box_office singer "
        "soundtrack tv_show drama starring fashion beauty_contest miss_universe recipe restaurant red_carpet "
        "premiere netflix_ sitcom showrunner biopic trailer_ teaser_ music_video video_clip debut_single "
        "new_single remix_ feat_ ft._ spotify_ eurovision grammys_ oscars_ bafta audition casting_call cast_as "
        "leading_role theatre_company ballerina_ prima_donna soprano_ stand-up_comed comedian tv_presenter "
        "talk_show reality_show influencer_ tiktoker runway_ catwalk telenovela soap_opera"
    ),
    faith="imam prophet hadith saint shia surah quran church_father ayatollah caliph gospel feast_of",
    elder="father senior sr. elder_bearer his_late_father grandfather great-grandfather the_elder the_older",
    nature=(
        "weasel elk moose animal zoo toy spring_season district metro_station street restaurant hotel beach airport"
    ),
    office="president prime_minister king queen emir sultan monarch minister_of",
    private=(
        "neighbor baker barber hairdress plumber restaurant grocer shop_owner estate_agent no_relation "
        "not_related namesake shares_the_name different_person not_the_activist not_the_politician "
        "not_the_prisoner recipe real_estate realtor accountant orthodont manicure nail_salon lashes salon_ "
        "paediatric pediatric kindergarten tailor seamstress lessons tutor pedicure beautician physiotherap "
        "masseu ballet babysit nanny watchmaker car_repair bookkeep pharmacist piano_tuner butcher barista "
        "waiter waitress bartender taxi_driver bus_driver lorry_driver truck_driver mechanic electrician "
        "carpenter joiner bricklayer roofer gardener beekeep dairy_farm veterinar vet_clinic nurse_at optician "
        "midwife cobbler jewell cashier shopkeep salesman saleswoman insurance_agent travel_agent tour_guide "
        "postman postwoman mail_carrier janitor caretaker security_guard receptionist flight_attendant "
        "stewardess train_driver maths_teacher math_teacher chemistry_teacher physics_teacher pe_teacher "
        "gym_teacher headteacher headmaster headmistress principal_of choirmaster choir_director dance_teacher "
        "wedding_photograph real-estate winemaker cheesemak brewer land_surveyor radiolog cardiolog surgeon_at "
        "lifeguard swimming_coach knitting sewing crochet pottery bookshop_owner barbershop handyman locksmith "
        "tiler upholster welder plasterer for_rent for_sale second-hand discount lost_cat lost_dog my_uncle "
        "my_cousin my_landl classmate groom_ bridesmaid handball volleyball wrestler weightlift cyclist "
        "goalkeeper referee umpire vocalist cover_band wedding_singer dj_ personal_trainer zumba pilates "
        "dog_groom dog_walk piano_teacher guitar_teacher violin_teacher driving_instructor bike_shop garage_ "
        "bus_route allotment plays_the_organ organist choir_ alto_ tenor_in under-12s under-14s under-17s u12_ "
        "u14_ u16_ table_tennis judo_ scored_ booked half-time subbed looking_for_a_flat take_over_her_flat "
        "lease_ semiconductor physics_conference teaches_my teaches_physics translated_another saunas "
        "dog_trainer eatery kimchi conservatory recorder_lessons guitar_on piano_on the_elder_one cruise_ship "
        "eyebrows_done dry_clean laundrette laundromat launderette ironing vacuum_cleaner washing_machine "
        "dishwasher boiler freezer_ plumbing gutter_ drainpipe chimney_sweep double_glazing loft_conversion "
        "kitchen_fitter kitchens_ carpet_ wallpaper painter_and_decorator decorators_ scaffolder scaffolding "
        "stonemason paving patio_ driveway_ lawnmower mowing landscap tree_surgeon greenhouse_ garden_centre "
        "compost seedling tomatoes courgette pumpkin_ beehive hens_ poultry farrier stables_ pony_ livestock "
        "tractor_ harvester sheepdog labrador terrier spaniel puppy puppies kitten hamster guinea_pig goldfish "
        "aquarium microchipped tabby pet_shop pet_sitt cattery kennels_ grooming_salon hair_salon haircut "
        "highlights_and balayage brow_ spa_ facials botox tattoo_artist tattooist piercing make-up_artist bridal "
        "best_man stag_do hen_do baby_shower christening honeymoon caterer catering buffet_ canap hog_roast "
        "bakes_ baking cupcake sourdough brownies pastry_chef pastries cake_ cakes_ chef_ sous-chef cookery "
        "takeaway_ pizzeria pizza_ kebab chippy fish_and_chips barbecue bbq_ curry_night roastery brunch "
        "pub_quiz pub_landlord pint_ gin_ bartending sommelier vineyard greengrocer delicatessen deli_ "
        "fishmonger supermarket checkout_ loyalty_card voucher black_friday promo_code special_offer on_sale_now "
        "free_delivery dropship etsy_ ebay_ vinted_ gumtree car_boot jumble_sale flea_market charity_shop "
        "thrift_ antiques_ philatel stamp_collect numismat sofa_ wardrobe_ armchair bookcase_ mattress "
        "barely_used collection_only dm_for_price pick_up_only lost_property lost_keys lost_wallet "
        "lost_my_wallet found_a_wallet reward_if letting_agent lettings flat-share roommate housemate tenant "
        "mortgage_ surveyor_ bungalow semi-detached two-bed one-bed bedsit removals_ self-storage block_of_flats "
        "stairwell residents'_association sales_manager sales_rep account_manager account_executive "
        "project_manager product_manager product_owner scrum_master hr_manager head_of_hr recruiter recruiting "
        "recruitment_consult head_of_marketing marketing_manager marketing_director brand_manager key_account "
        "b2b_ saas_ fintech_ start-up co-founder_and_ceo chief_operating chief_financial cfo_ coo_ onboarding "
        "new_hire new_role excited_to_announce thrilled_to_announce linkedin_ networking_event trade_fair "
        "supply_chain logistics_ procurement franchise_ warehouse forklift quarterly_results shareholder "
        "tax_return tax_adviser payroll_ auditor_ actuar paralegal_at conveyanc back-end_developer "
        "front-end_developer full-stack devops_ data_analyst sysadmin it_support helpdesk ux_designer "
        "graphic_designer web_designer interior_design copywriter_ seo_ civil_engineer structural_engineer "
        "quantity_surveyor site_manager crane_operator machinist_ electrical_engineer hvac_ town_planner "
        "draughtsman gp_surgery hygienist orthopaed chiropract osteopath podiatr dermatolog obstetric anaesthet "
        "urolog audiolog speech_therap occupational_therap dietitian nutritionist hearing_aid contact_lens "
        "new_glasses braces_ wisdom_tooth flu_jab blood_donor care_home_manager carer_ paramedic year_3 year_6 "
        "year_9 form_tutor primary_school nursery_ playgroup school_run parents'_evening pta_ sports_day "
        "school_play school_bus lollipop_lady teaching_assistant geography_teacher history_teacher "
        "biology_teacher english_teacher french_teacher art_teacher music_teacher exam_board a-level gcse "
        "undergrad freshers sophomore class_of_ valedictorian prom_ fraternity sorority phd_student postdoc "
        "co-author et_al associate_professor assistant_professor lab_group peer-review preprint "
        "abstract_submission conference_paper poster_session doi_ genomics polymer catalys nanopart thermodynam "
        "sunday_league five-a-side parkrun half-marathon 10k_ personal_best jogging crossfit gym_member bootcamp "
        "spin_class climbing_wall bouldering karate taekwondo fencing_club archery darts_ snooker bowls_club "
        "bowling_ rowing_club sailing_club kayak angling angler fishing_trip carp_ golf_ golfer rambl "
        "hiking_group ski_instructor snowboard skateboard scout_leader girl_guides riding_lesson quilting "
        "cross-stitch woodturn woodwork model_railway jigsaw_ scrapbook origami birdwatch bonsai "
        "watercolour_class life_drawing chess_club_night board_game dungeons_and d&d_ lego_ twitch_ streamer_ "
        "speedrun gamer_ gaming_ esport minecraft fortnite leaderboard cosplay tinder_ bumble_ first_date "
        "blind_date dating_app ghosted_me my_ex_ crush_on anniversary_dinner tour_operator tour_bus airbnb_ "
        "guesthouse b&b_ campsite caravan_ camper_van holiday_rental all-inclusive hotel_manager concierge "
        "chambermaid sightsee skipper_ weather_forecast weatherman weather_presenter traffic_update "
        "tram_driver_of metro_driver rail_replacement cabbie uber_driver parcel_delivery driving_test "
        "driving_school mot_ tyre_ gearbox used_car car_dealer car_wash estate_car scooter_repair bicycle_repair "
        "raffle tombola fete_ village_show flower_show bake_sale bake_off talent_show pub_band karaoke "
        "quiz_night bingo_ carnival_ panto_ amateur_dramatic am-dram prize_draw giveaway_ lucky_winner "
        "flower_rota altar_server sunday_school bell-ring sacristan parish_council parish_newsletter "
        "confirmation_class piano_ violin_ cello_ clarinet_ saxophone_ drum_lesson singing_lesson music_school "
        "brass_band family_tree genealog ancestry_ great-grandmother great-aunt great-uncle parish_register "
        "born_in_18 census_ obituar passed_away_peacefully funeral_home survived_by condolences_to_the_family "
        "alderman parking_fine parking_space bin_collection recycling_ town_clerk dog_poo noise_complaint "
        "my_boss my_colleague_from my_dentist my_accountant my_hairdresser our_postman a_guy_called "
        "a_bloke_called from_work_ from_accounting from_accounts"
    ),
    scene=(
        "neighbour bakery dentist same_name wedding florist yoga landlord flatmate librarian my_aunt my_grandm fridge_"
    ),
    mine=(
        "our_ my_ your_ his_ her_ their_ a_certain_ certain_ some_ called_ named_ by_the_name_of_ our_new_ "
        "my_new_ the_new_ my_old_ our_old_ our_own_ our_very_own_ local_ another_ old_mate_"
    ),
    about="for to of about honoring honouring remembering",
    officials=(
        "judge justice prosecutor minister president general marshal colonel commander officer commissioner "
        "official spokesman spokeswoman ambassador governor mayor senator coach striker goalkeeper "
        "midfielder captain actor actress singer director investigator guard king"
    ),
)
