"""The queue: jobs, and the files they made."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("laporan", "0009_potongan_cetak"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="HasilCetak",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kunci", models.CharField(max_length=160, unique=True, verbose_name="kunci")),
                (
                    "bentuk",
                    models.CharField(
                        choices=[
                            ("pdf", "PDF"),
                            ("docx", "Word"),
                            ("xlsx", "Excel"),
                            ("arsip", "PDF/A untuk arsip"),
                        ],
                        max_length=8,
                        verbose_name="bentuk",
                    ),
                ),
                ("berkas", models.BinaryField(verbose_name="berkas")),
                ("sidik_berkas", models.CharField(max_length=64, verbose_name="SHA-256 berkas")),
                ("mime", models.CharField(max_length=100, verbose_name="jenis isi")),
                ("halaman", models.PositiveIntegerField(null=True, verbose_name="jumlah halaman")),
                ("ukuran", models.PositiveIntegerField(verbose_name="ukuran (byte)")),
                ("nama_berkas", models.CharField(max_length=200, verbose_name="nama berkas")),
                (
                    "dibuat_at",
                    models.DateTimeField(
                        db_index=True, default=django.utils.timezone.now, verbose_name="dibuat pada"
                    ),
                ),
                (
                    "dokumen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="daftar_hasil_cetak",
                        to="laporan.dokumen",
                    ),
                ),
            ],
            options={
                "verbose_name": "hasil cetak",
                "verbose_name_plural": "hasil cetak",
            },
        ),
        migrations.CreateModel(
            name="Pekerjaan",
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
                        choices=[("cetak_laporan", "Mencetak laporan")],
                        default="cetak_laporan",
                        max_length=20,
                        verbose_name="jenis",
                    ),
                ),
                ("kunci", models.CharField(max_length=160, verbose_name="kunci")),
                (
                    "bentuk",
                    models.CharField(
                        choices=[
                            ("pdf", "PDF"),
                            ("docx", "Word"),
                            ("xlsx", "Excel"),
                            ("arsip", "PDF/A untuk arsip"),
                        ],
                        max_length=8,
                        verbose_name="bentuk",
                    ),
                ),
                ("isi", models.TextField(blank=True, verbose_name="isi")),
                ("draf", models.BooleanField(verbose_name="draf")),
                ("nama_berkas", models.CharField(max_length=200, verbose_name="nama berkas")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("menunggu", "Menunggu giliran"),
                            ("berjalan", "Sedang dikerjakan"),
                            ("selesai", "Selesai"),
                            ("gagal", "Gagal"),
                            ("dibatalkan", "Dibatalkan"),
                        ],
                        default="menunggu",
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                ("langkah", models.PositiveSmallIntegerField(default=0, verbose_name="langkah")),
                (
                    "jumlah_langkah",
                    models.PositiveSmallIntegerField(default=0, verbose_name="jumlah langkah"),
                ),
                (
                    "pesan",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="yang sedang dikerjakan"
                    ),
                ),
                ("galat", models.TextField(blank=True, verbose_name="sebab gagal")),
                (
                    "percobaan",
                    models.PositiveSmallIntegerField(default=0, verbose_name="percobaan"),
                ),
                ("pelaku", models.CharField(blank=True, max_length=120, verbose_name="pekerja")),
                ("sewa_sampai", models.DateTimeField(null=True, verbose_name="sewa sampai")),
                (
                    "dibuat_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, verbose_name="diminta pada"
                    ),
                ),
                ("mulai_at", models.DateTimeField(null=True, verbose_name="mulai pada")),
                ("selesai_at", models.DateTimeField(null=True, verbose_name="selesai pada")),
                (
                    "dokumen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="daftar_pekerjaan",
                        to="laporan.dokumen",
                    ),
                ),
                (
                    "hasil",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="daftar_pekerjaan",
                        to="laporan.hasilcetak",
                    ),
                ),
                (
                    "pemohon",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_pekerjaan",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "pekerjaan",
                "verbose_name_plural": "pekerjaan",
                "ordering": ("-dibuat_at", "-pk"),
                "indexes": [
                    models.Index(
                        condition=models.Q(("status__in", ("menunggu", "berjalan"))),
                        fields=["dibuat_at"],
                        name="pekerjaan_antrean",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("status__in", ("menunggu", "berjalan"))),
                        fields=("kunci",),
                        name="pekerjaan_satu_per_kunci",
                        violation_error_message="Cetakan ini sedang dibuat.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("status", "berjalan")),
                        fields=("pemohon",),
                        name="pekerjaan_satu_berjalan_per_orang",
                        violation_error_message="Pekerjaan lain orang ini sedang berjalan.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("sewa_sampai__isnull", False),
                                ("status", "berjalan"),
                                models.Q(("pelaku", ""), _negated=True),
                            ),
                            models.Q(
                                models.Q(("status", "berjalan"), _negated=True),
                                ("pelaku", ""),
                                ("sewa_sampai__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="pekerjaan_berjalan_bersewa",
                        violation_error_message="Pekerjaan yang berjalan harus ada pekerjanya.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("selesai_at__isnull", True),
                                ("status__in", ("menunggu", "berjalan")),
                            ),
                            models.Q(
                                models.Q(("status__in", ("menunggu", "berjalan")), _negated=True),
                                ("isi", ""),
                                ("selesai_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="pekerjaan_selesai_bertanggal",
                        violation_error_message="Pekerjaan yang berakhir harus bertanggal dan tanpa isi.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("langkah__lte", models.F("jumlah_langkah"))),
                        name="pekerjaan_langkah_wajar",
                        violation_error_message="Langkah tidak lebih dari jumlahnya.",
                    ),
                ],
            },
        ),
    ]
