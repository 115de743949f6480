"""The hasil of a program and the keluaran of a kegiatan with rows below: typed, sent, missed."""

from decimal import Decimal

import pytest
from django.utils import timezone

from iku.domain.target import JenisTarget, Target
from iku.isian_anggaran import IsianBaris
from iku.models import CaraUkur, Pengukuran, RealisasiBaris
from iku.pengukuran.anggaran import read_ukur_anggaran
from iku.pengukuran.isi import read_isi
from iku.pengukuran.kelengkapan import list_kekurangan
from tests.factories import buat_kecamatan
from tests.factories_anggaran import buat_anggaran
from tests.factories_ukur import build_izin, build_pengukuran
from tests.iku.excel.bantu import buka_buku, unduh_ukur, url_ukur
from tests.iku.excel_bantu import buka_klien, isi_sel, terapkan, unggah
from tests.iku.pengukuran.bantu import alamat, kirim_otomatis, sel
from tests.klien import KlienKetat

pytestmark = pytest.mark.django_db
RUTE = "isi_realisasi_anggaran"
PROGRAM, KEGIATAN, SUB = "7.01.02", "7.01.02.2.02", "7.01.02.2.02.0003"
BARIS = (
    IsianBaris(
        "program", "Program Pelayanan", PROGRAM, indikator="Pelayanan sesuai SP", satuan="%",
        target=Target(JenisTarget.ANGKA, angka=Decimal(95), satuan="%"),
    ),
    IsianBaris(
        "kegiatan", "Urusan Pelayanan", KEGIATAN, indikator="Berkas diproses", satuan="berkas",
        target=Target(JenisTarget.ANGKA, angka=Decimal(8500), satuan="berkas"),
    ),
    IsianBaris("sub_kegiatan", "Loket", SUB, pagu=Decimal(1000)),
)  # fmt: skip


@pytest.fixture
def pengukuran() -> Pengukuran:
    kecamatan = buat_kecamatan()
    buat_anggaran(kecamatan, 2021, BARIS)
    satu = build_pengukuran(kecamatan, 2021)
    build_izin(satu, timezone.localdate())
    return satu


@pytest.fixture
def klien(pengukuran: Pengukuran) -> KlienKetat:
    return buka_klien(pengukuran.dibuat_by)


def baris(pengukuran: Pengukuran, kode: str) -> int:
    assert pengukuran.anggaran is not None
    return pengukuran.anggaran.daftar_baris.get(kode=kode).pk


def daftar_kurang(pengukuran: Pengukuran) -> list[tuple[str, bool]]:
    segar = Pengukuran.objects.get(pk=pengukuran.pk)
    return [
        (satu.pesan, satu.wajib)
        for satu in list_kekurangan(read_isi(segar), {})
        if satu.bagian.is_anggaran
    ]


def test_the_hasil_of_a_program_is_typed_beside_the_sum_of_its_money(
    klien: KlienKetat, pengukuran: Pengukuran
) -> None:
    program, kegiatan = baris(pengukuran, PROGRAM), baris(pengukuran, KEGIATAN)
    halaman = klien.get(alamat(pengukuran, RUTE)).content.decode()
    assert f'name="keluaran-{program}"' in halaman
    assert f'name="rupiah-{program}"' not in halaman
    isian = {
        **sel(f"keluaran-{program}", "", "94,5"),
        **sel(f"cara-{program}", "", "nilai_akhir"),
        **sel(f"keluaran-{kegiatan}", "", "2.100"),
        **sel(f"cara-{kegiatan}", "", "jumlah"),
    }
    hasil = kirim_otomatis(klien, alamat(pengukuran, RUTE), isian)["hasil"]
    assert "S.d. triwulan ini 94,5%, target 95%" in hasil[f"keluaran-{program}"]
    ukur = read_ukur_anggaran(pengukuran)
    assert ukur is not None
    keluaran = {satu.baris.kode: satu.keluaran for satu in ukur.walk()}
    assert keluaran == {PROGRAM: Decimal("94.5"), KEGIATAN: Decimal(2100), SUB: None}
    assert CaraUkur.objects.count() == 2
    assert "94,5%" in klien.get(alamat(pengukuran, "pengukuran")).content.decode()
    telusur = klien.get(f"/pengukuran/bagian/{ukur.bagian.pk}/").content.decode()
    assert "94,5%" in telusur


def test_the_hasil_of_a_program_comes_back_from_excel_but_no_money_of_it(
    klien: KlienKetat, pengukuran: Pengukuran
) -> None:
    isi = unduh_ukur(klien, pengukuran)
    lembar = buka_buku(isi)["Anggaran"]
    assert not lembar["I6"].protection.locked
    assert lembar["F6"].protection.locked
    isian = {"I6": Decimal("94.5"), "J6": "Nilai akhir"}
    assert terapkan(klien, url_ukur(pengukuran), isi_sel(isi, "Anggaran", isian)).status_code == 200
    satu = RealisasiBaris.objects.get()
    assert (satu.baris.kode, satu.keluaran, satu.rupiah) == (PROGRAM, Decimal("94.5"), None)
    salah = isi_sel(unduh_ukur(klien, pengukuran), "Anggaran", {"F6": 5})
    jawaban = unggah(klien, url_ukur(pengukuran), salah)
    assert "dihitung dari rincian di bawahnya" in jawaban.content.decode()


def test_an_output_with_a_target_that_is_not_filled_in_is_named_and_stops_nothing(
    klien: KlienKetat, pengukuran: Pengukuran
) -> None:
    program, kegiatan = baris(pengukuran, PROGRAM), baris(pengukuran, KEGIATAN)
    klien.post(alamat(pengukuran, RUTE), sel(f"rupiah-{baris(pengukuran, SUB)}", "", "10"))
    (pesan,) = [satu for satu, wajib in daftar_kurang(pengukuran) if "keluaran" in satu]
    assert pesan.startswith(f"Hasil atau keluaran {PROGRAM} Program Pelayanan; {KEGIATAN}")
    assert not any(wajib for _, wajib in daftar_kurang(pengukuran))
    halaman = klien.get(alamat(pengukuran, "pengukuran")).content.decode()
    saran = halaman.partition("Sebaiknya dilengkapi, tidak menghalangi pengajuan")[2]
    assert "Hasil atau keluaran" in saran
    isian = {**sel(f"keluaran-{program}", "", "0"), **sel(f"keluaran-{kegiatan}", "", "7")}
    klien.post(alamat(pengukuran, RUTE), isian)
    assert not any("keluaran" in satu for satu, _ in daftar_kurang(pengukuran))
