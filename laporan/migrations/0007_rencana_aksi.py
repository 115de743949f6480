"""Lets documents hold a rencana aksi, one for each PK."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from kecamatan.pemicu import lepas_pemicu, pasang_pemicu
from laporan.pemicu import build_pemicu_for


class Migration(migrations.Migration):
    dependencies = [
        ("iku", "0008_rencana_aksi"),
        ("kecamatan", "0002_pemicu_jejak"),
        ("laporan", "0006_perjanjian_kinerja"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        lepas_pemicu(build_pemicu_for("daftar_iku_id", "renstra_id", "rkt_id", "perjanjian_id")),
        migrations.RemoveConstraint(
            model_name="dokumen",
            name="dokumen_satu_berlaku_per_tahun",
        ),
        migrations.RemoveConstraint(
            model_name="dokumen",
            name="dokumen_satu_wadah",
        ),
        migrations.AddField(
            model_name="dokumen",
            name="rencana_aksi",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="dokumen",
                to="iku.rencanaaksi",
            ),
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
                ],
                max_length=24,
                verbose_name="jenis dokumen",
            ),
        ),
        migrations.AddConstraint(
            model_name="dokumen",
            constraint=models.UniqueConstraint(
                condition=models.Q(
                    ("status", "ditetapkan"),
                    models.Q(("jenis__in", ("perjanjian-bawahan", "rencana-aksi")), _negated=True),
                ),
                fields=("kecamatan", "jenis", "tahun"),
                name="dokumen_satu_berlaku_per_tahun",
                violation_error_message="Sudah ada dokumen yang berlaku untuk tahun ini.",
            ),
        ),
        migrations.AddConstraint(
            model_name="dokumen",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("daftar_iku__isnull", False),
                        ("jenis", "sk-iku"),
                        ("perjanjian__isnull", True),
                        ("rencana_aksi__isnull", True),
                        ("renstra__isnull", True),
                        ("rkt__isnull", True),
                    ),
                    models.Q(
                        ("daftar_iku__isnull", False),
                        ("jenis", "iku"),
                        ("perjanjian__isnull", True),
                        ("rencana_aksi__isnull", True),
                        ("renstra__isnull", True),
                        ("rkt__isnull", True),
                    ),
                    models.Q(
                        ("daftar_iku__isnull", True),
                        ("jenis", "renstra"),
                        ("perjanjian__isnull", True),
                        ("rencana_aksi__isnull", True),
                        ("renstra__isnull", False),
                        ("rkt__isnull", True),
                    ),
                    models.Q(
                        ("daftar_iku__isnull", True),
                        ("jenis", "rkt"),
                        ("perjanjian__isnull", True),
                        ("rencana_aksi__isnull", True),
                        ("renstra__isnull", True),
                        ("rkt__isnull", False),
                    ),
                    models.Q(
                        ("daftar_iku__isnull", True),
                        ("jenis", "perjanjian-kinerja"),
                        ("perjanjian__isnull", False),
                        ("rencana_aksi__isnull", True),
                        ("renstra__isnull", True),
                        ("rkt__isnull", True),
                    ),
                    models.Q(
                        ("daftar_iku__isnull", True),
                        ("jenis", "perjanjian-bawahan"),
                        ("perjanjian__isnull", False),
                        ("rencana_aksi__isnull", True),
                        ("renstra__isnull", True),
                        ("rkt__isnull", True),
                    ),
                    models.Q(
                        ("daftar_iku__isnull", True),
                        ("jenis", "rencana-aksi"),
                        ("perjanjian__isnull", True),
                        ("rencana_aksi__isnull", False),
                        ("renstra__isnull", True),
                        ("rkt__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="dokumen_satu_wadah",
                violation_error_message="Isi dokumen tidak sesuai dengan jenisnya.",
            ),
        ),
        pasang_pemicu(
            build_pemicu_for(
                "daftar_iku_id", "renstra_id", "rkt_id", "perjanjian_id", "rencana_aksi_id"
            )
        ),
    ]
