"""Routes of laporan."""

from collections.abc import Mapping
from typing import Any

from iku.models import Pengukuran
from kecamatan.enums import Peran
from kecamatan.models import Kecamatan
from laporan.enums import Aksi, StatusDokumen
from laporan.models import Dokumen, Reviu
from tests.akses import ADMIN, SEMUA, Rute, baca, daftar, formulir
from tests.factories_laporan import cari_dokumen, kantor_of, pindaian_of
from tests.factories_lkjip import cari_lkjip, format_of, jawab_semua, kerangka_of, muat_kerangka
from tests.factories_pekerjaan import buat_lkjip, minta
from tests.factories_ukur import build_pengukuran

OPERATOR = frozenset({Peran.OPERATOR})
PENGISI_NOMOR = frozenset({Peran.OPERATOR, Peran.SEKCAM, Peran.CAMAT})
PENGUNGGAH = frozenset({Peran.OPERATOR, Peran.SEKCAM})
INSPEKTORAT = frozenset({Peran.INSPEKTORAT})
BAPPEDA = frozenset({Peran.BAPPEDA})
PEMBACA_KABUPATEN = frozenset({Peran.BAPPEDA, Peran.INSPEKTORAT})
# An admin keeps accounts and master data; what is measured does not exist for him.
PEMBACA = SEMUA - ADMIN


def _draf(kecamatan: Kecamatan) -> Dokumen:
    return cari_dokumen(kecamatan, StatusDokumen.DRAF)


def _resmi(kecamatan: Kecamatan) -> Dokumen:
    return cari_dokumen(kecamatan, StatusDokumen.DITETAPKAN)


def draf(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name a draft of the office."""
    return {"pk": _draf(kecamatan).pk}


def resmi(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name an enacted document of the office."""
    return {"pk": _resmi(kecamatan).pk}


def pindaian(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name a scan, whose file is gone."""
    dokumen = _resmi(kecamatan)
    return {"pk": dokumen.pk, "pindaian_pk": pindaian_of(dokumen, kantor_of(kecamatan)).pk}


def lkjip_diajukan(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name a report under review."""
    return {"pk": cari_lkjip(kecamatan, StatusDokumen.DIAJUKAN).pk}


def lkjip_direviu(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name a report of which the review was begun."""
    dokumen = cari_lkjip(kecamatan, StatusDokumen.DIAJUKAN)
    if not Reviu.objects.filter(dokumen=dokumen).exists():
        jawab_semua(dokumen)
    return {"pk": dokumen.pk}


def lkjip_resmi(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name an enacted report."""
    return {"pk": cari_lkjip(kecamatan, StatusDokumen.DITETAPKAN).pk}


def kerangka(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name an outline of the kabupaten."""
    return {"pk": kerangka_of(kecamatan).pk}


def bagian_kerangka(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name its last part."""
    satu = kerangka_of(kecamatan)
    bagian = satu.daftar_bagian.last()
    assert bagian is not None
    return {"pk": satu.pk, "bagian_pk": bagian.pk}


def format_umum(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name nothing; the kabupaten of the office uses the common form of review."""
    muat_kerangka()
    return {}


def format_sendiri(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name nothing; the kabupaten of the office has a form of review of its own."""
    format_of(kecamatan)
    return {}


def butir_reviu(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name a statement of that form."""
    return {"kunci": format_of(kecamatan).daftar_butir.all()[1].kunci}


def kelompok_reviu(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name its first group."""
    format_of(kecamatan)
    return {"nomor": 1}


def tahun_laporan(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name a year of reports."""
    return {"tahun": 2021}


def jenis_renstra(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name one kind of plan."""
    return {"jenis": "renstra"}


def sitiran(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name a citation of a draft."""
    dokumen = _draf(kecamatan)
    butir = dokumen.daftar_mengingat.first()
    assert butir is not None
    return {"pk": dokumen.pk, "butir_pk": butir.pk}


def menimbang(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name the Menimbang of a draft."""
    return {**draf(kecamatan), "bagian": "menimbang"}


def ajukan(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name the submission of a draft; every other move is in tests/laporan/halaman."""
    return {**draf(kecamatan), "aksi": Aksi.AJUKAN.value}


def kode(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name the office."""
    return {"kode": kecamatan.kode}


def kode_tahun(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name the office and a year."""
    return {"kode": kecamatan.kode, "tahun": 2021}


def cetak_ukur(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name a print of a triwulan of the office: a workbook, which starts no printer."""
    ada = Pengukuran.objects.filter(kecamatan=kecamatan).first()
    pengukuran = ada or build_pengukuran(kecamatan)
    return {"pk": pengukuran.pk, "jenis": "capaian", "bentuk": "xlsx"}


def laporan_kinerja(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name the yearly report of an office, a draft."""
    return {"pk": cari_lkjip(kecamatan).wadah.pk}


def lkjip(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name the yearly report of the office."""
    return {"pk": buat_lkjip(kecamatan).wadah.pk}


def pekerjaan(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name a print of that report, asked for by the operator of the office."""
    dokumen = buat_lkjip(kecamatan)
    ada = dokumen.daftar_pekerjaan.first()
    return {"pk": (ada or minta(dokumen, kantor_of(kecamatan).operator)).pk}


def jenis(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name a kind of document."""
    return {"jenis": "sk-iku"}


def _milik(nama: str, boleh: frozenset[Peran], objek: Any, **isian: Any) -> Rute:
    """Return a page with a form about a document."""
    return Rute(nama, boleh, objek, buta=ADMIN, **isian)


def _lihat(nama: str, objek: Any, **isian: Any) -> Rute:
    """Return a page that shows something of a document."""
    return baca(nama, objek, PEMBACA, buta=ADMIN, **isian)


# Readers of the kabupaten and the admin see every list narrowed: an empty one for the admin.
TABEL: tuple[Rute, ...] = (
    daftar("laporan:daftar_dokumen"),
    formulir("laporan:buat_dokumen", OPERATOR),
    Rute("laporan:buat_rencana", OPERATOR, jenis_renstra, asing=None),
    _lihat("laporan:dokumen", draf),
    _lihat("laporan:temuan", draf),
    _milik("laporan:ubah_identitas", OPERATOR, draf),
    _milik("laporan:isi_nomor", PENGISI_NOMOR, draf),
    _milik("laporan:mengingat", OPERATOR, draf),
    _milik("laporan:ubah_mengingat", OPERATOR, sitiran),
    # A form without rows is refused as cut on its way, so that it deletes nothing.
    _milik("laporan:ubah_butir", OPERATOR, menimbang, berhasil_post=frozenset({409})),
    _milik("laporan:konfirmasi", OPERATOR, draf),
    _milik("laporan:alihkan", OPERATOR, ajukan),
    _milik("laporan:buat_perubahan", OPERATOR, resmi),
    _milik("laporan:hapus_draf", OPERATOR, draf),
    _lihat("laporan:pratinjau", draf),
    # The official bytes: no printer is started.
    _lihat("laporan:unduh_pdf", resmi),
    _lihat("laporan:riwayat", draf),
    # Nothing was submitted yet, so there is nothing to compare with.
    _lihat("laporan:banding", draf, berhasil=frozenset({404})),
    _milik("laporan:unggah_pindaian", PENGUNGGAH, resmi),
    _lihat("laporan:unduh_pindaian", pindaian, berhasil=frozenset({404})),
    _lihat("laporan:cetak_pengukuran", cetak_ukur),
    _lihat("laporan:reviu", lkjip_diajukan),
    # An empty form begins a review without answers.
    _milik("laporan:isi_reviu", INSPEKTORAT, lkjip_diajukan),
    _milik("laporan:terbitkan_reviu", INSPEKTORAT, lkjip_direviu),
    _milik("laporan:minta_perbaikan", BAPPEDA, lkjip_resmi),
    daftar("laporan:daftar_kerangka", PEMBACA),
    formulir("laporan:salin_kerangka", BAPPEDA),
    baca("laporan:kerangka", kerangka, PEMBACA, se_kabupaten=True),
    Rute("laporan:pilih_kerangka", BAPPEDA, kerangka, se_kabupaten=True, menerima_get=False),
    Rute("laporan:tambah_bagian", BAPPEDA, kerangka, se_kabupaten=True),
    Rute("laporan:ubah_bagian", BAPPEDA, bagian_kerangka, se_kabupaten=True),
    # Without the version that its page shows nothing is moved.
    Rute(
        "laporan:atur_bagian",
        BAPPEDA,
        bagian_kerangka,
        se_kabupaten=True,
        menerima_get=False,
        berhasil_post=frozenset({409}),
    ),
    # Everybody sees the form of his own kabupaten; no address names that of another one.
    Rute("laporan:format_reviu", PEMBACA, format_umum, asing=None, menerima_post=False),
    Rute("laporan:salin_format_reviu", BAPPEDA, format_umum, asing=None, menerima_get=False),
    Rute("laporan:ubah_pernyataan", BAPPEDA, format_sendiri, asing=None),
    Rute("laporan:tambah_butir_reviu", BAPPEDA, format_sendiri, asing=None),
    Rute("laporan:ubah_butir_reviu", BAPPEDA, butir_reviu, asing=None),
    # Without the version that its page shows nothing is moved.
    Rute(
        "laporan:atur_butir_reviu",
        BAPPEDA,
        butir_reviu,
        asing=None,
        menerima_get=False,
        berhasil_post=frozenset({409}),
    ),
    Rute("laporan:kelompok_reviu", BAPPEDA, kelompok_reviu, asing=None),
    _lihat("laporan:lkjip_data", laporan_kinerja),
    *(
        _milik(f"laporan:lkjip_{nama}", OPERATOR, laporan_kinerja)
        for nama in ("setelan", "belanja", "standar", "perbaikan", "penghargaan")
    ),
    Rute("laporan:cetak_lkjip", PEMBACA, lkjip, menerima_get=False, buta=ADMIN),
    daftar("laporan:daftar_pekerjaan"),
    _lihat("laporan:pekerjaan", pekerjaan),
    _lihat("laporan:hasil_pekerjaan", pekerjaan),
    Rute("laporan:batal_pekerjaan", OPERATOR, pekerjaan, menerima_get=False, buta=ADMIN),
    daftar("laporan:pantau", PEMBACA_KABUPATEN),
    baca("laporan:pantau_kecamatan", kode, PEMBACA_KABUPATEN),
    daftar("laporan:pantau_laporan", PEMBACA_KABUPATEN),
    # A year is the same for everybody: what it shows is narrowed to the own kabupaten.
    Rute(
        "laporan:pantau_laporan_xlsx",
        PEMBACA_KABUPATEN,
        tahun_laporan,
        asing=None,
        menerima_post=False,
    ),
    Rute("laporan:batas_laporan", BAPPEDA, tahun_laporan, asing=None),
    daftar("laporan:pohon_sendiri", PEMBACA),
    baca("laporan:pohon", kode_tahun, PEMBACA),
    baca("laporan:unduh_pohon", kode_tahun, PEMBACA),
    daftar("laporan:setelan", ADMIN),
    Rute("laporan:ubah_setelan", ADMIN, jenis, asing=None),
)
