"""How any table goes through Excel: a file, a preview of what it changes, applied whole or not."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.db.models import Model
from django.http import HttpResponse
from django.shortcuts import redirect, render

from iku.excel.titipan import Titipan, TitipanDitolak, pack_titipan, unpack_titipan
from iku.forms.excel import UnggahExcelForm
from iku.galat_ukur import BentrokSel
from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.http import PenggunaRequest
from kecamatan.unggahan.jenis import JenisBerkas
from kecamatan.unggahan.respons import build_respons
from kecamatan.views.formulir import Halaman, Remah, masukan, show_formulir

TITIPAN, SALAH, SETUJU = "titipan", "salah", "setuju"
SAMA = "Tidak ada yang berubah: isi berkas sama dengan yang tersimpan."
TANPA_CENTANG = "Belum ada yang disimpan: semua perubahan di berkas ini menunggu dicentang."
BERUBAH_LAGI = (
    "Sejak pratinjau dibuat, isinya diubah orang lain, jadi belum ada yang disimpan. Berkas Anda "
    "tidak hilang: di bawah ini perbandingannya dengan isi yang sekarang."
)


@dataclass(frozen=True)
class JalurExcel:
    """One way through Excel.

    `baca` makes a table of bytes and `buka` of a signed field; `usulkan` compares it, with the
    cells that were ticked (None: all of them). `acuan` is what a comparison rests on: `simpan`
    stores nothing when that changed. `tulis_salah` writes the file again with what is wrong.
    """

    pokok: Model
    judul: str
    sebutan: str
    url_kembali: str
    url_templat: str
    remah: tuple[Remah, ...]
    baca: Callable[[bytes], Any]
    buka: Callable[[Any], Any]
    usulkan: Callable[[Any, Collection[str] | None], Any]
    acuan: Callable[[Any], Any]
    simpan: Callable[[Any, Any], object]
    tulis_salah: Callable[[Any, Any], HttpResponse] | None = None
    keterangan: str = (
        "Pakai berkas yang diunduh di sini: kantor dan tahunnya tercatat di dalamnya. Tabel dari "
        "berkas lain disalin ke berkas ini dulu."
    )


def answer_berkas(isi: bytes, nama: str) -> HttpResponse:
    """Answer a workbook as a file of that name."""
    return build_respons(isi, nama, JenisBerkas.XLSX.mime, inline=False)


def answer_unggahan(request: PenggunaRequest, jalur: JalurExcel) -> HttpResponse:
    """Ask for a file, show what it changes, apply what was shown, or write it with its errors."""
    for nama, jawab in ((TITIPAN, _answer_terapkan), (SALAH, _answer_salah)):
        if nama in request.POST:
            try:
                titipan = unpack_titipan(request.POST[nama], jalur.pokok, request.user)
            except TitipanDitolak as galat:
                messages.error(request, galat.pesan)
                return redirect(request.path)
            return jawab(request, jalur, titipan)
    form = UnggahExcelForm(**masukan(request), baca=jalur.baca)
    if request.method == "POST" and form.is_valid():
        return _show_pratinjau(request, jalur, form.cleaned_data["berkas"])
    return _show_unggah(request, jalur, form)


def _answer_salah(request: PenggunaRequest, jalur: JalurExcel, titipan: Titipan) -> HttpResponse:
    """Write the file again, with what is wrong beside each row."""
    if jalur.tulis_salah is None:
        return redirect(request.path)
    tabel = jalur.buka(titipan.isi)
    return jalur.tulis_salah(tabel, jalur.usulkan(tabel, None))


def _answer_terapkan(request: PenggunaRequest, jalur: JalurExcel, titipan: Titipan) -> HttpResponse:
    """Store what the preview showed, unless it would now do something else."""
    tabel = jalur.buka(titipan.isi)
    semua = jalur.usulkan(tabel, None)
    if semua.pratinjau.is_salah:
        return _show_pratinjau(request, jalur, tabel)
    if semua.pratinjau.is_sama:
        messages.info(request, SAMA)
        return redirect(jalur.url_kembali)
    dipilih = jalur.usulkan(tabel, request.POST.getlist(SETUJU))
    if dipilih.pratinjau.is_salah:
        # Right as a whole, wrong without what was not ticked.
        messages.error(request, " ".join(dipilih.pratinjau.daftar_pesan))
        return _show_pratinjau(request, jalur, tabel)
    return _apply(request, jalur, titipan, dipilih, tabel)


def _apply(
    request: PenggunaRequest, jalur: JalurExcel, titipan: Titipan, usulan: Any, tabel: Any
) -> HttpResponse:
    try:
        hasil = jalur.simpan(usulan, titipan.acuan)
    except (BentrokVersi, BentrokSel) as galat:
        # The same table against what is stored now: nothing has to be uploaded again.
        if isinstance(galat, BentrokVersi):
            jalur.pokok.versi = galat.tersimpan.versi  # type: ignore[attr-defined]
        messages.warning(request, BERUBAH_LAGI)
        return _show_pratinjau(request, jalur, tabel, status=409)
    except AksiDitolak as galat:
        messages.error(request, galat.pesan)
        return _show_pratinjau(request, jalur, tabel)
    if hasil == []:
        messages.warning(request, TANPA_CENTANG)
        return _show_pratinjau(request, jalur, tabel)
    messages.success(request, "Isi berkas Excel disimpan.")
    return redirect(jalur.url_kembali)


def _show_pratinjau(
    request: PenggunaRequest, jalur: JalurExcel, tabel: Any, *, status: int = 200
) -> HttpResponse:
    usulan = jalur.usulkan(tabel, None)
    pratinjau = usulan.pratinjau
    boleh = not (pratinjau.is_salah or pratinjau.is_sama)
    titipan = pack_titipan(jalur.pokok, jalur.acuan(usulan), tabel, request.user)
    ditulis = jalur.tulis_salah is not None and pratinjau.is_salah
    konteks = {
        "halaman": Halaman(jalur.judul, "Terapkan", jalur.url_kembali, remah=jalur.remah),
        "pratinjau": pratinjau,
        "titipan": titipan if boleh else "",
        "salah": titipan if ditulis else "",
        "dicentang": request.POST.getlist(SETUJU),
        "lembar": tabel.lembar,
    }
    return render(request, "iku/pratinjau_excel.html", konteks, status=status)


def _show_unggah(
    request: PenggunaRequest, jalur: JalurExcel, form: UnggahExcelForm
) -> HttpResponse:
    halaman = Halaman(
        jalur.judul,
        "Unggah dan periksa",
        jalur.url_kembali,
        pengantar=f"{jalur.sebutan}. Belum ada yang disimpan sebelum Anda melihat perubahannya.",
        remah=jalur.remah,
        template="iku/unggah_excel.html",
        konteks={"url_templat": jalur.url_templat, "keterangan": jalur.keterangan},
    )
    return show_formulir(request, form, halaman)
