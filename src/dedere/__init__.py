"""dedere: who is wanted, which state must arrest, on which day, and why."""

__version__ = "0.1.0"
