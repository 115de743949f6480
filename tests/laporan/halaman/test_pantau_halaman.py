"""The view over all kecamatan, print settings, and the home page of each role."""

import pytest
from django.urls import reverse
from django.utils import timezone

from kecamatan.enums import Peran
from kecamatan.models import Pengguna
from laporan.enums import Aksi, StatusDokumen
from tests.factories import buat_pengguna
from tests.factories_dokumen import Kantor
from tests.factories_laporan import CATATAN, buat_dokumen_di, jalankan
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


def test_the_overview_counts_filters_and_searches(
    kantor: Kantor, tetangga: Kantor, masuk: Masuk, bappeda: Pengguna
) -> None:
    buat_dokumen_di(StatusDokumen.DITETAPKAN, kantor)
    klien, url = masuk(bappeda), reverse("laporan:pantau")

    def nama(**kueri: object) -> list[str]:
        response = klien.get(url, {"tahun": 2026, **kueri})
        assert response.context["pantauan"].jumlah == 2
        assert {k: n for k, _, n in response.context["pantauan"].hitungan} == {
            "belum": 1,
            "ditetapkan": 1,
        }
        return [baris.nama for baris in response.context["pantauan"].baris]

    assert nama() == ["Panti", "Sumberjambe"]
    assert nama(cari="PANT") == ["Panti"]
    assert nama(cari=" 35.09.31 ") == ["Sumberjambe"]
    assert nama(cari="lumajang") == []
    assert nama(status="ditetapkan") == ["Sumberjambe"]
    assert nama(status="belum") == ["Panti"]
    assert nama(status="draf") == []
    lain = klien.get(url, {"tahun": 2025})
    assert [b.status for b in lain.context["pantauan"].baris] == ["belum", "belum"]
    for kueri in ({"tahun": "x"}, {"status": "hantu"}, {"cari": "x" * 90}):
        assert klien.get(url, kueri).status_code == 200
    # A count leads to its list of the same year.
    assert f'href="{url}?tahun=2026&amp;status=belum"' in isi_of(klien.get(url, {"tahun": 2026}))


def test_the_decree_in_force_is_shown_while_its_correction_is_drafted(
    kantor: Kantor, masuk: Masuk, bappeda: Pengguna
) -> None:
    lama = buat_dokumen_di(StatusDokumen.DITETAPKAN, kantor)
    masuk(kantor.operator).post(alamat("buat_perubahan", lama), {"alasan": CATATAN})
    klien = masuk(bappeda)
    (baris,) = klien.get("/pantau/", {"tahun": 2026}).context["pantauan"].baris
    assert (baris.status, baris.dokumen_pk) == ("ditetapkan", lama.pk)


def test_a_decree_for_several_years_counts_in_each(
    kantor: Kantor, masuk: Masuk, bappeda: Pengguna
) -> None:
    isian = {"jenis": "sk-iku", "format": kantor.format.pk, "tahun": 2026, "tahun_akhir": 2029}
    masuk(kantor.operator).post("/dokumen/baru/", isian)
    klien = masuk(bappeda)
    status = {
        tahun: klien.get("/pantau/", {"tahun": tahun}).context["pantauan"].baris[0].status
        for tahun in (2025, 2026, 2029, 2030)
    }
    assert status == {2025: "belum", 2026: "draf", 2029: "draf", 2030: "belum"}


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
    for jenis in ("pk", "lkjip", "SK-IKU"):
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
