"""Words and picture of the way of a document, both read from the one table of transitions."""

from django.utils import timezone

from iku.alur_ukur import PERALIHAN_REALISASI, StatusRealisasi
from kecamatan.models import Jejak
from kecamatan.tanggal import format_tanggal
from laporan.enums import PERALIHAN, Aksi, StatusDokumen
from laporan.models import Dokumen

AWAL = StatusDokumen.DRAF
DOKUMEN = """\
# Alur dokumen

<!-- Dibuat oleh `manage.py gambar_alur` dari PERALIHAN di laporan/enums.py; jangan disunting. -->

```mermaid
{diagram}
```

{tabel}

- Verifikasi dan penetapan hanya untuk isi yang persis sama dengan yang diajukan; yang boleh menyusul
  hanya nomor, tanggal, tempat, dan penandatangan.
- Pengaju tidak boleh memverifikasi dokumennya sendiri.
- `gantikan` terjadi sendiri saat dokumen perubahan ditetapkan, dalam transaksi yang sama.
- Setiap peralihan satu transaksi, satu baris jejak; klik kedua diberi tahu siapa yang sudah melakukannya.

# Alur bagian pengukuran

Setiap indikator, dan anggaran, berjalan sendiri-sendiri menurut PERALIHAN_REALISASI di iku/alur_ukur.py.

```mermaid
{diagram_ukur}
```

{tabel_ukur}

- Angka hanya dapat diisi selama draf atau dikembalikan, dalam periodenya atau dengan izin Bappeda; basis data
  menolak yang lain.
- Yang dikembalikan atau dibuka kembali Bappeda dapat diperbaiki sampai tanggal yang disebut.
- Setiap langkah menyimpan semua angka saat itu dengan SHA-256; komentar tidak mengubah keadaan.
- Tahun yang sudah ditutup tidak berubah lagi.
"""  # noqa: E501


def peristiwa_of(status: StatusDokumen) -> str:
    """Return the name under which the trail records that a document came into this state."""
    return f"dokumen_{status.value}"


def explain_keadaan(dokumen: Dokumen) -> str:
    """Say who brought the document where it is, and when: "Sudah ditetapkan oleh ... pukul ..."."""
    status = StatusDokumen(dokumen.status)
    catatan = Jejak.objects.about(dokumen).filter(peristiwa=peristiwa_of(status)).last()
    if catatan is None:
        return f"Dokumen ini berstatus {status.label.lower()}."
    waktu = timezone.localtime(catatan.waktu)
    return (
        f"Sudah {status.label.lower()} oleh {catatan.nama_pengguna} pada "
        f"{format_tanggal(waktu.date())} pukul {waktu:%H.%M} WIB."
    )


def render_diagram() -> str:
    """Return the states and moves as a Mermaid diagram."""
    baris = ["stateDiagram-v2", f"    [*] --> {AWAL.value}: dibuat"]
    for aksi, peralihan in PERALIHAN.items():
        oleh = ", ".join(peran.label for peran in peralihan.oleh) or "sistem"
        for dari in peralihan.dari:
            baris.append(f"    {dari.value} --> {peralihan.ke.value}: {aksi.value} ({oleh})")
    akhir = [s for s in StatusDokumen if not any(s in p.dari for p in PERALIHAN.values())]
    return "\n".join([*baris, *(f"    {status.value} --> [*]" for status in akhir)])


def render_tabel() -> str:
    """Return the table of transitions in Markdown."""
    baris = ["| Aksi | Dari | Ke | Oleh | Catatan |", "|---|---|---|---|---|"]
    for aksi, peralihan in PERALIHAN.items():
        baris.append(
            "| {} | {} | {} | {} | {} |".format(
                Aksi(aksi).label,
                ", ".join(status.label for status in peralihan.dari),
                peralihan.ke.label,
                ", ".join(peran.label for peran in peralihan.oleh) or "sistem",
                "wajib" if peralihan.wajib_catatan else "-",
            )
        )
    return "\n".join(baris)


def render_dokumen() -> str:
    """Return docs/alur.md."""
    return DOKUMEN.format(
        diagram=render_diagram(),
        tabel=render_tabel(),
        diagram_ukur=render_diagram_ukur(),
        tabel_ukur=render_tabel_ukur(),
    )


def render_diagram_ukur() -> str:
    """Return the states of what is measured and their moves as a Mermaid diagram."""
    baris = ["stateDiagram-v2", f"    [*] --> {StatusRealisasi.DRAF.value}: pengukuran dimulai"]
    for aksi, peralihan in PERALIHAN_REALISASI.items():
        for dari, peran in peralihan.oleh.items():
            oleh = ", ".join(satu.label for satu in peran)
            baris.append(f"    {dari.value} --> {peralihan.ke.value}: {aksi.value} ({oleh})")
    return "\n".join(baris)


def render_tabel_ukur() -> str:
    """Return the moves of what is measured as a table in Markdown, one line for each state."""
    baris = ["| Aksi | Dari | Ke | Oleh | Catatan |", "|---|---|---|---|---|"]
    for aksi, peralihan in PERALIHAN_REALISASI.items():
        for dari, peran in peralihan.oleh.items():
            oleh = ", ".join(satu.label for satu in peran)
            catatan = "wajib" if peralihan.wajib_catatan else "-"
            isi = (aksi.label, dari.label, peralihan.ke.label, oleh, catatan)
            baris.append(f"| {' | '.join(isi)} |")
    return "\n".join(baris)
