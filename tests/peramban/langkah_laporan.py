"""What people do about a yearly report, as steps for the browser tests."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.test.utils import override_settings
from django.utils import timezone
from playwright.sync_api import Locator, expect

from kecamatan.enums import Peran
from kecamatan.models import Kecamatan, Pengguna
from laporan.actions.ubah import hapus_draf
from laporan.enums import JenisDokumen
from laporan.models import Dokumen
from tests.peramban.layar import Layar

# The sample office whose whole year was measured, and accepted by Bappeda.
KODE, TAHUN = "35.09.31", 2022
SEBUTAN = "Laporan Kinerja (LKjIP)"
TERSIMPAN = "Tersimpan di server"
ANTREAN = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
# A print of thirty pages on a busy machine.
CETAK_MS = 120_000


def siapkan_tahun_terukur() -> Kecamatan:
    """Return the office with its year as it was measured, and no report of it."""
    kecamatan = Kecamatan.objects.get(kode=KODE)
    contoh = Dokumen.objects.get(kecamatan=kecamatan, jenis=JenisDokumen.LKJIP, tahun=TAHUN)
    operator = Pengguna.objects.get(kecamatan=kecamatan, peran=Peran.OPERATOR)
    hapus_draf(dokumen=contoh, by=operator)
    return kecamatan


@contextmanager
def pekerja_cetak() -> Iterator[None]:
    """Let the site put prints on the queue, and run the worker beside it as `make demo` does."""
    lingkungan = os.environ | {
        "SAKIP_MODE": "uji",
        "SAKIP_ANTREAN": "pekerja",
        "SAKIP_MEDIA": str(settings.MEDIA_ROOT),
        "DATABASE_URL": f"sqlite:///{connection.settings_dict['NAME']}",
    }
    perintah = [sys.executable, "manage.py", "kerjakan", "--verbosity", "0"]
    with override_settings(TASKS=ANTREAN):
        pekerja = subprocess.Popen(
            perintah, cwd=Path(settings.BASE_DIR), env=lingkungan, stdout=subprocess.DEVNULL
        )
        try:
            yield
        finally:
            pekerja.terminate()
            pekerja.wait(30)


def buat_laporan(layar: Layar) -> None:
    """Make the draft from the list of documents; the year that was measured is offered."""
    layar.menu("Dokumen")
    layar.ikuti(f"Buat {SEBUTAN}")
    expect(layar.isian("Tahun yang dilaporkan")).to_have_value(str(TAHUN))
    layar.tekan("Buat draf")
    assert layar.judul == f"{SEBUTAN} {TAHUN}"
    isi_tanggal(layar, f"{TAHUN + 1}-02-27")


def isi_tanggal(layar: Layar, tanggal: str) -> None:
    """Date the document that the page shows."""
    layar.ikuti("Ubah identitas")
    layar.isi("Tanggal", tanggal)
    layar.tekan("Simpan")
    assert layar.pesan == "Identitas dokumen disimpan."


def buka_dokumen(layar: Layar) -> None:
    """Go to the report from the list of documents, where the newest stands first."""
    layar.menu("Dokumen")
    with layar.page.expect_navigation():
        layar.page.locator("#daftar").get_by_role("link", name=SEBUTAN).first.click()


def buka_isi(layar: Layar) -> None:
    """Go to the outline of the report."""
    buka_dokumen(layar)
    with layar.page.expect_navigation():
        layar.page.get_by_role("link", name="Tulis laporan").or_(
            layar.page.get_by_role("link", name="Buka isi laporan")
        ).click()


def buka_bagian(layar: Layar, judul: str) -> None:
    """Open a part from the outline by the words of its heading."""
    with layar.page.expect_navigation():
        layar.page.locator(".kerangka-naskah").get_by_role("link", name=judul).first.click()


def tunjuk(layar: Layar, judul: str, pengguna: Pengguna) -> None:
    """Say whose part it is."""
    buka_isi(layar)
    buka_bagian(layar, judul)
    layar.isian("Pemilik bagian").select_option(str(pengguna.pk))
    layar.tekan("Tunjuk")
    assert layar.pesan == f"Bagian ini ditulis {pengguna}."


def editor(layar: Layar) -> Locator:
    """Find the place where one writes."""
    return layar.page.locator(".ProseMirror")


def kabar(layar: Layar) -> Locator:
    """Find what the page says about saving."""
    return layar.page.locator("[data-naskah-kabar]")


def ketik(layar: Layar, teks: str) -> None:
    """Write at the end of the text."""
    editor(layar).click()
    layar.page.keyboard.press("Control+End")
    layar.page.keyboard.type(teks)


def tunggu_tersimpan(layar: Layar) -> None:
    """Wait until the server has what was typed."""
    expect(kabar(layar)).to_contain_text(TERSIMPAN)


def sisipkan_angka(layar: Layar, cari: str) -> Locator:
    """Choose the first figure that the words find; return it as it stands in the text."""
    layar.tombol("Sisipkan angka").click()
    dialog = layar.page.get_by_role("dialog")
    dialog.get_by_label("Cari").fill(cari)
    dialog.locator("li:visible button").first.click()
    return editor(layar).locator(".angka-hidup").last


def alihkan(layar: Layar, tautan: str, tombol: str, kabar_awal: str) -> None:
    """Move the document that the page shows."""
    layar.ikuti(tautan)
    layar.tekan(tombol)
    assert layar.pesan.startswith(kabar_awal), layar.isi_halaman


def buka_tugas(layar: Layar, awalan: str) -> None:
    """Follow the task of the home page that begins so."""
    layar.buka("/")
    with layar.page.expect_navigation():
        layar.page.get_by_role("link", name=re.compile(rf"^\s*{re.escape(awalan)}")).first.click()


def jawab_reviu(layar: Layar) -> None:
    """Answer every statement with yes."""
    layar.ikuti("Isi jawaban")
    for kotak in layar.page.get_by_role("radio", name="Ya").all():
        kotak.check()
    layar.tekan("Simpan jawaban")


def terbitkan(layar: Layar, nama: str) -> None:
    """Issue the statement, signed by that person."""
    layar.ikuti("Terbitkan pernyataan")
    layar.isi("Tanggal", timezone.localdate().isoformat())
    layar.isi("Nama penandatangan", nama)
    layar.isi("Jabatan", "Inspektur Kabupaten Jember")
    layar.tekan("Terbitkan")
    assert layar.pesan.startswith("Pernyataan telah direviu terbit"), layar.isi_halaman


def cetak(layar: Layar, tombol: str = "Cetak PDF") -> bytes:
    """Ask for the file on the page of the document; wait for the worker, and fetch it."""
    layar.tekan(tombol)
    unduh = layar.page.get_by_role("link", name="Unduh")
    expect(unduh).to_be_visible(timeout=CETAK_MS)
    assert layar.temukan_pelanggaran() == []
    jawaban = layar.page.context.request.get(str(unduh.get_attribute("href")))
    assert jawaban.ok
    return bytes(jawaban.body())
