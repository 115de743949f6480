"""Evidence on the page of its figure: shown there, in a frame of this site only."""

from pathlib import Path

import pytest
from django.urls import reverse

from iku.models import BagianUkur
from kecamatan.enums import Peran
from tests.factories import buat_pengguna
from tests.factories_bukti import build_bukti
from tests.iku.excel_bantu import buka_klien
from tests.kecamatan.buku_kerja.rakitan import rakit, sel
from tests.kecamatan.unggahan.rakitan import buat_gambar, buat_pdf

pytestmark = pytest.mark.django_db


def test_evidence_is_shown_beside_the_sum_at_its_page(bagian: BagianUkur) -> None:
    pdf = build_bukti(bagian, buat_pdf(halaman=5), halaman_rujukan=3)
    gambar = build_bukti(bagian, buat_gambar(), "foto.png")
    buku = build_bukti(bagian, rakit(sel("A1", "<v>1</v>")), "data.xlsx")
    kabupaten = bagian.pengukuran.kecamatan.kabupaten
    for pengguna, terbuka in (
        (buat_pengguna(Peran.BAPPEDA, kabupaten=kabupaten), 1),
        (bagian.pengukuran.dibuat_by, 0),
    ):
        jawaban = buka_klien(pengguna).get(reverse("iku:bagian", args=[bagian.pk]))
        isi = jawaban.content.decode()
        url = {satu.pk: reverse("iku:bukti", args=[satu.pk]) for satu in (pdf, gambar, buku)}
        assert f'<iframe class="bukti-tampil__bingkai" src="{url[pdf.pk]}#page=3"' in isi
        assert f'<img class="bukti-tampil__gambar" src="{url[gambar.pk]}"' in isi
        assert f'src="{url[buku.pk]}"' not in isi, "a workbook is downloaded"
        assert isi.count('<details class="bukti-tampil" open>') == terbuka
        assert "frame-src 'self'" in jawaban.headers["Content-Security-Policy"]


def test_a_picture_loses_what_it_carried_beside_the_picture(bagian: BagianUkur) -> None:
    bukti = build_bukti(bagian, buat_gambar() + b"<script>alert(1)</script>", "foto.png")
    assert b"<script>" not in Path(bukti.berkas.path).read_bytes()


def test_the_address_of_the_form_chooses_the_figure(bagian: BagianUkur) -> None:
    klien = buka_klien(bagian.pengukuran.dibuat_by)
    alamat = reverse("iku:unggah_bukti", args=[bagian.pk])
    isi = klien.get(f"{alamat}?untuk=penyebut").content.decode()
    assert '<option value="penyebut" selected' in isi
    assert "selected" not in klien.get(f"{alamat}?untuk=zzz").content.decode()
