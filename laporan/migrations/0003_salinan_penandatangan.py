"""Lets copies name their signatory; PDF bytes belong to the official copy alone."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Q

from kecamatan.pemicu import lepas_pemicu, pasang_pemicu
from laporan.pemicu import build_pemicu_for


class Migration(migrations.Migration):
    dependencies = (
        ("kecamatan", "0002_pemicu_jejak"),
        ("laporan", "0002_pemicu_resmi"),
    )

    operations = (
        lepas_pemicu(build_pemicu_for("daftar_iku_id")),
        migrations.AddField(
            model_name="salinandokumen",
            name="penandatangan",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="kecamatan.masajabatan",
                verbose_name="penandatangan",
            ),
        ),
        migrations.AddConstraint(
            model_name="salinandokumen",
            constraint=models.CheckConstraint(
                condition=Q(("aksi", "tetapkan"), ("pdf__isnull", True), _connector="OR"),
                name="salinan_pdf_hanya_resmi",
                violation_error_message="Hanya salinan resmi yang menyimpan PDF.",
            ),
        ),
        pasang_pemicu(build_pemicu_for("daftar_iku_id")),
    )
