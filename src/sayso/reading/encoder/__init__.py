"""The reader model: one encoder, read once, and what its heads say of a text."""
