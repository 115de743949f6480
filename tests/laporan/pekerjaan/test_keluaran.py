"""The one door to every file of a report."""

from typing import Any

import pytest

from kecamatan.galat import AksiDitolak
from laporan.enums import BentukLaporan
from laporan.hasil_pdf import HasilPdf
from laporan.lkjip import keluaran
from laporan.lkjip.keluaran import MIME, Keluaran, cetak_bentuk


class Catatan:
    """Pretended writers that remember how they were called."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.panggilan: list[tuple[Any, ...]] = []
        monkeypatch.setattr(keluaran, "cetak_laporan", self._pdf)
        monkeypatch.setattr(keluaran, "cetak_arsip", self._arsip)
        monkeypatch.setattr(keluaran, "to_json", lambda isi: f'"{isi}"')
        monkeypatch.setattr(keluaran, "find_halaman", self._halaman)
        monkeypatch.setattr(keluaran, "tulis_docx", self._docx)
        monkeypatch.setattr(keluaran, "tulis_xlsx", self._xlsx)

    def _pdf(self, isi: Any, *, draf: bool, lapor: Any = None) -> HasilPdf:
        self.panggilan.append((isi, draf, lapor))
        return HasilPdf(b"%PDF", 56, "sidik")

    def _arsip(self, isi: Any, lampiran: Any, *, lapor: Any = None) -> HasilPdf:
        self.panggilan.append((isi, lampiran, lapor))
        return HasilPdf(b"%PDF/A", 56, "sidik")

    def _halaman(self, isi: Any, *, draf: bool, lapor: Any = None) -> dict[str, str]:
        self.panggilan.append((isi, draf, lapor))
        return HALAMAN

    def _docx(self, isi: Any, *, draf: bool, halaman: Any) -> bytes:
        self.panggilan.append((isi, draf, halaman))
        return b"docx"

    def _xlsx(self, isi: Any) -> bytes:
        self.panggilan.append((isi,))
        return b"xlsx"


HALAMAN = {"bab-1": "1"}


def lapor(_selesai: int, _semua: int, _pesan: str) -> None:
    """Hear how far a print is."""


@pytest.mark.parametrize(
    ("bentuk", "hasil", "panggilan"),
    [
        (BentukLaporan.PDF, (b"%PDF", 56), [("isi", True, lapor)]),
        (BentukLaporan.DOCX, (b"docx", None), [("isi", True, lapor), ("isi", True, HALAMAN)]),
        (BentukLaporan.XLSX, (b"xlsx", None), [("isi",)]),
    ],
)
def test_each_kind_of_file_has_its_writer(
    monkeypatch: pytest.MonkeyPatch,
    bentuk: BentukLaporan,
    hasil: tuple[bytes, int | None],
    panggilan: list[tuple[Any, ...]],
) -> None:
    catatan = Catatan(monkeypatch)
    isi: Any = "isi"
    satu = cetak_bentuk(isi, bentuk, draf=True, lapor=lapor)
    assert satu == Keluaran(hasil[0], MIME[bentuk], hasil[1])
    assert catatan.panggilan == panggilan


def test_the_copy_for_the_archive_holds_workbook_and_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    catatan = Catatan(monkeypatch)
    isi: Any = "isi"
    satu = cetak_bentuk(isi, BentukLaporan.ARSIP, draf=False, lapor=lapor)
    assert satu == Keluaran(b"%PDF/A", "application/pdf", 56)
    lampiran = {
        "laporan.xlsx": (b"xlsx", MIME[BentukLaporan.XLSX]),
        "laporan.json": (b'"isi"', "application/json"),
    }
    assert catatan.panggilan == [("isi",), ("isi", lampiran, lapor)]


def test_a_draft_has_no_copy_for_the_archive(monkeypatch: pytest.MonkeyPatch) -> None:
    catatan = Catatan(monkeypatch)
    isi: Any = "isi"
    with pytest.raises(AksiDitolak, match="sesudah laporan ditetapkan"):
        cetak_bentuk(isi, BentukLaporan.ARSIP, draf=True)
    assert catatan.panggilan == []
