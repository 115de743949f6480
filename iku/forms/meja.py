"""Filters of the desk, of reminders and of the ranking."""

from typing import Any

from django import forms

from iku.alur_ukur import STATUS_TERKIRIM, StatusRealisasi
from iku.models.tahun_kinerja import PILIHAN_TRIWULAN
from iku.pengukuran.meja import KeadaanMeja
from kecamatan.forms.saring import FormulirSaring

SEMUA_TRIWULAN = "0"
SEMUA_TAHUN = "0"


class SaringMejaForm(FormulirSaring):
    """Year, triwulan, state and kecamatan; what makes no sense narrows nothing."""

    tahun = forms.TypedChoiceField(label="Tahun", required=False, coerce=int, empty_value=None)
    triwulan = forms.TypedChoiceField(
        label="Triwulan",
        required=False,
        coerce=int,
        empty_value=None,
        choices=[("", "Triwulan berjalan"), (SEMUA_TRIWULAN, "Semua"), *PILIHAN_TRIWULAN],
    )
    status = forms.ChoiceField(
        label="Keadaan",
        required=False,
        choices=[
            (KeadaanMeja.MENUNGGU.value, "Menunggu diperiksa"),
            (KeadaanMeja.DIKEMBALIKAN.value, "Dikembalikan"),
            (KeadaanMeja.BELUM_MENGIRIM.value, "Belum mengirim"),
            (KeadaanMeja.TERLAMBAT.value, "Terlambat"),
            (KeadaanMeja.DITERIMA.value, "Diterima"),
            (KeadaanMeja.BERBEDA.value, "Berbeda"),
        ],
    )
    field_order = ["cari", "tahun", "triwulan", "status"]

    def __init__(self, *args: Any, daftar_tahun: list[int], **kwargs: Any) -> None:
        """Offer the years that are measured."""
        super().__init__(*args, **kwargs)
        self.fields["cari"].label = "Nama kecamatan"
        tahun = self.fields["tahun"]
        assert isinstance(tahun, forms.TypedChoiceField)
        tahun.choices = [
            (SEMUA_TAHUN, "Belum ditutup"),
            *((str(satu), str(satu)) for satu in daftar_tahun),
        ]


class SaringKecamatanForm(FormulirSaring):
    """The name of a kecamatan."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Say what is searched."""
        super().__init__(*args, **kwargs)
        self.fields["cari"].label = "Nama kecamatan"


# States of the desk whose rows are single figures; the others are kecamatan.
STATUS_ANGKA = {
    KeadaanMeja.MENUNGGU.value: (StatusRealisasi.DIKIRIM,),
    KeadaanMeja.DIKEMBALIKAN.value: (StatusRealisasi.DIKEMBALIKAN,),
    KeadaanMeja.DITERIMA.value: (StatusRealisasi.DITERIMA,),
    KeadaanMeja.BERBEDA.value: STATUS_TERKIRIM,
}
