"""Indonesian."""

from __future__ import annotations

from nlp.langs.base import Language

LANGUAGE = Language(
    code="id",
    scripts=("Latn",),
    suffixes="nya",
    titles=(
        "bapak ibu pak bu uskup pendeta pengacara jurnalis wartawan aktivis pembangkang pemimpin bebaskan untuk dan"
    ),
    free="bebaskan kebebasan untuk merdeka kebebasan_untuk",
    joins="dan",
    prison=(
        "penjara dipenjara tahanan ditahan ditangkap penangkapan hukuman vonis pengadilan sidang dibebaskan "
        "pembebasan penyiksaan mogok_makan tapol dijatuhi sel_isolasi jeruji terali lapas rutan sipir narapidana "
        "napi_ terpidana terdakwa kunjungan_penjara dakwaan didakwa jaksa_penuntut banding_ kasasi divonis "
        "bersalah seumur_hidup grasi amnesti_ abolisi remisi deportasi dideportasi pertukaran_tahanan "
        "tahanan_rumah interogasi diinterogasi dibekuk penculikan dihilangkan penghilangan_paksa siksaan disiksa "
        "penyekapan kamp_konsentrasi pembebasannya bebas_bersyarat dijebloskan mendekam dibui_ bui_ subversi "
        "makar_ polisi_rahasia kgb_ sel_tahanan sel_penjara kamp_kerja"
    ),
    rights=(
        "hak_asasi ham_ oposisi rezim aktivis pembangkang nobel protes represi jurnalis demokrasi pengacara "
        "ham_internasional pembela_ham pegiat pejuang_ kebebasan_beragama kebebasan_berekspresi serikat_pekerja "
        "serikat_buruh buruh_ pemogokan demonstran demonstrasi kritikus pengkritik pemberangkangan pemberontak "
        "tokoh_oposisi hadiah_nobel nobel_perdamaian media_independen penindasan ditindas persekusi "
        "suaka_politik pengungsi kriminalisasi dibredel pemred belarusia prodemokrasi feminis pelanggaran_hak"
    ),
    cause=(
        "solidaritas lilin_ menyalakan_lilin doa_bersama kartu_pos kirim_surat menulis_surat surat_untuk petisi "
        "tanda_tangan poster_ spanduk mural_ potret_ unjuk_rasa aksi_damai aksi_kamisan longmars long_march "
        "berdemo kedutaan kedubes konsulat pameran_foto pembacaan_surat pembacaan_puisi buku_terlarang "
        "penghargaan peraih_ penerima_hadiah hadiah_perdamaian warga_kehormatan diaspora pengasingan diasingkan "
        "kediktatoran diktator tirani otoriter propaganda keberanian pemberani hati_nurani nurani_ kebenaran "
        "bungkam dibungkam jangan_lupa_namanya melupakan menolak_lupa dilupakan terlupakan kenang_ mengenang "
        "pahlawan simbol_ perlawanan pantang_menyerah di_mana_dia hari_ke- mogok peringatan_penangkapan "
        "duta_besar parlemen perserikatan_bangsa pbb_ pelapor_khusus amnesti_internasional amnesty_ revolusi "
        "pemilu_curang kecurangan_pemilu sensor_ penyensoran minoritas_ uighur uyghur xinjiang_ tibet_ "
        "perempuan_hidup_kebebasan perempuan_kehidupan tanah_air ketidakadilan keadilan_ masyarakat_sipil "
        "suarakan bersuara kebebasan_pers kebebasan_berpendapat suara_mereka"
    ),
    sport=(
        "sepak_bola tenis pertandingan gol_ liga_ kejuaraan medali olimpiade pelatih timnas persib persija klub_ "
        "striker_ gelandang bek_ hattrick assist_ adu_penalti penalti_ bursa_transfer klasemen semifinal "
        "babak_final perempat_final kualifikasi piala_ liga_champions grand_slam petinju tinju_ catur_ "
        "grandmaster pecatur atlet_ pebulutangkis pembalap motogp perunggu_ medali_emas pesilat"
    ),
    stage=(
        "aktris aktor film_ serial konser penyanyi album sinetron drakor film_horor bioskop sutradara pemeran_ "
        "peran_utama pemain_film syuting_ tayang_perdana trailer_ lagu_baru single_terbaru video_klip "
        "musik_video konser_tunggal personel_band band_indie pensi_ teater_ drama_musikal ajang_pencarian audisi "
        "stand_up komika fanmeet pelawak"
    ),
    faith="imam nabi",
    elder="ayah ayahnya senior",
    office="presiden perdana_menteri raja",
    private=(
        "tetangga tukang dokter_gigi penjual warung restoran senama nama_sama pernikahan resep_ salon salon_kuku "
        "toko_bunga dokter_anak penjahit les_ guru_ pedikur kecantikan pijat yoga balet pengasuh apoteker koki_ "
        "pelayan barista sopir_ supir_ mekanik montir teknisi bengkel petani_ peternak dokter_hewan perawat_ "
        "bidan_ kasir_ pedagang asuransi pemandu_wisata pustakawan satpam resepsionis pramugari masinis "
        "guru_matematika guru_kimia guru_olahraga guru_tk guru_sd guru_piano guru_tari kepala_sekolah "
        "paduan_suara fotografer_pernikahan fotografer_nikah salon_ penata_rambut tukang_cukur akuntan "
        "agen_properti disewakan dijual diskon promo_ tanteku pamanku sepupu nenekku teman_sekelas pengantin "
        "nikahan bola_voli bola_tangan penjaga_gawang kiper wasit pelatih vokalis dj_ kafe_ toko_roti pengasuh_ "
        "pesulap ahli_bedah dokter_bedah instruktur rajut keramik toko_buku organ_gereja tenor_ junior_ "
        "tenis_meja judo penyewa kontrakan apartemen fisika semikonduktor piano_ gitar_ konservatori sauna "
        "pelatih_anjing mencetak_gol dua_gol kartu_kuning pemain_pengganti menerjemahkan_novel penerjemah juara_ "
        "turnamen saudagar bakso sate_ pasar_ mobil_bekas kursus_mengemudi kursus_ taman_kanak renovasi hotel_ "
        "penyanyi pesepak penyerang maraton gym_ penari fotografer binatu laundry dokter_kulit kandungan toko_ "
        "mengajar gorengan nasi_goreng nasi_padang mie_ayam soto_ martabak seblak ketoprak gado-gado bubur_ayam "
        "pecel_lele ayam_geprek ayam_goreng es_teh es_krim kuliner katering masakan warteg angkringan "
        "rumah_makan kopi_susu barbershop potong_rambut cukur_ creambath pangkas_rambut rias_pengantin "
        "makeup_artist mua_ bulu_mata sulam_alis skincare kosmetik tato_ spa_ refleksi tukang_ledeng tukang_kayu "
        "tukang_las tukang_batu tukang_becak tukang_parkir tukang_kebun tukang_sayur tukang_jahit ojek ojol "
        "gojek grab_ ekspedisi pindahan angkot kernet pilot_pesawat kopilot sopir_truk sopir_bus nahkoda "
        "ganti_oli tambal_ban cuci_mobil cuci_motor kredit_motor motor_bekas suku_cadang pom_bensin servis_ac "
        "kulkas mesin_cuci pompa_air pipa_bocor sedot_wc genteng cat_rumah keramik_lantai kontraktor_bangunan "
        "arsitek_rumah mandor_ kuli_bangunan gipsum kusen interior_rumah furnitur mebel lemari_ sofa_ minimarket "
        "supermarket indomaret alfamart swalayan apotek_ optik_ kacamata toko_emas perhiasan butik_ hijab_murah "
        "gamis batik_tulis grosir eceran reseller dropship shopee tokopedia lazada olshop gratis_ongkir diskonan "
        "cuci_gudang flash_sale kupon voucher kode_promo ready_stock open_po preorder_ jastip lelang_barang "
        "barang_bekas preloved thrift nego_ kehilangan_dompet menemukan_stnk stnk_ ktp_atas_nama kucing_hilang "
        "anjing_hilang anak_kucing anak_anjing kelinci_ hamster burung_kicau lovebird ikan_hias ikan_cupang "
        "peternakan ayam_kampung sapi_perah budidaya_lele kambing_ pakan_ternak sawah_ panen_padi kebun_sayur "
        "hidroponik tanaman_hias pupuk_ kos-kosan kosan_ anak_kos ibu_kos sewa_rumah jual_rumah rumah_dijual "
        "cicilan_rumah kpr_ perumahan_ cluster_ pak_rt pak_rw ketua_rt ketua_rw karang_taruna arisan pkk_ "
        "posyandu kelurahan_ siskamling kerja_bakti wali_kelas wali_murid bu_guru pak_guru guru_bahasa "
        "guru_agama guru_olah guru_ngaji guru_bk tata_usaha murid_ siswa_baru rapor_ pr_matematika "
        "ujian_nasional ujian_akhir utbk snbp bimbel les_privat kelulusan wisuda reuni_ alumni_sma teman_sma "
        "ospek skripsi tesis_ disertasi dosen_pembimbing dosen_ rektor_ mahasiswa_baru asisten_lab jurnal_ilmiah "
        "penulis_kedua rekan_penulis beasiswa_lpdp kkn_ magang_ praktikum ekskul pramuka_ paskibra osis_ "
        "lomba_cerdas manajer_ hrd_ karyawan rekrutmen lowongan loker_ lamaran_kerja wawancara_kerja "
        "naik_jabatan resign_ rekan_kerja kolega_ marketing_ sales_ teller_ customer_service telemarketing "
        "sekretaris_direksi pendanaan_seri investor_ linkedin web_developer desainer_grafis notaris "
        "konsultan_pajak auditor_ koperasi_simpan nasabah agen_asuransi makelar gudang_ operator_mesin "
        "satuan_pengamanan cleaning_service bulu_tangkis badminton futsal renang_ kolam_renang senam_ zumba "
        "gowes bersepeda_ mancing memancing berkemah pendaki_gunung hiking_ catur_antar karate_ taekwondo "
        "pencak_silat panahan_ biliar fitnes pelatih_pribadi mewarnai merajut menyulam merangkai_bunga biola "
        "kendang_ angklung les_vokal paduan_ karaoke lomba_masak lomba_tujuh_belas tujuhbelasan undian "
        "hadiah_utama doorprize kuis_berhadiah giveaway bazar_ pentas_seni hajatan khitanan sunatan akikah "
        "aqiqah tujuh_bulanan syukuran_rumah ulang_tahun_perusahaan lamaran_ tunangan undangan_nikah akad_nikah "
        "prewedding pelaminan mempelai bulan_madu taaruf prakiraan_cuaca ramalan_cuaca bmkg_ hujan_deras "
        "tiket_kereta tiket_pesawat paket_wisata liburan_ travel_agent homestay penginapan_ vila_ tour_guide "
        "mudik_ klinik_gigi kawat_gigi behel_ tambal_gigi cabut_gigi fisioterapi terapis_ akupunktur bekam "
        "imunisasi hamil_muda usg_ melahirkan_normal kehamilan ahli_gizi periksa_mata optometri donor_darah "
        "medical_check silsilah buyut_ kakek_buyut nenek_buyut turut_berduka_atas_wafatnya_bapak tahlilan "
        "yasinan misdinar sekolah_minggu putra_altar koor_ wilayah_paroki lektor_ pemberkatan_nikah "
        "baptisan_bayi takjil_ mabar push_rank mobile_legends mlbb_ genshin streamer youtuber tiktoker "
        "subscriber unboxing mukbang cosplay tokoh_anime selebgram endorse kue_ulang kue_kering kue_lapis "
        "admin_toko admin_olshop paket_hemat dompet_hilang direktur_pemasaran direktur_keuangan staf_admin "
        "staf_keuangan klien_kami manajer_penjualan kurir_paket drummer"
    ),
    scene="kucing rendang",
    mine=(
        "aku_ kami_ kita_ tetanggaku_ temanku_ bosku_ guruku_ bibiku_ pakdeku_ bernama namanya si_ "
        "seseorang_bernama atas_nama a.n._ sebut_saja mas_ mbak_ kang_ bang_ om_ tante_ seorang_ punya_"
    ),
    about="untuk kepada tentang bagi",
    officials=(
        "hakim jaksa menteri presiden jenderal kolonel komandan jurubicara gubernur pelatih pemain aktor "
        "aktris penyanyi"
    ),
)
