"""Chains of attribution over a whole text: who tells through whom, and what goes on from sentence to sentence."""
