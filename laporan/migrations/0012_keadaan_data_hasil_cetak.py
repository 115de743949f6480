"""Files and jobs of the queue know the state of the data in which their words were found."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("laporan", "0011_reviu")]

    operations = [
        migrations.AddField(
            model_name=nama,
            name="keadaan",
            field=models.CharField(default="", max_length=60, verbose_name="keadaan data"),
            preserve_default=False,
        )
        for nama in ("hasilcetak", "pekerjaan")
    ]
