"""The one door to every file of a report."""

from typing import Any

import pytest

from laporan.cetak import HasilPdf
from laporan.enums import BentukLaporan
from laporan.lkjip import keluaran
from laporan.lkjip.keluaran import MIME, RAGAM_ARSIP, Keluaran, cetak_bentuk
from laporan.pencetak.pesan import PilihanPdf


class Catatan:
    """Pretended writers that remember how they were called."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.panggilan: list[tuple[Any, ...]] = []
        monkeypatch.setattr(keluaran, "cetak_laporan", self._pdf)
        monkeypatch.setattr(keluaran, "tulis_docx", self._docx)
        monkeypatch.setattr(keluaran, "tulis_xlsx", self._xlsx)

    def _pdf(
        self, isi: Any, *, draf: bool, lapor: Any = None, ragam: str = PilihanPdf().ragam
    ) -> HasilPdf:
        self.panggilan.append((isi, draf, lapor, ragam))
        return HasilPdf(b"%PDF", 56, "sidik")

    def _docx(self, isi: Any, *, draf: bool) -> bytes:
        self.panggilan.append((isi, draf))
        return b"docx"

    def _xlsx(self, isi: Any) -> bytes:
        self.panggilan.append((isi,))
        return b"xlsx"


def lapor(_selesai: int, _semua: int, _pesan: str) -> None:
    """Hear how far a print is."""


@pytest.mark.parametrize(
    ("bentuk", "hasil", "panggilan"),
    [
        (BentukLaporan.PDF, (b"%PDF", 56), ("isi", True, lapor, "pdf/ua-1")),
        (BentukLaporan.ARSIP, (b"%PDF", 56), ("isi", True, lapor, RAGAM_ARSIP)),
        (BentukLaporan.DOCX, (b"docx", None), ("isi", True)),
        (BentukLaporan.XLSX, (b"xlsx", None), ("isi",)),
    ],
)
def test_each_kind_of_file_has_its_writer(
    monkeypatch: pytest.MonkeyPatch,
    bentuk: BentukLaporan,
    hasil: tuple[bytes, int | None],
    panggilan: tuple[Any, ...],
) -> None:
    catatan = Catatan(monkeypatch)
    isi: Any = "isi"
    satu = cetak_bentuk(isi, bentuk, draf=True, lapor=lapor)
    assert satu == Keluaran(hasil[0], MIME[bentuk], hasil[1])
    assert catatan.panggilan == [panggilan]
