"""One line of the home page, and a group of them."""

from dataclasses import dataclass

from django.urls import reverse

from laporan.models import Dokumen


@dataclass(frozen=True)
class Tugas:
    """One line of the task list; `url` is empty while it cannot be started."""

    judul: str
    url: str
    petunjuk: str
    kode: str
    label: str


@dataclass(frozen=True)
class KelompokTugas:
    """Tasks of one stage."""

    judul: str
    daftar_tugas: tuple[Tugas, ...]


def url_dokumen(dokumen: Dokumen) -> str:
    """Return the address of a document."""
    return reverse("laporan:dokumen", args=[dokumen.pk])
