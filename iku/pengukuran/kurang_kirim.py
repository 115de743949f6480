"""What a kecamatan still owes of a triwulan, said exactly, and the letter that reminds it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from iku.alur_ukur import STATUS_DAPAT_DIISI, StatusRealisasi
from iku.models import BagianUkur, Bukti, Pengukuran, PerjanjianKinerja
from iku.pengukuran.isi import IsiPengukuran
from iku.pengukuran.kelengkapan import list_kekurangan, map_bukti
from iku.pengukuran.meja import SelMeja
from iku.pengukuran.rekap import read_isi_banyak
from kecamatan.enums import Jabatan
from kecamatan.models import Pengguna
from kecamatan.tanggal import format_tanggal

TANPA_PK: Final = "Perjanjian Kinerja camat belum ditetapkan, jadi pengukuran belum dapat dimulai."
BELUM_MULAI: Final = "Pengukuran triwulan ini belum dimulai."
_MENUNGGU: Final[Mapping[StatusRealisasi, str]] = {
    StatusRealisasi.DIAJUKAN: "menunggu diverifikasi sekcam",
    StatusRealisasi.DIVERIFIKASI: "menunggu disetujui dan dikirim camat",
}


@dataclass(frozen=True)
class KurangKirim:
    """A kecamatan in one triwulan with every sentence of what is missing."""

    sel: SelMeja
    daftar: tuple[str, ...]


def read_kurang(daftar_sel: Sequence[SelMeja]) -> list[KurangKirim]:
    """Return what each owes; of one year, in a constant number of queries."""
    kunci = [satu.pengukuran for satu in daftar_sel if satu.pengukuran is not None]
    daftar = list(
        Pengukuran.objects.filter(pk__in=kunci)
        .select_related("periode__tahun_kinerja", "kecamatan")
        .defer("kecamatan__logo")
    )
    isi = read_isi_banyak(daftar)
    bukti = map_bukti(pk for satu in isi.values() for pk in satu.daftar_bagian)
    ber_pk = _list_berperjanjian(daftar_sel)
    hasil = []
    for sel in daftar_sel:
        if sel.pengukuran is None:
            sebab = BELUM_MULAI if sel.kecamatan.pk in ber_pk else TANPA_PK
            hasil.append(KurangKirim(sel, (sebab,)))
        else:
            satu = isi[sel.pengukuran]
            kurang = _list_kurang(satu, bukti)
            hasil.append(KurangKirim(sel, tuple(kurang)))
    return hasil


def _list_berperjanjian(daftar_sel: Sequence[SelMeja]) -> frozenset[int]:
    """Return the kecamatan whose camat has an enacted PK for the year."""
    milik = PerjanjianKinerja.objects.tanpa_dicabut().filter(
        kecamatan__in=[satu.kecamatan.pk for satu in daftar_sel],
        tahun__in={satu.periode.tahun_kinerja.tahun for satu in daftar_sel},
        jabatan=Jabatan.CAMAT,
        dikunci_at__isnull=False,
    )
    return frozenset(milik.values_list("kecamatan", flat=True))


def _list_kurang(isi: IsiPengukuran, bukti: Mapping[int, Sequence[Bukti]]) -> list[str]:
    """Name what is not filled in, what is not handed in, and with whom the rest is."""
    semua = _list_bagian(isi)
    terbuka = {satu.pk: satu for satu in semua if satu.status in STATUS_DAPAT_DIISI}
    wajib = [
        satu for satu in list_kekurangan(isi, bukti) if satu.wajib and satu.bagian.pk in terbuka
    ]
    kurang = {satu.bagian.pk for satu in wajib}
    lengkap = [satu for pk, satu in terbuka.items() if pk not in kurang]
    return [
        *(f"{satu.bagian}: {satu.pesan}" for satu in wajib),
        *_list_belum_diajukan(lengkap, len(semua)),
        *_list_menunggu(isi.hitung_status, len(semua)),
    ]


def _list_bagian(isi: IsiPengukuran) -> list[BagianUkur]:
    indikator = [satu.bagian for satu in isi.daftar_indikator]
    return indikator if isi.anggaran is None else [*indikator, isi.anggaran.bagian]


def _list_belum_diajukan(lengkap: Iterable[BagianUkur], banyak: int) -> Iterator[str]:
    """Name what was given back, and count the rest, of what could be handed in as it is."""
    belum = 0
    for satu in lengkap:
        if satu.status == StatusRealisasi.DIKEMBALIKAN:
            yield f"{satu}: dikembalikan, belum diajukan lagi."
        else:
            belum += 1
    if belum:
        yield f"{belum} dari {banyak} bagian sudah lengkap, tetapi belum diajukan."


def _list_menunggu(hitung: Mapping[StatusRealisasi, int], banyak: int) -> Iterator[str]:
    """Say with whom the rest is."""
    for status, kata in _MENUNGGU.items():
        if hitung.get(status):
            yield f"{hitung[status]} dari {banyak} bagian {kata}."


def write_pengingat(kurang: KurangKirim, oleh: Pengguna, hari_ini: date) -> str:
    """Return the letter, ready to be sent: who, which triwulan, until when, what is missing."""
    sel = kurang.sel
    periode = sel.periode
    triwulan, tahun = periode.sebutan, periode.tahun_kinerja.tahun
    nomor = [f"{n}. {satu}" for n, satu in enumerate(kurang.daftar, start=1)]
    return "\n".join(
        (
            f"Yth. Camat {sel.kecamatan.nama}",
            "",
            "Dengan hormat,",
            f"sampai {format_tanggal(hari_ini)} kami belum menerima secara lengkap pengukuran "
            f"kinerja {triwulan} tahun {tahun} dari Kecamatan {sel.kecamatan.nama}. "
            f"{_sebut_batas(sel, hari_ini)}",
            "",
            "Yang masih kurang:",
            *nomor,
            "",
            _sebut_permohonan(sel, hari_ini),
            "",
            "Atas perhatian dan kerja samanya kami ucapkan terima kasih.",
            "",
            f"{oleh.peran_label} {oleh.tempat_label}",
        )
    )


def _sebut_batas(sel: SelMeja, hari_ini: date) -> str:
    batas = sel.periode.ditutup
    lewat = (hari_ini - batas).days
    tulisan = f"Batas pengisiannya {format_tanggal(batas)}"
    if lewat > 0:
        return f"{tulisan}, sudah lewat {lewat} hari."
    return f"{tulisan}, {'hari ini' if not lewat else f'tinggal {-lewat} hari lagi'}."


def _sebut_permohonan(sel: SelMeja, hari_ini: date) -> str:
    """Ask for it: until the end of the period, of the leave, or for a request for leave."""
    mohon = "Mohon berkenan melengkapi dan mengirimkannya melalui SAKIP Kecamatan"
    if hari_ini <= sel.periode.ditutup:
        return f"{mohon} paling lambat {format_tanggal(sel.periode.ditutup)}."
    if sel.sampai is not None:
        return f"{mohon}; izin pengisian berlaku sampai {format_tanggal(sel.sampai)}."
    return (
        "Karena batas waktunya sudah lewat, mohon berkenan mengajukan izin pengisian kepada "
        "Bappeda, lalu melengkapi dan mengirimkannya melalui SAKIP Kecamatan."
    )
