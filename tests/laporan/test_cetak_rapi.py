"""Sweeps over lengths, papers and fonts: no page of any of them has a fault a reader would see."""

from dataclasses import replace

import pytest

from laporan.cetak import cetak_pdf
from laporan.isi import BarisKepala, Halaman, IsiDokumen, IsiSasaran, Kolom
from tests.laporan.baca_pdf import teks_halaman
from tests.laporan.cacat_cetak import list_cacat
from tests.laporan.isi_contoh import F4, contoh

FUNGSI = "Pelaksanaan koordinasi pemerintahan umum bidang ke-{} sesuai peraturan dan pedoman"
KALIMAT = "Butir penjelasan yang cukup panjang untuk satu baris lebih sedikit. "
A4_ARIAL = Halaman(210, 297, 20, 20, 25, 30, "arial", 12)
A4_BOOKMAN = Halaman(210, 297, 20, 20, 25, 30, "bookman", 11)
F4_BOOKMAN = Halaman(215, 330, 20, 20, 25, 30, "bookman", 12)
DELAPAN = (
    *(("nomor", "NO"), ("sasaran", "SASARAN STRATEGIS"), ("indikator", "INDIKATOR KINERJA UTAMA")),
    *(("satuan", "SATUAN"), ("rumus_saja", "FORMULASI"), ("penjelasan", "DEFINISI OPERASIONAL")),
    *(("penanggung_jawab", "PENANGGUNG JAWAB"), ("sumber_data", "SUMBER DATA")),
)


def _isi(
    dari: str, fungsi: int, indikator: int, penjelasan: str = "", halaman: Halaman = F4
) -> IsiDokumen:
    """Return two sasaran with so many indikator each, under so many fungsi."""
    isi = contoh(dari, halaman)
    iku = contoh("panti_2025").formulir.daftar_sasaran[2].daftar_iku[0]
    sasaran = tuple(
        IsiSasaran(
            f"Meningkatnya kualitas pelayanan {s}",
            "",
            tuple(
                replace(iku, nama=f"Persentase hasil {s} {i} selesai", penjelasan=penjelasan)
                for i in range(indikator)
            ),
        )
        for s in range(2)
    )
    kepala = BarisKepala("Fungsi", tuple(FUNGSI.format(i) for i in range(fungsi)))
    formulir = replace(isi.formulir, kepala=(kepala,) if fungsi else (), daftar_sasaran=sasaran)
    return replace(isi, formulir=formulir)


def _cacat(isi: IsiDokumen) -> list[str]:
    return list_cacat(isi, cetak_pdf(isi, draf=False).pdf)


@pytest.mark.parametrize("dari", ["sumbersuko_2020", "sumbersari_2022"])
@pytest.mark.parametrize("fungsi", range(3, 18, 3))
def test_no_formula_is_parted_however_long_the_head(dari: str, fungsi: int) -> None:
    assert _cacat(_isi(dari, fungsi, 2 + fungsi % 3)) == []


@pytest.mark.parametrize("kali", range(6, 42, 9))
@pytest.mark.parametrize("butir", ["", "- "], ids=["paragraf", "daftar"])
def test_rows_of_any_length_say_whose_they_are(kali: int, butir: str) -> None:
    penjelasan = "\n".join(butir + KALIMAT for _ in range(kali)) if butir else KALIMAT * kali
    assert _cacat(_isi("sumberjambe_2021", 2, 2, penjelasan)) == []


@pytest.mark.parametrize("halaman", [A4_ARIAL, A4_BOOKMAN, F4_BOOKMAN], ids=str)
@pytest.mark.parametrize("nama", ["panti_2025", "sumbersuko_2020"])
def test_the_samples_are_sound_on_other_paper(nama: str, halaman: Halaman) -> None:
    assert _cacat(contoh(nama, halaman)) == []


@pytest.mark.parametrize("panjang", range(0, 2400, 600))
def test_the_signature_of_the_decree_has_words_above_it(panjang: int) -> None:
    isi = contoh("panti_2025")
    assert isi.keputusan is not None
    *awal, akhir = isi.keputusan.diktum
    diktum = (*awal, replace(akhir, naskah=akhir.naskah + KALIMAT * (panjang // len(KALIMAT))))
    isi = replace(isi, keputusan=replace(isi.keputusan, diktum=diktum))
    assert _cacat(isi) == []


@pytest.mark.parametrize("halaman", [F4, A4_ARIAL], ids=str)
def test_columns_without_widths_break_no_word(halaman: Halaman) -> None:
    isi = _isi("panti_2025", 0, 2, KALIMAT * 3, halaman)
    kolom = tuple(Kolom(sumber, judul, "", None, "") for sumber, judul in DELAPAN)
    assert _cacat(replace(isi, formulir=replace(isi.formulir, kolom=kolom))) == []


def test_a_row_that_goes_on_names_its_indikator_again() -> None:
    isi = _isi("sumberjambe_2021", 0, 1, KALIMAT * 40)
    halaman = teks_halaman(cetak_pdf(isi, draf=False).pdf)
    lanjutan = [satu for satu in halaman if "(lanjutan)" in satu]
    assert len(lanjutan) >= 2
    assert all("Persentasehasil" in satu for satu in lanjutan)
