"""A table that is one form: its rows are forms of their own, judged and saved together."""

from collections.abc import Iterator
from typing import Any, ClassVar, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst

from kecamatan.bilangan import read_bilangan

SALAH_DISEBUT: Final = 10


class KisiForm(forms.Form):
    """The whole table, with the version of what it belongs to.

    Subclasses ask `count_baris` how many rows there are and put them into `daftar_baris`.
    """

    use_required_attribute = False
    BARIS: ClassVar[type[forms.Form]]
    PALING_BANYAK: ClassVar[int]
    # Whether rows can be added; a list of fixed rows never grows.
    BERTAMBAH: ClassVar[bool] = True

    versi = forms.IntegerField(widget=forms.HiddenInput)
    jumlah_baris = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    daftar_baris: list[Any]
    # Whether the page only asks for more empty rows: then nothing is saved.
    is_ditambah = False

    def count_baris(self, *, versi: int, awal: int, kosong: int, tambahan: int) -> int:
        """Return how many rows to make, and put that and the version into the page.

        `awal` are stored and `kosong` empty ones follow them at first; `tambahan` more than were
        on the page are asked for.
        """
        banyak = awal
        if self.BERTAMBAH:
            self.is_ditambah = bool(tambahan)
            terkirim = read_bilangan(self.data.get("jumlah_baris"), digit=4)
            banyak = (terkirim if self.is_bound else awal + kosong) + tambahan
        banyak = min(banyak, self.PALING_BANYAK)
        self.initial = {**self.initial, "versi": versi, "jumlah_baris": banyak}
        return banyak

    def list_kolom(self) -> Iterator[str]:
        """Yield the headings of the boxes."""
        for satu in self.BARIS.base_fields.values():
            if not satu.widget.is_hidden:
                yield str(satu.label)

    def clean(self) -> dict[str, Any]:
        """Check every row too; its messages stand beside its own boxes."""
        isi: dict[str, Any] = super().clean() or {}
        salah = [nomor for nomor, satu in enumerate(self.daftar_baris, 1) if not satu.is_valid()]
        if salah:
            sebut = ", ".join(self.sebut_baris(nomor) for nomor in salah[:SALAH_DISEBUT])
            raise ValidationError(f"Periksa {sebut}; belum ada yang disimpan.")
        return isi

    def list_diubah(self) -> list[dict[str, str]]:
        """Return label, typed text and stored text of every box that differs."""
        return [
            {
                "label": capfirst(f"{self.sebut_baris(nomor)}, {sel.label}"),
                "isian_anda": str(sel.value() or ""),
                "tersimpan": str(sel.field.prepare_value(baris.initial.get(sel.name)) or ""),
            }
            for nomor, baris in enumerate(self.daftar_baris, start=1)
            for sel in baris.visible_fields()
            if sel.name in baris.changed_data
        ]

    def sebut_baris(self, nomor: int) -> str:
        """Return what messages call a row, counted from 1."""
        return f"baris {nomor}"
