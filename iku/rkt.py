"""Reading an RKT: the targets of its year, taken from the Renstra unless it says why not."""

from dataclasses import dataclass

from iku.berlaku import choose_berlaku
from iku.domain.target import Target
from iku.models import IndikatorSasaranRenstra, Renstra, Rkt, SasaranRenstra, TujuanRenstra
from iku.models.target import columns_of
from iku.renstra import find_renstra, read_tujuan, target_of


@dataclass(frozen=True)
class TargetRencana:
    """The target of one indikator in one year: as the Renstra has it, and as the year plans it."""

    indikator: IndikatorSasaranRenstra
    sasaran: SasaranRenstra
    renstra: Target
    target: Target
    alasan: str

    @property
    def is_berbeda(self) -> bool:
        """Say whether the year plans another target than the Renstra."""
        return columns_of(self.renstra) != columns_of(self.target)


@dataclass(frozen=True)
class RencanaTahun:
    """Everything planned for one year, in the order of the Renstra."""

    daftar_tujuan: tuple[TujuanRenstra, ...]
    daftar_target: tuple[TargetRencana, ...]

    def list_sasaran(self, sasaran: SasaranRenstra) -> tuple[TargetRencana, ...]:
        """Return the targets of one sasaran."""
        return tuple(satu for satu in self.daftar_target if satu.sasaran.pk == sasaran.pk)


def read_rencana(renstra: Renstra, tahun: int, rkt: Rkt | None = None) -> RencanaTahun:
    """Return what the Renstra plans for `tahun`, with what the RKT plans otherwise."""
    lain = {} if rkt is None else {satu.indikator_id: satu for satu in rkt.daftar_target.all()}
    daftar_tujuan = tuple(read_tujuan(renstra))
    daftar_target = []
    for tujuan in daftar_tujuan:
        for sasaran in tujuan.daftar_sasaran.all():
            for indikator in sasaran.daftar_indikator.all():
                semula, baris = target_of(indikator, tahun), lain.get(indikator.pk)
                kini = semula if baris is None else baris.to_target(indikator.satuan)
                alasan = "" if baris is None else baris.alasan
                daftar_target.append(TargetRencana(indikator, sasaran, semula, kini, alasan))
    return RencanaTahun(daftar_tujuan, tuple(daftar_target))


def read_rkt(rkt: Rkt) -> RencanaTahun:
    """Return the plan of an RKT."""
    return read_rencana(rkt.renstra, rkt.tahun, rkt)


def find_rkt(kecamatan_id: int, tahun: int) -> Rkt | None:
    """Return the RKT of a year: the enacted one, else the newest draft."""
    milik = Rkt.objects.tanpa_dicabut().filter(kecamatan=kecamatan_id, tahun=tahun)
    milik = milik.select_related("renstra")
    return choose_berlaku(milik)


def find_rkt_of(renstra: Renstra, tahun: int) -> Rkt | None:
    """Return the RKT of a year that follows this Renstra."""
    rkt = find_rkt(renstra.kecamatan_id, tahun)
    return rkt if rkt is not None and rkt.renstra_id == renstra.pk else None


@dataclass(frozen=True)
class AsalTarget:
    """Where the planned target of an indikator stands, and what it is."""

    sumber: str
    target: Target
    nama: str


def find_asal(kecamatan_id: int, tahun: int) -> dict[int, AsalTarget]:
    """Return what is planned for the year by identity of indikator: by the RKT, else the Renstra.

    The Renstra is the one in force now, whichever a PK was drawn from: a Perubahan of it is what
    makes the two differ. The RKT counts only when it follows that Renstra.
    """
    renstra = find_renstra(kecamatan_id, tahun)
    if renstra is None:
        return {}
    rkt = find_rkt_of(renstra, tahun)
    sumber = f"RKT {tahun}" if rkt else f"Renstra{renstra.sebutan_revisi} {renstra.masa}"
    return {
        satu.indikator.indikator_id: AsalTarget(sumber, satu.target, satu.indikator.nama)
        for satu in read_rencana(renstra, tahun, rkt).daftar_target
    }
