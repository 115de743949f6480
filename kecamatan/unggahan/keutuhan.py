"""Compares stored files with their rows: none missing, none left over, none changed."""

import hashlib
import logging
import posixpath
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from django.core.files.storage import Storage
from django.db.models import FileField, Model, QuerySet
from django.db.models.fields.files import FieldFile
from django.utils import timezone

from kecamatan.galat import AksiDitolak

SEKALI_BACA: Final = 20
# A file is written before its row can be seen; one as young as this may still get its row.
SEDANG_DITULIS: Final = timedelta(hours=1)

catatan = logging.getLogger(__name__)


@dataclass(frozen=True)
class SumberBerkas:
    """The rows of one model that keep a file each.

    `berkas`, `sidik` and `ukuran` name its fields, `sebut` says in words which row it is, and
    `is_tercatat` whether the trail has the seal of the row.
    """

    baris: QuerySet[Any]
    sebut: Callable[[Any], str]
    is_tercatat: Callable[[Any], bool]
    berkas: str = "berkas"
    sidik: str = "sidik"
    ukuran: str = "ukuran"

    @property
    def sebutan(self) -> str:
        """What people call such a row."""
        return str(self.baris.model._meta.verbose_name)

    @property
    def storage(self) -> Storage:
        """Where the files are."""
        kolom: FileField = self.baris.model._meta.get_field(self.berkas)
        return kolom.storage


def take_berkas(berkas: FieldFile, *, sidik: str, sebutan: str, pesan: str) -> bytes:
    """Return the bytes of a file.

    Raises OSError or ValueError when there is none, AksiDitolak when it is not what was stored.
    """
    with berkas.open("rb") as aliran:
        isi: bytes = aliran.read()
    check_sidik(isi, sidik, sebutan=sebutan, pesan=pesan)
    return isi


def check_sidik(isi: bytes, harus: str, *, sebutan: str, pesan: str) -> None:
    """Raise AksiDitolak with `pesan` unless the bytes have this SHA-256; the log gets both."""
    nyata = hashlib.sha256(isi).hexdigest()
    if nyata != harus:
        catatan.error("%s tidak cocok dengan sidiknya: %s, bukan %s", sebutan, nyata, harus)
        raise AksiDitolak(pesan)


def find_beda_berkas(daftar: Sequence[SumberBerkas]) -> Iterator[str]:
    """Yield in words every row whose file is not what it was, then every file without row."""
    for sumber in daftar:
        for baris in sumber.baris.order_by("pk").iterator(chunk_size=SEKALI_BACA):
            for beda in _find_beda(sumber, baris):
                yield f"{sumber.sebut(baris)} ({sumber.sebutan} {baris.pk}): {beda}"
    for storage in {id(sumber.storage): sumber.storage for sumber in daftar}.values():
        setempat = [sumber for sumber in daftar if sumber.storage is storage]
        yield from _find_tanpa_baris(storage, setempat)


def _find_tanpa_baris(storage: Storage, daftar: Iterable[SumberBerkas]) -> Iterator[str]:
    # The files first: a row that is written meanwhile is then surely seen.
    berkas, tertutup = _list_berkas(storage)
    milik: set[str] = set()
    for sumber in daftar:
        milik.update(sumber.baris.values_list(sumber.berkas, flat=True))
    yield from (f"{folder}: folder tidak terbaca" for folder in tertutup)
    for satu in berkas:
        if satu not in milik and not _is_baru(storage, satu):
            yield f"{satu}: berkas tanpa baris di basis data"


def _list_berkas(storage: Storage) -> tuple[list[str], list[str]]:
    """Return the names of all files, and of the folders that cannot be looked into."""
    berkas: list[str] = []
    tertutup: list[str] = []
    antrean = [""]
    while antrean:
        folder = antrean.pop()
        try:
            anak, isi = storage.listdir(folder)
        except FileNotFoundError:
            # Nothing was ever stored.
            continue
        except OSError:
            tertutup.append(folder or ".")
            continue
        antrean += [posixpath.join(folder, satu) for satu in anak]
        berkas += [posixpath.join(folder, satu) for satu in isi]
    return sorted(berkas), sorted(tertutup)


def _is_baru(storage: Storage, jalan: str) -> bool:
    """Say whether a file was written just now, or taken away again meanwhile."""
    try:
        return timezone.now() - storage.get_modified_time(jalan) < SEDANG_DITULIS
    except OSError:
        return not storage.exists(jalan)


def _find_beda(sumber: SumberBerkas, baris: Model) -> Iterator[str]:
    try:
        with getattr(baris, sumber.berkas).open("rb") as aliran:
            isi = aliran.read()
    except (OSError, ValueError) as galat:
        yield f"berkas tidak ada atau tidak terbaca ({type(galat).__name__})"
        return
    ukuran, sidik = getattr(baris, sumber.ukuran), getattr(baris, sumber.sidik)
    if len(isi) != ukuran:
        yield f"ukurannya {len(isi)} byte, seharusnya {ukuran}"
    if hashlib.sha256(isi).hexdigest() != sidik:
        yield "berkas tidak cocok dengan sidiknya"
    if not sumber.is_tercatat(baris):
        yield "sidiknya tidak dicatat jejak"
