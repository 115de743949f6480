"""Decrees about IKU, and the form without a decree."""

from iku.actions.daftar import salin_daftar
from iku.rekap import build_rekap
from laporan.models import Dokumen
from laporan.pemeriksaan.periksa import temukan_iku
from laporan.ragam.ragam import Ragam
from laporan.susun_iku import susun_iku


def _konteks(dokumen: Dokumen) -> dict[str, object]:
    return {"rekap": build_rekap(dokumen.iku)}


RAGAM_IKU = Ragam(
    salin=salin_daftar,
    susun=susun_iku,
    temukan=temukan_iku,
    label_isi="Indikator (IKU)",
    rute_isi="iku:daftar",
    templat_isi="laporan/_isi_dokumen_iku.html",
    konteks=_konteks,
)
