"""A triwulan as an Excel file: the workbook to fill in, and what is read of one that comes back."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.forms import Field

from iku.excel.bacaan import TabelBacaan, read_bacaan
from iku.excel.lembar_ukur import BarisUkur, LembarUkur
from iku.excel.sel_ukur import to_isi, to_teks
from iku.excel.tanda import check_tanda
from iku.models import Pengukuran
from kecamatan.buku_kerja import (
    BukuDitolak,
    KolomTulis,
    LembarTulis,
    read_buku,
    write_buku,
)
from kecamatan.buku_kerja.tulis import Isi

# Raised when old files can no longer be read as they are.
SKEMA: Final = "1"
BARIS_PALING_BANYAK: Final = 600
LAMA: Final = "Berkas ini dari templat yang lama. Unduh lagi Excel-nya, lalu isi ulang."
DIBUAT_ULANG: Final = (
    "Pengukuran triwulan ini dibuat ulang sejak berkas ini diunduh. Unduh lagi Excel-nya."
)
_AWALAN_SEMULA: Final = "semula:"
_KESALAHAN: Final = KolomTulis("Kesalahan", 60)
PETUNJUK: Final = (
    "Petunjuk",
    "Isi sel kuning di lembar Indikator dan Anggaran, simpan sebagai .xlsx, lalu unggah di halaman "
    "triwulan yang sama. Sel lain terkunci: milik bidang lain, sedang diperiksa, atau dihitung.",
    "Isi angka triwulan ini saja, tanpa satuan. Yang memang tidak ada ditulis 0; yang dikosongkan "
    "berarti belum diisi. Rumus tidak diterima: tempel angkanya sebagai nilai.",
    "Bila sebuah indikator tidak diukur triwulan ini, pilih ya di kolom Tidak diukur, tulis "
    "alasannya, dan kosongkan angkanya.",
    "Penyebab, hambatan, rencana, dan cara menggabungkan triwulan ditulis di baris pertama "
    "indikatornya.",
    "Sel yang sudah terisi di situs lalu dikosongkan di sini hanya dikosongkan di situs setelah "
    "Anda mencentangnya di halaman periksa.",
    "Baris boleh diurutkan atau dibuang; yang tidak disebut tidak diubah.",
)


@dataclass(frozen=True)
class BacaanRealisasi:
    """The tables of a file, sheet by sheet, and what each cell held when the file was made."""

    daftar_tabel: tuple[TabelBacaan, ...]
    semula: Mapping[str, str]

    @property
    def lembar(self) -> str:
        """The sheets in words."""
        return " dan ".join(satu.lembar for satu in self.daftar_tabel)

    def to_titipan(self) -> list[Any]:
        """Return what a signed field carries."""
        return [[satu.to_titipan() for satu in self.daftar_tabel], dict(self.semula)]

    @classmethod
    def of_titipan(cls, isi: Sequence[Any]) -> "BacaanRealisasi":
        """Return what `to_titipan` wrote."""
        tabel, semula = isi
        return cls(tuple(map(TabelBacaan.of_titipan, tabel)), semula)


def build_tanda_ukur(pengukuran: Pengukuran) -> dict[str, str]:
    """Return kind, office, triwulan and shape of a file."""
    return {
        "aplikasi": "SAKIP Kecamatan",
        "jenis": "realisasi",
        "kecamatan": pengukuran.kecamatan.kode,
        "nama": str(pengukuran.kecamatan),
        "masa": f"triwulan {pengukuran.nama_triwulan} {pengukuran.tahun}",
        "skema": SKEMA,
        "pengukuran": str(pengukuran.pk),
    }


def build_buku(pengukuran: Pengukuran, daftar: Sequence[LembarUkur]) -> bytes:
    """Return the workbook of a triwulan, filled with what is stored; only open cells unlocked."""
    semula: dict[str, str] = {}
    tulis = []
    for satu in daftar:
        isi = satu.semua(None)
        semula |= {f"{satu.nama}:{nama}": teks for nama, teks in isi.tersimpan.items() if teks}
        tulis.append(_tulis(pengukuran, satu, list(_list_tersimpan(satu))))
    return write_buku(tulis, petunjuk=PETUNJUK, tanda=_tanda(pengukuran, semula))


def build_buku_salah(
    pengukuran: Pengukuran,
    daftar: Sequence[LembarUkur],
    bacaan: BacaanRealisasi,
    pesan: Mapping[tuple[str, int], str],
) -> bytes:
    """Return a file as it came, with what is wrong in a column behind each row.

    `pesan` is by sheet and number of the row in that file.
    """
    tulis = []
    for satu, tabel in zip(daftar, bacaan.daftar_tabel, strict=True):
        baris = list(_list_bacaan(satu, tabel))
        kata = [pesan.get((tabel.lembar, milik.nomor)) for milik in tabel.daftar_baris]
        tulis.append(_tulis(pengukuran, satu, baris, kata))
    return write_buku(tulis, petunjuk=PETUNJUK, tanda=_tanda(pengukuran, bacaan.semula))


def read_bacaan_realisasi(
    isi: bytes, pengukuran: Pengukuran, daftar: Sequence[LembarUkur]
) -> BacaanRealisasi:
    """Return what an uploaded file says. Raises BukuDitolak, for one of another triwulan too."""
    buku, milik = read_buku(isi), build_tanda_ukur(pengukuran)
    check_tanda(buku, milik)
    if buku.tanda.get("skema") != SKEMA:
        raise BukuDitolak(LAMA)
    if buku.tanda.get("pengukuran") != milik["pengukuran"]:
        raise BukuDitolak(DIBUAT_ULANG)
    tabel = tuple(
        read_bacaan(buku, satu.judul, nama=satu.nama, paling_banyak=BARIS_PALING_BANYAK)
        for satu in daftar
    )
    semula = {
        kunci.removeprefix(_AWALAN_SEMULA): teks
        for kunci, teks in buku.tanda.items()
        if kunci.startswith(_AWALAN_SEMULA)
    }
    return BacaanRealisasi(tabel, semula)


def _tanda(pengukuran: Pengukuran, semula: Mapping[str, str]) -> dict[str, str]:
    versi = {
        f"versi:{pk}": str(nomor)
        for pk, nomor in pengukuran.daftar_bagian.values_list("pk", "versi")
    }
    dasar = {f"{_AWALAN_SEMULA}{kunci}": teks for kunci, teks in semula.items()}
    return build_tanda_ukur(pengukuran) | versi | dasar


_Baris = tuple[BarisUkur | None, dict[str, Isi]]


def _list_tersimpan(satu: LembarUkur) -> Iterator[_Baris]:
    """Yield every row with what is stored."""
    kisi = satu.semua(None)
    for baris in satu.daftar_baris:
        isi: dict[str, Isi] = {"kunci": baris.kunci, **baris.tetap}
        for kolom, nama in baris.sel.items():
            if nama in kisi.fields:
                nilai, teks = kisi.nilai_tersimpan(nama), kisi.tersimpan[nama]
                isi[kolom] = to_isi(kisi.fields[nama], nilai, teks)
        yield baris, isi


def _list_bacaan(satu: LembarUkur, tabel: TabelBacaan) -> Iterator[_Baris]:
    """Yield the rows of a file; those that the site has with their locked columns."""
    milik = {baris.kunci: baris for baris in satu.daftar_baris}
    isian = satu.semua(None).fields
    for terbaca in tabel.daftar_baris:
        baris = milik.get(terbaca.find("kunci"))
        isi: dict[str, Isi] = {} if baris is None else dict(baris.tetap)
        for kolom in satu.judul:
            nama = "" if baris is None else baris.sel.get(kolom, "")
            isi[kolom] = _baca_ulang(terbaca.find(kolom), isian.get(nama))
        yield baris, isi


def _baca_ulang(teks: str, isian: Field | None) -> Isi:
    """Return a cell of a file as it is written again: a readable number as a number."""
    if isian is None:
        return teks or None
    try:
        nilai = isian.clean(to_teks(isian, teks))
    except ValidationError:
        return teks
    return to_isi(isian, nilai, teks)


def _tulis(
    pengukuran: Pengukuran,
    satu: LembarUkur,
    daftar: Sequence[_Baris],
    pesan: Sequence[str | None] | None = None,
) -> LembarTulis:
    """Return a sheet with its yellow cells; with `pesan`, a column for them."""
    boleh = satu.kisi(None).fields
    kolom = list(satu.kolom)
    terbuka = {
        (nomor, kolom.index(nama))
        for nomor, (baris, _) in enumerate(daftar)
        for nama, sel in (baris.sel if baris else {}).items()
        if sel in boleh
    }
    judul = (
        f"Realisasi {satu.nama.lower()} triwulan {pengukuran.nama_triwulan} {pengukuran.tahun}",
        str(pengukuran.kecamatan),
        "Isi sel kuning. Petunjuk di lembar terakhir.",
    )
    baris_tulis = [[isi.get(nama) for nama in kolom] for _, isi in daftar]
    if pesan is None:
        return LembarTulis(
            satu.nama, judul, tuple(satu.kolom.values()), baris_tulis, 0, frozenset(terbuka)
        )
    lengkap = [[*isi, kata] for isi, kata in zip(baris_tulis, pesan, strict=True)]
    semua = (*satu.kolom.values(), _KESALAHAN)
    return LembarTulis(satu.nama, judul, semua, lengkap, 0, frozenset(terbuka))
