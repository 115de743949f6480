"""The grid where the indikator of a triwulan are filled in: variables, cara, and words."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from django import forms

from iku.domain.akumulasi import list_cara
from iku.domain.nilai_wajar import allows_negatif
from iku.domain.rumus import Variabel
from iku.domain.skala import Skala
from iku.forms.isian import BarisField, NaskahField
from iku.forms.sel import FormulirSel, SelTampil
from iku.forms.sel_angka import SelAngkaField
from iku.isian_realisasi import IsianBagian
from iku.pengukuran.dasar import propose_cara
from iku.pengukuran.hitung import UkurIndikator, nilai_of
from iku.pengukuran.lampau import LAMPAU_KOSONG, LampauUkur
from kecamatan.forms.dasar import TeksPanjang

URAIAN: Final = {
    "penyebab": "Penyebab berhasil atau belum berhasil",
    "hambatan": "Hambatan",
    "rencana": "Rencana tindak lanjut",
}
PANJANG_URAIAN: Final = 4000
PANJANG_ALASAN: Final = 200
TANPA_ALASAN: Final = "Tulis mengapa triwulan ini tidak diukur."
TANPA_TANDA: Final = "Centang “Tidak diukur triwulan ini”, atau kosongkan alasannya."
ADA_ANGKA: Final = "Masih ada angkanya. Kosongkan angkanya, atau hapus tanda ini."
DITANDAI: Final = "Indikator ini ditandai tidak diukur; hapus tandanya dulu."


@dataclass(frozen=True)
class SumberIsian:
    """One indikator to fill in; `sebab` says why it cannot be, empty when it can."""

    ukur: UkurIndikator
    sebab: str
    lampau: LampauUkur = LAMPAU_KOSONG

    @property
    def pk(self) -> int:
        """The key of its bagian."""
        return self.ukur.bagian.pk

    def skala_of(self, variabel: Variabel) -> Skala | None:
        """Return the scale of a variable: that of the indikator, when it is the figure itself."""
        satu_angka = (
            len(self.ukur.rumus.variabel) == 1 and self.ukur.rumus.ekspresi == variabel.kunci
        )
        return self.ukur.skala if satu_angka else None

    def build_isian(self, variabel: Variabel) -> SelAngkaField:
        """Return the box of a variable."""
        label = f"{variabel.label} – {self.ukur.janji.nama}"
        return SelAngkaField(
            satuan=variabel.satuan,
            skala=self.skala_of(variabel),
            boleh_negatif=allows_negatif(self.ukur.rumus, variabel),
            label=label,
        )


@dataclass(frozen=True)
class BarisVariabel:
    """One row of the grid: a variable, its box, and the figures beside it."""

    variabel: Variabel
    sel: SelTampil | None
    tersimpan: str
    triwulan_lalu: str
    tahun_lalu: str


@dataclass(frozen=True)
class KelompokIsian:
    """An indikator with its rows; without boxes where it cannot be filled in."""

    sumber: SumberIsian
    daftar_variabel: tuple[BarisVariabel, ...]
    setahun_lalu: str
    sel: Mapping[str, SelTampil] = field(default_factory=dict)
    daftar_uraian: tuple[tuple[str, str, SelTampil | None], ...] = ()
    cara_disarankan: bool = False
    is_uraian_terbuka: bool = False


class KisiRealisasiForm(FormulirSel):
    """Every box of every indikator that the person may fill in now."""

    def __init__(self, *args: Any, daftar: Sequence[SumberIsian], **kwargs: Any) -> None:
        """Make the boxes, filled with what is stored."""
        super().__init__(*args, **kwargs)
        self.daftar = daftar
        for satu in daftar:
            if satu.sebab:
                self.tertutup[str(satu.pk)] = f"{satu.ukur.bagian}: {satu.sebab}"
            else:
                self._add(satu)

    def _add(self, satu: SumberIsian) -> None:
        pk, bagian, nama = satu.pk, satu.ukur.bagian, satu.ukur.janji.nama
        nilai = nilai_of(bagian)
        for variabel in satu.ukur.rumus.daftar_isian:
            isian = satu.build_isian(variabel)
            tersimpan = isian.tulis(nilai.get(variabel.kunci))
            self.add_sel(f"nilai-{pk}-{variabel.kunci}", isian, tersimpan)
        self.add_sel(
            f"tidak_diukur-{pk}",
            forms.BooleanField(label=f"Tidak diukur triwulan ini – {nama}", required=False),
            "on" if bagian.tidak_diukur else "",
        )
        alasan = BarisField(
            label=f"Alasan tidak diukur – {nama}", required=False, max_length=PANJANG_ALASAN
        )
        self.add_sel(f"alasan_tidak_diukur-{pk}", alasan, bagian.alasan_tidak_diukur)
        for kolom, label in URAIAN.items():
            uraian = NaskahField(
                label=f"{label} – {nama}",
                required=False,
                max_length=PANJANG_URAIAN,
                widget=TeksPanjang(attrs={"rows": 2, "data-tumbuh": ""}),
            )
            self.add_sel(f"{kolom}-{pk}", uraian, getattr(bagian, kolom))
        if not satu.ukur.cara_dari_rencana:
            self._add_cara(satu)

    def _add_cara(self, satu: SumberIsian) -> None:
        """Offer the ways that fit; the one proposed counts only when it is saved."""
        ukur = satu.ukur
        cocok = list_cara(ukur.target)
        lama = () if ukur.cara is None or ukur.cara in cocok else (ukur.cara,)
        pilihan = [("", "Pilih cara"), *((c.value, c.label) for c in (*cocok, *lama))]
        isian = forms.ChoiceField(
            label=f"Cara menggabungkan triwulan – {ukur.janji.nama}",
            required=False,
            choices=pilihan,
        )
        tersimpan = ukur.cara.value if ukur.cara else ""
        if not tersimpan:
            isian.widget.attrs["data-usulan"] = ""
        usulan = propose_cara(ukur.target, ukur.bagian.iku).value
        self.add_sel(f"cara-{satu.pk}", isian, tersimpan, usulan)

    def clean(self) -> dict[str, Any]:
        """Agree the mark "not measured" with its reason and with the figures."""
        isi = super().clean()
        for satu in self.daftar:
            if not satu.sebab:
                self._clean_tidak_diukur(satu)
        return isi

    def _clean_tidak_diukur(self, satu: SumberIsian) -> None:
        tanda, alasan = f"tidak_diukur-{satu.pk}", f"alasan_tidak_diukur-{satu.pk}"
        if not self.nilai(tanda):
            self._clean_diukur(tanda, alasan)
            return
        if not self.nilai(alasan) and alasan not in self.errors:
            self.add_error(alasan, TANPA_ALASAN)
        berangka = [nama for nama in self._list_nilai(satu) if self.nilai(nama) is not None]
        if berangka and self.is_berubah(tanda):
            self.add_error(tanda, ADA_ANGKA)
        elif berangka:
            for nama in filter(self.is_berubah, berangka):
                self.add_error(nama, DITANDAI)

    def _clean_diukur(self, tanda: str, alasan: str) -> None:
        """A reason goes with its mark; one that is typed without the mark was meant to count."""
        if self.is_berubah(tanda):
            self.cleaned_data[alasan] = ""
        elif self.is_berubah(alasan) and self.cleaned_data[alasan]:
            self.add_error(alasan, TANPA_TANDA)

    def _list_nilai(self, satu: SumberIsian) -> list[str]:
        return [f"nilai-{satu.pk}-{variabel.kunci}" for variabel in satu.ukur.rumus.daftar_isian]

    def list_sepasang(self, nama: str) -> tuple[str, ...]:
        """A mark "not measured" goes with its reason."""
        jenis, _, kunci = nama.partition("-")
        if jenis not in {"tidak_diukur", "alasan_tidak_diukur"}:
            return super().list_sepasang(nama)
        return (f"tidak_diukur-{kunci}", f"alasan_tidak_diukur-{kunci}")

    def build_isian(self, kecuali: Collection[str] = ()) -> dict[int, IsianBagian]:
        """Return what changes, by key of the bagian; cells in `kecuali` are left as they are."""
        hasil = {}
        for satu in self.daftar:
            if satu.sebab:
                continue
            isian = self._build(satu, kecuali)
            if isian.nilai or isian.uraian or isian.cara:
                hasil[satu.pk] = isian
        return hasil

    def _build(self, satu: SumberIsian, kecuali: Collection[str]) -> IsianBagian:
        pk = satu.pk
        nilai = {
            variabel.kunci: self.pasangan(nama)
            for variabel in satu.ukur.rumus.daftar_isian
            if self._is_ikut(nama := f"nilai-{pk}-{variabel.kunci}", kecuali)
        }
        uraian = {
            kolom: self.pasangan(nama)
            for kolom in URAIAN
            if self._is_ikut(nama := f"{kolom}-{pk}", kecuali)
        }
        tanda, alasan = self.list_sepasang(f"tidak_diukur-{pk}")
        if not {tanda, alasan} & set(kecuali):
            uraian |= self._pasangan_tidak_diukur(tanda, alasan)
        cara = f"cara-{pk}"
        dipilih = self.pasangan(cara) if self._is_ikut(cara, kecuali) else None
        return IsianBagian(nilai, uraian, dipilih)

    def _pasangan_tidak_diukur(self, tanda: str, alasan: str) -> dict[str, tuple[Any, Any]]:
        hasil = {}
        if self.is_berubah(tanda):
            hasil["tidak_diukur"] = self.pasangan(tanda)
        if hasil or self.is_berubah(alasan):
            semula = self.semula(alasan) if self.is_dikirim(alasan) else self.tersimpan[alasan]
            hasil["alasan_tidak_diukur"] = (semula, self.cleaned_data.get(alasan, semula))
        return hasil

    def _is_ikut(self, nama: str, kecuali: Collection[str]) -> bool:
        return nama in self.fields and nama not in kecuali and self.is_berubah(nama)

    def list_kelompok(self) -> Iterator[KelompokIsian]:
        """Yield the indikator for the page."""
        for satu in self.daftar:
            yield self._kelompok(satu)

    def _kelompok(self, satu: SumberIsian) -> KelompokIsian:
        pk, ukur = satu.pk, satu.ukur
        baris = tuple(self._baris(satu, variabel) for variabel in ukur.rumus.daftar_isian)
        setahun = ukur.write_nilai(satu.lampau.setahun)
        uraian = tuple(
            (label, getattr(ukur.bagian, kolom), None if satu.sebab else self.sel(f"{kolom}-{pk}"))
            for kolom, label in URAIAN.items()
        )
        if satu.sebab:
            return KelompokIsian(satu, baris, setahun, daftar_uraian=uraian)
        jenis = ("tidak_diukur", "alasan_tidak_diukur", "cara")
        sel = {nama: self.sel(f"{nama}-{pk}") for nama in jenis if f"{nama}-{pk}" in self.fields}
        salah = any(kotak.isian.errors for _, _, kotak in uraian if kotak)
        belum = "cara" in sel and ukur.cara is None
        return KelompokIsian(
            satu, baris, setahun, sel, uraian, belum, salah or any(teks for _, teks, _ in uraian)
        )

    def _baris(self, satu: SumberIsian, variabel: Variabel) -> BarisVariabel:
        """Return one row: the box, and what stood there before."""
        tulis = satu.build_isian(variabel).tulis
        triwulan = satu.ukur.daftar_triwulan
        lalu = nilai_of(triwulan[-2]) if len(triwulan) > 1 else {}
        nama = f"nilai-{satu.pk}-{variabel.kunci}"
        return BarisVariabel(
            variabel,
            None if satu.sebab else self.sel(nama),
            tulis(nilai_of(satu.ukur.bagian).get(variabel.kunci)),
            tulis(lalu.get(variabel.kunci)),
            tulis(satu.lampau.nilai.get(variabel.kunci)),
        )
