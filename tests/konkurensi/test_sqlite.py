"""Races on SQLite: real processes on a real file, under the settings of the site."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.sumber import AKAR

pytestmark = pytest.mark.sqlite

PENULIS, BARIS = 6, 20


class Basis:
    """A database file and the processes that work on it."""

    def __init__(self, berkas: Path) -> None:
        self.lingkungan = {
            **os.environ,
            "DATABASE_URL": f"sqlite:///{berkas}",
            "SAKIP_MODE": "uji",
            "DJANGO_SETTINGS_MODULE": "sakip.settings",
            "PYTHONPATH": str(AKAR),
        }
        self.dokumen = self.jalankan(1, "siapkan")[0]

    def jalankan(self, banyak: int, *argumen: Any) -> list[dict[str, Any]]:
        """Run the worker `banyak` times at once; return what each printed."""
        perintah = [sys.executable, "-m", "tests.konkurensi.pekerja", *map(str, argumen)]
        proses = [
            subprocess.Popen(
                perintah, cwd=AKAR, env=self.lingkungan, stdout=subprocess.PIPE, text=True
            )
            for _ in range(banyak)
        ]
        keluaran = [satu.communicate(timeout=120)[0] for satu in proses]
        assert [satu.returncode for satu in proses] == [0] * banyak
        return [json.loads(teks) for teks in keluaran]

    def periksa_jejak(self) -> str:
        """Return what the command says about the chain; fails when it is broken."""
        return subprocess.run(
            [sys.executable, "manage.py", "periksa_jejak", "--skip-checks"],
            cwd=AKAR, env=self.lingkungan, check=True, capture_output=True, text=True,
        ).stdout  # fmt: skip


@pytest.fixture(scope="module")
def basis(tmp_path_factory: pytest.TempPathFactory) -> Basis:
    return Basis(tmp_path_factory.mktemp("sqlite") / "uji.sqlite3")


def test_parallel_writers_make_one_chain_and_none_is_locked_out(basis: Basis) -> None:
    sebelum = int(basis.periksa_jejak().split()[2])
    basis.jalankan(PENULIS, "jejak", BARIS)
    assert int(basis.periksa_jejak().split()[2]) == sebelum + PENULIS * BARIS


def test_double_click_makes_one_transition(basis: Basis) -> None:
    hasil = basis.jalankan(3, "tetapkan", basis.dokumen["pk"], basis.dokumen["versi"])
    pesan = sorted(satu["galat"] for satu in hasil)
    assert pesan[0] == ""
    assert all("Sudah ditetapkan oleh" in satu for satu in pesan[1:])
    assert "Jejak utuh" in basis.periksa_jejak()
