"""A triwulan as its pages show it: words and badges beside the figures."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from iku.alur_ukur import STATUS_TERKIRIM
from iku.domain.capaian import Capaian
from iku.domain.hasil_capaian import cetak_persen, is_dibatasi
from iku.domain.langkah import Langkah
from iku.domain.rata_capaian import RataCapaian
from iku.domain.rumus import StatusHitungan
from iku.domain.skala_capaian import KelasCapaian
from iku.domain.target import format_target
from iku.models import Bukti, IzinIsi, Pengukuran
from iku.pengukuran.daftar import sebut_izin
from iku.pengukuran.hitung import UkurIndikator, write_capaian
from iku.pengukuran.isi import IsiPengukuran, UkurSasaran
from iku.pengukuran.keadaan import KODE_STATUS
from iku.pengukuran.kelengkapan import Berbukti, count_bukti
from iku.terbuka import is_terlambat, sebut_periode

KOSONG: Final = "belum diisi"
TIDAK_DIUKUR: Final = "tidak diukur"


@dataclass(frozen=True)
class LangkahTampil:
    """A step as komponen/langkah_hitung.html shows it."""

    keterangan: str
    ungkapan: str
    hasil: str = ""
    satuan: str = ""
    tanda: str = ""


def list_langkah(daftar: Iterable[Langkah]) -> tuple[LangkahTampil, ...]:
    """Return the steps of a computation for the page."""
    return tuple(LangkahTampil(satu.jenis.value, satu.tulisan) for satu in daftar)


@dataclass(frozen=True)
class CapaianTampil:
    """A capaian in words: the figure, the raw one where it differs, its kelas, or why not."""

    tertulis: str
    mentah: str
    predikat: str
    alasan: str
    langkah: tuple[LangkahTampil, ...]


def build_capaian(capaian: Capaian, kelas: KelasCapaian | None) -> CapaianTampil:
    """Return a capaian for the page; a floor or cap that changed it is shown."""
    mentah = capaian.mentah if is_dibatasi(capaian) else None
    return CapaianTampil(
        write_capaian(capaian),
        "" if mentah is None else cetak_persen(mentah),
        kelas.label if kelas else "",
        capaian.alasan or ("" if capaian.dipakai is not None else capaian.status.label),
        list_langkah(capaian.langkah),
    )


@dataclass(frozen=True)
class IndikatorTampil:
    """One indikator: this triwulan, the year so far, and what it is measured against."""

    ukur: UkurIndikator
    kini: str
    realisasi: str
    target_berjalan: str
    capaian: CapaianTampil
    capaian_berjalan: CapaianTampil | None
    langkah_kini: tuple[LangkahTampil, ...]
    langkah_gabungan: tuple[LangkahTampil, ...]
    daftar_peringatan: tuple[str, ...]

    @property
    def kode_status(self) -> str:
        """The badge of its state."""
        return KODE_STATUS[self.ukur.bagian.status]

    @property
    def alasan_kini(self) -> str:
        """Why the boxes give no figure; empty when they do, are all empty, or need none."""
        return "" if self.kini in {KOSONG, TIDAK_DIUKUR} else self.ukur.hitungan.alasan

    @property
    def alasan_gabungan(self) -> str:
        """Why the year so far has no figure."""
        return "" if self.ukur.gabungan is None else self.ukur.gabungan.alasan


def build_indikator_tampil(satu: UkurIndikator) -> IndikatorTampil:
    """Return one indikator with every figure in words."""
    berjalan = satu.capaian_berjalan
    gabungan = satu.gabungan
    return IndikatorTampil(
        satu,
        write_kini(satu),
        satu.realisasi_tertulis,
        format_target(satu.target_berjalan) if satu.target_berjalan else "",
        build_capaian(satu.capaian, satu.kelas),
        None if berjalan is None else build_capaian(berjalan, satu.find_kelas(berjalan)),
        () if satu.bagian.tidak_diukur else list_langkah(satu.hitungan.langkah),
        list_langkah(gabungan.langkah if gabungan else ()),
        gabungan.peringatan if gabungan else (),
    )


def write_kini(satu: UkurIndikator) -> str:
    """Write the figure of this triwulan alone; not filled in and not measured are said."""
    if satu.bagian.tidak_diukur:
        return TIDAK_DIUKUR
    if satu.hitungan.status != StatusHitungan.DIHITUNG:
        return KOSONG if not satu.bagian.daftar_nilai.all() else "belum lengkap"
    return satu.write_nilai(satu.hitungan.hasil)


@dataclass(frozen=True)
class RataTampil:
    """A mean in words, with what it is of, and what was left out and why."""

    tertulis: str
    predikat: str
    dasar: str
    dikecualikan: tuple[tuple[str, str], ...]
    sasaran_kosong: tuple[str, ...]
    langkah: tuple[LangkahTampil, ...]


def build_rata(
    rata: RataCapaian | None, kelas: KelasCapaian | None, dasar: str
) -> RataTampil | None:
    """Return a mean for the page, `dasar` saying what it is of; None without a policy."""
    if rata is None:
        return None
    return RataTampil(
        "-" if rata.nilai is None else cetak_persen(rata.nilai),
        kelas.label if kelas else "",
        dasar if rata.banyak else "",
        rata.dikecualikan,
        rata.sasaran_kosong,
        list_langkah(rata.langkah),
    )


@dataclass(frozen=True)
class BarisUkurTampil:
    """An indikator on the overview, with its evidence."""

    isi: IndikatorTampil
    berbukti: Berbukti


@dataclass(frozen=True)
class SasaranTampil:
    """A sasaran with its indikator and their mean."""

    ukur: UkurSasaran
    daftar_indikator: tuple[BarisUkurTampil, ...]
    rata: RataTampil | None


def list_sasaran_tampil(
    isi: IsiPengukuran, bukti: Mapping[int, Sequence[Bukti]]
) -> tuple[SasaranTampil, ...]:
    """Return the sasaran of a triwulan for its overview."""
    return tuple(
        SasaranTampil(
            sasaran,
            tuple(
                BarisUkurTampil(
                    build_indikator_tampil(satu), count_bukti(satu, bukti.get(satu.bagian.pk, ()))
                )
                for satu in sasaran.daftar_indikator
            ),
            build_rata(sasaran.rata, sasaran.kelas, _sebut_banyak(sasaran)),
        )
        for sasaran in isi.daftar_sasaran
    )


def _sebut_banyak(sasaran: UkurSasaran) -> str:
    return f"dari {sasaran.rata.banyak} capaian" if sasaran.rata else ""


def sebut_waktu(pengukuran: Pengukuran, izin: Iterable[IzinIsi], hari_ini: date) -> str:
    """Say when the triwulan is filled in, and whether something of it is late."""
    bagian = [sebut_periode(pengukuran.periode, hari_ini), *sebut_izin(izin, hari_ini)]
    belum = sum(
        satu.status not in STATUS_TERKIRIM for satu in pengukuran.daftar_bagian.all()
    )  # fmt: skip
    if belum and is_terlambat(pengukuran.periode, hari_ini):
        bagian.append(f"terlambat: {belum} bagian belum dikirim")
    return f"{'; '.join(bagian)}."
