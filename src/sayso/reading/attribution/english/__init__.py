"""Shapes of attribution that English has."""
