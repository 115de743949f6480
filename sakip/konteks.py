"""What every page needs: the menu of the user's role and whether this is the demo."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from kecamatan.enums import PERAN_PEMBACA, Peran


@dataclass(frozen=True)
class ButirMenu:
    """One entry of the main navigation."""

    label: str
    url: str
    aktif: bool


# label, route, roles that see it
MENU: tuple[tuple[str, str, tuple[Peran, ...]], ...] = (
    ("Beranda", "beranda", tuple(Peran)),
    (
        "Dokumen",
        "laporan:daftar_dokumen",
        (Peran.OPERATOR, Peran.BIDANG, Peran.SEKCAM, Peran.CAMAT),
    ),
    ("Meja", "iku:meja", (Peran.BAPPEDA, Peran.INSPEKTORAT)),
    ("Laporan", "laporan:pantau_laporan", (Peran.BAPPEDA, Peran.INSPEKTORAT)),
    ("Kecamatan", "laporan:pantau", (Peran.BAPPEDA, Peran.INSPEKTORAT)),
    ("Kecamatan", "kecamatan:daftar_kecamatan", (Peran.ADMIN,)),
    (
        "Tahun kinerja",
        "iku:daftar_tahun_kinerja",
        (Peran.BAPPEDA, Peran.INSPEKTORAT),
    ),
    ("Capaian", "iku:dasbor_sendiri", PERAN_PEMBACA),
    ("Anggaran", "iku:daftar_anggaran", PERAN_PEMBACA),
    (
        "Pengukuran",
        "iku:daftar_pengukuran",
        (Peran.OPERATOR, Peran.BIDANG, Peran.SEKCAM, Peran.CAMAT),
    ),
    (
        "Pohon kinerja",
        "laporan:pohon_sendiri",
        (Peran.OPERATOR, Peran.BIDANG, Peran.SEKCAM, Peran.CAMAT),
    ),
    ("RPJMD", "iku:daftar_rpjmd", tuple(Peran)),
    (
        "Profil",
        "kecamatan:profil_sendiri",
        (Peran.OPERATOR, Peran.BIDANG, Peran.SEKCAM, Peran.CAMAT),
    ),
    ("Pejabat", "kecamatan:daftar_pejabat", tuple(Peran)),
    ("Pengguna", "kecamatan:daftar_pengguna", (Peran.ADMIN,)),
    ("Peraturan", "kecamatan:daftar_peraturan", tuple(Peran)),
    ("Nomenklatur", "iku:nomenklatur", tuple(Peran)),
    ("Jejak", "kecamatan:jejak", tuple(Peran)),
    ("Format IKU", "iku:daftar_format", (Peran.ADMIN,)),
    ("Setelan", "laporan:setelan", (Peran.ADMIN,)),
)
# Pages that are reached through others and shown under them.
SERTA: dict[str, tuple[str, ...]] = {
    "Dokumen": ("/iku/", "/renstra/", "/rkt/", "/perjanjian/", "/rencana-aksi/"),
    "Meja": ("/rekap/", "/pengukuran/"),
    "Laporan": ("/kerangka/", "/format-reviu/"),
    "Tahun kinerja": ("/izin-isi/",),
    "Pejabat": ("/kepala-daerah/", "/masa-jabatan/"),
}


def kerangka(request: HttpRequest) -> dict[str, object]:
    """Return `menu`, `pengguna` and `mode_demo` for the base template."""
    konteks: dict[str, object] = {"mode_demo": settings.MODE_DEMO, "menu": (), "pengguna": None}
    pengguna = getattr(request, "user", None)
    if pengguna is None or not pengguna.is_authenticated:
        return konteks
    menu = [
        _butir(label, reverse(rute), request.path)
        for label, rute, peran in MENU
        if pengguna.peran in peran
    ]
    return konteks | {"menu": menu, "pengguna": pengguna}


def _butir(label: str, url: str, kini: str) -> ButirMenu:
    aktif = kini.startswith((url, *SERTA.get(label, ())))
    return ButirMenu(label, url, kini == url if url == "/" else aktif)
