"""The grids of facts of a yearly report: pasted from Excel, growing, wrong figures kept."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from laporan.models import BelanjaJenis, LaporanKinerja, RencanaPerbaikan
from tests.peramban.layar import Layar
from tests.peramban.test_naskah import laporan

__all__ = ["laporan"]

TEMPEL = """(kotak, teks) => {
  const data = new DataTransfer();
  data.setData("text/plain", teks);
  const sifat = {clipboardData: data, bubbles: true, cancelable: true};
  kotak.dispatchEvent(new ClipboardEvent("paste", sifat));
}"""


@pytest.fixture
def layar(buka: Callable[..., Layar]) -> Layar:
    """Come in as the operator."""
    layar = buka("operator.panti")
    layar.page.on("dialog", lambda dialog: dialog.accept())
    return layar


def kotak(layar: Layar, baris: int, nomor: int) -> Locator:
    """Find a box of the grid by its place."""
    return (
        layar.page.locator("[data-kisi] tbody tr")
        .nth(baris)
        .locator("input:not([type=checkbox]), textarea, select")
        .nth(nomor)
    )


def test_spending_is_pasted_from_excel_and_wrong_figures_stay_beside_their_message(
    layar: Layar, laporan: LaporanKinerja
) -> None:
    layar.buka(f"/lkjip/{laporan.pk}/data/belanja/")
    kotak(layar, 0, 0).evaluate(TEMPEL, "2.075.000.000\tRp2.045.950.000\r\n687150000\t98 %\r\n")
    expect(layar.page.locator("[data-kisi-kabar]")).to_contain_text("4 sel ditempel")
    assert layar.temukan_pelanggaran() == []
    layar.tekan("Simpan")
    assert "belum ada yang disimpan" in layar.isi_halaman
    expect(kotak(layar, 1, 1)).to_have_value("98 %")
    kotak(layar, 1, 1).fill("664.745.000")
    layar.tekan("Simpan")
    assert layar.pesan == "Belanja menurut jenis disimpan."
    milik = BelanjaJenis.objects.filter(laporan=laporan).order_by("pagu")
    assert [(int(satu.pagu), int(satu.realisasi or 0)) for satu in milik] == [
        (687_150_000, 664_745_000),
        (2_075_000_000, 2_045_950_000),
    ]


def test_a_list_grows_with_what_is_pasted(layar: Layar, laporan: LaporanKinerja) -> None:
    layar.buka(f"/lkjip/{laporan.pk}/data/perbaikan/")
    baris = [f"Rencana {nomor}\tSeksi Pelayanan\tJuni 2019" for nomor in range(1, 6)]
    kotak(layar, 0, 2).evaluate(TEMPEL, "\n".join(baris))
    expect(layar.page.locator("[data-kisi] tbody tr")).to_have_count(5)
    expect(kotak(layar, 4, 1)).to_have_value("non_anggaran")
    layar.tekan("Simpan")
    assert layar.pesan == "Rencana aksi perbaikan disimpan."
    milik = RencanaPerbaikan.objects.filter(laporan=laporan).order_by("urutan")
    assert [satu.teks for satu in milik] == [f"Rencana {nomor}" for nomor in range(1, 6)]
    assert {satu.tenggat for satu in milik} == {"Juni 2019"}


def test_several_lines_may_stand_in_one_box_of_text(layar: Layar, laporan: LaporanKinerja) -> None:
    layar.buka(f"/lkjip/{laporan.pk}/data/perbaikan/")
    kotak(layar, 0, 2).evaluate(TEMPEL, "Baris satu\nbaris dua")
    expect(kotak(layar, 1, 2)).to_have_value("")
