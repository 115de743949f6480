"""Adds what is measured: years, policies, triwulan with figures, steps and evidence."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("iku", "0009_skala_opini"),
        ("kecamatan", "0003_sifat_penjabat_sementara"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="PeriodePengukuran",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "triwulan",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (1, "Triwulan I"),
                            (2, "Triwulan II"),
                            (3, "Triwulan III"),
                            (4, "Triwulan IV"),
                        ],
                        editable=False,
                        verbose_name="triwulan",
                    ),
                ),
                ("dibuka", models.DateField(verbose_name="dibuka tanggal")),
                ("ditutup", models.DateField(verbose_name="paling lambat")),
                ("versi", models.PositiveIntegerField(default=1, editable=False)),
            ],
            options={
                "verbose_name": "periode pengukuran",
                "verbose_name_plural": "periode pengukuran",
                "ordering": ("tahun_kinerja", "triwulan"),
            },
        ),
        migrations.CreateModel(
            name="Pengukuran",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "dibuat_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now,
                        editable=False,
                        verbose_name="dibuat pada",
                    ),
                ),
                ("versi", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "anggaran",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_pengukuran",
                        to="iku.anggaran",
                    ),
                ),
                (
                    "dibuat_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "kecamatan",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_pengukuran",
                        to="kecamatan.kecamatan",
                    ),
                ),
                (
                    "perjanjian",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_pengukuran",
                        to="iku.perjanjiankinerja",
                    ),
                ),
                (
                    "rencana_aksi",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_pengukuran",
                        to="iku.rencanaaksi",
                    ),
                ),
                (
                    "periode",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_pengukuran",
                        to="iku.periodepengukuran",
                    ),
                ),
            ],
            options={
                "verbose_name": "pengukuran",
                "verbose_name_plural": "pengukuran",
                "ordering": ("-periode", "kecamatan"),
            },
        ),
        migrations.CreateModel(
            name="BagianUkur",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("urutan", models.PositiveSmallIntegerField(editable=False, verbose_name="urutan")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draf", "Draf"),
                            ("diajukan", "Menunggu sekcam"),
                            ("diverifikasi", "Menunggu camat"),
                            ("dikirim", "Diperiksa Bappeda"),
                            ("diterima", "Diterima"),
                            ("dikembalikan", "Dikembalikan"),
                        ],
                        default="draf",
                        editable=False,
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                (
                    "tidak_diukur",
                    models.BooleanField(default=False, verbose_name="tidak diukur triwulan ini"),
                ),
                (
                    "alasan_tidak_diukur",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="alasan tidak diukur"
                    ),
                ),
                (
                    "penyebab",
                    models.TextField(
                        blank=True, verbose_name="penyebab berhasil atau belum berhasil"
                    ),
                ),
                ("hambatan", models.TextField(blank=True, verbose_name="hambatan")),
                ("rencana", models.TextField(blank=True, verbose_name="rencana tindak lanjut")),
                ("versi", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "iku",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_ukur",
                        to="iku.iku",
                    ),
                ),
                (
                    "indikator",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_ukur",
                        to="iku.indikator",
                    ),
                ),
                (
                    "janji",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_ukur",
                        to="iku.indikatorperjanjian",
                    ),
                ),
                (
                    "pengukuran",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="daftar_bagian",
                        to="iku.pengukuran",
                    ),
                ),
            ],
            options={
                "verbose_name": "bagian pengukuran",
                "verbose_name_plural": "bagian pengukuran",
                "ordering": ("urutan", "pk"),
            },
        ),
        migrations.CreateModel(
            name="RealisasiBaris",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "rupiah",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="realisasi (Rp)",
                    ),
                ),
                (
                    "keluaran",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        max_digits=15,
                        null=True,
                        verbose_name="realisasi keluaran",
                    ),
                ),
                (
                    "diisi_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="diisi pada"
                    ),
                ),
                (
                    "bagian",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="daftar_realisasi",
                        to="iku.bagianukur",
                    ),
                ),
                (
                    "baris",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_realisasi",
                        to="iku.barisanggaran",
                    ),
                ),
                (
                    "diisi_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "realisasi baris anggaran",
                "verbose_name_plural": "realisasi baris anggaran",
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="RealisasiLampau",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("tahun", models.PositiveSmallIntegerField(verbose_name="tahun")),
                ("kunci_baris", models.CharField(blank=True, editable=False, max_length=255)),
                (
                    "angka",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        max_digits=15,
                        null=True,
                        verbose_name="realisasi",
                    ),
                ),
                (
                    "rupiah",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="realisasi (Rp)",
                    ),
                ),
                ("sumber", models.CharField(max_length=200, verbose_name="sumber angka")),
                ("versi", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "indikator",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_lampau",
                        to="iku.indikator",
                    ),
                ),
                (
                    "kecamatan",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_realisasi_lampau",
                        to="kecamatan.kecamatan",
                    ),
                ),
            ],
            options={
                "verbose_name": "realisasi lampau",
                "verbose_name_plural": "realisasi lampau",
                "ordering": ("tahun", "pk"),
            },
        ),
        migrations.CreateModel(
            name="TahunKinerja",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("tahun", models.PositiveSmallIntegerField(verbose_name="tahun")),
                (
                    "ditutup_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="ditutup pada"),
                ),
                ("versi", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "ditutup_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "kabupaten",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_tahun_kinerja",
                        to="kecamatan.kabupaten",
                    ),
                ),
            ],
            options={
                "verbose_name": "tahun kinerja",
                "verbose_name_plural": "tahun kinerja",
                "ordering": ("-tahun",),
            },
        ),
        migrations.AddField(
            model_name="periodepengukuran",
            name="tahun_kinerja",
            field=models.ForeignKey(
                editable=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="daftar_periode",
                to="iku.tahunkinerja",
            ),
        ),
        migrations.CreateModel(
            name="KebijakanCapaian",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("nomor", models.PositiveSmallIntegerField(editable=False, verbose_name="versi")),
                (
                    "bentuk_turun",
                    models.CharField(
                        choices=[("selisih", "(2T − R) ÷ T × 100%"), ("banding", "T ÷ R × 100%")],
                        max_length=8,
                        verbose_name="rumus indikator yang makin rendah makin baik",
                    ),
                ),
                (
                    "lantai",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        help_text="Biasanya 0. Kosong berarti capaian boleh kurang dari nol.",
                        max_digits=9,
                        null=True,
                        verbose_name="capaian paling rendah (%)",
                    ),
                ),
                (
                    "batas",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        choices=[(100, "100%"), (120, "120%"), (150, "150%")],
                        null=True,
                        verbose_name="capaian paling tinggi",
                    ),
                ),
                (
                    "urutan_batas",
                    models.CharField(
                        choices=[
                            ("sebelum", "Batasi tiap capaian, lalu rata-ratakan"),
                            ("sesudah", "Rata-ratakan, lalu batasi rata-ratanya"),
                        ],
                        max_length=8,
                        verbose_name="kapan batas dipakai",
                    ),
                ),
                (
                    "di_luar_target",
                    models.CharField(
                        choices=[("kosong", "Tidak diberi capaian"), ("seratus", "Capaian 100%")],
                        max_length=8,
                        verbose_name="ada realisasi tanpa target (target 0)",
                    ),
                ),
                (
                    "dasar_rata",
                    models.CharField(
                        choices=[
                            ("sasaran", "Rata-rata dari rata-rata sasaran"),
                            ("indikator", "Rata-rata dari semua indikator"),
                        ],
                        max_length=10,
                        verbose_name="rata-rata kecamatan dari",
                    ),
                ),
                ("nama_skala", models.CharField(max_length=120, verbose_name="nama skala")),
                (
                    "sumber_skala",
                    models.CharField(blank=True, max_length=200, verbose_name="sumber skala"),
                ),
                (
                    "daftar_kelas",
                    models.JSONField(
                        editable=False,
                        help_text="Dari yang tertinggi; angka sebagai teks desimal.",
                        verbose_name="kelas",
                    ),
                ),
                (
                    "metode_batas",
                    models.CharField(
                        choices=[
                            ("batas_bawah", "Batas bawah"),
                            ("batas_atas", "Batas atas"),
                            ("bulat", "Dibulatkan dulu"),
                        ],
                        max_length=12,
                        verbose_name="nilai di antara dua kelas",
                    ),
                ),
                (
                    "dasar",
                    models.CharField(
                        blank=True,
                        help_text="Mis. surat atau edaran Bappeda.",
                        max_length=200,
                        verbose_name="dasar lain",
                    ),
                ),
                ("alasan", models.TextField(blank=True, verbose_name="alasan perubahan")),
                (
                    "dibuat_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now,
                        editable=False,
                        verbose_name="dibuat pada",
                    ),
                ),
                (
                    "dibuat_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "peraturan",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kecamatan.peraturan",
                        verbose_name="dasar peraturan",
                    ),
                ),
                (
                    "tahun_kinerja",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_kebijakan",
                        to="iku.tahunkinerja",
                    ),
                ),
            ],
            options={
                "verbose_name": "kebijakan capaian",
                "verbose_name_plural": "kebijakan capaian",
                "ordering": ("tahun_kinerja", "-nomor"),
            },
        ),
        migrations.CreateModel(
            name="Bukti",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kunci", models.CharField(blank=True, max_length=255, verbose_name="untuk angka")),
                ("berkas", models.FileField(max_length=200, upload_to="", verbose_name="berkas")),
                (
                    "nama",
                    models.CharField(editable=False, max_length=120, verbose_name="nama berkas"),
                ),
                (
                    "keterangan",
                    models.CharField(blank=True, max_length=200, verbose_name="keterangan"),
                ),
                (
                    "halaman_rujukan",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="lihat halaman"
                    ),
                ),
                ("jenis_mime", models.CharField(editable=False, max_length=100)),
                ("ukuran", models.PositiveIntegerField(editable=False)),
                ("halaman", models.PositiveSmallIntegerField(editable=False)),
                ("sidik", models.CharField(editable=False, max_length=64, verbose_name="SHA-256")),
                (
                    "diunggah_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now,
                        editable=False,
                        verbose_name="diunggah pada",
                    ),
                ),
                (
                    "dicabut_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="dicabut pada"),
                ),
                (
                    "bagian",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_bukti",
                        to="iku.bagianukur",
                    ),
                ),
                (
                    "dicabut_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "diunggah_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "menggantikan",
                    models.OneToOneField(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="digantikan_oleh",
                        to="iku.bukti",
                    ),
                ),
            ],
            options={
                "verbose_name": "bukti dukung",
                "verbose_name_plural": "bukti dukung",
                "ordering": ("pk",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("dicabut_at__isnull", True), ("dicabut_by__isnull", True)),
                            models.Q(("dicabut_at__isnull", False), ("dicabut_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="bukti_dicabut_berpasangan",
                        violation_error_message="Waktu dan pencabut harus tercatat bersama.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("halaman_rujukan__isnull", True),
                            models.Q(
                                ("halaman_rujukan__gte", 1),
                                ("halaman_rujukan__lte", models.F("halaman")),
                            ),
                            _connector="OR",
                        ),
                        name="bukti_halaman_ada",
                        violation_error_message="Halaman itu tidak ada di berkasnya.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CaraUkur",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("tahun", models.PositiveSmallIntegerField(editable=False, verbose_name="tahun")),
                ("kunci_baris", models.CharField(blank=True, editable=False, max_length=255)),
                (
                    "cara",
                    models.CharField(
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
                    "indikator",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_cara",
                        to="iku.indikator",
                    ),
                ),
                (
                    "kecamatan",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_cara_ukur",
                        to="kecamatan.kecamatan",
                    ),
                ),
            ],
            options={
                "verbose_name": "cara ukur",
                "verbose_name_plural": "cara ukur",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("indikator__isnull", False)),
                        fields=("kecamatan", "tahun", "indikator"),
                        name="cara_ukur_satu_per_indikator",
                        violation_error_message="Cara akumulasi indikator ini sudah dipilih.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("indikator__isnull", True)),
                        fields=("kecamatan", "tahun", "kunci_baris"),
                        name="cara_ukur_satu_per_baris",
                        violation_error_message="Cara akumulasi baris ini sudah dipilih.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("indikator__isnull", False), ("kunci_baris", "")),
                            models.Q(
                                ("indikator__isnull", True),
                                models.Q(("kunci_baris", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="cara_ukur_satu_pokok",
                        violation_error_message="Cara akumulasi untuk satu indikator atau satu baris.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LangkahUkur",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "aksi",
                    models.CharField(
                        choices=[
                            ("ajukan", "Ajukan ke sekcam"),
                            ("verifikasi", "Verifikasi"),
                            ("kirim", "Setujui dan kirim ke Bappeda"),
                            ("terima", "Terima"),
                            ("kembalikan", "Kembalikan dengan catatan"),
                            ("buka_kembali", "Buka kembali"),
                            ("komentar", "Komentar"),
                        ],
                        max_length=12,
                        verbose_name="langkah",
                    ),
                ),
                (
                    "dari",
                    models.CharField(
                        choices=[
                            ("draf", "Draf"),
                            ("diajukan", "Menunggu sekcam"),
                            ("diverifikasi", "Menunggu camat"),
                            ("dikirim", "Diperiksa Bappeda"),
                            ("diterima", "Diterima"),
                            ("dikembalikan", "Dikembalikan"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "ke",
                    models.CharField(
                        choices=[
                            ("draf", "Draf"),
                            ("diajukan", "Menunggu sekcam"),
                            ("diverifikasi", "Menunggu camat"),
                            ("dikirim", "Diperiksa Bappeda"),
                            ("diterima", "Diterima"),
                            ("dikembalikan", "Dikembalikan"),
                        ],
                        max_length=12,
                    ),
                ),
                ("catatan", models.TextField(blank=True, verbose_name="catatan")),
                ("isi", models.TextField(blank=True, verbose_name="isi")),
                (
                    "sidik_isi",
                    models.CharField(blank=True, max_length=64, verbose_name="sidik isi"),
                ),
                (
                    "dibuat_at",
                    models.DateTimeField(default=django.utils.timezone.now, verbose_name="pada"),
                ),
                (
                    "bagian",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_langkah",
                        to="iku.bagianukur",
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
            ],
            options={
                "verbose_name": "langkah pengukuran",
                "verbose_name_plural": "langkah pengukuran",
                "ordering": ("pk",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("aksi__in", ["kembalikan", "buka_kembali", "komentar"]),
                            ("catatan", ""),
                            _negated=True,
                        ),
                        name="langkah_ukur_bercatatan",
                        violation_error_message="Tulis catatannya.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("aksi", "komentar"),
                            models.Q(("sidik_isi", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="langkah_ukur_bersidik",
                        violation_error_message="Langkah harus menyimpan angka saat itu.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NilaiVariabel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kunci", models.CharField(max_length=40, verbose_name="kunci")),
                (
                    "angka",
                    models.DecimalField(decimal_places=4, max_digits=15, verbose_name="angka"),
                ),
                (
                    "diisi_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="diisi pada"
                    ),
                ),
                (
                    "bagian",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="daftar_nilai",
                        to="iku.bagianukur",
                    ),
                ),
                (
                    "diisi_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "nilai variabel",
                "verbose_name_plural": "nilai variabel",
                "ordering": ("pk",),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("bagian", "kunci"),
                        name="nilai_variabel_satu_kali",
                        violation_error_message="Variabel ini sudah diisi.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="IzinIsi",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sampai", models.DateField(verbose_name="boleh mengisi sampai")),
                ("alasan", models.TextField(verbose_name="alasan")),
                (
                    "dibuat_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now,
                        editable=False,
                        verbose_name="dibuat pada",
                    ),
                ),
                (
                    "dicabut_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="dicabut pada"),
                ),
                (
                    "bagian",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_izin",
                        to="iku.bagianukur",
                    ),
                ),
                (
                    "dibuat_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dicabut_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pengukuran",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="daftar_izin",
                        to="iku.pengukuran",
                    ),
                ),
            ],
            options={
                "verbose_name": "izin isi",
                "verbose_name_plural": "izin isi",
                "ordering": ("-dibuat_at", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("alasan", ""), _negated=True),
                        name="izin_isi_beralasan",
                        violation_error_message="Tulis alasan izin.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("dicabut_at__isnull", True), ("dicabut_by__isnull", True)),
                            models.Q(("dicabut_at__isnull", False), ("dicabut_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="izin_isi_dicabut_berpasangan",
                        violation_error_message="Waktu dan pencabut harus tercatat bersama.",
                    ),
                ],
            },
        ),
        migrations.AddIndex(
            model_name="bagianukur",
            index=models.Index(fields=["status"], name="bagian_ukur_status"),
        ),
        migrations.AddConstraint(
            model_name="bagianukur",
            constraint=models.UniqueConstraint(
                condition=models.Q(("indikator__isnull", False)),
                fields=("pengukuran", "indikator"),
                name="bagian_ukur_satu_per_indikator",
                violation_error_message="Indikator ini sudah ada.",
            ),
        ),
        migrations.AddConstraint(
            model_name="bagianukur",
            constraint=models.UniqueConstraint(
                condition=models.Q(("indikator__isnull", True)),
                fields=("pengukuran",),
                name="bagian_ukur_satu_anggaran",
                violation_error_message="Bagian anggaran sudah ada.",
            ),
        ),
        migrations.AddConstraint(
            model_name="bagianukur",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("indikator__isnull", False), ("janji__isnull", False)),
                    models.Q(
                        ("iku__isnull", True), ("indikator__isnull", True), ("janji__isnull", True)
                    ),
                    _connector="OR",
                ),
                name="bagian_ukur_indikator_berjanji",
                violation_error_message="Indikator yang diukur harus ada di Perjanjian Kinerja.",
            ),
        ),
        migrations.AddConstraint(
            model_name="bagianukur",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("alasan_tidak_diukur", ""), ("tidak_diukur", False)),
                    models.Q(
                        ("indikator__isnull", False),
                        ("tidak_diukur", True),
                        models.Q(("alasan_tidak_diukur", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="bagian_ukur_tidak_diukur_beralasan",
                violation_error_message="Tulis alasan mengapa triwulan ini tidak diukur.",
            ),
        ),
        migrations.AddConstraint(
            model_name="pengukuran",
            constraint=models.UniqueConstraint(
                fields=("kecamatan", "periode"),
                name="pengukuran_satu_per_periode",
                violation_error_message="Pengukuran triwulan ini sudah dibuat.",
            ),
        ),
        migrations.AddConstraint(
            model_name="realisasibaris",
            constraint=models.UniqueConstraint(
                fields=("bagian", "baris"),
                name="realisasi_baris_satu_kali",
                violation_error_message="Baris anggaran ini sudah diisi.",
            ),
        ),
        migrations.AddConstraint(
            model_name="realisasibaris",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("rupiah__isnull", False), ("keluaran__isnull", False), _connector="OR"
                ),
                name="realisasi_baris_terisi",
                violation_error_message="Baris tanpa angka tidak disimpan.",
            ),
        ),
        migrations.AddConstraint(
            model_name="realisasilampau",
            constraint=models.UniqueConstraint(
                condition=models.Q(("indikator__isnull", False)),
                fields=("kecamatan", "tahun", "indikator"),
                name="realisasi_lampau_satu_per_indikator",
                violation_error_message="Realisasi tahun itu sudah dicatat.",
            ),
        ),
        migrations.AddConstraint(
            model_name="realisasilampau",
            constraint=models.UniqueConstraint(
                condition=models.Q(("indikator__isnull", True)),
                fields=("kecamatan", "tahun", "kunci_baris"),
                name="realisasi_lampau_satu_per_baris",
                violation_error_message="Realisasi tahun itu sudah dicatat.",
            ),
        ),
        migrations.AddConstraint(
            model_name="realisasilampau",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("indikator__isnull", False), ("kunci_baris", ""), ("rupiah__isnull", True)
                    ),
                    models.Q(
                        ("indikator__isnull", True), models.Q(("kunci_baris", ""), _negated=True)
                    ),
                    _connector="OR",
                ),
                name="realisasi_lampau_satu_pokok",
                violation_error_message="Realisasi lampau untuk satu indikator atau satu baris.",
            ),
        ),
        migrations.AddConstraint(
            model_name="realisasilampau",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("angka__isnull", False), ("rupiah__isnull", False), _connector="OR"
                ),
                name="realisasi_lampau_terisi",
                violation_error_message="Isi angkanya.",
            ),
        ),
        migrations.AddConstraint(
            model_name="tahunkinerja",
            constraint=models.UniqueConstraint(
                fields=("kabupaten", "tahun"),
                name="tahun_kinerja_satu_kali",
                violation_error_message="Tahun ini sudah dibuka.",
            ),
        ),
        migrations.AddConstraint(
            model_name="tahunkinerja",
            constraint=models.CheckConstraint(
                condition=models.Q(("tahun__gte", 2000), ("tahun__lte", 2100)),
                name="tahun_kinerja_wajar",
                violation_error_message="Tahun antara 2000 dan 2100.",
            ),
        ),
        migrations.AddConstraint(
            model_name="tahunkinerja",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ditutup_at__isnull", True), ("ditutup_by__isnull", True)),
                    models.Q(("ditutup_at__isnull", False), ("ditutup_by__isnull", False)),
                    _connector="OR",
                ),
                name="tahun_kinerja_ditutup_berpasangan",
                violation_error_message="Waktu dan penutup harus tercatat bersama.",
            ),
        ),
        migrations.AddConstraint(
            model_name="periodepengukuran",
            constraint=models.UniqueConstraint(
                fields=("tahun_kinerja", "triwulan"),
                name="periode_satu_per_triwulan",
                violation_error_message="Periode triwulan ini sudah ada.",
            ),
        ),
        migrations.AddConstraint(
            model_name="periodepengukuran",
            constraint=models.CheckConstraint(
                condition=models.Q(("triwulan__gte", 1), ("triwulan__lte", 4)),
                name="periode_triwulan_ada",
                violation_error_message="Triwulan 1 sampai 4.",
            ),
        ),
        migrations.AddConstraint(
            model_name="periodepengukuran",
            constraint=models.CheckConstraint(
                condition=models.Q(("ditutup__gte", models.F("dibuka"))),
                name="periode_ditutup_sesudah_dibuka",
                violation_error_message="Tanggal tutup tidak boleh sebelum tanggal buka.",
            ),
        ),
        migrations.AddConstraint(
            model_name="kebijakancapaian",
            constraint=models.UniqueConstraint(
                fields=("tahun_kinerja", "nomor"),
                name="kebijakan_capaian_nomor_unik",
                violation_error_message="Versi kebijakan ini sudah ada.",
            ),
        ),
        migrations.AddConstraint(
            model_name="kebijakancapaian",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("nomor", 1), models.Q(("alasan", ""), _negated=True), _connector="OR"
                ),
                name="kebijakan_capaian_beralasan",
                violation_error_message="Tulis alasan perubahan kebijakan.",
            ),
        ),
    ]
