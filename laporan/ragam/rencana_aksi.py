"""The rencana aksi of a PK."""

from iku.actions.rencana_aksi import salin_rencana_aksi
from iku.models import Anggaran, RencanaAksi, WadahKecamatan
from iku.rencana_aksi import read_rencana_aksi
from laporan.models import Dokumen
from laporan.pemeriksaan.rencana_aksi import temukan_rencana_aksi
from laporan.ragam.ragam import Ragam
from laporan.susun_rencana_aksi import susun_rencana_aksi


def _rencana(dokumen: Dokumen) -> RencanaAksi:
    wadah = dokumen.wadah
    assert isinstance(wadah, RencanaAksi)
    return wadah


def _konteks(dokumen: Dokumen) -> dict[str, object]:
    rencana = _rencana(dokumen)
    return {"rencana": rencana, "daftar_sasaran": read_rencana_aksi(rencana)}


def _serta(dokumen: Dokumen) -> tuple[WadahKecamatan, ...]:
    """Return the budgets whose rows are printed behind an aksi."""
    dipakai = Anggaran.objects.filter(
        daftar_baris__daftar_aksi__indikator__rencana_aksi=_rencana(dokumen)
    )
    return tuple(dipakai.select_related("kecamatan").distinct().order_by("pk"))


RAGAM_RENCANA_AKSI = Ragam(
    salin=salin_rencana_aksi,
    susun=susun_rencana_aksi,
    temukan=temukan_rencana_aksi,
    label_isi="Target triwulan dan aksi",
    rute_isi="iku:rencana_aksi",
    templat_isi="laporan/_isi_dokumen_rencana_aksi.html",
    konteks=_konteks,
    serta=_serta,
)
