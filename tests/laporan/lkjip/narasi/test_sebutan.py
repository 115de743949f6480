"""What a sentence names before each of its numbers."""

import re
from collections.abc import Iterator

import pytest

from laporan.lkjip.narasi import sebutan
from laporan.lkjip.narasi.sebutan import Sebutan

KALIMAT = "Target 80 dan realisasi tahun 2020 sebesar 72 dari anggaran tahun lalu 5 juta"


def test_the_words_before_a_place_count() -> None:
    satu = Sebutan(KALIMAT)
    letak = [KALIMAT.index(angka) for angka in ("80", "72", "5 juta")]
    assert [satu.find_jenis(x) for x in letak] == ["target", "realisasi", "pagu"]
    assert [satu.find_tahun(x, 2021) for x in letak] == [2021, 2020, 2020]
    assert [satu.is_beruang(x) for x in letak] == [False, False, True]
    assert satu.find_jenis(0) == ""


def test_of_two_words_at_one_place_the_narrower_one_counts() -> None:
    assert Sebutan("target akhir 5").find_jenis(13) == "akhir"
    assert Sebutan("sisa anggaran 5").find_jenis(14) == "sisa"


def test_a_sentence_of_numbers_is_searched_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Searched again before each number, a pasted table takes a minute."""
    dicari: list[str] = []

    class Pola:
        def finditer(self, teks: str) -> Iterator[re.Match[str]]:
            dicari.append(teks)
            return re.finditer("capaian", teks)

    monkeypatch.setattr(sebutan, "_SEBUTAN", (("capaian", Pola()),))
    satu = Sebutan("capaian 9 " * 150)
    assert {satu.find_jenis(cocok.start()) for cocok in re.finditer("9", satu.teks)} == {"capaian"}
    assert len(dicari) == 1
