"""All forms of the indikator editor as one thing that is bound, checked and read together."""

import uuid
from collections.abc import Iterator
from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.http import QueryDict

from iku.domain.rumus import Rumus
from iku.enums import SumberKolom
from iku.forms.indikator import IdentitasForm, IkuForm, PenanggungJawabForm, TambahanForm
from iku.forms.kumpulan import KumpulanRumus
from iku.isian import IsianIku
from iku.models import DaftarIku, Iku, KolomFormat, Sasaran
from iku.pustaka import Contoh
from iku.rumus import RumusTersimpan
from iku.rumus_awal import isian_of
from kecamatan.models import Bidang


class EditorIku:
    """The forms of one indikator of `daftar`; `iku` is None when it is being added."""

    def __init__(
        self,
        daftar: DaftarIku,
        *,
        data: QueryDict | None = None,
        iku: Iku | None = None,
        sasaran: Sasaran | None = None,
        contoh: Contoh | None = None,
    ) -> None:
        """Bind to `data`, or start from the stored indikator, the example, or nothing."""
        self.daftar, self.iku = daftar, iku
        awal = dict(contoh.isian) if contoh else {}
        awal |= {"sasaran": sasaran} if sasaran else {}
        self.kata = IkuForm(data, instance=iku, daftar=daftar, initial=awal)
        self.rumus = KumpulanRumus(
            str(self.kata["jenis_rumus"].value()),
            data=data,
            awal=isian_of(iku) if iku else contoh.rumus if contoh else None,
            uraian=iku.uraian_rumus if iku else "",
        )
        self.penanggung_jawab = PenanggungJawabForm(
            data, pilihan=_list_bidang(daftar, iku), initial=_awal_bidang(iku)
        )
        self.tambahan = TambahanForm(
            data,
            daftar_kolom=_list_kolom(daftar),
            masa=daftar.masa,
            initial=_awal_tambahan(iku),
        )
        self.identitas = (
            None if iku else IdentitasForm(data, daftar=daftar, initial={"kode": uuid.uuid4()})
        )
        self.hasil_rumus: Rumus | None = None

    def __iter__(self) -> Iterator[forms.BaseForm]:
        """Yield the forms that are read, in page order."""
        yield self.kata
        yield self.rumus.terpilih
        yield self.penanggung_jawab
        yield self.tambahan
        if self.identitas:
            yield self.identitas

    def is_valid(self) -> bool:
        """Check every form, so that all errors show at once."""
        sah = [formulir.is_valid() for formulir in self]
        self.hasil_rumus = self.rumus.susun(self.kata.cleaned_data.get("satuan", ""))
        return all(sah) and self.rumus.is_valid()

    @property
    def daftar_galat(self) -> list[forms.BaseForm]:
        """The forms that have errors."""
        return [formulir for formulir in self if formulir.is_bound and formulir.errors]

    def forget_galat(self) -> None:
        """Show what was typed without complaints: the person only wanted to look."""
        for formulir in self:
            if formulir is not self.rumus.terpilih:
                formulir.errors.clear()

    @property
    def versi(self) -> int:
        """The state of the row that the person saw."""
        versi: int = self.kata.cleaned_data["versi"]
        return versi

    @property
    def satuan(self) -> str:
        """The satuan as it stands in the form now."""
        return str(self.kata["satuan"].value() or "")

    def build_isian(self) -> IsianIku:
        """Return what the action stores."""
        kolom = {nama: self.kata.cleaned_data[nama] for nama in self.kata.Meta.fields}
        kolom["uraian_rumus"] = self.rumus.uraian
        rumus = self.hasil_rumus
        return IsianIku(
            kolom=kolom,
            rumus=RumusTersimpan(rumus.variabel, rumus.ekspresi) if rumus else RumusTersimpan(),
            daftar_bidang=self.penanggung_jawab.list_bidang(),
            tambahan=self.tambahan.build_tambahan(),
        )


def _list_bidang(daftar: DaftarIku, iku: Iku | None) -> QuerySet[Bidang]:
    """Return the bidang in use, and those this indikator already names."""
    dipakai = Q(aktif=True)
    if iku:
        terpilih = iku.daftar_penanggung_jawab.values_list("bidang_id", flat=True)
        dipakai |= Q(pk__in=list(terpilih))
    return Bidang.objects.filter(dipakai, kecamatan=daftar.kecamatan_id)


def _list_kolom(daftar: DaftarIku) -> list[KolomFormat]:
    return list(daftar.format.daftar_kolom.filter(sumber=SumberKolom.TAMBAHAN))


def _awal_bidang(iku: Iku | None) -> dict[str, Any]:
    if iku is None:
        return {}
    baris = list(iku.daftar_penanggung_jawab.values_list("bidang_id", flat=True))
    urutan = {f"urutan_{pk}": nomor for nomor, pk in enumerate(baris, start=1)}
    return {"bidang": baris, **(urutan if len(baris) > 1 else {})}


def _awal_tambahan(iku: Iku | None) -> dict[str, Any]:
    if iku is None:
        return {}
    return {f"kolom_{isi.kolom_id}": isi.teks for isi in iku.daftar_isian_tambahan.all()}
