"""Documents bound into a report and photos, in its Word file."""

import hashlib
from base64 import b64encode
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from laporan import keutuhan
from laporan.enums import Aksi
from laporan.isi import (
    BarisPihak,
    IsiDokumen,
    Lembar,
    Pernyataan,
    Pihak,
)
from laporan.isi.laporan import BlokSalinan, Foto
from laporan.lkjip.docx import tulis_docx
from laporan.lkjip.docx.salinan import SalinanHilang
from laporan.models import SalinanDokumen
from laporan.sandi_isi import sidik, to_json
from tests.factories_dokumen import buat_draf, buat_kantor
from tests.laporan.isi_contoh import contoh
from tests.laporan.lkjip.aturan_word import list_rusak
from tests.laporan.lkjip.baca_docx import list_judul, open_docx
from tests.laporan.lkjip.laporan_contoh_docx import TABEL_CAPAIAN, laporan_contoh, with_blok


def _draw(jenis: str, ukuran: tuple[int, int]) -> bytes:
    keluar = BytesIO()
    Image.new("RGB", ukuran).save(keluar, jenis)
    return keluar.getvalue()


LOGO = b64encode(_draw("PNG", (10, 12))).decode()
LAMPIRAN = "lampiran.pk"


def simpan_salinan(isi: IsiDokumen) -> BlokSalinan:
    kantor = buat_kantor()
    salinan = SalinanDokumen.objects.create(
        dokumen=buat_draf(kantor),
        nomor=1,
        aksi=Aksi.AJUKAN,
        isi=to_json(isi),
        sidik_isi=sidik(to_json(isi)),
        dibuat_by=kantor.operator,
    )
    return BlokSalinan(salinan.pk, salinan.sidik_isi, "", isi.judul_berkas, 3)


def tulis(blok: BlokSalinan) -> bytes:
    return tulis_docx(with_blok(laporan_contoh(), LAMPIRAN, blok), draf=False)


def semua_teks(berkas: bytes) -> str:
    dokumen = open_docx(berkas)
    sel = (sel.text for tabel in dokumen.tables for baris in tabel.rows for sel in baris.cells)
    return "\n".join((*(satu.text for satu in dokumen.paragraphs), *sel))


@pytest.mark.django_db
def test_decree_and_its_form_are_bound_in() -> None:
    isi = contoh("sumbersari_2022")
    isi = replace(isi, kop=replace(isi.kop, logo=LOGO))
    berkas = tulis(simpan_salinan(isi))
    assert open_docx(berkas).inline_shapes[-1]._inline.docPr.get("descr") == "Logo kabupaten"
    assert list(list_rusak(berkas)) == []
    teks = semua_teks(berkas)
    assert isi.keputusan is not None
    assert isi.formulir is not None
    assert isi.keputusan.menimbang
    assert all(satu.label in teks for satu in isi.keputusan.diktum)
    assert f"NOMOR {isi.keputusan.nomor}" in teks
    nama = [iku.nama for sasaran in isi.formulir.daftar_sasaran for iku in sasaran.daftar_iku]
    assert all(satu in teks for satu in nama)
    assert [satu.orientation for satu in open_docx(berkas).sections][-2:] == [0, 1]
    # What is bound in has no headings: they would be parts of the report.
    assert list_judul(berkas)[-1] == (1, "LAMPIRAN 1 PERJANJIAN KINERJA")


@pytest.mark.django_db
def test_agreement_is_bound_in_with_both_sides() -> None:
    dasar = contoh("sumbersari_2022")
    pihak = tuple(
        Pihak(f"Pihak {sebutan}", jabatan, f"Nama {sebutan}", "", "")
        for sebutan, jabatan in (("Pertama", "Camat"), ("Kedua", "Bupati"))
    )
    isi = replace(
        dasar,
        jenis="perjanjian-kinerja",
        keputusan=None,
        kepala_lampiran=None,
        formulir=None,
        pernyataan=Pernyataan(
            ("PERJANJIAN KINERJA",),
            "Yang bertanda tangan:",
            (BarisPihak("A", "Camat", "x"),),
            ("Janji.",),
        ),
        lembar=Lembar(("LAMPIRAN PK",), False, (TABEL_CAPAIAN,), "Contoh, 2 Januari 2025", True),
        penanda_tangan=pihak,
        tanda_tangan=None,
    )
    berkas = tulis(simpan_salinan(isi))
    assert list(list_rusak(berkas)) == []
    teks = semua_teks(berkas)
    assert all(satu in teks for satu in ("Janji.", "LAMPIRAN PK", "90,13"))
    assert teks.count("Nama Pertama") == teks.count("Nama Kedua") == 2
    # The last row of the table, the date, and both rows of the signature are on one page.
    *_, tabel, tanda_tangan = open_docx(berkas).tables
    assert _is_lekat(tabel.rows[-1])
    assert [_is_lekat(baris) for baris in tanda_tangan.rows] == [True, False]
    assert not _is_lekat(tabel.rows[-3])


def _is_lekat(baris: Any) -> bool:
    """Tell whether every paragraph of a row stays on the page of what follows."""
    lekat = [satu.paragraph_format.keep_with_next for sel in baris.cells for satu in sel.paragraphs]
    return all(lekat)


@pytest.mark.django_db
def test_a_bound_in_document_has_a_title_page_and_begins_on_the_next() -> None:
    berkas = tulis(simpan_salinan(contoh("sumbersari_2022")))
    semua = open_docx(berkas).paragraphs
    letak = [satu.text for satu in semua].index("LAMPIRAN 1\nPERJANJIAN KINERJA")
    judul, sesudah, pertama = semua[letak : letak + 3]
    assert judul.paragraph_format.space_before.cm > 5
    assert sesudah.text == contoh("sumbersari_2022").judul_berkas
    assert pertama.paragraph_format.page_break_before


@pytest.mark.django_db
def test_another_copy_than_that_of_the_report_is_refused() -> None:
    blok = simpan_salinan(contoh("sumbersari_2022"))
    with pytest.raises(SalinanHilang):
        tulis(replace(blok, sidik_isi="0" * 64))
    with pytest.raises(SalinanHilang):
        tulis(replace(blok, salinan=blok.salinan + 1))


def test_photo_keeps_its_proportions_and_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    isi = _draw("JPEG", (400, 100))
    cetak = hashlib.sha256(isi).hexdigest()
    foto = Foto("foto.1", "", "Rapat", cetak, "image/jpeg", 400, 100, "Orang rapat")

    class Berkas:
        pk = 1
        berkas = ContentFile(isi)

    class Kumpulan:
        def filter(self, *, sidik: str) -> "Kumpulan":
            assert sidik
            return self

        def order_by(self, _urutan: str) -> "Kumpulan":
            return self

        def first(self) -> Berkas:
            return Berkas()

    monkeypatch.setattr(keutuhan.GambarNaskah, "objects", Kumpulan())
    berkas = tulis_docx(with_blok(laporan_contoh(), LAMPIRAN, foto), draf=False)
    assert list(list_rusak(berkas)) == []
    satu = open_docx(berkas).inline_shapes[-1]
    assert satu._inline.docPr.get("descr") == "Orang rapat"
    assert round(satu.width / satu.height) == 4
    diganti = with_blok(laporan_contoh(), LAMPIRAN, replace(foto, sidik="b" * 64))
    with pytest.raises(keutuhan.GambarHilang):
        tulis_docx(diganti, draf=False)
