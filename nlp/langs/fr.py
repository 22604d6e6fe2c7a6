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
    elder="père aîné senior",
    nature="printemps belette animal élan",
    office="président premier_ministre roi",
    private=(
        "voisin boulang dentiste coiffeu plombier restaurant homonyme aucun_lien mariage recette_de "
        "comptable immobili garagiste manucure salon_de_ fleurist pédiatre couturi professeur_de cours_de "
        "pédicure esthétic kiné massage yoga ballet baby-sit colocat horlog pharmacien dermato"
    ),
    officials=(
        "juge procureur ministre président général colonel commandant officier commissaire porte-parole "
        "ambassadeur gouverneur maire entraîneur attaquant gardien acteur actrice chanteu"
    ),
)
