"""Every kecamatan of a kabupaten in one triwulan: ranked by mean capaian, with what it rests on."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from iku.alur_ukur import StatusRealisasi, sebut_hitungan
from iku.domain.hasil_capaian import cetak_persen
from iku.domain.skala_capaian import write_kelas
from iku.domain.tulis_angka import round_persen
from iku.models import KebijakanCapaian, Pengukuran, PeriodePengukuran
from iku.pengukuran.anggaran import read_anggaran_banyak
from iku.pengukuran.baca import read_indikator
from iku.pengukuran.dasar import find_kebijakan, find_versi
from iku.pengukuran.isi import IsiPengukuran, group_sasaran
from kecamatan.models import Kecamatan, Pengguna

BELUM_MULAI = "Pengukuran triwulan ini belum dimulai."
TANPA_KEBIJAKAN = "Kebijakan capaian tahun {} belum ditetapkan."
TANPA_RATA = "Belum ada indikator yang capaiannya dapat dihitung."


@dataclass(frozen=True)
class BarisRekap:
    """One kecamatan; without `isi` it has not begun. `peringkat` None where there is no mean."""

    kecamatan: Kecamatan
    isi: IsiPengukuran | None
    tahun: int
    peringkat: int | None = None

    @cached_property
    def nilai(self) -> Decimal | None:
        """The mean as it is printed: ranks and ties go by it."""
        if self.isi is None or self.isi.rata is None or self.isi.rata.nilai is None:
            return None
        return round_persen(self.isi.rata.nilai)

    @property
    def rata_tertulis(self) -> str:
        """The mean as it is printed; "-" when there is none."""
        return "-" if self.nilai is None else cetak_persen(self.nilai)

    @cached_property
    def predikat(self) -> str:
        """The kelas of the mean; empty when there is none."""
        kelas = self.isi.kelas if self.isi else None
        return kelas.label if kelas else ""

    @property
    def serapan(self) -> Decimal | None:
        """The percentage of the pagu spent so far, as it is printed."""
        if self.isi is None or self.isi.anggaran is None:
            return None
        persen = self.isi.anggaran.serapan.persen
        return None if persen is None else round_persen(persen)

    @property
    def serapan_tertulis(self) -> str:
        """The serapan as it is printed; "-" when there is none."""
        anggaran = self.isi.anggaran if self.isi else None
        return (anggaran.serapan.tertulis if anggaran else "") or "-"

    @property
    def belum(self) -> str:
        """What the serapan lacks, in a few words; empty when it is whole."""
        return self.isi.anggaran.serapan.belum if self.isi and self.isi.anggaran else ""

    @property
    def alasan(self) -> str:
        """Say why there is no mean; empty when there is one."""
        if self.nilai is not None:
            return ""
        if self.isi is None:
            return BELUM_MULAI
        if self.isi.versi_kebijakan is None:
            return TANPA_KEBIJAKAN.format(self.tahun)
        return TANPA_RATA

    @property
    def dikecualikan(self) -> tuple[tuple[str, str], ...]:
        """What has no capaian and so is not in the mean, each with its reason."""
        rata = self.isi.rata if self.isi else None
        return rata.dikecualikan if rata else ()

    @cached_property
    def hitung_status(self) -> Counter[StatusRealisasi]:
        """How many bagian stand in each state."""
        return self.isi.hitung_status if self.isi else Counter()

    @property
    def status_tertulis(self) -> str:
        """The states in words: "5 diterima, 1 dikembalikan"."""
        return sebut_hitungan(self.hitung_status)


@dataclass(frozen=True)
class RekapTriwulan:
    """Every kecamatan of a kabupaten in one triwulan, the highest mean first."""

    periode: PeriodePengukuran
    versi_kebijakan: KebijakanCapaian | None
    daftar: tuple[BarisRekap, ...]

    @cached_property
    def hitung_status(self) -> tuple[tuple[str, str, int], ...]:
        """Code, words and number of bagian for each state that occurs."""
        semua: Counter[StatusRealisasi] = Counter()
        for satu in self.daftar:
            semua += satu.hitung_status
        return tuple((s.value, s.sebutan, semua[s]) for s in StatusRealisasi if semua[s])

    @property
    def keadaan(self) -> str:
        """Say whether the ranks may still change, and how many figures are not accepted yet."""
        tahun = self.periode.tahun_kinerja
        if tahun.is_ditutup:
            return f"Tahun {tahun.tahun} sudah ditutup: angkanya tidak berubah lagi."
        semua = sum(banyak for _, _, banyak in self.hitung_status)
        terima = sum(n for kode, _, n in self.hitung_status if kode == StatusRealisasi.DITERIMA)
        return (
            f"Sementara: {semua - terima} dari {semua} angka belum diterima Bappeda. Semua angka "
            "masih dapat berubah sampai tahun ini ditutup."
        )

    @property
    def skala(self) -> str:
        """The classes of the scale with their bounds; empty without a policy."""
        if self.versi_kebijakan is None:
            return ""
        skala = self.versi_kebijakan.to_kebijakan().skala
        kelas = "; ".join(f"{satu.label}: {write_kelas(satu)}" for satu in skala.daftar_kelas)
        return f"{skala.sebutan[:1].upper()}{skala.sebutan[1:]}: {kelas}."

    @property
    def berperingkat(self) -> int:
        """How many have a mean."""
        return sum(satu.peringkat is not None for satu in self.daftar)


def read_rekap(pengguna: Pengguna, periode: PeriodePengukuran) -> RekapTriwulan:
    """Return the triwulan of every kecamatan the user may see, in a constant number of queries."""
    daftar = list(
        Pengukuran.objects.visible_to(pengguna)
        .filter(periode=periode)
        .select_related("periode__tahun_kinerja", "kecamatan")
        .defer("kecamatan__logo")
    )
    isi = read_isi_banyak(daftar)
    per_kecamatan = {satu.kecamatan_id: isi[satu.pk] for satu in daftar}
    tahun = periode.tahun_kinerja
    baris = [
        BarisRekap(satu, per_kecamatan.get(satu.pk), tahun.tahun)
        for satu in Kecamatan.objects.visible_to(pengguna).order_by("kode").defer("logo")
    ]
    versi = find_versi(tahun.kabupaten_id, tahun.tahun)
    return RekapTriwulan(periode, versi, tuple(urut_peringkat(baris)))


def read_isi_banyak(daftar: Sequence[Pengukuran]) -> dict[int, IsiPengukuran]:
    """Return many triwulan of one kabupaten and year whole, by key.

    They need `periode__tahun_kinerja` and `kecamatan`.
    """
    if not daftar:
        return {}
    satu = daftar[0]
    versi = find_kebijakan(satu.kecamatan, satu.tahun)
    indikator = read_indikator(daftar)
    anggaran = read_anggaran_banyak(daftar)
    return {
        satu.pk: IsiPengukuran(
            satu, group_sasaran(indikator[satu.pk], versi), anggaran.get(satu.pk), versi
        )
        for satu in daftar
    }


def urut_peringkat(daftar: Sequence[BarisRekap]) -> list[BarisRekap]:
    """Return the rows by mean, those without one last; equal printed means share a rank."""
    bernilai = [satu for satu in daftar if satu.nilai is not None]
    urut = sorted(bernilai, key=lambda satu: satu.nilai or Decimal(0), reverse=True)
    nilai = [satu.nilai for satu in urut]
    hasil = [
        BarisRekap(satu.kecamatan, satu.isi, satu.tahun, nilai.index(satu.nilai) + 1)
        for satu in urut
    ]
    return hasil + [satu for satu in daftar if satu.nilai is None]
