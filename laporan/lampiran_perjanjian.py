"""The tables of the lampiran of a PK; a PK Perubahan shows before and after side by side."""

from collections.abc import Iterator

from iku.domain.pagu import format_rupiah
from iku.models import BarisAnggaran, IndikatorPerjanjian, PerjanjianKinerja
from iku.perjanjian import Janji, PaguTercetak, read_janji, read_pagu
from laporan.isi import BarisLembar, KolomLembar, TabelLembar
from laporan.susun_lembar import build_kolom

SEBUTAN_TINGKAT = {
    "program": "Program",
    "kegiatan": "Program/Kegiatan",
    "sub_kegiatan": "Program/Kegiatan/Sub Kegiatan",
}
# Below the camat nobody answers for a program.
SEBUTAN_TINGKAT_BAWAHAN = {
    "program": "Program",
    "kegiatan": "Kegiatan",
    "sub_kegiatan": "Sub Kegiatan",
}
TIDAK_ADA = "–"
TIDAK_DILANJUTKAN = "tidak dilanjutkan"


def build_tabel_janji(perjanjian: PerjanjianKinerja) -> TabelLembar:
    """Return sasaran, indikator and target; with the earlier target in a correction."""
    lama = find_lama(perjanjian)
    return TabelLembar(
        judul=(),
        kolom=tuple(_kolom_janji(berubah=lama is not None)),
        baris=tuple(_list_janji(perjanjian, lama)),
        bernomor=True,
    )


def find_lama(perjanjian: PerjanjianKinerja) -> PerjanjianKinerja | None:
    """Return the PK that a PK Perubahan corrects."""
    lama = perjanjian.disalin_dari if perjanjian.revisi else None
    assert lama is None or isinstance(lama, PerjanjianKinerja)
    return lama


def _kolom_janji(*, berubah: bool) -> Iterator[KolomLembar]:
    yield build_kolom("No", 5, rata="tengah", gabung=True)
    yield build_kolom("Sasaran Strategis", 35, gabung=True)
    yield build_kolom("Indikator Kinerja", 42)
    if berubah:
        yield build_kolom("Semula", 14, grup="Target", rata="tengah")
        yield build_kolom("Menjadi", 14, grup="Target", rata="tengah")
    else:
        yield build_kolom("Target", 18, rata="tengah")


def _list_janji(
    perjanjian: PerjanjianKinerja, lama: PerjanjianKinerja | None
) -> Iterator[BarisLembar]:
    dulu = _read_lama(lama)
    tanpa_target = ("", "") if lama is not None else ("",)
    for nomor, satu in enumerate(read_janji(perjanjian), start=1):
        kiri = (f"{nomor}.", satu.sasaran.teks)
        kelompok = f"s{satu.sasaran.pk}"
        for janji in satu.daftar_janji:
            sel = (*kiri, janji.indikator.nama, *_sel_target(janji, dulu, berubah=lama is not None))
            yield BarisLembar(str(janji.indikator.indikator.kode), kelompok, sel, False)
        if not satu.daftar_janji:
            yield BarisLembar(kelompok, kelompok, (*kiri, "", *tanpa_target), False)
    if lama is not None:
        yield from _list_dicabut(perjanjian, dulu)


def _read_lama(lama: PerjanjianKinerja | None) -> dict[int, Janji]:
    """Return the promises of the corrected PK by identity of indikator."""
    if lama is None:
        return {}
    return {
        janji.indikator.indikator_id: janji
        for satu in read_janji(lama)
        for janji in satu.daftar_janji
    }


def _sel_target(janji: Janji, dulu: dict[int, Janji], *, berubah: bool) -> tuple[str, ...]:
    if not berubah:
        return (janji.tertulis,)
    lama = dulu.get(janji.indikator.indikator_id)
    return (lama.tertulis if lama else TIDAK_ADA, janji.tertulis)


def _list_dicabut(perjanjian: PerjanjianKinerja, dulu: dict[int, Janji]) -> Iterator[BarisLembar]:
    """Yield the promises that the correction no longer has."""
    tetap = set(
        IndikatorPerjanjian.objects.filter(sasaran__perjanjian=perjanjian).values_list(
            "indikator", flat=True
        )
    )
    for pk, janji in dulu.items():
        if pk not in tetap:
            sasaran = janji.indikator.sasaran.teks
            sel = ("", sasaran, janji.indikator.nama, janji.tertulis, TIDAK_DILANJUTKAN)
            yield BarisLembar(str(janji.indikator.indikator.kode), f"hapus-{pk}", sel, False)


def build_tabel_pagu(perjanjian: PerjanjianKinerja) -> tuple[TabelLembar, ...]:
    """Return the table of money with its sum; none while no budget was chosen."""
    if perjanjian.anggaran is None:
        return ()
    lama = find_lama(perjanjian)
    return (
        TabelLembar(
            judul=(),
            kolom=tuple(_kolom_pagu(perjanjian, berubah=lama is not None)),
            baris=tuple(
                _list_pagu(read_pagu(perjanjian), None if lama is None else read_pagu(lama))
            ),
            bernomor=False,
        ),
    )


def _kolom_pagu(perjanjian: PerjanjianKinerja, *, berubah: bool) -> Iterator[KolomLembar]:
    yield build_kolom("No", 5, rata="tengah")
    sebutan = SEBUTAN_TINGKAT if perjanjian.is_camat else SEBUTAN_TINGKAT_BAWAHAN
    yield build_kolom(sebutan[perjanjian.tingkat_anggaran], 48)
    if berubah:
        yield build_kolom("Semula", 20, grup="Anggaran", rata="kanan")
        yield build_kolom("Menjadi", 20, grup="Anggaran", rata="kanan")
    else:
        yield build_kolom("Anggaran", 24, rata="kanan")
    yield build_kolom("Keterangan", 18, rata="tengah")


def _list_pagu(kini: PaguTercetak, lama: PaguTercetak | None) -> Iterator[BarisLembar]:
    """Yield the rows, those of the corrected PK that are gone last, then the sum."""
    dulu = {} if lama is None else {_kunci(satu.baris): satu for satu in lama.daftar_baris}
    for nomor, satu in enumerate(kini.daftar_baris, start=1):
        semula = dulu.pop(_kunci(satu.baris), None)
        lalu = () if lama is None else (format_rupiah(semula.pagu) if semula else TIDAK_ADA,)
        sel = (f"{nomor}.", satu.baris.nama, *lalu, format_rupiah(satu.pagu))
        yield BarisLembar(_kunci(satu.baris), "", (*sel, ", ".join(satu.sumber_dana)), False)
    for kunci, hilang in dulu.items():
        sel = ("", hilang.baris.nama, format_rupiah(hilang.pagu), TIDAK_ADA, "")
        yield BarisLembar(kunci, "", sel, False)
    jumlah_lama = () if lama is None else (format_rupiah(lama.jumlah),)
    jumlah = ("", "Jumlah", *jumlah_lama, format_rupiah(kini.jumlah), "")
    yield BarisLembar("jumlah", "jumlah", jumlah, True)


def _kunci(baris: BarisAnggaran) -> str:
    """Return what finds a row of the budget in another version: its code, else names down to it."""
    if baris.kode:
        return baris.kode
    return baris.nama if baris.induk is None else f"{_kunci(baris.induk)} > {baris.nama}"
