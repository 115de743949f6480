"""The policy of capaian: versions that never change, a scale without holes, and its form."""

import json
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from iku.actions.kebijakan_capaian import salin_kebijakan, tetapkan_kebijakan
from iku.domain.daftar_skala_capaian import DAFTAR_SKALA_CAPAIAN, SKALA_LAN
from iku.domain.kebijakan import KEBIJAKAN_BAWAAN
from iku.forms.kebijakan_capaian import KebijakanForm
from iku.kebijakan_capaian import (
    columns_of_kebijakan,
    find_versi_berlaku,
    list_bentuk,
    list_contoh,
    read_versi,
)
from iku.models import KebijakanCapaian, TahunKinerja
from iku.models.kebijakan_capaian import to_tersimpan
from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.models import Jejak, Pengguna
from tests.factories import buat_kabupaten, buat_pengguna, buat_peraturan
from tests.factories_ukur import build_bappeda, build_tahun_kinerja
from tests.klien import KlienKetat

pytestmark = pytest.mark.django_db
BAWAAN = columns_of_kebijakan(KEBIJAKAN_BAWAAN)
TANPA_DASAR: dict[str, Any] = {"peraturan": None, "dasar": "", "alasan": "Rapat"}


@pytest.fixture
def tahun() -> TahunKinerja:
    """An open year with its first policy."""
    return build_tahun_kinerja()


@pytest.fixture
def bappeda(tahun: TahunKinerja) -> Pengguna:
    """Bappeda of the same kabupaten."""
    return build_bappeda(tahun.kabupaten)


def masuk(pengguna: Pengguna) -> KlienKetat:
    """Return a client with a session of that account."""
    klien = KlienKetat()
    klien.force_login(pengguna, backend="django.contrib.auth.backends.ModelBackend")
    return klien


def tetapkan(tahun: TahunKinerja, by: Pengguna, nomor: int = 1, **ubah: Any) -> KebijakanCapaian:
    """Set a version that differs from the usual policy in `ubah`."""
    isian = BAWAAN | TANPA_DASAR | ubah
    return tetapkan_kebijakan(tahun_kinerja=tahun, isian=isian, nomor=nomor, by=by)


def isian_form(tahun: TahunKinerja, by: Pengguna, **ubah: Any) -> dict[str, Any]:
    """Return what the page sends when it is opened and sent back, changed by `ubah`.

    A key with `__` is one of a row of classes: kelas__1__bawah.
    """
    form = KebijakanForm(tahun_kinerja=tahun, by=by)
    isi: dict[str, Any] = {}
    for isian in (*form, *(satu for baris in form.kelas for satu in baris)):
        nilai = isian.value()
        if isinstance(nilai, bool):
            nilai = "on" if nilai else None
        isi[isian.html_name] = nilai
    isi |= {f"kelas-{nama}": n for nama, n in (("TOTAL_FORMS", len(form.kelas.forms)),)}
    isi |= {"kelas-INITIAL_FORMS": form.kelas.initial_form_count(), "alasan": "Rapat koordinasi"}
    isi |= {kunci.replace("__", "-"): nilai for kunci, nilai in ubah.items()}
    return {kunci: nilai for kunci, nilai in isi.items() if nilai is not None}


def kirim(tahun: TahunKinerja, by: Pengguna, **ubah: Any) -> Any:
    """Send the form and return the answer."""
    alamat = reverse("iku:tetapkan_kebijakan", args=[tahun.pk])
    return masuk(by).post(alamat, isian_form(tahun, by, **ubah))


def test_every_change_is_a_new_version_and_the_old_one_stays(
    tahun: TahunKinerja, bappeda: Pengguna
) -> None:
    lama = tahun.daftar_kebijakan.get()
    baru = tetapkan(tahun, bappeda, batas=120)
    assert (baru.nomor, baru.batas, baru.alasan) == (2, 120, "Rapat")
    assert (lama.batas, find_versi_berlaku(tahun)) == (None, baru)
    assert baru.to_kebijakan().batas == Decimal(120)


def test_a_version_gives_back_the_rules_it_was_made_from(
    tahun: TahunKinerja, bappeda: Pengguna
) -> None:
    baru = tetapkan(tahun, bappeda, lantai=Decimal("12.5"))
    baru.refresh_from_db()
    dibaca = baru.to_kebijakan()
    assert dibaca.lantai == Decimal("12.5")
    assert dibaca.skala.daftar_kelas == KEBIJAKAN_BAWAAN.skala.daftar_kelas
    assert dibaca.bentuk_turun is KEBIJAKAN_BAWAAN.bentuk_turun


def test_the_line_of_jejak_tells_old_and_new_in_words(
    tahun: TahunKinerja, bappeda: Pengguna
) -> None:
    baru = tetapkan(tahun, bappeda, batas=120, bentuk_turun="banding")
    baris = Jejak.objects.about(baru).get()
    perubahan = json.loads(baris.perubahan)
    assert baris.peristiwa == "kebijakan_capaian_ditetapkan"
    assert baris.alasan == "Rapat"
    assert perubahan["batas"] == ["Tanpa batas", "120%"]
    assert perubahan["bentuk_turun"] == ["(2T − R) ÷ T × 100%", "T ÷ R × 100%"]
    assert "SANGAT BAIK: Lebih dari 100%" in perubahan["daftar_kelas"][0]
    assert "dasar_rata" not in perubahan


@pytest.mark.parametrize(
    ("ubah", "kata"),
    [
        ({"alasan": "  "}, "Tulis alasan perubahan"),
        ({"bentuk_turun": "sisa"}, "bukan"),
        ({"batas": 99}, "bukan"),
        ({"lantai": Decimal("100.5")}, "antara 0% dan 100%"),
        ({"lantai": Decimal("-99.999")}, "antara 0% dan 100%"),
        ({"nama_skala": ""}, "."),
    ],
)
def test_what_cannot_be_computed_with_is_refused(
    tahun: TahunKinerja, bappeda: Pengguna, ubah: dict[str, Any], kata: str
) -> None:
    with pytest.raises(AksiDitolak, match=kata):
        tetapkan(tahun, bappeda, **({"batas": 120} | ubah))
    assert tahun.daftar_kebijakan.count() == 1


@pytest.mark.parametrize(
    ("nomor", "ubah", "kata"),
    [
        (1, {"bawah": "77"}, "Ada lubang antara Baik"),
        (1, {"bawah": "70"}, "tumpang tindih"),
        (0, {"atas": "200", "atas_termasuk": True}, "tidak boleh punya batas atas"),
        (2, {"label": "Baik"}, "dipakai lebih dari sekali"),
    ],
)
def test_a_scale_with_a_hole_or_an_overlap_is_refused(
    tahun: TahunKinerja, bappeda: Pengguna, nomor: int, ubah: dict[str, Any], kata: str
) -> None:
    kelas = to_tersimpan(KEBIJAKAN_BAWAAN.skala.daftar_kelas)
    kelas[nomor] |= ubah
    with pytest.raises(AksiDitolak, match=kata):
        tetapkan(tahun, bappeda, daftar_kelas=kelas)


def test_a_version_that_changes_nothing_is_refused(tahun: TahunKinerja, bappeda: Pengguna) -> None:
    tetapkan(tahun, bappeda)
    with pytest.raises(AksiDitolak, match="Tidak ada yang berubah"):
        tetapkan(tahun, bappeda, nomor=2, lantai=Decimal("0.0000"))


def test_the_first_version_needs_no_reason(bappeda: Pengguna) -> None:
    kosong = TahunKinerja.objects.create(kabupaten=bappeda.kabupaten_pengguna, tahun=2025)
    assert tetapkan(kosong, bappeda, nomor=0, alasan="").nomor == 1
    lain = TahunKinerja.objects.create(kabupaten=bappeda.kabupaten_pengguna, tahun=2026)
    assert tetapkan(lain, bappeda, nomor=7, alasan="").nomor == 1


def test_the_second_of_two_who_save_is_told(tahun: TahunKinerja, bappeda: Pengguna) -> None:
    tetapkan(tahun, bappeda, batas=120)
    with pytest.raises(BentrokVersi):
        tetapkan(tahun, bappeda, nomor=1, batas=150)
    assert tahun.daftar_kebijakan.count() == 2


def test_the_stale_editor_sees_both_texts_class_by_class(
    tahun: TahunKinerja, bappeda: Pengguna
) -> None:
    tetapkan(tahun, bappeda, batas=120, alasan="Alasan yang lain")
    jawab = kirim(tahun, bappeda, nomor=1, kelas__0__label="LUAR BIASA", batas="150")
    halaman = jawab.content.decode()
    assert jawab.status_code == 409
    for kata in ("LUAR BIASA", "Sangat Baik", "150%", "120%", "Alasan yang lain"):
        assert kata in halaman
    assert tahun.daftar_kebijakan.count() == 2


def test_a_closed_year_gets_no_version(tahun: TahunKinerja, bappeda: Pengguna) -> None:
    TahunKinerja.objects.filter(pk=tahun.pk).update(ditutup_at=timezone.now(), ditutup_by=bappeda)
    with pytest.raises(AksiDitolak, match="sudah ditutup"):
        tetapkan(tahun, bappeda, batas=120)
    with pytest.raises(AksiDitolak, match="sudah ditutup"):
        salin_kebijakan(tahun_kinerja=tahun, by=bappeda)


def test_a_year_that_has_a_policy_gets_no_copy(tahun: TahunKinerja, bappeda: Pengguna) -> None:
    build_tahun_kinerja(tahun=2019)
    assert salin_kebijakan(tahun_kinerja=tahun, by=bappeda) is None


@pytest.mark.parametrize("peran", [peran for peran in Peran if peran != Peran.BAPPEDA])
def test_nobody_else_sets_a_policy(tahun: TahunKinerja, peran: Peran) -> None:
    with pytest.raises(PermissionDenied):
        tetapkan(tahun, buat_pengguna(peran), batas=120)


def test_the_regulation_must_be_one_that_bappeda_sees(
    tahun: TahunKinerja, bappeda: Pengguna
) -> None:
    asing = buat_peraturan(kabupaten=buat_kabupaten("35.08"))
    with pytest.raises(AksiDitolak, match="tidak ada dalam daftar"):
        tetapkan(tahun, bappeda, peraturan=asing)
    milik = buat_peraturan(kabupaten=tahun.kabupaten)
    assert tetapkan(tahun, bappeda, peraturan=milik).peraturan == milik


def test_versions_are_read_newest_first_with_what_changed(
    tahun: TahunKinerja, bappeda: Pengguna
) -> None:
    tetapkan(tahun, bappeda)
    tetapkan(tahun, bappeda, nomor=2, batas=120)
    tiga, dua, satu = read_versi(tahun)
    assert [v.kebijakan.nomor for v in (tiga, dua, satu)] == [3, 2, 1]
    assert (tiga.is_berlaku, dua.is_berlaku, satu.is_berlaku) == (True, False, False)
    (beda,) = tiga.daftar_perubahan
    assert (beda.label, beda.lama, beda.baru) == (
        "Capaian paling tinggi",
        "Tanpa batas",
        "120%",
    )
    assert satu.daftar_perubahan == ()


def test_the_forms_of_a_falling_indikator_are_compared_for_a_target_of_ten() -> None:
    isi = {s.realisasi: (s.selisih, s.banding, s.sisa) for s in list_bentuk()}
    assert isi == {
        "0": ("200%", "tidak terdefinisi", "100%"),
        "5": ("150%", "200%", "50%"),
        "8": ("120%", "125%", "20%"),
        "10": ("100%", "100%", "0%"),
        "12": ("80%", "83,33%", "-20%"),
        "20": ("0%", "50%", "-100%"),
        "25": ("-50%", "40%", "-150%"),
    }


def test_a_value_between_two_classes_goes_where_each_method_puts_it() -> None:
    (contoh,) = list_contoh(KEBIJAKAN_BAWAAN.skala.daftar_kelas)
    assert contoh.nilai == "75,5"
    assert contoh.daftar_label == ("Cukup", "Baik", "Baik")
    assert list_contoh(SKALA_LAN.daftar_kelas) == []


def test_the_form_saves_what_was_typed_the_indonesian_way(
    tahun: TahunKinerja, bappeda: Pengguna
) -> None:
    peraturan = buat_peraturan(kabupaten=tahun.kabupaten)
    jawab = kirim(
        tahun,
        bappeda,
        lantai="12,5",
        batas="120",
        peraturan=peraturan.pk,
        kelas__1__bawah="75,01",
        kelas__1__tertulis="di atas 75%",
    )
    assert jawab["Location"] == reverse("iku:tahun_kinerja", args=[tahun.pk])
    baru = find_versi_berlaku(tahun)
    assert baru is not None
    assert (baru.nomor, baru.lantai, baru.batas) == (2, Decimal("12.5"), 120)
    assert (baru.peraturan, baru.alasan) == (peraturan, "Rapat koordinasi")
    assert baru.daftar_kelas[1]["bawah"] == "75.01"
    assert baru.daftar_kelas[1]["tertulis"] == "di atas 75%"
    assert baru.daftar_kelas[0]["atas"] is None


def test_classes_may_be_typed_in_any_order_and_removed_by_emptying(
    tahun: TahunKinerja, bappeda: Pengguna
) -> None:
    kosong = {f"kelas__{n}__{nama}": "" for n in (0, 2) for nama in ("label", "bawah", "atas")}
    ubah: dict[str, Any] = {
        **kosong,
        "kelas__0__bawah_termasuk": None,
        "kelas__1__label": "TIDAK TERCAPAI",
        "kelas__1__bawah": "",
        "kelas__1__atas": "100",
        "kelas__1__atas_termasuk": None,
        "kelas__3__label": "TERCAPAI",
        "kelas__3__bawah": "100",
        "kelas__3__bawah_termasuk": "on",
        "kelas__3__atas": "",
    }
    assert kirim(tahun, bappeda, **ubah).status_code == 302
    baru = find_versi_berlaku(tahun)
    assert baru is not None
    assert [satu["label"] for satu in baru.daftar_kelas] == ["TERCAPAI", "TIDAK TERCAPAI"]


@pytest.mark.parametrize(
    ("ubah", "kata", "baris"),
    [
        ({"kelas__1__bawah": "80"}, "Ada lubang antara BAIK (80% s.d. 100%) dan CUKUP", 3),
        ({"kelas__1__bawah": "70"}, "tumpang tindih", 3),
        ({"kelas__1__bawah": "tujuh"}, "", 2),
        ({"kelas__2__label": ""}, "Isian ini wajib diisi.", 3),
        ({"kelas__0__atas": "120"}, "tidak boleh punya batas atas", 1),
    ],
)
def test_what_is_wrong_with_a_class_is_said_beside_its_row(
    tahun: TahunKinerja, bappeda: Pengguna, ubah: dict[str, str], kata: str, baris: int
) -> None:
    jawab = kirim(tahun, bappeda, **ubah)
    halaman = jawab.content.decode()
    assert jawab.status_code == 200
    assert kata in halaman
    assert f"Baris {baris}" in halaman
    assert tahun.daftar_kebijakan.count() == 1


@pytest.mark.parametrize(
    ("ubah", "kata"),
    [
        ({"alasan": ""}, "Isian ini wajib diisi."),
        ({"lantai": "100,5"}, "antara 0% dan 100%"),
        ({"lantai": "-99,999"}, "antara 0% dan 100%"),
        ({"alasan": "\u200b\u2060"}, "Isian ini wajib diisi."),
        ({"bentuk_turun": "sisa"}, "Pilihan ini tidak ada."),
        ({"metode_batas": None}, "Pilih salah satu."),
        ({"nama_skala": ""}, "Isian ini wajib diisi."),
        ({"peraturan": "999999"}, "valid"),
        ({"nomor": ""}, "diisi"),
    ],
)
def test_a_wrong_box_comes_back_with_words(
    tahun: TahunKinerja, bappeda: Pengguna, ubah: dict[str, Any], kata: str
) -> None:
    jawab = kirim(tahun, bappeda, kelas__0__label="LUAR BIASA", **ubah)
    assert jawab.status_code == 200
    assert kata in jawab.content.decode()
    assert "LUAR BIASA" in jawab.content.decode()


def test_nothing_changed_is_said_on_the_page(tahun: TahunKinerja, bappeda: Pengguna) -> None:
    assert "Tidak ada yang berubah" in kirim(tahun, bappeda).content.decode()


@pytest.mark.parametrize("kunci", list(DAFTAR_SKALA_CAPAIAN))
def test_a_ready_scale_fills_the_form_and_can_be_saved_as_it_is(
    tahun: TahunKinerja, bappeda: Pengguna, kunci: str
) -> None:
    skala = DAFTAR_SKALA_CAPAIAN[kunci]
    alamat = reverse("iku:tetapkan_kebijakan", args=[tahun.pk])
    halaman = masuk(bappeda).post(alamat, {"pakai_skala": kunci}).content.decode()
    assert f'value="{skala.daftar_kelas[0].label}"' in halaman
    tetapkan(
        tahun,
        bappeda,
        daftar_kelas=to_tersimpan(skala.daftar_kelas),
        nama_skala=skala.nama,
        metode_batas=skala.metode.value,
    )
    assert kirim(tahun, bappeda, batas="100").status_code == 302
    baru = find_versi_berlaku(tahun)
    assert baru is not None
    assert baru.to_kebijakan().skala.daftar_kelas == skala.daftar_kelas


def test_an_unread_source_is_said_where_it_is_chosen_and_used(
    tahun: TahunKinerja, bappeda: Pengguna
) -> None:
    klien = masuk(bappeda)
    form = reverse("iku:tetapkan_kebijakan", args=[tahun.pk])
    assert klien.get(form).content.decode().count("Belum diperiksa") == 1
    halaman = reverse("iku:tahun_kinerja", args=[tahun.pk])
    assert "belum diperiksa" not in klien.get(halaman).content.decode()
    tetapkan(tahun, bappeda, daftar_kelas=to_tersimpan(SKALA_LAN.daftar_kelas))
    assert "belum diperiksa" in klien.get(halaman).content.decode()


def test_examples_are_computed_from_what_was_typed(tahun: TahunKinerja, bappeda: Pengguna) -> None:
    halaman = kirim(tahun, bappeda, kelas__2__atas="74,9", alasan="").content.decode()
    assert "75,45%" in halaman


@pytest.mark.parametrize("kunci", ["tidak-ada", "<script>", ""])
def test_a_scale_that_is_not_there_changes_nothing(
    tahun: TahunKinerja, bappeda: Pengguna, kunci: str
) -> None:
    alamat = reverse("iku:tetapkan_kebijakan", args=[tahun.pk])
    jawab = masuk(bappeda).get(alamat, {"skala": kunci})
    assert 'value="SANGAT BAIK"' in jawab.content.decode()


def test_more_rows_than_fit_are_refused(tahun: TahunKinerja, bappeda: Pengguna) -> None:
    jawab = kirim(tahun, bappeda, **{"kelas__TOTAL_FORMS": "4000"})
    assert jawab.status_code == 200
    assert tahun.daftar_kebijakan.count() == 1
