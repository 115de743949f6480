"""Takes the last words of a decree along to the page of its signature."""

from copy import deepcopy
from typing import Any

from laporan.pencetak.belah import ambil_bagian
from laporan.pencetak.ukur import Garis, baca_garis, cari_kelas

# Elements, boxes and documents of a library without types.
Kotak = Any
Elemen = Any
Dokumen = Any

KELAS_PENUTUP = "penutup"
KELAS_KLAUSUL = "klausul"
HALAMAN_BARU = "halaman-baru"
# A longer clause is parted; so many of its lines go along.
MAKS_GARIS_UTUH = 8
GARIS_IKUT = 4


def rangkul_penutup(dokumen: Dokumen, akar: Elemen) -> Elemen | None:
    """Return a copy of the text whose last clause goes with the signature; None if it does."""
    if not _is_sendiri(dokumen):
        return None
    akar = deepcopy(akar)
    induk, klausul = _cari_klausul(akar)
    if klausul is None:
        return None
    garis = _baca_garis(dokumen)
    henti = _cari_henti(garis) if len(garis) > MAKS_GARIS_UTUH else 0
    if henti:
        _belah(induk, klausul, henti)
    else:
        klausul.set("class", f"{klausul.get('class')} {HALAMAN_BARU}")
    return akar


def _is_sendiri(dokumen: Dokumen) -> bool:
    """Tell whether the signature of the decree begins a page."""
    for halaman in dokumen.pages:
        kotak = halaman._page_box
        penutup = next(cari_kelas(kotak, KELAS_PENUTUP), None)
        if penutup is not None:
            return not any(cari_kelas(kotak, KELAS_KLAUSUL))
    return False


def _cari_klausul(akar: Elemen) -> tuple[Elemen, Elemen | None]:
    """Return the last clause of the decree and what it stands in."""
    for bagian in akar.iter("section"):
        if bagian.get("class") == "keputusan":
            semua = [e for e in bagian if KELAS_KLAUSUL in (e.get("class") or "").split()]
            return bagian, semua[-1] if semua else None
    return akar, None


def _baca_garis(dokumen: Dokumen) -> list[Garis]:
    """Return the lines of the text of the last clause before the signature, over its pages."""
    terakhir: Elemen = None
    garis: list[Garis] = []
    for halaman in dokumen.pages:
        kotak = halaman._page_box
        if any(cari_kelas(kotak, KELAS_PENUTUP)):
            break
        for satu in cari_kelas(kotak, KELAS_KLAUSUL):
            if satu.element is not terakhir:
                terakhir, garis = satu.element, []
            awal = garis[-1].huruf if garis else 0
            garis += [Garis(g.kaki, awal + g.huruf, g.akhir, g.lekat) for g in _baca_isi(satu)]
    return garis


def _baca_isi(kotak: Kotak) -> tuple[Garis, ...]:
    """Return the lines of the third cell: after label and colon."""
    isi = [satu for satu in kotak.descendants() if satu.element_tag == "div"]
    dalam = [satu for satu in isi if satu.element is not kotak.element]
    return baca_garis(dalam[0]) if dalam else ()


def _cari_henti(garis: list[Garis]) -> int:
    """Return the place after which at least so many lines are left, at the end of an item."""
    calon = garis[2 : len(garis) - GARIS_IKUT + 1]
    blok = [g for g in calon if g.akhir]
    return (blok or calon)[-1].huruf if calon else 0


def _belah(induk: Elemen, klausul: Elemen, henti: int) -> None:
    """Put the end of a clause in a clause without label on the page of the signature."""
    label, titik, isi = list(klausul)
    sambungan = klausul.makeelement("div", {"class": f"klausul {HALAMAN_BARU}"})
    for asal in (label, titik):
        kosong = asal.makeelement("span", dict(asal.attrib))
        sambungan.append(kosong)
    sambungan.append(ambil_bagian(isi, henti))
    kepala = ambil_bagian(isi, 0, henti)
    klausul.remove(isi)
    klausul.append(kepala)
    induk.insert(list(induk).index(klausul) + 1, sambungan)
