"""Two versions of a policy beside each other: what counts in a class are its bounds."""

import pytest

from iku.domain.daftar_skala_capaian import SKALA_JEMBER
from iku.kebijakan_capaian import compare_kebijakan
from iku.models.kebijakan_capaian import to_tersimpan
from tests.factories_ukur import build_kebijakan, build_tahun_kinerja

pytestmark = pytest.mark.django_db


def test_other_bounds_behind_the_same_words_leave_a_line() -> None:
    """The words of a class were typed once and stayed; its bounds were changed later."""
    tahun = build_tahun_kinerja()
    tetap = [
        {**satu, "tertulis": f"golongan {nomor}"}
        for nomor, satu in enumerate(to_tersimpan(SKALA_JEMBER.daftar_kelas))
    ]
    geser = [dict(satu) for satu in tetap]
    geser[1]["bawah"], geser[2]["atas"] = "80", "79"
    lama, baru = (build_kebijakan(tahun, daftar_kelas=satu) for satu in (tetap, geser))
    (perubahan,) = compare_kebijakan(lama, baru)
    assert "76% s.d. 100%" in perubahan.lama
    assert "80% s.d. 100%" in perubahan.baru
    assert compare_kebijakan(lama, build_kebijakan(tahun, daftar_kelas=tetap)) == ()
