"""The IKU form inside a payload: titles, head block, columns and rows."""

from collections.abc import Iterator

from iku.enums import SumberKolom
from iku.rekap import RekapDaftar, RekapFormat, RekapIku, RekapKolom, RekapSasaran
from kecamatan.models import Kecamatan
from laporan.isi import BarisKepala, Formulir, IsiIku, IsiSasaran, Kolom
from laporan.pola import fill_pola
from laporan.rumus_isi import pack_rumus


def build_formulir(rekap: RekapDaftar, kecamatan: Kecamatan, tempat_tanggal: str) -> Formulir:
    """Return the form of one set of IKU in its own layout."""
    tata = rekap.format
    return Formulir(
        judul_kepala=fill_judul(tata.judul_kepala, kecamatan, rekap.masa),
        kepala=tuple(_list_kepala(rekap, kecamatan)),
        judul_tabel=fill_judul(tata.judul_tabel, kecamatan, rekap.masa),
        kolom=tuple(map(_build_kolom, tata.daftar_kolom)),
        nomori_indikator=tata.nomori_indikator,
        daftar_sasaran=tuple(_build_sasaran(satu, tata) for satu in rekap.daftar_sasaran),
        tempat_tanggal=tempat_tanggal,
    )


def fill_judul(pola: str, kecamatan: Kecamatan, masa: str) -> tuple[str, ...]:
    """Return the title lines with names and year in their places; unknown braces stay."""
    kabupaten = kecamatan.kabupaten.nama
    nilai = {
        "KECAMATAN": kecamatan.nama.upper(),
        "kecamatan": kecamatan.nama,
        "KABUPATEN": kabupaten.upper(),
        "kabupaten": kabupaten,
        "tahun": masa,
    }
    terisi = fill_pola(pola, nilai)
    return tuple(baris for baris in map(str.strip, terisi.splitlines()) if baris)


def _list_kepala(rekap: RekapDaftar, kecamatan: Kecamatan) -> Iterator[BarisKepala]:
    """Yield the rows of the head block that the layout prints."""
    tata = rekap.format
    if tata.tampil_instansi:
        yield BarisKepala("Instansi", (f"Kecamatan {kecamatan.nama}",))
    if tata.tampil_tugas:
        yield BarisKepala("Tugas", tuple(satu.teks for satu in kecamatan.daftar_tugas.all()))
    if tata.tampil_fungsi:
        yield BarisKepala("Fungsi", tuple(satu.teks for satu in kecamatan.daftar_fungsi.all()))
    if tata.tampil_tujuan:
        yield BarisKepala("Tujuan", tuple(satu.teks for satu in rekap.daftar_tujuan))
    if tata.tampil_indikator_tujuan:
        semua = (satu for tujuan in rekap.daftar_tujuan for satu in tujuan.daftar_indikator)
        yield BarisKepala("Indikator Tujuan", tuple(satu.teks for satu in semua))


def _build_kolom(kolom: RekapKolom) -> Kolom:
    kunci = str(kolom.pk) if kolom.sumber == SumberKolom.TAMBAHAN else ""
    return Kolom(kolom.sumber, kolom.judul, kolom.grup, kolom.lebar, kunci)


def _build_sasaran(sasaran: RekapSasaran, tata: RekapFormat) -> IsiSasaran:
    return IsiSasaran(
        teks=sasaran.teks,
        tujuan=sasaran.tujuan,
        daftar_iku=tuple(_build_iku(iku, tata) for iku in sasaran.daftar_iku),
    )


def _build_iku(iku: RekapIku, tata: RekapFormat) -> IsiIku:
    tambahan = [kolom.pk for kolom in tata.daftar_kolom if kolom.sumber == SumberKolom.TAMBAHAN]
    return IsiIku(
        kode=iku.kode,
        nama=iku.nama,
        satuan=iku.satuan,
        arah=iku.arah,
        rumus=pack_rumus(iku.rumus) if iku.rumus else None,
        uraian_rumus=iku.uraian_rumus,
        cetak_rumus=iku.cetak_rumus,
        judul_penjelasan=iku.judul_penjelasan,
        penjelasan=iku.penjelasan,
        sebutan_penanggung_jawab=iku.sebutan_cetak,
        daftar_penanggung_jawab=iku.penanggung_jawab_cetak,
        sumber_data=iku.sumber_data,
        tambahan=tuple((str(pk), iku.tambahan_of(pk)) for pk in tambahan),
    )
