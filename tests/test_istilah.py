"""One thing, one name: the code speaks the language of docs/istilah.md."""

import ast

import pytest

from tests.istilah import (
    find_pelanggaran,
    find_pelanggaran_template,
    glosarium,
    names_in,
    read_istilah,
    split_nama,
)
from tests.sumber import AKAR, APLIKASI, name, python_files, template_files, tree

# Django's own names, every one of them: nothing there is ours to call.
BUKAN_BAHASA_KITA = {"sakip/settings.py", "sakip/wsgi.py"}


def modules() -> list[str]:
    """Return the modules whose names the glossary rules."""
    berkas = map(name, python_files("sakip", *APLIKASI))
    return [nama for nama in berkas if nama not in BUKAN_BAHASA_KITA]


def test_names_in_python_follow_the_glossary() -> None:
    bersalah = [
        f"{nama}:{pelanggaran}"
        for nama in modules()
        for pelanggaran in find_pelanggaran(tree(AKAR / nama))
    ]
    assert bersalah == []


def test_names_in_templates_follow_the_glossary() -> None:
    bersalah = [
        f"{nama}:{pelanggaran}"
        for nama, berkas in template_files().items()
        if berkas.suffix == ".html"
        for pelanggaran in find_pelanggaran_template(berkas.read_text(encoding="utf-8"))
    ]
    assert bersalah == []


def test_every_name_the_glossary_promises_is_in_the_code() -> None:
    ada = {nama for berkas in python_files(*APLIKASI) for nama in names_in(berkas)}
    hilang = {kode for baris in glosarium() for kode in baris.kode} - ada
    assert hilang == set()


def test_every_row_of_the_glossary_says_what_the_term_means() -> None:
    assert len(glosarium()) > 80
    assert [baris.istilah for baris in glosarium() if not baris.arti or not baris.sumber] == []


def test_no_word_is_a_term_and_banned_at_once() -> None:
    dipakai = {kata for baris in glosarium() for kode in baris.kode for kata in split_nama(kode)}
    dilarang = {kata[0] for baris in glosarium() for kata in baris.terlarang if len(kata) == 1}
    assert dipakai & dilarang == set()


@pytest.mark.parametrize(
    ("kode", "kata"),
    [
        pytest.param("class Decree: ...", "decree → keputusan", id="English class"),
        pytest.param("def find_officer(): ...", "officer → pejabat", id="English in a function"),
        pytest.param("def simpan(goal): ...", "goal → tujuan", id="English argument"),
        pytest.param("class Iku:\n    formula = 1", "formula → rumus", id="English field"),
        pytest.param("self.score = 1", "score → predikat", id="English attribute"),
        pytest.param("nilai_capaian = 1", "nilai capaian → capaian", id="capaian of a raw value"),
        pytest.param("for indikators in x: ...", "jamak Inggris", id="English plural"),
        pytest.param("def get_dokumen(): ...", "tidak menerangkan", id="get_"),
        pytest.param("def _handle_form(): ...", "tidak menerangkan", id="handle"),
        pytest.param("def load_info(): ...", "tidak menerangkan", id="info"),
        pytest.param("class Kuitansi: ...", "tidak ada di glosarium", id="unknown noun"),
        pytest.param("class PejabatKlorofil: ...", "klorofil", id="unknown second noun"),
    ],
)
def test_a_name_that_breaks_the_rules_is_found(kode: str, kata: str) -> None:
    assert kata in "; ".join(find_pelanggaran(ast.parse(kode)))


@pytest.mark.parametrize(
    "kode",
    [
        "class DaftarIkuQuerySet: ...",
        "def check_sumber_data_ada(daftar): ...",
        "class Iku:\n    def get_queryset(self): ...",
        "def validate(password, user=None): ...",
        "status = username = calculate_capaian",
    ],
)
def test_a_name_that_keeps_the_rules_is_let_through(kode: str) -> None:
    assert list(find_pelanggaran(ast.parse(kode))) == []


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ("{{ decree.nomor }}", "decree"),
        ("{% for iku in daftar.indicator %}", "indicator"),
        ("{% include 'a.html' with officer=pejabat only %}", "officer"),
        ("{{ dokumens }}", "jamak Inggris"),
    ],
)
def test_a_template_variable_that_breaks_the_rules_is_found(isi: str, kata: str) -> None:
    assert kata in "; ".join(find_pelanggaran_template(isi))


def test_words_in_a_template_that_are_not_names_are_let_through() -> None:
    assert list(find_pelanggaran_template('<p>decree</p>{% include "officer.html" only %}')) == []


def test_the_reader_of_the_glossary_reads_a_row() -> None:
    (baris,) = read_istilah("| Pejabat | Orang | PP | `Pejabat`, `nip` | officer, civil servant |")
    assert baris.kode == ("Pejabat", "nip")
    assert baris.terlarang == (("officer",), ("civil", "servant"))
