"""Moves a document through its states, every move by the one table PERALIHAN."""

from iku.actions.wadah import buka_wadah, kunci_wadah, tutup_wadah
from iku.models import WadahKecamatan
from kecamatan.galat import AksiDitolak
from kecamatan.jejak import Perubahan
from kecamatan.models import Pengguna
from kecamatan.ubah import lock_baris
from laporan.actions.alihkan import TANPA_HASIL, alihkan, record_perpindahan
from laporan.actions.kunci import check_versi, lock_dokumen, save_dokumen
from laporan.actions.salinan import (
    PESAN_BERUBAH,
    check_naskah_tetap,
    sign_isi,
    simpan_resmi,
    simpan_salinan,
)
from laporan.alur import explain_keadaan
from laporan.cetak import HasilPdf, cetak_pdf
from laporan.enums import PERALIHAN, Aksi, JenisDokumen, StatusDokumen
from laporan.isi import IsiDokumen
from laporan.models import WADAH_JENIS, Dokumen
from laporan.pemeriksaan import KODE_MENYUSUL
from laporan.pencetak.galat import CetakGagal
from laporan.periksa import periksa_dokumen
from laporan.permissions import check_can_alihkan
from laporan.ragam import ragam_of
from laporan.susun import susun_isi


def ajukan(*, dokumen: Dokumen, versi: int, by: Pengguna) -> Dokumen:
    """Submit a draft for checking; number and date may follow later.

    Raises AksiDitolak while anything else that stops enactment is found.
    """
    return alihkan(dokumen, Aksi.AJUKAN, versi=versi, by=by, langkah=_ajukan)


def kembalikan(*, dokumen: Dokumen, versi: int, catatan: str, by: Pengguna) -> Dokumen:
    """Give a submitted or verified document back to its operator, with a note what to mend."""
    return alihkan(
        dokumen, Aksi.KEMBALIKAN, versi=versi, by=by, catatan=catatan, langkah=_kembalikan
    )


def verifikasi(*, dokumen: Dokumen, versi: int, by: Pengguna) -> Dokumen:
    """Vouch for exactly the words that were submitted."""
    return alihkan(dokumen, Aksi.VERIFIKASI, versi=versi, by=by, langkah=_verifikasi)


def tetapkan(*, dokumen: Dokumen, versi: int, by: Pengguna) -> Dokumen:
    """Enact: freeze words, numbers and PDF; the document it corrects is replaced.

    The PDF is rendered before the write transaction, which a slow renderer would hold up, and is
    stored only if the words under the lock are still those it was rendered from.
    """
    segar = Dokumen.objects.get(pk=dokumen.pk)
    check_can_alihkan(by, segar, Aksi.TETAPKAN)
    _check_boleh_ditetapkan(segar, versi)
    isi = susun_isi(segar)
    hasil = _render(isi)

    def langkah(terkunci: Dokumen, by: Pengguna) -> Perubahan:
        return _tetapkan(terkunci, by, isi, hasil)

    return alihkan(dokumen, Aksi.TETAPKAN, versi=versi, by=by, langkah=langkah)


def cabut(*, dokumen: Dokumen, versi: int, alasan: str, by: Pengguna) -> Dokumen:
    """Revoke an enacted document without a successor; its words stay readable."""
    return alihkan(dokumen, Aksi.CABUT, versi=versi, by=by, catatan=alasan, langkah=_tanpa_langkah)


def _check_boleh_ditetapkan(dokumen: Dokumen, versi: int) -> None:
    """Refuse early what the locked move would refuse too, before a PDF is made for nothing."""
    if StatusDokumen(dokumen.status) not in PERALIHAN[Aksi.TETAPKAN].dari:
        raise AksiDitolak(explain_keadaan(dokumen))
    check_versi(dokumen, versi)
    _check_temuan(dokumen)


def _check_temuan(dokumen: Dokumen, kecuali: frozenset[str] = frozenset()) -> None:
    """Refuse while findings stop the move, naming the first few."""
    galat = [
        temuan.pesan
        for temuan in periksa_dokumen(dokumen)
        if temuan.tingkat == "galat" and temuan.kode not in kecuali
    ]
    if galat:
        sisa = f" Dan {len(galat) - 3} lagi." if len(galat) > 3 else ""
        raise AksiDitolak(f"Masih ada yang harus diperbaiki: {' '.join(galat[:3])}{sisa}")


def _render(isi: IsiDokumen) -> HasilPdf:
    try:
        return cetak_pdf(isi, draf=False)
    except CetakGagal as gagal:
        raise AksiDitolak(
            f"PDF resmi belum dapat dibuat, jadi dokumen belum ditetapkan. {gagal.pesan}"
        ) from gagal


def _ajukan(dokumen: Dokumen, by: Pengguna) -> Perubahan:
    _check_temuan(dokumen, KODE_MENYUSUL)
    tutup_wadah(wadah=dokumen.wadah, by=by)
    simpan_salinan(dokumen, Aksi.AJUKAN, susun_isi(dokumen), by)
    return TANPA_HASIL


def _kembalikan(dokumen: Dokumen, by: Pengguna) -> Perubahan:
    buka_wadah(wadah=dokumen.wadah, by=by)
    return TANPA_HASIL


def _verifikasi(dokumen: Dokumen, by: Pengguna) -> Perubahan:
    isi = susun_isi(dokumen)
    check_naskah_tetap(dokumen, isi)
    simpan_salinan(dokumen, Aksi.VERIFIKASI, isi, by)
    return TANPA_HASIL


def _tetapkan(dokumen: Dokumen, by: Pengguna, isi: IsiDokumen, hasil: HasilPdf) -> Perubahan:
    if dokumen.menggantikan is not None:
        # Before the first line of the trail: whoever holds the trail's lock must not wait for rows.
        lock_dokumen(dokumen.menggantikan)
    # Before the words are read, so that what is locked for good is what is printed.
    serta = _lock_serta(dokumen)
    kini = susun_isi(dokumen)
    if sign_isi(kini) != sign_isi(isi):
        raise AksiDitolak(PESAN_BERUBAH)
    check_naskah_tetap(dokumen, kini)
    _check_temuan(dokumen)
    resmi = simpan_resmi(dokumen, isi, hasil, by)
    kunci_wadah(wadah=dokumen.wadah, by=by)
    for satu in serta:
        if not satu.is_terkunci:
            kunci_wadah(wadah=satu, by=by)
    if dokumen.menggantikan is not None:
        _gantikan(dokumen.menggantikan, by)
    return {"sidik_isi": ("", resmi.sidik_isi), "pdf_sidik": ("", resmi.pdf_sidik)}


def _lock_serta(dokumen: Dokumen) -> list[WadahKecamatan]:
    """Return the other wadah whose figures are printed, locked in one order and read anew."""
    semua = sorted(ragam_of(dokumen).serta(dokumen), key=lambda satu: satu.pk)
    terkunci = [lock_baris(type(satu), pk=satu.pk, versi=None) for satu in semua]
    # What was read with the document may be older than the lock.
    dokumen.refresh_from_db(fields=[WADAH_JENIS[JenisDokumen(dokumen.jenis)]])
    return terkunci


def _gantikan(lama: Dokumen, by: Pengguna) -> None:
    """Replace the corrected document; one that was revoked meanwhile stays revoked."""
    terkunci = lock_dokumen(lama)
    peralihan = PERALIHAN[Aksi.GANTIKAN]
    if StatusDokumen(terkunci.status) not in peralihan.dari:
        return
    semula, terkunci.status = terkunci.status, peralihan.ke
    save_dokumen(terkunci, "status")
    record_perpindahan(terkunci, semula, by)


def _tanpa_langkah(_dokumen: Dokumen, _by: Pengguna) -> Perubahan:
    """Do nothing beside the move itself."""
    return TANPA_HASIL
