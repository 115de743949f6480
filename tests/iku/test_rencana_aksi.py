"""The rencana aksi: what protects it, its pages, its grid, and two people at once."""

from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, IntegrityError, transaction
from django.urls import reverse

from iku.actions.anggaran import simpan_baris
from iku.actions.butir import hapus_butir
from iku.actions.rencana_aksi import samakan_rencana_aksi, simpan_triwulan
from iku.actions.wadah import kunci_wadah
from iku.domain.akumulasi import CaraAkumulasi, Triwulan
from iku.models import (
    BarisAnggaran,
    ButirAksi,
    Indikator,
    IndikatorAksi,
    IndikatorPerjanjian,
    PerjanjianKinerja,
    RencanaAksi,
)
from iku.rencana_aksi import list_kurang, read_rencana_aksi
from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.models import Jejak, Pengguna
from laporan.models import Dokumen
from tests.factories import buat_bidang, buat_pengguna
from tests.factories_aksi import buat_draf_aksi, empat, isi_triwulan, rencana_of, tambah_aksi
from tests.factories_dokumen import Kantor, buat_kantor
from tests.factories_perjanjian import buat_draf_perjanjian, siapkan_rencana
from tests.klien import KlienKetat
from tests.kueri import assert_queries_constant

pytestmark = pytest.mark.django_db
RASIO, JUMLAH = CaraAkumulasi.RASIO, CaraAkumulasi.JUMLAH


@pytest.fixture
def kantor() -> Kantor:
    return buat_kantor()


@pytest.fixture
def draf(kantor: Kantor) -> Dokumen:
    """A rencana aksi whose PK is still a draft."""
    siapkan_rencana(kantor)
    return buat_draf_aksi(kantor, buat_draf_perjanjian(kantor))


@pytest.fixture
def rencana(draf: Dokumen) -> RencanaAksi:
    return rencana_of(draf)


def _klien(pengguna: Pengguna) -> KlienKetat:
    klien = KlienKetat()
    klien.force_login(pengguna, backend="django.contrib.auth.backends.ModelBackend")
    return klien


def _baris() -> IndikatorAksi:
    return IndikatorAksi.objects.get()


def _url(rencana: RencanaAksi, nama: str = "rencana_aksi") -> str:
    return reverse(f"iku:{nama}", args=[rencana.pk])


def _kisi(*sel: str, cara: str, versi: int) -> dict[str, str]:
    pk = _baris().pk
    kotak = {f"triwulan-{pk}-{nomor}": teks for nomor, teks in enumerate(sel, start=1)}
    return {"versi": str(versi), f"cara-{pk}": cara, **kotak}


def _tambah_janji(nama: str) -> IndikatorPerjanjian:
    satu = IndikatorPerjanjian.objects.earliest("pk")
    identitas = Indikator.objects.create(kecamatan=satu.indikator.kecamatan)
    return IndikatorPerjanjian.objects.create(
        sasaran=satu.sasaran,
        urutan=satu.sasaran.daftar_indikator.count() + 1,
        indikator=identitas,
        nama=nama,
        satuan="%",
        jenis="angka",
        angka=90,
    )


# Database ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "kolom",
    [
        {"cara": "", "angka_1": 1, "angka_3": None, "angka_4": None},
        {"cara": "rasio"},
        {"cara": "jumlah", "pembilang_1": 1},
        {"cara": "jumlah", "penyebut_4": 0},
        {"cara": "rata", "angka_1": 1},
    ],
)
def test_numbers_that_the_cara_does_not_read_are_refused(
    rencana: RencanaAksi, kolom: dict[str, Any]
) -> None:
    with pytest.raises(IntegrityError, match="indikator_aksi_triwulan_utuh"), transaction.atomic():
        rencana.daftar_indikator.update(**kolom)


def test_nothing_set_is_not_zero(rencana: RencanaAksi) -> None:
    assert _baris().list_triwulan()[0] == Triwulan(None, None, None)
    (sasaran,) = read_rencana_aksi(rencana)
    assert sasaran.daftar_rincian[0].daftar_tertulis == ("", "", "78", "80")


def test_an_indikator_stands_there_once(rencana: RencanaAksi) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        IndikatorAksi.objects.create(rencana_aksi=rencana, indikator=_baris().indikator, urutan=2)


def test_a_pk_has_one_of_each_revisi(rencana: RencanaAksi) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        RencanaAksi.objects.create(
            kecamatan=rencana.kecamatan, tahun=rencana.tahun, perjanjian=rencana.perjanjian
        )


def test_what_is_enacted_never_changes(rencana: RencanaAksi, kantor: Kantor) -> None:
    kunci_wadah(wadah=rencana, by=kantor.operator)
    ubah = (
        lambda: RencanaAksi.objects.update(tahun=2022),
        lambda: IndikatorAksi.objects.update(angka_4=1),
        lambda: ButirAksi.objects.update(teks="x"),
        lambda: ButirAksi.objects.all().delete(),
        lambda: ButirAksi.objects.create(indikator=_baris(), urutan=2, teks="x"),
    )
    for satu in ubah:
        with pytest.raises(DatabaseError, match="sudah ditetapkan"), transaction.atomic():
            satu()


# Actions ----------------------------------------------------------------------


def test_a_ratio_is_kept_in_its_two_parts(
    draf: Dokumen, rencana: RencanaAksi, kantor: Kantor
) -> None:
    IndikatorPerjanjian.objects.update(satuan="%")
    pecahan = tuple(Triwulan(pembilang=Decimal(4), penyebut=Decimal(5)) for _ in range(4))
    isi_triwulan(draf, kantor, pecahan, "rasio")
    assert (_baris().pembilang_1, _baris().penyebut_1, _baris().angka_4) == (4, 5, None)
    (sasaran,) = read_rencana_aksi(rencana)
    (rincian,) = sasaran.daftar_rincian
    assert (rincian.daftar_tertulis[0], rincian.setahun) == ("4/5", "80%")
    assert rincian.daftar_selisih == ()


def test_the_trail_says_what_changed_and_the_same_again_says_nothing(
    draf: Dokumen, kantor: Kantor
) -> None:
    sebelum = Jejak.objects.filter(peristiwa="rencana_aksi_triwulan_disimpan").count()
    isi_triwulan(draf, kantor, empat(None, None, 78, 80))
    semua = Jejak.objects.filter(peristiwa="rencana_aksi_triwulan_disimpan")
    assert semua.count() == sebelum
    isi_triwulan(draf, kantor, empat(None, None, 0, 80))
    assert "Nilai akhir: –; –; 0; 80" in semua.latest("pk").perubahan


def test_of_two_people_the_second_is_told(rencana: RencanaAksi, kantor: Kantor) -> None:
    isian = {_baris().pk: (CaraAkumulasi.NILAI_AKHIR, empat(None, None, None, 80))}
    simpan_triwulan(rencana=rencana, isian=isian, versi=rencana.versi, by=kantor.operator)
    with pytest.raises(BentrokVersi):
        simpan_triwulan(rencana=rencana, isian=isian, versi=rencana.versi, by=kantor.operator)
    with pytest.raises(BentrokVersi):
        samakan_rencana_aksi(rencana=rencana, versi=rencana.versi, by=kantor.operator)


def test_a_grid_of_other_indikator_is_refused(rencana: RencanaAksi, kantor: Kantor) -> None:
    isian = {_baris().pk: (None, empat(None, None, None, None))}
    IndikatorAksi.objects.create(
        rencana_aksi=rencana, indikator=_tambah_janji("Nilai SAKIP"), urutan=2
    )
    with pytest.raises(AksiDitolak, match="berubah sejak halaman ini dibuka"):
        simpan_triwulan(rencana=rencana, isian=isian, versi=rencana.versi, by=kantor.operator)


def test_only_the_operator_of_the_office_writes(rencana: RencanaAksi, kantor: Kantor) -> None:
    for by in (kantor.sekcam, buat_kantor("Panti", "35.09.14").operator):
        with pytest.raises(PermissionDenied):
            simpan_triwulan(rencana=rencana, isian={}, versi=rencana.versi, by=by)
        with pytest.raises(PermissionDenied):
            samakan_rencana_aksi(rencana=rencana, versi=rencana.versi, by=by)


def test_a_new_promise_is_taken_over_and_the_rest_stays(
    rencana: RencanaAksi, kantor: Kantor
) -> None:
    janji = _tambah_janji("Nilai SAKIP")
    assert list(list_kurang(rencana)) == [janji]
    samakan_rencana_aksi(rencana=rencana, versi=rencana.versi, by=kantor.operator)
    assert [str(satu) for satu in rencana.daftar_indikator.all()] == [
        "Nilai SKM bidang pelayanan publik",
        "Nilai SAKIP",
    ]
    assert ButirAksi.objects.count() == 1
    assert not list_kurang(rencana).exists()


def test_the_order_is_that_of_the_pk(rencana: RencanaAksi, kantor: Kantor) -> None:
    janji = _tambah_janji("Nilai SAKIP")
    samakan_rencana_aksi(rencana=rencana, versi=rencana.versi, by=kantor.operator)
    IndikatorPerjanjian.objects.filter(pk=janji.pk).update(urutan=0)
    (sasaran,) = read_rencana_aksi(rencana)
    assert sasaran.daftar_rincian[0].indikator == janji


def test_a_promise_goes_only_after_its_row_here(rencana: RencanaAksi, kantor: Kantor) -> None:
    janji, by = _baris().indikator, kantor.operator
    with pytest.raises(AksiDitolak, match="Nilai SKM"):
        hapus_butir(butir=janji, versi=janji.versi, by=by)
    hapus_butir(butir=_baris(), versi=_baris().versi, by=by)
    hapus_butir(butir=janji, versi=janji.versi, by=by)
    assert not ButirAksi.objects.exists()


# Pages ------------------------------------------------------------------------


def test_the_page_says_what_the_triwulan_make_and_whether_it_agrees(
    draf: Dokumen, rencana: RencanaAksi, kantor: Kantor
) -> None:
    klien = _klien(kantor.operator)
    halaman = klien.get(_url(rencana)).content.decode()
    assert "Selaras dengan target setahun." in halaman
    assert "Penanggung jawab: " in halaman
    isi_triwulan(draf, kantor, empat(None, None, None, 79))
    halaman = klien.get(_url(rencana)).content.decode()
    assert "Target triwulan IV 79, padahal target setahun 80." in halaman


def test_readers_see_it_without_buttons(rencana: RencanaAksi) -> None:
    for peran in (Peran.CAMAT, Peran.BAPPEDA):
        orang = buat_pengguna(peran, kecamatan=rencana.kecamatan)
        halaman = _klien(orang).get(_url(rencana)).content.decode()
        assert "Melaksanakan survei" in halaman
        assert "Tambah aksi" not in halaman


def test_the_grid_reads_numbers_and_ratios(rencana: RencanaAksi, kantor: Kantor) -> None:
    klien, url = _klien(kantor.operator), _url(rencana, "triwulan_aksi")
    assert 'value="78"' in klien.get(url).content.decode()
    isian = _kisi("", "76,5", "-", "80", cara="rata_rata", versi=rencana.versi)
    assert klien.post(url, isian).status_code == 302
    assert _baris().angka_2 == Decimal("76.5")
    IndikatorPerjanjian.objects.update(satuan="%")
    isian = _kisi("10/10", "5 / 10", "0/0", "3/", cara="rasio", versi=rencana.versi + 1)
    assert klien.post(url, isian).status_code == 302
    baris = _baris()
    assert (baris.penyebut_2, baris.penyebut_3, baris.penyebut_4) == (10, 0, None)
    assert 'value="5/10"' in klien.get(url).content.decode()


@pytest.mark.parametrize(
    ("sel", "cara", "pesan"),
    [
        ("4/5", "nilai_akhir", "Pecahan hanya untuk cara rasio"),
        ("4", "rasio", "Tulis pembilang/penyebut"),
        ("4/x", "rasio", "Tulis"),
        ("80-90", "nilai_akhir", "Tulis satu angka"),
        ("≥ 80", "nilai_akhir", "Tulis satu angka"),
        ("80 dokumen", "nilai_akhir", "Satuan indikator ini %"),
        ("1,23456", "nilai_akhir", "Paling banyak 4 angka di belakang koma"),
        ("80", "", "Pilih dulu cara akumulasinya"),
        ("80", "jumlah", "jumlah"),
    ],
)
def test_a_wrong_box_is_named_and_nothing_is_stored(
    rencana: RencanaAksi, kantor: Kantor, sel: str, cara: str, pesan: str
) -> None:
    IndikatorPerjanjian.objects.update(satuan="%")
    klien, url = _klien(kantor.operator), _url(rencana, "triwulan_aksi")
    jawaban = klien.post(url, _kisi("", "", sel, "", cara=cara, versi=rencana.versi))
    assert jawaban.status_code == 200
    assert pesan in jawaban.content.decode()
    assert _baris().angka_3 == 78


def test_a_stale_grid_shows_both(rencana: RencanaAksi, kantor: Kantor) -> None:
    klien, url = _klien(kantor.operator), _url(rencana, "triwulan_aksi")
    lama = _kisi("", "", "", "79", cara="nilai_akhir", versi=rencana.versi)
    baru = _kisi("", "", "", "80", cara="nilai_akhir", versi=rencana.versi)
    assert klien.post(url, baru).status_code == 302
    jawaban = klien.post(url, lama)
    assert jawaban.status_code == 409
    assert "79" in jawaban.content.decode()
    assert _baris().angka_4 == 80


def test_saving_the_grid_confirms_what_was_copied(rencana: RencanaAksi, kantor: Kantor) -> None:
    IndikatorAksi.objects.update(perlu_konfirmasi=True)
    isian = _kisi("", "", "78", "80", cara="nilai_akhir", versi=rencana.versi)
    _klien(kantor.operator).post(_url(rencana, "triwulan_aksi"), isian)
    assert not _baris().perlu_konfirmasi


def test_a_row_of_the_grid_leads_to_its_box(rencana: RencanaAksi, kantor: Kantor) -> None:
    url = reverse("iku:ubah_butir", args=["indikator-aksi", _baris().pk])
    tujuan = f"{_url(rencana, 'triwulan_aksi')}#id_cara-{_baris().pk}"
    assert _klien(kantor.operator).get(url)["Location"] == tujuan
    tambah = reverse("iku:tambah_butir", args=["indikator-aksi", rencana.pk])
    assert _klien(kantor.operator).get(tambah).status_code == 404


def test_an_aksi_is_typed_with_time_person_and_budget(rencana: RencanaAksi, kantor: Kantor) -> None:
    klien = _klien(kantor.operator)
    bidang = buat_bidang(kantor.kecamatan, nama="Seksi Pemerintahan")
    anggaran = BarisAnggaran.objects.get(kode="7.01.02.2.01")
    url = reverse("iku:tambah_butir", args=["aksi", _baris().pk])
    assert "Koordinasi Pemerintahan" in klien.get(url).content.decode()
    isian = {
        "teks": "Rapat koordinasi",
        "waktu": ["1", "3"],
        "bidang": str(bidang.pk),
        "penanggung_jawab": " Siti  Aminah ",
        "baris": str(anggaran.pk),
        "versi": "1",
    }
    assert klien.post(url, isian).status_code == 302
    satu = ButirAksi.objects.latest("pk")
    assert (satu.waktu, satu.baris, satu.urutan) == ("I, III", anggaran, 2)
    assert satu.sebutan_penanggung_jawab == "Seksi Pemerintahan; Siti Aminah"
    ubah = reverse("iku:ubah_butir", args=["aksi", satu.pk])
    assert klien.get(ubah).content.decode().count("checked") == 2
    assert klien.post(ubah, {**isian, "waktu": ["4"]}).status_code == 302
    satu.refresh_from_db()
    assert (satu.waktu, satu.versi) == ("IV", 2)
    assert "triwulan_4" in Jejak.objects.get(peristiwa="aksi_diubah").perubahan
    basi = klien.post(ubah, {**isian, "teks": "Rapat lain"})
    assert basi.status_code == 409


def test_an_aksi_of_another_office_is_not_found(rencana: RencanaAksi, kantor: Kantor) -> None:
    lain = buat_kantor("Panti", "35.09.14")
    aksi = ButirAksi.objects.get()
    for nama in ("ubah_butir", "hapus_butir"):
        url = reverse(f"iku:{nama}", args=["aksi", aksi.pk])
        assert _klien(lain.operator).get(url).status_code == 404
    bidang = buat_bidang(lain.kecamatan, nama="Seksi Asing")
    url = reverse("iku:ubah_butir", args=["aksi", aksi.pk])
    isian = {"teks": "x", "bidang": str(bidang.pk), "versi": "1"}
    assert _klien(kantor.operator).post(url, isian).status_code == 200


def test_a_row_of_the_budget_in_use_is_not_deleted(rencana: RencanaAksi, kantor: Kantor) -> None:
    baris = BarisAnggaran.objects.get(kode="7.01.02.2.01")
    ButirAksi.objects.update(baris=baris)
    anggaran = baris.anggaran
    with pytest.raises(AksiDitolak, match="masih dipakai oleh: Melaksanakan survei"):
        simpan_baris(anggaran=anggaran, daftar=(), versi=anggaran.versi, by=kantor.operator)


def test_the_pk_leads_to_it_and_offers_a_new_one(draf: Dokumen, kantor: Kantor) -> None:
    rencana = rencana_of(draf)
    klien, url = _klien(kantor.operator), reverse("iku:perjanjian", args=[rencana.perjanjian_id])
    assert _url(rencana) in klien.get(url).content.decode()
    Dokumen.objects.filter(pk=draf.pk).delete()
    rencana.delete()
    buat = f"{reverse('laporan:buat_rencana', args=['rencana-aksi'])}?perjanjian="
    assert buat in klien.get(url).content.decode()


def test_it_is_made_and_copied_from_the_page(draf: Dokumen, kantor: Kantor) -> None:
    klien = _klien(kantor.operator)
    url = reverse("laporan:buat_rencana", args=["rencana-aksi"])
    rencana = rencana_of(draf)
    halaman = klien.get(f"{url}?perjanjian={rencana.perjanjian_id}").content.decode()
    assert f'value="{rencana.perjanjian_id}" selected' in halaman
    assert "Pilih PK yang dirinci" in klien.post(url, {}).content.decode()
    jawaban = klien.post(url, {"perjanjian": str(rencana.perjanjian_id)})
    assert "sudah ada" in jawaban.content.decode()
    Dokumen.objects.filter(pk=draf.pk).delete()
    rencana.delete()
    jawaban = klien.post(url, {"perjanjian": str(rencana.perjanjian_id)})
    baru = Dokumen.objects.get(jenis="rencana-aksi")
    assert jawaban["Location"] == reverse("laporan:dokumen", args=[baru.pk])
    halaman = klien.get(jawaban["Location"]).content.decode()
    assert "Susun rencana aksi" in halaman
    assert "Cara akumulasi" in halaman


@pytest.mark.parametrize(
    "nama", ["iku:rencana_aksi", "iku:triwulan_aksi", "laporan:dokumen", "laporan:pratinjau"]
)
def test_pages_take_as_many_queries_for_ten_as_for_one(
    rencana: RencanaAksi, draf: Dokumen, kantor: Kantor, nama: str
) -> None:
    def tambah(banyak: int) -> None:
        for nomor in range(banyak):
            janji = _tambah_janji(f"Indikator {nomor} dari {banyak}")
            baris = IndikatorAksi.objects.create(
                rencana_aksi=rencana, indikator=janji, urutan=nomor
            )
            bidang = buat_bidang(kantor.kecamatan, nama=f"Seksi {nomor} dari {banyak}")
            tambah_aksi(baris, kantor, "Rapat", bidang)
            tambah_aksi(baris, kantor, "Survei", bidang)

    pk = rencana.pk if nama.startswith("iku:") else draf.pk
    assert_queries_constant(_klien(kantor.operator), reverse(nama, args=[pk]), tambah, banyak=10)


def test_the_list_of_documents_takes_as_many_queries_for_ten_as_for_one(
    rencana: RencanaAksi, draf: Dokumen, kantor: Kantor
) -> None:
    def tambah(banyak: int) -> None:
        for nomor in range(banyak):
            tahun = 2030 + banyak + nomor
            pk = PerjanjianKinerja.objects.create(
                kecamatan=rencana.kecamatan, tahun=tahun, jabatan="camat"
            )
            satu = RencanaAksi.objects.create(
                kecamatan=rencana.kecamatan, tahun=tahun, perjanjian=pk
            )
            Dokumen.objects.create(
                kecamatan=rencana.kecamatan,
                jenis="rencana-aksi",
                tahun=tahun,
                rencana_aksi=satu,
                dibuat_by=kantor.operator,
            )

    alamat = reverse("laporan:daftar_dokumen")
    assert_queries_constant(_klien(kantor.operator), alamat, tambah, banyak=10)
