"""Reading what is measured: figures of a triwulan, the year so far, capaian, and what is missing.

Everything is computed from the variables when it is read; nothing computed is stored.
"""
