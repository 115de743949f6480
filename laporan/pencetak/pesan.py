"""What client, parent and child tell each other."""

from collections.abc import Mapping
from dataclasses import dataclass, field

MB = 1024 * 1024


@dataclass(frozen=True)
class Batas:
    """Limits of one job: wall and CPU seconds, address space in MB, seconds in the queue."""

    detik: int = 30
    detik_cpu: int = 60
    memori_mb: int = 1000
    detik_antre: int = 20


@dataclass(frozen=True)
class PilihanPdf:
    """Identifier written in the file (hex text, empty for none) and PDF variant."""

    pengenal: str = ""
    ragam: str = "pdf/ua-1"


@dataclass(frozen=True)
class Tugas:
    """One job; `aset` maps an address such as "aset:logo" to media type and bytes."""

    html: str
    aset: Mapping[str, tuple[str, bytes]] = field(default_factory=dict)
    pilihan: PilihanPdf = PilihanPdf()
    batas: Batas = Batas()


@dataclass(frozen=True)
class HasilRender:
    """A printed file; `peringatan` are complaints of the renderer, none for a sound template."""

    pdf: bytes
    halaman: int
    peringatan: tuple[str, ...]
