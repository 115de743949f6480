"""Which rows the keys of copied items mean ("butir:12", "iku:5"), always within one document."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet

from iku.butir import list_jenis
from kecamatan.bilangan import read_bilangan
from laporan.models import ButirDokumen, ButirMengingat, Dokumen


def list_salinan(dokumen: Dokumen) -> dict[str, QuerySet[Any]]:
    """Return per kind of key the rows of this document that still wait to be confirmed.

    The kinds are those of its sentences, and of the items of its wadah.
    """
    wadah = dokumen.wadah
    semua: dict[str, QuerySet[Any]] = {
        "butir": ButirDokumen.objects.filter(dokumen=dokumen),
        "mengingat": ButirMengingat.objects.filter(dokumen=dokumen),
        **{
            jenis.kunci: jenis.model._default_manager.filter(**{"__".join(jenis.jalur): wadah})
            for jenis in list_jenis(type(wadah))
        },
    }
    return {jenis: baris.filter(perlu_konfirmasi=True) for jenis, baris in semua.items()}


def confirm_kunci(dokumen: Dokumen, kunci: Sequence[str]) -> int:
    """Take the flag from the rows that the keys name; return how many had it."""
    per_jenis: dict[str, list[int]] = defaultdict(list)
    for satu in kunci:
        jenis, _, nomor = satu.partition(":")
        per_jenis[jenis].append(read_bilangan(nomor))
    return sum(
        # A subquery on the keys alone: SQLite cannot update through a join.
        baris.model._default_manager.filter(
            pk__in=list(baris.filter(pk__in=per_jenis[jenis]).values_list("pk", flat=True))
        ).update(perlu_konfirmasi=False)
        for jenis, baris in list_salinan(dokumen).items()
        if per_jenis.get(jenis)
    )
