"""A form of cells that several people may save at once: each knows what it held when opened.

Beside every box `x` the page sends `semula-x`. A cell without it was not sent and does not
change; one whose two texts say the same does not change either.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError

AWALAN_SEMULA: Final = "semula-"
BERUBAH: Final = "Isi halaman ini berubah sejak dibuka."
CARA_KOSONG: Final = "Cara yang sudah dipilih tidak dapat dikosongkan; pilih cara lain."


@dataclass(frozen=True)
class SelTampil:
    """A box with the text that it held when the page was opened."""

    isian: forms.BoundField
    semula: str

    @property
    def nama_semula(self) -> str:
        """The name of the hidden text."""
        return f"{AWALAN_SEMULA}{self.isian.html_name}"


class FormulirSel(forms.Form):
    """Boxes in `fields`; `tersimpan` is the text of each as it is stored now."""

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Start without cells; who extends this adds them."""
        super().__init__(*args, **kwargs)
        self.tersimpan: dict[str, str] = {}
        # Why the boxes of a bagian cannot be filled in, by the second part of their names.
        self.tertutup: dict[str, str] = {}

    def add_sel(self, nama: str, isian: forms.Field, tersimpan: str, awal: str = "") -> None:
        """Add a box; `awal` is offered in it while nothing is stored."""
        self.fields[nama] = isian
        self.initial[nama] = tersimpan or awal
        self.tersimpan[nama] = tersimpan

    def sel(self, nama: str) -> SelTampil:
        """Return a box for the page; after an error with the texts that were sent."""
        semula = self.data.get(f"{AWALAN_SEMULA}{nama}") if self.is_bound else None
        return SelTampil(self[nama], self.tersimpan[nama] if semula is None else str(semula))

    def is_dikirim(self, nama: str) -> bool:
        """Say whether the cell was on the page that was sent."""
        return f"{AWALAN_SEMULA}{nama}" in self.data

    def semula(self, nama: str) -> Any:
        """Return what the cell held when the page was opened, as its field reads it."""
        return self._read(nama, str(self.data.get(f"{AWALAN_SEMULA}{nama}", "")))

    def nilai(self, nama: str) -> Any:
        """Return what the cell says after this form: what was typed, else what is stored."""
        if self.is_dikirim(nama) and nama in self.cleaned_data:
            return self.cleaned_data[nama]
        return self.nilai_tersimpan(nama)

    def nilai_tersimpan(self, nama: str) -> Any:
        """Return what is stored in the cell, as its field reads it."""
        return self._read(nama, self.tersimpan[nama])

    def _read(self, nama: str, teks: str) -> Any:
        isian = self.fields[nama]
        if isinstance(isian, forms.BooleanField):
            return bool(teks)
        try:
            return isian.clean(teks)
        except ValidationError:
            return isian.clean("")

    def is_berubah(self, nama: str) -> bool:
        """Say whether a valid cell was sent and changes."""
        return (
            self.is_dikirim(nama)
            and nama in self.cleaned_data
            and self.cleaned_data[nama] != self.semula(nama)
        )

    def list_sepasang(self, nama: str) -> tuple[str, ...]:
        """Return the cells that are stored together with this one, or not at all; itself too."""
        return (nama,)

    def list_berubah(self) -> Iterator[str]:
        """Yield the names of the valid cells that change."""
        return (nama for nama in self.fields if self.is_berubah(nama))

    def pasangan(self, nama: str) -> tuple[Any, Any]:
        """Return what the action needs: what the person saw, and what he wants."""
        return (self.semula(nama), self.cleaned_data[nama])

    def clean(self) -> dict[str, Any]:
        """Forget the messages of boxes that were not sent; name what can no longer be filled in."""
        isi: dict[str, Any] = super().clean() or {}
        for nama in [satu for satu in self.errors if not self.is_dikirim(satu)]:
            del self.errors[nama]
        for nama in [satu for satu in self.fields if self._is_cara_kosong(satu)]:
            self.add_error(nama, CARA_KOSONG)
        for pesan in self._list_tertutup():
            self.add_error(None, pesan)
        return isi

    def _is_cara_kosong(self, nama: str) -> bool:
        """Say whether a chosen cara would be emptied: what follows from it must stay computable."""
        return (
            nama.startswith("cara-")
            and bool(self.tersimpan[nama])
            and self.is_berubah(nama)
            and not self.cleaned_data[nama]
        )

    def _list_tertutup(self) -> Iterator[str]:
        """Yield a sentence for every changed box that is no box any more, with what was typed."""
        for kunci, semula in self.data.items():
            nama = kunci.removeprefix(AWALAN_SEMULA)
            if kunci == nama or nama in self.fields:
                continue
            diketik = self.data.get(nama, "")
            if diketik != semula:
                sebab = self.tertutup.get(nama.partition("-")[2].partition("-")[0], BERUBAH)
                yield f"{sebab} “{diketik[:60]}” tidak disimpan."


def list_kirim_ulang(form: FormulirSel, segar: FormulirSel) -> list[dict[str, str]]:
    """Return the changed cells with what is stored now as their new base, to be sent again."""
    kirim: list[dict[str, str]] = []
    for nama in form.list_berubah():
        if nama not in segar.tersimpan:
            continue
        kirim.append({"nama": f"{AWALAN_SEMULA}{nama}", "nilai": segar.tersimpan[nama]})
        if teks := form.data.get(nama, ""):
            kirim.append({"nama": nama, "nilai": teks})
    return kirim


def list_bentrok(form: FormulirSel, segar: FormulirSel) -> dict[str, str]:
    """Return the changed cells that somebody else changed too, with what is stored in them."""
    return {
        nama: segar.tersimpan[nama]
        for nama in form.list_berubah()
        if nama in segar.tersimpan
        and segar.nilai_tersimpan(nama) not in (form.semula(nama), form.cleaned_data[nama])
    }
