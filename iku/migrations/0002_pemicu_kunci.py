"""Lets both databases refuse changes to the IKU of an enacted document."""

from django.db import migrations

from iku.pemicu import build_pemicu
from kecamatan.pemicu import pasang_pemicu


class Migration(migrations.Migration):
    dependencies = (("iku", "0001_awal"),)

    operations = (pasang_pemicu(build_pemicu),)
