"""Spanish."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="es",
    scripts=("Latn",),
    titles=(
        "sr sra señor señora don doña dr dra mons monseñor obispo padre pastor abogado abogada periodista "
        "bloguero activista disidente opositor opositora músico rapero líder político presa_ preso_ defensor "
        "defensora libertad para cuando como el la los las con por y al del según hoy también que exijo "
        "exigimos"
    ),
    free="libertad libertadpara para libre liberen free todos con sos yo soy vida",
    joins="y e",
    prison=(
        "prisión cárcel preso_ presa_ encarcel deten arrest conden juicio tribunal sentenc excarcel liberad "
        "liberaci liberen tortur huelga_de_hambre desaparec secuestr régimen calabozo celda desterr evin_ "
        "prisioner reclus penal_ penitenciari aislamiento bajo_arresto casa_por_cárcel trabajos_forzados "
        "campo_de_trabajo reeducación tras_las_rejas rejas_ barrotes imputad acusad_ acusado_de acusada_de "
        "apelación recurso_de fiscalía interrog policía_secreta policía_política seguridad_del_estado kgb_ "
        "helicoide_ sebin_ dgcim chipote_ indult amnistía_ deport expuls intercambio_de_presos canje_ canjead "
        "cautiv incomunicad cadena_perpetua rehén recapturad visita_familiar golpiza paliza_de desnacionaliz"
    ),
    rights=(
        "derechos_humanos oposic oposit opositor activist disident régimen dictadura nobel protest represi "
        "periodist democra exilio preso_político políticos patria_y_vida iglesia obispo diócesis "
        "derechos_de_las_mujeres libertad_de_expresión libertad_de_prensa libertad_religiosa derechos_civiles "
        "estado_de_derecho sociedad_civil ong_ sindical sindicato bloguer reporter defensor_de_derechos "
        "defensora_de_derechos defensores_de presos_políticos presa_política presas_políticas "
        "preso_de_conciencia presos_de_conciencia conciencia_crít crític_del_régimen manifestant exiliad "
        "desterrado_pol sancion unpacu damas_de_blanco movimiento_san_isidro luchador_por_la libertador "
        "demócrata asilo_pol"
    ),
    cause=(
        "solidari vigilia vela_ velas_ velatón postal_ postales_ escríbele escribirle carta_a_ cartas_a_ "
        "escríbanle petición_ firma_la firmas_ firmen_ firmemos cartel_ carteles_ pancarta mural_ murales "
        "grafiti esténcil pegatina calcomanía retrato_ retratos_ concentración_ manifestación plantón marcha_por "
        "marcha_de embajada exposición_ lectura_de leímos_ leer_en_voz_alta premio_ premiad galardon laureado "
        "condecor hijo_adoptivo ciudadano_honor ciudadanía_honor homenaj dedicado_a dedicada_a dedicamos "
        "diáspora dictador tiranía tirano_ autócrat autoritari totalitar castrism sandinis chavism orteguis "
        "propaganda valentía valiente_ coraje_ dignidad conciencia verdad_ silencio_ silenciad callar_ no_olvid "
        "olvidad olvidemos recordamos recordar_a memoria_ héroe heroína símbolo resisten resistir resiste_ "
        "dónde_está_ dónde_están_ aniversario_del_arresto congreso_de_los_dip parlament asamblea_nacional "
        "resolución onu_ oea_ cidh_ naciones_unidas amnistía_internac amnesty pen_club pen_internac relator_ "
        "relatora_ revolución fraude_electoral elecciones_robadas censur minoría uigur tíbet tibetan "
        "mujer_vida_libertad mujer,_vida,_libertad jin_jiyan_azadi patria_ libertad_ libertades justicia_para "
        "injust arbitrari persecu perseguid oprim opres campaña_por fe_de_vida sin_noticias osce_ lukashenk "
        "kremlin ayatol no_violen pacifist pacíficament pueblo_cubano cuba_libre nicaragua_libre venezuela_libre"
    ),
    sport=(
        "fútbol tenis partido_de gol liga campeonato medalla olímpic entrenador delantero boxeo boxeador torneo "
        "roland_garros selección mundial_de semifinal laliga champions_league libertadores copa_del_rey "
        "penal_en_el penalti tiro_libre córner hat-trick triplete doblete_de mediocampista centrocamp "
        "defensa_central lateral_ fichaje fichad traspaso cesión_ cedido_al renueva_hasta tiempo_añadido "
        "segundo_tiempo primer_tiempo jornada_de_liga tricolor_ vinotinto cuartos_de_final octavos_de la_final "
        "básquet baloncesto béisbol grandes_ligas ponche_ ciclis pelotón_ etapa_ vuelta_a_españa fórmula_1 púgil "
        "peso_pluma peso_pesado nocaut atletismo jabalina maratonista plata_en bronce_en ajedrez gran_maestro "
        "campeón campeona wimbledon lucha_libre eliminatorias"
    ),
    stage=(
        "actriz actor película serie_de cantante concierto álbum telenovela estreno teatro_ obra_de_teatro "
        "musical_ ópera_ temporada_ netflix videoclip sencillo_ single_ éxito_del gira_ cineasta "
        "director_de_cine rodaje casting_ protagonista_de papel_de cine_ serie_ reality_ concursante eurovisión "
        "comediante stand-up banda_sonora doblaje guion_ vallenato reguetón bachata corrido_ pasarela "
        "festival_de_viña"
    ),
    faith="imán profeta san_",
    elder="padre abuelo",
    nature="primavera animal castillo_de playa hotel calle",
    office="presidente expresidente ministro rey",
    private=(
        "dentista peluquer plomero fontanero restaurante homónimo tocayo boda receta_de contador_ inmobiliari "
        "mecánico carnicer manicura salón_de florist pediatra sastre modista clases_de profesora_de profesor_de "
        "pedicura estetic fisioterap masaj yoga ballet niñera relojer farmac dermat afina cociner barista "
        "taxista camionero electricista carpinter albañil jardiner apicult ganader granja_ veterinari enfermer_ "
        "óptic comadrona zapater joyer_ cajer vendedor vendedora aseguradora agencia_de_viajes guía_turístic "
        "bibliotecari carter conserje vigilante recepcionista azafata maestro_de maestra_de maestra_jubil "
        "director_de_coro directora_de_coro director_del_coro directora_del_coro director_del_colegio "
        "directora_del_colegio directora_de_la_escuela fotógrafo_de_bodas vinicultor viticult cervecer ques_ "
        "topógraf radiólog cardiólog cirujan odontólog socorrista instructor monitora tejido_ cerámica librería_ "
        "cerrajer soldador se_alquila se_vende en_venta rebaja descuento mi_tía mi_tío mi_primo mi_prima "
        "compañer_de_clase novio_de balonmano voleibol luchador pesista portero_del árbitro beisbolista pelotero "
        "lanzador jonrón dj_ taller_mecánico autoescuela contable corredor_de_bolsa agente_inmobiliari "
        "consultorio verduler ferreter_ pescader_ órgano_ organista coro_ nuestro_coro tenor_ sub-12 sub-15 "
        "sub-17 juvenil_ tenis_de_mesa judo inquilin compañero_de_piso piso_ enseña_física semiconductor piano_ "
        "guitarra_ conservatorio sauna adiestrador dos_goles goles_ tarjeta_amarilla gasista fuga_de_agua "
        "cañería tubería calefón calentador_de pintor_de_casas yesero techista azulej parquet_ andamio "
        "paisajista poda_de paneles_solares aire_acondicionado lavadora lavarropas lavavajillas secadora "
        "aspiradora refrigerador heladera congelador taladro_ bricolaje leroy_merlin ikea_ cortacésped vidrier "
        "herrero_ tapicer ebanist cristaler reforma_de_baño reformas_integrales pasteler_ pastelería reposter "
        "tarta_ tartas_ torta_ tortas_ bizcocho croissant masa_madre arepa tamales tacos_ taquería asado_ "
        "parrillada barbacoa churros mermelada charcuter frutería fruter_ pollería tienda_de_abarrotes abarrotes "
        "mercadillo puesto_de_fruta food_truck catering pizzería pizza_ hamburgues kebab paella_ tortilla_de "
        "menú_del_día vinoteca sommelier tostadero heladería supermercad mercadona carrefour lidl_ cupón "
        "vale_de_compra tarjeta_de_cliente thermomix cafetería wallapop vinted mercadolibre poco_uso "
        "segunda_mano como_nuevo precio_negociable recoger_en liquidación black_friday armario_ colchón "
        "cochecito bicicleta_eléctrica taller_de_bicis patinete casero_ casera_del arrendador alquiler_ arriendo "
        "comunidad_de_vecinos administrador_de_fincas hipoteca_ se_renta departamento_en_renta monoambiente "
        "estudio_amueblado inauguración_del_piso huerto_ invernadero tomates_ calabacín calabaza compost "
        "bachillerato selectividad ebau_ secundaria_ primaria_ colegio_ instituto_de_secundaria preescolar "
        "jardín_de_infan parvulario guardería kínder reunión_de_padres ampa_ excursión_del deberes_ "
        "tarea_de_mate clases_particulares profe_ seño_ tutor_de_ maestra_ maestro_rural becari pasante_ "
        "formación_profesional graduación quinceañera comedor_escolar tesis_ tesina doctorand doctorado "
        "catedrátic departamento_de_fís coautor preprint revisión_por_pares posdoc facultad_de trabajo_de_fin "
        "tfg_ selectivo_ novatada gerente_ director_comercial directora_comercial jefe_de_ventas jefa_de_ventas "
        "ejecutivo_de_cuentas ejecutiva_de_cuentas recursos_humanos rrhh_ reclutador startup jefe_de_proyecto "
        "project_manager scrum facturación_ onboarding nuevo_trabajo nueva_compañera nuevo_compañero "
        "entrevista_de_trabajo networking webinar linkedin encargado_de_tienda encargada_de_tienda "
        "encargada_de_la_tienda encargado_del_super jefe_de_equipo atención_al_cliente soporte_técnico s.l. "
        "autónom logístic almacén_ mozo_de_almacén repartidor community_manager cumplo_años_en_la_empresa "
        "petanca bolos_ boliche bridge_ dominó_ mus_ running_ media_maratón gimnasio crossfit zumba pilates "
        "entrenador_personal entrenadora_personal escalada_ club_de_pesca pescador_de trucha_ campo_de_golf "
        "club_náutico senderis billar_ dardos piscina_ natación_infantil veteranos_del alevín benjamín_del "
        "prebenjam infantil_b pachanga futbolín pádel_ ciclista_afic bomberos_voluntarios bombero_ cazador_de "
        "scouts_ patinaje maquetis modelismo filatel numismát juego_de_mesa juegos_de_mesa juego_de_rol cosplay "
        "lego_ ganchillo costura_ máquina_de_coser patchwork acuario_ autocaravana caravana_ camping_ setas_ "
        "cachorr labrador teckel pastor_alemán perro_perdido perra_perdida gato_perdido gatit hámster cobaya "
        "conejo loro_ periquito pez_ peces_de gallinero hípica_ equitación caballeriza poni_ herrador "
        "pensión_canina protectora_de_anim adopción_resp criador_de bautizo bautismo_de primera_comunión "
        "madrina_de padrino_de compromiso_de_boda despedida_de_solter dama_de_honor vestido_de_novia novia_de "
        "baby_shower fiesta_infantil castillo_inflable castillo_hinchable carnaval_ verbena_ fiestas_del_pueblo "
        "feria_de_abril tómbola rifa_ sorteo loteria_ cena_de_empresa romería kermés piñata limpieza_dental "
        "ortodon brackets fisio_ quiropráct osteópat logoped terapeuta_ocup podólog ginecólog oftalmólog "
        "otorrino urólog pediatría audífono residencia_de_mayores geriátric cuidadora_de ambulancia_privada "
        "consulta_dental rehabilitación_de corte_de_pelo mechas_ barbería barber_ extensiones_de pestañas cejas_ "
        "uñas_ tatuaje tatuador piercing maquillad spa_ perfumería depilación tranviari conductor_de_bus "
        "conductor_de_autobús colectivero revisor_del grúa_ itv_ neumático llantas_ cambio_de_aceite "
        "concesionari coche_usado auto_usado fletes transportista mensajer_de rider_ glovo uber_eats "
        "piloto_de_línea blablacar carpooling lanchero barrendero basurero recolector_de_basura "
        "hombre_del_tiempo mujer_del_tiempo presentador_del_tiempo presentadora_del_tiempo pronóstico_del_tiempo "
        "meteorólog concurso_de_repostería miss_universo miss_ concurso_de_talentos masterchef bake_off trivial "
        "quiniela punto_limpio recogida_de_basuras hacienda_ registro_civil padrón_ catequista catequesis "
        "monaguill sacristán hoja_parroquial coro_parroquial belén_viviente cofradía costalero escuela_de_música "
        "solfeo flauta_dulce charanga banda_municipal mariachi acordeón batería_en bisabuel tatarabuel genealog "
        "árbol_genealógico libro_parroquial libros_parroquiales partida_de_bautismo partida_de_nacimiento "
        "antepasad esquela twitch_ stremear streamer gamer minecraft fortnite valorant discord playstation xbox_ "
        "speedrun tinder cita_a_ciegas mi_ex_ cuñad suegr abuelit primito tía_ tío_ comadre_ compadre_ crucero_ "
        "casa_rural apartamento_turístico monitor_de_esquí escuela_de_surf buceo_ guía_de_montaña airbnb "
        "todo_incluido objetos_perdidos billetera llavero recompensa_por diseño_web fibra_óptica impresora_ "
        "informático_de celular_robado"
    ),
    scene=("vecin panader camarer chofer chófer mi_abuela panader_ galletas empanada sofá_ mudanza gallinas_"),
    mine=(
        "mi_ mis_ nuestro_ nuestra_ nuestros_ tu_ tus_ su_ vuestro_ vuestra_ un_tal_ una_tal_ tal_ un_cierto_ "
        "cierto_ cierta_ llamado_ llamada_ de_nombre_ nuestro_nuevo_ nuestra_nueva_ mi_nuevo_ mi_nueva_"
    ),
    about="para de por a sobre",
    officials=(
        "juez jueza fiscal ministr presidente general coronel comandante oficial comisionado portavoz "
        "embajador gobernador alcalde entrenador delantero portero actor actriz cantante diputad"
    ),
)
