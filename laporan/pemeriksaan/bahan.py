"""Everything the rules look at, read once in a constant number of queries."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date

from django.db.models import Q
from django.utils import timezone

from iku.rekap import RekapDaftar, RekapIku, build_rekap
from kecamatan.models import Kecamatan
from laporan.enums import BagianButir
from laporan.konfirmasi_kunci import list_salinan
from laporan.mengingat import RiwayatPeraturan, read_riwayat
from laporan.models import SEBUTAN, ButirDokumen, ButirMengingat, Dokumen


@dataclass(frozen=True)
class TeksPeriksa:
    """One printed text: what to call it, what mends it, and whether it speaks for the office.

    `baku` are official names, which nobody here may spell otherwise.
    """

    sebutan: str
    objek: str
    teks: str
    resmi: bool
    baku: bool = False


@dataclass(frozen=True)
class BahanDokumen:
    """A document of any kind with what stands around it."""

    dokumen: Dokumen
    kecamatan: tuple[Kecamatan, ...]
    lain: tuple[Dokumen, ...]
    ada_logo: bool
    hari_ini: date
    jumlah_salinan: int

    def list_teks(self) -> Iterator[TeksPeriksa]:
        """Yield every sentence somebody typed; kinds of document with sentences say which."""
        yield from ()

    def list_teks_iku(self) -> Iterator[TeksPeriksa]:
        """Yield those whose spelling the rules of the IKU look at."""
        yield from ()

    @property
    def tahun_akhir(self) -> int:
        """The last year it is about."""
        return self.dokumen.wadah.tahun_akhir or self.dokumen.tahun

    @property
    def tanggal_awal(self) -> date:
        """First day on which a document of these years is expected: November before."""
        return date(self.dokumen.tahun - 1, 11, 1)

    @property
    def tanggal_akhir(self) -> date:
        """Last day of the last year."""
        return date(self.tahun_akhir, 12, 31)


@dataclass(frozen=True)
class Bahan(BahanDokumen):
    """A document about IKU with its sentences, legal basis and content."""

    butir: tuple[ButirDokumen, ...]
    mengingat: tuple[ButirMengingat, ...]
    riwayat: dict[int, RiwayatPeraturan]
    rekap: RekapDaftar

    def butir_of(self, bagian: BagianButir) -> tuple[ButirDokumen, ...]:
        """Return one list of sentences, in order."""
        return tuple(butir for butir in self.butir if butir.bagian == bagian)

    def list_teks(self) -> Iterator[TeksPeriksa]:
        """Yield every sentence somebody typed, decree first."""
        if self.dokumen.is_keputusan:
            yield TeksPeriksa("Judul", "identitas:tentang", self.dokumen.tentang, resmi=True)
        for butir in self.butir:
            bagian = BagianButir(butir.bagian)
            resmi = bagian in {BagianButir.MENIMBANG, BagianButir.DIKTUM}
            yield TeksPeriksa(bagian.label, f"butir:{bagian.value}", butir.teks, resmi)
        yield from self.list_teks_iku()

    def list_teks_iku(self) -> Iterator[TeksPeriksa]:
        """Yield the texts of tujuan, sasaran and indikator."""
        for tujuan in self.rekap.daftar_tujuan:
            yield TeksPeriksa("Tujuan", f"tujuan:{tujuan.pk}", tujuan.teks, resmi=False)
        for sasaran in self.rekap.daftar_sasaran:
            yield TeksPeriksa("Sasaran", f"sasaran:{sasaran.pk}", sasaran.teks, resmi=False)
            for iku in sasaran.daftar_iku:
                sebutan = f"Indikator “{iku.nama}”"
                yield TeksPeriksa(sebutan, f"iku:{iku.pk}", _teks_iku(iku), resmi=False)


def _teks_iku(iku: RekapIku) -> str:
    label = [variabel.label for variabel in iku.rumus.variabel] if iku.rumus else []
    kolom = (iku.nama, *label, iku.uraian_rumus, iku.penjelasan, iku.sumber_data)
    return "\n".join((*kolom, *(teks for _, teks in iku.tambahan)))


def read_bahan_dokumen(dokumen: Dokumen) -> BahanDokumen:
    """Read what the rules of every kind need."""
    lain = Dokumen.objects.filter(kecamatan=dokumen.kecamatan_id, jenis=dokumen.jenis)
    return BahanDokumen(
        dokumen=dokumen,
        kecamatan=tuple(
            Kecamatan.objects.select_related("kabupaten").defer("logo", "kabupaten__logo")
        ),
        lain=tuple(lain.exclude(pk=dokumen.pk).select_related(*SEBUTAN)),
        ada_logo=_has_logo(dokumen),
        hari_ini=timezone.localdate(),
        jumlah_salinan=sum(satu.count() for satu in list_salinan(dokumen).values()),
    )


def list_sejabatan_lain(umum: BahanDokumen) -> tuple[Dokumen, ...]:
    """Return the other documents about the same post: each post has its own."""
    return tuple(lain for lain in umum.lain if _jabatan(lain) == _jabatan(umum.dokumen))


def _jabatan(dokumen: Dokumen) -> tuple[str, int | None]:
    pemilik = dokumen.perjanjian_pemilik
    assert pemilik is not None, "only documents of posts are asked"
    return pemilik.jabatan, pemilik.bidang_id


def read_bahan(dokumen: Dokumen) -> Bahan:
    """Read what the rules of IKU need."""
    umum = read_bahan_dokumen(dokumen)
    mengingat = tuple(dokumen.daftar_mengingat.select_related("peraturan", "pengubah"))
    dikutip = [butir.peraturan_id for butir in mengingat]
    return Bahan(
        **{satu.name: getattr(umum, satu.name) for satu in fields(umum)},
        butir=tuple(dokumen.daftar_butir.all()),
        mengingat=mengingat,
        riwayat=read_riwayat(dikutip, dokumen.tanggal_rujukan) if dikutip else {},
        rekap=build_rekap(dokumen.iku),
    )


def _has_logo(dokumen: Dokumen) -> bool:
    """Say whether the letterhead has a logo, without reading its bytes."""
    milik = Q(logo__isnull=False) | Q(kabupaten__logo__isnull=False)
    return Kecamatan.objects.filter(milik, pk=dokumen.kecamatan_id).exists()
