"""Looks for figures in hand of Bappeda or accepted that are others now than their step sealed."""

import sys
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand

from iku.alur_ukur import STATUS_DAPAT_DIISI
from iku.models import BagianUkur, LangkahUkur, Pengukuran, TahunKinerja
from iku.pengukuran.beda_segel import list_beda_banyak, read_segel
from iku.pengukuran.riwayat_ukur import is_utuh


class Command(BaseCommand):
    """Exit code 0: all as sealed; 1: something differs."""

    help = (
        "Membandingkan angka yang sedang diperiksa atau sudah diterima dengan yang disegel pada "
        "langkah terakhirnya."
    )

    def handle(self, *_args: Any, **_pilihan: Any) -> None:
        """Say what differs, year by year."""
        beda = [kalimat for tahun in TahunKinerja.objects.all() for kalimat in _list_beda(tahun)]
        for kalimat in beda:
            self.stderr.write(kalimat)
        if beda:
            self.stderr.write(
                f"{len(beda)} perbedaan. Lihat sebabnya di halaman telusur tiap angka."
            )
            sys.exit(1)
        banyak = BagianUkur.objects.exclude(status__in=STATUS_DAPAT_DIISI).count()
        self.stdout.write(f"Sama: {banyak} bagian yang diperiksa atau diterima.")


def _list_beda(tahun: TahunKinerja) -> Iterator[str]:
    """Yield a sentence for each bagian of a year that is not as it was sealed."""
    daftar = list(
        Pengukuran.objects.filter(periode__tahun_kinerja=tahun)
        .select_related("periode__tahun_kinerja", "kecamatan", "anggaran")
        .defer("kecamatan__logo")
        .order_by("kecamatan__kode", "periode__triwulan")
    )
    yield from _list_tanpa_segel(daftar)
    for satu in list_beda_banyak(daftar):
        yield f"{_sebut(satu.bagian)}, {satu.langkah_tertulis}: {satu.ringkas}."


def _list_tanpa_segel(daftar: list[Pengukuran]) -> Iterator[str]:
    """Yield what is in a state that no step explains, or whose step is no longer whole."""
    milik = BagianUkur.objects.filter(pengukuran__in=daftar).select_related(
        "pengukuran__periode__tahun_kinerja", "pengukuran__kecamatan", "janji"
    )
    tertutup = list(milik.exclude(status__in=STATUS_DAPAT_DIISI))
    segel = read_segel(satu.pk for satu in tertutup)
    for satu in tertutup:
        langkah: LangkahUkur | None = segel.get(satu.pk)
        if langkah is None or langkah.ke != satu.status:
            yield f"{_sebut(satu)}: {satu.get_status_display()}, tetapi tidak ada langkahnya."
        elif not is_utuh(langkah):
            yield f"{_sebut(satu)}: angka di langkah terakhirnya bukan lagi yang disegel."


def _sebut(bagian: BagianUkur) -> str:
    return f"{bagian.pengukuran}: {bagian}"
