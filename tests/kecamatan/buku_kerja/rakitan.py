"""Builds workbooks part by part, also such as no program would write."""

import io
import zipfile
from collections.abc import Mapping

KEPALA = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
RUANG = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RUANG_HUBUNGAN = "http://schemas.openxmlformats.org/package/2006/relationships"
JENIS_HUBUNGAN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
JENIS_ISI = "application/vnd.openxmlformats-officedocument.spreadsheetml"
Bagian = Mapping[str, str | bytes]


def daftar_isi(tambahan: str = "") -> str:
    """Return the table of contents."""
    return (
        f'{KEPALA}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{JENIS_ISI}.sheet.main+xml"/>'
        f"{tambahan}</Types>"
    )


def hubungan(*pasangan: tuple[str, str, str]) -> str:
    """Return a part of relations: id, kind, target."""
    isi = "".join(
        f'<Relationship Id="{id_}" Type="{JENIS_HUBUNGAN}/{jenis}" Target="{tujuan}"/>'
        for id_, jenis, tujuan in pasangan
    )
    return f'{KEPALA}<Relationships xmlns="{RUANG_HUBUNGAN}">{isi}</Relationships>'


def lembar(isi: str, sebelum: str = "") -> str:
    """Return a sheet with these rows."""
    return f'{KEPALA}<worksheet xmlns="{RUANG}">{sebelum}<sheetData>{isi}</sheetData></worksheet>'


def sel(alamat: str, isi: str, atribut: str = "") -> str:
    """Return a row with one cell whose content is `isi`."""
    baris = "".join(huruf for huruf in alamat if huruf.isdigit())
    return f'<row r="{baris}"><c r="{alamat}" {atribut}>{isi}</c></row>'


def buku(nama: tuple[str, ...] = ("Lembar1",), sifat: str = "") -> str:
    """Return the part that lists the sheets."""
    daftar = "".join(
        f'<sheet name="{satu}" sheetId="{n}" r:id="r{n}"/>' for n, satu in enumerate(nama, 1)
    )
    return (
        f'{KEPALA}<workbook xmlns="{RUANG}" xmlns:r="{JENIS_HUBUNGAN}">{sifat}'
        f"<sheets>{daftar}</sheets></workbook>"
    )


def bagian_dasar(isi: str = "") -> dict[str, str | bytes]:
    """Return the parts of a book with one sheet, two shared texts and four styles.

    The styles: 0 general, 1 "0%", 2 a date, 3 a percentage of its own making.
    """
    gaya = (
        f'{KEPALA}<styleSheet xmlns="{RUANG}"><numFmts><numFmt numFmtId="170" '
        'formatCode="0.0 &quot;x&quot;%"/><numFmt numFmtId="171" formatCode="0 &quot;%&quot;"/>'
        '</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>'
        '<xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>'
        "</styleSheet>"
    )
    teks = (
        f'{KEPALA}<sst xmlns="{RUANG}"><si><t>satu</t></si>'
        "<si><r><t>du</t></r><r><t>a</t></r><rPh><t>baca</t></rPh></si></sst>"
    )
    return {
        "[Content_Types].xml": daftar_isi(),
        "_rels/.rels": hubungan(("r1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": buku(),
        "xl/_rels/workbook.xml.rels": hubungan(
            ("r1", "worksheet", "worksheets/sheet1.xml"),
            ("r8", "sharedStrings", "/xl/sharedStrings.xml"),
            ("r9", "styles", "styles.xml"),
        ),
        "xl/styles.xml": gaya,
        "xl/sharedStrings.xml": teks,
        "xl/worksheets/sheet1.xml": lembar(isi),
    }


def bungkus(bagian: Bagian) -> bytes:
    """Return the archive."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, isi in bagian.items():
            arsip.writestr(nama, isi)
    return keluar.getvalue()


def rakit(isi: str = "", **ganti: str | bytes) -> bytes:
    """Return a book with these rows; `ganti` replaces or adds parts, "__" in a name is "/"."""
    bagian = bagian_dasar(isi)
    bagian |= {nama.replace("__", "/"): nilai for nama, nilai in ganti.items()}
    return bungkus(bagian)
