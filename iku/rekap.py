"""Reads of a daftar IKU as frozen values, in a constant number of queries."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Prefetch, QuerySet

from iku.domain.konsistensi import PeriksaDaftar, PeriksaIku, Temuan, periksa_daftar
from iku.isi_rekap import (
    RekapDaftar,
    RekapFormat,
    RekapIku,
    RekapIndikatorTujuan,
    RekapKolom,
    RekapSasaran,
    RekapTujuan,
)
from iku.models import (
    DaftarIku,
    FormatIku,
    Iku,
    IndikatorTujuan,
    IsianTambahan,
    KolomFormat,
    PenanggungJawab,
    Sasaran,
    Tujuan,
)
from iku.models.format import PENANDA_TAHUN, fill_tahun
from iku.rumus import rumus_of

__all__ = [
    "RekapDaftar",
    "RekapFormat",
    "RekapIku",
    "RekapIndikatorTujuan",
    "RekapKolom",
    "RekapSasaran",
    "RekapTujuan",
    "build_format",
    "build_iku",
    "build_rekap",
    "build_tujuan",
    "periksa",
    "with_isi",
]


def build_rekap(daftar: DaftarIku) -> RekapDaftar:
    """Read the whole set; the number of queries does not depend on its size."""
    daftar_tujuan = build_tujuan(daftar)
    return RekapDaftar(
        pk=daftar.pk,
        kecamatan_id=daftar.kecamatan_id,
        tahun=daftar.tahun,
        tahun_akhir=daftar.tahun_akhir,
        masa=daftar.masa,
        format=build_format(daftar.format, daftar.masa),
        daftar_tujuan=daftar_tujuan,
        daftar_sasaran=_build_sasaran(daftar, {satu.pk: satu.teks for satu in daftar_tujuan}),
    )


def periksa(rekap: RekapDaftar) -> tuple[Temuan, ...]:
    """Return what the checks find; `objek` is "iku:12", or "" for the set as a whole."""
    indikator = (satu for tujuan in rekap.daftar_tujuan for satu in tujuan.daftar_indikator)
    return periksa_daftar(
        PeriksaDaftar(
            daftar_iku=tuple(
                _build_periksa(iku, sasaran.teks, rekap.format)
                for sasaran in rekap.daftar_sasaran
                for iku in sasaran.daftar_iku
            ),
            daftar_indikator_tujuan=tuple(satu.teks for satu in indikator),
            daftar_judul=tuple(
                f"{kolom.grup} {kolom.judul}".strip() for kolom in rekap.format.daftar_kolom
            ),
            masa=range(rekap.tahun, (rekap.tahun_akhir or rekap.tahun) + 1),
        )
    )


def build_tujuan(daftar: DaftarIku) -> tuple[RekapTujuan, ...]:
    """Read the tujuan of a set with their indikator."""
    per_tujuan: dict[int, list[RekapIndikatorTujuan]] = defaultdict(list)
    for baris in IndikatorTujuan.objects.filter(tujuan__daftar=daftar):
        satu = RekapIndikatorTujuan(baris.pk, baris.teks, baris.perlu_konfirmasi, baris.versi)
        per_tujuan[baris.tujuan_id].append(satu)
    return tuple(
        RekapTujuan(
            tujuan.pk,
            tujuan.teks,
            tujuan.perlu_konfirmasi,
            tujuan.versi,
            tuple(per_tujuan[tujuan.pk]),
        )
        for tujuan in Tujuan.objects.filter(daftar=daftar)
    )


def build_format(format_iku: FormatIku, masa: str = PENANDA_TAHUN) -> RekapFormat:
    """Read a layout with its columns; headings name the years of a set when `masa` is given."""
    return RekapFormat(
        pk=format_iku.pk,
        nama=format_iku.nama,
        judul_kepala=format_iku.judul_kepala,
        tampil_instansi=format_iku.tampil_instansi,
        tampil_tugas=format_iku.tampil_tugas,
        tampil_fungsi=format_iku.tampil_fungsi,
        tampil_tujuan=format_iku.tampil_tujuan,
        tampil_indikator_tujuan=format_iku.tampil_indikator_tujuan,
        judul_tabel=format_iku.judul_tabel,
        nomori_indikator=format_iku.nomori_indikator,
        daftar_kolom=tuple(_build_kolom(kolom, masa) for kolom in format_iku.daftar_kolom.all()),
    )


def build_iku(iku: Iku) -> RekapIku:
    """Turn one row, with its related rows prefetched, into a value."""
    return RekapIku(
        pk=iku.pk,
        kode=str(iku.indikator.kode),
        nama=iku.nama,
        satuan=iku.satuan,
        arah=iku.arah,
        arah_label=iku.get_arah_display(),
        jenis_rumus=iku.jenis_rumus,
        rumus=rumus_of(iku),
        uraian_rumus=iku.uraian_rumus,
        cetak_rumus=iku.cetak_rumus,
        judul_penjelasan=iku.judul_penjelasan,
        penjelasan=iku.penjelasan,
        sumber_data=iku.sumber_data,
        sebutan_penanggung_jawab=iku.sebutan_penanggung_jawab,
        cara_sebut=iku.cara_sebut,
        daftar_penanggung_jawab=tuple(
            satu.bidang.nama for satu in iku.daftar_penanggung_jawab.all()
        ),
        tambahan=tuple((isi.kolom_id, isi.teks) for isi in iku.daftar_isian_tambahan.all()),
        perlu_konfirmasi=iku.perlu_konfirmasi,
        versi=iku.versi,
    )


def with_isi(daftar_iku: "QuerySet[Iku]") -> "QuerySet[Iku]":
    """Return the queryset with everything that `build_iku` reads."""
    penanggung_jawab = PenanggungJawab.objects.select_related("bidang")
    return daftar_iku.select_related("indikator").prefetch_related(
        "daftar_variabel",
        Prefetch("daftar_penanggung_jawab", penanggung_jawab),
        Prefetch("daftar_isian_tambahan", IsianTambahan.objects.order_by("kolom__urutan")),
    )


def _build_sasaran(daftar: DaftarIku, tujuan: dict[int, str]) -> tuple[RekapSasaran, ...]:
    """Read the sasaran of a set with their indikator; `tujuan` maps pk to text."""
    per_sasaran = _group_iku(with_isi(Iku.objects.filter(sasaran__daftar=daftar)))
    return tuple(
        RekapSasaran(
            pk=baris.pk,
            teks=baris.teks,
            tujuan=tujuan.get(baris.tujuan_id, "") if baris.tujuan_id else "",
            tujuan_pk=baris.tujuan_id,
            perlu_konfirmasi=baris.perlu_konfirmasi,
            versi=baris.versi,
            daftar_iku=tuple(per_sasaran[baris.pk]),
        )
        for baris in Sasaran.objects.filter(daftar=daftar)
    )


def _group_iku(daftar_iku: Iterable[Iku]) -> dict[int, list[RekapIku]]:
    per_sasaran: dict[int, list[RekapIku]] = defaultdict(list)
    for iku in daftar_iku:
        per_sasaran[iku.sasaran_id].append(build_iku(iku))
    return per_sasaran


def _build_kolom(kolom: KolomFormat, masa: str) -> RekapKolom:
    grup = fill_tahun(kolom.grup, masa)
    return RekapKolom(kolom.pk, kolom.sumber, fill_tahun(kolom.judul, masa), grup, kolom.lebar)


def _build_periksa(iku: RekapIku, sasaran: str, tata: RekapFormat) -> PeriksaIku:
    return PeriksaIku(
        kunci=f"iku:{iku.pk}",
        nama=iku.nama,
        satuan=iku.satuan,
        rumus=iku.rumus,
        rumus_teks=iku.uraian_rumus,
        sumber_data=iku.sumber_data,
        penanggung_jawab=iku.daftar_penanggung_jawab,
        sasaran=sasaran,
        tambahan=tuple((kolom.judul, iku.tambahan_of(kolom.pk)) for kolom in tata.daftar_tambahan),
    )
