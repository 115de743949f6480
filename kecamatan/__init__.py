"""Who and where: wilayah, pejabat, pengguna, peraturan and the audit trail."""
