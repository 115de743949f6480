"""Builds the tree of a yearly report from its outline, its material and what people wrote."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from iku.pengukuran.isi import UkurSasaran
from laporan.enums import JenisDokumen, LetakNarasi, Pengulangan, Penomoran
from laporan.isi import SKEMA, IsiDokumen
from laporan.isi.laporan import Bagian, Blok, Laporan, Letak, Sampul
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.katalog import KATALOG
from laporan.lkjip.kunci import key_of_ukur
from laporan.lkjip.narasi import Narasi, read_narasi
from laporan.lkjip.nomor import number_bagian, romawi
from laporan.models import BagianKerangka, Dokumen, LaporanKinerja
from laporan.setelan import ambil_setelan
from laporan.susun_umum import build_halaman, build_kop, build_tanda_tangan, sebut_perubahan


def susun_lkjip(dokumen: Dokumen) -> IsiDokumen:
    """Return every word and number of the report as it stands now."""
    laporan = dokumen.wadah
    assert isinstance(laporan, LaporanKinerja)
    kecamatan = dokumen.kecamatan
    return IsiDokumen(
        skema=SKEMA,
        jenis="lkjip",
        judul_berkas=f"{laporan.SEBUTAN}{laporan.sebutan_revisi} {kecamatan} Tahun {laporan.tahun}",
        penulis=f"Camat {kecamatan.nama}",
        tanggal_iso=dokumen.tanggal.isoformat() if dokumen.tanggal else "",
        halaman=build_halaman(ambil_setelan(kecamatan.kabupaten, JenisDokumen.LKJIP)),
        kop=build_kop(kecamatan),
        keputusan=None,
        kepala_lampiran=None,
        formulir=None,
        pernyataan=None,
        lembar=None,
        penanda_tangan=(),
        tanda_tangan=build_tanda_tangan(dokumen.penandatangan, kecamatan),
        laporan=susun_laporan(Bahan(laporan, dokumen)),
    )


def susun_laporan(bahan: Bahan) -> Laporan:
    """Return the tree, numbered and with its references in words."""
    narasi = read_narasi(bahan)
    daftar = number_bagian(tuple(_Penyusun(bahan, narasi).susun()))
    return Laporan(_build_sampul(bahan), daftar, narasi.list_angka())


def _build_sampul(bahan: Bahan) -> Sampul:
    kecamatan = bahan.kecamatan
    tanggal = bahan.dokumen.tanggal
    return Sampul(
        judul=(f"LAPORAN KINERJA{sebut_perubahan(bahan.laporan)}", f"TAHUN {bahan.tahun}"),
        kantor=(str(kecamatan).upper(), f"{kecamatan.kabupaten}".upper()),
        tahun=str(tanggal.year if tanggal else bahan.tahun + 1),
    )


def key_of_bagian(bagian: BagianKerangka, sasaran: UkurSasaran | None) -> str:
    """Return the key of a part: its own, with the identity of the sasaran it is about."""
    return bagian.kunci if sasaran is None else f"{bagian.kunci}@{key_of_ukur(sasaran)}"


@dataclass(frozen=True)
class _Konteks:
    """Where the composer is: the sasaran it writes about, and its place among them."""

    sasaran: UkurSasaran | None = None
    nomor: int = 0


class _Penyusun:
    """Walks an outline."""

    def __init__(self, bahan: Bahan, narasi: Narasi) -> None:
        self._bahan, self._narasi = bahan, narasi
        self._anak: dict[int | None, list[BagianKerangka]] = {}
        for satu in bahan.daftar_bagian:
            self._anak.setdefault(satu.induk_id, []).append(satu)

    def susun(self) -> Iterator[Bagian]:
        """Yield the parts of the highest level with all below them."""
        yield from self._susun_anak(None, 1, _Konteks())

    def _susun_anak(self, induk: int | None, tingkat: int, konteks: _Konteks) -> Iterator[Bagian]:
        """Yield neighbours; each way of numbering counts by itself."""
        hitung: dict[str, int] = {}
        for bagian in self._anak.get(induk, ()):
            for satu in self._list_konteks(bagian, konteks):
                hitung[bagian.penomoran] = hitung.get(bagian.penomoran, 0) + 1
                nomor = _write_nomor(Penomoran(bagian.penomoran), hitung[bagian.penomoran])
                yield self._susun_satu(bagian, tingkat, nomor, satu)

    def _list_konteks(self, bagian: BagianKerangka, konteks: _Konteks) -> Iterator[_Konteks]:
        if bagian.ulang == Pengulangan.SEKALI or konteks.sasaran is not None:
            yield konteks
            return
        for nomor, sasaran in enumerate(self._bahan.daftar_sasaran, start=1):
            yield _Konteks(sasaran, nomor)

    def _susun_satu(
        self, bagian: BagianKerangka, tingkat: int, nomor: str, konteks: _Konteks
    ) -> Bagian:
        kunci = key_of_bagian(bagian, konteks.sasaran)
        otomatis = tuple(self._list_blok(bagian, konteks.sasaran))
        tulisan = self._narasi.list_blok(kunci) if bagian.narasi != LetakNarasi.TANPA else ()
        di_awal = bagian.narasi == LetakNarasi.AWAL
        return Bagian(
            kunci=kunci,
            letak=cast(Letak, bagian.letak),
            tingkat=tingkat,
            nomor=nomor,
            judul=write_judul(self._bahan, bagian.judul, konteks.sasaran, konteks.nomor),
            mendatar=bagian.mendatar,
            narasi=bagian.narasi != LetakNarasi.TANPA,
            blok=(*tulisan, *otomatis) if di_awal else (*otomatis, *tulisan),
            anak=tuple(self._susun_anak(bagian.pk, tingkat + 1, konteks)),
        )

    def _list_blok(self, bagian: BagianKerangka, sasaran: UkurSasaran | None) -> Iterator[Blok]:
        for kode in bagian.blok:
            yield from KATALOG[kode].susun(self._bahan, sasaran)


def write_judul(bahan: Bahan, judul: str, sasaran: UkurSasaran | None, nomor: int) -> str:
    """Return the heading of a part; `sasaran` with its number where the part is about one."""
    kecamatan, renstra = bahan.kecamatan, bahan.renstra
    nilai = {
        "tahun": str(bahan.tahun),
        "kecamatan": str(kecamatan),
        "kabupaten": str(kecamatan.kabupaten),
        "periode": renstra.masa if renstra else "",
        "sasaran": sasaran.sasaran.teks if sasaran else "",
        "nomor": str(nomor) if nomor else "",
    }
    return fill_judul(judul, nilai)


_ISIAN = re.compile(r"\{(\w+)\}")
ISIAN_JUDUL = ("tahun", "kecamatan", "kabupaten", "periode", "sasaran", "nomor")


def fill_judul(judul: str, nilai: Mapping[str, str]) -> str:
    """Return a heading with its placeholders filled; unknown ones stay as they were typed."""
    return _ISIAN.sub(lambda cocok: nilai.get(cocok[1], cocok[0]), judul).strip()


def _write_nomor(penomoran: Penomoran, angka: int) -> str:
    match penomoran:
        case Penomoran.BAB:
            return f"BAB {romawi(angka)}"
        case Penomoran.HURUF:
            return f"{_huruf(angka)}."
        case Penomoran.HURUF_KECIL:
            return f"{_huruf(angka).lower()}."
        case Penomoran.ANGKA:
            return f"{angka}."
        case Penomoran.LAMPIRAN:
            return f"Lampiran {angka}"
        case _:
            return ""


def _huruf(angka: int) -> str:
    """Return A to Z, then AA, AB, as lists go on."""
    hasil = ""
    while angka:
        angka, sisa = divmod(angka - 1, 26)
        hasil = chr(ord("A") + sisa) + hasil
    return hasil
