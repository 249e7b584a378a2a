"""Dated expressions, from their words to EDTF and first and last days."""
