"""The form of a policy of capaian: its choices, and the classes of its scale row by row."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Final, cast

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS

from iku.domain.daftar_skala_capaian import DAFTAR_SKALA_CAPAIAN
from iku.domain.kebijakan import (
    KEBIJAKAN_BAWAAN,
    PILIHAN_BENTUK_TURUN,
    DasarRata,
    DiLuarTarget,
    UrutanBatas,
)
from iku.domain.periksa_kelas import check_kelas
from iku.domain.skala_capaian import KelasCapaian, MetodeBatas, SkalaCapaian
from iku.forms.isian import WAJIB_DIISI, AngkaField, BarisField, NaskahField
from iku.kebijakan_capaian import (
    ISIAN,
    ContohBatas,
    columns_of_kebijakan,
    find_versi_berlaku,
    list_contoh,
)
from iku.models import KebijakanCapaian, TahunKinerja
from iku.models.kebijakan_capaian import to_tersimpan
from kecamatan.forms.dasar import FormulirModel, input_baris
from kecamatan.models import Pengguna, Peraturan

KELAS_PALING_BANYAK: Final = 12
BARIS_KOSONG: Final = 3
AWALAN: Final = "kelas"
# The boxes that a ready scale fills, beside its classes.
KOLOM_SKALA: Final = frozenset({"nama_skala", "sumber_skala", "metode_batas"})
PILIH_SATU: Final = {
    "required": "Pilih salah satu.",
    "invalid_choice": "Pilihan ini tidak ada.",
}
PILIHAN: Final[dict[str, Iterable[Any]]] = {
    "bentuk_turun": PILIHAN_BENTUK_TURUN,
    "urutan_batas": UrutanBatas,
    "di_luar_target": DiLuarTarget,
    "dasar_rata": DasarRata,
    "metode_batas": MetodeBatas,
}


class KelasForm(forms.Form):
    """One class; an empty row is none."""

    use_required_attribute = False
    label = BarisField(label="Nama kelas", max_length=60, required=False)
    bawah = AngkaField(label="Dari (%)", required=False, digit=5, desimal=2)
    bawah_termasuk = forms.BooleanField(label="“Dari” termasuk", required=False)
    atas = AngkaField(label="Sampai (%)", required=False, digit=5, desimal=2)
    atas_termasuk = forms.BooleanField(label="“Sampai” termasuk", required=False)
    tertulis = BarisField(label="Dicetak sebagai", max_length=80, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Read every row, also one that looks untouched: `is_kosong` judges that."""
        super().__init__(*args, **{**kwargs, "empty_permitted": False})

    @property
    def is_kosong(self) -> bool:
        """Say whether the row holds no class."""
        isi = self.cleaned_data
        terisi = (isi.get("bawah"), isi.get("atas"))
        return not (isi.get("label") or isi.get("tertulis") or any(n is not None for n in terisi))

    def clean(self) -> dict[str, Any]:
        """Ask for the name of a class that has bounds."""
        isi = super().clean() or self.cleaned_data
        if not self.errors and not self.is_kosong and not isi.get("label"):
            self.add_error("label", WAJIB_DIISI)
        return isi

    def build_kelas(self) -> KelasCapaian:
        """Return the class; an open end includes nothing."""
        isi = self.cleaned_data
        return KelasCapaian(
            label=isi["label"],
            bawah=isi["bawah"],
            bawah_termasuk=isi["bawah"] is not None and isi["bawah_termasuk"],
            atas=isi["atas"],
            atas_termasuk=isi["atas"] is not None and isi["atas_termasuk"],
            tertulis=isi["tertulis"],
        )


class KumpulanKelas(forms.BaseFormSet[KelasForm]):
    """The classes of a scale, in any order; what is wrong between two stands at the lower one."""

    def clean(self) -> None:
        """Judge the classes together once each can be read."""
        if any(self.errors):
            return
        for pesan in check_kelas(self.list_kelas()):
            baris = self._find_baris(pesan)
            if baris is None:
                raise forms.ValidationError(pesan)
            baris.add_error(None, pesan)

    def has_baris_salah(self) -> bool:
        """Say whether a row cannot be read; classes that do not fit together can be."""
        return any(nama != NON_FIELD_ERRORS for satu in self.errors for nama in satu)

    def list_kelas(self) -> tuple[KelasCapaian, ...]:
        """Return the classes from the highest; rows that cannot be read are left out."""
        terbaca = [satu for satu in self.forms if satu.is_valid() or satu.non_field_errors()]
        terbaca = [satu for satu in terbaca if not satu.is_kosong and satu.cleaned_data["label"]]
        kelas = [satu.build_kelas() for satu in terbaca]
        return tuple(sorted(kelas, key=_urut))

    def _find_baris(self, pesan: str) -> KelasForm | None:
        """Return the row a sentence is about: of the classes it names the lowest."""
        sisa, disebut = pesan, []
        isi = [satu for satu in self.forms if not satu.is_kosong]
        # The longest first: "Baik" is no class of its own within "Sangat Baik".
        for satu in sorted(isi, key=lambda satu: -len(satu.cleaned_data["label"])):
            pola = rf"\b{re.escape(satu.cleaned_data['label'])}\b"
            if re.search(pola, sisa):
                sisa = re.sub(pola, "", sisa)
                disebut.append(satu)
        return max(disebut, key=lambda satu: _urut(satu.build_kelas()), default=None)


KelasFormSet = cast(
    type[KumpulanKelas],
    forms.formset_factory(
        KelasForm,
        formset=KumpulanKelas,
        extra=BARIS_KOSONG,
        max_num=KELAS_PALING_BANYAK,
        absolute_max=KELAS_PALING_BANYAK + BARIS_KOSONG,
        validate_max=True,
    ),
)


class PilihanPeraturan(forms.ModelChoiceField):  # type: ignore[type-arg] # not generic at run time
    """The register, shown by number and year with the start of its title."""

    def label_from_instance(self, obj: Any) -> str:
        """Return the citation, cut: a list of whole titles cannot be read."""
        return obj.pengenal if len(obj.judul) > 90 else str(obj)


class KebijakanForm(FormulirModel):
    """A new version; it starts from the one in force, or from what is usual."""

    nomor = forms.IntegerField(widget=forms.HiddenInput)
    lantai = AngkaField(
        label="Capaian paling rendah (%)",
        required=False,
        digit=5,
        desimal=4,
        help_text="Biasanya 0. Kosong berarti capaian boleh kurang dari nol.",
    )
    nama_skala = BarisField(label="Nama skala", max_length=120)
    sumber_skala = BarisField(label="Sumber skala", max_length=200, required=False)
    peraturan = PilihanPeraturan(
        Peraturan.objects.none(),
        label="Dasar peraturan",
        required=False,
        empty_label="Tidak ada dalam daftar",
    )
    dasar = BarisField(
        label="Dasar lain",
        max_length=200,
        required=False,
        help_text="Bila tidak ada dalam daftar peraturan, mis. surat atau edaran Bappeda.",
    )
    alasan = NaskahField(widget=input_baris(3))

    class Meta:
        model = KebijakanCapaian
        # The classes are rows of their own below the boxes.
        fields = (*(nama for nama in ISIAN if nama != "daftar_kelas"), "alasan")

    def __init__(
        self,
        *args: Any,
        tahun_kinerja: TahunKinerja,
        by: Pengguna,
        skala: SkalaCapaian | None = None,
        diketik: Mapping[str, str] | None = None,
        **kwargs: Any,
    ) -> None:
        """Fill the boxes; `skala` replaces the scale by one that is ready.

        `diketik` is what stands in the other boxes, as it was typed and not judged yet.
        """
        self.berlaku = find_versi_berlaku(tahun_kinerja)
        self.skala_diambil = skala
        instance = _build_awal(tahun_kinerja, self.berlaku, skala)
        super().__init__(*args, **{**kwargs, "instance": instance})
        self.initial["nomor"] = self.berlaku.nomor if self.berlaku else 0
        for nama, pilihan in PILIHAN.items():
            self.fields[nama] = forms.ChoiceField(
                label=self.fields[nama].label,
                choices=[(satu.value, f"{satu.label}. {satu.uraian}") for satu in pilihan],
                widget=forms.RadioSelect,
                error_messages=PILIH_SATU,
            )
        batas = cast(Any, self.fields["batas"])
        batas.choices = [("", "Tanpa batas"), *list(batas.choices)[1:]]
        cast(Any, self.fields["peraturan"]).queryset = Peraturan.objects.visible_to(
            by
        ).by_hierarchy()
        self._atur_alasan()
        tetap = set(self.fields) - KOLOM_SKALA
        self.initial.update((nama, (diketik or {})[nama]) for nama in tetap & set(diketik or {}))
        self.kelas = KelasFormSet(
            self.data if self.is_bound else None,
            prefix=AWALAN,
            initial=_list_awal(instance.to_kebijakan().skala.daftar_kelas),
        )

    def _atur_alasan(self) -> None:
        alasan = self.fields["alasan"]
        alasan.required = self.berlaku is not None
        alasan.label = "Alasan perubahan" if self.berlaku else "Catatan"
        alasan.help_text = "Dibaca kecamatan di riwayat kebijakan."
        alasan.error_messages |= {"required": WAJIB_DIISI}

    def is_valid(self) -> bool:
        """Judge the rows as well, whatever the boxes say."""
        return all([super().is_valid(), self.kelas.is_valid()])

    def list_contoh(self) -> list[ContohBatas]:
        """Return what each method makes of values between two classes, as typed so far."""
        if self.is_bound:
            return [] if self.kelas.has_baris_salah() else list_contoh(self.kelas.list_kelas())
        return list_contoh(self.instance.to_kebijakan().skala.daftar_kelas)

    @property
    def isian(self) -> dict[str, Any]:
        """The columns of the new version."""
        kelas = {"daftar_kelas": to_tersimpan(self.kelas.list_kelas())}
        return {nama: (self.cleaned_data | kelas)[nama] for nama in (*ISIAN, "alasan")}


def find_skala(kunci: str) -> SkalaCapaian | None:
    """Return the ready scale with this key, None when there is none."""
    return DAFTAR_SKALA_CAPAIAN.get(kunci)


def _build_awal(
    tahun_kinerja: TahunKinerja, berlaku: KebijakanCapaian | None, skala: SkalaCapaian | None
) -> KebijakanCapaian:
    """Return an unsaved version with what the form starts from."""
    if berlaku is None:
        kolom = columns_of_kebijakan(KEBIJAKAN_BAWAAN)
    else:
        kolom = {nama: getattr(berlaku, nama) for nama in ISIAN}
    if berlaku is not None and not berlaku.is_terbaca:
        kolom |= columns_of_kebijakan(KEBIJAKAN_BAWAAN)
    if skala is not None:
        kolom |= {
            "nama_skala": skala.nama,
            "sumber_skala": skala.sumber,
            "daftar_kelas": to_tersimpan(skala.daftar_kelas),
            "metode_batas": skala.metode.value,
        }
    return KebijakanCapaian(tahun_kinerja=tahun_kinerja, **kolom)


def _list_awal(daftar_kelas: Iterable[KelasCapaian]) -> list[dict[str, Any]]:
    isian = ("label", "bawah", "bawah_termasuk", "atas", "atas_termasuk", "tertulis")
    return [{nama: getattr(satu, nama) for nama in isian} for satu in daftar_kelas]


def _urut(kelas: KelasCapaian) -> tuple[bool, Decimal]:
    """Return what sorts the highest class first; one without a lower bound is the lowest."""
    return (kelas.bawah is None, -(kelas.bawah or Decimal(0)))
