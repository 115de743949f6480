"""Builds the payload of a decree about IKU, or of its form alone, from live rows."""

from dataclasses import replace

from iku.rekap import build_rekap
from laporan.diktum import label_diktum
from laporan.enums import BagianButir, JenisDokumen
from laporan.isi import SKEMA, Diktum, Formulir, IsiDokumen, KepalaLampiran, Keputusan
from laporan.models import Dokumen, SetelanCetak
from laporan.naskah_baku import sebut_kantor
from laporan.nomor import format_nomor, format_tanggal_dokumen
from laporan.setelan import ambil_setelan
from laporan.susun_formulir import build_formulir
from laporan.susun_umum import build_halaman, build_kop, build_tanda_tangan, build_tempat_tanggal


def susun_iku(dokumen: Dokumen) -> IsiDokumen:
    """Return every word and number of the decree, or of the form, as it stands now."""
    kecamatan = dokumen.kecamatan
    jenis = JenisDokumen(dokumen.jenis)
    setelan = ambil_setelan(kecamatan.kabupaten, jenis)
    keputusan = _build_keputusan(dokumen, setelan) if dokumen.is_keputusan else None
    rekap = build_rekap(dokumen.iku)
    tempat_tanggal = "" if keputusan else build_tempat_tanggal(dokumen)
    return IsiDokumen(
        skema=SKEMA,
        jenis="sk-iku" if keputusan else "iku",
        judul_berkas=_judul_berkas(dokumen),
        penulis=f"Camat {kecamatan.nama}",
        tanggal_iso=dokumen.tanggal.isoformat() if dokumen.tanggal else "",
        halaman=build_halaman(setelan),
        kop=build_kop(kecamatan),
        keputusan=keputusan,
        kepala_lampiran=_build_kepala_lampiran(keputusan, dokumen) if keputusan else None,
        formulir=build_formulir(rekap, kecamatan, tempat_tanggal),
        pernyataan=None,
        lembar=None,
        penanda_tangan=(),
        tanda_tangan=build_tanda_tangan(dokumen.penandatangan, kecamatan),
    )


def lepas_keputusan(isi: IsiDokumen) -> IsiDokumen:
    """Return the form of a decree alone, with place and date above the signature as forms have.

    It keeps the head block of the lampiran, which without a decree is printed as an extract, so
    that nobody takes it for a second document.
    """
    if isi.keputusan is None or isi.formulir is None:
        return isi
    tempat_tanggal = f"{isi.keputusan.tempat}, {isi.keputusan.tanggal}"
    return replace(
        isi,
        jenis="iku",
        judul_berkas=_judul_petikan(isi.formulir),
        keputusan=None,
        formulir=replace(isi.formulir, tempat_tanggal=tempat_tanggal),
    )


def _judul_petikan(formulir: Formulir) -> str:
    """Return the title of the form; its own words, for the payload holds no year apart."""
    judul = formulir.judul_kepala or formulir.judul_tabel
    return f"Petikan Lampiran: {' '.join(judul) or 'Indikator Kinerja Utama'}"


def _judul_berkas(dokumen: Dokumen) -> str:
    kantor = sebut_kantor(dokumen.kecamatan)
    masa = dokumen.masa
    if dokumen.is_keputusan:
        return f"Keputusan Camat {dokumen.kecamatan.nama} tentang {dokumen.tentang}"
    return f"Indikator Kinerja Utama {kantor} Tahun {masa}"


def _build_keputusan(dokumen: Dokumen, setelan: SetelanCetak) -> Keputusan:
    kecamatan = dokumen.kecamatan
    butir = _group_butir(dokumen)
    diktum = butir[BagianButir.DIKTUM]
    camat = f"CAMAT {kecamatan.nama.upper()}"
    tentang = dokumen.tentang.strip()
    return Keputusan(
        judul=(f"KEPUTUSAN {camat}", str(kecamatan.kabupaten).upper()),
        nomor=format_nomor(dokumen, setelan.pola_nomor),
        tentang=tuple(tentang.upper().splitlines()),
        penetap=camat,
        menimbang=butir[BagianButir.MENIMBANG],
        mengingat=_build_mengingat(dokumen),
        memperhatikan=butir[BagianButir.MEMPERHATIKAN],
        menetapkan=f"KEPUTUSAN {camat} TENTANG {' '.join(tentang.upper().split())}",
        diktum=tuple(Diktum(label_diktum(n), teks) for n, teks in enumerate(diktum, start=1)),
        tempat=dokumen.tempat,
        tanggal=format_tanggal_dokumen(dokumen),
        tembusan=butir[BagianButir.TEMBUSAN],
    )


def _group_butir(dokumen: Dokumen) -> dict[BagianButir, tuple[str, ...]]:
    semua = list(dokumen.daftar_butir.all())
    return {
        bagian: tuple(butir.teks for butir in semua if butir.bagian == bagian)
        for bagian in BagianButir
    }


def _build_mengingat(dokumen: Dokumen) -> tuple[str, ...]:
    daftar = dokumen.daftar_mengingat.select_related("peraturan", "pengubah")
    return tuple(str(butir) for butir in daftar)


def _build_kepala_lampiran(keputusan: Keputusan, dokumen: Dokumen) -> KepalaLampiran:
    return KepalaLampiran(
        keputusan=keputusan.judul[0],
        nomor=keputusan.nomor,
        tanggal=keputusan.tanggal,
        tentang=" ".join(dokumen.tentang.split()),
    )
