"""Reading a Renstra whole, in a constant number of queries."""

from collections.abc import Iterable, Iterator

from django.db.models import Prefetch, QuerySet

from iku.berlaku import choose_berlaku
from iku.domain.target import TARGET_KOSONG, Target
from iku.models import (
    IndikatorSasaranRenstra,
    IndikatorTujuanRenstra,
    Renstra,
    SasaranRenstra,
    TujuanRenstra,
)
from iku.models.berurutan import BarisKalimat

IndikatorRenstra = IndikatorTujuanRenstra | IndikatorSasaranRenstra


def read_tujuan(renstra: Renstra) -> QuerySet[TujuanRenstra]:
    """Return the tujuan with everything under them."""
    sasaran = SasaranRenstra.objects.prefetch_related(
        "daftar_indikator__daftar_target",
        "daftar_indikator__indikator",
        "daftar_strategi",
        "daftar_kebijakan",
        "daftar_program",
    )
    return renstra.daftar_tujuan.select_related(
        "mendukung__tujuan__misi__rpjmd__kabupaten"
    ).prefetch_related(
        "mendukung__daftar_indikator",
        "mendukung__tujuan__daftar_indikator",
        "daftar_indikator__daftar_target",
        "daftar_indikator__indikator",
        Prefetch("daftar_sasaran", sasaran),
    )


def list_indikator(daftar_tujuan: Iterable[TujuanRenstra]) -> Iterator[IndikatorRenstra]:
    """Yield every indikator in the order of the matrix."""
    for tujuan in daftar_tujuan:
        yield from tujuan.daftar_indikator.all()
        for sasaran in tujuan.daftar_sasaran.all():
            yield from sasaran.daftar_indikator.all()


def key_of(indikator: IndikatorRenstra) -> str:
    """Return what names an indikator among both kinds: "tujuan-3", "sasaran-12"."""
    jenis = "tujuan" if isinstance(indikator, IndikatorTujuanRenstra) else "sasaran"
    return f"{jenis}-{indikator.pk}"


def read_target(indikator: IndikatorRenstra) -> dict[int, Target]:
    """Return year -> target, from what is prefetched; a year that is not there is not set."""
    return {satu.tahun: satu.to_target(indikator.satuan) for satu in indikator.daftar_target.all()}


def map_target(daftar_tujuan: Iterable[TujuanRenstra]) -> dict[int, dict[int, Target]]:
    """Return the targets of a Renstra that was read, by identity of indikator and year.

    Of an indikator that stands twice those of its sasaran.
    """
    return {satu.indikator_id: read_target(satu) for satu in list_indikator(daftar_tujuan)}


def target_of(indikator: IndikatorRenstra, tahun: int) -> Target:
    """Return the target of one year."""
    return read_target(indikator).get(tahun, TARGET_KOSONG)


def find_renstra(kecamatan_id: int, tahun: int) -> Renstra | None:
    """Return the Renstra that covers a year: the enacted one, else the newest draft."""
    meliputi = Renstra.objects.tanpa_dicabut().filter(
        kecamatan=kecamatan_id, tahun__lte=tahun, tahun_akhir__gte=tahun
    )
    meliputi = meliputi.select_related("kecamatan__kabupaten", "rpjmd")
    return choose_berlaku(meliputi)


def key_of_sasaran(sasaran: BarisKalimat) -> str:
    """Return what names a sasaran in every version of the Renstra, and in a PK: its words.

    A budget that an enacted PK has locked keeps its links to the Renstra of that day.
    """
    return key_of_kalimat(sasaran.teks)


def key_of_kalimat(teks: str) -> str:
    """Return the words of a sasaran without what does not tell two of them apart."""
    return " ".join(teks.casefold().split())
