"""Hostile words in every text of a report stay words in the PDF's HTML, in Word and in Excel."""

import io
import re
import zipfile
from dataclasses import fields, is_dataclass, replace
from html.parser import HTMLParser
from typing import Any

import pytest
from lxml import etree
from PIL import Image

from laporan.isi import IsiDokumen
from laporan.isi.laporan import Foto
from laporan.lkjip.cetak.cetak import build_konteks
from laporan.lkjip.cetak.potongan import build_sampul, cut_bagian
from laporan.lkjip.docx import tulis_docx
from laporan.lkjip.docx.gambar import PenulisGambar, fit_foto
from laporan.lkjip.xlsx import tulis_xlsx
from tests.laporan.lkjip.baca_docx import list_rusak, open_docx
from tests.laporan.lkjip.laporan_contoh_docx import laporan_contoh

RACUN = (
    '=1+1"><racun-7f3 onclick=alert(1)><img src=http://127.0.0.1:9/x><style>@import url(x)</style>'
    "</td></script>{{7*7}}{% debug %}{kecamatan}{0.__class__}%s ]]>&#0; "
    "\x0b\x00\uffff\u202e\r\nX: y"
)
# What is read by people and by nothing else.
DITULIS = {
    "teks", "judul", "catatan", "sumber", "uraian", "sel", "nama", "jabatan", "pangkat",
    "judul_berkas", "penulis", "sebutan", "baris", "judul_tabel", "satuan", "penjelasan", "tahun",
    "judul_penjelasan", "sumber_data", "penanggung_jawab", "tempat_tanggal", "nama_instansi",
}  # fmt: skip
KODE = re.compile(r"[a-z0-9_.-]*")


class Pencari(HTMLParser):
    """Collects elements that came out of the words."""

    def __init__(self) -> None:
        super().__init__()
        self.temuan: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"racun-7f3", "script"} or "onclick" in dict(attrs):
            self.temuan.append(tag)
        if (dict(attrs).get("src") or "").startswith("http"):
            self.temuan.append(tag)


def racuni(benda: Any, nama: str = "") -> Any:
    """Return the payload with the words behind every text that people read."""
    if isinstance(benda, str):
        ditulis = nama in DITULIS and KODE.fullmatch(benda) is None
        return f"{benda}{RACUN}" if ditulis else benda
    if isinstance(benda, tuple):
        return tuple(racuni(satu, nama) for satu in benda)
    if is_dataclass(benda) and not isinstance(benda, type):
        isi = {satu.name: getattr(benda, satu.name) for satu in fields(benda) if satu.init}
        return replace(benda, **{kunci: racuni(nilai, kunci) for kunci, nilai in isi.items()})
    return benda


@pytest.fixture(scope="module")
def isi() -> IsiDokumen:
    hasil = racuni(laporan_contoh())
    assert isinstance(hasil, IsiDokumen)
    assert repr(hasil).count("racun-7f3") > 100
    return hasil


def test_the_pdf_is_made_of_words(isi: IsiDokumen) -> None:
    assert isi.laporan is not None
    konteks = build_konteks(isi, draf=True)
    semua = [build_sampul(konteks)]
    for bagian in isi.laporan.bagian:
        semua.extend(cut_bagian(bagian, konteks))
    html = "".join(satu.html for satu in semua)
    pencari = Pencari()
    pencari.feed(html)
    assert pencari.temuan == []
    assert html.count("&lt;racun-7f3") > 50
    assert "{{7*7}}{% debug %}{kecamatan}{0.__class__}%s" in html


def test_the_word_file_opens_and_leads_nowhere(isi: IsiDokumen) -> None:
    berkas = tulis_docx(isi, draf=True)
    assert list(list_rusak(berkas)) == []
    for nama, xml in _list_xml(berkas):
        assert b"TargetMode" not in xml, nama
        for satu in etree.fromstring(xml).iter("{*}instrText"):
            assert "racun" not in (satu.text or "")
    assert any("<racun-7f3 onclick" in satu.text for satu in open_docx(berkas).paragraphs)


def test_the_workbook_computes_nothing_and_leads_nowhere(isi: IsiDokumen) -> None:
    for nama, xml in _list_xml(tulis_xlsx(isi)):
        assert b"External" not in xml, nama
        if nama.startswith("xl/worksheets/sheet"):
            assert not list(etree.fromstring(xml).iter("{*}f")), nama


def _list_xml(berkas: bytes) -> list[tuple[str, bytes]]:
    """Return the parts of an office file; those that XML cannot hold make it fail."""
    with zipfile.ZipFile(io.BytesIO(berkas)) as arsip:
        nama = [satu for satu in arsip.namelist() if satu.endswith((".xml", ".rels"))]
        hasil = [(satu, arsip.read(satu)) for satu in nama]
    for _, xml in hasil:
        etree.fromstring(xml)
    return hasil


@pytest.mark.parametrize("ukuran", [(1, 20_000), (20_000, 1), (1, 1), (5_000, 5_000)])
def test_a_photo_of_any_shape_with_any_words_is_in_the_word_file(ukuran: tuple[int, int]) -> None:
    wadah = io.BytesIO()
    Image.new("L", (1, 1)).save(wadah, "PNG")
    foto = Foto("f", "1", "Rapat", "0" * 64, "image/png", *ukuran, RACUN)
    lebar, tinggi = fit_foto(foto, 9_000, 12_000)
    assert 1 <= lebar <= 9_000
    assert tinggi >= 1
    dokumen = open_docx(tulis_docx(laporan_contoh(), draf=True))
    paragraf = PenulisGambar(dokumen).build(wadah.getvalue(), lebar, tinggi, foto.uraian)
    assert b"racun-7f3" in etree.tostring(paragraf)
