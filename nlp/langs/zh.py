"""Chinese, simplified and traditional."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="zh",
    scripts=("Hani",),
    titles="先生 女士 律师 律師 主教 牧师 牧師 记者 記者 博士 医生 醫生",
    free="释放 釋放 自由 立即 声援 聲援 还 還",
    joins="和 与 與 、 及",
    prison=(
        "监狱 監獄 入狱 入獄 坐牢 判刑 判处 判處 徒刑 被捕 逮捕 拘留 拘押 关押 關押 羁押 羈押 囚 审判 審判 "
        "开庭 開庭 庭审 法院 法庭 释放 釋放 获释 獲釋 酷刑 绝食 絕食 失踪 失蹤 软禁 軟禁 政治犯 良心犯 抓捕 "
        "被抓 刑期 狱中 獄中 拘禁"
    ),
    rights=(
        "人权 人權 维权 維權 反对派 反對派 政权 政權 活动人士 活動人士 异议 異議 诺贝尔 諾貝爾 抗议 抗議 镇压 "
        "鎮壓 记者 記者 律师 律師 民主 反独裁 女权 女權 维吾尔 維吾爾 新疆 革命"
    ),
    sport="足球 网球 網球 比赛 比賽 冠军 冠軍 奥运 奧運 世界杯 体操 體操 队员",
    stage="演员 演員 女演员 电影 電影 电视剧 電視劇 歌手 演唱会 专辑",
    faith="伊玛目 先知 圣人",
    elder="父亲 父親",
    office="总统 總統 总理 總理 国王",
    private=(
        "邻居 鄰居 楼下 樓下 包子 牙医 牙醫 中醫師 理发 理髮 水管工 餐厅 餐廳 饭店 同名 重名 婚礼 "
        "婚禮 食谱 食譜 会计师 没有关系 沒有關係 無關"
    ),
)
