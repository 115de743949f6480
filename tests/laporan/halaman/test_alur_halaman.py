"""Moves as people make them: double clicks, stale pages, findings, and the note of a return."""

import pytest

from kecamatan.models import Jejak
from laporan.enums import StatusDokumen
from laporan.models import SalinanDokumen
from tests.factories_dokumen import Kantor, buat_draf, pencetak_pura_pura, segar
from tests.factories_laporan import CATATAN, buat_dokumen_di
from tests.laporan.halaman.baca import alamat, isi_of, pesan_of
from tests.laporan.halaman.conftest import Masuk

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("aksi", "status", "ke", "kata"),
    [
        ("ajukan", StatusDokumen.DRAF, "diajukan", "Sudah diajukan oleh"),
        ("verifikasi", StatusDokumen.DIAJUKAN, "diverifikasi", "Sudah diverifikasi oleh"),
        ("tetapkan", StatusDokumen.DIVERIFIKASI, "ditetapkan", "Sudah ditetapkan oleh"),
    ],
)
def test_a_double_click_makes_one_move_and_says_so(
    aksi: str, status: StatusDokumen, ke: str, kata: str, kantor: Kantor, masuk: Masuk
) -> None:
    dokumen = buat_dokumen_di(status, kantor)
    orang = {"ajukan": kantor.operator, "verifikasi": kantor.sekcam, "tetapkan": kantor.pemimpin}
    klien, kirim = masuk(orang[aksi]), {"versi": dokumen.versi}
    url = alamat("alihkan", dokumen, aksi)
    with pencetak_pura_pura() as dicetak:
        pertama, kedua = (klien.post(url, kirim, follow=True) for _ in range(2))
    assert [satu.redirect_chain[-1] for satu in (pertama, kedua)] == [
        (alamat("dokumen", dokumen), 302)
    ] * 2
    assert segar(dokumen).status == ke
    assert Jejak.objects.about(dokumen).filter(peristiwa=f"dokumen_{ke}").count() == 1
    assert SalinanDokumen.objects.filter(dokumen=dokumen, aksi=aksi).count() == 1
    assert len(dicetak) == (1 if aksi == "tetapkan" else 0)
    (pesan,) = pesan_of(kedua)
    assert pesan.startswith(kata)
    assert pesan.endswith("WIB.")


def test_findings_keep_a_draft_from_being_submitted(kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_draf(kantor)
    dokumen.daftar_butir.filter(bagian="menimbang").delete()
    sebelum = Jejak.objects.count()
    response = masuk(kantor.operator).post(
        alamat("alihkan", dokumen, "ajukan"), {"versi": dokumen.versi}
    )
    assert response.status_code == 409
    assert "Masih ada yang harus diperbaiki" in isi_of(response)
    assert segar(dokumen).status == StatusDokumen.DRAF
    assert Jejak.objects.count() == sebelum


def test_a_move_on_words_that_changed_meanwhile_is_stale(kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_dokumen_di(StatusDokumen.DIVERIFIKASI, kantor)
    response = masuk(kantor.pemimpin).post(
        alamat("alihkan", dokumen, "kembalikan"),
        {"versi": dokumen.versi - 1, "catatan": CATATAN},
    )
    assert response.status_code == 409
    assert CATATAN in isi_of(response)
    assert segar(dokumen).status == StatusDokumen.DIVERIFIKASI


@pytest.mark.parametrize("versi", ["", "satu", "999", "-1", "9" * 400])
def test_a_made_up_version_moves_nothing(versi: str, kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_dokumen_di(StatusDokumen.DRAF, kantor)
    response = masuk(kantor.operator).post(alamat("alihkan", dokumen, "ajukan"), {"versi": versi})
    assert response.status_code in {200, 409}
    assert segar(dokumen).status == StatusDokumen.DRAF


@pytest.mark.parametrize("catatan", ["", "   \n "])
def test_a_return_without_a_note_is_asked_again(catatan: str, kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_dokumen_di(StatusDokumen.DIAJUKAN, kantor)
    response = masuk(kantor.sekcam).post(
        alamat("alihkan", dokumen, "kembalikan"), {"versi": dokumen.versi, "catatan": catatan}
    )
    assert response.status_code == 200
    assert 'href="#id_catatan"' in isi_of(response)
    assert segar(dokumen).status == StatusDokumen.DIAJUKAN


def test_the_note_of_a_return_reaches_the_operator(kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_dokumen_di(StatusDokumen.DIAJUKAN, kantor)
    masuk(kantor.sekcam).post(
        alamat("alihkan", dokumen, "kembalikan"), {"versi": dokumen.versi, "catatan": CATATAN}
    )
    operator = masuk(kantor.operator)
    halaman = isi_of(operator.get(alamat("dokumen", dokumen)))
    assert "Dikembalikan untuk diperbaiki" in halaman
    assert CATATAN in halaman
    assert kantor.sekcam.nama in halaman
    assert CATATAN in isi_of(operator.get(alamat("riwayat", dokumen)))
    beranda = isi_of(operator.get("/"))
    assert "Baca catatannya, perbaiki, lalu ajukan lagi." in beranda


def test_a_note_typed_too_late_is_shown_again(kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_dokumen_di(StatusDokumen.DIAJUKAN, kantor)
    url = alamat("alihkan", dokumen, "kembalikan")
    masuk(kantor.sekcam).post(url, {"versi": dokumen.versi, "catatan": CATATAN})
    telat = "Catatan camat yang panjang."
    response = masuk(kantor.pemimpin).post(url, {"versi": dokumen.versi, "catatan": telat})
    assert response.status_code == 409
    assert telat in isi_of(response)
    assert "Sudah dikembalikan oleh" in isi_of(response)
