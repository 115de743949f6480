"""Pages of evidence: attacks are refused in words, files served so that nothing in them runs."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings
from django.urls import reverse

from iku.actions.bukti import cabut_bukti, ganti_bukti
from iku.alur_ukur import StatusRealisasi
from iku.models import BagianUkur, Bukti
from kecamatan.enums import Peran
from kecamatan.models import Pengguna
from kecamatan.unggahan.periksa import UKURAN_PALING_BESAR
from tests.factories import buat_kabupaten, buat_kecamatan, buat_pengguna
from tests.factories_bukti import (
    anggaran_of,
    build_berkas,
    build_bukti,
)
from tests.kecamatan.buku_kerja.rakitan import daftar_isi, rakit, sel
from tests.kecamatan.unggahan.rakitan import buat_gambar, buat_pdf, pasang, skrip, zip_palsu
from tests.klien import KlienKetat

pytestmark = pytest.mark.django_db

MAKRO = {"[Content_Types].xml": daftar_isi('<Override ContentType="a.macroEnabled.b"/>')}


def masuk(pengguna: Pengguna) -> KlienKetat:
    klien = KlienKetat()
    klien.force_login(pengguna, backend="django.contrib.auth.backends.ModelBackend")
    return klien


@pytest.fixture
def klien(bagian: BagianUkur) -> KlienKetat:
    return masuk(bagian.pengukuran.dibuat_by)


def alamat(bagian: BagianUkur) -> str:
    return reverse("iku:unggah_bukti", args=[bagian.pk])


def kirim(klien: KlienKetat, bagian: BagianUkur, *berkas: Any, **isian: Any) -> Any:
    isi = {"untuk": "", "keterangan": "", "halaman_rujukan": "", "berkas": list(berkas)}
    return klien.post(alamat(bagian), isi | isian)


def kirim_mentah(klien: KlienKetat, bagian: BagianUkur, nama: str) -> Any:
    """Send a file under a name as it stands; Django's own client would cut it at a slash."""
    isi = (
        b'--x\r\nContent-Disposition: form-data; name="berkas"; filename="%b"\r\n'
        b"Content-Type: application/pdf\r\n\r\n%b\r\n--x--\r\n"
    ) % (nama.encode(), buat_pdf())
    return klien.generic("POST", alamat(bagian), isi, "multipart/form-data; boundary=x")


def buat_svg() -> bytes:
    return b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"


def buat_pdf_bersandi() -> bytes:
    return buat_pdf(lambda pdf: pdf.encrypt("rahasia"))


SERANGAN: dict[str, tuple[str, Any, str]] = {
    "html renamed pdf": (
        "a.pdf",
        lambda: b"<html><script>1</script></html>",
        "bukan seperti namanya",
    ),
    "svg renamed png": ("a.png", buat_svg, "bukan seperti namanya"),
    "gif and html": ("a.gif", lambda: b"GIF89a/*<html>*/", "Berkas harus PDF"),
    "program renamed pdf": ("a.pdf", lambda: b"MZ\x90\x00", "bukan seperti namanya"),
    "mht": ("a.mht", lambda: b"MIME-Version: 1.0\r\nContent-Type: multipart", "Berkas harus PDF"),
    "pdf and archive": ("a.pdf", lambda: buat_pdf() + zip_palsu(), "sekaligus berkas jenis lain"),
    "pdf with javascript": (
        "a.pdf",
        lambda: buat_pdf(lambda pdf: pasang(pdf, "/OpenAction", skrip())),
        "saat dibuka",
    ),
    "pdf with a file in it": (
        "a.pdf",
        lambda: buat_pdf(lambda pdf: pdf.add_attachment("x.exe", b"MZ")),
        "berkas lampiran",
    ),
    "encrypted pdf": ("a.pdf", buat_pdf_bersandi, "terkunci kata sandi"),
    "header of a pdf only": ("a.pdf", lambda: b"%PDF-1.7\n", "rusak"),
    "xlsm renamed xlsx": ("a.xlsx", lambda: rakit(**MAKRO), "makro"),
    "archive renamed xlsx": ("a.xlsx", zip_palsu, "a.xlsx: "),
    "10 MB and a byte": (
        "a.pdf",
        lambda: b"%PDF-" + b"0" * (UKURAN_PALING_BESAR - 4),
        "lebih besar dari 10 MB",
    ),
    "0 byte": ("a.pdf", lambda: b"", "Berkasnya kosong"),
}


@pytest.mark.parametrize("nama", SERANGAN)
def test_attack_is_refused_beside_the_file_and_named(
    nama: str, media: Path, klien: KlienKetat, bagian: BagianUkur
) -> None:
    nama_berkas, buat, pesan = SERANGAN[nama]
    isian = {"keterangan": "Laporan SKM semester I", "halaman_rujukan": "2", "untuk": "penyebut"}
    response = kirim(klien, bagian, SimpleUploadedFile(nama_berkas, buat()), **isian)
    assert response.status_code == 200
    (galat,) = response.context["formulir"].errors["berkas"]
    assert galat.startswith(f"{nama_berkas}: ")
    assert pesan in galat
    isi = response.content.decode()
    assert 'value="Laporan SKM semester I"' in isi
    assert '<option value="penyebut" selected' in isi
    assert "pilih lagi berkasnya" in isi
    assert not [satu for satu in media.rglob("*") if satu.is_file()]
    assert not Bukti.objects.exists()


@pytest.mark.parametrize(
    ("nama", "harus"),
    [
        ("../../etc/passwd", "passwd.pdf"),
        ("..\\..\\x.pdf", "x.pdf"),
        (".htaccess", "htaccess.pdf"),
        ("x.php.pdf", "x.php.pdf"),
        ("CON.pdf", "berkas-CON.pdf"),
        ("gaji\u202efdp.exe", "gajifdp.exe.pdf"),
        ("a" * 300 + ".pdf", None),
        ("<b>tebal</b>.pdf", None),
        ("😀😀.pdf", "😀😀.pdf"),
        ("x.pdf\0.php", None),
    ],
)
def test_evil_name_is_text_only(
    nama: str, harus: str | None, media: Path, klien: KlienKetat, bagian: BagianUkur
) -> None:
    assert kirim_mentah(klien, bagian, nama).status_code == 302
    bukti = Bukti.objects.get()
    assert len(bukti.nama) <= 120
    assert re.fullmatch(r"bukti/20\d\d/[0-9a-f]{32}\.pdf", bukti.berkas.name or "")
    assert Path(bukti.berkas.path).is_relative_to(media)
    if harus is not None:
        assert bukti.nama == harus
    assert "<b>tebal" not in klien.get(alamat(bagian)).content.decode()


def test_several_files_are_stored_at_once(klien: KlienKetat, bagian: BagianUkur) -> None:
    daftar = [build_berkas(), build_berkas(buat_gambar(), "foto.png")]
    response = kirim(klien, bagian, *daftar, untuk="pembilang", keterangan="SKM")
    assert response.url == f"{alamat(bagian)}?untuk=pembilang"
    semua = Bukti.objects.values_list("nama", "kunci", "keterangan")
    assert list(semua) == [("laporan.pdf", "pembilang", "SKM"), ("foto.png", "pembilang", "SKM")]


def test_of_several_files_each_refused_one_is_named(klien: KlienKetat, bagian: BagianUkur) -> None:
    daftar = [
        build_berkas(b"<html>", "satu.pdf"), build_berkas(), build_berkas(b"x", "tiga.xlsx")
    ]  # fmt: skip
    galat = kirim(klien, bagian, *daftar).context["formulir"].errors["berkas"]
    assert [satu.split(":")[0] for satu in galat] == ["satu.pdf", "tiga.xlsx"]
    assert not Bukti.objects.exists()


def test_form_without_a_file_says_so(klien: KlienKetat, bagian: BagianUkur) -> None:
    assert kirim(klien, bagian).context["formulir"].errors["berkas"] == ["Pilih berkasnya."]


def test_sixth_file_is_refused_in_words(klien: KlienKetat, bagian: BagianUkur) -> None:
    daftar = [build_berkas(nama=f"{nomor}.pdf") for nomor in range(6)]
    (galat,) = kirim(klien, bagian, *daftar).context["formulir"].errors["berkas"]
    assert galat.startswith("Paling banyak 5 berkas")


def test_two_hundred_files_are_a_bad_request(klien: KlienKetat, bagian: BagianUkur) -> None:
    response = kirim(klien, bagian, *[build_berkas(b"x", f"{nomor}.pdf") for nomor in range(200)])
    assert response.status_code == 400
    assert "lebih dari 20 berkas" in response.content.decode()


def test_ten_thousand_fields_are_refused_with_the_limit(
    klien: KlienKetat, bagian: BagianUkur
) -> None:
    url = reverse("iku:isi_realisasi", args=[bagian.pengukuran_id])
    response = klien.post(url, {f"nilai-{nomor}-x": "1" for nomor in range(10_000)})
    assert response.status_code == 400
    assert "lebih dari 3.000 isian" in response.content.decode()


def test_post_that_is_too_large_gets_a_page(klien: KlienKetat, bagian: BagianUkur) -> None:
    with override_settings(PERMINTAAN_PALING_BESAR=1000):
        response = kirim(klien, bagian, build_berkas(b"x" * 1000))
        assert kirim(klien, bagian, build_berkas(b"x")).status_code == 200
    assert response.status_code == 413
    assert "Kiriman terlalu besar" in response.content.decode()
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]


def test_five_files_of_ten_megabytes_are_not_too_large(settings: Any) -> None:
    assert settings.PERMINTAAN_PALING_BESAR >= 5 * UKURAN_PALING_BESAR + 64 * 1024


@pytest.mark.parametrize(
    ("buat", "nama", "jenis", "cara"),
    [
        (buat_pdf, "SKM Ñ.pdf", "application/pdf", "inline"),
        (buat_gambar, "foto.png", "image/png", "inline"),
        (lambda: buat_gambar("JPEG"), "foto.jpg", "image/jpeg", "inline"),
        (
            lambda: rakit(sel("A1", "<v>1</v>")),
            "data.xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "attachment",
        ),
    ],
)
def test_file_is_served_so_that_nothing_in_it_runs(
    buat: Any, nama: str, jenis: str, cara: str, klien: KlienKetat, bagian: BagianUkur
) -> None:
    bukti = build_bukti(bagian, buat(), nama)
    response = klien.get(reverse("iku:bukti", args=[bukti.pk]))
    assert response.status_code == 200
    assert response.content == Path(bukti.berkas.path).read_bytes()
    kepala = response.headers
    assert kepala["Content-Type"] == jenis
    assert kepala["Content-Disposition"].startswith(cara)
    assert kepala["X-Content-Type-Options"] == "nosniff"
    tampil = cara == "inline"
    assert kepala["X-Frame-Options"] == ("SAMEORIGIN" if tampil else "DENY")
    assert kepala["Cache-Control"] == "private, no-store"
    csp = kepala["Content-Security-Policy"]
    assert ("frame-ancestors 'self'" if tampil else "frame-ancestors 'none'") in csp
    assert "default-src 'none'" in csp
    assert "script-src" not in csp


def test_earlier_version_and_what_was_taken_back_can_still_be_read(
    klien: KlienKetat, bagian: BagianUkur
) -> None:
    lama, by = build_bukti(bagian), bagian.pengukuran.dibuat_by
    baru = ganti_bukti(bukti=lama, berkas=build_berkas(buat_gambar(), "baru.png"), by=by)
    isi = klien.get(alamat(bagian)).content.decode()
    for satu in (lama, baru):
        assert reverse("iku:bukti", args=[satu.pk]) in isi
        assert satu.sidik in isi
    assert "1 versi sebelumnya" in isi
    assert klien.get(reverse("iku:bukti", args=[lama.pk])).content.startswith(b"%PDF-")
    cabut_bukti(bukti=baru, by=by)
    isi = klien.get(alamat(bagian)).content.decode()
    assert "1 bukti yang dicabut" in isi
    assert klien.get(reverse("iku:bukti", args=[baru.pk])).status_code == 200


def test_list_leads_to_the_page_where_the_figure_is(klien: KlienKetat, bagian: BagianUkur) -> None:
    pdf = build_bukti(bagian, buat_pdf(halaman=5), kunci="pembilang", halaman_rujukan=3)
    buku = build_bukti(bagian, rakit(sel("A1", "<v>1</v>")), "b.xlsx", halaman_rujukan=1)
    isi = klien.get(alamat(bagian)).content.decode()
    assert f'href="{reverse("iku:bukti", args=[pdf.pk])}#page=3"' in isi
    assert f'href="{reverse("iku:bukti", args=[buku.pk])}"' in isi
    assert "lihat halaman 3" in isi
    assert "lihat lembar 1" in isi
    assert "Untuk angka: " in isi
    assert "(pembilang)" not in isi
    assert "5 halaman" in isi


def test_changed_bytes_are_not_served(klien: KlienKetat, bagian: BagianUkur) -> None:
    bukti = build_bukti(bagian)
    Path(bukti.berkas.path).write_bytes(b"lain")
    response = klien.get(reverse("iku:bukti", args=[bukti.pk]))
    assert response.status_code == 409
    assert "tidak cocok dengan sidiknya" in response.content.decode()


def test_missing_file_is_not_found(klien: KlienKetat, bagian: BagianUkur) -> None:
    bukti = build_bukti(bagian)
    Path(bukti.berkas.path).unlink()
    assert klien.get(reverse("iku:bukti", args=[bukti.pk])).status_code == 404


@pytest.mark.parametrize("peran", [satu for satu in Peran if satu != Peran.ADMIN])
def test_every_reader_of_the_figure_reads_its_evidence(peran: Peran, bagian: BagianUkur) -> None:
    kecamatan = bagian.pengukuran.kecamatan
    pembaca = buat_pengguna(peran, kecamatan=kecamatan, kabupaten=kecamatan.kabupaten)
    bukti = build_bukti(bagian)
    assert masuk(pembaca).get(reverse("iku:bukti", args=[bukti.pk])).status_code == 200


def test_strangers_find_no_evidence(bagian: BagianUkur) -> None:
    bukti = build_bukti(bagian)
    jauh, panti = buat_kabupaten("35.08"), buat_kecamatan("Panti")
    asing = [
        buat_pengguna(Peran.OPERATOR, kecamatan=panti),
        buat_pengguna(Peran.CAMAT, kecamatan=panti),
        buat_pengguna(Peran.BAPPEDA, kabupaten=jauh),
        buat_pengguna(Peran.INSPEKTORAT, kabupaten=jauh),
        buat_pengguna(Peran.ADMIN, kabupaten=bagian.pengukuran.kecamatan.kabupaten),
    ]
    for pengguna in asing:
        klien = masuk(pengguna)
        for nama in ("bukti", "ganti_bukti", "cabut_bukti"):
            assert klien.get(reverse(f"iku:{nama}", args=[bukti.pk])).status_code == 404
        assert klien.get(alamat(bagian)).status_code == 404
        assert klien.post(reverse("iku:cabut_bukti", args=[bukti.pk])).status_code == 404
    assert Bukti.objects.get().dicabut_at is None


def test_replacing_and_taking_back_go_through_their_pages(
    klien: KlienKetat, bagian: BagianUkur
) -> None:
    lama = build_bukti(bagian, keterangan="SKM")
    ganti = reverse("iku:ganti_bukti", args=[lama.pk])
    assert 'value="SKM"' in klien.get(ganti).content.decode()
    salah = klien.post(ganti, {"berkas": build_berkas(b"<html>", "x.pdf"), "keterangan": "Baru"})
    assert salah.context["formulir"].errors["berkas"][0].startswith("x.pdf: ")
    assert 'value="Baru"' in salah.content.decode()
    isi = {
        "berkas": build_berkas(buat_gambar(), "b.png"),
        "keterangan": "SKM",
        "halaman_rujukan": 1,
    }
    assert klien.post(ganti, isi).url == alamat(bagian)
    baru = Bukti.objects.get(menggantikan=lama)
    cabut = reverse("iku:cabut_bukti", args=[baru.pk])
    assert "Cabut bukti ini?" in klien.get(cabut).content.decode()
    assert Bukti.objects.get(pk=baru.pk).dicabut_at is None
    assert klien.post(cabut).url == alamat(bagian)
    assert Bukti.objects.get(pk=baru.pk).dicabut_at is not None


def test_page_after_handing_in_shows_evidence_and_no_way_to_change_it(
    klien: KlienKetat, bagian: BagianUkur
) -> None:
    bukti = build_bukti(bagian)
    BagianUkur.objects.filter(pk=bagian.pk).update(status=StatusRealisasi.DIKIRIM)
    isi = klien.get(alamat(bagian)).content.decode()
    assert "laporan.pdf" in isi
    assert "Sedang diperiksa Bappeda" in isi
    assert 'type="file"' not in isi
    assert reverse("iku:ganti_bukti", args=[bukti.pk]) not in isi
    assert kirim(klien, bagian, build_berkas(buat_gambar())).status_code == 200
    cabut = klien.post(reverse("iku:cabut_bukti", args=[bukti.pk]))
    assert "tidak dapat dicabut sekarang" in cabut.content.decode()
    assert Bukti.objects.get().dicabut_at is None


def test_the_figure_stays_chosen_and_a_file_counts_once_for_each(
    klien: KlienKetat, bagian: BagianUkur
) -> None:
    response = kirim(klien, bagian, build_berkas(), untuk="penyebut")
    assert response["Location"] == f"{alamat(bagian)}?untuk=penyebut"
    isi = klien.get(response["Location"]).content.decode()
    assert re.search(r'value="penyebut"[^>]* selected', isi)
    # The same file again: named for the same figure, taken for another.
    lagi = kirim(klien, bagian, build_berkas(), untuk="penyebut")
    assert "berkas ini sudah diunggah" in lagi.content.decode()
    assert kirim(klien, bagian, build_berkas(), untuk="pembilang").status_code == 302
    assert sorted(bagian.daftar_bukti.values_list("kunci", flat=True)) == ["pembilang", "penyebut"]


def test_evidence_of_a_budget_row_is_chosen_by_its_name(
    klien: KlienKetat, bagian: BagianUkur
) -> None:
    anggaran = anggaran_of(bagian.pengukuran)
    isi = klien.get(alamat(anggaran)).content.decode()
    assert '<option value="7.01.02.2.01">7.01.02.2.01 Koordinasi Pemerintahan</option>' in isi
    kirim(klien, anggaran, build_berkas(), untuk="7.01.02.2.01")
    isi = klien.get(alamat(anggaran)).content.decode()
    assert "Untuk angka: 7.01.02.2.01 Koordinasi Pemerintahan." in isi


@pytest.mark.parametrize(
    "halaman", ["3", "-1", "0", "a", "1e9", "99999999999999999999", "\uff11", "\u0662", "1.0"]
)
def test_odd_pages_are_refused_in_words(
    halaman: str, klien: KlienKetat, bagian: BagianUkur
) -> None:
    response = kirim(klien, bagian, build_berkas(), halaman_rujukan=halaman)
    assert list(response.context["formulir"].errors) == ["halaman_rujukan"]
