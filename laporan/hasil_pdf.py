"""What comes out of printing a document."""

from dataclasses import dataclass


@dataclass(frozen=True)
class HasilPdf:
    """A printed document: the bytes, the number of pages, and the SHA-256 of the bytes.

    `peringatan` are complaints of the renderer: letters of a script without a font, mostly.
    """

    pdf: bytes
    halaman: int
    sidik: str
    peringatan: tuple[str, ...] = ()
