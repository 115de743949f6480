"""The gallery of page components with sample values; reachable in demo and test only."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from iku.domain.rumus import rumus_persentase
from sakip.galeri_grafik import draw_contoh

WIB = ZoneInfo("Asia/Jakarta")
ATAS = "Jumlah hasil koordinasi pemberdayaan masyarakat yang ditindaklanjuti"
BAWAH = "Jumlah koordinasi pemberdayaan masyarakat yang dilaksanakan"
CONTOH: dict[str, Any] = {
    "lencana": [
        {"kode": kode, "label": kode.replace("_", " ").capitalize()}
        for kode in (
            *("draf", "diajukan", "dikembalikan", "diverifikasi", "ditetapkan"),
            *("digantikan", "dicabut", "selesai", "perlu_diisi", "perlu_diperbaiki"),
            *("menunggu", "belum_bisa", "tidak_wajib"),
        )
    ],
    "tugas": [
        {
            "judul": "Keputusan Camat tentang IKU 2025",
            "url": "#tugas",
            "petunjuk": "3 hal masih perlu diisi",
            "kode": "perlu_diisi",
            "label": "Perlu diisi",
        },
        {
            "judul": "Profil kecamatan",
            "url": "#tugas",
            "petunjuk": "Alamat, tugas, dan fungsi",
            "kode": "selesai",
            "label": "Selesai",
        },
        {
            "judul": "Unggah pindaian bertanda tangan",
            "url": "",
            "petunjuk": "Menunggu penetapan camat",
            "kode": "belum_bisa",
            "label": "Belum bisa dimulai",
        },
    ],
    "temuan": [
        {
            "tingkat": "galat",
            "tingkat_label": "Harus diperbaiki",
            "pesan": "Nomor urut keputusan belum diisi.",
            "url": "#id_nama",
        },
        {
            "tingkat": "peringatan",
            "tingkat_label": "Peringatan",
            "pesan": "Permen PANRB Nomor 53 Tahun 2014 pada Mengingat sudah diubah statusnya.",
            "url": "",
        },
    ],
    "langkah": [
        {"label": "Draf", "keadaan": "selesai", "keterangan": "3 Maret 2025"},
        {"label": "Diajukan", "keadaan": "selesai", "keterangan": ""},
        {"label": "Diverifikasi", "keadaan": "kini", "keterangan": "Menunggu sekcam"},
        {"label": "Ditetapkan", "keadaan": "nanti", "keterangan": ""},
    ],
    "riwayat": [
        {
            "waktu": datetime(2025, 3, 4, 10, 42, tzinfo=WIB),
            "pelaku": "Sekretaris Kecamatan",
            "uraian": "Dikembalikan ke operator",
            "kode": "dikembalikan",
            "catatan": "Sumber data indikator kedua belum disebut.",
        },
        {
            "waktu": datetime(2025, 3, 3, 9, 5, tzinfo=WIB),
            "pelaku": "Operator",
            "uraian": "Diajukan untuk diverifikasi",
            "kode": "diajukan",
            "catatan": "",
        },
    ],
    "hitungan": [
        {"keterangan": ATAS, "ungkapan": "A", "hasil": "18", "satuan": "hasil koordinasi"},
        {"keterangan": BAWAH, "ungkapan": "B", "hasil": "24", "satuan": "koordinasi"},
        {"keterangan": "A dibagi B dikali 100%", "ungkapan": "18 ÷ 24 × 100%", "hasil": "75%"},
    ],
    "perubahan": [
        {"label": "Sumber data", "lama": "Laporan seksi", "baru": "Hasil rapat koordinasi"},
        {"label": "Tembusan", "lama": "", "baru": "Inspektorat Kabupaten Jember"},
    ],
    "bagian": [
        {"label": "Nomor dan tanggal", "url": "#bagian", "aktif": True},
        {"label": "Menimbang", "url": "#bagian", "kode": "selesai", "keterangan": "Lengkap"},
        {"label": "Mengingat", "url": "#bagian", "kode": "perlu_diisi", "keterangan": "1 catatan"},
    ],
    "rumus": rumus_persentase(pembilang=ATAS, penyebut=BAWAH),
}


class ContohForm(forms.Form):
    """One field of each kind."""

    nama = forms.CharField(label="Indikator kinerja utama", help_text="Tulis seperti di Renstra.")
    uraian = forms.CharField(label="Penjelasan", widget=forms.Textarea, required=False)
    tanggal = forms.DateField(
        label="Tanggal", widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    )
    arah = forms.ChoiceField(
        label="Arah",
        widget=forms.RadioSelect,
        choices=[("naik", "Semakin tinggi semakin baik"), ("turun", "Semakin rendah semakin baik")],
    )
    satuan = forms.ChoiceField(label="Satuan", choices=[("", "Pilih satuan"), ("persen", "Persen")])
    berkas = forms.FileField(label="Pindaian", help_text="PDF, paling besar 10 MB", required=False)
    periksa = forms.BooleanField(label="Sudah diperiksa sekretaris kecamatan")


class ContohSaringanForm(forms.Form):
    """Filter above a list."""

    q = forms.CharField(label="Cari kecamatan", required=False)
    status = forms.ChoiceField(
        label="Status", choices=[("", "Semua status"), ("draf", "Draf")], required=False
    )


@require_safe
def galeri_komponen(request: HttpRequest) -> HttpResponse:
    """Show every component once."""
    konteks = CONTOH | {
        "formulir": ContohForm({"uraian": "Setiap hasil koordinasi ditindaklanjuti."}),
        "alasan_form": ContohSaringanForm(auto_id="alasan_%s"),
        "saringan": ContohSaringanForm(auto_id="saring_%s"),
        "daftar_grafik": draw_contoh(),
        "halaman": Paginator(range(310), 10).page(4),
    }
    return render(request, "komponen_galeri.html", konteks)
