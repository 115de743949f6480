"""What one kecamatan drafts, checks and closes as a whole: a daftar IKU, a Renstra, a PK."""

from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.db import models

from kecamatan.enums import Peran
from kecamatan.models import Kecamatan

if TYPE_CHECKING:
    from kecamatan.models import Pengguna


class WadahQuerySet(models.QuerySet[Any]):
    """Reads of one kind of wadah."""

    def visible_to(self, pengguna: "Pengguna") -> Self:
        """Return those of every kecamatan the user may see; an admin sees none."""
        if pengguna.peran == Peran.ADMIN:
            return self.none()
        return self.filter(kecamatan__in=Kecamatan.objects.visible_to(pengguna))

    def tanpa_dicabut(self) -> Self:
        """Return those that may be followed: one whose document was revoked is no plan any more.

        The document knows its wadah, not the other way; this asks through that key.
        """
        return self.exclude(dokumen__status="dicabut")


class WadahKecamatan(models.Model):
    """The content of a document of `kecamatan` for `tahun` (to `tahun_akhir`, for a period).

    A correction is a new row with a higher `revisi`. `dibuka` is switched off while the document
    that carries it is under review (laporan.actions does that); `dikunci_at` is set when it is
    enacted, and from then on the databases refuse any change to it and to what stands in it.
    """

    kecamatan = models.ForeignKey(Kecamatan, models.PROTECT, related_name="daftar_%(class)s")
    tahun = models.PositiveSmallIntegerField("tahun")
    tahun_akhir = models.PositiveSmallIntegerField("sampai tahun", null=True, blank=True)
    revisi = models.PositiveSmallIntegerField("revisi", default=0)
    disalin_dari = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )
    dibuka = models.BooleanField(
        "boleh diubah",
        default=True,
        editable=False,
        help_text="Ditutup selama dokumennya diperiksa dan setelah ditetapkan.",
    )
    dikunci_at = models.DateTimeField("dikunci pada", null=True, editable=False)
    versi = models.PositiveIntegerField(default=1, editable=False)

    objects = WadahQuerySet.as_manager()

    # What sentences call it, and the first word of its events in the trail.
    SEBUTAN: ClassVar[str]
    PERISTIWA: ClassVar[str]

    class Meta:
        abstract = True
        ordering = ("-tahun", "-revisi")

    def __str__(self) -> str:
        """Return name, office and years."""
        return f"{self.SEBUTAN}{self.sebutan_revisi} {self.kecamatan} {self.masa}"

    @property
    def masa(self) -> str:
        """The year, or first and last year, as titles print it."""
        return str(self.tahun) if self.tahun_akhir is None else f"{self.tahun}-{self.tahun_akhir}"

    @property
    def hari_rujukan(self) -> date:
        """The day for which office holders are judged while its document has no date."""
        return date(self.tahun, 1, 1)

    @property
    def sebutan_revisi(self) -> str:
        """What follows the name of a correction, e.g. " Perubahan ke-1"; empty for the first."""
        return f" Perubahan ke-{self.revisi}" if self.revisi else ""

    @property
    def is_terkunci(self) -> bool:
        """Say whether an enacted document carries it."""
        return self.dikunci_at is not None
