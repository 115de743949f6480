"""The audit trail: append-only rows, each sealed with the seal of the row before."""

from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from kecamatan.enums import PERAN_KECAMATAN, Peran
from kecamatan.models.pejabat import MasaJabatan, Pejabat
from kecamatan.models.wilayah import Kabupaten, Kecamatan

if TYPE_CHECKING:
    from kecamatan.models.pengguna import Pengguna


class JejakQuerySet(models.QuerySet["Jejak"]):
    """Reads of the trail."""

    def visible_to(self, pengguna: "Pengguna") -> Self:
        """Return the lines of the user's kecamatan, or of the whole kabupaten.

        An admin keeps accounts and master data, never performance data: not in the trail either.
        """
        if pengguna.peran in PERAN_KECAMATAN:
            # An admin's change of an official concerns every office where he has a term.
            masa = MasaJabatan.objects.visible_to(pengguna).order_by()
            tentang_pejabat = Q(
                kecamatan=None,
                objek_jenis=Pejabat._meta.label_lower,
                objek_id__in=masa.values("pejabat_id"),
            )
            return self.filter(Q(kecamatan_id=pengguna.kecamatan_id) | tentang_pejabat)
        se_kabupaten = self.filter(
            Q(kabupaten_id=pengguna.kabupaten_id) | Q(kecamatan__kabupaten_id=pengguna.kabupaten_id)
        )
        if pengguna.peran == Peran.ADMIN:
            return se_kabupaten.filter(objek_jenis__startswith="kecamatan.")
        return se_kabupaten

    def about(self, objek: models.Model) -> Self:
        """Return the lines about one row, oldest first."""
        return self.filter(objek_jenis=objek._meta.label_lower, objek_id=objek.pk).order_by("nomor")


class Jejak(models.Model):
    """One thing that happened: who, when, what, from what to what, why.

    `nomor` runs 1, 2, 3 without a gap. `sidik` seals the row together with `sidik_sebelum`, the
    seal of row `nomor - 1`, so that a changed or removed row shows. Triggers of both databases
    refuse UPDATE and DELETE.
    """

    nomor = models.BigIntegerField("nomor", unique=True)
    waktu = models.DateTimeField("waktu")
    pengguna = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    nama_pengguna = models.CharField("nama pengguna", max_length=120)
    peran = models.CharField("peran saat itu", max_length=12, blank=True)
    kecamatan = models.ForeignKey(Kecamatan, models.PROTECT, null=True, related_name="+")
    kabupaten = models.ForeignKey(Kabupaten, models.PROTECT, null=True, related_name="+")
    peristiwa = models.CharField("peristiwa", max_length=60)
    objek_jenis = models.CharField("jenis objek", max_length=60)
    objek_id = models.BigIntegerField("id objek")
    objek_label = models.CharField("objek", max_length=250)
    perubahan = models.TextField("perubahan", help_text="JSON: nama isian -> [lama, baru].")
    alasan = models.TextField("alasan", blank=True)
    permintaan = models.CharField("nomor permintaan", max_length=36, blank=True)
    sidik_sebelum = models.CharField("sidik baris sebelumnya", max_length=64, unique=True)
    sidik = models.CharField("sidik", max_length=64, unique=True)

    objects = JejakQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "jejak"
        ordering = ("nomor",)
        indexes = (
            models.Index(fields=["objek_jenis", "objek_id", "nomor"], name="jejak_objek"),
            models.Index(fields=["kecamatan", "nomor"], name="jejak_kecamatan"),
        )
        constraints = (
            models.CheckConstraint(condition=Q(nomor__gte=1), name="jejak_nomor_dari_satu"),
        )

    def __str__(self) -> str:
        """Return number and event."""
        return f"{self.nomor} {self.peristiwa}"
