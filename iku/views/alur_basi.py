"""The answer to who decides on figures that are others by now: which, and what they say."""

from collections.abc import Iterable, Iterator

from django.http import HttpResponse
from django.shortcuts import render

from iku.alur_ukur import StatusRealisasi
from iku.forms.alur_ukur import PerintahUkur
from iku.models import BagianUkur, Pengukuran
from iku.pengukuran.isi import IsiPengukuran, read_isi
from iku.pengukuran.kelengkapan import map_bukti
from iku.pengukuran.salinan import map_sidik
from kecamatan.http import PenggunaRequest


def answer_basi(
    request: PenggunaRequest,
    daftar: Iterable[Pengukuran],
    perintah: PerintahUkur,
    alamat: str,
    catatan: str = "",
) -> HttpResponse:
    """Show what changed since the page was opened beside what was asked; the note is kept."""
    aksi = perintah.aksi.label if perintah.aksi else "Terima"
    beda = [
        {"label": label, "isian_anda": f"{aksi} menurut halaman yang Anda buka", "tersimpan": kini}
        for pengukuran in daftar
        for label, kini in _list_basi(read_isi(pengukuran), perintah)
    ]
    if catatan:
        beda.append({"label": "Catatan", "isian_anda": catatan, "tersimpan": ""})
    return render(request, "409.html", {"beda": beda, "alamat": alamat}, status=409)


def _list_basi(isi: IsiPengukuran, perintah: PerintahUkur) -> Iterator[tuple[str, str]]:
    """Yield what was shown and is something else by now: its name, and how it stands."""
    sidik = map_sidik(isi, map_bukti(isi.daftar_bagian))
    pengukuran = isi.pengukuran
    tempat = f"{pengukuran.kecamatan}, triwulan {pengukuran.nama_triwulan}"
    for bagian, angka in _list_angka(isi):
        versi = perintah.versi.get(bagian.pk)
        sama = versi == bagian.versi and perintah.sidik.get(bagian.pk) == sidik[bagian.pk]
        if versi is not None and not sama:
            keadaan = StatusRealisasi(bagian.status).sebutan
            yield f"{bagian} ({tempat})", f"Sudah berubah; sekarang {keadaan}: {angka}"


def _list_angka(isi: IsiPengukuran) -> Iterator[tuple[BagianUkur, str]]:
    """Yield every bagian with what it comes to, in words."""
    for satu in isi.daftar_indikator:
        realisasi = satu.realisasi_tertulis or "belum ada"
        yield satu.bagian, f"realisasi {realisasi}, capaian {satu.capaian_tertulis}"
    if isi.anggaran is not None:
        _, rupiah, serapan = isi.anggaran.serapan_tertulis
        yield isi.anggaran.bagian, f"realisasi {rupiah or 'belum ada'}, serapan {serapan}"
