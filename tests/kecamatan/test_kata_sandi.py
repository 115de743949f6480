"""Which passwords the site refuses."""

import tomllib
from pathlib import Path

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.test import Client

from kecamatan.akun_demo import SANDI_DEMO
from kecamatan.enums import Peran
from kecamatan.kata_sandi import KataSandiKuatValidator, make_sandi_sementara
from kecamatan.models import Pengguna
from tests.factories import SANDI_UJI, buat_kecamatan, buat_pengguna

pytestmark = pytest.mark.django_db
AKAR = Path(__file__).resolve().parents[2]


@pytest.fixture
def operator() -> Pengguna:
    """Make an account whose office and name are no secret."""
    return buat_pengguna(
        Peran.OPERATOR,
        kecamatan=buat_kecamatan("Sumberjambe"),
        username="siti.rohmah",
        nama="Siti Rohmah",
        sandi=SANDI_UJI,
    )


@pytest.mark.parametrize(
    "sandi",
    [
        "Jember2024", "indonesia45", "Merdeka17845", "kecamatan123", "jember2025!",
        "KecamatanJember2024", "SakipKecamatanJember2025!", "CamatSumberjambe2025",
        "K3camatan-Jember-2024", "bupatijember12345678", "IndonesiaMerdeka1945",
        "kabupatenjember", "jember-lumajang-2030", "sitirohmah20252026", "Sumberjambe!!!2026",
        "aaaaaaaaaaaaaaaa", "passwordpassword", "qwertyuiopasdf", "123456789012345",
    ],
)  # fmt: skip
def test_passwords_that_a_colleague_guesses_are_refused(sandi: str, operator: Pengguna) -> None:
    with pytest.raises(ValidationError):
        validate_password(sandi, operator)


@pytest.mark.parametrize("sandi", ["Jember2024", "KecamatanJember2024", "K3camatan-Jember-2024"])
def test_our_own_rule_refuses_them_without_the_length_rule(sandi: str, operator: Pengguna) -> None:
    with pytest.raises(ValidationError):
        KataSandiKuatValidator().validate(sandi, operator)


@pytest.mark.parametrize(
    "sandi",
    [
        SANDI_UJI,
        SANDI_DEMO,
        "kelapa-hijau-jatuh-42",
        "sawah kering menunggu hujan",
        "T7#kd9!vQzp2Lw",
    ],
)
def test_passwords_of_unrelated_words_are_taken(sandi: str, operator: Pengguna) -> None:
    validate_password(sandi, operator)


def test_temporary_passwords_pass_the_same_rules(operator: Pengguna) -> None:
    contoh = {make_sandi_sementara() for _ in range(200)}
    assert len(contoh) == 200
    for sandi in contoh:
        validate_password(sandi, operator)


def test_names_of_a_region_entered_later_count_too(operator: Pengguna) -> None:
    validate_password("wringinanom-42-17", operator)
    buat_kecamatan("Wringinanom")
    with pytest.raises(ValidationError):
        validate_password("wringinanom-42-17", operator)


@pytest.mark.parametrize("panjang", [73, 500])
def test_long_passwords_are_judged_and_do_not_break(panjang: int, operator: Pengguna) -> None:
    validate_password(("kelapa hijau jatuh di sawah " * 40)[:panjang], operator)


def test_a_new_password_of_a_megabyte_is_a_form_error(client: Client, operator: Pengguna) -> None:
    client.force_login(operator)
    panjang = "kelapa hijau " * 80_000
    isian = {"old_password": SANDI_UJI, "new_password1": panjang, "new_password2": panjang}
    response = client.post("/akun/kata-sandi/", isian)
    assert response.status_code == 200
    assert "1000" in str(response.context["formulir"].errors["new_password1"])


def test_the_sample_accounts_have_the_password_the_login_page_shows() -> None:
    akun = tomllib.loads((AKAR / "fixtures" / "akun.toml").read_text(encoding="utf-8"))
    assert akun["kata_sandi"] == SANDI_DEMO
