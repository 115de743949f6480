"""The formula fields of all kinds together, of which one is chosen."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, Final

from django.http import QueryDict

from iku.domain.rumus import Rumus
from iku.enums import JenisRumus
from iku.forms.ekspresi import BARIS_PALING_BANYAK, EkspresiForm, VariabelFormSet
from iku.forms.rumus import (
    CacahForm,
    NilaiForm,
    PersentaseForm,
    RumusForm,
    SkmForm,
    VerbalForm,
)
from iku.forms.tempelan import spread_tempelan
from iku.rumus import IsianRumus
from kecamatan.bilangan import read_bilangan

DAFTAR_FORM: Final[tuple[type[RumusForm], ...]] = (
    PersentaseForm,
    SkmForm,
    NilaiForm,
    CacahForm,
    EkspresiForm,
    VerbalForm,
)
AWALAN_VARIABEL = "variabel"
BARIS_TAMBAHAN = 2


class KumpulanRumus:
    """One form per kind; what was typed in the others is kept on the page, but not read."""

    def __init__(
        self,
        jenis: str,
        *,
        data: QueryDict | None = None,
        awal: IsianRumus | None = None,
        uraian: str = "",
    ) -> None:
        """Bind to `data`, or start from `awal` for the chosen kind."""
        self.jenis = JenisRumus(jenis if jenis in JenisRumus.values else JenisRumus.PERSENTASE)
        self.awal, self.uraian_awal = awal, uraian
        isian = _flatten(awal)
        data = spread_tempelan(data, AWALAN_VARIABEL) if data else data
        self.variabel = VariabelFormSet(
            data, prefix=AWALAN_VARIABEL, initial=isian.pop("variabel", None)
        )
        self.forms: dict[str, RumusForm] = {}
        for kelas in DAFTAR_FORM:
            kwargs: dict[str, Any] = {"prefix": kelas.jenis.value}
            if kelas is EkspresiForm:
                kwargs["variabel"] = self.variabel
            if kelas.jenis == self.jenis:
                kwargs["initial"] = {**_without_kosong(isian), "uraian_rumus": uraian}
            self.forms[kelas.jenis.value] = kelas(data, **kwargs)

    def __iter__(self) -> Any:
        """Yield (kind, form) in the order of the choices."""
        return ((JenisRumus(kunci), self.forms[kunci]) for kunci in JenisRumus.values)

    @property
    def terpilih(self) -> RumusForm:
        """The form of the chosen kind."""
        return self.forms[self.jenis.value]

    @property
    def uraian(self) -> str:
        """The definition in words; empty for every kind but that."""
        if not self.terpilih.is_bound:
            return self.uraian_awal
        isi: str = self.terpilih.cleaned_data.get("uraian_rumus", "")
        return isi

    def susun(self, satuan: str) -> Rumus | None:
        """Return the formula typed, or None when there is none or it has errors."""
        return self.terpilih.susun(satuan)

    def is_valid(self) -> bool:
        """Say whether the chosen form has no error."""
        return self.terpilih.is_valid()


def with_baris(data: QueryDict) -> QueryDict:
    """Return the typed form with two more empty rows in the table of variables."""
    baru = data.copy()
    kunci = f"{AWALAN_VARIABEL}-TOTAL_FORMS"
    banyak = read_bilangan(data.get(kunci), digit=3)
    baru[kunci] = str(min(banyak + BARIS_TAMBAHAN, BARIS_PALING_BANYAK))
    return baru


def _flatten(awal: IsianRumus | None) -> dict[str, Any]:
    return {} if awal is None else asdict(awal)


def _without_kosong(isian: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out what was not stored, so that the ready words of a field stay."""
    return {nama: nilai for nama, nilai in isian.items() if nilai not in (None, "")}
