"""The PDF and scans as they are served."""

import hashlib
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from kecamatan.models import Jejak, Kecamatan
from laporan.enums import StatusDokumen
from laporan.models import ButirDokumen, Pindaian
from laporan.pencetak.galat import AlasanGagal, CetakGagal
from tests.factories_dokumen import Kantor, beri_nomor, buat_draf, segar
from tests.factories_laporan import buat_dokumen_di, gambar_png, salinan_resmi
from tests.laporan.baca_pdf import teks_halaman
from tests.laporan.halaman.baca import alamat, isi_of, pesan_of
from tests.laporan.halaman.conftest import Masuk

pytestmark = pytest.mark.django_db


def check_kepala(response: Any, jenis: str, nama: str) -> None:
    """Check the headers under which no browser runs anything in the file."""
    kepala = response.headers
    assert kepala["Content-Type"] == jenis
    assert kepala["X-Content-Type-Options"] == "nosniff"
    assert set(kepala["Content-Security-Policy"].split("; ")) == {
        "default-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    }
    assert kepala["Content-Disposition"] == f'inline; filename="{nama}"'
    assert "no-store" in kepala["Cache-Control"]


def test_a_draft_is_printed_with_its_mark(kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_draf(kantor)
    response = masuk(kantor.operator).get(alamat("unduh_pdf", dokumen))
    check_kepala(response, "application/pdf", "sk-iku-sumberjambe-2026-draf.pdf")
    assert all("DRAF" in teks for teks in teks_halaman(response.content))


def test_enactment_through_the_page_stores_the_bytes_that_are_served(
    kantor: Kantor, masuk: Masuk
) -> None:
    dokumen = buat_dokumen_di(StatusDokumen.DIVERIFIKASI, kantor)
    camat = masuk(kantor.pemimpin)
    camat.post(alamat("alihkan", dokumen, "tetapkan"), {"versi": dokumen.versi})
    assert segar(dokumen).status == StatusDokumen.DITETAPKAN
    resmi = salinan_resmi(dokumen)
    Kecamatan.objects.update(kop_alamat="Alamat lain")
    for pengguna in (kantor.operator, kantor.pemimpin):
        response = masuk(pengguna).get(alamat("unduh_pdf", dokumen))
        check_kepala(response, "application/pdf", "sk-iku-sumberjambe-2026.pdf")
        assert response.content == bytes(resmi.pdf or b"")
        assert hashlib.sha256(response.content).hexdigest() == resmi.pdf_sidik
    assert not any("DRAF" in teks for teks in teks_halaman(response.content))
    halaman = isi_of(camat.get(alamat("dokumen", dokumen)))
    assert resmi.pdf_sidik in halaman
    assert f"{resmi.pdf_halaman} halaman" in halaman


def test_the_preview_of_an_enacted_decree_shows_its_frozen_words(
    kantor: Kantor, masuk: Masuk
) -> None:
    draf, resmi = buat_draf(kantor, tahun=2027), buat_dokumen_di(StatusDokumen.DITETAPKAN, kantor)
    Kecamatan.objects.update(kop_alamat="Jalan Yang Baru 7")
    klien = masuk(kantor.operator)
    assert "Jalan Yang Baru 7" in isi_of(klien.get(alamat("pratinjau", draf)))
    assert "Jalan Yang Baru 7" not in isi_of(klien.get(alamat("pratinjau", resmi)))


def test_a_printer_that_fails_is_told_and_enacts_nothing(
    kantor: Kantor, masuk: Masuk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gagal(*args: object, **kwargs: object) -> None:
        raise CetakGagal(AlasanGagal.WAKTU)

    monkeypatch.setattr("laporan.views.cetak.cetak_pdf", gagal)
    monkeypatch.setattr("laporan.actions.alur.cetak_pdf", gagal)
    dokumen = buat_dokumen_di(StatusDokumen.DIVERIFIKASI, kantor)
    camat, sebelum = masuk(kantor.pemimpin), Jejak.objects.count()
    response = camat.get(alamat("unduh_pdf", dokumen), follow=True)
    assert pesan_of(response)[0].startswith("PDF belum dapat dibuat:")
    response = camat.post(alamat("alihkan", dokumen, "tetapkan"), {"versi": dokumen.versi})
    assert response.status_code == 409
    assert "dokumen belum ditetapkan" in isi_of(response)
    assert segar(dokumen).status == StatusDokumen.DIVERIFIKASI
    assert Jejak.objects.count() == sebelum


def test_a_monstrous_draft_is_neither_previewed_nor_printed(
    kantor: Kantor, masuk: Masuk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def menata(*args: object, **kwargs: object) -> None:
        pytest.fail("too much text was laid out")

    monkeypatch.setattr("laporan.views.cetak.build_tampilan", menata)
    monkeypatch.setattr("laporan.cetak.build_tampilan", menata)
    dokumen = buat_draf(kantor)
    ButirDokumen.objects.bulk_create(
        ButirDokumen(dokumen=dokumen, bagian="diktum", urutan=50 + n, teks="kata " * 1000)
        for n in range(41)
    )
    klien = masuk(kantor.operator)
    for nama in ("pratinjau", "unduh_pdf"):
        response = klien.get(alamat(nama, dokumen), follow=True)
        assert response.status_code == 200
        assert "terlalu besar untuk dicetak" in pesan_of(response)[0]


def unggah(masuk: Masuk, kantor: Kantor, dokumen: Any, nama: str, isi: bytes) -> Any:
    return masuk(kantor.operator).post(
        alamat("unggah_pindaian", dokumen), {"berkas": SimpleUploadedFile(nama, isi)}, follow=True
    )


def test_a_scan_is_kept_and_served_beside_the_frozen_text(kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_dokumen_di(StatusDokumen.DITETAPKAN, kantor)
    assert "Ditandatangani basah" not in isi_of(
        masuk(kantor.operator).get(f"/dokumen/{dokumen.pk}/")
    )
    response = unggah(masuk, kantor, dokumen, "SK bertanda tangan.png", gambar_png())
    assert pesan_of(response) == ["Pindaian disimpan. Dokumen tercatat ditandatangani basah."]
    assert "Ditandatangani basah" in isi_of(response)
    pindaian = Pindaian.objects.get()
    url = alamat("unduh_pindaian", dokumen, pindaian.pk)
    assert url in isi_of(response)
    response = masuk(kantor.pemimpin).get(url)
    check_kepala(response, "image/png", "SK bertanda tangan.png")
    assert hashlib.sha256(response.content).hexdigest() == pindaian.sidik
    resmi = salinan_resmi(dokumen)
    kini = masuk(kantor.operator).get(alamat("unduh_pdf", dokumen)).content
    assert kini == bytes(resmi.pdf or b"")


@pytest.mark.parametrize(
    ("nama", "isi", "kata"),
    [
        ("sk.pdf", b"bukan pdf", "Berkas harus PDF, PNG, atau JPEG."),
        ("sk.html", b"<script>alert(1)</script>", "Berkas harus PDF, PNG, atau JPEG."),
        ("sk.png", b"\x89PNG\r\n\x1a\nrusak", "Gambar rusak"),
        ("sk.pdf", b"%PDF-1.7 " + b"0" * (10 * 1024 * 1024), "lebih besar dari 10 MB"),
        ("sk.pdf", b"", "kosong"),
    ],
)
def test_a_file_that_is_no_scan_is_refused_beside_the_field(
    nama: str, isi: bytes, kata: str, kantor: Kantor, masuk: Masuk
) -> None:
    dokumen = buat_dokumen_di(StatusDokumen.DITETAPKAN, kantor)
    response = unggah(masuk, kantor, dokumen, nama, isi)
    assert response.status_code == 200
    (galat,) = response.context["form"].errors["berkas"]
    assert kata in galat
    assert 'href="#id_berkas"' in isi_of(response)
    assert not Pindaian.objects.exists()


def test_the_same_scan_is_kept_once(kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_dokumen_di(StatusDokumen.DITETAPKAN, kantor)
    for _ in range(2):
        response = unggah(masuk, kantor, dokumen, "sk.png", gambar_png())
    assert "Berkas ini sudah diunggah." in isi_of(response)
    assert Pindaian.objects.count() == 1


@pytest.mark.parametrize(
    "nama", ["a\r\nSet-Cookie: x=y.png", '"; filename="jahat.html', "../../etc/passwd.png", "‮gnp"]
)
def test_a_file_name_cannot_write_headers(nama: str, kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_dokumen_di(StatusDokumen.DITETAPKAN, kantor)
    berkas = SimpleUploadedFile("x.png", gambar_png())
    berkas._name = nama  # type: ignore[attr-defined] # past the cleaning that Django does
    unggah_langsung = masuk(kantor.operator).post(
        alamat("unggah_pindaian", dokumen), {"berkas": berkas}
    )
    assert unggah_langsung.status_code == 302
    pindaian = Pindaian.objects.get()
    response = masuk(kantor.operator).get(alamat("unduh_pindaian", dokumen, pindaian.pk))
    assert "Set-Cookie" not in response.headers
    assert "\n" not in response.headers["Content-Disposition"]
    assert response.headers["Content-Disposition"].startswith("inline")
    assert pindaian.berkas.name.startswith("pindaian/")


def test_a_scan_is_served_only_with_its_own_document(
    kantor: Kantor, tetangga: Kantor, masuk: Masuk
) -> None:
    dokumen = buat_dokumen_di(StatusDokumen.DITETAPKAN, kantor)
    asing = buat_dokumen_di(StatusDokumen.DITETAPKAN, tetangga)
    unggah(masuk, kantor, dokumen, "sk.png", gambar_png())
    pindaian = Pindaian.objects.get()
    assert (
        masuk(tetangga.operator).get(alamat("unduh_pindaian", dokumen, pindaian.pk)).status_code
        == 404
    )
    assert (
        masuk(tetangga.operator).get(alamat("unduh_pindaian", asing, pindaian.pk)).status_code
        == 404
    )
    lokal = pindaian.berkas.name
    assert masuk(kantor.operator).get(f"/berkas/{lokal}").status_code == 404
    assert masuk(kantor.operator).get(f"/media/{lokal}").status_code == 404


def test_only_enacted_documents_take_scans(kantor: Kantor, masuk: Masuk) -> None:
    dokumen = beri_nomor(buat_draf(kantor), kantor)
    response = unggah(masuk, kantor, dokumen, "sk.png", gambar_png())
    assert response.status_code == 403
    assert not Pindaian.objects.exists()
