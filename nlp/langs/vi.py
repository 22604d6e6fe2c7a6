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
    private=(
        "hàng_xóm nha_sĩ nhà_hàng trùng_tên đám_cưới công_thức bán_phở bán_bún tiệm_nail thợ_may "
        "giáo_viên lớp_ phụ_huynh massage yoga"
    ),
    officials="ông_tòa thẩm_phán công_tố bộ_trưởng tổng_thống chủ_tịch ca_sĩ cầu_thủ diễn_viên",
)
