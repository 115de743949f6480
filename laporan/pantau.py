"""Where every kecamatan of a kabupaten stands with its IKU decree of one year."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Count

from iku.models import covers_tahun
from kecamatan.models import Kecamatan, Pengguna
from laporan.enums import JenisDokumen, StatusDokumen
from laporan.models import Dokumen

BELUM = "belum"


@dataclass(frozen=True)
class BarisPantau:
    """One kecamatan; without a document `dokumen_pk` is None and `status` is "belum"."""

    kode: str
    nama: str
    status: str
    status_label: str
    dokumen_pk: int | None
    nomor_urut: str
    tanggal: date | None
    jumlah_pindaian: int


@dataclass(frozen=True)
class Pantauan:
    """The rows after filtering, and how many kecamatan stand where before it."""

    baris: tuple[BarisPantau, ...]
    hitungan: tuple[tuple[str, str, int], ...]
    jumlah: int


def build_pantau(pengguna: Pengguna, *, tahun: int, cari: str, status: str) -> Pantauan:
    """Return every kecamatan the user may see with its latest decree for `tahun`."""
    terkini = _terkini(pengguna, tahun)
    semua = [
        _baris(kecamatan, terkini.get(kecamatan.pk))
        for kecamatan in Kecamatan.objects.visible_to(pengguna).order_by("kode").defer("logo")
    ]
    hitungan = Counter(baris.status for baris in semua)
    label = {BELUM: "Belum dibuat", **dict(StatusDokumen.choices)}
    return Pantauan(
        baris=tuple(b for b in semua if _cocok(b, cari, status)),
        hitungan=tuple((k, str(label[k]), hitungan[k]) for k in label if hitungan[k]),
        jumlah=len(semua),
    )


def _terkini(pengguna: Pengguna, tahun: int) -> dict[int, Dokumen]:
    """Return per kecamatan the decree in force for `tahun`, else the newest one made for it.

    A correction that is still a draft does not hide the decree that is in force.
    """
    baris = (
        Dokumen.objects.visible_to(pengguna)
        .filter(covers_tahun(tahun, "daftar_iku__"), jenis=JenisDokumen.SK_IKU)
        .order_by("pk")
        .annotate(jumlah_pindaian=Count("daftar_pindaian"))
    )
    urut = sorted(baris, key=lambda dokumen: dokumen.status == StatusDokumen.DITETAPKAN)
    return {dokumen.kecamatan_id: dokumen for dokumen in urut}


def _baris(kecamatan: Kecamatan, dokumen: Dokumen | None) -> BarisPantau:
    if dokumen is None:
        return BarisPantau(kecamatan.kode, kecamatan.nama, BELUM, "Belum dibuat", None, "", None, 0)
    return BarisPantau(
        kecamatan.kode,
        kecamatan.nama,
        dokumen.status,
        dokumen.get_status_display(),
        dokumen.pk,
        dokumen.urut_cetak,
        dokumen.tanggal,
        getattr(dokumen, "jumlah_pindaian", 0),
    )


def _cocok(baris: BarisPantau, cari: str, status: str) -> bool:
    teks = f"{baris.kode} {baris.nama}".casefold()
    return cari.strip().casefold() in teks and status in {"", baris.status}
