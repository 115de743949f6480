"""The page where the budget of a triwulan is filled in."""

from collections.abc import Iterator
from typing import Any

from django.http import Http404, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from iku.actions.realisasi import simpan_realisasi
from iku.domain.akumulasi import CaraAkumulasi
from iku.forms.realisasi_anggaran import KUMULATIF, KisiRealisasiAnggaranForm
from iku.models import Pengukuran
from iku.pengukuran.anggaran import UkurBaris, read_ukur_anggaran
from iku.pengukuran.keadaan import KODE_STATUS
from iku.pengukuran.milik import list_milik
from iku.pengukuran.pengembalian import read_pengembalian
from iku.permissions_ukur import check_can_isi, sebab_tidak_dapat_diisi
from iku.tampilan_anggaran_ukur import build_anggaran_tampil, build_baris
from iku.tampilan_ukur import sebut_waktu
from iku.views.ambil_ukur import ambil_pengukuran
from iku.views.simpan_otomatis import is_otomatis, simpan_otomatis
from iku.views.simpan_tombol import simpan_tombol
from kecamatan.http import PenggunaRequest


def _build_form(
    request: PenggunaRequest, satu: Pengukuran, data: QueryDict | None = None
) -> KisiRealisasiAnggaranForm:
    """Return the grid over what is stored now, or 404 when the measuring has no budget."""
    ukur = read_ukur_anggaran(satu)
    if ukur is None:
        raise Http404
    milik, izin = list_milik(request.user, satu), list(satu.daftar_izin.all())
    sebab = sebab_tidak_dapat_diisi(ukur.bagian, milik, timezone.localdate(), izin)
    kumulatif = request.GET.get("ketik") == KUMULATIF
    return KisiRealisasiAnggaranForm(data, ukur=ukur, sebab=sebab, kumulatif=kumulatif)


@require_http_methods(["GET", "POST"])
def isi_realisasi_anggaran(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Show the grid, save what changed of it, or answer the page that saves by itself."""
    satu = ambil_pengukuran(request, pk)
    check_can_isi(request.user, satu)
    form = _build_form(request, satu, request.POST if request.method == "POST" else None)
    if is_otomatis(request):
        return _answer_otomatis(request, satu, form)
    jawaban = simpan_tombol(
        request,
        satu,
        form,
        segar=lambda: _build_form(request, satu),
        simpan=lambda kecuali: _simpan(request, satu, form, kecuali),
    )
    return jawaban or render(request, "iku/isi_realisasi_anggaran.html", _konteks(satu, form))


def _simpan(
    request: PenggunaRequest,
    satu: Pengukuran,
    form: KisiRealisasiAnggaranForm,
    kecuali: frozenset[str],
) -> list[Any]:
    isian = form.build_isian(kecuali)
    return list(simpan_realisasi(pengukuran=satu, isian={}, anggaran=isian, by=request.user))


def _answer_otomatis(
    request: PenggunaRequest, satu: Pengukuran, form: KisiRealisasiAnggaranForm
) -> JsonResponse:
    """Store what can be stored; return the state of each cell and the sums that follow."""
    hasil = simpan_otomatis(
        form,
        lambda: _build_form(request, satu),
        lambda kecuali: _simpan(request, satu, form, kecuali),
    )
    assert isinstance(hasil.segar, KisiRealisasiAnggaranForm), "it was built here"
    ukur = hasil.segar.ukur
    tampil = build_anggaran_tampil(ukur)
    potongan = {
        "hasil-jumlah": _render("iku/_serapan_ukur.html", tampil.jumlah),
        "kini-jumlah": tampil.jumlah_kini or "–",
    }
    for baris in _list_terkena(ukur.daftar_program, form):
        isi = build_baris(baris)
        potongan[f"hasil-{baris.baris.pk}"] = _render("iku/_serapan_ukur.html", isi.serapan)
        if baris.daftar_anak:
            potongan[f"kini-{baris.baris.pk}"] = isi.kini or "–"
        if baris.is_berkeluaran:
            potongan[f"keluaran-{baris.baris.pk}"] = _render("iku/_keluaran_ukur.html", isi)
    return JsonResponse(hasil.to_json(form) | {"hasil": potongan})


def _render(template: str, satu: object) -> str:
    return render_to_string(template, {"satu": satu})


def _list_terkena(
    daftar: tuple[UkurBaris, ...], form: KisiRealisasiAnggaranForm
) -> Iterator[UkurBaris]:
    """Yield the rows that were sent, and every row above one of them."""
    for satu in daftar:
        bawah = list(_list_terkena(satu.daftar_anak, form))
        pk = satu.baris.pk
        if bawah or any(form.is_dikirim(f"{s}-{pk}") for s in ("rupiah", "keluaran", "cara")):
            yield satu
        yield from bawah


def _konteks(satu: Pengukuran, form: KisiRealisasiAnggaranForm) -> dict[str, Any]:
    hari_ini, izin = timezone.localdate(), list(satu.daftar_izin.all())
    bagian = form.ukur.bagian
    return {
        "pengukuran": satu,
        "formulir": form,
        "bagian": bagian,
        "kode_status": KODE_STATUS[bagian.status],
        "daftar_baris": list(form.list_baris()),
        "daftar_uraian": form.list_uraian(),
        "anggaran": build_anggaran_tampil(form.ukur),
        "daftar_cara": tuple(CaraAkumulasi),
        "waktu": sebut_waktu(satu, izin, hari_ini),
        "is_pertama": satu.triwulan == 1,
        "pengembalian": read_pengembalian(satu, hari_ini).get(bagian.pk),
    }
