"""From the tables of data/ to the record: read, verified, built into one file, opened."""
