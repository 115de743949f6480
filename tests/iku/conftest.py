"""A set with one indikator, and its operator at the keyboard."""

from dataclasses import dataclass
from typing import Any

import pytest

from iku.models import DaftarIku, Iku, Sasaran
from kecamatan.models import Pengguna
from tests.factories_iku import buat_daftar_terisi, buat_operator
from tests.klien import KlienKetat


@dataclass(frozen=True)
class Meja:
    """The set that tests change, and who changes it."""

    daftar: DaftarIku
    sasaran: Sasaran
    iku: Iku
    operator: Pengguna
    klien: KlienKetat


@pytest.fixture
def meja(db: None) -> Meja:
    """Make an open set of 2022 with one sasaran and one indikator."""
    daftar = buat_daftar_terisi()
    operator = buat_operator(daftar.kecamatan)
    klien = KlienKetat()
    klien.force_login(operator, backend="django.contrib.auth.backends.ModelBackend")
    sasaran = daftar.daftar_sasaran.get()
    return Meja(daftar, sasaran, sasaran.daftar_iku.get(), operator, klien)


def isian_editor(sasaran: Sasaran, /, **ubah: Any) -> dict[str, Any]:
    """Return a complete submission of the editor, changed by `ubah` (key -> value, None drops)."""
    isi: dict[str, Any] = {
        "sasaran": sasaran.pk,
        "nama": "Persentase laporan yang diselesaikan",
        "satuan": "%",
        "arah": "naik",
        "jenis_rumus": "persentase",
        "cetak_rumus": "on",
        "persentase-pembilang": "Jumlah laporan yang diselesaikan",
        "persentase-penyebut": "Jumlah laporan yang masuk",
        "judul_penjelasan": "Penjelasan",
        "penjelasan": "- Laporan lisan\n- Surat",
        "sumber_data": "Buku laporan",
        "cara_sebut": "daftar",
        "sebutan_penanggung_jawab": "",
        "bidang": [bidang.pk for bidang in sasaran.daftar.kecamatan.daftar_bidang.all()],
        "variabel-TOTAL_FORMS": "3",
        "variabel-INITIAL_FORMS": "0",
        "kode": "7f3f2b2c-9d0e-4a53-8a55-2f8f6b1f3c11",
        "versi": 1,
        "aksi": "simpan",
    }
    isi |= {kunci.replace("__", "-"): nilai for kunci, nilai in ubah.items()}
    return {kunci: nilai for kunci, nilai in isi.items() if nilai is not None}
