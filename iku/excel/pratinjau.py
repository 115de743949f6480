"""What an uploaded file would change, row by row, before anything is saved; pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

BARIS_KE: Final = "Baris"


class StatusBaris(Enum):
    """What becomes of a row: the words shown, and how its badge looks."""

    BARU = ("Baru", "diajukan")
    BERUBAH = ("Berubah", "peringatan")
    SAMA = ("Sama", "selesai")
    DIHAPUS = ("Dihapus", "dicabut")
    DIKOSONGKAN = ("Dikosongkan", "dicabut")
    BENTROK = ("Diubah di dua tempat", "perlu_diperbaiki")
    TETAP = ("Tidak disebut", "tidak_wajib")
    SALAH = ("Salah", "galat")

    @property
    def label(self) -> str:
        """The words."""
        return self.value[0]

    @property
    def lencana(self) -> str:
        """The name of the badge."""
        return self.value[1]


@dataclass(frozen=True)
class BedaSel:
    """One cell that differs; one with `setuju`, its name, changes only when somebody ticks it."""

    label: str
    lama: str
    baru: str
    setuju: str = ""
    ajakan: str = ""
    keterangan: str = ""


@dataclass(frozen=True)
class BarisPratinjau:
    """One row; `nomor` is its number in Excel, None for one that is not in the file.

    `lembar` is named where a file has several.
    """

    status: StatusBaris
    sebutan: str
    nomor: int | None = None
    daftar_beda: tuple[BedaSel, ...] = ()
    daftar_pesan: tuple[str, ...] = ()
    lembar: str = ""


@dataclass(frozen=True)
class PratinjauExcel:
    """The whole comparison; findings do not stop anybody."""

    daftar_baris: tuple[BarisPratinjau, ...]
    daftar_temuan: tuple[str, ...] = field(default=())
    urutan_berubah: bool = False

    @property
    def is_salah(self) -> bool:
        """Say whether any row is wrong; then nothing can be saved."""
        return any(satu.status is StatusBaris.SALAH for satu in self.daftar_baris)

    @property
    def is_sama(self) -> bool:
        """Say whether saving would change nothing."""
        diam = {StatusBaris.SAMA, StatusBaris.TETAP}
        return not self.urutan_berubah and all(satu.status in diam for satu in self.daftar_baris)

    @property
    def daftar_berbeda(self) -> tuple[BarisPratinjau, ...]:
        """The rows to look at."""
        return tuple(s for s in self.daftar_baris if s.status is not StatusBaris.SAMA)

    @property
    def daftar_sama(self) -> tuple[BarisPratinjau, ...]:
        """The rows that say what is stored already."""
        return tuple(s for s in self.daftar_baris if s.status is StatusBaris.SAMA)

    @property
    def is_menunggu(self) -> bool:
        """Say whether a cell changes only when somebody ticks it."""
        return any(beda.setuju for satu in self.daftar_baris for beda in satu.daftar_beda)

    @property
    def daftar_pesan(self) -> tuple[str, ...]:
        """Everything that is wrong, in the order of the file."""
        return tuple(pesan for satu in self.daftar_baris for pesan in satu.daftar_pesan)

    @property
    def ringkasan(self) -> tuple[tuple[str, int], ...]:
        """How many rows of each kind, those that occur."""
        banyak = dict.fromkeys(StatusBaris, 0)
        for satu in self.daftar_baris:
            banyak[satu.status] += 1
        return tuple((status.label, n) for status, n in banyak.items() if n)


def compare_baris(
    lama: Mapping[str, str], baru: Mapping[str, str], label: Mapping[str, str]
) -> tuple[BedaSel, ...]:
    """Return the cells that differ, in the order of the columns."""
    return tuple(
        BedaSel(label[kunci], lama.get(kunci, ""), baru.get(kunci, ""))
        for kunci in label
        if lama.get(kunci, "") != baru.get(kunci, "")
    )


def sort_pratinjau(daftar: Iterable[BarisPratinjau]) -> tuple[BarisPratinjau, ...]:
    """Return the rows in the order of the file, those not in it behind."""
    return tuple(sorted(daftar, key=lambda satu: (satu.nomor is None, satu.nomor or 0)))


def list_dihapus(
    sebutan: Sequence[str], tersisa: Iterable[int], status: StatusBaris
) -> Iterable[BarisPratinjau]:
    """Yield the stored rows that the file does not have."""
    return (BarisPratinjau(status, sebutan[nomor]) for nomor in tersisa)
