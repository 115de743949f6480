"""Scans: judged by content, stored under our own name, never in place of the frozen text."""

import hashlib
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak
from kecamatan.models import Jejak
from laporan.actions.pindaian import clean_nama, unggah_pindaian
from laporan.models import Dokumen, Pindaian, SalinanDokumen
from laporan.periksa_pindaian import (
    UKURAN_PALING_BESAR,
    BerkasDitolak,
    check_pindaian,
)
from tests.factories import buat_pengguna
from tests.factories_dokumen import Kantor, buat_ditetapkan, buat_diverifikasi, buat_kantor


def buat_pdf(ubah: Callable[[PdfWriter], Any] = lambda _pdf: None, halaman: int = 2) -> bytes:
    pdf = PdfWriter()
    for _ in range(halaman):
        pdf.add_blank_page(595, 842)
    ubah(pdf)
    tampung = io.BytesIO()
    pdf.write(tampung)
    return tampung.getvalue()


def buat_gambar(jenis: str = "PNG", ukuran: tuple[int, int] = (20, 30), **pilihan: Any) -> bytes:
    tampung = io.BytesIO()
    Image.new("RGB", ukuran, "white").save(tampung, jenis, **pilihan)
    return tampung.getvalue()


def aksi(**isian: Any) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{k}"): v for k, v in isian.items()})


def skrip() -> DictionaryObject:
    return aksi(S=NameObject("/JavaScript"), JS=TextStringObject("app.alert(1)"))


def skrip_bernama(pdf: PdfWriter) -> None:
    daftar = ArrayObject([TextStringObject("a"), pdf._add_object(skrip())])
    pdf.root_object[NameObject("/Names")] = aksi(JavaScript=aksi(Names=daftar))


def skrip_pembuka(pdf: PdfWriter) -> None:
    pdf.root_object[NameObject("/OpenAction")] = skrip()


def pembuka_tautan(pdf: PdfWriter) -> None:
    pdf.root_object[NameObject("/OpenAction")] = aksi(
        S=NameObject("/URI"), URI=TextStringObject("https://contoh.id")
    )


def pembuka_tampilan(pdf: PdfWriter) -> None:
    tujuan = ArrayObject([pdf.pages[0].indirect_reference, NameObject("/Fit")])
    pdf.root_object[NameObject("/OpenAction")] = tujuan


def peluncur(pdf: PdfWriter) -> None:
    catatan = aksi(Subtype=NameObject("/Link"), A=aksi(S=NameObject("/Launch")))
    pdf.pages[0][NameObject("/Annots")] = ArrayObject([pdf._add_object(catatan)])


def pemicu_halaman(pdf: PdfWriter) -> None:
    pdf.pages[0][NameObject("/AA")] = aksi(O=aksi(S=NameObject("/Named")))


def pohon_berputar(pdf: PdfWriter) -> None:
    akar = pdf.root_object.raw_get("/Pages")
    akar.get_object()[NameObject("/Kids")] = ArrayObject([akar])


def jumlah_palsu(pdf: PdfWriter) -> None:
    akar = pdf.root_object["/Pages"]
    akar[NameObject("/Count")] = NumberObject(999_999_999)  # type: ignore[index]


def zip_palsu() -> bytes:
    tampung = io.BytesIO()
    with zipfile.ZipFile(tampung, "w") as arsip:
        arsip.writestr("a.txt", "isi")
    return tampung.getvalue()


DITOLAK: dict[str, tuple[Callable[[], bytes], str]] = {
    "kosong": (lambda: b"", "kosong"),
    "terlalu besar": (lambda: b"%PDF-" + b"0" * UKURAN_PALING_BESAR, "10 MB"),
    "svg": (lambda: b"<svg xmlns='http://www.w3.org/2000/svg'/>", "PDF, PNG, atau JPEG"),
    "html": (lambda: b"<html><script>1</script></html>", "PDF, PNG, atau JPEG"),
    "gif": (lambda: b"GIF89a<script>", "PDF, PNG, atau JPEG"),
    "bmp": (lambda: buat_gambar("BMP"), "PDF, PNG, atau JPEG"),
    "zip": (zip_palsu, "PDF, PNG, atau JPEG"),
    "program": (lambda: b"MZ\x90\x00" + b"\0" * 64, "PDF, PNG, atau JPEG"),
    "mht": (lambda: b"MIME-Version: 1.0\r\n", "PDF, PNG, atau JPEG"),
    "png terpotong": (lambda: buat_gambar()[:40], "rusak"),
    "jpeg hanya kepala": (lambda: b"\xff\xd8\xff\xe0", "rusak"),
    "gambar raksasa": (lambda: buat_gambar(ukuran=(5001, 5000)), "25 juta"),
    "pdf hanya kepala": (lambda: b"%PDF-1.7\n", "rusak"),
    "javascript bernama": (lambda: buat_pdf(skrip_bernama), "JavaScript"),
    "javascript pembuka": (lambda: buat_pdf(skrip_pembuka), "saat dibuka"),
    "tautan pembuka": (lambda: buat_pdf(pembuka_tautan), "saat dibuka"),
    "launch": (lambda: buat_pdf(peluncur), "perintah"),
    "pemicu halaman": (lambda: buat_pdf(pemicu_halaman), "perintah otomatis"),
    "lampiran": (lambda: buat_pdf(lambda p: p.add_attachment("a.exe", b"MZ")), "lampiran"),
    "terkunci": (lambda: buat_pdf(lambda p: p.encrypt("x")), "kata sandi"),
    "cetakan sistem sendiri": (
        lambda: buat_pdf(lambda p: p.add_metadata({"/Producer": "WeasyPrint 70.0"})),
        "belum bertanda tangan",
    ),
    "pohon berputar": (lambda: buat_pdf(pohon_berputar), "berputar|rusak"),
    "tanpa halaman": (lambda: buat_pdf(halaman=0), "tidak berisi halaman"),
    "terlalu banyak halaman": (lambda: buat_pdf(halaman=501), "terlalu banyak"),
}


@pytest.mark.parametrize("nama", DITOLAK)
def test_dangerous_file_is_refused_by_its_content(nama: str) -> None:
    buat, pesan = DITOLAK[nama]
    with pytest.raises(BerkasDitolak, match=pesan):
        check_pindaian(buat())


@pytest.mark.parametrize(
    ("ubah", "halaman"), [(lambda _pdf: None, 3), (pembuka_tampilan, 1), (jumlah_palsu, 2)]
)
def test_quiet_pdf_is_kept_byte_for_byte_and_its_real_pages_counted(
    ubah: Callable[[PdfWriter], Any], halaman: int
) -> None:
    asli = buat_pdf(ubah, halaman)
    hasil = check_pindaian(asli)
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
    monkeypatch.setattr("laporan.anak_pdf.NASKAH", jahat)
    monkeypatch.setattr("laporan.anak_pdf.DETIK_MENUNGGU", 0.5)
    with pytest.raises(BerkasDitolak, match="terlalu rumit"):
        check_pindaian(buat_pdf())


def test_picture_is_made_anew_so_that_tail_and_exif_are_gone() -> None:
    exif = Image.Exif()
    exif[0x010E] = "rahasia-lokasi"
    jpeg = buat_gambar("JPEG", exif=exif) + zip_palsu() + b"<script>alert(1)</script>"
    hasil = check_pindaian(jpeg)
    assert (hasil.akhiran, hasil.halaman) == (".jpg", 1)
    for jejak in (b"script", b"rahasia", b"PK\x03\x04"):
        assert jejak in jpeg or jejak == b"rahasia"
        assert jejak not in hasil.isi
    with Image.open(io.BytesIO(hasil.isi)) as gambar:
        assert gambar.size == (20, 30)
        assert not gambar.getexif()


@pytest.mark.parametrize("mode", ["I;16", "LA", "RGBA", "P", "1", "L", "RGB"])
def test_writing_survives_every_kind_of_png(mode: str) -> None:
    hasil = check_pindaian(buat_tulisan(mode))
    with Image.open(io.BytesIO(hasil.isi)) as gambar:
        kelabu = gambar.convert("L")
        assert (gambar.format, gambar.mode in {"L", "RGB"}) == ("PNG", True)
    assert kelabu.getpixel((1, 1)) == 255, "paper is white"
    assert kelabu.getpixel((10, 10)) == 0, "ink is black"


def test_wide_grey_keeps_its_shades() -> None:
    tampung = io.BytesIO()
    Image.new("I;16", (4, 4), 32768).save(tampung, "PNG")
    with Image.open(io.BytesIO(check_pindaian(tampung.getvalue()).isi)) as gambar:
        assert gambar.getpixel((0, 0)) in {127, 128}


def buat_tulisan(mode: str) -> bytes:
    """Return a PNG with a black square on white paper, or on nothing where the mode can do that."""
    putih: Any = {"I;16": 65535, "LA": (0, 0), "RGBA": (0, 0, 0, 0), "P": 1}.get(
        mode, 1 if mode == "1" else "white"
    )
    hitam: Any = {"LA": (0, 255), "RGBA": (0, 0, 0, 255)}.get(mode, 0)
    gambar = Image.new(mode, (20, 20), putih)
    pilihan: dict[str, Any] = {}
    if mode == "P":
        gambar.putpalette([0, 0, 0, 0, 0, 0])
        pilihan["transparency"] = 1
    for i in range(5, 15):
        for j in range(5, 15):
            gambar.putpixel((i, j), hitam)
    tampung = io.BytesIO()
    gambar.save(tampung, "PNG", **pilihan)
    return tampung.getvalue()


def test_picture_of_a_phone_with_several_frames_is_kept_as_jpeg() -> None:
    tampung = io.BytesIO()
    satu = Image.new("RGB", (20, 30), "white")
    satu.save(tampung, "MPO", save_all=True, append_images=[Image.new("RGB", (20, 30), "red")])
    hasil = check_pindaian(tampung.getvalue())
    assert hasil.akhiran == ".jpg"
    with Image.open(io.BytesIO(hasil.isi)) as gambar:
        assert (gambar.format, gambar.getpixel((0, 0))) == ("JPEG", (255, 255, 255))


@pytest.mark.parametrize("jenis", ["PNG", "JPEG"])
def test_profile_and_comments_are_dropped(jenis: str) -> None:
    rahasia = b"rahasia-di-profil"
    pilihan: dict[str, Any] = {"icc_profile": rahasia}
    if jenis == "JPEG":
        pilihan["comment"] = rahasia
    else:
        pilihan["pnginfo"] = PngInfo()
        pilihan["pnginfo"].add_text("Comment", rahasia.decode())
    hasil = check_pindaian(buat_gambar(jenis, **pilihan))
    with Image.open(io.BytesIO(hasil.isi)) as gambar:
        gambar.load()
        assert not {"icc_profile", "exif", "comment", "Comment"} & set(gambar.info)
    assert rahasia not in hasil.isi


def test_picture_taken_sideways_is_turned_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    hasil = check_pindaian(buat_gambar("JPEG", exif=exif))
    with Image.open(io.BytesIO(hasil.isi)) as gambar:
        assert gambar.size == (30, 20)


@pytest.mark.parametrize(
    ("nama", "bersih"),
    [
        ("SK IKU 2026.pdf", "SK IKU 2026.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("..\\..\\x.PDF", "x.pdf"),
        ("x.pdf\0.php", "x.pdf.php.pdf"),
        ("\u202egpj.exe", "gpj.exe.pdf"),
        ("x.pdf\r\nSet-Cookie: a=b", "x.pdfSet-Cookie: a=b.pdf"),
        (".htaccess", "htaccess.pdf"),
        ("", "pindaian.pdf"),
        ("a" * 300, "a" * 116 + ".pdf"),
    ],
)
def test_shown_name_is_cleaned(nama: str, bersih: str) -> None:
    assert clean_nama(nama, ".pdf") == bersih


@pytest.fixture
def media(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def kantor(db: None) -> Kantor:
    return buat_kantor()


@pytest.fixture
def dokumen(kantor: Kantor) -> Dokumen:
    return buat_ditetapkan(kantor)


def unggah(dokumen: Dokumen, kantor: Kantor, isi: bytes, nama: str = "sk.pdf") -> Pindaian:
    berkas = SimpleUploadedFile(nama, isi, content_type="application/x-palsu")
    return unggah_pindaian(dokumen=dokumen, berkas=berkas, by=kantor.operator)


def berkas_di(media: Path) -> list[Path]:
    return [satu for satu in media.rglob("*") if satu.is_file()]


def test_scan_is_kept_beside_the_frozen_text(media: Path, kantor: Kantor, dokumen: Dokumen) -> None:
    resmi = SalinanDokumen.objects.get(dokumen=dokumen, pdf__isnull=False)
    sidik_resmi = resmi.pdf_sidik
    isi = buat_pdf(halaman=3)
    pindaian = unggah(dokumen, kantor, isi, "../SK bertanda tangan.pdf")
    (berkas,) = berkas_di(media)
    assert berkas.read_bytes() == isi
    assert "SK" not in berkas.name
    assert len(berkas.stem) == 32
    assert (pindaian.nama_asli, pindaian.halaman) == ("SK bertanda tangan.pdf", 3)
    assert (pindaian.sidik, pindaian.ukuran) == (hashlib.sha256(isi).hexdigest(), len(isi))
    assert pindaian.diunggah_by == kantor.operator
    resmi.refresh_from_db()
    assert resmi.pdf_sidik == sidik_resmi
    assert len(PdfReader(berkas).pages) == 3
    assert Jejak.objects.about(dokumen).filter(peristiwa="pindaian_diunggah").count() == 1


def test_same_file_is_kept_once(media: Path, kantor: Kantor, dokumen: Dokumen) -> None:
    unggah(dokumen, kantor, buat_gambar(), "a.png")
    with pytest.raises(AksiDitolak, match="sudah diunggah"):
        unggah(dokumen, kantor, buat_gambar(), "b.png")
    assert len(berkas_di(media)) == Pindaian.objects.count() == 1


def test_refused_file_leaves_no_trace(media: Path, kantor: Kantor, dokumen: Dokumen) -> None:
    with pytest.raises(AksiDitolak, match="PDF, PNG, atau JPEG"):
        unggah(dokumen, kantor, b"<html>", "sk.pdf")
    assert not berkas_di(media)
    assert not Pindaian.objects.exists()


def test_failed_transaction_takes_the_file_away(
    media: Path, kantor: Kantor, dokumen: Dokumen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gagal(*_args: object, **_kwargs: object) -> None:
        assert berkas_di(media), "the file is written before the trail"
        raise RuntimeError("basis data mati")

    monkeypatch.setattr("laporan.actions.pindaian.record_jejak", gagal)
    with pytest.raises(RuntimeError):
        unggah(dokumen, kantor, buat_pdf())
    assert not berkas_di(media)
    assert not Pindaian.objects.exists()


def test_full_disk_is_told_and_leaves_no_stump(
    media: Path, kantor: Kantor, dokumen: Dokumen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def penuh(*_args: object) -> None:
        assert berkas_di(media), "the file is there before it is full"
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("django.core.files.locks.lock", penuh)
    with pytest.raises(AksiDitolak, match="penyimpanan berkas penuh"):
        unggah(dokumen, kantor, buat_gambar(), "sk.png")
    assert not berkas_di(media)
    assert not Pindaian.objects.exists()


def test_media_folder_that_is_a_file_is_told(
    media: Path, settings: Any, kantor: Kantor, dokumen: Dokumen
) -> None:
    settings.MEDIA_ROOT = media / "berkas"
    (media / "berkas").write_text("bukan folder", encoding="utf-8")
    with pytest.raises(AksiDitolak, match="tidak dapat ditulis"):
        unggah(dokumen, kantor, buat_gambar(), "sk.png")


def test_document_that_is_not_enacted_takes_no_scan(media: Path, kantor: Kantor) -> None:
    with pytest.raises(PermissionDenied):
        unggah(buat_diverifikasi(kantor), kantor, buat_pdf())
    assert not berkas_di(media)


@pytest.mark.parametrize("peran", [Peran.BIDANG, Peran.CAMAT, Peran.BAPPEDA, Peran.ADMIN])
def test_only_staff_who_keep_the_papers_upload(
    peran: Peran, media: Path, kantor: Kantor, dokumen: Dokumen
) -> None:
    berkas = SimpleUploadedFile("a.pdf", buat_pdf())
    with pytest.raises(PermissionDenied):
        unggah_pindaian(
            dokumen=dokumen, berkas=berkas, by=buat_pengguna(peran, kecamatan=kantor.kecamatan)
        )
    assert not berkas_di(media)
