"""The yearly report: its outline, what people write in it, and facts only it asks for."""

import django.core.validators
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

from kecamatan.pemicu import lepas_pemicu, pasang_pemicu
from laporan.pemicu import build_pemicu_for, build_pemicu_laporan


class Migration(migrations.Migration):
    dependencies = [
        ("iku", "0011_pemicu_pengukuran"),
        ("kecamatan", "0003_sifat_penjabat_sementara"),
        ("laporan", "0007_rencana_aksi"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        lepas_pemicu(
            build_pemicu_for(
                "daftar_iku_id", "renstra_id", "rkt_id", "perjanjian_id", "rencana_aksi_id"
            )
        ),
        migrations.CreateModel(
            name="BagianKerangka",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kunci", models.SlugField(max_length=60, verbose_name="kunci")),
                ("urutan", models.PositiveSmallIntegerField(verbose_name="urutan")),
                (
                    "letak",
                    models.CharField(
                        choices=[
                            ("depan", "Sebelum Bab I"),
                            ("batang", "Batang tubuh"),
                            ("lampiran", "Lampiran"),
                        ],
                        max_length=8,
                        verbose_name="letak",
                    ),
                ),
                ("judul", models.CharField(max_length=200, verbose_name="judul")),
                (
                    "penomoran",
                    models.CharField(
                        choices=[
                            ("tanpa", "Tanpa nomor"),
                            ("bab", "BAB I, BAB II"),
                            ("huruf", "A., B."),
                            ("angka", "1., 2."),
                            ("kecil", "a., b."),
                            ("lampiran", "Lampiran 1, Lampiran 2"),
                        ],
                        max_length=8,
                        verbose_name="penomoran",
                    ),
                ),
                (
                    "ulang",
                    models.CharField(
                        choices=[("sekali", "Satu kali"), ("sasaran", "Untuk setiap sasaran")],
                        default="sekali",
                        max_length=8,
                        verbose_name="diulang",
                    ),
                ),
                ("mendatar", models.BooleanField(default=False, verbose_name="halaman mendatar")),
                (
                    "narasi",
                    models.CharField(
                        choices=[
                            ("tanpa", "Tidak ada"),
                            ("awal", "Di awal"),
                            ("akhir", "Di akhir"),
                        ],
                        default="tanpa",
                        max_length=8,
                        verbose_name="narasi",
                    ),
                ),
                ("blok", models.JSONField(blank=True, default=list, verbose_name="isi otomatis")),
                ("petunjuk", models.TextField(blank=True, verbose_name="petunjuk penulisan")),
            ],
            options={
                "verbose_name": "bagian kerangka",
                "verbose_name_plural": "bagian kerangka",
                "ordering": ("urutan", "pk"),
            },
        ),
        migrations.CreateModel(
            name="BelanjaJenis",
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
                            ("pegawai", "Belanja Pegawai"),
                            ("barang_jasa", "Belanja Barang dan Jasa"),
                            ("hibah", "Belanja Hibah"),
                            ("bansos", "Belanja Bantuan Sosial"),
                            ("modal", "Belanja Modal"),
                        ],
                        max_length=12,
                        verbose_name="jenis belanja",
                    ),
                ),
                (
                    "pagu",
                    models.DecimalField(
                        decimal_places=2,
                        max_digits=15,
                        validators=[django.core.validators.MinValueValidator(0)],
                        verbose_name="anggaran (Rp)",
                    ),
                ),
                (
                    "realisasi",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(0)],
                        verbose_name="realisasi (Rp)",
                    ),
                ),
            ],
            options={
                "verbose_name": "belanja menurut jenis",
                "verbose_name_plural": "belanja menurut jenis",
            },
        ),
        migrations.CreateModel(
            name="GambarNaskah",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kunci", models.CharField(max_length=90, verbose_name="bagian")),
                ("urutan", models.PositiveSmallIntegerField(verbose_name="urutan")),
                ("judul", models.CharField(max_length=200, verbose_name="keterangan gambar")),
                ("uraian", models.CharField(max_length=300, verbose_name="isi gambar dalam kata")),
                (
                    "berkas",
                    models.FileField(
                        max_length=200, upload_to="laporan/%Y/", verbose_name="berkas"
                    ),
                ),
                ("nama_asli", models.CharField(max_length=120, verbose_name="nama berkas")),
                ("sidik", models.CharField(max_length=64, verbose_name="SHA-256")),
                ("ukuran", models.PositiveIntegerField(verbose_name="ukuran (byte)")),
                ("lebar", models.PositiveIntegerField(verbose_name="lebar (piksel)")),
                ("tinggi", models.PositiveIntegerField(verbose_name="tinggi (piksel)")),
                (
                    "diunggah_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, verbose_name="diunggah pada"
                    ),
                ),
                ("versi", models.PositiveIntegerField(default=1, editable=False)),
            ],
            options={
                "verbose_name": "gambar naskah",
                "verbose_name_plural": "gambar naskah",
                "ordering": ("urutan", "pk"),
            },
        ),
        migrations.CreateModel(
            name="KerangkaLaporan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kunci",
                    models.SlugField(
                        blank=True, editable=False, max_length=40, verbose_name="kunci"
                    ),
                ),
                ("nama", models.CharField(max_length=120, verbose_name="nama")),
                ("keterangan", models.TextField(blank=True, verbose_name="keterangan")),
                (
                    "bawaan",
                    models.BooleanField(default=False, verbose_name="dipakai untuk laporan baru"),
                ),
                ("versi", models.PositiveIntegerField(default=1, editable=False)),
            ],
            options={
                "verbose_name": "kerangka laporan",
                "verbose_name_plural": "kerangka laporan",
                "ordering": ("kabupaten_id", "nama"),
            },
        ),
        migrations.CreateModel(
            name="KomentarNaskah",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kunci", models.CharField(max_length=90, verbose_name="bagian")),
                ("teks", models.TextField(verbose_name="komentar")),
                (
                    "dibuat_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, verbose_name="ditulis pada"
                    ),
                ),
                (
                    "selesai_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="selesai pada"),
                ),
            ],
            options={
                "verbose_name": "komentar naskah",
                "verbose_name_plural": "komentar naskah",
                "ordering": ("dibuat_at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="LaporanKinerja",
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
                    "status_angka",
                    models.CharField(
                        choices=[
                            ("sementara", "Sementara, belum diaudit BPK"),
                            ("audited", "Sudah diaudit BPK"),
                        ],
                        default="sementara",
                        max_length=10,
                        verbose_name="status angka keuangan",
                    ),
                ),
                (
                    "tahun_banding",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "1 tahun"), (2, "2 tahun"), (3, "3 tahun")],
                        default=1,
                        verbose_name="tahun sebelumnya yang dibandingkan",
                    ),
                ),
            ],
            options={
                "verbose_name": "Laporan Kinerja",
                "verbose_name_plural": "Laporan Kinerja",
                "ordering": ("-tahun", "-revisi"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="NaskahBagian",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kunci", models.CharField(max_length=90, verbose_name="kunci")),
                ("isi", models.TextField(blank=True, verbose_name="naskah")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("belum", "Belum ditulis"),
                            ("ditulis", "Sedang ditulis"),
                            ("siap", "Siap"),
                        ],
                        default="belum",
                        max_length=8,
                        verbose_name="keadaan",
                    ),
                ),
                (
                    "diubah_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, verbose_name="diubah pada"
                    ),
                ),
                ("perlu_konfirmasi", models.BooleanField(default=False, editable=False)),
                ("versi", models.PositiveIntegerField(default=1, editable=False)),
            ],
            options={
                "verbose_name": "naskah bagian",
                "verbose_name_plural": "naskah bagian",
                "ordering": ("kunci",),
            },
        ),
        migrations.CreateModel(
            name="Penghargaan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("urutan", models.PositiveSmallIntegerField(verbose_name="urutan")),
                ("nama", models.CharField(max_length=200, verbose_name="penghargaan")),
                ("pemberi", models.CharField(max_length=120, verbose_name="pemberi")),
                ("tanggal", models.DateField(blank=True, null=True, verbose_name="tanggal")),
            ],
            options={
                "verbose_name": "penghargaan",
                "verbose_name_plural": "penghargaan",
                "ordering": ("urutan", "pk"),
            },
        ),
        migrations.CreateModel(
            name="RencanaPerbaikan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kunci", models.CharField(blank=True, max_length=20, verbose_name="sasaran")),
                ("urutan", models.PositiveSmallIntegerField(verbose_name="urutan")),
                (
                    "bentuk",
                    models.CharField(
                        choices=[
                            ("non_anggaran", "Kebijakan non anggaran"),
                            ("anggaran", "Kebijakan anggaran"),
                        ],
                        max_length=12,
                        verbose_name="bentuk",
                    ),
                ),
                ("teks", models.TextField(verbose_name="rencana aksi")),
                (
                    "penanggung_jawab",
                    models.CharField(blank=True, max_length=120, verbose_name="penanggung jawab"),
                ),
                ("tenggat", models.CharField(blank=True, max_length=60, verbose_name="waktu")),
            ],
            options={
                "verbose_name": "rencana perbaikan",
                "verbose_name_plural": "rencana perbaikan",
                "ordering": ("kunci", "bentuk", "urutan", "pk"),
            },
        ),
        migrations.CreateModel(
            name="StandarBanding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "tingkat",
                    models.CharField(
                        choices=[
                            ("nasional", "Nasional"),
                            ("provinsi", "Provinsi"),
                            ("kabupaten", "Kabupaten"),
                        ],
                        max_length=10,
                        verbose_name="dibandingkan dengan",
                    ),
                ),
                (
                    "nilai",
                    models.DecimalField(decimal_places=4, max_digits=15, verbose_name="nilai"),
                ),
                ("sumber", models.CharField(max_length=200, verbose_name="sumber data")),
            ],
            options={
                "verbose_name": "standar pembanding",
                "verbose_name_plural": "standar pembanding",
                "ordering": ("indikator", "tingkat"),
            },
        ),
        migrations.CreateModel(
            name="VersiNaskah",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("nomor", models.PositiveIntegerField(verbose_name="versi")),
                ("isi", models.TextField(blank=True, verbose_name="naskah")),
                (
                    "dibuat_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, verbose_name="ditulis pada"
                    ),
                ),
            ],
            options={
                "verbose_name": "versi naskah",
                "verbose_name_plural": "versi naskah",
                "ordering": ("-nomor",),
            },
        ),
        migrations.RemoveConstraint(
            model_name="dokumen",
            name="dokumen_satu_wadah",
        ),
        migrations.AlterField(
            model_name="dokumen",
            name="jenis",
            field=models.CharField(
                choices=[
                    ("sk-iku", "Keputusan Camat tentang IKU"),
                    ("iku", "Formulir IKU"),
                    ("renstra", "Renstra"),
                    ("rkt", "RKT"),
                    ("perjanjian-kinerja", "Perjanjian Kinerja"),
                    ("perjanjian-bawahan", "Perjanjian Kinerja di bawah camat"),
                    ("rencana-aksi", "Rencana Aksi"),
                    ("lkjip", "Laporan Kinerja (LKjIP)"),
                ],
                max_length=24,
                verbose_name="jenis",
            ),
        ),
        migrations.AlterField(
            model_name="setelancetak",
            name="jenis",
            field=models.CharField(
                choices=[
                    ("sk-iku", "Keputusan Camat tentang IKU"),
                    ("iku", "Formulir IKU"),
                    ("renstra", "Renstra"),
                    ("rkt", "RKT"),
                    ("perjanjian-kinerja", "Perjanjian Kinerja"),
                    ("perjanjian-bawahan", "Perjanjian Kinerja di bawah camat"),
                    ("rencana-aksi", "Rencana Aksi"),
                    ("lkjip", "Laporan Kinerja (LKjIP)"),
                ],
                max_length=24,
                verbose_name="jenis dokumen",
            ),
        ),
        migrations.AddField(
            model_name="bagiankerangka",
            name="induk",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="daftar_anak",
                to="laporan.bagiankerangka",
            ),
        ),
        migrations.AddField(
            model_name="gambarnaskah",
            name="diunggah_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="kerangkalaporan",
            name="kabupaten",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="daftar_kerangka",
                to="kecamatan.kabupaten",
            ),
        ),
        migrations.AddField(
            model_name="bagiankerangka",
            name="kerangka",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="daftar_bagian",
                to="laporan.kerangkalaporan",
            ),
        ),
        migrations.AddField(
            model_name="komentarnaskah",
            name="dibuat_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="komentarnaskah",
            name="selesai_by",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="laporankinerja",
            name="disalin_dari",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="laporan.laporankinerja",
            ),
        ),
        migrations.AddField(
            model_name="laporankinerja",
            name="kecamatan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="daftar_%(class)s",
                to="kecamatan.kecamatan",
            ),
        ),
        migrations.AddField(
            model_name="laporankinerja",
            name="kerangka",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="daftar_laporan",
                to="laporan.kerangkalaporan",
            ),
        ),
        migrations.AddField(
            model_name="laporankinerja",
            name="pengukuran",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="daftar_laporan",
                to="iku.pengukuran",
                verbose_name="pengukuran",
            ),
        ),
        migrations.AddField(
            model_name="komentarnaskah",
            name="laporan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="daftar_komentar",
                to="laporan.laporankinerja",
            ),
        ),
        migrations.AddField(
            model_name="gambarnaskah",
            name="laporan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="daftar_gambar",
                to="laporan.laporankinerja",
            ),
        ),
        migrations.AddField(
            model_name="belanjajenis",
            name="laporan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="daftar_belanja",
                to="laporan.laporankinerja",
            ),
        ),
        migrations.AddField(
            model_name="dokumen",
            name="laporan",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="dokumen",
                to="laporan.laporankinerja",
            ),
        ),
        migrations.AddConstraint(
            model_name="dokumen",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("daftar_iku__isnull", False),
                        ("jenis", "sk-iku"),
                        ("laporan__isnull", True),
                        ("perjanjian__isnull", True),
                        ("rencana_aksi__isnull", True),
                        ("renstra__isnull", True),
                        ("rkt__isnull", True),
                    ),
                    models.Q(
                        ("daftar_iku__isnull", False),
                        ("jenis", "iku"),
                        ("laporan__isnull", True),
                        ("perjanjian__isnull", True),
                        ("rencana_aksi__isnull", True),
                        ("renstra__isnull", True),
                        ("rkt__isnull", True),
                    ),
                    models.Q(
                        ("daftar_iku__isnull", True),
                        ("jenis", "renstra"),
                        ("laporan__isnull", True),
                        ("perjanjian__isnull", True),
                        ("rencana_aksi__isnull", True),
                        ("renstra__isnull", False),
                        ("rkt__isnull", True),
                    ),
                    models.Q(
                        ("daftar_iku__isnull", True),
                        ("jenis", "rkt"),
                        ("laporan__isnull", True),
                        ("perjanjian__isnull", True),
                        ("rencana_aksi__isnull", True),
                        ("renstra__isnull", True),
                        ("rkt__isnull", False),
                    ),
                    models.Q(
                        ("daftar_iku__isnull", True),
                        ("jenis", "perjanjian-kinerja"),
                        ("laporan__isnull", True),
                        ("perjanjian__isnull", False),
                        ("rencana_aksi__isnull", True),
                        ("renstra__isnull", True),
                        ("rkt__isnull", True),
                    ),
                    models.Q(
                        ("daftar_iku__isnull", True),
                        ("jenis", "perjanjian-bawahan"),
                        ("laporan__isnull", True),
                        ("perjanjian__isnull", False),
                        ("rencana_aksi__isnull", True),
                        ("renstra__isnull", True),
                        ("rkt__isnull", True),
                    ),
                    models.Q(
                        ("daftar_iku__isnull", True),
                        ("jenis", "rencana-aksi"),
                        ("laporan__isnull", True),
                        ("perjanjian__isnull", True),
                        ("rencana_aksi__isnull", False),
                        ("renstra__isnull", True),
                        ("rkt__isnull", True),
                    ),
                    models.Q(
                        ("daftar_iku__isnull", True),
                        ("jenis", "lkjip"),
                        ("laporan__isnull", False),
                        ("perjanjian__isnull", True),
                        ("rencana_aksi__isnull", True),
                        ("renstra__isnull", True),
                        ("rkt__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="dokumen_satu_wadah",
                violation_error_message="Isi dokumen tidak sesuai dengan jenisnya.",
            ),
        ),
        migrations.AddField(
            model_name="naskahbagian",
            name="diubah_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="naskahbagian",
            name="laporan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="daftar_naskah",
                to="laporan.laporankinerja",
            ),
        ),
        migrations.AddField(
            model_name="naskahbagian",
            name="pemilik",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="penghargaan",
            name="laporan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="daftar_penghargaan",
                to="laporan.laporankinerja",
            ),
        ),
        migrations.AddField(
            model_name="rencanaperbaikan",
            name="laporan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="daftar_perbaikan",
                to="laporan.laporankinerja",
            ),
        ),
        migrations.AddField(
            model_name="standarbanding",
            name="indikator",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="iku.indikator"
            ),
        ),
        migrations.AddField(
            model_name="standarbanding",
            name="laporan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="daftar_standar",
                to="laporan.laporankinerja",
            ),
        ),
        migrations.AddField(
            model_name="versinaskah",
            name="dibuat_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="versinaskah",
            name="naskah",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="daftar_versi",
                to="laporan.naskahbagian",
            ),
        ),
        migrations.AddConstraint(
            model_name="kerangkalaporan",
            constraint=models.UniqueConstraint(
                fields=("kabupaten", "nama"),
                name="kerangka_nama_unik",
                violation_error_message="Kerangka dengan nama ini sudah ada.",
            ),
        ),
        migrations.AddConstraint(
            model_name="kerangkalaporan",
            constraint=models.UniqueConstraint(
                condition=models.Q(("bawaan", True), ("kabupaten__isnull", False)),
                fields=("kabupaten",),
                name="kerangka_satu_bawaan",
                violation_error_message="Kabupaten ini sudah memilih kerangka bawaannya.",
            ),
        ),
        migrations.AddConstraint(
            model_name="kerangkalaporan",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kunci", ""), _negated=True),
                fields=("kunci",),
                name="kerangka_kunci_unik",
                violation_error_message="Kunci kerangka sudah dipakai.",
            ),
        ),
        migrations.AddConstraint(
            model_name="bagiankerangka",
            constraint=models.UniqueConstraint(
                fields=("kerangka", "kunci"),
                name="bagian_kerangka_kunci_unik",
                violation_error_message="Kunci bagian ini sudah dipakai.",
            ),
        ),
        migrations.AddConstraint(
            model_name="bagiankerangka",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("induk__isnull", True),
                    models.Q(("induk", models.F("pk")), _negated=True),
                    _connector="OR",
                ),
                name="bagian_kerangka_bukan_induk_sendiri",
                violation_error_message="Bagian tidak dapat menjadi induknya sendiri.",
            ),
        ),
        migrations.AddConstraint(
            model_name="laporankinerja",
            constraint=models.UniqueConstraint(
                fields=("kecamatan", "tahun", "revisi"),
                name="laporan_kinerja_satu_per_revisi",
                violation_error_message="Laporan Kinerja tahun ini sudah ada.",
            ),
        ),
        migrations.AddConstraint(
            model_name="laporankinerja",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tahun__gte", 2000), ("tahun__lte", 2100), ("tahun_akhir__isnull", True)
                ),
                name="laporan_kinerja_satu_tahun",
                violation_error_message="Laporan Kinerja untuk satu tahun, antara 2000 dan 2100.",
            ),
        ),
        migrations.AddConstraint(
            model_name="laporankinerja",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("dikunci_at__isnull", True), ("dibuka", False), _connector="OR"
                ),
                name="laporan_kinerja_terkunci_tertutup",
                violation_error_message="Laporan yang terkunci tidak dapat dibuka.",
            ),
        ),
        migrations.AddConstraint(
            model_name="komentarnaskah",
            constraint=models.CheckConstraint(
                condition=models.Q(("teks", ""), _negated=True),
                name="komentar_naskah_berisi",
                violation_error_message="Komentar belum ditulis.",
            ),
        ),
        migrations.AddConstraint(
            model_name="komentarnaskah",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("selesai_at__isnull", True), ("selesai_by__isnull", True)),
                    models.Q(("selesai_at__isnull", False), ("selesai_by__isnull", False)),
                    _connector="OR",
                ),
                name="komentar_naskah_selesai_berpasangan",
                violation_error_message="Waktu dan penyelesai harus tercatat bersama.",
            ),
        ),
        migrations.AddConstraint(
            model_name="belanjajenis",
            constraint=models.UniqueConstraint(
                fields=("laporan", "jenis"),
                name="belanja_satu_per_jenis",
                violation_error_message="Jenis belanja ini sudah ada.",
            ),
        ),
        migrations.AddConstraint(
            model_name="belanjajenis",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("pagu__gte", 0),
                    models.Q(("realisasi__isnull", True), ("realisasi__gte", 0), _connector="OR"),
                ),
                name="belanja_tidak_negatif",
                violation_error_message="Anggaran dan realisasi tidak boleh negatif.",
            ),
        ),
        migrations.AddConstraint(
            model_name="naskahbagian",
            constraint=models.UniqueConstraint(
                fields=("laporan", "kunci"),
                name="naskah_satu_per_bagian",
                violation_error_message="Naskah bagian ini sudah ada.",
            ),
        ),
        migrations.AddConstraint(
            model_name="rencanaperbaikan",
            constraint=models.CheckConstraint(
                condition=models.Q(("teks", ""), _negated=True),
                name="rencana_perbaikan_berisi",
                violation_error_message="Rencana aksi belum ditulis.",
            ),
        ),
        migrations.AddConstraint(
            model_name="standarbanding",
            constraint=models.UniqueConstraint(
                fields=("laporan", "indikator", "tingkat"),
                name="standar_satu_per_tingkat",
                violation_error_message="Pembanding tingkat ini sudah ada.",
            ),
        ),
        migrations.AddConstraint(
            model_name="standarbanding",
            constraint=models.CheckConstraint(
                condition=models.Q(("sumber", ""), _negated=True),
                name="standar_bersumber",
                violation_error_message="Sumber data pembanding belum ditulis.",
            ),
        ),
        migrations.AddConstraint(
            model_name="versinaskah",
            constraint=models.UniqueConstraint(
                fields=("naskah", "nomor"), name="versi_naskah_nomor_unik"
            ),
        ),
        pasang_pemicu(
            build_pemicu_for(
                "daftar_iku_id",
                "renstra_id",
                "rkt_id",
                "perjanjian_id",
                "rencana_aksi_id",
                "laporan_id",
            )
        ),
        pasang_pemicu(build_pemicu_laporan),
    ]
