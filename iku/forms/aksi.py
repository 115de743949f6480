"""The form of one aksi of a rencana aksi."""

from typing import Any

from django import forms
from django.db.models import Q

from iku.domain.triwulan import NAMA_TRIWULAN
from iku.forms.butir import ButirForm
from iku.forms.isian import BarisField
from iku.models import BarisAnggaran, ButirAksi, RencanaAksi
from iku.models.triwulan import NOMOR_TRIWULAN
from kecamatan.models import Bidang


class AksiForm(ButirForm):
    """What is done for an indikator, when, by whom, and from which row of the budget."""

    waktu = forms.MultipleChoiceField(
        label="Dilaksanakan pada triwulan",
        choices=[
            (str(nomor), nama) for nomor, nama in zip(NOMOR_TRIWULAN, NAMA_TRIWULAN, strict=True)
        ],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    penanggung_jawab = BarisField(
        label="Penanggung jawab lain",
        required=False,
        max_length=160,
        help_text="Bila bukan bidang di atas, atau untuk menyebut orangnya.",
    )

    class Meta:
        model = ButirAksi
        fields = ("teks", "bidang", "penanggung_jawab", "baris")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the bidang in use, and the budget that the PK prints."""
        super().__init__(*args, **kwargs)
        assert isinstance(self.wadah, RencanaAksi)
        self.fields["teks"].label = "Aksi"
        self.fields["teks"].help_text = "Langkah nyata, mis. Melaksanakan survei kepuasan."
        satu = self.instance
        self.initial["waktu"] = [
            str(nomor) for nomor in NOMOR_TRIWULAN if getattr(satu, f"triwulan_{nomor}")
        ]
        bidang = self.fields["bidang"]
        assert isinstance(bidang, forms.ModelChoiceField)
        bidang.label, bidang.empty_label = "Penanggung jawab (bidang)", "Belum dipilih"
        bidang.queryset = Bidang.objects.filter(
            Q(aktif=True) | Q(pk=satu.bidang_id), kecamatan=self.wadah.kecamatan_id
        )
        self._offer_anggaran(self.wadah)
        self.order_fields(["teks", "waktu", "bidang", "penanggung_jawab", "baris"])

    def _offer_anggaran(self, rencana: RencanaAksi) -> None:
        anggaran = rencana.perjanjian.anggaran_id
        baris = self.fields["baris"]
        assert isinstance(baris, forms.ModelChoiceField)
        if anggaran is None:
            del self.fields["baris"]
            return
        baris.queryset = BarisAnggaran.objects.filter(anggaran=anggaran)
        baris.empty_label = "Tidak dikaitkan"
        baris.help_text = "Boleh kosong; dicetak di belakang aksinya."

    def _post_clean(self) -> None:
        """Put the triwulan into the columns of the row, before the row is checked."""
        for nama, nilai in self._waktu.items():
            setattr(self.instance, nama, nilai)
        super()._post_clean()  # type: ignore[misc]

    @property
    def _waktu(self) -> dict[str, bool]:
        dipilih = self.cleaned_data.get("waktu", ())
        return {f"triwulan_{nomor}": str(nomor) in dipilih for nomor in NOMOR_TRIWULAN}

    @property
    def isian(self) -> dict[str, Any]:
        """The columns, with those of the triwulan instead of its boxes."""
        isi = {nama: nilai for nama, nilai in super().isian.items() if nama != "waktu"}
        return {**isi, **self._waktu}
