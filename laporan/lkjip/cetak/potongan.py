"""Cuts a report into pieces: each is printed by itself, and only again when it changed.

A part of the highest level is one piece, except that the table of IKU, whose rows are planned page
by page, and every bound-in document are pieces of their own. Both begin on a new page anyway.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from laporan.cetak_naskah import gabung
from laporan.isi.laporan import Bagian, BlokSalinan, Letak
from laporan.lkjip.cetak.konteks import Konteks
from laporan.lkjip.cetak.tampilan import TampilanPotongan
from laporan.lkjip.cetak.unsur import Unsur, build_judul, build_judul_salinan, build_unsur
from laporan.tabel_cetak import Tabel as TabelFormulir
from laporan.tampilan_cetak import ALAMAT_LOGO

TEMPLAT = "cetak/laporan/potongan.html"
TEMPLAT_SAMPUL = "cetak/laporan/sampul.html"
SEBUTAN_SAMPUL = "Sampul"
# Letters of the text, tags and all, that go with the table of IKU to its turned page.
MAKS_PEMBUKA = 2500


@dataclass(frozen=True)
class PotonganLaporan:
    """A piece: print HTML, or a bound-in document.

    `sebutan` is what people call it. `otomatis` ones hold a list of pages and are printed last;
    `foto` are the fingerprints of its pictures.
    """

    kunci: str
    letak: Letak | None
    sebutan: str
    html: str = ""
    foto: tuple[str, ...] = ()
    otomatis: bool = False
    salinan: BlokSalinan | None = None


def build_sampul(konteks: Konteks) -> PotonganLaporan:
    """Return the cover."""
    tampilan = TampilanPotongan(konteks)
    sampul = konteks.laporan.sampul
    alamat = ALAMAT_LOGO if konteks.isi.kop.logo else ""
    tubuh = render_to_string(
        TEMPLAT_SAMPUL, {"sampul": sampul, "isi": konteks.isi, "t": {"alamat_logo": alamat}}
    )
    html = render_to_string(TEMPLAT, {"t": tampilan, "tubuh": tubuh})
    return PotonganLaporan("", None, SEBUTAN_SAMPUL, html)


def cut_bagian(bagian: Bagian, konteks: Konteks) -> Iterator[PotonganLaporan]:
    """Yield the pieces of a part of the highest level, in order."""
    sebutan = f"{bagian.nomor} {bagian.judul}".strip()
    for kelompok in _split(_turn_judul(list(_walk_unsur(bagian, konteks)))):
        if kelompok[0].salinan is not None:
            yield PotonganLaporan(bagian.kunci, bagian.letak, sebutan, salinan=kelompok[0].salinan)
            continue
        iku = next((satu.iku for satu in kelompok if satu.iku), None)
        yield PotonganLaporan(
            kunci=bagian.kunci,
            letak=bagian.letak,
            sebutan=sebutan,
            html=_write(kelompok, konteks, iku, bersampul=bagian.is_sampul_salinan),
            foto=tuple(sidik for satu in kelompok for sidik in satu.foto),
            otomatis=any(satu.otomatis for satu in kelompok),
        )


def _walk_unsur(bagian: Bagian, konteks: Konteks) -> Iterator[Unsur]:
    """Yield headings and blocks of a part and of those under it."""
    yield build_judul(bagian)
    salinan = [blok for blok in bagian.blok if isinstance(blok, BlokSalinan)]
    if salinan:
        yield build_judul_salinan(salinan)
    for blok in bagian.blok:
        yield build_unsur(blok, bagian, konteks)
    for anak in bagian.anak:
        yield from _walk_unsur(anak, konteks)


def _turn_judul(daftar: list[Unsur]) -> list[tuple[Unsur, bool]]:
    """Return everything with whether its page is turned: headings follow what they are above."""
    hasil: list[tuple[Unsur, bool]] = []
    sesudah: bool | None = None
    for satu in reversed(daftar):
        if not satu.judul:
            sesudah = satu.mendatar if satu.salinan is None else None
        mendatar = satu.mendatar if not satu.judul or sesudah is None else sesudah
        hasil.append((satu, mendatar))
    return hasil[::-1]


def _split(daftar: list[tuple[Unsur, bool]]) -> Iterator[list[Unsur]]:
    """Yield the elements of each piece, each marked as turned or not.

    The headings above a table of IKU, and a short text, go into its piece; those above a bound-in
    document are its title page.
    """
    kini: list[Unsur] = []
    for unsur, mendatar in daftar:
        satu = replace(unsur, mendatar=mendatar)
        if satu.salinan is not None:
            if kini:
                yield kini
            yield [satu]
            kini = []
        elif satu.iku is not None:
            pembuka = _pop_pembuka(kini)
            if kini:
                yield kini
            yield [*pembuka, satu]
            kini = []
        else:
            kini.append(satu)
    if kini:
        yield kini


def _pop_pembuka(daftar: list[Unsur]) -> list[Unsur]:
    """Take the headings at the end of a piece off it, with a short text between them and the end.

    A heading with three lines would else stand on a page of its own.
    """
    akhir = len(daftar)
    while akhir and not daftar[akhir - 1].judul:
        akhir -= 1
    teks = "".join(satu.html for satu in daftar[akhir:])
    if len(teks) > MAKS_PEMBUKA or any(satu.mendatar for satu in daftar[akhir:]) or "<img" in teks:
        akhir = len(daftar)
    while akhir and daftar[akhir - 1].judul:
        akhir -= 1
    pembuka = daftar[akhir:]
    del daftar[akhir:]
    return pembuka


def _write(
    kelompok: list[Unsur], konteks: Konteks, iku: TabelFormulir | None, *, bersampul: bool
) -> str:
    """Return the HTML of a piece."""
    if iku is not None:
        bagian = [("formulir", gabung(satu.html for satu in kelompok))]
    else:
        bagian = [
            ("alir mendatar" if mendatar else "alir", gabung(satu.html for satu in anggota))
            for mendatar, anggota in groupby(kelompok, key=lambda satu: satu.mendatar)
        ]
    if bersampul:
        bagian = [(f"{kelas} sampul-salinan", isi) for kelas, isi in bagian]
    return _bungkus(konteks, bagian, iku)


def _bungkus(
    konteks: Konteks, bagian: list[tuple[str, SafeString]], iku: TabelFormulir | None
) -> str:
    tubuh = render_to_string("cetak/laporan/alir.html", {"bagian": bagian})
    return render_to_string(TEMPLAT, {"t": TampilanPotongan(konteks, iku), "tubuh": tubuh})
