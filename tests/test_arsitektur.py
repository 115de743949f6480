"""Facts about the Python of this repository that no other tool checks."""

import ast
import re
import subprocess
import sys
from pathlib import Path

from tests.sumber import (
    AKAR,
    APLIKASI,
    PAKET,
    functions,
    imported_modules,
    length,
    name,
    python_files,
    template_files,
    tree,
)

PALING_PANJANG_BERKAS = 400
PALING_PANJANG_FUNGSI = 50
PALING_PANJANG_VIEW = 25

NAMA_BERKAS_TERLARANG = {"utils.py", "services.py", "helpers.py", "signals.py", "admin.py"}
AWALAN_TERLARANG = ("get_", "process_", "handle_", "manage_")


def test_the_apps_are_where_these_tests_look() -> None:
    assert all(python_files(paket) for paket in PAKET)
    assert template_files()


def test_no_file_is_longer_than_its_limit() -> None:
    panjang = {
        name(berkas): len(berkas.read_text(encoding="utf-8").splitlines())
        for berkas in python_files(*PAKET, "alat", "tests")
    }
    assert {nama: n for nama, n in panjang.items() if n > PALING_PANJANG_BERKAS} == {}


def test_no_function_is_longer_than_its_limit() -> None:
    terlalu_panjang = [
        f"{name(berkas)}:{fungsi.lineno} {fungsi.name} ({length(fungsi)})"
        for berkas in python_files(*PAKET, "alat", "tests")
        for fungsi in functions(berkas)
        if length(fungsi) > PALING_PANJANG_FUNGSI
    ]
    assert terlalu_panjang == []


def test_views_stay_short() -> None:
    terlalu_panjang = [
        f"{name(berkas)}:{fungsi.lineno} {fungsi.name} ({length(fungsi)})"
        for berkas in python_files(*APLIKASI)
        if berkas.name == "views.py" or "views" in berkas.parts
        for fungsi in functions(berkas)
        if length(fungsi) > PALING_PANJANG_VIEW
    ]
    assert terlalu_panjang == []


def test_nobody_switches_a_limit_off_for_one_place() -> None:
    lolos = re.compile(r"noqa\b(?!:)|noqa:.*C901|type:\s*ignore(?!\[)|ignore_imports\s*=")
    bersalah = [
        f"{name(berkas)}: {baris.strip()}"
        for berkas in [*python_files(*PAKET, "alat", "tests"), AKAR / "pyproject.toml"]
        if berkas != Path(__file__)
        for baris in berkas.read_text(encoding="utf-8").splitlines()
        if lolos.search(baris)
    ]
    assert bersalah == []


def test_every_module_says_what_it_is_for() -> None:
    tanpa_docstring = [
        name(berkas)
        for berkas in [*python_files(*PAKET, "alat", "tests"), AKAR / "manage.py"]
        if berkas.read_text(encoding="utf-8").strip() and not ast.get_docstring(tree(berkas))
    ]
    assert tanpa_docstring == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    bersalah = [
        name(berkas)
        for berkas in python_files(*PAKET, "tests")
        if berkas.name in NAMA_BERKAS_TERLARANG
    ]
    assert bersalah == []


def test_no_function_has_a_name_that_says_nothing() -> None:
    bersalah = [
        f"{name(berkas)}: {simpul.name}"
        for berkas in python_files(*PAKET, "alat")
        for simpul in tree(berkas).body
        if isinstance(simpul, ast.FunctionDef | ast.AsyncFunctionDef)
        and simpul.name.startswith(AWALAN_TERLARANG)
    ]
    assert bersalah == []


def test_migrations_are_named_after_their_idea() -> None:
    tanpa_nama = [
        name(berkas)
        for paket in APLIKASI
        for berkas in (AKAR / paket / "migrations").glob("[0-9]*.py")
        if re.match(r"\d{4}_(?:auto|merge|squashed|alter_\w+_and_more)", berkas.name)
    ]
    assert tanpa_nama == []


def test_forms_name_each_field_they_write() -> None:
    bersalah = [
        f"{name(berkas)}:{isi.lineno}"
        for berkas in python_files(*PAKET)
        for kelas in ast.walk(tree(berkas))
        if isinstance(kelas, ast.ClassDef) and kelas.name == "Meta"
        for isi in kelas.body
        if isinstance(isi, ast.Assign)
        for sasaran in isi.targets
        if isinstance(sasaran, ast.Name)
        and (sasaran.id == "exclude" or (sasaran.id == "fields" and is_all(isi.value)))
    ]
    assert bersalah == []


def is_all(nilai: ast.expr) -> bool:
    """Tell whether a form's Meta opens every field, today's and tomorrow's."""
    return isinstance(nilai, ast.Constant) and nilai.value == "__all__"


def test_no_model_overrides_save() -> None:
    bersalah = [
        f"{name(berkas)}:{fungsi.lineno}"
        for berkas in python_files(*APLIKASI)
        if "models" in berkas.parts or berkas.name == "models.py"
        for fungsi in functions(berkas)
        if fungsi.name == "save"
    ]
    assert bersalah == []


# Where no number of the office passes through: places on a sheet of paper, and a parameter that
# Django's own password validator declares.
TEMPAT_FLOAT = ("laporan/pencetak/", "kecamatan/kata_sandi_bawaan.py")


def test_no_number_becomes_a_float() -> None:
    bersalah = [
        f"{name(berkas)}:{simpul.lineno}"
        for berkas in python_files(*APLIKASI)
        if not name(berkas).startswith(TEMPAT_FLOAT)
        for simpul in ast.walk(tree(berkas))
        if (isinstance(simpul, ast.Name) and simpul.id in {"float", "FloatField"})
        or (isinstance(simpul, ast.Attribute) and simpul.attr == "FloatField")
    ]
    assert bersalah == []


def test_no_float_is_written_where_formulas_live() -> None:
    bersalah = [
        f"{name(berkas)}:{simpul.lineno}"
        for berkas in python_files("iku")
        for simpul in ast.walk(tree(berkas))
        if isinstance(simpul, ast.Constant) and isinstance(simpul.value, float)
    ]
    assert bersalah == []


def test_the_domain_imports_the_standard_library_and_itself_only() -> None:
    boleh = sys.stdlib_module_names | {"iku"}
    bersalah = [
        f"{name(berkas)}: {modul}"
        for berkas in python_files("iku/domain")
        for modul in imported_modules(berkas)
        if modul.split(".")[0] not in boleh
        or (modul.startswith("iku") and not f"{modul}.".startswith("iku.domain."))
    ]
    assert bersalah == []


def test_the_domain_loads_on_a_machine_without_django() -> None:
    daftar_modul = [
        name(berkas).removesuffix(".py").replace("/", ".").removesuffix(".__init__")
        for berkas in python_files("iku/domain")
    ]
    assert daftar_modul
    perintah = (
        "import importlib, sys\n"
        "sys.modules['django'] = None\n"
        f"for nama in {daftar_modul!r}: importlib.import_module(nama)\n"
    )
    hasil = subprocess.run(
        [sys.executable, "-c", perintah], cwd=AKAR, capture_output=True, text=True, check=False
    )
    assert hasil.returncode == 0, hasil.stderr


def test_only_the_printer_imports_weasyprint() -> None:
    bersalah = [
        f"{name(berkas)}: {modul}"
        for berkas in python_files(*PAKET)
        if not name(berkas).startswith("laporan/pencetak/")
        for modul in imported_modules(berkas)
        if modul.split(".")[0] in {"weasyprint", "pydyf"}
    ]
    assert bersalah == []
