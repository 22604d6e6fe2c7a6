"""Vietnamese."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="vi",
    scripts=("Latn",),
    titles="ông bà anh chị cô nhà_báo nhà báo tù_nhân nhân blogger luật_sư sư lương_tâm tâm tác giả chị tự do cho trả",
    free="tự do cho trả tự_do free trả_tự_do_cho tự_do_cho",
    joins="và",
    prison=(
        "nhà_tù tù_nhân trại_giam bị_bắt bắt_giữ bắt_giam án_tù năm_tù kết_án tòa_án phiên_tòa giam_giữ tạm_giam "
        "trả_tự_do tra_tấn tuyệt_thực bỏ_tù cầm_tù vượt_ngục buồng_giam xà_lim phòng_giam biệt_giam thăm_nuôi "
        "thăm_gặp gửi_quà_vào_tù phúc_thẩm sơ_thẩm kháng_cáo tuyên_án chung_thân lãnh_án mãn_hạn đặc_xá ân_xá "
        "truy_tố cáo_trạng cáo_buộc điều_331 điều_117 lật_đổ_chính_quyền thẩm_vấn an_ninh_điều_tra khám_xét_nhà "
        "trục_xuất trao_đổi_tù quản_thúc mất_tích bị_giam ngục_tù sau_song_sắt quản_giáo chuyển_trại kgb_ mật_vụ "
        "bệnh_xá_trại lao_động_khổ_sai"
    ),
    rights=(
        "nhân_quyền nhà_báo bất_đồng đối_lập chế_độ nobel biểu_tình đàn_áp dân_chủ luật_khoa tự_do_báo_chí "
        "blogger hoạt_động lương_tâm tác_giả tuyên_truyền quyền_con_người nhà_hoạt_động nhà_bất_đồng "
        "người_bất_đồng phản_kháng ký_giả báo_chí_độc_lập tự_do_tôn_giáo nhà_tranh_đấu đấu_tranh công_đoàn "
        "đình_công luật_sư_nhân_quyền bắt_bớ đàn_áp_báo_chí tù_chính_trị tù_lương_tâm nữ_quyền xuống_đường_phản "
        "hội_nhà_báo_độc bảo_vệ_nhân_quyền dân_oan đảng_cứu_nguy chính_quyền_độc bức_hại bách_hại belarus"
    ),
    cause=(
        "đoàn_kết_với thắp_nến ngọn_nến nến_tưởng_niệm đêm_thắp tưởng_niệm bưu_thiếp tấm_thiệp viết_thư_cho "
        "gửi_thư_cho thỉnh_nguyện kiến_nghị_thư ký_tên thu_thập_chữ_ký chữ_ký biểu_ngữ áp_phích bức_tranh_tường "
        "tranh_tường nhãn_dán chân_dung xuống_đường tuần_hành tụ_tập_trước đại_sứ_quán lãnh_sự_quán "
        "triển_lãm_ảnh buổi_đọc đọc_thư sách_cấm in_chui sách_lậu trao_giải giải_thưởng giải_hòa_bình "
        "giải_nhân_quyền khôi_nguyên công_dân_danh_dự hải_ngoại lưu_vong tị_nạn cộng_đồng_người_việt độc_tài "
        "chuyên_chế toàn_trị công_an_trị tuyên_truyền_của can_đảm dũng_cảm lòng_dũng lương_tri sự_thật lên_tiếng "
        "đừng_quên không_quên bị_lãng_quên nhớ_đến_chị nhớ_đến_anh anh_hùng biểu_tượng kháng_cự bất_khuất "
        "kiên_cường đang_ở_đâu tròn_năm quốc_hội_châu nghị_viện dân_biểu nghị_quyết liên_hợp_quốc liên_hiệp_quốc "
        "báo_cáo_viên ân_xá_quốc_tế văn_bút phóng_viên_không_biên_giới cách_mạng gian_lận_bầu_cử kiểm_duyệt "
        "thiểu_số duy_ngô_nhĩ tân_cương tây_tạng phụ_nữ_cuộc_sống_tự_do quê_nhà tổ_quốc đồng_tâm_ xã_hội_dân_sự "
        "nhà_xuất_bản_tự_do tự_do_ngôn_luận công_lý bất_công kêu_gọi_trả sự_im_lặng đại_sứ_mỹ"
    ),
    sport=(
        "bóng_đá quần_vợt trận_đấu huy_chương vô_địch thế_vận_hội ngoại_hạng_anh cúp_c1 v-league đội_tuyển "
        "vòng_loại bán_kết chung_kết hat-trick cú_đúp kiến_tạo chuyển_nhượng tiền_vệ hậu_vệ trung_vệ hlv_ "
        "huy_chương_vàng sea_games chạy_tiếp_sức điền_kinh võ_sĩ kỳ_thủ đại_kiện_tướng tay_đua cua_rơ tay_vợt "
        "bảng_xếp_hạng giải_cờ_vua"
    ),
    stage=(
        "ca_sĩ ca_khúc diễn_viên bộ_phim album mv_ nhạc_sĩ sân_khấu trình_diễn thời_trang showbiz hoa_hậu "
        "phim_truyền_hình phim_điện_ảnh đạo_diễn vai_chính vai_diễn diễn_xuất công_chiếu ra_rạp phòng_vé thử_vai "
        "live_show đêm_nhạc nhạc_kịch kịch_nói người_mẫu nghệ_sĩ_hài nam_chính nữ_chính đĩa_đơn bản_hit "
        "cover_nhạc fanmeeting gameshow tập_cuối"
    ),
    nature="dịu_dàng nết_na thùy_mị trang_phục",
    office="chủ_tịch_nước thủ_tướng tổng_thống",
    elder="cha_của bố_của",
    private=(
        "hàng_xóm nha_sĩ nhà_hàng trùng_tên đám_cưới công_thức bán_phở bán_bún tiệm_nail thợ_may giáo_viên lớp_ "
        "phụ_huynh massage yoga thợ_làm_bánh đầu_bếp phục_vụ tài_xế lái_xe thợ_sửa thợ_điện thợ_mộc thợ_hồ "
        "làm_vườn nuôi_ong nông_dân thú_y y_tá điều_dưỡng hộ_sinh đóng_giày tiệm_vàng thu_ngân bán_hàng du_lịch "
        "hướng_dẫn_viên thủ_thư đưa_thư bảo_vệ_chung_cư lao_công tiếp_viên lễ_tân dạy_toán dạy_hóa dạy_thể_dục "
        "dạy_múa dạy_piano dạy_đàn cô_giáo thầy_giáo hiệu_trưởng ca_trưởng hợp_xướng nhiếp_ảnh_cưới "
        "chụp_ảnh_cưới làm_móng tiệm_tóc cắt_tóc salon_ kế_toán bất_động_sản cho_thuê bán_nhà giảm_giá "
        "khuyến_mãi bác_tôi dì_tôi chú_tôi anh_họ chị_họ bà_ngoại bạn_cùng_lớp chú_rể cô_dâu bóng_chuyền "
        "bóng_ném thủ_môn trọng_tài huấn_luyện_viên dj_ gara_ quán_ăn quán_phở tiệm_hoa gia_sư giúp_việc "
        "trùng_họ ca_sĩ đàn_organ ca_đoàn hợp_ca giọng_nam đội_trẻ bóng_bàn judo người_thuê ở_ghép vật_lý vật_lí "
        "bán_dẫn piano_ ghi-ta guitar nhạc_viện xông_hơi huấn_luyện_chó ghi_hai_bàn ghi_bàn thẻ_vàng vào_sân "
        "dịch_tiểu_thuyết dịch_giả vô_địch giải_đấu buôn_bán quán_cơm bún_chả xe_cũ dạy_lái_xe mầm_non trang_trí "
        "mèo_ khách_sạn ca_sĩ_ cầu_thủ tiền_đạo marathon gym_ dạy_nhảy nhiếp_ảnh giặt_ủi da_liễu phụ_sản "
        "cửa_hàng tiệm_ shop_ xem_bói livestream phở_bò bún_bò bánh_mì bánh_cuốn bánh_xèo bánh_kem "
        "bánh_sinh_nhật bánh_trung_thu trà_sữa trà_đá cà_phê_vỉa_hè quán_cà_phê quán_nhậu quán_ốc quán_bia "
        "nướng_ngói hải_sản nhà_bếp bếp_trưởng phụ_bếp nấu_ăn món_ngon đặc_sản ăn_vặt tiệc_cưới cỗ_cưới tân_gia "
        "giỗ_tổ đám_giỗ đám_hỏi phù_dâu phù_rể váy_cưới trăng_mật mai_mối hẹn_hò kết_bạn_bốn_phương thợ_nề "
        "thợ_sơn thợ_hàn thợ_khóa thợ_tiện thợ_nhôm thợ_xây thợ_cắt thợ_bạc thợ_rèn sửa_ống_nước thông_cống "
        "sửa_điện sửa_xe sửa_chữa_nhà sửa_điều_hòa máy_lạnh điều_hòa tủ_lạnh máy_giặt bình_nóng_lạnh nồi_cơm "
        "máy_bơm mái_tôn chống_thấm sơn_nhà nội_thất xây_nhà nhà_thầu đá_ốp sàn_gỗ cửa_cuốn vệ_sinh_công_nghiệp "
        "dọn_nhà chuyển_nhà ô_sin rửa_xe thay_nhớt lốp_xe cây_xăng bãi_xe giữ_xe xe_ôm xe_khách xe_tải xe_ga "
        "xe_máy_cũ phụ_xe phi_công cơ_trưởng trưởng_tàu shipper giao_hàng giao_đồ_ăn chuyển_phát bưu_tá đặt_xe "
        "siêu_thị tạp_hóa bách_hóa cửa_hiệu nhà_thuốc hiệu_thuốc dược_sĩ mỹ_phẩm dưỡng_da trị_mụn phun_xăm "
        "xăm_môi xăm_hình cắt_mí gội_đầu nhuộm_tóc uốn_tóc làm_tóc làm_đẹp thẩm_mỹ_viện spa_ quần_áo áo_dài_cưới "
        "giày_dép túi_xách trang_sức vàng_bạc đồng_hồ_cũ điện_thoại_cũ thanh_lý giảm_sốc xả_hàng chốt_đơn "
        "đặt_hàng mua_một_tặng_một phiếu_giảm_giá voucher hàng_xách_tay sỉ_lẻ hoàn_tiền đồ_cũ đấu_giá nhà_đất "
        "đất_nền mặt_tiền sổ_hồng sổ_đỏ phòng_trọ nhà_trọ chủ_trọ tiền_cọc chung_cư khu_tập_thể tổ_dân_phố "
        "ban_quản_trị lễ_tân_khách vay_mua_nhà môi_giới đánh_rơi nhặt_được lạc_mất_chó cún_con mèo_con mèo_lạc "
        "nuôi_chó nuôi_mèo thú_cưng phòng_khám_thú_y chim_cảnh hamster trại_gà trại_heo nuôi_tôm nuôi_bò "
        "trồng_lúa trồng_rau vườn_rau sầu_riêng vựa_trái_cây hoa_lan cây_cảnh bonsai máy_cày chủ_nhiệm_lớp "
        "cô_chủ_nhiệm thầy_chủ_nhiệm dạy_văn dạy_lý dạy_sử dạy_anh_văn tiếng_anh_cho_trẻ trường_tiểu_học "
        "trường_cấp họp_phụ_huynh học_thêm bài_tập_về_nhà thi_đại_học thi_học_kỳ điểm_thi khai_giảng bế_giảng "
        "lễ_tốt_nghiệp họp_lớp cựu_học_sinh tân_sinh_viên thủ_khoa á_khoa trung_tâm_anh_ngữ ielts luyện_thi "
        "câu_lạc_bộ học_bổng_toàn phó_giáo_sư luận_văn luận_án đồng_tác_giả tạp_chí_khoa_học phòng_thí_nghiệm "
        "trợ_giảng nghiên_cứu_sinh hội_thảo_khoa_học bảo_vệ_luận trưởng_khoa trưởng_phòng phó_phòng tuyển_dụng "
        "phỏng_vấn_xin_việc thực_tập_sinh giám_đốc giám_sát_bán quản_lý_cửa chuyên_viên kế_toán_trưởng thủ_quỹ "
        "kiểm_toán thư_ký_văn khởi_nghiệp gọi_vốn đồng_nghiệp_mới nhận_việc nghỉ_việc thăng_chức doanh_số "
        "doanh_thu tiệc_tất_niên teambuilding khách_hàng chăm_sóc_khách đối_tác_chiến_lược linkedin môi_giới_bảo "
        "ngân_hàng_tư giao_dịch_viên tín_dụng cán_bộ_phường hộ_khẩu bưu_cục kho_vận logistics cầu_lông bơi_lội "
        "lớp_bơi hồ_bơi chạy_bộ đạp_xe leo_núi cắm_trại trượt_patin khiêu_vũ zumba thiền_yoga aerobic pilates "
        "võ_đường karate taekwondo cờ_tướng cờ_vây thêu_tay làm_gốm cắm_hoa vẽ_tranh_cho lớp_vẽ đàn_tranh violin "
        "cello trống_jazz thanh_nhạc luyện_giọng dàn_đồng_ca karaoke văn_nghệ_phường trúng_thưởng bốc_thăm xổ_số "
        "quay_số giải_nhất giải_nhì cuộc_thi_nấu cuộc_thi_ảnh thi_hoa_khôi lễ_hội_làng hội_phụ_nữ "
        "hội_người_cao_tuổi trưởng_thôn dự_báo_thời_tiết mưa_rào vé_máy_bay vé_tàu đặt_phòng resort homestay "
        "nghỉ_dưỡng bãi_biển săn_vé niềng_răng nhổ_răng trồng_răng bọc_răng châm_cứu bấm_huyệt bốc_thuốc "
        "vật_lý_trị_liệu khám_thai siêu_âm tiêm_chủng tiêm_phòng khám_mắt cắt_kính khám_sức_khỏe giảm_cân "
        "tăng_cân dinh_dưỡng dòng_họ cáo_phó hưởng_thọ lễ_viếng_tại lễ_an_táng giáo_lý_viên dạy_giáo_lý giáo_xứ "
        "hội_hiền_mẫu thánh_lễ_hôn_phối hôn_phối rao_hôn_phối game_thủ streamer liên_quân leo_rank tiktoker "
        "youtuber unbox cosplay chơi_game hội_nhóm_rao rao_vặt nhân_viên_kinh_doanh phòng_kinh_doanh "
        "nhân_viên_văn_phòng tour_du_lịch tài_xế_grab quán_lẩu lập_trình_viên món_ăn_ngon nối_mi_ gia_phả_ "
        "văn_phòng_công_chứng phòng_nha tờ_vé_số phòng_nhân_sự đi_lạc"
    ),
    scene="bảo_hiểm tiệm_bánh căn_hộ chợ_ tiệc_sinh_nhật xe_buýt",
    mine=(
        "bác_tài chị_ở_cạnh anh_ở_cạnh tên_là có_tên gọi_là mang_tên một_người_tên một_anh_tên một_chị_tên "
        "cô_bé_tên ông_hàng_xóm bạn_tôi bạn_mình sếp_tôi cô_tôi chị_tôi anh_tôi mợ_tôi cậu_tôi lớp_mình xóm_tôi "
        "công_ty_em công_ty_mình nhà_em có_ai_biết nào_đó"
    ),
    about="cho về của",
    officials="ông_tòa thẩm_phán công_tố bộ_trưởng tổng_thống chủ_tịch ca_sĩ cầu_thủ diễn_viên",
)
