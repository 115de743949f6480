"""Everything the page of a part shows."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from django.http import Http404

from iku.permissions import sebab_tertutup
from kecamatan.http import PenggunaRequest
from laporan.enums import LetakNarasi, StatusNaskah
from laporan.forms.naskah import (
    KomentarForm,
    NaskahForm,
    PemilikForm,
    StatusForm,
    VersiNaskahForm,
)
from laporan.isi.laporan import Bagian
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.narasi import Narasi, read_narasi
from laporan.lkjip.narasi.angka import Angka
from laporan.lkjip.narasi.awal import usul_naskah
from laporan.lkjip.narasi.periksa import Pengetahuan
from laporan.lkjip.nomor import walk
from laporan.lkjip.penulisan.bagian import find_bagian, list_otomatis
from laporan.lkjip.penulisan.rujukan import Rujukan, list_rujukan
from laporan.lkjip.susun import susun_laporan
from laporan.models import (
    BagianKerangka,
    GambarNaskah,
    KomentarNaskah,
    LaporanKinerja,
    NaskahBagian,
)
from laporan.permissions_naskah import (
    can_komentar,
    can_selesaikan,
    can_tulis,
    is_penunjuk,
)
from laporan.views.ambil_lkjip import (
    ambil_kerangka,
    ambil_naskah,
    build_bahan,
    remah_laporan,
    url_bagian,
)
from laporan.views.naskah_tanda import list_tanda


def build_konteks(request: PenggunaRequest, laporan: LaporanKinerja, kunci: str) -> dict[str, Any]:
    """Return the context of the page. Raises Http404 for a part that the report does not have."""
    kerangka, bahan = ambil_kerangka(laporan, kunci), build_bahan(laporan)
    narasi = read_narasi(bahan)
    pohon = susun_laporan(bahan, narasi).bagian
    bagian, naskah = find_bagian(pohon, kunci), ambil_naskah(laporan, kunci)
    if bagian is None:
        raise Http404
    menulis = can_tulis(request.user, laporan, naskah) and not _is_siap(naskah)
    return {
        "laporan": laporan,
        "kunci": kunci,
        "boleh_tulis": menulis,
        "daftar_gambar": GambarNaskah.objects.filter(laporan=laporan, kunci=kunci),
        "remah": remah_laporan(laporan),
        **_isi(narasi, bagian, kerangka),
        **_keadaan(request, laporan, naskah),
        **_tetangga(laporan, pohon, kunci),
        **_pembahasan(request, laporan, kunci, naskah),
        **_pengaturan(request, laporan, naskah),
        **(_penyunting(bahan, pohon, kerangka, kunci, naskah) if menulis else {}),
    }


def _isi(narasi: Narasi, bagian: Bagian, kerangka: BagianKerangka) -> dict[str, Any]:
    """Return what the part prints: made by the system, and written."""
    tulisan = narasi.list_blok(bagian.kunci)
    return {
        "bagian": bagian,
        "kerangka": kerangka,
        "blok_otomatis": list_otomatis(bagian, kerangka, tulisan),
        "blok_tulisan": tulisan,
        "di_awal": kerangka.narasi == LetakNarasi.AWAL,
    }


def _keadaan(
    request: PenggunaRequest, laporan: LaporanKinerja, naskah: NaskahBagian | None
) -> dict[str, Any]:
    """Return how far the text is, and why it cannot be changed now."""
    return {
        "naskah": naskah,
        "status": StatusNaskah(naskah.status) if naskah else StatusNaskah.BELUM,
        "siap": _is_siap(naskah),
        "sebab": sebab_tertutup(laporan),
        "terbuka": can_tulis(request.user, laporan, naskah),
    }


def _is_siap(naskah: NaskahBagian | None) -> bool:
    return naskah is not None and naskah.status == StatusNaskah.SIAP


def _penyunting(
    bahan: Bahan,
    pohon: tuple[Bagian, ...],
    kerangka: BagianKerangka,
    kunci: str,
    naskah: NaskahBagian | None,
) -> dict[str, Any]:
    """Return what only those who write now need."""
    if kerangka.narasi == LetakNarasi.TANPA:
        return {}
    isi, versi = (naskah.isi, naskah.versi) if naskah else ("", 0)
    tahu = Pengetahuan(bahan)
    return {
        "formulir": NaskahForm(initial={"isi": isi, "versi": versi}),
        "tanda": list_tanda(tahu, kunci, isi),
        "kelompok_angka": _group_angka(tahu.angka.values()),
        "kelompok_rujukan": _group_rujukan(list_rujukan(pohon), kunci),
        "formulir_mulai": VersiNaskahForm(initial={"versi": versi})
        if not isi and usul_naskah(bahan, kunci)
        else None,
    }


def _group_angka(daftar: Iterable[Angka]) -> list[tuple[str, list[Angka]]]:
    """Return the figures by group, each group once, in the order in which they are listed."""
    kelompok: dict[str, list[Angka]] = {}
    for satu in daftar:
        kelompok.setdefault(satu.kelompok, []).append(satu)
    return list(kelompok.items())


def _group_rujukan(daftar: Sequence[Rujukan], kunci: str) -> list[tuple[str, list[Rujukan]]]:
    """Return what can be pointed at by kind, without the part itself."""
    lain = [satu for satu in daftar if satu.kunci != kunci]
    return [(nama, list(isi)) for nama, isi in groupby(lain, key=lambda satu: satu.kelompok)]


def _tetangga(laporan: LaporanKinerja, pohon: tuple[Bagian, ...], kunci: str) -> dict[str, Any]:
    """Return the parts before and after this one that have something in them."""
    berisi = [s for s in walk(pohon) if s.narasi or s.blok or s.kunci == kunci]
    letak = next(i for i, satu in enumerate(berisi) if satu.kunci == kunci)
    sebelum = berisi[letak - 1] if letak else None
    sesudah = berisi[letak + 1] if letak + 1 < len(berisi) else None
    return {
        nama: {
            "judul": f"{satu.nomor} {satu.judul}".strip(),
            "url": url_bagian(laporan, satu.kunci),
        }
        for nama, satu in (("sebelum", sebelum), ("sesudah", sesudah))
        if satu is not None
    }


def _pembahasan(
    request: PenggunaRequest, laporan: LaporanKinerja, kunci: str, naskah: NaskahBagian | None
) -> dict[str, Any]:
    """Return the remarks with what this person may do about each, and the form for another."""
    milik = KomentarNaskah.objects.filter(laporan=laporan, kunci=kunci)
    semua = list(milik.select_related("dibuat_by", "selesai_by", "laporan__kecamatan"))
    return {
        "komentar_terbuka": [
            (satu, can_selesaikan(request.user, satu, naskah))
            for satu in semua
            if satu.selesai_at is None
        ],
        "komentar_selesai": [satu for satu in semua if satu.selesai_at is not None],
        "formulir_komentar": KomentarForm() if can_komentar(request.user, laporan) else None,
    }


def _pengaturan(
    request: PenggunaRequest, laporan: LaporanKinerja, naskah: NaskahBagian | None
) -> dict[str, Any]:
    """Return the small forms of owner and state."""
    pemilik = naskah.pemilik_id if naskah else None
    boleh = is_penunjuk(request.user, laporan) and not sebab_tertutup(laporan)
    versi = naskah.versi if naskah else 0
    return {
        "formulir_pemilik": PemilikForm(laporan=laporan, initial={"pemilik": pemilik})
        if boleh
        else None,
        "formulir_status": StatusForm(initial={"versi": versi}),
        "banyak_versi": naskah.daftar_versi.count() if naskah else 0,
    }
