"""Comparison of two versions: what differs, matched by identity, with the words that changed."""

from dataclasses import replace

import pytest

from iku.models import Iku, VariabelRumus
from laporan.actions.buat import salin_dokumen
from laporan.banding import JenisBeda, Perbedaan, bandingkan
from laporan.enums import BagianButir
from laporan.isi import IsiDokumen, Kolom
from laporan.models import Dokumen
from laporan.susun import susun_isi
from tests.factories_dokumen import Kantor, beri_nomor, buat_draf, buat_kantor, segar
from tests.factories_iku import buat_iku

pytestmark = pytest.mark.django_db


@pytest.fixture
def kantor() -> Kantor:
    return buat_kantor()


@pytest.fixture
def dokumen(kantor: Kantor) -> Dokumen:
    return beri_nomor(buat_draf(kantor, banyak=2), kantor)


@pytest.fixture
def lama(dokumen: Dokumen) -> IsiDokumen:
    return susun_isi(dokumen)


def beda(lama: IsiDokumen, dokumen: Dokumen) -> list[tuple[str, str, str]]:
    return [
        (satu.label, satu.lama, satu.baru) for satu in bandingkan(lama, susun_isi(segar(dokumen)))
    ]


def test_equal_payloads_differ_in_nothing(lama: IsiDokumen, dokumen: Dokumen) -> None:
    assert beda(lama, dokumen) == []


def test_rewording_is_a_change_of_the_same_indikator(lama: IsiDokumen, dokumen: Dokumen) -> None:
    iku = Iku.objects.order_by("urutan").first()
    assert iku is not None
    dulu = iku.nama
    iku.nama, iku.satuan = "Persentase hasil rapat", "nilai"
    iku.save()
    assert beda(lama, dokumen) == [
        ("Persentase hasil rapat: Nama", dulu, "Persentase hasil rapat"),
        ("Persentase hasil rapat: Satuan", "%", "nilai"),
    ]


def test_change_inside_a_formula_shows(lama: IsiDokumen, dokumen: Dokumen) -> None:
    VariabelRumus.objects.filter(kunci="penyebut", iku__urutan=1).update(satuan="rapat")
    ((label, _, baru),) = beda(lama, dokumen)
    assert label.endswith(": Rumus")
    assert "(rapat)" in baru


def test_indikator_added_removed_and_moved(lama: IsiDokumen, dokumen: Dokumen) -> None:
    pertama, kedua = Iku.objects.order_by("urutan")
    Iku.objects.filter(pk=pertama.pk).update(urutan=9)
    buat_iku(pertama.sasaran, "Nilai SAKIP")
    hasil = beda(lama, dokumen)
    assert ("Nilai SAKIP", "", "Nilai SAKIP") in hasil
    assert hasil[-1] == (
        "Urutan indikator",
        f"{pertama.nama}; {kedua.nama}",
        f"{kedua.nama}; Nilai SAKIP; {pertama.nama}",
    )
    Iku.objects.filter(nama="Nilai SAKIP").delete()
    pertama.delete()
    assert beda(lama, dokumen) == [(pertama.nama, pertama.nama, "")]


def test_inserted_sentence_does_not_shift_the_others(lama: IsiDokumen, dokumen: Dokumen) -> None:
    dokumen.daftar_butir.filter(bagian=BagianButir.DIKTUM).update(urutan=9)
    dokumen.daftar_butir.create(bagian=BagianButir.DIKTUM, urutan=1, teks="Menetapkan dahulu")
    assert beda(lama, dokumen) == [("Diktum", "", "Menetapkan dahulu")]


def test_number_date_and_head_show(lama: IsiDokumen, kantor: Kantor, dokumen: Dokumen) -> None:
    beri_nomor(dokumen, kantor, urut=8)
    kantor.kecamatan.kop_alamat = "Jalan Baru"
    kantor.kecamatan.logo = b"gambar"
    kantor.kecamatan.save()
    label = [satu[0] for satu in beda(lama, dokumen)]
    assert label == ["Nomor", "Kop", "Logo"]


def test_every_part_of_the_payload_is_compared(lama: IsiDokumen) -> None:
    assert lama.keputusan is not None
    assert lama.tanda_tangan is not None
    for lain in (
        replace(lama, halaman=replace(lama.halaman, tepi_atas=6)),
        replace(lama, tanda_tangan=replace(lama.tanda_tangan, nip="1")),
        replace(lama, tanda_tangan=None),
        replace(lama, keputusan=None, kepala_lampiran=None, jenis="iku"),
        replace(lama, keputusan=replace(lama.keputusan, tembusan=("Bupati",))),
        replace(lama, keputusan=replace(lama.keputusan, memperhatikan=("Surat",))),
        replace(lama, formulir=replace(lama.formulir, judul_tabel=("LAIN",))),
        replace(lama, formulir=replace(lama.formulir, kepala=())),
        replace(lama, formulir=replace(lama.formulir, kolom=())),
        replace(lama, formulir=replace(lama.formulir, nomori_indikator=True)),
        replace(lama, formulir=replace(lama.formulir, tempat_tanggal="Jember")),
    ):
        assert bandingkan(lama, lain)
        assert bandingkan(lain, lama)


def test_two_years_compare_by_identity(kantor: Kantor, dokumen: Dokumen, lama: IsiDokumen) -> None:
    baru = salin_dokumen(sumber=dokumen, tahun=2027, by=kantor.operator)
    bagian = {satu.bagian for satu in bandingkan(lama, susun_isi(baru))}
    assert "Indikator" not in bagian
    assert {"Nomor", "Tentang", "Diktum"} <= bagian


def test_words_are_cut_for_display() -> None:
    beda = Perbedaan("Diktum", "Diktum", "mulai berlaku besok pagi", "mulai berlaku lusa pagi")
    assert beda.jenis == JenisBeda.DIUBAH
    assert [(p.jenis, p.teks) for p in beda.potongan] == [
        (JenisBeda.SAMA, "mulai berlaku "),
        (JenisBeda.DIHAPUS, "besok"),
        (JenisBeda.DITAMBAH, "lusa"),
        (JenisBeda.SAMA, " pagi"),
    ]
    assert Perbedaan("a", "a", "", "x").jenis == JenisBeda.DITAMBAH
    assert Perbedaan("a", "a", "x", "").jenis == JenisBeda.DIHAPUS


def test_an_extra_column_is_named_by_its_heading_whatever_the_year(
    dokumen: Dokumen, lama: IsiDokumen
) -> None:
    def isi(judul: str, teks: str) -> IsiDokumen:
        kolom = (*lama.formulir.kolom, Kolom("tambahan", judul, "", None, "34"))
        sasaran = tuple(
            replace(
                satu,
                daftar_iku=tuple(replace(i, tambahan=(("34", teks),)) for i in satu.daftar_iku),
            )
            for satu in lama.formulir.daftar_sasaran
        )
        formulir = replace(lama.formulir, kolom=kolom, daftar_sasaran=sasaran)
        return replace(lama, formulir=formulir)

    label = {
        satu.label.partition(": ")[2]: (satu.lama, satu.baru)
        for satu in bandingkan(isi("TARGET 2027", "98"), isi("TARGET 2028", "99"))
        if satu.bagian == "Indikator"
    }
    assert label == {"Kolom “TARGET”": ("98", "99")}
