"""Checks on title, place, number, date and signatory."""

from collections.abc import Iterator

from iku.domain.konsistensi import Temuan
from kecamatan.tanggal import format_tanggal
from laporan.pemeriksaan.bahan import Bahan, BahanDokumen
from laporan.pemeriksaan.kode import KodeDokumen, build_galat, build_peringatan


def check_tentang(bahan: Bahan) -> Iterator[Temuan]:
    """Find a decree without title."""
    if bahan.dokumen.is_keputusan and not bahan.dokumen.tentang.strip():
        yield build_galat(
            KodeDokumen.TENTANG_KOSONG, "identitas:tentang", "Judul Keputusan belum diisi."
        )


def check_tempat(bahan: BahanDokumen) -> Iterator[Temuan]:
    """Find a document without place."""
    if not bahan.dokumen.tempat.strip():
        yield build_galat(
            KodeDokumen.TEMPAT_KOSONG, "identitas:tempat", "Tempat penetapan belum diisi."
        )


def check_nomor(bahan: Bahan) -> Iterator[Temuan]:
    """Find a decree whose number lacks a part; a running number may follow after submission."""
    dokumen = bahan.dokumen
    if not dokumen.is_keputusan:
        return
    if dokumen.nomor_urut is None:
        yield build_galat(
            KodeDokumen.NOMOR_KOSONG, "identitas:nomor", "Nomor urut Keputusan belum diisi."
        )
    if not dokumen.nomor_klasifikasi.strip():
        yield build_peringatan(
            KodeDokumen.KLASIFIKASI_KOSONG,
            "identitas:nomor_klasifikasi",
            "Kode klasifikasi pada nomor Keputusan belum diisi.",
        )


def check_nomor_tahun(bahan: Bahan) -> Iterator[Temuan]:
    """Find a number whose year is missing or is not the year of the date."""
    dokumen = bahan.dokumen
    if not dokumen.is_keputusan:
        return
    if dokumen.nomor_tahun is None:
        yield build_galat(
            KodeDokumen.NOMOR_TAHUN_LAIN,
            "identitas:nomor_tahun",
            "Tahun pada nomor Keputusan belum diisi.",
        )
    elif dokumen.tanggal and dokumen.tanggal.year != dokumen.nomor_tahun:
        yield build_peringatan(
            KodeDokumen.NOMOR_TAHUN_LAIN,
            "identitas:nomor_tahun",
            f"Nomor Keputusan bertahun {dokumen.nomor_tahun}, tetapi tanggalnya "
            f"{format_tanggal(dokumen.tanggal)}.",
        )


def check_kode_wilayah(bahan: Bahan) -> Iterator[Temuan]:
    """Find a number with the code of another office, and say whose code it is."""
    dokumen = bahan.dokumen
    seharusnya, tertulis = dokumen.kecamatan.kode_nomor, dokumen.nomor_kode.strip()
    lain = [k for k in bahan.kecamatan if k.pk != dokumen.kecamatan_id]
    # An office may name its own code, but not one that another office has by law.
    milik_lain = any(tertulis == k.kode for k in lain)
    if not dokumen.is_keputusan or (tertulis == seharusnya and not milik_lain):
        return
    if tertulis == seharusnya:
        seharusnya = dokumen.kecamatan.kode
    pemilik = next((k for k in lain if tertulis in {k.kode, k.kode_nomor}), None)
    if not tertulis:
        uraian = "Kode wilayah pada nomor Keputusan belum diisi"
    elif pemilik is None:
        uraian = f"Kode wilayah {tertulis} pada nomor Keputusan tidak dikenal"
    else:
        uraian = f"Kode wilayah {tertulis} pada nomor Keputusan adalah kode {pemilik}"
    yield build_galat(
        KodeDokumen.KODE_WILAYAH_SALAH,
        "identitas:nomor_kode",
        f"{uraian}; kode {dokumen.kecamatan} adalah {seharusnya}.",
    )


def check_tanggal(bahan: BahanDokumen) -> Iterator[Temuan]:
    """Find a missing date, and one outside November of the year before to the end of the years."""
    dokumen = bahan.dokumen
    if dokumen.tanggal is None:
        yield build_galat(
            KodeDokumen.TANGGAL_KOSONG, "identitas:tanggal", "Tanggal penetapan belum diisi."
        )
    tanggal = dokumen.tanggal or dokumen.bulan
    if tanggal and not bahan.tanggal_awal <= tanggal <= bahan.tanggal_akhir:
        yield build_galat(
            KodeDokumen.TANGGAL_DI_LUAR_TAHUN,
            "identitas:tanggal",
            f"Tanggal {format_tanggal(tanggal)} di luar masa yang wajar untuk dokumen tahun "
            f"{bahan.dokumen.masa}: {format_tanggal(bahan.tanggal_awal)} sampai "
            f"{format_tanggal(bahan.tanggal_akhir)}.",
        )
    lama = dokumen.menggantikan
    if dokumen.tanggal and lama and lama.tanggal and dokumen.tanggal < lama.tanggal:
        yield build_galat(
            KodeDokumen.TANGGAL_MENDAHULUI,
            "identitas:tanggal",
            f"Tanggal {format_tanggal(dokumen.tanggal)} lebih awal daripada dokumen yang "
            f"digantikan ({format_tanggal(lama.tanggal)}).",
        )
    if dokumen.tanggal and dokumen.tanggal > bahan.hari_ini:
        yield build_peringatan(
            KodeDokumen.TANGGAL_BELUM_TIBA,
            "identitas:tanggal",
            f"Tanggal {format_tanggal(dokumen.tanggal)} belum tiba.",
        )


def check_penandatangan(bahan: BahanDokumen) -> Iterator[Temuan]:
    """Find a signatory who is missing, of another office, or not in office on the date."""
    dokumen, objek = bahan.dokumen, "identitas:penandatangan"
    masa = dokumen.penandatangan
    if masa is None:
        yield build_galat(KodeDokumen.PENANDATANGAN_KOSONG, objek, "Penandatangan belum dipilih.")
        return
    if masa.kecamatan_id != dokumen.kecamatan_id:
        yield build_galat(
            KodeDokumen.PENANDATANGAN_KECAMATAN_LAIN,
            objek,
            f"{masa.pejabat} tidak menjabat di {dokumen.kecamatan}.",
        )
    if not _menjabat(bahan):
        kapan = f"pada {format_tanggal(dokumen.tanggal)}" if dokumen.tanggal else "dalam masa ini"
        yield build_galat(
            KodeDokumen.PENANDATANGAN_TIDAK_MENJABAT,
            objek,
            f"{masa.pejabat} tidak menjabat {masa.sebutan} {kapan}.",
        )
    if not masa.pejabat.nip and masa.pejabat.jenis_pegawai != "non_asn":
        yield build_peringatan(
            KodeDokumen.PENANDATANGAN_TANPA_NIP, objek, f"NIP {masa.pejabat} belum diisi."
        )


def _menjabat(bahan: BahanDokumen) -> bool:
    """Say whether the term covers the date, or while that is open some day of the years."""
    masa, tanggal = bahan.dokumen.penandatangan, bahan.dokumen.tanggal
    assert masa is not None
    if tanggal:
        return masa.runs_on(tanggal)
    berakhir_sebelum = masa.selesai is not None and masa.selesai < bahan.tanggal_awal
    return masa.mulai <= bahan.tanggal_akhir and not berakhir_sebelum
