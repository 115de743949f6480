"""States of what is measured, and the one table of legal moves between them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import TextChoices

from kecamatan.enums import Peran


class StatusRealisasi(TextChoices):
    """Where one bagian of a triwulan stands."""

    DRAF = "draf", "Draf"
    DIAJUKAN = "diajukan", "Menunggu sekcam"
    DIVERIFIKASI = "diverifikasi", "Menunggu camat"
    DIKIRIM = "dikirim", "Diperiksa Bappeda"
    DITERIMA = "diterima", "Diterima"
    DIKEMBALIKAN = "dikembalikan", "Dikembalikan"

    @property
    def sebutan(self) -> str:
        """The label within a sentence; the name of Bappeda keeps its capital."""
        return f"{self.label[:1].lower()}{self.label[1:]}"


STATUS_DAPAT_DIISI = (StatusRealisasi.DRAF, StatusRealisasi.DIKEMBALIKAN)
# What Bappeda has before it: the camat answers for it.
STATUS_TERKIRIM = (StatusRealisasi.DIKIRIM, StatusRealisasi.DITERIMA)


def count_status(daftar: Iterable[str]) -> Counter[StatusRealisasi]:
    """Return how many stand in each state."""
    return Counter(map(StatusRealisasi, daftar))


def sebut_hitungan(
    hitung: Mapping[StatusRealisasi, int], urutan: Iterable[StatusRealisasi] = StatusRealisasi
) -> str:
    """Name the states that occur: "5 diterima, 1 diperiksa Bappeda"; empty for none."""
    return ", ".join(f"{hitung[s]} {s.sebutan}" for s in urutan if hitung.get(s))


class AksiRealisasi(TextChoices):
    """What is done with a bagian; KOMENTAR moves nothing."""

    AJUKAN = "ajukan", "Ajukan ke sekcam"
    VERIFIKASI = "verifikasi", "Verifikasi"
    KIRIM = "kirim", "Setujui dan kirim ke Bappeda"
    TERIMA = "terima", "Terima"
    KEMBALIKAN = "kembalikan", "Kembalikan dengan catatan"
    BUKA_KEMBALI = "buka_kembali", "Buka kembali"
    KOMENTAR = "komentar", "Komentar"


@dataclass(frozen=True)
class PeralihanRealisasi:
    """One legal move: from which states, to which, and which role may do it from each."""

    ke: StatusRealisasi
    oleh: dict[StatusRealisasi, tuple[Peran, ...]]
    wajib_catatan: bool = False


_DIISI = (Peran.OPERATOR, Peran.BIDANG)
# The one table of moves; docs/alur.md is generated from it.
PERALIHAN_REALISASI: dict[AksiRealisasi, PeralihanRealisasi] = {
    AksiRealisasi.AJUKAN: PeralihanRealisasi(
        StatusRealisasi.DIAJUKAN,
        dict.fromkeys(STATUS_DAPAT_DIISI, _DIISI),
    ),
    AksiRealisasi.VERIFIKASI: PeralihanRealisasi(
        StatusRealisasi.DIVERIFIKASI, {StatusRealisasi.DIAJUKAN: (Peran.SEKCAM,)}
    ),
    AksiRealisasi.KIRIM: PeralihanRealisasi(
        StatusRealisasi.DIKIRIM, {StatusRealisasi.DIVERIFIKASI: (Peran.CAMAT,)}
    ),
    AksiRealisasi.TERIMA: PeralihanRealisasi(
        StatusRealisasi.DITERIMA, {StatusRealisasi.DIKIRIM: (Peran.BAPPEDA,)}
    ),
    AksiRealisasi.KEMBALIKAN: PeralihanRealisasi(
        StatusRealisasi.DIKEMBALIKAN,
        {
            StatusRealisasi.DIAJUKAN: (Peran.SEKCAM,),
            StatusRealisasi.DIVERIFIKASI: (Peran.SEKCAM, Peran.CAMAT),
            StatusRealisasi.DIKIRIM: (Peran.BAPPEDA,),
        },
        wajib_catatan=True,
    ),
    AksiRealisasi.BUKA_KEMBALI: PeralihanRealisasi(
        StatusRealisasi.DIKEMBALIKAN,
        {StatusRealisasi.DITERIMA: (Peran.BAPPEDA,)},
        wajib_catatan=True,
    ),
}
