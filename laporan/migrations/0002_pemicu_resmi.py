"""Lets both databases refuse changes to enacted documents, their copies and scans."""

from django.db import migrations

from kecamatan.pemicu import pasang_pemicu
from laporan.pemicu import build_pemicu_for


class Migration(migrations.Migration):
    dependencies = (("laporan", "0001_awal"),)

    operations = (pasang_pemicu(build_pemicu_for("daftar_iku_id")),)
