"""G06: each POST that changes something leaves one line per object, in its own transaction."""

from collections import Counter
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from kecamatan.enums import Peran
from kecamatan.models import Jejak
from laporan.actions.buat import salin_dokumen
from laporan.enums import StatusDokumen
from laporan.models import Dokumen
from tests.factories import buat_pengguna, buat_peraturan
from tests.factories_dokumen import (
    TAHUN,
    Kantor,
    beri_nomor,
    buat_draf,
    pencetak_pura_pura,
    segar,
)
from tests.factories_laporan import CATATAN, buat_dokumen_di, gambar_png, konfirmasi_semua
from tests.klien import KlienKetat
from tests.laporan.halaman.baca import alamat, isian_of
from tests.laporan.halaman.conftest import Masuk

pytestmark = pytest.mark.django_db


class Pencatat:
    """Posts, and tells which lines that added."""

    def __init__(self) -> None:
        """Start after what the test prepared."""
        self.sudah = Jejak.objects.count()

    def baris_baru(self) -> list[Jejak]:
        """Return the lines since the last call; they must belong to one request each object."""
        baru = list(Jejak.objects.order_by("nomor"))[self.sudah :]
        self.sudah += len(baru)
        per_objek = Counter((b.objek_jenis, b.objek_id) for b in baru)
        assert not per_objek or max(per_objek.values()) == 1, per_objek
        assert len({b.permintaan for b in baru}) <= 1
        assert all(b.permintaan and b.pengguna_id and b.peran for b in baru)
        return baru

    def kirim(self, klien: KlienKetat, url: str, isian: dict[str, Any]) -> list[str]:
        """Return the events that a successful POST recorded, the document's first."""
        with pencetak_pura_pura():
            response = klien.post(url, isian)
        assert response.status_code == 302, response.content.decode()[-3000:]
        baru = self.baris_baru()
        return sorted(b.peristiwa for b in baru if b.objek_jenis != "iku.daftariku")


def test_each_step_of_a_decree_leaves_one_line(kantor: Kantor, masuk: Masuk) -> None:
    operator, sekcam, camat = map(masuk, (kantor.operator, kantor.sekcam, kantor.pemimpin))
    dokumen = buat_draf(kantor)
    lain = buat_peraturan()
    catat = Pencatat()

    def kirim(klien: KlienKetat, nama: str, *arg: object, **isian: Any) -> list[str]:
        return catat.kirim(
            klien, alamat(nama, dokumen, *arg), {"versi": segar(dokumen).versi, **isian}
        )

    identitas = isian_of(operator.get(alamat("ubah_identitas", dokumen)))
    identitas["tempat"] = "Jember Kota"
    assert kirim(operator, "ubah_identitas", **identitas) == ["dokumen_identitas_diubah"]
    butir = {"butir-TOTAL_FORMS": 1, "butir-INITIAL_FORMS": 0, "butir-0-teks": "Arsip."}
    assert kirim(operator, "ubah_butir", "tembusan", **butir) == ["dokumen_butir_disimpan"]
    assert kirim(operator, "mengingat", peraturan=lain.pk) == ["dokumen_mengingat_disimpan"]
    sitiran = dokumen.daftar_mengingat.get(peraturan=lain)
    hapus = {"hapus": "1", "frasa": "sekali"}
    assert kirim(operator, "ubah_mengingat", sitiran.pk, **hapus) == ["dokumen_mengingat_disimpan"]
    nomor = {"nomor": "007", "tanggal": "2026-01-05"}
    assert kirim(operator, "isi_nomor", **nomor) == ["dokumen_nomor_diisi"]
    assert kirim(operator, "alihkan", "ajukan") == ["dokumen_diajukan"]
    assert kirim(sekcam, "alihkan", "kembalikan", catatan=CATATAN) == ["dokumen_dikembalikan"]
    assert kirim(operator, "alihkan", "ajukan") == ["dokumen_diajukan"]
    assert kirim(sekcam, "alihkan", "verifikasi") == ["dokumen_diverifikasi"]
    assert kirim(camat, "alihkan", "tetapkan") == ["dokumen_ditetapkan"]
    berkas = SimpleUploadedFile("sk.png", gambar_png())
    assert kirim(operator, "unggah_pindaian", berkas=berkas) == ["pindaian_diunggah"]
    assert kirim(operator, "buat_perubahan", alasan=CATATAN) == ["dokumen_perubahan_dibuat"]
    assert kirim(camat, "alihkan", "cabut", catatan=CATATAN) == ["dokumen_dicabut"]


def test_making_copying_confirming_and_dropping_leave_one_line(
    kantor: Kantor, masuk: Masuk
) -> None:
    operator, catat = masuk(kantor.operator), Pencatat()
    url = reverse("laporan:buat_dokumen")
    baru = {"jenis": "sk-iku", "format": kantor.format.pk, "tahun": TAHUN}
    assert catat.kirim(operator, url, baru) == ["dokumen_dibuat"]
    asal = Dokumen.objects.get()
    salin = {"sumber": asal.pk, "tahun": TAHUN + 1}
    assert catat.kirim(operator, url, salin) == ["dokumen_disalin"]
    salinan = Dokumen.objects.get(tahun=TAHUN + 1)
    butir = salinan.daftar_butir.first()
    assert butir is not None
    kunci = {"kunci": [f"butir:{butir.pk}"]}
    konfirmasi = alamat("konfirmasi", salinan)
    assert catat.kirim(operator, konfirmasi, kunci) == ["dokumen_dikonfirmasi"]
    assert catat.kirim(operator, alamat("hapus_draf", salinan), {}) == ["dokumen_draf_dihapus"]


def test_enacting_a_correction_leaves_one_line_about_either_document(
    kantor: Kantor, masuk: Masuk
) -> None:
    lama = buat_dokumen_di(StatusDokumen.DITETAPKAN, kantor)
    masuk(kantor.operator).post(alamat("buat_perubahan", lama), {"alasan": CATATAN})
    baru = Dokumen.objects.get(menggantikan=lama)
    konfirmasi_semua(baru)
    beri_nomor(baru, kantor, urut=8)
    catat = Pencatat()
    peristiwa = [
        catat.kirim(masuk(siapa), alamat("alihkan", baru, aksi), {"versi": segar(baru).versi})
        for siapa, aksi in [
            (kantor.operator, "ajukan"),
            (kantor.sekcam, "verifikasi"),
            (kantor.pemimpin, "tetapkan"),
        ]
    ]
    assert peristiwa[-1] == ["dokumen_digantikan", "dokumen_ditetapkan"]
    assert segar(lama).status == StatusDokumen.DIGANTIKAN


def test_settings_leave_one_line(kantor: Kantor, masuk: Masuk) -> None:
    admin = masuk(buat_pengguna(Peran.ADMIN, kabupaten=kantor.kecamatan.kabupaten))
    catat = Pencatat()
    for jenis, peristiwa in (("sk-iku", "diubah"), ("iku", "dibuat")):
        url = reverse("laporan:ubah_setelan", args=[jenis])
        isian = isian_of(admin.get(url)) | {"ukuran_huruf": "12"}
        assert catat.kirim(admin, url, isian) == [f"setelan_cetak_{peristiwa}"]


def test_what_is_refused_changes_no_row_and_records_no_change(kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_dokumen_di(StatusDokumen.DITETAPKAN, kantor)
    draf = salin_dokumen(sumber=dokumen, tahun=TAHUN + 1, by=kantor.operator)
    operator, sekcam = masuk(kantor.operator), masuk(kantor.sekcam)
    ditolak = [
        (operator, "ubah_identitas", dokumen, (), {"versi": dokumen.versi, "tempat": "X"}),
        (operator, "isi_nomor", dokumen, (), {"versi": dokumen.versi, "nomor": "9"}),
        (operator, "hapus_draf", dokumen, (), {}),
        (operator, "alihkan", draf, ("ajukan",), {"versi": draf.versi}),
        (operator, "alihkan", dokumen, ("ajukan",), {"versi": dokumen.versi}),
        (sekcam, "alihkan", draf, ("verifikasi",), {"versi": draf.versi}),
        (operator, "mengingat", draf, (), {"versi": draf.versi, "peraturan": "0"}),
        (operator, "ubah_butir", draf, ("menimbang",), {"versi": draf.versi}),
        (operator, "konfirmasi", draf, (), {"kunci": ["butir:0", "hantu:1"]}),
        (operator, "unggah_pindaian", draf, (), {}),
        (operator, "buat_perubahan", draf, (), {"alasan": "Tidak boleh"}),
        (sekcam, "ubah_identitas", draf, (), {"versi": draf.versi, "tempat": "X"}),
    ]
    catat, baris = Pencatat(), list(Dokumen.objects.values_list())
    for klien, nama, objek, arg, isian in ditolak:
        response = klien.post(alamat(nama, objek, *arg), isian)
        # Only the attempt itself is told, by the page that says no.
        usaha = ["akses_ditolak"] if response.status_code == 403 else []
        assert [satu.peristiwa for satu in catat.baris_baru()] == usaha, nama
        assert list(Dokumen.objects.values_list()) == baris, nama


def test_a_line_that_cannot_be_written_takes_the_change_back(
    kantor: Kantor, masuk: Masuk, monkeypatch: pytest.MonkeyPatch
) -> None:
    dokumen = buat_dokumen_di(StatusDokumen.DRAF, kantor)

    def rusak(*args: object, **kwargs: object) -> None:
        raise RuntimeError("jejak tidak dapat ditulis")

    monkeypatch.setattr("laporan.actions.alihkan.record_jejak", rusak)
    with pytest.raises(RuntimeError):
        masuk(kantor.operator).post(alamat("alihkan", dokumen, "ajukan"), {"versi": dokumen.versi})
    kini = segar(dokumen)
    assert (kini.status, kini.versi, kini.daftar_salinan.count()) == ("draf", dokumen.versi, 0)
