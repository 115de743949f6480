"""Builds the tree of a yearly report from its outline, its material and what people wrote."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final, cast

from iku.domain.gaya_daftar import spell_huruf
from laporan.enums import JenisDokumen, LetakNarasi, Penomoran
from laporan.isi import SKEMA, IsiDokumen
from laporan.isi.laporan import Bagian, Blok, Laporan, Letak, Paragraf, Potong, Sampul, SubJudul
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.katalog import KATALOG
from laporan.lkjip.narasi import Narasi, read_narasi
from laporan.lkjip.nomor import number_bagian, romawi
from laporan.lkjip.tempat import Tempat, list_tempat
from laporan.models import Dokumen, LaporanKinerja
from laporan.setelan import ambil_setelan
from laporan.susun_umum import build_halaman, build_kop, build_tanda_tangan, sebut_perubahan

BELUM_DITULIS: Final = Paragraf((Potong("[Bagian ini belum ditulis.]", miring=True),))


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


def susun_laporan(bahan: Bahan, narasi: Narasi | None = None) -> Laporan:
    """Return the tree, numbered and with its references in words; texts may be read already."""
    narasi = narasi or read_narasi(bahan)
    daftar = number_bagian(tuple(_Penyusun(bahan, narasi).susun(list_tempat(bahan))))
    return Laporan(_build_sampul(bahan), daftar, narasi.list_angka())


def _build_sampul(bahan: Bahan) -> Sampul:
    kecamatan = bahan.kecamatan
    tanggal = bahan.dokumen.tanggal
    return Sampul(
        judul=(f"LAPORAN KINERJA{sebut_perubahan(bahan.laporan)}", f"TAHUN {bahan.tahun}"),
        kantor=(str(kecamatan).upper(), f"{kecamatan.kabupaten}".upper()),
        tahun=str(tanggal.year if tanggal else bahan.tahun + 1),
    )


class _Penyusun:
    """Fills the places of an outline."""

    def __init__(self, bahan: Bahan, narasi: Narasi) -> None:
        self._bahan, self._narasi = bahan, narasi

    def susun(self, daftar: tuple[Tempat, ...], tingkat: int = 1) -> Iterator[Bagian]:
        """Yield neighbours with all below them; each way of numbering counts by itself."""
        hitung: Counter[str] = Counter()
        for satu in daftar:
            hitung[satu.bagian.penomoran] += 1
            penomoran = Penomoran(satu.bagian.penomoran)
            yield self._susun_satu(satu, tingkat, _write_nomor(penomoran, hitung[penomoran]))

    def _susun_satu(self, tempat: Tempat, tingkat: int, nomor: str) -> Bagian:
        bagian = tempat.bagian
        otomatis = tuple(_drop_ulangan(self._list_blok(tempat)))
        ditulis = bagian.narasi != LetakNarasi.TANPA
        tulisan = self._narasi.list_blok(tempat.kunci) if ditulis else ()
        di_awal = bagian.narasi == LetakNarasi.AWAL
        blok = (*tulisan, *otomatis) if di_awal else (*otomatis, *tulisan)
        if ditulis and not blok and not tempat.daftar_anak:
            blok = (BELUM_DITULIS,)
        return Bagian(
            kunci=tempat.kunci,
            letak=cast(Letak, bagian.letak),
            tingkat=tingkat,
            nomor=nomor,
            judul=tempat.judul,
            mendatar=bagian.mendatar,
            narasi=ditulis,
            blok=blok,
            anak=tuple(self.susun(tempat.daftar_anak, tingkat + 1)),
        )

    def _list_blok(self, tempat: Tempat) -> Iterator[Blok]:
        """Yield what the system writes; what it cannot place here is said, not left out."""
        for kode in tempat.bagian.blok:
            if (jenis := KATALOG.get(kode)) is None:
                yield _sebut_kurang(f"Isi otomatis “{kode}” tidak dikenal.")
            elif jenis.per_sasaran and tempat.sasaran is None:
                yield _sebut_kurang(
                    f"“{jenis.nama}” tidak dicetak: bagian ini tidak diulang untuk setiap sasaran."
                )
            else:
                yield from jenis.susun(self._bahan, tempat.sasaran)


def _drop_ulangan(daftar: Iterable[Blok]) -> Iterator[Blok]:
    """Leave out sentences that stand above already: blocks that miss the same thing all say so.

    Below another subheading they are said again, and what leads to a list stays with it.
    """
    tertulis: list[str] = []
    for satu in daftar:
        if isinstance(satu, SubJudul):
            tertulis.clear()
        elif isinstance(satu, Paragraf) and not any(potong.rujuk for potong in satu.isi):
            teks = "".join(potong.teks for potong in satu.isi)
            if teks.endswith(".") and any(teks in lain for lain in tertulis):
                continue
            tertulis.append(teks)
        yield satu


def _sebut_kurang(kalimat: str) -> Paragraf:
    return Paragraf((Potong(f"[{kalimat}]", miring=True),))


def _write_nomor(penomoran: Penomoran, angka: int) -> str:
    match penomoran:
        case Penomoran.BAB:
            return f"BAB {romawi(angka)}"
        case Penomoran.HURUF:
            return f"{spell_huruf(angka).upper()}."
        case Penomoran.HURUF_KECIL:
            return f"{spell_huruf(angka)}."
        case Penomoran.ANGKA:
            return f"{angka}."
        case Penomoran.LAMPIRAN:
            return f"Lampiran {angka}"
        case _:
            return ""
