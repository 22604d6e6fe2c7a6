"""Vietnamese."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="vi",
    scripts=("Latn",),
    titles="ông bà anh chị cô nhà_báo nhà báo tù_nhân nhân blogger luật_sư sư lương_tâm tâm tác giả chị tự do cho trả",
    free="tự do cho trả tự_do free",
    joins="và",
    prison=(
        "nhà_tù tù_nhân trại_giam bị_bắt bắt_giữ bắt_giam án_tù năm_tù kết_án tòa_án phiên_tòa giam_giữ "
        "tạm_giam trả_tự_do tra_tấn tuyệt_thực bỏ_tù cầm_tù vượt_ngục"
    ),
    rights=(
        "nhân_quyền nhà_báo bất_đồng đối_lập chế_độ nobel biểu_tình đàn_áp dân_chủ luật_khoa tự_do_báo_chí "
        "blogger hoạt_động lương_tâm tác_giả tuyên_truyền"
    ),
    sport="bóng_đá quần_vợt trận_đấu huy_chương vô_địch thế_vận_hội",
    stage="ca_sĩ ca_khúc diễn_viên bộ_phim album mv_ nhạc_sĩ sân_khấu trình_diễn thời_trang showbiz hoa_hậu",
    nature="dịu_dàng nết_na thùy_mị trang_phục",
    office="chủ_tịch_nước thủ_tướng tổng_thống",
    elder="cha_của bố_của",
    private=(
        "hàng_xóm nha_sĩ nhà_hàng trùng_tên đám_cưới công_thức bán_phở bán_bún tiệm_nail thợ_may "
        "giáo_viên lớp_ phụ_huynh massage yoga thợ_làm_bánh đầu_bếp phục_vụ tài_xế lái_xe thợ_sửa "
        "thợ_điện thợ_mộc thợ_hồ làm_vườn nuôi_ong nông_dân thú_y y_tá điều_dưỡng hộ_sinh đóng_giày "
        "tiệm_vàng thu_ngân bán_hàng bảo_hiểm du_lịch hướng_dẫn_viên thủ_thư đưa_thư bảo_vệ_chung_cư "
        "lao_công tiếp_viên lễ_tân dạy_toán dạy_hóa dạy_thể_dục dạy_múa dạy_piano dạy_đàn cô_giáo "
        "thầy_giáo hiệu_trưởng ca_trưởng hợp_xướng nhiếp_ảnh_cưới chụp_ảnh_cưới làm_móng tiệm_tóc "
        "cắt_tóc salon_ kế_toán bất_động_sản cho_thuê bán_nhà giảm_giá khuyến_mãi bác_tôi dì_tôi chú_tôi "
        "anh_họ chị_họ bà_ngoại bạn_cùng_lớp chú_rể cô_dâu bóng_chuyền bóng_ném thủ_môn trọng_tài "
        "huấn_luyện_viên dj_ gara_ quán_ăn quán_phở tiệm_bánh tiệm_hoa gia_sư giúp_việc trùng_họ ca_sĩ "
        "đàn_organ ca_đoàn hợp_ca giọng_nam đội_trẻ bóng_bàn judo người_thuê ở_ghép căn_hộ vật_lý vật_lí "
        "bán_dẫn piano_ ghi-ta guitar nhạc_viện xông_hơi huấn_luyện_chó ghi_hai_bàn ghi_bàn thẻ_vàng "
        "vào_sân dịch_tiểu_thuyết dịch_giả vô_địch giải_đấu buôn_bán quán_cơm bún_chả chợ_ xe_cũ "
        "dạy_lái_xe mầm_non trang_trí mèo_ khách_sạn ca_sĩ_ cầu_thủ tiền_đạo marathon gym_ dạy_nhảy "
        "nhiếp_ảnh giặt_ủi da_liễu phụ_sản cửa_hàng tiệm_ shop_ xem_bói livestream"
    ),
    officials="ông_tòa thẩm_phán công_tố bộ_trưởng tổng_thống chủ_tịch ca_sĩ cầu_thủ diễn_viên",
)
