"""How a content is put forward: fact, alleged, denied, planned and the rest, and with which polarity."""
