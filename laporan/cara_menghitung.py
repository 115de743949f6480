"""How the capaian of a print were computed: rules in force, scale, and what they rest on."""

from collections.abc import Iterator
from decimal import Decimal

from django.utils import timezone

from iku.domain.akumulasi import CaraAkumulasi
from iku.domain.hasil_capaian import write_persen
from iku.domain.kebijakan import Kebijakan, UrutanBatas
from iku.domain.skala_capaian import SkalaCapaian, write_kelas
from iku.domain.teks import join_kata
from iku.models import KebijakanCapaian
from iku.pengukuran.hitung import KEBIJAKAN_BELUM
from iku.pengukuran.isi import IsiPengukuran
from kecamatan.tanggal import format_tanggal
from laporan.isi_ukur import TIDAK_ADA, BarisUkur, KolomUkur, SelUkur, TabelUkur
from laporan.nomor_ukur import list_bernomor
from laporan.sel_ukur import sel_teks
from laporan.susun_lembar import build_kolom

NAMA_CARA = "Cara menghitung"
NAMA_SKALA = "Predikat"
KOLOM_CARA = (KolomUkur(build_kolom("Hal", 22)), KolomUkur(build_kolom("Ketentuan", 78)))
KOLOM_SKALA = (KolomUkur(build_kolom("Predikat", 22)), KolomUkur(build_kolom("Capaian", 78)))
NAIK = "R ÷ T × 100%"
TEPAT = "100% − |R − T| ÷ |T| × 100%"
RENTANG = (
    "Di dalam rentang target 100%; di luarnya diukur terhadap batas rentang yang terdekat dengan "
    "rumus menurut arah indikatornya."
)
PREDIKAT = (
    "Diukur terhadap angka yang diperjanjikan; tanpa angka itu terhadap batas golongannya, yang "
    "tercetak dalam kurung."
)
NOL_NAIK = "Realisasi 0: tidak ditargetkan, tidak ikut rata-rata. Realisasi lebih dari 0:"
NOL_TURUN = "Realisasi 0 = 100%, lebih dari 0 = 0%."
PREDIKAT_TERCETAK = "Predikat ditentukan dari nilai yang tercetak."
BULAT = (
    "Angka tidak dibulatkan selama dihitung; dibulatkan sekali saat dicetak, paling banyak dua "
    "desimal, 5 ke atas."
)
SERAPAN = (
    "Realisasi ÷ pagu × 100%; serapan jumlah dihitung dari jumlah rupiahnya, bukan rata-rata "
    "persen."
)
PAKAI = (
    "T adalah target setahun, R realisasi sejak triwulan I sampai dengan triwulan {}. Yang belum "
    "diisi bukan nol."
)


def build_cara_menghitung(isi: IsiPengukuran) -> tuple[TabelUkur, ...]:
    """Return the rules, and the scale once there is a policy."""
    versi = isi.versi_kebijakan
    if versi is None:
        teks = KEBIJAKAN_BELUM.format(isi.pengukuran.tahun)
        baris = (_baris("Kebijakan", teks), _baris("Serapan anggaran", SERAPAN))
        return (_build_cara(baris),)
    ketentuan = (
        *_list_rumus(versi.to_kebijakan(), isi.pengukuran.nama_triwulan),
        *list_gabungan(isi),
        *_list_dasar(versi),
    )
    return _build_cara(tuple(_baris(*satu) for satu in ketentuan)), _build_skala(versi)


def _build_cara(baris: tuple[BarisUkur, ...]) -> TabelUkur:
    return TabelUkur(NAMA_CARA, NAMA_CARA.upper(), KOLOM_CARA, baris)


def _build_skala(versi: KebijakanCapaian) -> TabelUkur:
    skala = versi.to_kebijakan().skala
    return TabelUkur(
        NAMA_SKALA,
        "SKALA PREDIKAT",
        KOLOM_SKALA,
        tuple(_baris(satu.label, write_kelas(satu)) for satu in skala.daftar_kelas),
        list_catatan_skala(skala),
        utuh=True,
    )


def list_catatan_skala(skala: SkalaCapaian) -> tuple[str, ...]:
    """Return which scale it is, and where a capaian between two printed bounds belongs."""
    sumber = f" Sumber: {skala.sumber}." if skala.sumber else ""
    return (
        f"Skala: {skala.nama}.{sumber} {PREDIKAT_TERCETAK}",
        f"Capaian di antara dua batas tercetak ({skala.metode.label.lower()}): "
        f"{skala.metode.uraian[:1].lower()}{skala.metode.uraian[1:]}",
    )


def _list_rumus(kebijakan: Kebijakan, triwulan: str) -> Iterator[tuple[str, str]]:
    bentuk = kebijakan.bentuk_turun
    yield "Yang dibandingkan", PAKAI.format(triwulan)
    yield "Semakin tinggi semakin baik", NAIK
    yield "Semakin rendah semakin baik", f"{bentuk.label}. {bentuk.uraian}"
    yield "Tepat pada target", TEPAT
    yield "Target berupa rentang", RENTANG
    yield "Target berupa predikat", PREDIKAT
    di_luar = kebijakan.di_luar_target
    yield "Target 0, semakin tinggi semakin baik", f"{NOL_NAIK} {di_luar.label}. {di_luar.uraian}"
    yield "Target 0, semakin rendah semakin baik atau tepat", NOL_TURUN
    yield from list_batas(kebijakan)
    yield "Serapan anggaran", SERAPAN
    yield "Pembulatan", BULAT


def list_batas(kebijakan: Kebijakan) -> Iterator[tuple[str, str]]:
    """Yield floor and cap of a capaian, and what the means are taken over."""
    yield "Capaian paling rendah", _tulis_batas(kebijakan.lantai)
    yield "Capaian paling tinggi", _tulis_atas(kebijakan)
    dasar = kebijakan.dasar_rata
    yield "Rata-rata sasaran", "Rata-rata capaian indikatornya yang dapat dihitung."
    yield "Rata-rata kecamatan", f"{dasar.label}. {dasar.uraian}"


def _tulis_batas(nilai: Decimal | None) -> str:
    return "Tidak dibatasi" if nilai is None else write_persen(nilai)


def _tulis_atas(kebijakan: Kebijakan) -> str:
    if kebijakan.batas is None:
        return "Tidak dibatasi"
    urutan: UrutanBatas = kebijakan.urutan_batas
    return f"{write_persen(kebijakan.batas)}. {urutan.label}. {urutan.uraian}"


def list_gabungan(isi: IsiPengukuran) -> Iterator[tuple[str, str]]:
    """Yield how the triwulan make the year, with the indikator that it is about."""
    milik: dict[CaraAkumulasi, list[str]] = {}
    for nomor, ukur in list_bernomor(isi):
        if ukur.cara is not None:
            milik.setdefault(ukur.cara, []).append(nomor)
    for cara, daftar in milik.items():
        teks = f"{cara.uraian} Dipakai untuk indikator {join_kata(daftar)}."
        yield f"Gabungan triwulan: {cara.label.lower()}", teks


def _list_dasar(versi: KebijakanCapaian) -> Iterator[tuple[str, str]]:
    pada = format_tanggal(timezone.localdate(versi.dibuat_at))
    yield "Kebijakan", f"{versi}, dicatat {pada}"
    yield "Dasar", write_dasar(versi) or TIDAK_ADA


def write_dasar(versi: KebijakanCapaian) -> str:
    """Return what a policy is based on; empty when nobody wrote it."""
    dasar = (str(versi.peraturan) if versi.peraturan else "", versi.dasar.strip())
    return "; ".join(filter(None, dasar))


def _baris(label: str, teks: str) -> BarisUkur:
    return BarisUkur("", (SelUkur(label), sel_teks(teks)))
