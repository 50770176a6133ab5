"""Answers out to other programs, and other people's rows in, next to the curated record and never into it."""
