"""What a sentence names before each of its numbers."""

import re
from collections.abc import Iterator
from typing import cast

import pytest

from laporan.lkjip.bahan import Bahan
from laporan.lkjip.narasi import sebutan
from laporan.lkjip.narasi.pengetahuan import Pengetahuan
from laporan.lkjip.narasi.sebutan import Sebutan
from laporan.lkjip.nomor import read_romawi, romawi

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


def test_a_sasaran_is_known_by_its_number_in_figures_and_in_roman_letters() -> None:
    tahu = Pengetahuan(cast(Bahan, None))
    tahu.__dict__["sasaran"] = {f"sasaran:i{nomor}": None for nomor in range(1, 13)}
    tahu.__dict__["_nama_kinerja"] = {}
    for nomor in range(1, 13):
        for tulisan in (str(nomor), romawi(nomor), romawi(nomor).lower()):
            pokok = tahu.find_pokok(f"Capaian Sasaran {tulisan} naik.", "bab-4")
            assert (pokok.kunci, pokok.disebut) == (f"sasaran:i{nomor}", True), tulisan
    for tulisan in ("XIII", "IIII", "VX", "0", "13"):
        assert not tahu.find_pokok(f"Capaian Sasaran {tulisan} naik.", "bab-4").disebut, tulisan


def test_roman_numbers_are_read_as_they_are_written() -> None:
    assert [read_romawi(romawi(angka)) for angka in range(1, 400)] == list(range(1, 400))
    assert [read_romawi(kata) for kata in ("", "IIX", "camat", "VV")] == [None] * 4
