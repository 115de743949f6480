"""Grids of a yearly report: rows that are forms of their own, saved as one list."""

from collections.abc import Iterator, Sequence
from typing import Any, ClassVar, Final

from django import forms
from django.core.exceptions import ValidationError

from laporan.models import LaporanKinerja

BARIS_KOSONG: Final = 3
BARIS_PALING_BANYAK: Final = 150


class BarisKisi(forms.Form):
    """One row; `judul` in `initial` names it. Without any text it is none.

    Subclasses name the boxes that make it a row in `ISIAN`.
    """

    use_required_attribute = False
    ISIAN: ClassVar[tuple[str, ...]]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Give every box the name that screen readers say."""
        super().__init__(*args, **kwargs)
        self.judul: str = self.initial.get("judul", "")
        for isian in self.fields.values():
            nama = f"{isian.label} – {self.judul}" if self.judul else str(isian.label)
            isian.widget.attrs |= {"aria-label": nama, "autocomplete": "off"}

    @property
    def is_kosong(self) -> bool:
        """Say whether nothing was typed, or the row is to go."""
        isi = self.cleaned_data
        return bool(isi.get("hapus")) or all(isi.get(nama) in (None, "") for nama in self.ISIAN)

    def need(self, *daftar_nama: str, pesan: str = "Isian ini wajib diisi.") -> None:
        """Ask for the boxes that a row which is one must have; one that is wrong is told once."""
        for nama in daftar_nama:
            if self.cleaned_data.get(nama) in (None, "") and nama not in self.errors:
                self.add_error(nama, pesan)

    def build(self) -> Any:
        """Return the row for the action."""
        raise NotImplementedError


class KisiLaporanForm(forms.Form):
    """The whole list. Subclasses say what a row is, and whether empty ones can be added."""

    use_required_attribute = False
    BARIS: ClassVar[type[BarisKisi]]
    BERTAMBAH: ClassVar[bool] = False
    PALING_BANYAK: ClassVar[int] = BARIS_PALING_BANYAK

    versi = forms.IntegerField(widget=forms.HiddenInput)
    jumlah_baris = forms.IntegerField(
        widget=forms.HiddenInput, min_value=0, max_value=BARIS_PALING_BANYAK
    )

    def __init__(
        self,
        *args: Any,
        laporan: LaporanKinerja,
        awal: Sequence[dict[str, Any]],
        tambahan: int = 0,
        **kwargs: Any,
    ) -> None:
        """Make a form for each row; `tambahan` more empty ones than were on the page."""
        super().__init__(*args, **kwargs)
        kosong = BARIS_KOSONG if self.BERTAMBAH else 0
        banyak = len(awal) + kosong
        if self.is_bound and self.BERTAMBAH:
            banyak = _count(self.data.get("jumlah_baris"))
        banyak = min(banyak + tambahan, BARIS_PALING_BANYAK)
        self.initial = {**self.initial, "versi": laporan.versi, "jumlah_baris": banyak}
        self.daftar_baris = [
            self.build_baris(nomor, awal[nomor] if nomor < len(awal) else {})
            for nomor in range(banyak)
        ]

    def build_baris(self, nomor: int, awal: dict[str, Any]) -> BarisKisi:
        """Return one row, bound as the whole is; rows that cannot be added go by their `kode`."""
        awalan = f"b{awal.get('kode', nomor)}"
        return self.BARIS(self.data if self.is_bound else None, prefix=awalan, initial=awal)

    def list_kolom(self) -> Iterator[str]:
        """Yield the headings of the boxes."""
        for satu in self.BARIS.base_fields.values():
            if not satu.widget.is_hidden:
                yield str(satu.label)

    def clean(self) -> dict[str, Any]:
        """Check every row too; its messages stand beside its own boxes."""
        isi: dict[str, Any] = super().clean() or {}
        salah = [nomor for nomor, satu in enumerate(self.daftar_baris, 1) if not satu.is_valid()]
        if salah:
            sebut = ", ".join(self._sebut(nomor) for nomor in salah[:10])
            raise ValidationError(f"Periksa {sebut}; belum ada yang disimpan.")
        return isi

    def list_diubah(self) -> list[dict[str, str]]:
        """Return label, typed text and stored text of every box that differs."""
        return [
            {
                "label": f"{self._sebut(nomor)}, {sel.label}",
                "isian_anda": str(sel.value() or ""),
                "tersimpan": str(sel.field.prepare_value(baris.initial.get(sel.name)) or ""),
            }
            for nomor, baris in enumerate(self.daftar_baris, start=1)
            for sel in baris.visible_fields()
            if sel.name in baris.changed_data
        ]

    @property
    def isian(self) -> list[Any]:
        """The rows typed, in order, without those to delete."""
        return [satu.build() for satu in self.daftar_baris if not satu.is_kosong]

    def _sebut(self, nomor: int) -> str:
        return self.daftar_baris[nomor - 1].judul or f"baris {nomor}"


def _count(teks: Any) -> int:
    teks = str(teks or "")
    return int(teks) if teks.isascii() and teks.isdigit() and len(teks) < 5 else 0
