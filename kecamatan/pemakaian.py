"""On which days enacted documents rest on a term of office; other apps know and register it."""

from collections.abc import Callable, Iterable
from datetime import date

from django.core.exceptions import ValidationError

from kecamatan.models import MasaJabatan
from kecamatan.tanggal import format_tanggal

Pembaca = Callable[[MasaJabatan], Iterable[date]]
_DAFTAR_PEMBACA: list[Pembaca] = []
TETAP = ("sifat", "jabatan", "bidang_id")


def register_pemakaian(baca: Pembaca) -> None:
    """Ask `baca` too whenever a term is changed; called once, when the apps are ready."""
    if baca not in _DAFTAR_PEMBACA:
        _DAFTAR_PEMBACA.append(baca)


def check_pemakaian(semula: MasaJabatan, usulan: MasaJabatan) -> None:
    """Refuse what would make an enacted document untrue: another post, or a day outside the term.

    A day that was outside already is left for the checks of documents to tell.
    """
    hari = [satu for baca in _DAFTAR_PEMBACA for satu in baca(semula) if semula.runs_on(satu)]
    if not hari:
        return
    if any(getattr(semula, nama) != getattr(usulan, nama) for nama in TETAP):
        raise ValidationError(
            {
                "sifat": f"{semula} sudah tercetak pada dokumen yang ditetapkan. Jabatan, bidang, "
                "dan sifatnya tidak dapat diubah lagi; akhiri masa ini dan catat yang baru."
            }
        )
    if luar := [satu for satu in hari if not usulan.runs_on(satu)]:
        nama = "mulai" if min(luar) < usulan.mulai else "selesai"
        raise ValidationError({nama: _pesan_luar(semula, min(luar))})


def _pesan_luar(semula: MasaJabatan, hari: date) -> str:
    return (
        f"Dokumen tanggal {format_tanggal(hari)} sudah ditetapkan dengan {semula}; "
        "hari itu harus tetap dalam masa jabatannya."
    )
