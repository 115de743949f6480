"""The kinds of item that stand in a wadah, told apart by the word that addresses carry.

A wadah is what is drafted, checked and closed as a whole: a daftar IKU, the RPJMD. An item knows
the way to its wadah; everything else (order, neighbours, who may see it) follows from that way.
"""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import QuerySet

from iku.models import (
    BarisAnggaran,
    ButirAksi,
    Iku,
    IndikatorAksi,
    IndikatorPerjanjian,
    IndikatorSasaranRenstra,
    IndikatorSasaranRpjmd,
    IndikatorTujuan,
    IndikatorTujuanRenstra,
    IndikatorTujuanRpjmd,
    Kebijakan,
    MisiRpjmd,
    ProgramPendukung,
    Rpjmd,
    Sasaran,
    SasaranPerjanjian,
    SasaranRenstra,
    SasaranRpjmd,
    Strategi,
    Tujuan,
    TujuanRenstra,
    TujuanRpjmd,
    WadahKecamatan,
)
from iku.models.berurutan import BarisBerurutan
from kecamatan.models import Pengguna

Wadah = Rpjmd | WadahKecamatan
Butir = BarisBerurutan


@dataclass(frozen=True)
class JenisButir:
    """One kind: its word in addresses, its model, and the way from it to its wadah.

    The first step of `jalur` is the item under which it is ordered.
    """

    kunci: str
    model: type[Butir]
    jalur: tuple[str, ...]
    label: str
    # False for rows that are typed in a grid, not one by one on pages of their own.
    berhalaman: bool = True

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
    JenisButir("tujuan-renstra", TujuanRenstra, ("renstra",), "tujuan"),
    JenisButir(
        "indikator-tujuan-renstra",
        IndikatorTujuanRenstra,
        ("tujuan", "renstra"),
        "indikator tujuan",
    ),
    JenisButir("sasaran-renstra", SasaranRenstra, ("tujuan", "renstra"), "sasaran"),
    JenisButir(
        "indikator-sasaran-renstra",
        IndikatorSasaranRenstra,
        ("sasaran", "tujuan", "renstra"),
        "indikator sasaran",
    ),
    JenisButir("strategi", Strategi, ("sasaran", "tujuan", "renstra"), "strategi"),
    JenisButir("kebijakan", Kebijakan, ("sasaran", "tujuan", "renstra"), "kebijakan"),
    JenisButir("baris-anggaran", BarisAnggaran, ("anggaran",), "baris anggaran", False),
    JenisButir("program", ProgramPendukung, ("sasaran", "tujuan", "renstra"), "program"),
    JenisButir("sasaran-perjanjian", SasaranPerjanjian, ("perjanjian",), "sasaran"),
    JenisButir("indikator-perjanjian", IndikatorPerjanjian, ("sasaran", "perjanjian"), "indikator"),
    JenisButir("indikator-aksi", IndikatorAksi, ("rencana_aksi",), "target triwulan"),
    JenisButir("aksi", ButirAksi, ("indikator", "rencana_aksi"), "aksi"),
)
JENIS_BUTIR = {jenis.kunci: jenis for jenis in DAFTAR_JENIS if jenis.berhalaman}


def jenis_of(butir: Butir) -> JenisButir:
    """Return the kind of an item."""
    return next(jenis for jenis in DAFTAR_JENIS if isinstance(butir, jenis.model))


def wadah_of(butir: Butir) -> Wadah:
    """Return what an item belongs to."""
    benda: Any = butir
    for langkah in jenis_of(butir).jalur:
        benda = getattr(benda, langkah)
    assert isinstance(benda, Wadah)
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


def list_jenis(wadah: type[models.Model]) -> tuple[JenisButir, ...]:
    """Return the kinds of item that stand in one kind of wadah, in the order of their pages."""
    return tuple(jenis for jenis in DAFTAR_JENIS if jenis.wadah is wadah)


def isi_of(butir: Butir) -> tuple[str, ...]:
    """Say what is deleted together with an item: what stands right under it."""
    anak = (jenis for jenis in DAFTAR_JENIS if jenis.induk is type(butir))
    return tuple(
        str(satu)
        for jenis in anak
        for satu in jenis.model._default_manager.filter(**{jenis.jalur[0]: butir})
    )
