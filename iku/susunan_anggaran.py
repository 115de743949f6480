"""Which row of a typed budget stands under which: by code, else by the order of the table."""

from collections.abc import Iterator, Sequence

from iku.domain.kode_nomenklatur import URUTAN_TINGKAT, Tingkat, parse_kode
from iku.isian_anggaran import IsianBaris


class TanpaInduk(Exception):
    """A row that has nothing to stand under; `nomor` is its place in the table, from 0."""

    def __init__(self, nomor: int, pesan: str) -> None:
        """Keep the place and the sentence."""
        super().__init__(pesan)
        self.nomor = nomor
        self.pesan = pesan


def link_induk(daftar: Sequence[IsianBaris]) -> tuple[int | None, ...]:
    """Return for each row the place of the row above it, None for a program.

    A code says whose part it is: it stands under the row of that code, else under the last row
    before it that has none. Without a code a kegiatan belongs to the last program before it.
    Raises TanpaInduk.
    """
    per_kode = {satu.kode: nomor for nomor, satu in enumerate(daftar) if satu.kode}
    return tuple(_find(nomor, satu, daftar, per_kode) for nomor, satu in enumerate(daftar))


def _find(
    nomor: int, satu: IsianBaris, daftar: Sequence[IsianBaris], per_kode: dict[str, int]
) -> int | None:
    if satu.tingkat == Tingkat.PROGRAM:
        return None
    induk = parse_kode(satu.kode).induk if satu.kode else ""
    if induk in per_kode:
        return per_kode[induk]
    cari = URUTAN_TINGKAT[satu.tingkat] - 1
    atas = next(
        (n for n in range(nomor - 1, -1, -1) if URUTAN_TINGKAT[daftar[n].tingkat] == cari), None
    )
    sebutan = "program" if cari == 0 else "kegiatan"
    if atas is None:
        raise TanpaInduk(nomor, f"“{satu.nama}” belum punya {sebutan} di atasnya.")
    if induk and daftar[atas].kode:
        pesan = f"Kode {satu.kode} bagian dari {sebutan} {induk}, yang belum ada di tabel ini."
        raise TanpaInduk(nomor, pesan)
    return atas


def list_tanpa_induk(daftar: Sequence[IsianBaris]) -> Iterator[TanpaInduk]:
    """Yield every row that has nothing to stand under; `link_induk` stops at the first."""
    per_kode = {satu.kode: nomor for nomor, satu in enumerate(daftar) if satu.kode}
    for nomor, satu in enumerate(daftar):
        try:
            _find(nomor, satu, daftar, per_kode)
        except TanpaInduk as galat:
            yield galat


def sort_baris(daftar: Sequence[IsianBaris]) -> tuple[IsianBaris, ...]:
    """Return the rows so that each stands behind the one above it, siblings as typed.

    Raises TanpaInduk.
    """
    induk = link_induk(daftar)
    anak: dict[int | None, list[int]] = {}
    for nomor, atas in enumerate(induk):
        anak.setdefault(atas, []).append(nomor)
    urut: list[IsianBaris] = []
    sisa = anak.get(None, [])[::-1]
    while sisa:
        nomor = sisa.pop()
        urut.append(daftar[nomor])
        sisa.extend(reversed(anak.get(nomor, [])))
    return tuple(urut)
