"""A line of the audit trail in words, with personal numbers masked."""

import json
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import models

from kecamatan.enums import Peran
from kecamatan.models import Jejak
from kecamatan.nip import mask_nip

# As stored (18 digits) and as printed (8-6-1-3).
NIP_DALAM_TEKS = re.compile(r"\b[0-9]{8} ?[0-9]{6} ?[0-9] ?[0-9]{3}\b")
PALING_PANJANG = 400


@dataclass(frozen=True)
class Perubahan:
    """One field: its name in words, old and new value."""

    label: str
    lama: str
    baru: str


@dataclass(frozen=True)
class BarisJejak:
    """One line as the page shows it."""

    nomor: int
    waktu: datetime
    pelaku: str
    peran: str
    peristiwa: str
    jenis: str
    objek: str
    tempat: str
    alasan: str
    daftar_perubahan: tuple[Perubahan, ...]
    objek_jenis: str
    objek_id: int


def read_jejak(baris: Jejak) -> BarisJejak:
    """Return the line in words."""
    model = find_model(baris.objek_jenis)
    perubahan: dict[str, Any] = json.loads(baris.perubahan)
    return BarisJejak(
        nomor=baris.nomor,
        waktu=baris.waktu,
        pelaku=baris.nama_pengguna,
        peran=Peran(baris.peran).label if baris.peran in Peran.values else baris.peran,
        peristiwa=baris.peristiwa.replace("_", " ").capitalize(),
        jenis=label_jenis(baris.objek_jenis),
        objek=mask_teks(baris.objek_label),
        tempat=str(baris.kecamatan or baris.kabupaten or ""),
        alasan=mask_teks(baris.alasan),
        daftar_perubahan=tuple(
            Perubahan(_label_isian(model, nama), *(_words(nilai) for nilai in _pair(pasangan)))
            for nama, pasangan in perubahan.items()
        ),
        objek_jenis=baris.objek_jenis,
        objek_id=baris.objek_id,
    )


def find_model(label: str) -> type[models.Model] | None:
    """Return the model of a stored label; None when a later version no longer has it."""
    try:
        return apps.get_model(label)
    except (LookupError, ValueError):
        return None


def label_jenis(label: str) -> str:
    """Return the kind of object in words."""
    model = find_model(label)
    return str(model._meta.verbose_name).capitalize() if model else label


def mask_teks(teks: str) -> str:
    """Return the text with every NIP in it masked."""
    return NIP_DALAM_TEKS.sub(lambda cocok: mask_nip(cocok.group().replace(" ", "")), teks)


def _label_isian(model: type[models.Model] | None, nama: str) -> str:
    if model is not None:
        try:
            field = model._meta.get_field(nama)
        except FieldDoesNotExist:
            field = None
        if isinstance(field, models.Field):
            return str(field.verbose_name).capitalize()
    return nama.replace("_", " ").capitalize()


def _pair(nilai: Any) -> tuple[Any, Any]:
    """Return old and new; a value that is no pair counts as new."""
    if isinstance(nilai, list) and len(nilai) == 2:
        return nilai[0], nilai[1]
    return None, nilai


def _words(nilai: Any) -> str:
    """Return a stored value as a person reads it, cut when very long."""
    if nilai is None or nilai == "":
        return "(kosong)"
    if nilai == "***":
        return "(tidak ditampilkan)"
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    teks = "\n".join(str(satu) for satu in nilai) if isinstance(nilai, list) else str(nilai)
    pendek = teks if len(teks) <= PALING_PANJANG else f"{teks[:PALING_PANJANG]}…"
    return mask_teks(pendek)
