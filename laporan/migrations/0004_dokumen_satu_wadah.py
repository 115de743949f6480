"""Lets documents hold other content than IKU; each kind has exactly its own."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Q

from kecamatan.pemicu import lepas_pemicu, pasang_pemicu
from laporan.pemicu import build_pemicu_for


class Migration(migrations.Migration):
    dependencies = (
        ("iku", "0002_pemicu_kunci"),
        ("laporan", "0003_salinan_penandatangan"),
    )

    operations = (
        lepas_pemicu(build_pemicu_for("daftar_iku_id")),
        migrations.AlterField(
            model_name="dokumen",
            name="daftar_iku",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="dokumen",
                to="iku.daftariku",
            ),
        ),
        migrations.AddConstraint(
            model_name="dokumen",
            constraint=models.CheckConstraint(
                condition=Q(
                    Q(("daftar_iku__isnull", False), ("jenis", "sk-iku")),
                    Q(("daftar_iku__isnull", False), ("jenis", "iku")),
                    _connector="OR",
                ),
                name="dokumen_satu_wadah",
                violation_error_message="Isi dokumen tidak sesuai dengan jenisnya.",
            ),
        ),
        pasang_pemicu(build_pemicu_for("daftar_iku_id")),
    )
