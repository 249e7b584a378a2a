"""Shapes of attribution that Russian has."""
