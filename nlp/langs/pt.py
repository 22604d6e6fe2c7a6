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
    elder="pai avô",
    nature="primavera animal doninha",
    office="presidente primeiro-ministro rei_",
    private=(
        "vizinh padeir padaria dentista cabeleireir encanador canalizador restaurante homónimo homônimo "
        "casamento receita_de contabilista bicicletas mecânico manicure salão_de florist pediatra alfaiate "
        "costureir aulas_de professora_de pedicure estetic fisioterap massag ioga balé babá relojoeir "
        "farmac dermat"
    ),
    officials=(
        "juiz juíza procurador ministr presidente general coronel comandante oficial porta-voz embaixador "
        "governador prefeito treinador atacante ator atriz cantor deputad"
    ),
)
