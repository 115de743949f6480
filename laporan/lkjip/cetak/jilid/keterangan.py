"""What a bound file says of itself, and what is attached to an archive copy."""

from datetime import date
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from laporan.lkjip.cetak.jilid.bahan import Jilid, Lampir

PEMBUAT = "SAKIP Kecamatan"
_BUNGKUS = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"'
    ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"'
    ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">{}</rdf:Description>'
    "</rdf:RDF></x:xmpmeta>\n"
    '<?xpacket end="w"?>'
)
_UA = "<pdfuaid:part>1</pdfuaid:part>"
_ARSIP = "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"


def pasang_keterangan(pdf: pikepdf.Pdf, isi: Jilid) -> None:
    """Write title, author, language and kind of file, without the time of printing."""
    xmp = pdf.make_stream(_susun_xmp(isi).encode())
    xmp.Type, xmp.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = xmp
    pdf.Root.Lang = String("id")
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(Title=String(isi.judul), Author=String(isi.penulis), Producer=String(PEMBUAT))
    )
    if isi.dibuat:
        saat = date.fromisoformat(isi.dibuat)
        pdf.trailer.Info.CreationDate = String(f"D:{saat:%Y%m%d}000000Z")


def _susun_xmp(isi: Jilid) -> str:
    bagian = [
        _ARSIP if isi.arsip else _UA,
        '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">'
        f"{escape(isi.judul)}</rdf:li></rdf:Alt></dc:title>",
        f"<dc:creator><rdf:Seq><rdf:li>{escape(isi.penulis)}</rdf:li></rdf:Seq></dc:creator>",
        "<dc:language><rdf:Bag><rdf:li>id</rdf:li></rdf:Bag></dc:language>",
        f"<pdf:Producer>{PEMBUAT}</pdf:Producer>",
    ]
    if isi.dibuat:
        bagian.append(f"<xmp:CreateDate>{isi.dibuat}T00:00:00Z</xmp:CreateDate>")
    return _BUNGKUS.format("".join(bagian))


def pasang_lampiran(pdf: pikepdf.Pdf, daftar: tuple[Lampir, ...], dibuat: str) -> None:
    """Attach files, each with what it is to the document."""
    nama, semua = Array(), Array()
    for satu in sorted(daftar, key=lambda lampir: lampir.nama):
        berkas = pdf.make_stream(satu.isi)
        berkas.Type, berkas.Subtype = Name.EmbeddedFile, Name(f"/{satu.mime}")
        berkas.Params = Dictionary(Size=len(satu.isi))
        if dibuat:
            berkas.Params.ModDate = String(f"D:{date.fromisoformat(dibuat):%Y%m%d}000000Z")
        rincian = pdf.make_indirect(
            Dictionary(
                Type=Name.Filespec,
                F=String(satu.nama),
                UF=String(satu.nama),
                Desc=String(satu.uraian),
                AFRelationship=Name(f"/{satu.hubungan}"),
                EF=Dictionary(F=berkas, UF=berkas),
            )
        )
        nama.append(String(satu.nama))
        nama.append(rincian)
        semua.append(rincian)
    pdf.Root.Names.EmbeddedFiles = pdf.make_indirect(Dictionary(Names=nama))
    pdf.Root.AF = semua
