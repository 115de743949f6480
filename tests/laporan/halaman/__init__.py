"""Pages of laporan through the client."""
