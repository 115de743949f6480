"""The Renstra of a kecamatan."""

from iku.actions.renstra import salin_renstra
from iku.models import Renstra
from iku.tampilan_renstra import build_pohon
from laporan.models import Dokumen
from laporan.pemeriksaan.renstra import temukan_renstra
from laporan.ragam.ragam import Ragam
from laporan.susun_renstra import susun_renstra


def _konteks(dokumen: Dokumen) -> dict[str, object]:
    renstra = dokumen.wadah
    assert isinstance(renstra, Renstra)
    return {"renstra": renstra, "daftar_tujuan": build_pohon(renstra)}


RAGAM_RENSTRA = Ragam(
    salin=salin_renstra,
    susun=susun_renstra,
    temukan=temukan_renstra,
    label_isi="Tujuan, sasaran, dan target",
    rute_isi="iku:renstra",
    templat_isi="laporan/_isi_dokumen_renstra.html",
    konteks=_konteks,
)
