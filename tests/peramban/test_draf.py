"""The browser's own copy of typed text: kept at once, named in words, forgotten when saved."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Dialog, expect

from kecamatan.models import Pengguna
from tests.peramban.layar import Layar

SANDI = "Kata sandi sementara"


def draf(layar: Layar) -> list[str]:
    """Return the names of the copies that the browser keeps."""
    daftar: list[str] = layar.page.evaluate("() => Object.keys(localStorage)")
    return [nama for nama in daftar if nama.startswith("sakip:draf:")]


@pytest.fixture
def layar(buka: Callable[..., Layar]) -> Layar:
    """Open the form of a new account."""
    layar = buka("admin.jember")
    layar.buka("/pengguna/tambah/")
    return layar


def isi_pengguna(layar: Layar, nama: str, username: str) -> None:
    """Fill the form."""
    layar.isi("Nama pengguna", username)
    layar.isi("Nama lengkap", nama)
    layar.pilih("Peran", "Inspektorat")


def test_the_next_new_account_starts_empty(layar: Layar) -> None:
    isi_pengguna(layar, "Siti Aminah", "siti.aminah")
    layar.tekan("Tambah pengguna")
    assert layar.judul == SANDI
    assert Pengguna.objects.filter(username="siti.aminah").exists()
    assert draf(layar) == []
    layar.buka("/pengguna/tambah/")
    expect(layar.isian("Nama lengkap")).to_have_value("")
    assert "dipulihkan" not in layar.isi_halaman


def test_text_typed_just_before_a_reload_comes_back_and_the_notice_has_the_focus(
    layar: Layar,
) -> None:
    layar.page.on("dialog", lambda dialog: dialog.accept())
    layar.isian("Nama lengkap").press_sequentially("Siti")
    layar.page.reload()
    expect(layar.isian("Nama lengkap")).to_have_value("Siti")
    kabar = layar.page.locator(".draf-lokal")
    expect(kabar).to_be_focused()
    expect(kabar).to_be_in_viewport()


def test_fields_that_are_gone_are_named_by_their_labels(layar: Layar) -> None:
    layar.page.on("dialog", lambda dialog: dialog.accept())
    layar.page.evaluate(
        """() => {
          const tiruan = document.createElement("p");
          tiruan.innerHTML = `<label for="x1">Sumber data*</label><input id="x1" name="x1">
            <label for="x2">Angka coba</label><input id="x2" name="x2" data-tanpa-draf>`;
          document.querySelector("form[data-draf-kunci]").append(tiruan);
        }"""
    )
    layar.page.locator("#x1").fill("Buku register")
    layar.page.locator("#x2").fill("731")
    layar.page.reload()
    kabar = layar.page.locator(".draf-lokal")
    expect(kabar).to_contain_text("Sumber data: Buku register")
    expect(kabar).not_to_contain_text("731")


def test_the_copy_is_wiped_only_when_the_logout_is_not_called_off(layar: Layar) -> None:
    jawaban: list[Callable[[Dialog], None]] = [Dialog.dismiss, Dialog.accept]
    layar.page.on("dialog", lambda dialog: jawaban.pop(0)(dialog))
    layar.isian("Nama lengkap").press_sequentially("Siti")
    layar.tombol("Keluar").click()
    expect(layar.isian("Nama lengkap")).to_have_value("Siti")
    assert len(draf(layar)) == 1
    layar.keluar()
    assert layar.judul == "Masuk"
    assert draf(layar) == []
