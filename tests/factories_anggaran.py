"""Makers of budgets for tests."""

from decimal import Decimal

from iku.actions.anggaran import simpan_baris
from iku.isian_anggaran import IsianBaris
from iku.models import Anggaran
from kecamatan.enums import Peran
from kecamatan.models import Kecamatan
from tests.factories import buat_kecamatan, buat_pengguna

BARIS = (
    IsianBaris("program", "Program Pelayanan Publik", "7.01.02"),
    IsianBaris(
        "kegiatan",
        "Koordinasi Pemerintahan",
        "7.01.02.2.01",
        indikator="Jumlah laporan koordinasi",
        satuan="laporan",
        pagu=Decimal("2743174000"),
        sumber_dana="APBD",
    ),
    IsianBaris("kegiatan", "Urusan Lain", "7.01.02.2.02", pagu=Decimal("400681000.50")),
    IsianBaris("program", "Program Ketertiban", "7.01.04"),
    IsianBaris("kegiatan", "Penegakan Peraturan", pagu=Decimal(0)),
)


def buat_anggaran_kosong(kecamatan: Kecamatan | None = None, tahun: int = 2021) -> Anggaran:
    """Return a budget without rows."""
    return Anggaran.objects.create(kecamatan=kecamatan or buat_kecamatan(), tahun=tahun)


def buat_anggaran(
    kecamatan: Kecamatan | None = None,
    tahun: int = 2021,
    baris: tuple[IsianBaris, ...] = BARIS,
) -> Anggaran:
    """Return a budget with two programs and three kegiatan, one without a code."""
    anggaran = buat_anggaran_kosong(kecamatan, tahun)
    by = buat_pengguna(Peran.OPERATOR, kecamatan=anggaran.kecamatan)
    return simpan_baris(anggaran=anggaran, daftar=baris, versi=1, by=by)
