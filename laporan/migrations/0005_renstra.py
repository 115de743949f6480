"""Lets documents hold a Renstra."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from kecamatan.pemicu import lepas_pemicu, pasang_pemicu
from laporan.pemicu import build_pemicu_for


class Migration(migrations.Migration):
    dependencies = [
        ("iku", "0005_renstra"),
        ("kecamatan", "0002_pemicu_jejak"),
        ("laporan", "0004_dokumen_satu_wadah"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        lepas_pemicu(build_pemicu_for("daftar_iku_id")),
        migrations.RemoveConstraint(
            model_name="dokumen",
            name="dokumen_satu_wadah",
        ),
        migrations.AddField(
            model_name="dokumen",
            name="renstra",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="dokumen",
                to="iku.renstra",
            ),
        ),
        migrations.AlterField(
            model_name="dokumen",
            name="jenis",
            field=models.CharField(
                choices=[
                    ("sk-iku", "Keputusan Camat tentang IKU"),
                    ("iku", "Formulir IKU"),
                    ("renstra", "Renstra"),
                ],
                max_length=24,
                verbose_name="jenis",
            ),
        ),
        migrations.AlterField(
            model_name="setelancetak",
            name="jenis",
            field=models.CharField(
                choices=[
                    ("sk-iku", "Keputusan Camat tentang IKU"),
                    ("iku", "Formulir IKU"),
                    ("renstra", "Renstra"),
                ],
                max_length=24,
                verbose_name="jenis dokumen",
            ),
        ),
        migrations.AddConstraint(
            model_name="dokumen",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("daftar_iku__isnull", False),
                        ("jenis", "sk-iku"),
                        ("renstra__isnull", True),
                    ),
                    models.Q(
                        ("daftar_iku__isnull", False), ("jenis", "iku"), ("renstra__isnull", True)
                    ),
                    models.Q(
                        ("daftar_iku__isnull", True),
                        ("jenis", "renstra"),
                        ("renstra__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="dokumen_satu_wadah",
                violation_error_message="Isi dokumen tidak sesuai dengan jenisnya.",
            ),
        ),
        pasang_pemicu(build_pemicu_for("daftar_iku_id", "renstra_id")),
    ]
