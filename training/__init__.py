"""Makes the shipped reader model from public data: `python -m training STEP`; see README.md."""
