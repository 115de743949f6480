"""Rows of an uploaded sheet found again by their keys, and their cells as boxes of the grid."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from iku.excel.bacaan import BarisBacaan, TabelBacaan
from iku.excel.lembar_ukur import BarisUkur, LembarUkur
from iku.excel.sel_ukur import BUKAN_YA, to_teks
from iku.nomenklatur import fold_nama

TAK_DIKENAL: Final = (
    "Baris ini tidak ada pada triwulan ini. Isi hanya baris yang sudah ada; bila rencananya "
    "berubah, unduh lagi Excel-nya."
)
TAK_COCOK: Final = (
    "Isinya tidak cocok dengan kunci di kolom A, mungkin kolomnya diurutkan sendiri-sendiri. "
    "Unduh lagi Excel-nya, lalu isi ulang."
)
GANDA: Final = "Baris ini sudah ada di baris {}."
BUKAN_ISIAN: Final = "Sel ini tidak diisi di berkas ini; kembalikan isinya seperti semula."


@dataclass
class BarisTerbaca:
    """One row of the file; `daftar_pesan` are column and sentence of what is wrong with it."""

    terbaca: BarisBacaan
    sebutan: str
    lembar: LembarUkur
    daftar_sel: list["SelTerbaca"] = field(default_factory=list)
    daftar_pesan: list[tuple[str, str]] = field(default_factory=list)

    def note(self, kolom: str, pesan: str) -> None:
        """Keep a message once."""
        if (kolom, pesan) not in self.daftar_pesan:
            self.daftar_pesan.append((kolom, pesan))

    def list_ringkas(self) -> Iterator[str]:
        """Yield the messages under the names of their columns."""
        return (f"{self.lembar.kolom[kolom].judul}: {isi}" for kolom, isi in self.daftar_pesan)


@dataclass(frozen=True)
class SelTerbaca:
    """A cell as the box `nama` would get it: what the file says, and what it said when made."""

    nama: str
    kolom: str
    baris: BarisTerbaca
    teks: str
    semula: str

    def note(self, pesan: str) -> None:
        """Say what is wrong with it."""
        self.baris.note(self.kolom, pesan)


@dataclass(frozen=True)
class TabelTerbaca:
    """A sheet: its rows, every cell by name of its box, and the rows it does not have."""

    bacaan: TabelBacaan
    daftar_baris: tuple[BarisTerbaca, ...]
    sel: Mapping[str, SelTerbaca]
    tak_disebut: tuple[str, ...]


def read_tabel(lembar: LembarUkur, bacaan: TabelBacaan, semula: Mapping[str, str]) -> TabelTerbaca:
    """Return the rows of a sheet with their cells; `semula` by sheet and name of the box."""
    milik = {satu.kunci: satu for satu in lembar.daftar_baris}
    pembaca = _Pembaca(lembar, semula)
    tersebut: dict[str, int] = {}
    hasil = []
    for terbaca in bacaan.daftar_baris:
        kunci = terbaca.find("kunci")
        baris = BarisTerbaca(terbaca, _sebut(terbaca, milik.get(kunci)), lembar)
        if kunci not in milik and not pembaca.is_terisi(terbaca):
            continue
        hasil.append(baris)
        if kunci in milik and kunci in tersebut:
            baris.note(_kolom_nama(lembar), GANDA.format(tersebut[kunci]))
        elif kunci in milik:
            tersebut[kunci] = terbaca.nomor
            pembaca.read(baris, milik[kunci])
        else:
            baris.note(_kolom_nama(lembar), TAK_DIKENAL)
    sisa = tuple(satu.sebutan for kunci, satu in milik.items() if kunci not in tersebut)
    return TabelTerbaca(bacaan, tuple(hasil), pembaca.sel, sisa)


def _kolom_nama(lembar: LembarUkur) -> str:
    return "indikator" if "indikator" in lembar.kolom else "nama"


def _sebut(terbaca: BarisBacaan, milik: BarisUkur | None) -> str:
    if milik is not None:
        return milik.sebutan
    return terbaca.find("variabel") or terbaca.find("indikator") or terbaca.find("nama")


class _Pembaca:
    """Reads the cells of one sheet."""

    def __init__(self, lembar: LembarUkur, semula: Mapping[str, str]) -> None:
        self._lembar, self._semula = lembar, semula
        self._isian = lembar.semua(None).fields
        self.sel: dict[str, SelTerbaca] = {}

    def is_terisi(self, terbaca: BarisBacaan) -> bool:
        """Say whether a row without a key has anything where figures and words are typed."""
        return any(
            kolom in terbaca.teks or kolom in terbaca.cacat for kolom in self._lembar.daftar_isian
        )

    def read(self, baris: BarisTerbaca, milik: BarisUkur) -> None:
        """Note the cells of a row, and what is wrong before anybody reads their texts."""
        self._check_tetap(baris, milik)
        for kolom, nama in milik.sel.items():
            if nama in self._isian or kolom in baris.terbaca.cacat:
                self._read_sel(baris, kolom, nama)
            elif baris.terbaca.find(kolom) != (milik.tetap.get(kolom) or ""):
                baris.note(kolom, BUKAN_ISIAN)

    def _check_tetap(self, baris: BarisTerbaca, milik: BarisUkur) -> None:
        """Note columns that say something else than the row of that key."""
        terbaca = baris.terbaca
        for kolom, kata in milik.jati.items():
            if kolom in terbaca.cacat:
                baris.note(kolom, terbaca.cacat[kolom])
            elif fold_nama(terbaca.find(kolom)) != fold_nama(kata):
                baris.note(kolom, _sebut_beda(kolom, terbaca.find(kolom), kata))
        for kolom, pesan in milik.asing.items():
            if terbaca.find(kolom) or kolom in terbaca.cacat:
                baris.note(kolom, pesan)

    def _read_sel(self, baris: BarisTerbaca, kolom: str, nama: str) -> None:
        terbaca = baris.terbaca
        if kolom in terbaca.cacat:
            baris.note(kolom, terbaca.cacat[kolom])
            return
        semula = self._semula.get(f"{self._lembar.nama}:{nama}", "")
        teks = terbaca.find(kolom)
        # Blanks around a text are lost on the way; that changes nothing.
        teks = semula if teks == semula.strip() else to_teks(self._isian[nama], teks)
        sel = SelTerbaca(nama, kolom, baris, teks, semula)
        self.sel[nama] = sel
        baris.daftar_sel.append(sel)
        if kolom == "tidak_diukur" and teks not in {"", "on"}:
            sel.note(BUKAN_YA)


def _sebut_beda(kolom: str, berkas: str, situs: str) -> str:
    if kolom != "satuan":
        return TAK_COCOK
    return (
        f"Satuannya {situs or '(kosong)'} di situs, {berkas or '(kosong)'} di berkas ini. "
        f"Kembalikan satuannya, lalu tulis angkanya dalam {situs or 'satuan itu'}."
    )
