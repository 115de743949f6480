"""Why nothing was printed: the reasons, and the one error of the renderer."""

from enum import StrEnum


class AlasanGagal(StrEnum):
    """Why nothing was printed; the value is the sentence for the user."""

    SIBUK = "Pencetak sedang sibuk. Coba lagi sebentar lagi."
    WAKTU = "Pencetakan terlalu lama dan dihentikan. Periksa teks yang sangat panjang."
    MEMORI = "Pencetakan memerlukan terlalu banyak memori dan dihentikan."
    MATI = "Pencetak berhenti mendadak. Coba lagi; bila berulang, hubungi admin."
    GALAT = "Dokumen tidak dapat dicetak. Bila berulang, hubungi admin."
    TERLALU_BESAR = "Dokumen terlalu besar untuk dicetak."


class CetakGagal(Exception):
    """Nothing was printed. `alasan` is for the user, `rincian` for the log only."""

    def __init__(self, alasan: AlasanGagal, rincian: str = "") -> None:
        """Keep reason and detail."""
        super().__init__(alasan, rincian)
        self.alasan = alasan
        self.rincian = rincian

    @property
    def pesan(self) -> str:
        """Sentence for the user."""
        return self.alasan.value

    def __str__(self) -> str:
        """Return reason and detail, for logs."""
        return f"{self.alasan.name}: {self.rincian}" if self.rincian else self.alasan.name
