"""Prints of measuring that are longer than they look: nothing measured, many long names."""

import pytest

from iku.models import BagianUkur, IndikatorPerjanjian, Pengukuran
from laporan.cetak_ukur import cetak_pdf_ukur
from laporan.isi import BarisLembar, Halaman, KolomLembar, Lembar, TabelLembar
from laporan.isi_ukur import LANJUTAN, CetakUkur
from laporan.lembar_cetak import build_lembar
from laporan.susun_capaian import susun_capaian
from laporan.susun_e81 import susun_e81
from tests.basis_data import tanpa_pemicu
from tests.factories import buat_kecamatan
from tests.factories_ukur import build_pengukuran
from tests.laporan.baca_pdf import rapat, teks_halaman
from tests.laporan.ukur_contoh import add_renstra, build_contoh, read_kembali

pytestmark = [pytest.mark.django_db, pytest.mark.naskah]
PANJANG = "Persentase rekomendasi hasil koordinasi yang ditindaklanjuti oleh perangkat daerah " * 5


def build_banyak(banyak: int, alasan: str = "") -> Pengukuran:
    """Return a triwulan of so many indikator with long names, none of them measured."""
    pengukuran = build_pengukuran(buat_kecamatan("Panti"), banyak=banyak)
    with tanpa_pemicu():
        for nomor, janji in enumerate(IndikatorPerjanjian.objects.order_by("pk"), start=1):
            IndikatorPerjanjian.objects.filter(pk=janji.pk).update(nama=f"{PANJANG} ke-{nomor}")
    if alasan:
        BagianUkur.objects.filter(indikator__isnull=False).update(
            tidak_diukur=True, alasan_tidak_diukur=alasan
        )
    return pengukuran


@pytest.mark.parametrize("susun", [susun_capaian, susun_e81])
def test_forty_indikator_of_long_names_without_a_figure_are_printed(susun: object) -> None:
    assert callable(susun)
    isi: CetakUkur = susun(build_banyak(40, "Laporan sumber hanya memuat angka setahun. " * 4))
    semua = "".join(teks_halaman(cetak_pdf_ukur(isi)))
    assert all(rapat(f"ke-{nomor}") in semua for nomor in (1, 20, 40))
    assert semua.count(rapat("Tidak ikut rata-rata: 1.")) == 40


def test_a_year_with_nothing_measured_is_printed() -> None:
    isi = susun_capaian(build_banyak(2))
    teks = "".join(teks_halaman(cetak_pdf_ukur(isi)))
    assert rapat("Belum ada indikator yang capaiannya dapat dihitung.") in teks


def test_a_total_joins_the_rows_above_it() -> None:
    """Between two groups taller than a page together the renderer finds no place to break."""
    kolom = KolomLembar("Teks", "", 100, "kiri", False)
    baris = (
        *(BarisLembar(str(nomor), "a", ("x",), False) for nomor in range(2)),
        BarisLembar("2", "a", ("x",), True),
        BarisLembar("3", "jumlah", ("x",), True),
        BarisLembar("4", "b", ("x",), False),
    )
    lembar = Lembar((), True, (TabelLembar((), (kolom,), baris, False),), "", False)
    halaman = Halaman(215, 330, 20, 20, 20, 20, "arial", 11)
    (tabel,) = build_lembar(lembar, "Arial", halaman).daftar_tabel
    assert [len(satu.daftar_baris) for satu in tabel.daftar_kelompok] == [4, 1]


def test_rows_of_one_sasaran_are_not_printed_as_if_it_were_another() -> None:
    contoh = build_contoh()
    add_renstra(contoh)
    isi = susun_e81(read_kembali(contoh))
    tabel = isi.daftar_tabel[0]
    nama = [baris.sel[1] for baris in tabel.to_lembar().baris]
    penuh = [baris.sel[1].teks for baris in tabel.baris]
    # In a workbook, which is sorted and filtered, every row keeps its sasaran.
    for teks in set(penuh) - {""}:
        milik = [satu for satu, asal in zip(nama, penuh, strict=True) if asal == teks]
        assert milik[0] == teks
        assert set(milik[2:]) <= {LANJUTAN}


def test_the_scale_stays_on_one_page_with_the_signature() -> None:
    pengukuran = build_banyak(1)
    for banyak in range(1, 12):
        BagianUkur.objects.filter(indikator__isnull=False).update(
            penyebab="\n".join(f"Sebab ke-{nomor}" for nomor in range(banyak * 3))
        )
        halaman = teks_halaman(cetak_pdf_ukur(susun_capaian(pengukuran)))
        (skala,) = (satu for satu in halaman if rapat("SKALA PREDIKAT") in satu)
        assert all(rapat(label) in skala for label in ("SANGAT BAIK", "CUKUP", "KURANG"))
        assert rapat("CAMAT PANTI") in skala
