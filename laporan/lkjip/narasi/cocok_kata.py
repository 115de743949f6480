"""Compares what a sentence claims with what was reached."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from iku.domain.hasil_capaian import is_tercapai
from iku.domain.kalimat_teks import Kalimat
from iku.domain.klaim_teks import JenisKlaim, Klaim, find_klaim
from iku.domain.rata_capaian import RataCapaian
from iku.domain.skala import find_golongan
from iku.domain.tulis_angka import round_persen
from iku.pengukuran.hitung import UkurIndikator
from iku.pengukuran.isi import UkurSasaran
from laporan.lkjip.narasi.angka_kinerja import is_di_atas, slug_of
from laporan.lkjip.narasi.cocok_angka import is_terikat
from laporan.lkjip.narasi.pengetahuan import KANTOR, Pengetahuan, Pokok
from laporan.lkjip.narasi.sebutan import TAHUN
from laporan.lkjip.narasi.tanda import Tanda
from laporan.lkjip.narasi.urai import Ikatan

_ORANG_LAIN = re.compile(
    r"\b(?:nasional|provinsi|triwulan|semester|mutu pelayanan|opini|evaluasi akip|evaluasi sakip"
    r"|skala|serapan|penyerapan|anggaran)\b",
    re.IGNORECASE,
)
_KINERJA = re.compile(r"\b(?:kinerja|kecamatan|sasaran|rata-rata)", re.IGNORECASE)
_SASARAN = re.compile(r"(?:\s?\([a-z ]+\))?\ssasaran\b", re.IGNORECASE)
_SEMUA_UJI: Final[Mapping[JenisKlaim, Callable[[UkurIndikator], bool]]] = {
    JenisKlaim.DI_ATAS: is_di_atas,
    JenisKlaim.TERCAPAI: lambda satu: is_tercapai(satu.capaian) is True,
    JenisKlaim.BELUM: lambda satu: is_tercapai(satu.capaian) is False,
}
_KUNCI_BANYAK: Final = {
    JenisKlaim.DI_ATAS: "banyak:indikator:di-atas",
    JenisKlaim.TERCAPAI: "banyak:indikator:tercapai",
    JenisKlaim.BELUM: "banyak:indikator:belum",
}
BANYAK: Final = "Menurut data {} dari {} {} yang demikian, di naskah tertulis {}."
SEMUA: Final = "Menurut data {} dari {} indikator yang demikian."
NYATA: Final = "Menurut data {}."


def list_tanda_kata(
    tahu: Pengetahuan, kalimat: Kalimat, pokok: Pokok, ikatan: Sequence[Ikatan]
) -> Iterator[Tanda]:
    """Yield a mark for each claim that the data contradict."""
    if _ORANG_LAIN.search(kalimat.teks) or pokok.is_program:
        return
    for klaim in find_klaim(kalimat.teks, tahu.daftar_label):
        if not _is_tahun_ini(tahu, kalimat.teks, klaim) or _is_terikat(kalimat, klaim, ikatan):
            continue
        pesan, angka, awal = _judge(tahu, kalimat, pokok, klaim)
        if pesan:
            yield Tanda(
                "kata",
                kalimat.teks[awal : klaim.akhir],
                pesan,
                kalimat.awal + awal,
                kalimat.awal + klaim.akhir,
                angka,
            )


def _is_tahun_ini(tahu: Pengetahuan, kalimat: str, klaim: Klaim) -> bool:
    """Tell whether a claim is about this year; what rises and falls names the year before too."""
    tahun = {int(satu) for satu in TAHUN.findall(kalimat)}
    if klaim.jenis in {JenisKlaim.NAIK, JenisKlaim.TURUN}:
        return tahun <= {tahu.bahan.tahun, tahu.bahan.tahun - 1}
    return not tahun or tahu.bahan.tahun in tahun


def _is_terikat(kalimat: Kalimat, klaim: Klaim, ikatan: Sequence[Ikatan]) -> bool:
    """Tell whether the predikat or the count of a claim comes from the data."""
    awal = kalimat.awal
    if klaim.banyak is not None:
        banyak = awal + klaim.banyak.awal
        if is_terikat(ikatan, banyak, banyak + len(klaim.banyak.tulisan)):
            return True
    predikat = klaim.jenis is JenisKlaim.PREDIKAT
    return predikat and is_terikat(ikatan, awal + klaim.awal, awal + klaim.akhir)


def _judge(tahu: Pengetahuan, kalimat: Kalimat, pokok: Pokok, klaim: Klaim) -> tuple[str, str, int]:
    """Return what is wrong, the figure, and where the quote begins; empty when nothing is."""
    banyak = klaim.banyak
    if banyak is not None and not pokok.disebut:
        benda_sasaran = _SASARAN.match(kalimat.teks, banyak.akhir) is not None
        pesan, angka = _judge_banyak(tahu, pokok, klaim, sasaran=benda_sasaran)
        return pesan, angka, banyak.awal
    if klaim.semua and klaim.jenis is not JenisKlaim.PREDIKAT:
        return _judge_semua(tahu, pokok, klaim), "", klaim.awal
    if klaim.jenis in {JenisKlaim.NAIK, JenisKlaim.TURUN}:
        return *_judge_arah(tahu, pokok, klaim), klaim.awal
    if klaim.jenis is JenisKlaim.PREDIKAT:
        return *_judge_predikat(tahu, kalimat.teks, pokok, klaim), klaim.awal
    return *_judge_satu(tahu, pokok, klaim), klaim.awal


def _judge_banyak(
    tahu: Pengetahuan, pokok: Pokok, klaim: Klaim, *, sasaran: bool
) -> tuple[str, str]:
    """Count what is claimed; counts of anything rising or falling are not judged."""
    assert klaim.banyak is not None, "judged for its count"
    if klaim.jenis in {JenisKlaim.NAIK, JenisKlaim.TURUN}:
        return "", ""
    if sasaran:
        hasil = [_is_benar_sasaran(satu, klaim) for satu in tahu.sasaran.values()]
    else:
        hasil = [_is_benar(satu, klaim) for satu in tahu.list_indikator(pokok)]
    # A part about one sasaran may also speak of the whole office.
    kantor = [_is_benar(satu, klaim) for satu in tahu.bahan.isi.daftar_indikator]
    if klaim.banyak.nilai in {sum(hasil), sum(hasil if sasaran else kantor)}:
        return "", ""
    benda = "sasaran" if sasaran else "indikator"
    kelas = f"banyak:indikator:kelas:{slug_of(klaim.label)}"
    angka = "" if sasaran or pokok.kunci != KANTOR else _KUNCI_BANYAK.get(klaim.jenis, kelas)
    return BANYAK.format(sum(hasil), len(hasil), benda, klaim.banyak.tulisan), angka


def _judge_semua(tahu: Pengetahuan, pokok: Pokok, klaim: Klaim) -> str:
    uji = _SEMUA_UJI.get(klaim.jenis)
    if uji is None:
        return ""
    semua = tahu.list_indikator(pokok)
    benar = sum(map(uji, semua))
    return "" if benar == len(semua) else SEMUA.format(benar, len(semua))


def _judge_satu(tahu: Pengetahuan, pokok: Pokok, klaim: Klaim) -> tuple[str, str]:
    """Judge a claim about one indikator or one sasaran; of the office it says too little."""
    kunci, nilai = _find_capaian(tahu, pokok)
    if not kunci:
        return "", ""
    angka = tahu.angka[kunci]
    if nilai is None or nilai.nilai is None:
        if klaim.jenis is JenisKlaim.BELUM:
            return "", ""
        return NYATA.format(f"{angka.label} belum ada"), kunci
    tercetak = round_persen(nilai.nilai)
    benar = {
        JenisKlaim.DI_ATAS: tercetak > 100,
        JenisKlaim.TERCAPAI: tercetak >= 100,
        JenisKlaim.BELUM: tercetak < 100 or _is_ada_belum(tahu, pokok),
    }[klaim.jenis]
    return ("", "") if benar else (NYATA.format(f"{angka.label} {angka.teks}"), kunci)


def _find_capaian(tahu: Pengetahuan, pokok: Pokok) -> tuple[str, RataCapaian | None]:
    """Return the key of the capaian that is spoken of, with its value; none of the office."""
    if (satu := tahu.indikator.get(pokok.kunci)) is not None:
        return f"capaian:{pokok.kunci}", RataCapaian(satu.capaian.dipakai, 1)
    if (sasaran := tahu.sasaran.get(pokok.kunci)) is not None:
        return f"rata:{pokok.kunci}", sasaran.rata
    return "", None


def _is_ada_belum(tahu: Pengetahuan, pokok: Pokok) -> bool:
    """Tell whether any indikator of a sasaran is not reached, whatever the mean."""
    return any(is_tercapai(satu.capaian) is False for satu in tahu.list_indikator(pokok))


def _judge_arah(tahu: Pengetahuan, pokok: Pokok, klaim: Klaim) -> tuple[str, str]:
    """Compare with the year before; several indikator together rise and fall."""
    semua = tahu.list_indikator(pokok)
    if pokok.kunci == KANTOR or len(semua) != 1:
        return "", ""
    kunci = f"lalu:i{semua[0].janji.indikator_id}"
    lalu, kini = tahu.angka[kunci], semua[0].realisasi
    if lalu.nilai is None or kini is None:
        return "", ""
    naik, turun = kini > lalu.nilai, kini < lalu.nilai
    if naik if klaim.jenis is JenisKlaim.NAIK else turun:
        return "", ""
    return NYATA.format(f"{lalu.label} {lalu.teks}, tahun ini {semua[0].realisasi_tertulis}"), kunci


def _judge_predikat(tahu: Pengetahuan, kalimat: str, pokok: Pokok, klaim: Klaim) -> tuple[str, str]:
    kunci = _find_predikat(pokok, kalimat)
    angka = tahu.angka.get(kunci)
    if angka is None:
        return "", ""
    sasaran = tahu.sasaran.get(pokok.kunci)
    if sasaran is not None and klaim.semua:
        return "", ""
    indikator = tahu.indikator.get(pokok.kunci)
    benar = {_polos(angka.teks)}
    anggota = sasaran.daftar_indikator if sasaran else (indikator,) if indikator else ()
    benar.update(_list_sebutan(anggota))
    if _polos(klaim.label) in benar:
        return "", ""
    teks = angka.teks if angka.is_ada else "belum ada"
    return NYATA.format(f"{angka.label} {teks}"), kunci


def _find_predikat(pokok: Pokok, kalimat: str) -> str:
    if pokok.kunci == KANTOR and not _KINERJA.search(kalimat):
        return ""
    return f"predikat:{pokok.kunci}"


def _list_sebutan(daftar: Iterable[UkurIndikator]) -> Iterator[str]:
    """Yield the predikat of indikator, and what a scale of their own calls them."""
    for satu in daftar:
        if satu.kelas is not None:
            yield _polos(satu.kelas.label)
        golongan = (
            find_golongan(satu.skala, satu.realisasi) if satu.skala and satu.realisasi else None
        )
        if golongan is not None:
            yield _polos(golongan.sebutan)


def _is_benar(satu: UkurIndikator, klaim: Klaim) -> bool:
    if klaim.jenis is JenisKlaim.PREDIKAT:
        return satu.kelas is not None and _polos(satu.kelas.label) == _polos(klaim.label)
    uji = _SEMUA_UJI.get(klaim.jenis)
    return uji is not None and uji(satu)


def _is_benar_sasaran(satu: UkurSasaran, klaim: Klaim) -> bool:
    if klaim.jenis is JenisKlaim.PREDIKAT:
        return satu.kelas is not None and _polos(satu.kelas.label) == _polos(klaim.label)
    if satu.rata is None or satu.rata.nilai is None:
        return False
    tercetak = round_persen(satu.rata.nilai)
    if klaim.jenis is JenisKlaim.BELUM:
        return tercetak < 100
    return tercetak > 100 if klaim.jenis is JenisKlaim.DI_ATAS else tercetak >= 100


def _polos(label: str) -> str:
    return " ".join(label.casefold().split())
