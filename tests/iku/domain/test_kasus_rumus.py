"""The rule book of formulas: every formula of the five sample documents, with numbers."""

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from iku.domain.angka import parse_angka, round_persen
from iku.domain.cetak import tulis_baris
from iku.domain.rumus import (
    StatusHitungan,
    evaluate,
    rumus_nilai,
    rumus_persentase,
    rumus_skm,
)

BERKAS = Path(__file__).with_name("kasus_rumus.toml")
KASUS = tomllib.loads(BERKAS.read_text(encoding="utf-8"))["kasus"]


def build(kasus):
    match kasus["jenis"]:
        case "persentase":
            pengali = kasus.get("pengali")
            return rumus_persentase(
                pembilang=tuple(kasus["pembilang"]),
                penyebut=kasus["penyebut"],
                pengali_penyebut=pengali and (parse_angka(pengali["nilai"]), pengali["label"]),
            )
        case "skm":
            penimbang = kasus.get("nilai_penimbang")
            return rumus_skm(nilai_penimbang=penimbang and parse_angka(penimbang))
        case "nilai":
            return rumus_nilai(kasus["label"], kasus["satuan"])


def hitung(kasus):
    return evaluate(build(kasus), {k: parse_angka(teks) for k, teks in kasus["isian"].items()})


@pytest.mark.parametrize("kasus", KASUS, ids=lambda kasus: kasus["nama"])
def test_formula_gives_what_the_rule_book_says(kasus):
    hitungan = hitung(kasus)
    assert hitungan.status == kasus.get("status", StatusHitungan.DIHITUNG)
    assert list(hitungan.kurang) == kasus.get("kurang", [])
    if "hasil" in kasus:
        assert round_persen(hitungan.hasil) == parse_angka(kasus["hasil"])
        assert hitungan.alasan == ""
    else:
        assert hitungan.hasil is None
        assert hitungan.alasan.endswith(".")


@pytest.mark.parametrize(
    "kasus", [k for k in KASUS if "tertulis" in k], ids=lambda kasus: kasus["nama"]
)
def test_formula_is_written_as_the_rule_book_says(kasus):
    assert tulis_baris(build(kasus)) == kasus["tertulis"]


def test_rule_book_covers_every_outcome():
    assert {k.get("status", "dihitung") for k in KASUS} == set(StatusHitungan)


def test_rule_book_covers_each_of_the_five_documents():
    dokumen = {"Sumberjambe 2022", "Panti 2025", "Sumbersari 2021", "Sumbersuko 2020"}
    for awalan in dokumen | {"Sumberjambe 2021"}:
        assert any(k["nama"].startswith(awalan) for k in KASUS)


def test_missing_is_not_zero():
    rumus = rumus_persentase(pembilang="A", penyebut="B")
    nol = evaluate(rumus, {"pembilang": Decimal(0), "penyebut": Decimal(4)})
    kosong = evaluate(rumus, {"pembilang": None, "penyebut": Decimal(4)})
    assert (nol.status, nol.hasil) == (StatusHitungan.DIHITUNG, 0)
    assert (kosong.status, kosong.hasil) == (StatusHitungan.BELUM_LENGKAP, None)
