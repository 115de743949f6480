"""What a new draft starts with: identity, sentences and legal basis."""

from typing import Any

from iku.models import WadahKecamatan
from laporan.enums import BagianButir, JenisDokumen
from laporan.mengingat import PilihanMengingat, choose_bawaan, choose_ulang
from laporan.models import ButirDokumen, ButirMengingat, Dokumen, SetelanCetak
from laporan.naskah_baku import susun_butir, susun_pencabutan, susun_tentang
from laporan.penandatangan import find_penandatangan
from laporan.sebutan_tahun import replace_tahun
from laporan.setelan import ambil_setelan


def susun_identitas(
    wadah: WadahKecamatan, jenis: str, setelan: SetelanCetak, sumber: Dokumen | None
) -> dict[str, Any]:
    """Return the columns of a new draft: place and signatory always, number parts for a decree."""
    kecamatan = wadah.kecamatan
    # Before its first year begins the camat of that day is not known; today's would be a guess.
    identitas: dict[str, Any] = {
        "tempat": kecamatan.tempat,
        "penandatangan": find_penandatangan(wadah, wadah.hari_rujukan),
    }
    if jenis != JenisDokumen.SK_IKU:
        return identitas
    lama = sumber.nomor_klasifikasi if sumber else ""
    return identitas | {
        "tentang": _susun_tentang(wadah, sumber),
        "nomor_klasifikasi": setelan.klasifikasi_bawaan or lama,
        "nomor_lebar": sumber.nomor_lebar if sumber else 1,
        "nomor_kode": kecamatan.kode_nomor,
        "nomor_tahun": wadah.tahun,
    }


def _susun_tentang(wadah: WadahKecamatan, sumber: Dokumen | None) -> str:
    if sumber is None:
        return susun_tentang(wadah.kecamatan, wadah.masa)
    return replace_tahun(sumber.tentang, sumber.masa, wadah.masa)


def fill_bawaan(dokumen: Dokumen) -> None:
    """Write the standard sentences and the default legal basis."""
    semua = susun_butir(dokumen.kecamatan, dokumen.tentang)
    ButirDokumen.objects.bulk_create(
        ButirDokumen(dokumen=dokumen, bagian=bagian, urutan=urutan, teks=teks)
        for bagian, kalimat in semua.items()
        for urutan, teks in enumerate(kalimat, start=1)
    )
    terpilih = choose_bawaan(dokumen.kecamatan.kabupaten, dokumen.tanggal_rujukan)
    fill_mengingat(dokumen, terpilih, perlu_konfirmasi=False)


def fill_salinan(dokumen: Dokumen, sumber: Dokumen) -> None:
    """Write the sentences of `sumber` with the new year, and its legal basis brought up to date."""
    lama, baru = sumber.masa, dokumen.masa
    ButirDokumen.objects.bulk_create(
        ButirDokumen(
            dokumen=dokumen,
            bagian=butir.bagian,
            urutan=butir.urutan,
            teks=replace_tahun(butir.teks, lama, baru),
            perlu_konfirmasi=True,
        )
        for butir in sumber.daftar_butir.all()
    )
    dikutip = [
        PilihanMengingat(butir.peraturan, butir.pengubah, butir.frasa)
        for butir in sumber.daftar_mengingat.select_related("peraturan", "pengubah")
    ]
    terpilih = choose_ulang(dikutip, dokumen.tanggal_rujukan)
    fill_mengingat(dokumen, terpilih, perlu_konfirmasi=True)


def fill_mengingat(
    dokumen: Dokumen, pilihan: tuple[PilihanMengingat, ...], *, perlu_konfirmasi: bool
) -> None:
    """Write the legal basis of a document that has none yet."""
    ButirMengingat.objects.bulk_create(
        ButirMengingat(
            dokumen=dokumen,
            peraturan=satu.peraturan,
            pengubah=satu.pengubah,
            frasa=satu.frasa,
            perlu_konfirmasi=perlu_konfirmasi,
        )
        for satu in pilihan
    )


def insert_pencabutan(baru: Dokumen, lama: Dokumen) -> None:
    """Propose, before the last diktum, the one that revokes the decree which `baru` replaces."""
    pola = ambil_setelan(baru.kecamatan.kabupaten, JenisDokumen(baru.jenis)).pola_nomor
    diktum = list(baru.daftar_butir.filter(bagian=BagianButir.DIKTUM))
    tempat = max(len(diktum), 1)
    for akhir in diktum[tempat - 1 :]:
        akhir.urutan = tempat + 1
        akhir.save(update_fields=["urutan"])
    ButirDokumen.objects.create(
        dokumen=baru,
        bagian=BagianButir.DIKTUM,
        urutan=tempat,
        teks=susun_pencabutan(lama, pola),
        perlu_konfirmasi=True,
    )
