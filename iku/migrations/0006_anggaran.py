"""Adds the budget: versions of a year with program, kegiatan and sub kegiatan."""

import django.db.models.deletion
from django.db import migrations, models

from iku.pemicu import build_pemicu_anggaran
from kecamatan.pemicu import pasang_pemicu


class Migration(migrations.Migration):
    dependencies = [
        ("iku", "0005_renstra"),
        ("kecamatan", "0002_pemicu_jejak"),
    ]

    operations = [
        migrations.CreateModel(
            name="Anggaran",
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
                    "jenis",
                    models.CharField(
                        choices=[
                            ("rencana", "Rencana (RKA)"),
                            ("dpa", "DPA"),
                            ("pergeseran", "DPA pergeseran"),
                            ("dppa", "DPPA (perubahan)"),
                        ],
                        default="dpa",
                        max_length=10,
                        verbose_name="jenis",
                    ),
                ),
                (
                    "nomor",
                    models.CharField(blank=True, max_length=80, verbose_name="nomor dokumen"),
                ),
                (
                    "tanggal",
                    models.DateField(blank=True, null=True, verbose_name="tanggal dokumen"),
                ),
                (
                    "disalin_dari",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="iku.anggaran",
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
            ],
            options={
                "verbose_name": "anggaran",
                "verbose_name_plural": "anggaran",
                "ordering": ("-tahun", "-revisi"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="BarisAnggaran",
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
                ("kode", models.CharField(blank=True, max_length=20, verbose_name="kode")),
                ("nama", models.TextField(verbose_name="nama")),
                ("indikator", models.TextField(blank=True, verbose_name="indikator")),
                ("satuan", models.CharField(blank=True, max_length=60, verbose_name="satuan")),
                (
                    "pagu",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="pagu (Rp)",
                    ),
                ),
                (
                    "sumber_dana",
                    models.CharField(blank=True, max_length=60, verbose_name="sumber dana"),
                ),
                (
                    "anggaran",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="daftar_baris",
                        to="iku.anggaran",
                    ),
                ),
                (
                    "induk",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="daftar_anak",
                        to="iku.barisanggaran",
                    ),
                ),
            ],
            options={
                "verbose_name": "baris anggaran",
                "verbose_name_plural": "baris anggaran",
                "ordering": ("urutan", "pk"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DukunganSasaran",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "baris",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="daftar_dukungan",
                        to="iku.barisanggaran",
                    ),
                ),
                (
                    "sasaran",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_dukungan",
                        to="iku.sasaranrenstra",
                    ),
                ),
            ],
            options={
                "verbose_name": "dukungan sasaran",
                "verbose_name_plural": "dukungan sasaran",
            },
        ),
        migrations.AddField(
            model_name="barisanggaran",
            name="daftar_sasaran",
            field=models.ManyToManyField(
                related_name="daftar_program_anggaran",
                through="iku.DukunganSasaran",
                to="iku.sasaranrenstra",
            ),
        ),
        migrations.AddConstraint(
            model_name="anggaran",
            constraint=models.UniqueConstraint(
                fields=("kecamatan", "tahun", "revisi"),
                name="anggaran_satu_per_versi",
                violation_error_message="Versi anggaran ini sudah ada.",
            ),
        ),
        migrations.AddConstraint(
            model_name="anggaran",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tahun__gte", 2000), ("tahun__lte", 2100), ("tahun_akhir__isnull", True)
                ),
                name="anggaran_satu_tahun",
                violation_error_message="Anggaran untuk satu tahun, antara 2000 dan 2100.",
            ),
        ),
        migrations.AddConstraint(
            model_name="anggaran",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("dikunci_at__isnull", True), ("dibuka", False), _connector="OR"
                ),
                name="anggaran_terkunci_tertutup",
                violation_error_message="Anggaran yang terkunci tidak dapat dibuka.",
            ),
        ),
        migrations.AddConstraint(
            model_name="dukungansasaran",
            constraint=models.UniqueConstraint(
                fields=("baris", "sasaran"),
                name="dukungan_sasaran_satu_kali",
                violation_error_message="Sasaran ini sudah dikaitkan.",
            ),
        ),
        migrations.AddConstraint(
            model_name="barisanggaran",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kode", ""), _negated=True),
                fields=("anggaran", "kode"),
                name="baris_anggaran_kode_unik",
                violation_error_message="Kode ini sudah ada pada anggaran ini.",
            ),
        ),
        migrations.AddConstraint(
            model_name="barisanggaran",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("induk__isnull", True), ("tingkat", "program")),
                    models.Q(
                        models.Q(("tingkat", "program"), _negated=True), ("induk__isnull", False)
                    ),
                    _connector="OR",
                ),
                name="baris_anggaran_berinduk",
                violation_error_message="Kegiatan dan sub kegiatan berada di bawah induknya.",
            ),
        ),
        migrations.AddConstraint(
            model_name="barisanggaran",
            constraint=models.CheckConstraint(
                condition=models.Q(("pagu__isnull", True), ("pagu__gte", 0), _connector="OR"),
                name="baris_anggaran_pagu_tidak_negatif",
                violation_error_message="Pagu tidak boleh kurang dari nol.",
            ),
        ),
        migrations.AddConstraint(
            model_name="barisanggaran",
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
                name="baris_anggaran_target_utuh",
                violation_error_message="Target tidak utuh.",
            ),
        ),
        pasang_pemicu(build_pemicu_anggaran),
    ]
