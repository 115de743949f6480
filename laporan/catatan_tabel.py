"""Notes under a table, with the marks that stand behind what they are about."""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True)
class CatatanTabel:
    """Notes in the order of their marks; what is said of several rows is one note."""

    daftar: list[str] = field(default_factory=list)

    def mark(self, *daftar_pesan: str) -> str:
        """Keep notes; return the marks that stand behind the words, empty for none."""
        return "".join(f" *{self._find(satu)})" for satu in daftar_pesan if satu)

    def list_bernomor(self) -> Iterator[str]:
        """Yield the notes behind their marks."""
        for nomor, pesan in enumerate(self.daftar, start=1):
            yield f"*{nomor}) {pesan}"

    def _find(self, pesan: str) -> int:
        if pesan not in self.daftar:
            self.daftar.append(pesan)
        return self.daftar.index(pesan) + 1
