"""Vietnamese."""

LANG = "vi"

NAMES: dict[str, list[tuple[str, ...]]] = {
    "pham-doan-trang": [("Phạm Đoan Trang",), ("nhà báo Phạm Đoan Trang",), ("Phạm Thị Đoan Trang",)],
}

TALK: dict[str, tuple[str, ...]] = {
    "held": (
        "Hôm nay tôi nghĩ đến {n}.",
        "Tôi vừa viết một tấm bưu thiếp cho {n}, mong là sẽ đến nơi.",
        "Xin đừng quên {n}.",
        "Một ngọn nến bên cửa sổ cho {n}.",
        "Mong có tin vui về {n}.",
        "Tối qua cả nhóm cùng đọc sách của {n}.",
        "Chúc {n} giữ được sức khỏe và tiếng cười.",
        "Gửi lời thăm đến gia đình {n}.",
        "Một cái tên để nhớ hôm nay: {n}.",
        "Trong lớp, cô giáo kể cho chúng tôi nghe về {n}.",
    ),
    "any": (
        "Có một bài viết hay về {n}, mọi người nên đọc.",
        "Bạn tôi vẽ chân dung {n}, đẹp lắm.",
        "Đang nghe podcast nói về {n}.",
    ),
}

MORE: tuple[str, ...] = (
    "Cảm ơn mọi người đã đọc.",
    "Tên tuổi của mỗi người đều quan trọng.",
    "Chúc bình an.",
    "Hẹn tuần sau.",
)

CAUSE: tuple[str, ...] = (
    "Tối thứ năm chúng mình viết thư, có trà và bánh.",
    "Chỉ cần đọc thôi cũng đủ rồi, xin giữ an toàn.",
)

CHATTER: tuple[str, ...] = (
    "Sáng nay trời se lạnh, phở ngon gấp đôi.",
    "Con mèo nhà tôi lại trốn trong tủ.",
    "Kẹt xe một tiếng, nghe hết cả một quyển sách nói.",
    "Mẹ tôi khen cô dâu thật đoan trang, thùy mị.",
    "Hoa sữa thơm nồng cả phố.",
    "Ai biết quán bún chả nào ngon không?",
    "Trang trại của bác tôi vừa thu hoạch cà phê.",
    "Mưa suốt ba ngày, quần áo không khô nổi.",
    "Tối nay trăng tròn và rất sáng.",
    "Tôi mới học đan khăn, hơi lệch nhưng ấm.",
    "Trận bóng hôm qua hay quá, hòa mà vẫn vui.",
    "Chợ sớm hôm nay đầy cam và quýt.",
    "Cháu tôi biết đi xe đạp rồi!",
)

TAIL: tuple[str, ...] = ("Chào buổi sáng.", "Đời là thế.", "Còn mọi người thì sao?", "Ảnh để mai.")
