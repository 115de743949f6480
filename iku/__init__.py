"""What is measured: tujuan, sasaran, indikator and their formulas."""
