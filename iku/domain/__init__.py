"""Rules of the IKU: numbers, formulas, texts and checks. Pure Python and Decimal, no Django."""
