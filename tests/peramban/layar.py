"""A browser tab as the tests use it: what a person does, and what every page must satisfy."""

import re
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import ConsoleMessage, Locator, Page, Response

from tests.factories import SANDI_UJI
from tests.peramban.situs import Situs

LABEL_AXE = (
    *("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"),
    "best-practice",
)
PILIHAN_AXE: dict[str, Any] = {
    "runOnly": {"type": "tag", "values": list(LABEL_AXE)},
    "resultTypes": ["violations"],
    # It would fetch the style sheets once more, for a rule about videos of which there are none.
    "preload": False,
}
# Half of the time of a look, and colours do not know the width of the window.
TANPA_WARNA = {"color-contrast": {"enabled": False}}
UKURAN = """() => {
  const jendela = document.documentElement.clientWidth;
  const keluar = (e) => e.getBoundingClientRect().right > jendela + 1;
  const lebar = [...document.querySelectorAll("main *")].filter(keluar).slice(-3);
  return {
    isi: document.scrollingElement.scrollWidth,
    jendela: window.innerWidth,
    h1: document.querySelectorAll("h1").length,
    lang: document.documentElement.lang,
    lebar: lebar.map((e) => e.outerHTML.slice(0, 120)),
  };
}"""
# What Chromium writes about a page that was meant to be refused: the test looks at the status.
STATUS_WAJAR = "Failed to load resource: the server responded with a status of"


def persis(nama: str, akhiran: str = "") -> re.Pattern[str]:
    """Match the whole name; words that only screen readers get are joined with or without blank."""
    pola = re.escape(nama).replace("/", r"\/")
    for tanda in ":,":
        pola = pola.replace(tanda, rf"\s*{tanda}")
    return re.compile(rf"^\s*{pola}\s*{akhiran}\s*$")


class Layar:
    """One tab with its own cookies unless it was opened beside another (`tab_baru`)."""

    def __init__(self, page: Page, keluhan: list[str] | None = None) -> None:
        """Listen to what the browser complains about from the first page on."""
        self.page = page
        self.keluhan: list[str] = [] if keluhan is None else keluhan
        page.on("console", self._catat)
        page.on("pageerror", lambda galat: self.keluhan.append(f"{page.url}: {galat}"))

    def _catat(self, pesan: ConsoleMessage) -> None:
        if pesan.type in {"error", "warning"} and not pesan.text.startswith(STATUS_WAJAR):
            self.keluhan.append(f"{self.page.url}: {pesan.text}")

    def tab_baru(self) -> "Layar":
        """Open a second tab of the same person."""
        return Layar(self.page.context.new_page(), self.keluhan)

    def masuk_langsung(self, situs: Situs, username: str) -> None:
        """Be logged in without the login page."""
        kunci = situs.buat_sesi(username)
        self.page.context.add_cookies([{"name": "sessionid", "value": kunci, "url": situs.alamat}])

    def masuk(self, username: str, sandi: str = SANDI_UJI) -> None:
        """Log in as a person does."""
        self.buka("/masuk/")
        self.isi("Nama pengguna", username)
        self.isi("Kata sandi", sandi)
        self.tekan("Masuk")

    def keluar(self) -> None:
        """Log out."""
        self.tekan("Keluar")

    def buka(self, alamat: str) -> Response | None:
        """Go to an address of the site."""
        return self.page.goto(alamat)

    def isian(self, label: str, *, di: Locator | None = None) -> Locator:
        """Find the field of that label, required or not, on the page or in a part of it."""
        return (di or self.page).get_by_label(persis(label, akhiran=r"\*?"))

    def bagian(self, judul: str) -> Locator:
        """Find a part of a form by its heading."""
        return self.page.get_by_role("region", name=judul).or_(
            self.page.get_by_role("group", name=judul, exact=True)
        )

    def galat(self, label: str, *, di: Locator | None = None) -> Locator:
        """Find the message that stands beside a field and that screen readers read with it."""
        tanda = self.isian(label, di=di).get_attribute("aria-describedby") or ""
        galat = [f"#{satu}" for satu in tanda.split() if "error" in satu]
        assert galat, f"{label} tidak menyebut galat: {tanda!r}"
        return self.page.locator(", ".join(galat))

    def isi(self, label: str, teks: str, *, di: Locator | None = None) -> None:
        """Type into the field of that label."""
        self.isian(label, di=di).fill(teks)

    def pilih(self, label: str, pilihan: str, *, di: Locator | None = None) -> None:
        """Choose in a list by the words shown."""
        self.isian(label, di=di).select_option(label=pilihan)

    def centang(self, label: str, *, di: Locator | None = None) -> None:
        """Tick a box or choose a radio button."""
        self.isian(label, di=di).check()

    def tekan(self, nama: str, *, di: Locator | None = None) -> None:
        """Press a button that sends a form, and wait for the answer."""
        with self.page.expect_navigation():
            self.tombol(nama, di=di).click()

    def tombol(self, nama: str, *, di: Locator | None = None) -> Locator:
        """Find a button by its words."""
        return (di or self.page).get_by_role("button", name=persis(nama))

    def ikuti(self, nama: str, *, di: Locator | None = None) -> None:
        """Follow a link by its words, and wait for the page."""
        with self.page.expect_navigation():
            (di or self.page).get_by_role("link", name=persis(nama)).click()

    def menu(self, nama: str) -> None:
        """Go where an entry of the main menu leads."""
        self.ikuti(nama, di=self.page.get_by_role("navigation", name="Menu utama"))

    @property
    def judul(self) -> str:
        """The heading of the page."""
        return self.page.locator("h1").inner_text()

    @property
    def isi_halaman(self) -> str:
        """The words of the main part of the page."""
        return self.page.locator("main").inner_text()

    @property
    def pesan(self) -> str:
        """What the page says about the last action."""
        return self.page.locator("#pesan").inner_text()

    def temukan_pelanggaran(self, *, warna: bool = True) -> list[str]:
        """Return what is wrong with the page as it stands, at its present width."""
        return [*self._periksa_axe(warna=warna), *self._periksa_tata_letak()]

    def _periksa_axe(self, *, warna: bool) -> list[str]:
        if not self.page.evaluate("() => 'axe' in window"):
            self.page.evaluate(AXE_SCRIPT)
        pilihan = PILIHAN_AXE if warna else {**PILIHAN_AXE, "rules": TANPA_WARNA}
        hasil = self.page.evaluate("(pilihan) => axe.run(document, pilihan)", pilihan)
        return [
            f"{satu['id']}: {simpul['html'][:200]} ({simpul['target']})"
            for satu in hasil["violations"]
            for simpul in satu["nodes"]
        ]

    def temukan_yang_melebar(self) -> list[str]:
        """Return what makes the page wider than its window."""
        ukuran = self.page.evaluate(UKURAN)
        if ukuran["isi"] <= ukuran["jendela"]:
            return []
        return [f"melebar {ukuran['isi']} > {ukuran['jendela']} px", *ukuran["lebar"]]

    def _periksa_tata_letak(self) -> list[str]:
        ukuran = self.page.evaluate(UKURAN)
        temuan = self.temukan_yang_melebar()
        if ukuran["h1"] != 1:
            temuan.append(f"{ukuran['h1']} h1")
        if ukuran["lang"] != "id":
            temuan.append("bahasa halaman bukan id")
        return temuan
