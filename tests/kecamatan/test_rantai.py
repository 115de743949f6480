"""Tampering with the trail is found: which row, what is missing, and at the end by an anchor."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from kecamatan.jejak import calculate_sidik, record_jejak
from kecamatan.models import Jejak, Kecamatan
from kecamatan.rantai import Jangkar, find_kerusakan, head_rantai, parse_jangkar
from tests.basis_data import tanpa_pemicu
from tests.factories import buat_kecamatan, buat_pengguna

pytestmark = pytest.mark.django_db


@pytest.fixture
def kecamatan() -> Kecamatan:
    """A chain of six rows."""
    kecamatan = buat_kecamatan()
    pengguna = buat_pengguna(kecamatan=kecamatan)
    for nomor in range(6):
        record_jejak(
            "profil_diubah",
            objek=kecamatan,
            by=pengguna,
            perubahan={"nama": (f"Nama {nomor}", f"Nama {nomor + 1}")},
            kecamatan=kecamatan,
        )
    return kecamatan


def jalankan_sql(*perintah: str) -> None:
    with tanpa_pemicu(), connection.cursor() as kursor:
        for satu in perintah:
            kursor.execute(satu)


def segel_ulang(mulai: int) -> None:
    """Seal every row from `mulai` on anew, as somebody who knows the code could."""
    with tanpa_pemicu():
        sebelum = Jejak.objects.get(nomor=mulai - 1).sidik
        for baris in Jejak.objects.filter(nomor__gte=mulai):
            baris.sidik_sebelum = sebelum
            baris.sidik = sebelum = calculate_sidik(baris)
            baris.save()


UBAH = "UPDATE kecamatan_jejak SET {} WHERE nomor = 3"
RUSAK: dict[str, tuple[str, int, str]] = {
    "isi": (UBAH.format("perubahan = '{}'"), 3, "sidiknya"),
    "pelaku": (UBAH.format("nama_pengguna = 'Orang Lain'"), 3, "sidiknya"),
    "waktu": (UBAH.format("waktu = '2020-01-01 00:00:00+00:00'"), 3, "sidiknya"),
    "alasan": (UBAH.format("alasan = 'baru'"), 3, "sidiknya"),
    "sidik": (UBAH.format("sidik = 'f'"), 3, "sidiknya"),
    "tengah": ("DELETE FROM kecamatan_jejak WHERE nomor IN (3, 4)", 3, "2 baris hilang"),
    "awal": ("DELETE FROM kecamatan_jejak WHERE nomor = 1", 1, "1 baris hilang"),
}


def test_untouched_chain_is_whole(kecamatan: Kecamatan) -> None:
    assert list(find_kerusakan()) == []
    assert list(find_kerusakan(head_rantai())) == []


@pytest.mark.parametrize("nama", RUSAK)
def test_tampering_is_found_at_the_first_broken_row(nama: str, kecamatan: Kecamatan) -> None:
    perintah, nomor, pesan = RUSAK[nama]
    jalankan_sql(perintah)
    pertama = next(find_kerusakan())
    assert pertama.nomor == nomor
    assert pesan in pertama.pesan


def test_every_column_is_under_the_seal() -> None:
    from kecamatan.jejak import BIDANG_SIDIK

    kolom = {field.attname for field in Jejak._meta.concrete_fields}
    assert kolom - set(BIDANG_SIDIK) == {"id", "sidik"}


def test_row_sealed_anew_breaks_the_link_to_the_next(kecamatan: Kecamatan) -> None:
    with tanpa_pemicu():
        baris = Jejak.objects.get(nomor=3)
        baris.alasan = "diganti"
        baris.sidik = calculate_sidik(baris)
        baris.save()
    assert [satu.nomor for satu in find_kerusakan()] == [4]


def test_rows_taken_off_the_end_show_only_by_an_anchor(kecamatan: Kecamatan) -> None:
    jangkar = head_rantai()
    jalankan_sql("DELETE FROM kecamatan_jejak WHERE nomor >= 5")
    assert list(find_kerusakan()) == []
    (rusak,) = find_kerusakan(jangkar)
    assert rusak.nomor == 5


def test_chain_sealed_anew_shows_only_by_an_anchor(kecamatan: Kecamatan) -> None:
    jangkar = head_rantai()
    jalankan_sql(UBAH.format("alasan = 'diganti'"))
    segel_ulang(3)
    assert list(find_kerusakan()) == []
    (rusak,) = find_kerusakan(jangkar)
    assert rusak.nomor == 6
    assert "jangkar" in rusak.pesan


def test_anchor_inside_the_chain_holds_after_more_rows(kecamatan: Kecamatan) -> None:
    jangkar = head_rantai()
    record_jejak("profil_diubah", objek=kecamatan, by=None)
    assert list(find_kerusakan(jangkar)) == []


@pytest.mark.parametrize("teks", ["", "5", "x:y", "5:abc", "-1:" + "0" * 64, "\u0665:" + "0" * 64])
def test_anchor_must_be_number_and_seal(teks: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        parse_jangkar(teks)


def test_anchor_is_read_as_it_is_printed() -> None:
    jangkar = Jangkar(12, "ab" * 32)
    assert parse_jangkar(f" {jangkar}\n") == jangkar


def perintah(*argumen: str) -> tuple[int, str, str]:
    keluar, galat = StringIO(), StringIO()
    try:
        call_command("periksa_jejak", *argumen, stdout=keluar, stderr=galat)
    except SystemExit as berhenti:
        return int(berhenti.code or 0), keluar.getvalue(), galat.getvalue()
    return 0, keluar.getvalue(), galat.getvalue()


def test_command_prints_the_next_anchor(kecamatan: Kecamatan) -> None:
    kode, keluar, _ = perintah()
    assert kode == 0
    assert "Jejak utuh: 6 baris." in keluar
    assert f"Jangkar berikutnya: {head_rantai()}" in keluar


def test_command_on_an_empty_trail_is_content(db: None) -> None:
    assert perintah()[0] == 0


def test_command_fails_on_tampering_and_names_the_row(kecamatan: Kecamatan) -> None:
    jalankan_sql(UBAH.format("alasan = 'diganti'"))
    kode, keluar, galat = perintah()
    assert kode == 1
    assert keluar == ""
    assert "RUSAK mulai baris 3" in galat


@pytest.mark.sqlite
@pytest.mark.parametrize(
    "isi", ["waktu = 'kemarin'", "waktu = '2026-13-45 00:00:00'", "waktu = 5", "alasan = x'00ff'"]
)
def test_row_that_cannot_be_read_is_reported_with_the_rest(isi: str, kecamatan: Kecamatan) -> None:
    jalankan_sql(UBAH.format(isi), "UPDATE kecamatan_jejak SET alasan = 'baru' WHERE nomor = 5")
    kode, _, galat = perintah()
    assert kode == 1
    assert "Baris 3: isinya tidak dapat dibaca." in galat
    assert "Baris 5: isinya tidak sesuai" in galat
    assert galat.count("Baris") == 2


def test_command_refuses_an_unreadable_anchor(kecamatan: Kecamatan) -> None:
    with pytest.raises(CommandError, match="NOMOR:SIDIK"):
        call_command("periksa_jejak", jangkar="kemarin")


def test_record_outside_a_transaction_is_refused(transactional_db: None) -> None:
    from django.db.transaction import TransactionManagementError

    kecamatan = buat_kecamatan()
    with pytest.raises(TransactionManagementError):
        record_jejak("profil_diubah", objek=kecamatan, by=None)
    assert not Jejak.objects.exists()
