"""Loads what sample offices measured, triwulan by triwulan, through the real actions."""

from contextlib import ExitStack

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction

from iku.actions.pengukuran import mulai_pengukuran
from iku.domain.angka import parse_angka
from iku.jam import set_saat
from iku.models import Pengukuran, PeriodePengukuran, RealisasiLampau
from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak
from kecamatan.models import Kecamatan
from kecamatan.unggahan.simpan import drop_bila_gagal
from laporan.contoh.alur import is_belum_disentuh
from laporan.contoh.berkas import Isi, read_daftar
from laporan.contoh.bukti_ukur import unggah_contoh
from laporan.contoh.catatan import CatatanMuat
from laporan.contoh.daftar_iku import find_indikator
from laporan.contoh.dokumen import find_pelaku
from laporan.contoh.isi_ukur import simpan_isi
from laporan.contoh.langkah_ukur import jalankan_langkah
from laporan.contoh.tahun_kinerja import build_saat


def load_pengukuran(catatan: CatatanMuat) -> None:
    """Add the years that an untouched office has not measured yet, whole or not at all.

    Measuring locks the budget of its day, so an office where people work is left alone.
    """
    for isi in read_daftar("pengukuran/*_[0-9]*.toml"):
        kecamatan = Kecamatan.objects.select_related("kabupaten").get(kode=isi["kecamatan"])
        milik = Pengukuran.objects.filter(kecamatan=kecamatan)
        if milik.filter(periode__tahun_kinerja__tahun=isi["tahun"]).exists():
            catatan.keep("pengukuran")
        elif is_belum_disentuh(kecamatan):
            _create(isi, kecamatan, catatan)


def _create(isi: Isi, kecamatan: Kecamatan, catatan: CatatanMuat) -> None:
    try:
        with ExitStack() as sisa, transaction.atomic():
            for lampau in isi.get("lampau", []):
                _add_lampau(lampau, kecamatan)
            for triwulan in isi["triwulan"]:
                pengukuran = _create_triwulan(isi, triwulan, kecamatan, sisa)
                catatan.add(pengukuran, kecamatan=kecamatan)
    except AksiDitolak as ditolak:
        catatan.tell(f"Pengukuran {kecamatan} {isi['tahun']} dilewati: {ditolak.pesan}")
    except ObjectDoesNotExist:
        catatan.tell(
            f"Pengukuran {kecamatan} {isi['tahun']} dilewati: rencananya bukan lagi yang dari "
            "contoh."
        )


def _add_lampau(isi: Isi, kecamatan: Kecamatan) -> None:
    """Note the figure of an earlier year, unless the office has one."""
    RealisasiLampau.objects.get_or_create(
        kecamatan=kecamatan,
        tahun=isi["tahun"],
        indikator=find_indikator(kecamatan, isi["kunci"]),
        defaults={"angka": parse_angka(isi["angka"]), "sumber": isi["keterangan"]},
    )


def _create_triwulan(isi: Isi, triwulan: Isi, kecamatan: Kecamatan, sisa: ExitStack) -> Pengukuran:
    """Start one triwulan, fill it in and take it as far as the file says, each on its day.

    Files of its evidence are noted in `sisa`, which takes them away with their rows.
    """
    periode = PeriodePengukuran.objects.select_related("tahun_kinerja").get(
        tahun_kinerja__kabupaten=kecamatan.kabupaten_id,
        tahun_kinerja__tahun=isi["tahun"],
        triwulan=triwulan["nomor"],
    )
    with set_saat(build_saat(triwulan["mulai"])):
        pengukuran = mulai_pengukuran(
            kecamatan=kecamatan, periode=periode, by=find_pelaku(kecamatan, Peran.OPERATOR)
        )
        jenis: str = triwulan.get("anggaran") or isi["anggaran"]
        if pengukuran.anggaran is None or pengukuran.anggaran.jenis != jenis:
            raise AksiDitolak(f"Anggaran yang berlaku bukan {jenis.upper()} dari contoh.")
        simpan_isi(isi, triwulan, pengukuran)
        for bukti in unggah_contoh(triwulan, pengukuran):
            sisa.enter_context(drop_bila_gagal(bukti.berkas.storage, str(bukti.berkas.name)))
    for langkah in triwulan.get("langkah", []):
        jalankan_langkah(langkah, isi, pengukuran)
    return pengukuran
