"""Races on SQLite: real processes on a real file, under the settings of the site."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.sumber import AKAR

pytestmark = pytest.mark.sqlite

PENULIS, BARIS = 6, 20
PENGISI, KALI = 8, 10


class Basis:
    """A database file and the processes that work on it."""

    def __init__(self, berkas: Path) -> None:
        self.lingkungan = {
            **os.environ,
            "DATABASE_URL": f"sqlite:///{berkas}",
            "SAKIP_MODE": "uji",
            "DJANGO_SETTINGS_MODULE": "sakip.settings",
            "PYTHONPATH": str(AKAR),
            "SAKIP_MEDIA": str(berkas.with_suffix("")),
        }
        self.dokumen = self.jalankan(1, "siapkan")[0]

    def jalankan(self, banyak: int, *argumen: Any) -> list[dict[str, Any]]:
        """Run the worker `banyak` times at once; return what each printed."""
        return self.jalankan_semua([argumen] * banyak)

    def jalankan_semua(self, daftar: Sequence[tuple[Any, ...]]) -> list[dict[str, Any]]:
        """Run the worker at once with each of these; return what each printed."""
        awal = [sys.executable, "-m", "tests.konkurensi.pekerja"]
        proses = [
            subprocess.Popen(
                [*awal, *map(str, argumen)],
                cwd=AKAR,
                env=self.lingkungan,
                stdout=subprocess.PIPE,
                text=True,
            )
            for argumen in daftar
        ]
        keluaran = [satu.communicate(timeout=120)[0] for satu in proses]
        assert [satu.returncode for satu in proses] == [0] * len(daftar)
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


def test_eight_writers_of_figures_lose_nothing_and_none_is_locked_out(basis: Basis) -> None:
    (bagian,) = basis.jalankan(1, "ukur", 1)[0]["bagian"]
    # Each adds a power of ten of his own, so that no two of them mean the same figure.
    langkah = [10**nomor for nomor in range(PENGISI)]
    hasil = basis.jalankan_semua(
        [("realisasi", bagian, "pembilang", KALI, satu) for satu in langkah]
    )
    assert basis.jalankan(1, "sel", bagian) == [{"pembilang": KALI * sum(langkah)}]
    # Some were told that the cell had changed, and looked again.
    assert sum(satu["bentrok"] for satu in hasil) > 0
    assert "Jejak utuh" in basis.periksa_jejak()


def test_evidence_and_handing_in_at_once_never_pass_each_other_unseen(basis: Basis) -> None:
    (awal,) = basis.jalankan(1, "siapkan_bukti")
    bagian = awal["bagian"]
    unggah, *ajukan = basis.jalankan_semua(
        [("unggah", bagian), *[("ajukan", bagian, awal["versi"])] * 2]
    )
    (akhir,) = basis.jalankan(1, "bukti", bagian)
    if unggah["galat"]:
        # Handed in first: the evidence came too late, and is not there.
        assert akhir == {"status": "diajukan", "bukti": 0}
        assert sorted(satu["galat"] for satu in ajukan) == ["", "bentrok"]
    else:
        # Uploaded first: nobody has handed in what he did not see.
        assert akhir == {"status": "draf", "bukti": 1}
        assert [satu["galat"] for satu in ajukan] == ["bentrok"] * 2
    assert "Jejak utuh" in basis.periksa_jejak()
