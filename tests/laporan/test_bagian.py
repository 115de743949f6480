"""Labels before the sentences of a decree come from their place."""

import pytest

from laporan.diktum import label_butir, strip_label
from laporan.enums import BagianButir


@pytest.mark.parametrize(
    ("bagian", "nomor", "label"),
    [
        ("menimbang", 1, "a."),
        ("menimbang", 2, "b."),
        ("menimbang", 27, "aa."),
        ("memperhatikan", 1, "1."),
        ("diktum", 1, "KESATU"),
        ("diktum", 5, "KELIMA"),
        ("diktum", 12, "KEDUA BELAS"),
        ("tembusan", 3, "3."),
    ],
)
def test_label_follows_the_place(bagian, nomor, label):
    assert label_butir(BagianButir(bagian), nomor) == label


@pytest.mark.parametrize(
    ("bagian", "tempel", "isi"),
    [
        ("menimbang", "d.\tbahwa untuk", "bahwa untuk"),
        ("menimbang", "a) bahwa", "bahwa"),
        ("memperhatikan", "2. Surat Edaran", "Surat Edaran"),
        ("tembusan", " 1.  Bupati", "Bupati"),
        ("diktum", "KESATU : Menetapkan", "Menetapkan"),
        ("diktum", "KEDUA BELAS: Isi", "Isi"),
        ("diktum", "a. rincian", "a. rincian"),
        ("menimbang", "bahwa a. dan b.", "bahwa a. dan b."),
        ("tembusan", "2024 adalah tahun", "2024 adalah tahun"),
    ],
)
def test_pasted_label_is_not_kept(bagian, tempel, isi):
    assert strip_label(BagianButir(bagian), tempel) == isi
