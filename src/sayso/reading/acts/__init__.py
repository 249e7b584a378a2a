"""Who did what to whom: threats, orders, detentions, charges, sentences."""
