"""How a post is written in documents: in sentences and above signatures."""

from kecamatan.enums import Jabatan
from kecamatan.models import Kecamatan, MasaJabatan
from kecamatan.posisi import KEPALA, sebut_kepala_daerah, sebut_posisi


def sebut_jabatan(masa: MasaJabatan, kecamatan: Kecamatan) -> str:
    """Return the post without Plt.: "Camat Sumbersari", "Bupati Jember", "Kepala Seksi ..."."""
    if masa.jabatan == Jabatan.BUPATI:
        return f"{sebut_kepala_daerah(kecamatan.kabupaten)} {kecamatan.kabupaten.nama}"
    posisi = sebut_posisi(masa.jabatan, masa.bidang)
    if masa.jabatan in KEPALA:
        return f"{posisi} Kecamatan {kecamatan.nama}"
    return f"{posisi} {kecamatan.nama}"
