"""What a report takes from the storage: pictures and copies, checked against their SHA-256."""

from base64 import b64decode

from kecamatan.galat import AksiDitolak
from laporan.isi import IsiDokumen
from laporan.isi.laporan import Foto
from laporan.keutuhan import GambarHilang, read_gambar, take_pdf
from laporan.lkjip.cetak.konteks import list_bernomor
from laporan.lkjip.cetak.unsur import alamat_foto
from laporan.models import SalinanDokumen
from laporan.pencetak.galat import AlasanGagal, CetakGagal
from laporan.tampilan_cetak import ALAMAT_LOGO


class Gudang:
    """The pictures of one report; each is read once, when a piece first asks for it."""

    def __init__(self, isi: IsiDokumen) -> None:
        """Note what there is."""
        assert isi.laporan is not None
        bernomor = list_bernomor(isi.laporan.bagian)
        self._mime = {satu.sidik: satu.mime for satu in bernomor if isinstance(satu, Foto)}
        self._terbaca: dict[str, bytes] = {}
        self._logo = isi.kop.logo

    def take_foto(self, daftar_sidik: tuple[str, ...]) -> dict[str, tuple[str, bytes]]:
        """Return pictures by address. Raises CetakGagal for one that is gone or was changed."""
        return {
            alamat_foto(sidik): (self._mime[sidik], self._read(sidik)) for sidik in daftar_sidik
        }

    def take_logo(self) -> dict[str, tuple[str, bytes]]:
        """Return the logo by address, nothing without one."""
        return {ALAMAT_LOGO: ("image/png", b64decode(self._logo))} if self._logo else {}

    def _read(self, sidik: str) -> bytes:
        if sidik not in self._terbaca:
            self._terbaca[sidik] = _read_gambar(sidik)
        return self._terbaca[sidik]


def _read_gambar(sidik: str) -> bytes:
    try:
        return read_gambar(sidik)
    except GambarHilang as galat:
        raise CetakGagal(AlasanGagal.GALAT, f"gambar {sidik} hilang atau berubah") from galat


def take_salinan(pk: int, sidik: str) -> bytes:
    """Return the official bytes of an enacted document. Raises CetakGagal when they differ."""
    salinan = SalinanDokumen.objects.filter(pk=pk).first()
    if salinan is None or salinan.pdf_sidik != sidik:
        raise CetakGagal(AlasanGagal.GALAT, f"salinan {pk} tidak ada atau lain sidiknya")
    try:
        return take_pdf(salinan)
    except AksiDitolak as galat:
        raise CetakGagal(AlasanGagal.GALAT, f"salinan {pk} rusak") from galat
