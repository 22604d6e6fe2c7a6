"""Japanese."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="ja",
    scripts=(
        "Kana",
        "Hani",
    ),
    titles="氏 さん 様 弁護士 司教 記者 牧師",
    free="釈放 自由 解放",
    joins="と 、",
    prison=(
        "刑務所 獄中 投獄 収監 逮捕 拘束 拘留 拘禁 判決 実刑 懲役 裁判 法廷 釈放 解放 拷問 ハンスト 失踪 "
        "政治犯 良心の囚人 禁錮 自宅軟禁 死亡"
    ),
    rights="人権 野党 反体制 政権 活動家 ノーベル 抗議 弾圧 ジャーナリスト 記者 民主 弁護士 ベラルーシ 亡命 反政府",
    sport="サッカー テニス 試合 優勝 選手権 メダル 五輪",
    stage="女優 俳優 映画 ドラマ 歌手",
    elder="父親",
    office="大統領 首相 国王",
    private=(
        "近所 隣人 パン屋 歯科医 歯医者 美容師 理髪店 床屋 レストラン 同姓同名 結婚式 レシピ "
        "ネイル 美容院 花屋 小児科 幼稚園 仕立屋 家庭教師 エステ マッサージ ヨガ バレエ 薬剤師 "
        "時計店 教室"
    ),
    officials="裁判官 検事 大臣 大統領 議長 将軍 監督 選手 俳優 女優 歌手 テニスの",
)
