"""Forms of the facts that only a yearly report asks for."""

from typing import Any, Final, cast

from django import forms

from iku.forms.anggaran import RupiahField
from iku.forms.isian import AngkaField, BarisField
from kecamatan.forms.dasar import FormulirBerversi, input_baris, input_tanggal
from laporan.enums import BentukPerbaikan, JenisBelanja, TingkatStandar
from laporan.forms.kisi_lkjip import BarisKisi, KisiLaporanForm
from laporan.isian_lkjip import (
    ISIAN_SETELAN,
    IsianBelanja,
    IsianPenghargaan,
    IsianPerbaikan,
    IsianStandar,
)
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.kunci import key_of_ukur
from laporan.models import KerangkaLaporan, LaporanKinerja

PILIHAN_HILANG: Final = "Pilihan ini tidak ada."
SELURUH_KECAMATAN: Final = "Seluruh kecamatan"


class SetelanLaporanForm(FormulirBerversi):
    """Outline, status of the money, and years compared."""

    class Meta:
        model = LaporanKinerja
        fields = ISIAN_SETELAN
        help_texts = {
            "kerangka": "Naskah bagian yang tidak ada di kerangka lain tetap tersimpan, tetapi "
            "tidak dicetak selama kerangka itu dipakai.",
            "status_angka": "Dicetak pada setiap tabel keuangan.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the common outlines and those of the kabupaten."""
        super().__init__(*args, **kwargs)
        semua = KerangkaLaporan.objects
        kabupaten = self.instance.kecamatan.kabupaten_id
        kerangka = cast(Any, self.fields["kerangka"])
        kerangka.queryset = semua.filter(kabupaten=None) | semua.filter(kabupaten=kabupaten)
        kerangka.empty_label = None


class BarisBelanja(BarisKisi):
    """Pagu and realisasi of one jenis belanja."""

    ISIAN = ("pagu", "realisasi")
    pagu = RupiahField(label="Anggaran (Rp)")
    realisasi = RupiahField(label="Realisasi (Rp)")

    def clean(self) -> dict[str, Any]:
        """Ask for the pagu of what was spent."""
        isi: dict[str, Any] = super().clean() or {}
        if not self.is_kosong:
            self.need("pagu", pesan="Anggarannya belum diisi.")
        return isi

    def build(self) -> IsianBelanja:
        """Return the row for the action."""
        isi = self.cleaned_data
        return IsianBelanja(self.initial["jenis"], isi["pagu"], isi["realisasi"])


class KisiBelanjaForm(KisiLaporanForm):
    """A row for each jenis of the APBD."""

    BARIS = BarisBelanja


class BarisStandar(BarisKisi):
    """What others reached for one indikator."""

    ISIAN = ("nilai", "sumber")
    nilai = AngkaField(label="Nilai", required=False, digit=11, desimal=4)
    sumber = BarisField(label="Sumber data", required=False, max_length=200)

    def clean(self) -> dict[str, Any]:
        """Ask for the source of a figure, and for the figure of a source."""
        isi: dict[str, Any] = super().clean() or {}
        if not self.is_kosong:
            self.need("nilai", pesan="Tulis nilainya, atau kosongkan sumbernya.")
            self.need("sumber", pesan="Sumber datanya belum ditulis.")
        return isi

    def build(self) -> IsianStandar:
        """Return the row for the action."""
        isi, awal = self.cleaned_data, self.initial
        return IsianStandar(awal["indikator_id"], awal["tingkat"], isi["nilai"], isi["sumber"])


class KisiStandarForm(KisiLaporanForm):
    """Three rows for each indikator: national, of the province, of the kabupaten."""

    BARIS = BarisStandar


class BarisPerbaikan(BarisKisi):
    """One action."""

    ISIAN = ("teks", "penanggung_jawab", "tenggat")
    kunci = forms.ChoiceField(
        label="Sasaran", required=False, error_messages={"invalid_choice": PILIHAN_HILANG}
    )
    bentuk = forms.ChoiceField(
        label="Bentuk",
        required=False,
        choices=BentukPerbaikan.choices,
        error_messages={"invalid_choice": PILIHAN_HILANG},
    )
    teks = BarisField(label="Rencana aksi", required=False, max_length=1000, widget=input_baris(2))
    penanggung_jawab = BarisField(label="Penanggung jawab", required=False, max_length=120)
    tenggat = BarisField(label="Waktu", required=False, max_length=60)
    hapus = forms.BooleanField(label="Hapus", required=False)

    def clean(self) -> dict[str, Any]:
        """Ask for the words of an action."""
        isi: dict[str, Any] = super().clean() or {}
        if not self.is_kosong:
            self.need("teks", pesan="Rencana aksinya belum ditulis.")
        return isi

    def build(self) -> IsianPerbaikan:
        """Return the row for the action."""
        isi = self.cleaned_data
        return IsianPerbaikan(
            kunci=isi["kunci"],
            bentuk=isi["bentuk"] or BentukPerbaikan.NON_ANGGARAN,
            teks=isi["teks"],
            penanggung_jawab=isi["penanggung_jawab"],
            tenggat=isi["tenggat"],
        )


class KisiPerbaikanForm(KisiLaporanForm):
    """The actions, in the order in which they are printed."""

    BARIS = BarisPerbaikan
    BERTAMBAH = True

    def __init__(self, *args: Any, daftar_sasaran: list[tuple[str, str]], **kwargs: Any) -> None:
        """Offer the sasaran of the report."""
        self.daftar_sasaran = daftar_sasaran
        super().__init__(*args, **kwargs)

    def build_baris(self, nomor: int, awal: dict[str, Any]) -> BarisKisi:
        """Return one row; a sasaran that left the PK stays a choice of its own row."""
        baris = super().build_baris(nomor, awal)
        pilihan = list(self.daftar_sasaran)
        lama = awal.get("kunci", "")
        if lama not in dict(pilihan):
            pilihan.append((lama, "Sasaran yang tidak lagi ada di PK"))
        cast(Any, baris.fields["kunci"]).choices = pilihan
        return baris


class BarisPenghargaan(BarisKisi):
    """One award."""

    ISIAN = ("nama", "pemberi", "tanggal")
    nama = BarisField(label="Penghargaan", required=False, max_length=200)
    pemberi = BarisField(label="Pemberi", required=False, max_length=120)
    tanggal = forms.DateField(
        label="Tanggal",
        required=False,
        widget=input_tanggal(),
        error_messages={"invalid": "Tanggal ini tidak ada."},
    )
    hapus = forms.BooleanField(label="Hapus", required=False)

    def clean(self) -> dict[str, Any]:
        """Ask what it is and who gave it."""
        isi: dict[str, Any] = super().clean() or {}
        if not self.is_kosong:
            self.need("nama", "pemberi")
        return isi

    def build(self) -> IsianPenghargaan:
        """Return the row for the action."""
        isi = self.cleaned_data
        return IsianPenghargaan(isi["nama"], isi["pemberi"], isi["tanggal"])


class KisiPenghargaanForm(KisiLaporanForm):
    """The awards, in the order in which they are printed."""

    BARIS = BarisPenghargaan
    BERTAMBAH = True


def list_awal_belanja(laporan: LaporanKinerja) -> list[dict[str, Any]]:
    """Return what the rows of the jenis belanja show."""
    ada = {satu.jenis: satu for satu in laporan.daftar_belanja.all()}
    return [
        {
            "judul": str(jenis.label),
            "kode": jenis.value,
            "jenis": jenis.value,
            "pagu": ada[jenis].pagu if jenis in ada else None,
            "realisasi": ada[jenis].realisasi if jenis in ada else None,
        }
        for jenis in JenisBelanja
    ]


def list_awal_standar(laporan: LaporanKinerja, bahan: Bahan) -> list[dict[str, Any]]:
    """Return a row for each indikator and tingkat, also of one that left the PK."""
    ada = {(satu.indikator_id, satu.tingkat): satu for satu in laporan.daftar_standar.all()}
    nama = {satu.janji.indikator_id: satu.janji.nama for satu in bahan.isi.daftar_indikator}
    for indikator_id, _ in ada:
        nama.setdefault(indikator_id, "Indikator yang tidak lagi ada di PK")
    return [
        {
            "judul": f"{sebutan} ({tingkat.label})",
            "kode": f"{indikator_id}-{tingkat.value}",
            "indikator_id": indikator_id,
            "tingkat": tingkat.value,
            "nilai": satu.nilai if satu else None,
            "sumber": satu.sumber if satu else "",
        }
        for indikator_id, sebutan in nama.items()
        for tingkat in TingkatStandar
        for satu in [ada.get((indikator_id, tingkat.value))]
    ]


def list_awal_perbaikan(laporan: LaporanKinerja) -> list[dict[str, Any]]:
    """Return what the rows of the actions show."""
    isian = ("kunci", "bentuk", "teks", "penanggung_jawab", "tenggat")
    semua = laporan.daftar_perbaikan.order_by("urutan", "pk")
    return [dict(satu) for satu in semua.values(*isian)]


def list_awal_penghargaan(laporan: LaporanKinerja) -> list[dict[str, Any]]:
    """Return what the rows of the awards show."""
    return [dict(satu) for satu in laporan.daftar_penghargaan.values("nama", "pemberi", "tanggal")]


def list_pilihan_sasaran(bahan: Bahan) -> list[tuple[str, str]]:
    """Return the sasaran of the report by their key, after the whole office."""
    sasaran = [(key_of_ukur(satu), satu.sasaran.teks) for satu in bahan.daftar_sasaran]
    return [("", SELURUH_KECAMATAN), *sasaran]
