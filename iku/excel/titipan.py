"""What the preview page hands back when "Terapkan" is pressed: the read table, signed."""

from dataclasses import dataclass
from typing import Any, Final, Protocol

from django.core import signing
from django.db.models import Model

from kecamatan.models import Pengguna

GARAM: Final = "iku.excel.titipan.2"
UMUR_DETIK: Final = 60 * 60
BASI: Final = "Pratinjau ini sudah lebih dari satu jam. Unggah lagi berkasnya."
TIDAK_SAH: Final = "Pratinjau ini tidak sah lagi. Unggah lagi berkasnya."


class TitipanDitolak(Exception):
    """The field was changed, is too old, or belongs to something else; `pesan` says what to do."""

    def __init__(self, pesan: str) -> None:
        """Keep the sentence."""
        super().__init__(pesan)
        self.pesan = pesan


class IsiTitipan(Protocol):
    """What was read of a file."""

    def to_titipan(self) -> list[Any]:
        """Return it as JSON can keep it."""


@dataclass(frozen=True)
class Titipan:
    """What was read, as JSON, and what it was compared with."""

    acuan: Any
    isi: list[Any]


def pack_titipan(pokok: Model, acuan: Any, isi: IsiTitipan, oleh: Pengguna) -> str:
    """Return the field for `pokok` compared as `acuan` says, and for nobody but this person."""
    return signing.dumps(
        [_pemilik(pokok, oleh), acuan, isi.to_titipan()], salt=GARAM, compress=True
    )


def unpack_titipan(teks: str, pokok: Model, oleh: Pengguna) -> Titipan:
    """Return what was packed. Raises TitipanDitolak."""
    try:
        pemilik, acuan, isi = signing.loads(teks, salt=GARAM, max_age=UMUR_DETIK)
    except signing.SignatureExpired as galat:
        raise TitipanDitolak(BASI) from galat
    except signing.BadSignature as galat:
        raise TitipanDitolak(TIDAK_SAH) from galat
    if pemilik != _pemilik(pokok, oleh):
        raise TitipanDitolak(TIDAK_SAH)
    return Titipan(acuan, isi)


def _pemilik(pokok: Model, oleh: Pengguna) -> list[str | int]:
    return [pokok._meta.label, pokok.pk, oleh.pk]
