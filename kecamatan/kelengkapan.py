"""Which kecamatan cannot work yet: without an account, or without a camat in office."""

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from kecamatan.enums import Jabatan
from kecamatan.models import Kecamatan, MasaJabatan, Pengguna

TANPA_AKUN = "tanpa-akun"
TANPA_CAMAT = "tanpa-camat"
SYARAT = {TANPA_AKUN: {"ada_akun": False}, TANPA_CAMAT: {"ada_camat": False}}


def annotate_kelengkapan(daftar: QuerySet[Kecamatan], *, hari_ini: date) -> QuerySet[Any]:
    """Add `ada_akun` (somebody can log in) and `ada_camat` (somebody leads it on `hari_ini`)."""
    akun = Pengguna.objects.filter(kecamatan=OuterRef("pk"), is_active=True)
    camat = MasaJabatan.objects.filter(kecamatan=OuterRef("pk"), jabatan=Jabatan.CAMAT)
    return daftar.annotate(ada_akun=Exists(akun), ada_camat=Exists(camat.on_date(hari_ini)))
