"""The RKT of a kecamatan."""

from iku.actions.rkt import salin_rkt
from iku.anggaran import read_anggaran
from iku.models import Rkt, WadahKecamatan
from iku.rkt import read_rkt
from iku.tampilan_rkt import build_tampilan_rkt
from laporan.models import Dokumen
from laporan.pemeriksaan.rkt import temukan_rkt
from laporan.ragam.ragam import Ragam
from laporan.susun_rkt import susun_rkt


def _rkt(dokumen: Dokumen) -> Rkt:
    wadah = dokumen.wadah
    assert isinstance(wadah, Rkt)
    return wadah


def _konteks(dokumen: Dokumen) -> dict[str, object]:
    rkt = _rkt(dokumen)
    pohon = read_anggaran(rkt.anggaran) if rkt.anggaran else None
    return {"rkt": rkt, "tampilan": build_tampilan_rkt(read_rkt(rkt), pohon)}


def _serta(dokumen: Dokumen) -> tuple[WadahKecamatan, ...]:
    anggaran = _rkt(dokumen).anggaran
    return () if anggaran is None else (anggaran,)


RAGAM_RKT = Ragam(
    salin=salin_rkt,
    susun=susun_rkt,
    temukan=temukan_rkt,
    label_isi="Target dan program",
    rute_isi="iku:rkt",
    rute_dasar="iku:atur_rkt",
    templat_isi="laporan/_isi_dokumen_rkt.html",
    konteks=_konteks,
    serta=_serta,
)
