"""A question in, a Finding with its reasons out."""
