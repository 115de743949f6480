"""The view over all kecamatan, print settings, and the home page of each role."""

from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from iku.models import IndikatorPerjanjian
from kecamatan.enums import Peran
from kecamatan.models import Bidang, Pengguna
from laporan.actions.buat import buat_perubahan
from laporan.actions.rencana import buat_dokumen_bawahan
from laporan.enums import Aksi, StatusDokumen
from laporan.jenis_pantau import jenis_pantau_of
from laporan.models import Dokumen
from tests.factories import buat_pengguna
from tests.factories_dokumen import Kantor
from tests.factories_laporan import CATATAN, buat_dokumen_di, jalankan, tetapkan_semua
from tests.factories_perjanjian import (
    buat_draf_perjanjian,
    buat_draf_rkt,
    buat_kasi,
    buat_perjanjian_kosong,
    siapkan_rencana,
)
from tests.factories_renstra import buat_dokumen_renstra
from tests.kueri import assert_queries_constant
from tests.laporan.halaman.baca import alamat, isi_of, pesan_of
from tests.laporan.halaman.conftest import Masuk

pytestmark = pytest.mark.django_db


@pytest.fixture
def bappeda(kantor: Kantor) -> Pengguna:
    return buat_pengguna(Peran.BAPPEDA, kabupaten=kantor.kecamatan.kabupaten)


@pytest.mark.parametrize("kode", ["%00", "35.09", "jember", "35.09.99"])
def test_an_address_that_is_no_code_is_not_found(
    kode: str, masuk: Masuk, bappeda: Pengguna
) -> None:
    assert masuk(bappeda).get(f"/pantau/{kode}/").status_code in {400, 404}


def status_of(response: Any, jenis: str = "iku") -> list[str]:
    """Return the state of one kind in each row shown."""
    kolom = jenis_pantau_of(jenis)
    return [baris.sel_of(kolom).status for baris in response.context["daftar_baris"]]


def test_the_overview_counts_filters_and_searches(
    kantor: Kantor, tetangga: Kantor, masuk: Masuk, bappeda: Pengguna
) -> None:
    buat_dokumen_di(StatusDokumen.DITETAPKAN, kantor)
    klien, url = masuk(bappeda), reverse("laporan:pantau")

    def nama(**kueri: object) -> list[str]:
        response = klien.get(url, {"tahun": 2026, "jenis": "iku", **kueri})
        assert response.context["jumlah"] == 2
        assert response.context["hitungan"] == (
            ("belum", "Belum ada IKU", 1),
            ("ditetapkan", "Ditetapkan", 1),
        )
        return [baris.nama for baris in response.context["daftar_baris"]]

    assert nama() == ["Panti", "Sumberjambe"]
    assert nama(cari="PANT") == ["Panti"]
    assert nama(cari=" 35.09.31 ") == ["Sumberjambe"]
    assert nama(cari="lumajang") == []
    assert nama(status="ditetapkan") == ["Sumberjambe"]
    assert nama(status="belum") == ["Panti"]
    assert nama(status="draf") == []
    lain = klien.get(url, {"tahun": 2025})
    assert status_of(lain) == ["belum", "belum"]
    for kueri in ({"tahun": "x"}, {"status": "hantu"}, {"jenis": "hantu"}, {"cari": "x" * 90}):
        assert klien.get(url, kueri).status_code == 200
    # A count leads to its list of the same year and kind; without a kind it is the PK.
    isi = isi_of(klien.get(url, {"tahun": 2026}))
    assert f'href="{url}?tahun=2026&amp;jenis=pk&amp;status=belum"' in isi
    assert "Belum ada PK" in isi


def test_each_kind_has_its_cell_and_its_correction_on_the_way(
    kantor: Kantor, tetangga: Kantor, masuk: Masuk, bappeda: Pengguna
) -> None:
    siapkan_rencana(kantor)
    pk = tetapkan_semua(buat_draf_perjanjian(kantor), kantor)
    rkt = buat_draf_rkt(kantor)
    perubahan = buat_perubahan(dokumen=pk, alasan=CATATAN, by=kantor.operator)
    kasi = buat_kasi(kantor.kecamatan)
    buat_dokumen_bawahan(atasan=pk.perjanjian, pihak_pertama=kasi, by=kantor.operator)
    response = masuk(bappeda).get("/pantau/", {"tahun": 2021, "cari": "Sumberjambe"})
    (baris,) = response.context["daftar_baris"]
    assert {sel.jenis.kode: sel.status for sel in baris.daftar_sel} == {
        "renstra": "belum",
        "iku": "belum",
        "rkt": "draf",
        "pk": "ditetapkan",
        "pk-bawahan": "draf",
        "rencana-aksi": "belum",
        "lkjip": "belum",
    }
    isi = isi_of(response)
    for dokumen in (pk, rkt, perubahan):
        assert alamat("dokumen", dokumen) in isi
    for kata in ("Perubahan ke-1: draf", "25 Januari 2021, tanpa pindaian", "1 PK", "1 draf"):
        assert kata in isi
    tanpa = masuk(bappeda).get("/pantau/", {"tahun": 2021, "jenis": "pk", "status": "belum"})
    assert [satu.nama for satu in tanpa.context["daftar_baris"]] == ["Panti"]


def test_a_renstra_counts_in_every_year_it_covers(
    kantor: Kantor, masuk: Masuk, bappeda: Pengguna
) -> None:
    renstra = buat_dokumen_renstra(kantor.kecamatan)
    klien = masuk(bappeda)
    for tahun in (renstra.tahun, renstra.wadah.tahun_akhir):
        assert status_of(klien.get("/pantau/", {"tahun": tahun}), "renstra") == ["draf"]
    setelah = {"tahun": (renstra.wadah.tahun_akhir or 0) + 1}
    assert status_of(klien.get("/pantau/", setelah), "renstra") == ["belum"]


def test_the_decree_in_force_is_shown_while_its_correction_is_drafted(
    kantor: Kantor, masuk: Masuk, bappeda: Pengguna
) -> None:
    lama = buat_dokumen_di(StatusDokumen.DITETAPKAN, kantor)
    masuk(kantor.operator).post(alamat("buat_perubahan", lama), {"alasan": CATATAN})
    klien = masuk(bappeda)
    (baris,) = klien.get("/pantau/", {"tahun": 2026}).context["daftar_baris"]
    sel = baris.sel_of(jenis_pantau_of("iku"))
    assert (sel.status, sel.utama.pk) == ("ditetapkan", lama.pk)


def test_a_decree_for_several_years_counts_in_each(
    kantor: Kantor, masuk: Masuk, bappeda: Pengguna
) -> None:
    isian = {"jenis": "sk-iku", "format": kantor.format.pk, "tahun": 2026, "tahun_akhir": 2029}
    masuk(kantor.operator).post("/dokumen/baru/", isian)
    klien = masuk(bappeda)
    status = {
        tahun: status_of(klien.get("/pantau/", {"tahun": tahun}))[0]
        for tahun in (2025, 2026, 2029, 2030)
    }
    assert status == {2025: "belum", 2026: "draf", 2029: "draf", 2030: "belum"}


def test_who_has_no_pk_is_one_click_from_home(
    kantor: Kantor, tetangga: Kantor, masuk: Masuk, bappeda: Pengguna
) -> None:
    klien, tahun = masuk(bappeda), timezone.localdate().year
    tujuan = f"/pantau/?tahun={tahun}&jenis=pk&status=belum"
    isi = isi_of(klien.get("/"))
    assert f"2 dari 2 kecamatan belum punya PK {tahun}" in isi
    assert f'href="{tujuan.replace("&", "&amp;")}"' in isi
    assert [b.nama for b in klien.get(tujuan).context["daftar_baris"]] == ["Panti", "Sumberjambe"]
    for satu in (kantor, tetangga):
        perjanjian = buat_perjanjian_kosong(satu.kecamatan, tahun)
        Dokumen.objects.create(
            kecamatan=satu.kecamatan, jenis="perjanjian-kinerja", tahun=tahun,
            perjanjian=perjanjian, dibuat_by=satu.operator,
        )  # fmt: skip
    assert f"Semua kecamatan sudah punya PK {tahun}" in isi_of(klien.get("/"))


def test_one_kecamatan_shows_its_years_and_where_a_pk_leaves_the_plan(
    kantor: Kantor, masuk: Masuk, bappeda: Pengguna
) -> None:
    siapkan_rencana(kantor)
    pk = buat_draf_perjanjian(kantor)
    rkt = buat_draf_rkt(kantor)
    lain = buat_dokumen_di(StatusDokumen.DRAF, kantor, tahun=2026)
    klien, url = masuk(bappeda), f"/pantau/{kantor.kecamatan.kode}/"
    response = klien.get(url)
    judul = [satu.judul for satu in response.context["isi"].daftar_kelompok]
    assert judul == ["2026", "2021"]
    per_tahun = response.context["isi"].daftar_kelompok[1].daftar_dokumen
    assert per_tahun == (rkt, pk)
    assert "Semua target yang diperjanjikan sama dengan rencananya." in isi_of(response)
    diubah = IndikatorPerjanjian.objects.filter(sasaran__perjanjian=pk.perjanjian).first()
    assert diubah is not None
    IndikatorPerjanjian.objects.filter(pk=diubah.pk).update(
        jenis="angka", angka=77, angka_atas=None, label="", tanda="", alasan="Anggaran digeser."
    )
    isi = isi_of(klien.get(url, {"tahun": 2021}))
    for kata in ("Target PK yang berbeda", diubah.nama, "77", "RKT 2021", "Anggaran digeser."):
        assert kata in isi
    assert alamat("dokumen", lain) not in isi
    assert "Belum ada Perjanjian Kinerja tahun 2026." in isi_of(klien.get(url, {"tahun": 2026}))
    assert klien.get(url, {"tahun": "hantu"}).status_code == 200


def test_the_comparison_costs_the_same_with_many_pk(
    kantor: Kantor, masuk: Masuk, bappeda: Pengguna
) -> None:
    siapkan_rencana(kantor)
    pk = buat_draf_perjanjian(kantor)

    def tambah(banyak: int) -> None:
        for _ in range(banyak):
            kasi = buat_kasi(kantor.kecamatan, f"Seksi {Bidang.objects.count()}")
            baru = buat_dokumen_bawahan(
                atasan=pk.perjanjian, pihak_pertama=kasi, by=kantor.operator
            )
            assert baru.perjanjian is not None
            sasaran = baru.perjanjian.daftar_sasaran.create(teks="Sasaran", urutan=1)
            asal = IndikatorPerjanjian.objects.filter(sasaran__perjanjian=pk.perjanjian)[0]
            sasaran.daftar_indikator.create(
                indikator=asal.indikator, nama=asal.nama, satuan=asal.satuan, urutan=1
            )

    klien = masuk(bappeda)
    for url in (f"/pantau/{kantor.kecamatan.kode}/", "/pantau/?tahun=2021"):
        assert_queries_constant(klien, url, tambah, banyak=8)


def test_readers_see_documents_of_their_kabupaten_and_change_none(
    kantor: Kantor, masuk: Masuk, bappeda: Pengguna
) -> None:
    dokumen = buat_dokumen_di(StatusDokumen.DIAJUKAN, kantor)
    klien = masuk(bappeda)
    halaman = isi_of(klien.get(alamat("dokumen", dokumen)))
    for nama in ("ubah_identitas", "isi_nomor", "hapus_draf", "unggah_pindaian", "konfirmasi"):
        assert alamat(nama, dokumen) not in halaman
    assert "/alur/" not in halaman
    kecamatan = klien.get(reverse("laporan:pantau_kecamatan", args=[kantor.kecamatan.kode]))
    assert alamat("dokumen", dokumen) in isi_of(kecamatan)


def test_settings_are_kept_by_the_admin(kantor: Kantor, masuk: Masuk) -> None:
    admin = masuk(buat_pengguna(Peran.ADMIN, kabupaten=kantor.kecamatan.kabupaten))
    url = reverse("laporan:ubah_setelan", args=["sk-iku"])
    isian = {n: i.value() for n, i in ((f.name, f) for f in admin.get(url).context["form"])}
    response = admin.post(
        url, isian | {"tepi_kiri": 25, "kabupaten": "9", "jenis": "iku"}, follow=True
    )
    assert pesan_of(response) == ["Setelan cetak disimpan. Berlaku untuk cetakan berikutnya."]
    setelan = kantor.kecamatan.kabupaten.daftar_setelan_cetak.get()
    assert (setelan.tepi_kiri, setelan.jenis) == (25, "sk-iku")
    assert admin.post(url, isian | {"tepi_kiri": 30}).status_code == 409
    baru = isian | {"versi": setelan.versi}
    for nama, nilai in (
        ("pola_nomor", "{urut}/{hantu}"),
        ("pola_nomor", "{urut.__class__}"),
        ("pola_nomor", "tanpa isian"),
        ("ukuran_huruf", "72"),
        ("tepi_atas", "-1"),
        ("kertas", "1x1"),
    ):
        response = admin.post(url, baru | {nama: nilai})
        assert response.status_code == 200
        assert response.context["form"].errors, (nama, nilai)
        assert response.context["form"][nama].value() == nilai
    setelan.refresh_from_db()
    assert (setelan.tepi_kiri, setelan.pola_nomor) == (25, "{klasifikasi}/{urut}/{kode}/{tahun}")
    for jenis in ("pk", "laporan", "SK-IKU"):
        assert admin.get(reverse("laporan:ubah_setelan", args=[jenis])).status_code == 404


def test_home_pages_name_what_waits(kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_dokumen_di(StatusDokumen.DIAJUKAN, kantor, tahun=timezone.localdate().year)
    tugas = {"sekcam": "Periksa, lalu verifikasi.", "pemimpin": "Baca, lalu tetapkan."}
    assert tugas["sekcam"] in isi_of(masuk(kantor.sekcam).get("/"))
    assert tugas["pemimpin"] not in isi_of(masuk(kantor.pemimpin).get("/"))
    jalankan(Aksi.VERIFIKASI, dokumen, kantor)
    assert tugas["sekcam"] not in isi_of(masuk(kantor.sekcam).get("/"))
    assert tugas["pemimpin"] in isi_of(masuk(kantor.pemimpin).get("/"))
    jalankan(Aksi.TETAPKAN, dokumen, kantor)
    beranda = isi_of(masuk(kantor.operator).get("/"))
    assert alamat("unggah_pindaian", dokumen) in beranda
