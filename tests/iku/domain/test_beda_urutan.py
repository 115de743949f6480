"""Equal stretches of two sequences: everything is told once, and long texts cost little."""

import itertools
import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku.domain import beda_urutan
from iku.domain.beda_urutan import Ruas, list_ruas

HURUF = st.text("abcde", max_size=90)


def check_lengkap(lama: Sequence[str], baru: Sequence[str]) -> list[Ruas]:
    """Fail unless the stretches are both sequences, and by turns equal and not."""
    semua = list(list_ruas(lama, baru))
    assert [x for satu in semua for x in lama[satu.lama]] == list(lama)
    assert [x for satu in semua for x in baru[satu.baru]] == list(baru)
    for satu in semua:
        assert (list(lama[satu.lama]) == list(baru[satu.baru])) is satu.sama
    assert all(satu.sama != lain.sama for satu, lain in itertools.pairwise(semua))
    return semua


@given(HURUF, HURUF)
def test_the_stretches_are_both_sequences(lama: str, baru: str) -> None:
    check_lengkap(lama, baru)


def test_one_word_among_many_is_all_that_differs() -> None:
    lama = [f"kata{n % 40}" for n in range(5_000)]
    baru = [*lama[:2_000], "lain", *lama[2_001:]]
    beda = [satu for satu in check_lengkap(lama, baru) if not satu.sama]
    assert beda == [Ruas(slice(2_000, 2_001), slice(2_000, 2_001), sama=False)]


def test_moved_and_changed_words_are_found_between_anchors() -> None:
    lama = " ".join(f"mulai{n} kecamatan itu baik sekali" for n in range(300)).split(" ")
    baru = [("cukup" if satu == "baik" else satu) for satu in lama]
    beda = [satu for satu in check_lengkap(lama, baru) if not satu.sama]
    assert len(beda) == 300


@pytest.mark.parametrize("kata", ["a", "ab", "abcd"])
def test_few_words_again_and_again_are_not_compared_pair_by_pair(
    kata: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of 30.000 words each 30.000 would be tried; hours."""
    dicoba = 0
    asli = beda_urutan._compare

    def hitung(*bahan: object) -> object:
        nonlocal dicoba
        petak = bahan[-1]
        assert isinstance(petak, beda_urutan._Petak)
        dicoba += petak.pasangan
        return asli(*bahan)  # type: ignore[arg-type]

    monkeypatch.setattr(beda_urutan, "_compare", hitung)
    acak = random.Random(7)
    lama, baru = (acak.choices(kata, k=banyak) for banyak in (30_000, 29_000))
    check_lengkap(["awal", *lama, "akhir"], ["mula", *baru, "usai"])
    assert dicoba <= 30_000 * 50
