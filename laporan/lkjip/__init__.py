"""The yearly report (LKjIP): material, parts the system writes, tree, outputs."""
