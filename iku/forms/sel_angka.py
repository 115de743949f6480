"""Boxes for measured values: what is accepted depends on the satuan of the value."""

import re
from decimal import Decimal
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError

from iku.domain.nilai_wajar import NEGATIF, SATUAN_PERSEN, SATUAN_RUPIAH, is_satuan_bertanda
from iku.domain.pagu import RupiahTidakSah, format_angka_rupiah, parse_rupiah
from iku.domain.skala import Skala, find_golongan, find_label
from iku.domain.tulis_angka import format_angka
from iku.forms.isian import parse_isian_angka
from iku.models.target import DESIMAL, DIGIT

_PERSEN_DI_BELAKANG: Final = re.compile(r"(?P<angka>[^%]*[^%\s])\s*%")


class SelAngkaField(forms.CharField):
    """A value in a satuan; None when left empty, never 0.

    A percentage may be typed with its sign, money with "Rp", and a value of `skala` by its label
    when the scale is one of ranks. Below zero only with `boleh_negatif`, which its satuan decides
    unless the formula knows better (A-RMS-07).
    """

    def __init__(
        self,
        *,
        satuan: str,
        skala: Skala | None = None,
        boleh_negatif: bool | None = None,
        **kwargs: Any,
    ) -> None:
        """Keep what tells how to read."""
        self.satuan, self.skala = satuan.strip().lower(), skala
        self.boleh_negatif = is_satuan_bertanda(satuan) if boleh_negatif is None else boleh_negatif
        super().__init__(required=False, max_length=60, **kwargs)
        self.widget.attrs |= {"inputmode": "decimal", "autocomplete": "off"}

    def clean(self, value: Any) -> Any:
        """Return a Decimal, or None for an empty box."""
        teks = super().clean(value)
        nilai = parse_sel(teks, self.satuan, self.skala) if teks else None
        if nilai is not None and nilai < 0 and not self.boleh_negatif:
            raise ValidationError(NEGATIF)
        return nilai

    def prepare_value(self, value: Any) -> Any:
        """Show a stored value as people write it; typed text as it was typed."""
        return self.tulis(value) if isinstance(value, Decimal) else value

    def tulis(self, nilai: Decimal | None) -> str:
        """Write a value as it is typed into the box; empty for none."""
        if nilai is None:
            return ""
        if self.skala is not None and self.skala.peringkat:
            golongan = find_golongan(self.skala, nilai)
            return golongan.label if golongan else format_angka(nilai)
        return format_angka_rupiah(nilai) if self.satuan in SATUAN_RUPIAH else format_angka(nilai)


def parse_sel(teks: str, satuan: str, skala: Skala | None = None) -> Decimal | None:
    """Read a typed value, or raise ValidationError with the help sentence."""
    if skala is not None and (golongan := find_label(skala, teks)) is not None:
        return _read_label(golongan.bawah, skala)
    if satuan in SATUAN_RUPIAH:
        return _parse_rupiah(teks)
    cocok = _PERSEN_DI_BELAKANG.fullmatch(teks) if satuan in SATUAN_PERSEN else None
    angka = parse_isian_angka(cocok["angka"] if cocok else teks, DIGIT - DESIMAL, DESIMAL)
    if skala is not None and find_golongan(skala, angka) is None:
        raise ValidationError(_luar_skala(skala))
    return angka


def _read_label(nilai: Decimal, skala: Skala) -> Decimal:
    """Return the rank of a label; a label of another scale does not say which value it was."""
    if not skala.peringkat:
        raise ValidationError(f"Tulis nilainya dengan angka; huruf {skala.nama} muncul sendiri.")
    return nilai


def _luar_skala(skala: Skala) -> str:
    golongan = skala.daftar_golongan
    if skala.peringkat:
        return f"Tulis salah satu: {', '.join(satu.label for satu in golongan)}."
    bawah, atas = format_angka(golongan[0].bawah), format_angka(golongan[-1].atas)
    return f"{skala.nama} antara {bawah} dan {atas}."


def _parse_rupiah(teks: str) -> Decimal | None:
    try:
        nilai = parse_rupiah(teks)
    except RupiahTidakSah as galat:
        raise ValidationError(galat.pesan) from galat
    if nilai is not None:
        parse_isian_angka(format_angka(nilai), DIGIT - DESIMAL, DESIMAL)
    return nilai
