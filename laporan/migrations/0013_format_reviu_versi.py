"""Versions of the form of review, which never change; and until when reports are due."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import CharField, F, Value
from django.db.models.functions import Cast, Concat

from kecamatan.pemicu import pasang_pemicu
from laporan.pemicu import build_pemicu_format_reviu


def _name_butir(apps: Any, schema_editor: Any) -> None:
    """Give the statements there are the keys under which a fresh form is loaded."""
    butir = apps.get_model("laporan", "ButirReviu")
    butir.objects.update(kunci=Concat(Value("butir-"), Cast(F("urutan"), CharField())))


class Migration(migrations.Migration):
    dependencies = [
        ("kecamatan", "0003_sifat_penjabat_sementara"),
        ("laporan", "0012_keadaan_data_hasil_cetak"),
    ]

    operations = [
        migrations.CreateModel(
            name="BatasLaporan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "tahun",
                    models.PositiveSmallIntegerField(editable=False, verbose_name="tahun laporan"),
                ),
                ("paling_lambat", models.DateField(verbose_name="paling lambat")),
                ("versi", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "kabupaten",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_batas_laporan",
                        to="kecamatan.kabupaten",
                    ),
                ),
            ],
            options={"verbose_name": "batas laporan", "verbose_name_plural": "batas laporan"},
        ),
        migrations.AddConstraint(
            model_name="bataslaporan",
            constraint=models.UniqueConstraint(
                fields=("kabupaten", "tahun"),
                name="batas_laporan_satu_per_tahun",
                violation_error_message="Batas laporan tahun ini sudah ditetapkan.",
            ),
        ),
        migrations.RemoveConstraint(
            model_name="formatreviu", name="format_reviu_satu_per_kabupaten"
        ),
        migrations.AlterField(
            model_name="formatreviu",
            name="catatan_tidak",
            field=models.TextField(verbose_name="kalimat pengantar catatan"),
        ),
        migrations.AddField(
            model_name="butirreviu",
            name="kunci",
            field=models.SlugField(default="", editable=False, max_length=40, verbose_name="kunci"),
            preserve_default=False,
        ),
        migrations.RunPython(_name_butir, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="butirreviu",
            constraint=models.UniqueConstraint(
                fields=("format", "kunci"),
                name="butir_reviu_kunci_unik",
                violation_error_message="Kunci butir ini sudah dipakai.",
            ),
        ),
        migrations.AddConstraint(
            model_name="formatreviu",
            constraint=models.UniqueConstraint(
                fields=("kabupaten", "versi"),
                name="format_reviu_versi_unik",
                violation_error_message="Versi format reviu ini sudah ada.",
            ),
        ),
        migrations.AddConstraint(
            model_name="formatreviu",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kabupaten__isnull", True)),
                fields=("versi",),
                name="format_reviu_umum_versi_unik",
                violation_error_message="Versi format reviu umum ini sudah ada.",
            ),
        ),
        pasang_pemicu(build_pemicu_format_reviu),
    ]
