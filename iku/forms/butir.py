"""Forms of the items of a wadah: a sentence, or the words of an indikator."""

from typing import Any

from django import forms

from iku.butir import Wadah, jenis_of
from iku.domain.target import TARGET_KOSONG, format_target
from iku.forms.isian import BarisField, PilihanIndikator, SatuanField
from iku.forms.target import clean_target
from iku.identitas import list_identitas
from iku.models import (
    DaftarIku,
    Indikator,
    IndikatorPerjanjian,
    IndikatorTujuan,
    PerjanjianKinerja,
    Renstra,
    Sasaran,
    SasaranRpjmd,
    Tujuan,
    TujuanRenstra,
    WadahKecamatan,
)
from iku.models.target import columns_of
from kecamatan.forms.dasar import FormulirModel, TeksPanjang


class ButirForm(FormulirModel):
    """One sentence."""

    teks = BarisField(max_length=2000, widget=TeksPanjang(attrs={"rows": 3}))
    versi = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, wadah: Wadah, **kwargs: Any) -> None:
        """Put the version of the row into the page."""
        super().__init__(*args, **kwargs)
        self.wadah = wadah
        self.initial["versi"] = self.instance.versi
        if "teks" in self.fields:
            self.fields["teks"].label = jenis_of(self.instance).label.capitalize()


class TujuanForm(ButirForm):
    """A tujuan."""

    class Meta:
        model = Tujuan
        fields = ("teks",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Name the sentence."""
        super().__init__(*args, **kwargs)
        self.fields["teks"].label = "Tujuan"
        self.fields["teks"].help_text = "Dicetak di kepala formulir IKU."


class IndikatorTujuanForm(ButirForm):
    """What shows that a tujuan is reached."""

    class Meta:
        model = IndikatorTujuan
        fields = ("teks",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Name the sentence."""
        super().__init__(*args, **kwargs)
        self.fields["teks"].label = "Indikator tujuan"
        self.fields["teks"].help_text = "Ukuran yang menunjukkan tujuan itu tercapai."


class SasaranForm(ButirForm):
    """A sasaran, with the tujuan it serves."""

    class Meta:
        model = Sasaran
        fields = ("teks", "tujuan")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Name the sentence; offer the tujuan of this set only."""
        super().__init__(*args, **kwargs)
        self.fields["teks"].label = "Sasaran strategis (kinerja utama)"
        self.fields["teks"].help_text = "Mis. Meningkatnya kepuasan masyarakat terhadap layanan."
        tujuan = self.fields["tujuan"]
        assert isinstance(tujuan, forms.ModelChoiceField)
        assert isinstance(self.wadah, DaftarIku)
        tujuan.queryset = self.wadah.daftar_tujuan.all()
        tujuan.label = "Mendukung tujuan"
        tujuan.empty_label = "Tidak dikaitkan"


class TujuanRenstraForm(ButirForm):
    """A tujuan of the Renstra, with the sasaran of the RPJMD that it serves."""

    class Meta:
        model = TujuanRenstra
        fields = ("teks", "mendukung")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the sasaran of the RPJMD that the Renstra follows."""
        super().__init__(*args, **kwargs)
        assert isinstance(self.wadah, Renstra)
        self.fields["teks"].label = "Tujuan"
        mendukung = self.fields["mendukung"]
        assert isinstance(mendukung, forms.ModelChoiceField)
        mendukung.queryset = SasaranRpjmd.objects.filter(
            tujuan__misi__rpjmd__isnull=False, tujuan__misi__rpjmd=self.wadah.rpjmd_id
        )
        mendukung.empty_label = "Belum dikaitkan"
        if self.wadah.rpjmd_id is None:
            mendukung.help_text = "Pilih dulu RPJMD yang diikuti, di halaman Renstra."


class BarisIndikatorForm(ButirForm):
    """The words of an indikator in a plan; for a new one also whose identity it has."""

    teks = None  # type: ignore[assignment] # Django's way to drop an inherited field
    nama = BarisField(label="Indikator", max_length=2000, widget=TeksPanjang(attrs={"rows": 3}))
    satuan = SatuanField(label="Satuan", help_text="Mis. %, nilai, dokumen. Kosongkan bila tanpa.")
    indikator = PilihanIndikator(
        Indikator.objects.none(),
        required=False,
        label="Sama dengan indikator yang sudah ada",
        empty_label="Tidak, indikator baru",
        help_text="Pilih bila ini IKU atau indikator rencana lain, walau kalimatnya berbeda.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer identities to a new row only: that of a stored one stays."""
        super().__init__(*args, **kwargs)
        assert isinstance(self.wadah, WadahKecamatan)
        if self.instance.pk:
            del self.fields["indikator"]
            return
        jalan = "__".join(jenis_of(self.instance).jalur)
        dipakai = type(self.instance)._default_manager.filter(**{jalan: self.wadah})
        pilihan = self.fields["indikator"]
        assert isinstance(pilihan, forms.ModelChoiceField)
        semua = list_identitas(self.wadah.kecamatan_id)
        pilihan.queryset = semua.exclude(pk__in=dipakai.values("indikator"))

    def _post_clean(self) -> None:
        """Leave the identity of a new row to the action: an empty choice means a new one."""
        pilihan = self.cleaned_data.pop("indikator", None)
        super()._post_clean()  # type: ignore[misc]
        if pilihan is not None:
            self.instance.indikator = pilihan


class IndikatorPerjanjianForm(BarisIndikatorForm):
    """An indikator of a PK with its target, in one box as people write it."""

    target = forms.CharField(
        label="Target",
        required=False,
        max_length=200,
        help_text="Mis. 98,5; ≥ 80; B atau B (80); 80-90. Kosong berarti belum ditetapkan.",
    )
    alasan = BarisField(
        label="Alasan bila berbeda dari rencana",
        required=False,
        max_length=1000,
        widget=TeksPanjang(attrs={"rows": 2}),
        help_text="Wajib bila targetnya bukan target Renstra atau RKT; terlihat oleh Bappeda.",
    )

    class Meta:
        model = IndikatorPerjanjian
        fields = ("nama", "satuan", "arah", "skala", "alasan", "mendukung")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Show the stored target in words; offer the indikator of the superior, if there is one."""
        super().__init__(*args, **kwargs)
        satu = self.instance
        self.initial["target"] = format_target(satu.to_target(satu.satuan))
        assert isinstance(self.wadah, PerjanjianKinerja)
        if self.wadah.atasan_id is None:
            del self.fields["mendukung"]
        else:
            mendukung = self.fields["mendukung"]
            assert isinstance(mendukung, forms.ModelChoiceField)
            mendukung.queryset = IndikatorPerjanjian.objects.filter(
                sasaran__perjanjian=self.wadah.atasan_id
            )
            mendukung.empty_label = "Belum dipilih"
        self.order_fields(["nama", "satuan", "skala", "target", "alasan", "arah"])

    def clean(self) -> dict[str, Any]:
        """Read the target in the satuan and on the scale that are typed with it."""
        isi: dict[str, Any] = super().clean() or {}
        try:
            target = clean_target(
                isi.get("target") or "", isi.get("satuan") or "", isi.get("skala") or ""
            )
        except forms.ValidationError as galat:
            self.add_error("target", galat)
        else:
            isi |= columns_of(target)
            isi["satuan"] = isi.get("satuan") or target.satuan
        return isi

    def _post_clean(self) -> None:
        """Put the target into the columns of the row, before the row is checked."""
        for nama in columns_of(TARGET_KOSONG):
            if nama in self.cleaned_data:
                setattr(self.instance, nama, self.cleaned_data[nama])
        super()._post_clean()

    @property
    def isian(self) -> dict[str, Any]:
        """The columns, with those of the target instead of its box."""
        return {nama: nilai for nama, nilai in super().isian.items() if nama != "target"}


class VersiForm(forms.Form):
    """Which state of a row the person saw before deleting it."""

    versi = forms.IntegerField(widget=forms.HiddenInput)
