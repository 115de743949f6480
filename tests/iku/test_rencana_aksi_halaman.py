"""The pages of a rencana aksi: overview, grid, aksi, and how it is reached and made."""

from decimal import Decimal

import pytest
from django.urls import reverse

from iku.actions.anggaran import simpan_baris
from iku.domain.akumulasi import CaraAkumulasi
from iku.models import (
    BarisAnggaran,
    ButirAksi,
    IndikatorAksi,
    IndikatorPerjanjian,
    PerjanjianKinerja,
    RencanaAksi,
)
from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak
from kecamatan.models import Jejak, Pengguna
from laporan.models import Dokumen
from tests.factories import buat_bidang, buat_pengguna
from tests.factories_aksi import (
    buat_draf_aksi,
    empat,
    isi_triwulan,
    rencana_of,
    tambah_aksi,
    tambah_janji,
)
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
            janji = tambah_janji(f"Indikator {nomor} dari {banyak}")
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
