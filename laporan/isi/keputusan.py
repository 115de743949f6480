"""The decree around a form, and the head of its lampiran."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Diktum:
    """`label` is KESATU, KEDUA, ...; `naskah` its text."""

    label: str
    naskah: str


@dataclass(frozen=True)
class Keputusan:
    """The decree around the form. `mengingat` are full citations in order, without semicolon."""

    judul: tuple[str, ...]
    nomor: str
    tentang: tuple[str, ...]
    penetap: str
    menimbang: tuple[str, ...]
    mengingat: tuple[str, ...]
    memperhatikan: tuple[str, ...]
    menetapkan: str
    diktum: tuple[Diktum, ...]
    tempat: str
    tanggal: str
    tembusan: tuple[str, ...]


@dataclass(frozen=True)
class KepalaLampiran:
    """The head block at the top right of a lampiran."""

    keputusan: str
    nomor: str
    tanggal: str
    tentang: str
