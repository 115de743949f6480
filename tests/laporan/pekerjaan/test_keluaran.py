"""The one door to every file of a report."""

from collections.abc import Mapping
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
        monkeypatch.setattr(keluaran, "tulis_docx", self._docx)
        monkeypatch.setattr(keluaran, "tulis_xlsx", self._xlsx)
        monkeypatch.setattr(keluaran, "to_json", lambda isi: f"[{isi}]")

    def _pdf(self, isi: Any, *, draf: bool, lapor: Any = None) -> HasilPdf:
        self.panggilan.append((isi, draf, lapor))
        return HasilPdf(b"%PDF", 56, "sidik")

    def _arsip(
        self, isi: Any, berkas: Mapping[str, tuple[bytes, str]], *, lapor: Any = None
    ) -> HasilPdf:
        self.panggilan.append((isi, {nama: isi for nama, (isi, _) in berkas.items()}, lapor))
        return HasilPdf(b"%PDF-A", 57, "sidik")

    def _docx(self, isi: Any, *, draf: bool) -> bytes:
        self.panggilan.append((isi, draf))
        return b"docx"

    def _xlsx(self, isi: Any) -> bytes:
        return b"xlsx"


def lapor(_selesai: int, _semua: int, _pesan: str) -> None:
    """Hear how far a print is."""


@pytest.mark.parametrize(
    ("bentuk", "hasil", "panggilan"),
    [
        (BentukLaporan.PDF, (b"%PDF", 56), [("isi", False, lapor)]),
        (
            BentukLaporan.ARSIP,
            (b"%PDF-A", 57),
            [("isi", {"tabel.xlsx": b"xlsx", "isi.json": b"[isi]"}, lapor)],
        ),
        (BentukLaporan.DOCX, (b"docx", None), [("isi", False)]),
        (BentukLaporan.XLSX, (b"xlsx", None), []),
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
    satu = cetak_bentuk(isi, bentuk, draf=False, lapor=lapor)
    assert satu == Keluaran(hasil[0], MIME[bentuk], hasil[1])
    assert catatan.panggilan == panggilan


def test_an_archive_holds_no_draft(monkeypatch: pytest.MonkeyPatch) -> None:
    catatan = Catatan(monkeypatch)
    isi: Any = "isi"
    with pytest.raises(AksiDitolak, match="sudah ditetapkan"):
        cetak_bentuk(isi, BentukLaporan.ARSIP, draf=True)
    assert catatan.panggilan == []
