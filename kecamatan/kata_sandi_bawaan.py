"""Django's own password rules in words of the office."""

from django.contrib.auth.password_validation import (
    CommonPasswordValidator,
    MinimumLengthValidator,
    UserAttributeSimilarityValidator,
)


class TidakMiripNamaValidator(UserAttributeSimilarityValidator):
    """Refuses a password made of the person's own names."""

    def __init__(self) -> None:
        """Compare with the names that an account of ours has."""
        super().__init__(user_attributes=("username", "nama"))

    def get_error_message(self) -> str:
        """Return what is wrong."""
        return "Kata sandi terlalu mirip dengan nama Anda."

    def get_help_text(self) -> str:
        """Return what the form says beside the field."""
        return "Kata sandi tidak boleh mirip dengan nama Anda."


class PanjangCukupValidator(MinimumLengthValidator):
    """Refuses a short password."""

    def get_error_message(self) -> str:
        """Return what is wrong."""
        return f"Kata sandi terlalu pendek: paling sedikit {self.min_length} huruf atau angka."

    def get_help_text(self) -> str:
        """Return what the form says beside the field."""
        return f"Paling sedikit {self.min_length} huruf atau angka."


class TidakUmumValidator(CommonPasswordValidator):
    """Refuses a password that many people use."""

    def get_error_message(self) -> str:
        """Return what is wrong."""
        return "Kata sandi ini terlalu sering dipakai orang."

    def get_help_text(self) -> str:
        """Return what the form says beside the field."""
        return "Jangan memakai kata sandi yang sering dipakai orang."
