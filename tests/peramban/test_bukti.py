"""Evidence uploaded, replaced and taken back in the browser, with and without JavaScript."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from iku.models import BagianUkur, Bukti
from kecamatan.models import Kecamatan
from tests.factories_bukti import build_terbuka, indikator_of
from tests.kecamatan.unggahan.rakitan import buat_gambar, buat_pdf
from tests.peramban.layar import Layar
from tests.peramban.situs import Situs

Buka = Callable[..., Layar]


@pytest.fixture
def bagian(situs: Situs) -> BagianUkur:
    return indikator_of(build_terbuka(kecamatan=Kecamatan.objects.get(kode="35.09.14"), tahun=2019))


def pilih_berkas(layar: Layar, *berkas: tuple[str, bytes]) -> None:
    isi: Any = [
        {"name": nama, "mimeType": "application/octet-stream", "buffer": isi}
        for nama, isi in berkas
    ]
    layar.page.locator("input[type=file]").set_input_files(isi)


@pytest.mark.parametrize("skrip", [True, False])
def test_operator_uploads_replaces_and_takes_back(
    skrip: bool, bagian: BagianUkur, buka: Buka
) -> None:
    layar = buka("operator.panti", skrip=skrip)
    layar.buka(reverse("iku:unggah_bukti", args=[bagian.pk]))
    layar.isi("Keterangan", "Laporan SKM")
    pilih_berkas(layar, ("a.pdf", buat_pdf()), ("palsu.pdf", b"<html>"))
    layar.tekan("Unggah")
    assert "palsu.pdf: Berkas harus PDF" in layar.isi_halaman
    expect(layar.isian("Keterangan")).to_have_value("Laporan SKM")
    pilih_berkas(layar, ("a.pdf", buat_pdf()), ("foto.png", buat_gambar()))
    layar.isi("Angkanya ada di halaman", "1")
    layar.tekan("Unggah")
    assert "Bukti disimpan." in layar.pesan
    tautan = layar.page.get_by_role("link", name="a.pdf, lihat halaman 1")
    expect(tautan).to_have_attribute("href", f"/bukti/{Bukti.objects.get(nama='a.pdf').pk}/#page=1")
    layar.ikuti("Ganti foto.png")
    pilih_berkas(layar, ("baru.pdf", buat_pdf(halaman=3)))
    layar.tekan("Ganti")
    layar.ikuti("Cabut baru.pdf")
    layar.tekan("Cabut bukti")
    assert "1 bukti yang dicabut" in layar.isi_halaman
    assert bagian.daftar_bukti.filter(dicabut_at=None).count() == 2
