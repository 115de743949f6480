"""The chart of an office: every box in its place, with all its words."""

from decimal import Decimal
from itertools import combinations
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kecamatan.grafik import Grafik, KotakBagan, draw_bagan
from kecamatan.grafik.teks import ukur_teks
from tests.kecamatan.grafik.baca_svg import NS, bagan, list_teks, parse, ukur

PANJANG = "Seksi Pemberdayaan Masyarakat, Pembangunan, Perekonomian, dan Kesejahteraan Sosial"
SUBBAGIAN = ("Sub Bagian Umum dan Kepegawaian", "Sub Bagian Perencanaan dan Keuangan")


def _list_kotak(grafik: Grafik) -> list[Element]:
    return [satu for satu in parse(grafik).iter(f"{NS}rect") if satu.get("class") == "kotak"]


def _tepi(kotak: Element) -> tuple[Decimal, Decimal, Decimal, Decimal]:
    x, y = ukur(kotak, "x"), ukur(kotak, "y")
    return x, y, x + ukur(kotak, "width"), y + ukur(kotak, "height")


def _list_ujung(grafik: Grafik) -> set[tuple[Decimal, Decimal]]:
    """Return where lines begin and end."""
    garis = list(parse(grafik).iter(f"{NS}line"))
    return {(ukur(s, f"x{n}"), ukur(s, f"y{n}")) for s in garis for n in (1, 2)}


@pytest.mark.parametrize("banyak", range(13))
@pytest.mark.parametrize("bawahan", [None, 0, 1, 2, 3, 5])
def test_boxes_lie_apart_and_inside_whatever_their_number(banyak: int, bawahan: int | None) -> None:
    unit = [PANJANG if nomor % 2 else "Seksi Umum" for nomor in range(banyak)]
    subbagian = None if bawahan is None else (PANJANG,) * bawahan
    grafik = bagan(*unit, subbagian=subbagian)
    akar, semua = parse(grafik), [_tepi(satu) for satu in _list_kotak(grafik)]
    assert len(semua) == 1 + banyak + (0 if bawahan is None else 1 + bawahan)
    lebar, tinggi = ukur(akar, "width"), ukur(akar, "height")
    for kiri, atas, kanan, bawah in semua:
        assert 0 <= kiri < kanan <= lebar
        assert 0 <= atas < bawah <= tinggi
    for satu, lain in combinations(semua, 2):
        terpisah = satu[2] < lain[0] or lain[2] < satu[0] or satu[3] < lain[1] or lain[3] < satu[1]
        assert terpisah, (satu, lain)


@pytest.mark.parametrize("banyak", [1, 3, 4, 5, 7, 9])
def test_a_line_leads_to_every_box(banyak: int) -> None:
    grafik = bagan(*(f"Seksi {n}" for n in range(banyak)), subbagian=SUBBAGIAN)
    ujung = _list_ujung(grafik)
    puncak, pembantu, *lain = [_tepi(satu) for satu in _list_kotak(grafik)]
    assert ((puncak[0] + puncak[2]) / 2, puncak[3]) in ujung
    assert (pembantu[0], (pembantu[1] + pembantu[3]) // 2) in ujung
    for kiri, atas, kanan, _ in lain:
        assert ((kiri + kanan) // 2, atas) in ujung


@given(st.text("abcdefghij mw", max_size=160))
def test_words_stay_whole_and_inside_their_box(nama: str) -> None:
    grafik = bagan(nama, *("Seksi Umum",) * 3, subbagian=(nama, "Sub Bagian Umum"))
    assert "".join(list_teks(grafik)).replace(" ", "").count("".join(nama.split())) >= (
        2 if nama.strip() else 0
    )
    kotak = [_tepi(satu) for satu in _list_kotak(grafik)]
    for teks in parse(grafik).iter(f"{NS}text"):
        panjang = ukur_teks(teks.text or "", 12, tebal=True)
        x, y = ukur(teks, "x"), ukur(teks, "y")
        assert any(
            kiri <= x - panjang / 2 and x + panjang / 2 <= kanan and atas < y < bawah
            for kiri, atas, kanan, bawah in kotak
        )


def test_the_sentences_say_what_the_picture_shows() -> None:
    grafik = draw_bagan(
        KotakBagan("Plt. Camat", "Siti", (KotakBagan("Seksi Umum", "Budi"), KotakBagan("Seksi B"))),
        pembantu=KotakBagan("Sekretaris Kecamatan", "", (KotakBagan("Sub Bagian Umum"),)),
        judul="Bagan",
        awalan="b",
    )
    assert grafik.uraian == (
        "Plt. Camat (Siti) memimpin. Di bawah Plt. Camat: Sekretaris Kecamatan; Seksi Umum (Budi); "
        "Seksi B. Di bawah Sekretaris Kecamatan: Sub Bagian Umum."
    )
    assert grafik.tabel.baris == (
        ("Plt. Camat", "Siti", "-"),
        ("Sekretaris Kecamatan", "-", "Plt. Camat"),
        ("Sub Bagian Umum", "-", "Sekretaris Kecamatan"),
        ("Seksi Umum", "Budi", "Plt. Camat"),
        ("Seksi B", "-", "Plt. Camat"),
    )


def test_an_office_of_one_is_one_box() -> None:
    grafik = bagan(subbagian=None)
    assert len(_list_kotak(grafik)) == 1
    assert list(parse(grafik).iter(f"{NS}line")) == []
    assert grafik.uraian == "Camat (Drs. Iswandi, M.Si.) memimpin."
