"""A line of the audit trail in words, with personal numbers masked and seals set apart."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.text import capfirst

from kecamatan.enums import Peran
from kecamatan.kata_jejak import find_sidik, hide_sidik, mask_teks, words_nama, words_nilai
from kecamatan.models import Jejak


@dataclass(frozen=True)
class Perubahan:
    """One field as komponen/perbandingan.html shows it: name in words, old and new value."""

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
    daftar_sidik: tuple[str, ...]
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
        peristiwa=words_nama(baris.peristiwa),
        jenis=label_jenis(baris.objek_jenis),
        objek=hide_sidik(mask_teks(baris.objek_label)),
        tempat=str(baris.kecamatan or baris.kabupaten or ""),
        alasan=mask_teks(baris.alasan),
        daftar_perubahan=tuple(
            Perubahan(_label_isian(model, nama), *(words_nilai(nilai) for nilai in _pair(pasangan)))
            for nama, pasangan in perubahan.items()
        ),
        daftar_sidik=find_sidik(f"{baris.perubahan} {baris.objek_label}"),
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
    return capfirst(str(model._meta.verbose_name)) if model else label


def _label_isian(model: type[models.Model] | None, nama: str) -> str:
    if model is not None:
        try:
            field = model._meta.get_field(nama)
        except FieldDoesNotExist:
            field = None
        if isinstance(field, models.Field):
            return capfirst(str(field.verbose_name))
    return words_nama(nama)


def _pair(nilai: Any) -> tuple[Any, Any]:
    """Return old and new; a value that is no pair counts as new."""
    if isinstance(nilai, list) and len(nilai) == 2:
        return nilai[0], nilai[1]
    return None, nilai
