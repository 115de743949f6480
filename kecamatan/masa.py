"""Which dates a term of office can have."""

from datetime import date

from kecamatan.nip import read_tanggal_lahir
from kecamatan.tanggal import format_tanggal

# Nobody held an office of the republic before it was proclaimed.
PALING_AWAL = date(1945, 8, 17)
USIA_PALING_MUDA = 15


def find_galat_masa(mulai: date, selesai: date | None, nip: str = "") -> dict[str, str]:
    """Return what is wrong with the dates, by the field that has to be corrected."""
    galat = {}
    if mulai < PALING_AWAL:
        galat["mulai"] = f"Mulai menjabat paling awal {format_tanggal(PALING_AWAL)}."
    elif _is_terlalu_muda(mulai, nip):
        lahir = format_tanggal(read_tanggal_lahir(nip))
        galat["mulai"] = (
            f"Menurut NIP, pejabat ini lahir {lahir}: saat itu belum {USIA_PALING_MUDA} tahun."
        )
    if selesai is not None and selesai < mulai:
        galat["selesai"] = "Tanggal selesai tidak boleh sebelum tanggal mulai."
    return galat


def _is_terlalu_muda(mulai: date, nip: str) -> bool:
    if not nip:
        return False
    lahir = read_tanggal_lahir(nip)
    batas = (lahir.year + USIA_PALING_MUDA, lahir.month, lahir.day)
    return (mulai.year, mulai.month, mulai.day) < batas
