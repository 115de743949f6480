"""Compares stored PDF, words and scans with the SHA-256 that were noted when they were made."""

import hashlib
import json
import logging
from collections.abc import Iterator

from kecamatan.galat import AksiDitolak
from kecamatan.models import Jejak
from laporan.enums import STATUS_RESMI
from laporan.models import SEBUTAN, SEBUTAN_LEWAT_DOKUMEN, Dokumen, Pindaian, SalinanDokumen
from laporan.sandi_isi import sidik

PESAN_PDF = "PDF resmi tidak cocok dengan sidiknya; jangan dipakai, hubungi admin."
PESAN_PINDAIAN = "Pindaian tidak cocok dengan sidiknya; jangan dipakai, hubungi admin."
SEKALI_BACA = 20

catatan = logging.getLogger(__name__)


def take_pdf(salinan: SalinanDokumen) -> bytes:
    """Return the official bytes. Raises AksiDitolak when they are not those that were enacted."""
    isi = bytes(salinan.pdf or b"")
    _check_sidik(isi, salinan.pdf_sidik, f"salinan {salinan.pk}", PESAN_PDF)
    return isi


def take_pindaian(pindaian: Pindaian) -> bytes:
    """Return the bytes of a scan.

    Raises OSError when there is no such file, AksiDitolak when it is not what was uploaded.
    """
    with pindaian.berkas.open("rb") as berkas:
        isi: bytes = berkas.read()
    _check_sidik(isi, pindaian.sidik, f"pindaian {pindaian.pk}", PESAN_PINDAIAN)
    return isi


def _check_sidik(isi: bytes, harus: str, sebutan: str, pesan: str) -> None:
    nyata = hashlib.sha256(isi).hexdigest()
    if nyata != harus:
        catatan.error("%s tidak cocok dengan sidiknya: %s, bukan %s", sebutan, nyata, harus)
        raise AksiDitolak(pesan)


def find_beda() -> Iterator[str]:
    """Yield in words every copy or scan that is not what it was; nothing when all are whole."""
    salinan = SalinanDokumen.objects.select_related(*SEBUTAN_LEWAT_DOKUMEN)
    for satu in salinan.order_by("pk").iterator(chunk_size=SEKALI_BACA):
        for beda in _find_beda_salinan(satu):
            yield f"{satu.dokumen} versi {satu.nomor} (salinan {satu.pk}): {beda}"
    tanpa = Dokumen.objects.filter(status__in=STATUS_RESMI).exclude(
        pk__in=SalinanDokumen.objects.resmi().values("dokumen")
    )
    for dokumen in tanpa.select_related(*SEBUTAN):
        yield f"{dokumen}: ditetapkan, tetapi salinan resminya tidak ada"
    pindaian = Pindaian.objects.select_related(*SEBUTAN_LEWAT_DOKUMEN)
    for berkas in pindaian.order_by("pk").iterator(chunk_size=SEKALI_BACA):
        for beda in _find_beda_pindaian(berkas):
            yield f"{berkas.dokumen}, {berkas} (pindaian {berkas.pk}): {beda}"


def _find_beda_salinan(salinan: SalinanDokumen) -> Iterator[str]:
    if sidik(salinan.isi) != salinan.sidik_isi:
        yield "isi tidak cocok dengan sidiknya"
    if not salinan.is_resmi:
        return
    if hashlib.sha256(bytes(salinan.pdf or b"")).hexdigest() != salinan.pdf_sidik:
        yield "PDF tidak cocok dengan sidiknya"
    tercatat = _read_jejak(salinan.dokumen, "dokumen_ditetapkan")
    for kolom in ("sidik_isi", "pdf_sidik"):
        pernah = {baris[kolom][1] for baris in tercatat if kolom in baris}
        if pernah and getattr(salinan, kolom) not in pernah:
            yield f"{kolom} tidak sama dengan yang dicatat jejak"


def _find_beda_pindaian(pindaian: Pindaian) -> Iterator[str]:
    try:
        with pindaian.berkas.open("rb") as berkas:
            isi = berkas.read()
    except (OSError, ValueError) as galat:
        yield f"berkas tidak ada atau tidak terbaca ({type(galat).__name__})"
        return
    if len(isi) != pindaian.ukuran:
        yield f"ukurannya {len(isi)} byte, seharusnya {pindaian.ukuran}"
    if hashlib.sha256(isi).hexdigest() != pindaian.sidik:
        yield "berkas tidak cocok dengan sidiknya"
    tercatat = _read_jejak(pindaian.dokumen, "pindaian_diunggah")
    if not any(baris["pindaian"][1].endswith(pindaian.sidik) for baris in tercatat):
        yield "sidiknya tidak dicatat jejak"


def _read_jejak(dokumen: Dokumen, peristiwa: str) -> list[dict[str, list[str]]]:
    """Return the changes that the trail has of the document, as field -> [old, new]."""
    baris = Jejak.objects.about(dokumen).filter(peristiwa=peristiwa)
    return [json.loads(satu) for satu in baris.values_list("perubahan", flat=True)]
