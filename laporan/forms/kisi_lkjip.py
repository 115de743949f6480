"""Grids of a yearly report: rows that are forms of their own, saved as one list."""

from collections.abc import Sequence
from typing import Any, ClassVar, Final

from django import forms

from kecamatan.forms.kisi import KisiForm
from laporan.models import LaporanKinerja

BARIS_KOSONG: Final = 3


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


class KisiLaporanForm(KisiForm):
    """The whole list. Subclasses say what a row is, and whether empty ones can be added."""

    BARIS: ClassVar[type[BarisKisi]]
    PALING_BANYAK = 150
    BERTAMBAH = False

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
        banyak = self.count_baris(
            versi=laporan.versi, awal=len(awal), kosong=BARIS_KOSONG, tambahan=tambahan
        )
        self.daftar_baris = [
            self.build_baris(nomor, awal[nomor] if nomor < len(awal) else {})
            for nomor in range(banyak)
        ]

    def build_baris(self, nomor: int, awal: dict[str, Any]) -> BarisKisi:
        """Return one row, bound as the whole is; rows that cannot be added go by their `kode`."""
        awalan = f"b{awal.get('kode', nomor)}"
        return self.BARIS(self.data if self.is_bound else None, prefix=awalan, initial=awal)

    @property
    def isian(self) -> list[Any]:
        """The rows typed, in order, without those to delete."""
        return [satu.build() for satu in self.daftar_baris if not satu.is_kosong]

    def sebut_baris(self, nomor: int) -> str:
        """Return the name of a row that has one."""
        return self.daftar_baris[nomor - 1].judul or super().sebut_baris(nomor)
