"""What Word asks of a file before it opens it without repair: orders, pairs, names that exist."""

import io
import posixpath
import zipfile
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from docx.oxml.ns import qn
from lxml import etree

# Word takes a file for broken whose elements stand in another order than its schema's (ECMA-376).
URUTAN: Final = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers "
        "pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE "
        "autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents "
        "suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle "
        "rPr sectPr pPrChange"
    ),
    "rPr": (
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint "
        "noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u "
        "effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath"
    ),
    "tcPr": (
        "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText "
        "vAlign hideMark"
    ),
    "tblPr": (
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc "
        "tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption"
    ),
    "sectPr": (
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
        "lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter "
        "docGrid"
    ),
    "tblCellMar": "top start left bottom end right",
    "tblBorders": "top start left bottom end right insideH insideV",
    "tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr",
    "tr": "tblPrEx trPr tc",
    "style": (
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed "
        "qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr "
        "tblStylePr"
    ),
    "docDefaults": "rPrDefault pPrDefault",
    "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "num": "abstractNumId lvlOverride",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
}
# What an element has to begin with.
PERTAMA: Final = {"pPr": "p", "rPr": "r", "tcPr": "tc", "tblPr": "tbl"}
NOMOR_GAMBAR: Final = (
    "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
)


def list_rusak(isi: bytes) -> Iterator[str]:
    """Yield what Word would complain about."""
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        akar = {
            nama: etree.fromstring(arsip.read(nama))
            for nama in arsip.namelist()
            if nama.endswith((".xml", ".rels"))
        }
        semua = arsip.namelist()
    for nama, satu in akar.items():
        if nama.endswith(".rels"):
            yield from _list_rujukan_rusak(nama, satu, semua)
        elif nama.startswith("word/"):
            yield from _list_urutan_rusak(nama, satu)
    yield from _list_jenis_rusak(akar["[Content_Types].xml"], semua)
    yield from _list_isi_rusak(akar["word/document.xml"])
    yield from _list_gaya_hilang(akar)


def _list_rujukan_rusak(nama: str, akar: Any, semua: list[str]) -> Iterator[str]:
    folder = posixpath.dirname(posixpath.dirname(nama))
    for satu in akar:
        tujuan = posixpath.normpath(posixpath.join("/", folder, satu.get("Target"))).lstrip("/")
        if satu.get("TargetMode") == "External" or tujuan not in semua:
            yield f"{nama}: {satu.get('Target')}"


def _list_urutan_rusak(nama: str, akar: Any) -> Iterator[str]:
    for kunci, urutan in URUTAN.items():
        daftar = urutan.split()
        for satu in akar.iter(qn(f"w:{kunci}")):
            ada = [etree.QName(anak).localname for anak in satu]
            if set(ada) - set(daftar) or ada != sorted(ada, key=daftar.index):
                yield f"{nama}: {kunci} {ada}"
    for kunci, induk in PERTAMA.items():
        for satu in akar.iter(qn(f"w:{kunci}")):
            atas = satu.getparent()
            if atas.tag == qn(f"w:{induk}") and atas[0] is not satu:
                yield f"{nama}: {kunci} bukan yang pertama"


def _list_jenis_rusak(akar: Any, semua: list[str]) -> Iterator[str]:
    """Yield parts whose kind the file does not say."""
    bawaan = {satu.get("Extension").lower() for satu in akar if satu.get("Extension")}
    sebut = {satu.get("PartName") for satu in akar if satu.get("PartName")}
    for nama in semua:
        akhiran = nama.rpartition(".")[2].lower()
        if nama != "[Content_Types].xml" and f"/{nama}" not in sebut and akhiran not in bawaan:
            yield f"jenis {nama} tidak disebut"


def _list_isi_rusak(akar: Any) -> Iterator[str]:
    for sel in akar.iter(qn("w:tc")):
        if sel[-1].tag != qn("w:p"):
            yield "sel tidak berakhir dengan paragraf"
    nama = [satu.get(qn("w:name")) for satu in akar.iter(qn("w:bookmarkStart"))]
    buka = [satu.get(qn("w:id")) for satu in akar.iter(qn("w:bookmarkStart"))]
    tutup = [satu.get(qn("w:id")) for satu in akar.iter(qn("w:bookmarkEnd"))]
    yield from (f"penanda {k} ganda" for k, n in Counter([*nama, *buka]).items() if n > 1)
    if sorted(buka) != sorted(tutup):
        yield "penanda tidak berpasangan"
    gambar = Counter(satu.get("id") for satu in akar.iter(NOMOR_GAMBAR))
    yield from (f"gambar {kunci} ganda" for kunci, banyak in gambar.items() if banyak > 1)
    tujuan = {satu.get(qn("w:anchor")) for satu in akar.iter(qn("w:hyperlink"))}
    yield from (f"tautan ke {satu}" for satu in tujuan - set(nama))
    yield from _list_bidang_rusak(akar)
    yield from _list_baris_rusak(akar)


def _list_bidang_rusak(akar: Any) -> Iterator[str]:
    """Yield fields that are not opened, divided and closed in this order."""
    terbuka: list[str] = []
    for satu in akar.iter(qn("w:fldChar")):
        jenis = satu.get(qn("w:fldCharType"))
        if jenis == "begin":
            terbuka.append(jenis)
        elif jenis == "separate" and terbuka[-1:] == ["begin"]:
            terbuka[-1] = jenis
        elif jenis == "end" and terbuka[-1:] == ["separate"]:
            terbuka.pop()
        else:
            yield f"bidang: {jenis} sesudah {terbuka}"
    if terbuka:
        yield "bidang tidak ditutup"


def _list_baris_rusak(akar: Any) -> Iterator[str]:
    """Yield rows whose cells do not fill the columns, by number and by width."""
    for tabel in akar.iter(qn("w:tbl")):
        kolom = [int(satu.get(qn("w:w"))) for satu in tabel.find(qn("w:tblGrid"))]
        for baris in tabel.iterchildren(qn("w:tr")):
            sifat = [sel.find(qn("w:tcPr")) for sel in baris.iterchildren(qn("w:tc"))]
            lintas = [satu.find(qn("w:gridSpan")) for satu in sifat]
            banyak = sum(1 if satu is None else int(satu.get(qn("w:val"))) for satu in lintas)
            lebar = sum(int(satu.find(qn("w:tcW")).get(qn("w:w"))) for satu in sifat)
            if (banyak, lebar) != (len(kolom), sum(kolom)):
                yield f"baris {banyak} kolom selebar {lebar}, bukan {len(kolom)}, {sum(kolom)}"


def _list_gaya_hilang(akar: dict[str, Any]) -> Iterator[str]:
    """Yield styles and lists that are used and not there."""
    isi = akar["word/document.xml"]
    gaya = {satu.get(qn("w:styleId")) for satu in akar["word/styles.xml"].iter(qn("w:style"))}
    daftar = {satu.get(qn("w:numId")) for satu in akar["word/numbering.xml"].iter(qn("w:num"))}
    for nama, ada in (("pStyle", gaya), ("rStyle", gaya), ("tblStyle", gaya), ("numId", daftar)):
        dipakai = {satu.get(qn("w:val")) for satu in isi.iter(qn(f"w:{nama}"))}
        yield from (f"{nama} {satu} tidak ada" for satu in dipakai - ada)
