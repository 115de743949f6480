"""The scenes of the user's guide: one decree goes the whole way, and each page has its picture."""

import subprocess
from datetime import date
from io import BytesIO

from playwright.sync_api import FilePayload, Page
from pypdf import PdfWriter

from alat.potret import Situs, simpan

HARI_INI = date.today()  # noqa: DTZ011 -- the demo runs on this machine, with its clock
CATATAN = "Sumber data indikator 4 belum menyebut nama laporannya."


def potret_pintu(situs: Situs) -> None:
    """Login, and the home pages."""
    situs.potret(situs.masuk(""), "masuk")
    situs.potret(situs.masuk("operator.panti"), "beranda")
    situs.potret(situs.masuk("operator.panti", lebar=390), "ponsel")


def salin_dan_konfirmasi(situs: Situs) -> str:
    """Copy last year's decree and confirm every item; return the address of the draft."""
    halaman = situs.masuk("operator.panti")
    halaman.get_by_role("link", name=f"Keputusan Camat tentang IKU {HARI_INI.year}").click()
    halaman.get_by_label("Tahun IKU").fill(str(HARI_INI.year))
    situs.potret(halaman, "salin", halaman.locator("form.panel"))
    halaman.get_by_role("button", name="Buat draf").click()
    alamat = halaman.url.split("/konfirmasi")[0].rstrip("/") + "/"
    halaman.goto(f"{alamat}konfirmasi/")
    situs.potret(halaman, "konfirmasi")
    for kotak in halaman.get_by_role("checkbox").all():
        kotak.check()
    halaman.get_by_role("button", name="Nyatakan yang dicentang sesuai").click()
    halaman.goto(alamat)
    situs.potret(halaman, "pemeriksaan")
    halaman.context.close()
    return alamat


def potret_rumus(situs: Situs, alamat: str) -> None:
    """The list of indikator, and the editor with three kinds of formula."""
    halaman = situs.masuk("operator.panti")
    halaman.goto(alamat)
    halaman.get_by_role("link", name="Susun indikator").click()
    situs.potret(halaman, "indikator")
    kartu = halaman.locator("article.kartu-iku", has_text="× 100%").first
    kartu.get_by_role("link", name="Ubah").click()
    rumus = halaman.locator("#rumus")
    situs.potret(halaman, "rumus-persentase", rumus)
    coba_angka(halaman, "7", "8")
    situs.potret(halaman, "hitungan", halaman.locator("#pratinjau"))
    halaman.get_by_label("Survei kepuasan masyarakat (SKM/IKM)").check()
    tunggu_rumus(halaman, "penimbang")
    situs.potret(halaman, "rumus-skm", rumus)
    halaman.get_by_label("Rumus sendiri (lanjutan)").check()
    isi_ekspresi(halaman)
    situs.potret(halaman, "rumus-sendiri", rumus)
    halaman.context.close()


def coba_angka(halaman: Page, *angka: str) -> None:
    """Fill the trial numbers in order and compute."""
    halaman.get_by_text("Coba dengan angka").click()
    daftar = halaman.locator("#pratinjau input.form-control--angka")
    for urutan, satu in enumerate(angka):
        daftar.nth(urutan).fill(satu)
    halaman.get_by_role("button", name="Hitung").click()
    halaman.get_by_role("status").get_by_text("Hasil").first.wait_for()


def isi_ekspresi(halaman: Page) -> None:
    """Type a formula of one's own: two variables over a third."""
    cara = halaman.locator('[data-cara="ekspresi"]')
    cara.get_by_label("Rumus", exact=False).first.fill("(a + b) / c * 100%")
    isian = (("a", "Jumlah RKPDesa tepat waktu"), ("b", "Jumlah APBDesa tepat waktu"))
    for urutan, (kunci, label) in enumerate((*isian, ("c", "Jumlah dokumen seharusnya"))):
        baris = cara.locator(".baris-variabel").nth(urutan)
        baris.get_by_label("Singkatan").fill(kunci)
        baris.get_by_label("Keterangan").fill(label)
    tunggu_rumus(halaman, "APBDesa")


def tunggu_rumus(halaman: Page, kata: str) -> None:
    """Wait until the printed formula shows a word."""
    halaman.locator("#pratinjau .rumus", has_text=kata).first.wait_for()


def jalankan_alur(situs: Situs, alamat: str) -> None:
    """Number, submit, return, submit again, verify, enact, scan."""
    isi_nomor(situs, alamat)
    alihkan(situs, "operator.panti", alamat, "ajukan", potret="ajukan")
    potret_sekcam(situs, alamat)
    alihkan(
        situs,
        "sekcam.panti",
        alamat,
        "kembalikan",
        potret="kembalikan",
        catatan=CATATAN,
    )
    halaman = situs.masuk("operator.panti")
    halaman.goto(alamat)
    situs.potret(halaman, "dikembalikan")
    halaman.goto(f"{alamat}riwayat/")
    situs.potret(halaman, "riwayat")
    alihkan(situs, "operator.panti", alamat, "ajukan")
    alihkan(situs, "sekcam.panti", alamat, "verifikasi", potret="verifikasi")
    alihkan(situs, "camat.panti", alamat, "tetapkan", potret="tetapkan")
    unggah_pindaian(situs, alamat)


def isi_nomor(situs: Situs, alamat: str) -> None:
    """Give the draft the next number and today's date."""
    halaman = situs.masuk("operator.panti")
    halaman.goto(f"{alamat}nomor/")
    halaman.get_by_label("Nomor urut").fill("12")
    halaman.locator("[name=tanggal]").fill(HARI_INI.isoformat())
    situs.potret(halaman, "nomor")
    halaman.get_by_role("button", name="Simpan").click()
    halaman.wait_for_url(alamat)
    halaman.context.close()


def potret_sekcam(situs: Situs, alamat: str) -> None:
    """What waits for the sekcam, and the draft he reads."""
    halaman = situs.masuk("sekcam.panti")
    situs.potret(halaman, "beranda-sekcam")
    halaman.goto(f"{alamat}pratinjau/")
    situs.potret(halaman, "pratinjau")
    halaman.context.close()


def alihkan(
    situs: Situs, nama: str, alamat: str, aksi: str, *, potret: str = "", catatan: str = ""
) -> None:
    """Make one move as one person, with a picture of its page."""
    halaman = situs.masuk(nama)
    halaman.goto(f"{alamat}alur/{aksi}/")
    if catatan:
        halaman.get_by_label("Apa yang perlu diperbaiki?").fill(catatan)
    if potret:
        situs.potret(halaman, potret, halaman.locator("#isi .panel.lebar-baca"))
    halaman.get_by_role("main").get_by_role("button", name=aksi.capitalize()).click()
    halaman.wait_for_url(alamat)
    halaman.context.close()


def _pindai(pdf: bytes) -> bytes:
    """Return the pages in a file of another producer: the site refuses its own prints as scans."""
    tulisan, keluar = PdfWriter(), BytesIO()
    tulisan.append(BytesIO(pdf))
    tulisan.add_metadata({"/Producer": "Pemindai contoh"})
    tulisan.write(keluar)
    return keluar.getvalue()


def unggah_pindaian(situs: Situs, alamat: str) -> None:
    """Keep the printed and signed decree, here the same pages as a scanner would write them."""
    halaman = situs.masuk("operator.panti")
    pdf = halaman.request.get(f"{alamat}dokumen.pdf").body()
    potret_pdf(situs, pdf)
    halaman.goto(f"{alamat}pindaian/")
    pindaian = FilePayload(name="pindaian.pdf", mimeType="application/pdf", buffer=_pindai(pdf))
    halaman.get_by_label("Pindaian dokumen bertanda tangan").set_input_files(pindaian)
    situs.potret(halaman, "pindaian")
    halaman.get_by_role("button", name="Unggah").click()
    halaman.wait_for_url(alamat)
    situs.potret(halaman, "ditetapkan")
    halaman.goto(f"{alamat}perubahan/")
    situs.potret(halaman, "perubahan")
    halaman.context.close()


def potret_pdf(situs: Situs, pdf: bytes) -> None:
    """Save the first page of the decree and the first of its lampiran."""
    for nama, nomor in (("cetakan", 1), ("lampiran", 3)):
        if situs.pilihan and nama not in situs.pilihan:
            continue
        perintah = ["pdftoppm", "-png", "-r", "80", "-f", str(nomor), "-l", str(nomor), "-"]
        simpan(subprocess.run(perintah, input=pdf, capture_output=True, check=True).stdout, nama)


def potret_kantor(situs: Situs) -> None:
    """Profile and officials of a kecamatan, and the pages of the kabupaten."""
    jalan = {
        "operator.panti": {"profil": "/profil/", "pejabat": "/pejabat/"},
        "bappeda.jember": {"pantau": f"/pantau/?tahun={HARI_INI.year}"},
        "admin.jember": {
            "pengguna": "/pengguna/",
            "format": "/format-iku/",
            "setelan": "/setelan/",
        },
    }
    for nama, daftar in jalan.items():
        halaman = situs.masuk(nama)
        for gambar, alamat in daftar.items():
            halaman.goto(f"{situs.alamat}{alamat}")
            situs.potret(halaman, gambar)
        halaman.context.close()


def potret_semua(situs: Situs) -> None:
    """Go the whole way once; each step leaves the site where the next one needs it."""
    potret_pintu(situs)
    alamat = salin_dan_konfirmasi(situs)
    potret_rumus(situs, alamat)
    jalankan_alur(situs, alamat)
    potret_kantor(situs)
