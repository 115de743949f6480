"""What the preview page hands back when "Terapkan" is pressed: the read table, signed."""

from dataclasses import dataclass
from typing import Final

from django.core import signing

from iku.excel.bacaan import TabelBacaan
from iku.models import WadahKecamatan
from kecamatan.models import Pengguna

GARAM: Final = "iku.excel.titipan"
UMUR_DETIK: Final = 60 * 60
BASI: Final = "Pratinjau ini sudah lebih dari satu jam. Unggah lagi berkasnya."
TIDAK_SAH: Final = "Pratinjau ini tidak sah lagi. Unggah lagi berkasnya."


class TitipanDitolak(Exception):
    """The field was changed, is too old, or belongs to something else; `pesan` says what to do."""

    def __init__(self, pesan: str) -> None:
        """Keep the sentence."""
        super().__init__(pesan)
        self.pesan = pesan


@dataclass(frozen=True)
class Titipan:
    """The table as it was read, and the version of the wadah it was compared with."""

    versi: int
    tabel: TabelBacaan


def pack_titipan(wadah: WadahKecamatan, tabel: TabelBacaan, oleh: Pengguna) -> str:
    """Return the field for this wadah at its version, and for nobody but this person."""
    isi = [_pemilik(wadah, oleh), wadah.versi, tabel.to_titipan()]
    return signing.dumps(isi, salt=GARAM, compress=True)


def unpack_titipan(teks: str, wadah: WadahKecamatan, oleh: Pengguna) -> Titipan:
    """Return what was packed. Raises TitipanDitolak."""
    try:
        pemilik, versi, tabel = signing.loads(teks, salt=GARAM, max_age=UMUR_DETIK)
    except signing.SignatureExpired as galat:
        raise TitipanDitolak(BASI) from galat
    except signing.BadSignature as galat:
        raise TitipanDitolak(TIDAK_SAH) from galat
    if pemilik != _pemilik(wadah, oleh):
        raise TitipanDitolak(TIDAK_SAH)
    return Titipan(versi, TabelBacaan.of_titipan(tabel))


def _pemilik(wadah: WadahKecamatan, oleh: Pengguna) -> list[str | int]:
    return [wadah._meta.label, wadah.pk, oleh.pk]
