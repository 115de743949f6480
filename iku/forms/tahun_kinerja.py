"""Forms of a year of measuring: the days of its periods, its closing, and an izin."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django import forms

from iku.domain.triwulan import NAMA_TRIWULAN
from iku.forms.isian import WAJIB_DIISI, NaskahField
from iku.models import TahunKinerja
from iku.models.triwulan import NOMOR_TRIWULAN
from iku.tahun_kinerja import Tanggal, check_tanggal, suggest_tanggal
from kecamatan.forms.dasar import input_baris, input_tanggal

TAHUN_TERAWAL: Final = 2000
TAHUN_TERAKHIR: Final = 2100
WAJIB: Final = {"required": WAJIB_DIISI}


@dataclass(frozen=True)
class IsianPeriode:
    """The two boxes of one triwulan."""

    nama: str
    dibuka: forms.BoundField
    ditutup: forms.BoundField


class PeriodeForm(forms.Form):
    """First and last day of each of the four periods."""

    use_required_attribute = False

    def __init__(
        self, *args: Any, tahun: int, tanggal: Mapping[int, Tanggal], **kwargs: Any
    ) -> None:
        """Make the boxes, filled with `tanggal`."""
        super().__init__(*args, **kwargs)
        self.tahun = tahun
        for nomor in NOMOR_TRIWULAN:
            nama = f"triwulan {NAMA_TRIWULAN[nomor - 1]}"
            isian = (("dibuka", f"Dibuka tanggal, {nama}"), ("ditutup", f"Paling lambat, {nama}"))
            for (awalan, label), nilai in zip(isian, tanggal[nomor], strict=True):
                self.fields[f"{awalan}_{nomor}"] = forms.DateField(
                    label=label, widget=input_tanggal(), error_messages=WAJIB
                )
                self.initial[f"{awalan}_{nomor}"] = nilai

    def clean(self) -> dict[str, Any]:
        """Say of every triwulan whose days cannot be why."""
        isi = super().clean() or self.cleaned_data
        for nomor in NOMOR_TRIWULAN:
            dibuka, ditutup = isi.get(f"dibuka_{nomor}"), isi.get(f"ditutup_{nomor}")
            if dibuka is None or ditutup is None:
                continue
            isian, sebab = check_tanggal(self.tahun, nomor, (dibuka, ditutup))
            if sebab:
                self.add_error(f"{isian}_{nomor}", sebab)
        return isi

    def list_periode(self) -> Iterator[IsianPeriode]:
        """Yield the boxes for the page."""
        for nomor in NOMOR_TRIWULAN:
            yield IsianPeriode(
                f"Triwulan {NAMA_TRIWULAN[nomor - 1]}",
                self[f"dibuka_{nomor}"],
                self[f"ditutup_{nomor}"],
            )

    @property
    def tanggal(self) -> dict[int, Tanggal]:
        """What was typed, by triwulan."""
        isi = self.cleaned_data
        return {
            nomor: (isi[f"dibuka_{nomor}"], isi[f"ditutup_{nomor}"]) for nomor in NOMOR_TRIWULAN
        }


class BukaTahunForm(PeriodeForm):
    """The days of a year that is opened; the year was chosen before."""

    def __init__(self, *args: Any, tahun: int, **kwargs: Any) -> None:
        """Suggest the days."""
        super().__init__(*args, tahun=tahun, tanggal=suggest_tanggal(tahun), **kwargs)


class UbahPeriodeForm(PeriodeForm):
    """The days of a year that is open."""

    versi = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, tahun_kinerja: TahunKinerja, **kwargs: Any) -> None:
        """Start from the days stored."""
        semua = tahun_kinerja.daftar_periode.all()
        super().__init__(
            *args,
            tahun=tahun_kinerja.tahun,
            tanggal={satu.triwulan: (satu.dibuka, satu.ditutup) for satu in semua},
            **kwargs,
        )
        self.initial["versi"] = tahun_kinerja.versi


class PilihTahunForm(forms.Form):
    """Which year is opened; asked in the address, so that the days can be suggested for it."""

    tahun = forms.IntegerField(
        label="Tahun yang dibuka",
        min_value=TAHUN_TERAWAL,
        max_value=TAHUN_TERAKHIR,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )


class TutupTahunForm(forms.Form):
    """The state of the year that was seen, and that the person knows it is for good."""

    use_required_attribute = False
    versi = forms.IntegerField(widget=forms.HiddenInput)
    mengerti = forms.BooleanField(
        label="Saya mengerti: tahun yang ditutup tidak dapat dibuka kembali.",
        error_messages={"required": "Centang bila Anda yakin."},
    )


class IzinForm(forms.Form):
    """Until when, and why."""

    use_required_attribute = False
    sampai = forms.DateField(
        label="Boleh mengisi sampai",
        widget=input_tanggal(),
        error_messages=WAJIB,
        help_text="Tanggal itu masih termasuk.",
    )
    alasan = NaskahField(
        label="Alasan",
        max_length=1000,
        widget=input_baris(3),
        error_messages=WAJIB,
        help_text="Mis. jaringan kantor putus pada hari terakhir pengisian.",
    )

    @property
    def isian(self) -> dict[str, Any]:
        """What was typed, as the action takes it."""
        return {"sampai": self.cleaned_data["sampai"], "alasan": self.cleaned_data["alasan"]}
