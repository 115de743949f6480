"""What one run of the loader did, counted and told to the person who started it."""

from collections import Counter
from dataclasses import dataclass, field

from django.db import models

from kecamatan.jejak import record_jejak
from kecamatan.models import Kabupaten, Kecamatan


@dataclass
class CatatanMuat:
    """Rows made and left alone, by kind, and sentences about single documents."""

    dibuat: Counter[str] = field(default_factory=Counter)
    dibiarkan: Counter[str] = field(default_factory=Counter)
    pesan: list[str] = field(default_factory=list)

    def tell(self, kalimat: str) -> None:
        """Keep a sentence for the report."""
        self.pesan.append(kalimat)

    def keep(self, jenis: str) -> None:
        """Count a row that was already there and stays as its users left it."""
        self.dibiarkan[jenis] += 1

    def add(
        self,
        objek: models.Model,
        *,
        kecamatan: Kecamatan | None = None,
        kabupaten: Kabupaten | None = None,
    ) -> None:
        """Count a new row and write it into the audit trail as the system's own doing."""
        self.dibuat[str(objek._meta.verbose_name)] += 1
        record_jejak(
            "contoh_dimuat", objek=objek, by=None, kecamatan=kecamatan, kabupaten=kabupaten
        )

    def lines(self) -> list[str]:
        """Return the report, one line each."""
        baris = [f"ditambahkan: {banyak} {jenis}" for jenis, banyak in self.dibuat.items()]
        baris += [f"dibiarkan: {banyak} {jenis}" for jenis, banyak in self.dibiarkan.items()]
        return [*baris, *self.pesan] or ["Tidak ada yang perlu ditambahkan."]
