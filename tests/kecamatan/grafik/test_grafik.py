"""What holds for charts of every kind."""

import re
import subprocess
import sys
from collections.abc import Callable
from decimal import ROUND_DOWN, Decimal, localcontext

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from kecamatan.grafik import (
    BatangCapaian,
    DeretGrafik,
    Grafik,
    KotakBagan,
    NilaiGrafik,
    PasanganBatang,
    draw_bagan,
    draw_batang_capaian,
    draw_garis,
    draw_pasangan_batang,
    lukisan,
)
from kecamatan.grafik.teks import rapikan_teks
from tests.kecamatan.grafik.baca_svg import (
    NS,
    bagan,
    capaian,
    garis,
    list_teks,
    nilai,
    parse,
    pasangan,
)
from tests.sumber import AKAR, PAKET, name, python_files

JAHAT = (
    """</title></svg><script>alert(1)</script> " ' & ]]> <!-- {{ 1 }} \x00\x1b\ud800\ufffe\u202e"""
)
CONTOH: dict[str, Callable[[], Grafik]] = {
    "capaian": lambda: capaian("90.125", None, "996.22", "-12"),
    "pasangan": lambda: pasangan(("83.5", "84.25"), ("1000000", None)),
    "beda satuan": lambda: pasangan(("83.5", "84.25"), ("12", "9"), sumbu_bersama=False),
    "bagan": lambda: bagan(
        *(f"Seksi {n}" for n in range(9)), subbagian=("Umum", "Keuangan", "Lain")
    ),
    "garis": lambda: garis(("80", "82.333", None, "86"), ("81", None, None, "79.5")),
}
semua = pytest.mark.parametrize("buat", CONTOH.values(), ids=CONTOH.keys())


def draw_semua(kata: str, awalan: str = "a") -> list[Grafik]:
    """Draw every kind with one text wherever a person's words go."""
    angka = NilaiGrafik(Decimal(5), kata.strip() or "5")
    kosong = NilaiGrafik(None, alasan=kata.strip() or "x")
    deret = [DeretGrafik(kata, (angka, kosong)), DeretGrafik(kata, (kosong, angka))]
    return [
        draw_batang_capaian(
            [BatangCapaian(kata, angka, kata), BatangCapaian(kata, kosong, kata)],
            judul=kata,
            awalan=awalan,
        ),
        draw_pasangan_batang(
            [PasanganBatang(kata, angka, kosong)], nama=(kata, kata), judul=kata, awalan=awalan
        ),
        draw_garis([kata, kata], deret, tulis=lambda _: kata, judul=kata, awalan=awalan),
        draw_bagan(
            KotakBagan(kata, kata, (KotakBagan(kata),)),
            pembantu=KotakBagan(kata, "", (KotakBagan(kata, kata),)),
            judul=kata,
            awalan=awalan,
        ),
    ]


@given(st.text(max_size=60))
def test_any_words_give_well_formed_xml(kata: str) -> None:
    for grafik in draw_semua(kata):
        assert parse(grafik).tag == f"{NS}svg"


def test_hostile_words_stay_words() -> None:
    for grafik in draw_semua(JAHAT):
        akar = parse(grafik)
        nama = {satu.tag.removeprefix(NS) for satu in akar.iter()}
        assert nama <= {"svg", "title", "desc", "g", "rect", "line", "polyline", "circle", "text"}
        judul = akar.find(f"{NS}title")
        assert judul is not None
        assert judul.text == rapikan_teks(JAHAT)
        assert "<script" not in grafik.svg


def test_a_long_label_is_kept_in_full_in_its_title() -> None:
    panjang = "Persentase hasil koordinasi yang ditindaklanjuti " * 12
    lima = nilai("5")
    for grafik in (
        draw_batang_capaian([BatangCapaian(panjang, lima)], judul="J", awalan="a"),
        draw_pasangan_batang(
            [PasanganBatang(panjang, lima, lima)], nama=("a", "b"), judul="J", awalan="a"
        ),
        draw_garis([panjang], [DeretGrafik("D", (lima,))], tulis=str, judul="J", awalan="a"),
        draw_garis(["I"], [DeretGrafik(panjang, (lima,))], tulis=str, judul="J", awalan="a"),
    ):
        assert panjang.strip() in [satu.text for satu in parse(grafik).iter(f"{NS}title")]
        assert any(teks.endswith("…") for teks in list_teks(grafik))


def test_a_picture_too_narrow_for_words_is_refused() -> None:
    with pytest.raises(ValueError, match="lebar 100"):
        draw_batang_capaian([BatangCapaian("a", nilai("5"))], judul="J", awalan="a", lebar=100)


@semua
def test_a_chart_does_not_depend_on_the_language_or_on_the_context(
    buat: Callable[[], Grafik],
) -> None:
    with translation.override("id"):
        satu = buat()
    with translation.override("en"), localcontext(prec=4, rounding=ROUND_DOWN):
        dua = buat()
    assert satu == dua == buat()


@semua
def test_every_coordinate_has_a_point_and_at_most_two_decimals(buat: Callable[[], Grafik]) -> None:
    bilangan = re.compile(r"-?\d+(\.\d{1,2})?")
    ukuran = {"x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height"}
    for satu in parse(buat()).iter():
        for kunci, isi in satu.attrib.items():
            if kunci in ukuran:
                assert bilangan.fullmatch(isi), (kunci, isi)
        for isi in re.split(r"[ ,]", satu.get("points", "0")):
            assert bilangan.fullmatch(isi)


@semua
def test_nothing_is_drawn_outside_of_the_picture(buat: Callable[[], Grafik]) -> None:
    akar = parse(buat())
    lebar, tinggi = Decimal(akar.attrib["width"]), Decimal(akar.attrib["height"])
    assert akar.attrib["viewBox"] == f"0 0 {lebar} {tinggi}"
    for satu in akar.iter(f"{NS}text"):
        assert 0 <= Decimal(satu.attrib["x"]) <= lebar
        assert 0 <= Decimal(satu.attrib["y"]) <= tinggi
    for satu in akar.iter(f"{NS}rect"):
        assert Decimal(satu.get("x", "0")) >= 0
        assert Decimal(satu.get("x", "0")) + Decimal(satu.attrib["width"]) <= lebar


@semua
def test_a_chart_is_an_image_with_a_name_and_a_description(buat: Callable[[], Grafik]) -> None:
    grafik = buat()
    akar = parse(grafik)
    assert akar.get("role") == "img"
    menurut_id = {satu.get("id"): satu.text for satu in akar.iter() if satu.get("id")}
    assert akar.attrib["aria-labelledby"].split() == list(menurut_id)
    assert list(menurut_id.values()) == [grafik.judul, grafik.uraian]


def test_charts_with_different_prefixes_share_no_id() -> None:
    satu, dua = (
        {elemen.get("id") for elemen in parse(draw_semua("x", awalan)[0]).iter()} - {None}
        for awalan in ("a", "b")
    )
    assert len(satu) == len(dua) == 2
    assert satu.isdisjoint(dua)


@pytest.mark.parametrize("awalan", ["", "1a", 'a"', "a b", "A", "é"])
def test_a_prefix_that_makes_no_id_is_refused(awalan: str) -> None:
    with pytest.raises(ValueError, match="awalan"):
        draw_semua("x", awalan)


@semua
def test_a_chart_has_nothing_the_content_security_policy_refuses(
    buat: Callable[[], Grafik],
) -> None:
    atribut = {kunci for satu in parse(buat()).iter() for kunci in satu.attrib}
    assert "style" not in atribut
    assert "href" not in atribut
    assert not {kunci for kunci in atribut if kunci.startswith("on")}


def test_the_table_holds_every_value_and_every_gap() -> None:
    assert CONTOH["capaian"]().tabel.baris == (
        ("Indikator 0", "90,125", "-"),
        ("Indikator 1", "- (belum diisi)", "-"),
        ("Indikator 2", "996,22", "-"),
        ("Indikator 3", "-12", "-"),
    )
    assert CONTOH["pasangan"]().tabel.baris == (
        ("Indikator 0", "83,5", "84,25"),
        ("Indikator 1", "1000000", "- (belum diisi)"),
    )
    tabel = CONTOH["garis"]().tabel
    assert tabel.kepala == ("Periode", "Deret 0", "Deret 1")
    assert tabel.baris == (
        ("TW 1", "80", "81"),
        ("TW 2", "82,333", "- (belum diisi)"),
        ("TW 3", "- (belum diisi)", "- (belum diisi)"),
        ("TW 4", "86", "79,5"),
    )


@pytest.mark.parametrize(
    ("angka", "tertulis"),
    [(None, "0"), (Decimal(0), ""), (Decimal(0), " "), (Decimal("NaN"), "x"),
     (Decimal("Infinity"), "x"), (Decimal("1e31"), "x"), (Decimal("1e-31"), "x")],
)  # fmt: skip
def test_a_value_that_would_print_a_number_that_is_not_there_is_refused(
    angka: Decimal | None, tertulis: str
) -> None:
    with pytest.raises(ValueError, match=r".+"):
        NilaiGrafik(angka, tertulis)


def test_a_missing_value_without_a_reason_is_refused() -> None:
    with pytest.raises(ValueError, match="alasan"):
        NilaiGrafik(None, alasan=" ")


def test_a_zero_is_a_value() -> None:
    assert nilai("0").teks == "0"


def terang(warna: str) -> Decimal:
    """Return the relative luminance of a colour, as WCAG defines it."""
    jumlah = Decimal(0)
    for letak, bobot in ((1, "0.2126"), (3, "0.7152"), (5, "0.0722")):
        kanal = Decimal(int(warna[letak : letak + 2], 16)) / 255
        if kanal > Decimal("0.04045"):
            kanal = ((kanal + Decimal("0.055")) / Decimal("1.055")) ** Decimal("2.4")
        else:
            kanal /= Decimal("12.92")
        jumlah += kanal * Decimal(bobot)
    return jumlah


@pytest.mark.parametrize(
    ("warna", "paling_sedikit"),
    [(lukisan.TINTA, "4.5"), (lukisan.REDUP, "4.5"), (lukisan.TUA, "3"), (lukisan.GARIS, "3")],
)
def test_colours_stand_out_from_the_paper(warna: str, paling_sedikit: str) -> None:
    kontras = (terang(lukisan.KERTAS) + Decimal("0.05")) / (terang(warna) + Decimal("0.05"))
    assert kontras >= Decimal(paling_sedikit)


def test_light_and_dark_bars_differ_in_black_and_white() -> None:
    muda, tua = terang(lukisan.MUDA), terang(lukisan.TUA)
    assert (muda + Decimal("0.05")) / (tua + Decimal("0.05")) >= 4


def test_colours_are_those_of_the_design() -> None:
    token = (AKAR / "static" / "css" / "token.css").read_text(encoding="utf-8")
    dipakai = {
        warna for buat in CONTOH.values() for warna in re.findall(r"#[0-9a-f]{6}", buat().svg)
    }
    assert {warna for warna in dipakai if warna not in token} == set()


def test_charts_are_drawn_on_a_machine_without_django() -> None:
    perintah = "import sys; sys.modules['django'] = None; import kecamatan.grafik"
    hasil = subprocess.run(
        [sys.executable, "-c", perintah], cwd=AKAR, capture_output=True, text=True, check=False
    )
    assert hasil.returncode == 0, hasil.stderr


def test_nobody_but_the_package_makes_a_chart_of_its_own_text() -> None:
    membuat = [
        name(berkas)
        for berkas in python_files(*PAKET)
        if re.search(r"(?<!\w)Grafik\(", berkas.read_text(encoding="utf-8"))
    ]
    assert membuat
    assert all(nama.startswith("kecamatan/grafik/") for nama in membuat)
