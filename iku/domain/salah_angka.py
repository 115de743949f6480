"""Diagnosis of a refused number: which habit the writer followed, and the likely spelling."""

import re
from collections.abc import Callable
from typing import Final

from iku.domain.ejaan_angka import ANGKA, is_terlalu_panjang
from iku.domain.galat import AlasanBukanAngka

_SAH = re.compile(f"-?{ANGKA}")
_HURUF_DASAR = re.compile(r"[\x20-\x7e]*")
_BERSATUAN = re.compile(rf"(?:rp\.? ?)?(-?{ANGKA})(?: ?%| +[a-z][a-z/. ]*|,-)?", re.IGNORECASE)

Kebiasaan = tuple[re.Pattern[str], AlasanBukanAngka, Callable[[str], str | None]]


def _swap_titik_koma(teks: str) -> str:
    """Turn English separators into Indonesian ones."""
    return teks.translate(str.maketrans(".,", ",."))


def _without_nol(teks: str) -> str:
    """Drop the zeros in front: "-007,5" becomes "-7,5"."""
    return re.sub(r"^(-?)0+(?=[0-9])", r"\1", teks)


def _without_satuan(teks: str) -> str | None:
    """Keep the number of "742 org" or "Rp 1.000,-"."""
    cocok = _BERSATUAN.fullmatch(teks)
    return cocok[1] if cocok else None


def _no_saran(_teks: str) -> None:
    """Offer nothing: two readings are equally likely."""


DAFTAR_KEBIASAAN: Final[tuple[Kebiasaan, ...]] = (
    (re.compile(r"-?[0-9]+\.[0-9]+"), AlasanBukanAngka.TITIK_DESIMAL, _swap_titik_koma),
    (re.compile(r"-?0[0-9]+(?:,[0-9]+)?"), AlasanBukanAngka.NOL_DI_DEPAN, _without_nol),
    (
        re.compile(r"-?[1-9][0-9]{0,2}(?:(?:,[0-9]{3})+\.[0-9]+|(?:,[0-9]{3}){2,})"),
        AlasanBukanAngka.CARA_INGGRIS,
        _swap_titik_koma,
    ),
    (
        re.compile(r"-?[0-9]+(?:\.[0-9]+)+(?:,[0-9]+)?"),
        AlasanBukanAngka.KELOMPOK_RIBUAN,
        _no_saran,
    ),
    (_BERSATUAN, AlasanBukanAngka.BERSATUAN, _without_satuan),
)


def diagnose(teks: str) -> tuple[AlasanBukanAngka, str | None]:
    """Return why `teks` is no number and, if one reading is clearly likeliest, its spelling."""
    if not teks:
        return AlasanBukanAngka.KOSONG, None
    if is_terlalu_panjang(teks):
        return AlasanBukanAngka.TERLALU_PANJANG, None
    if not _HURUF_DASAR.fullmatch(teks):
        return AlasanBukanAngka.HURUF_LAIN, None
    for pola, alasan, tulis_saran in DAFTAR_KEBIASAAN:
        if pola.fullmatch(teks):
            saran = tulis_saran(teks)
            return alasan, saran if saran and _SAH.fullmatch(saran) else None
    return AlasanBukanAngka.BUKAN_ANGKA, None
