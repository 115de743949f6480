"""Frozen copies: made at each move, compared so that nobody signs other words than he saw."""

from dataclasses import replace

from kecamatan.galat import AksiDitolak
from kecamatan.models import Pengguna
from laporan.banding import bandingkan
from laporan.cetak import HasilPdf
from laporan.enums import Aksi
from laporan.isi import IsiDokumen
from laporan.lkjip.menyusul import strip_laporan
from laporan.models import Dokumen, SalinanDokumen
from laporan.sandi_isi import from_json, sidik, to_json

PESAN_BERUBAH = (
    "Isi dokumen berubah saat PDF dibuat. Muat ulang halaman, periksa lagi, lalu ulangi."
)


def sign_isi(isi: IsiDokumen) -> str:
    """Return the SHA-256 of a payload in canonical JSON."""
    return sidik(to_json(isi))


def strip_menyusul(isi: IsiDokumen) -> IsiDokumen:
    """Return a payload without what may follow after submission: number, date, place, signatory.

    A yearly report also gets the statement of its review then, and the year it was made in.

    The sides of an agreement stay: whoever holds the office on another day is another agreement.
    """
    keputusan, kepala = isi.keputusan, isi.kepala_lampiran
    return replace(
        isi,
        tanggal_iso="",
        keputusan=keputusan and replace(keputusan, nomor="", tempat="", tanggal=""),
        kepala_lampiran=kepala and replace(kepala, nomor="", tanggal=""),
        formulir=isi.formulir and replace(isi.formulir, tempat_tanggal=""),
        lembar=isi.lembar and replace(isi.lembar, tempat_tanggal=""),
        laporan=isi.laporan and strip_laporan(isi.laporan),
        tanda_tangan=None,
    )


def check_naskah_tetap(dokumen: Dokumen, isi: IsiDokumen) -> None:
    """Refuse when the words are no longer those submitted, naming the first that differ."""
    diajukan = dokumen.daftar_salinan.filter(aksi=Aksi.AJUKAN).order_by("-nomor").first()
    if diajukan is None:
        raise AksiDitolak("Salinan saat diajukan tidak ada; kembalikan dan ajukan lagi.")
    _check_penandatangan_tetap(dokumen, isi)
    lama, baru = strip_menyusul(from_json(diajukan.isi)), strip_menyusul(isi)
    if sign_isi(lama) == sign_isi(baru):
        return
    beda = ", ".join(dict.fromkeys(satu.label for satu in bandingkan(lama, baru)))
    raise AksiDitolak(
        f"Isi dokumen berubah sejak diajukan ({beda or 'susunan cetak'}). "
        "Kembalikan kepada operator agar diajukan lagi."
    )


def _check_penandatangan_tetap(dokumen: Dokumen, isi: IsiDokumen) -> None:
    """Refuse when whoever signed the last copy has another name, NIP or rank by now.

    Another term of office may sign instead: whose it is follows from the date.
    """
    salinan = dokumen.daftar_salinan.order_by("-nomor").first()
    lama, baru = salinan and from_json(salinan.isi).tanda_tangan, isi.tanda_tangan
    # Copies from before the column was there name nobody: those are compared always.
    if not (salinan and lama) or salinan.penandatangan_id not in {None, dokumen.penandatangan_id}:
        return
    if baru is None or (lama.nama, lama.nip, lama.pangkat) != (baru.nama, baru.nip, baru.pangkat):
        kapan = "diverifikasi" if salinan.aksi == Aksi.VERIFIKASI else "diajukan"
        raise AksiDitolak(
            f"Nama atau NIP penandatangan berubah sejak {kapan}, atau pangkatnya. "
            "Kembalikan kepada operator agar diajukan lagi."
        )


def simpan_salinan(dokumen: Dokumen, aksi: Aksi, isi: IsiDokumen, by: Pengguna) -> SalinanDokumen:
    """Store what the document says at this move."""
    return _insert(dokumen, SalinanDokumen(aksi=aksi), isi, by)


def simpan_resmi(
    dokumen: Dokumen, isi: IsiDokumen, hasil: HasilPdf, by: Pengguna
) -> SalinanDokumen:
    """Store the official copy: words, and the bytes that are served from now on."""
    salinan = SalinanDokumen(
        aksi=Aksi.TETAPKAN, pdf=hasil.pdf, pdf_sidik=hasil.sidik, pdf_halaman=hasil.halaman
    )
    return _insert(dokumen, salinan, isi, by)


def _insert(
    dokumen: Dokumen, salinan: SalinanDokumen, isi: IsiDokumen, by: Pengguna
) -> SalinanDokumen:
    terakhir = dokumen.daftar_salinan.order_by("-nomor").values_list("nomor", flat=True).first()
    salinan.dokumen, salinan.nomor, salinan.dibuat_by = dokumen, (terakhir or 0) + 1, by
    salinan.penandatangan = dokumen.penandatangan
    salinan.isi, salinan.sidik_isi = to_json(isi), sign_isi(isi)
    salinan.save(force_insert=True)
    return salinan
