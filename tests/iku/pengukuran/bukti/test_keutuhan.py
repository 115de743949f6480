"""periksa_berkas knows evidence: a missing file, one left over, changed bytes, an unknown seal."""

import hashlib
import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import call_command

from iku.actions.bukti import cabut_bukti, ganti_bukti
from iku.models import Bukti
from laporan.keutuhan import find_beda
from tests.basis_data import tanpa_pemicu
from tests.factories_bukti import build_berkas, build_bukti, build_terbuka, indikator_of
from tests.kecamatan.unggahan.rakitan import buat_gambar

pytestmark = pytest.mark.django_db


@pytest.fixture
def bukti() -> Bukti:
    return build_bukti(indikator_of(build_terbuka()))


def _hapus(bukti: Bukti) -> None:
    Path(bukti.berkas.path).unlink()


def _balik_satu_bit(bukti: Bukti) -> None:
    jalan = Path(bukti.berkas.path)
    isi = bytearray(jalan.read_bytes())
    isi[-1] ^= 1
    jalan.write_bytes(isi)


def _ganti_berkas_dan_sidik(bukti: Bukti) -> None:
    Path(bukti.berkas.path).write_bytes(b"lain")
    with tanpa_pemicu():
        Bukti.objects.update(sidik=hashlib.sha256(b"lain").hexdigest(), ukuran=4)


def _tambah(bukti: Bukti) -> None:
    sisa = Path(bukti.berkas.path).with_name("sisa.pdf")
    sisa.write_bytes(b"sisa")
    os.utime(sisa, (0, 0))


RUSAK: dict[str, tuple[Callable[[Bukti], None], str]] = {
    "row without a file": (_hapus, "berkas tidak ada"),
    "changed bytes": (_balik_satu_bit, "tidak cocok dengan sidiknya"),
    "changed bytes and seal": (_ganti_berkas_dan_sidik, "sidiknya tidak dicatat jejak"),
    "file without a row": (_tambah, "sisa.pdf: berkas tanpa baris di basis data"),
}


@pytest.mark.parametrize("nama", RUSAK)
def test_command_names_evidence_that_differs(nama: str, bukti: Bukti) -> None:
    rusak, harus = RUSAK[nama]
    rusak(bukti)
    (beda,) = find_beda()
    assert harus in beda
    galat = io.StringIO()
    with pytest.raises(SystemExit):
        call_command("periksa_berkas", stderr=galat)
    assert beda in galat.getvalue()


def test_message_says_whose_evidence_it_is(bukti: Bukti) -> None:
    _hapus(bukti)
    (beda,) = find_beda()
    asal = f"{bukti.bagian.pengukuran}, {bukti.bagian}, laporan.pdf (bukti dukung {bukti.pk})"
    assert beda.startswith(asal)


def test_versions_and_what_was_taken_back_are_whole(bukti: Bukti) -> None:
    by = bukti.diunggah_by
    baru = ganti_bukti(bukti=bukti, berkas=build_berkas(buat_gambar()), by=by)
    cabut_bukti(bukti=baru, by=by)
    keluar = io.StringIO()
    call_command("periksa_berkas", stdout=keluar)
    assert "2 bukti dukung" in keluar.getvalue()
    _hapus(bukti)
    assert len(list(find_beda())) == 1
