"""A triwulan with every figure filled in, moved to any state, and everybody around it."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils import timezone

from iku.actions.alur_ukur import ajukan, kirim, terima, verifikasi
from iku.actions.realisasi import IsianAnggaran, IsianBagian, simpan_realisasi
from iku.models import Pengukuran
from iku.pengukuran.isi import read_isi
from iku.pengukuran.kelengkapan import map_bukti
from iku.pengukuran.salinan import map_sidik
from kecamatan.enums import Peran
from kecamatan.models import Kecamatan, Pengguna
from tests.factories import buat_pengguna
from tests.factories_ukur import build_bappeda, build_izin, build_pengukuran


@dataclass(frozen=True)
class Meja:
    """A filled triwulan and one account of each role around it."""

    pengukuran: Pengukuran
    orang: dict[Peran, Pengguna]

    def pilih(self) -> dict[int, int]:
        """Return key and version of every bagian."""
        return dict(self.pengukuran.daftar_bagian.values_list("pk", "versi"))

    def terlihat(self) -> dict[str, str]:
        """Return the hidden boxes of every bagian as a page shows them now."""
        isi = read_isi(Pengukuran.objects.get(pk=self.pengukuran.pk))
        sidik = map_sidik(isi, map_bukti(isi.daftar_bagian))
        return {
            **{f"versi-{pk}": str(versi) for pk, versi in self.pilih().items()},
            **{f"sidik-{pk}": satu for pk, satu in sidik.items()},
        }

    def sampai_bappeda(self) -> None:
        """Hand in, verify and send everything."""
        for aksi, peran in (
            (ajukan, Peran.OPERATOR),
            (verifikasi, Peran.SEKCAM),
            (kirim, Peran.CAMAT),
        ):
            aksi(pengukuran=self.pengukuran, pilihan=self.pilih(), by=self.orang[peran])

    def sampai_diterima(self) -> None:
        """Take everything to acceptance."""
        self.sampai_bappeda()
        terima(pengukuran=self.pengukuran, pilihan=self.pilih(), by=self.orang[Peran.BAPPEDA])

    def triwulan_kedua(self, pembilang: int = 50) -> "Meja":
        """Return triwulan II of the same office, filled in."""
        pengukuran = build_pengukuran(self.pengukuran.kecamatan, triwulan=2)
        build_izin(pengukuran, timezone.localdate())
        isi_semua(pengukuran, pembilang)
        return Meja(pengukuran, self.orang)


def build_meja(
    kecamatan: Kecamatan | None = None, *, banyak: int = 2, triwulan: int = 1, terisi: bool = True
) -> Meja:
    """Return a triwulan that may be filled in today, with 45 of 50 in each indikator."""
    pengukuran = build_pengukuran(kecamatan, triwulan=triwulan, banyak=banyak)
    build_izin(pengukuran, timezone.localdate())
    kecamatan = pengukuran.kecamatan
    orang = {
        Peran.OPERATOR: pengukuran.dibuat_by,
        Peran.SEKCAM: buat_pengguna(Peran.SEKCAM, kecamatan=kecamatan),
        Peran.CAMAT: buat_pengguna(Peran.CAMAT, kecamatan=kecamatan),
        Peran.BAPPEDA: build_bappeda(kecamatan.kabupaten),
    }
    if terisi:
        isi_semua(pengukuran)
    return Meja(pengukuran, orang)


def isi_semua(pengukuran: Pengukuran, pembilang: int = 45) -> None:
    """Fill in every variable and every row of the budget."""
    isian = {
        satu.pk: IsianBagian(
            nilai={"pembilang": (None, Decimal(pembilang)), "penyebut": (None, Decimal(50))},
            cara=("", "rasio"),
        )
        for satu in pengukuran.daftar_bagian.filter(indikator__isnull=False)
    }
    isi = read_isi(pengukuran)
    assert isi.anggaran is not None
    rupiah = {
        satu.baris.pk: (None, Decimal(1000)) for satu in isi.anggaran.walk() if not satu.daftar_anak
    }
    simpan_realisasi(
        pengukuran=pengukuran,
        isian=isian,
        anggaran=IsianAnggaran(rupiah=rupiah),
        by=pengukuran.dibuat_by,
    )
