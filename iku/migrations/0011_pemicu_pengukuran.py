"""Lets both databases keep figures under review, accepted figures and closed years."""

from django.db import migrations

from iku.pemicu_ukur import build_pemicu_ukur
from kecamatan.pemicu import pasang_pemicu


class Migration(migrations.Migration):
    dependencies = (("iku", "0010_pengukuran"),)

    operations = (pasang_pemicu(build_pemicu_ukur),)
