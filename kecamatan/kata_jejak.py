"""Stored names and values of the audit trail in words that people read."""

import re
from collections import Counter
from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.text import capfirst

from kecamatan.nip import mask_nip
from kecamatan.tanggal import format_tanggal

# As stored (18 digits) and as printed (8-6-1-3).
NIP_DALAM_TEKS = re.compile(r"\b[0-9]{8} ?[0-9]{6} ?[0-9] ?[0-9]{3}\b")
SIDIK = re.compile(r"\b[0-9a-f]{64}\b")
SINGKATAN = re.compile(r"\b(?:iku|nip|pdf|sk)\b")
# A row named by kind and number, as confirmations store it: "butir:33".
KUNCI_BARIS = re.compile(r"([a-z_]+):[0-9]+")
WAKTU = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}.*")
TANGGAL = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
PALING_PANJANG = 400


def words_nama(nama: str) -> str:
    """Return the stored name of an event or a field as words, e.g. "Daftar IKU dikunci"."""
    teks = nama.replace("_", " ")
    return capfirst(SINGKATAN.sub(lambda cocok: cocok.group().upper(), teks))


def words_nilai(nilai: Any) -> str:
    """Return a stored value as a person reads it, cut when very long."""
    if nilai is None or nilai == "" or nilai == []:
        return "(kosong)"
    if nilai == "***":
        return "(tidak ditampilkan)"
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    teks = _words_deret(nilai) if isinstance(nilai, list) else _words_teks(str(nilai))
    # Masked before it is cut: half a NIP would not be recognised any more.
    bersih = hide_sidik(mask_teks(teks))
    return bersih if len(bersih) <= PALING_PANJANG else f"{bersih[:PALING_PANJANG]}…"


def mask_teks(teks: str) -> str:
    """Return the text with every NIP in it masked."""
    return NIP_DALAM_TEKS.sub(lambda cocok: mask_nip(cocok.group().replace(" ", "")), teks)


def hide_sidik(teks: str) -> str:
    """Return the text without the seals of files: they are for machines, and too long a word."""
    return SIDIK.sub("", teks).strip()


def find_sidik(teks: str) -> tuple[str, ...]:
    """Return the seals in the text, each once."""
    return tuple(dict.fromkeys(SIDIK.findall(teks)))


def _words_deret(deret: list[Any]) -> str:
    """Return one line for each; of rows named only by numbers, how many of each kind."""
    kunci = [KUNCI_BARIS.fullmatch(str(satu)) for satu in deret]
    if all(kunci):
        jumlah = Counter(cocok.group(1) for cocok in kunci if cocok)
        return ", ".join(f"{banyak} {_words_jenis(jenis)}" for jenis, banyak in jumlah.items())
    return "\n".join(_words_teks(str(satu)) for satu in deret)


def _words_jenis(jenis: str) -> str:
    return SINGKATAN.sub(lambda cocok: cocok.group().upper(), jenis.replace("_", " "))


def _words_teks(teks: str) -> str:
    """Return a stored date or time in words, anything else as it is."""
    try:
        if TANGGAL.fullmatch(teks):
            return format_tanggal(date.fromisoformat(teks))
        if WAKTU.fullmatch(teks):
            return _words_waktu(datetime.fromisoformat(teks))
    except ValueError:
        # Typed text may look like a date and be none.
        return teks
    return teks


def _words_waktu(waktu: datetime) -> str:
    setempat = timezone.localtime(waktu) if timezone.is_aware(waktu) else waktu
    return f"{format_tanggal(setempat.date())}, {setempat:%H.%M} WIB"
