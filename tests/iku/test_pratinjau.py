"""The live preview of a formula and its trial sums."""

from typing import Any

import pytest
from django.urls import reverse

from iku.models import Iku
from kecamatan.models import Jejak
from tests.iku.conftest import Meja, isian_editor


def _lihat(meja: Meja, **ubah: Any) -> str:
    response = meja.klien.post(
        reverse("iku:pratinjau_rumus"), isian_editor(meja.sasaran, **{"aksi": "lihat", **ubah})
    )
    assert response.status_code == 200
    isi: str = response.content.decode()
    return isi


def _hitung(meja: Meja, pembilang: str, penyebut: str) -> str:
    coba = {"coba-pembilang": pembilang, "coba-penyebut": penyebut}
    return _lihat(meja, aksi="hitung", **coba)


def test_the_fraction_is_drawn_and_spoken(meja: Meja) -> None:
    isi = _lihat(meja)
    assert '<div class="atas">Jumlah laporan yang diselesaikan</div>' in isi
    assert 'dibagi Jumlah laporan yang masuk dikali 100 persen"' in isi


def test_dots_stand_for_what_is_not_typed_yet(meja: Meja) -> None:
    isi = _lihat(meja, **{"persentase-penyebut": ""})
    assert '<div class="bawah">…</div>' in isi
    assert "Coba dengan angka" not in isi


def test_nothing_typed_shows_an_invitation(meja: Meja) -> None:
    isi = _lihat(meja, **{"persentase-pembilang": "", "persentase-penyebut": ""})
    assert "Rumus tampil di sini" in isi


def test_a_sum_is_shown_step_by_step(meja: Meja) -> None:
    isi = _hitung(meja, "1.234", "2.468")
    assert "Hasil: <strong>50%</strong>" in isi
    assert "Lihat hitungan" in isi


@pytest.mark.parametrize(
    ("pembilang", "penyebut", "pesan"),
    [
        ("3", "0", "pembagi nol"),
        ("3", "", "belum diisi"),
        ("98.5", "3", "Pakai koma untuk desimal, misalnya 98,5."),
        ("742 org", "3", "tanpa satuan"),
    ],
)
def test_what_cannot_be_computed_says_why_and_never_shows_zero(
    meja: Meja, pembilang: str, penyebut: str, pesan: str
) -> None:
    isi = _hitung(meja, pembilang, penyebut)
    assert pesan in isi
    assert "Hasil: <strong>" not in isi


def test_an_error_marks_its_place_in_the_expression(meja: Meja) -> None:
    isi = _lihat(
        meja,
        jenis_rumus="ekspresi",
        **{
            "ekspresi-ekspresi": "a + zz",
            "variabel-0-kunci": "a",
            "variabel-0-label": "Jumlah A",
        },
    )
    assert "a + <mark>zz</mark>" in isi
    assert "Posisi 5" in isi


@pytest.mark.parametrize(
    ("tanda", "disebut"), [(":", "÷"), ("x", "×"), ("×", None), ("÷", None), ("−", None)]
)
def test_only_signs_that_may_mean_something_else_are_named(
    meja: Meja, tanda: str, disebut: str | None
) -> None:
    isi = _lihat(
        meja,
        jenis_rumus="ekspresi",
        **{
            "ekspresi-ekspresi": f"a {tanda} 2",
            "variabel-0-kunci": "a",
            "variabel-0-label": "Jumlah A",
        },
    )
    assert ("dibaca sebagai" in isi) == (disebut is not None)
    if disebut:
        assert f"Posisi 3: &quot;{tanda}&quot; dibaca sebagai &quot;{disebut}&quot;." in isi


@pytest.mark.parametrize(
    "ubah",
    [
        {"variabel-TOTAL_FORMS": None},
        {"variabel-TOTAL_FORMS": "99999"},
        {"variabel-TOTAL_FORMS": "²"},
        {"jenis_rumus": "tidak-ada"},
        {"jenis_rumus": None},
        {"ekspresi-ekspresi": "(" * 5000},
        {"ekspresi-ekspresi": "a\x00b"},
        {"ekspresi-ekspresi": "().__class__"},
    ],
)
@pytest.mark.parametrize("aksi", ["lihat", "hitung", "baris", "simpan"])
def test_a_forged_form_is_answered_and_never_breaks(
    meja: Meja, aksi: str, ubah: dict[str, str | None]
) -> None:
    isian = isian_editor(meja.sasaran, **{"jenis_rumus": "ekspresi", "aksi": aksi, **ubah})
    for url in (
        reverse("iku:pratinjau_rumus"),
        reverse("iku:tambah_iku", args=[meja.sasaran.pk]),
    ):
        assert meja.klien.post(url, isian).status_code in {200, 302}


def test_a_preview_writes_nothing(meja: Meja) -> None:
    banyak = Jejak.objects.count()
    _hitung(meja, "1", "2")
    assert (Iku.objects.count(), Jejak.objects.count()) == (1, banyak)


def test_the_explanation_is_shown_as_it_will_be_printed(meja: Meja) -> None:
    response = meja.klien.post(
        reverse("iku:pratinjau_naskah"),
        {"judul_penjelasan": "Penjelasan", "penjelasan": "1. Satu\n   - anak <b>\n2. Dua"},
    )
    isi = response.content.decode()
    assert "<strong>Penjelasan :</strong>" in isi
    assert "anak &lt;b&gt;" in isi
    assert '<span class="naskah__nomor">2.</span>' in isi


@pytest.mark.parametrize(
    ("nilai", "pesan"), [("12.5", "Pakai koma untuk desimal"), ("98 %", "tanpa satuan")]
)
def test_a_wrong_constant_is_named_and_what_was_typed_stays(
    meja: Meja, nilai: str, pesan: str
) -> None:
    ubah = {
        "jenis_rumus": "ekspresi",
        "ekspresi-ekspresi": "a * b",
        "variabel-0-kunci": "a",
        "variabel-0-label": "Jumlah A",
        "variabel-1-kunci": "b",
        "variabel-1-label": "Jumlah B",
        "variabel-1-nilai_tetap": nilai,
    }
    lihat = _lihat(meja, **ubah)
    assert "Baris 2, Nilai tetap: " in lihat
    assert pesan in lihat
    url = reverse("iku:tambah_iku", args=[meja.sasaran.pk])
    jawaban = meja.klien.post(url, isian_editor(meja.sasaran, **ubah))
    halaman = jawaban.content.decode()
    assert jawaban.status_code == 200
    assert f'value="{nilai}"' in halaman
    assert 'value="Jumlah B"' in halaman
    assert pesan in "".join(jawaban.context["editor"].rumus.variabel[1].errors["nilai_tetap"])


def test_cells_pasted_from_a_spreadsheet_fill_their_row(meja: Meja) -> None:
    ubah = {
        "jenis_rumus": "ekspresi",
        "ekspresi-ekspresi": "a * 3",
        "variabel-0-kunci": "a\tJumlah desa\tdesa\t",
    }
    halaman = _lihat(meja, **ubah)
    assert "Jumlah desa" in halaman
    assert "pratinjau-rumus__galat" not in halaman
    url = reverse("iku:tambah_iku", args=[meja.sasaran.pk])
    meja.klien.post(url, isian_editor(meja.sasaran, **ubah))
    variabel = Iku.objects.exclude(pk=meja.iku.pk).get().daftar_variabel.get()
    assert (variabel.kunci, variabel.label, variabel.satuan) == ("a", "Jumlah desa", "desa")


@pytest.mark.parametrize("tempelan", ["a\tDari lembar kerja", "a\t\t\t\tlima"])
def test_a_paste_that_does_not_fit_is_refused_and_loses_nothing(meja: Meja, tempelan: str) -> None:
    ubah = {
        "jenis_rumus": "ekspresi",
        "ekspresi-ekspresi": "a * 3",
        "variabel-0-kunci": tempelan,
        "variabel-0-label": "Yang diketik",
    }
    url = reverse("iku:tambah_iku", args=[meja.sasaran.pk])
    jawaban = meja.klien.post(url, isian_editor(meja.sasaran, **ubah))
    halaman = jawaban.content.decode()
    assert jawaban.status_code == 200
    assert 'value="Yang diketik"' in halaman
    assert f'value="{tempelan}"' in halaman
    assert "bukan singkatan" in halaman
