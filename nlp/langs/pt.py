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
    free="liberdade para libertem livre soltem",
    joins="e",
    prison=(
        "prisão preso_ presa_ cadeia encarcer detid detenç julgament tribunal condenad sentenç libert solto "
        "tortura greve_de_fome desaparec colónia_penal prender presídio"
    ),
    rights=(
        "direitos_humanos oposiç opositor regime ativist dissident nobel protest repress jornalist democra "
        "exílio bielorr"
    ),
    sport="futebol ténis tênis jogo_contra golo gol_ liga campeonato medalha olímpic treinador torneio",
    stage="atriz ator_ filme série cantor álbum novela",
    faith="imã imam profeta",
    elder="pai avô pai_de",
    nature="primavera animal doninha",
    office="presidente primeiro-ministro rei_",
    private=(
        "vizinh padeir padaria dentista cabeleireir encanador canalizador restaurante homónimo homônimo "
        "casamento receita_de contabilista bicicletas mecânico manicure salão_de florist pediatra "
        "alfaiate costureir aulas_de professora_de pedicure estetic fisioterap massag ioga balé babá "
        "relojoeir farmac dermat açougueir cozinheir garçon barista motorista taxista caminhoneir "
        "mecânic eletricista carpinteir pedreir jardineir apicult agricult veterinári enfermeir oftalmo "
        "parteira sapateir joalheir caixa_do vendedor seguradora agência_de_viagens guia_turístic "
        "bibliotecári carteir porteir vigilante recepcionista comissár professor_de diretora_da_escola "
        "diretor_da_escola maestro_do_coro regente_do_coro fotógraf_de_casamento vinicult cervejeir "
        "queij topógraf radiolog cardiolog cirurgi salva-vidas instrutor tricô crochê cerâmica livreir "
        "chaveir soldador aluga-se vende-se promoção desconto minha_tia meu_tio meu_primo minha_prima "
        "minha_avó colega_de_turma o_noivo handebol andebol voleibol vôlei lutador halterofil goleir "
        "guarda-redes árbitr dj_ oficina_mecânica autoescola contador contabilist corretor barbeir "
        "órgão_ organista coro_ nosso_coral coral_ tenor_ sub-12 sub-15 sub-17 juvenil tênis_de_mesa "
        "judô inquilin apartamento_ dá_aulas semicondutor piano_ violão_ conservatório sauna adestrador "
        "gols_ golos_ cartão_amarelo"
    ),
    officials=(
        "juiz juíza procurador ministr presidente general coronel comandante oficial porta-voz embaixador "
        "governador prefeito treinador atacante ator atriz cantor deputad"
    ),
)
