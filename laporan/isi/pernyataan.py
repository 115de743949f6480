"""The statement page of an agreement."""

from dataclasses import dataclass


@dataclass(frozen=True)
class BarisPihak:
    """One side as the statement introduces it; `lanjutan` says what it is called from then on."""

    nama: str
    jabatan: str
    lanjutan: str


@dataclass(frozen=True)
class Pernyataan:
    """The statement page of an agreement. `paragraf` are the promises, naskah texts."""

    judul: tuple[str, ...]
    pembuka: str
    daftar_pihak: tuple[BarisPihak, ...]
    paragraf: tuple[str, ...]
