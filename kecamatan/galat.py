"""Errors that actions raise and middleware or views answer."""

from collections.abc import Sequence

from django.db import models


class BentrokVersi(Exception):
    """Somebody saved the row since the form was opened; answered with 409 and both values."""

    def __init__(self, tersimpan: models.Model) -> None:
        """Keep the row as it is stored now."""
        super().__init__(f"{tersimpan._meta.label} {tersimpan.pk}")
        self.tersimpan = tersimpan


class AksiDitolak(Exception):
    """The state of things does not allow the action; `pesan` says why in plain Indonesian.

    `isian` names the field the message belongs beside, empty when it is about no single field.
    `daftar` are the messages one by one, when there are several.
    """

    def __init__(self, pesan: str, *, isian: str = "", daftar: Sequence[str] = ()) -> None:
        """Keep the message for the person."""
        super().__init__(pesan)
        self.pesan = pesan
        self.daftar = tuple(daftar) or (pesan,)
        self.isian = isian
