"""What figures in hand of sekcam, camat or Bappeda stand on stays; what changes anyway is said."""

from contextlib import AbstractContextManager
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from iku.actions.alur_ukur import (
    ajukan,
    beri_komentar,
    buka_kembali,
    kembalikan,
    kirim,
    terima,
    verifikasi,
)
from iku.actions.anggaran import simpan_baris
from iku.actions.pengukuran import list_usang, mulai_pengukuran, samakan_pengukuran
from iku.actions.realisasi import IsianAnggaran, IsianBagian, simpan_realisasi
from iku.actions.realisasi_lampau import simpan_lampau
from iku.alur_ukur import AksiRealisasi, StatusRealisasi
from iku.isian_realisasi import IsianLampau
from iku.jam import set_saat
from iku.models import (
    Anggaran,
    BagianUkur,
    CaraUkur,
    IndikatorAksi,
    IndikatorPerjanjian,
    Pengukuran,
    RealisasiLampau,
    RencanaAksi,
    TahunKinerja,
)
from iku.pengukuran.baca import read_indikator
from iku.pengukuran.hitung import write_capaian
from iku.pengukuran.meja import read_meja
from iku.permissions_ukur import can_alihkan
from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.models import Jejak
from kecamatan.tanggal import format_tanggal
from tests.factories import buat_kabupaten, buat_kecamatan, buat_pengguna
from tests.factories_anggaran import BARIS
from tests.factories_ukur import build_bappeda, pindah_status
from tests.iku.pengukuran.bantu import alamat, kirim_otomatis, pertama, sel
from tests.iku.pengukuran.isi_uji import Meja, build_meja

pytestmark = pytest.mark.django_db
BESOK = timezone.localdate() + timedelta(days=1)


def _capaian(pengukuran: Pengukuran) -> list[str]:
    segar = Pengukuran.objects.select_related("kecamatan", "periode__tahun_kinerja").get(
        pk=pengukuran.pk
    )
    return [write_capaian(satu.capaian) for satu in read_indikator([segar])[segar.pk]]


def _rencana(pengukuran: Pengukuran, revisi: int, *, kunci: bool, cara: str = "rasio") -> Any:
    rencana = RencanaAksi.objects.create(
        kecamatan=pengukuran.kecamatan, tahun=2021, revisi=revisi, perjanjian=pengukuran.perjanjian
    )
    for janji in IndikatorPerjanjian.objects.filter(sasaran__perjanjian=pengukuran.perjanjian):
        IndikatorAksi.objects.create(
            rencana_aksi=rencana, indikator=janji, urutan=janji.pk, cara=cara
        )
    if kunci:
        RencanaAksi.objects.filter(pk=rencana.pk).update(dibuka=False, dikunci_at=timezone.now())
    return rencana


def _samakan(pengukuran: Pengukuran) -> Pengukuran:
    segar = Pengukuran.objects.get(pk=pengukuran.pk)
    return samakan_pengukuran(pengukuran=segar, versi=segar.versi, by=pengukuran.dibuat_by)


def test_a_draft_rencana_aksi_takes_nothing_away() -> None:
    meja = build_meja()
    resmi = _rencana(meja.pengukuran, 0, kunci=True)
    Pengukuran.objects.update(rencana_aksi=resmi)
    _rencana(meja.pengukuran, 1, kunci=False)
    assert _samakan(meja.pengukuran).rencana_aksi_id == resmi.pk


def test_accepted_figures_keep_their_rencana_aksi_and_its_cara() -> None:
    meja = build_meja()
    resmi = _rencana(meja.pengukuran, 0, kunci=True)
    Pengukuran.objects.update(rencana_aksi=resmi)
    semula = _capaian(meja.pengukuran)
    meja.sampai_diterima()
    _rencana(meja.pengukuran, 1, kunci=True, cara="kumulatif")
    assert list_usang(meja.pengukuran) == ()
    assert _samakan(meja.pengukuran).rencana_aksi_id == resmi.pk
    assert _capaian(meja.pengukuran) == semula == ["112,50%", "112,50%"]


def test_what_is_open_follows_the_newest_enacted_rencana_aksi() -> None:
    meja = build_meja()
    baru = _rencana(meja.pengukuran, 1, kunci=True)
    assert list_usang(meja.pengukuran) == (str(baru),)
    assert _samakan(meja.pengukuran).rencana_aksi_id == baru.pk


def test_a_closed_year_follows_nothing_and_says_so(klien: Client, pengukuran: Pengukuran) -> None:
    _rencana(pengukuran, 0, kunci=True)
    tahun, by = pengukuran.periode.tahun_kinerja, build_bappeda(pengukuran.kecamatan.kabupaten)
    TahunKinerja.objects.filter(pk=tahun.pk).update(ditutup_at=timezone.now(), ditutup_by=by)
    segar = Pengukuran.objects.get(pk=pengukuran.pk)
    assert list_usang(segar) == ()
    with pytest.raises(AksiDitolak, match="sudah ditutup"):
        _samakan(segar)
    respons = klien.post(alamat(pengukuran, "samakan_pengukuran"), {"versi": 1}, follow=True)
    assert "sudah ditutup" in respons.content.decode()
    assert 'id="samakan"' not in respons.content.decode()


def test_a_page_opened_before_the_target_changed_hands_nothing_in() -> None:
    meja = build_meja(banyak=1)
    terlihat = meja.pilih()
    lama = meja.pengukuran.perjanjian
    baru = type(lama).objects.create(
        kecamatan=lama.kecamatan, tahun=2021, revisi=1, anggaran=lama.anggaran
    )
    janji = IndikatorPerjanjian.objects.get(sasaran__perjanjian=lama)
    sasaran = baru.daftar_sasaran.create(urutan=1, teks="Sasaran")
    IndikatorPerjanjian.objects.create(
        sasaran=sasaran,
        urutan=1,
        indikator=janji.indikator,
        nama=janji.nama,
        satuan=janji.satuan,
        jenis="angka",
        angka=95,
    )
    type(lama).objects.filter(pk=baru.pk).update(dibuka=False, dikunci_at=timezone.now())
    _samakan(meja.pengukuran)
    indikator = meja.pengukuran.daftar_bagian.get(indikator__isnull=False)
    assert indikator.versi == terlihat[indikator.pk] + 1
    with pytest.raises(BentrokVersi):
        ajukan(
            pengukuran=meja.pengukuran,
            pilihan={indikator.pk: terlihat[indikator.pk]},
            by=meja.orang[Peran.OPERATOR],
        )


def test_money_that_moves_to_another_budget_makes_open_pages_stale() -> None:
    meja = build_meja(banyak=1)
    uang = meja.pengukuran.daftar_bagian.get(indikator__isnull=True)
    lama = meja.pengukuran.anggaran
    assert lama is not None
    baru = Anggaran.objects.create(kecamatan=lama.kecamatan, tahun=2021, revisi=1)
    simpan_baris(anggaran=baru, daftar=BARIS, versi=1, by=meja.orang[Peran.OPERATOR])
    _samakan(meja.pengukuran)
    assert BagianUkur.objects.get(pk=uang.pk).versi == uang.versi + 1


def _ubah_cara(meja: Meja, cara: str, semula: str = "rasio") -> None:
    bagian = pertama(meja.pengukuran)
    simpan_realisasi(
        pengukuran=meja.pengukuran,
        isian={bagian.pk: IsianBagian(cara=(semula, cara))},
        by=meja.orang[Peran.OPERATOR],
    )


def test_the_cara_of_accepted_figures_is_not_changed_from_another_triwulan() -> None:
    meja = build_meja()
    meja.sampai_diterima()
    kedua = meja.triwulan_kedua()
    with pytest.raises(AksiDitolak, match=r"triwulan I \(diterima\)"):
        _ubah_cara(kedua, "nilai_akhir")
    assert set(CaraUkur.objects.values_list("cara", flat=True)) == {"rasio"}
    langkah = {"catatan": "Salah cara", "sampai": BESOK, "by": meja.orang[Peran.BAPPEDA]}
    buka_kembali(pengukuran=meja.pengukuran, pilihan=meja.pilih(), **langkah)
    _ubah_cara(kedua, "nilai_akhir")
    assert CaraUkur.objects.filter(cara="nilai_akhir").count() == 1


def test_the_cara_of_an_output_stays_with_its_budget() -> None:
    meja = build_meja()
    assert meja.pengukuran.anggaran is not None
    baris = meja.pengukuran.anggaran.daftar_baris.get(kode="7.01.02.2.01").pk

    def pilih(pengukuran: Pengukuran, semula: str, cara: str) -> None:
        isian = IsianAnggaran(cara={baris: (semula, cara)})
        simpan_realisasi(pengukuran=pengukuran, isian={}, anggaran=isian, by=pengukuran.dibuat_by)

    pilih(meja.pengukuran, "", "jumlah")
    meja.sampai_diterima()
    kedua = meja.triwulan_kedua()
    with pytest.raises(AksiDitolak, match="triwulan I"):
        pilih(kedua.pengukuran, "jumlah", "nilai_akhir")


def test_a_chosen_cara_is_not_emptied_and_nobody_is_told_it_was(
    klien: Client, pengukuran: Pengukuran
) -> None:
    nama = f"cara-{pertama(pengukuran).pk}"
    klien.post(alamat(pengukuran), sel(nama, "", "rasio"))
    kosong = sel(nama, "rasio", "")
    isi = klien.post(alamat(pengukuran), kosong).content.decode()
    assert "tidak dapat dikosongkan" in isi
    hasil = kirim_otomatis(klien, alamat(pengukuran), kosong)
    assert hasil["sel"][nama]["keadaan"] == "salah"
    with pytest.raises(AksiDitolak, match="tidak dapat dikosongkan"):
        _ubah_cara(Meja(pengukuran, {Peran.OPERATOR: pengukuran.dibuat_by}), "")
    assert CaraUkur.objects.get().cara == "rasio"


def _isian(bagian: BagianUkur, semula: str | None, baru: str) -> IsianLampau:
    lama = None if semula is None else Decimal(semula)
    kolom: dict[str, tuple[Any, Any]] = {"angka": (lama, Decimal(baru))}
    if semula is None:
        kolom["sumber"] = ("", "LKjIP")
    return IsianLampau(str(bagian), bagian.indikator_id, "", kolom)


def _catat(pengukuran: Pengukuran, isian: IsianLampau, tahun: int = 2020) -> None:
    simpan_lampau(
        kecamatan=pengukuran.kecamatan, tahun=tahun, isian=[isian], by=pengukuran.dibuat_by
    )


def test_a_year_that_is_measured_is_not_recorded_by_hand(
    klien: Client, pengukuran: Pengukuran
) -> None:
    with pytest.raises(AksiDitolak, match="Tahun 2021 diukur di sini"):
        _catat(pengukuran, _isian(pertama(pengukuran), None, "80"), 2021)
    isi = klien.get(reverse("iku:realisasi_lampau", args=[2021])).content.decode()
    assert "diukur di sini" in isi
    assert 'name="angka-' not in isi


def test_a_past_figure_stays_once_a_later_year_was_sent_but_gaps_are_filled(
    client: Client,
) -> None:
    meja = build_meja()
    satu, dua = meja.pengukuran.daftar_bagian.filter(indikator__isnull=False)
    _catat(meja.pengukuran, _isian(satu, None, "80"))
    _catat(meja.pengukuran, _isian(satu, "80", "81"))
    meja.sampai_bappeda()
    with pytest.raises(AksiDitolak, match="pengukuran 2021 sudah diajukan"):
        _catat(meja.pengukuran, _isian(satu, "81", "70"))
    _catat(meja.pengukuran, _isian(dua, None, "75"))
    assert sorted(RealisasiLampau.objects.values_list("angka", flat=True)) == [75, 81]
    client.force_login(meja.pengukuran.dibuat_by)
    isi = client.get(reverse("iku:realisasi_lampau", args=[2020])).content.decode()
    assert "Pengukuran 2021 sudah diajukan atau diterima" in isi


def test_a_closed_year_keeps_the_figures_of_the_years_before_it() -> None:
    meja = build_meja()
    satu, dua = meja.pengukuran.daftar_bagian.filter(indikator__isnull=False)
    _catat(meja.pengukuran, _isian(satu, None, "80"))
    tahun, by = meja.pengukuran.periode.tahun_kinerja, meja.orang[Peran.BAPPEDA]
    TahunKinerja.objects.filter(pk=tahun.pk).update(ditutup_at=timezone.now(), ditutup_by=by)
    for isian in (_isian(satu, "80", "81"), _isian(dua, None, "75")):
        with pytest.raises(AksiDitolak, match="Tahun 2021 sudah ditutup"):
            _catat(meja.pengukuran, isian)


def test_only_people_of_the_place_move_figures_and_comment() -> None:
    meja = build_meja()
    lain = buat_kecamatan("Panti", kode="35.09.08")
    sekcam, operator = (
        buat_pengguna(peran, kecamatan=lain) for peran in (Peran.SEKCAM, Peran.OPERATOR)
    )
    asing = buat_pengguna(Peran.BAPPEDA, kabupaten=buat_kabupaten("35.08"))
    bagian = pertama(meja.pengukuran)
    ajukan(pengukuran=meja.pengukuran, pilihan=meja.pilih(), by=meja.orang[Peran.OPERATOR])
    with pytest.raises(PermissionDenied):
        verifikasi(pengukuran=meja.pengukuran, pilihan=meja.pilih(), by=sekcam)
    for by in (sekcam, operator, asing):
        with pytest.raises(PermissionDenied):
            beri_komentar(bagian=bagian, catatan="Halo", by=by)
    verifikasi(pengukuran=meja.pengukuran, pilihan=meja.pilih(), by=meja.orang[Peran.SEKCAM])
    kirim(pengukuran=meja.pengukuran, pilihan=meja.pilih(), by=meja.orang[Peran.CAMAT])
    with pytest.raises(PermissionDenied):
        terima(pengukuran=meja.pengukuran, pilihan=meja.pilih(), by=asing)
    bagian.refresh_from_db()
    assert not can_alihkan(asing, bagian, AksiRealisasi.TERIMA)
    assert can_alihkan(meja.orang[Peran.BAPPEDA], bagian, AksiRealisasi.TERIMA)


def test_leave_that_comes_with_a_return_is_in_the_trail_and_ends_in_time() -> None:
    meja = build_meja()
    meja.sampai_bappeda()
    langkah: dict[str, Any] = {
        "pengukuran": meja.pengukuran,
        "pilihan": {pertama(meja.pengukuran).pk: meja.pilih()[pertama(meja.pengukuran).pk]},
        "catatan": "Lampirkan buktinya",
        "by": meja.orang[Peran.BAPPEDA],
    }
    with pytest.raises(AksiDitolak, match="Paling lama 90 hari"):
        kembalikan(**langkah, sampai=date(9999, 12, 31))
    kembalikan(**langkah, sampai=BESOK)
    baris = Jejak.objects.get(peristiwa="izin_isi_diberikan")
    assert format_tanggal(BESOK) in str(baris.perubahan)
    assert baris.alasan == "Lampirkan buktinya"


def test_a_triwulan_is_measured_against_the_budget_of_its_day() -> None:
    meja = build_meja()
    kecamatan, hari_ini = meja.pengukuran.kecamatan, timezone.localdate()
    periode = meja.pengukuran.periode.tahun_kinerja.daftar_periode.get(triwulan=2)
    Anggaran.objects.update(tanggal=date(2021, 1, 4), revisi=0)
    Anggaran.objects.create(kecamatan=kecamatan, tahun=2021, revisi=1, jenis="dppa", tanggal=BESOK)
    kedua = mulai_pengukuran(kecamatan=kecamatan, periode=periode, by=meja.orang[Peran.OPERATOR])
    assert kedua.anggaran_id == meja.pengukuran.anggaran_id
    assert list_usang(kedua) == ()
    Anggaran.objects.filter(revisi=1).update(tanggal=hari_ini)
    assert any("DPPA" in satu for satu in list_usang(kedua))
    pindah_status(kedua.daftar_bagian.all(), StatusRealisasi.DIKIRIM)
    assert list_usang(kedua) == ()
    assert _samakan(kedua).anggaran_id == meja.pengukuran.anggaran_id


def _saat(bulan: int, hari: int) -> AbstractContextManager[None]:
    return set_saat(datetime(2021, bulan, hari, 3, tzinfo=UTC))


@pytest.mark.parametrize(("bulan", "terlambat"), [(4, False), (5, True)])
def test_who_sent_in_time_is_not_late_when_bappeda_gave_it_back(
    bulan: int, terlambat: bool
) -> None:
    meja = build_meja()
    with _saat(bulan, 5):
        meja.sampai_bappeda()
    bappeda = meja.orang[Peran.BAPPEDA]
    kembali = {"catatan": "Lampirkan", "sampai": date(2021, 6, 12), "by": bappeda}
    with _saat(6, 5):
        kembalikan(pengukuran=meja.pengukuran, pilihan=meja.pilih(), **kembali)
        meja.sampai_bappeda()
    tahun = meja.pengukuran.periode.tahun_kinerja
    (baris,) = read_meja(bappeda, tahun, date(2021, 6, 20)).daftar_baris
    assert baris.daftar_sel[0].is_dikirim_terlambat is terlambat
