"""New drafts: standard wording, copies of a year, corrections, and dropping them."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from iku.models import DaftarIku, Indikator
from kecamatan.enums import JenisHubungan, JenisPeraturan, Peran
from kecamatan.galat import AksiDitolak
from kecamatan.models import HubunganPeraturan, Jejak, Peraturan
from laporan.actions.buat import buat_dokumen, buat_perubahan, salin_dokumen
from laporan.actions.ubah import hapus_draf
from laporan.enums import BagianButir, FrasaPerubahan, StatusDokumen
from laporan.models import Dokumen
from laporan.pemeriksaan import KodeDokumen
from laporan.periksa import periksa_dokumen
from tests.factories import buat_kabupaten, buat_masa_jabatan, buat_pengguna, buat_peraturan
from tests.factories_dokumen import (
    Kantor,
    beri_nomor,
    buat_diajukan,
    buat_ditetapkan,
    buat_draf,
    buat_kantor,
    segar,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def kantor() -> Kantor:
    return buat_kantor()


def kalimat(dokumen: Dokumen, bagian: BagianButir) -> list[str]:
    return [butir.teks for butir in dokumen.daftar_butir.filter(bagian=bagian)]


def hubungkan(
    oleh: Peraturan,
    terhadap: Peraturan,
    jenis: str,
    sejak: date | None = None,
    *,
    terverifikasi: bool = True,
) -> None:
    HubunganPeraturan.objects.create(
        oleh=oleh,
        terhadap=terhadap,
        jenis=jenis,
        berlaku_sejak=sejak,
        terverifikasi=terverifikasi,
    )


def test_fresh_decree_speaks_for_its_own_office(kantor: Kantor) -> None:
    dokumen = buat_draf(kantor, tahun=2026)
    judul = "Indikator Kinerja Utama Kecamatan Sumberjambe Kabupaten Jember Tahun 2026"
    assert dokumen.tentang == judul
    menimbang = kalimat(dokumen, BagianButir.MENIMBANG)
    assert all(teks.startswith("bahwa ") and teks.endswith(";") for teks in menimbang)
    assert menimbang[-1].startswith("bahwa berdasarkan pertimbangan")
    assert menimbang[-1].endswith(f"Keputusan Camat Sumberjambe tentang {judul};")
    diktum = kalimat(dokumen, BagianButir.DIKTUM)
    assert diktum[0].startswith(f"Menetapkan {judul}")
    assert sum(baris[1:3] == ". " for baris in diktum[2].splitlines()) == 6
    assert diktum[-1] == "Keputusan ini mulai berlaku pada tanggal ditetapkan."
    assert (dokumen.nomor_klasifikasi, dokumen.nomor_kode, dokumen.nomor_tahun) == (
        "000.8.6.3",
        "35.09.31",
        2026,
    )
    assert (dokumen.nomor_urut, dokumen.tanggal) == (None, None)
    assert dokumen.tempat == "Jember"
    assert dokumen.penandatangan == kantor.camat


def test_fresh_decree_lacks_only_number_and_date(kantor: Kantor) -> None:
    temuan = periksa_dokumen(buat_draf(kantor))
    assert {t.kode for t in temuan} == {KodeDokumen.NOMOR_KOSONG, KodeDokumen.TANGGAL_KOSONG}


def test_fresh_decree_cites_checked_national_rules_in_force(kantor: Kantor) -> None:
    Peraturan.objects.all().delete()
    uu = buat_peraturan(jenis=JenisPeraturan.UU, sebutan="Undang-Undang", nomor="23", tahun=2014)
    ubah1 = buat_peraturan(jenis=JenisPeraturan.UU, sebutan="Undang-Undang", nomor="9", tahun=2015)
    ubah2 = buat_peraturan(jenis=JenisPeraturan.UU, sebutan="Undang-Undang", nomor="6", tahun=2023)
    kelak = buat_peraturan(jenis=JenisPeraturan.UU, sebutan="Undang-Undang", nomor="1", tahun=2026)
    hubungkan(ubah1, uu, JenisHubungan.MENGUBAH, date(2015, 3, 18))
    hubungkan(ubah2, uu, JenisHubungan.MENGUBAH, date(2023, 3, 31))
    hubungkan(kelak, uu, JenisHubungan.MENGUBAH, date(2026, 7, 1))
    lama = buat_peraturan(jenis=JenisPeraturan.PERMEN, nomor="13", tahun=2006)
    baru = buat_peraturan(jenis=JenisPeraturan.PERMEN, nomor="77", tahun=2020)
    hubungkan(baru, lama, JenisHubungan.MENCABUT, date(2020, 12, 30))
    buat_peraturan(nomor="belum-diperiksa", terverifikasi=False)
    buat_peraturan(nomor="tidak diusulkan", dasar_iku=False)
    perda = buat_peraturan(
        nomor="3", jenis=JenisPeraturan.PERDA_KAB, kabupaten=kantor.kecamatan.kabupaten
    )
    buat_peraturan(nomor="kabupaten lain", kabupaten=buat_kabupaten("35.08"))
    buat_peraturan(nomor="tahun depan", tahun=2027)
    dikutip = list(buat_draf(kantor, tahun=2026).daftar_mengingat.all())
    assert [(m.peraturan, m.pengubah, m.frasa) for m in dikutip] == [
        (uu, ubah2, FrasaPerubahan.DUA_KALI),
        (baru, None, FrasaPerubahan.SEKALI),
        (perda, None, FrasaPerubahan.SEKALI),
    ]


def test_hearsay_about_a_rule_is_never_written_into_a_decree(kantor: Kantor) -> None:
    uu = Peraturan.objects.create(
        jenis=JenisPeraturan.UU,
        sebutan="Undang-Undang",
        nomor="23",
        tahun=2014,
        judul="Pokok",
        terverifikasi=True,
        dasar_iku=True,
    )
    ubah = buat_peraturan(jenis=JenisPeraturan.UU, sebutan="Undang-Undang", nomor="6", tahun=2023)
    hubungkan(ubah, uu, JenisHubungan.MENGUBAH, date(2023, 3, 31), terverifikasi=False)
    dokumen = buat_draf(kantor, tahun=2026)
    kutipan = dokumen.daftar_mengingat.get(peraturan=uu)
    assert kutipan.pengubah is None
    assert KodeDokumen.PERUBAHAN_TIDAK_DISEBUT in {t.kode for t in periksa_dokumen(dokumen)}


def test_copy_keeps_an_old_citation_that_nothing_checked_contradicts(kantor: Kantor) -> None:
    sumber = buat_draf(kantor, tahun=2026)
    uu = buat_peraturan(jenis=JenisPeraturan.UU, sebutan="Undang-Undang", nomor="23", tahun=2014)
    ubah = buat_peraturan(jenis=JenisPeraturan.UU, sebutan="Undang-Undang", nomor="9", tahun=2015)
    hubungkan(ubah, uu, JenisHubungan.MENGUBAH, date(2015, 3, 18), terverifikasi=False)
    sumber.daftar_mengingat.create(peraturan=uu, pengubah=ubah)
    baru = salin_dokumen(sumber=sumber, tahun=2027, by=kantor.operator)
    assert baru.daftar_mengingat.get(peraturan=uu).pengubah == ubah


def test_bare_form_has_neither_number_nor_sentences(kantor: Kantor) -> None:
    dokumen = buat_draf(kantor, jenis="iku")
    assert (dokumen.tentang, dokumen.nomor_kode, dokumen.nomor_tahun) == ("", "", None)
    assert not dokumen.daftar_butir.exists()
    assert not dokumen.daftar_mengingat.exists()
    assert dokumen.penandatangan == kantor.camat


def test_second_click_makes_no_second_draft(kantor: Kantor) -> None:
    buat_draf(kantor)
    with pytest.raises(AksiDitolak, match="tahun 2026 sudah ada"):
        buat_draf(kantor)
    assert Dokumen.objects.count() == DaftarIku.objects.count() == 1


@pytest.mark.parametrize("peran", [p for p in Peran if p != Peran.OPERATOR])
def test_only_an_operator_makes_drafts(peran: Peran, kantor: Kantor) -> None:
    with pytest.raises(PermissionDenied):
        buat_dokumen(
            kecamatan=kantor.kecamatan,
            jenis="sk-iku",
            tahun=2026,
            format=kantor.format,
            by=buat_pengguna(peran, kecamatan=kantor.kecamatan),
        )


def test_an_operator_drafts_only_for_his_own_office(kantor: Kantor) -> None:
    asing = buat_kantor("Panti", "35.09.14")
    with pytest.raises(PermissionDenied):
        buat_dokumen(
            kecamatan=kantor.kecamatan, jenis="sk-iku", tahun=2026, format=kantor.format,
            by=asing.operator,
        )  # fmt: skip
    with pytest.raises(PermissionDenied):
        salin_dokumen(sumber=buat_draf(kantor), tahun=2027, by=asing.operator)


def test_copy_of_a_year_waits_to_be_confirmed_item_by_item(kantor: Kantor) -> None:
    sumber = buat_ditetapkan(kantor)
    sumber_iku = sumber.daftar_iku.daftar_sasaran.get().daftar_iku.get()
    baru = salin_dokumen(sumber=sumber, tahun=2027, by=kantor.operator)
    assert baru.tentang.endswith("Tahun 2027")
    assert (baru.nomor_urut, baru.tanggal, baru.nomor_tahun) == (None, None, 2027)
    assert baru.status == StatusDokumen.DRAF
    assert baru.menggantikan is None
    assert all(butir.perlu_konfirmasi for butir in baru.daftar_butir.all())
    assert all(butir.perlu_konfirmasi for butir in baru.daftar_mengingat.all())
    iku = baru.daftar_iku.daftar_sasaran.get().daftar_iku.get()
    assert iku.perlu_konfirmasi
    assert iku.indikator == sumber_iku.indikator
    semua = " ".join(butir.teks for butir in baru.daftar_butir.all())
    assert "Tahun 2027" in semua
    assert "Tahun 2026" not in semua
    kode = {t.kode for t in periksa_dokumen(baru)}
    assert KodeDokumen.BELUM_DIKONFIRMASI in kode
    assert KodeDokumen.TAHUN_LAIN not in kode


def test_copy_keeps_the_years_of_regulations(kantor: Kantor) -> None:
    sumber = buat_draf(kantor, tahun=2026)
    butir = sumber.daftar_butir.filter(bagian=BagianButir.MENIMBANG).first()
    assert butir is not None
    butir.teks = "bahwa Peraturan Bupati Nomor 5 Tahun 2026 dan rencana tahun 2026;"
    butir.save(update_fields=["teks"])
    baru = salin_dokumen(sumber=sumber, tahun=2027, by=kantor.operator)
    assert "bahwa Peraturan Bupati Nomor 5 Tahun 2026 dan rencana tahun 2027;" in kalimat(
        baru, BagianButir.MENIMBANG
    )


def test_copy_of_a_period_names_the_new_period(kantor: Kantor) -> None:
    sumber = buat_draf(kantor, tahun=2026)
    baru = salin_dokumen(sumber=sumber, tahun=2027, tahun_akhir=2030, by=kantor.operator)
    assert baru.tentang.endswith("Tahun 2027-2030")


def test_copy_brings_the_legal_basis_up_to_date(kantor: Kantor) -> None:
    sumber = buat_draf(kantor, tahun=2026)
    lama = buat_peraturan(jenis=JenisPeraturan.PERMEN, nomor="13", tahun=2006)
    pengganti = buat_peraturan(jenis=JenisPeraturan.PERMEN, nomor="77", tahun=2020)
    hubungkan(pengganti, lama, JenisHubungan.MENCABUT, date(2020, 12, 30))
    sumber.daftar_mengingat.create(peraturan=lama)
    baru = salin_dokumen(sumber=sumber, tahun=2027, by=kantor.operator)
    dikutip = {butir.peraturan for butir in baru.daftar_mengingat.all()}
    assert pengganti in dikutip
    assert lama not in dikutip


def test_copy_is_signed_by_whoever_leads_the_office_then(kantor: Kantor) -> None:
    sumber = buat_draf(kantor, tahun=2026)
    kantor.camat.selesai = date(2026, 6, 30)
    kantor.camat.save(update_fields=["selesai"])
    penerus = buat_masa_jabatan(kantor.kecamatan, mulai=date(2026, 7, 1), sifat="plt")
    baru = salin_dokumen(sumber=sumber, tahun=2027, by=kantor.operator)
    assert baru.penandatangan == penerus


def test_correction_refers_to_the_old_decree_and_proposes_to_revoke_it(kantor: Kantor) -> None:
    lama = buat_ditetapkan(kantor)
    baru = buat_perubahan(dokumen=lama, alasan=" Rumus keliru ", by=kantor.operator)
    assert (baru.tahun, baru.menggantikan, baru.alasan_perubahan) == (2026, lama, "Rumus keliru")
    assert baru.daftar_iku.revisi == 1
    assert segar(lama).status == StatusDokumen.DITETAPKAN
    diktum = kalimat(baru, BagianButir.DIKTUM)
    assert diktum[-2] == (
        "Pada saat Keputusan ini mulai berlaku, Keputusan Camat Sumberjambe Nomor "
        "000.8.6.3/007/35.09.31/2026 tanggal 5 Januari 2026 tentang Indikator Kinerja Utama "
        "Kecamatan Sumberjambe Kabupaten Jember Tahun 2026 dicabut dan dinyatakan tidak berlaku."
    )
    assert diktum[-1].startswith("Keputusan ini mulai berlaku")
    (baris,) = Jejak.objects.about(baru)
    assert (baris.peristiwa, baris.alasan) == ("dokumen_perubahan_dibuat", "Rumus keliru")
    assert KodeDokumen.MASIH_ADA_YANG_BERLAKU not in {t.kode for t in periksa_dokumen(baru)}


def test_correction_needs_a_reason_an_enacted_document_and_comes_once(kantor: Kantor) -> None:
    draf = buat_draf(kantor, tahun=2025)
    with pytest.raises(AksiDitolak, match="sudah ditetapkan"):
        buat_perubahan(dokumen=draf, alasan="x", by=kantor.operator)
    lama = buat_ditetapkan(kantor)
    with pytest.raises(AksiDitolak, match="alasan"):
        buat_perubahan(dokumen=lama, alasan="  ", by=kantor.operator)
    buat_perubahan(dokumen=lama, alasan="x", by=kantor.operator)
    with pytest.raises(AksiDitolak, match="sudah disusun"):
        buat_perubahan(dokumen=lama, alasan="x", by=kantor.operator)


def test_new_document_of_a_year_in_force_must_be_a_correction(kantor: Kantor) -> None:
    buat_ditetapkan(kantor)
    with pytest.raises(AksiDitolak, match=r"sudah ada \(ditetapkan\)"):
        buat_draf(kantor)


def test_draft_never_submitted_can_be_dropped_with_its_iku(kantor: Kantor) -> None:
    dokumen = buat_draf(kantor)
    hapus_draf(dokumen=dokumen, by=kantor.operator)
    assert not Dokumen.objects.exists()
    assert not DaftarIku.objects.exists()
    assert not Indikator.objects.exists()
    assert Jejak.objects.filter(peristiwa="dokumen_draf_dihapus").count() == 1


def test_dropping_a_copy_keeps_the_identity_of_last_years_indikator(kantor: Kantor) -> None:
    sumber = buat_draf(kantor, tahun=2026)
    hapus_draf(
        dokumen=salin_dokumen(sumber=sumber, tahun=2027, by=kantor.operator), by=kantor.operator
    )
    assert Indikator.objects.count() == 1
    salin_dokumen(sumber=sumber, tahun=2027, by=kantor.operator)
    with pytest.raises(AksiDitolak, match="asal draf lain"):
        hapus_draf(dokumen=sumber, by=kantor.operator)
    assert segar(sumber)


def test_draft_once_submitted_stays(kantor: Kantor) -> None:
    dokumen = buat_diajukan(kantor)
    with pytest.raises(AksiDitolak, match="sedang diperiksa"):
        hapus_draf(dokumen=dokumen, by=kantor.operator)
    Dokumen.objects.filter(pk=dokumen.pk).update(status=StatusDokumen.DIKEMBALIKAN)
    with pytest.raises(AksiDitolak, match="pernah diajukan"):
        hapus_draf(dokumen=dokumen, by=kantor.operator)


def test_number_of_a_dropped_draft_is_free_again(kantor: Kantor) -> None:
    hapus_draf(dokumen=beri_nomor(buat_draf(kantor), kantor), by=kantor.operator)
    assert beri_nomor(buat_draf(kantor), kantor).urut_cetak == "007"
