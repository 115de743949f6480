"""How a post is written in documents: in sentences and above signatures."""

from kecamatan.enums import Jabatan
from kecamatan.models import Kecamatan, MasaJabatan

KEPALA = {Jabatan.KASI: "Seksi", Jabatan.KASUBBAG: "Sub Bagian"}


def sebut_jabatan(masa: MasaJabatan, kecamatan: Kecamatan) -> str:
    """Return the post without Plt.: "Camat Sumbersari", "Bupati Jember", "Kepala Seksi ..."."""
    jabatan = Jabatan(masa.jabatan)
    if jabatan == Jabatan.BUPATI:
        return f"{_sebut_kepala_daerah(kecamatan)} {kecamatan.kabupaten.nama}"
    if jabatan in KEPALA:
        bidang = masa.bidang.nama if masa.bidang else KEPALA[jabatan]
        return f"Kepala {bidang} Kecamatan {kecamatan.nama}"
    return f"{masa.get_jabatan_display()} {kecamatan.nama}"


def _sebut_kepala_daerah(kecamatan: Kecamatan) -> str:
    """Return who leads the region: a kota has a Wali Kota."""
    return "Wali Kota" if kecamatan.kabupaten.jenis == "kota" else "Bupati"
