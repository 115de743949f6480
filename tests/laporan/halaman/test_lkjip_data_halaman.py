"""Facts of a yearly report through their pages: rows, errors, and two people at once."""

from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse

from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.models import Jejak, Pengguna
from laporan.actions import data_lkjip as actions
from laporan.isian_lkjip import IsianBelanja, IsianPerbaikan, IsianStandar
from laporan.models import (
    BelanjaJenis,
    KerangkaLaporan,
    LaporanKinerja,
    Penghargaan,
    RencanaPerbaikan,
    StandarBanding,
)
from tests.factories import buat_kabupaten
from tests.factories_dokumen import Kantor
from tests.factories_lkjip import build_lkjip
from tests.laporan.halaman.baca import beda_of, isi_of
from tests.laporan.halaman.conftest import Masuk

pytestmark = pytest.mark.django_db


@pytest.fixture
def laporan(kantor: Kantor) -> LaporanKinerja:
    satu = build_lkjip(kantor.kecamatan).wadah
    assert isinstance(satu, LaporanKinerja)
    return satu


def alamat(nama: str, laporan: LaporanKinerja) -> str:
    return reverse(f"laporan:lkjip_{nama}", args=[laporan.pk])


def indikator_of(laporan: LaporanKinerja) -> int:
    pk = laporan.pengukuran.daftar_bagian.exclude(indikator=None).values_list(
        "indikator", flat=True
    )
    return int(pk[0])


def kirim(laporan: LaporanKinerja, **isian: Any) -> dict[str, Any]:
    """Return what the browser sends; `b0__teks` is the box "teks" of the first row."""
    awal = {"versi": laporan.versi, "jumlah_baris": 2}
    return awal | {nama.replace("__", "-"): nilai for nama, nilai in isian.items()}


def test_spending_is_stored_and_shown(
    kantor: Kantor, laporan: LaporanKinerja, masuk: Masuk
) -> None:
    klien = masuk(kantor.operator)
    isian = kirim(
        laporan,
        bpegawai__pagu="9.971.300.660",
        bpegawai__realisasi="Rp7.184.254.363",
        bmodal__pagu="481181300",
    )
    response = klien.post(alamat("belanja", laporan), isian, follow=True)
    assert "2 jenis, Rp10.452.481.960." in isi_of(response)
    assert set(BelanjaJenis.objects.values_list("jenis", "pagu", "realisasi")) == {
        ("pegawai", Decimal(9_971_300_660), Decimal(7_184_254_363)),
        ("modal", Decimal(481_181_300), None),
    }
    jejak = Jejak.objects.filter(peristiwa="laporan_belanja_disimpan").get()
    assert "Rp481.181.300; realisasi -" in jejak.perubahan
    assert "9.971.300.660" in isi_of(klien.get(alamat("belanja", laporan)))


@pytest.mark.parametrize(
    ("isian", "pesan"),
    [
        ({"bpegawai__realisasi": "100"}, "Anggarannya belum diisi."),
        ({"bpegawai__pagu": "seribu"}, "Periksa Belanja Pegawai; belum ada yang disimpan."),
        ({"bmodal__pagu": "-5"}, "tidak boleh kurang dari nol"),
    ],
)
def test_wrong_money_is_told_beside_its_row_and_stays_typed(
    isian: dict[str, str], pesan: str, kantor: Kantor, laporan: LaporanKinerja, masuk: Masuk
) -> None:
    semua = {"bhibah__pagu": "12.345", **isian}
    response = masuk(kantor.operator).post(alamat("belanja", laporan), kirim(laporan, **semua))
    assert response.status_code == 200
    assert pesan in isi_of(response)
    for teks in semua.values():
        assert f'value="{teks}"' in isi_of(response)
    assert not BelanjaJenis.objects.exists()


def test_a_standard_needs_its_source(kantor: Kantor, laporan: LaporanKinerja, masuk: Masuk) -> None:
    kode = f"b{indikator_of(laporan)}-nasional"
    klien = masuk(kantor.operator)
    salah = klien.post(alamat("standar", laporan), kirim(laporan) | {f"{kode}-nilai": "82,5"})
    assert "Sumber datanya belum ditulis." in isi_of(salah)
    benar = {f"{kode}-nilai": "82,5", f"{kode}-sumber": "Laporan SKM nasional"}
    klien.post(alamat("standar", laporan), kirim(laporan) | benar)
    satu = StandarBanding.objects.get()
    assert (satu.nilai, satu.tingkat, satu.sumber) == (
        Decimal("82.5"),
        "nasional",
        "Laporan SKM nasional",
    )


def test_actions_keep_their_order_and_rows_can_be_added_without_script(
    kantor: Kantor, laporan: LaporanKinerja, masuk: Masuk
) -> None:
    klien = masuk(kantor.operator)
    kunci = f"i{indikator_of(laporan)}"
    isian = kirim(
        laporan,
        b0__kunci=kunci,
        b0__bentuk="anggaran",
        b0__teks="Mengusulkan tambahan pagu",
        b1__kunci="",
        b1__bentuk="non_anggaran",
        b1__teks="Rapat tindak lanjut",
        b1__penanggung_jawab="Sekretaris Camat",
        b1__tenggat="Maret 2022",
    )
    tambah = klien.post(alamat("perbaikan", laporan), isian | {"aksi": "baris"})
    # What is typed into the new rows is counted when the page is sent again.
    assert 'name="jumlah_baris" id="id_jumlah_baris" value="5"' in isi_of(tambah)
    assert 'name="b4-teks"' in isi_of(tambah)
    assert "Mengusulkan tambahan pagu" in isi_of(tambah)
    assert not RencanaPerbaikan.objects.exists()
    klien.post(alamat("perbaikan", laporan), isian)
    assert list(RencanaPerbaikan.objects.order_by("urutan").values_list("kunci", "teks")) == [
        (kunci, "Mengusulkan tambahan pagu"),
        ("", "Rapat tindak lanjut"),
    ]
    laporan.refresh_from_db()
    hapus = isian | {"versi": laporan.versi, "b0-hapus": "on"}
    klien.post(alamat("perbaikan", laporan), hapus)
    assert RencanaPerbaikan.objects.get().penanggung_jawab == "Sekretaris Camat"


def test_an_award_needs_a_giver_and_a_real_date(
    kantor: Kantor, laporan: LaporanKinerja, masuk: Masuk
) -> None:
    response = masuk(kantor.operator).post(
        alamat("penghargaan", laporan),
        kirim(laporan, b0__nama="Kecamatan terbaik", b1__nama="A", b1__tanggal="2021-13-40"),
    )
    assert "Isian ini wajib diisi." in isi_of(response)
    assert "Tanggal ini tidak ada." in isi_of(response)
    assert not Penghargaan.objects.exists()


def test_a_stale_page_shows_both_and_saves_nothing(
    kantor: Kantor, laporan: LaporanKinerja, masuk: Masuk
) -> None:
    daftar = [IsianBelanja("modal", Decimal(5))]
    actions.simpan_belanja(laporan=laporan, daftar=daftar, versi=laporan.versi, by=kantor.operator)
    response = masuk(kantor.operator).post(
        alamat("belanja", laporan), kirim(laporan, bmodal__pagu="7.000")
    )
    assert response.status_code == 409
    assert ("Belanja Modal, Anggaran (Rp)", "7.000", "5") in beda_of(response)
    assert BelanjaJenis.objects.get().pagu == 5


def test_the_setting_of_a_report_is_changed(
    kantor: Kantor, laporan: LaporanKinerja, masuk: Masuk
) -> None:
    lain = KerangkaLaporan.objects.get(kunci="permenpanrb-53-2014")
    isian = {
        "versi": laporan.versi,
        "kerangka": lain.pk,
        "status_angka": "audited",
        "tahun_banding": 3,
    }
    response = masuk(kantor.operator).post(alamat("setelan", laporan), isian, follow=True)
    assert "Sudah diaudit BPK" in isi_of(response)
    laporan.refresh_from_db()
    assert (laporan.kerangka, laporan.tahun_banding) == (lain, 3)


def test_the_outline_of_another_kabupaten_is_no_choice(
    kantor: Kantor, laporan: LaporanKinerja
) -> None:
    asing = KerangkaLaporan.objects.create(kabupaten=buat_kabupaten("35.08"), nama="Lumajang")
    isian = {"kerangka": asing, "status_angka": "sementara", "tahun_banding": 1}
    with pytest.raises(AksiDitolak, match="tidak ada dalam daftar"):
        actions.simpan_setelan_laporan(
            laporan=laporan, isian=isian, versi=laporan.versi, by=kantor.operator
        )


def test_nothing_is_written_when_nothing_differs(kantor: Kantor, laporan: LaporanKinerja) -> None:
    daftar = [IsianPerbaikan("", "anggaran", "Usul pagu")]
    for _ in range(2):
        laporan = actions.simpan_perbaikan(
            laporan=laporan, daftar=daftar, versi=laporan.versi, by=kantor.operator
        )
    assert laporan.versi == 2
    assert Jejak.objects.filter(peristiwa="laporan_perbaikan_disimpan").count() == 1


def test_strange_indikator_and_old_versions_are_refused(
    kantor: Kantor, tetangga: Kantor, laporan: LaporanKinerja
) -> None:
    lain = build_lkjip(tetangga.kecamatan).wadah
    assert isinstance(lain, LaporanKinerja)
    asing = indikator_of(lain)
    by = kantor.operator
    standar = [IsianStandar(asing, "nasional", Decimal(1), "LKjIP")]
    with pytest.raises(AksiDitolak, match="bukan milik kecamatan"):
        actions.simpan_standar(laporan=laporan, daftar=standar, versi=laporan.versi, by=by)
    for kunci in (f"i{asing}", "x1", "i0"):
        with pytest.raises(AksiDitolak, match="bukan milik kecamatan"):
            actions.simpan_perbaikan(
                laporan=laporan,
                daftar=[IsianPerbaikan(kunci, "anggaran", "Usul")],
                versi=laporan.versi,
                by=by,
            )
    with pytest.raises(BentrokVersi):
        actions.simpan_belanja(laporan=laporan, daftar=[], versi=laporan.versi + 1, by=by)


def test_a_report_under_review_is_read_only(
    kantor: Kantor, laporan: LaporanKinerja, masuk: Masuk
) -> None:
    LaporanKinerja.objects.update(dibuka=False)
    klien = masuk(kantor.operator)
    assert klien.get(alamat("belanja", laporan)).status_code == 403
    halaman = isi_of(klien.get(alamat("data", laporan)))
    assert "sedang diperiksa" in halaman
    assert alamat("belanja", laporan) not in halaman


@pytest.mark.parametrize("peran", ["sekcam", "pemimpin"])
def test_others_of_the_office_read_without_links(
    peran: str, kantor: Kantor, laporan: LaporanKinerja, masuk: Masuk
) -> None:
    pengguna: Pengguna = getattr(kantor, peran)
    response = masuk(pengguna).get(alamat("data", laporan))
    assert response.status_code == 200
    assert alamat("setelan", laporan) not in isi_of(response)
