"""The kinds of item that stand in a wadah, told apart by the word that addresses carry.

A wadah is what is drafted, checked and closed as a whole: a daftar IKU, the RPJMD. An item knows
the way to its wadah; everything else (order, neighbours, who may see it) follows from that way.
"""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import QuerySet

from iku.models import (
    DaftarIku,
    Iku,
    IndikatorSasaranRpjmd,
    IndikatorTujuan,
    IndikatorTujuanRpjmd,
    MisiRpjmd,
    Rpjmd,
    Sasaran,
    SasaranRpjmd,
    Tujuan,
    TujuanRpjmd,
)
from kecamatan.models import Pengguna

Wadah = DaftarIku | Rpjmd
Butir = (
    Tujuan
    | IndikatorTujuan
    | Sasaran
    | Iku
    | MisiRpjmd
    | TujuanRpjmd
    | IndikatorTujuanRpjmd
    | SasaranRpjmd
    | IndikatorSasaranRpjmd
)


@dataclass(frozen=True)
class JenisButir:
    """One kind: its word in addresses, its model, and the way from it to its wadah.

    The first step of `jalur` is the item under which it is ordered.
    """

    kunci: str
    model: type[Butir]
    jalur: tuple[str, ...]
    label: str

    @property
    def wadah(self) -> type[models.Model]:
        """The model of the wadah."""
        return _follow(self.model, self.jalur)

    @property
    def induk(self) -> type[models.Model]:
        """The model of the item, or wadah, right above."""
        return _follow(self.model, self.jalur[:1])


def _follow(model: type[models.Model], jalur: tuple[str, ...]) -> type[models.Model]:
    for langkah in jalur:
        model = model._meta.get_field(langkah).related_model  # type: ignore[assignment]
    return model


DAFTAR_JENIS = (
    JenisButir("tujuan", Tujuan, ("daftar",), "tujuan"),
    JenisButir("indikator-tujuan", IndikatorTujuan, ("tujuan", "daftar"), "indikator tujuan"),
    JenisButir("sasaran", Sasaran, ("daftar",), "sasaran"),
    JenisButir("iku", Iku, ("sasaran", "daftar"), "indikator"),
    JenisButir("misi-rpjmd", MisiRpjmd, ("rpjmd",), "misi"),
    JenisButir("tujuan-rpjmd", TujuanRpjmd, ("misi", "rpjmd"), "tujuan"),
    JenisButir(
        "indikator-tujuan-rpjmd",
        IndikatorTujuanRpjmd,
        ("tujuan", "misi", "rpjmd"),
        "indikator tujuan",
    ),
    JenisButir("sasaran-rpjmd", SasaranRpjmd, ("tujuan", "misi", "rpjmd"), "sasaran"),
    JenisButir(
        "indikator-sasaran-rpjmd",
        IndikatorSasaranRpjmd,
        ("sasaran", "tujuan", "misi", "rpjmd"),
        "indikator sasaran",
    ),
)
JENIS_BUTIR = {jenis.kunci: jenis for jenis in DAFTAR_JENIS}


def jenis_of(butir: Butir) -> JenisButir:
    """Return the kind of an item."""
    return next(jenis for jenis in DAFTAR_JENIS if isinstance(butir, jenis.model))


def wadah_of(butir: Butir) -> Wadah:
    """Return what an item belongs to."""
    benda: Any = butir
    for langkah in jenis_of(butir).jalur:
        benda = getattr(benda, langkah)
    assert isinstance(benda, DaftarIku | Rpjmd)
    return benda


def saudara_of(butir: Butir) -> QuerySet[Butir]:
    """Return the items among which this one is ordered, itself included."""
    jenis = jenis_of(butir)
    induk = jenis.jalur[0]
    milik = jenis.model._default_manager.filter(**{induk: getattr(butir, f"{induk}_id")})
    return milik.order_by("urutan", "pk")


def butir_visible_to(pengguna: Pengguna, jenis: JenisButir) -> QuerySet[Butir]:
    """Return the items of one kind in every wadah the user may see."""
    return narrow_to(pengguna, jenis.model, jenis.jalur)


def induk_visible_to(pengguna: Pengguna, jenis: JenisButir) -> QuerySet[Any]:
    """Return what items of one kind may stand under, in every wadah the user may see."""
    return narrow_to(pengguna, jenis.induk, jenis.jalur[1:])


def narrow_to(
    pengguna: Pengguna, model: type[models.Model], jalur: tuple[str, ...]
) -> QuerySet[Any]:
    """Return the rows whose way leads to a wadah that the user may see."""
    terlihat = _follow(model, jalur)._default_manager.visible_to(pengguna)  # type: ignore[attr-defined]
    if not jalur:
        return terlihat.select_related(_pemilik(model))  # type: ignore[no-any-return]
    jalan = "__".join(jalur)
    pemilik = _pemilik(_follow(model, jalur))
    baris = model._default_manager.filter(**{f"{jalan}__in": terlihat})
    return baris.select_related(f"{jalan}__{pemilik}")


def _pemilik(wadah: type[models.Model]) -> str:
    return "kabupaten" if wadah is Rpjmd else "kecamatan"


def anchor_of(butir: Butir) -> str:
    """Return the id that the page of the wadah gives this item."""
    return f"{jenis_of(butir).kunci.replace('-', '_')}-{butir.pk}"


def isi_of(butir: Butir) -> tuple[str, ...]:
    """Say what is deleted together with an item."""
    match butir:
        case Tujuan() | SasaranRpjmd():
            return tuple(satu.teks for satu in butir.daftar_indikator.all())
        case Sasaran():
            return tuple(satu.nama for satu in butir.daftar_iku.all())
        case MisiRpjmd():
            return tuple(satu.teks for satu in butir.daftar_tujuan.all())
        case TujuanRpjmd():
            anak = (butir.daftar_indikator.all(), butir.daftar_sasaran.all())
            return tuple(satu.teks for semua in anak for satu in semua)
        case _:
            return ()
