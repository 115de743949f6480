"""Routes of iku."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from iku.models import (
    Anggaran,
    BagianUkur,
    DaftarIku,
    Iku,
    Pengukuran,
    PerjanjianKinerja,
    RencanaAksi,
    Renstra,
    Rkt,
)
from kecamatan.enums import Peran
from kecamatan.models import Kecamatan
from tests.akses import ADMIN, Rute, baca, daftar, formulir
from tests.factories_aksi import buat_rencana_kosong
from tests.factories_anggaran import buat_anggaran
from tests.factories_bukti import build_baris_bukti
from tests.factories_iku import buat_daftar_terisi, buat_format
from tests.factories_perjanjian import buat_perjanjian_kosong
from tests.factories_renstra import buat_renstra
from tests.factories_rpjmd import buat_rpjmd
from tests.factories_ukur import build_izin, build_pengukuran, build_tahun_kinerja

OPERATOR = frozenset({Peran.OPERATOR})
PENGISI = frozenset({Peran.OPERATOR, Peran.BIDANG})
BAPPEDA = frozenset({Peran.BAPPEDA})
PEMBACA_KABUPATEN = frozenset({Peran.BAPPEDA, Peran.INSPEKTORAT})
# An admin keeps accounts and master data; what is measured does not exist for him.
PEMBACA_IKU = frozenset(Peran) - ADMIN


def _daftar(kecamatan: Kecamatan) -> DaftarIku:
    ada = DaftarIku.objects.filter(kecamatan=kecamatan).first()
    return ada or buat_daftar_terisi(kecamatan)


def _iku(kecamatan: Kecamatan) -> Iku:
    daftar = _daftar(kecamatan)
    ada = Iku.objects.filter(sasaran__daftar=daftar).first()
    assert ada is not None
    return ada


def milik(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name the set of the office."""
    return {"pk": _daftar(kecamatan).pk}


def tujuan(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name a tujuan of the office."""
    return {"pk": _daftar(kecamatan).daftar_tujuan.first().pk}


def sasaran(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name a sasaran of the office."""
    return {"pk": _daftar(kecamatan).daftar_sasaran.first().pk}


def iku(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name an indikator of the office's set."""
    return {"pk": _iku(kecamatan).pk}


def butir_sasaran(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name a sasaran as one kind of item."""
    return {"jenis": "sasaran", **sasaran(kecamatan)}


def butir_iku(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name an indikator as one kind of item."""
    return {"jenis": "iku", **iku(kecamatan)}


def kode(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name the identity of an indikator."""
    return {"kode": _iku(kecamatan).indikator.kode}


def format_iku(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Make a layout of the kabupaten."""
    return {"pk": buat_format(kecamatan.kabupaten).pk}


def rpjmd(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name the RPJMD of the kabupaten, one that nobody has changed since."""
    return {"pk": buat_rpjmd(kecamatan.kabupaten).pk}


def misi_baru(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name the kind of an item, and the RPJMD it will stand in."""
    return {"jenis": "misi-rpjmd", **rpjmd(kecamatan)}


def renstra(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name the Renstra of the office."""
    ada = Renstra.objects.filter(kecamatan=kecamatan).first()
    return {"pk": (ada or buat_renstra(kecamatan)).pk}


def anggaran(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name a budget of the office."""
    ada = Anggaran.objects.filter(kecamatan=kecamatan).first()
    return {"pk": (ada or buat_anggaran(kecamatan)).pk}


def rkt(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name an RKT of the office."""
    ada = Rkt.objects.filter(kecamatan=kecamatan).first()
    milik = Renstra.objects.filter(kecamatan=kecamatan).first() or buat_renstra(kecamatan)
    return {"pk": (ada or Rkt.objects.create(kecamatan=kecamatan, tahun=2021, renstra=milik)).pk}


def perjanjian(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name a PK of the office."""
    ada = PerjanjianKinerja.objects.filter(kecamatan=kecamatan).first()
    return {"pk": (ada or buat_perjanjian_kosong(kecamatan)).pk}


def rencana_aksi(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name a rencana aksi of the office."""
    pk = PerjanjianKinerja.objects.get(pk=perjanjian(kecamatan)["pk"])
    ada = RencanaAksi.objects.filter(kecamatan=kecamatan).first()
    return {"pk": (ada or buat_rencana_kosong(pk)).pk}


def tahun_kinerja(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name a year of measuring of the kabupaten."""
    return {"pk": build_tahun_kinerja(kecamatan.kabupaten).pk}


def pengukuran(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name a triwulan that the office measures."""
    ada = Pengukuran.objects.filter(kecamatan=kecamatan).first()
    return {"pk": (ada or build_pengukuran(kecamatan)).pk}


def izin_isi(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name an izin of the office that runs."""
    satu = Pengukuran.objects.get(pk=pengukuran(kecamatan)["pk"])
    return {"pk": build_izin(satu, date(2100, 1, 1)).pk}


def bagian_ukur(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name a bagian of a triwulan of the office that can be filled in."""
    satu = Pengukuran.objects.get(pk=pengukuran(kecamatan)["pk"])
    build_izin(satu, date(2100, 1, 1))
    return {"pk": satu.daftar_bagian.earliest("urutan").pk}


def bukti(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name evidence of the office whose file was lost."""
    bagian = BagianUkur.objects.get(pk=bagian_ukur(kecamatan)["pk"])
    return {"pk": build_baris_bukti(bagian).pk}


def atur(nama: str, objek: Any, **isian: Any) -> Rute:
    """Return a page that only Bappeda may use; an admin finds nothing."""
    return Rute(nama, BAPPEDA, objek, buta=ADMIN, **isian)


def periode(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name a period of the kabupaten."""
    tahun = build_tahun_kinerja(kecamatan.kabupaten)
    return {"pk": tahun.daftar_periode.earliest("triwulan").pk}


def tahun_lampau(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name a year before measuring began."""
    return {"tahun": 2020}


def ukur(nama: str, objek: Any, **isian: Any) -> Rute:
    """Return a page for those of the office who fill figures in; an admin finds nothing."""
    return Rute(nama, PENGISI, objek, buta=ADMIN, **isian)


def isi(nama: str, objek: Any, **isian: Any) -> Rute:
    """Return a page that only the operator of the office may use; an admin finds nothing."""
    return Rute(nama, OPERATOR, objek, buta=ADMIN, **isian)


TABEL = (
    baca("iku:daftar", milik, PEMBACA_IKU, buta=ADMIN),
    baca("iku:sejarah_indikator", kode, PEMBACA_IKU, buta=ADMIN),
    isi("iku:pilih_format", milik, menerima_get=False),
    isi("iku:tambah_tujuan", milik),
    isi("iku:tambah_sasaran", milik),
    isi("iku:tambah_indikator_tujuan", tujuan),
    isi("iku:pilih_contoh", sasaran, menerima_post=False),
    isi("iku:tambah_iku", sasaran),
    isi("iku:ubah_iku", iku),
    isi("iku:ubah_butir", butir_sasaran),
    isi("iku:hapus_butir", butir_iku),
    isi("iku:pindah_butir", butir_iku, menerima_get=False),
    isi("iku:konfirmasi_butir", butir_iku, menerima_get=False),
    formulir("iku:pratinjau_rumus", OPERATOR, menerima_get=False),
    formulir("iku:pratinjau_naskah", OPERATOR, menerima_get=False),
    daftar("iku:nomenklatur"),
    daftar("iku:daftar_rpjmd"),
    formulir("iku:tambah_rpjmd", ADMIN),
    baca("iku:rpjmd", rpjmd, se_kabupaten=True),
    Rute("iku:ubah_rpjmd", ADMIN, rpjmd, se_kabupaten=True),
    Rute("iku:perubahan_rpjmd", ADMIN, rpjmd, se_kabupaten=True),
    Rute("iku:tambah_butir", ADMIN, misi_baru, se_kabupaten=True),
    baca("iku:renstra", renstra, PEMBACA_IKU, buta=ADMIN),
    isi("iku:target_renstra", renstra),
    isi("iku:rpjmd_renstra", renstra),
    baca("iku:unduh_target", renstra, PEMBACA_IKU, buta=ADMIN),
    isi("iku:unggah_target", renstra),
    daftar("iku:daftar_anggaran"),
    formulir("iku:tambah_anggaran", OPERATOR),
    baca("iku:anggaran", anggaran, PEMBACA_IKU, buta=ADMIN),
    isi("iku:ubah_anggaran", anggaran),
    # An empty form is one cut on its way: it would delete every row.
    isi("iku:isi_anggaran", anggaran),
    isi("iku:kaitan_anggaran", anggaran),
    baca("iku:unduh_anggaran", anggaran, PEMBACA_IKU, buta=ADMIN),
    isi("iku:unggah_anggaran", anggaran),
    baca("iku:rkt", rkt, PEMBACA_IKU, buta=ADMIN),
    isi("iku:atur_rkt", rkt),
    isi("iku:target_rkt", rkt),
    baca("iku:perjanjian", perjanjian, PEMBACA_IKU, buta=ADMIN),
    isi("iku:atur_perjanjian", perjanjian),
    # Without the version that the page showed nothing is filled anew.
    isi("iku:ambil_rencana", perjanjian, menerima_get=False, berhasil_post=frozenset({409})),
    isi("iku:turunkan_indikator", perjanjian),
    isi("iku:pilih_pagu", perjanjian),
    baca("iku:rencana_aksi", rencana_aksi, PEMBACA_IKU, buta=ADMIN),
    isi("iku:triwulan_aksi", rencana_aksi),
    isi("iku:samakan_aksi", rencana_aksi, menerima_get=False, berhasil_post=frozenset({409})),
    daftar("iku:daftar_tahun_kinerja", PEMBACA_IKU),
    formulir("iku:buka_tahun", BAPPEDA),
    baca("iku:tahun_kinerja", tahun_kinerja, PEMBACA_IKU, buta=ADMIN, se_kabupaten=True),
    atur("iku:ubah_periode", tahun_kinerja, se_kabupaten=True),
    atur("iku:tutup_tahun", tahun_kinerja, se_kabupaten=True),
    atur("iku:tetapkan_kebijakan", tahun_kinerja, se_kabupaten=True),
    baca("iku:daftar_izin", tahun_kinerja, PEMBACA_KABUPATEN, buta=ADMIN, se_kabupaten=True),
    atur("iku:beri_izin", pengukuran),
    atur("iku:cabut_izin", izin_isi),
    daftar("iku:daftar_pengukuran", PEMBACA_IKU),
    Rute(
        "iku:mulai_pengukuran", OPERATOR, periode, se_kabupaten=True, menerima_get=False, buta=ADMIN
    ),
    baca("iku:pengukuran", pengukuran, PEMBACA_IKU, buta=ADMIN),
    isi("iku:samakan_pengukuran", pengukuran, menerima_get=False, berhasil_post=frozenset({409})),
    Rute("iku:isi_realisasi", PENGISI, pengukuran, buta=ADMIN),
    Rute("iku:isi_realisasi_anggaran", PENGISI, pengukuran, buta=ADMIN),
    baca("iku:unduh_realisasi", pengukuran, PEMBACA_IKU, buta=ADMIN),
    Rute("iku:unggah_realisasi", PENGISI, pengukuran, buta=ADMIN),
    Rute("iku:realisasi_lampau", OPERATOR, tahun_lampau, asing=None),
    ukur("iku:unggah_bukti", bagian_ukur),
    baca("iku:bukti", bukti, PEMBACA_IKU, buta=ADMIN, berhasil=frozenset({404})),
    ukur("iku:ganti_bukti", bukti),
    ukur("iku:cabut_bukti", bukti),
    daftar("iku:daftar_format", ADMIN),
    formulir("iku:tambah_format", ADMIN),
    Rute("iku:ubah_format", ADMIN, format_iku, se_kabupaten=True),
    Rute("iku:hapus_format", ADMIN, format_iku, se_kabupaten=True),
)
