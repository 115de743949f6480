"""A triwulan in a workbook: uploaded, looked at, ticked and applied, with and without scripts."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from iku.actions.realisasi import IsianBagian, simpan_realisasi
from iku.excel.lembar_ukur import list_lembar
from iku.excel.realisasi import build_buku
from iku.forms.kisi_ukur import read_sumber
from iku.models import BagianUkur, NilaiVariabel, Pengukuran
from kecamatan.models import Kecamatan
from tests.factories_ukur import build_izin, build_pengukuran
from tests.iku.excel_bantu import isi_sel
from tests.peramban.layar import Layar
from tests.peramban.situs import Situs


@pytest.fixture
def pengukuran(situs: Situs) -> Pengukuran:
    satu = build_pengukuran(Kecamatan.objects.get(kode="35.09.14"), 2018, banyak=2)
    build_izin(satu, timezone.localdate())
    return satu


def _simpan(satu: Pengukuran, sel: Mapping[str, tuple[int | None, int | None]]) -> BagianUkur:
    bagian = satu.daftar_bagian.filter(indikator__isnull=False).first()
    assert bagian is not None
    nilai = {
        kunci: (None if a is None else Decimal(a), None if b is None else Decimal(b))
        for kunci, (a, b) in sel.items()
    }
    simpan_realisasi(pengukuran=satu, isian={bagian.pk: IsianBagian(nilai)}, by=satu.dibuat_by)
    return bagian


def _unggah(layar: Layar, isi: bytes, sel: Mapping[str, Any]) -> None:
    berkas = {
        "name": "final_revisi2.xlsx",
        "mimeType": "",
        "buffer": isi_sel(isi, "Indikator", sel),
    }
    layar.page.locator("#id_berkas").set_input_files(files=[berkas])
    layar.tekan("Unggah dan periksa")


def _periksa(layar: Layar) -> None:
    for lebar in (1280, 390):
        layar.page.set_viewport_size({"width": lebar, "height": 900})
        assert layar.temukan_pelanggaran() == []
    # A card: where a row stands in the file is read on one line.
    letak = layar.page.locator("td.nomor span").first.bounding_box()
    assert letak is not None
    assert letak["height"] < 30


@pytest.mark.parametrize("skrip", [True, False])
def test_a_triwulan_is_uploaded_mended_ticked_and_applied(
    buka: Callable[..., Layar], pengukuran: Pengukuran, skrip: bool
) -> None:
    bagian = _simpan(pengukuran, {"pembilang": (None, 45), "penyebut": (None, 50)})
    isi = build_buku(
        pengukuran, list_lembar(pengukuran, read_sumber(pengukuran, pengukuran.dibuat_by))
    )
    _simpan(pengukuran, {"pembilang": (45, 46)})
    layar = buka("operator.panti", skrip=skrip)
    layar.buka(f"/pengukuran/{pengukuran.pk}/")
    layar.ikuti("Unggah Excel")
    _unggah(layar, isi, {"H6": "banyak", "K8": "Loket ditambah"})
    baris = layar.page.locator("tbody tr")
    expect(baris).to_have_count(9)
    # What is the same as stored is folded away.
    expect(baris.filter(visible=True)).to_have_count(2)
    layar.page.get_by_label("Hanya yang salah").check()
    expect(baris.filter(visible=True)).to_have_count(1)
    if skrip:
        _periksa(layar)
    with layar.page.expect_download() as unduhan:
        layar.page.get_by_role("button", name="Unduh berkas ini dengan kolom Kesalahan").click()
    assert unduhan.value.suggested_filename.startswith("kesalahan-realisasi-panti-2018")
    layar.ikuti("Unggah berkas lain")
    _unggah(layar, isi, {"H6": 47, "H7": None, "K8": "Loket ditambah"})
    if skrip:
        _periksa(layar)
    assert "Saat berkas diunduh: 45." in layar.isi_halaman
    layar.page.get_by_label("Pakai isi berkas").check()
    layar.tekan("Terapkan")
    assert "Isi berkas Excel disimpan." in layar.pesan
    nilai = dict(NilaiVariabel.objects.filter(bagian=bagian).values_list("kunci", "angka"))
    assert nilai == {"pembilang": Decimal(47), "penyebut": Decimal(50)}
