"""The year so far: means of capaian against what the rencana aksi plans up to the triwulan."""

from iku.domain.capaian import Capaian, StatusCapaian, refuse_capaian
from iku.domain.rata_capaian import RataCapaian, calculate_instansi, calculate_rata
from iku.pengukuran.hitung import UkurIndikator
from iku.pengukuran.isi import IsiPengukuran, UkurSasaran

RENCANA_BELUM = "Rencana aksi belum menyebut rencana sampai triwulan ini."


def has_rencana(isi: IsiPengukuran) -> bool:
    """Say whether anything is planned up to this triwulan."""
    return any(satu.target_berjalan for satu in isi.daftar_indikator)


def rata_berjalan_sasaran(sasaran: UkurSasaran) -> RataCapaian | None:
    """Return the mean of one sasaran; None without a policy."""
    if sasaran.versi_kebijakan is None:
        return None
    daftar = tuple(map(_name_berjalan, sasaran.daftar_indikator))
    return calculate_rata(daftar, sasaran.versi_kebijakan.to_kebijakan())


def rata_berjalan(isi: IsiPengukuran) -> RataCapaian | None:
    """Return the mean of the office; None without a policy or any such plan."""
    if isi.versi_kebijakan is None or not has_rencana(isi):
        return None
    return calculate_instansi(
        tuple(
            (satu.sasaran.teks, tuple(map(_name_berjalan, satu.daftar_indikator)))
            for satu in isi.daftar_sasaran
        ),
        isi.versi_kebijakan.to_kebijakan(),
    )


def _name_berjalan(satu: UkurIndikator) -> tuple[str, Capaian]:
    kosong = refuse_capaian(StatusCapaian.TANPA_TARGET, RENCANA_BELUM)
    return (satu.janji.nama, satu.capaian_berjalan or kosong)
