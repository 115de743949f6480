"""Form E.81 says of each row what its figures leave out, and sorts programs and causes."""

from decimal import Decimal

import pytest

from iku.models import (
    BagianUkur,
    CaraUkur,
    DukunganSasaran,
    IndikatorAksi,
    IndikatorPerjanjian,
    NilaiVariabel,
    RealisasiBaris,
    RealisasiLampau,
    SasaranRenstra,
    TargetSasaranRenstra,
)
from iku.pengukuran.dukungan import read_anggaran_kinerja
from iku.pengukuran.isi import read_isi
from laporan.isi_ukur import CetakUkur
from tests.basis_data import tanpa_pemicu
from tests.laporan.e81_contoh import build_berlampau, cari, faktor, susun
from tests.laporan.ukur_contoh import (
    NAMA,
    PENYEBAB,
    SASARAN,
    ContohUkur,
    read_kembali,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def contoh() -> ContohUkur:
    return build_berlampau()


def catatan(isi: CetakUkur, kata: str) -> set[str]:
    """Return the notes whose marks the row of a word has."""
    baris = cari(isi, kata)
    teks = " ".join(sel.teks for sel in baris.sel[2:4])
    bertanda = (satu.split(" ", 1) for satu in isi.daftar_tabel[0].catatan if satu[0] == "*")
    return {pesan for tanda, pesan in bertanda if tanda in teks}


def test_a_program_stands_with_the_sasaran_of_the_pk_that_shares_its_indikator(
    contoh: ContohUkur,
) -> None:
    # The words of the Renstra are other ones than those of the PK.
    SasaranRenstra.objects.update(teks="Rumusan Renstra yang lain")
    isi = susun(contoh)
    assert cari(isi, "7.01.01 Program").sel[1].teks == SASARAN[0]
    kinerja = read_anggaran_kinerja(read_isi(read_kembali(contoh)))
    assert kinerja is not None
    assert [satu.baris.kode for satu in kinerja.daftar_dukungan[0].daftar_program] == ["7.01.01"]


def test_a_program_of_a_sasaran_that_the_pk_does_not_promise_is_not_called_unlinked(
    contoh: ContohUkur,
) -> None:
    asal = SasaranRenstra.objects.get()
    luar = SasaranRenstra.objects.create(tujuan=asal.tujuan, urutan=2, teks="Tata kelola baik")
    program = contoh.pengukuran.anggaran.daftar_baris.get(kode="7.01.02")
    DukunganSasaran.objects.create(baris=program, sasaran=luar)
    isi = susun(contoh)
    assert cari(isi, "7.01.02 Program").sel[1].teks == "(mendukung sasaran Renstra di luar PK)"
    assert cari(isi, "7.01.03 Program").sel[1].teks == "(belum dikaitkan dengan sasaran)"


def test_money_beyond_its_pagu_is_told_on_the_form_too(contoh: ContohUkur) -> None:
    isi = susun(contoh)
    assert "Realisasi melebihi pagu sebesar Rp399.399.999." in catatan(isi, "7.01.01.2.01.0001")
    assert not any("melebihi" in satu for satu in catatan(isi, "7.01.01.2.01.0002"))


def test_a_falling_indikator_above_a_hundred_is_not_praised(contoh: ContohUkur) -> None:
    isi = susun(contoh)
    (turun,) = (satu for satu in catatan(isi, NAMA[1]) if "Kolom 14" in satu)
    assert turun.endswith("di atas 100% berarti belum tercapai.")
    assert not any("Kolom 14" in satu for satu in catatan(isi, NAMA[0]))
    assert any("sampai akhir tahun" in satu for satu in catatan(isi, NAMA[1]))


def test_a_figure_of_an_earlier_year_says_of_which(contoh: ContohUkur) -> None:
    with tanpa_pemicu():
        NilaiVariabel.objects.filter(bagian__urutan=1).delete()
        BagianUkur.objects.filter(urutan=1).update(
            tidak_diukur=True, alasan_tidak_diukur="Hanya angka setahun"
        )
    isi = susun(contoh)
    assert cari(isi, NAMA[0]).sel[12].daftar_isi[0].teks == "90"
    assert "Kolom 13 dan 14: angka tahun 2020, karena angka tahun 2021 belum ada." in catatan(
        isi, NAMA[0]
    )
    RealisasiLampau.objects.filter(indikator=contoh.bagian(0).indikator).update(tahun=2018)
    milik = catatan(susun(contoh), NAMA[0])
    assert "Kolom 6: angka tahun 2018, yang terakhir tercatat." in milik


def test_a_row_without_column_five_says_why(contoh: ContohUkur) -> None:
    assert catatan(susun(contoh), NAMA[2]) == {"Kolom 5: indikator ini tidak ada di Renstra."}
    TargetSasaranRenstra.objects.filter(indikator__nama=NAMA[0], tahun=2021).delete()
    assert "Kolom 5: Renstra tidak memuat target tahun 2021." in catatan(susun(contoh), NAMA[0])
    TargetSasaranRenstra.objects.filter(indikator__nama=NAMA[1], tahun=2018).delete()
    assert any("sebagian tahun Renstra" in satu for satu in catatan(susun(contoh), NAMA[1]))


@pytest.mark.parametrize(
    ("target", "sebab"),
    [
        ({"jenis": "angka", "angka": Decimal(0)}, "target 0 tidak dapat menjadi pembagi"),
        (
            {"jenis": "rentang", "angka": Decimal(80), "angka_atas": Decimal(90)},
            "target berupa rentang",
        ),
        ({"jenis": "predikat", "angka": None, "label": "B"}, "predikat tanpa angka"),
    ],
)
def test_a_row_without_column_fourteen_says_why(
    contoh: ContohUkur, target: dict[str, object], sebab: str
) -> None:
    TargetSasaranRenstra.objects.filter(indikator__nama=NAMA[0]).update(**target)
    isi = susun(contoh)
    assert cari(isi, NAMA[0]).sel[13].daftar_isi[0].teks == "-"
    assert any(sebab in satu for satu in catatan(isi, NAMA[0]))


def test_output_that_was_never_filled_in_is_told(contoh: ContohUkur) -> None:
    isi = susun(contoh)
    assert "Kolom 12: keluaran belum diisi." in catatan(isi, "7.01.01.2.01.0001")
    assert not catatan(isi, "7.01.01.2.01.0002")
    RealisasiBaris.objects.filter(baris__kode="7.01.01.2.01.0002").update(keluaran=None)
    assert catatan(susun(contoh), "7.01.01.2.01.0002") == {"Kolom 12: keluaran belum diisi."}


def test_what_is_said_of_many_rows_is_said_once(contoh: ContohUkur) -> None:
    RealisasiBaris.objects.update(keluaran=None)
    semua = susun(contoh).daftar_tabel[0].catatan
    assert sum("keluaran belum diisi" in satu for satu in semua) == 1


def test_a_cause_is_judged_by_the_target_so_far(contoh: ContohUkur) -> None:
    # Half of the target of the year, more than what is planned until triwulan III.
    IndikatorAksi.objects.filter(urutan=1).update(
        **{f"pembilang_{nomor}": Decimal(10) for nomor in range(1, 5)}
    )
    with tanpa_pemicu():
        IndikatorPerjanjian.objects.filter(nama=NAMA[0]).update(angka=Decimal(200))
    isi = faktor(susun(contoh))
    assert isi["Faktor pendorong"] == f"{NAMA[0]}: {PENYEBAB}"
    assert PENYEBAB not in isi["Faktor penghambat"]


def test_a_cause_that_cannot_be_judged_yet_has_a_head_of_its_own(contoh: ContohUkur) -> None:
    assert "Uraian penyebab" not in faktor(susun(contoh))
    IndikatorAksi.objects.all().delete()
    CaraUkur.objects.create(
        kecamatan=contoh.kantor.kecamatan,
        tahun=2021,
        indikator=contoh.bagian(0).indikator,
        cara="rasio",
    )
    BagianUkur.objects.filter(pk=contoh.anggaran().pk).update(penyebab="Sesuai rencana kas.")
    isi = faktor(susun(contoh))
    assert isi["Uraian penyebab"].splitlines() == [
        f"{NAMA[0]}: {PENYEBAB}",
        "Anggaran: Sesuai rencana kas.",
    ]
    assert isi["Faktor pendorong"] == "Belum ditulis."
    assert "kas" not in isi["Faktor penghambat"]


def test_mean_and_predikat_come_with_their_rules_and_scale(contoh: ContohUkur) -> None:
    isi = susun(contoh)
    assert [satu.nama for satu in isi.daftar_tabel[2:]] == ["Cara menghitung", "Predikat"]
    aturan = {baris.sel[0].teks: baris.sel[1].teks for baris in isi.daftar_tabel[2].baris}
    assert aturan["Kebijakan"].startswith("Kebijakan capaian 2021, versi 2")
