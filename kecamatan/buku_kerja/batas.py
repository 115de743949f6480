"""How large a workbook may be; a table of the office has some hundred rows."""

from typing import Final

UKURAN_PALING_BESAR: Final = 5 * 1024 * 1024
ANGGOTA_PALING_BANYAK: Final = 500
# After inflating: one part, and all of them.
ANGGOTA_PALING_BESAR: Final = 20 * 1024 * 1024
SELURUHNYA_PALING_BESAR: Final = 40 * 1024 * 1024
# Above a megabyte nothing honest shrinks more than this.
NISBAH_PALING_BESAR: Final = 200
NISBAH_MULAI: Final = 1024 * 1024

LEMBAR_PALING_BANYAK: Final = 20
BARIS_PALING_BANYAK: Final = 5000
KOLOM_PALING_BANYAK: Final = 100
# Elements of one part, and of all sheets together: empty cells too have to be walked past.
ELEMEN_PALING_BANYAK: Final = 600_000
TEKS_BERSAMA_PALING_BANYAK: Final = 200_000
GABUNGAN_PALING_BANYAK: Final = 1000
HURUF_PALING_BANYAK: Final = 32_767
KEDALAMAN_PALING_BESAR: Final = 40
