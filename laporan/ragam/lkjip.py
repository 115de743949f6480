"""The yearly report (LKjIP)."""

from laporan.actions.salin_lkjip import salin_laporan
from laporan.lkjip.susun import susun_lkjip
from laporan.models import Dokumen, LaporanKinerja
from laporan.pemeriksaan.lkjip import temukan_lkjip
from laporan.ragam.ragam import Ragam


def _konteks(dokumen: Dokumen) -> dict[str, object]:
    laporan = dokumen.wadah
    assert isinstance(laporan, LaporanKinerja)
    return {"laporan": laporan}


RAGAM_LKJIP = Ragam(
    salin=salin_laporan,
    susun=susun_lkjip,
    temukan=temukan_lkjip,
    label_isi="Isi laporan",
    rute_isi="laporan:lkjip",
    templat_isi="laporan/_isi_dokumen_lkjip.html",
    konteks=_konteks,
)
