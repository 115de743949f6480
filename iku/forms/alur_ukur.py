"""The form of a move, what its buttons and boxes say, and the comment under a figure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from django import forms
from django.http import QueryDict
from django.utils.http import url_has_allowed_host_and_scheme

from iku.alur_ukur import PERALIHAN_REALISASI, AksiRealisasi
from iku.forms.isian import NaskahField
from kecamatan.bilangan import read_bilangan
from kecamatan.forms.dasar import TeksPanjang, input_tanggal

PANJANG_CATATAN: Final = 4000
# How long Bappeda gives to mend a figure unless it says otherwise.
HARI_PERBAIKAN: Final = 5
# What a button adds to its move: everything that is ready, or on to the next in the queue.
SEMUA, LANJUT = "semua", "lanjut"


class AlihkanUkurForm(forms.Form):
    """A note and a day; the bagian stand as boxes beside it, the move is the button pressed."""

    use_required_attribute = False
    catatan = NaskahField(
        label="Catatan",
        required=False,
        max_length=PANJANG_CATATAN,
        widget=TeksPanjang(attrs={"rows": 3, "data-tumbuh": ""}),
        help_text="Wajib bila mengembalikan atau membuka kembali: apa yang harus diperbaiki.",
    )
    sampai = forms.DateField(
        label="Boleh diperbaiki sampai",
        required=False,
        widget=input_tanggal(),
        help_text="Hanya dipakai bila mengembalikan atau membuka kembali.",
    )

    def __init__(self, *args: Any, hari_ini: date, **kwargs: Any) -> None:
        """Offer five days from today."""
        super().__init__(*args, **kwargs)
        self.initial.setdefault("sampai", hari_ini + timedelta(days=HARI_PERBAIKAN))


class KomentarForm(forms.Form):
    """A comment that everybody who reads the figure sees."""

    use_required_attribute = False
    catatan = NaskahField(
        label="Komentar",
        max_length=PANJANG_CATATAN,
        widget=TeksPanjang(attrs={"rows": 3, "data-tumbuh": ""}),
        error_messages={"required": "Tulis komentarnya."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Keep its names apart from those of the other form on the page."""
        super().__init__(*args, **kwargs)
        self.auto_id = "komentar_%s"


@dataclass(frozen=True)
class PerintahUkur:
    """What was pressed: the move, what the button adds, the boxes, versions and figures seen."""

    aksi: AksiRealisasi | None
    cara: str
    terpilih: frozenset[int]
    versi: Mapping[int, int]
    sidik: Mapping[int, str]
    kembali: str
    berikutnya: str
    bagian: int | None

    def pilih(self, semua: frozenset[int]) -> dict[int, int]:
        """Return key and version of what shall move; `semua` are those that are ready."""
        dipilih = semua if self.cara == SEMUA else self.terpilih
        return {pk: versi for pk, versi in self.versi.items() if pk in dipilih}


def read_perintah(data: QueryDict) -> PerintahUkur:
    """Read the buttons and boxes of a panel; what makes no sense is left out."""
    nama, _, cara = data.get("aksi", "").partition(".")
    return PerintahUkur(
        aksi=AksiRealisasi(nama) if nama in map(str, PERALIHAN_REALISASI) else None,
        cara=cara,
        terpilih=frozenset(filter(None, map(read_kunci, data.getlist("pilih")))),
        versi=read_versi(data),
        sidik=read_sidik(data),
        kembali=_read_alamat(data.get("kembali", "")),
        berikutnya=_read_alamat(data.get("berikutnya", "")),
        bagian=read_kunci(data.get("bagian", "")),
    )


def read_versi(data: QueryDict) -> dict[int, int]:
    """Return the versions that the page showed, by key of bagian ("versi-12": 3)."""
    hasil = {}
    for nama, nilai in data.items():
        awalan, _, kunci = nama.partition("-")
        pk, versi = read_kunci(kunci), read_kunci(str(nilai))
        if awalan == "versi" and pk is not None and versi is not None:
            hasil[pk] = versi
    return hasil


def read_sidik(data: QueryDict) -> dict[int, str]:
    """Return the seals of the figures that the page showed ("sidik-12": SHA-256)."""
    hasil = {}
    for nama, nilai in data.items():
        awalan, _, kunci = nama.partition("-")
        pk = read_kunci(kunci)
        if awalan == "sidik" and pk is not None:
            hasil[pk] = str(nilai)
    return hasil


def read_kunci(teks: str) -> int | None:
    """Return a positive whole number; None for anything else."""
    return read_bilangan(teks) or None


def _read_alamat(teks: str) -> str:
    """Return a path of this site; empty for any other address."""
    aman = teks.startswith("/") and url_has_allowed_host_and_scheme(teks, allowed_hosts=None)
    return teks if aman else ""
