"""Lets both databases refuse changes to the audit trail."""

from django.db import migrations

from kecamatan.pemicu import pasang_pemicu
from kecamatan.pemicu_jejak import build_pemicu


class Migration(migrations.Migration):
    dependencies = (("kecamatan", "0001_awal"),)

    operations = (pasang_pemicu(build_pemicu),)
