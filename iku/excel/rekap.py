"""The ranking of a triwulan as a workbook: one sheet of kecamatan, one of every indikator."""

from decimal import Decimal

from iku.alur_ukur import StatusRealisasi
from iku.domain.arah import Arah
from iku.domain.capaian import find_batas
from iku.domain.target import JenisTarget
from iku.domain.tulis_angka import is_tepat, round_persen
from iku.pengukuran.hitung import UkurIndikator
from iku.pengukuran.rekap import BarisRekap, RekapTriwulan
from kecamatan.buku_kerja import JenisKolom, KolomTulis, LembarTulis, SelTulis, write_buku
from kecamatan.buku_kerja.rupa_angka import write_rupa
from kecamatan.buku_kerja.tulis import Isi

KOLOM_PERINGKAT = (
    KolomTulis("Peringkat", 10, JenisKolom.BULAT),
    KolomTulis("Kode", 12),
    KolomTulis("Kecamatan", 26),
    KolomTulis("Rata-rata capaian", 16),
    KolomTulis("Predikat", 18),
    KolomTulis("Pagu (Rp)", 20),
    KolomTulis("Realisasi anggaran (Rp)", 20),
    KolomTulis("Serapan", 12),
    *(KolomTulis(status.label, 12, JenisKolom.BULAT) for status in StatusRealisasi),
    KolomTulis("Keterangan", 50),
)
KOLOM_RINCIAN = (
    KolomTulis("Kecamatan", 26),
    KolomTulis("Sasaran", 40),
    KolomTulis("Indikator", 50),
    KolomTulis("Target", 16),
    KolomTulis("Target (angka)", 14, JenisKolom.ANGKA),
    KolomTulis("Realisasi", 16),
    KolomTulis("Realisasi (angka)", 14, JenisKolom.ANGKA),
    KolomTulis("Satuan", 12),
    KolomTulis("Capaian", 14),
    KolomTulis("Predikat", 18),
    KolomTulis("Keadaan", 20),
    KolomTulis("Keterangan", 50),
)


def build_buku_rekap(rekap: RekapTriwulan, tempat: str) -> bytes:
    """Return the workbook; numbers as numbers, rounded as they are printed."""
    judul = (
        f"Rekap capaian {rekap.periode.sebutan} tahun {rekap.periode.tahun_kinerja.tahun}",
        tempat,
        str(rekap.versi_kebijakan or "Kebijakan capaian belum ditetapkan"),
        *filter(None, (rekap.skala, rekap.keadaan)),
    )
    return write_buku(
        [
            LembarTulis("Peringkat", judul, KOLOM_PERINGKAT, [*map(_peringkat, rekap.daftar)]),
            LembarTulis(
                "Rincian",
                judul,
                KOLOM_RINCIAN,
                [baris for satu in rekap.daftar for baris in _list_rincian(satu)],
            ),
        ]
    )


def _peringkat(satu: BarisRekap) -> tuple[Isi, ...]:
    anggaran = satu.isi.anggaran if satu.isi else None
    return (
        None if satu.peringkat is None else Decimal(satu.peringkat),
        satu.kecamatan.kode,
        satu.kecamatan.nama,
        _persen(satu.nilai),
        satu.predikat,
        _rupiah(anggaran.pagu if anggaran else None),
        _rupiah(anggaran.rupiah if anggaran else None),
        _persen(satu.serapan),
        *(Decimal(satu.hitung_status[status]) for status in StatusRealisasi),
        "; ".join(filter(None, (satu.alasan, _sebut_belum(satu), _sebut_dikecualikan(satu)))),
    )


def _sebut_belum(satu: BarisRekap) -> str:
    """Say what the money lacks."""
    return f"Serapan {satu.belum}" if satu.belum else ""


def _sebut_dikecualikan(satu: BarisRekap) -> str:
    """Name what is not in the mean."""
    nama = "; ".join(f"{nama}: {alasan}" for nama, alasan in satu.dikecualikan)
    return f"Tidak ikut rata-rata: {nama}" if nama else ""


def _list_rincian(satu: BarisRekap) -> list[tuple[Isi, ...]]:
    if satu.isi is None:
        return []
    hasil: list[tuple[Isi, ...]] = []
    for ukur in satu.isi.daftar_indikator:
        realisasi = ukur.realisasi
        hasil.append(
            (
                satu.kecamatan.nama,
                ukur.sasaran.teks,
                ukur.janji.nama,
                ukur.target_tertulis,
                _find_angka(ukur),
                ukur.realisasi_tertulis,
                None if realisasi is None else round_persen(realisasi),
                ukur.satuan,
                _persen(ukur.capaian.dipakai),
                ukur.kelas.label if ukur.kelas else "",
                ukur.bagian.get_status_display(),
                ukur.capaian.alasan,
            )
        )
    return hasil


def _find_angka(ukur: UkurIndikator) -> Decimal | None:
    """Return the number that a realisasi is measured against; None for a range or no target."""
    if ukur.target.jenis == JenisTarget.RENTANG:
        return None
    batas = find_batas(ukur.target, Arah(ukur.janji.arah), ukur.skala)
    return ukur.target.angka if batas is None else batas


def _persen(nilai: Decimal | None) -> SelTulis | None:
    """Return a percentage as prints have it: two decimals and its sign."""
    return None if nilai is None else SelTulis(round_persen(nilai), write_rupa(2, akhiran="%"))


def _rupiah(nilai: Decimal | None) -> SelTulis | None:
    """Return an amount as prints have it: sen only when there are any."""
    if nilai is None:
        return None
    return SelTulis(nilai, write_rupa(0 if is_tepat(nilai, 0) else 2))
