"""Quantities: money, measures, counts, ages, each with how exactly it is given."""
