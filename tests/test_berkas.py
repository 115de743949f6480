"""Facts about the files as a whole: pins, vendored files, and what no file may mention."""

import hashlib
import re

import pytest

from tests.sumber import AKAR, name, source_files

# In two parts, so that this file does not name what it forbids.
HOST_TERLARANG = [
    "py" + "pi.org",
    "python" + "hosted.org",
    "npm" + "js.org",
    "npm" + "js.com",
    "deb." + "debian.org",
    "js" + "delivr",
    "unp" + "kg.com",
    "cdn" + "js",
    "find" + "-links",
    "index" + "-url",
]
JALAN_MESIN = re.compile(r"(?<![\w./-])/(?:wo" + r"rk|tm" + r"p|ro" + r"ot)(?=/|[\s\"'`]|$)")
PENANDA_TERTINGGAL = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")


def test_no_leftover_markers() -> None:
    bersalah = [
        name(berkas)
        for berkas in source_files()
        if PENANDA_TERTINGGAL.search(berkas.read_text(encoding="utf-8"))
    ]
    assert bersalah == []


def test_vendored_files_are_the_ones_that_were_reviewed() -> None:
    vendor = AKAR / "static" / "vendor"
    daftar_baris = (vendor / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    tercatat = {nama: sidik for sidik, nama in (baris.split(maxsplit=1) for baris in daftar_baris)}
    nyata = {
        berkas.relative_to(vendor).as_posix(): hashlib.sha256(berkas.read_bytes()).hexdigest()
        for berkas in vendor.rglob("*")
        if berkas.is_file() and berkas.name != "SHA256SUMS"
    }
    assert tercatat == nyata


def test_no_file_names_a_registry_or_a_place_on_one_machine() -> None:
    bersalah = []
    for berkas in source_files():
        isi = berkas.read_text(encoding="utf-8")
        terlarang = [host for host in HOST_TERLARANG if host in isi]
        # The tool that keeps index addresses out of the pins has to name the options for it.
        if terlarang and name(berkas) != "alat/kunci.sh":
            bersalah.append(f"{name(berkas)}: {terlarang}")
        if jalan := JALAN_MESIN.search(isi):
            bersalah.append(f"{name(berkas)}: {jalan.group()}")
    assert bersalah == []


@pytest.mark.parametrize("nama", ["requirements.in", "requirements-dev.in"])
def test_every_dependency_has_a_reason(nama: str) -> None:
    daftar_baris = (AKAR / nama).read_text(encoding="utf-8").splitlines()
    paket = [baris for baris in daftar_baris if baris and not baris.startswith(("#", "-c "))]
    assert paket
    assert [baris for baris in paket if len(baris.partition("#")[2].split()) < 2] == []


@pytest.mark.parametrize("nama", ["requirements.txt", "requirements-dev.txt"])
def test_every_pin_is_exact_and_has_a_hash(nama: str) -> None:
    isi = (AKAR / nama).read_text(encoding="utf-8").replace("\\\n", " ")
    daftar = [baris for baris in isi.splitlines() if baris and not baris.lstrip().startswith("#")]
    assert daftar
    assert [baris for baris in daftar if "==" not in baris or "--hash=sha256:" not in baris] == []
