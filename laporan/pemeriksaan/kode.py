"""Codes of the findings about a document, beside those of its IKU."""

from enum import StrEnum

from iku.domain.konsistensi import Temuan, Tingkat


class KodeDokumen(StrEnum):
    """What was found."""

    TENTANG_KOSONG = "tentang_kosong"
    TEMPAT_KOSONG = "tempat_kosong"
    NOMOR_KOSONG = "nomor_kosong"
    KLASIFIKASI_KOSONG = "klasifikasi_kosong"
    NOMOR_TAHUN_LAIN = "nomor_tahun_lain"
    KODE_WILAYAH_SALAH = "kode_wilayah_salah"
    TANGGAL_KOSONG = "tanggal_kosong"
    TANGGAL_DI_LUAR_TAHUN = "tanggal_di_luar_tahun"
    TANGGAL_MENDAHULUI = "tanggal_mendahului"
    TANGGAL_BELUM_TIBA = "tanggal_belum_tiba"
    PENANDATANGAN_KOSONG = "penandatangan_kosong"
    PENANDATANGAN_KECAMATAN_LAIN = "penandatangan_kecamatan_lain"
    PENANDATANGAN_TIDAK_MENJABAT = "penandatangan_tidak_menjabat"
    PENANDATANGAN_TANPA_NIP = "penandatangan_tanpa_nip"
    LOGO_KOSONG = "logo_kosong"
    TUJUAN_TIDAK_TERCETAK = "tujuan_tidak_tercetak"
    MENIMBANG_KOSONG = "menimbang_kosong"
    MENIMBANG_TANPA_BAHWA = "menimbang_tanpa_bahwa"
    MENGINGAT_KOSONG = "mengingat_kosong"
    DIKTUM_KOSONG = "diktum_kosong"
    PERATURAN_DICABUT = "peraturan_dicabut"
    PERUBAHAN_TIDAK_DISEBUT = "perubahan_tidak_disebut"
    PERATURAN_BELUM_DIPERIKSA = "peraturan_belum_diperiksa"
    KECAMATAN_LAIN = "kecamatan_lain"
    TAHUN_LAIN = "tahun_lain"
    EJAAN_NASKAH = "ejaan_naskah"
    HURUF_TIDAK_TERCETAK = "huruf_tidak_tercetak"
    BELUM_DIKONFIRMASI = "belum_dikonfirmasi"
    MASIH_ADA_YANG_BERLAKU = "masih_ada_yang_berlaku"
    MASA_BERTUMPUK = "masa_bertumpuk"
    TANPA_INDIKATOR = "tanpa_indikator"
    SASARAN_TANPA_INDIKATOR = "sasaran_tanpa_indikator"
    TANPA_TUJUAN = "tanpa_tujuan"
    TUJUAN_TANPA_SASARAN = "tujuan_tanpa_sasaran"
    TANPA_TARGET = "tanpa_target"
    TARGET_TAHUN_KOSONG = "target_tahun_kosong"
    TARGET_TIDAK_WAJAR = "target_tidak_wajar"
    RPJMD_BELUM_DIPILIH = "rpjmd_belum_dipilih"
    MASA_RPJMD_LAIN = "masa_rpjmd_lain"
    TUJUAN_TANPA_RPJMD = "tujuan_tanpa_rpjmd"
    TUJUAN_RPJMD_LAIN = "tujuan_rpjmd_lain"
    SASARAN_TANPA_CARA = "sasaran_tanpa_cara"
    RENSTRA_BELUM_DITETAPKAN = "renstra_belum_ditetapkan"
    TARGET_LAIN_DARI_RENCANA = "target_lain_dari_rencana"
    TARGET_LAIN_TANPA_ALASAN = "target_lain_tanpa_alasan"
    INDIKATOR_DI_LUAR_RENCANA = "indikator_di_luar_rencana"
    IKU_TIDAK_DIPERJANJIKAN = "iku_tidak_diperjanjikan"
    ANGGARAN_BELUM_DIPILIH = "anggaran_belum_dipilih"
    ANGGARAN_KOSONG = "anggaran_kosong"
    ANGGARAN_BUKAN_TERBARU = "anggaran_bukan_terbaru"
    ANGGARAN_MASIH_RENCANA = "anggaran_masih_rencana"
    PROGRAM_TANPA_SASARAN = "program_tanpa_sasaran"
    PAGU_KOSONG = "pagu_kosong"
    PAGU_BERTUMPUK = "pagu_bertumpuk"
    PAGU_BELUM_DIPILIH = "pagu_belum_dipilih"
    PAGU_BUKAN_JUMLAH = "pagu_bukan_jumlah"
    PIHAK_KEDUA_KOSONG = "pihak_kedua_kosong"
    PIHAK_KEDUA_TIDAK_MENJABAT = "pihak_kedua_tidak_menjabat"
    PIHAK_SAMA = "pihak_sama"
    ALASAN_HUKUM_KOSONG = "alasan_hukum_kosong"
    PERJANJIAN_TERLAMBAT = "perjanjian_terlambat"
    TANPA_DUKUNGAN = "tanpa_dukungan"
    ATASAN_BUKAN_TERBARU = "atasan_bukan_terbaru"
    ATASAN_BELUM_DITETAPKAN = "atasan_belum_ditetapkan"
    PERJANJIAN_BELUM_DITETAPKAN = "perjanjian_belum_ditetapkan"
    AKSI_ANGGARAN_LAIN = "aksi_anggaran_lain"
    PERJANJIAN_BUKAN_TERBARU = "perjanjian_bukan_terbaru"
    INDIKATOR_BELUM_DIRINCI = "indikator_belum_dirinci"
    CARA_KOSONG = "cara_kosong"
    TRIWULAN_KOSONG = "triwulan_kosong"
    TRIWULAN_TIDAK_SELARAS = "triwulan_tidak_selaras"
    INDIKATOR_TANPA_AKSI = "indikator_tanpa_aksi"
    AKSI_TANPA_PENANGGUNG_JAWAB = "aksi_tanpa_penanggung_jawab"
    AKSI_TANPA_WAKTU = "aksi_tanpa_waktu"
    BELUM_DIREVIU = "belum_direviu"
    KERANGKA_SALAH = "kerangka_salah"
    BAGIAN_KOSONG = "bagian_kosong"
    NASKAH_KOSONG = "naskah_kosong"
    NASKAH_BERTENTANGAN = "naskah_bertentangan"
    NASKAH_BELUM_SIAP = "naskah_belum_siap"
    UKUR_BELUM_DITERIMA = "ukur_belum_diterima"
    LAMPIRAN_BELUM_DITETAPKAN = "lampiran_belum_ditetapkan"


# Number and date come from the letter book, after the words are agreed; so may be the signatory,
# who is whoever holds the office on that date. The review of a report looks at submitted words.
KODE_MENYUSUL = frozenset(
    {
        KodeDokumen.NOMOR_KOSONG,
        KodeDokumen.TANGGAL_KOSONG,
        KodeDokumen.TANGGAL_DI_LUAR_TAHUN,
        KodeDokumen.PENANDATANGAN_TIDAK_MENJABAT,
        KodeDokumen.BELUM_DIREVIU,
    }
)


def build_galat(kode: KodeDokumen, objek: str, pesan: str) -> Temuan:
    """Return a finding that stops the enactment."""
    return Temuan(kode, Tingkat.GALAT, objek, pesan)


def build_peringatan(kode: KodeDokumen, objek: str, pesan: str) -> Temuan:
    """Return a finding that asks for a second look."""
    return Temuan(kode, Tingkat.PERINGATAN, objek, pesan)
