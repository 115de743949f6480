"""Offices and documents for tests of pages: in any kecamatan, in any state."""

import io
from datetime import date

from django.db.models import Model
from PIL import Image

from iku.models import FormatIku, Iku
from kecamatan.enums import Jabatan, Peran
from kecamatan.models import Kecamatan, MasaJabatan, Pengguna
from laporan.actions.alur import ajukan, cabut, kembalikan, tetapkan, verifikasi
from laporan.actions.buat import buat_perubahan
from laporan.enums import Aksi, StatusDokumen
from laporan.lkjip.bagian_tulis import list_bagian_tulis
from laporan.lkjip.bahan import Bahan
from laporan.models import Dokumen, NaskahBagian, Pindaian, SalinanDokumen
from tests.factories import buat_masa_jabatan, buat_pejabat, buat_pengguna, buat_peraturan
from tests.factories_dokumen import (
    Kantor,
    beri_nomor,
    buat_draf,
    pencetak_pura_pura,
    segar,
)
from tests.factories_iku import buat_format

# The moves that bring a draft into a state.
JALAN = {
    StatusDokumen.DRAF: (),
    StatusDokumen.DIAJUKAN: (Aksi.AJUKAN,),
    StatusDokumen.DIKEMBALIKAN: (Aksi.AJUKAN, Aksi.KEMBALIKAN),
    StatusDokumen.DIVERIFIKASI: (Aksi.AJUKAN, Aksi.VERIFIKASI),
    StatusDokumen.DITETAPKAN: (Aksi.AJUKAN, Aksi.VERIFIKASI, Aksi.TETAPKAN),
    StatusDokumen.DIGANTIKAN: (Aksi.AJUKAN, Aksi.VERIFIKASI, Aksi.TETAPKAN),
    StatusDokumen.DICABUT: (Aksi.AJUKAN, Aksi.VERIFIKASI, Aksi.TETAPKAN, Aksi.CABUT),
}
CATATAN = "Rumus nomor satu keliru; perbaiki penyebutnya."


def kantor_of(kecamatan: Kecamatan) -> Kantor:
    """Return an office with everybody a decree needs around a kecamatan that is there."""
    if not kecamatan.daftar_dokumen.exists():
        buat_peraturan()
    return Kantor(
        kecamatan=kecamatan,
        format=FormatIku.objects.filter(kabupaten=kecamatan.kabupaten).first()
        or buat_format(kecamatan.kabupaten),
        camat=_camat(kecamatan),
        operator=_petugas(kecamatan, Peran.OPERATOR),
        sekcam=_petugas(kecamatan, Peran.SEKCAM),
        pemimpin=_petugas(kecamatan, Peran.CAMAT),
    )


def _camat(kecamatan: Kecamatan) -> MasaJabatan:
    ada = MasaJabatan.objects.filter(
        kecamatan=kecamatan, jabatan=Jabatan.CAMAT, selesai=None
    ).first()
    return ada or buat_masa_jabatan(kecamatan, pejabat=buat_pejabat(kecamatan.kabupaten))


def _petugas(kecamatan: Kecamatan, peran: Peran) -> Pengguna:
    ada = Pengguna.objects.filter(kecamatan=kecamatan, peran=peran).first()
    return ada or buat_pengguna(peran, kecamatan=kecamatan)


def cari_dokumen(kecamatan: Kecamatan, status: StatusDokumen) -> Dokumen:
    """Return a document of the office in that state, made for a free year when there is none."""
    milik = Dokumen.objects.filter(kecamatan=kecamatan)
    tahun = max([2025, *milik.values_list("tahun", flat=True)]) + 1
    ada = milik.filter(status=status).first()
    return ada or buat_dokumen_di(status, kantor_of(kecamatan), tahun=tahun)


def buat_dokumen_di(status: StatusDokumen, kantor: Kantor, *, tahun: int = 2026) -> Dokumen:
    """Make a document that came into a state through the real actions."""
    dokumen = beri_nomor(buat_draf(kantor, tahun=tahun), kantor, tanggal=date(tahun, 1, 5))
    for aksi in JALAN[status]:
        dokumen = jalankan(aksi, dokumen, kantor)
    if status == StatusDokumen.DIGANTIKAN:
        baru = buat_perubahan(dokumen=dokumen, alasan="Salah rumus.", by=kantor.operator)
        konfirmasi_semua(baru)
        tetapkan_semua(beri_nomor(baru, kantor, urut=8, tanggal=date(tahun, 2, 3)), kantor)
    return segar(dokumen)


def jalankan(aksi: Aksi, dokumen: Dokumen, kantor: Kantor) -> Dokumen:
    """Make one move as the role that makes it, with a pretended printer."""
    versi = segar(dokumen).versi
    pelaku = kantor.operator
    match aksi:
        case Aksi.AJUKAN:
            if dokumen.laporan is not None:
                tulis_yang_kosong(dokumen, pelaku)
            return ajukan(dokumen=dokumen, versi=versi, by=pelaku)
        case Aksi.VERIFIKASI:
            return verifikasi(dokumen=dokumen, versi=versi, by=kantor.sekcam)
        case Aksi.KEMBALIKAN:
            return kembalikan(dokumen=dokumen, versi=versi, catatan=CATATAN, by=kantor.sekcam)
        case Aksi.CABUT:
            return cabut(dokumen=dokumen, versi=versi, alasan=CATATAN, by=kantor.pemimpin)
    with pencetak_pura_pura():
        return tetapkan(dokumen=dokumen, versi=versi, by=kantor.pemimpin)


def tulis_yang_kosong(dokumen: Dokumen, oleh: Pengguna) -> None:
    """Write a sentence in each part of a report that would be a bare heading."""
    assert dokumen.laporan is not None
    for satu in list_bagian_tulis(Bahan(dokumen.laporan, dokumen)):
        if satu.sendiri and not satu.isi:
            NaskahBagian.objects.update_or_create(
                laporan=dokumen.laporan,
                kunci=satu.kunci,
                defaults={"isi": "<p>Ditulis untuk uji.</p>", "diubah_by": oleh},
            )


def tetapkan_semua(dokumen: Dokumen, kantor: Kantor) -> Dokumen:
    """Take a complete draft through every state."""
    for aksi in JALAN[StatusDokumen.DITETAPKAN]:
        dokumen = jalankan(aksi, dokumen, kantor)
    return dokumen


def konfirmasi_semua(dokumen: Dokumen) -> None:
    """Take the flag of a copied item from all of them."""
    daftar = dokumen.daftar_iku
    semua = [dokumen.daftar_butir, dokumen.daftar_mengingat]
    semua += [daftar.daftar_tujuan, daftar.daftar_sasaran]
    semua += [tujuan.daftar_indikator for tujuan in daftar.daftar_tujuan.all()]
    for baris in semua:
        baris.update(perlu_konfirmasi=False)
    Iku.objects.filter(sasaran__daftar=daftar).update(perlu_konfirmasi=False)


def salinan_resmi(dokumen: Dokumen) -> SalinanDokumen:
    """Return the official copy."""
    return dokumen.daftar_salinan.resmi().get()


def pindaian_of(dokumen: Dokumen, kantor: Kantor, nama: str = "sk-iku.pdf") -> Pindaian:
    """Return a scan beside an enacted document; its file is not on the disk."""
    ada = dokumen.daftar_pindaian.first()
    return ada or Pindaian.objects.create(
        dokumen=dokumen,
        berkas="pindaian/2026/tidak-ada.pdf",
        nama_asli=nama,
        sidik="0" * 64,
        ukuran=10,
        halaman=1,
        diunggah_by=kantor.operator,
    )


def gambar_png(warna: int = 200) -> bytes:
    """Return a small picture."""
    wadah = io.BytesIO()
    Image.new("L", (8, 8), warna).save(wadah, format="PNG")
    return wadah.getvalue()


def potret(*model: type[Model]) -> list[list[tuple[object, ...]]]:
    """Return every row of the tables, to see that nothing changed."""
    return [sorted(satu._default_manager.values_list(), key=repr) for satu in model]
