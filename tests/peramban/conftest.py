"""Fixtures of the browser tests: one site and one browser per run, a fresh context per test."""

import logging
import os
from collections.abc import Callable, Generator, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, sync_playwright
from playwright.sync_api import Error as PlaywrightError
from pytest_django import DjangoDbBlocker

from tests.basis_siap import BasisSiap
from tests.peramban.dunia import DUNIA, Dunia, siapkan_dunia
from tests.peramban.layar import Layar
from tests.peramban.situs import Situs, jalankan_situs

SAKELAR = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
DAFTAR_LAYAR = pytest.StashKey[list[Layar]]()
PEMBUAT = Callable[..., Layar]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test here; they need no second engine."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.peramban)
            item.add_marker(pytest.mark.sqlite)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, Any]:
    """Put what was on the screens of a failed test into its report."""
    laporan = yield
    if laporan.failed and laporan.when == "call":
        for layar in item.stash.get(DAFTAR_LAYAR, []):
            laporan.sections.append((layar.page.url, _baca_layar(layar)))
    return laporan


def _baca_layar(layar: Layar) -> str:
    """Return the words of a page; one that the server never answered has none."""
    try:
        return layar.page.locator("body").inner_text()
    except PlaywrightError as galat:
        return f"(tidak terbaca: {galat.message})"


@pytest.fixture(scope="session")
def pemain() -> Iterator[Playwright]:
    """Start playwright; its event loop makes Django fear for its database, needlessly."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as pemain:
        yield pemain
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(scope="session")
def peramban(pemain: Playwright) -> Iterator[Browser]:
    """Start the browser of the machine; nothing is downloaded."""
    jalan = os.environ.get("SAKIP_CHROMIUM", "/usr/bin/chromium")
    satu = pemain.chromium.launch(executable_path=jalan, args=list(SAKELAR))
    yield satu
    satu.close()


@pytest.fixture(scope="package")
def situs_berjalan(
    basis_siap: BasisSiap,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Situs]:
    """Serve the site until the last browser test is done."""
    logging.getLogger("django.request").setLevel(logging.CRITICAL)
    map_kerja = tmp_path_factory.mktemp("situs")
    with django_db_blocker.unblock(), jalankan_situs(map_kerja, basis_siap) as situs:
        yield situs


@pytest.fixture
def situs(situs_berjalan: Situs) -> Situs:
    """Return the site with the sample data as they were loaded."""
    situs_berjalan.pulihkan()
    return situs_berjalan


@pytest.fixture(scope="package")
def dunia_awal(situs_berjalan: Situs) -> Dunia:
    """Bring documents of one office into every state, and keep the data so."""
    situs_berjalan.pulihkan()
    dunia = siapkan_dunia()
    situs_berjalan.simpan(DUNIA)
    return dunia


@pytest.fixture
def dunia(dunia_awal: Dunia, situs: Situs) -> Dunia:
    """Return those documents, as they were made; ask for it before anybody logs in."""
    situs.pulihkan(DUNIA)
    return deepcopy(dunia_awal)


@pytest.fixture
def buka(peramban: Browser, situs: Situs, request: pytest.FixtureRequest) -> Iterator[PEMBUAT]:
    """Return a maker of screens; each has cookies and storage of its own.

    At the end of the test every screen is asked what its console and its CSP complained about.
    """
    konteks: list[BrowserContext] = []
    daftar_layar = request.node.stash.setdefault(DAFTAR_LAYAR, [])

    def buat(username: str = "", *, lebar: int = 1280, skrip: bool = True) -> Layar:
        baru = peramban.new_context(
            base_url=situs.alamat,
            viewport={"width": lebar, "height": 900},
            locale="id-ID",
            timezone_id="Asia/Jakarta",
            java_script_enabled=skrip,
            reduced_motion="reduce",
        )
        baru.set_default_timeout(10_000)
        konteks.append(baru)
        layar = Layar(baru.new_page())
        daftar_layar.append(layar)
        if username:
            layar.masuk_langsung(situs, username)
        return layar

    yield buat
    keluhan = [satu for layar in daftar_layar for satu in layar.keluhan]
    for satu in konteks:
        satu.close()
    assert keluhan == []
