"""Who and what is mentioned, and which mentions are one: names, descriptions, pronouns."""
