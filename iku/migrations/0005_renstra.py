"""Adds the Renstra, locked by triggers once a document carries it."""

import django.db.models.deletion
import django.db.models.expressions
from django.db import migrations, models

from iku.pemicu import build_pemicu_renstra
from kecamatan.pemicu import pasang_pemicu


class Migration(migrations.Migration):
    dependencies = [
        ("iku", "0004_rpjmd"),
        ("kecamatan", "0002_pemicu_jejak"),
    ]

    operations = [
        migrations.CreateModel(
            name="SasaranRenstra",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("urutan", models.PositiveSmallIntegerField(verbose_name="urutan")),
                ("perlu_konfirmasi", models.BooleanField(default=False, editable=False)),
                ("versi", models.PositiveIntegerField(default=1, editable=False)),
                ("teks", models.TextField(verbose_name="teks")),
            ],
            options={
                "verbose_name": "sasaran Renstra",
                "verbose_name_plural": "sasaran Renstra",
                "ordering": ("urutan", "pk"),
                "abstract": False,
            },
        ),
        migrations.AlterField(
            model_name="daftariku",
            name="disalin_dari",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="iku.daftariku",
            ),
        ),
        migrations.AlterField(
            model_name="daftariku",
            name="kecamatan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="daftar_%(class)s",
                to="kecamatan.kecamatan",
            ),
        ),
        migrations.CreateModel(
            name="IndikatorTujuanRenstra",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("urutan", models.PositiveSmallIntegerField(verbose_name="urutan")),
                ("perlu_konfirmasi", models.BooleanField(default=False, editable=False)),
                ("versi", models.PositiveIntegerField(default=1, editable=False)),
                ("nama", models.TextField(verbose_name="indikator")),
                ("satuan", models.CharField(blank=True, max_length=40, verbose_name="satuan")),
                (
                    "arah",
                    models.CharField(
                        choices=[
                            ("naik", "Semakin tinggi semakin baik"),
                            ("turun", "Semakin rendah semakin baik"),
                            ("tepat", "Tepat pada target atau dalam rentang"),
                        ],
                        default="naik",
                        max_length=6,
                        verbose_name="arah",
                    ),
                ),
                (
                    "skala",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("skm", "Mutu pelayanan (SKM)"),
                            ("akip", "Predikat akuntabilitas kinerja (AKIP)"),
                        ],
                        help_text="Hanya untuk indikator yang targetnya predikat, mis. B.",
                        max_length=10,
                        verbose_name="skala predikat",
                    ),
                ),
                (
                    "indikator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_%(class)s",
                        to="iku.indikator",
                    ),
                ),
            ],
            options={
                "verbose_name": "indikator tujuan Renstra",
                "verbose_name_plural": "indikator tujuan Renstra",
                "ordering": ("urutan", "pk"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Renstra",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("tahun", models.PositiveSmallIntegerField(verbose_name="tahun")),
                (
                    "tahun_akhir",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="sampai tahun"
                    ),
                ),
                ("revisi", models.PositiveSmallIntegerField(default=0, verbose_name="revisi")),
                (
                    "dibuka",
                    models.BooleanField(
                        default=True,
                        editable=False,
                        help_text="Ditutup selama dokumennya diperiksa dan setelah ditetapkan.",
                        verbose_name="boleh diubah",
                    ),
                ),
                (
                    "dikunci_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="dikunci pada"),
                ),
                ("versi", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "disalin_dari",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="iku.renstra",
                    ),
                ),
                (
                    "kecamatan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_%(class)s",
                        to="kecamatan.kecamatan",
                    ),
                ),
                (
                    "rpjmd",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_renstra",
                        to="iku.rpjmd",
                    ),
                ),
            ],
            options={
                "verbose_name": "Renstra",
                "verbose_name_plural": "Renstra",
                "ordering": ("-tahun", "-revisi"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProgramPendukung",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("urutan", models.PositiveSmallIntegerField(verbose_name="urutan")),
                ("perlu_konfirmasi", models.BooleanField(default=False, editable=False)),
                ("versi", models.PositiveIntegerField(default=1, editable=False)),
                ("teks", models.TextField(verbose_name="teks")),
                (
                    "sasaran",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="daftar_program",
                        to="iku.sasaranrenstra",
                    ),
                ),
            ],
            options={
                "verbose_name": "program pendukung",
                "verbose_name_plural": "program pendukung",
                "ordering": ("urutan", "pk"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Kebijakan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("urutan", models.PositiveSmallIntegerField(verbose_name="urutan")),
                ("perlu_konfirmasi", models.BooleanField(default=False, editable=False)),
                ("versi", models.PositiveIntegerField(default=1, editable=False)),
                ("teks", models.TextField(verbose_name="teks")),
                (
                    "sasaran",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="daftar_kebijakan",
                        to="iku.sasaranrenstra",
                    ),
                ),
            ],
            options={
                "verbose_name": "kebijakan",
                "verbose_name_plural": "kebijakan",
                "ordering": ("urutan", "pk"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="IndikatorSasaranRenstra",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("urutan", models.PositiveSmallIntegerField(verbose_name="urutan")),
                ("perlu_konfirmasi", models.BooleanField(default=False, editable=False)),
                ("versi", models.PositiveIntegerField(default=1, editable=False)),
                ("nama", models.TextField(verbose_name="indikator")),
                ("satuan", models.CharField(blank=True, max_length=40, verbose_name="satuan")),
                (
                    "arah",
                    models.CharField(
                        choices=[
                            ("naik", "Semakin tinggi semakin baik"),
                            ("turun", "Semakin rendah semakin baik"),
                            ("tepat", "Tepat pada target atau dalam rentang"),
                        ],
                        default="naik",
                        max_length=6,
                        verbose_name="arah",
                    ),
                ),
                (
                    "skala",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("skm", "Mutu pelayanan (SKM)"),
                            ("akip", "Predikat akuntabilitas kinerja (AKIP)"),
                        ],
                        help_text="Hanya untuk indikator yang targetnya predikat, mis. B.",
                        max_length=10,
                        verbose_name="skala predikat",
                    ),
                ),
                (
                    "indikator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_%(class)s",
                        to="iku.indikator",
                    ),
                ),
                (
                    "sasaran",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="daftar_indikator",
                        to="iku.sasaranrenstra",
                    ),
                ),
            ],
            options={
                "verbose_name": "indikator sasaran Renstra",
                "verbose_name_plural": "indikator sasaran Renstra",
                "ordering": ("urutan", "pk"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Strategi",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("urutan", models.PositiveSmallIntegerField(verbose_name="urutan")),
                ("perlu_konfirmasi", models.BooleanField(default=False, editable=False)),
                ("versi", models.PositiveIntegerField(default=1, editable=False)),
                ("teks", models.TextField(verbose_name="teks")),
                (
                    "sasaran",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="daftar_strategi",
                        to="iku.sasaranrenstra",
                    ),
                ),
            ],
            options={
                "verbose_name": "strategi",
                "verbose_name_plural": "strategi",
                "ordering": ("urutan", "pk"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TargetSasaranRenstra",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "jenis",
                    models.CharField(
                        choices=[
                            ("kosong", "kosong"),
                            ("angka", "angka"),
                            ("predikat", "predikat"),
                            ("rentang", "rentang"),
                        ],
                        default="kosong",
                        max_length=8,
                        verbose_name="jenis target",
                    ),
                ),
                (
                    "angka",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=15, null=True, verbose_name="angka"
                    ),
                ),
                (
                    "angka_atas",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        max_digits=15,
                        null=True,
                        verbose_name="batas atas",
                    ),
                ),
                ("label", models.CharField(blank=True, max_length=3, verbose_name="predikat")),
                (
                    "tanda",
                    models.CharField(
                        blank=True,
                        choices=[("≥", "≥"), (">", ">"), ("≤", "≤"), ("<", "<")],
                        max_length=1,
                        verbose_name="tanda",
                    ),
                ),
                ("tahun", models.PositiveSmallIntegerField(verbose_name="tahun")),
                (
                    "indikator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="daftar_target",
                        to="iku.indikatorsasaranrenstra",
                    ),
                ),
            ],
            options={
                "verbose_name": "target sasaran Renstra",
                "verbose_name_plural": "target sasaran Renstra",
                "ordering": ("tahun",),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TargetTujuanRenstra",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "jenis",
                    models.CharField(
                        choices=[
                            ("kosong", "kosong"),
                            ("angka", "angka"),
                            ("predikat", "predikat"),
                            ("rentang", "rentang"),
                        ],
                        default="kosong",
                        max_length=8,
                        verbose_name="jenis target",
                    ),
                ),
                (
                    "angka",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=15, null=True, verbose_name="angka"
                    ),
                ),
                (
                    "angka_atas",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        max_digits=15,
                        null=True,
                        verbose_name="batas atas",
                    ),
                ),
                ("label", models.CharField(blank=True, max_length=3, verbose_name="predikat")),
                (
                    "tanda",
                    models.CharField(
                        blank=True,
                        choices=[("≥", "≥"), (">", ">"), ("≤", "≤"), ("<", "<")],
                        max_length=1,
                        verbose_name="tanda",
                    ),
                ),
                ("tahun", models.PositiveSmallIntegerField(verbose_name="tahun")),
                (
                    "indikator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="daftar_target",
                        to="iku.indikatortujuanrenstra",
                    ),
                ),
            ],
            options={
                "verbose_name": "target tujuan Renstra",
                "verbose_name_plural": "target tujuan Renstra",
                "ordering": ("tahun",),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TujuanRenstra",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("urutan", models.PositiveSmallIntegerField(verbose_name="urutan")),
                ("perlu_konfirmasi", models.BooleanField(default=False, editable=False)),
                ("versi", models.PositiveIntegerField(default=1, editable=False)),
                ("teks", models.TextField(verbose_name="teks")),
                (
                    "mendukung",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="didukung_oleh",
                        to="iku.sasaranrpjmd",
                        verbose_name="mendukung sasaran RPJMD",
                    ),
                ),
                (
                    "renstra",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="daftar_tujuan",
                        to="iku.renstra",
                    ),
                ),
            ],
            options={
                "verbose_name": "tujuan Renstra",
                "verbose_name_plural": "tujuan Renstra",
                "ordering": ("urutan", "pk"),
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="sasaranrenstra",
            name="tujuan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="daftar_sasaran",
                to="iku.tujuanrenstra",
            ),
        ),
        migrations.AddField(
            model_name="indikatortujuanrenstra",
            name="tujuan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="daftar_indikator",
                to="iku.tujuanrenstra",
            ),
        ),
        migrations.AddConstraint(
            model_name="renstra",
            constraint=models.UniqueConstraint(
                fields=("kecamatan", "tahun", "revisi"),
                name="renstra_satu_per_revisi",
                violation_error_message="Renstra untuk tahun awal ini sudah ada.",
            ),
        ),
        migrations.AddConstraint(
            model_name="renstra",
            constraint=models.CheckConstraint(
                condition=models.Q(("tahun__gte", 2000), ("tahun__lte", 2100)),
                name="renstra_tahun_wajar",
                violation_error_message="Tahun antara 2000 dan 2100.",
            ),
        ),
        migrations.AddConstraint(
            model_name="renstra",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tahun_akhir__isnull", False),
                    models.Q(
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
                ),
                name="renstra_lima_atau_enam_tahun",
                violation_error_message="Masa Renstra lima atau enam tahun.",
            ),
        ),
        migrations.AddConstraint(
            model_name="renstra",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("dikunci_at__isnull", True), ("dibuka", False), _connector="OR"
                ),
                name="renstra_terkunci_tertutup",
                violation_error_message="Renstra yang terkunci tidak dapat dibuka.",
            ),
        ),
        migrations.AddConstraint(
            model_name="targetsasaranrenstra",
            constraint=models.UniqueConstraint(
                fields=("indikator", "tahun"),
                name="target_sasaran_renstra_satu_per_tahun",
                violation_error_message="Target tahun ini sudah ada.",
            ),
        ),
        migrations.AddConstraint(
            model_name="targetsasaranrenstra",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        models.Q(("angka__isnull", True), ("angka_atas__isnull", True)),
                        ("jenis", "kosong"),
                        ("label", ""),
                        ("tanda", ""),
                    ),
                    models.Q(
                        models.Q(("angka__isnull", False), ("angka_atas__isnull", True)),
                        ("jenis", "angka"),
                        ("label", ""),
                    ),
                    models.Q(
                        models.Q(("label", ""), _negated=True),
                        ("angka_atas__isnull", True),
                        ("jenis", "predikat"),
                        ("tanda", ""),
                    ),
                    models.Q(
                        ("angka__isnull", False),
                        ("angka_atas__gt", models.F("angka")),
                        ("jenis", "rentang"),
                        ("label", ""),
                        ("tanda", ""),
                    ),
                    _connector="OR",
                ),
                name="target_sasaran_renstra_utuh",
                violation_error_message="Target tidak utuh.",
            ),
        ),
        migrations.AddConstraint(
            model_name="targettujuanrenstra",
            constraint=models.UniqueConstraint(
                fields=("indikator", "tahun"),
                name="target_tujuan_renstra_satu_per_tahun",
                violation_error_message="Target tahun ini sudah ada.",
            ),
        ),
        migrations.AddConstraint(
            model_name="targettujuanrenstra",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        models.Q(("angka__isnull", True), ("angka_atas__isnull", True)),
                        ("jenis", "kosong"),
                        ("label", ""),
                        ("tanda", ""),
                    ),
                    models.Q(
                        models.Q(("angka__isnull", False), ("angka_atas__isnull", True)),
                        ("jenis", "angka"),
                        ("label", ""),
                    ),
                    models.Q(
                        models.Q(("label", ""), _negated=True),
                        ("angka_atas__isnull", True),
                        ("jenis", "predikat"),
                        ("tanda", ""),
                    ),
                    models.Q(
                        ("angka__isnull", False),
                        ("angka_atas__gt", models.F("angka")),
                        ("jenis", "rentang"),
                        ("label", ""),
                        ("tanda", ""),
                    ),
                    _connector="OR",
                ),
                name="target_tujuan_renstra_utuh",
                violation_error_message="Target tidak utuh.",
            ),
        ),
        pasang_pemicu(build_pemicu_renstra),
    ]
