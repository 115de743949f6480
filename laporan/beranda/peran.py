"""Which tasks each role is shown."""

from collections.abc import Callable
from datetime import date

from kecamatan.enums import Peran
from kecamatan.models import Pengguna
from laporan.beranda.cetakan import tugas_cetakan
from laporan.beranda.kabupaten import tugas_admin, tugas_pembaca
from laporan.beranda.kantor import tugas_bidang, tugas_kecamatan
from laporan.beranda.tugas import KelompokTugas


def build_tugas(pengguna: Pengguna, *, hari_ini: date) -> list[KelompokTugas]:
    """Return the task groups of this person; groups without tasks are left out."""
    kelompok = [
        KelompokTugas("Cetakan Anda", tugas_cetakan(pengguna)),
        *_PEMBUAT[Peran(pengguna.peran)](pengguna, hari_ini),
    ]
    return [satu for satu in kelompok if satu.daftar_tugas]


_PEMBUAT: dict[Peran, Callable[[Pengguna, date], list[KelompokTugas]]] = {
    Peran.OPERATOR: tugas_kecamatan,
    Peran.BIDANG: tugas_bidang,
    Peran.SEKCAM: tugas_kecamatan,
    Peran.CAMAT: tugas_kecamatan,
    Peran.BAPPEDA: tugas_pembaca,
    Peran.INSPEKTORAT: tugas_pembaca,
    Peran.ADMIN: tugas_admin,
}
