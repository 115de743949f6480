"""The documents are in step with the code: links, pictures, pages, commands, variables."""

import re
from pathlib import Path

import pytest
from django.core.management import get_commands
from django.urls import Resolver404, resolve
from PIL import Image

from tests.dokumentasi import (
    PANDUAN,
    kata_layar,
    list_judul,
    list_kode,
    list_perintah,
    list_tautan,
    list_tebal,
    markdown_files,
    read,
)
from tests.sumber import AKAR, APLIKASI, name

PALING_BESAR = 150 * 1024
HALAMAN_PANDUAN = sorted(PANDUAN.glob("*.md"))
GAMBAR = sorted((PANDUAN / "gambar").glob("*.png"))
WAJIB = [
    "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "LICENSE", "docs/arsitektur.md",
    "docs/istilah.md", "docs/alur.md", "docs/pemasangan.md", "docs/panduan/README.md",
    "docs/aturan/README.md", "fixtures/CATATAN.md",
]  # fmt: skip
# Commands that come with Django; the rest must be ours.
PERINTAH_DJANGO = {"migrate", "collectstatic"}
# Read by the tools around the site, not by its settings.
VARIABEL_ALAT = {"DATABASE_URL_TEST_PG", "SAKIP_CHROMIUM", "SAKIP_PROSES", "PORT", "PYTHON"}


def test_the_documents_every_project_needs_are_there() -> None:
    assert [nama for nama in WAJIB if not (AKAR / nama).is_file()] == []


@pytest.mark.parametrize("berkas", markdown_files(), ids=name)
def test_every_link_leads_somewhere(berkas: Path) -> None:
    putus = []
    for _gambar, tautan in list_tautan(berkas):
        jalan, _, judul = tautan.partition("#")
        tujuan = (berkas.parent / jalan).resolve() if jalan else berkas
        if not tujuan.exists() or (judul and judul not in list_judul(tujuan)):
            putus.append(tautan)
    assert putus == []


def test_every_page_of_the_guide_is_in_its_contents() -> None:
    tertaut = {tautan for _gambar, tautan in list_tautan(PANDUAN / "README.md")}
    assert {berkas.name for berkas in HALAMAN_PANDUAN} - tertaut == {"README.md"}


def test_every_picture_is_shown_somewhere() -> None:
    ditunjukkan = {
        (berkas.parent / tautan).resolve()
        for berkas in markdown_files()
        for gambar, tautan in list_tautan(berkas)
        if gambar
    }
    assert GAMBAR
    assert set(GAMBAR) - ditunjukkan == set()


def test_every_picture_is_taken_by_the_command() -> None:
    adegan = read(AKAR / "alat" / "adegan.py")
    assert [berkas.name for berkas in GAMBAR if f'"{berkas.stem}"' not in adegan] == []


@pytest.mark.parametrize("berkas", GAMBAR, ids=lambda berkas: berkas.name)
def test_a_picture_is_small_and_holds_no_more_than_its_colours(berkas: Path) -> None:
    assert berkas.stat().st_size <= PALING_BESAR
    with Image.open(berkas) as gambar:
        assert gambar.mode == "P"
        assert not gambar.info.get("exif")


def test_every_picture_says_in_words_what_it_shows() -> None:
    tanpa_teks = [
        f"{name(berkas)}: {baris}"
        for berkas in markdown_files()
        for baris in read(berkas).splitlines()
        if re.search(r"!\[\s*\]\(", baris)
    ]
    assert tanpa_teks == []


@pytest.mark.parametrize("berkas", HALAMAN_PANDUAN, ids=lambda berkas: berkas.name)
def test_every_page_the_guide_names_exists(berkas: Path) -> None:
    hilang = []
    for alamat in list_kode(read(berkas)):
        if not alamat.startswith("/"):
            continue
        try:
            resolve(alamat)
        except Resolver404:
            hilang.append(alamat)
    assert hilang == []


@pytest.mark.parametrize("berkas", HALAMAN_PANDUAN, ids=lambda berkas: berkas.name)
def test_every_word_in_bold_is_on_the_screen(berkas: Path) -> None:
    teks = read(berkas)
    bukan_layar = {"tebal"} if berkas.name == "README.md" else set()
    tidak_ada = [
        kata for kata in list_tebal(teks) if kata not in kata_layar() and kata not in bukan_layar
    ]
    assert tidak_ada == []


def test_every_make_target_that_is_named_exists() -> None:
    sasaran = set(re.findall(r"(?m)^([a-z-]+):", read(AKAR / "Makefile")))
    disebut = list_perintah(r"`make ([a-z-]+)") | list_perintah(r"(?m)^make ([a-z-]+)")
    assert {"demo", "test", "cek", "setup"} <= disebut
    assert disebut - sasaran == set()


def test_every_management_command_that_is_named_exists() -> None:
    disebut = list_perintah(r"manage\.py ([a-z_]+)")
    disebut |= list_perintah(r"(?m)^(?:situs|pemilik) ([a-z_]+)")
    milik_kita = {
        nama
        for nama, aplikasi in get_commands().items()
        if aplikasi in {"kecamatan", "iku", "laporan"}
    }
    assert disebut - milik_kita - PERINTAH_DJANGO == set()
    assert {"muat_contoh", "cetak"} <= milik_kita


def test_every_variable_is_in_the_table_and_in_the_example() -> None:
    setelan = read(AKAR / "sakip" / "settings.py")
    dibaca = set(re.findall(r"env_\w+\(\s*\"([A-Z_]+)\"", setelan))
    tabel = set(re.findall(r"(?m)^\| `([A-Z_]+)` \|", read(AKAR / "docs" / "pemasangan.md")))
    assert dibaca == tabel
    contoh = set(re.findall(r"(?m)^(?:# ?)?([A-Z][A-Z_]+)=", read(AKAR / ".env.example")))
    assert contoh - VARIABEL_ALAT <= dibaca


def test_every_path_that_the_architecture_names_exists() -> None:
    jalan = [
        kode
        for nama in ("docs/arsitektur.md", "CONTRIBUTING.md", "README.md", "docs/istilah.md")
        for kode in list_kode(read(AKAR / nama))
        if re.fullmatch(r"[\w./-]+(?:\.(?:py|toml|md|html|in)|/)", kode) and "/" in kode
    ]
    assert len(jalan) > 20
    # "models/" alone means the folder of every app that has one.
    tempat = [AKAR, *(AKAR / aplikasi for aplikasi in APLIKASI)]
    assert [satu for satu in jalan if not any((akar / satu).exists() for akar in tempat)] == []


def test_the_sample_accounts_that_are_named_exist() -> None:
    akun = set(re.findall(r'(?m)^username = "(.+)"', read(AKAR / "fixtures" / "akun.toml")))
    disebut = list_perintah(r"`((?:operator|sekcam|camat|bappeda|admin)\.[a-z]+)`")
    assert disebut
    assert disebut - akun == set()


def test_the_changelog_names_its_versions_with_a_date_or_unreleased() -> None:
    versi = re.findall(r"(?m)^## (.+)$", read(AKAR / "CHANGELOG.md"))
    assert versi[0] == "[Unreleased]"
    pola = re.compile(r"\[\d+\.\d+\.\d+\] - (?:\d{4}-\d{2}-\d{2}|unreleased)")
    assert [satu for satu in versi[1:] if not pola.fullmatch(satu)] == []
