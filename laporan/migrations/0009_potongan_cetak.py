"""Printed pieces of reports are kept."""

import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("laporan", "0008_laporan_kinerja"),
    ]

    operations = [
        migrations.CreateModel(
            name="PotonganCetak",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "sidik",
                    models.CharField(max_length=64, unique=True, verbose_name="SHA-256 bahan"),
                ),
                ("pdf", models.BinaryField(verbose_name="PDF")),
                ("halaman", models.PositiveSmallIntegerField(verbose_name="jumlah halaman")),
                (
                    "peringatan",
                    models.JSONField(blank=True, default=list, verbose_name="keluhan pencetak"),
                ),
                (
                    "dipakai_at",
                    models.DateTimeField(
                        db_index=True,
                        default=django.utils.timezone.now,
                        verbose_name="dipakai pada",
                    ),
                ),
            ],
            options={
                "verbose_name": "potongan cetak",
                "verbose_name_plural": "potongan cetak",
            },
        ),
    ]
