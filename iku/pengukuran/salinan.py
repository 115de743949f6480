"""Every figure of a bagian at one moment, as canonical JSON with its SHA-256."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from iku.domain.tulis_angka import format_angka
from iku.models import BagianUkur, Bukti
from iku.pengukuran.anggaran import UkurAnggaran
from iku.pengukuran.hitung import UkurIndikator, write_capaian
from iku.pengukuran.isi import IsiPengukuran


def salin_bagian(
    isi: IsiPengukuran, bagian: BagianUkur, bukti: Mapping[int, Sequence[Bukti]]
) -> dict[str, Any]:
    """Return the figures of a bagian of this triwulan as a step keeps them."""
    milik = bukti.get(bagian.pk, ())
    if bagian.is_anggaran:
        assert isi.anggaran is not None, "a bagian of the budget has one"
        return salin_anggaran(isi.anggaran, milik)
    satu = next(satu for satu in isi.daftar_indikator if satu.bagian.pk == bagian.pk)
    return salin_indikator(satu, milik)


def map_sidik(isi: IsiPengukuran, bukti: Mapping[int, Sequence[Bukti]]) -> dict[int, str]:
    """Return by bagian the SHA-256 of everything that a person sees of it now.

    A page carries it back with what is pressed: earlier triwulan, the cara and the policy change a
    figure without touching its bagian.
    """
    sidik = {
        satu.bagian.pk: seal_isi(salin_indikator(satu, bukti.get(satu.bagian.pk, ())))[1]
        for satu in isi.daftar_indikator
    }
    if isi.anggaran is not None:
        pk = isi.anggaran.bagian.pk
        sidik[pk] = seal_isi(salin_anggaran(isi.anggaran, bukti.get(pk, ())))[1]
    return sidik


def salin_indikator(satu: UkurIndikator, bukti: Iterable[Bukti]) -> dict[str, Any]:
    """Return target, variables, sum, capaian, policy, words and evidence of an indikator."""
    bagian = satu.bagian
    nilai = {baris.kunci: baris for baris in bagian.daftar_nilai.all()}
    kelas = satu.kelas
    return {
        "indikator": satu.janji.nama,
        "target": satu.target_tertulis,
        "rumus": satu.rumus.ekspresi,
        "cara": satu.cara.value if satu.cara else "",
        "nilai": [
            {
                "kunci": variabel.kunci,
                "label": variabel.label,
                "angka": format_angka(nilai[variabel.kunci].angka),
                "oleh": nilai[variabel.kunci].diisi_by.nama,
            }
            for variabel in satu.rumus.daftar_isian
            if variabel.kunci in nilai
        ],
        "tidak_diukur": bagian.alasan_tidak_diukur if bagian.tidak_diukur else "",
        "hasil": satu.write_nilai(satu.hitungan.hasil),
        "realisasi": satu.realisasi_tertulis,
        "capaian": write_capaian(satu.capaian),
        "alasan": satu.capaian.alasan,
        "predikat": kelas.label if kelas else "",
        "kebijakan": str(satu.versi_kebijakan or ""),
        "penyebab": bagian.penyebab,
        "hambatan": bagian.hambatan,
        "rencana": bagian.rencana,
        "bukti": _salin_bukti(bukti),
    }


def salin_anggaran(anggaran: UkurAnggaran, bukti: Iterable[Bukti]) -> dict[str, Any]:
    """Return money and output of every row of the budget."""
    return {
        "baris": [
            {
                "nama": str(satu.baris),
                "pagu": _tulis(satu.pagu),
                "rupiah": _tulis(satu.rupiah_kini),
                "keluaran": _tulis(satu.kini.keluaran if satu.kini else None),
                "rupiah_tahun": _tulis(satu.rupiah),
                "keluaran_tahun": _tulis(satu.keluaran),
            }
            for satu in anggaran.walk()
        ],
        "serapan": _tulis(anggaran.serapan.persen, 2),
        "penyebab": anggaran.bagian.penyebab,
        "hambatan": anggaran.bagian.hambatan,
        "rencana": anggaran.bagian.rencana,
        "bukti": _salin_bukti(bukti),
    }


def seal_isi(isi: dict[str, Any]) -> tuple[str, str]:
    """Return the JSON, always in one spelling, and its SHA-256."""
    teks = json.dumps(isi, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return teks, hashlib.sha256(teks.encode()).hexdigest()


def _salin_bukti(bukti: Iterable[Bukti]) -> list[dict[str, str]]:
    return [{"nama": satu.nama, "kunci": satu.kunci, "sidik": satu.sidik} for satu in bukti]


def _tulis(nilai: Any, desimal: int | None = None) -> str:
    return "" if nilai is None else format_angka(nilai, desimal)
