"""Choices of the app: kind of formula, and what a printed column holds."""

from django.db.models import TextChoices


class JenisRumus(TextChoices):
    """How an ordinary user says what the formula is; all but VERBAL lead to one Rumus object."""

    PERSENTASE = "persentase", "Persentase: pembilang dibagi penyebut × 100%"
    SKM = "skm", "Survei kepuasan masyarakat (SKM/IKM)"
    NILAI = "nilai", "Nilai yang diukur di tempat lain (mis. Nilai SAKIP, e-SUKMA)"
    CACAH = "cacah", "Jumlah (cacah), mis. jumlah dokumen"
    EKSPRESI = "ekspresi", "Rumus sendiri (lanjutan)"
    VERBAL = "verbal", "Uraian kalimat tanpa rumus"


class TingkatNomenklatur(TextChoices):
    """Levels of the official list of what a budget pays for."""

    PROGRAM = "program", "Program"
    KEGIATAN = "kegiatan", "Kegiatan"
    SUB_KEGIATAN = "sub_kegiatan", "Sub kegiatan"


class JenisAnggaran(TextChoices):
    """Where the figures of one version of a budget come from."""

    RENCANA = "rencana", "Rencana (RKA)"
    DPA = "dpa", "DPA"
    PERGESERAN = "pergeseran", "DPA pergeseran"
    DPPA = "dppa", "DPPA (perubahan)"


class AlasanPerubahan(TextChoices):
    """When a Perjanjian Kinerja may be changed (PermenPANRB 53/2014)."""

    PEJABAT = "pejabat", "Pergantian atau mutasi pejabat"
    STRATEGI = (
        "strategi",
        "Perubahan strategi yang memengaruhi tujuan dan sasaran (program, kegiatan, anggaran)",
    )
    PRIORITAS = "prioritas", "Perubahan prioritas atau asumsi yang berakibat signifikan"


class SumberKolom(TextChoices):
    """What one column of the printed IKU table shows."""

    NOMOR = "nomor", "Nomor urut"
    TUJUAN = "tujuan", "Tujuan"
    SASARAN = "sasaran", "Sasaran strategis / kinerja utama"
    NOMOR_INDIKATOR = "nomor_indikator", "Nomor indikator"
    INDIKATOR = "indikator", "Indikator kinerja utama"
    SATUAN = "satuan", "Satuan"
    ARAH = "arah", "Arah"
    RUMUS = "rumus", "Rumus dan penjelasan"
    RUMUS_SAJA = "rumus_saja", "Rumus saja"
    PENJELASAN = "penjelasan", "Penjelasan saja"
    PENANGGUNG_JAWAB = "penanggung_jawab", "Penanggung jawab"
    SUMBER_DATA = "sumber_data", "Sumber data"
    TAMBAHAN = "tambahan", "Kolom tambahan (diisi per indikator)"


class CaraSebut(TextChoices):
    """How several penanggung jawab are printed."""

    DAFTAR = "daftar", "Sebut satu per satu"
    SEBUTAN = "sebutan", "Cetak sebutan bersama saja"
    SEBUTAN_DAN_DAFTAR = "keduanya", "Sebutan bersama, lalu satu per satu"
