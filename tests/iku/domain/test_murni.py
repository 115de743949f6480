"""The domain needs nothing but the standard library."""

import subprocess
import sys
from pathlib import Path

AKAR = Path(__file__).resolve().parents[3]
MUAT_SEMUA = """
import importlib, pkgutil, sys
sys.modules["django"] = None
import iku.domain
for modul in pkgutil.iter_modules(iku.domain.__path__, "iku.domain."):
    importlib.import_module(modul.name)
asing = {nama.partition(".")[0] for nama in sys.modules} - set(sys.stdlib_module_names)
sys.exit(" ".join(sorted(asing - {"iku", "__main__", "django"})) or 0)
"""


def test_domain_loads_without_django_and_with_the_standard_library_alone():
    selesai = subprocess.run(
        [sys.executable, "-S", "-c", MUAT_SEMUA],
        cwd=AKAR,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (selesai.returncode, selesai.stderr) == (0, "")
