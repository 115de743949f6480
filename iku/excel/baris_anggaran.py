"""Reads the rows of a budget table by the form of the grid: a rule stands in one place."""

from dataclasses import dataclass, field
from typing import Final

from iku.enums import TingkatNomenklatur
from iku.excel.bacaan import BarisBacaan, TabelBacaan
from iku.forms.anggaran import BarisAnggaranForm
from iku.isian_anggaran import IsianBaris
from iku.models import Nomenklatur
from iku.susunan_anggaran import list_tanpa_induk
from kecamatan.buku_kerja.tabel import fold_judul

_TINGKAT: Final = {fold_judul(satu.label): satu.value for satu in TingkatNomenklatur}


@dataclass
class BarisTerbaca:
    """One row: what it says as far as it can be read, and everything that is wrong with it."""

    nomor: int
    kerangka: IsianBaris
    daftar_pesan: list[str] = field(default_factory=list)


def read_baris(tabel: TabelBacaan) -> list[BarisTerbaca]:
    """Return the rows that hold anything, each with its messages that name sheet and cell."""
    acuan = {satu.kode: satu for satu in Nomenklatur.objects.terbaru()}
    terbaca = [
        hasil
        for satu in tabel.daftar_baris
        if (hasil := _read_satu(satu, tabel, acuan)) is not None
    ]
    _check_kode_ganda(terbaca, tabel)
    _check_induk(terbaca, tabel)
    return terbaca


def _read_satu(
    satu: BarisBacaan, tabel: TabelBacaan, acuan: dict[str, Nomenklatur]
) -> BarisTerbaca | None:
    teks = dict(satu.teks)
    tingkat = teks.get("tingkat", "")
    teks["tingkat"] = _TINGKAT.get(fold_judul(tingkat), tingkat)
    form = BarisAnggaranForm(teks, acuan=acuan)
    sah = form.is_valid()
    if form.is_kosong and sah and not satu.cacat:
        return None
    pesan = {kunci: [isi] for kunci, isi in satu.cacat.items()}
    # What a broken cell would have said is not missed twice.
    menyusul = {"nama", "tingkat"} if "kode" in satu.cacat else set()
    for kunci, daftar in form.errors.items():
        if kunci not in satu.cacat and kunci not in menyusul:
            pesan[kunci] = [str(isi) for isi in daftar]
    urut = [
        tabel.sebut(satu.nomor, kunci, isi) for kunci in tabel.huruf for isi in pesan.get(kunci, ())
    ]
    if not urut:
        return BarisTerbaca(satu.nomor, form.build_isian())
    return BarisTerbaca(satu.nomor, _build_kerangka(form, satu), urut)


def _build_kerangka(form: BarisAnggaranForm, satu: BarisBacaan) -> IsianBaris:
    """Return of a wrong row what places it and what it is called."""
    isi = form.cleaned_data
    return IsianBaris(
        tingkat=isi.get("tingkat") or "",
        nama=isi.get("nama") or satu.find("nama"),
        kode=isi.get("kode") or "",
    )


def _check_kode_ganda(terbaca: list[BarisTerbaca], tabel: TabelBacaan) -> None:
    pertama: dict[str, int] = {}
    for satu in terbaca:
        kode = satu.kerangka.kode
        if kode in pertama:
            pesan = f"Kode {kode} sudah ada di baris {pertama[kode]}. Tiap kode hanya sekali."
            satu.daftar_pesan.append(tabel.sebut(satu.nomor, "kode", pesan))
        elif kode:
            pertama[kode] = satu.nomor


def _check_induk(terbaca: list[BarisTerbaca], tabel: TabelBacaan) -> None:
    """Tell rows without a place; below a row of unknown level nobody can know."""
    jelas = []
    for satu in terbaca:
        if not satu.kerangka.tingkat:
            break
        jelas.append(satu)
    for galat in list_tanpa_induk([satu.kerangka for satu in jelas]):
        satu = jelas[galat.nomor]
        satu.daftar_pesan.append(tabel.sebut(satu.nomor, "tingkat", galat.pesan))
