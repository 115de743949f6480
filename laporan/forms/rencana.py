"""Forms of new plans: from scratch, or from an earlier one."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils import timezone

from iku.models import Pengukuran, PerjanjianKinerja, Rpjmd
from kecamatan.enums import Jabatan
from kecamatan.models import Kecamatan, MasaJabatan
from laporan.enums import JenisDokumen
from laporan.forms.identitas import PenandatanganField
from laporan.models import SEBUTAN, Dokumen, LaporanKinerja


class RencanaForm(forms.Form):
    """What a new document of one kind starts from."""

    use_required_attribute = False
    jenis: JenisDokumen

    sumber = forms.ModelChoiceField(
        Dokumen.objects.none(),
        required=False,
        label="Mulai dari",
        help_text="Salinan membawa semua butirnya; setiap butir Anda periksa satu per satu.",
    )

    def __init__(self, *args: Any, kecamatan: Kecamatan, **kwargs: Any) -> None:
        """Offer the office's own documents of the kind."""
        super().__init__(*args, **kwargs)
        self.kecamatan = kecamatan
        sumber = self.fields["sumber"]
        assert isinstance(sumber, forms.ModelChoiceField)
        milik = Dokumen.objects.filter(kecamatan=kecamatan, jenis=self.jenis)
        sumber.queryset = milik.select_related(*SEBUTAN).defer("kecamatan__logo")
        sumber.empty_label = f"{self.jenis.label} kosong"


class FormulirRenstra(RencanaForm):
    """A new Renstra."""

    jenis = JenisDokumen.RENSTRA

    tahun = forms.IntegerField(label="Tahun pertama", min_value=2000, max_value=2100)
    tahun_akhir = forms.IntegerField(
        label="Tahun terakhir",
        min_value=2000,
        max_value=2106,
        help_text="Masa Renstra lima atau enam tahun, mengikuti RPJMD.",
    )
    rpjmd = forms.ModelChoiceField(
        Rpjmd.objects.none(),
        required=False,
        label="Mengikuti RPJMD",
        empty_label="Belum dipilih",
        help_text="RPJMD diisi admin kabupaten; boleh dipilih kemudian.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the RPJMD of the kabupaten, and start with the years of the newest."""
        super().__init__(*args, **kwargs)
        rpjmd = self.fields["rpjmd"]
        assert isinstance(rpjmd, forms.ModelChoiceField)
        milik = Rpjmd.objects.filter(kabupaten=self.kecamatan.kabupaten_id)
        rpjmd.queryset = milik.select_related("kabupaten")
        terbaru = rpjmd.queryset.first()
        if terbaru:
            masa = {"tahun": terbaru.tahun, "tahun_akhir": terbaru.tahun_akhir}
            self.initial = {"rpjmd": terbaru.pk, **masa, **self.initial}

    def clean(self) -> dict[str, Any]:
        """Refuse a period that is not five or six years."""
        isi: dict[str, Any] = super().clean() or {}
        tahun, akhir = isi.get("tahun"), isi.get("tahun_akhir")
        if tahun and akhir and akhir - tahun not in {4, 5}:
            self.add_error("tahun_akhir", "Masa Renstra lima atau enam tahun.")
        return isi


class FormulirTahunan(RencanaForm):
    """A new plan of one year."""

    tahun = forms.IntegerField(label="Tahun", min_value=2000, max_value=2100)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Start with the year that is planned now: from October the next."""
        super().__init__(*args, **kwargs)
        kini = timezone.localdate()
        self.initial = {"tahun": kini.year + (kini.month >= 10), **self.initial}
        self.order_fields(["tahun", "sumber"])


class FormulirRkt(FormulirTahunan):
    """A new RKT."""

    jenis = JenisDokumen.RKT


class FormulirPerjanjian(FormulirTahunan):
    """A new PK of the camat."""

    jenis = JenisDokumen.PERJANJIAN


class FormulirRencanaAksi(RencanaForm):
    """A new rencana aksi: of which PK, and from which earlier one."""

    jenis = JenisDokumen.RENCANA_AKSI

    perjanjian = forms.ModelChoiceField(
        PerjanjianKinerja.objects.none(),
        label="Perjanjian Kinerja yang dirinci",
        empty_label="Pilih PK",
        error_messages={"required": "Pilih PK yang dirinci."},
        help_text="PK camat, atau PK salah satu pejabat di bawahnya.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the PK of the office."""
        super().__init__(*args, **kwargs)
        perjanjian = self.fields["perjanjian"]
        assert isinstance(perjanjian, forms.ModelChoiceField)
        perjanjian.queryset = list_perjanjian(self.kecamatan)
        sumber = self.fields["sumber"]
        assert isinstance(sumber, forms.ModelChoiceField)
        sumber.empty_label = "Indikator PK saja"
        sumber.help_text = (
            "Salinan membawa cara dan aksi; target triwulan yang tidak lagi selaras dikosongkan."
        )
        self.order_fields(["perjanjian", "sumber"])

    def clean(self) -> dict[str, Any]:
        """Refuse a copy from the rencana aksi of another post."""
        isi: dict[str, Any] = super().clean() or {}
        perjanjian, sumber = isi.get("perjanjian"), isi.get("sumber")
        if perjanjian and sumber and not _is_sejabatan(perjanjian, sumber.perjanjian_pemilik):
            self.add_error("sumber", "Rencana aksi itu milik jabatan lain.")
        return isi


def _is_sejabatan(satu: PerjanjianKinerja, lain: PerjanjianKinerja) -> bool:
    return (satu.jabatan, satu.bidang_id) == (lain.jabatan, lain.bidang_id)


class FormulirLaporan(RencanaForm):
    """A new yearly report: of which year, and whose texts it starts from."""

    jenis = JenisDokumen.LKJIP

    tahun = forms.TypedChoiceField(
        label="Tahun yang dilaporkan",
        coerce=int,
        error_messages={
            "required": "Pilih tahun yang dilaporkan.",
            "invalid_choice": "Tahun ini belum diukur, atau laporannya sudah ada.",
        },
        help_text="Tahun yang pengukurannya sudah dimulai dan laporannya belum dibuat.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the years that were measured, the latest first, and start with it."""
        super().__init__(*args, **kwargs)
        tahun, sumber = self.fields["tahun"], self.fields["sumber"]
        assert isinstance(tahun, forms.TypedChoiceField)
        assert isinstance(sumber, forms.ModelChoiceField)
        tahun.choices = [(satu, str(satu)) for satu in list_tahun_terukur(self.kecamatan)]
        sumber.help_text = "Salinan membawa naskahnya saja; setiap bagian Anda periksa."
        self.order_fields(["tahun", "sumber"])


def list_tahun_terukur(kecamatan: Kecamatan) -> list[int]:
    """Return the years that an office has measured and not reported on yet, the latest first."""
    laporan = LaporanKinerja.objects.filter(kecamatan=kecamatan)
    terukur = Pengukuran.objects.filter(kecamatan=kecamatan).exclude(
        periode__tahun_kinerja__tahun__in=laporan.values("tahun")
    )
    tahun = terukur.values_list("periode__tahun_kinerja__tahun", flat=True)
    return sorted(set(tahun), reverse=True)


def list_perjanjian(kecamatan: Kecamatan) -> QuerySet[PerjanjianKinerja]:
    """Return the PK of an office as choices show them."""
    milik: QuerySet[PerjanjianKinerja] = PerjanjianKinerja.objects.filter(kecamatan=kecamatan)
    return milik.select_related("kecamatan", "bidang").defer("kecamatan__logo")


class FormulirBawahan(RencanaForm):
    """A new PK below the camat: under which PK, and by whom it is signed."""

    jenis = JenisDokumen.PERJANJIAN_BAWAHAN

    atasan = forms.ModelChoiceField(
        PerjanjianKinerja.objects.none(),
        required=False,
        label="Di bawah PK",
        empty_label="Pilih PK atasan",
        help_text="PK camat untuk sekcam dan kepala seksi; PK sekcam untuk kepala subbagian.",
    )
    pihak_pertama = PenandatanganField(
        label="Yang berjanji (pihak pertama)",
        queryset=MasaJabatan.objects.none(),
        required=False,
        empty_label="Pilih pejabat",
    )
    tahun = forms.IntegerField(
        label="Tahun salinan",
        min_value=2000,
        max_value=2100,
        required=False,
        help_text="Hanya untuk salinan dari PK tahun lain.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the PK of the office and those who work under its camat."""
        super().__init__(*args, **kwargs)
        atasan, pihak = self.fields["atasan"], self.fields["pihak_pertama"]
        assert isinstance(atasan, forms.ModelChoiceField)
        assert isinstance(pihak, forms.ModelChoiceField)
        atasan.queryset = list_perjanjian(self.kecamatan).filter(
            jabatan__in=(Jabatan.CAMAT, Jabatan.SEKCAM)
        )
        pihak.queryset = (
            MasaJabatan.objects.filter(kecamatan=self.kecamatan)
            .exclude(jabatan=Jabatan.CAMAT)
            .with_sebutan()
        )
        self.order_fields(["atasan", "pihak_pertama", "sumber", "tahun"])

    def clean(self) -> dict[str, Any]:
        """Ask for superior and person, or for the year of a copy."""
        isi: dict[str, Any] = super().clean() or {}
        perlu = ("tahun",) if isi.get("sumber") else ("atasan", "pihak_pertama")
        for nama in perlu:
            if not isi.get(nama) and nama not in self.errors:
                self.add_error(nama, "Isian ini wajib diisi.")
        return isi
