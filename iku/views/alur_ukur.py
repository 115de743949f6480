"""The moves of a triwulan: chosen bagian are handed in, verified, sent, accepted or given back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from iku.actions import alur_ukur as actions
from iku.alur_ukur import AksiRealisasi
from iku.forms.alur_ukur import LANJUT, SEMUA, AlihkanUkurForm, PerintahUkur, read_perintah
from iku.models import BagianUkur, Pengukuran
from iku.pengukuran.alur import AlurUkur, build_alur
from iku.pengukuran.isi import IsiPengukuran, read_isi
from iku.pengukuran.kelengkapan import map_bukti
from iku.pengukuran.riwayat_ukur import write_sudah
from iku.pengukuran.sebut import write_kabar
from iku.permissions_ukur import check_can_alur
from iku.views.alur_basi import answer_basi
from iku.views.ambil_ukur import ambil_pengukuran
from iku.views.telusur import answer_bagian
from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.http import PenggunaRequest
from kecamatan.models import Pengguna

TANPA_AKSI = "Tombol yang ditekan tidak terbaca; tekan lagi salah satu tombol di bawah ini."


@require_http_methods(["GET", "POST"])
def alihkan_ukur(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Show what can be done with a triwulan; do it, or say why not and keep what was typed."""
    pengukuran = ambil_pengukuran(request, pk)
    check_can_alur(request.user)
    hari_ini = timezone.localdate()
    form = AlihkanUkurForm(request.POST or None, hari_ini=hari_ini)
    perintah = read_perintah(request.POST)
    if request.method == "GET":
        return _answer(_AlurPerintah(request, pengukuran, perintah), form, 200)
    satu = _AlurPerintah(request, pengukuran, perintah)
    if not form.is_valid():
        return _answer(satu, form, 409)
    try:
        daftar = _jalankan(satu, form.cleaned_data)
    except AksiDitolak as ditolak:
        form.add_error(ditolak.isian or None, ditolak.pesan)
        return _answer(satu, form, 409)
    except BentrokVersi:
        alamat = perintah.kembali or request.path
        catatan = form.cleaned_data["catatan"]
        return answer_basi(request, [pengukuran], perintah, alamat, catatan)
    assert perintah.aksi is not None, "a move was made"
    messages.success(request, write_kabar(perintah.aksi, daftar))
    return redirect(_tujuan(satu))


@dataclass(frozen=True)
class _AlurPerintah:
    """Who asks for what about which triwulan."""

    request: PenggunaRequest
    pengukuran: Pengukuran
    perintah: PerintahUkur

    def build_alur(self, isi: IsiPengukuran) -> AlurUkur:
        """Return the panel with the boxes as they were ticked."""
        return build_alur(
            isi,
            map_bukti(isi.daftar_bagian),
            self.request.user,
            timezone.localdate(),
            terpilih=self.perintah.terpilih,
        )


def _jalankan(satu: _AlurPerintah, isian: Mapping[str, Any]) -> list[BagianUkur]:
    """Run the action of the button. Raises what the action raises."""
    perintah = satu.perintah
    if perintah.aksi is None:
        raise AksiDitolak(TANPA_AKSI)
    siap = satu.build_alur(read_isi(satu.pengukuran)).list_siap(perintah.aksi)
    pilihan = perintah.pilih(siap)
    if perintah.cara == SEMUA and not pilihan:
        raise AksiDitolak(write_sudah(satu.pengukuran, perintah.aksi, perintah.versi))
    jalan = _build_aksi(perintah.aksi, isian)
    return jalan(
        pengukuran=satu.pengukuran, pilihan=pilihan, sidik=perintah.sidik, by=satu.request.user
    )


def _build_aksi(aksi: AksiRealisasi, isian: Mapping[str, Any]) -> Callable[..., list[BagianUkur]]:
    """Return the action with the note and day that it takes."""
    catatan, sampai = isian["catatan"], isian["sampai"]
    semua: dict[AksiRealisasi, Callable[..., list[BagianUkur]]] = {
        AksiRealisasi.AJUKAN: actions.ajukan,
        AksiRealisasi.VERIFIKASI: actions.verifikasi,
        AksiRealisasi.KIRIM: actions.kirim,
        AksiRealisasi.TERIMA: partial(actions.terima, catatan=catatan),
        AksiRealisasi.KEMBALIKAN: partial(actions.kembalikan, catatan=catatan, sampai=sampai),
        AksiRealisasi.BUKA_KEMBALI: partial(actions.buka_kembali, catatan=catatan, sampai=sampai),
    }
    return semua[aksi]


def _tujuan(satu: _AlurPerintah) -> str:
    """Return where it goes on: the next in the queue, the page it came from, or the panel."""
    perintah = satu.perintah
    if perintah.cara == LANJUT and perintah.berikutnya:
        return perintah.berikutnya
    return perintah.kembali or reverse("iku:alihkan_ukur", args=[satu.pengukuran.pk])


def _answer(satu: _AlurPerintah, form: AlihkanUkurForm, status: int) -> HttpResponse:
    """Show the panel: on the page of one figure when it was pressed there, else on its own."""
    if satu.perintah.bagian is not None and status != 200:
        return answer_bagian(satu.request, satu.perintah.bagian, form=form, status=status)
    isi = read_isi(satu.pengukuran)
    konteks = {
        "pengukuran": satu.pengukuran,
        "isi": isi,
        "alur": satu.build_alur(isi),
        "form": form,
        "kembali": satu.perintah.kembali,
    }
    return render(satu.request, "iku/alihkan_ukur.html", konteks, status=status)


def konteks_alur(
    pengguna: Pengguna, isi: IsiPengukuran, form: AlihkanUkurForm | None = None
) -> dict[str, Any]:
    """Return what iku/_alur_ukur.html needs, for other pages of a triwulan."""
    hari_ini = timezone.localdate()
    bukti = map_bukti(isi.daftar_bagian)
    return {
        "alur": build_alur(isi, bukti, pengguna, hari_ini),
        "form": form or AlihkanUkurForm(hari_ini=hari_ini),
    }
