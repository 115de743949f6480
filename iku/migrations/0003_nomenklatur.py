"""Adds the official list of program, kegiatan and sub kegiatan."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("iku", "0002_pemicu_kunci"),
    ]

    operations = [
        migrations.CreateModel(
            name="VersiNomenklatur",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("nama", models.CharField(max_length=80, unique=True, verbose_name="versi")),
                ("sumber", models.CharField(max_length=250, verbose_name="sumber")),
                ("tanggal", models.DateField(verbose_name="tanggal")),
            ],
            options={
                "verbose_name": "versi nomenklatur",
                "verbose_name_plural": "versi nomenklatur",
                "ordering": ("-tanggal", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Nomenklatur",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "tingkat",
                    models.CharField(
                        choices=[
                            ("program", "Program"),
                            ("kegiatan", "Kegiatan"),
                            ("sub_kegiatan", "Sub kegiatan"),
                        ],
                        max_length=12,
                        verbose_name="tingkat",
                    ),
                ),
                ("kode", models.CharField(max_length=20, verbose_name="kode")),
                ("nama", models.TextField(verbose_name="nama")),
                ("indikator", models.TextField(blank=True, verbose_name="indikator")),
                ("satuan", models.CharField(blank=True, max_length=60, verbose_name="satuan")),
                ("khusus_aceh", models.BooleanField(default=False, verbose_name="khusus Aceh")),
                (
                    "induk",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_anak",
                        to="iku.nomenklatur",
                    ),
                ),
                (
                    "versi",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_nomenklatur",
                        to="iku.versinomenklatur",
                    ),
                ),
            ],
            options={
                "verbose_name": "nomenklatur",
                "verbose_name_plural": "nomenklatur",
                "ordering": ("kode",),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("versi", "kode"),
                        name="nomenklatur_kode_unik",
                        violation_error_message="Kode ini sudah ada pada versi ini.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kode__regex",
                                "^[0-9]\\.[0-9]{2}\\.[0-9]{2}(\\.[0-9]\\.[0-9]{2}(\\.[0-9]{4})?)?$",
                            )
                        ),
                        name="nomenklatur_kode_baku",
                        violation_error_message="Kode berbentuk 7.01.01.2.01.0001.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("induk__isnull", True), ("tingkat", "program")),
                            models.Q(
                                models.Q(("tingkat", "program"), _negated=True),
                                ("induk__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="nomenklatur_berinduk",
                        violation_error_message="Kegiatan dan sub kegiatan berada di bawah induknya.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("tingkat", "sub_kegiatan"), _negated=True),
                            models.Q(
                                models.Q(("indikator", ""), _negated=True),
                                models.Q(("satuan", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="nomenklatur_sub_berindikator",
                        violation_error_message="Sub kegiatan punya indikator dan satuan.",
                    ),
                ],
            },
        ),
    ]
