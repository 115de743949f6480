"""The desk of Bappeda and Inspektorat: what waits, who is late, and reminders."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from iku.actions.alur_ukur import terima_banyak
from iku.domain.triwulan import NAMA_TRIWULAN
from iku.forms.alur_ukur import read_perintah
from iku.forms.meja import (
    SEMUA_TAHUN,
    SEMUA_TRIWULAN,
    STATUS_ANGKA,
    SaringKecamatanForm,
    SaringMejaForm,
)
from iku.models import BagianUkur, Pengukuran, PeriodePengukuran, TahunKinerja
from iku.pengukuran.antrean_meja import count_lintas, list_antrean, read_antrean
from iku.pengukuran.kurang_kirim import read_kurang, write_pengingat
from iku.pengukuran.meja import (
    BELUM_KIRIM,
    LINTAS_TAHUN,
    KeadaanMeja,
    MejaTahun,
    SelMeja,
    choose_triwulan,
    find_tahun,
    hitung_meja,
    read_meja,
)
from iku.views.alur_basi import answer_basi
from iku.views.ambil_ukur import ambil_periode
from kecamatan.enums import PERAN_PEMBACA_KABUPATEN, Peran
from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.http import PenggunaRequest
from kecamatan.permissions import check_peran
from kecamatan.unggahan.respons import build_respons

ANGKA_PER_HALAMAN = 25
KECAMATAN_PER_HALAMAN = 10
PEMISAH_SURAT = f"\n\n{'-' * 72}\n\n"


@require_safe
def meja(request: PenggunaRequest) -> HttpResponse:
    """Show counts, what is in one state, and every kecamatan beside every triwulan."""
    check_peran(request.user, *PERAN_PEMBACA_KABUPATEN)
    hari_ini = timezone.localdate()
    tahun = TahunKinerja.objects.visible_to(request.user).values_list("tahun", flat=True)
    saring = SaringMejaForm(request.GET, daftar_tahun=list(tahun))
    isian = saring.isian
    terpilih = find_tahun(request.user, isian.get("tahun") or None, hari_ini)
    if terpilih is None:
        return render(request, "iku/meja.html", {"tahun": None})
    lingkup = _read_lingkup(request, isian, read_meja(request.user, terpilih, hari_ini), hari_ini)
    konteks = {
        **_konteks_saring(request, saring, lingkup),
        **_konteks_baris(request, lingkup),
        "daftar_baris": lingkup.isi.saring(lingkup.cari),
        "hitungan": _list_hitungan(request, lingkup),
    }
    return render(request, "iku/meja.html", konteks)


@dataclass(frozen=True)
class _SaringanMeja:
    """What is listed: of `isi` alone, or with `lintas` of every year that is not closed.

    `triwulan` is None for all of them; `berjalan` is the one that kecamatan are counted in.
    """

    isi: MejaTahun
    status: KeadaanMeja
    cari: str
    lintas: bool
    triwulan: int | None
    berjalan: int | None

    @property
    def tahun(self) -> int:
        """The year of the table of kecamatan."""
        return self.isi.tahun_kinerja.tahun


def _read_lingkup(
    request: PenggunaRequest, isian: dict[str, Any], isi: MejaTahun, hari_ini: date
) -> _SaringanMeja:
    """Return the filter; without a year, work that waits is that of every open one."""
    status = KeadaanMeja(isian.get("status") or KeadaanMeja.MENUNGGU)
    berjalan = choose_triwulan(isi.daftar_periode, hari_ini)
    semua = status in LINTAS_TAHUN and "triwulan" not in request.GET
    triwulan = isian.get("triwulan", None if semua else berjalan) or None
    lintas = status in LINTAS_TAHUN and not isian.get("tahun")
    return _SaringanMeja(
        isi, status, isian.get("cari", ""), lintas, triwulan, triwulan if not lintas else berjalan
    )


def _konteks_saring(
    request: PenggunaRequest, saring: SaringMejaForm, lingkup: _SaringanMeja
) -> dict[str, Any]:
    """Return the filter with what is in force put into it, and the words of the heading."""
    isi = lingkup.isi
    saring.data = {
        "tahun": SEMUA_TAHUN if lingkup.lintas else str(lingkup.tahun),
        "triwulan": str(lingkup.triwulan or SEMUA_TRIWULAN),
        "status": lingkup.status.value,
        "cari": request.GET.get("cari", ""),
    }
    return {
        "saring": saring,
        "tahun": lingkup.tahun,
        "lintas": lingkup.lintas,
        "periode": _find_periode(isi, None if lingkup.lintas else lingkup.triwulan),
        "berjalan": _find_periode(isi, lingkup.berjalan),
        "status": lingkup.status,
        "tersaring": bool(request.GET),
        "menilai": request.user.peran == Peran.BAPPEDA
        and (lingkup.lintas or not isi.tahun_kinerja.is_ditutup),
        "daftar_periode": isi.daftar_periode,
    }


def _find_periode(isi: MejaTahun, triwulan: int | None) -> PeriodePengukuran | None:
    return next((satu for satu in isi.daftar_periode if satu.triwulan == triwulan), None)


def _konteks_baris(request: PenggunaRequest, lingkup: _SaringanMeja) -> dict[str, Any]:
    """Return one page of figures, or of kecamatan with what they owe."""
    status, triwulan, cari = lingkup.status, lingkup.triwulan, lingkup.cari
    if status in STATUS_ANGKA:
        tahun = None if lingkup.lintas else lingkup.isi.tahun_kinerja
        angka = STATUS_ANGKA[status]
        semua = list_antrean(request.user, tahun, angka, triwulan=triwulan, cari=cari)
        if status == KeadaanMeja.BERBEDA:
            berbeda = [satu for satu in read_antrean(list(semua)) if satu.beda]
            halaman = _page(request, berbeda, ANGKA_PER_HALAMAN)
            return {"halaman": halaman, "daftar_angka": list(halaman.object_list)}
        halaman = _page(request, semua, ANGKA_PER_HALAMAN)
        return {"halaman": halaman, "daftar_angka": read_antrean(list(halaman.object_list))}
    sel = [s for s in lingkup.isi.list_sel(triwulan, cari) if s.keadaan == status]
    halaman = _page(request, sel, KECAMATAN_PER_HALAMAN)
    return {"halaman": halaman, "daftar_kurang": read_kurang(list(halaman.object_list))}


def _page(request: PenggunaRequest, semua: Any, banyak: int) -> Page[Any]:
    return Paginator(semua, banyak).get_page(request.GET.get("page"))


LABEL_HITUNGAN: Final = {
    KeadaanMeja.MENUNGGU: "angka menunggu diperiksa",
    KeadaanMeja.DIKEMBALIKAN: "angka dikembalikan",
    KeadaanMeja.BELUM_MENGIRIM: "kecamatan belum mengirim",
    KeadaanMeja.TERLAMBAT: "kecamatan terlambat",
    KeadaanMeja.DITERIMA: "angka diterima",
}


def _list_hitungan(request: PenggunaRequest, lingkup: _SaringanMeja) -> list[dict[str, Any]]:
    """Return the counts, each with what it is of and the address of what it counts."""
    hitung = hitung_meja(lingkup.isi.list_sel(lingkup.berjalan, lingkup.cari))
    if lingkup.lintas:
        hitung |= count_lintas(request.user, triwulan=lingkup.triwulan, cari=lingkup.cari)
    return [
        {"angka": hitung[keadaan], "label": label, **_konteks_hitungan(lingkup, keadaan)}
        for keadaan, label in LABEL_HITUNGAN.items()
    ]


def _konteks_hitungan(lingkup: _SaringanMeja, keadaan: KeadaanMeja) -> dict[str, Any]:
    lintas = lingkup.lintas and keadaan in LINTAS_TAHUN
    triwulan = lingkup.triwulan if lintas else lingkup.berjalan
    kueri = {
        "tahun": 0 if lintas else lingkup.tahun,
        "triwulan": triwulan or 0,
        "cari": lingkup.cari,
        "status": keadaan.value,
    }
    return {
        "kode": keadaan.kode,
        "keterangan": _sebut_lingkup(triwulan, None if lintas else lingkup.tahun),
        "url": f"{reverse('iku:meja')}?{urlencode(kueri)}",
        "kini": keadaan == lingkup.status,
    }


def _sebut_lingkup(triwulan: int | None, tahun: int | None) -> str:
    """Return what is counted: "triwulan I 2026", "semua tahun yang belum ditutup"."""
    waktu = [f"triwulan {NAMA_TRIWULAN[triwulan - 1]}"] if triwulan else []
    if tahun is None:
        return ", ".join([*waktu, "semua tahun yang belum ditutup"])
    return f"{waktu[0] if waktu else 'semua triwulan'} {tahun}"


@require_POST
def terima_meja(request: PenggunaRequest) -> HttpResponse:
    """Accept the ticked figures of several kecamatan, all or none."""
    check_peran(request.user, Peran.BAPPEDA)
    perintah = read_perintah(request.POST)
    pilihan = perintah.pilih(perintah.terpilih)
    terlihat = BagianUkur.objects.filter(
        pk__in=pilihan, pengukuran__in=Pengukuran.objects.visible_to(request.user)
    )
    per_pengukuran: dict[Pengukuran, dict[int, int]] = defaultdict(dict)
    for satu in terlihat.select_related(
        "pengukuran__kecamatan", "pengukuran__periode__tahun_kinerja"
    ):
        per_pengukuran[satu.pengukuran][satu.pk] = pilihan[satu.pk]
    if sum(map(len, per_pengukuran.values())) < len(pilihan):
        raise Http404
    alamat = perintah.kembali or reverse("iku:meja")
    try:
        diterima = terima_banyak(daftar=per_pengukuran, sidik=perintah.sidik, by=request.user)
    except BentrokVersi:
        return answer_basi(request, per_pengukuran, perintah, alamat)
    except AksiDitolak as galat:
        messages.error(request, galat.pesan)
    else:
        messages.success(request, f"{len(diterima)} angka diterima.")
    return redirect(alamat)


@require_safe
def pengingat(request: PenggunaRequest, tahun: int, triwulan: int) -> HttpResponse:
    """Show a letter for each kecamatan that has not sent a triwulan, ready to be copied."""
    check_peran(request.user, *PERAN_PEMBACA_KABUPATEN)
    periode = ambil_periode(request, tahun, triwulan)
    saring = SaringKecamatanForm(request.GET)
    halaman = _page(request, _list_diingatkan(request, periode, saring), KECAMATAN_PER_HALAMAN)
    konteks = {
        "periode": periode,
        "tahun": tahun,
        "saring": saring,
        "tersaring": bool(saring.isian),
        "halaman": halaman,
        "daftar": _write_surat(request, list(halaman.object_list)),
    }
    return render(request, "iku/pengingat.html", konteks)


@require_safe
def pengingat_teks(request: PenggunaRequest, tahun: int, triwulan: int) -> HttpResponse:
    """Hand out every letter of the filter in one text file."""
    check_peran(request.user, *PERAN_PEMBACA_KABUPATEN)
    periode = ambil_periode(request, tahun, triwulan)
    semua = _list_diingatkan(request, periode, SaringKecamatanForm(request.GET))
    surat = PEMISAH_SURAT.join(teks for _, teks in _write_surat(request, semua))
    nama = f"pengingat-{tahun}-triwulan-{triwulan}.txt"
    # Editors of Windows know by the mark that it is UTF-8, and break its lines at CRLF alone.
    isi = f"{surat}\n".replace("\n", "\r\n").encode("utf-8-sig")
    return build_respons(isi, nama, "text/plain; charset=utf-8", inline=False)


def _list_diingatkan(
    request: PenggunaRequest, periode: PeriodePengukuran, saring: SaringKecamatanForm
) -> list[SelMeja]:
    """Return the kecamatan of the filter that still owe something of a triwulan."""
    isi = read_meja(request.user, periode.tahun_kinerja, timezone.localdate())
    perlu = (*BELUM_KIRIM, KeadaanMeja.DIKEMBALIKAN)
    semua = isi.list_sel(periode.triwulan, saring.isian.get("cari", ""))
    return [satu for satu in semua if satu.keadaan in perlu]


def _write_surat(request: PenggunaRequest, daftar: list[SelMeja]) -> list[tuple[SelMeja, str]]:
    hari_ini = timezone.localdate()
    return [
        (satu.sel, write_pengingat(satu, request.user, hari_ini)) for satu in read_kurang(daftar)
    ]
