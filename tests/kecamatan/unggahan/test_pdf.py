"""PDF: kept byte for byte when it only shows pages, refused in words and quickly otherwise."""

import hashlib
import io
import resource
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    NameObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)

from kecamatan.unggahan.anak_pdf import PdfDitolak, check_pdf
from kecamatan.unggahan.jenis import BerkasDitolak
from kecamatan.unggahan.periksa import check_berkas
from tests.kecamatan.unggahan.rakitan import aksi, buat_pdf, pasang, skrip, zip_palsu


def prosesor() -> float:
    """Return the seconds of processor of this process and of the children it waited for."""
    anak = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + anak.ru_utime + anak.ru_stime


def assert_ditolak(isi: bytes, pesan: str) -> None:
    mulai = prosesor()
    with pytest.raises(BerkasDitolak, match=pesan):
        check_berkas(isi, nama="bukti.pdf")
    assert prosesor() - mulai < 1


def anotasi(pdf: PdfWriter, **isian: Any) -> None:
    catatan = pdf._add_object(aksi(**isian))
    pdf.pages[0][NameObject("/Annots")] = ArrayObject([catatan])


def test_javascript_with_a_name_is_refused() -> None:
    def ubah(pdf: PdfWriter) -> None:
        daftar = ArrayObject([TextStringObject("a"), pdf._add_object(skrip())])
        pasang(pdf, "/Names", aksi(JavaScript=aksi(Names=daftar)))

    assert_ditolak(buat_pdf(ubah), "JavaScript")


def test_javascript_behind_a_click_is_refused() -> None:
    ubah = lambda pdf: anotasi(pdf, Subtype=NameObject("/Link"), A=skrip())  # noqa: E731
    assert_ditolak(buat_pdf(ubah), "JavaScript")


def test_javascript_written_with_escaped_letters_is_refused() -> None:
    biasa = buat_pdf(lambda pdf: pasang(pdf, "/Names", aksi(JavaScript=aksi())))
    tersamar = biasa.replace(b"/JavaScript", b"/J#61va#53cript")
    assert tersamar != biasa
    assert_ditolak(tersamar, "JavaScript")


def test_javascript_in_a_compressed_object_is_refused() -> None:
    assert_ditolak(pdf_terpadat(), "JavaScript")


def test_javascript_on_opening_is_refused() -> None:
    assert_ditolak(buat_pdf(lambda pdf: pasang(pdf, "/OpenAction", skrip())), "saat dibuka")


def test_link_that_is_followed_on_opening_is_refused() -> None:
    tautan = aksi(S=NameObject("/URI"), URI=TextStringObject("https://contoh.id"))
    assert_ditolak(buat_pdf(lambda pdf: pasang(pdf, "/OpenAction", tautan)), "saat dibuka")


def test_launch_of_a_program_is_refused() -> None:
    peluncur = aksi(S=NameObject("/Launch"), F=TextStringObject("cmd.exe"))
    isi = buat_pdf(lambda pdf: anotasi(pdf, Subtype=NameObject("/Link"), A=peluncur))
    assert_ditolak(isi, "perintah")


def tautan(tujuan: PdfObject) -> bytes:
    """Return a PDF with a link on its first page."""
    isi = aksi(S=NameObject("/URI"), URI=tujuan)
    return buat_pdf(lambda pdf: anotasi(pdf, Subtype=NameObject("/Link"), A=isi))


@pytest.mark.parametrize(
    "tujuan",
    [
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "java\tscript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,<script>alert(1)</script>",
        "\\\\host\\berbagi",
        "smb://host/berbagi",
        "../../hapus/",
        "",
    ],
)
def test_link_that_leads_neither_to_the_web_nor_to_mail_is_refused(tujuan: str) -> None:
    for teks in (TextStringObject(tujuan), ByteStringObject(tujuan.encode())):
        with pytest.raises(PdfDitolak, match="tautan yang bukan ke situs web"):
            check_pdf(tautan(teks))


def test_script_as_the_base_of_all_links_is_refused() -> None:
    dasar = aksi(Base=TextStringObject("javascript:alert(1)//"))
    assert_ditolak(buat_pdf(lambda pdf: pasang(pdf, "/URI", dasar)), "tautan")


@pytest.mark.parametrize(
    "tujuan", ["http://jemberkab.go.id", "HTTPS://jemberkab.go.id/a?b=c", "mailto:a@b.id", "tel:1"]
)
def test_link_as_word_writes_it_is_kept(tujuan: str) -> None:
    assert check_pdf(tautan(TextStringObject(tujuan))).halaman == 2
    assert check_pdf(tautan(ByteStringObject(tujuan.encode()))).halaman == 2


def test_sending_of_a_form_is_refused() -> None:
    kirim = aksi(S=NameObject("/SubmitForm"))
    isi = buat_pdf(lambda pdf: anotasi(pdf, Subtype=NameObject("/Widget"), A=kirim))
    assert_ditolak(isi, "perintah")


def test_trigger_of_a_page_is_refused() -> None:
    def ubah(pdf: PdfWriter) -> None:
        pdf.pages[0][NameObject("/AA")] = aksi(O=aksi(S=NameObject("/Named")))

    assert_ditolak(buat_pdf(ubah), "perintah otomatis")


def test_embedded_file_is_refused() -> None:
    assert_ditolak(buat_pdf(lambda pdf: pdf.add_attachment("a.exe", b"MZ")), "lampiran")


def test_file_behind_a_pin_on_a_page_is_refused() -> None:
    berkas = aksi(EF=aksi(F=TextStringObject("x")))
    isi = buat_pdf(lambda pdf: anotasi(pdf, Subtype=NameObject("/FileAttachment"), FS=berkas))
    assert_ditolak(isi, "lampiran")


def test_dynamic_form_is_refused() -> None:
    formulir = aksi(XFA=TextStringObject("<xdp/>"))
    assert_ditolak(buat_pdf(lambda pdf: pasang(pdf, "/AcroForm", formulir)), "formulir dinamis")


def test_encrypted_pdf_is_refused() -> None:
    assert_ditolak(buat_pdf(lambda pdf: pdf.encrypt("x")), "kata sandi")


def test_pdf_encrypted_for_its_owner_only_is_refused() -> None:
    isi = buat_pdf(lambda pdf: pdf.encrypt("", owner_password="x"))
    assert_ditolak(isi, "kata sandi")


def test_page_tree_that_is_its_own_child_is_refused() -> None:
    def ubah(pdf: PdfWriter) -> None:
        akar = pdf.root_object.raw_get("/Pages")
        akar.get_object()[NameObject("/Kids")] = ArrayObject([akar])

    assert_ditolak(buat_pdf(ubah), "berputar")


def test_page_tree_with_a_loop_further_down_is_refused() -> None:
    def ubah(pdf: PdfWriter) -> None:
        akar = pdf.root_object.raw_get("/Pages")
        cabang = pdf._add_object(aksi(Type=NameObject("/Pages"), Kids=ArrayObject([akar])))
        akar.get_object()[NameObject("/Kids")].append(cabang)

    assert_ditolak(buat_pdf(ubah), "berputar")


def test_pdf_that_is_only_a_header_is_refused() -> None:
    assert_ditolak(b"%PDF-1.7\n", "rusak")


def test_web_page_named_pdf_behind_a_pdf_header_is_refused() -> None:
    assert_ditolak(b"%PDF-1.7\n<html><script>alert(1)</script>", "rusak")


def test_pdf_that_is_a_web_page_too_is_refused() -> None:
    isi = buat_pdf().replace(b"\n", b"\n%<script>alert(1)</script>\n", 1)
    assert_ditolak(isi, "jenis lain")


def test_pdf_with_an_archive_behind_it_is_refused() -> None:
    assert_ditolak(buat_pdf() + zip_palsu(), "jenis lain")


def test_pdf_in_the_comment_of_an_archive_is_refused() -> None:
    tampung = io.BytesIO()
    with zipfile.ZipFile(tampung, "w") as arsip:
        arsip.writestr("a.class", b"x")
        arsip.comment = buat_pdf()
    isi = b"%PDF-1.4\n" + tampung.getvalue()
    assert zipfile.is_zipfile(io.BytesIO(isi))
    assert_ditolak(isi, "jenis lain")


def test_pdf_with_a_program_behind_it_is_refused() -> None:
    assert_ditolak(buat_pdf() + b"MZ\x90\x00", "jenis lain")


def test_pdf_without_pages_is_refused() -> None:
    assert_ditolak(buat_pdf(halaman=0), "tidak berisi halaman")


def test_pdf_of_501_pages_is_refused() -> None:
    assert_ditolak(buat_pdf(halaman=501), "terlalu banyak")


def pembuka_tampilan(pdf: PdfWriter) -> None:
    pasang(pdf, "/OpenAction", ArrayObject([pdf.pages[0].indirect_reference, NameObject("/Fit")]))


def jumlah_palsu(pdf: PdfWriter) -> None:
    akar = pdf.root_object["/Pages"]
    akar[NameObject("/Count")] = NumberObject(999_999_999)  # type: ignore[index]


@pytest.mark.parametrize(
    ("ubah", "halaman"), [(lambda _pdf: None, 3), (pembuka_tampilan, 1), (jumlah_palsu, 2)]
)
def test_quiet_pdf_is_kept_byte_for_byte_and_its_real_pages_counted(
    ubah: Callable[[PdfWriter], Any], halaman: int
) -> None:
    asli = buat_pdf(ubah, halaman)
    hasil = check_berkas(asli, nama="surat.pdf")
    assert (hasil.isi, hasil.akhiran, hasil.halaman) == (asli, ".pdf", halaman)
    assert hasil.sidik == hashlib.sha256(asli).hexdigest()


@pytest.mark.parametrize(
    "naskah", ["while True: pass", "x = bytearray(2**40)", "import os; os.abort()"]
)
def test_check_that_hangs_grows_or_dies_is_a_refusal(
    naskah: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    jahat = tmp_path / "jahat.py"
    jahat.write_text(naskah, encoding="utf-8")
    monkeypatch.setattr("kecamatan.unggahan.pdf.NASKAH", jahat)
    monkeypatch.setattr("kecamatan.unggahan.pdf.DETIK_MENUNGGU", 0.5)
    with pytest.raises(BerkasDitolak, match="terlalu rumit"):
        check_berkas(buat_pdf(), nama="surat.pdf")


def test_padding_behind_the_end_is_no_reason_to_refuse() -> None:
    assert check_berkas(buat_pdf() + b"\r\n\0\0", nama="a.pdf").halaman == 2


def test_pages_are_counted_by_another_process(monkeypatch: pytest.MonkeyPatch) -> None:
    def tidak_boleh(*_args: object, **_kwargs: object) -> None:
        raise AssertionError("the site reads no uploaded PDF itself")

    tiga = buat_pdf(halaman=3)
    monkeypatch.setattr(PdfReader, "__init__", tidak_boleh)
    assert check_berkas(tiga, nama="a.pdf").halaman == 3


def pdf_terpadat() -> bytes:
    """Return a PDF whose script stands in a packed stream of objects, not to be found in bytes."""
    skrip_padat = b"<</S/JavaScript/JS(app.alert\\(1\\))>>"
    isi = zlib.compress(b"4 0 " + skrip_padat)
    bagian = {
        1: b"<</Type/Catalog/Pages 2 0 R/Extra 4 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
        5: b"<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>stream\n%s\nendstream"
        % (len(isi), isi),
    }
    berkas, letak = b"%PDF-1.5\n", {}
    for nomor, satu in bagian.items():
        letak[nomor] = len(berkas)
        berkas += b"%d 0 obj\n%s\nendobj\n" % (nomor, satu)
    letak[6] = len(berkas)
    tabel = b"\0\0\0\0"
    for nomor in range(1, 7):
        if nomor == 4:
            tabel += b"\x02" + (5).to_bytes(2, "big") + b"\0"
        else:
            tabel += b"\x01" + letak[nomor].to_bytes(2, "big") + b"\0"
    berkas += (
        b"6 0 obj\n<</Type/XRef/Size 7/W[1 2 1]/Root 1 0 R/Length %d>>stream\n%s\nendstream\n"
        b"endobj\nstartxref\n%d\n%%%%EOF\n" % (len(tabel), tabel, letak[6])
    )
    return berkas
