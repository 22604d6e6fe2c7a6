"""Simplified and traditional forms of the letters that names are written and transcribed with."""

from __future__ import annotations

_PAIRS = (
    "丽麗 亚亞 伦倫 伟偉 传傳 侨僑 兰蘭 关關 兴興 农農 冈岡 刘劉 则則 刚剛 华華 卢盧 卫衛 历歷 厉厲 叶葉 "
    "吴吳 国國 图圖 圣聖 场場 坚堅 备備 复復 头頭 娄婁 孙孫 宁寧 宝寶 实實 宾賓 尔爾 尧堯 岁歲 岛島 庄莊 "
    "张張 彦彥 忆憶 怀懷 恺愷 恳懇 战戰 扬揚 敌敵 斋齋 无無 时時 旷曠 晓曉 晖暉 显顯 杨楊 极極 标標 栋棟 "
    "树樹 桥橋 梦夢 毕畢 汉漢 汤湯 沪滬 沟溝 泽澤 洁潔 浏瀏 涛濤 润潤 温溫 湾灣 满滿 滨濱 灵靈 灿燦 炜煒 "
    "烁爍 热熱 爱愛 玛瑪 环環 珲琿 琼瓊 瑶瑤 电電 礼禮 种種 竞競 笔筆 紧緊 红紅 约約 纪紀 纳納 纽紐 线線 "
    "绍紹 经經 结結 维維 绿綠 罗羅 罢罷 聂聶 联聯 肃肅 苏蘇 荣榮 莱萊 莲蓮 萨薩 蒋蔣 蓝藍 袭襲 见見 觉覺 "
    "觞觴 许許 诗詩 诺諾 谢謝 谭譚 贝貝 贤賢 贵貴 费費 贺賀 贾賈 赖賴 赛賽 赵趙 轩軒 达達 迁遷 迈邁 连連 "
    "逊遜 邓鄧 邹鄒 郑鄭 里裡 释釋 钟鐘 钱錢 铁鐵 银銀 锋鋒 镇鎮 长長 门門 闵閔 闻聞 阳陽 陈陳 陆陸 陕陝 "
    "难難 雾霧 韦韋 韩韓 顾顧 顿頓 颜顏 饶饒 马馬 骏駿 鲁魯 鲍鮑 鸿鴻 鹏鵬 麦麥 黄黃 龙龍 丝絲 乌烏 买買 "
    "仆僕 们們 优優 会會 体體 凯凱 击擊 别別 团團 妈媽 娅婭 岭嶺 弥彌 杰傑 楼樓 济濟 纯純 绪緒 缅緬 脱脫 "
    "营營 观觀 让讓 词詞 贡貢 赞贊 逻邏 锡錫 鲜鮮 "
)
_TRADITIONAL = str.maketrans({pair[0]: pair[1] for pair in _PAIRS.split()})
_SIMPLIFIED = str.maketrans({pair[1]: pair[0] for pair in _PAIRS.split()})


def other_letters(name: str) -> str:
    """The name in traditional letters when it is in simplified ones, and the other way round; "" when that is the same.

    The table holds what names need, not the language: a letter that is not in it stays.
    """
    made = name.translate(_SIMPLIFIED)
    if made == name:
        made = name.translate(_TRADITIONAL)
    return made if made != name else ""
