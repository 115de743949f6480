"""The lines of the contents and of the lists of tables and pictures; the bookmarks."""

from collections.abc import Iterator, Mapping

from laporan.isi.laporan import Bagian, Foto, Gambar, Laporan
from laporan.lkjip.cetak.jilid import Penanda
from laporan.lkjip.cetak.konteks import DariDaftar, Entri, list_bernomor

# Parts below this level are not in the contents.
TINGKAT_DAFTAR = 3


def build_daftar(laporan: Laporan, label: Mapping[str, str]) -> dict[DariDaftar, tuple[Entri, ...]]:
    """Return the lists with the pages that are known by now."""
    bernomor = list(list_bernomor(laporan.bagian))
    return {
        "isi": tuple(_list_isi(laporan.bagian, label)),
        "tabel": tuple(
            Entri(satu.kunci, 1, f"Tabel {satu.nomor}", satu.judul, label.get(satu.kunci, ""))
            for satu in bernomor
            if not isinstance(satu, Gambar | Foto)
        ),
        "gambar": tuple(
            Entri(satu.kunci, 1, f"Gambar {satu.nomor}", satu.judul, label.get(satu.kunci, ""))
            for satu in bernomor
            if isinstance(satu, Gambar | Foto)
        ),
    }


def _list_isi(daftar: tuple[Bagian, ...], label: Mapping[str, str]) -> Iterator[Entri]:
    for satu in daftar:
        judul = satu.judul.upper() if satu.tingkat == 1 else satu.judul
        nomor = satu.nomor.upper() if satu.tingkat == 1 else satu.nomor
        yield Entri(satu.kunci, satu.tingkat, nomor, judul, label.get(satu.kunci, ""))
        if satu.tingkat < TINGKAT_DAFTAR:
            yield from _list_isi(satu.anak, label)


def build_penanda(daftar: tuple[Bagian, ...]) -> tuple[Penanda, ...]:
    """Return the bookmarks: every part with those under it."""
    return tuple(
        Penanda(sebut_bagian(satu), satu.kunci, build_penanda(satu.anak)) for satu in daftar
    )


def sebut_bagian(bagian: Bagian) -> str:
    """Return a heading on one line."""
    return f"{bagian.nomor} {bagian.judul}".strip()


def build_sebutan(laporan: Laporan) -> dict[str, str]:
    """Return what a link to each key says of itself."""
    semua = [satu for daftar in build_daftar(laporan, {}).values() for satu in daftar]
    daftar = {satu.kunci: f"{satu.nomor} {satu.judul}".strip() for satu in semua}
    return {**_list_sebutan(laporan.bagian), **daftar}


def _list_sebutan(daftar: tuple[Bagian, ...]) -> dict[str, str]:
    hasil: dict[str, str] = {}
    for satu in daftar:
        hasil |= {satu.kunci: sebut_bagian(satu), **_list_sebutan(satu.anak)}
    return hasil
