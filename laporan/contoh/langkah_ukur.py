"""Takes the figures of a sample triwulan from person to person, each step on its own day."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from iku.actions.alur_ukur import ajukan, beri_komentar, kembalikan, kirim, terima, verifikasi
from iku.actions.izin_isi import beri_izin
from iku.alur_ukur import PERALIHAN_REALISASI, AksiRealisasi
from iku.jam import set_saat
from iku.models import BagianUkur, Pengukuran
from kecamatan.enums import Peran
from kecamatan.models import Pengguna
from laporan.contoh.berkas import Isi
from laporan.contoh.dokumen import find_pelaku
from laporan.contoh.isi_ukur import find_bagian, simpan_indikator
from laporan.contoh.tahun_kinerja import build_saat, find_bappeda

# The action, and who does it unless the file names somebody else.
ALIHKAN: dict[str, tuple[Callable[..., Any], Peran]] = {
    AksiRealisasi.AJUKAN: (ajukan, Peran.OPERATOR),
    AksiRealisasi.VERIFIKASI: (verifikasi, Peran.SEKCAM),
    AksiRealisasi.KIRIM: (kirim, Peran.CAMAT),
    AksiRealisasi.TERIMA: (terima, Peran.BAPPEDA),
    AksiRealisasi.KEMBALIKAN: (kembalikan, Peran.BAPPEDA),
}


def jalankan_langkah(langkah: Isi, isi: Isi, pengukuran: Pengukuran) -> None:
    """Do one step of the file; `isi` and `izin` are steps too, that move nothing."""
    with set_saat(build_saat(langkah["tanggal"])):
        match langkah["aksi"]:
            case "isi":
                simpan_indikator(langkah["indikator"], isi.get("cara", {}), pengukuran)
            case "izin":
                _beri_izin(langkah, pengukuran)
            case AksiRealisasi.KOMENTAR:
                _komentari(langkah, pengukuran)
            case _:
                _alihkan(langkah, pengukuran)


def _alihkan(langkah: Isi, pengukuran: Pengukuran) -> None:
    aksi, peran = ALIHKAN[langkah["aksi"]]
    by = _find_orang(pengukuran, langkah.get("oleh", peran))
    lain = {"catatan": langkah["catatan"]} if "catatan" in langkah else {}
    if "sampai" in langkah or "sampai_hari" in langkah:
        lain["sampai"] = _find_sampai(langkah)
    daftar = _list_bagian(langkah, pengukuran, by)
    aksi(pengukuran=pengukuran, pilihan={satu.pk: satu.versi for satu in daftar}, by=by, **lain)


def _list_bagian(langkah: Isi, pengukuran: Pengukuran, by: Pengguna) -> Iterable[BagianUkur]:
    """Return the bagian that the file names, else all that this person can move so."""
    if "untuk" in langkah:
        return [find_bagian(pengukuran, kunci) for kunci in langkah["untuk"]]
    oleh = PERALIHAN_REALISASI[AksiRealisasi(langkah["aksi"])].oleh
    return BagianUkur.objects.filter(
        pengukuran=pengukuran,
        status__in=[status for status, daftar in oleh.items() if by.peran in daftar],
    )


def _beri_izin(langkah: Isi, pengukuran: Pengukuran) -> None:
    beri_izin(
        pengukuran=pengukuran,
        sampai=_find_sampai(langkah),
        alasan=langkah["alasan"],
        by=find_bappeda(pengukuran.kecamatan.kabupaten),
    )


def _komentari(langkah: Isi, pengukuran: Pengukuran) -> None:
    (kunci,) = langkah["untuk"]
    beri_komentar(
        bagian=find_bagian(pengukuran, kunci),
        catatan=langkah["catatan"],
        by=_find_orang(pengukuran, langkah["oleh"]),
    )


def _find_orang(pengukuran: Pengukuran, peran: str) -> Pengguna:
    if peran == Peran.BAPPEDA:
        return find_bappeda(pengukuran.kecamatan.kabupaten)
    return find_pelaku(pengukuran.kecamatan, Peran(peran))


def _find_sampai(langkah: Isi) -> date:
    """Return the last day of an izin: that of the file, or so many days after loading.

    The second kind is still open when somebody tries the samples.
    """
    if "sampai" in langkah:
        sampai: date = langkah["sampai"]
        return sampai
    return timezone.localdate() + timedelta(days=langkah["sampai_hari"])
