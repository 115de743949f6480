"""Choices of the app: roles, jabatan, pangkat, and kinds of regulation with their rank."""

from django.db.models import IntegerChoices, TextChoices


class Peran(TextChoices):
    """What an account may do. The first four belong to one kecamatan, the rest to a kabupaten."""

    OPERATOR = "operator", "Operator"
    BIDANG = "bidang", "Penanggung jawab bidang"
    SEKCAM = "sekcam", "Sekretaris Kecamatan"
    CAMAT = "camat", "Camat"
    BAPPEDA = "bappeda", "Bappeda"
    INSPEKTORAT = "inspektorat", "Inspektorat"
    ADMIN = "admin", "Admin kabupaten"


PERAN_KECAMATAN = (Peran.OPERATOR, Peran.BIDANG, Peran.SEKCAM, Peran.CAMAT)
# Everybody but the admin, who keeps accounts and master data.
PERAN_PEMBACA = tuple(peran for peran in Peran if peran != Peran.ADMIN)
PERAN_PEMBACA_KABUPATEN = (Peran.BAPPEDA, Peran.INSPEKTORAT)
PERAN_KABUPATEN = (*PERAN_PEMBACA_KABUPATEN, Peran.ADMIN)


class JenisKabupaten(TextChoices):
    """First word of the region's official name."""

    KABUPATEN = "kabupaten", "Kabupaten"
    KOTA = "kota", "Kota"


class JenisDesa(TextChoices):
    """Desa have code 2xxx, kelurahan 1xxx."""

    DESA = "desa", "Desa"
    KELURAHAN = "kelurahan", "Kelurahan"


class JenisPegawai(TextChoices):
    """Decides which rule the 18 digit number follows."""

    PNS = "pns", "PNS"
    PPPK = "pppk", "PPPK"
    NON_ASN = "non_asn", "Non ASN"


class Golongan(TextChoices):
    """Golongan ruang of a PNS; the label is the pangkat that documents print."""

    I_A = "I/a", "Juru Muda"
    I_B = "I/b", "Juru Muda Tingkat I"
    I_C = "I/c", "Juru"
    I_D = "I/d", "Juru Tingkat I"
    II_A = "II/a", "Pengatur Muda"
    II_B = "II/b", "Pengatur Muda Tingkat I"
    II_C = "II/c", "Pengatur"
    II_D = "II/d", "Pengatur Tingkat I"
    III_A = "III/a", "Penata Muda"
    III_B = "III/b", "Penata Muda Tingkat I"
    III_C = "III/c", "Penata"
    III_D = "III/d", "Penata Tingkat I"
    IV_A = "IV/a", "Pembina"
    IV_B = "IV/b", "Pembina Tingkat I"
    IV_C = "IV/c", "Pembina Utama Muda"
    IV_D = "IV/d", "Pembina Utama Madya"
    IV_E = "IV/e", "Pembina Utama"


class Jabatan(TextChoices):
    """Posts whose holders appear on documents."""

    CAMAT = "camat", "Camat"
    SEKCAM = "sekcam", "Sekretaris Kecamatan"
    KASI = "kasi", "Kepala Seksi"
    KASUBBAG = "kasubbag", "Kepala Subbagian"
    LURAH = "lurah", "Lurah"
    BUPATI = "bupati", "Bupati"


class SifatJabatan(TextChoices):
    """How the post is held; the value is what stands before the jabatan in print."""

    DEFINITIF = "definitif", "Definitif"
    PLT = "plt", "Plt. (pelaksana tugas)"
    PLH = "plh", "Plh. (pelaksana harian)"
    PJ = "pj", "Pj. (penjabat)"
    PJS = "pjs", "Pjs. (penjabat sementara)"


class JenisPeraturan(IntegerChoices):
    """Kinds of regulation; the number is the rank in the hierarchy (UU 12/2011 Pasal 7 and 8)."""

    UUD = 10, "Undang-Undang Dasar"
    TAP_MPR = 20, "Ketetapan MPR"
    UU = 30, "Undang-Undang"
    PERPPU = 31, "Peraturan Pemerintah Pengganti Undang-Undang"
    PP = 40, "Peraturan Pemerintah"
    PERPRES = 50, "Peraturan Presiden"
    INPRES = 55, "Instruksi Presiden"
    PERMEN = 60, "Peraturan Menteri"
    PERBAN = 61, "Peraturan Lembaga/Badan"
    KEPMEN = 65, "Keputusan Menteri"
    INMEN = 66, "Instruksi Menteri"
    PERDA_PROV = 70, "Peraturan Daerah Provinsi"
    PERGUB = 80, "Peraturan Gubernur"
    PERDA_KAB = 90, "Peraturan Daerah Kabupaten/Kota"
    PERBUP = 100, "Peraturan Bupati/Wali Kota"
    KEPBUP = 110, "Keputusan Bupati/Wali Kota"


class JenisHubungan(TextChoices):
    """What one regulation does to another."""

    MENGUBAH = "mengubah", "mengubah"
    MENCABUT = "mencabut", "mencabut"


class StatusPeraturan(TextChoices):
    """What other regulations did to one; never stored, always derived from the relations."""

    BERLAKU = "berlaku", "Berlaku"
    DIUBAH = "diubah", "Berlaku, sudah diubah"
    DICABUT = "dicabut", "Dicabut"
