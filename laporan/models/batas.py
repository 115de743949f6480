"""Until when the yearly reports of a kabupaten are due."""

from typing import TYPE_CHECKING, Self

from django.db import models

from kecamatan.enums import Peran
from kecamatan.models import Kabupaten

if TYPE_CHECKING:
    from kecamatan.models import Pengguna


class BatasLaporanQuerySet(models.QuerySet["BatasLaporan"]):
    """Reads of deadlines."""

    def visible_to(self, pengguna: "Pengguna") -> Self:
        """Return those of the user's own kabupaten; an admin sees none."""
        if pengguna.peran == Peran.ADMIN:
            return self.none()
        return self.filter(kabupaten=pengguna.kabupaten_pengguna)


class BatasLaporan(models.Model):
    """The last day, itself included, on which a report about `tahun` is in time.

    No row means that the kabupaten has set none, and nobody is late.
    """

    kabupaten = models.ForeignKey(
        Kabupaten, models.PROTECT, related_name="daftar_batas_laporan", editable=False
    )
    tahun = models.PositiveSmallIntegerField("tahun laporan", editable=False)
    paling_lambat = models.DateField("paling lambat")
    versi = models.PositiveIntegerField(default=1, editable=False)

    objects = BatasLaporanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "batas laporan"
        constraints = (
            models.UniqueConstraint(
                fields=["kabupaten", "tahun"],
                name="batas_laporan_satu_per_tahun",
                violation_error_message="Batas laporan tahun ini sudah ditetapkan.",
            ),
        )

    def __str__(self) -> str:
        """Return kabupaten and year."""
        return f"Batas laporan {self.kabupaten} {self.tahun}"
