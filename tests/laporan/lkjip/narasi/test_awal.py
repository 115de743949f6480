"""First texts: for every part that people write in, true to the data, and clean."""

import re

import pytest

from kecamatan.models import Peraturan
from laporan.enums import LetakNarasi
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.narasi.awal import BAGIAN, PER_SASARAN, usul_dengan, usul_naskah
from laporan.lkjip.narasi.awal_tulis import Penulis
from laporan.lkjip.narasi.bersih import clean_naskah
from laporan.lkjip.narasi.periksa import Pengetahuan, periksa_naskah
from laporan.lkjip.narasi.urai import HILANG, teks_polos
from laporan.models import BagianKerangka
from tests.laporan.lkjip.narasi.bahan_contoh import build_bahan, key_of_sasaran, sumbersari

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("contoh")]
CONTOH = (("sumbersari", 2021), ("panti", 2025))


def list_kunci(bahan: Bahan) -> list[str]:
    """Return every key of both lists for a report."""
    sasaran = [key_of_sasaran(bahan, nomor + 1) for nomor in range(len(bahan.daftar_sasaran))]
    return [*BAGIAN, *(f"{bagian}@{satu}" for bagian in PER_SASARAN for satu in sasaran)]


def test_setiap_bagian_bernarasi_punya_usul() -> None:
    """Both outlines that come with the system: nobody begins with an empty page."""
    bernarasi = BagianKerangka.objects.exclude(narasi=LetakNarasi.TANPA)
    assert set(bernarasi.values_list("kunci", flat=True)) == {*BAGIAN, *PER_SASARAN}


@pytest.mark.parametrize(("nama", "tahun"), CONTOH)
def test_usul_bersih_dan_benar(nama: str, tahun: int) -> None:
    """Clean, without a single mark of our own checks, and with figures that are bound."""
    bahan = build_bahan(nama, tahun)
    tahu, penulis = Pengetahuan(bahan), Penulis(bahan)
    for kunci in list_kunci(bahan):
        html = usul_dengan(penulis, kunci)
        assert html, kunci
        assert clean_naskah(html) == html, kunci
        assert not periksa_naskah(tahu, html, kunci), (kunci, teks_polos(html))
        assert HILANG not in html
        assert "Rp" not in re.sub(r"<span[^>]*>[^<]*</span>", "", html)


def test_bagian_lain_mulai_kosong() -> None:
    """Parts of an outline of one's own, and sasaran that are not there."""
    bahan = sumbersari()
    for kunci in ("bagian-sendiri", "sasaran", "sasaran@i0", "ikhtisar@i1", ""):
        assert usul_naskah(bahan, kunci) == ""


def test_tercapai_dan_belum_berbeda() -> None:
    """One sasaran of the sample is below its target, the other above."""
    bahan = sumbersari()
    satu, dua = (
        teks_polos(usul_naskah(bahan, f"target-realisasi@{key_of_sasaran(bahan, nomor)}"))
        for nomor in (1, 2)
    )
    assert "90,13% dengan predikat BAIK; target ini belum tercapai." in satu
    assert "102,04% dengan predikat SANGAT BAIK; realisasi ini melampaui target." in dua


def test_yang_diharapkan_turun_tidak_melampaui_target() -> None:
    """11 kasus of at most 12: the target is reached, and nothing is passed."""
    bahan = build_bahan("panti", 2025)
    nomor = next(
        letak
        for letak, satu in enumerate(bahan.daftar_sasaran, start=1)
        if any("berulang" in ukur.janji.nama for ukur in satu.daftar_indikator)
    )
    teks = teks_polos(usul_naskah(bahan, f"target-realisasi@{key_of_sasaran(bahan, nomor)}"))
    assert "108,33% dengan predikat SANGAT BAIK; target ini tercapai." in teks
    assert "melampaui" not in teks


def test_yang_tidak_ada_dikatakan() -> None:
    """No figure is no zero: the text says that it is missing."""
    bahan = build_bahan("panti", 2025)
    penulis = Penulis(bahan)
    teks = teks_polos(usul_dengan(penulis, "capaian"))
    assert "Sebanyak 1 (satu) indikator belum terukur dan tidak ikut dihitung." in teks
    semua = "".join(teks_polos(usul_dengan(penulis, kunci)) for kunci in list_kunci(bahan))
    assert "belum dapat dihitung karena datanya belum lengkap" in semua
    assert "tidak tercatat, sehingga belum dapat dibandingkan" in semua


def test_hanya_peraturan_dalam_daftar() -> None:
    """Every regulation is cited as the register has it; without one nothing is said."""
    bahan = sumbersari()
    penulis = Penulis(bahan)
    semua = "\n".join(teks_polos(usul_dengan(penulis, kunci)) for kunci in list_kunci(bahan))
    dikenal = {satu.pengenal for satu in Peraturan.objects.all()}
    kutipan = set(re.findall(r"Peraturan [A-Z][\w ]*? Nomor [\w./-]+(?: Tahun [0-9]{4})?", semua))
    assert len(kutipan) >= 2
    assert kutipan <= dikenal
    Peraturan.objects.filter(nomor__in=("29", "53")).update(tahun=2001)
    assert "Nomor" not in teks_polos(usul_naskah(bahan, "latar-belakang"))
    assert usul_naskah(bahan, "kata-pengantar")
