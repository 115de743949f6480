"""Number, date, place, signatory and layout through the page."""

import pytest

from laporan.enums import StatusDokumen
from laporan.models import Dokumen
from tests.factories import buat_kabupaten, buat_kecamatan, buat_masa_jabatan
from tests.factories_dokumen import Kantor, beri_nomor, buat_draf, segar
from tests.factories_laporan import buat_dokumen_di, potret
from tests.laporan.halaman.baca import alamat, beda_of, isi_of, isian_of
from tests.laporan.halaman.conftest import Masuk

pytestmark = pytest.mark.django_db


def test_leading_zeros_of_the_number_are_kept(kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_draf(kantor)
    klien, url = masuk(kantor.operator), alamat("ubah_identitas", dokumen)
    isian = isian_of(klien.get(url)) | {"nomor": "007", "tanggal": "2026-01-05"}
    response = klien.post(url, isian, follow=True)
    assert response.redirect_chain == [(alamat("dokumen", dokumen), 302)]
    kini = segar(dokumen)
    assert (kini.nomor_urut, kini.nomor_lebar) == (7, 3)
    assert 'value="007"' in isi_of(klien.get(url))
    assert 'value="2026-01-05"' in isi_of(klien.get(url))
    assert "000.8.6.3/007/35.09.31/2026" in isi_of(response)


@pytest.mark.parametrize("nomor", ["7a", "0", "000", "-7", "1234567", "\u0667", "7.0", "1e3"])
def test_a_number_that_is_none_is_shown_as_typed(nomor: str, kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_draf(kantor)
    klien, url = masuk(kantor.operator), alamat("ubah_identitas", dokumen)
    sebelum = potret(Dokumen)
    isian = isian_of(klien.get(url)) | {"nomor": nomor, "tempat": "Kota Lama"}
    response = klien.post(url, isian)
    assert response.status_code == 200
    assert f'value="{nomor}"' in isi_of(response)
    assert 'value="Kota Lama"' in isi_of(response)
    assert 'href="#id_nomor"' in isi_of(response)
    assert potret(Dokumen) == sebelum


@pytest.mark.parametrize("tanggal", ["2026-02-30", "kemarin", "5 Januari"])
def test_a_date_that_is_none_is_shown_as_typed(tanggal: str, kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_draf(kantor)
    klien = masuk(kantor.operator)
    for nama in ("ubah_identitas", "isi_nomor"):
        url = alamat(nama, dokumen)
        response = klien.post(url, isian_of(klien.get(url)) | {"tanggal": tanggal})
        assert f'value="{tanggal}"' in isi_of(response)
        assert list(response.context["form"].errors) == ["tanggal"]
    assert segar(dokumen).tanggal is None


def test_people_of_others_are_no_choice(kantor: Kantor, tetangga: Kantor, masuk: Masuk) -> None:
    dokumen = buat_draf(kantor)
    jauh = buat_kecamatan("Sumbersuko", kabupaten=buat_kabupaten("35.08"))
    asing = {
        "penandatangan": [tetangga.camat.pk, buat_masa_jabatan(jauh).pk, 0, "x"],
    }
    klien, url = masuk(kantor.operator), alamat("ubah_identitas", dokumen)
    sebelum, isian = potret(Dokumen), isian_of(klien.get(url))
    for nama, daftar in asing.items():
        for pk in daftar:
            response = klien.post(url, isian | {nama: pk, "tempat": "Kota Lama"})
            assert list(response.context["form"].errors) == [nama]
            assert "Sumbersuko" not in isi_of(response)
    assert potret(Dokumen) == sebelum


def test_keys_that_the_form_does_not_have_are_ignored(kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_draf(kantor)
    klien, url = masuk(kantor.operator), alamat("ubah_identitas", dokumen)
    selundupan = {
        "status": "ditetapkan", "kecamatan": "2", "dibuat_by": "1", "ditetapkan_by": "1",
        "tahun": "2030", "jenis": "iku", "nomor_urut": "99", "daftar_iku": "1",
    }  # fmt: skip
    klien.post(url, isian_of(klien.get(url)) | selundupan | {"tempat": "Kota Lama"})
    kini = segar(dokumen)
    assert kini.tempat == "Kota Lama"
    for nama in ("status", "kecamatan_id", "tahun", "jenis", "nomor_urut", "ditetapkan_by_id"):
        assert getattr(kini, nama) == getattr(dokumen, nama)
    assert kini.versi == dokumen.versi + 1


@pytest.mark.parametrize("versi", [999, 0, -1])
def test_a_version_nobody_saw_is_stale(versi: int, kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_draf(kantor)
    klien, url = masuk(kantor.operator), alamat("ubah_identitas", dokumen)
    isian = isian_of(klien.get(url)) | {"versi": versi, "tempat": "Kota Lama"}
    response = klien.post(url, isian)
    assert response.status_code == 409
    assert segar(dokumen).tempat != "Kota Lama"


def test_a_stale_identity_shows_both_texts_by_their_labels(kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_draf(kantor)
    pertama, kedua = masuk(kantor.operator), masuk(kantor.operator)
    url = alamat("ubah_identitas", dokumen)
    lama = isian_of(kedua.get(url))
    pertama.post(url, isian_of(pertama.get(url)) | {"nomor": "007", "tentang": "Judul pertama"})
    response = kedua.post(url, lama | {"nomor": "12", "tentang": "Judul kedua"})
    assert response.status_code == 409
    beda = {label: (anda, kini) for label, anda, kini in beda_of(response)}
    assert beda["Nomor urut"] == ("12", "007")
    assert beda["Tentang"] == ("Judul kedua", "Judul pertama")
    assert segar(dokumen).tentang == "Judul pertama"


def test_a_stale_number_shows_both_texts(kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_draf(kantor)
    klien, url = masuk(kantor.sekcam), alamat("isi_nomor", dokumen)
    lama = isian_of(klien.get(url))
    beri_nomor(dokumen, kantor, urut=7)
    response = klien.post(url, lama | {"nomor": "12", "tanggal": "2026-01-06"})
    assert response.status_code == 409
    assert ("Nomor urut", "12", "007") in beda_of(response)


def test_a_number_in_use_is_refused_in_words(kantor: Kantor, masuk: Masuk) -> None:
    beri_nomor(buat_draf(kantor), kantor, urut=7)
    lain = buat_draf(kantor, tahun=2027)
    klien, url = masuk(kantor.operator), alamat("ubah_identitas", lain)
    response = klien.post(url, isian_of(klien.get(url)) | {"nomor": "7", "nomor_tahun": "2026"})
    pesan = "Nomor urut ini sudah dipakai dokumen lain tahun ini."
    assert response.context["form"].errors == {"nomor": [pesan]}
    assert pesan in isi_of(response)
    assert segar(lain).nomor_urut is None


def test_number_and_date_may_follow_while_the_words_are_checked(
    kantor: Kantor, masuk: Masuk
) -> None:
    dokumen = buat_dokumen_di(StatusDokumen.DIVERIFIKASI, kantor)
    for nomor, pengguna in enumerate((kantor.operator, kantor.sekcam, kantor.pemimpin), start=21):
        klien, url = masuk(pengguna), alamat("isi_nomor", dokumen)
        klien.post(url, isian_of(klien.get(url)) | {"nomor": str(nomor)})
        assert segar(dokumen).nomor_urut == nomor
    assert masuk(kantor.operator).get(alamat("ubah_identitas", dokumen)).status_code == 403


def test_a_form_without_decree_asks_for_no_number(kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_draf(kantor, jenis="iku")
    klien = masuk(kantor.operator)
    for nama in ("ubah_identitas", "isi_nomor"):
        url = alamat(nama, dokumen)
        isian = isian_of(klien.get(url))
        assert "nomor" not in isian
        assert klien.post(url, isian | {"tanggal": "2026-01-05"}).status_code == 302
    assert klien.get(alamat("ubah_butir", dokumen, "menimbang")).status_code == 404
