"""Forms of login and of one's own password."""

from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.core.validators import MaxLengthValidator

from kecamatan.kata_sandi import PALING_PANJANG

NAMA_PALING_PANJANG = 150


class FormulirMasuk(AuthenticationForm):
    """User name and password; one message for every way of being wrong."""

    use_required_attribute = False
    error_messages = {
        "invalid_login": "Nama pengguna atau kata sandi salah. Periksa lagi, termasuk huruf besar.",
        "inactive": "Nama pengguna atau kata sandi salah. Periksa lagi, termasuk huruf besar.",
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Bound what is hashed, and keep phones from writing the name with a capital."""
        super().__init__(*args, **kwargs)
        self.fields["password"] = forms.CharField(
            label="Kata sandi",
            strip=False,
            max_length=PALING_PANJANG,
            widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        )
        self.fields["username"].label = "Nama pengguna"
        self.fields["username"].widget.attrs |= {"autocomplete": "username", "spellcheck": "false"}

    def clean(self) -> dict[str, Any]:
        """Refuse a name nobody can have before the throttle stores it: its column is shorter."""
        if len(self.cleaned_data.get("username") or "") > NAMA_PALING_PANJANG:
            raise self.get_invalid_login_error()
        return super().clean()

    def clean_username(self) -> str:
        """Return the name in the form it is stored, so that throttling counts one account once."""
        return str(self.cleaned_data["username"]).strip().lower()


class FormulirGantiSandi(PasswordChangeForm):
    """The old password and the new one twice."""

    use_required_attribute = False
    error_messages = {
        "password_mismatch": "Kedua kata sandi tidak sama.",
        "password_incorrect": "Kata sandi sekarang salah. Tulis lagi.",
    }
    field_order = ["old_password", "new_password1", "new_password2"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Say the fields in office words and bound their length."""
        super().__init__(*args, **kwargs)
        label = ("Kata sandi sekarang", "Kata sandi baru", "Kata sandi baru, sekali lagi")
        for nama, kata in zip(self.field_order, label, strict=True):
            isian = self.fields[nama]
            isian.label = kata
            isian.validators.append(MaxLengthValidator(PALING_PANJANG))

    def validate_password_for_user(self, user: Any, *args: Any, **kwargs: Any) -> None:
        """Say what is weak about the password where it is typed first."""
        super().validate_password_for_user(user, "new_password1")
