"""What the system can say of the checklist of the review: yes, no, or nothing, and why."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from django.urls import reverse

from iku.alur_ukur import STATUS_TERKIRIM, StatusRealisasi
from iku.domain.target import JenisTarget
from iku.models import PenanggungJawab, WadahKecamatan
from iku.pengukuran.angka_tahun import read_tahun
from iku.pengukuran.bukti import read_bukti
from iku.pengukuran.dasar import map_iku
from iku.pengukuran.hitung import UkurIndikator
from iku.pengukuran.kelengkapan import count_bukti
from iku.renstra import key_of_sasaran
from kecamatan.models import Bidang
from laporan.enums import StatusNaskah
from laporan.lkjip.bahan import Bahan
from laporan.models import RencanaPerbaikan

SEBUT = 3


@dataclass(frozen=True)
class Praperiksa:
    """An answer with its reason; `url` is the page where it can be seen or mended."""

    ya: bool
    sebab: str
    url: str = ""


class Pemeriksa:
    """Answers the checks of one report; what several of them need is read once."""

    def __init__(self, bahan: Bahan) -> None:
        """Read nothing yet."""
        self._bahan = bahan

    def answer(self, kode: str) -> Praperiksa | None:
        """Return the answer to a check; None for one that only a person can answer."""
        jenis = PERIKSA.get(kode)
        return None if jenis is None else jenis.periksa(self)

    @cached_property
    def _indikator(self) -> tuple[UkurIndikator, ...]:
        return self._bahan.isi.daftar_indikator

    @property
    def _url_ukur(self) -> str:
        return reverse("iku:pengukuran", args=[self._bahan.laporan.pengukuran_id])

    @property
    def _url_isian(self) -> str:
        return reverse("laporan:lkjip_data", args=[self._bahan.laporan.pk])

    @property
    def _url_isi(self) -> str:
        return reverse("laporan:lkjip", args=[self._bahan.laporan.pk])

    def check_organisasi(self) -> Praperiksa:
        """Units of the office are registered, and so are its tasks."""
        banyak = Bidang.objects.filter(kecamatan=self._bahan.kecamatan).count()
        url = reverse("kecamatan:profil", args=[self._bahan.kecamatan.kode])
        return Praperiksa(banyak > 0, f"{banyak} bidang tercatat di organisasi kecamatan.", url)

    def check_target(self) -> Praperiksa:
        """Every indikator has a target."""
        tanpa = [s for s in self._indikator if s.target.jenis == JenisTarget.KOSONG]
        return self._judge(tanpa, "Semua indikator mempunyai target", "Tanpa target")

    def check_capaian(self) -> Praperiksa:
        """Every indikator has a capaian."""
        tanpa = [s for s in self._indikator if s.capaian.dipakai is None]
        return self._judge(tanpa, "Capaian semua indikator terhitung", "Belum terhitung")

    def check_perbaikan(self) -> Praperiksa:
        """Actions for the next year are written."""
        banyak = RencanaPerbaikan.objects.filter(laporan=self._bahan.laporan).count()
        return Praperiksa(banyak > 0, f"{banyak} rencana perbaikan tertulis.", self._url_isian)

    def check_keuangan(self) -> Praperiksa:
        """Pagu and realisasi of the budget are there."""
        anggaran = self._bahan.isi.anggaran
        if anggaran is None or anggaran.serapan.persen is None:
            return Praperiksa(False, "Realisasi anggaran belum lengkap.", self._url_ukur)
        return Praperiksa(True, "Pagu dan realisasi anggaran tercatat.", self._url_ukur)

    def check_bukti(self) -> Praperiksa:
        """Every figure has evidence."""
        bukti = read_bukti(satu.bagian.pk for satu in self._indikator)
        kurang = [
            satu
            for satu in self._indikator
            if not count_bukti(satu, bukti.get(satu.bagian.pk, ())).is_lengkap
        ]
        return self._judge(kurang, "Semua angka berbukti", "Angkanya belum berbukti")

    def check_penyampaian(self) -> Praperiksa:
        """Every figure went from its unit through sekcam and camat to Bappeda."""
        belum = [s for s in self._indikator if s.bagian.status not in STATUS_TERKIRIM]
        return self._judge(belum, "Semua realisasi dikirim berjenjang", "Belum dikirim")

    def check_penanggung_jawab(self) -> Praperiksa:
        """Every indikator has a bidang that answers for it."""
        per = map_iku(self._bahan.kecamatan.pk, self._bahan.tahun)
        punya = set(
            PenanggungJawab.objects.filter(iku__in=per.values()).values_list(
                "iku__indikator_id", flat=True
            )
        )
        tanpa = [s for s in self._indikator if s.janji.indikator_id not in punya]
        return self._judge(
            tanpa, "Setiap indikator mempunyai bidang penanggung jawab", "Tanpa penanggung jawab"
        )

    def check_diterima(self) -> Praperiksa:
        """Bappeda accepted every figure."""
        belum = [s for s in self._indikator if s.bagian.status != StatusRealisasi.DITERIMA]
        return self._judge(belum, "Semua realisasi diterima Bappeda", "Belum diterima Bappeda")

    def check_naskah_siap(self) -> Praperiksa:
        """Every text that was begun is said to be ready."""
        naskah = list(self._bahan.laporan.daftar_naskah.all())
        belum = sum(satu.status != StatusNaskah.SIAP for satu in naskah)
        url = self._url_isi
        if not naskah or belum:
            return Praperiksa(False, f"{belum} dari {len(naskah)} naskah belum siap.", url)
        return Praperiksa(True, f"{len(naskah)} naskah sudah siap.", url)

    def check_sasaran_pk(self) -> Praperiksa:
        """The report takes its sasaran from the PK, so they cannot differ."""
        perjanjian = self._bahan.perjanjian
        return Praperiksa(True, f"Sasarannya diambil dari {perjanjian}.", _url_of(perjanjian))

    def check_sasaran_renstra(self) -> Praperiksa:
        """Every sasaran stands in the Renstra."""
        renstra = self._bahan.renstra
        if renstra is None:
            return Praperiksa(False, "Renstra yang mencakup tahun ini belum ada.")
        ada = {
            key_of_sasaran(sasaran)
            for tujuan in self._bahan.daftar_tujuan
            for sasaran in tujuan.daftar_sasaran.all()
        }
        lain = [
            satu.sasaran.teks
            for satu in self._bahan.daftar_sasaran
            if key_of_sasaran(satu.sasaran) not in ada
        ]
        if lain:
            return Praperiksa(False, f"Tidak ada di {renstra}: {_sebut(lain)}.", _url_of(renstra))
        return Praperiksa(True, f"Semua sasaran ada di {renstra}.", _url_of(renstra))

    def check_sasaran_berindikator(self) -> Praperiksa:
        """Every sasaran has at least one indikator, or it would not be measured."""
        banyak = len(self._indikator)
        return Praperiksa(banyak > 0, f"{banyak} indikator mengukur sasaran.", self._url_ukur)

    def check_iku(self) -> Praperiksa:
        """Every indikator of the PK is an IKU."""
        per = map_iku(self._bahan.kecamatan.pk, self._bahan.tahun)
        lain = [s for s in self._indikator if s.janji.indikator_id not in per]
        return self._judge(lain, "Semua indikator adalah IKU", "Bukan IKU")

    def check_perbandingan(self) -> Praperiksa:
        """At least one indikator is compared with the year before or with a standard."""
        bahan = self._bahan
        lalu = read_tahun(bahan.kecamatan.pk, (bahan.tahun - 1,)).daftar_kunci
        kunci = {(bahan.tahun - 1, s.janji.indikator_id) for s in self._indikator}
        banyak = len(lalu & kunci)
        standar = bahan.laporan.daftar_standar.count()
        sebab = f"{banyak} indikator berpembanding tahun lalu, {standar} berpembanding standar."
        return Praperiksa(bool(banyak or standar), sebab, self._url_isian)

    def check_lampiran(self) -> Praperiksa:
        """The documents that the report follows are enacted, so they can be bound in."""
        belum = [satu for satu in self._list_wadah() if not satu.is_terkunci]
        if belum:
            nama = _sebut([str(satu) for satu in belum])
            return Praperiksa(False, f"Belum ditetapkan: {nama}.", _url_of(belum[0]))
        return Praperiksa(True, "Dokumen lampiran sudah ditetapkan.", self._url_isi)

    def _list_wadah(self) -> Iterator[WadahKecamatan]:
        bahan = self._bahan
        for satu in (bahan.perjanjian, bahan.renstra, bahan.rkt, bahan.daftar_iku):
            if satu is not None:
                yield satu

    def _judge(self, kurang: list[UkurIndikator], beres: str, belum: str) -> Praperiksa:
        if kurang:
            nama = _sebut([satu.janji.nama for satu in kurang])
            return Praperiksa(False, f"{belum}: {nama}.", self._url_ukur)
        return Praperiksa(True, f"{beres}.", self._url_ukur)


def _url_of(wadah: WadahKecamatan) -> str:
    """Return the page of the document around a wadah; "" for one that has none."""
    dokumen = getattr(wadah, "dokumen", None)
    return reverse("laporan:dokumen", args=[dokumen.pk]) if dokumen else ""


def _sebut(daftar: list[str]) -> str:
    """Return the first few names, and how many more there are."""
    sisa = len(daftar) - SEBUT
    nama = "; ".join(daftar[:SEBUT])
    return f"{nama}; dan {sisa} lagi" if sisa > 0 else nama


@dataclass(frozen=True)
class JenisPeriksa:
    """A check and what it says yes to, for the list that a statement's check is chosen from."""

    label: str
    periksa: Callable[[Pemeriksa], Praperiksa]


PERIKSA: Final[dict[str, JenisPeriksa]] = {
    "organisasi": JenisPeriksa("Organisasi kecamatan tercatat", Pemeriksa.check_organisasi),
    "target": JenisPeriksa("Semua indikator mempunyai target", Pemeriksa.check_target),
    "capaian": JenisPeriksa("Capaian semua indikator terhitung", Pemeriksa.check_capaian),
    "lampiran": JenisPeriksa("Dokumen lampiran sudah ditetapkan", Pemeriksa.check_lampiran),
    "perbaikan": JenisPeriksa("Rencana perbaikan tertulis", Pemeriksa.check_perbaikan),
    "keuangan": JenisPeriksa("Pagu dan realisasi anggaran tercatat", Pemeriksa.check_keuangan),
    "bukti": JenisPeriksa("Semua angka berbukti", Pemeriksa.check_bukti),
    "penyampaian": JenisPeriksa("Semua realisasi dikirim berjenjang", Pemeriksa.check_penyampaian),
    "penanggung_jawab": JenisPeriksa(
        "Setiap indikator mempunyai bidang penanggung jawab", Pemeriksa.check_penanggung_jawab
    ),
    "diterima": JenisPeriksa("Semua realisasi diterima Bappeda", Pemeriksa.check_diterima),
    "naskah_siap": JenisPeriksa("Semua naskah laporan siap", Pemeriksa.check_naskah_siap),
    "sasaran_pk": JenisPeriksa(
        "Sasaran laporan adalah sasaran Perjanjian Kinerja", Pemeriksa.check_sasaran_pk
    ),
    "sasaran_renstra": JenisPeriksa(
        "Semua sasaran ada di Renstra", Pemeriksa.check_sasaran_renstra
    ),
    "sasaran_berindikator": JenisPeriksa(
        "Setiap sasaran diukur indikator", Pemeriksa.check_sasaran_berindikator
    ),
    "iku": JenisPeriksa("Semua indikator adalah IKU", Pemeriksa.check_iku),
    "perbandingan": JenisPeriksa(
        "Ada perbandingan dengan tahun lalu atau standar", Pemeriksa.check_perbandingan
    ),
}
