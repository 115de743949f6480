"""The indikator editor: what is stored, what is refused, what is kept."""

from typing import Any

import pytest
from django.urls import reverse

from iku.actions.wadah import tutup_wadah
from iku.domain.cetak import tulis_baris
from iku.models import Iku, IsianTambahan
from iku.rumus import rumus_of
from kecamatan.models import Jejak
from tests.factories import buat_bidang, buat_kecamatan
from tests.factories_iku import (
    buat_daftar,
    buat_daftar_terisi,
    buat_format,
    buat_iku,
    buat_sasaran,
)
from tests.iku.conftest import Meja, isian_editor

KANARI = "<img src=x onerror=alert(1)>"


def _tambah(meja: Meja, **ubah: Any) -> Any:
    url = reverse("iku:tambah_iku", args=[meja.sasaran.pk])
    return meja.klien.post(url, isian_editor(meja.sasaran, **ubah))


def _ubah(meja: Meja, **ubah: Any) -> Any:
    url = reverse("iku:ubah_iku", args=[meja.iku.pk])
    return meja.klien.post(url, isian_editor(meja.sasaran, **ubah))


def _baru(meja: Meja) -> Iku:
    return Iku.objects.exclude(pk=meja.iku.pk).get()


@pytest.mark.parametrize(
    ("ubah", "tulisan"),
    [
        ({}, "(Jumlah laporan yang diselesaikan ÷ Jumlah laporan yang masuk) × 100%"),
        (
            {
                "persentase-pembilang": "RKPDesa\n+ APBDesa",
                "persentase-penyebut": "Jumlah desa",
                "persentase-pengali": "2",
                "persentase-label_pengali": "dokumen",
            },
            "((RKPDesa + APBDesa) ÷ (Jumlah desa × 2 dokumen)) × 100%",
        ),
        (
            {
                "jenis_rumus": "skm",
                "skm-persepsi": "Total persepsi",
                "skm-penimbang": "nilai penimbang",
                "skm-terisi": "Total unsur",
                "skm-jumlah_unsur": "9",
            },
            "(Total persepsi × nilai penimbang ÷ Total unsur) × 25",
        ),
        ({"jenis_rumus": "nilai", "nilai-label": "Nilai SAKIP OPD"}, "Nilai SAKIP OPD"),
        ({"jenis_rumus": "cacah", "cacah-label": "Jumlah dokumen"}, "Jumlah dokumen"),
        (
            {
                "jenis_rumus": "ekspresi",
                "ekspresi-ekspresi": "(a + b) ÷ 2",
                "variabel-0-kunci": "a",
                "variabel-0-label": "Nilai pertama",
                "variabel-2-kunci": "b",
                "variabel-2-label": "Nilai kedua",
            },
            "(Nilai pertama + Nilai kedua) ÷ 2",
        ),
    ],
    ids=["persentase", "jumlah", "skm", "nilai", "cacah", "ekspresi"],
)
def test_every_kind_of_formula_is_stored_as_typed(
    meja: Meja, ubah: dict[str, str], tulisan: str
) -> None:
    assert _tambah(meja, **ubah).status_code == 302
    rumus = rumus_of(_baru(meja))
    assert rumus is not None
    assert tulis_baris(rumus) == tulisan


def test_a_verbal_definition_keeps_words_and_no_formula(meja: Meja) -> None:
    _tambah(meja, jenis_rumus="verbal", **{"verbal-uraian_rumus": "Hasil survei satu tahun"})
    baru = _baru(meja)
    assert (baru.uraian_rumus, baru.ekspresi) == ("Hasil survei satu tahun", "")
    assert not baru.daftar_variabel.exists()


def test_the_form_of_a_stored_formula_shows_what_was_typed(meja: Meja) -> None:
    _tambah(
        meja,
        **{
            "persentase-pembilang": "RKPDesa\n+ APBDesa",
            "persentase-pengali": "1,5",
            "persentase-label_pengali": "dokumen",
        },
    )
    halaman = meja.klien.get(reverse("iku:ubah_iku", args=[_baru(meja).pk]))
    formulir = halaman.context["editor"].rumus.terpilih
    assert formulir["pembilang"].value() == "RKPDesa\n+ APBDesa"
    assert formulir["pengali"].value() == "1,5"


def test_an_indikator_may_be_saved_before_its_formula_is_known(meja: Meja) -> None:
    kosong = {"persentase-pembilang": "", "persentase-penyebut": "", "satuan": "", "bidang": []}
    assert _tambah(meja, **kosong).status_code == 302
    assert rumus_of(_baru(meja)) is None


@pytest.mark.parametrize(
    ("ubah", "formulir", "isian"),
    [
        ({"persentase-penyebut": ""}, "persentase", "penyebut"),
        ({"persentase-pengali": "2.5"}, "persentase", "pengali"),
        ({"persentase-pengali": "1,1234567"}, "persentase", "pengali"),
        ({"persentase-label_pengali": "dokumen"}, "persentase", "pengali"),
        ({"jenis_rumus": "ekspresi", "ekspresi-ekspresi": "(a"}, "ekspresi", "ekspresi"),
        ({"jenis_rumus": "ekspresi", "ekspresi-ekspresi": "9**9**9"}, "ekspresi", "ekspresi"),
        ({"jenis_rumus": "skm", "skm-persepsi": "x", "skm-terisi": ""}, "skm", "terisi"),
    ],
)
def test_an_error_stands_beside_its_field_and_everything_typed_stays(
    meja: Meja, ubah: dict[str, str], formulir: str, isian: str
) -> None:
    halaman = _tambah(meja, penjelasan="Kata yang panjang", **ubah)
    assert halaman.status_code == 200
    editor = halaman.context["editor"]
    assert editor.rumus.forms[formulir].errors[isian]
    assert editor.kata["penjelasan"].value() == "Kata yang panjang"
    assert editor.rumus.forms["persentase"]["pembilang"].value().startswith("Jumlah laporan")
    assert Iku.objects.count() == 1


def test_a_double_click_adds_one_indikator(meja: Meja) -> None:
    assert _tambah(meja).status_code == 302
    kedua = _tambah(meja)
    assert kedua.status_code == 200
    assert "sudah ditambahkan" in kedua.content.decode()
    assert Iku.objects.count() == 2


def test_an_indikator_goes_on_from_an_earlier_year(meja: Meja) -> None:
    lama = buat_iku(
        buat_sasaran(buat_daftar(meja.daftar.kecamatan, tahun=2021)), "Kalimat tahun lalu"
    )
    halaman = meja.klien.get(reverse("iku:tambah_iku", args=[meja.sasaran.pk]))
    assert "Kalimat tahun lalu (IKU 2021)" in halaman.content.decode()
    _tambah(meja, lanjutan=lama.indikator_id)
    assert _baru(meja).indikator == lama.indikator if Iku.objects.count() == 2 else True
    assert set(lama.indikator.daftar_iku.values_list("sasaran__daftar__tahun", flat=True)) == {
        2021,
        2022,
    }


def test_rows_of_another_kecamatan_are_refused_in_every_field(meja: Meja) -> None:
    asing = buat_daftar_terisi(buat_kecamatan("Panti"))
    iku_asing = Iku.objects.get(sasaran__daftar=asing)
    bidang_asing = asing.kecamatan.daftar_bidang.first()
    assert bidang_asing is not None
    for ubah in (
        {"sasaran": iku_asing.sasaran_id},
        {"lanjutan": iku_asing.indikator_id},
        {"bidang": [bidang_asing.pk]},
    ):
        halaman = _tambah(meja, **ubah)
        assert halaman.status_code == 200
        assert next(iter(ubah)) in {n for f in halaman.context["editor"] for n in f.errors}
    assert Iku.objects.count() == 2


def test_the_identity_of_another_kecamatan_cannot_be_taken_by_its_code(meja: Meja) -> None:
    asing = Iku.objects.get(sasaran__daftar=buat_daftar_terisi(buat_kecamatan("Panti")))
    halaman = _tambah(meja, kode=str(asing.indikator.kode))
    assert halaman.status_code == 200
    assert Iku.objects.count() == 2


def test_fields_outside_the_form_cannot_be_set(meja: Meja) -> None:
    identitas = meja.iku.indikator_id
    _ubah(meja, urutan=99, indikator=1, ekspresi="1", perlu_konfirmasi="on", daftar=7, id=5)
    meja.iku.refresh_from_db()
    assert (meja.iku.urutan, meja.iku.indikator_id, meja.iku.perlu_konfirmasi) == (
        1,
        identitas,
        False,
    )
    assert meja.iku.ekspresi == "pembilang / penyebut * 100%"


def test_saving_writes_one_line_that_names_what_changed(meja: Meja) -> None:
    _ubah(meja, satuan="persen")
    jejak = Jejak.objects.about(meja.iku).get(peristiwa="iku_diubah")
    assert '"satuan": ["%", "persen"]' in jejak.perubahan
    assert "Jumlah laporan yang masuk" in jejak.perubahan


def test_saving_without_a_change_writes_nothing(meja: Meja) -> None:
    _ubah(meja)
    meja.iku.refresh_from_db()
    banyak = Jejak.objects.count()
    _ubah(meja, versi=meja.iku.versi)
    assert Jejak.objects.count() == banyak


def test_saving_a_copied_indikator_confirms_it(meja: Meja) -> None:
    Iku.objects.update(perlu_konfirmasi=True)
    _ubah(meja)
    meja.iku.refresh_from_db()
    assert not meja.iku.perlu_konfirmasi


def test_the_second_of_two_saves_gets_both_texts_and_may_insist(meja: Meja) -> None:
    assert _ubah(meja, nama="Kata rekan").status_code == 302
    bentrok = _ubah(meja, nama="Kata saya", **{"persentase-penyebut": "Penyebut saya"})
    assert bentrok.status_code == 409
    isi = bentrok.content.decode()
    for kata in ("Kata rekan", "Kata saya", "Penyebut saya", "Jumlah laporan yang masuk"):
        assert kata in isi
    assert "Simpan isian saya" in isi
    meja.iku.refresh_from_db()
    assert meja.iku.nama == "Kata rekan"
    ulang = {satu["nama"]: satu["nilai"] for satu in bentrok.context["kirim_ulang"]}
    meja.klien.post(bentrok.context["url_kirim"], ulang)
    meja.iku.refresh_from_db()
    assert meja.iku.nama == "Kata saya"


def test_a_form_without_its_version_is_refused(meja: Meja) -> None:
    assert _ubah(meja, nama="Tanpa versi", versi=None).status_code == 200
    assert not Iku.objects.filter(nama="Tanpa versi").exists()


def test_a_set_that_was_closed_meanwhile_refuses_the_save(meja: Meja) -> None:
    tutup_wadah(wadah=meja.daftar, by=meja.operator)
    ditolak = _ubah(meja, nama="Terlambat")
    assert ditolak.status_code == 403
    assert "sedang diperiksa" in ditolak.content.decode()
    assert not Iku.objects.filter(nama="Terlambat").exists()


def test_owners_are_printed_in_the_order_typed(meja: Meja) -> None:
    kecamatan = meja.daftar.kecamatan
    satu, dua = buat_bidang(kecamatan, "Seksi Satu"), buat_bidang(kecamatan, "Seksi Dua")
    _ubah(meja, bidang=[satu.pk, dua.pk], **{f"urutan_{satu.pk}": "2", f"urutan_{dua.pk}": "1"})
    deret = meja.iku.daftar_penanggung_jawab.values_list("bidang__nama", flat=True)
    assert list(deret) == ["Seksi Dua", "Seksi Satu"]


def test_without_a_common_name_the_owners_are_named_one_by_one_and_that_is_said(
    meja: Meja,
) -> None:
    jawaban = _ubah(meja, cara_sebut="sebutan", nama="Baru")
    meja.iku.refresh_from_db()
    assert (meja.iku.nama, meja.iku.cara_sebut) == ("Baru", "daftar")
    assert "Sebutan bersama masih kosong" in meja.klien.get(jawaban.url).content.decode()


def test_lines_of_the_sources_are_kept_and_shown_as_lines(meja: Meja) -> None:
    jawaban = _ubah(meja, sumber_data="•\tBuku laporan\r\n•\tNotula rapat")
    meja.iku.refresh_from_db()
    assert meja.iku.sumber_data == "•    Buku laporan\n•    Notula rapat"
    halaman = meja.klien.get(jawaban.url).content.decode()
    assert "<div>Notula rapat</div>" in halaman


@pytest.mark.parametrize("judul", ["Penjelasan Indikator :", "Penjelasan Indikator::"])
def test_the_colon_after_the_title_is_not_stored(meja: Meja, judul: str) -> None:
    _ubah(meja, judul_penjelasan=judul)
    meja.iku.refresh_from_db()
    assert meja.iku.judul_penjelasan == "Penjelasan Indikator"


@pytest.mark.parametrize(
    ("satuan", "pesan"),
    [("98 %", "Tulis satuannya saja, mis. %"), ("742 desa", "Tulis satuannya saja, mis. desa")],
)
def test_a_unit_with_a_number_is_refused(meja: Meja, satuan: str, pesan: str) -> None:
    halaman = _ubah(meja, satuan=satuan)
    assert halaman.context["editor"].kata.errors["satuan"] == [pesan]
    assert f'value="{satuan}"' in halaman.content.decode()


@pytest.mark.parametrize("satuan", ["%", "nilai", "skala 1-4", "m2", "0-100"])
def test_a_unit_may_hold_a_number_that_is_no_amount(meja: Meja, satuan: str) -> None:
    assert _ubah(meja, satuan=satuan).status_code == 302


def test_a_long_paste_is_refused_in_words_and_never_cut_by_the_browser(meja: Meja) -> None:
    halaman = _ubah(meja, penjelasan="x" * 8001)
    isi = halaman.content.decode()
    assert halaman.context["editor"].kata.errors["penjelasan"]
    assert "x" * 8001 in isi
    assert not [satu for satu in isi.split("<textarea")[1:] if "maxlength" in satu.split(">")[0]]


def test_extra_columns_of_the_layout_are_filled_and_cleared(meja: Meja) -> None:
    format_iku = buat_format(meja.daftar.kecamatan.kabupaten, tambahan="KETERANGAN")
    meja.daftar.format = format_iku
    meja.daftar.save()
    kunci = f"kolom_{format_iku.daftar_kolom.get(judul='KETERANGAN').pk}"
    _ubah(meja, **{kunci: "Triwulanan"})
    assert IsianTambahan.objects.get().teks == "Triwulanan"
    _ubah(meja, versi=2, **{kunci: ""})
    assert not IsianTambahan.objects.exists()


def test_looking_at_the_formula_saves_nothing_and_complains_about_nothing_else(
    meja: Meja,
) -> None:
    halaman = _tambah(meja, aksi="lihat", nama="")
    assert halaman.status_code == 200
    assert "ringkasan-galat" not in halaman.content.decode()
    assert "Jumlah laporan yang diselesaikan</div>" in halaman.content.decode()
    assert Iku.objects.count() == 1


def test_more_rows_are_added_without_losing_typed_variables(meja: Meja) -> None:
    halaman = _tambah(
        meja, aksi="baris", jenis_rumus="ekspresi", **{"variabel-0-label": "Jumlah A"}
    )
    formset = halaman.context["editor"].rumus.variabel
    assert len(formset.forms) == 5
    assert formset.forms[0]["label"].value() == "Jumlah A"


def test_typed_markup_is_shown_as_text_everywhere(meja: Meja) -> None:
    _ubah(
        meja,
        nama=f"Nama {KANARI}",
        satuan=KANARI[:40],
        penjelasan=f"- {KANARI}\n1. {KANARI}\n{KANARI}",
        judul_penjelasan=KANARI,
        sumber_data=KANARI,
        cara_sebut="keduanya",
        sebutan_penanggung_jawab=KANARI,
        **{"persentase-pembilang": KANARI, "persentase-penyebut": KANARI},
    )
    meja.iku.refresh_from_db()
    assert KANARI in meja.iku.nama
    for url in (
        reverse("iku:daftar", args=[meja.daftar.pk]),
        reverse("iku:ubah_iku", args=[meja.iku.pk]),
        reverse("iku:sejarah_indikator", args=[meja.iku.indikator.kode]),
        reverse("iku:hapus_butir", args=["iku", meja.iku.pk]),
    ):
        isi = meja.klien.get(url).content.decode()
        assert "<img src=x" not in isi
        assert "&lt;img src=x" in isi


def test_invisible_letters_do_not_reach_the_decree(meja: Meja) -> None:
    _ubah(meja, nama="Nilai\u200b  SKM\u202e")
    meja.iku.refresh_from_db()
    assert meja.iku.nama == "Nilai SKM"


def test_a_constant_is_stored_exactly(meja: Meja) -> None:
    _tambah(
        meja,
        jenis_rumus="ekspresi",
        **{
            "ekspresi-ekspresi": "a * b",
            "variabel-0-kunci": "a",
            "variabel-0-label": "Jumlah",
            "variabel-1-kunci": "b",
            "variabel-1-label": "bobot",
            "variabel-1-nilai_tetap": "1.234,56",
        },
    )
    assert _baru(meja).daftar_variabel.get(kunci="b").nilai_tetap == "1234.56"


def test_a_conflict_with_oneself_does_not_blame_somebody_else(meja: Meja) -> None:
    _ubah(meja, nama="Dari tab lain")
    isi = _ubah(meja, nama="Dari tab ini").content.decode()
    assert "Anda sendiri menyimpan perubahan di tab atau komputer lain" in isi
    assert "orang lain" not in isi
    assert "data-buang-draf" in isi
