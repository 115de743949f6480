"""What an uploaded triwulan would change, cell by cell, against the file's making and the site."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from iku.excel.baris_realisasi import BUKAN_ISIAN, SelTerbaca, TabelTerbaca, read_tabel
from iku.excel.lembar_ukur import LembarUkur
from iku.excel.pratinjau import (
    BarisPratinjau,
    BedaSel,
    PratinjauExcel,
    StatusBaris,
)
from iku.excel.realisasi import BacaanRealisasi
from iku.excel.sel_ukur import sebut_nilai
from iku.forms.realisasi import KisiRealisasiForm
from iku.forms.realisasi_anggaran import KisiRealisasiAnggaranForm
from iku.forms.sel import FormulirSel

# The worst of its cells is what a row is.
_URUT: Final = (
    StatusBaris.BENTROK,
    StatusBaris.DIKOSONGKAN,
    StatusBaris.BERUBAH,
    StatusBaris.BARU,
)
_MENUNGGU: Final = frozenset({StatusBaris.BENTROK, StatusBaris.DIKOSONGKAN})
_TANDA, _ALASAN = "tidak_diukur-", "alasan_tidak_diukur-"


@dataclass(frozen=True)
class UsulanRealisasi:
    """The comparison; `acuan` is what the site held in each cell that it would change.

    `kisi` are the grids with the cells that may be stored, none when anything is wrong.
    """

    pratinjau: PratinjauExcel
    acuan: Mapping[str, str]
    pesan: Mapping[tuple[str, int], str]
    kisi: KisiRealisasiForm | None = None
    kisi_anggaran: KisiRealisasiAnggaranForm | None = None


@dataclass
class _Banding:
    """One sheet beside the site: its changes by name of the box, and the grid to store them."""

    lembar: LembarUkur
    tabel: TabelTerbaca
    beda: dict[str, tuple[StatusBaris, BedaSel]] = field(default_factory=dict)
    kisi: FormulirSel | None = None


def build_usulan(
    daftar: Sequence[LembarUkur], bacaan: BacaanRealisasi, setuju: Collection[str] | None = None
) -> UsulanRealisasi:
    """Compare a file with the site. `setuju` are the cells that were ticked, None is all of them.

    A cell that somebody else changed since the file was made, and one that the file empties,
    changes only when it is ticked.
    """
    banding = [
        _compare(satu, read_tabel(satu, tabel, bacaan.semula), setuju)
        for satu, tabel in zip(daftar, bacaan.daftar_tabel, strict=True)
    ]
    pratinjau = PratinjauExcel(tuple(baris for satu in banding for baris in _list_baris(satu)))
    acuan, pesan = _map_acuan(banding), _map_pesan(banding)
    if pratinjau.is_salah:
        return UsulanRealisasi(pratinjau, acuan, pesan)
    kisi, anggaran = banding[0].kisi, banding[1].kisi if len(banding) > 1 else None
    assert isinstance(kisi, KisiRealisasiForm), "the first sheet is that of the indikator"
    assert anggaran is None or isinstance(anggaran, KisiRealisasiAnggaranForm)
    return UsulanRealisasi(pratinjau, acuan, pesan, kisi, anggaran)


def _map_acuan(banding: Sequence[_Banding]) -> dict[str, str]:
    """Return what the site holds in each cell that the file changes."""
    return {
        f"{satu.lembar.nama}:{nama}": beda.lama
        for satu in banding
        for nama, (_, beda) in satu.beda.items()
    }


def _map_pesan(banding: Sequence[_Banding]) -> dict[tuple[str, int], str]:
    """Return what is wrong with each row, by sheet and number of the row."""
    return {
        (satu.tabel.bacaan.lembar, baris.terbaca.nomor): "\n".join(baris.list_ringkas())
        for satu in banding
        for baris in satu.tabel.daftar_baris
        if baris.daftar_pesan
    }


def _compare(lembar: LembarUkur, tabel: TabelTerbaca, setuju: Collection[str] | None) -> _Banding:
    """Judge every cell by the grid: as the file says it, then what of it would be stored."""
    berkas = lembar.semua(
        _build_kiriman((satu.nama, satu.semula, satu.teks) for satu in tabel.sel.values())
    )
    berkas.is_valid()
    _note_galat(tabel, berkas)
    boleh = lembar.kisi(None)
    hasil = _Banding(lembar, tabel)
    for nama in berkas.list_berubah():
        if nama not in boleh.fields:
            _note_tertutup(tabel.sel[nama], boleh)
        elif (satu := _classify(berkas, nama, lembar.nama)) is not None:
            hasil.beda[nama] = satu
    _join_alasan(hasil)
    diterima = [nama for nama in hasil.beda if _is_diterima(hasil, nama, setuju)]
    hasil.kisi = lembar.kisi(
        _build_kiriman((nama, boleh.tersimpan[nama], tabel.sel[nama].teks) for nama in diterima)
    )
    hasil.kisi.is_valid()
    _note_galat(tabel, hasil.kisi)
    return hasil


def _build_kiriman(daftar: Iterator[tuple[str, str, str]]) -> dict[str, str]:
    """Return cells as a page would send them."""
    data: dict[str, str] = {}
    for nama, semula, teks in daftar:
        data[f"semula-{nama}"] = semula
        if teks:
            data[nama] = teks
    return data


def _note_galat(tabel: TabelTerbaca, kisi: FormulirSel) -> None:
    for nama, daftar in kisi.errors.items():
        for pesan in daftar:
            # What is not there is a broken cell, which is named already.
            if nama in tabel.sel:
                tabel.sel[nama].note(str(pesan))


def _note_tertutup(sel: SelTerbaca, boleh: FormulirSel) -> None:
    sel.note(boleh.tertutup.get(sel.nama.split("-")[1], BUKAN_ISIAN))


def _classify(berkas: FormulirSel, nama: str, lembar: str) -> tuple[StatusBaris, BedaSel] | None:
    """Return what becomes of a cell that the file changes; None when the site says the same."""
    isian = berkas.fields[nama]
    semula, baru = berkas.pasangan(nama)
    tersimpan = berkas.nilai_tersimpan(nama)
    if tersimpan == baru:
        return None
    status = _find_status(sebut_nilai(isian, semula), sebut_nilai(isian, baru))
    keterangan = ""
    if tersimpan != semula:
        status = StatusBaris.BENTROK
        keterangan = f"Saat berkas diunduh: {sebut_nilai(isian, semula) or '(kosong)'}."
    ajakan = {
        StatusBaris.BENTROK: "Pakai isi berkas",
        StatusBaris.DIKOSONGKAN: "Kosongkan",
    }.get(status, "")
    return status, BedaSel(
        str(isian.label).partition(" – ")[0],
        sebut_nilai(isian, tersimpan),
        sebut_nilai(isian, baru),
        f"{lembar}:{nama}" if ajakan else "",
        ajakan,
        keterangan,
    )


def _find_status(semula: str, baru: str) -> StatusBaris:
    if not baru:
        return StatusBaris.DIKOSONGKAN
    return StatusBaris.BERUBAH if semula else StatusBaris.BARU


def _join_alasan(hasil: _Banding) -> None:
    """Let the reason go with the mark that it is of: one tick for both."""
    for nama, (status, beda) in list(hasil.beda.items()):
        tanda = nama.replace(_ALASAN, _TANDA, 1)
        if nama.startswith(_ALASAN) and tanda in hasil.beda:
            tanpa = BedaSel(beda.label, beda.lama, beda.baru, "", "", beda.keterangan)
            hasil.beda[nama] = (status, tanpa)


def _is_diterima(hasil: _Banding, nama: str, setuju: Collection[str] | None) -> bool:
    tanda = nama.replace(_ALASAN, _TANDA, 1) if nama.startswith(_ALASAN) else nama
    pokok = tanda if tanda in hasil.beda else nama
    status, beda = hasil.beda[pokok]
    return setuju is None or status not in _MENUNGGU or beda.setuju in setuju


def _list_baris(satu: _Banding) -> Iterator[BarisPratinjau]:
    """Yield the rows of the file, then those of the site that it does not name."""
    lembar = satu.tabel.bacaan.lembar
    for baris in satu.tabel.daftar_baris:
        nomor, sebutan = baris.terbaca.nomor, baris.sebutan
        if baris.daftar_pesan:
            pesan = tuple(
                satu.tabel.bacaan.sebut(nomor, kolom, isi) for kolom, isi in baris.daftar_pesan
            )
            yield BarisPratinjau(StatusBaris.SALAH, sebutan, nomor, (), pesan, lembar)
            continue
        milik = [satu.beda[sel.nama] for sel in baris.daftar_sel if sel.nama in satu.beda]
        ada = {status for status, _ in milik}
        status = next((calon for calon in _URUT if calon in ada), StatusBaris.SAMA)
        beda = tuple(isi for _, isi in milik)
        yield BarisPratinjau(status, sebutan, nomor, beda, (), lembar)
    for lain in satu.tabel.tak_disebut:
        yield BarisPratinjau(StatusBaris.TETAP, lain, None, (), (), lembar)
