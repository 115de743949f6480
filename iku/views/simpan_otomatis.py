"""Saving while somebody types: what is valid and nobody else changed is stored, the rest is told.

Nothing is ever overwritten here: a cell that holds something else than the person saw stays.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from django.utils import timezone

from iku.forms.sel import FormulirSel, list_bentrok
from iku.galat_ukur import BentrokSel
from kecamatan.galat import AksiDitolak
from kecamatan.http import PenggunaRequest

KEPALA: Final = "X-Simpan"
OTOMATIS: Final = "otomatis"
KOSONG: Final = "(kosong)"

PembuatForm = Callable[[], FormulirSel]
Penyimpan = Callable[[frozenset[str]], object]


def is_otomatis(request: PenggunaRequest) -> bool:
    """Say whether the page sent this by itself while somebody was typing."""
    return request.method == "POST" and request.headers.get(KEPALA) == OTOMATIS


@dataclass
class HasilSimpan:
    """What became of the cells that were sent: why some were left, and what is stored now."""

    segar: FormulirSel
    salah: dict[str, str] = field(default_factory=dict)
    bentrok: Mapping[str, str] = field(default_factory=dict)
    pesan: tuple[str, ...] = ()

    def to_json(self, form: FormulirSel) -> dict[str, Any]:
        """Return the state of every cell for the script of the page."""
        return {
            "sel": {
                nama: self._sel(nama, form) for nama in self.segar.fields if form.is_dikirim(nama)
            },
            "pesan": " ".join(self.pesan),
            "pukul": f"{timezone.localtime():%H.%M}",
        }

    def _sel(self, nama: str, form: FormulirSel) -> dict[str, str]:
        if nama in self.salah:
            return {"keadaan": "salah", "pesan": self.salah[nama]}
        if nama in self.bentrok:
            ada = self.bentrok[nama] or KOSONG
            return {
                "keadaan": "bentrok",
                "pesan": f"Orang lain sudah menyimpan {ada}. Isian Anda belum disimpan; "
                "tekan tombol simpan untuk memilih.",
            }
        if self.pesan or self._is_tertahan(nama, form):
            return {"keadaan": "belum", "pesan": ""}
        hasil = {"keadaan": "tersimpan", "semula": self.segar.tersimpan[nama], "pesan": ""}
        if not self.segar.tersimpan[nama] and form.data.get(nama, ""):
            hasil["isi"] = ""
        return hasil

    def _is_tertahan(self, nama: str, form: FormulirSel) -> bool:
        """Say whether a cell was left because the one that it goes with was."""
        return any(satu in self.salah or satu in self.bentrok for satu in form.list_sepasang(nama))


def simpan_otomatis(form: FormulirSel, segar: PembuatForm, simpan: Penyimpan) -> HasilSimpan:
    """Store what can be stored of a bound form; `segar` builds it anew from what is stored."""
    form.is_valid()
    hasil = HasilSimpan(
        form,
        salah={
            nama: " ".join(map(str, form.errors[nama]))
            for nama in form.errors
            if nama in form.fields
        },
        bentrok=list_bentrok(form, form),
        pesan=tuple(map(str, form.non_field_errors())),
    )
    try:
        _simpan(form, hasil, segar, simpan)
    except AksiDitolak as galat:
        hasil.pesan = (*hasil.pesan, galat.pesan)
    hasil.segar = segar()
    return hasil


def _simpan(form: FormulirSel, hasil: HasilSimpan, segar: PembuatForm, simpan: Penyimpan) -> None:
    """Store; when somebody was quicker after the page was read, leave his cells and try again."""
    try:
        simpan(frozenset({*hasil.salah, *hasil.bentrok}))
    except BentrokSel:
        hasil.bentrok = list_bentrok(form, segar())
        try:
            simpan(frozenset({*hasil.salah, *hasil.bentrok}))
        except BentrokSel as galat:
            hasil.pesan = (*hasil.pesan, f"{len(galat.daftar)} isian baru saja diubah orang lain.")
