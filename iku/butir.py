"""The four kinds of item in a daftar IKU, told apart by the word that addresses carry."""

from dataclasses import dataclass

from django.db.models import QuerySet

from iku.models import DaftarIku, Iku, IndikatorTujuan, Sasaran, Tujuan
from kecamatan.models import Pengguna

Butir = Tujuan | IndikatorTujuan | Sasaran | Iku


@dataclass(frozen=True)
class JenisButir:
    """One kind: its word in addresses, its model, and the way from it to the set."""

    kunci: str
    model: type[Butir]
    jalur_daftar: str
    label: str


DAFTAR_JENIS = (
    JenisButir("tujuan", Tujuan, "daftar", "tujuan"),
    JenisButir("indikator-tujuan", IndikatorTujuan, "tujuan__daftar", "indikator tujuan"),
    JenisButir("sasaran", Sasaran, "daftar", "sasaran"),
    JenisButir("iku", Iku, "sasaran__daftar", "indikator"),
)
JENIS_BUTIR = {jenis.kunci: jenis for jenis in DAFTAR_JENIS}


def jenis_of(butir: Butir) -> JenisButir:
    """Return the kind of an item."""
    return next(jenis for jenis in DAFTAR_JENIS if isinstance(butir, jenis.model))


def daftar_of(butir: Butir) -> DaftarIku:
    """Return the set an item belongs to."""
    match butir:
        case Iku():
            return butir.sasaran.daftar
        case IndikatorTujuan():
            return butir.tujuan.daftar
        case _:
            return butir.daftar


def saudara_of(butir: Butir) -> QuerySet[Butir]:
    """Return the items among which this one is ordered, itself included."""
    model = jenis_of(butir).model
    match butir:
        case Iku():
            saringan = {"sasaran": butir.sasaran_id}
        case IndikatorTujuan():
            saringan = {"tujuan": butir.tujuan_id}
        case _:
            saringan = {"daftar": butir.daftar_id}
    return model._default_manager.filter(**saringan).order_by("urutan", "pk")


def butir_visible_to(pengguna: Pengguna, jenis: JenisButir) -> QuerySet[Butir]:
    """Return the items of one kind in every set the user may see."""
    terlihat = DaftarIku.objects.visible_to(pengguna)
    return jenis.model._default_manager.filter(
        **{f"{jenis.jalur_daftar}__in": terlihat}
    ).select_related(f"{jenis.jalur_daftar}__kecamatan")


def anchor_of(butir: Butir) -> str:
    """Return the id that the page of the set gives this item."""
    return f"{jenis_of(butir).kunci.replace('-', '_')}-{butir.pk}"


def isi_of(butir: Butir) -> tuple[str, ...]:
    """Say what is deleted together with an item."""
    match butir:
        case Tujuan():
            return tuple(satu.teks for satu in butir.daftar_indikator.all())
        case Sasaran():
            return tuple(satu.nama for satu in butir.daftar_iku.all())
        case _:
            return ()
