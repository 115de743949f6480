"""Measuring where something is different: late, without scripts, on a phone, from Excel."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from django.utils import timezone
from playwright.sync_api import expect

from iku.models import Pengukuran, TahunKinerja
from iku.pengukuran.isi import IsiPengukuran, read_isi
from kecamatan.models import Kabupaten, Kecamatan
from kecamatan.tanggal import format_tanggal
from tests.factories_ukur import build_tahun_kinerja
from tests.peramban.langkah_ukur import (
    RUPIAH,
    TAHUN,
    ajukan_semua,
    buka_meja,
    hari,
    isi_rupiah,
    kelompok,
    ketik,
    mulai,
    setujui,
    siapkan_rencana,
    simpan,
)
from tests.peramban.layar import Layar
from tests.peramban.situs import Situs

ANGKA = (("45", "50"), ("40", "50"), ("42", "50"))
Buka = Callable[..., Layar]


@pytest.fixture
def sumberjambe(situs: Situs) -> Kecamatan:
    """Return the office with the plans that are measured."""
    return Kecamatan.objects.get(kode="35.09.31")


@pytest.fixture
def daftar_indikator(sumberjambe: Kecamatan) -> list[str]:
    """Make the plans and the year; triwulan I is open today, triwulan II ended yesterday."""
    tahun = siapkan_tahun(sumberjambe.kabupaten)
    hari_ini = timezone.localdate()
    for triwulan, (dari, sampai) in {1: (-5, 5), 2: (-30, -1)}.items():
        tahun.daftar_periode.filter(triwulan=triwulan).update(
            dibuka=hari(dari, hari_ini), ditutup=hari(sampai, hari_ini)
        )
    return siapkan_rencana(sumberjambe)


def siapkan_tahun(kabupaten: Kabupaten) -> TahunKinerja:
    """Open the year with a policy."""
    return build_tahun_kinerja(kabupaten, TAHUN)


def isi_semua(layar: Layar, daftar: list[str]) -> None:
    """Type every figure of a triwulan, beginning on the page of the indikator."""
    ketik(layar, dict(zip(daftar, ANGKA, strict=True)))
    simpan(layar)
    layar.ikuti("Ke anggaran")
    isi_rupiah(layar)
    simpan(layar)
    layar.ikuti("Ringkasan")


def test_after_the_period_nothing_is_filled_in_but_with_leave_and_then_it_is_late(
    buka: Buka, daftar_indikator: list[str]
) -> None:
    hari_ini = timezone.localdate()
    operator, bappeda = buka("operator.sumberjambe"), buka("bappeda.jember")
    operator.buka("/")
    mulai(operator, 2)
    berakhir = format_tanggal(hari(-1, hari_ini))
    sebab = (
        f"Pengisian triwulan II berakhir pada {berakhir} dan tidak ada izin sesudahnya. "
        "Untuk mengisi, mintalah izin kepada Bappeda."
    )
    assert sebab in operator.isi_halaman
    expect(operator.page.locator("input[data-sel]")).to_have_count(0)
    assert operator.temukan_pelanggaran() == []
    beri_izin(bappeda)
    operator.page.reload()
    isi_semua(operator, daftar_indikator)
    assert f"ada izin mengisi sampai {format_tanggal(hari(3, hari_ini))}" in operator.isi_halaman
    ajukan_semua(operator, 4)
    tugas = f"Triwulan II tahun {TAHUN}: 4 angka"
    setujui(buka("sekcam.sumberjambe"), tugas, "Verifikasi", 4)
    setujui(buka("camat.sumberjambe"), tugas, "Setujui dan kirim ke Bappeda", 4)
    buka_meja(bappeda, 2)
    baris = bappeda.page.locator(".matriks-meja tr").filter(has_text="Sumberjambe")
    expect(baris).to_contain_text("4 dari 4 dikirim; dikirim terlambat")
    bappeda.ikuti("Ringkasan Sumberjambe, triwulan II", di=baris)
    assert bappeda.judul == f"Triwulan II {TAHUN}"
    assert bappeda.temukan_pelanggaran() == []


def beri_izin(bappeda: Layar) -> None:
    """Find the office among the late ones and give leave with a reason and a day."""
    bappeda.buka("/")
    buka_meja(bappeda, 2)
    bappeda.pilih("Keadaan", "Terlambat")
    bappeda.isi("Nama kecamatan", "Sumberjambe")
    bappeda.tekan("Tampilkan")
    assert bappeda.temukan_pelanggaran() == []
    bappeda.ikuti("Beri izin Sumberjambe")
    bappeda.isi("Boleh mengisi sampai", hari(3, timezone.localdate()).isoformat())
    bappeda.tekan("Beri izin")
    expect(bappeda.galat("Alasan")).to_be_visible()
    bappeda.isi("Alasan", "Jaringan kantor putus seminggu.")
    bappeda.tekan("Beri izin")
    assert bappeda.pesan == "Izin diberikan."
    assert bappeda.temukan_pelanggaran() == []


def test_a_quarter_is_filled_in_and_handed_in_without_scripts_on_a_phone(
    buka: Buka, daftar_indikator: list[str]
) -> None:
    layar = buka(skrip=False, lebar=390)
    layar.masuk("operator.sumberjambe")
    layar.tombol("Menu").click()
    mulai(layar, 1)
    ketik(layar, {daftar_indikator[0]: ("45", "lima puluh")})
    layar.tekan("Simpan draf")
    salah = kelompok(layar, daftar_indikator[0]).locator("input[data-sel]").nth(1)
    expect(salah).to_have_value("lima puluh")
    expect(salah).to_have_attribute("aria-invalid", "true")
    isi_semua(layar, daftar_indikator)
    assert layar.temukan_yang_melebar() == []
    ajukan_semua(layar, 4)
    assert layar.pesan.startswith("3 indikator dan realisasi anggaran diajukan.")
    assert layar.temukan_yang_melebar() == []


@pytest.mark.parametrize("lebar", [390, 1280])
def test_the_grid_and_the_desk_fit_a_phone_and_a_desktop(
    buka: Buka, daftar_indikator: list[str], lebar: int
) -> None:
    operator, bappeda = buka("operator.sumberjambe"), buka("bappeda.jember", lebar=lebar)
    operator.buka("/")
    mulai(operator, 1)
    operator.page.set_viewport_size({"width": lebar, "height": 800})
    isi_semua(operator, daftar_indikator)
    assert operator.temukan_pelanggaran() == []
    for rute in ("isi", "anggaran", "alihkan"):
        operator.buka(f"/pengukuran/{_pengukuran('35.09.31').pk}/{rute}/")
        assert operator.temukan_pelanggaran() == [], rute
    bappeda.buka(f"/meja/?tahun={TAHUN}&triwulan=1&status=belum_mengirim")
    assert "Sumberjambe" in bappeda.isi_halaman
    assert bappeda.temukan_pelanggaran() == []


def test_a_file_of_another_office_gives_the_figures_that_were_typed(
    buka: Buka, daftar_indikator: list[str]
) -> None:
    ketikan, berkas = buka("operator.sumberjambe"), buka("operator.panti")
    ketikan.buka("/")
    mulai(ketikan, 1)
    isi_semua(ketikan, daftar_indikator)
    siapkan_rencana(Kecamatan.objects.get(kode="35.09.14"))
    berkas.buka("/")
    mulai(berkas, 1)
    berkas.ikuti("Ringkasan")
    with berkas.page.expect_download() as unduhan:
        berkas.page.get_by_role("link", name="Unduh Excel").click()
    isi = _isi_buku(unduhan.value.path().read_bytes())
    berkas.ikuti("Unggah Excel")
    kiriman = {"name": "realisasi.xlsx", "mimeType": "", "buffer": isi}
    berkas.page.locator("#id_berkas").set_input_files(files=[kiriman])
    berkas.tekan("Unggah dan periksa")
    assert berkas.temukan_pelanggaran() == []
    berkas.tekan("Terapkan")
    assert "Isi berkas Excel disimpan." in berkas.pesan
    typed, uploaded = (_angka(read_isi(_pengukuran(kode))) for kode in ("35.09.31", "35.09.14"))
    assert uploaded == typed
    for kata in ("112,50%", "100,00%", "105,00%", "25,00%"):
        assert kata in ketikan.isi_halaman, kata
        assert kata in berkas.isi_halaman, kata


def _pengukuran(kode: str) -> Pengukuran:
    satu: Pengukuran = Pengukuran.objects.get(
        kecamatan__kode=kode, periode__tahun_kinerja__tahun=TAHUN, periode__triwulan=1
    )
    return satu


def _isi_buku(isi: bytes) -> bytes:
    """Return the workbook with the same figures in its open cells, as Excel would save it."""
    buku = openpyxl.load_workbook(BytesIO(isi))
    angka = [Decimal(satu) for pasangan in ANGKA for satu in pasangan]
    _isi_kolom(buku["Indikator"], "Triwulan ini", angka)
    _isi_kolom(buku["Indikator"], "Cara menggabungkan triwulan", ["Rasio", None] * len(ANGKA))
    # Rows of programs are sums: they stay empty.
    pertama, kedua, ketiga = (Decimal(satu.replace(".", "")) for satu in RUPIAH)
    rupiah = [None, pertama, kedua, None, ketiga]
    _isi_kolom(buku["Anggaran"], "Realisasi triwulan ini (Rp)", rupiah)
    keluar = BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


def _isi_kolom(lembar: Any, judul: str, isi: Sequence[Decimal | str | None]) -> None:
    """Fill the column of that heading from the first row below it."""
    kepala = next(sel for baris in lembar.iter_rows() for sel in baris if sel.value == judul)
    for nomor, nilai in enumerate(isi, start=1):
        lembar.cell(kepala.row + nomor, kepala.column).value = nilai


def _angka(isi: IsiPengukuran) -> tuple[object, ...]:
    assert isi.anggaran is not None
    return (
        [(satu.realisasi, satu.capaian, satu.kelas) for satu in isi.daftar_indikator],
        [(satu.rupiah_kini, satu.serapan) for satu in isi.anggaran.walk()],
        isi.rata,
    )
