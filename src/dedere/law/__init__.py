"""The rules, one folder an instrument: each gives an answer and its reason."""
