"""French."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="fr",
    scripts=("Latn",),
    titles=(
        "m mme mlle monsieur madame maître me mgr monseigneur évêque pasteur avocat avocate journaliste "
        "blogueur blogueuse militant militante dissident dissidente opposant opposante musicien musicienne "
        "rappeur lauréat lauréate défenseur prisonnier prisonnière libérez liberté pour avec quand comme et "
        "le la les de selon"
    ),
    free="libérez liberez liberté liberte pour libre soutien a à justice liberté_pour liberté_à justice_pour soutien_à",
    joins="et",
    prison=(
        "prison emprisonn incarcér détenu détention arrêté arrestation condamn procès tribunal verdict "
        "colonie_pénitentiaire libéré libération torture grève_de_la_faim otage disparu peine_de gracié evin_ "
        "cellule_ cachot mitard isolement geôle bagne_ goulag camp_de_travail travaux_forcés camp_de_rééducation "
        "rééducation_par derrière_les_barreaux barreaux écrou parloir garde_à_vue interpell inculp accusé "
        "accusation appel_rejeté cour_d'appel purge_ purger interrogatoire police_secrète services_secrets kgb_ "
        "résidence_surveillée assigné_à assignée_à expuls déport échange_de_prisonniers échangé_contre "
        "grâce_présidentielle amnistie relâch remis_en_liberté kidnapp enlevé_ enlevée_ maltrait perpétuité "
        "codétenu gréviste_de_la_faim ans_ferme bannissement"
    ),
    rights=(
        "droits_de_l'homme droits_humains opposition opposant régime militant dissident nobel manifest répress "
        "journaliste avocat démocra biéloruss bélarus exil dictat droits_des_femmes liberté_d'expression "
        "liberté_de_la_presse liberté_religieuse liberté_de_conscience liberté_de_réunion droits_civi "
        "état_de_droit société_civile ong_ syndica blogueu reporter rsf_ ldh_ prisonnier_politique "
        "prisonnière_politique prisonniers_politiques prisonnier_d'opinion prisonnière_d'opinion "
        "prisonniers_d'opinion détracteur critique_du contestat activis résistante défenseu sanctions_ "
        "combattant_de_la_liberté"
    ),
    cause=(
        "solidari veillée bougie chandelle carte_postale cartes_postales écrivez-lui écrire_à_ lettre_à_ "
        "lettres_à_ lui_écrire pétition signature signez signataire affiche_ affiches_ pancarte banderole "
        "fresque_ pochoir graffiti autocollant sticker portrait rassemblement marche_pour marche_blanche "
        "devant_l'ambassade ambassade_de exposition_ lecture_de lectures_de lu_à_voix_haute lues_à_voix_haute "
        "prix_sakharov prix_de_la_paix prix_václav lauréat récompensé_par citoyen_d'honneur citoyenne_d'honneur "
        "citoyenneté_d'honneur hommage honorer dédié dédicac diaspora banni_ bannis_ autocrat autoritair "
        "dirigeants_de propagande courage_de courageu conscience vérité silence_ réduire_au_silence "
        "réduite_au_silence oublié n'oublions n'oubliez pas_oublier souvenons souvenir_de mémoire_de_la commémor "
        "en_pensée pensée_pour pensées_pour héros_ héroïne symbole résistan résister où_est_ où_sont_ "
        "anniversaire_de_son assemblée_nationale parlement résolution onu_ nations_unies amnesty pen_club "
        "pen_international rapporteu révolution fraude_électorale élection_truquée élections_truquées censur "
        "minorité ouïghour ouïgour tibet femme_vie_liberté femme,_vie,_liberté jin_jiyan_azadi patrie liberté_ "
        "liberté_pour libertés_ libre_ justice_pour injust arbitraire persécut opprim oppress tyran appel_à "
        "mobilis campagne_de comité_de_soutien soutien_à parrainage preuve_de_vie sans_nouvelles osce_ "
        "conseil_de_l'europe loukachenk kremlin mollah ayatollah patria_y_vida non-violen pacifist pacifiquement"
    ),
    sport=(
        "football tennis match ligue championnat médaille olympi but_de entraîneur tournoi demi-finale boxe "
        "coupe_de_france penalty coup_franc corner_ triplé_de doublé_de milieu_de_terrain défenseur_central "
        "latéral_ mercato transfert_ prêt_avec prolonge_jusqu'en temps_additionnel mi-temps journée_de_ "
        "équipe_de_france bleus_ quart_de_finale quarts_de_finale finale_ basket rugby_ top_14 essai_de hockey "
        "cyclis peloton_ étape_du tour_de_france formule_1 grand_prix poids_lourd athlétisme javelot biathlon "
        "coupe_du_monde d'argent_aux échecs grand_maître champion_d'europe champion_du_monde championne_de "
        "wimbledon roland-garros natation marathonien"
    ),
    stage=(
        "actrice acteur film série chanteuse concert album avant-première théâtre_ pièce_de_théâtre comédie_ "
        "opéra_ saison_ netflix clip_ single_ tube_de hit_ tournée réalisateur réalisatrice tournage casting_ "
        "premier_rôle second_rôle cinéma_ feuilleton téléfilm télé-réalité eurovision the_voice one-man-show "
        "humoriste bande_originale doublage scénario chanteu défilé_"
    ),
    faith="imam prophète saint_",
    elder="père aîné senior père_de aîné_",
    nature="printemps belette animal élan",
    office="président premier_ministre roi",
    private=(
        "coiffeu plombier restaurant homonyme aucun_lien mariage recette_de comptable immobili garagiste "
        "manucure salon_de_ fleurist pédiatre couturi professeur_de cours_de pédicure esthétic kiné massage yoga "
        "ballet baby-sit colocat horlog pharmacien dermato boucher cuisinier serveu barista mécanicien "
        "électricien menuisier maçon couvreur jardinier apicult agricult_ ferme_ vétérinair infirmi opticien "
        "sage-femme cordonnier bijoutier caissi vendeu assureur agence_de_voyage guide_touristique facteur "
        "factrice concierge vigile_de réceptionniste hôtesse steward professeure_de maîtresse_d instituteur "
        "institutrice directeur_d'école directrice_d'école proviseur chef_de_chœur chef_de_choeur "
        "cheffe_de_chœur photographe_de_mariage vigneron brasseur fromager géomètre radiolog cardiolog "
        "chirurgien maître-nageur moniteur monitrice tricot poterie libraire bricoleur serrurier carreleur "
        "soudeur à_louer à_vendre promo_ soldes ma_tante mon_oncle mon_cousin ma_cousine ma_grand-mère "
        "camarade_de_classe le_marié handball volley lutteur haltérophil gardien_de_but arbitre dj_ "
        "coach_sportif auto-école comptab agent_immobilier promène vide-grenier fleuriste orgue organiste "
        "chorale chœur_de ténor_ alto_ u12_ u15_ tennis_de_table judo colocataire locataire_ appartement_ "
        "enseigne_la_physique semi-conducteur piano_ guitare_ conservatoire sauna éducateur_canin buts_ "
        "carton_jaune remplaçant chauffagiste chaudière fuite_d'eau ramoneur plaquiste peintre_en_bâtiment "
        "papier_peint parquet_ échafaud terrassier paysagiste élagueur pompe_à_chaleur panneaux_solaires "
        "lave-linge machine_à_laver lave-vaisselle sèche-linge aspirateur frigo_ frigidaire congélateur perceuse "
        "bricolage_ leroy_merlin ikea_ tondeuse taille-haie vitrier charpentier tapissier ébéniste ferronnier "
        "cuisiniste rénovation_de pâtissi gâteau tarte_ tartes_ croissant viennoiser éclair_au brioche crêpe "
        "galette_des baguette_ levain_ confiture charcut poissonn primeur_ maraîch marché_de_noël étal_ "
        "food_truck traiteur barbecue pizzeria pizza_ kebab raclette_ fondue_ apéro couscous choucroute "
        "brasserie_ bistrot_ menu_du_jour plat_du_jour dégustation œnolog sommelier torréfact glacier_artisan "
        "supermarch carrefour_ leclerc_ lidl_ code_promo carte_de_fidélité bon_d'achat buvette_ thermomix "
        "leboncoin vinted peu_servi bon_état_général remise_en_main à_récupérer prix_à_débattre d'occasion "
        "brocante déstockage canapé armoire_ matelas poussette vélo_cargo vélo_électrique réparateur_de_vélo "
        "trottinette propriétaire_de_l'appart bailleur bail_de dépôt_de_garantie visite_de_l'appart déménag "
        "crémaillère copropriété syndic_ hlm_ studio_à meublé_ coloc_ jardin_partagé potager serre_de tomates "
        "courgette potiron compost haie_ permis_de_construire prêt_immobilier baccalauréat brevet_des_collèges "
        "collège_ lycée_ école_primaire école_élémentaire maternelle_ cp_ cm1_ cm2_ atsem_ cantine_ "
        "réunion_parents parent_d'élève parents_d'élèves classe_verte sortie_scolaire kermesse devoirs_de "
        "soutien_scolaire crèche_ nounou assistante_maternelle prof_principal cpe_ stagiaire alternance_ "
        "apprenti_ bts_ iut_ bde_ mémoire_de_master thèse_de doctorant doctorat post-doc maître_de_conférences "
        "laboratoire_de co-auteur co-autrice prépublication évaluation_par_les_pairs partiels_ licence_de "
        "commercial_chez directeur_commercial directrice_commerciale chargé_de_clientèle chargée_de_clientèle "
        "chef_de_produit chef_de_projet cheffe_de_projet responsable_rh drh_ rh_ recruteu recrutement startup "
        "scrum chiffre_d'affaires onboarding nouveau_poste nouvelle_collègue nouveau_collègue "
        "entretien_d'embauche réseautage webinaire linkedin gérant_ gérante_ chef_de_rayon directeur_de_magasin "
        "directeur_d'agence chef_d'équipe service_client support_technique sarl_ sas_ auto-entrepreneu intérim_ "
        "logistique cariste magasinier manutention pot_de_départ afterwork cdi_ alternant pétanque bouliste "
        "bowling club_de_bridge belote tarot_ course_à_pied semi-marathon salle_de_sport crossfit zumba pilates "
        "coach_perso escalade pêcheur_à partie_de_pêche carpe_ brochet golf_ club_de_voile randonn billard "
        "fléchettes piscine_ aquagym vétérans benjamins_ poussins_ vtt_ cyclotour pompier_volontaire "
        "pompiers_volontaires chasseur_de société_de_chasse majorette scout_ modélisme philatél numismat "
        "jeu_de_société jeux_de_société jeu_de_rôle cosplay lego_ crochet couture_ patchwork machine_à_coudre "
        "aquarium camping-car caravane camping_ champignons chiot labrador teckel berger_allemand chien_perdu "
        "chat_perdu chatte_ chaton hamster cochon_d'inde lapin_ perruche perroquet poisson_rouge poulailler "
        "poules_ centre_équestre équitation écurie poney maréchal-ferrant toiletteu pension_pour pension_canine "
        "spa_ refuge_animal éleveu élevage_de baptême_ marraine_ parrain_de première_communion fiançailles "
        "enterrement_de_vie evjf evg_ témoin_de_mariage robe_de_mariée mariée_ baby_shower goûter_d'anniv "
        "château_gonflable carnaval fête_foraine fête_du_village fête_des_voisins loto_du bal_du "
        "repas_de_quartier comité_des_fêtes feu_d'artifice marché_nocturne détartrage orthodont "
        "appareil_dentaire ostéopathe orthophon ergothérap psychomotric podolog gynécolog ophtalmo orl_ "
        "cabinet_médical aide_à_domicile aide-soignant auxiliaire_de_vie ehpad maison_de_retraite ambulancier "
        "prothèse déambul coupe_de_cheveux mèches_ balayage brushing permanente_ barbier_ extensions_de_cils "
        "sourcils faux_ongles tatou piercing maquilleu spa_et parfumerie conducteur_de_tram contrôleur_sncf "
        "dépann contrôle_technique pneus_ vidange_ concession voiture_d'occasion transporteur livreu coursier "
        "uber_eats deliveroo pilote_de_ligne covoitur blablacar éboueur passeur_de_bac déneig présentateur_météo "
        "présentatrice_météo miss_france jeu-concours tirage_au_sort quiz_ concours_de_pâtisserie "
        "gagnant_du_loto télé-crochet déchetterie déchèterie mairie_annexe impôts_ caf_ pôle_emploi "
        "france_travail état_civil garde_champêtre sacristain enfant_de_chœur enfants_de_chœur servant_d'autel "
        "bulletin_paroissial catéchisme catéchiste crèche_vivante école_de_musique batterie_ solfège flûte_à_bec "
        "fanfare harmonie_municipale groupe_de_reprises accordéon arrière-grand aïeul ancêtre généalog "
        "arbre_généalogique registre_paroissial registres_paroissiaux acte_de_naissance acte_de_décès "
        "avis_de_décès faire-part twitch_ streame stream_ gamer gameu minecraft fortnite valorant discord "
        "playstation xbox_ speedrun tinder rendez-vous_galant beau-frère belle-sœur belle-mère beau-père papy_ "
        "mamie_ tonton tata_ guide_de_montagne croisière gîte_ mobil-home station_de_ski plongée_ école_de_surf "
        "airbnb all_inclusive office_de_tourisme visite_guidée objets_trouvés portefeuille porte-monnaie "
        "trousseau_de_clés perdu_mes_clés récompense_à webdesign fibre_optique réparation_d'ordi imprimante"
    ),
    scene=("voisin boulang dentiste chauffeur taxi_ bibliothécair prof_de prof_d' amphi_ tombola météo_ mon_ex_"),
    mine=(
        "mon_ ma_ mes_ notre_ nos_ votre_ vos_ ton_ ta_ leur_ un_certain_ une_certaine_ certain_ certaine_ "
        "nommé_ nommée_ un_dénommé_ dénommé_ dénommée_ du_nom_de_ notre_nouveau_ notre_nouvelle_ mon_nouveau_ "
        "ma_nouvelle_"
    ),
    about="pour de à sur avec",
    officials=(
        "juge procureur ministre président général colonel commandant officier commissaire porte-parole "
        "ambassadeur gouverneur maire entraîneur attaquant gardien acteur actrice chanteu"
    ),
)
