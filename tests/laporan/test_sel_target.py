"""A target in a table of the report, whatever its indikator is measured in."""

from decimal import Decimal

import pytest

from iku.domain.target import JenisTarget, Target
from laporan.sel_ukur import sel_target


@pytest.mark.parametrize("satuan", ["Skala (1-4)", "m² <bersih>", "1/1000", "‰", "kali 3 (x)", "%"])
def test_a_satuan_is_any_words(satuan: str) -> None:
    target = Target(JenisTarget.ANGKA, Decimal("3.5"), satuan=satuan)
    sel = sel_target(target, bersatuan=True)
    assert (sel.angka, sel.awalan) == (Decimal("3.5"), "")
    assert sel.teks == f"3,5{sel.akhiran}"
    assert sel.akhiran.strip() == satuan
    assert sel_target(target).teks == "3,5"
