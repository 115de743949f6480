"""Takes pictures of the demo site in a real browser, small enough for a repository."""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image
from playwright.sync_api import Browser, Locator, Page

AKAR: Final = Path(__file__).resolve().parent.parent
FOLDER: Final = AKAR / "docs" / "panduan" / "gambar"
SANDI: Final = "coba-sakip-kecamatan"
LEBAR, TINGGI = 1100, 820
SANGAT_TINGGI: Final = 6000
PALING_BESAR: Final = 150 * 1024
WARNA: Final = (128, 64, 32)


@dataclass
class Situs:
    """The running demo, one page per person, and the folder the pictures go to."""

    peramban: Browser
    alamat: str
    pilihan: frozenset[str]

    def masuk(self, nama: str, *, lebar: int = LEBAR) -> Page:
        """Return a page where this person is logged in; without a name nobody is."""
        konteks = self.peramban.new_context(
            viewport={"width": lebar, "height": TINGGI}, locale="id-ID", reduced_motion="reduce"
        )
        halaman = konteks.new_page()
        halaman.set_default_timeout(10_000)
        halaman.goto(f"{self.alamat}/masuk/")
        if nama:
            halaman.locator("[name=username]").fill(nama)
            halaman.locator("[name=password]").fill(SANDI)
            halaman.get_by_role("button", name="Masuk", exact=True).click()
            halaman.wait_for_url(f"{self.alamat}/")
        return halaman

    def potret(self, halaman: Page, nama: str, bagian: Locator | None = None) -> None:
        """Save what the screen shows, or one part of the page."""
        if self.pilihan and nama not in self.pilihan:
            return
        halaman.wait_for_load_state("networkidle")
        if bagian is None:
            halaman.evaluate("window.scrollTo(0, 0)")
            simpan(halaman.screenshot(animations="disabled"), nama)
            return
        # So tall that the bar of buttons, which sticks to the foot of the screen, covers nothing.
        halaman.set_viewport_size({"width": LEBAR, "height": SANGAT_TINGGI})
        simpan(bagian.screenshot(animations="disabled"), nama)
        halaman.set_viewport_size({"width": LEBAR, "height": TINGGI})


def simpan(isi: bytes, nama: str) -> None:
    """Write a picture with as many colours as its size allows."""
    gambar = Image.open(io.BytesIO(isi)).convert("RGB")
    for warna in WARNA:
        wadah = io.BytesIO()
        gambar.quantize(warna, dither=Image.Dither.NONE).save(wadah, "PNG", optimize=True)
        if wadah.tell() <= PALING_BESAR:
            (FOLDER / f"{nama}.png").write_bytes(wadah.getvalue())
            print(f"{nama}.png  {gambar.width} x {gambar.height}  {wadah.tell() // 1024} KB")
            return
    raise SystemExit(f"{nama}.png lebih besar dari {PALING_BESAR // 1024} KB")
