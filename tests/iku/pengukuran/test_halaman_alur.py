"""The panel of moves and the trace of one number, as each role meets them."""

from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from iku.actions.alur_ukur import kembalikan
from iku.actions.realisasi import IsianBagian, simpan_realisasi
from iku.alur_ukur import StatusRealisasi
from iku.models import BagianUkur, IzinIsi, LangkahUkur, NilaiVariabel, Pengukuran
from iku.pengukuran.isi import read_isi
from iku.pengukuran.sebut import sebut_kepastian
from kecamatan.enums import Peran
from tests.factories import buat_kecamatan, buat_pengguna
from tests.factories_ukur import pindah_status
from tests.iku.pengukuran.isi_uji import Meja, build_meja

pytestmark = pytest.mark.django_db


@pytest.fixture
def meja() -> Meja:
    return build_meja()


def _alamat(meja: Meja) -> str:
    return reverse("iku:alihkan_ukur", args=[meja.pengukuran.pk])


def _versi(meja: Meja) -> dict[str, str]:
    return meja.terlihat()


def _status(meja: Meja) -> set[str]:
    return set(meja.pengukuran.daftar_bagian.values_list("status", flat=True))


def test_one_click_moves_everything_that_is_ready(client: Client, meja: Meja) -> None:
    for peran, aksi in (
        (Peran.OPERATOR, "ajukan"),
        (Peran.SEKCAM, "verifikasi"),
        (Peran.CAMAT, "kirim"),
        (Peran.BAPPEDA, "terima"),
    ):
        client.force_login(meja.orang[peran])
        halaman = client.get(_alamat(meja))
        assert f'value="{aksi}.semua"' in halaman.content.decode()
        respons = client.post(_alamat(meja), {"aksi": f"{aksi}.semua", **_versi(meja)})
        assert respons.status_code == 302
    assert _status(meja) == {StatusRealisasi.DITERIMA}


def test_a_refusal_stands_beside_the_form_and_the_note_stays(client: Client, meja: Meja) -> None:
    meja.sampai_bappeda()
    client.force_login(meja.orang[Peran.BAPPEDA])
    pk = min(meja.pilih())
    respons = client.post(
        _alamat(meja),
        {
            "aksi": "kembalikan",
            "pilih": [pk],
            "catatan": "Lampirkan laporan SKM",
            "sampai": "2021-01-01",
            **_versi(meja),
        },
    )
    isi = respons.content.decode()
    assert respons.status_code == 409
    assert "Tanggal itu sudah lewat; paling awal" in isi
    assert "Lampirkan laporan SKM" in isi
    assert f'value="{pk}" id="pilih-{pk}" checked' in isi
    assert _status(meja) == {StatusRealisasi.DIKIRIM}


def test_who_saw_an_older_version_is_told_what_changed(client: Client, meja: Meja) -> None:
    meja.sampai_bappeda()
    client.force_login(meja.orang[Peran.BAPPEDA])
    lama = _versi(meja)
    pindah_status(BagianUkur.objects.all(), StatusRealisasi.DITERIMA)
    BagianUkur.objects.update(versi=9)
    respons = client.post(
        _alamat(meja),
        {"aksi": "kembalikan", "pilih": list(meja.pilih()), "catatan": "Salah", **lama},
    )
    assert respons.status_code == 409
    isi = respons.content.decode()
    assert "Sudah berubah; sekarang diterima" in isi
    assert "Salah" in isi


def test_nothing_chosen_is_said_in_words(client: Client, meja: Meja) -> None:
    client.force_login(meja.orang[Peran.OPERATOR])
    respons = client.post(_alamat(meja), {"aksi": "ajukan", **_versi(meja)})
    assert respons.status_code == 409
    assert "Pilih dulu yang akan diproses" in respons.content.decode()


def test_a_button_without_a_name_moves_nothing(client: Client, meja: Meja) -> None:
    client.force_login(meja.orang[Peran.OPERATOR])
    for aksi in ("", "komentar", "hapus", "ajukan\0"):
        respons = client.post(_alamat(meja), {"aksi": aksi, **_versi(meja)})
        assert respons.status_code == 409
    assert _status(meja) == {StatusRealisasi.DRAF}


def test_a_bagian_of_another_triwulan_is_not_moved(client: Client, meja: Meja) -> None:
    lain = build_meja(buat_kecamatan("Panti"))
    client.force_login(meja.orang[Peran.OPERATOR])
    pk, versi = next(iter(lain.pilih().items()))
    respons = client.post(_alamat(meja), {"aksi": "ajukan", "pilih": [pk], f"versi-{pk}": versi})
    assert respons.status_code == 409
    assert _status(lain) == {StatusRealisasi.DRAF}


def test_what_is_missing_is_named_and_cannot_be_chosen(client: Client) -> None:
    meja = build_meja(terisi=False)
    client.force_login(meja.orang[Peran.OPERATOR])
    isi = client.get(_alamat(meja)).content.decode()
    assert "Belum ada yang dapat diajukan" in isi
    assert 'name="pilih"' not in isi


def test_a_camat_reads_what_he_vouches_for(client: Client, meja: Meja) -> None:
    BagianUkur.objects.update(status=StatusRealisasi.DIVERIFIKASI)
    client.force_login(meja.orang[Peran.CAMAT])
    isi = client.get(_alamat(meja)).content.decode()
    assert (
        "Anda sebagai camat menyatakan bahwa 2 indikator dan realisasi anggaran triwulan I" in isi
    )
    assert "Rata-rata capaian 112,50% (SANGAT BAIK) dari 2 indikator." in isi


def test_a_camat_is_warned_that_what_he_gives_back_stays_closed(client: Client, meja: Meja) -> None:
    BagianUkur.objects.update(status=StatusRealisasi.DIVERIFIKASI)
    IzinIsi.objects.update(dicabut_at="2021-05-01T00:00Z", dicabut_by=meja.orang[Peran.BAPPEDA])
    client.force_login(meja.orang[Peran.CAMAT])
    assert "operator belum dapat memperbaikinya" in client.get(_alamat(meja)).content.decode()


def test_the_page_of_one_number_shows_where_it_comes_from(client: Client, meja: Meja) -> None:
    meja.sampai_bappeda()
    client.force_login(meja.orang[Peran.BAPPEDA])
    pk = min(meja.pilih())
    isi = client.get(reverse("iku:bagian", args=[pk])).content.decode()
    for kata in (
        "45", "50", "112,50%", "SANGAT BAIK", "Kebijakan capaian 2021, versi 1",
        "termasuk SANGAT BAIK (Lebih dari 100%) pada skala Jember",
        "Diajukan ke sekcam", "Disetujui dan dikirim ke Bappeda", "Sidik cocok",
        meja.orang[Peran.OPERATOR].nama,
    ):  # fmt: skip
        assert kata in isi, kata


def test_a_number_leads_to_its_boxes_only_who_can_fill_it_in_now(
    client: Client, meja: Meja
) -> None:
    satu = meja.pengukuran.daftar_bagian.filter(indikator__isnull=False)[0]
    alamat = reverse("iku:bagian", args=[satu.pk])
    kotak = reverse("iku:isi_realisasi", args=[meja.pengukuran.pk]) + f"#bagian-{satu.pk}"
    for peran, ada in ((Peran.OPERATOR, True), (Peran.SEKCAM, False), (Peran.BAPPEDA, False)):
        client.force_login(meja.orang[peran])
        assert (kotak in client.get(alamat).content.decode()) is ada, peran
    meja.sampai_bappeda()
    client.force_login(meja.orang[Peran.OPERATOR])
    assert kotak not in client.get(alamat).content.decode()


def test_the_budget_is_traced_row_by_row(client: Client, meja: Meja) -> None:
    client.force_login(meja.orang[Peran.CAMAT])
    pk = meja.pengukuran.daftar_bagian.get(indikator=None).pk
    respons = client.get(reverse("iku:bagian", args=[pk]))
    assert "Pagu (Rp)" in respons.content.decode()
    assert "1.000" in respons.content.decode()


def test_after_acceptance_the_next_of_the_queue_opens(client: Client, meja: Meja) -> None:
    meja.sampai_bappeda()
    client.force_login(meja.orang[Peran.BAPPEDA])
    satu, dua, _ = sorted(meja.pilih())
    halaman = client.get(reverse("iku:bagian", args=[satu]))
    berikutnya = reverse("iku:bagian", args=[dua])
    assert halaman.context["url_berikutnya"] == berikutnya
    respons = client.post(
        _alamat(meja),
        {
            "aksi": "terima.lanjut",
            "bagian": satu,
            "pilih": satu,
            **_versi(meja),
            "berikutnya": berikutnya,
        },
    )
    assert respons["Location"] == berikutnya
    assert BagianUkur.objects.get(pk=satu).status == StatusRealisasi.DITERIMA
    assert BagianUkur.objects.get(pk=dua).status == StatusRealisasi.DIKIRIM


def test_a_refusal_from_the_page_of_a_number_answers_that_page(client: Client, meja: Meja) -> None:
    meja.sampai_bappeda()
    client.force_login(meja.orang[Peran.BAPPEDA])
    pk = min(meja.pilih())
    respons = client.post(
        _alamat(meja),
        {"aksi": "kembalikan", "bagian": pk, "pilih": pk, f"versi-{pk}": meja.pilih()[pk]},
    )
    assert respons.status_code == 409
    assert respons.templates[0].name == "iku/bagian.html"
    assert "Tulis catatan" in respons.content.decode()


def test_nobody_is_led_to_another_site(client: Client, meja: Meja) -> None:
    client.force_login(meja.orang[Peran.OPERATOR])
    data = {"aksi": "ajukan.semua", "kembali": "https://jahat.example/", **_versi(meja)}
    assert client.post(_alamat(meja), data)["Location"] == _alamat(meja)


def test_what_changed_since_it_was_sent_before_is_shown(client: Client, meja: Meja) -> None:
    meja.sampai_bappeda()
    pk = min(meja.pilih())
    kembalikan(
        pengukuran=meja.pengukuran,
        pilihan={pk: meja.pilih()[pk]},
        catatan="Pembilang tertukar",
        sampai=timezone.localdate(),
        by=meja.orang[Peran.BAPPEDA],
    )
    simpan_realisasi(
        pengukuran=meja.pengukuran,
        isian={pk: IsianBagian(nilai={"pembilang": (Decimal(45), Decimal(40))})},
        by=meja.orang[Peran.OPERATOR],
    )
    client.force_login(meja.orang[Peran.OPERATOR])
    banding = client.get(reverse("iku:bagian", args=[pk])).context["banding"]
    beda = {satu.label: (satu.lama, satu.baru) for satu in banding.daftar_perubahan}
    assert beda["Capaian"] == ("112,50%", "100,00%")
    assert ("45", "40") in beda.values()


def test_a_comment_is_read_by_all_and_moves_nothing(client: Client, meja: Meja) -> None:
    meja.sampai_bappeda()
    pk = min(meja.pilih())
    client.force_login(meja.orang[Peran.BAPPEDA])
    client.post(reverse("iku:komentar_bagian", args=[pk]), {"catatan": "Sumbernya apa?"})
    client.force_login(meja.orang[Peran.OPERATOR])
    assert "Sumbernya apa?" in client.get(reverse("iku:bagian", args=[pk])).content.decode()
    assert _status(meja) == {StatusRealisasi.DIKIRIM}


def test_an_empty_comment_is_refused_beside_its_field(client: Client, meja: Meja) -> None:
    client.force_login(meja.orang[Peran.OPERATOR])
    respons = client.post(reverse("iku:komentar_bagian", args=[min(meja.pilih())]), {})
    assert respons.status_code == 409
    assert "Tulis komentarnya" in respons.content.decode()
    assert LangkahUkur.objects.count() == 0


def test_inspektorat_reads_and_never_writes(client: Client, meja: Meja) -> None:
    pembaca = buat_pengguna(Peran.INSPEKTORAT, kabupaten=meja.pengukuran.kecamatan.kabupaten)
    client.force_login(pembaca)
    pk = min(meja.pilih())
    halaman = client.get(reverse("iku:bagian", args=[pk]))
    assert halaman.status_code == 200
    assert 'name="aksi"' not in halaman.content.decode()
    assert client.post(_alamat(meja), {"aksi": "terima.semua"}).status_code == 403
    assert (
        client.post(reverse("iku:komentar_bagian", args=[pk]), {"catatan": "x"}).status_code == 403
    )


def test_a_budget_that_is_gone_does_not_break_its_page(client: Client, meja: Meja) -> None:
    Pengukuran.objects.update(anggaran=None)
    client.force_login(meja.orang[Peran.CAMAT])
    pk = meja.pengukuran.daftar_bagian.get(indikator=None).pk
    respons = client.get(reverse("iku:bagian", args=[pk]))
    assert "tidak punya anggaran" in respons.content.decode()


TAK_TAMPAK = "\u200b\u2060\u202e"
KOTOR = "Lampirkan\x0b laporan\x07 \u202eSKM\u200b"


def test_a_note_that_nobody_sees_is_no_note(client: Client, meja: Meja) -> None:
    meja.sampai_bappeda()
    client.force_login(meja.orang[Peran.BAPPEDA])
    pk = min(meja.pilih())
    besok = timezone.localdate().isoformat()
    isian = {"aksi": "kembalikan", "pilih": [pk], "sampai": besok, **_versi(meja)}
    respons = client.post(_alamat(meja), {**isian, "catatan": TAK_TAMPAK})
    assert "Tulis catatan" in respons.content.decode()
    assert _status(meja) == {StatusRealisasi.DIKIRIM}
    respons = client.post(reverse("iku:komentar_bagian", args=[pk]), {"catatan": TAK_TAMPAK})
    assert "Tulis komentarnya" in respons.content.decode()
    alamat = reverse("iku:beri_izin", args=[meja.pengukuran.pk])
    respons = client.post(alamat, {"sampai": "2100-01-01", "alasan": TAK_TAMPAK})
    assert "Isian ini wajib diisi." in respons.content.decode()
    client.post(_alamat(meja), {**isian, "catatan": KOTOR})
    client.post(reverse("iku:komentar_bagian", args=[pk]), {"catatan": KOTOR})
    client.post(alamat, {"sampai": "2100-01-01", "alasan": KOTOR})
    bersih = "Lampirkan\n laporan SKM"
    catatan = LangkahUkur.objects.exclude(catatan="").values_list("catatan", flat=True)
    assert [*catatan] == [bersih, bersih]
    assert bersih in IzinIsi.objects.values_list("alasan", flat=True)


def test_a_camat_vouches_only_for_what_he_sends(client: Client, meja: Meja) -> None:
    satu = meja.pengukuran.daftar_bagian.exclude(indikator=None).order_by("pk").first()
    kunci = {lain for lain in meja.pilih() if lain != satu.pk}
    # The one that is not sent has a capaian of its own; it must not raise or lower the mean.
    NilaiVariabel.objects.filter(bagian=satu, kunci="pembilang").update(angka=Decimal(5))
    BagianUkur.objects.filter(pk=satu.pk).update(penyebab="Rapat ditunda")
    meja.sampai_bappeda()
    pindah_status(BagianUkur.objects.filter(pk__in=kunci), "diverifikasi")
    pindah_status(BagianUkur.objects.filter(pk=satu.pk), "dikembalikan")
    client.force_login(meja.orang[Peran.CAMAT])
    isi = client.get(_alamat(meja)).content.decode()
    assert "menyatakan bahwa 1 indikator dan realisasi anggaran" in isi
    assert "Rata-rata capaian 112,50% (SANGAT BAIK) dari 1 indikator." in isi
    pindah_status(BagianUkur.objects.filter(indikator=None), "diterima")
    isi = client.get(_alamat(meja)).content.decode()
    assert "Serapan anggarannya" not in isi


def test_a_second_press_is_told_who_was_first(client: Client, meja: Meja) -> None:
    client.force_login(meja.orang[Peran.OPERATOR])
    data = {"aksi": "ajukan.semua", **_versi(meja)}
    assert client.post(_alamat(meja), data).status_code == 302
    lagi = client.post(_alamat(meja), data)
    assert lagi.status_code == 409
    isi = lagi.content.decode()
    assert f"WIB oleh {meja.orang[Peran.OPERATOR].nama}." in isi
    assert "Sudah diajukan ke sekcam pada" in isi
    # Nobody was first: there is simply nothing to do.
    isi = client.post(_alamat(meja), {"aksi": "ajukan.semua", **_versi(meja)}).content.decode()
    assert "Tidak ada yang siap untuk “Ajukan ke sekcam” sekarang." in isi


def test_a_single_figure_is_named_when_it_moved(client: Client, meja: Meja) -> None:
    meja.sampai_bappeda()
    client.force_login(meja.orang[Peran.BAPPEDA])
    satu = meja.pengukuran.daftar_bagian.exclude(indikator=None).order_by("pk").first()
    data = {"aksi": "terima", "pilih": satu.pk, **_versi(meja)}
    isi = client.post(_alamat(meja), data, follow=True).content.decode()
    assert f"{satu} diterima." in isi


def test_what_can_be_filled_in_stands_first_and_the_rest_is_folded(
    client: Client, meja: Meja
) -> None:
    alamat = reverse("iku:isi_realisasi", args=[meja.pengukuran.pk])
    client.force_login(meja.orang[Peran.OPERATOR])
    pertama, kedua = meja.pengukuran.daftar_bagian.exclude(indikator=None).order_by("urutan")
    assert "tidak dapat Anda isi" not in client.get(alamat).content.decode()
    BagianUkur.objects.filter(pk=pertama.pk).update(status="dikirim")
    isi = client.get(alamat).content.decode()
    letak = [
        isi.index(kata)
        for kata in (
            f'id="bagian-{kedua.pk}"',
            "1 indikator lain yang tidak dapat Anda isi sekarang",
            f'id="bagian-{pertama.pk}"',
        )
    ]
    assert letak == sorted(letak)
    # With nothing to fill in there is nothing to fold away.
    BagianUkur.objects.update(status="dikirim")
    assert "tidak dapat Anda isi" not in client.get(alamat).content.decode()


@pytest.mark.parametrize(
    ("status", "kepastian"),
    [
        (("draf", "dikembalikan"), "masih draf"),
        (("draf", "diterima"), "belum semuanya diterima Bappeda"),
        (("dikirim", "dikirim"), "belum semuanya diterima Bappeda"),
        (("diterima", "diterima"), ""),
    ],
)
def test_a_mean_says_whether_it_can_change(
    meja: Meja, status: tuple[str, str], kepastian: str
) -> None:
    bagian = meja.pengukuran.daftar_bagian.exclude(indikator=None).order_by("urutan")
    for satu, kata in zip(bagian, status, strict=True):
        BagianUkur.objects.filter(pk=satu.pk).update(status=kata)
    assert sebut_kepastian(read_isi(meja.pengukuran)) == kepastian
