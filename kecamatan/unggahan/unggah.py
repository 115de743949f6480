"""Takes in what is uploaded; a full disk is told in words before any view is reached."""

from contextlib import suppress
from typing import Any, NoReturn

from django.core.exceptions import BadRequest
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler


class UnggahanPenuh(BadRequest):
    """A large file could not be put aside while it came in; answered with a page of its own words.

    It is raised before there is a view, so no AksiDitolak would be answered.
    """


class UnggahBerkas(TemporaryFileUploadHandler):
    """Django's handler of large files, which raises UnggahanPenuh where that raises OSError."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin a file."""
        try:
            super().new_file(*args, **kwargs)
        except OSError as galat:
            raise UnggahanPenuh(str(galat)) from galat

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Put a piece aside."""
        try:
            super().receive_data_chunk(raw_data, start)
        except OSError as galat:
            self._drop(galat)

    def file_complete(self, file_size: int) -> "UploadedFile[bytes] | None":
        """End a file; the last piece is written here."""
        try:
            return super().file_complete(file_size)
        except OSError as galat:
            self._drop(galat)

    def _drop(self, galat: OSError) -> NoReturn:
        """Give the room back: closing takes the file away, though it cannot write what is left."""
        with suppress(OSError):
            self.file.close()
        raise UnggahanPenuh(str(galat)) from galat
