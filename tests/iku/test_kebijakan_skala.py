"""Taking a ready scale on the page of a policy: nothing else that was typed is lost."""

import pytest
from django.urls import reverse

from iku.domain.daftar_skala_capaian import DAFTAR_SKALA_CAPAIAN
from iku.kebijakan_capaian import find_versi_berlaku
from tests.factories_ukur import build_bappeda, build_tahun_kinerja
from tests.iku.excel_bantu import buka_klien

pytestmark = pytest.mark.django_db


def test_a_ready_scale_leaves_what_was_typed_and_stores_nothing() -> None:
    tahun = build_tahun_kinerja()
    versi, skala = find_versi_berlaku(tahun), DAFTAR_SKALA_CAPAIAN["permendagri"]
    alamat = reverse("iku:tetapkan_kebijakan", args=[tahun.pk])
    isian = {"nomor": "7", "lantai": "1a", "alasan": "Usul <Bappeda>", "batas": "120"}
    klien = buka_klien(build_bappeda(tahun.kabupaten))
    lain = {"pakai_skala": "permendagri", "nama_skala": "Lama"}
    jawaban = klien.post(alamat, isian | lain)
    halaman = jawaban.content.decode()
    assert jawaban.status_code == 200
    assert f'value="{skala.nama}"' in halaman
    assert f'value="{skala.daftar_kelas[0].label}"' in halaman
    assert 'value="Lama"' not in halaman
    assert 'value="1a"' in halaman, "readable or not"
    assert 'name="nomor" value="7"' in halaman
    assert '<option value="120" selected>' in halaman
    assert "Usul &lt;Bappeda&gt;" in halaman
    assert "data-tersimpan" in halaman, "the older text of this browser does not come back over it"
    assert find_versi_berlaku(tahun) == versi
