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
    free="libérez liberez liberté liberte pour libre soutien a à justice",
    joins="et",
    prison=(
        "prison emprisonn incarcér détenu détention arrêté arrestation condamn procès tribunal verdict "
        "colonie_pénitentiaire libéré libération torture grève_de_la_faim otage disparu peine_de gracié"
    ),
    rights=(
        "droits_de_l'homme droits_humains opposition opposant régime militant dissident nobel manifest "
        "répress journaliste avocat démocra biéloruss bélarus exil dictat"
    ),
    sport="football tennis match ligue championnat médaille olympi but_de entraîneur tournoi demi-finale boxe",
    stage="actrice acteur film série chanteuse concert album",
    faith="imam prophète saint_",
    elder="père aîné senior père_de aîné_",
    nature="printemps belette animal élan",
    office="président premier_ministre roi",
    private=(
        "voisin boulang dentiste coiffeu plombier restaurant homonyme aucun_lien mariage recette_de "
        "comptable immobili garagiste manucure salon_de_ fleurist pédiatre couturi professeur_de "
        "cours_de pédicure esthétic kiné massage yoga ballet baby-sit colocat horlog pharmacien dermato "
        "boucher cuisinier serveu barista chauffeur taxi_ mécanicien électricien menuisier maçon "
        "couvreur jardinier apicult agricult_ ferme_ vétérinair infirmi opticien sage-femme cordonnier "
        "bijoutier caissi vendeu assureur agence_de_voyage guide_touristique bibliothécair facteur "
        "factrice concierge vigile_de réceptionniste hôtesse steward prof_de professeure_de maîtresse_d "
        "instituteur institutrice directeur_d'école directrice_d'école proviseur chef_de_chœur "
        "chef_de_choeur cheffe_de_chœur photographe_de_mariage vigneron brasseur fromager géomètre "
        "radiolog cardiolog chirurgien maître-nageur moniteur monitrice tricot poterie libraire "
        "bricoleur serrurier carreleur soudeur à_louer à_vendre promo_ soldes ma_tante mon_oncle "
        "mon_cousin ma_cousine ma_grand-mère camarade_de_classe le_marié handball volley lutteur "
        "haltérophil gardien_de_but arbitre dj_ coach_sportif auto-école comptab agent_immobilier "
        "promène vide-grenier fleuriste orgue organiste chorale chœur_de ténor_ alto_ u12_ u15_ "
        "tennis_de_table judo colocataire locataire_ appartement_ enseigne_la_physique semi-conducteur "
        "piano_ guitare_ conservatoire sauna éducateur_canin buts_ carton_jaune remplaçant"
    ),
    officials=(
        "juge procureur ministre président général colonel commandant officier commissaire porte-parole "
        "ambassadeur gouverneur maire entraîneur attaquant gardien acteur actrice chanteu"
    ),
)
