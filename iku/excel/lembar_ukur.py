"""The two sheets of a triwulan: which row is what, and which cell is which box of the grids."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from iku.domain.akumulasi import CaraAkumulasi
from iku.domain.pagu import sum_rupiah
from iku.domain.rumus import Variabel
from iku.domain.target import format_target
from iku.excel.sel_ukur import rapikan_angka
from iku.forms.kisi_ukur import SumberKisi
from iku.forms.realisasi import URAIAN, SumberIsian
from iku.forms.sel import FormulirSel
from iku.models import Pengukuran
from iku.pengukuran.anggaran import UkurBaris
from iku.pengukuran.hitung import nilai_of
from kecamatan.buku_kerja import JenisKolom, KolomTulis
from kecamatan.buku_kerja.tulis import Isi

INDIKATOR: Final = "Indikator"
ANGGARAN: Final = "Anggaran"
KUNCI: Final = "Kunci (jangan diubah)"
_CARA: Final = tuple(satu.label for satu in CaraAkumulasi)
_KOLOM_INDIKATOR: Final[Mapping[str, KolomTulis]] = {
    "kunci": KolomTulis(KUNCI, 12, tersembunyi=True),
    "nomor": KolomTulis("No", 5),
    "sasaran": KolomTulis("Sasaran", 26),
    "indikator": KolomTulis("Indikator", 32),
    "variabel": KolomTulis("Yang diisi", 28),
    "satuan": KolomTulis("Satuan", 11),
    "lalu": KolomTulis("Triwulan lalu", 14, JenisKolom.ANGKA),
    "nilai": KolomTulis("Triwulan ini", 14, JenisKolom.ANGKA),
    "tidak_diukur": KolomTulis("Tidak diukur", 10, pilihan=("ya",)),
    "alasan_tidak_diukur": KolomTulis("Alasan tidak diukur", 22),
    "penyebab": KolomTulis(URAIAN["penyebab"], 30),
    "hambatan": KolomTulis(URAIAN["hambatan"], 26),
    "rencana": KolomTulis(URAIAN["rencana"], 26),
    "cara": KolomTulis("Cara menggabungkan triwulan", 16, pilihan=_CARA),
}
_KOLOM_ANGGARAN: Final[Mapping[str, KolomTulis]] = {
    "kunci": KolomTulis(KUNCI, 12, tersembunyi=True),
    "kode": KolomTulis("Kode", 20),
    "nama": KolomTulis("Nama", 48),
    "pagu": KolomTulis("Pagu (Rp)", 20, JenisKolom.RUPIAH),
    "lalu": KolomTulis("Realisasi s.d. triwulan lalu (Rp)", 20, JenisKolom.RUPIAH),
    "rupiah": KolomTulis("Realisasi triwulan ini (Rp)", 20, JenisKolom.RUPIAH),
    "satuan": KolomTulis("Satuan keluaran", 14),
    "target": KolomTulis("Target keluaran", 14),
    "keluaran": KolomTulis("Keluaran triwulan ini", 14, JenisKolom.ANGKA),
    "cara": KolomTulis("Cara akumulasi keluaran", 16, pilihan=_CARA),
}
# What is not read back: it stands there to be looked at.
TAK_DIBACA: Final = frozenset({"nomor", "sasaran", "lalu", "pagu", "target", "kode"})


@dataclass(frozen=True)
class BarisUkur:
    """One row: what stands in it, and the boxes of the grid that its other columns are.

    `tetap` is what stands in locked columns; `jati` are those that must still say the same;
    `asing` are columns of another row or of none, with the words that say so.
    """

    kunci: str
    sebutan: str
    tetap: Mapping[str, Isi]
    jati: Mapping[str, str]
    sel: Mapping[str, str]
    asing: Mapping[str, str]


@dataclass(frozen=True)
class LembarUkur:
    """A sheet over its grid: `semua` has a box for every cell, `kisi` those that are open."""

    nama: str
    kolom: Mapping[str, KolomTulis]
    daftar_baris: tuple[BarisUkur, ...]
    semua: Callable[[Mapping[str, str] | None], FormulirSel]
    kisi: Callable[[Mapping[str, str] | None], FormulirSel]

    @property
    def judul(self) -> dict[str, Sequence[str]]:
        """The headings that are looked for in a file."""
        return {nama: (satu.judul,) for nama, satu in self.kolom.items() if nama not in TAK_DIBACA}

    @property
    def daftar_isian(self) -> tuple[str, ...]:
        """The columns that can be filled in, in the order of the sheet."""
        terisi = {kolom for satu in self.daftar_baris for kolom in (*satu.sel, *satu.asing)}
        return tuple(nama for nama in self.kolom if nama in terisi)


def list_lembar(pengukuran: Pengukuran, sumber: SumberKisi) -> tuple[LembarUkur, ...]:
    """Return the sheets of a triwulan; that of the budget only where there is one."""
    terbuka = sumber.tanpa_sebab
    hasil = [
        LembarUkur(
            INDIKATOR,
            _KOLOM_INDIKATOR,
            tuple(_list_indikator(sumber.daftar)),
            terbuka.build_kisi,
            sumber.build_kisi,
        )
    ]
    if sumber.anggaran is not None:
        hasil.append(
            LembarUkur(
                ANGGARAN,
                _KOLOM_ANGGARAN,
                tuple(map(_build_anggaran, sumber.anggaran.walk())),
                terbuka.build_kisi_anggaran,
                sumber.build_kisi_anggaran,
            )
        )
    return tuple(hasil)


def _list_indikator(daftar: Sequence[SumberIsian]) -> Iterator[BarisUkur]:
    """Yield a row for each variable; the words of an indikator stand in its first row."""
    for nomor, satu in enumerate(daftar, start=1):
        for urut, variabel in enumerate(satu.ukur.rumus.daftar_isian):
            yield _build_variabel(satu, variabel, nomor, pertama=urut == 0)


def _build_variabel(
    satu: SumberIsian, variabel: Variabel, nomor: int, *, pertama: bool
) -> BarisUkur:
    janji, pk = satu.ukur.janji, satu.pk
    triwulan = satu.ukur.daftar_triwulan
    lalu = nilai_of(triwulan[-2]) if len(triwulan) > 1 else {}
    kata = ("tidak_diukur", "alasan_tidak_diukur", *URAIAN, "cara")
    jati = {"indikator": janji.nama, "variabel": variabel.label, "satuan": variabel.satuan}
    sel = {"nilai": f"nilai-{pk}-{variabel.kunci}"}
    if pertama:
        sel |= {nama: f"{nama}-{pk}" for nama in kata}
    sebutan = janji.nama if variabel.label == janji.nama else f"{janji.nama}: {variabel.label}"
    sebelum = lalu.get(variabel.kunci)
    return BarisUkur(
        f"{pk}:{variabel.kunci}",
        sebutan,
        {
            "nomor": str(nomor) if pertama else None,
            "sasaran": satu.ukur.sasaran.teks if pertama else None,
            "lalu": None if sebelum is None else rapikan_angka(sebelum),
            "cara": _sebut_cara_rencana(satu) if pertama else None,
            **jati,
        },
        jati,
        sel,
        {} if pertama else dict.fromkeys(kata, "Tulis ini di baris pertama indikatornya."),
    )


def _sebut_cara_rencana(satu: SumberIsian) -> str | None:
    """Return the cara that the rencana aksi fixes; None where it is chosen here."""
    ukur = satu.ukur
    return ukur.cara.label if ukur.cara is not None and ukur.cara_dari_rencana else None


def _build_anggaran(satu: UkurBaris) -> BarisUkur:
    baris = satu.baris
    isian = ("keluaran", "cara") if satu.daftar_anak else ("rupiah", "keluaran", "cara")
    sel = {nama: f"{nama}-{baris.pk}" for nama in isian}
    jati = {"nama": baris.nama, "satuan": baris.satuan}
    tetap: dict[str, Any] = {
        "kode": baris.kode,
        "pagu": satu.pagu,
        "lalu": sum_rupiah(satu.daftar_rupiah[:-1]),
        "target": format_target(satu.target),
        **jati,
    }
    asing = {}
    if satu.daftar_anak:
        asing["rupiah"] = "Rupiah baris ini dihitung dari rincian di bawahnya; kosongkan."
    return BarisUkur(str(baris.pk), str(baris), tetap, jati, sel, asing)
