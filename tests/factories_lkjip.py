"""Yearly reports for tests of pages: of any office, in a year that is measured."""

from iku.models import Pengukuran
from kecamatan.enums import Peran
from kecamatan.models import Kecamatan, Pengguna
from laporan.actions.lkjip import buat_dokumen_lkjip
from laporan.contoh.catatan import CatatanMuat
from laporan.contoh.kerangka import load_kerangka
from laporan.enums import JenisDokumen
from laporan.models import Dokumen, KerangkaLaporan
from tests.factories import buat_kabupaten, buat_pengguna
from tests.factories_ukur import TAHUN, build_pengukuran


def muat_kerangka() -> None:
    """Load the outlines; one of them is Jember's."""
    if not KerangkaLaporan.objects.exists():
        buat_kabupaten()
        load_kerangka(CatatanMuat())


def buat_laporan(kecamatan: Kecamatan, tahun: int = TAHUN) -> Dokumen:
    """Return the draft of a report, as it was made by an operator of the office."""
    ada = Dokumen.objects.filter(kecamatan=kecamatan, jenis=JenisDokumen.LKJIP, tahun=tahun).first()
    if ada is not None:
        return ada
    muat_kerangka()
    ukur = Pengukuran.objects.filter(kecamatan=kecamatan, periode__tahun_kinerja__tahun=tahun)
    if not ukur.exists():
        build_pengukuran(kecamatan, tahun=tahun)
    return buat_dokumen_lkjip(kecamatan=kecamatan, tahun=tahun, by=_operator(kecamatan))


def _operator(kecamatan: Kecamatan) -> Pengguna:
    ada = Pengguna.objects.filter(kecamatan=kecamatan, peran=Peran.OPERATOR).first()
    return ada or buat_pengguna(Peran.OPERATOR, kecamatan=kecamatan)
