"""The review of a yearly report by the Inspektorat, and what Bappeda asks to be mended."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

from kecamatan.pemicu import pasang_pemicu
from laporan.pemicu import build_pemicu_reviu


class Migration(migrations.Migration):
    dependencies = [
        ("kecamatan", "0003_sifat_penjabat_sementara"),
        ("laporan", "0008_laporan_kinerja"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="FormatReviu",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("nama", models.CharField(max_length=120, verbose_name="nama")),
                (
                    "wajib",
                    models.BooleanField(
                        default=True, verbose_name="wajib sebelum laporan ditetapkan"
                    ),
                ),
                ("judul", models.TextField(verbose_name="judul pernyataan")),
                ("paragraf", models.TextField(verbose_name="isi pernyataan")),
                (
                    "catatan_tidak",
                    models.TextField(blank=True, verbose_name="kalimat pengantar catatan"),
                ),
                ("versi", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "kabupaten",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_format_reviu",
                        to="kecamatan.kabupaten",
                    ),
                ),
            ],
            options={
                "verbose_name": "format reviu",
                "verbose_name_plural": "format reviu",
            },
        ),
        migrations.CreateModel(
            name="ButirReviu",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kelompok", models.CharField(max_length=80, verbose_name="kelompok")),
                ("urutan", models.PositiveSmallIntegerField(verbose_name="urutan")),
                ("teks", models.TextField(verbose_name="pernyataan")),
                (
                    "periksa",
                    models.SlugField(blank=True, max_length=40, verbose_name="diperiksa sistem"),
                ),
                (
                    "format",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="daftar_butir",
                        to="laporan.formatreviu",
                    ),
                ),
            ],
            options={
                "verbose_name": "butir reviu",
                "verbose_name_plural": "butir reviu",
                "ordering": ("urutan", "pk"),
            },
        ),
        migrations.CreateModel(
            name="PermintaanPerbaikan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("catatan", models.TextField(verbose_name="yang perlu diperbaiki")),
                (
                    "dibuat_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, verbose_name="diminta pada"
                    ),
                ),
                (
                    "dibuat_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dokumen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_permintaan_perbaikan",
                        to="laporan.dokumen",
                    ),
                ),
            ],
            options={
                "verbose_name": "permintaan perbaikan",
                "verbose_name_plural": "permintaan perbaikan",
                "ordering": ("-dibuat_at", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Reviu",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("judul", models.TextField(blank=True, editable=False)),
                ("paragraf", models.TextField(blank=True, editable=False)),
                ("tempat", models.CharField(blank=True, max_length=60, verbose_name="tempat")),
                ("tanggal", models.DateField(blank=True, null=True, verbose_name="tanggal")),
                ("nama", models.CharField(blank=True, max_length=120, verbose_name="nama")),
                ("jabatan", models.CharField(blank=True, max_length=120, verbose_name="jabatan")),
                ("pangkat", models.CharField(blank=True, max_length=40, verbose_name="pangkat")),
                ("nip", models.CharField(blank=True, max_length=18, verbose_name="NIP")),
                (
                    "diterbitkan_at",
                    models.DateTimeField(
                        editable=False, null=True, verbose_name="diterbitkan pada"
                    ),
                ),
                ("versi", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "diterbitkan_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dokumen",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reviu",
                        to="laporan.dokumen",
                    ),
                ),
                (
                    "format",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="laporan.formatreviu",
                    ),
                ),
                (
                    "salinan",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="laporan.salinandokumen",
                    ),
                ),
            ],
            options={
                "verbose_name": "reviu",
                "verbose_name_plural": "reviu",
            },
        ),
        migrations.CreateModel(
            name="IsianReviu",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "jawaban",
                    models.CharField(
                        choices=[("ya", "Ya"), ("tidak", "Tidak")],
                        max_length=5,
                        verbose_name="jawaban",
                    ),
                ),
                ("catatan", models.TextField(blank=True, verbose_name="catatan")),
                (
                    "butir",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="laporan.butirreviu",
                    ),
                ),
                (
                    "reviu",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="daftar_isian",
                        to="laporan.reviu",
                    ),
                ),
            ],
            options={
                "verbose_name": "isian reviu",
                "verbose_name_plural": "isian reviu",
            },
        ),
        migrations.AddConstraint(
            model_name="formatreviu",
            constraint=models.UniqueConstraint(
                fields=("kabupaten",),
                name="format_reviu_satu_per_kabupaten",
                violation_error_message="Kabupaten ini sudah punya format reviu.",
            ),
        ),
        migrations.AddConstraint(
            model_name="permintaanperbaikan",
            constraint=models.CheckConstraint(
                condition=models.Q(("catatan", ""), _negated=True),
                name="permintaan_perbaikan_berisi",
                violation_error_message="Tuliskan apa yang perlu diperbaiki.",
            ),
        ),
        migrations.AddConstraint(
            model_name="reviu",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("diterbitkan_at__isnull", True), ("diterbitkan_by__isnull", True)),
                    models.Q(
                        ("diterbitkan_at__isnull", False),
                        ("diterbitkan_by__isnull", False),
                        ("salinan__isnull", False),
                        ("tanggal__isnull", False),
                        models.Q(("nama", ""), _negated=True),
                        models.Q(("jabatan", ""), _negated=True),
                        models.Q(("paragraf", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="reviu_terbit_lengkap",
                violation_error_message="Pernyataan yang terbit harus bertanggal dan bernama.",
            ),
        ),
        migrations.AddConstraint(
            model_name="isianreviu",
            constraint=models.UniqueConstraint(
                fields=("reviu", "butir"),
                name="isian_reviu_satu_per_butir",
                violation_error_message="Pernyataan ini sudah dijawab.",
            ),
        ),
        pasang_pemicu(build_pemicu_reviu),
    ]
