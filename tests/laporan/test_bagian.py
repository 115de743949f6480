"""Labels before the sentences of a decree come from their place."""

import pytest

from laporan.views.bagian import label_baris


@pytest.mark.parametrize(
    ("bagian", "nomor", "label"),
    [
        ("menimbang", 1, "a."),
        ("menimbang", 2, "b."),
        ("diktum", 1, "KESATU"),
        ("diktum", 5, "KELIMA"),
        ("diktum", 12, "KEDUA BELAS"),
        ("tembusan", 3, "3."),
    ],
)
def test_label_follows_the_place(bagian, nomor, label):
    assert label_baris(bagian, nomor) == label
