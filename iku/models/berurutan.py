"""What the items of a wadah share: their order, whether a copy was looked at, the row version."""

from django.db import models


class BarisBerurutan(models.Model):
    """An item among its neighbours."""

    urutan = models.PositiveSmallIntegerField("urutan")
    perlu_konfirmasi = models.BooleanField(default=False, editable=False)
    versi = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True
        ordering = ("urutan", "pk")


class BarisKalimat(BarisBerurutan):
    """An item that is one sentence."""

    teks = models.TextField("teks")

    class Meta(BarisBerurutan.Meta):
        abstract = True

    def __str__(self) -> str:
        """Return the sentence."""
        return self.teks
