"""One module for each group of parts that the system writes; laporan.lkjip.katalog lists them."""
