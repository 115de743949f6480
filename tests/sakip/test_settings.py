"""An unsafe production set-up does not start (security rows G17, G18)."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

AKAR = Path(__file__).resolve().parents[2]
KUNCI = "q8#Vt2!mZ0xL7rPw5sYd9uBn3kEj6hGa1cFoRiTqXeNvMbKzWyUs"
AMAN = {
    "SAKIP_MODE": "produksi",
    "SECRET_KEY": KUNCI,
    "ALLOWED_HOSTS": "sakip.jemberkab.example",
}


def mulai(**lingkungan: str) -> subprocess.CompletedProcess[str]:
    """Import the settings in a process of its own, with nothing but these variables."""
    return subprocess.run(
        [sys.executable, "-c", "import sakip.settings"],
        cwd=AKAR,
        env={"PATH": os.environ["PATH"], **lingkungan},
        capture_output=True,
        text=True,
        check=False,
    )


def test_safe_production_starts():
    hasil = mulai(**AMAN)
    assert hasil.returncode == 0, hasil.stderr


@pytest.mark.parametrize(
    ("ubahan", "kata"),
    [
        ({"SECRET_KEY": "pendek"}, "SECRET_KEY"),
        ({"SECRET_KEY": "a" * 60}, "SECRET_KEY"),
        (
            {"SECRET_KEY": "kunci-ini-hanya-untuk-uji-dan-pengembangan-jangan-dipakai-di-kantor"},
            "SECRET_KEY",
        ),
        ({"DEBUG": "1"}, "DEBUG"),
        ({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS"),
        ({"ALLOWED_HOSTS": ""}, "ALLOWED_HOSTS"),
        ({"ALLOWED_HOSTS": "sakip.example,*"}, "ALLOWED_HOSTS"),
        ({"SAKIP_HTTPS": "0"}, "HTTPS"),
        ({"SAKIP_MODE": "coba-coba"}, "SAKIP_MODE"),
        ({"DEBUG": "mungkin"}, "DEBUG"),
        ({"SAKIP_JUMLAH_PROKSI": "satu"}, "SAKIP_JUMLAH_PROKSI"),
        ({"DATABASE_URL": "mysql://x/y"}, "DATABASE_URL"),
    ],
)
def test_unsafe_or_unreadable_settings_do_not_start(ubahan: dict[str, str], kata: str):
    hasil = mulai(**(AMAN | ubahan))
    assert hasil.returncode != 0
    assert kata in hasil.stderr
    assert "ImproperlyConfigured" in hasil.stderr


def test_unset_mode_means_production():
    hasil = mulai(SECRET_KEY=KUNCI)
    assert hasil.returncode != 0
    assert "ALLOWED_HOSTS" in hasil.stderr


def test_missing_secret_key_is_named():
    hasil = mulai(SAKIP_MODE="produksi", ALLOWED_HOSTS="sakip.example")
    assert "SECRET_KEY" in hasil.stderr


def test_secret_may_come_from_a_file(tmp_path: Path):
    berkas = tmp_path / "kunci"
    berkas.write_text(KUNCI + "\n", encoding="utf-8")
    aman = {n: v for n, v in AMAN.items() if n != "SECRET_KEY"}
    assert mulai(**aman, SECRET_KEY_FILE=str(berkas)).returncode == 0
