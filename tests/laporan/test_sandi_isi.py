"""The stored payload: one text for one payload, and nothing else is read."""

import json
from dataclasses import replace
from typing import Any

import pytest

from laporan.isi import SKEMA
from laporan.sandi_isi import IsiTidakSah, from_json, sidik, to_json
from tests.laporan.isi_contoh import SEMUA, contoh


@pytest.mark.parametrize("nama", SEMUA)
def test_what_is_written_is_read_back(nama: str) -> None:
    teks = to_json(contoh(nama))
    assert from_json(teks) == contoh(nama)
    assert to_json(from_json(teks)) == teks


def test_the_text_is_canonical() -> None:
    teks = to_json(contoh("panti_2025"))
    polos = json.loads(teks)
    assert teks == json.dumps(polos, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert "\n" not in teks
    assert "×" in to_json(replace(contoh("panti_2025"), penulis="×"))


def test_the_fingerprint_follows_every_letter() -> None:
    isi = contoh("panti_2025")
    assert sidik("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert sidik(to_json(isi)) != sidik(to_json(replace(isi, penulis=isi.penulis + " ")))


def _hapus(isi: dict[str, Any]) -> None:
    del isi["kop"]["logo"]


def _tambah(isi: dict[str, Any]) -> None:
    isi["formulir"]["daftar_sasaran"][0]["warna"] = "merah"


def _angka_jadi_teks(isi: dict[str, Any]) -> None:
    isi["halaman"]["lebar"] = "215"


def _benar_jadi_angka(isi: dict[str, Any]) -> None:
    isi["halaman"]["lebar"] = True


def _kosong(isi: dict[str, Any]) -> None:
    isi["penulis"] = None


def _jenis_lain(isi: dict[str, Any]) -> None:
    isi["jenis"] = "lkip"


def _skema_lain(isi: dict[str, Any]) -> None:
    isi["skema"] = SKEMA + 1


def _pasangan_pincang(isi: dict[str, Any]) -> None:
    isi["formulir"]["daftar_sasaran"][0]["daftar_iku"][0]["tambahan"] = [["7"]]


def _bukan_daftar(isi: dict[str, Any]) -> None:
    isi["keputusan"]["menimbang"] = "bahwa"


@pytest.mark.parametrize(
    ("rusak", "letak"),
    [
        (_hapus, "isi.kop"),
        (_tambah, "isi.formulir.daftar_sasaran[0]"),
        (_angka_jadi_teks, "isi.halaman.lebar"),
        (_benar_jadi_angka, "isi.halaman.lebar"),
        (_kosong, "isi.penulis"),
        (_jenis_lain, "isi.jenis"),
        (_skema_lain, "isi.skema"),
        (_pasangan_pincang, "isi.formulir.daftar_sasaran[0].daftar_iku[0].tambahan[0]"),
        (_bukan_daftar, "isi.keputusan.menimbang"),
    ],
)
def test_a_text_that_is_not_a_payload_is_refused_with_its_place(rusak: Any, letak: str) -> None:
    isi = json.loads(to_json(contoh("panti_2025")))
    rusak(isi)
    with pytest.raises(IsiTidakSah) as galat:
        from_json(json.dumps(isi))
    assert galat.value.letak == letak


@pytest.mark.parametrize("teks", ["", "null", "[]", "{}", "{", '{"skema":1}'])
def test_other_json_is_refused(teks: str) -> None:
    with pytest.raises(IsiTidakSah):
        from_json(teks)


def test_a_copy_from_before_there_were_sheets_is_still_read() -> None:
    lama = json.loads(to_json(contoh("panti_2025")))
    for nama in ("lembar", "pernyataan", "penanda_tangan"):
        del lama[nama]
    lama["skema"] = 1
    assert from_json(json.dumps(lama)) == contoh("panti_2025")
