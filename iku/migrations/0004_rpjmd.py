"""Adds the RPJMD of a kabupaten."""

import django.db.models.deletion
import django.db.models.expressions
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("iku", "0003_nomenklatur"),
        ("kecamatan", "0002_pemicu_jejak"),
    ]

    operations = [
        migrations.CreateModel(
            name="SasaranRpjmd",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("urutan", models.PositiveSmallIntegerField(verbose_name="urutan")),
                ("teks", models.TextField(verbose_name="teks")),
                ("perlu_konfirmasi", models.BooleanField(default=False, editable=False)),
                ("versi", models.PositiveIntegerField(default=1, editable=False)),
            ],
            options={
                "verbose_name": "sasaran RPJMD",
                "verbose_name_plural": "sasaran RPJMD",
                "ordering": ("urutan", "pk"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Rpjmd",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("tahun", models.PositiveSmallIntegerField(verbose_name="tahun pertama")),
                ("tahun_akhir", models.PositiveSmallIntegerField(verbose_name="tahun terakhir")),
                (
                    "revisi",
                    models.PositiveSmallIntegerField(
                        default=0, editable=False, verbose_name="perubahan ke"
                    ),
                ),
                ("visi", models.TextField(verbose_name="visi")),
                (
                    "dasar_hukum",
                    models.TextField(
                        blank=True,
                        help_text="Mis. nomor dan judul Peraturan Daerah.",
                        verbose_name="ditetapkan dengan",
                    ),
                ),
                ("alasan_perubahan", models.TextField(blank=True, verbose_name="alasan perubahan")),
                ("versi", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "kabupaten",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_rpjmd",
                        to="kecamatan.kabupaten",
                    ),
                ),
                (
                    "mengubah",
                    models.OneToOneField(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="diubah_dengan",
                        to="iku.rpjmd",
                    ),
                ),
            ],
            options={
                "verbose_name": "RPJMD",
                "verbose_name_plural": "RPJMD",
                "ordering": ("-tahun", "-revisi"),
            },
        ),
        migrations.CreateModel(
            name="MisiRpjmd",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("urutan", models.PositiveSmallIntegerField(verbose_name="urutan")),
                ("teks", models.TextField(verbose_name="teks")),
                ("perlu_konfirmasi", models.BooleanField(default=False, editable=False)),
                ("versi", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "rpjmd",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="daftar_misi",
                        to="iku.rpjmd",
                    ),
                ),
            ],
            options={
                "verbose_name": "misi",
                "verbose_name_plural": "misi",
                "ordering": ("urutan", "pk"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="IndikatorSasaranRpjmd",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("urutan", models.PositiveSmallIntegerField(verbose_name="urutan")),
                ("teks", models.TextField(verbose_name="teks")),
                ("perlu_konfirmasi", models.BooleanField(default=False, editable=False)),
                ("versi", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "sasaran",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="daftar_indikator",
                        to="iku.sasaranrpjmd",
                    ),
                ),
            ],
            options={
                "verbose_name": "indikator sasaran RPJMD",
                "verbose_name_plural": "indikator sasaran RPJMD",
                "ordering": ("urutan", "pk"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TujuanRpjmd",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("urutan", models.PositiveSmallIntegerField(verbose_name="urutan")),
                ("teks", models.TextField(verbose_name="teks")),
                ("perlu_konfirmasi", models.BooleanField(default=False, editable=False)),
                ("versi", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "misi",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="daftar_tujuan",
                        to="iku.misirpjmd",
                    ),
                ),
            ],
            options={
                "verbose_name": "tujuan RPJMD",
                "verbose_name_plural": "tujuan RPJMD",
                "ordering": ("urutan", "pk"),
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="sasaranrpjmd",
            name="tujuan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="daftar_sasaran",
                to="iku.tujuanrpjmd",
            ),
        ),
        migrations.CreateModel(
            name="IndikatorTujuanRpjmd",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("urutan", models.PositiveSmallIntegerField(verbose_name="urutan")),
                ("teks", models.TextField(verbose_name="teks")),
                ("perlu_konfirmasi", models.BooleanField(default=False, editable=False)),
                ("versi", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "tujuan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="daftar_indikator",
                        to="iku.tujuanrpjmd",
                    ),
                ),
            ],
            options={
                "verbose_name": "indikator tujuan RPJMD",
                "verbose_name_plural": "indikator tujuan RPJMD",
                "ordering": ("urutan", "pk"),
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="rpjmd",
            constraint=models.UniqueConstraint(
                fields=("kabupaten", "tahun", "revisi"),
                name="rpjmd_satu_per_revisi",
                violation_error_message="RPJMD untuk tahun awal ini sudah ada.",
            ),
        ),
        migrations.AddConstraint(
            model_name="rpjmd",
            constraint=models.CheckConstraint(
                condition=models.Q(("tahun__gte", 2000), ("tahun__lte", 2100)),
                name="rpjmd_tahun_wajar",
                violation_error_message="Tahun antara 2000 dan 2100.",
            ),
        ),
        migrations.AddConstraint(
            model_name="rpjmd",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "tahun_akhir",
                        django.db.models.expressions.CombinedExpression(
                            models.F("tahun"), "+", models.Value(4)
                        ),
                    ),
                    (
                        "tahun_akhir",
                        django.db.models.expressions.CombinedExpression(
                            models.F("tahun"), "+", models.Value(5)
                        ),
                    ),
                    _connector="OR",
                ),
                name="rpjmd_lima_atau_enam_tahun",
                violation_error_message="Masa RPJMD lima atau enam tahun.",
            ),
        ),
        migrations.AddConstraint(
            model_name="rpjmd",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("mengubah__isnull", True), ("revisi", 0)),
                    models.Q(
                        ("mengubah__isnull", False),
                        ("revisi__gt", 0),
                        models.Q(("alasan_perubahan", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="rpjmd_perubahan_beralasan",
                violation_error_message="Perubahan RPJMD harus beralasan.",
            ),
        ),
    ]
