"""The five ways in which triwulan become one figure (A-CAP-05): exact, with the sum written out."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

from iku.domain.akumulasi import CaraAkumulasi
from iku.domain.besaran import Besaran, tulis_besaran
from iku.domain.definisi import Rumus
from iku.domain.desimal import to_desimal
from iku.domain.hasil_capaian import StatusCapaian
from iku.domain.hasil_gabung import Gabungan, TanpaHasil, TriwulanTerisi, is_serumus
from iku.domain.hitung import evaluate
from iku.domain.langkah import JenisLangkah, Langkah, tulis_hasil, tulis_masukan
from iku.domain.pohon import Nama
from iku.domain.teks import join_kata
from iku.domain.tulis_angka import format_angka, format_terpotong, round_persen

Terisi = Sequence[TriwulanTerisi]
SATU_ANGKA: Final = (
    "Rasio memerlukan pembilang dan penyebut, padahal yang diisi satu angka; pilih cara lain."
)


def gabung_rasio(terisi: Terisi) -> Gabungan:
    """Sum every variable, then compute the formula once. Raises TanpaHasil."""
    rumus = terisi[-1].rumus
    if isinstance(rumus.pohon, Nama):
        raise TanpaHasil(StatusCapaian.TIDAK_TERHITUNG, SATU_ANGKA)
    if berbeda := _find_beda(terisi):
        alasan = (
            f"Rumus {berbeda}, jadi angkanya tidak dapat dijumlahkan. Minta triwulan itu "
            "dikembalikan lalu disamakan rumusnya, atau pilih cara lain."
        )
        raise TanpaHasil(StatusCapaian.TIDAK_TERHITUNG, alasan)
    jumlah = _sum_nilai(terisi)
    langkah = []
    for satu in rumus.daftar_isian:
        total = tulis_besaran(Besaran(jumlah[satu.kunci], satu.satuan))
        tulisan = _tulis_jumlah([t.nilai[satu.kunci] for t in terisi])
        kalimat = f"{satu.label}, {_sebut(terisi)}: {tulisan}{total}"
        langkah.append(Langkah(JenisLangkah.HITUNG, kalimat))
    hitungan = evaluate(rumus, jumlah)
    semua = (*langkah, *hitungan.langkah)
    if hitungan.hasil is None:
        raise TanpaHasil(StatusCapaian.TIDAK_TERHITUNG, hitungan.alasan, semua)
    return Gabungan(StatusCapaian.DIHITUNG, hitungan.hasil, langkah=semua)


def gabung_jumlah(terisi: Terisi) -> Gabungan:
    """Add up the results. Raises TanpaHasil."""
    hasil = [_evaluate(satu) for satu in terisi]
    jumlah = to_desimal(sum(hasil, Fraction()))
    tulisan = _tulis_jumlah(list(map(to_desimal, hasil)))
    kalimat = f"Jumlah {_sebut(terisi)}: {tulisan}{format_terpotong(jumlah, 4)}"
    return _finish(terisi, jumlah, [*_list_tiap(terisi), kalimat])


def gabung_rata(terisi: Terisi) -> Gabungan:
    """Take the mean of the results. Raises TanpaHasil."""
    hasil = [_evaluate(satu) for satu in terisi]
    rata = to_desimal(sum(hasil, Fraction()) / len(hasil))
    angka = " + ".join(format_terpotong(to_desimal(satu), 4) for satu in hasil)
    kalimat = f"Rata-rata {_sebut(terisi)}: ({angka}) ÷ {len(hasil)} = {format_terpotong(rata, 4)}"
    return _finish(terisi, rata, [*_list_tiap(terisi), kalimat])


def gabung_akhir(terisi: Terisi) -> Gabungan:
    """Take the last triwulan that is filled. Raises TanpaHasil."""
    terakhir = terisi[-1]
    hitungan = evaluate(terakhir.rumus, terakhir.nilai)
    awal = Langkah(
        JenisLangkah.DIKETAHUI, f"Triwulan terakhir yang terisi: triwulan {terakhir.nama}"
    )
    langkah = (awal, *hitungan.langkah)
    if hitungan.hasil is None:
        alasan = f"Triwulan {terakhir.nama}: {hitungan.alasan}"
        raise TanpaHasil(StatusCapaian.TIDAK_TERHITUNG, alasan, langkah)
    return Gabungan(StatusCapaian.DIHITUNG, hitungan.hasil, langkah=langkah)


def gabung_kumulatif(terisi: Terisi) -> Gabungan:
    """Take the last triwulan, and warn of every fall before it. Raises TanpaHasil."""
    gabungan = gabung_akhir(terisi)
    peringatan = tuple(_warn_turun(terisi))
    return Gabungan(
        gabungan.status, gabungan.hasil, langkah=gabungan.langkah, peringatan=peringatan
    )


GABUNG: Final[Mapping[CaraAkumulasi, Callable[[Terisi], Gabungan]]] = {
    CaraAkumulasi.JUMLAH: gabung_jumlah,
    CaraAkumulasi.NILAI_AKHIR: gabung_akhir,
    CaraAkumulasi.RATA_RATA: gabung_rata,
    CaraAkumulasi.RASIO: gabung_rasio,
    CaraAkumulasi.KUMULATIF: gabung_kumulatif,
}


def _warn_turun(terisi: Terisi) -> Iterable[str]:
    """Yield every triwulan below the highest before it, as printed."""
    tertinggi: tuple[str, Decimal] | None = None
    for satu in terisi:
        hasil = evaluate(satu.rumus, satu.nilai).hasil
        if hasil is None:
            continue
        angka = round_persen(hasil)
        if tertinggi is None or angka >= tertinggi[1]:
            tertinggi = (satu.nama, angka)
            continue
        yield (
            f"Realisasi kumulatif triwulan {satu.nama} {format_angka(angka)}, "
            f"lebih rendah daripada triwulan {tertinggi[0]} {format_angka(tertinggi[1])}."
        )


def _find_beda(terisi: Terisi) -> str:
    """Name the triwulan whose formula is not that of the last; empty when all share it."""
    akhir = terisi[-1]
    beda = [satu.nama for satu in terisi if not is_serumus(satu.rumus, akhir.rumus)]
    return f"triwulan {join_kata(beda)} berbeda dari triwulan {akhir.nama}" if beda else ""


def _evaluate(satu: TriwulanTerisi) -> Fraction:
    """Return the result of one triwulan, by its own formula. Raises TanpaHasil."""
    hitungan = evaluate(satu.rumus, satu.nilai)
    if hitungan.tepat is None:
        alasan = f"Triwulan {satu.nama}: {hitungan.alasan}"
        raise TanpaHasil(StatusCapaian.TIDAK_TERHITUNG, alasan, hitungan.langkah)
    return hitungan.tepat


def _sum_nilai(terisi: Terisi) -> dict[str, Decimal]:
    """Add up each variable exactly."""
    return {
        kunci: to_desimal(sum((Fraction(satu.nilai[kunci]) for satu in terisi), Fraction()))
        for kunci in terisi[0].nilai
    }


def _finish(terisi: Terisi, hasil: Decimal, kalimat: Sequence[str]) -> Gabungan:
    """Return a figure made of the results of several triwulan, each by its own formula."""
    langkah = [Langkah(JenisLangkah.HITUNG, satu) for satu in kalimat]
    semua = (*langkah, tulis_hasil(hasil, terisi[-1].rumus.satuan))
    beda = _find_beda(terisi)
    pesan = (f"Rumus {beda}; tiap triwulan dihitung dengan rumusnya sendiri.",) if beda else ()
    return Gabungan(StatusCapaian.DIHITUNG, hasil, langkah=semua, peringatan=pesan)


def _list_tiap(terisi: Terisi) -> list[str]:
    """Write the formula of each triwulan; nothing where the formula is the typed value itself."""
    return [
        f"Triwulan {satu.nama}: {_write_masukan(satu.rumus, satu.nilai)} = "
        f"{format_terpotong(to_desimal(_evaluate(satu)), 4)}"
        for satu in terisi
        if not isinstance(satu.rumus.pohon, Nama)
    ]


def _write_masukan(rumus: Rumus, nilai: Mapping[str, Decimal]) -> str:
    besaran = {
        satu.kunci: Besaran(
            nilai[satu.kunci] if satu.nilai_tetap is None else satu.nilai_tetap, satu.satuan
        )
        for satu in rumus.variabel
    }
    return tulis_masukan(rumus.pohon, besaran).tulisan


def _sebut(terisi: Terisi) -> str:
    return f"triwulan {join_kata([satu.nama for satu in terisi])}"


def _tulis_jumlah(daftar: Sequence[Decimal]) -> str:
    """Write "10 + 5 = ", or nothing where there is nothing to add."""
    if len(daftar) < 2:
        return ""
    return f"{' + '.join(format_terpotong(satu, 4) for satu in daftar)} = "
