"""The targets of a Renstra as an Excel file: the template, and what an uploaded one would set."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.core.exceptions import ValidationError

from iku.domain.target import Target, format_target
from iku.excel.bacaan import BarisBacaan, TabelBacaan, read_bacaan
from iku.excel.pratinjau import (
    BarisPratinjau,
    PratinjauExcel,
    StatusBaris,
    compare_baris,
    list_dihapus,
    sort_pratinjau,
)
from iku.excel.tanda import build_tanda, check_tanda
from iku.forms.target import clean_target
from iku.models import Renstra
from iku.nomenklatur import fold_nama
from iku.renstra import IndikatorRenstra, key_of, list_indikator, read_target, read_tujuan
from kecamatan.buku_kerja import KolomTulis, LembarTulis, read_buku, write_buku
from kecamatan.buku_kerja.tabel import fold_judul

LEMBAR: Final = "Target"
BARIS_PALING_BANYAK: Final = 400
TAK_DIKENAL: Final = (
    "Indikator ini tidak ada pada Renstra ini. Tambahkan dulu di halaman Renstra, lalu unduh lagi."
)
TAK_COCOK: Final = (
    "Nama indikator tidak cocok dengan kunci di kolom A, mungkin kolomnya diurutkan sendiri-"
    "sendiri. Unduh lagi Excel-nya, lalu isi ulang."
)
_TETAP: Final[Mapping[str, str]] = {
    "kunci": "Kunci (jangan diubah)",
    "jenis": "Jenis",
    "nama": "Indikator",
    "satuan": "Satuan",
}
PETUNJUK: Final = (
    "Petunjuk",
    "Isi target tiap tahun di lembar Target, simpan sebagai .xlsx, lalu unggah di halaman Renstra "
    "yang sama.",
    "Tulis angka (98,5), angka dengan tanda (≥ 80), predikat (B atau B (80)), atau rentang "
    "(80-90). Kosong berarti belum ditetapkan, bukan nol. Rumus tidak diterima.",
    "Nama, jenis, dan satuan indikator tidak diubah dari sini. Indikator baru ditambahkan di "
    "halaman Renstra, lalu Excel-nya diunduh lagi.",
    "Baris boleh diurutkan atau dibuang; indikator yang tidak disebut tidak diubah.",
)

Isian = dict[tuple[str, int], Target]


@dataclass(frozen=True)
class UsulanTarget:
    """What a file proposes: its comparison, and the targets to store when nothing is wrong."""

    pratinjau: PratinjauExcel
    isian: Isian


def build_buku(renstra: Renstra) -> bytes:
    """Return the filled template of the targets of a Renstra."""
    kolom = [
        KolomTulis(_TETAP["kunci"], 12, tersembunyi=True),
        KolomTulis(_TETAP["jenis"], 18),
        KolomTulis(_TETAP["nama"], 60),
        KolomTulis(_TETAP["satuan"], 14),
        *(KolomTulis(judul, 16) for judul in _list_tahun(renstra).values()),
    ]
    baris = []
    for kunci, satu in _list_indikator(renstra).items():
        teks = _list_target(satu, renstra)
        baris.append([kunci, _sebut_jenis(satu), satu.nama, satu.satuan, *teks.values()])
    judul = (f"Target Renstra {renstra.masa}", str(renstra.kecamatan), "Petunjuk di lembar kedua.")
    lembar = LembarTulis(LEMBAR, judul, kolom, baris)
    return write_buku([lembar], petunjuk=PETUNJUK, tanda=build_tanda(renstra))


def read_tabel(isi: bytes, renstra: Renstra) -> TabelBacaan:
    """Return the table of an uploaded file. Raises BukuDitolak, for one of another Renstra too."""
    buku = read_buku(isi)
    check_tanda(buku, build_tanda(renstra))
    judul = {kunci: (kata,) for kunci, kata in {**_TETAP, **_list_tahun(renstra)}.items()}
    return read_bacaan(buku, judul, nama=LEMBAR, paling_banyak=BARIS_PALING_BANYAK)


def build_usulan(renstra: Renstra, tabel: TabelBacaan) -> UsulanTarget:
    """Compare a read table with the targets as they are stored now."""
    milik = _list_indikator(renstra)
    tersebut: set[str] = set()
    daftar: list[BarisPratinjau] = []
    isian: Isian = {}
    for satu in tabel.daftar_baris:
        kunci = satu.find("kunci") or _find_kunci(satu, milik)
        pesan = _check_indikator(kunci, satu, milik, tersebut)
        if pesan:
            daftar.append(_build_salah(satu, [tabel.sebut(satu.nomor, "nama", pesan)]))
            continue
        tersebut.add(kunci)
        daftar.append(_read_satu(satu, milik[kunci], tabel, renstra, isian))
    tersisa = [nomor for nomor, kunci in enumerate(milik) if kunci not in tersebut]
    nama = [satu.nama for satu in milik.values()]
    daftar += list_dihapus(nama, tersisa, StatusBaris.TETAP)
    pratinjau = PratinjauExcel(sort_pratinjau(daftar))
    return UsulanTarget(pratinjau, {} if pratinjau.is_salah else isian)


def _list_tahun(renstra: Renstra) -> dict[str, str]:
    """Return the year as a key of columns -> heading; the baseline first."""
    dasar = {str(renstra.tahun_dasar): f"Kondisi awal {renstra.tahun_dasar}"}
    return dasar | {str(tahun): str(tahun) for tahun in renstra.daftar_tahun}


def _list_indikator(renstra: Renstra) -> dict[str, IndikatorRenstra]:
    """Return key -> indikator in the order of the matrix.

    The key is the kind and the identity, which a copy of the Renstra keeps; with a number behind
    it for the second of one identity.
    """
    hasil: dict[str, IndikatorRenstra] = {}
    for satu in list_indikator(read_tujuan(renstra)):
        jenis = key_of(satu).partition("-")[0]
        kunci = dasar = f"{jenis}:{satu.indikator.kode}"
        urut = 1
        while kunci in hasil:
            urut += 1
            kunci = f"{dasar}:{urut}"
        hasil[kunci] = satu
    return hasil


def _list_target(indikator: IndikatorRenstra, renstra: Renstra) -> dict[str, str]:
    tersimpan = read_target(indikator)
    return {
        kunci: format_target(tersimpan.get(int(kunci), Target())) for kunci in _list_tahun(renstra)
    }


def _sebut_jenis(indikator: IndikatorRenstra) -> str:
    return str(indikator._meta.verbose_name).removesuffix(" Renstra")


def _find_kunci(satu: BarisBacaan, milik: Mapping[str, IndikatorRenstra]) -> str:
    """Return the key of the one indikator of this name and kind, for a row without a key."""
    calon = [
        kunci
        for kunci, lain in milik.items()
        if fold_nama(lain.nama) == fold_nama(satu.find("nama"))
        and fold_judul(satu.find("jenis")) in {"", fold_judul(_sebut_jenis(lain))}
    ]
    return calon[0] if len(calon) == 1 else ""


def _check_indikator(
    kunci: str, satu: BarisBacaan, milik: Mapping[str, IndikatorRenstra], tersebut: set[str]
) -> str:
    """Say why a row is of no indikator, or of one that was there already; empty when neither."""
    if {"kunci", "nama"} & satu.cacat.keys():
        return next(satu.cacat[nama] for nama in ("nama", "kunci") if nama in satu.cacat)
    if kunci not in milik:
        return TAK_DIKENAL
    if fold_nama(milik[kunci].nama) != fold_nama(satu.find("nama")):
        return TAK_COCOK
    return "Indikator ini sudah ada di baris lain." if kunci in tersebut else ""


def _build_salah(satu: BarisBacaan, pesan: Sequence[str]) -> BarisPratinjau:
    return BarisPratinjau(
        StatusBaris.SALAH, satu.find("nama"), satu.nomor, daftar_pesan=tuple(pesan)
    )


def _read_satu(
    satu: BarisBacaan,
    indikator: IndikatorRenstra,
    tabel: TabelBacaan,
    renstra: Renstra,
    isian: Isian,
) -> BarisPratinjau:
    """Read the targets of one indikator into `isian`, and compare them with those stored."""
    pesan: list[str] = []
    baru: dict[str, str] = {}
    for kunci in _list_tahun(renstra):
        try:
            target = _read_target(satu, kunci, indikator)
        except ValidationError as galat:
            pesan += [tabel.sebut(satu.nomor, kunci, isi) for isi in galat.messages]
        else:
            isian[key_of(indikator), int(kunci)] = target
            baru[kunci] = format_target(target)
    if pesan:
        return _build_salah(satu, pesan)
    beda = compare_baris(_list_target(indikator, renstra), baru, _list_tahun(renstra))
    status = StatusBaris.BERUBAH if beda else StatusBaris.SAMA
    return BarisPratinjau(status, indikator.nama, satu.nomor, beda)


def _read_target(satu: BarisBacaan, kunci: str, indikator: IndikatorRenstra) -> Target:
    if kunci in satu.cacat:
        raise ValidationError(satu.cacat[kunci])
    return clean_target(satu.find(kunci), indikator.satuan, indikator.skala)
