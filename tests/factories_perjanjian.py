"""Makers of RKT and Perjanjian Kinerja for tests: through the real actions, on a whole plan."""

from datetime import date

from django.utils import timezone

from iku.actions.anggaran import kaitkan_sasaran
from iku.enums import JenisAnggaran
from iku.models import Anggaran, PerjanjianKinerja, Renstra, SasaranRenstra
from kecamatan.enums import Jabatan
from kecamatan.models import Kabupaten, Kecamatan, MasaJabatan
from laporan.actions.rencana import buat_dokumen_perjanjian, buat_dokumen_rkt
from laporan.models import Dokumen
from tests.factories import buat_bidang, buat_masa_jabatan, buat_pejabat
from tests.factories_anggaran import buat_anggaran
from tests.factories_dokumen import Kantor, segar
from tests.factories_renstra import buat_renstra

TAHUN = 2021
TANGGAL = date(2021, 1, 25)


def buat_bupati(kabupaten: Kabupaten, mulai: date = date(2016, 2, 17)) -> MasaJabatan:
    """Return the term of a Bupati."""
    pejabat = buat_pejabat(kabupaten, nama="Hendy Siswanto", gelar_depan="Ir. H.", nip="")
    return MasaJabatan.objects.create(pejabat=pejabat, jabatan=Jabatan.BUPATI, mulai=mulai)


def siapkan_rencana(kantor: Kantor) -> Anggaran:
    """Make Renstra, Bupati and a DPA whose programs all support a sasaran; return the DPA."""
    kecamatan = kantor.kecamatan
    renstra = buat_renstra(kecamatan)
    buat_bupati(kecamatan.kabupaten)
    Renstra.objects.filter(pk=renstra.pk).update(dibuka=False, dikunci_at=timezone.now())
    return buat_dpa(kantor)


def buat_dpa(kantor: Kantor) -> Anggaran:
    """Return a DPA of the year, linked to the sasaran of the Renstra."""
    anggaran = buat_anggaran(kantor.kecamatan, TAHUN)
    Anggaran.objects.filter(pk=anggaran.pk).update(
        jenis=JenisAnggaran.DPA, tanggal=date(TAHUN, 1, 4)
    )
    return kaitkan_semua(anggaran, kantor)


def kaitkan_semua(anggaran: Anggaran, kantor: Kantor) -> Anggaran:
    """Link every program of a budget to the first sasaran."""
    sasaran = SasaranRenstra.objects.filter(tujuan__renstra__kecamatan=kantor.kecamatan)[:1]
    program = anggaran.daftar_baris.filter(induk=None)
    anggaran.refresh_from_db()
    return kaitkan_sasaran(
        anggaran=anggaran,
        kaitan={satu.pk: list(sasaran) for satu in program},
        versi=anggaran.versi,
        by=kantor.operator,
    )


def beri_tanggal(dokumen: Dokumen, kantor: Kantor, tanggal: date = TANGGAL) -> Dokumen:
    """Give a draft its date and signatory."""
    dokumen.tanggal = tanggal
    dokumen.penandatangan = dokumen.penandatangan or kantor.camat
    dokumen.save()
    return segar(dokumen)


def buat_draf_rkt(kantor: Kantor) -> Dokumen:
    """Return a whole RKT, dated and signed; the plan must be there."""
    dokumen = buat_dokumen_rkt(kecamatan=kantor.kecamatan, tahun=TAHUN, by=kantor.operator)
    return beri_tanggal(dokumen, kantor, date(TAHUN - 1, 7, 1))


def buat_draf_perjanjian(kantor: Kantor) -> Dokumen:
    """Return a whole PK of the camat, dated and signed; the plan must be there."""
    dokumen = buat_dokumen_perjanjian(kecamatan=kantor.kecamatan, tahun=TAHUN, by=kantor.operator)
    return beri_tanggal(dokumen, kantor)


def buat_kasi(kecamatan: Kecamatan, nama: str = "Seksi Pelayanan Umum") -> MasaJabatan:
    """Return the term of the head of a seksi."""
    bidang = kecamatan.daftar_bidang.filter(nama=nama).first() or buat_bidang(kecamatan, nama)
    pejabat = buat_pejabat(kecamatan.kabupaten, nama="Siti Aminah")
    return buat_masa_jabatan(kecamatan, pejabat=pejabat, jabatan=Jabatan.KASI, bidang=bidang)


def buat_perjanjian_kosong(kecamatan: Kecamatan, tahun: int = TAHUN) -> PerjanjianKinerja:
    """Return a PK of the camat without document or plan."""
    return PerjanjianKinerja.objects.create(kecamatan=kecamatan, tahun=tahun)
