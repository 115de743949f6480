"""Typed text stays text wherever a measuring is shown, printed or taken out, for every role."""

from datetime import date
from io import BytesIO
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from iku.actions.alur_ukur import ajukan, beri_komentar, kembalikan, kirim, verifikasi
from iku.models import (
    BagianUkur,
    BarisAnggaran,
    Bukti,
    Iku,
    IzinIsi,
    Pengukuran,
    RealisasiLampau,
    Sasaran,
    TahunKinerja,
    VariabelRumus,
)
from iku.pengukuran.isi import read_isi
from iku.urls import urlpatterns
from kecamatan.enums import Peran
from kecamatan.models import Pengguna
from tests.factories import buat_kecamatan, buat_para_pengguna
from tests.factories_anggaran import buat_anggaran
from tests.factories_bukti import build_baris_bukti
from tests.factories_iku import buat_daftar_terisi
from tests.factories_ukur import (
    TAHUN,
    build_izin,
    build_kebijakan,
    build_pengukuran,
    build_perjanjian,
)
from tests.iku.pengukuran.isi_uji import isi_semua
from tests.laporan.baca_pdf import teks_bersambung
from tests.laporan.halaman.test_kanari_laporan import check_halaman, sebagai

pytestmark = [pytest.mark.django_db, pytest.mark.naskah]

# It begins as a formula of a workbook does.
RACUN = (
    '=1+1"><racun-7f3 onclick=alert(1)><img src=x onerror=alert(1)></textarea></title></script>'
    "<script>alert(1)</script>{{7*7}}{% debug %}%s{0.__class__}"
)
TERLIHAT = "&quot;&gt;&lt;racun-7f3 onclick"
AWALAN = ("pengukuran/", "bukti/", "izin-isi/", "tahun-kinerja/", "meja/", "rekap/", "dasbor/")
# What everybody may read of an office.
DIBACA = frozenset(
    {"tahun_kinerja", "pengukuran", "bagian", "alihkan_ukur", "dasbor", "isi_realisasi", "rekap"}
)
Orang = dict[Peran, Pengguna]


def _ganti(**isian: str) -> dict[str, str]:
    """Return the text for each column, marked with its name, cut to so many letters."""
    return {nama: f"={nama}{RACUN}"[: int(panjang)] for nama, panjang in isian.items()}


def _siapkan_rencana(kecamatan: Any) -> None:
    """Make IKU, PK and budget whose every name is the text."""
    buat_daftar_terisi(kecamatan, tahun=TAHUN, banyak=2)
    Iku.objects.update(nama=RACUN, sumber_data=RACUN)
    Sasaran.objects.update(teks=RACUN)
    for variabel in VariabelRumus.objects.all():
        VariabelRumus.objects.filter(pk=variabel.pk).update(label=f"{variabel.kunci} {RACUN}")
    buat_anggaran(kecamatan, TAHUN)
    BarisAnggaran.objects.update(nama=RACUN, indikator=RACUN, satuan=RACUN[:40])
    build_perjanjian(kecamatan)


def _isi(pengukuran: Pengukuran, hari_ini: date) -> None:
    """Fill in a triwulan, with the text in every column that people type into."""
    build_izin(pengukuran, hari_ini, alasan=RACUN)
    isi_semua(pengukuran)
    pengukuran.daftar_bagian.update(penyebab=RACUN, hambatan=RACUN, rencana=RACUN)
    for bagian in pengukuran.daftar_bagian.all():
        build_baris_bukti(bagian, **_ganti(keterangan="200", nama="110"))


@pytest.fixture
def orang() -> Orang:
    """Everybody around an office that has sent one triwulan and types the next."""
    kecamatan = buat_kecamatan("Panti")
    orang = buat_para_pengguna(kecamatan)
    _siapkan_rencana(kecamatan)
    kirimnya, isian = (build_pengukuran(kecamatan, triwulan=nomor) for nomor in (1, 2))
    _isi(kirimnya, timezone.localdate())
    _isi(isian, timezone.localdate())
    tahun = kirimnya.periode.tahun_kinerja
    kelas = [dict(satu) for satu in tahun.daftar_kebijakan.get().daftar_kelas]
    for nomor, satu in enumerate(kelas):
        satu |= {"label": f"{nomor}{RACUN}"[:60], "tertulis": f"{nomor}{RACUN}"[:80]}
    teks = _ganti(nama_skala="120", sumber_skala="200", dasar="200", alasan="400")
    build_kebijakan(tahun, daftar_kelas=kelas, **teks)
    pertama = kirimnya.daftar_bagian.filter(indikator__isnull=False)[0]
    RealisasiLampau.objects.create(
        kecamatan=kecamatan,
        tahun=TAHUN - 1,
        indikator=pertama.indikator,
        angka=80,
        **_ganti(sumber="200"),
    )
    _jalankan(kirimnya, pertama, orang)
    Pengguna.objects.update(nama=f"=nama{RACUN}"[:100])
    return {peran: Pengguna.objects.get(pk=satu.pk) for peran, satu in orang.items()}


def _jalankan(pengukuran: Pengukuran, bagian: BagianUkur, orang: Orang) -> None:
    """Take a triwulan to Bappeda, who gives one indikator back and comments on it."""
    for aksi, peran in ((ajukan, Peran.OPERATOR), (verifikasi, Peran.SEKCAM), (kirim, Peran.CAMAT)):
        pilihan = dict(pengukuran.daftar_bagian.values_list("pk", "versi"))
        aksi(pengukuran=pengukuran, pilihan=pilihan, by=orang[peran])
    bagian.refresh_from_db()
    kembalikan(
        pengukuran=pengukuran,
        pilihan={bagian.pk: bagian.versi},
        catatan=f"catatan{RACUN}",
        sampai=timezone.localdate(),
        by=orang[Peran.BAPPEDA],
    )
    beri_komentar(bagian=bagian, catatan=f"komentar{RACUN}", by=orang[Peran.SEKCAM])


def _map_rute() -> dict[str, list[tuple[int, ...]]]:
    """Return what each page about measuring is asked for; a route that is not here fails."""
    ukur = [(satu.pk,) for satu in Pengukuran.objects.order_by("periode__triwulan")]
    # One that was given back, one that Bappeda has, the budget, and one that is typed now.
    bagian = [(pk,) for pk in BagianUkur.objects.order_by("pk").values_list("pk", flat=True)[:4]]
    tahun = TahunKinerja.objects.get().pk
    bukti = Bukti.objects.order_by("pk")[0].pk
    izin = IzinIsi.objects.filter(bagian=None)[0].pk
    per_isi: tuple[tuple[list[Any], tuple[str, ...]], ...] = (
        (
            [(tahun,)],
            (
                "tahun_kinerja", "ubah_periode", "tutup_tahun", "tetapkan_kebijakan",
                "daftar_izin",
            ),
        ),
        (
            ukur,
            (
                "beri_izin", "unggah_realisasi", "pengukuran", "isi_realisasi",
                "isi_realisasi_anggaran", "alihkan_ukur",
            ),
        ),
        (bagian, ("bagian",)),
        (bagian[:1], ("unggah_bukti",)),
        ([(bukti,)], ("ganti_bukti", "cabut_bukti")),
        ([(izin,)], ("cabut_izin",)),
        ([(TAHUN, 1)], ("pengingat", "rekap")),
        ([(TAHUN,)], ("dasbor", "dasbor_kabupaten")),
        ([(TAHUN - 1,)], ("realisasi_lampau",)),
        ([()], ("daftar_tahun_kinerja", "buka_tahun", "daftar_pengukuran", "meja")),
        # Answered by a file, by another page, or by POST alone.
        (
            [],
            (
                "bukti", "unduh_realisasi", "rekap_xlsx", "mulai_pengukuran",
                "samakan_pengukuran", "komentar_bagian", "terima_meja", "dasbor_sendiri",
                "pengingat_teks",
            ),
        ),
    )  # fmt: skip
    hasil = {nama: isi for isi, semua in per_isi for nama in semua}
    rute = {satu.name for satu in urlpatterns if str(satu.pattern).startswith(AWALAN)}
    assert rute == set(hasil)
    return hasil


def _list_alamat(peran: Peran) -> list[str]:
    """Return the pages that a role sees; who neither types nor judges sees fewer of them."""
    rute = _map_rute()
    if peran not in {Peran.OPERATOR, Peran.BAPPEDA}:
        rute = {nama: isi[:1] for nama, isi in rute.items() if nama in DIBACA}
    daftar = [reverse(f"iku:{nama}", args=isi) for nama, semua in rute.items() for isi in semua]
    return ["/", "/jejak/", *daftar, f"{reverse('iku:dasbor', args=[TAHUN])}?kecamatan=panti"]


def test_typed_markup_is_text_on_every_page_of_measuring_for_every_role(orang: Orang) -> None:
    for peran, satu in orang.items():
        klien = sebagai(satu)
        isi = "".join(check_halaman(klien, url) for url in _list_alamat(peran))
        if peran == Peran.ADMIN:
            continue
        assert TERLIHAT in isi, peran
        # Printed as typed, not computed; and each of the texts was there to be seen.
        assert "{{7*7}}{% debug %}%s{0.__class__}" in isi
        for kata in ("catatan", "komentar", "keterangan", "sumber", "nama_skala"):
            assert f"{kata}=1+1&quot;&gt;" in isi, (peran, kata)


@pytest.mark.parametrize("jenis", ["capaian", "e81"])
def test_typed_markup_is_text_in_print(orang: Orang, jenis: str) -> None:
    satu = Pengukuran.objects.get(periode__triwulan=1)
    url = reverse("laporan:cetak_pengukuran", args=[satu.pk, jenis, "pdf"])
    response = sebagai(orang[Peran.OPERATOR]).get(url)
    assert response["Content-Type"] == "application/pdf"
    teks = "".join(teks_bersambung(response.content).split())
    assert "<racun-7f3onclick=alert(1)>" in teks
    assert "<script>alert(1)</script>" in teks


def test_no_typed_text_is_a_formula_in_a_workbook(orang: Orang) -> None:
    satu = Pengukuran.objects.get(periode__triwulan=2)
    klien = sebagai(orang[Peran.BAPPEDA])
    for url in (
        reverse("iku:unduh_realisasi", args=[satu.pk]),
        reverse("iku:rekap_xlsx", args=[TAHUN, 2]),
        reverse("laporan:cetak_pengukuran", args=[satu.pk, "capaian", "xlsx"]),
        reverse("laporan:cetak_pengukuran", args=[satu.pk, "e81", "xlsx"]),
    ):
        response = klien.get(url)
        isi = b"".join(response) if response.streaming else response.content
        semua = [
            sel
            for lembar in load_workbook(BytesIO(isi))
            for baris in lembar.rows
            for sel in baris
            if sel.value is not None
        ]
        assert [sel.coordinate for sel in semua if sel.data_type == "f"] == [], url
        assert any("racun-7f3" in str(sel.value) for sel in semua), url


def test_the_office_measures_what_the_canary_needs(orang: Orang) -> None:
    """A canary that measures nothing would find nothing."""
    isi = read_isi(Pengukuran.objects.get(periode__triwulan=1))
    assert all(satu.kelas is not None for satu in isi.daftar_indikator)
