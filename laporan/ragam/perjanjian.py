"""The Perjanjian Kinerja: of the camat, and of those below him."""

from iku.actions.perjanjian import salin_perjanjian
from iku.models import PerjanjianKinerja, WadahKecamatan
from iku.perjanjian import read_janji, read_pagu
from laporan.models import Dokumen
from laporan.pemeriksaan.perjanjian import temukan_perjanjian
from laporan.ragam.ragam import Ragam
from laporan.susun_perjanjian import susun_perjanjian


def _perjanjian(dokumen: Dokumen) -> PerjanjianKinerja:
    wadah = dokumen.wadah
    assert isinstance(wadah, PerjanjianKinerja)
    return wadah


def _konteks(dokumen: Dokumen) -> dict[str, object]:
    perjanjian = _perjanjian(dokumen)
    return {
        "perjanjian": perjanjian,
        "daftar_janji": read_janji(perjanjian),
        "pagu": read_pagu(perjanjian),
    }


def _serta(dokumen: Dokumen) -> tuple[WadahKecamatan, ...]:
    anggaran = _perjanjian(dokumen).anggaran
    return () if anggaran is None else (anggaran,)


RAGAM_PERJANJIAN = Ragam(
    salin=salin_perjanjian,
    susun=susun_perjanjian,
    temukan=temukan_perjanjian,
    label_isi="Target dan anggaran",
    rute_isi="iku:perjanjian",
    rute_dasar="iku:atur_perjanjian",
    templat_isi="laporan/_isi_dokumen_perjanjian.html",
    konteks=_konteks,
    serta=_serta,
)
