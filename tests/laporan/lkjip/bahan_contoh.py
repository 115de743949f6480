"""Makes the material of a report for tests, and reads what its blocks say."""

from collections.abc import Iterable, Iterator

from iku.models import Pengukuran
from laporan.isi.laporan import (
    Blok,
    ButirDaftar,
    Daftar,
    Foto,
    Gambar,
    Paragraf,
    Potong,
    SubJudul,
    Tabel,
    TabelIku,
)
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.katalog import KATALOG
from laporan.models import Dokumen, KerangkaLaporan, LaporanKinerja

SEKALI = ("cara_mengukur", "pengukuran", "grafik_capaian")
PER_SASARAN = (
    "rata_sasaran", "target_realisasi", "banding_tahun", "grafik_tren", "banding_renstra",
    "banding_standar", "penyebab", "rencana_perbaikan", "efisiensi", "program_pendukung",
)  # fmt: skip


def build_bahan(pengukuran: Pengukuran, tahun_banding: int = 1) -> Bahan:
    """Return the material of a report of this triwulan, in an outline without parts.

    It stands beside the report of the sample, where there is one.
    """
    kerangka, _ = KerangkaLaporan.objects.get_or_create(nama="Kerangka uji")
    milik = LaporanKinerja.objects.filter(kecamatan=pengukuran.kecamatan, tahun=pengukuran.tahun)
    laporan = LaporanKinerja.objects.create(
        kecamatan=pengukuran.kecamatan,
        tahun=pengukuran.tahun,
        revisi=milik.count(),
        kerangka=kerangka,
        pengukuran=pengukuran,
        tahun_banding=tahun_banding,
    )
    return Bahan(laporan, Dokumen())


def susun(bahan: Bahan, kode: str, nomor: int = 1) -> tuple[Blok, ...]:
    """Return what one block writes; `nomor` is that of the sasaran of a repeated one."""
    jenis = KATALOG[kode]
    sasaran = bahan.daftar_sasaran[nomor - 1] if jenis.per_sasaran else None
    return tuple(jenis.susun(bahan, sasaran))


def susun_semua(bahan: Bahan) -> tuple[Blok, ...]:
    """Return what every block of performance writes, sasaran by sasaran."""
    sekali = (satu for kode in SEKALI for satu in susun(bahan, kode))
    ulang = (
        satu
        for nomor in range(1, len(bahan.daftar_sasaran) + 1)
        for kode in PER_SASARAN
        for satu in susun(bahan, kode, nomor)
    )
    return (*sekali, *ulang)


def find_tabel(daftar: Iterable[Blok], awalan: str) -> Tabel:
    """Return the one table whose key begins so."""
    (satu,) = [x for x in daftar if isinstance(x, Tabel) and x.kunci.startswith(awalan)]
    return satu


def list_sel(tabel: Tabel) -> list[tuple[str, ...]]:
    """Return the texts of the rows."""
    return [satu.sel for satu in tabel.tabel.baris]


def list_kalimat(daftar: Iterable[Blok]) -> list[str]:
    """Return the words of paragraphs, headings and lists, item by item."""
    return [kalimat for satu in daftar for kalimat in _list_satu(satu)]


def list_teks(daftar: Iterable[Blok]) -> Iterator[str]:
    """Yield every word that is printed, tables and pictures included."""
    for satu in daftar:
        if isinstance(satu, Tabel):
            yield satu.judul
            yield from (kolom.judul for kolom in satu.tabel.kolom)
            yield from (teks for baris in satu.tabel.baris for teks in baris.sel)
            yield from satu.catatan
            yield satu.sumber
        elif isinstance(satu, Gambar):
            yield from (satu.judul, satu.uraian)
        else:
            yield from _list_satu(satu)


def list_kunci(daftar: Iterable[Blok]) -> list[str]:
    """Return the keys of tables and pictures."""
    return [satu.kunci for satu in daftar if isinstance(satu, Tabel | TabelIku | Gambar | Foto)]


def list_rujukan(daftar: Iterable[Blok]) -> list[str]:
    """Return the keys that sentences refer to."""
    semua = [satu for satu in daftar if isinstance(satu, Paragraf)]
    return [potong.rujuk for satu in semua for potong in satu.isi if potong.rujuk]


def _list_satu(satu: Blok) -> Iterator[str]:
    if isinstance(satu, Paragraf):
        yield _join(satu.isi)
    elif isinstance(satu, SubJudul):
        yield satu.teks
    elif isinstance(satu, Daftar):
        for butir in satu.butir:
            yield from _list_butir(butir)


def _list_butir(butir: ButirDaftar) -> Iterator[str]:
    yield _join(butir.isi)
    for anak in butir.anak:
        yield from _list_satu(anak)


def _join(isi: tuple[Potong, ...]) -> str:
    return "".join(f"[{satu.rujuk}]" if satu.rujuk else satu.teks for satu in isi)
