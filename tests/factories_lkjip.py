"""Yearly reports for tests, of any office and in any state."""

from datetime import date

from django.utils import timezone

from iku.models import Pengukuran, PerjanjianKinerja
from kecamatan.enums import Peran
from kecamatan.models import Kecamatan
from laporan.actions.format_reviu import salin_format_reviu
from laporan.actions.kerangka import salin_kerangka
from laporan.actions.lkjip import buat_dokumen_lkjip
from laporan.actions.reviu import simpan_reviu, terbitkan_pernyataan
from laporan.contoh.catatan import CatatanMuat
from laporan.contoh.kerangka import load_kerangka
from laporan.contoh.reviu import load_reviu
from laporan.enums import Aksi, JawabanReviu, JenisDokumen, StatusDokumen
from laporan.isian_reviu import Penandatangan
from laporan.lkjip.kerangka import KUNCI_UMUM
from laporan.lkjip.reviu import find_diajukan, find_format_reviu, find_format_sendiri
from laporan.models import Dokumen, FormatReviu, KerangkaLaporan, Reviu
from tests.factories import buat_kabupaten, buat_pengguna
from tests.factories_dokumen import segar
from tests.factories_laporan import JALAN, jalankan, kantor_of
from tests.factories_ukur import TAHUN, build_pengukuran

TANDA_TANGAN = Penandatangan(
    tempat="Jember",
    tanggal=timezone.localdate(),
    nama="Siti Rahmawati, S.E.",
    jabatan="Inspektur Kabupaten",
    pangkat="Pembina Tingkat I",
    nip="197001011995032001",
)


def muat_kerangka() -> None:
    """Load the outlines and the form of review once."""
    if not KerangkaLaporan.objects.exists():
        buat_kabupaten()
        load_kerangka(CatatanMuat())
    if not FormatReviu.objects.exists():
        load_reviu(CatatanMuat())


def buat_laporan(kecamatan: Kecamatan, tahun: int = TAHUN) -> Dokumen:
    """Return the draft of a report, as it was made by an operator of the office."""
    ada = Dokumen.objects.filter(kecamatan=kecamatan, jenis=JenisDokumen.LKJIP, tahun=tahun).first()
    if ada is not None:
        return ada
    muat_kerangka()
    ukur = Pengukuran.objects.filter(kecamatan=kecamatan, periode__tahun_kinerja__tahun=tahun)
    if not ukur.exists():
        build_pengukuran(kecamatan, tahun=tahun)
    return buat_dokumen_lkjip(kecamatan=kecamatan, tahun=tahun, by=kantor_of(kecamatan).operator)


def build_lkjip(kecamatan: Kecamatan, tahun: int | None = None) -> Dokumen:
    """Return a draft of the report of an office for a year that was measured."""
    muat_kerangka()
    ada = PerjanjianKinerja.objects.filter(kecamatan=kecamatan).order_by("-tahun").first()
    tahun = tahun or (ada.tahun + 1 if ada else 2025)
    build_pengukuran(kecamatan, tahun, triwulan=4)
    kantor = kantor_of(kecamatan)
    dokumen = buat_dokumen_lkjip(kecamatan=kecamatan, tahun=tahun, by=kantor.operator)
    dokumen.tanggal = date(tahun + 1, 2, 27)
    dokumen.penandatangan = kantor.camat
    dokumen.save(update_fields=["tanggal", "penandatangan"])
    return dokumen


def cari_lkjip(kecamatan: Kecamatan, status: StatusDokumen = StatusDokumen.DRAF) -> Dokumen:
    """Return a report of the office in that state, made when there is none."""
    milik = Dokumen.objects.filter(kecamatan=kecamatan, jenis=JenisDokumen.LKJIP)
    return milik.filter(status=status).first() or build_lkjip_di(status, kecamatan)


def build_lkjip_di(status: StatusDokumen, kecamatan: Kecamatan) -> Dokumen:
    """Make a report that came into a state through the real actions, reviewed on its way."""
    dokumen = build_lkjip(kecamatan)
    kantor = kantor_of(kecamatan)
    for aksi in JALAN[status]:
        if aksi == Aksi.TETAPKAN:
            terbitkan(dokumen)
        dokumen = jalankan(aksi, dokumen, kantor)
    return segar(dokumen)


def jawab_semua(dokumen: Dokumen) -> Reviu:
    """Answer every statement of the checklist with yes."""
    inspektorat = buat_pengguna(Peran.INSPEKTORAT, kabupaten=dokumen.kecamatan.kabupaten)
    format_reviu = find_format_reviu(dokumen.kecamatan.kabupaten_id)
    assert format_reviu is not None, "muat_kerangka"
    butir = format_reviu.daftar_butir.all()
    return simpan_reviu(
        dokumen=dokumen,
        versi=None,
        jawaban={satu.pk: (JawabanReviu.YA, "") for satu in butir},
        by=inspektorat,
    )


def terbitkan(dokumen: Dokumen) -> Reviu:
    """Answer the checklist and issue the statement."""
    reviu = jawab_semua(dokumen)
    inspektorat = buat_pengguna(Peran.INSPEKTORAT, kabupaten=dokumen.kecamatan.kabupaten)
    return terbitkan_pernyataan(
        dokumen=dokumen,
        versi=reviu.versi,
        salinan=nomor_diajukan(dokumen),
        penandatangan=TANDA_TANGAN,
        by=inspektorat,
    )


def nomor_diajukan(dokumen: Dokumen) -> int:
    """Return the number of the copy of the words as they were submitted last."""
    diajukan = find_diajukan(dokumen)
    assert diajukan is not None, "submitted"
    return diajukan.nomor


def kerangka_of(kecamatan: Kecamatan) -> KerangkaLaporan:
    """Return an outline of the kabupaten of an office, with a part under a bab."""
    muat_kerangka()
    kabupaten = kecamatan.kabupaten
    ada = KerangkaLaporan.objects.filter(kabupaten=kabupaten).first()
    if ada is not None:
        return ada
    bappeda = buat_pengguna(Peran.BAPPEDA, kabupaten=kabupaten)
    umum = KerangkaLaporan.objects.get(kunci=KUNCI_UMUM)
    return salin_kerangka(sumber=umum, nama=f"Kerangka {kabupaten}", by=bappeda)


def format_of(kecamatan: Kecamatan) -> FormatReviu:
    """Return the own form of review of the kabupaten of an office."""
    muat_kerangka()
    kabupaten = kecamatan.kabupaten
    bappeda = buat_pengguna(Peran.BAPPEDA, kabupaten=kabupaten)
    return find_format_sendiri(kabupaten.pk) or salin_format_reviu(by=bappeda)
