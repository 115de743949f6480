"""Every page can be worked by keyboard, and fits a phone whatever is written on it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from iku.models import Iku, Sasaran
from kecamatan.models import Bidang, Pejabat, Pengguna
from laporan.models import ButirDokumen, Dokumen
from tests.peramban.dunia import Dunia
from tests.peramban.layar import Layar

TANPA_SPASI = "Pemerintahan" * 12
# The browser's own date fields have stops inside, on which it draws the ring itself.
FOKUS = """() => {
  const BERBAGIAN = "[type=date], [type=month]";
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const sasaran = e.matches("input.visually-hidden") ? e.parentElement : e;
  const k = sasaran.getBoundingClientRect();
  const gaya = getComputedStyle(e);
  const x = Math.min(Math.max(k.left + k.width / 2, 1), innerWidth - 2);
  const y = Math.min(Math.max(k.top + Math.min(k.height / 2, 12), 1), innerHeight - 2);
  const atas = document.elementFromPoint(x, y);
  return {
    nama: e.outerHTML.slice(0, 140),
    tampak: gaya.outlineStyle !== "none" || gaya.boxShadow !== "none" || e.matches(BERBAGIAN),
    dalam: k.bottom > 0 && k.top < innerHeight,
    tertutup: !(atas && (e.contains(atas) || atas.contains(e) || e.labels?.[0]?.contains(atas))),
  };
}"""


def alamat_penting(dunia: Dunia) -> list[str]:
    """Return the pages on which an operator spends the day."""
    draf = dunia.salinan
    iku = Iku.objects.filter(sasaran__daftar=draf.daftar_iku).earliest("pk")
    return [
        reverse("beranda"),
        reverse("laporan:dokumen", args=[draf.pk]),
        reverse("laporan:ubah_identitas", args=[draf.pk]),
        reverse("laporan:ubah_butir", args=[draf.pk, "diktum"]),
        reverse("iku:daftar", args=[draf.daftar_iku_id]),
        reverse("iku:ubah_iku", args=[iku.pk]),
    ]


def telusuri(layar: Layar) -> list[str]:
    """Walk through the page with Tab; return where the focus cannot be seen."""
    temuan = []
    for _ in range(400):
        layar.page.keyboard.press("Tab")
        fokus: dict[str, Any] | None = layar.page.evaluate(FOKUS)
        if fokus is None:
            break
        if not fokus["tampak"] or not fokus["dalam"] or fokus["tertutup"]:
            temuan.append(str(fokus))
    else:
        temuan.append("fokus tidak pernah keluar dari halaman")
    return temuan


@pytest.mark.parametrize("lebar", [1280, 390])
def test_the_focus_is_seen_wherever_the_tab_key_leads(
    lebar: int, dunia: Dunia, buka: Callable[..., Layar]
) -> None:
    layar = buka("operator.panti", lebar=lebar)
    temuan = {}
    for alamat in alamat_penting(dunia):
        layar.buka(alamat)
        temuan[alamat] = telusuri(layar)
    assert {alamat: isi for alamat, isi in temuan.items() if isi} == {}


def test_the_first_tab_stop_leads_past_the_menu(dunia: Dunia, buka: Callable[..., Layar]) -> None:
    layar = buka("camat.panti")
    layar.buka("/dokumen/")
    layar.page.keyboard.press("Tab")
    lompat = layar.page.get_by_role("link", name="Lompat ke isi")
    expect(lompat).to_be_focused()
    expect(lompat).to_be_in_viewport()
    layar.page.keyboard.press("Enter")
    expect(layar.page.locator("main")).to_be_focused()


def test_an_error_summary_takes_the_focus(dunia: Dunia, buka: Callable[..., Layar]) -> None:
    layar = buka("operator.panti")
    layar.buka(f"/dokumen/{dunia.salinan.pk}/identitas/")
    layar.isi("Nomor urut", "tujuh")
    layar.page.keyboard.press("Enter")
    expect(layar.page.get_by_role("alert")).to_be_focused()
    layar.page.keyboard.press("Tab")
    layar.page.keyboard.press("Enter")
    expect(layar.isian("Nomor urut")).to_be_focused()


def test_words_without_blanks_widen_no_page(dunia: Dunia, buka: Callable[..., Layar]) -> None:
    perpanjang(dunia)
    temuan = {}
    for username in ("operator.panti", "sekcam.panti", "bappeda.jember", "admin.jember"):
        layar = buka(username, lebar=390)
        for alamat in (*alamat_penting(dunia), *alamat_lain(dunia)):
            layar.buka(alamat)
            if isi := layar.temukan_yang_melebar():
                temuan[f"{username} {alamat}"] = isi
    assert temuan == {}


def perpanjang(dunia: Dunia) -> None:
    """Write a very long word into everything that the draft and its lists show."""
    daftar = dunia.salinan.daftar_iku
    Iku.objects.filter(sasaran__daftar=daftar).update(
        nama=TANPA_SPASI, sumber_data=TANPA_SPASI, penjelasan=TANPA_SPASI
    )
    Sasaran.objects.filter(daftar=daftar).update(teks=TANPA_SPASI)
    ButirDokumen.objects.filter(dokumen=dunia.salinan).update(teks=TANPA_SPASI)
    Dokumen.objects.filter(pk=dunia.salinan.pk).update(tentang=TANPA_SPASI)
    for nomor, bidang in enumerate(Bidang.objects.filter(kecamatan=dunia.kecamatan)):
        Bidang.objects.filter(pk=bidang.pk).update(nama=f"{TANPA_SPASI}{nomor}")
    Pejabat.objects.filter(kabupaten=dunia.kecamatan.kabupaten).update(nama=TANPA_SPASI[:120])
    Pengguna.objects.filter(kecamatan=dunia.kecamatan).update(nama=TANPA_SPASI[:120])


def alamat_lain(dunia: Dunia) -> list[str]:
    """Return pages that show the same words in other ways."""
    kode, draf = dunia.kecamatan.kode, dunia.salinan.pk
    iku = Iku.objects.filter(sasaran__daftar=dunia.salinan.daftar_iku).earliest("pk")
    return [
        *(f"/dokumen/{draf}/{bagian}/" for bagian in ("konfirmasi", "pratinjau", "riwayat")),
        f"/dokumen/{dunia.dikembalikan.pk}/banding/?lama=kini",
        f"/dokumen/{draf}/alur/ajukan/",
        f"/kecamatan/{kode}/",
        f"/pantau/{kode}/",
        f"/iku/indikator/{iku.indikator.kode}/",
        *("/dokumen/", "/pejabat/", "/pengguna/", "/pantau/", "/jejak/"),
    ]
