"""Typed text stays text on every page about a document, for every role."""

from html.parser import HTMLParser
from typing import Any

import pytest
from django.db import models
from django.urls import reverse

from iku.models import (
    FormatIku,
    Iku,
    IndikatorTujuan,
    KolomFormat,
    PenanggungJawab,
    Sasaran,
    Tujuan,
    VariabelRumus,
)
from kecamatan.enums import Peran
from kecamatan.models import Bidang, Kabupaten, Kecamatan, Pejabat, Pengguna, Peraturan
from laporan.actions.alur import cabut, kembalikan
from laporan.enums import Aksi, StatusDokumen
from laporan.models import ButirDokumen, Dokumen
from tests.akses.laporan import TABEL
from tests.factories import buat_para_pengguna
from tests.factories_dokumen import Kantor, beri_nomor, buat_draf, segar
from tests.factories_laporan import JALAN, jalankan, pindaian_of
from tests.klien import KlienKetat
from tests.laporan.halaman.baca import alamat, isi_of

pytestmark = [pytest.mark.django_db, pytest.mark.naskah]

RACUN = (
    '"><racun-7f3 onclick=alert(1)><img src=x onerror=alert(1)></textarea></title></script>'
    "<script>alert(1)</script>{{7*7}}{% debug %}%s{0.__class__}"
)
# Codes, keys and choices that have a form of their own.
BUKAN_ISIAN_BEBAS = {
    "kode",
    "slug",
    "nip",
    "username",
    "password",
    "kunci",
    "ekspresi",
    "nilai_tetap",
}
DITANAMI: tuple[type[models.Model], ...] = (
    Dokumen, ButirDokumen, Tujuan, IndikatorTujuan, Sasaran, Iku, VariabelRumus, PenanggungJawab,
    FormatIku, KolomFormat, Kecamatan, Kabupaten, Bidang, Pejabat, Pengguna, Peraturan,
)  # fmt: skip


# Routes whose object is no document: the form of review, whose own tests plant the text, and years.
BUKAN_DOKUMEN = {"format_umum", "format_sendiri", "butir_reviu", "kelompok_reviu", "tahun_laporan"}


class PencariRacun(HTMLParser):
    """Collects elements that came out of the typed text."""

    def __init__(self) -> None:
        """Start with nothing found."""
        super().__init__()
        self.temuan: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one element."""
        if tag == "racun-7f3" or ("src", "x") in attrs or dict(attrs).get("onclick"):
            self.temuan.append(tag)


def tanam(model: type[models.Model]) -> None:
    """Put the text into every free field of every row, cut to the column's width."""
    for field in model._meta.concrete_fields:
        bebas = isinstance(field, models.CharField | models.TextField) and not field.choices
        if not bebas or field.name in BUKAN_ISIAN_BEBAS:
            continue
        for baris in model._default_manager.all():
            teks = f"{baris.pk}{RACUN}"[: field.max_length or 500]
            model._default_manager.filter(pk=baris.pk).update(**{field.name: teks})


def sebagai(pengguna: Pengguna) -> KlienKetat:
    """Return a client of that account that lets typed braces through."""
    klien = KlienKetat()
    klien.boleh_kurung = True
    klien.force_login(pengguna)
    return klien


def check_halaman(klien: KlienKetat, url: str, **pilihan: Any) -> str:
    """Open a page; nothing typed may have become an element."""
    response = klien.get(url, **pilihan)
    if "text/html" not in response.headers.get("Content-Type", "") or response.status_code == 302:
        return ""
    pencari = PencariRacun()
    pencari.feed(isi_of(response))
    assert pencari.temuan == [], url
    assert "onerror=alert(1)>" not in isi_of(response), url
    return isi_of(response)


def daftar_alamat(dokumen: Dokumen) -> list[str]:
    """Return the address of every page about the document."""
    kwargs = {"pk": dokumen.pk, "aksi": "", "bagian": "diktum", "tahun": 2026}
    kwargs["kode"] = dokumen.kecamatan.kode
    sitiran, pindaian = dokumen.daftar_mengingat.first(), dokumen.daftar_pindaian.first()
    kwargs["butir_pk"] = sitiran.pk if sitiran else 0
    kwargs["pindaian_pk"] = pindaian.pk if pindaian else 0
    kwargs["bagian_pk"] = 0
    url = []
    for rute in TABEL:
        perlu = rute.objek.__name__
        if rute.nama == "laporan:cetak_pengukuran" or perlu in BUKAN_DOKUMEN:
            continue
        kwargs["jenis"] = "renstra" if perlu == "jenis_renstra" else "sk-iku"
        nama = {
            "tanpa_objek": (), "kode": ("kode",), "jenis": ("jenis",),
            "jenis_renstra": ("jenis",), "ajukan": ("pk", "aksi"), "kode_tahun": ("kode", "tahun"),
            "menimbang": ("pk", "bagian"), "sitiran": ("pk", "butir_pk"),
            "pindaian": ("pk", "pindaian_pk"), "bagian_kerangka": ("pk", "bagian_pk"),
        }.get(perlu, ("pk",))  # fmt: skip
        for aksi in Aksi if "aksi" in nama else [""]:
            kwargs["aksi"] = str(aksi)
            url.append(reverse(rute.nama, kwargs={n: kwargs[n] for n in nama}))
    salinan = dokumen.daftar_salinan.first()
    if salinan is not None:
        url.append(f"{alamat('banding', dokumen)}?lama={salinan.pk}&baru={salinan.pk}")
    iku = reverse("iku:daftar", args=[dokumen.daftar_iku_id])
    lain = ["/", "/jejak/", iku, f"/dokumen/?tahun={RACUN[:20]}", f"/pantau/?cari={RACUN[:60]}"]
    # The bytes of the PDF are no page.
    return [satu for satu in url if not satu.endswith(".pdf")] + lain


@pytest.mark.parametrize("status", ["draf", "dikembalikan", "diverifikasi", "dicabut"])
def test_typed_markup_is_text_on_every_page_for_every_role(status: str, kantor: Kantor) -> None:
    orang = buat_para_pengguna(kantor.kecamatan)
    dokumen = beri_nomor(buat_draf(kantor), kantor)
    _tanam_sebelum_diajukan(dokumen)
    for aksi in JALAN[StatusDokumen(status)]:
        _pindah(aksi, dokumen, kantor)
    if status == "draf":
        for model in DITANAMI:
            tanam(model)
    else:
        tanam(Pengguna)
    if status == "dicabut":
        pindaian_of(dokumen, kantor, nama=RACUN[:120])
    terlihat = {}
    for peran, satu in orang.items():
        klien = sebagai(Pengguna.objects.get(pk=satu.pk))
        terlihat[peran] = "".join(
            check_halaman(klien, url) for url in daftar_alamat(segar(dokumen))
        )
        check_halaman(klien, alamat("temuan", dokumen), headers={"HX-Request": "true"})
    for peran in set(Peran) - {Peran.ADMIN}:
        assert "&quot;&gt;&lt;racun-7f3 onclick" in terlihat[peran]
        # Printed as typed, not computed.
        assert "{{7*7}}{% debug %}%s{0.__class__}" in terlihat[peran]


def _tanam_sebelum_diajukan(dokumen: Dokumen) -> None:
    """Put the text where a submitted document may have it."""
    Dokumen.objects.filter(pk=dokumen.pk).update(tentang=RACUN, tempat=RACUN[:60])
    dokumen.daftar_butir.update(teks=f"bahwa {RACUN};")
    Iku.objects.update(nama=RACUN, penjelasan=RACUN, sumber_data=RACUN)
    for variabel in VariabelRumus.objects.all():
        VariabelRumus.objects.filter(pk=variabel.pk).update(label=f"{variabel.kunci} {RACUN}")
    Sasaran.objects.update(teks=RACUN)
    Tujuan.objects.update(teks=RACUN)


def _pindah(aksi: Aksi, dokumen: Dokumen, kantor: Kantor) -> None:
    """Make a move, with the text as its note."""
    versi = segar(dokumen).versi
    if aksi == Aksi.KEMBALIKAN:
        kembalikan(dokumen=dokumen, versi=versi, catatan=RACUN, by=kantor.sekcam)
    elif aksi == Aksi.CABUT:
        cabut(dokumen=dokumen, versi=versi, alasan=RACUN, by=kantor.pemimpin)
    else:
        jalankan(aksi, dokumen, kantor)


def test_typed_markup_comes_back_as_text_in_refused_forms(kantor: Kantor) -> None:
    dokumen = buat_draf(kantor)
    klien = sebagai(kantor.operator)
    butir = {"butir-TOTAL_FORMS": 1, "butir-INITIAL_FORMS": 0, "butir-0-teks": RACUN}
    isian = {"nomor": RACUN, "tentang": RACUN, "tempat": RACUN, "tanggal": RACUN, "format": RACUN}
    for url, kirim in (
        (alamat("ubah_identitas", dokumen), isian | {"versi": 1}),
        (alamat("isi_nomor", dokumen), isian | {"versi": RACUN}),
        (alamat("ubah_butir", dokumen, "diktum"), butir | {"versi": 1, "operasi": "tambah:0"}),
        (alamat("ubah_butir", dokumen, "diktum"), butir | {"versi": RACUN}),
        (alamat("mengingat", dokumen), {"versi": 999, "peraturan": RACUN}),
        (alamat("alihkan", dokumen, "ajukan"), {"versi": RACUN, "catatan": RACUN}),
        (reverse("laporan:buat_dokumen"), {"tahun": RACUN, "sumber": RACUN, "jenis": RACUN}),
    ):
        response = klien.post(url, kirim)
        assert response.status_code in {200, 409}, url
        pencari = PencariRacun()
        pencari.feed(isi_of(response))
        assert pencari.temuan == [], url
    assert not ButirDokumen.objects.filter(teks__contains="racun").exists()
