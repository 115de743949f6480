"""Adds RKT and Perjanjian Kinerja."""

import django.db.models.deletion
from django.db import migrations, models

from iku.pemicu import build_pemicu_perjanjian
from kecamatan.pemicu import pasang_pemicu


class Migration(migrations.Migration):
    dependencies = [
        ("iku", "0006_anggaran"),
        ("kecamatan", "0002_pemicu_jejak"),
    ]

    operations = [
        migrations.CreateModel(
            name="PaguPerjanjian",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="iku.barisanggaran",
                    ),
                ),
            ],
            options={
                "verbose_name": "pagu perjanjian",
                "verbose_name_plural": "pagu perjanjian",
            },
        ),
        migrations.CreateModel(
            name="PerjanjianKinerja",
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
                    "jabatan",
                    models.CharField(
                        choices=[
                            ("camat", "Camat"),
                            ("sekcam", "Sekretaris Kecamatan"),
                            ("kasi", "Kepala Seksi"),
                            ("kasubbag", "Kepala Subbagian"),
                            ("lurah", "Lurah"),
                            ("bupati", "Bupati"),
                        ],
                        default="camat",
                        max_length=10,
                        verbose_name="jabatan pihak pertama",
                    ),
                ),
                (
                    "tingkat_anggaran",
                    models.CharField(
                        choices=[
                            ("program", "Program"),
                            ("kegiatan", "Kegiatan"),
                            ("sub_kegiatan", "Sub kegiatan"),
                        ],
                        default="program",
                        max_length=12,
                        verbose_name="rincian anggaran",
                    ),
                ),
                (
                    "alasan_hukum",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("pejabat", "Pergantian atau mutasi pejabat"),
                            (
                                "strategi",
                                "Perubahan strategi yang memengaruhi tujuan dan sasaran (program, kegiatan, anggaran)",
                            ),
                            (
                                "prioritas",
                                "Perubahan prioritas atau asumsi yang berakibat signifikan",
                            ),
                        ],
                        max_length=10,
                        verbose_name="alasan perubahan menurut aturan",
                    ),
                ),
                (
                    "anggaran",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_perjanjian",
                        to="iku.anggaran",
                    ),
                ),
                (
                    "atasan",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_bawahan",
                        to="iku.perjanjiankinerja",
                        verbose_name="PK atasan",
                    ),
                ),
                (
                    "bidang",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_perjanjian",
                        to="kecamatan.bidang",
                    ),
                ),
                (
                    "daftar_pagu",
                    models.ManyToManyField(
                        related_name="daftar_perjanjian",
                        through="iku.PaguPerjanjian",
                        to="iku.barisanggaran",
                    ),
                ),
                (
                    "disalin_dari",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="iku.perjanjiankinerja",
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
                    "pihak_kedua",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kecamatan.masajabatan",
                        verbose_name="pihak kedua",
                    ),
                ),
                (
                    "renstra",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_perjanjian",
                        to="iku.renstra",
                    ),
                ),
            ],
            options={
                "verbose_name": "Perjanjian Kinerja",
                "verbose_name_plural": "Perjanjian Kinerja",
                "ordering": ("-tahun", "-revisi"),
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="paguperjanjian",
            name="perjanjian",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="daftar_pilihan",
                to="iku.perjanjiankinerja",
            ),
        ),
        migrations.CreateModel(
            name="Rkt",
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
                    "anggaran",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_rkt",
                        to="iku.anggaran",
                    ),
                ),
                (
                    "disalin_dari",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="iku.rkt",
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
                    "renstra",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_rkt",
                        to="iku.renstra",
                    ),
                ),
            ],
            options={
                "verbose_name": "RKT",
                "verbose_name_plural": "RKT",
                "ordering": ("-tahun", "-revisi"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SasaranPerjanjian",
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
                    "perjanjian",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="daftar_sasaran",
                        to="iku.perjanjiankinerja",
                    ),
                ),
            ],
            options={
                "verbose_name": "sasaran perjanjian",
                "verbose_name_plural": "sasaran perjanjian",
                "ordering": ("urutan", "pk"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="IndikatorPerjanjian",
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
                    "alasan",
                    models.TextField(blank=True, verbose_name="alasan berbeda dari rencana"),
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
                    "mendukung",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="didukung_oleh",
                        to="iku.indikatorperjanjian",
                        verbose_name="mendukung indikator atasan",
                    ),
                ),
                (
                    "sasaran",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="daftar_indikator",
                        to="iku.sasaranperjanjian",
                    ),
                ),
            ],
            options={
                "verbose_name": "indikator perjanjian",
                "verbose_name_plural": "indikator perjanjian",
                "ordering": ("urutan", "pk"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TargetRkt",
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
                ("alasan", models.TextField(verbose_name="alasan berbeda dari Renstra")),
                (
                    "indikator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_target_rkt",
                        to="iku.indikatorsasaranrenstra",
                    ),
                ),
                (
                    "rkt",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="daftar_target",
                        to="iku.rkt",
                    ),
                ),
            ],
            options={
                "verbose_name": "target RKT",
                "verbose_name_plural": "target RKT",
            },
        ),
        migrations.AddConstraint(
            model_name="perjanjiankinerja",
            constraint=models.UniqueConstraint(
                condition=models.Q(("bidang__isnull", True)),
                fields=("kecamatan", "tahun", "revisi", "jabatan"),
                name="perjanjian_satu_per_jabatan",
                violation_error_message="Perjanjian Kinerja jabatan ini sudah ada.",
            ),
        ),
        migrations.AddConstraint(
            model_name="perjanjiankinerja",
            constraint=models.UniqueConstraint(
                condition=models.Q(("bidang__isnull", False)),
                fields=("kecamatan", "tahun", "revisi", "jabatan", "bidang"),
                name="perjanjian_satu_per_bidang",
                violation_error_message="Perjanjian Kinerja bidang ini sudah ada.",
            ),
        ),
        migrations.AddConstraint(
            model_name="perjanjiankinerja",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tahun__gte", 2000), ("tahun__lte", 2100), ("tahun_akhir__isnull", True)
                ),
                name="perjanjian_satu_tahun",
                violation_error_message="Perjanjian Kinerja untuk satu tahun, 2000 sampai 2100.",
            ),
        ),
        migrations.AddConstraint(
            model_name="perjanjiankinerja",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("dikunci_at__isnull", True), ("dibuka", False), _connector="OR"
                ),
                name="perjanjian_terkunci_tertutup",
                violation_error_message="Perjanjian yang terkunci tidak dapat dibuka.",
            ),
        ),
        migrations.AddConstraint(
            model_name="perjanjiankinerja",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("atasan__isnull", True), ("jabatan", "camat")),
                    models.Q(
                        models.Q(("jabatan", "camat"), _negated=True), ("atasan__isnull", False)
                    ),
                    _connector="OR",
                ),
                name="perjanjian_beratasan",
                violation_error_message="Selain PK camat, setiap PK berada di bawah PK atasannya.",
            ),
        ),
        migrations.AddConstraint(
            model_name="paguperjanjian",
            constraint=models.UniqueConstraint(
                fields=("perjanjian", "baris"),
                name="pagu_perjanjian_satu_kali",
                violation_error_message="Baris anggaran ini sudah dipilih.",
            ),
        ),
        migrations.AddConstraint(
            model_name="rkt",
            constraint=models.UniqueConstraint(
                fields=("kecamatan", "tahun", "revisi"),
                name="rkt_satu_per_revisi",
                violation_error_message="RKT tahun ini sudah ada.",
            ),
        ),
        migrations.AddConstraint(
            model_name="rkt",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tahun__gte", 2000), ("tahun__lte", 2100), ("tahun_akhir__isnull", True)
                ),
                name="rkt_satu_tahun",
                violation_error_message="RKT untuk satu tahun, antara 2000 dan 2100.",
            ),
        ),
        migrations.AddConstraint(
            model_name="rkt",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("dikunci_at__isnull", True), ("dibuka", False), _connector="OR"
                ),
                name="rkt_terkunci_tertutup",
                violation_error_message="RKT yang terkunci tidak dapat dibuka.",
            ),
        ),
        migrations.AddConstraint(
            model_name="indikatorperjanjian",
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
                name="indikator_perjanjian_target_utuh",
                violation_error_message="Target tidak utuh.",
            ),
        ),
        migrations.AddConstraint(
            model_name="targetrkt",
            constraint=models.UniqueConstraint(
                fields=("rkt", "indikator"),
                name="target_rkt_satu_per_indikator",
                violation_error_message="Target indikator ini sudah ada.",
            ),
        ),
        migrations.AddConstraint(
            model_name="targetrkt",
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
                name="target_rkt_utuh",
                violation_error_message="Target tidak utuh.",
            ),
        ),
        migrations.AddConstraint(
            model_name="targetrkt",
            constraint=models.CheckConstraint(
                condition=models.Q(("alasan", ""), _negated=True),
                name="target_rkt_beralasan",
                violation_error_message="Target yang berbeda dari Renstra harus beralasan.",
            ),
        ),
        pasang_pemicu(build_pemicu_perjanjian),
    ]
