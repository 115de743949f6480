"""Compares each typed number of a sentence with the figure that the sentence names."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from iku.domain.angka_teks import AngkaTeks, SatuanTeks, find_angka_teks
from iku.domain.kalimat_teks import Kalimat
from iku.domain.tulis_angka import round_bulat
from laporan.lkjip.narasi.angka import Angka
from laporan.lkjip.narasi.pengetahuan import KANTOR, Pengetahuan, Pokok
from laporan.lkjip.narasi.sebutan import Sebutan
from laporan.lkjip.narasi.tanda import Tanda
from laporan.lkjip.narasi.urai import Ikatan

# A share of something else than the pagu: "16 % dari keseluruhan belanja".
_BAGIAN_DARI = re.compile(r"\s?dari (?!pagu|anggaran|alokasi)", re.IGNORECASE)
# Not a figure, but how far two are apart, or a bound.
_BUKAN_SAMA = re.compile(
    r"\b(?:meningkat|naik|turun|menurun|selisih|berkurang|bertambah|kurang|lebih|minimal|maksimal"
    r"|sedikit|banyak|hampir|sekitar|kisaran|antara|di ?atas|di ?bawah|hingga|s\.d\.|sampai)"
    r"(?: sebesar| sebanyak| dari| dengan)? ?$",
    re.IGNORECASE,
)
# The longest of these words, with what may stand behind it.
JARAK_BUKAN_SAMA: Final = 30
_BENDA_HITUNG = re.compile(r"(?:\s?\([a-z ]+\))?\s(?P<benda>indikator|sasaran|program)\b", re.I)
_BENDA = re.compile(r"\s(?P<benda>[a-z]+)", re.IGNORECASE)
_SAMBUNGAN: Final = frozenset(
    {
        "dan", "atau", "dari", "dengan", "sehingga", "pada", "untuk", "yang", "di", "maka", "serta",
        "sedangkan", "karena", "dalam", "terhadap", "poin", "termasuk", "menjadi", "tetapi",
    }
)  # fmt: skip
_LABEL = re.compile(r"(?P<label>[A-Z]{1,3}) \(")
HURUF_LAIN: Final = "{} dan hurufnya “{}” tidak menyebut angka yang sama."
BEDA: Final = "{} menurut data {}, di naskah tertulis {}."
SAMA: Final = "Sama dengan {} ({}). Ikat ke data supaya ikut berubah."
UANG_LAIN: Final = "{} tidak ada di data anggaran tahun ini; {} menurut data {}."


def list_tanda_angka(
    tahu: Pengetahuan, kalimat: Kalimat, pokok: Pokok, ikatan: Sequence[Ikatan]
) -> Iterator[Tanda]:
    """Yield a mark for each typed number that is bound better, or contradicts."""
    sebutan = Sebutan(kalimat.teks)
    for satu in find_angka_teks(kalimat.teks):
        awal = kalimat.awal + satu.awal
        if is_terikat(ikatan, awal, awal + len(satu.tulisan)):
            continue
        if satu.is_huruf_lain:
            pesan = HURUF_LAIN.format(satu.tulisan.strip(), satu.huruf)
            yield _build("beda", kalimat, satu, pesan)
        elif (tanda := _compare(tahu, kalimat, sebutan, pokok, satu)) is not None:
            yield tanda


def is_terikat(ikatan: Sequence[Ikatan], awal: int, akhir: int) -> bool:
    """Tell whether a stretch touches one that comes from the data."""
    return any(satu.awal < akhir and awal < satu.akhir for satu in ikatan)


def _compare(
    tahu: Pengetahuan, kalimat: Kalimat, sebutan: Sebutan, pokok: Pokok, satu: AngkaTeks
) -> Tanda | None:
    if (benda := _BENDA_HITUNG.match(kalimat.teks, satu.akhir)) and not satu.satuan:
        return _compare_hitungan(tahu, kalimat, satu, benda["benda"].lower())
    if _BUKAN_SAMA.search(kalimat.teks, max(0, satu.awal - JARAK_BUKAN_SAMA), satu.awal):
        return None
    jenis = _find_jenis(tahu, sebutan, pokok, satu)
    calon = tahu.list_calon(jenis, pokok) if jenis else []
    sama = next((x for x in calon if _is_sama(satu, x)), None)
    if sama is None:
        sama = _find_sembarang(tahu, satu)
    elif _is_label_lain(satu, sama):
        return _build("beda", kalimat, satu, _write_beda(sama, satu), sama)
    if sama is not None:
        return _build("sama", kalimat, satu, SAMA.format(sama.label, sama.teks), sama)
    if not calon or not _is_pasti(tahu, sebutan, jenis, pokok, satu):
        return None
    pesan = _write_beda(calon[0], satu)
    if satu.satuan is SatuanTeks.RUPIAH:
        pesan = UANG_LAIN.format(satu.tulisan, calon[0].label, calon[0].teks)
    return _build("beda", kalimat, satu, pesan, calon[0])


def _find_jenis(tahu: Pengetahuan, sebutan: Sebutan, pokok: Pokok, satu: AngkaTeks) -> str:
    """Return which figure the words before a number name; empty for none."""
    jenis = sebutan.find_jenis(satu.awal)
    if satu.satuan is SatuanTeks.RUPIAH:
        return _jenis_rupiah(jenis) if sebutan.ada_uang else ""
    beruang = pokok.is_program or jenis in {"serapan", "pagu", "sisa"}
    if satu.satuan is SatuanTeks.PERSEN and (beruang or sebutan.is_beruang(satu.awal)):
        bagian = sebutan.ada_bagian or _BAGIAN_DARI.match(sebutan.teks, satu.akhir)
        return "" if bagian else "serapan"
    if beruang or jenis in {"", "sisa"} or _is_benda_lain(tahu, sebutan.teks, pokok, satu):
        return ""
    return _pick_tahun(tahu, sebutan, jenis, satu)


def _is_benda_lain(tahu: Pengetahuan, kalimat: str, pokok: Pokok, satu: AngkaTeks) -> bool:
    """Tell whether a number counts something that the indikator are not measured in."""
    cocok = _BENDA.match(kalimat, satu.akhir)
    if satu.satuan or cocok is None or cocok["benda"].lower() in _SAMBUNGAN:
        return False
    satuan = {ukur.satuan.lower() for ukur in tahu.list_indikator(pokok)}
    return not any(cocok["benda"].lower() in satu.split() for satu in satuan)


def _jenis_rupiah(jenis: str) -> str:
    return {"realisasi": "uang", "serapan": "uang", "capaian": "uang", "sisa": "sisa"}.get(
        jenis, "pagu"
    )


def _pick_tahun(tahu: Pengetahuan, sebutan: Sebutan, jenis: str, satu: AngkaTeks) -> str:
    """Return the figure of the year that is named last before a number; empty for a far one."""
    terakhir = sebutan.find_tahun(satu.awal, tahu.bahan.tahun)
    if terakhir == tahu.bahan.tahun or jenis in {"akhir", "kemajuan"}:
        return jenis
    lalu = terakhir == tahu.bahan.tahun - 1 and jenis == "realisasi"
    return "lalu" if lalu else ""


def _is_pasti(
    tahu: Pengetahuan, sebutan: Sebutan, jenis: str, pokok: Pokok, satu: AngkaTeks
) -> bool:
    """Tell whether a number that differs is surely meant as the figure it is compared with."""
    if sebutan.ada_orang_lain:
        return False
    if satu.satuan is SatuanTeks.RUPIAH:
        return satu.nilai not in tahu.uang
    if jenis == "serapan":
        return not any(_is_bulat_sama(satu, nilai) for nilai in tahu.serapan)
    return pokok.kunci != KANTOR or sebutan.ada_kantor


def _find_sembarang(tahu: Pengetahuan, satu: AngkaTeks) -> Angka | None:
    """Return the one figure that a number can only be, whatever the words; None if several."""
    if not satu.satuan or (satu.satuan is SatuanTeks.PERSEN and satu.desimal < 1):
        return None
    rupiah = satu.satuan is SatuanTeks.RUPIAH
    sama = tahu.menurut_nilai.get((rupiah, max(0, min(satu.desimal, 2)), satu.nilai), [])
    return sama[0] if len(sama) == 1 else None


def _compare_hitungan(
    tahu: Pengetahuan, kalimat: Kalimat, satu: AngkaTeks, benda: str
) -> Tanda | None:
    """Offer to bind how many there are of all; other counts belong to what is claimed of them."""
    angka = tahu.angka.get(f"{'terbilang' if satu.huruf else 'banyak'}:{benda}")
    if angka is None or angka.nilai != satu.nilai:
        return None
    akhir = satu.akhir + (len(f" ({satu.huruf})") if satu.huruf else 0)
    return _build("sama", kalimat, satu, SAMA.format(angka.label, angka.teks), angka, akhir)


def _is_sama(satu: AngkaTeks, angka: Angka) -> bool:
    """Tell whether a typed number is a figure, rounded as it was typed."""
    if angka.nilai is None or angka.teks.startswith("Rp") is not (satu.satuan is SatuanTeks.RUPIAH):
        return False
    return _is_bulat_sama(satu, angka.nilai)


def _is_bulat_sama(satu: AngkaTeks, nilai: Decimal) -> bool:
    """Compare at the decimals that were typed, of what is printed: two at most."""
    return round_bulat(round_bulat(nilai, 2), max(0, min(satu.desimal, 2))) == satu.nilai


def _is_label_lain(satu: AngkaTeks, angka: Angka) -> bool:
    """Tell whether another predikat was typed before a number: "B (72,1)" of "C (72,1)"."""
    cocok = _LABEL.match(angka.teks)
    return bool(satu.label and cocok and cocok["label"] != satu.label)


def _write_beda(angka: Angka, satu: AngkaTeks) -> str:
    tulisan = f"{satu.label} ({satu.tulisan})" if satu.label else satu.tulisan
    return BEDA.format(angka.label, angka.teks, tulisan)


def _build(
    jenis: str,
    kalimat: Kalimat,
    satu: AngkaTeks,
    pesan: str,
    angka: Angka | None = None,
    akhir: int = 0,
) -> Tanda:
    sampai = akhir or satu.akhir
    return Tanda(
        "sama" if jenis == "sama" else "beda",
        kalimat.teks[satu.awal : sampai],
        pesan,
        kalimat.awal + satu.awal,
        kalimat.awal + sampai,
        angka.kunci if angka else "",
    )
