"""Adds the rencana aksi of a Perjanjian Kinerja: triwulan of its indikator, and aksi."""

import django.db.models.deletion
from django.db import migrations, models

from iku.pemicu import build_pemicu_rencana_aksi
from kecamatan.pemicu import pasang_pemicu


class Migration(migrations.Migration):
    dependencies = [
        ("iku", "0007_perjanjian_kinerja"),
        ("kecamatan", "0002_pemicu_jejak"),
    ]

    operations = [
        migrations.CreateModel(
            name="IndikatorAksi",
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
                    "cara",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("jumlah", "Jumlah"),
                            ("nilai_akhir", "Nilai akhir"),
                            ("rata_rata", "Rata-rata"),
                            ("rasio", "Rasio"),
                            ("kumulatif", "Kumulatif"),
                        ],
                        max_length=12,
                        verbose_name="cara akumulasi",
                    ),
                ),
                (
                    "angka_1",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        max_digits=15,
                        null=True,
                        verbose_name="triwulan I",
                    ),
                ),
                (
                    "angka_2",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        max_digits=15,
                        null=True,
                        verbose_name="triwulan II",
                    ),
                ),
                (
                    "angka_3",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        max_digits=15,
                        null=True,
                        verbose_name="triwulan III",
                    ),
                ),
                (
                    "angka_4",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        max_digits=15,
                        null=True,
                        verbose_name="triwulan IV",
                    ),
                ),
                (
                    "pembilang_1",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        max_digits=15,
                        null=True,
                        verbose_name="pembilang I",
                    ),
                ),
                (
                    "pembilang_2",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        max_digits=15,
                        null=True,
                        verbose_name="pembilang II",
                    ),
                ),
                (
                    "pembilang_3",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        max_digits=15,
                        null=True,
                        verbose_name="pembilang III",
                    ),
                ),
                (
                    "pembilang_4",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        max_digits=15,
                        null=True,
                        verbose_name="pembilang IV",
                    ),
                ),
                (
                    "penyebut_1",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        max_digits=15,
                        null=True,
                        verbose_name="penyebut I",
                    ),
                ),
                (
                    "penyebut_2",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        max_digits=15,
                        null=True,
                        verbose_name="penyebut II",
                    ),
                ),
                (
                    "penyebut_3",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        max_digits=15,
                        null=True,
                        verbose_name="penyebut III",
                    ),
                ),
                (
                    "penyebut_4",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        max_digits=15,
                        null=True,
                        verbose_name="penyebut IV",
                    ),
                ),
                (
                    "indikator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_indikator_aksi",
                        to="iku.indikatorperjanjian",
                    ),
                ),
            ],
            options={
                "verbose_name": "indikator rencana aksi",
                "verbose_name_plural": "indikator rencana aksi",
                "ordering": ("urutan", "pk"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ButirAksi",
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
                ("triwulan_1", models.BooleanField(default=False, verbose_name="triwulan I")),
                ("triwulan_2", models.BooleanField(default=False, verbose_name="triwulan II")),
                ("triwulan_3", models.BooleanField(default=False, verbose_name="triwulan III")),
                ("triwulan_4", models.BooleanField(default=False, verbose_name="triwulan IV")),
                (
                    "penanggung_jawab",
                    models.CharField(
                        blank=True, max_length=160, verbose_name="penanggung jawab lain"
                    ),
                ),
                (
                    "baris",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_aksi",
                        to="iku.barisanggaran",
                        verbose_name="kegiatan dalam anggaran",
                    ),
                ),
                (
                    "bidang",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_aksi",
                        to="kecamatan.bidang",
                    ),
                ),
                (
                    "indikator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="daftar_aksi",
                        to="iku.indikatoraksi",
                    ),
                ),
            ],
            options={
                "verbose_name": "aksi",
                "verbose_name_plural": "aksi",
                "ordering": ("urutan", "pk"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RencanaAksi",
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
                        to="iku.rencanaaksi",
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
                    "perjanjian",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_rencana_aksi",
                        to="iku.perjanjiankinerja",
                    ),
                ),
            ],
            options={
                "verbose_name": "Rencana Aksi",
                "verbose_name_plural": "Rencana Aksi",
                "ordering": ("-tahun", "-revisi"),
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="indikatoraksi",
            name="rencana_aksi",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="daftar_indikator",
                to="iku.rencanaaksi",
            ),
        ),
        migrations.AddConstraint(
            model_name="rencanaaksi",
            constraint=models.UniqueConstraint(
                fields=("perjanjian", "revisi"),
                name="rencana_aksi_satu_per_perjanjian",
                violation_error_message="Rencana Aksi PK ini sudah ada.",
            ),
        ),
        migrations.AddConstraint(
            model_name="rencanaaksi",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tahun__gte", 2000), ("tahun__lte", 2100), ("tahun_akhir__isnull", True)
                ),
                name="rencana_aksi_satu_tahun",
                violation_error_message="Rencana Aksi untuk satu tahun, antara 2000 dan 2100.",
            ),
        ),
        migrations.AddConstraint(
            model_name="rencanaaksi",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("dikunci_at__isnull", True), ("dibuka", False), _connector="OR"
                ),
                name="rencana_aksi_terkunci_tertutup",
                violation_error_message="Rencana Aksi yang terkunci tidak dapat dibuka.",
            ),
        ),
        migrations.AddConstraint(
            model_name="indikatoraksi",
            constraint=models.UniqueConstraint(
                fields=("rencana_aksi", "indikator"),
                name="indikator_aksi_satu_kali",
                violation_error_message="Indikator ini sudah ada di Rencana Aksi.",
            ),
        ),
        migrations.AddConstraint(
            model_name="indikatoraksi",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        models.Q(
                            ("angka_1__isnull", True),
                            ("angka_2__isnull", True),
                            ("angka_3__isnull", True),
                            ("angka_4__isnull", True),
                            ("pembilang_1__isnull", True),
                            ("pembilang_2__isnull", True),
                            ("pembilang_3__isnull", True),
                            ("pembilang_4__isnull", True),
                            ("penyebut_1__isnull", True),
                            ("penyebut_2__isnull", True),
                            ("penyebut_3__isnull", True),
                            ("penyebut_4__isnull", True),
                        ),
                        ("cara", ""),
                    ),
                    models.Q(
                        models.Q(
                            ("angka_1__isnull", True),
                            ("angka_2__isnull", True),
                            ("angka_3__isnull", True),
                            ("angka_4__isnull", True),
                        ),
                        ("cara", "rasio"),
                    ),
                    models.Q(
                        models.Q(
                            ("pembilang_1__isnull", True),
                            ("pembilang_2__isnull", True),
                            ("pembilang_3__isnull", True),
                            ("pembilang_4__isnull", True),
                            ("penyebut_1__isnull", True),
                            ("penyebut_2__isnull", True),
                            ("penyebut_3__isnull", True),
                            ("penyebut_4__isnull", True),
                        ),
                        ("cara__in", ["jumlah", "nilai_akhir", "rata_rata", "kumulatif"]),
                    ),
                    _connector="OR",
                ),
                name="indikator_aksi_triwulan_utuh",
                violation_error_message="Isian triwulan tidak sesuai dengan caranya.",
            ),
        ),
        pasang_pemicu(build_pemicu_rencana_aksi),
    ]
