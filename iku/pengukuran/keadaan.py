"""Where whole triwulan stand, many at once: what is filled in, and who has it before him."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.db.models import Count

from iku.alur_ukur import STATUS_DAPAT_DIISI, StatusRealisasi, sebut_hitungan
from iku.models import BagianUkur, BarisAnggaran, Pengukuran, RealisasiBaris
from iku.pengukuran.baca import read_indikator
from iku.pengukuran.hitung_status import count_bagian

# The badge of each state.
KODE_STATUS: Final[Mapping[str, str]] = {
    StatusRealisasi.DRAF: "draf",
    StatusRealisasi.DIAJUKAN: "diajukan",
    StatusRealisasi.DIVERIFIKASI: "diverifikasi",
    StatusRealisasi.DIKIRIM: "menunggu",
    StatusRealisasi.DITERIMA: "selesai",
    StatusRealisasi.DIKEMBALIKAN: "dikembalikan",
}
# What stands furthest from acceptance says where the triwulan is.
_URUTAN = (
    StatusRealisasi.DIKEMBALIKAN,
    StatusRealisasi.DRAF,
    StatusRealisasi.DIAJUKAN,
    StatusRealisasi.DIVERIFIKASI,
    StatusRealisasi.DIKIRIM,
    StatusRealisasi.DITERIMA,
)


@dataclass(frozen=True)
class KeadaanUkur:
    """How many bagian of a triwulan are filled in, and how many stand in each state."""

    terisi: int
    semua: int
    per_status: Mapping[StatusRealisasi, int]

    @property
    def status(self) -> StatusRealisasi:
        """The state of the bagian that is furthest behind."""
        return next((satu for satu in _URUTAN if self.per_status.get(satu)), StatusRealisasi.DRAF)

    @property
    def kode(self) -> str:
        """The badge of the state."""
        return "perlu_diisi" if self.status is StatusRealisasi.DRAF else KODE_STATUS[self.status]

    @property
    def label(self) -> str:
        """The state in words; while it is being filled in, how far that is."""
        if self.status is StatusRealisasi.DRAF:
            return f"{self.terisi} dari {self.semua} terisi"
        return self.status.label

    @property
    def uraian(self) -> str:
        """How many stand where, when they do not all stand in one place."""
        if sum(map(bool, self.per_status.values())) < 2:
            return ""
        return sebut_hitungan(self.per_status, _URUTAN)

    @property
    def is_terbuka(self) -> bool:
        """Say whether the state of any bagian lets it be filled in."""
        return any(self.per_status.get(satu) for satu in STATUS_DAPAT_DIISI)


def read_keadaan(daftar: Sequence[Pengukuran]) -> dict[int, KeadaanUkur]:
    """Return the state of each triwulan by its key.

    They need `periode__tahun_kinerja` and `kecamatan`.
    """
    if not daftar:
        return {}
    terisi = {
        pk: sum(satu.is_terisi for satu in semua) for pk, semua in read_indikator(daftar).items()
    }
    for pk in _list_anggaran_terisi(daftar):
        terisi[pk] += 1
    hitung = count_bagian(BagianUkur.objects.filter(pengukuran__in=terisi), "pengukuran")
    status = {pk: hitung.get((pk,), Counter()) for pk in terisi}
    return {pk: KeadaanUkur(terisi[pk], satu.total(), satu) for pk, satu in status.items()}


def _list_anggaran_terisi(daftar: Sequence[Pengukuran]) -> list[int]:
    """Return the triwulan whose every row of the budget without rows below has money."""
    anggaran = {satu.anggaran_id for satu in daftar if satu.anggaran_id is not None}
    ujung = BarisAnggaran.objects.filter(anggaran__in=anggaran, daftar_anak__isnull=True)
    banyak = dict(ujung.values_list("anggaran").annotate(Count("pk")).order_by())
    milik = RealisasiBaris.objects.filter(
        bagian__pengukuran__in=daftar, rupiah__isnull=False, baris__daftar_anak__isnull=True
    )
    ada = dict(milik.values_list("bagian__pengukuran").annotate(Count("pk")).order_by())
    return [
        satu.pk
        for satu in daftar
        if satu.anggaran_id is not None
        and 0 < banyak.get(satu.anggaran_id, 0) <= ada.get(satu.pk, 0)
    ]
