"""Offers the opini of BPK as a scale of a predikat; changes no column."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("iku", "0008_rencana_aksi"),
    ]

    operations = [
        migrations.AlterField(
            model_name="indikatorperjanjian",
            name="skala",
            field=models.CharField(
                blank=True,
                choices=[
                    ("skm", "Mutu pelayanan (SKM)"),
                    ("akip", "Predikat akuntabilitas kinerja (AKIP)"),
                    ("opini", "Opini BPK"),
                ],
                help_text="Hanya untuk indikator yang targetnya predikat, mis. B.",
                max_length=10,
                verbose_name="skala predikat",
            ),
        ),
        migrations.AlterField(
            model_name="indikatorsasaranrenstra",
            name="skala",
            field=models.CharField(
                blank=True,
                choices=[
                    ("skm", "Mutu pelayanan (SKM)"),
                    ("akip", "Predikat akuntabilitas kinerja (AKIP)"),
                    ("opini", "Opini BPK"),
                ],
                help_text="Hanya untuk indikator yang targetnya predikat, mis. B.",
                max_length=10,
                verbose_name="skala predikat",
            ),
        ),
        migrations.AlterField(
            model_name="indikatortujuanrenstra",
            name="skala",
            field=models.CharField(
                blank=True,
                choices=[
                    ("skm", "Mutu pelayanan (SKM)"),
                    ("akip", "Predikat akuntabilitas kinerja (AKIP)"),
                    ("opini", "Opini BPK"),
                ],
                help_text="Hanya untuk indikator yang targetnya predikat, mis. B.",
                max_length=10,
                verbose_name="skala predikat",
            ),
        ),
    ]
