"""Compares stored PDF, words and scans with the SHA-256 that were noted when they were made."""

import hashlib
import json
from collections.abc import Iterator

from iku.keutuhan_bukti import sumber_bukti
from kecamatan.galat import AksiDitolak
from kecamatan.models import Jejak
from kecamatan.unggahan.keutuhan import (
    SEKALI_BACA,
    SumberBerkas,
    check_sidik,
    find_beda_berkas,
    take_berkas,
)
from laporan.enums import STATUS_RESMI
from laporan.models import (
    SEBUTAN,
    SEBUTAN_LEWAT_DOKUMEN,
    Dokumen,
    GambarNaskah,
    Pindaian,
    SalinanDokumen,
)
from laporan.sandi_isi import sidik

PESAN_PDF = "PDF resmi tidak cocok dengan sidiknya; jangan dipakai, hubungi admin."
PESAN_GAMBAR = "Gambar tidak cocok dengan sidiknya; jangan dipakai, hubungi admin."
PESAN_PINDAIAN = "Pindaian tidak cocok dengan sidiknya; jangan dipakai, hubungi admin."


class GambarHilang(ValueError):
    """A picture of a report whose file is gone or was changed; says its fingerprint."""


def take_pdf(salinan: SalinanDokumen) -> bytes:
    """Return the official bytes. Raises AksiDitolak when they are not those that were enacted."""
    isi = bytes(salinan.pdf or b"")
    check_sidik(isi, salinan.pdf_sidik, sebutan=f"salinan {salinan.pk}", pesan=PESAN_PDF)
    return isi


def take_pindaian(pindaian: Pindaian) -> bytes:
    """Return the bytes of a scan.

    Raises OSError or ValueError when there is no such file, AksiDitolak when it is not what was
    uploaded.
    """
    return take_berkas(
        pindaian.berkas,
        sidik=pindaian.sidik,
        sebutan=f"pindaian {pindaian.pk}",
        pesan=PESAN_PINDAIAN,
    )


def list_sumber() -> list[SumberBerkas]:
    """Return the models of all layers that keep files."""
    return [
        SumberBerkas(
            baris=Pindaian.objects.select_related(*SEBUTAN_LEWAT_DOKUMEN),
            sebut=lambda pindaian: f"{pindaian.dokumen}, {pindaian}",
            is_tercatat=_is_tercatat,
        ),
        SumberBerkas(
            baris=GambarNaskah.objects.select_related("laporan__kecamatan"),
            sebut=lambda gambar: f"{gambar.laporan}, {gambar}",
            is_tercatat=_is_gambar_tercatat,
        ),
        sumber_bukti(),
    ]


def take_gambar(gambar: GambarNaskah) -> bytes:
    """Return the bytes of a picture of a report.

    Raises OSError or ValueError when there is no such file, AksiDitolak when it is not what was
    uploaded.
    """
    return _take_gambar(gambar, gambar.sidik)


def _take_gambar(gambar: GambarNaskah, tanda: str) -> bytes:
    return take_berkas(
        gambar.berkas, sidik=tanda, sebutan=f"gambar {gambar.pk}", pesan=PESAN_GAMBAR
    )


def read_gambar(tanda: str) -> bytes:
    """Return the picture that reports name by its SHA-256. Raises GambarHilang."""
    gambar = GambarNaskah.objects.filter(sidik=tanda).order_by("pk").first()
    if gambar is None:
        raise GambarHilang(tanda)
    try:
        return _take_gambar(gambar, tanda)
    except (OSError, ValueError, AksiDitolak) as galat:
        raise GambarHilang(tanda) from galat


def find_beda() -> Iterator[str]:
    """Yield in words every copy or file that is not what it was; nothing when all are whole."""
    salinan = SalinanDokumen.objects.select_related(*SEBUTAN_LEWAT_DOKUMEN)
    for satu in salinan.order_by("pk").iterator(chunk_size=SEKALI_BACA):
        for beda in _find_beda_salinan(satu):
            yield f"{satu.dokumen} versi {satu.nomor} (salinan {satu.pk}): {beda}"
    tanpa = Dokumen.objects.filter(status__in=STATUS_RESMI).exclude(
        pk__in=SalinanDokumen.objects.resmi().values("dokumen")
    )
    for dokumen in tanpa.select_related(*SEBUTAN):
        yield f"{dokumen}: ditetapkan, tetapi salinan resminya tidak ada"
    yield from find_beda_berkas(list_sumber())


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


def _is_tercatat(pindaian: Pindaian) -> bool:
    """Say whether the trail of its document has the seal of a scan."""
    tercatat = _read_jejak(pindaian.dokumen, "pindaian_diunggah")
    return any(baris["pindaian"][1].endswith(pindaian.sidik) for baris in tercatat)


def _is_gambar_tercatat(gambar: GambarNaskah) -> bool:
    """Say whether the trail has the seal of a picture; a copied report has no line of its own."""
    tercatat = Jejak.objects.filter(peristiwa="gambar_disimpan", perubahan__contains=gambar.sidik)
    return tercatat.exists()


def _read_jejak(dokumen: Dokumen, peristiwa: str) -> list[dict[str, list[str]]]:
    """Return the changes that the trail has of the document, as field -> [old, new]."""
    baris = Jejak.objects.about(dokumen).filter(peristiwa=peristiwa)
    return [json.loads(satu) for satu in baris.values_list("perubahan", flat=True)]
