"""Tables of a report: words and numbers side by side."""

from decimal import Decimal

import pytest

from laporan.isi_ukur import SelUkur
from laporan.lkjip.blok.tabel import BarisLaporan, build_tabel, write_polos
from laporan.sel_ukur import sel_rupiah
from laporan.susun_lembar import build_kolom

KOLOM = (build_kolom("Uraian", 40), build_kolom("Anggaran", 20, rata="kanan"))


def test_numbers_stand_beside_the_words() -> None:
    baris = (
        BarisLaporan((SelUkur("Belanja"), sel_rupiah(Decimal("14463930781.00"))), "a"),
        BarisLaporan((SelUkur("Jumlah"), sel_rupiah(None)), tebal=True),
    )
    tabel = build_tabel("pagu", "Anggaran", KOLOM, baris, catatan=("a",), sumber="DPA")
    assert [satu.sel for satu in tabel.tabel.baris] == [
        ("Belanja", "14.463.930.781"),
        ("Jumlah", "-"),
    ]
    assert tabel.angka == (("", "14463930781"), ("", ""))
    assert [satu.tebal for satu in tabel.tabel.baris] == [False, True]
    assert (tabel.kunci, tabel.nomor, tabel.judul) == ("pagu", "", "Anggaran")
    assert (tabel.catatan, tabel.sumber) == (("a",), "DPA")


def test_every_row_has_a_cell_for_each_column() -> None:
    with pytest.raises(ValueError, match="2 kolom"):
        build_tabel("x", "X", KOLOM, (BarisLaporan((SelUkur("satu"),)),))


@pytest.mark.parametrize(
    ("angka", "teks"), [("80.0000", "80"), ("100", "100"), ("72.10", "72.1"), ("0.00", "0")]
)
def test_plain_numbers_have_no_idle_zeros(angka: str, teks: str) -> None:
    assert write_polos(Decimal(angka)) == teks
