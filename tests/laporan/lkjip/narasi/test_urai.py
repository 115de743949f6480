"""Clean HTML as blocks and as plain text."""

from laporan.isi.laporan import ButirDaftar, Daftar, Paragraf, Potong
from laporan.lkjip.narasi.urai import HILANG, list_kunci_angka, teks_polos, urai_naskah, urai_polos

HTML = (
    '<p>Capaian <strong>SKM</strong> <span data-angka="capaian:i1">90%</span>.</p>'
    '<ol><li>Satu<ol><li>Dua <span data-rujuk="t">Tabel 1</span></li></ol></li></ol>'
    "<blockquote><p>H<sub>2</sub>O<br>x<sup>2</sup></p></blockquote>"
)


def test_blok() -> None:
    """Paragraphs, nested lists, styles, figures, references."""
    assert urai_naskah(HTML) == (
        Paragraf(
            (
                Potong("Capaian "),
                Potong("SKM", tebal=True),
                Potong(" "),
                Potong("90%", angka="capaian:i1"),
                Potong("."),
            )
        ),
        Daftar(
            "angka",
            (
                ButirDaftar(
                    (Potong("Satu"),),
                    (
                        Daftar(
                            "huruf",
                            (ButirDaftar((Potong("Dua "), Potong("Tabel 1", rujuk="t"))),),
                        ),
                    ),
                ),
            ),
        ),
        Paragraf(
            (
                Potong("H"),
                Potong("2", letak="turun"),
                Potong("O\nx"),
                Potong("2", letak="naik"),
            ),
            kutipan=True,
        ),
    )


def test_angka_hari_ini() -> None:
    """A figure says what the data say now; one that is gone keeps its text with a mark."""
    (satu, *_) = urai_naskah(HTML, {"capaian:i1": "90,13%"})
    assert isinstance(satu, Paragraf)
    assert satu.isi[3] == Potong("90,13%", angka="capaian:i1")
    (satu, *_) = urai_naskah(HTML, {})
    assert isinstance(satu, Paragraf)
    assert satu.isi[3].teks == f"90% {HILANG}"


def test_teks_polos() -> None:
    """A line for each paragraph and item; bound stretches are known by their place."""
    teks, ikatan = urai_polos(HTML)
    assert teks == teks_polos(HTML) == "Capaian SKM 90%.\nSatu\nDua Tabel 1\nH2O\nx2"
    assert [(teks[x.awal : x.akhir], x.angka) for x in ikatan] == [
        ("90%", "capaian:i1"),
        ("Tabel 1", ""),
    ]
    assert list(list_kunci_angka(urai_naskah(HTML))) == ["capaian:i1"]
