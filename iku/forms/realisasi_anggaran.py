"""The grid of the budget: money of the lowest rows, output of every row that has one."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError

from iku.domain.akumulasi import list_cara
from iku.domain.pagu import format_angka_rupiah, format_rupiah, sum_rupiah
from iku.forms.anggaran import clean_rupiah
from iku.forms.isian import NaskahField
from iku.forms.realisasi import PANJANG_URAIAN, URAIAN
from iku.forms.sel import FormulirSel, SelTampil
from iku.forms.sel_angka import SelAngkaField
from iku.isian_realisasi import IsianAnggaran
from iku.pengukuran.anggaran import UkurAnggaran, UkurBaris
from iku.pengukuran.dasar import propose_cara
from iku.tampilan_anggaran_ukur import BarisAnggaranUkur, build_baris
from kecamatan.forms.dasar import TeksPanjang

KUMULATIF: Final = "kumulatif"


class SelRupiahField(forms.CharField):
    """Money of this triwulan; None when left empty, never 0.

    With `sebelum` what is typed is the money of the year so far: what earlier triwulan have is
    taken off.
    """

    def __init__(self, *, sebelum: Decimal | None = None, **kwargs: Any) -> None:
        """Keep what is taken off."""
        self.sebelum = sebelum or Decimal(0)
        super().__init__(required=False, max_length=60, **kwargs)
        self.widget.attrs |= {"inputmode": "decimal", "autocomplete": "off"}

    def clean(self, value: Any) -> Any:
        """Return the money of this triwulan alone."""
        jumlah = clean_rupiah(super().clean(value))
        if jumlah is None:
            return None
        if jumlah < self.sebelum:
            raise ValidationError(
                f"Kumulatif ini kurang dari {format_rupiah(self.sebelum)}, jumlah triwulan "
                "sebelumnya. Periksa angkanya, atau perbaiki triwulan sebelumnya."
            )
        return jumlah - self.sebelum

    def tulis(self, nilai: Decimal | None) -> str:
        """Write a stored amount as it is typed here; empty for none."""
        return "" if nilai is None else format_angka_rupiah(nilai + self.sebelum)


@dataclass(frozen=True)
class BarisKisiAnggaran:
    """One row of the grid; rows with rows below have a sum instead of a box for money."""

    tampil: BarisAnggaranUkur
    rupiah: SelTampil | None
    keluaran: SelTampil | None
    cara: SelTampil | None
    keluaran_kini: str


class KisiRealisasiAnggaranForm(FormulirSel):
    """Every box of the budget; without boxes, when `sebab` says why."""

    def __init__(
        self, *args: Any, ukur: UkurAnggaran, sebab: str, kumulatif: bool = False, **kwargs: Any
    ) -> None:
        """Make the boxes, filled with what is stored."""
        super().__init__(*args, **kwargs)
        self.ukur, self.sebab, self.kumulatif = ukur, sebab, kumulatif
        self.daftar_ukur = tuple(ukur.walk())
        if sebab:
            semua = [satu.baris.pk for satu in self.daftar_ukur]
            self.tertutup = {str(pk): sebab for pk in (*semua, ukur.bagian.pk)}
            return
        for satu in self.daftar_ukur:
            if not satu.daftar_anak:
                self._add_rupiah(satu)
            if satu.is_berkeluaran:
                self._add_keluaran(satu)
        for kolom, label in URAIAN.items():
            uraian = NaskahField(
                label=label,
                required=False,
                max_length=PANJANG_URAIAN,
                widget=TeksPanjang(attrs={"rows": 2, "data-tumbuh": ""}),
            )
            self.add_sel(f"{kolom}-{ukur.bagian.pk}", uraian, getattr(ukur.bagian, kolom))

    def _add_rupiah(self, satu: UkurBaris) -> None:
        pk, nama, kini = satu.baris.pk, str(satu.baris), satu.kini
        sebelum = sum_rupiah(satu.daftar_rupiah[:-1]) if self.kumulatif else None
        rupiah = SelRupiahField(label=f"Realisasi (Rp) – {nama}", sebelum=sebelum)
        self.add_sel(f"rupiah-{pk}", rupiah, rupiah.tulis(kini.rupiah if kini else None))

    def _add_keluaran(self, satu: UkurBaris) -> None:
        pk, nama, kini = satu.baris.pk, str(satu.baris), satu.kini
        keluaran = SelAngkaField(label=f"Keluaran – {nama}", satuan=satu.baris.satuan)
        self.add_sel(f"keluaran-{pk}", keluaran, keluaran.tulis(kini.keluaran if kini else None))
        cocok = list_cara(satu.target)
        lama = () if satu.cara is None or satu.cara in cocok else (satu.cara,)
        pilihan = [("", "Pilih cara"), *((c.value, c.label) for c in (*cocok, *lama))]
        cara = forms.ChoiceField(
            label=f"Cara akumulasi keluaran – {nama}", required=False, choices=pilihan
        )
        if satu.cara is None:
            cara.widget.attrs["data-usulan"] = ""
        usulan = propose_cara(satu.target, None).value
        self.add_sel(f"cara-{pk}", cara, satu.cara.value if satu.cara else "", usulan)

    def build_isian(self, kecuali: Collection[str] = ()) -> IsianAnggaran:
        """Return what changes; cells in `kecuali` are left as they are."""

        def pilih(awalan: str) -> dict[int, tuple[Any, Any]]:
            return {
                pk: self.pasangan(nama)
                for pk in (satu.baris.pk for satu in self.daftar_ukur)
                if self._is_ikut(nama := f"{awalan}-{pk}", kecuali)
            }

        uraian = {
            kolom: self.pasangan(nama)
            for kolom in URAIAN
            if self._is_ikut(nama := f"{kolom}-{self.ukur.bagian.pk}", kecuali)
        }
        return IsianAnggaran(pilih("rupiah"), pilih("keluaran"), pilih("cara"), uraian)

    def _is_ikut(self, nama: str, kecuali: Collection[str]) -> bool:
        return nama in self.fields and nama not in kecuali and self.is_berubah(nama)

    def list_baris(self) -> Iterator[BarisKisiAnggaran]:
        """Yield every row for the page, in printed order."""
        for satu in self.daftar_ukur:
            pk, kini = satu.baris.pk, satu.kini
            keluaran = SelAngkaField(satuan=satu.baris.satuan)
            yield BarisKisiAnggaran(
                build_baris(satu),
                self._sel(f"rupiah-{pk}"),
                self._sel(f"keluaran-{pk}"),
                self._sel(f"cara-{pk}"),
                keluaran.tulis(kini.keluaran if kini else None),
            )

    def list_uraian(self) -> list[tuple[str, str, SelTampil | None]]:
        """Return label, stored text and box of the words about the whole budget."""
        bagian = self.ukur.bagian
        return [
            (label, getattr(bagian, kolom), self._sel(f"{kolom}-{bagian.pk}"))
            for kolom, label in URAIAN.items()
        ]

    def _sel(self, nama: str) -> SelTampil | None:
        return self.sel(nama) if nama in self.fields else None
