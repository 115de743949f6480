"""Layouts of the IKU form, kept by the admin."""

from typing import Any

import pytest
from django.urls import reverse

from iku.enums import SumberKolom
from iku.models import DaftarIku, FormatIku, Iku, IsianTambahan
from iku.pola_format import DAFTAR_POLA
from iku.rekap import build_format, build_rekap
from iku.templatetags.iku_cetak import kelompok_grup
from kecamatan.enums import Peran
from kecamatan.models import Jejak
from tests.factories import buat_kabupaten, buat_pengguna
from tests.factories_iku import buat_daftar, buat_daftar_terisi, buat_format
from tests.iku.conftest import Meja
from tests.klien import KlienKetat

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin() -> KlienKetat:
    """Return the admin of Jember at the keyboard."""
    klien = KlienKetat()
    klien.force_login(
        buat_pengguna(Peran.ADMIN), backend="django.contrib.auth.backends.ModelBackend"
    )
    return klien


def _isian(
    format_iku: FormatIku | None, baris: list[dict[str, Any]], **ubah: Any
) -> dict[str, Any]:
    isi: dict[str, Any] = {
        "nama": format_iku.nama if format_iku else "Format baru",
        "judul_kepala": "",
        "judul_tabel": "INDIKATOR KINERJA UTAMA",
        "aktif": "on",
        "versi": format_iku.versi if format_iku else 1,
        "kolom-TOTAL_FORMS": len(baris),
        "kolom-INITIAL_FORMS": 0,
    }
    for nomor, satu in enumerate(baris):
        isi |= {f"kolom-{nomor}-{nama}": nilai for nama, nilai in satu.items()}
    return isi | ubah


def _baris(format_iku: FormatIku) -> list[dict[str, Any]]:
    return [
        {"pk": k.pk, "urutan": k.urutan, "judul": k.judul, "sumber": k.sumber}
        for k in format_iku.daftar_kolom.all()
    ]


@pytest.mark.parametrize("pola", DAFTAR_POLA, ids=lambda pola: pola.kunci)
def test_every_preset_can_be_saved_as_it_is(admin: KlienKetat, pola: Any) -> None:
    url = reverse("iku:tambah_format")
    halaman = admin.get(url, {"pola": pola.kunci})
    baris = [
        {nama: baris[nama].value() or "" for nama in ("urutan", "judul", "sumber", "grup", "lebar")}
        for baris in halaman.context["formset"]
    ]
    assert admin.post(url, _isian(None, baris)).status_code == 302
    tersimpan = FormatIku.objects.get(nama="Format baru").daftar_kolom
    assert list(tersimpan.values_list("sumber", "judul", "grup", "lebar")) == list(pola.kolom)


def test_columns_are_printed_in_the_order_typed(admin: KlienKetat) -> None:
    format_iku = buat_format()
    baris = _baris(format_iku)
    baris[4]["urutan"], baris[5]["urutan"] = 6, 5
    admin.post(reverse("iku:ubah_format", args=[format_iku.pk]), _isian(format_iku, baris))
    sumber = [kolom.sumber for kolom in format_iku.daftar_kolom.all()]
    assert sumber[4:] == [SumberKolom.SUMBER_DATA, SumberKolom.PENANGGUNG_JAWAB]
    assert {satu["pk"] for satu in baris} == {k.pk for k in format_iku.daftar_kolom.all()}


def test_columns_that_share_a_heading_stand_under_it() -> None:
    format_iku = buat_format()
    format_iku.daftar_kolom.filter(urutan__in=(2, 3, 4)).update(grup="Sasaran")
    kelompok = kelompok_grup(build_format(format_iku).daftar_kolom)
    assert [(satu["grup"], len(satu["daftar_kolom"])) for satu in kelompok] == [
        ("", 1),
        ("Sasaran", 3),
        ("", 1),
        ("", 1),
    ]


@pytest.mark.parametrize(
    ("ubah", "pesan"),
    [
        ({"kolom-2-hapus": "on"}, "harus memuat kolom Indikator"),
        ({"kolom-1-sumber": SumberKolom.INDIKATOR}, "dipakai dua kali"),
        ({"kolom-1-judul": ""}, "wajib diisi"),
        ({"kolom-1-lebar": 60, "kolom-2-lebar": 60}, "Jumlah lebar kolom 120%, paling banyak 100%"),
        ({"nama": ""}, "Nama format"),
    ],
)
def test_a_table_that_cannot_be_printed_is_refused(
    admin: KlienKetat, ubah: dict[str, Any], pesan: str
) -> None:
    format_iku = buat_format()
    isian = _isian(format_iku, _baris(format_iku), **ubah)
    halaman = admin.post(reverse("iku:ubah_format", args=[format_iku.pk]), isian)
    assert halaman.status_code == 200
    assert pesan in halaman.content.decode()
    assert format_iku.daftar_kolom.count() == 6


def test_a_column_of_another_layout_is_refused_and_stays(admin: KlienKetat) -> None:
    milik, asing = buat_format(), buat_format(buat_kabupaten("35.08"))
    baris = _baris(milik)
    kolom_asing = asing.daftar_kolom.first()
    assert kolom_asing is not None
    baris[0] |= {"pk": kolom_asing.pk, "judul": "DIBAJAK"}
    halaman = admin.post(reverse("iku:ubah_format", args=[milik.pk]), _isian(milik, baris))
    assert "bukan milik format ini" in halaman.content.decode()
    kolom_asing.refresh_from_db()
    assert kolom_asing.judul == "NO"


def test_a_filled_extra_column_cannot_be_taken_away(admin: KlienKetat) -> None:
    format_iku = buat_format(tambahan="KETERANGAN")
    buat_daftar_terisi(format=format_iku)
    kolom = format_iku.daftar_kolom.get(judul="KETERANGAN")
    IsianTambahan.objects.create(iku=Iku.objects.get(), kolom=kolom, teks="Triwulanan")
    baris = _baris(format_iku)[:-1]
    halaman = admin.post(
        reverse("iku:ubah_format", args=[format_iku.pk]), _isian(format_iku, baris)
    )
    assert "sudah diisi pada IKU" in halaman.content.decode()
    assert format_iku.daftar_kolom.count() == 7


def test_the_second_of_two_saves_gets_409(admin: KlienKetat) -> None:
    format_iku = buat_format()
    url = reverse("iku:ubah_format", args=[format_iku.pk])
    isian = _isian(format_iku, _baris(format_iku))
    assert admin.post(url, isian | {"nama": "Nama rekan"}).status_code == 302
    assert admin.post(url, isian | {"nama": "Nama saya"}).status_code == 409
    format_iku.refresh_from_db()
    assert format_iku.nama == "Nama rekan"


def test_a_name_is_used_once_in_a_kabupaten(admin: KlienKetat) -> None:
    ada = buat_format()
    baris = [{"judul": "INDIKATOR", "sumber": SumberKolom.INDIKATOR}]
    halaman = admin.post(reverse("iku:tambah_format"), _isian(None, baris, nama=ada.nama))
    assert "Format dengan nama ini sudah ada" in halaman.content.decode()


def test_an_unused_layout_is_deleted_and_a_used_one_only_put_away(admin: KlienKetat) -> None:
    bebas, dipakai = buat_format(), buat_format()
    buat_daftar(format=dipakai)
    for satu in (bebas, dipakai):
        admin.post(reverse("iku:hapus_format", args=[satu.pk]), {"versi": 1})
    assert not FormatIku.objects.filter(pk=bebas.pk).exists()
    dipakai.refresh_from_db()
    assert not dipakai.aktif
    assert Jejak.objects.about(dipakai).get().peristiwa == "format_iku_dinonaktifkan"


def test_the_kabupaten_and_version_of_a_layout_cannot_be_typed(admin: KlienKetat) -> None:
    format_iku = buat_format()
    lumajang = buat_kabupaten("35.08")
    isian = _isian(format_iku, _baris(format_iku), kabupaten=lumajang.pk, id=99)
    admin.post(reverse("iku:ubah_format", args=[format_iku.pk]), isian)
    format_iku.refresh_from_db()
    assert format_iku.kabupaten.kode == "35.09"


def test_a_heading_names_the_year_of_its_set(meja: Meja) -> None:
    format_iku = buat_format(meja.daftar.kecamatan.kabupaten, tambahan="TARGET {tahun}")
    DaftarIku.objects.filter(pk=meja.daftar.pk).update(format=format_iku)
    meja.daftar.refresh_from_db()
    judul = [kolom.judul for kolom in build_rekap(meja.daftar).format.daftar_kolom]
    assert "TARGET 2022" in judul
    editor = meja.klien.get(reverse("iku:ubah_iku", args=[meja.iku.pk])).content.decode()
    assert "TARGET 2022" in editor
    assert "TARGET {tahun}" in [kolom.judul for kolom in build_format(format_iku).daftar_kolom]


def test_an_empty_extra_column_is_reported_with_a_link_to_its_field(meja: Meja) -> None:
    format_iku = buat_format(meja.daftar.kecamatan.kabupaten, tambahan="TARGET")
    DaftarIku.objects.filter(pk=meja.daftar.pk).update(format=format_iku)
    halaman = meja.klien.get(reverse("iku:daftar", args=[meja.daftar.pk])).content.decode()
    assert "Kolom “TARGET” belum diisi." in halaman
    assert f"{reverse('iku:ubah_iku', args=[meja.iku.pk])}#bagian-tambahan" in halaman


def test_a_heading_of_another_year_is_reported_at_the_layout(meja: Meja) -> None:
    format_iku = buat_format(meja.daftar.kecamatan.kabupaten, tambahan="TARGET 2031")
    DaftarIku.objects.filter(pk=meja.daftar.pk).update(format=format_iku)
    halaman = meja.klien.get(reverse("iku:daftar", args=[meja.daftar.pk])).content.decode()
    assert "Judul kolom “TARGET 2031” menyebut tahun lain." in halaman
    assert 'href="#format-cetak"' in halaman
    assert 'id="format-cetak"' in halaman


def test_a_column_is_inserted_between_two_without_numbering_the_rest_anew(
    admin: KlienKetat,
) -> None:
    format_iku = buat_format()
    baris = _baris(format_iku)
    lama = [satu["judul"] for satu in baris]
    baris.append(
        {"pk": "", "urutan": "2,5", "judul": "TARGET", "sumber": SumberKolom.TAMBAHAN, "lebar": 9}
    )
    admin.post(reverse("iku:ubah_format", args=[format_iku.pk]), _isian(format_iku, baris))
    kini = list(format_iku.daftar_kolom.values_list("urutan", "judul"))
    assert kini == list(enumerate([*lama[:2], "TARGET", *lama[2:]], start=1))


def test_the_page_adds_up_the_widths(admin: KlienKetat) -> None:
    format_iku = buat_format()
    format_iku.daftar_kolom.filter(urutan__lte=2).update(lebar=17)
    halaman = admin.get(reverse("iku:ubah_format", args=[format_iku.pk])).content.decode()
    assert "Jumlah lebar kolom 34%" in halaman


@pytest.mark.parametrize("pola", DAFTAR_POLA, ids=lambda pola: pola.kunci)
def test_no_preset_prints_a_title_twice(pola: Any) -> None:
    kepala, tabel = pola.judul_kepala.splitlines(), pola.judul_tabel.splitlines()
    assert not set(kepala) & set(tabel)
