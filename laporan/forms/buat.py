"""Form of a new document: from the standard wording, or from an earlier one."""

from typing import Any

from django import forms
from django.db.models import Count

from iku.models import DaftarIku, FormatIku
from kecamatan.models import Kecamatan
from laporan.enums import JenisDokumen
from laporan.models import SEBUTAN, Dokumen

JENIS_IKU = (JenisDokumen.SK_IKU, JenisDokumen.IKU)


def sebut_format(format_iku: FormatIku) -> str:
    """Return the layout with what tells it apart: its columns, and whether a head block stands."""
    kepala = "dengan" if format_iku.tampil_tujuan else "tanpa"
    kolom = getattr(format_iku, "banyak_kolom", 0)
    return f"{format_iku.nama} ({kolom} kolom, {kepala} Tugas, Fungsi, dan Tujuan)"


def _format_awal(kecamatan: Kecamatan) -> int | None:
    """Return the layout the office used last, else one that prints the tujuan."""
    terakhir = DaftarIku.objects.filter(kecamatan=kecamatan).first()
    if terakhir:
        return int(terakhir.format_id)
    pilihan = kecamatan.kabupaten.daftar_format_iku.filter(aktif=True)
    lengkap = pilihan.order_by("-tampil_tujuan", "nama").first()
    return None if lengkap is None else lengkap.pk


class BuatDokumenForm(forms.Form):
    """Kind, years, and where the words come from."""

    sumber = forms.ModelChoiceField(
        label="Mulai dari",
        queryset=Dokumen.objects.none(),
        required=False,
        empty_label="Naskah baku (indikator diisi sendiri)",
        help_text=(
            "Salinan membawa semua tujuan, sasaran, indikator, dan kalimat; "
            "setiap butirnya Anda periksa satu per satu."
        ),
    )
    jenis = forms.ChoiceField(
        label="Jenis dokumen",
        choices=[(satu.value, satu.label) for satu in JENIS_IKU],
        initial=JenisDokumen.SK_IKU,
        required=False,
        help_text="Hanya untuk naskah baku; salinan mengikuti jenis dokumen asalnya.",
    )
    format = forms.ModelChoiceField(
        label="Format tabel IKU",
        queryset=FormatIku.objects.none(),
        required=False,
        empty_label=None,
        help_text="Susunan kolom tabel yang dipakai kabupaten. Dapat diganti kemudian.",
    )
    tahun = forms.IntegerField(label="Tahun IKU", min_value=2000, max_value=2100)
    tahun_akhir = forms.IntegerField(
        label="Sampai tahun",
        min_value=2000,
        max_value=2100,
        required=False,
        help_text="Isi hanya bila Keputusan berlaku untuk beberapa tahun.",
    )

    def __init__(self, *args: Any, kecamatan: Kecamatan, **kwargs: Any) -> None:
        """Narrow both choices to the kecamatan."""
        super().__init__(*args, **kwargs)
        self.kecamatan = kecamatan
        sumber = self.fields["sumber"]
        assert isinstance(sumber, forms.ModelChoiceField)
        sumber.queryset = Dokumen.objects.filter(
            kecamatan=kecamatan, jenis__in=JENIS_IKU
        ).select_related(*SEBUTAN)
        format_iku = self.fields["format"]
        assert isinstance(format_iku, forms.ModelChoiceField)
        pilihan = kecamatan.kabupaten.daftar_format_iku.filter(aktif=True)
        format_iku.queryset = pilihan.annotate(banyak_kolom=Count("daftar_kolom")).order_by("nama")
        format_iku.label_from_instance = sebut_format  # type: ignore[method-assign,assignment]
        format_iku.initial = _format_awal(kecamatan)

    def clean(self) -> dict[str, Any]:
        """Refuse a period that ends before it starts and a new document without layout."""
        isi: dict[str, Any] = super().clean() or {}
        tahun, akhir = isi.get("tahun"), isi.get("tahun_akhir")
        if tahun and akhir and akhir <= tahun:
            self.add_error("tahun_akhir", "Tahun akhir harus sesudah tahun awal.")
        if "sumber" not in self.errors and not isi.get("sumber"):
            self._check_naskah_baku(isi)
        return isi

    def _check_naskah_baku(self, isi: dict[str, Any]) -> None:
        if not isi.get("jenis"):
            self.add_error("jenis", "Pilih jenis dokumen.")
        if "format" not in self.errors and not isi.get("format"):
            self.add_error(
                "format", "Kabupaten belum punya format tabel IKU. Hubungi admin kabupaten."
            )
