"""Every route of the site with sample objects to open it with."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone

from iku.actions.bukti import cabut_bukti, ganti_bukti
from iku.alur_ukur import StatusRealisasi
from iku.models import FormatIku, Iku, IndikatorTujuan, MisiRpjmd, Pengukuran, Rpjmd, Tujuan
from iku.pustaka import PUSTAKA
from kecamatan.models import HubunganPeraturan, MasaJabatan, Pengguna, Peraturan
from laporan.actions.rencana import buat_dokumen_bawahan
from laporan.enums import Aksi, BagianButir, JenisDokumen
from laporan.models import Dokumen
from laporan.views.rencana import PEMBUAT
from tests.factories_aksi import buat_draf_aksi
from tests.factories_bukti import anggaran_of, build_berkas, build_bukti
from tests.factories_dokumen import Kantor
from tests.factories_lkjip import cari_lkjip
from tests.factories_perjanjian import (
    buat_bupati,
    buat_dpa,
    buat_draf_perjanjian,
    buat_draf_rkt,
    buat_kasi,
)
from tests.factories_renstra import buat_dokumen_renstra
from tests.factories_ukur import (
    build_izin,
    build_kebijakan,
    build_pengukuran,
    build_tahun_kinerja,
)
from tests.kecamatan.unggahan.rakitan import buat_pdf
from tests.peramban.dunia import Dunia, gambar_png
from tests.peramban.rute_dasbor import KUERI_DASBOR, argumen_dasbor
from tests.peramban.rute_meja import argumen_meja
from tests.peramban.rute_naskah import TANPA_HALAMAN_NASKAH, argumen_naskah
from tests.peramban.rute_pekerjaan import argumen_pekerjaan
from tests.peramban.rute_reviu import TANPA_HALAMAN_KERANGKA, argumen_reviu

# Answers without a page: files, JSON, parts of pages, and addresses that only lead elsewhere.
TANPA_HALAMAN = frozenset(
    {
        "iku:ambil_rencana",
        "iku:bukti",
        "laporan:cetak_pengukuran",
        "iku:konfirmasi_butir",
        "iku:mulai_pengukuran",
        "iku:pilih_format",
        "iku:pindah_butir",
        "iku:pratinjau_naskah",
        "iku:pratinjau_rumus",
        "iku:unduh_anggaran",
        "iku:unduh_realisasi",
        "iku:unduh_target",
        "iku:samakan_aksi",
        "iku:komentar_bagian",
        "iku:pengingat_teks",
        "iku:rekap_xlsx",
        "iku:terima_meja",
        "iku:samakan_pengukuran",
        "iku:dasbor_sendiri",
        "kecamatan:hapus_bidang",
        "kecamatan:hapus_hubungan",
        "kecamatan:hapus_logo",
        "kecamatan:hapus_logo_kabupaten",
        "kecamatan:keluar",
        "kecamatan:logo",
        "kecamatan:logo_kabupaten",
        "kecamatan:profil_sendiri",
        "kecamatan:status_bidang",
        "kecamatan:status_pengguna",
        "kecamatan:buka_kunci",
        "kecamatan:urut_bidang",
        "laporan:batal_pekerjaan",
        "laporan:cetak_lkjip",
        "laporan:hasil_pekerjaan",
        "laporan:unduh_pdf",
        "laporan:pohon_sendiri",
        "laporan:pantau_laporan_xlsx",
        "laporan:unduh_pindaian",
        "laporan:unduh_pohon",
        "sehat",
        "siap",
        *TANPA_HALAMAN_KERANGKA,
        *TANPA_HALAMAN_NASKAH,
    }
)
# Other faces of a page: empty results, filters, a form that starts from an example.
KUERI = {
    "iku:tambah_iku": [f"?contoh={contoh.kunci}" for contoh in PUSTAKA],
    "iku:tambah_format": ["?pola=enam-kolom"],
    "kecamatan:daftar_kecamatan": ["?cari=zzz", "?lengkap=tanpa-akun"],
    "kecamatan:daftar_pejabat": ["?cari=zzz"],
    "kecamatan:daftar_pengguna": ["?cari=zzz", "?cari=panti&page=1"],
    "iku:buka_tahun": ["?tahun=2030"],
    "iku:dasbor": KUERI_DASBOR,
    "iku:dasbor_kabupaten": ["?triwulan=3"],
    "iku:meja": [
        "?cari=zzz",
        "?status=terlambat&triwulan=0&tahun=2021",
        "?status=dikembalikan&triwulan=0&tahun=2021",
    ],
    "iku:pengingat": ["?cari=zzz"],
    "iku:nomenklatur": ["?cari=zzz", "?page=2"],
    "kecamatan:daftar_peraturan": ["?cari=zzz", "?page=2"],
    "kecamatan:jejak": ["?page=2"],
    "laporan:banding": ["?lama=kini&baru=kini"],
    "laporan:daftar_dokumen": ["?tahun=2001"],
    "laporan:pantau": [
        "?cari=zzz",
        "?jenis=pk&status=belum",
        "?tahun=2025&jenis=iku&status=ditetapkan",
        "?tahun=2021",
    ],
    "laporan:pantau_kecamatan": ["?tahun=2021", "?tahun=2001"],
    "laporan:pantau_laporan": ["?cari=zzz", "?tahun=2025", "?tahun=2021&keadaan=belum"],
}
Argumen = Mapping[str, Any]
# A year of which the sample data know nothing.
TAHUN_UKUR = 2018


def list_rute(pola: list[URLPattern | URLResolver] | None = None, awal: str = "") -> Iterator[str]:
    """Yield the full name of every route of the site."""
    for satu in get_resolver().url_patterns if pola is None else pola:
        if isinstance(satu, URLResolver):
            ruang = f"{awal}{satu.namespace}:" if satu.namespace else awal
            yield from list_rute(satu.url_patterns, ruang)
        else:
            yield f"{awal}{satu.name}"


def list_argumen(dunia: Dunia) -> dict[str, list[Argumen]]:
    """Return for every route the arguments of the sample objects it is tried with."""
    dokumen: list[Argumen] = [{"pk": satu.pk} for satu in dunia.daftar_dokumen]
    draf: dict[str, Any] = {"pk": dunia.salinan.pk}
    tanpa: list[Argumen] = [{}]
    return {
        **dict.fromkeys(list_rute(), tanpa),
        **_argumen_iku(dunia),
        **_argumen_rpjmd(),
        **_argumen_renstra(dunia),
        **_argumen_perjanjian(dunia),
        **_argumen_ukur(dunia),
        **_argumen_kecamatan(dunia),
        **argumen_meja(dunia.kecamatan),
        **argumen_dasbor(dunia.kecamatan),
        **argumen_naskah(dunia.kecamatan, TAHUN_UKUR),
        **argumen_pekerjaan(dunia.kecamatan),
        **{
            f"laporan:{nama}": dokumen
            for nama in (
                *("dokumen", "temuan", "ubah_identitas", "isi_nomor", "mengingat", "konfirmasi"),
                *("buat_perubahan", "hapus_draf", "pratinjau", "riwayat"),
                "unggah_pindaian",
            )
        },
        "laporan:unduh_pdf": [{"pk": dunia.resmi.pk}],
        "laporan:banding": [{"pk": dunia.dikembalikan.pk}],
        "laporan:ubah_mengingat": [
            draf | {"butir_pk": dunia.salinan.daftar_mengingat.latest("pk").pk}
        ],
        "laporan:ubah_butir": [draf | {"bagian": bagian.value} for bagian in BagianButir],
        "laporan:alihkan": [{**satu, "aksi": aksi.value} for satu in dokumen for aksi in Aksi],
        "laporan:unduh_pindaian": [
            {"pk": dunia.resmi.pk, "pindaian_pk": dunia.resmi.daftar_pindaian.get().pk}
        ],
        "laporan:buat_rencana": [{"jenis": jenis} for jenis in PEMBUAT],
        "laporan:unduh_pohon": [{"kode": dunia.kecamatan.kode, "tahun": 2021}],
        "laporan:pohon": [{"kode": dunia.kecamatan.kode, "tahun": tahun} for tahun in (2001, 2021)],
        "laporan:pantau_kecamatan": [{"kode": dunia.kecamatan.kode}],
        "laporan:ubah_setelan": [{"jenis": jenis.value} for jenis in JenisDokumen],
    }


def _argumen_iku(dunia: Dunia) -> dict[str, list[Argumen]]:
    daftar = dunia.salinan.daftar_iku
    sasaran = daftar.daftar_sasaran.latest("pk")
    tujuan = Tujuan.objects.create(daftar=daftar, teks="Meningkatkan tata kelola", urutan=1)
    anak = IndikatorTujuan.objects.create(tujuan=tujuan, teks="Nilai SAKIP", urutan=1)
    semua_iku = Iku.objects.filter(sasaran__daftar=daftar)
    per_jenis = {iku.jenis_rumus: iku.pk for iku in semua_iku}
    butir: list[Argumen] = [
        {"jenis": "tujuan", "pk": tujuan.pk},
        {"jenis": "indikator-tujuan", "pk": anak.pk},
        {"jenis": "sasaran", "pk": sasaran.pk},
        {"jenis": "iku", "pk": semua_iku.latest("pk").pk},
    ]
    kabupaten = dunia.kecamatan.kabupaten
    format_iku: list[Argumen] = [
        {"pk": satu.pk} for satu in FormatIku.objects.filter(kabupaten=kabupaten)
    ]
    return {
        "iku:daftar": [{"pk": satu.daftar_iku_id} for satu in dunia.daftar_dokumen],
        "iku:pilih_format": [{"pk": daftar.pk}],
        "iku:tambah_tujuan": [{"pk": daftar.pk}],
        "iku:tambah_sasaran": [{"pk": daftar.pk}],
        "iku:tambah_indikator_tujuan": [{"pk": tujuan.pk}],
        "iku:pilih_contoh": [{"pk": sasaran.pk}],
        "iku:tambah_iku": [{"pk": sasaran.pk}],
        "iku:ubah_iku": [{"pk": pk} for pk in per_jenis.values()],
        "iku:ubah_butir": butir[:3],
        "iku:hapus_butir": butir,
        "iku:pindah_butir": butir,
        "iku:konfirmasi_butir": butir,
        "iku:sejarah_indikator": [{"kode": semua_iku.latest("pk").indikator.kode}],
        "iku:ubah_format": format_iku,
        "iku:hapus_format": format_iku,
    }


def _argumen_rpjmd() -> dict[str, list[Argumen]]:
    rpjmd = Rpjmd.objects.latest("pk")
    misi = MisiRpjmd.objects.create(rpjmd=rpjmd, urutan=9, teks="Mewujudkan desa mandiri")
    return {
        **{
            f"iku:{nama}": [{"pk": rpjmd.pk}] for nama in ("rpjmd", "ubah_rpjmd", "perubahan_rpjmd")
        },
        "iku:tambah_butir": [
            {"jenis": "misi-rpjmd", "pk": rpjmd.pk},
            {"jenis": "tujuan-rpjmd", "pk": misi.pk},
        ],
    }


def _argumen_renstra(dunia: Dunia) -> dict[str, list[Argumen]]:
    renstra = buat_dokumen_renstra(dunia.kecamatan).wadah
    nama = ("renstra", "target_renstra", "rpjmd_renstra", "unduh_target", "unggah_target")
    return {f"iku:{satu}": [{"pk": renstra.pk}] for satu in nama}


def _argumen_perjanjian(dunia: Dunia) -> dict[str, list[Argumen]]:
    """Return a budget, an RKT, the PK of the camat and one below it, all of one year."""
    kantor = Kantor(
        kecamatan=dunia.kecamatan,
        format=FormatIku.objects.latest("pk"),
        camat=MasaJabatan.objects.camat_of(dunia.kecamatan).latest("pk"),
        operator=Pengguna.objects.get(username="operator.panti"),
        sekcam=Pengguna.objects.get(username="sekcam.panti"),
        pemimpin=Pengguna.objects.get(username="camat.panti"),
    )
    buat_bupati(dunia.kecamatan.kabupaten)
    anggaran = buat_dpa(kantor)
    rkt = buat_draf_rkt(kantor)
    perjanjian = buat_draf_perjanjian(kantor)
    bawahan = buat_dokumen_bawahan(
        atasan=perjanjian.perjanjian, pihak_pertama=buat_kasi(dunia.kecamatan), by=kantor.operator
    )
    milik: list[Argumen] = [{"pk": satu.wadah.pk} for satu in (perjanjian, bawahan)]
    return {
        **{
            f"iku:{nama}anggaran": [{"pk": anggaran.pk}]
            for nama in ("", "ubah_", "isi_", "kaitan_", "unduh_", "unggah_")
        },
        **{f"iku:{nama}": [{"pk": rkt.wadah.pk}] for nama in ("rkt", "atur_rkt", "target_rkt")},
        **{f"iku:{nama}": milik for nama in ("perjanjian", "atur_perjanjian", "pilih_pagu")},
        "iku:turunkan_indikator": milik[1:],
        "iku:ambil_rencana": milik[:1],
        **_argumen_aksi(perjanjian, kantor),
    }


def _argumen_aksi(perjanjian: Dokumen, kantor: Kantor) -> dict[str, list[Argumen]]:
    """Return the rencana aksi of the camat's PK, with aksi."""
    rencana: list[Argumen] = [{"pk": buat_draf_aksi(kantor, perjanjian).wadah.pk}]
    return {f"iku:{nama}": rencana for nama in ("rencana_aksi", "triwulan_aksi", "samakan_aksi")}


def _argumen_ukur(dunia: Dunia) -> dict[str, list[Argumen]]:
    """Return a year of measuring that is open, one that can be closed, and an izin that runs."""
    pengukuran = build_pengukuran(dunia.kecamatan, tahun=2019, banyak=2)
    lalu = pengukuran.periode.tahun_kinerja
    build_kebijakan(lalu, batas=120)
    izin = build_izin(pengukuran, date(2100, 1, 1))
    kini = build_tahun_kinerja(dunia.kecamatan.kabupaten, timezone.localdate().year)
    semua: list[Argumen] = [{"pk": satu.pk} for satu in (lalu, kini)]
    nama = ("tahun_kinerja", "ubah_periode", "tutup_tahun", "tetapkan_kebijakan", "daftar_izin")
    return {
        **{f"iku:{satu}": semua for satu in nama},
        "iku:beri_izin": [{"pk": pengukuran.pk}],
        "iku:cabut_izin": [{"pk": izin.pk}],
        **_argumen_isi(dunia),
        **_argumen_bukti(pengukuran),
    }


def _argumen_isi(dunia: Dunia) -> dict[str, list[Argumen]]:
    """Return two triwulan of one year: one that can be filled in, one whose period is over."""
    terbuka = build_pengukuran(dunia.kecamatan, TAHUN_UKUR, triwulan=2, banyak=2)
    build_izin(terbuka, timezone.localdate())
    lewat = build_pengukuran(dunia.kecamatan, TAHUN_UKUR, triwulan=1)
    milik: list[Argumen] = [{"pk": satu.pk} for satu in (terbuka, lewat)]
    nama = (
        "pengukuran",
        "samakan_pengukuran",
        "isi_realisasi",
        "isi_realisasi_anggaran",
        "unggah_realisasi",
    )
    return {
        **{f"iku:{satu}": milik for satu in nama},
        "iku:mulai_pengukuran": [{"pk": terbuka.periode_id}],
        "iku:unduh_realisasi": milik,
        "laporan:cetak_pengukuran": [{"pk": terbuka.pk, "jenis": "capaian", "bentuk": "xlsx"}],
        "iku:realisasi_lampau": [{"tahun": TAHUN_UKUR - 1}, {"tahun": 2099}],
        **_argumen_lkjip(dunia),
        **argumen_reviu(dunia.kecamatan),
    }


def _argumen_lkjip(dunia: Dunia) -> dict[str, list[Argumen]]:
    """Return the draft of a report."""
    laporan: list[Argumen] = [{"pk": cari_lkjip(dunia.kecamatan).wadah.pk}]
    nama = ("data", "setelan", "belanja", "standar", "perbaikan", "penghargaan")
    return {f"laporan:lkjip_{satu}": laporan for satu in nama}


def _argumen_bukti(pengukuran: Pengukuran) -> dict[str, list[Argumen]]:
    """Return an indikator with evidence of every kind, the budget, and one under review."""
    bagian, diperiksa = pengukuran.daftar_bagian.filter(indikator__isnull=False)[:2]
    lama = build_bukti(bagian, keterangan="Laporan SKM semester I")
    by = lama.diunggah_by
    ganti_bukti(bukti=lama, berkas=build_berkas(gambar_png(), "skm.png"), by=by)
    satu = build_bukti(bagian, buat_pdf(halaman=4), kunci="pembilang", halaman_rujukan=3)
    cabut_bukti(bukti=build_bukti(bagian, kunci="penyebut"), by=by)
    build_bukti(diperiksa)
    type(diperiksa).objects.filter(pk=diperiksa.pk).update(status=StatusRealisasi.DIAJUKAN)
    semua = (bagian, diperiksa, anggaran_of(pengukuran))
    return {
        "iku:unggah_bukti": [{"pk": satu.pk} for satu in semua],
        "iku:bukti": [{"pk": satu.pk}],
        "iku:ganti_bukti": [{"pk": satu.pk}],
        "iku:cabut_bukti": [{"pk": satu.pk}],
    }


def _argumen_kecamatan(dunia: Dunia) -> dict[str, list[Argumen]]:
    kode = {"kode": dunia.kecamatan.kode}
    masa = MasaJabatan.objects.filter(kecamatan=dunia.kecamatan).latest("pk")
    bupati = MasaJabatan.objects.kepala_daerah_of(dunia.kecamatan.kabupaten_id).latest("pk")
    bidang = dunia.kecamatan.daftar_bidang.latest("urutan")
    akun = Pengguna.objects.get(username="operator.panti")
    daerah = Peraturan.objects.filter(kabupaten=dunia.kecamatan.kabupaten).first()
    peraturan: list[Argumen] = [
        {"pk": satu.pk} for satu in (Peraturan.objects.earliest("pk"), daerah) if satu
    ]
    per_kode = ("profil", "ubah_profil", "logo", "unggah_logo", "hapus_logo")
    per_bidang = ("ubah_bidang", "status_bidang", "urut_bidang", "hapus_bidang")
    per_akun = ("ubah_pengguna", "status_pengguna", "atur_ulang_sandi", "buka_kunci")
    per_pejabat = ("pejabat", "ubah_pejabat")
    per_masa = ("ubah_masa_jabatan", "akhiri_masa_jabatan")
    per_peraturan = ("peraturan", "ubah_peraturan", "tambah_hubungan")
    desa = dunia.kecamatan.daftar_desa.create(nama="Desa Glagahwero")
    return {
        **{f"kecamatan:{nama}": [kode] for nama in per_kode},
        **{f"kecamatan:tambah_{nama}": [kode] for nama in ("bidang", "desa", "pejabat")},
        **{f"kecamatan:{nama}": [{"pk": bidang.pk}] for nama in per_bidang},
        **{f"kecamatan:{nama}": [{"pk": akun.pk}] for nama in per_akun},
        **{
            f"kecamatan:{nama}": [{"pk": satu.pejabat_id} for satu in (masa, bupati)]
            for nama in per_pejabat
        },
        **{f"kecamatan:{nama}": [{"pk": satu.pk} for satu in (masa, bupati)] for nama in per_masa},
        **{f"kecamatan:{nama}": peraturan for nama in per_peraturan},
        "kecamatan:tambah_masa_jabatan": [kode | {"pk": masa.pejabat_id}],
        "kecamatan:tambah_masa_kepala_daerah": [{"pk": bupati.pejabat_id}],
        "kecamatan:ubah_desa": [{"pk": desa.pk}],
        "kecamatan:hapus_hubungan": [{"pk": HubunganPeraturan.objects.latest("pk").pk}],
    }
