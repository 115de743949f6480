"""Errors of Django's own fields and password rules are said in words of the office."""

import pytest
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from kecamatan.enums import Peran
from kecamatan.forms.masuk import FormulirGantiSandi
from tests.factories import SANDI_UJI, buat_kecamatan, buat_pengguna


class FormulirSemua(forms.Form):
    """One field of every kind that people mistype."""

    tahun = forms.IntegerField(min_value=2000, max_value=2100, required=False)
    target = forms.DecimalField(max_digits=5, decimal_places=2, required=False)
    tanggal = forms.DateField(required=False)
    nama = forms.CharField(max_length=3, required=False)
    pilihan = forms.ChoiceField(choices=[("a", "A")], required=False)


@pytest.mark.parametrize(
    ("isian", "teks", "pesan"),
    [
        ("tahun", "dua ribu", "Tulis angka bulat, mis. 2027."),
        ("tahun", "1999", "Tulis angka paling kecil 2000."),
        ("tahun", "2101", "Tulis angka paling besar 2100."),
        ("target", "abc", "Tulis angka saja, mis. 85."),
        ("target", "1.234", "Paling banyak 2 angka di belakang koma."),
        ("tanggal", "31/02/2026", "Tanggal tidak benar. Tulis seperti 21/11/2026."),
        ("nama", "lima huruf", "Terlalu panjang: paling banyak 3 huruf, sekarang 10."),
        ("pilihan", "b", "Pilihan ini tidak ada pada daftar. Pilih yang lain."),
    ],
)
def test_a_mistyped_field_is_explained_plainly(isian: str, teks: str, pesan: str) -> None:
    assert FormulirSemua({isian: teks}).errors == {isian: [pesan]}


def test_a_date_is_accepted_as_its_message_says() -> None:
    assert FormulirSemua({"tanggal": "21/11/2026"}).is_valid()


def test_a_field_without_own_words_keeps_those_of_its_kind() -> None:
    """Overriding one class must not leak into the class it inherits from."""
    assert "invalid" not in forms.Field.default_error_messages
    assert forms.EmailField.default_error_messages == forms.Field.default_error_messages


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("sandi", "pesan"),
    [
        ("bambang.hendrawan1", "Kata sandi terlalu mirip dengan nama Anda."),
        ("pendek", "Kata sandi terlalu pendek: paling sedikit 12 huruf atau angka."),
        ("password1234", "Kata sandi ini terlalu sering dipakai orang."),
    ],
)
def test_a_weak_password_is_explained_plainly(sandi: str, pesan: str) -> None:
    orang = buat_pengguna(
        Peran.OPERATOR, kecamatan=buat_kecamatan("Panti"), nama="Bambang Hendrawan"
    )
    with pytest.raises(ValidationError) as tolak:
        validate_password(sandi, orang)
    assert pesan in tolak.value.messages


@pytest.mark.django_db
def test_two_different_new_passwords_are_explained_plainly() -> None:
    orang = buat_pengguna(Peran.OPERATOR, kecamatan=buat_kecamatan("Panti"))
    isian = {"old_password": SANDI_UJI, "new_password1": "a", "new_password2": "b"}
    formulir = FormulirGantiSandi(orang, isian)
    assert "Kedua kata sandi tidak sama." in str(formulir.errors)
