"""The documents an office draws up every year, in the order in which one follows from another."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import urlencode

from django.urls import reverse

from laporan.beranda.tugas import Tugas, url_dokumen
from laporan.enums import STATUS_RESMI, JenisDokumen, StatusDokumen
from laporan.models import Dokumen


@dataclass(frozen=True)
class JenisTahunan:
    """One document of a year.

    `jenis` starts with the kind that is offered; another kind of the same content counts as well.
    `dari` are those it can be drawn from: without any for the year it is not offered.
    """

    judul: str
    jenis: tuple[JenisDokumen, ...]
    petunjuk: str
    dari: tuple[JenisDokumen, ...] = ()


IKU: Final = (JenisDokumen.SK_IKU, JenisDokumen.IKU)
DAFTAR_TAHUNAN: Final = (
    JenisTahunan("Keputusan Camat tentang IKU", IKU, "Mulai dari naskah baku."),
    JenisTahunan(
        "RKT", (JenisDokumen.RKT,), "Targetnya diambil dari Renstra.", (JenisDokumen.RENSTRA,)
    ),
    JenisTahunan(
        "Perjanjian Kinerja",
        (JenisDokumen.PERJANJIAN,),
        "Sasaran dan targetnya diambil dari RKT atau Renstra; bila belum ada, dari IKU.",
        (JenisDokumen.RKT, JenisDokumen.RENSTRA, *IKU),
    ),
)
LAPORAN: Final = JenisTahunan(
    "Laporan Kinerja", (JenisDokumen.LKJIP,), "Angkanya diambil dari pengukuran triwulan."
)


def tugas_tahunan(dokumen: list[Dokumen], hari_ini: date) -> tuple[Tugas, ...]:
    """Offer the report of last year, the documents of this year and, from October, of the next."""
    daftar_tahun = [hari_ini.year] + ([hari_ini.year + 1] if hari_ini.month >= 10 else [])
    tahunan = [tugas for tahun in daftar_tahun for tugas in _tugas_tahun(dokumen, tahun)]
    laporan = _tugas_laporan(dokumen, hari_ini.year - 1)
    return (*_tugas_renstra(dokumen, daftar_tahun), *laporan, *tahunan)


def _tugas_laporan(dokumen: list[Dokumen], tahun: int) -> Iterator[Tugas]:
    """Offer the report of a year that had a PK in force: without one nothing was measured."""
    ada = _list_untuk(dokumen, LAPORAN.jenis, tahun)
    judul = f"{LAPORAN.judul} {tahun}"
    janji = _list_untuk(dokumen, (JenisDokumen.PERJANJIAN,), tahun)
    if ada:
        yield _tugas_ada(judul, ada)
    elif any(satu.status in STATUS_RESMI for satu in janji):
        yield _tugas_baru(judul, LAPORAN, dokumen, tahun)


def _tugas_renstra(dokumen: list[Dokumen], daftar_tahun: list[int]) -> Iterator[Tugas]:
    """Offer a Renstra for the first year that none covers; it will cover the next as well."""
    jenis = (JenisDokumen.RENSTRA,)
    for tahun in daftar_tahun:
        if not _list_untuk(dokumen, jenis, tahun):
            lama = _lama(dokumen, JenisDokumen.RENSTRA, tahun)
            url = _url_buat(JenisDokumen.RENSTRA, {"sumber": lama.pk} if lama else {})
            asal = f"Salin dari Renstra {lama.masa}" if lama else "Tujuan, sasaran, dan target"
            petunjuk = f"{asal}, lalu RKT dan Perjanjian Kinerja mengikutinya."
            judul = f"Renstra yang mencakup tahun {tahun}"
            yield Tugas(judul, url, petunjuk, "perlu_diisi", "Belum dibuat")
            return


def _tugas_tahun(dokumen: list[Dokumen], tahun: int) -> Iterator[Tugas]:
    for satu in DAFTAR_TAHUNAN:
        ada = _list_untuk(dokumen, satu.jenis, tahun)
        judul = f"{satu.judul} {tahun}"
        if ada:
            yield _tugas_ada(judul, ada)
        elif not satu.dari or _list_untuk(dokumen, satu.dari, tahun):
            yield _tugas_baru(judul, satu, dokumen, tahun)


def _list_untuk(
    dokumen: list[Dokumen], jenis: tuple[JenisDokumen, ...], tahun: int
) -> list[Dokumen]:
    """Return the documents of those kinds that cover a year."""
    return [
        satu
        for satu in dokumen
        if satu.jenis in jenis and satu.tahun <= tahun <= (satu.wadah.tahun_akhir or satu.tahun)
    ]


def _tugas_ada(judul: str, ada: list[Dokumen]) -> Tugas:
    """Name the document in force, else the newest, and how far it has come."""
    satu = next((d for d in ada if d.status == StatusDokumen.DITETAPKAN), ada[0])
    kode = "selesai" if satu.status == StatusDokumen.DITETAPKAN else "menunggu"
    return Tugas(judul, url_dokumen(satu), "", kode, satu.get_status_display())


def _tugas_baru(judul: str, satu: JenisTahunan, dokumen: list[Dokumen], tahun: int) -> Tugas:
    """Offer to make it: as a copy when there is one of an earlier year."""
    lama = _lama(dokumen, satu.jenis[0], tahun)
    isian = {"tahun": tahun} | ({"sumber": lama.pk} if lama else {})
    petunjuk = satu.petunjuk
    if lama:
        petunjuk = f"Salin dari tahun {lama.tahun}, lalu periksa setiap butir."
    return Tugas(judul, _url_buat(satu.jenis[0], isian), petunjuk, "perlu_diisi", "Belum dibuat")


def _lama(dokumen: list[Dokumen], jenis: JenisDokumen, tahun: int) -> Dokumen | None:
    """Return the latest document of that kind of an earlier year."""
    lampau = [satu for satu in dokumen if satu.jenis == jenis and satu.tahun < tahun]
    return max(lampau, key=lambda d: (d.tahun, d.pk), default=None)


def _url_buat(jenis: JenisDokumen, isian: dict[str, int]) -> str:
    """Return the page that makes it, filled in."""
    if jenis in IKU:
        url = reverse("laporan:buat_dokumen")
    else:
        url = reverse("laporan:buat_rencana", args=[jenis.value])
    return f"{url}?{urlencode(isian)}" if isian else url
