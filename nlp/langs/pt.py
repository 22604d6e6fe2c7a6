"""Portuguese."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="pt",
    scripts=("Latn",),
    titles=(
        "sr sra senhor senhora dom bispo padre pastor advogado advogada jornalista blogueiro ativista "
        "dissidente opositor opositora músico rapper líder preso_ presa_ libertem liberdade para quando como o "
        "a os as com e de do da segundo"
    ),
    free="liberdade para libertem livre soltem liberdade_para",
    joins="e",
    prison=(
        "prisão preso_ presa_ cadeia encarcer detid detenç julgament tribunal condenad sentenç libert solto "
        "tortura greve_de_fome desaparec colónia_penal prender presídio evin_ cela_ solitária_ isolamento "
        "penitenciári prisioneir reclus calabouço masmorra gulag campo_de_trabalho trabalhos_forçados reeducação "
        "atrás_das_grades grades_ acusad_ acusado_de acusada_de recurso_negado interrogat polícia_secreta "
        "polícia_política serviços_secretos kgb_ indult amnistiad anistiad deportad expuls troca_de_prisioneiros "
        "trocado_por sequestr raptad refém cativeiro incomunicáv pena_de_ presas_ presos_ algem carcereir "
        "espancad maus-tratos réu_ veredict advogados_de_defesa"
    ),
    rights=(
        "direitos_humanos oposiç opositor regime ativist dissident nobel protest repress jornalist democra "
        "exílio bielorr direitos_das_mulheres liberdade_de_expressão liberdade_de_imprensa liberdade_religiosa "
        "direitos_civis estado_de_direito sociedade_civil ong_ sindicat sindicalist blogueir bloguer repórter "
        "defensor_de_direitos defensora_de_direitos defensor_dos defensora_dos presos_políticos presa_política "
        "presas_políticas preso_político preso_de_consciência prisioneiro_de_consciência "
        "prisioneira_de_consciência crítico_do_regime crítica_do_regime manifestant sanções dissidên asilo_polít "
        "advocacia militante_ contestat"
    ),
    cause=(
        "solidari vigília vela_ velas_ postal_ postais_ cartão-postal cartões-postais escreva-lhe escrevam-lhe "
        "escrever_para_ carta_a_ cartas_a_ cartas_para_ petição abaixo-assinado assinatura assine_ assinem_ "
        "cartaz faixa_com mural_ murais_ grafite stencil autocolante adesivo_com retrato_ retratos_ manifestação "
        "concentração_em ato_em marcha_por marcha_pela passeata em_frente_à_embaixada embaixada exposição_ "
        "leitura_de leituras_de lido_em_voz_alta leram_em_voz prémio_ premiad galardo laureado condecor "
        "cidadão_honorário cidadã_honorária homenage dedicado_a_ dedicada_a_ dedicamos diáspora exilad desterr "
        "banid ditad tirania tirano autocrat autoritár totalit propaganda coragem corajos valentia dignidade "
        "consciência verdade silêncio_ silenciad calar_ não_esquec esquecid esqueçam não_esqueça lembremos "
        "lembrar_de_ memória_de herói heroína símbolo resistir resiste_ resistência onde_está_ onde_estão_ "
        "aniversário_da_prisão assembleia_da_república parlament resolução onu_ nações_unidas amnistia_internac "
        "anistia_internac amnesty pen_clube relator_ relatora_ revolução fraude_eleitoral eleições_roubadas "
        "censur minoria uigur tibete tibetan mulher_vida_liberdade mulher,_vida,_liberdade jin_jiyan_azadi "
        "pátria liberdade_ liberdades justiça_para justiça_por injust arbitrári persegui oprimid opress apelo_ "
        "campanha_por campanha_pela prova_de_vida sem_notícias osce_ lukashenk lukachenk kremlin aiatol "
        "patria_y_vida não-violen pacifist pacificament"
    ),
    sport=(
        "futebol ténis tênis jogo_contra golo gol_ liga campeonato medalha olímpic treinador torneio brasileirão "
        "série_a série_b primeira_liga libertadores copa_do_mundo pênalti escanteio livre_direto hat-trick "
        "bis_de meio-campo médio_centro zagueir lateral_direito lateral_direita lateral_esquerdo reforço_do "
        "contrataç transferência emprestado_ao renova_até acréscimos prolongamento intervalo_do_jogo rodada_ "
        "jornada_da_liga seleção_ quartos_de_final quartas_de_final meia-final semifinal basquet hóquei ciclis "
        "pelotão_ etapa_ volta_a_portugal fórmula_1 pugilist boxe_ boxeador peso_pesado nocaut atletismo "
        "lançamento_do_dardo maratonist bronze_no xadrez grande_mestre campeã wimbledon surfista_prof ufc_ "
        "jiu-jitsu"
    ),
    stage=(
        "atriz ator_ filme série cantor álbum novela estreia teatro_ peça_de_teatro musical_ ópera_ temporada_ "
        "netflix videoclip single_ hit_ turnê digressão realizador_do cineasta rodagem filmagens elenco_ "
        "protagonista_da papel_principal cinema_ telenovela reality_ big_brother bbb_ festival_da_canção "
        "eurovisão humorista stand-up trilha_sonora banda_sonora dublagem roteiro_ globoplay show_em_ sertanejo_ "
        "desfile_de"
    ),
    faith="imã imam profeta",
    elder="pai avô pai_de",
    nature="primavera animal doninha",
    office="presidente primeiro-ministro rei_",
    private=(
        "vizinh padeir dentista cabeleireir encanador canalizador restaurante homónimo homônimo casamento "
        "receita_de contabilista bicicletas mecânico manicure salão_de florist pediatra alfaiate costureir "
        "aulas_de pedicure estetic fisioterap massag ioga balé babá relojoeir farmac dermat açougueir cozinheir "
        "garçon barista motorista taxista caminhoneir mecânic eletricista carpinteir pedreir jardineir apicult "
        "agricult veterinári enfermeir oftalmo parteira sapateir joalheir caixa_do vendedor seguradora "
        "agência_de_viagens guia_turístic bibliotecári carteir porteir vigilante recepcionista comissár "
        "professor_de diretora_da_escola diretor_da_escola maestro_do_coro regente_do_coro fotógraf_de_casamento "
        "vinicult cervejeir queij topógraf radiolog cardiolog cirurgi salva-vidas instrutor tricô crochê "
        "cerâmica livreir chaveir soldador aluga-se vende-se promoção desconto minha_tia meu_primo minha_prima "
        "colega_de_turma o_noivo handebol andebol voleibol vôlei lutador halterofil goleir guarda-redes árbitr "
        "dj_ oficina_mecânica autoescola contador contabilist corretor barbeir órgão_ organista coro_ "
        "nosso_coral coral_ tenor_ sub-12 sub-15 sub-17 juvenil tênis_de_mesa judô inquilin apartamento_ "
        "dá_aulas semicondutor piano_ violão_ conservatório sauna adestrador gols_ golos_ cartão_amarelo "
        "vazamento fuga_de_água cano_ esquentador chuveiro_ pintor_de_paredes gesseiro telhad azulej marcenei "
        "serralheir andaime paisagismo painéis_solares ar-condicionado máquina_de_lavar lava-louça secadora "
        "aspirador geladeira frigorífico_novo congelador furadeira berbequim bricolage leroy_merlin ikea_ "
        "cortador_de_grama corta-relva vidraceir estofad remodela faxineir diarista empregada_doméstica zelador "
        "síndic confeitar confeiteir doceira brigadeiro pão_de_queijo pastéis_de coxinha salgadinh pastelaria "
        "francesinha bacalhau feijoada espetinho hamburgueria pizzaria pizza_ kebab marmit quentinha lanchonete "
        "tasca_ menu_do_dia prato_do_dia food_truck catering buffet_ sorveteria gelataria quitanda feirante "
        "barraca_da_feira hortifrút peixari peixeir charcut mercearia supermercad continente_online pingo_doce "
        "carrefour lidl_ cupom cupão vale-presente cartão_fidelidade cafeteria torrefa vinhos_e sommelier "
        "cerveja_artesanal air_fryer bimby açaí tapioca_ receitas_ olx_ vinted enjoei mercado_livre pouco_uso "
        "segunda_mão semi-novo seminov como_novo preço_negociável retirar_em levantar_em queima_de_estoque "
        "black_friday sofá_ guarda-roupa roupeiro colchão carrinho_de_bebé bicicleta_elétrica patinete trotinete "
        "bazar_da senhorio arrendament arrenda-se aluguel_ aluguer_ condomínio caução_do quarto_e_sala kitnet "
        "república_estudantil mudança_de_casa chá_de_casa financiamento_imobiliário horta_ estufa_ tomates_ "
        "abobrinha curgete abóbora compostagem jardinagem vestibular enem_ ensino_médio ensino_fundamental "
        "secundári primária_ jardim_de_infância creche_ pré-escola reunião_de_pais encarregados_de_educação "
        "excursão_da trabalho_de_casa lição_de_casa explicador explicações_de reforço_escolar profe_ prof_ "
        "professorinha diretor_de_turma diretora_de_turma estagiári aprendiz_ curso_técnico formatura_ formandos "
        "cantina_ merendeir calour praxe_ atlética_ tcc_ mestrado doutorand doutoramento doutorado dissertação "
        "tese_ orientador_de coautor preprint revisão_por_pares pós-doc departamento_de_fís faculdade_de "
        "iniciação_científica docente_ gerente_ vendas_ diretor_comercial diretora_comercial executivo_de_contas "
        "recursos_humanos rh_ recrutador startup gestor_de_projet gestora_de_projet gerente_de_projet scrum "
        "faturament faturação onboarding novo_emprego novo_cargo nova_colega novo_colega entrevista_de_emprego "
        "networking webinar linkedin encarregado_da_loja chefe_de_loja líder_de_equipa atendimento_ao_cliente "
        "apoio_ao_cliente suporte_técnico ltda microempreendedor freelancer logístic armazém estoquista "
        "repartidor motoboy entregador community_manager petanca truco_ bridge_ boliche_ bowling corrida_de_rua "
        "meia_maratona ginásio_ musculação crossfit zumba pilates personal_trainer escalada_ pescaria "
        "pescador_de robalo campo_de_golfe clube_náutico caminhada_ecol pedal_de_domingo trilha_ bilhar sinuca "
        "dardos_ piscina_ natação_infantil veteranos_do iniciados_ infantis_ pelada_ futsal_ padel_ peteca "
        "bombeiro escoteir escuteir patinagem modelismo filatel numismát jogo_de_tabuleiro jogos_de_tabuleiro "
        "rpg_ cosplay lego_ bordado costura_ máquina_de_costura patchwork aquário autocaravana motorhome "
        "trailer_ campismo camping_ cogumelos cachorrinh filhote_ filhotes labrador salsicha_ teckel "
        "pastor_alemão cão_perdido cadela_ cachorro_perdido gato_perdido gatinh hamster porquinho-da-índia coelh "
        "papagaio_ periquito peixinho galinhas_ galinheiro equitação hípic estábulo pônei ferrador banho_e_tosa "
        "tosador pet_shop hotel_canino canil_ adoção_responsável ração_ criador_de_gado batizado_ batismo_do "
        "primeira_comunhão madrinha_ padrinho_ noivado despedida_de_solteir dama_de_honor vestido_de_noiva "
        "noiva_ chá_de_bebê chá_revelação festinha pula-pula insuflável carnaval_ bloco_de festa_junina arraial "
        "santos_populares quermesse bingo_ rifa_ sorteio loteria_ lotaria amigo_secreto amigo_oculto "
        "festas_da_vila romaria réveillon limpeza_dental ortodont aparelho_nos_dentes fisio_ quiroprá osteopat "
        "fonoaudi terapeuta_da_fala terapia_ocup podólog ginecolog otorrino urologista clínica_dent "
        "lar_de_idosos cuidadora_de socorrista_do prótese_dent consultório posto_de_saúde corte_de_cabelo "
        "madeixas mechas_ luzes_no_cabelo progressiva_ barbearia extensões_de pestanas cílios sobrancelh unhas_ "
        "tatuad tatuag piercing maquiador maquilhad depilação spa_ perfumaria motorneiro maquinista "
        "condutor_do_elétrico cobrador_de_ônibus cobrador_ revisor_da_cp guincho reboque_ pneus_ troca_de_óleo "
        "inspeção_do_carro concessionári stand_de_autom carro_usado frete_ fretes transportadora uber_ ifood "
        "glovo uber_eats piloto_da_tap blablacar boleia_de barqueir gari_ varredor lixeir previsão_do_tempo "
        "moça_do_tempo meteorolog concurso_de_bolos bake_off masterchef miss_brasil miss_portugal miss_ "
        "show_de_talentos quiz_ mega-sena euromilhões ecoponto recolha_do_lixo coleta_de_lixo finanças_de_ "
        "receita_federal cartório conservatória junta_de_freguesia sacristã catequist catequese acólito coroinha "
        "boletim_paroquial presépio escola_de_música solfejo flauta_doce filarmónica banda_filarm fanfarra "
        "sanfon acordeã cavaquinho bateria_da pagode forró_ rancho_folclórico bisavó trisav tataravó genealog "
        "árvore_genealógica registo_paroquial registos_paroquiais registros_paroquiais certidão_de antepassad "
        "nota_de_falecimento missa_de_sétimo twitch_ streamar streamer gamer minecraft fortnite valorant "
        "free_fire discord playstation xbox_ speedrun tinder encontro_às_cegas crush_ meu_ex_ cunhad sogr vovó "
        "titia sobrinh comadre_ compadre_ avozinha cruzeiro_pelo pousada alojamento_local monitor_de_esqui "
        "escola_de_surf mergulho_ guia_de_montanha airbnb tudo_incluído perdidos_e_achados achados_e_perdidos "
        "porta-chaves molho_de_chaves recompensa_a web_design criação_de_sites fibra_ótica impressora_ "
        "técnico_de_informática"
    ),
    scene="padaria professora_de meu_tio minha_avó bolo_de pastel_de churrasc",
    mine=(
        "meu_ minha_ meus_ nosso_ nossa_ teu_ tua_ seu_ sua_ vosso_ vossa_ um_certo_ uma_certa_ certo_ certa_ "
        "um_tal_ um_tal_de_ uma_tal_de_ tal_de_ chamado_ chamada_ de_nome_ nosso_novo_ nossa_nova_ meu_novo_ "
        "minha_nova_"
    ),
    about="para de por a sobre do da pelo pela",
    officials=(
        "juiz juíza procurador ministr presidente general coronel comandante oficial porta-voz embaixador "
        "governador prefeito treinador atacante ator atriz cantor deputad"
    ),
)
