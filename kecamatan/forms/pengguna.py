"""Forms of accounts, with the choices an admin has."""

import re
from typing import Any

from django import forms
from django.core.validators import RegexValidator

from kecamatan.enums import PERAN_KECAMATAN, Peran
from kecamatan.forms.dasar import FormulirBerversi, FormulirModel
from kecamatan.models import Bidang, Kecamatan, Pengguna

ISIAN = ("nama", "username", "peran", "kecamatan", "bidang")
POLA_USERNAME = re.compile(r"[a-z0-9][a-z0-9._-]{2,59}")


class BidangBerkecamatanField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A choice of bidang that says of which office it is."""

    def label_from_instance(self, obj: Any) -> str:
        """Return office and bidang."""
        return f"{obj.kecamatan.nama}: {obj.nama}"


class PenggunaMixin(forms.ModelForm):  # type: ignore[type-arg] # not generic at run time
    """Narrows office and bidang to the admin's kabupaten and ties them to the role."""

    def __init__(self, *args: Any, admin: Pengguna, **kwargs: Any) -> None:
        """Offer the kecamatan and bidang of the admin's kabupaten, and nothing else."""
        super().__init__(*args, **kwargs)
        self.fields["username"].validators.append(
            RegexValidator(
                re.compile(rf"^{POLA_USERNAME.pattern}\Z"),
                "Pakai 3 sampai 60 huruf kecil, angka, titik, garis bawah, atau tanda hubung.",
            )
        )
        self.fields["peran"] = forms.ChoiceField(
            label="Peran", choices=[("", "Pilih peran"), *Peran.choices]
        )
        self.fields["username"].help_text = "Huruf kecil tanpa spasi, mis. operator.panti."
        self.fields["kecamatan"] = forms.ModelChoiceField(
            Kecamatan.objects.visible_to(admin).defer("logo"),
            label="Kecamatan",
            required=False,
            empty_label="Bukan pengguna kecamatan",
            help_text="Wajib untuk operator, penanggung jawab bidang, sekcam, dan camat.",
        )
        self.fields["bidang"] = BidangBerkecamatanField(
            Bidang.objects.visible_to(admin)
            .filter(aktif=True)
            .select_related("kecamatan")
            .defer("kecamatan__logo")
            .order_by("kecamatan__kode", "urutan"),
            label="Bidang",
            required=False,
            empty_label="Tidak terikat satu bidang",
            help_text="Wajib untuk penanggung jawab bidang.",
        )

    def clean_username(self) -> str:
        """Return the name in the form in which it is stored and typed at login."""
        return str(self.cleaned_data["username"]).lower()

    def clean(self) -> dict[str, Any]:
        """Ask for the office the role belongs to."""
        isian = super().clean() or self.cleaned_data
        peran, kecamatan = isian.get("peran"), isian.get("kecamatan")
        if peran in PERAN_KECAMATAN and not kecamatan and "kecamatan" not in self.errors:
            self.add_error("kecamatan", "Pilih kecamatan untuk peran ini.")
        if peran and peran not in PERAN_KECAMATAN and kecamatan:
            self.add_error("kecamatan", "Peran kabupaten tidak terikat pada satu kecamatan.")
        if peran == Peran.BIDANG and kecamatan:
            self._check_bidang(isian.get("bidang"), kecamatan)
        return isian

    def _check_bidang(self, bidang: Bidang | None, kecamatan: Kecamatan) -> None:
        if "bidang" in self.errors:
            return
        if bidang is None:
            self.add_error("bidang", "Pilih bidang yang ditanggungjawabi.")
        elif bidang.kecamatan_id != kecamatan.pk:
            self.add_error("bidang", f"Bidang ini bukan bidang {kecamatan}.")


class FormulirTambahPengguna(PenggunaMixin, FormulirModel):
    """A new account."""

    class Meta:
        model = Pengguna
        fields = ISIAN


class FormulirPengguna(PenggunaMixin, FormulirBerversi):
    """An account."""

    class Meta:
        model = Pengguna
        fields = ISIAN
