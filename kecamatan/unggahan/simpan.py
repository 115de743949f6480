"""Keeps the bytes of an upload: under a name of ours, and only together with their row."""

import logging
import posixpath
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from django.utils import timezone

from kecamatan.galat import AksiDitolak

PENUH = "Tempat penyimpanan berkas penuh atau tidak dapat ditulis."

catatan = logging.getLogger(__name__)


def store_path(awalan: str, akhiran: str) -> str:
    """Return a random name below the folder `awalan`, in which %Y is the year, as in `upload_to`.

    The name people gave must not decide where or as what a file is stored.
    """
    return posixpath.join(timezone.localdate().strftime(awalan), f"{uuid.uuid4().hex}{akhiran}")


@contextmanager
def drop_bila_gagal(storage: Storage, jalan: str) -> Iterator[None]:
    """Take the file away when what is done inside fails.

    Its name is known before it is written: a file cut off by a full disk must go as well.
    """
    try:
        yield
    except BaseException:
        with suppress(OSError):
            storage.delete(jalan)
        raise


def write_berkas(storage: Storage, jalan: str, isi: bytes) -> str:
    """Write the bytes and return the name they were given. Raises AksiDitolak."""
    try:
        return storage.save(jalan, ContentFile(isi))
    except OSError as galat:
        catatan.error("%s tidak dapat ditulis: %s", jalan, galat)
        raise AksiDitolak(PENUH) from galat
