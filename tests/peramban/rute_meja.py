"""Sample objects for the pages on which what is measured is checked."""

from collections.abc import Mapping
from typing import Any

from iku.models import BagianUkur, Pengukuran
from kecamatan.models import Kecamatan
from tests.factories import buat_kecamatan
from tests.factories_ukur import TAHUN
from tests.iku.pengukuran.isi_uji import build_meja


def argumen_meja(kecamatan: Kecamatan) -> dict[str, list[Mapping[str, Any]]]:
    """Return a triwulan of Panti before Bappeda and of two others, one of them empty."""
    kabupaten = kecamatan.kabupaten
    if not Pengukuran.objects.filter(periode__tahun_kinerja__tahun=TAHUN).exists():
        sendiri = build_meja(buat_kecamatan("Uji Kirim", kabupaten=kabupaten))
        sendiri.sampai_bappeda()
        build_meja(buat_kecamatan("Uji Kosong", kabupaten=kabupaten), terisi=False)
    semua = Pengukuran.objects.filter(kecamatan__kabupaten=kabupaten)
    bagian: list[Mapping[str, Any]] = [
        {"pk": pk} for pk in BagianUkur.objects.values_list("pk", flat=True)
    ]
    triwulan: list[Mapping[str, Any]] = [{"tahun": TAHUN, "triwulan": n} for n in (1, 4)]
    return {
        "iku:alihkan_ukur": [{"pk": satu.pk} for satu in semua],
        "iku:bagian": bagian,
        "iku:komentar_bagian": bagian[:1],
        "iku:pengingat": triwulan,
        "iku:pengingat_teks": triwulan[:1],
        "iku:rekap": triwulan,
        "iku:rekap_xlsx": triwulan[:1],
    }
